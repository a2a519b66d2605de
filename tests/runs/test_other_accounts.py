"""The same run against accounts that answer in every way the documents leave open."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from acdesk.exports import Export
from acdesk.runs import RunReport, make_plan
from acdesk.workspace import Workspace
from tests.runs.other_account import KEY, LIST, Manners, OtherAccount

CONTACTS = 2_700
REFUSED = frozenset({"klant3@noordpost.nl", "klant2699@noordpost.nl"})

Run = Callable[[OtherAccount], RunReport]


@pytest.fixture
def run(acdesk_home: Path, tmp_path: Path) -> Iterator[Run]:
    opened: list[Workspace] = []

    def run(account: OtherAccount) -> RunReport:
        given = {"ACDESK_HOME": str(acdesk_home), "ACDESK_API_KEY": KEY, "ACDESK_SPEED": "100"}
        workspace = Workspace(given, clock=time.time, user="ada", language="en")
        opened.append(workspace)
        found = workspace.connections.connect(account.host, KEY)
        connection, _ = workspace.connections.add("Shop", found, KEY, agreed=True)
        path = tmp_path / "segment.csv"
        rows = (f"Zoë,klant{n}@noordpost.nl" for n in range(CONTACTS))
        path.write_text("FirstName,EMail\n" + "\n".join(rows) + "\n", encoding="utf-8")
        export = workspace.exports.add(Export("Spring", connection.id, LIST, (path,)))
        handle = workspace.runs.start(export, make_plan(export.segments, export.matching, export.reading))
        report = handle.wait(60)
        assert report is not None, handle.progress
        return report

    yield run
    for workspace in opened:
        workspace.close()


@pytest.mark.parametrize(
    "manners",
    [
        Manners(),
        Manners(success=("success", 1), queued="string", total="number", numeric_ids=True),
        Manners(success=("SUCCESS", "250"), batch_key="BatchId", queued="missing", total="missing", extra=True),
        Manners(success=("success", True), queued="fewer", success_list="created", failures="capitals"),
        Manners(early="claimed", success_list="missing", failures="objects", final_word="Completed"),
        Manners(early="a new word", success_list="count", extra=True, page=20),
        Manners(early=None, page=7, total="missing"),
        Manners(optional=404),
        Manners(optional=404, optional_html=True),
        Manners(optional=403),
        Manners(optional=500, optional_html=True),
        Manners(optional=200, optional_html=True),
        Manners(too_fast="400"),
        Manners(too_fast="429"),
        Manners(too_fast="429 without Retry-After"),
        Manners(too_fast="503"),
        Manners(closing=True),
        Manners(http_1_0=True),
        Manners(chunked=True, extra=True),
        Manners(zipped=True, chunked=True),
        Manners(byte_order_mark=True),
        Manners(content_type="text/html; charset=utf-8"),
    ],
    ids=lambda manners: ", ".join(
        f"{name}={value}" for name, value in vars(manners).items() if value != vars(Manners())[name]
    ),
)
def test_a_run_arrives_whole(run: Run, manners: Manners) -> None:
    account = OtherAccount(manners, REFUSED)
    try:
        report = run(account)
    finally:
        account.close()
    counts = report.counts
    assert report.status == "with_warnings", (report.fault, report.warnings)
    assert (counts.accepted, counts.refused, counts.unsent) == (CONTACTS - len(REFUSED), len(REFUSED), 0)
    assert set(account.taken.values()) == {1}
    assert len(account.taken) == CONTACTS - len(REFUSED)
    assert set(report.reasons) == {"refused.no_reason_given"}


def test_who_failed_is_found_where_the_account_only_counts_failures(run: Run) -> None:
    account = OtherAccount(Manners(failures="counted"), REFUSED)
    try:
        report = run(account)
    finally:
        account.close()
    counts = report.counts
    assert (counts.accepted, counts.refused, counts.unsent) == (CONTACTS - len(REFUSED), len(REFUSED), 0)
    assert set(report.reasons) == {"refused.no_reason_given"}
    assert len(account.taken) == CONTACTS - len(REFUSED)
    assert len(account.imports) <= 11 + 2 * 2 * 8
