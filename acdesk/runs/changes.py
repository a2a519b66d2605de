"""New, changed, unchanged, gone: a plan beside what the list has accepted before."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from acdesk.contacts import Notice
from acdesk.exports import Export, Gone
from acdesk.runs import guards
from acdesk.runs.digests import contact_digests, word_digest
from acdesk.runs.packing import unpacked
from acdesk.runs.plan import Plan
from acdesk.runs.remembered import LastSegment, Remembered
from acdesk.runs.sealing import opened, sealed

if TYPE_CHECKING:
    import polars as pl

PURPOSE = "changes"
"""What the key of the digests is derived for."""

MOST_GONE = 0.5
"""Of the contacts of last time; where more are gone, it is more likely the wrong file, and nothing is done to them."""

_DONE = {
    "tag": "changes.gone_tag",
    "field": "changes.gone_field",
    "unsubscribe": "changes.gone_unsubscribe",
}


@dataclass(frozen=True, slots=True)
class Keys:
    """Both derived from the connection's API key."""

    digests: bytes
    addresses: bytes


@dataclass(frozen=True, slots=True)
class Traces:
    """What is kept with the frozen contacts, so that the end of the run can remember what was accepted."""

    key_check: str
    digests: pl.DataFrame
    """address UInt64, values UInt64, going Boolean: one row for each contact of the plan, in its order."""
    facts: Mapping[str, Any]
    once: bool
    """The run has other files than its export: its segment doesn't take the place of the last one."""
    sealed: bytes | None
    """The addresses of all contacts, encrypted; None unless the export marks contacts that are gone."""
    held: bool = False
    """Too many are gone at once to do anything to them: they stay in the last segment until somebody decides."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of a plan's contacts since the list last accepted them. `new + changed + again + unchanged` are all.

    Where the key can't be read, everyone counts as new and `traces` is None: the run will say what is wrong.
    """

    going: Plan
    """The plan, narrowed to the contacts that go out."""
    new: int
    changed: int
    unchanged: int
    """The list has them as they are: not sent again."""
    again: int = 0
    """The same, but sent all the same, because everyone is."""
    gone: int = 0
    """In the export's last segment, and not in this one."""
    known: int = 0
    """Contacts that acdesk believes to be on the list, from all exports."""
    full: Notice | None = None
    """Why everyone is sent, although some were accepted before ("changes.…")."""
    concerns: tuple[Notice, ...] = ()
    """What a guard stops for ("guard.…"), worst first."""
    notices: tuple[Notice, ...] = ()
    """Further things to say before the start."""
    marking: pl.DataFrame | None = None
    """address UInt64, email: contacts gone that the export's choice is carried out on."""
    traces: Traces | None = None
    field_ids: Mapping[str, int] = field(default_factory=dict)
    """{title in lower case: id} of custom fields at the time of the last run."""

    stretches: pl.DataFrame | None = None
    """file, first, last, rows: unchanged contacts with no other contact between them, first and last by row number."""

    @property
    def stops(self) -> Notice | None:
        """The worst concern."""
        return self.concerns[0] if self.concerns else None

    def with_everyone(self, plan: Plan, why: Notice) -> Changes:
        """Send all contacts of `plan`, whether they changed or not."""
        import polars as pl

        traces = self.traces
        if traces is not None:
            traces = dataclasses.replace(traces, digests=traces.digests.with_columns(going=pl.lit(True)))  # noqa: FBT003
        concerns = tuple(
            notice for notice in self.concerns if notice.code not in ("guard.same_file", "guard.list_lost")
        )
        return dataclasses.replace(
            self,
            going=plan,
            again=self.again + self.unchanged,
            unchanged=0,
            full=why,
            concerns=concerns,
            traces=traces,
            stretches=None,
        )


def unknown_changes(plan: Plan) -> Changes:
    """The key can't be read, so nothing can be compared."""
    return Changes(plan, new=plan.to_send, changed=0, unchanged=0)


def compare(
    export: Export,
    plan: Plan,
    account: str,
    keys: Keys,
    remembered: Remembered,
    *,
    now: float,
    everyone: bool,
    once: bool,
    force: bool,
) -> Changes:
    """`everyone`: send unchanged contacts too. `once`: other files than the export's. `force`: no guard holds.

    Reads the database, asks nobody else. StorageFault.
    """
    prepared, list_id = plan.prepared, export.list_id or 0
    key_check = word_digest("acdesk", keys.digests)
    digests = contact_digests(
        prepared.contacts, keys.digests, titles=prepared.field_titles, tagged=prepared.tagged, tags=prepared.tags
    )
    accepted = remembered.accepted(account, list_id, key_check)
    parts = remembered.accepted_parts(accepted.id) if accepted else []
    before = unpacked(parts, "address", "values").rename({"values": "before"})
    seen = digests.join(before, on="address", how="left", maintain_order="left")
    same = (seen["before"] == seen["values"]).fill_null(value=False)
    new, unchanged = int(seen["before"].null_count()), int(same.sum())
    del seen, before

    shape = word_digest(_shape(export, plan), keys.digests)
    last = remembered.last_segment(export.id) if export.id else None
    same_place = last is not None and (last.account, last.list_id, last.key_check) == (account, list_id, key_check)
    comparable = last is not None and last.key_check == key_check
    traces = Traces(
        key_check,
        digests.with_columns(going=~same),
        guards.facts_of(plan, keys.digests, now, shape),
        once or plan.corrects,
        _sealed(export, plan, digests, keys.addresses),
    )
    going = plan if unchanged == 0 else plan.narrowed(prepared.contacts.filter(~same))
    found = Changes(
        going,
        new=new,
        changed=digests.height - new - unchanged,
        unchanged=unchanged,
        known=accepted.contacts if accepted else 0,
        concerns=(
            guards.concerns(plan, keys.digests, last.facts, export.guard)
            if comparable and last and last.facts and not plan.corrects
            else ()
        ),
        traces=traces,
        field_ids=accepted.field_ids if accepted else {},
        stretches=_stretches(prepared.contacts, same) if unchanged else None,
    )
    if same_place and not plan.corrects:
        table = unpacked(remembered.last_segment_parts(export.id), "address")
        gone = table.join(digests, on="address", how="anti")
        found = dataclasses.replace(found, gone=gone.height)
        if gone.height and export.gone is not None:
            emails = opened(remembered.sealed_addresses(export.id), keys.addresses, export.id)
            found = _with_marking(found, export.gone, gone, table.height, emails, force=force)
    why = _why_everyone(last, account, list_id, key_check, shape, everyone=everyone)
    if why is None and accepted is None and remembered.by_other_keys(account, list_id, key_check):
        why = Notice("changes.new_key", {})
    return found.with_everyone(plan, why) if why is not None else found


def _why_everyone(
    last: LastSegment | None, account: str, list_id: int, key_check: str, shape: str, *, everyone: bool
) -> Notice | None:
    if everyone:
        return Notice("changes.asked", {})
    if last is None:
        return None
    if (last.account, last.list_id) != (account, list_id):
        return Notice("changes.other_list", {"list": last.list_id, "account": last.account})
    if last.key_check != key_check:
        return Notice("changes.new_key", {})
    if last.facts is not None and last.facts["shape"] != shape:
        return Notice("changes.edited", {})
    return None


def _shape(export: Export, plan: Plan) -> str:
    """What decides how rows become contacts, but not who they are."""
    pairs = sorted({pair for source in plan.sources for pair in source.matching.pairs()})
    tags_from = None if export.tags_from is None else dataclasses.asdict(export.tags_from)
    return json.dumps([pairs, sorted(export.tags), tags_from, export.default_country])


def _sealed(export: Export, plan: Plan, digests: pl.DataFrame, key: bytes) -> bytes | None:
    if export.gone is None or not export.id:
        return None
    emails = plan.prepared.contacts["email"]
    return sealed(digests.select("address").with_columns(email=emails), key, export.id)


def _with_marking(
    found: Changes, choice: Gone, gone: pl.DataFrame, before: int, emails: pl.DataFrame, *, force: bool
) -> Changes:
    if gone.height > before * MOST_GONE and not force:
        notice = Notice("changes.gone_held", {"contacts": gone.height, "before": before})
        traces = dataclasses.replace(found.traces, held=True) if found.traces else None
        return dataclasses.replace(found, notices=(*found.notices, notice), traces=traces)
    marking = emails.join(gone, on="address", how="semi")
    notices = found.notices
    if marking.height:
        told = {"name": choice.name, "value": choice.value}
        notices = (*notices, Notice(_DONE[choice.action], {"contacts": marking.height, **told}))
    if marking.height < gone.height:
        notices = (*notices, Notice("changes.gone_not_kept", {"contacts": gone.height - marking.height}))
    return dataclasses.replace(found, marking=marking if marking.height else None, notices=notices)


def _stretches(contacts: pl.DataFrame, same: pl.Series) -> pl.DataFrame:
    import polars as pl

    return (
        contacts.select("file", "row", same=same)
        .with_columns(stretch=pl.struct("file", "same").rle_id())
        .filter("same")
        .group_by("stretch", maintain_order=True)
        .agg(pl.col("file").first(), first=pl.col("row").min(), last=pl.col("row").max(), rows=pl.len())
        .drop("stretch")
    )
