"""Send every batch, follow each to its end, write down every step. Qt-free, synchronous, on one plain thread."""

from __future__ import annotations

import collections
import functools
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from acdesk.activecampaign import Account, BatchStatus, ImportAnswer, Limiter, Pace, PassingFault, Stopped
from acdesk.runs.bodies import Bodies
from acdesk.runs.flights import Flights, Landing
from acdesk.runs.journal import Batch, Journal
from acdesk.runs.outcomes import RowOutcome
from acdesk.runs.patience import Patience
from acdesk.runs.progress import Progress
from acdesk.runs.questions import Question, Questions
from acdesk.runs.refusals import reason_code
from acdesk.runs.spool import Spool
from acdesk.runs.wariness import Wariness
from acdesk.runs.writing import BodyWriter
from acdesk.sentences.faults import AccountFault

SENDS_AT_ONCE = 16
"""Import requests under way together: the rate of 1.67 a second holds up to 9.6 s a request."""

READY_AT_ONCE = 2
"""Of these, on their way to their slots: where threads wake late, the next one stands ready."""

ASKS_AT_ONCE = 8
"""Status requests under way together."""

FOR_ONE_MORE = 0.02
"""Seconds answers take for each request that is under way together with another. Where they come at once, more than two
only get into each other's way."""

LEAD_SECONDS = 1.5
"""So long before its slot is free a batch is journalled and its connection opened: a slow disk must not cost slots."""

TOGETHER_SECONDS = 0.01
"""What comes back while a batch is about to go out waits so long for the next one, and for one wait for the disk."""

SETTLE_SECONDS = 2 * 3600.0
"""Batches are asked about for so long after the last one was sent or settled (or after a resume)."""

LEAST_SETTLE_SECONDS = 10.0
"""However fast the account's time runs, its answers take computer time."""

STOP_SECONDS = 5.0
"""What is under way at a stop may take this long to be answered. The user's own patience, so never scaled."""

BAD_BATCHES_IN_A_ROW = 12
"""So many batches ended as failed, none completed between: it isn't the contacts."""

INVALID = "account.batch_invalid"
NO_REASON = "refused.no_reason_given"
LIST_REFUSED = "refused.list"


@dataclass(frozen=True, slots=True)
class Ending:
    """How the engine left off."""

    state: Literal["done", "stopped", "failed"]
    fault: AccountFault | None = None


class Engine:
    """One attempt at one run. `work` runs it to its end on the calling thread; `stop` may come from any other."""

    def __init__(
        self,
        run: int,
        *,
        journal: Journal,
        spool: Spool,
        account: Account,
        limiter: Limiter,
        writer: BodyWriter,
        emails_column: str | None,
        pace: Pace,
        progress: Progress,
        stop: threading.Event,
        flights: Flights,
        wariness: Wariness | None = None,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._run = run
        self._journal = journal
        self._spool = spool
        self._account = account
        self._limiter = limiter
        self._emails_column = emails_column
        self._progress = progress
        self._stop = stop
        self._halt = threading.Event()
        """Ends questions under way, which go on for a moment after `stop`."""
        self._flights = flights
        self._wariness = wariness
        self._clock = clock
        self._steady = steady
        self._bodies = Bodies(run, journal, spool, writer)
        to_send, queued = journal.open_batches(run)
        self._to_send = collections.deque(to_send)
        self._questions = Questions(pace, steady, queued)
        self._with_account = sum(batch.contacts for batch in queued)
        """Contacts handed over, or about to be, and not settled."""
        self._handed_over: set[int] = set()
        """Batch rows of this attempt. What an earlier one's met with says nothing of the account as it is now."""
        self._queued_fewer: dict[int, int] = {}
        """Batch row -> contacts the account didn't queue; it should name them when it is done."""
        self._send_patience = Patience(pace, steady)
        self._ask_patience = Patience(pace, steady)
        self._settle_seconds = max(pace.seconds(SETTLE_SECONDS), LEAST_SETTLE_SECONDS)
        self._ask_until = steady() + self._settle_seconds
        self._bad_in_a_row = 0
        self._lead = pace.seconds(LEAD_SECONDS)

    def work(self) -> Ending:
        """Until all is settled, or a stop, or a fault that won't pass. Raises StorageFault."""
        try:
            while True:
                if self._stop.is_set():
                    return self._finish_stopping(Ending("stopped"))
                if not self._to_send and not self._questions and not self._flights.total:
                    return Ending("done")
                if not self._to_send and not self._flights.under_way.get("send") and self._steady() > self._ask_until:
                    return self._finish_stopping(Ending("stopped", AccountFault("account.never_finishes")))
                self._look_around()
                batch, pause = self._next_to_send()
                pause = min(pause, self._ask_what_is_due())
                self._show()
                landings: Sequence[Landing] = ()
                if batch is None and self._bodies.write_ahead(self._to_send):
                    continue
                if batch is None:
                    soon = self._flights.on_runway("send") > 0
                    landings = self._flights.landed(pause, together=TOGETHER_SECONDS if soon else 0.0)
                    if landings and all(landing.error is None for landing in landings):
                        batch, _ = self._next_to_send()
                self._go_on(landings or self._flights.landed(0.0), batch)
        except AccountFault as fault:
            return self._finish_stopping(Ending("failed", fault))

    def _look_around(self) -> None:
        if self._wariness is not None and self._wariness.wants_to_look(sending=bool(self._to_send)):
            self._flights.launch("look", None, self._wariness.looking())

    def _go_on(self, landings: Sequence[Landing], batch: Batch | None) -> None:
        """Write down what came back and what goes out next, then let it go. Raises the first final fault."""
        if batch is None and not landings:
            self._limiter.flush()
            return
        body = None if batch is None else self._bodies.take(batch)
        with self._journal.together():
            final = self._land_all(landings)
            if batch is not None and final is None:
                self._journal.sending(
                    self._run, batch, self._clock(), seconds=self._progress.seconds, requests=self._progress.requests
                )
        if final is not None:
            if batch is not None:
                self._to_send.appendleft(batch)
            raise final
        if batch is not None and body is not None:
            self._launch(batch, body)

    # Sending

    def _next_to_send(self) -> tuple[Batch | None, float]:
        """Taken from those that wait, where a slot is free; else seconds until it makes sense to look again."""
        if not self._to_send:
            return None, 1.0
        if self._flights.on_runway("send") >= READY_AT_ONCE:
            # Only what is about to go out is journalled as being sent.
            return None, 1.0
        if crowded := self._crowded("send", SENDS_AT_ONCE):
            return None, crowded
        waiting = self._send_patience.not_before - self._steady()
        if waiting > 0:
            return None, min(waiting, 1.0)
        if self._send_patience.fault is not None and self._flights.under_way.get("send", 0):
            return None, 1.0  # one at a time until the account answers again
        batch = self._to_send[0]
        if self._wariness is not None and not self._wariness.may_send(batch.contacts, self._with_account):
            return None, 1.0
        waiting = self._limiter.free_in("single_import" if batch.contacts == 1 else "import")
        if waiting > self._lead:
            return None, min(waiting - self._lead, 1.0)
        return self._to_send.popleft(), 0.0

    def _crowded(self, kind: str, most: int) -> float:
        """0 while fewer are under way than latency demands, as it was lately or shows just now; else seconds until it
        makes sense to look again."""
        under_way = self._flights.under_way.get(kind, 0)
        if under_way >= most:
            return 1.0
        latency = max(self._limiter.usual_seconds, self._flights.waits(kind))
        return 0.0 if under_way < 2 + int(latency / FOR_ONE_MORE) else FOR_ONE_MORE

    def _launch(self, batch: Batch, body: bytes) -> None:
        self._with_account += batch.contacts
        single = batch.contacts == 1
        self._flights.launch("send", batch, functools.partial(self._account.import_batch, body, single=single))
        self._ask_until = self._steady() + self._settle_seconds
        time.sleep(0)  # a window may be drawing meanwhile

    def _sent(self, batch: Batch, answer: ImportAnswer) -> None:
        self._send_patience.success()
        if answer.batch_id is None:
            self._with_account -= batch.contacts
            self._refused_by_name(batch, answer)
            return
        self._journal.queued(batch, answer.batch_id)
        self._handed_over.add(batch.id)
        if 0 < answer.queued < batch.contacts:
            self._queued_fewer[batch.id] = batch.contacts - answer.queued
        self._questions.add(replace(batch, attempts=batch.attempts + 1, batch_id=answer.batch_id))
        self._progress.queued(batch.contacts)

    def _refused_by_name(self, batch: Batch, answer: ImportAnswer) -> None:
        gone = self._journal.refused_contacts(self._run, batch)
        sent = [index for index in range(batch.first, batch.past) if index not in gone]
        codes = {contact.index: reason_code(contact.reason) for contact in answer.refused}
        by_list = len(codes) == len(sent) and set(codes.values()) == {LIST_REFUSED}
        if by_list and self._wariness is not None and self._wariness.list_refused():
            self._not_sent(batch)
            return
        places = self._spool.places(batch.first, batch.past)
        refused = []
        for position, code in codes.items():
            file, row, _ = places[sent[position] - batch.first]
            refused.append((RowOutcome(file, row, "refused", code, self._emails_column), sent[position]))
        left = self._journal.refused(self._run, batch, refused)
        self._progress.settled(0, len(refused), was_queued=0)
        if left is not None:
            self._to_send.appendleft(left)

    def _split(self, batch: Batch, code: str) -> None:
        """The account can't take this batch and doesn't say why: halve it; a contact alone is the culprit."""
        self._bad_in_a_row += 1
        if self._bad_in_a_row > BAD_BATCHES_IN_A_ROW:
            self._to_send.appendleft(batch)
            self._journal.not_sent(batch)
            raise AccountFault("account.batches_fail", times=self._bad_in_a_row)
        alone = self._halve(batch)
        if alone is not None:
            self._bad_in_a_row = 0
            file, row, _ = self._spool.places(alone, alone + 1)[0]
            self._journal.refused(self._run, batch, [(RowOutcome(file, row, "refused", code, None), alone)])
            self._progress.settled(0, 1, was_queued=0)

    def _halve(self, batch: Batch) -> int | None:
        """Both halves go out next; the contact where there is only one."""
        gone = self._journal.refused_contacts(self._run, batch)
        left = [index for index in range(batch.first, batch.past) if index not in gone]
        if len(left) == 1:
            return left[0]
        self._to_send.extendleft(reversed(self._journal.split(self._run, batch, left[len(left) // 2])))
        return None

    def _not_sent(self, batch: Batch) -> None:
        """It certainly wasn't taken, and goes out again."""
        self._journal.not_sent(batch)
        self._to_send.appendleft(batch)

    # Settling

    def _ask_what_is_due(self) -> float:
        while not (crowded := self._crowded("ask", ASKS_AT_ONCE)):
            due = self._questions.due_in()
            if due is None:
                return 1.0
            waiting = max(due, self._ask_patience.not_before - self._steady())
            if waiting > 0:
                return min(waiting, 1.0)
            self._ask(self._questions.take())
        return crowded

    def _ask(self, question: Question) -> None:
        batch_id = question.batch.batch_id or ""
        ask = functools.partial(self._account.batch_status, batch_id, stop=self._halt)
        self._flights.launch("ask", question, ask)

    def _answered(self, question: Question, status: BatchStatus) -> None:
        batch = question.batch
        self._ask_patience.success()
        if status.state not in ("completed", "failed", "interrupted"):
            self._questions.not_yet(question)
            return
        self._questions.answered(question)
        self._with_account -= batch.contacts
        some_failed = 0 < status.unnamed < batch.contacts
        if status.state == "completed":
            self._bad_in_a_row = 0
            if not some_failed:
                self._settle(batch, status)
                return
        self._queued_fewer.pop(batch.id, 0)
        self._progress.unqueued(batch.contacts)
        if status.state == "completed":
            self._halve(batch)  # the account only counts failures: whose they are shows in ever smaller batches
        elif batch.ended_badly:
            self._split(batch, "refused.batch_ended_badly")
        else:
            self._bad_in_a_row += 1
            self._to_send.append(self._journal.again(batch))

    def _settle(self, batch: Batch, status: BatchStatus) -> None:
        accepted, refused, addresses = batch.contacts, [], []
        all_failed = status.unnamed >= batch.contacts
        if status.failed or all_failed:
            failed = {address.strip().casefold() for address in status.failed}
            gone = self._journal.refused_contacts(self._run, batch)
            accepted = 0
            for index, (file, row, email) in enumerate(self._spool.places(batch.first, batch.past), batch.first):
                if index in gone:
                    continue
                if all_failed or email.casefold() in failed:
                    outcome = RowOutcome(file, row, "refused", NO_REASON, self._emails_column)
                    refused.append((outcome, index))
                    addresses.append(email)
                else:
                    accepted += 1
        unnamed = self._queued_fewer.pop(batch.id, 0) - len(refused)
        if unnamed > 0:
            self._journal.note(self._run, self._clock(), "run.queued_fewer", {"contacts": unnamed})
        self._journal.settled(self._run, batch, self._clock(), accepted, refused)
        self._progress.settled(accepted, len(refused), was_queued=batch.contacts)
        self._ask_until = self._steady() + self._settle_seconds
        if self._wariness is not None and batch.id in self._handed_over:
            self._wariness.settled(accepted, addresses)

    # What comes back

    def _land_all(self, landings: Sequence[Landing]) -> AccountFault | None:
        """Every one is written down; the first final fault among them."""
        final: AccountFault | None = None
        for landing in landings:
            try:
                self._land(landing)
            except AccountFault as fault:
                final = final or fault
        return final

    def _land(self, landing: Landing) -> None:
        if landing.kind == "send":
            self._land_send(landing.subject, landing)
        elif landing.kind == "ask":
            self._land_ask(landing.subject, landing)
        elif self._wariness is not None:
            self._land_look(self._wariness, landing)

    def _land_send(self, batch: Batch, landing: Landing) -> None:
        error = landing.error
        if error is None:
            self._sent(batch, landing.result)
            return
        self._with_account -= batch.contacts
        if isinstance(error, PassingFault):
            if not error.taken:
                self._journal.not_sent(batch)
            self._to_send.appendleft(batch)
            self._send_patience.failure(error, landing.began)
        elif isinstance(error, AccountFault) and error.code == INVALID:
            self._journal.not_sent(batch)
            self._split(batch, "refused.not_understood")
        elif isinstance(error, AccountFault | Stopped):
            self._not_sent(batch)
            if isinstance(error, AccountFault):
                raise error
        else:
            raise error

    def _land_ask(self, question: Question, landing: Landing) -> None:
        error = landing.error
        if error is None:
            self._answered(question, landing.result)
            return
        self._questions.again(question)
        if isinstance(error, PassingFault):
            self._ask_patience.failure(error, landing.began)
        elif not isinstance(error, Stopped):
            raise error

    def _land_look(self, wariness: Wariness, landing: Landing) -> None:
        if landing.error is None:
            wariness.seen(landing.result)
        elif isinstance(landing.error, AccountFault | Stopped):
            wariness.gave_up()
        else:
            raise landing.error

    # Stopping

    def _finish_stopping(self, ending: Ending) -> Ending:
        """Nothing new goes out but a last question about each batch the account has; what is under way is given a
        moment, then cut off and left to `resume`."""
        self._stop.set()
        end = self._steady() + STOP_SECONDS
        asking, cut = ending == Ending("stopped"), False
        last: collections.deque[Question] = collections.deque()
        asked: set[int] = set()
        while True:
            asking = asking and self._ask_patience.fault is None
            if asking:
                fresh = [question for question in self._questions.take_all() if question.batch.id not in asked]
                asked.update(question.batch.id for question in fresh)
                last.extend(fresh)
            while asking and last and self._flights.under_way.get("ask", 0) < ASKS_AT_ONCE:
                self._ask(last.popleft())
            if not self._flights.total:
                break
            left = end - self._steady()
            if left <= 0:
                if cut:
                    break
                cut, asking, end = True, False, self._steady() + 1.0
                self._halt.set()
                self._account.abort()
                continue
            self._show()
            landed = self._flights.landed(min(left, 0.5))
            with self._journal.together():
                self._land_all(landed)  # why it ends is known already
        return ending

    def _show(self) -> None:
        code, params = self._waits_for()
        self._progress.waits(code, params)
        self._progress.phase("sending" if self._to_send or self._flights.under_way.get("send") else "settling")

    def _waits_for(self) -> tuple[str | None, dict[str, Any]]:
        for patience, busy in ((self._send_patience, self._to_send), (self._ask_patience, self._questions)):
            if patience.fault is not None and busy:
                seconds = max(0, round(patience.not_before - self._steady()))
                return "wait.retry", {"code": patience.fault.code, "seconds": seconds}
        if self._to_send:
            return "wait.limit", {}
        if self._questions or self._flights.under_way.get("ask"):
            return "wait.account", {}
        return None, {}
