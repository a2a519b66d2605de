"""Words for the codes of the command line."""

from __future__ import annotations

from acdesk.sentences.translation import N_
from acdesk.sentences.words.wording import Words

WORDS: dict[str, Words] = {
    "bug": Words(
        N_("Something went wrong inside acdesk itself."),
        N_("What happened is written down in {log}, without names, addresses or keys."),
        N_("Please send that file to whoever looks after acdesk for you."),
    ),
    "bug.reported": Words(
        N_("Something went wrong inside acdesk itself."), do=N_("The report at the top of the window says more.")
    ),
    "interrupted": Words(N_("Interrupted before anything was sent.")),
    "key.missing": Words(
        N_("No API key was given."),
        N_("There is no terminal to ask for it."),
        N_("Give it on standard input with --key-stdin, or in the environment variable ACDESK_API_KEY."),
    ),
    "key.empty": Words(N_("The API key is empty."), "", N_("Copy it from ActiveCampaign: Settings, then Developer.")),
    "file.is_a_source": Words(
        N_("“{file}” is one of the files that are being read."), "", N_("Give the result another name.")
    ),
    "matching.pair_invalid": Words(
        N_("“{pair}” is not of the form TITLE=COLUMN."), "", N_('For example: --field "Loyalty tier=Tier".')
    ),
    "matching.title_twice": Words(
        N_("The field “{title}” is matched twice."), "", N_("Give each contact field one column.")
    ),
    "matching.title_unknown": Words(
        N_("No column feeds the field “{title}”."), "", N_("Name its column, too (--field or --new-field).")
    ),
    "matching.order_unknown": Words(
        N_("“{order}” is no order of dates."),
        "",
        N_("Write {title}=dmy where the day comes first, {title}=mdy otherwise."),
    ),
    "export.not_checked": Words(
        N_("The list and the fields could not be checked: the account didn't answer."),
        "",
        N_("They are checked when the export runs."),
    ),
    "export.file_not_there": Words(
        N_("“{file}” is not there now."), N_("The export is saved all the same."), N_("It must be there when it runs.")
    ),
    "window.unavailable": Words(
        N_("The window can't be opened."),
        "{why}",
        N_("Everything can be done on the command line as well: see “acdesk --help”."),
    ),
    "window.no_screen": Words(
        N_("The window can't be opened."),
        N_("There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set."),
        N_("Everything can be done on the command line as well: see “acdesk --help”."),
    ),
    "practice.not_started": Words(N_("The practice account did not start."), "{why}", N_("Try “acdesk self-check”.")),
}
