"""One test contact before all others: the user's own address, with what the first contact would bring."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

from acdesk.activecampaign import (
    Account,
    BatchStatus,
    ContactField,
    Pace,
    PassingFault,
    RefusedContact,
    Stopped,
    look_up_failures,
)
from acdesk.connections import Connections
from acdesk.exports import Export
from acdesk.runs.plan import Plan
from acdesk.runs.refusals import reason_code
from acdesk.runs.writing import BodyWriter
from acdesk.sentences.faults import RequestFault

PAUSES = (1.0, 3.0, 8.0)
"""Seconds between tries where the account can't be reached: somebody is waiting for the answer."""

FIRST_ASK = 5.0
ASK_GROWTH = 1.5
LONGEST_ASK = 20.0
SETTLE_SECONDS = 180.0
"""A single contact took the account some 6 seconds when measured (fact sheet section 3)."""

LEAST_SETTLE_SECONDS = 5.0
"""However fast the account's time runs, its answers take computer time."""

TrialState = Literal["accepted", "refused", "unsettled"]

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of the test contact."""

    email: str
    file: int
    row: int
    """Whose values it had: index into `Plan.prepared.files` and row number."""
    state: TrialState
    """"unsettled": ActiveCampaign took it, but didn't say within three minutes what became of it."""
    code: str | None = None
    """Why it was refused, as a code of sentences."""
    fields_left_out: tuple[str, ...] = ()
    """Custom fields that the account hasn't got yet: the run makes them, a test doesn't."""


def send_trial(
    export: Export,
    plan: Plan,
    email: str,
    connections: Connections,
    *,
    pace_of: Callable[[str], Pace],
    stop: threading.Event | None = None,
) -> Trial:
    """Send the first contact of `plan` under the user's own address to the export's list, and follow it to its end.

    A batch of one, within the 20 a minute. Nothing is journalled, made or related. Blocks, for some seconds as a
    rule. Raises RequestFault "trial.no_address" (address), "run.nothing_to_send", "export.no_connection",
    "export.no_list", "list.unknown", "field.unknown"; AccountFault; KeyringFault; Stopped once `stop` is set.
    """
    if export.connection_id is None:
        raise RequestFault("export.no_connection", name=export.name)
    if export.list_id is None:
        raise RequestFault("export.no_list", name=export.name)
    if not plan.to_send:
        raise RequestFault("run.nothing_to_send", rows=plan.rows)
    address = own_address(email)
    connection = connections.get(export.connection_id)
    stop = stop or threading.Event()
    account = connections.open(connection, stop=stop)
    try:
        return _Sending(export, plan, address, account, connection.host, pace_of(connection.host), stop).work()
    finally:
        account.close()


def own_address(typed: str) -> str:
    """As it is sent. RequestFault "trial.no_address" (address)."""
    import polars as pl

    from acdesk.contacts.addresses import check_addresses

    found: str | None = check_addresses(pl.Series([typed], dtype=pl.String))["email"][0]
    if not found:
        raise RequestFault("trial.no_address", address=typed)
    return found


class _Sending:
    def __init__(
        self, export: Export, plan: Plan, email: str, account: Account, host: str, pace: Pace, stop: threading.Event
    ) -> None:
        self._export = export
        self._plan = plan
        self._email = email
        self._account = account
        self._host = host
        self._pace = pace
        self._stop = stop

    def work(self) -> Trial:
        list_id = self._export.list_id or 0
        if self._patiently(lambda: self._account.find_list(list_id)) is None:
            raise RequestFault("list.unknown", list=list_id, account=self._host)
        prepared = self._plan.prepared
        file, row, _, *values = prepared.contacts.row(0)
        ids, left_out = self._field_ids()
        standard, rest = values[:3], values[3:]
        fields = [value for value, found in zip(rest, ids, strict=False) if found is not None]
        writer = BodyWriter(
            list_id,
            field_ids=[found for found in ids if found is not None],
            tags=prepared.tags,
            tagged=prepared.tagged,
            automations=self._export.automations,
        )
        body = writer.body([(self._email, *standard, *fields, *rest[len(ids) :])])
        answer = self._patiently(lambda: self._account.import_batch(body, single=True))
        state, code = self._settled(list_id, answer.batch_id, answer.refused)
        return Trial(self._email, file, row, state, code, left_out)

    def _field_ids(self) -> tuple[list[int | None], tuple[str, ...]]:
        """The id of each custom field, None for one that the run is to make; and the titles of those."""
        titles = self._plan.prepared.field_titles
        if not titles:
            return [], ()
        fields: tuple[ContactField, ...] = self._patiently(self._account.fields)
        known = {field.title.strip().casefold(): field.id for field in fields}
        made_later = {field.title.casefold() for field in self._plan.new_fields}
        for title in titles:
            if title.casefold() not in known and title.casefold() not in made_later:
                raise RequestFault("field.unknown", field=title, account=self._host)
        ids = [known.get(title.casefold()) for title in titles]
        return ids, tuple(title for title, found in zip(titles, ids, strict=True) if found is None)

    def _settled(
        self, list_id: int, batch_id: str | None, refused: tuple[RefusedContact, ...]
    ) -> tuple[TrialState, str | None]:
        if batch_id is None:
            return "refused", reason_code(refused[0].reason if refused else "")
        until = time.monotonic() + max(self._pace.seconds(SETTLE_SECONDS), LEAST_SETTLE_SECONDS)
        wait = FIRST_ASK
        while time.monotonic() < until:
            self._pause(wait)
            wait = min(wait * ASK_GROWTH, LONGEST_ASK)
            status: BatchStatus = self._patiently(lambda: self._account.batch_status(batch_id))
            if status.state in ("failed", "interrupted"):
                return "refused", "refused.batch_ended_badly"
            if status.state == "completed":
                if not status.failed:
                    return "accepted", None
                found = look_up_failures(self._account, [self._email], list_id)
                return "refused", found.get(self._email, "refused.no_reason_given")
        return "unsettled", None

    def _patiently(self, ask: Callable[[], Answer]) -> Answer:
        for pause in PAUSES:
            try:
                return ask()
            except PassingFault:
                self._pause(pause)
        return ask()

    def _pause(self, seconds: float) -> None:
        if self._stop.wait(self._pace.seconds(seconds)):
            raise Stopped
