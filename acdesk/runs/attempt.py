"""One attempt at a run, start or resume: locks, key, list and fields, engine, ending."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from acdesk.activecampaign import (
    Account,
    ContactField,
    ContactLimit,
    Pace,
    PassingFault,
    RequestKind,
    Stopped,
    look_up_failures,
)
from acdesk.activecampaign.lookups import MOST_REQUESTS
from acdesk.connections import MOST_TAGS, Connections
from acdesk.runs import spool as frozen
from acdesk.runs.account_fields import settle_fields
from acdesk.runs.definition import RunDefinition, from_document, to_document
from acdesk.runs.engine import NO_REASON, Ending, Engine
from acdesk.runs.flights import Flights
from acdesk.runs.gone import gone_writer
from acdesk.runs.journal import Journal, RunRecord
from acdesk.runs.locks import AGAIN, RunLocks
from acdesk.runs.outcomes import RunStatus
from acdesk.runs.patience import Patience
from acdesk.runs.progress import Progress
from acdesk.runs.remembered import Remembered
from acdesk.runs.remembering import remember
from acdesk.runs.waking import WakingSeconds
from acdesk.runs.wariness import LITTLE_ROOM, Wariness, ask_for_room, little_room
from acdesk.runs.writing import BodyWriter
from acdesk.sentences.faults import AccountFault, Fault, RequestFault, StorageFault

Answer = TypeVar("Answer")

FULL = ("account.full", "account.full_perhaps")
LIST_GONE = "list.gone_meanwhile"

FEW_LOOK_UPS = 30

MOST_EXPLAINED = 2_000
"""Contacts looked up after a run; where more failed, the reasons of these tell the pattern."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What an attempt works with."""

    journal: Journal
    remembered: Remembered
    connections: Connections
    locks: RunLocks
    pace_of: Callable[[str], Pace]
    """The pace for a host."""
    clock: Callable[[], float]
    steady: Callable[[], float] = time.monotonic


class Attempt:
    """Works on one run from the moment its lock is held; `work` may be called once, on any thread."""

    def __init__(self, tools: Tools, record: RunRecord, *, new: bool) -> None:
        self._tools = tools
        self._record = record
        self._new = new
        self._definition = from_document(record.definition)
        self._pace = tools.pace_of(record.account)
        self._stop = threading.Event()
        self._stop_wanted = False
        self._awake = WakingSeconds(tools.steady)
        self._flights = Flights(f"acdesk-run-{record.id}", self._awake)
        counts = tools.journal.counts(record.id)
        _, queued = tools.journal.open_batches(record.id)
        self.progress = Progress(
            record.rows,
            counts,
            counts.accepted + counts.refused + counts.unsent,
            sum(batch.contacts for batch in queued),
            seconds=record.seconds,
            requests=record.requests,
            pace=self._pace,
            steady=self._awake,
        )

    def stop(self) -> None:
        """Returns at once; any thread; signal-safe."""
        self._stop_wanted = True
        self._stop.set()
        self._flights.wake()

    def work(self) -> None:
        """To the end of this attempt, which the journal then holds. Raises RequestFault when the run turned out to make
        no sense and was forgotten, StorageFault when even the ending can't be written; other faults end the run."""
        try:
            ending = self._locked()
        except RequestFault as fault:
            if not self._new:
                self._end("failed", fault, keep=True)
                return
            self._tools.journal.forget(self._record.id)
            self._delete_spool()
            raise
        except StorageFault as fault:
            self._end("stopped", fault, keep=True)
            return
        except Fault as fault:
            self._end("failed", fault, keep=True)
            return
        except Stopped:
            self._end("stopped", None, keep=True)
            return
        finally:
            self._flights.close(1.0)
            self.progress.phase("ended")
        if ending.state == "done":
            try:
                self._learn()
            except StorageFault as fault:
                self._end("stopped", fault, keep=True)
                return
            again = self._tools.journal.sent_again(self._record.id)
            if again:
                self._note("run.sent_again", {"contacts": again})
            self._end(self._finished_status(), None, keep=False)
            self._delete_spool()
        else:
            self._end("stopped" if ending.state == "stopped" else "failed", ending.fault, keep=True)

    def _locked(self) -> Ending:
        lock = self._tools.locks.account(self._record.account)
        while True:
            with self._tools.locks.taken(lock) as ours:
                if ours:
                    return self._send()
            self.progress.phase("waiting")
            self.progress.waits("wait.other_run", {"account": self._record.account})
            if self._stop.wait(AGAIN):
                return Ending("stopped")

    def _send(self) -> Ending:
        connection = self._tools.connections.get(self._record.connection_id)
        account = self._tools.connections.open(connection, stop=self._stop, on_request=self._went_out)
        try:
            definition = self._checked(account, self._definition)
            if self._record.spool is None:
                raise RequestFault("run.nothing_to_resume")
            part = self._tools.journal.part(self._record.id)
            writer_for_gone = None if part is None else self._gone_writer(account, part)
            self._count_list(account, after=False)
            writer = BodyWriter(
                self._record.list_id,
                field_ids=definition.field_ids or (),
                tags=definition.tags,
                tagged=definition.tagged,
                automations=definition.automations,
            )
            spool = Path(self._record.spool)
            record, room = self._record, self._room(account)
            wariness = Wariness(account, record.account, record.list_id, self._pace, self._awake, room)
            engine = self._engine(account, self._record.id, spool, writer, definition.email_column, wariness)
            ending = engine.work()
            if ending.fault is not None and ending.fault.code in FULL:
                if not self._stop_wanted:
                    self._stop.clear()  # the engine set it, and a look-up heeds it
                    self._explain(account, frozen.Spool(spool), most_requests=FEW_LOOK_UPS)
                self._tools.journal.recode(self._record.id, NO_REASON, "refused.account_full")
            if ending.state == "done":
                self._look_for_list(account)
                self._explain(account, frozen.Spool(spool))
                self._look_at_tags(account, definition)
                if part is not None and writer_for_gone is not None:
                    ending = self._mark_gone(account, part, writer_for_gone)
            if ending.state == "done":
                self._count_list(account, after=True)
            return ending
        finally:
            account.close()

    def _gone_writer(self, account: Account, part: RunRecord) -> BodyWriter:
        return gone_writer(
            part.definition, self._record.list_id, self._record.account, lambda: self._patiently(account.fields)
        )

    def _mark_gone(self, account: Account, part: RunRecord, writer: BodyWriter) -> Ending:
        """Contacts gone from the segment go out as batches of their own, once all others are settled."""
        counts = self._tools.journal.counts(part.id)
        _, queued = self._tools.journal.open_batches(part.id)
        self.progress = Progress(
            part.rows,
            counts,
            part.rows,
            sum(batch.contacts for batch in queued),
            seconds=self.progress.seconds,
            requests=self.progress.requests,
            pace=self._pace,
            steady=self._awake,
        )
        ending = self._engine(account, part.id, Path(part.spool or ""), writer, None).work()
        if ending.state == "done":
            marked = self._tools.journal.counts(part.id)
            if marked.refused:
                self._note("changes.gone_refused", {"contacts": marked.refused})
        return ending

    def _room(self, account: Account) -> ContactLimit | None:
        """How many contacts the account takes yet, as far as it tells; noted where that may be too few, if that wasn't
        said before the start."""
        found = ask_for_room(account)
        new = self._record.new
        little = little_room(found, self.progress.snapshot.to_send if new is None else new) if self._new else None
        if little is not None and all(code != LITTLE_ROOM for code, _ in self._tools.journal.notes(self._record.id)):
            self._note(little.code, dict(little.params))
        return found

    def _look_for_list(self, account: Account) -> None:
        """ActiveCampaign takes contacts for a list that was deleted meanwhile, too."""
        with contextlib.suppress(AccountFault):
            if account.find_list(self._record.list_id) is None:
                self._note(LIST_GONE, {"list": self._record.list_id})

    def _engine(
        self,
        account: Account,
        run: int,
        spool: Path,
        writer: BodyWriter,
        emails_column: str | None,
        wariness: Wariness | None = None,
    ) -> Engine:
        return Engine(
            run,
            journal=self._tools.journal,
            spool=frozen.Spool(spool),
            account=account,
            limiter=account.limiter,
            writer=writer,
            emails_column=emails_column,
            pace=self._pace,
            progress=self.progress,
            stop=self._stop,
            flights=self._flights,
            wariness=wariness,
            clock=self._tools.clock,
            steady=self._awake,
        )

    def _count_list(self, account: Account, *, after: bool) -> None:
        """Active members, for the report. It does without where the account doesn't say at once."""
        if not after and self._record.list_before is not None:
            return
        members: int | None = None
        with contextlib.suppress(AccountFault):
            members = account.members(self._record.list_id)
        if members is not None and after:
            self._tools.journal.members(self._record.id, after=members)
        elif members is not None:
            self._tools.journal.members(self._record.id, before=members)

    def _learn(self) -> None:
        tools = self._tools
        if not remember(tools.journal, tools.remembered, self._record, ended=True, now=tools.clock()):
            self._note("changes.field_replaced_meanwhile", {"list": self._record.list_id})

    def _explain(self, account: Account, spool: frozen.Spool, *, most_requests: int = MOST_REQUESTS) -> None:
        """Ask the account why contacts failed that it gave no reason for. What it can't tell stays as it is."""
        unexplained = self._tools.journal.with_code(self._record.id, NO_REASON, MOST_EXPLAINED)
        if not unexplained:
            return
        self.progress.waits("wait.reasons", {})
        emails = {contact: spool.places(contact, contact + 1)[0][2] for contact in unexplained}
        found = look_up_failures(account, emails.values(), self._record.list_id, most_requests=most_requests)
        self._tools.journal.explained(
            self._record.id, {contact: found[email] for contact, email in emails.items() if email in found}
        )

    def _look_at_tags(self, account: Account, definition: RunDefinition) -> None:
        """The importer made those that were new."""
        if definition.tags or definition.tagged:
            with contextlib.suppress(AccountFault, Stopped):
                self._account_has(tags=account.tags(most=MOST_TAGS))

    def _went_out(self, kind: RequestKind) -> None:
        """Called on the thread of the request."""
        self.progress.request_went_out()
        if kind in ("import", "single_import"):
            self._flights.went_out()

    def _checked(self, account: Account, definition: RunDefinition) -> RunDefinition:
        """The list is there, and every custom field has its id. RequestFault "list.unknown", "field.unknown"."""
        found = self._patiently(lambda: account.find_list(self._record.list_id))
        if found is None:
            raise RequestFault("list.unknown", list=self._record.list_id, account=self._record.account)
        if definition.field_ids is not None:
            return definition
        complete, fields = self._patiently(
            lambda: settle_fields(account, self._record.account, found, definition, self._note)
        )
        self._tools.journal.defined(self._record.id, to_document(complete))
        if fields:
            self._account_has(fields=fields)
        return complete

    def _account_has(
        self, *, fields: tuple[ContactField, ...] | None = None, tags: tuple[str, ...] | None = None
    ) -> None:
        """What the account has now, for the next time an export is prepared."""
        connection = self._tools.connections.get(self._record.connection_id)
        before = connection.snapshot
        if before is not None:
            after = replace(before, fields=before.fields if fields is None else fields)
            after = replace(after, tags=before.tags if tags is None else tags)
            self._tools.connections.remember(connection, after)

    def _patiently(self, ask: Callable[[], Answer]) -> Answer:
        patience = Patience(self._pace, self._awake)
        while True:
            began = self._awake()
            try:
                return ask()
            except PassingFault as fault:
                patience.failure(fault, began)
                while (wait := patience.not_before - self._awake()) > 0:
                    self.progress.waits("wait.retry", {"code": fault.code, "seconds": round(wait)})
                    if self._stop.wait(min(wait, 1.0)):
                        raise Stopped from fault

    def _note(self, code: str, params: dict[str, str | int | float]) -> None:
        self._tools.journal.note(self._record.id, self._tools.clock(), code, params)

    def _finished_status(self) -> RunStatus:
        counts = self._tools.journal.counts(self._record.id)
        list_gone = any(code == LIST_GONE for code, _ in self._tools.journal.notes(self._record.id))
        clean = not (counts.refused or counts.rejected or counts.duplicate or list_gone)
        return "successful" if clean else "with_warnings"

    def _end(self, status: RunStatus, fault: Fault | None, *, keep: bool) -> None:
        self._tools.journal.end(
            self._record.id,
            status,
            self._tools.clock(),
            seconds=self.progress.seconds,
            requests=self.progress.requests,
            fault=fault.code if fault else None,
            params=fault.params if fault else None,
            keep_spool=keep,
        )

    def _delete_spool(self) -> None:
        if self._record.spool is not None:
            frozen.remove(Path(self._record.spool))
            self._tools.locks.forget(self._record.spool)
