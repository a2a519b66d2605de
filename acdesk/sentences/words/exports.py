"""Words for the codes of exports."""

from __future__ import annotations

from acdesk.sentences.translation import N_
from acdesk.sentences.words.wording import Words

WORDS: dict[str, Words] = {
    "export.unknown": Words(
        N_("There is no export called “{name}”."), do=N_("“acdesk export list” shows those there are.")
    ),
    "export.name_taken": Words(
        N_("There is an export called “{name}” already."), do=N_("Choose another name, or change that one.")
    ),
    "export.name_empty": Words(N_("An export needs a name."), do=N_("Name it after the segment and the list.")),
    "export.no_connection": Words(
        N_("The export “{name}” has no connection."),
        N_("It was detached from one, or prepared without."),
        N_("Edit the export and choose a connection."),
    ),
    "export.no_list": Words(
        N_("The export “{name}” has no list."),
        N_("It was prepared without a connection."),
        N_("Edit the export and choose the list its contacts go to."),
    ),
}
