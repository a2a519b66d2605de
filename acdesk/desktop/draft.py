"""Everything entered in the wizard, as one value. No Qt here."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from acdesk.connections import AccountSnapshot, Connection
from acdesk.contacts import Kept, LeaveOut, TagsColumn
from acdesk.contacts.previewing import Preview
from acdesk.contacts.set_aside import SetAsideRow
from acdesk.desktop.checking import Checked, FileStamp, PlanKey
from acdesk.desktop.opened import Opened
from acdesk.exports import Export, Gone, prepare_options_of
from acdesk.matching import ConsentColumn, DataMatching
from acdesk.runs import Plan
from acdesk.runs.changes import Changes
from acdesk.segments import ReadingOptions
from acdesk.sentences.faults import Fault

ChangesKey = tuple[int, str, str, int, Gone | None, float | None]
"""(a plan's identity, connection, host, list, what is done with contacts gone, guard)"""


class RunState(enum.Enum):
    NONE = "none"
    STARTING = "starting"
    RUNNING = "running"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything entered so far. Back keeps all of it."""

    connection: Connection | None = None
    offline: bool = False
    """Prepared without a connection."""
    files: tuple[Path, ...] = ()
    opened: tuple[Opened, ...] = ()
    """What was found in them; empty until all could be opened."""
    opening: bool = False
    reading: ReadingOptions = field(default_factory=ReadingOptions)
    list_text: str = ""
    name: str = ""
    taken_names: frozenset[str] = frozenset()
    automations: bool = False
    tags: tuple[str, ...] = ()
    tags_from: TagsColumn | None = None
    leave_out: tuple[LeaveOut, ...] = ()
    default_country: str | None = None
    relate: bool = False
    gone: Gone | None = None
    guard: float | None = None
    matching: DataMatching = field(default_factory=DataMatching)
    matched_for: tuple[str, ...] | None = None
    """The columns that `matching` was made for; None while there is no matching."""
    plan: Plan | None = None
    """The last one made; it holds only while `checked` says so."""
    plan_key: PlanKey | None = None
    examples: Mapping[str, Sequence[SetAsideRow]] = field(default_factory=dict)
    """A few rows for each reason in the plan."""
    preview: Preview = field(default_factory=Preview)
    """The first rows of the plan."""
    stamps: tuple[FileStamp, ...] = ()
    """Of the files as the plan read them."""
    consent: tuple[ConsentColumn, ...] = ()
    """Columns of the first file that say who may be written to, counted over all rows when the plan was made."""
    kept: Kept = field(default_factory=Kept, compare=False)
    """What was worked out for the plan, for the next one."""
    checking: bool = False
    check_fault: Fault | None = None
    """Why there is no plan for what has been entered."""
    changes: Changes | None = None
    """What changed since the last run, as last compared; it holds only while `compared` gives it."""
    changes_for: ChangesKey | None = None
    everyone: bool = False
    """Send unchanged contacts too, this time."""
    long_agreed: bool = False
    saved: Export | None = None
    """The export as it was saved, when it was."""
    once: bool = False
    """The files are others than the export's own, for one run: nothing is saved."""
    run: RunState = RunState.NONE

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns of the first file; files with other headers are matched by their own names at the check."""
        return self.opened[0].columns if self.opened else ()

    @property
    def list_id(self) -> int | None:
        text = self.list_text.strip()
        return int(text) if text.isascii() and text.isdecimal() and int(text) > 0 else None

    @property
    def key(self) -> PlanKey:
        return PlanKey(self.files, self.matching, self.reading, prepare_options_of(self.export, self.snapshot))

    @property
    def snapshot(self) -> AccountSnapshot | None:
        """What the account had when last read."""
        return self.connection.snapshot if self.connection else None

    @property
    def last_check(self) -> tuple[PlanKey, Checked] | None:
        """For `checking.check`: what need not be read again."""
        if self.plan is None or self.plan_key is None:
            return None
        return self.plan_key, Checked(self.plan, self.examples, self.preview, self.stamps, self.consent, self.kept)

    @property
    def checked(self) -> bool:
        """The plan fits what has been entered."""
        return self.plan is not None and self.plan_key == self.key

    @property
    def changes_key(self) -> ChangesKey | None:
        """What a comparison holds for; None where there is nothing to compare with, or not yet."""
        if not self.checked or self.connection is None or self.list_id is None:
            return None
        return id(self.plan), self.connection.id, self.connection.host, self.list_id, self.gone, self.guard

    @property
    def compared(self) -> Changes | None:
        """What changed since the last run, if that is known of this plan."""
        return self.changes if self.changes is not None and self.changes_for == self.changes_key else None

    @property
    def going(self) -> Plan | None:
        """The plan of what will be sent, as far as that is known."""
        compared = self.compared
        return self.plan if compared is None or self.everyone else compared.going

    @property
    def _as_suggested(self) -> bool:
        """Saved without a matching, to take the remembered or suggested one at every run, and not changed since."""
        if self.saved is None or self.saved.matching is not None:
            return False
        return not self.opened or self.matching == self.opened[0].matching

    @property
    def export(self) -> Export:
        """What would be saved."""
        return Export(
            name=self.name.strip(),
            connection_id=self.connection.id if self.connection else None,
            list_id=self.list_id,
            segments=self.files,
            matching=None if self._as_suggested else self.matching,
            reading=self.reading,
            automations=self.automations,
            tags=self.tags,
            tags_from=self.tags_from,
            leave_out=self.leave_out,
            default_country=self.default_country,
            relate=self.relate,
            gone=self.gone,
            guard=self.guard,
            id=self.saved.id if self.saved else "",
        )

    @property
    def would_be_lost(self) -> bool:
        """Whether leaving now loses something the user made."""
        if self.run is not RunState.NONE or self.once:
            return False
        if self.saved is not None:
            return self.export != self.saved
        return bool(self.files)
