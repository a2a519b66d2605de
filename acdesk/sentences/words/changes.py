"""Words for what changed since the last run, and for what should make one look twice."""

from __future__ import annotations

from acdesk.sentences.translation import N_
from acdesk.sentences.words.wording import Words

WORDS: dict[str, Words] = {
    "changes.asked": Words(N_("Everyone is sent, also those who have not changed, as you asked for.")),
    "changes.new_key": Words(
        N_("Everyone is sent: the API key is another one since the last run."),
        N_("acdesk recognises contacts by means of the key, so that nothing readable has to be kept."),
    ),
    "changes.other_list": Words(
        N_("Everyone is sent: the last run of this export went to list {list} of {account}."),
    ),
    "changes.edited": Words(
        N_("Everyone is sent: the data matching or the tags were changed since the last run."),
    ),
    "changes.field_replaced": Words(
        N_("Everyone is sent: the field “{field}” was made anew in ActiveCampaign since the last run."),
    ),
    "changes.field_replaced_meanwhile": Words(
        N_("A custom field was made anew in ActiveCampaign, so what contacts of list {list} had in it is gone."),
        do=N_("Run the export again: everyone is sent then."),
    ),
    "changes.gone_tag": Words(N_("Contacts gone from the segment that get the tag “{name}”: {contacts}.")),
    "changes.gone_field": Words(
        N_("Contacts gone from the segment that get “{value}” in the field “{name}”: {contacts}.")
    ),
    "changes.gone_unsubscribe": Words(
        N_("Contacts gone from the segment that are unsubscribed from the list: {contacts}."),
        N_("That can't be undone by acdesk."),
    ),
    "changes.gone_held": Words(
        N_("Nothing is done to the contacts gone from the segment: {contacts} of {before} are too many."),
        N_("Where more than half are gone at once, it is more likely that the file is not the right one."),
        N_("If they really left, say so at the next start (--force on the command line)."),
    ),
    "changes.gone_not_kept": Words(
        N_("Contacts gone from the segment to whom nothing can be done: {contacts}."),
        N_("acdesk keeps addresses only from the run on after you chose what to do with such contacts."),
    ),
    "changes.gone_refused": Words(
        N_(
            "ActiveCampaign did not take {contacts} of the contacts gone from the segment, so nothing was done to them."
        ),
        N_("They may have been deleted there, or be on its exclusion list."),
    ),
    "gone.unclear": Words(
        N_("“{text}” does not say what to do with contacts gone from the segment."),
        do=N_("Write tag=NAME, field=TITLE:VALUE, unsubscribe, or none."),
    ),
    "gone.unsubscribe": Words(
        N_("Unsubscribing contacts that are gone from the segment can't be undone by acdesk."),
        N_("Whoever has left a list is never taken back through an import, even if they return to the segment."),
        N_("A tag or a field does the same without harm. If you are sure, add --yes-unsubscribe."),
    ),
    "guard.shrank": Words(
        N_("The segment shrank by {percent} %: {rows} rows, {before} last time."),
        do=N_("Check whether the file is complete."),
    ),
    "guard.grew": Words(
        N_("The segment grew by {percent} %: {rows} rows, {before} last time."),
        do=N_("Check whether the file is the right one."),
    ),
    "guard.other_header": Words(
        N_("The columns of {file} are not the same as last time."),
        do=N_("Check the data matching."),
    ),
    "guard.older_file": Words(
        N_("{file} is older than the last run."),
        do=N_("Check whether the newest segment was saved to this place."),
    ),
    "guard.same_file": Words(N_("{file} is the very same file as last time.")),
    "guard.list_lost": Words(
        N_("List {list} has {members} contacts, although {accepted} were accepted."),
        N_("Contacts may have been deleted in ActiveCampaign since; those who have not changed are not sent again."),
        N_("To bring all of them back, send everyone again (--all)."),
    ),
}
