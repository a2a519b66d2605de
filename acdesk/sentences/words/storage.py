"""Words for the codes of storage."""

from __future__ import annotations

from acdesk.sentences.translation import N_
from acdesk.sentences.words.wording import Words

WORDS: dict[str, Words] = {
    "storage.not_writable": Words(
        N_("acdesk can't write to its own file {path}."),
        N_("The folder may be read-only, belong to someone else, or lie on a drive that is no longer there."),
        N_("Make the folder writable for you, or point ACDESK_HOME to another folder, and try again."),
    ),
    "storage.full": Words(
        N_("The disk is full, so acdesk can't write to {path}."),
        N_("acdesk writes down every step before it takes it, so that no row is lost."),
        N_("Free some space and try again. A run that was under way can be resumed."),
    ),
    "storage.locked": Words(
        N_("acdesk's own file {path} is held by another program."),
        N_("Another acdesk, a backup or a virus scanner kept it locked for longer than 10 seconds."),
        N_("Wait a moment and try again. A run that was under way can be resumed."),
    ),
    "storage.corrupt": Words(
        N_("acdesk's own file {path} is damaged."),
        N_("It is not a readable database any more. This can happen after a disk error or a broken copy."),
        N_(
            "Move the file to another place and start acdesk again, or put back a copy from your backup. Your segment "
            "files and your ActiveCampaign account are not affected."
        ),
    ),
    "storage.too_new": Words(
        N_("The file {path} was written by a newer acdesk."),
        N_("This version doesn't know everything that may stand in it, and changing it could lose something."),
        N_("Install the newest acdesk, or point ACDESK_HOME to another folder."),
    ),
    "storage.foreign": Words(
        N_("The file {path} is not acdesk's own."),
        N_("It is a database of another program, so acdesk leaves it as it is."),
        N_("Move that file away, or point ACDESK_HOME to another folder."),
    ),
    "own_data.not_written": Words(
        N_("“{file}” can't be written: {detail}."), "", N_("Choose another folder, or free some space.")
    ),
    "own_data.running": Words(
        N_("An export is still running."),
        N_("What a run needs can't be deleted under it."),
        N_("Stop the run or wait for its end, then delete everything."),
    ),
    "own_data.not_deleted": Words(
        N_("“{path}” can't be deleted."),
        N_("Another program holds it, or the folder may not be changed."),
        N_("Close other windows of acdesk, then try again."),
    ),
}
