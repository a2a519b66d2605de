"""Words for the codes of runs."""

from __future__ import annotations

from acdesk.sentences.translation import N_
from acdesk.sentences.words.wording import Words

WORDS: dict[str, Words] = {
    "run.unknown": Words(N_("There is no run {run}."), do=N_("The history lists the runs there are (acdesk runs).")),
    "run.unfinished": Words(
        N_("Run {run} of the export “{name}” isn't finished."),
        do=N_("Resume it (acdesk resume {run}), or give it up (acdesk discard {run})."),
    ),
    "run.nothing_to_send": Words(
        N_("No row of the segment can be sent."),
        N_("Every row was rejected, or repeats an earlier one."),
        N_("Look at the reasons, correct the file or choose another e-mail column."),
    ),
    "run.nothing_to_resume": Words(N_("There is no unfinished run to resume.")),
    "run.still_running": Words(
        N_("Run {run} is still going on."), do=N_("Wait until it has ended, or stop it where it was started.")
    ),
    "run.not_resumable": Words(N_("Run {run} has ended; there is nothing left to send of it.")),
    "run.queued_fewer": Words(
        N_("ActiveCampaign queued {contacts} fewer contacts than it was given and didn't say which."),
        do=N_("Compare the number of members of the list with the number of accepted contacts."),
    ),
    "run.sent_again": Words(
        N_("{contacts} contacts were handed over more than once, because an answer got lost or a batch failed."),
        N_("That is harmless: ActiveCampaign recognises a contact by its e-mail address."),
    ),
    "trial.no_address": Words(
        N_("“{address}” is no e-mail address that a test contact could have."), do=N_("Type your own e-mail address.")
    ),
    "list.unknown": Words(
        N_("The account {account} has no list with ID {list}."),
        N_("The list was deleted, or the ID was mistyped."),
        N_("Choose another list for this export; nothing was sent."),
    ),
    "field.unknown": Words(
        N_("The account {account} has no contact field called “{field}”."),
        do=N_("Check the spelling, or create the field in ActiveCampaign; nothing was sent."),
    ),
    "field.there_already": Words(
        N_("The account has a field “{field}” already, with other options than the file's values."),
        N_("It was used as it is: what isn't among its options doesn't show."),
        N_("Add the options in ActiveCampaign, or choose another title for a new field."),
    ),
    "field.not_related": Words(
        N_("The field “{field}” isn't related to the list “{list}”: its values are sent, but don't show there."),
        do=N_("Let the export relate it (acdesk export edit … --relate), or do so in ActiveCampaign."),
    ),
    "source.gone": Words(
        N_("The file {file} can't be read any more."),
        N_("The history keeps row numbers and reasons, not the customers themselves."),
        N_("Put the file back where it was to see the rows."),
    ),
    "source.changed": Words(
        N_("The file {file} has changed since the run."),
        N_("The history keeps row numbers and reasons, not the customers themselves, and they no longer fit."),
        N_("Put the file of that run back to see its rows."),
    ),
    "plan.many_contacts": Words(
        N_("{contacts} contacts go out; at the account's limit that takes about {minutes} minutes."),
    ),
    "refused.no_reason_given": Words(
        N_("ActiveCampaign didn't import this contact and gave no reason."),
        N_("It may have been deleted there for good, or the account may be full."),
    ),
    "refused.email_format": Words(N_("ActiveCampaign doesn't accept this e-mail address.")),
    "refused.list": Words(N_("ActiveCampaign refused this contact because of the list.")),
    "refused.field": Words(N_("ActiveCampaign refused a value of this contact.")),
    "refused.tag": Words(N_("ActiveCampaign refused a tag of this contact.")),
    "refused.phone": Words(N_("ActiveCampaign refused the phone number of this contact.")),
    "refused.by_name": Words(N_("ActiveCampaign refused this contact.")),
    "refused.not_understood": Words(N_("ActiveCampaign couldn't make sense of this contact, even sent alone.")),
    "refused.batch_ended_badly": Words(N_("ActiveCampaign's import failed each time this contact was in it.")),
    "account.never_finishes": Words(
        N_("ActiveCampaign took the contacts but didn't say within two hours what became of the last of them."),
        do=N_("Resume the run later: it goes on asking and sends nothing twice."),
    ),
    "account.batches_fail": Words(
        N_("ActiveCampaign's import failed {times} times in a row."),
        N_("That isn't the contacts: the import itself seems to be out of order."),
        N_("Resume the run later."),
    ),
    "account.list_gone": Words(
        N_("The list with ID {list} was deleted in ActiveCampaign while its contacts were being sent."),
        N_("Contacts that had arrived are in the account, but on no list."),
        N_("Give the run up, choose another list for the export, and run it again."),
    ),
    "list.gone_meanwhile": Words(
        N_("The list with ID {list} was deleted in ActiveCampaign before the run ended."),
        N_("The contacts are in the account; those that arrived after that are on no list."),
        N_("Choose another list for the export and run it again."),
    ),
    "account.full_perhaps": Words(
        N_("ActiveCampaign imported hardly any of the last contacts and gave no reason; {contacts} were not imported."),
        N_("The account probably holds as many contacts as its plan allows. It doesn't tell acdesk its limit."),
        N_("Look at the number of contacts there, remove some or choose a bigger plan, then resume the run."),
    ),
    "account.little_room": Words(
        N_(
            "The account has room for {room} more contacts (of {limit}), and {contacts} that are new to the list are "
            "to be sent."
        ),
        N_(
            "Contacts that the account has already need no room. If too many are new to it, sending stops when it is "
            "full."
        ),
    ),
    "refused.account_full": Words(
        N_("The account was full: ActiveCampaign doesn't import contacts beyond its plan's limit."),
        do=N_("Remove contacts there or choose a bigger plan; the next run tries this contact again."),
    ),
    "wait.limit": Words(N_("Sending as fast as the account allows.")),
    "wait.account": Words(N_("Waiting for ActiveCampaign to finish what it took.")),
    "wait.reasons": Words(N_("Asking ActiveCampaign why it didn't import some contacts.")),
    "wait.other_run": Words(N_("Waiting for another run on the account {account} to end.")),
    "wait.retry": Words(N_("ActiveCampaign can't be reached just now. Trying again in {seconds} s.")),
    "storage.spool_failed": Words(
        N_("The contacts of this run can't be written to {folder}."),
        N_("The disk may be full, or the folder can't be written to ({reason})."),
        N_("Make room and run the export again; nothing was sent."),
    ),
    "storage.spool_gone": Words(
        N_("The contacts kept for this run ({folder}) can't be read any more."),
        do=N_("Give the run up (discard) and run the export again: ActiveCampaign recognises contacts it has."),
    ),
}
