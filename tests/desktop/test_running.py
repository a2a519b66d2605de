"""A run on the screen, from start to result, with a run that goes where the test sends it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from acdesk.desktop.desk import Desk
from acdesk.desktop.live_runs import LiveRun
from acdesk.desktop.pages.export_page import ExportPage
from acdesk.desktop.report_saving import write_pdf
from acdesk.desktop.result_view import ResultView
from acdesk.desktop.rows_view import RowsView
from acdesk.desktop.run_view import RunView
from acdesk.runs import Counts, RowTable
from acdesk.sentences.faults import RequestFault
from acdesk.workspace import Workspace
from tests.desktop.conftest import Settle
from tests.desktop.fake_run import FakeHandle, export, report, row_table


@pytest.fixture
def handle() -> FakeHandle:
    return FakeHandle()


@pytest.fixture
def live(handle: FakeHandle) -> LiveRun:
    return LiveRun(export(), handle)  # type: ignore[arg-type]


@pytest.fixture
def view(desk: Desk, live: LiveRun, qtbot: QtBot) -> RunView:
    made = RunView(desk, live)
    qtbot.addWidget(made)
    made.show()
    return made


def test_queued_and_finished_are_counted_apart(view: RunView, handle: FakeHandle, qtbot: QtBot) -> None:
    handle.go(phase="sending", queued=1500, accepted=1200, refused=50, requests=11, rate=25_000.4, seconds_left=130)
    qtbot.waitUntil(lambda: view.bar.value() == 1250)
    shown = {name: label.text() for name, label in view._numbers.items()}
    assert shown == {"finished": "1,250", "queued": "1,500", "to_go": "2,150"}
    assert "25,000 contacts a minute" in view.pace.text()
    assert "about 2 minutes left, until " in view.pace.text()
    assert view.bar.maximum() == 4900
    assert view.bar.accessibleDescription() == "1,250 of 4,900 contacts finished"


def test_what_it_waits_for_is_said(view: RunView, handle: FakeHandle) -> None:
    handle.go(phase="sending", waits_for="wait.retry", wait_params={"seconds": 30})
    view.refresh()
    assert "30" in view.waits.text()
    handle.go(waits_for=None)
    view.refresh()
    assert not view.waits.text().strip()


def test_stop_asks_once_and_says_what_happens(view: RunView, handle: FakeHandle) -> None:
    view.stop_button.click()
    assert handle.stopped
    assert not view.stop_button.isEnabled()


def test_nothing_is_polled_out_of_sight(view: RunView) -> None:
    assert view._timer.isActive()
    view.hide()
    assert not view._timer.isActive()


def test_the_result_follows_when_the_run_ends(desk: Desk, handle: FakeHandle, qtbot: QtBot) -> None:
    page = ExportPage(desk, None, "Export")
    qtbot.addWidget(page)
    page.show_run(desk.live.add(export(), handle))  # type: ignore[arg-type]
    assert page.result is None
    handle.end = report()
    with qtbot.waitSignal(page.over):
        handle.go(phase="ended")
    assert page.result is not None
    assert page.run_view is None
    assert desk.live.all() == ()


def test_a_run_that_made_no_sense_is_said(desk: Desk, handle: FakeHandle, qtbot: QtBot) -> None:
    page = ExportPage(desk, None, "Export")
    qtbot.addWidget(page)
    page.show_run(desk.live.add(export(), handle))  # type: ignore[arg-type]
    handle.end = RequestFault("list.unknown", list=99, host="a.example")
    with qtbot.waitSignal(page.failed):
        handle.go(phase="ended")
    assert page.notice.kind == "error"
    assert desk.live.all() == ()


MIXED = Counts(accepted=4800, refused=56, rejected=94, duplicate=35, unchanged=15)


def result(desk: Desk, qtbot: QtBot, **fields: object) -> ResultView:
    view = ResultView(desk, report(**fields))  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.show()
    return view


def test_the_numbers_are_there_for_everyone(desk: Desk, qtbot: QtBot) -> None:
    view = result(desk, qtbot, status="with_warnings", counts=MIXED, reasons={"email.missing": 94})
    assert view.accessibleName() == "Result"
    assert view.accessibleDescription() == (
        "With warnings. 5,000 rows: 4,800 accepted, 15 unchanged, 35 duplicate, 94 rejected, 56 refused."
    )
    assert view.sentence.text() in view.accessibleDescription()


def test_a_stopped_run_offers_to_go_on(desk: Desk, qtbot: QtBot) -> None:
    view = result(desk, qtbot, status="stopped", counts=Counts(accepted=1000, unsent=4000, unsettled=500))
    assert "4,000 rows" in view.notice.text
    assert "500 of them" in view.notice.text
    button = view.notice.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(view.resume) as told:
        button.click()
    assert told.args == [1]


def test_a_failed_run_says_why(desk: Desk, qtbot: QtBot) -> None:
    view = result(
        desk, qtbot, status="failed", counts=Counts(unsent=10), fault="account.key", fault_params={"host": "a.example"}
    )
    assert view.notice.kind == "error"
    assert "10 rows" in view.notice.text


def test_a_complete_run_offers_nothing_to_save(desk: Desk, qtbot: QtBot) -> None:
    view = result(desk, qtbot)
    assert not view.save_button.isVisible()
    assert view.notice.text == ""


@pytest.fixture
def rows(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> RowTable:
    table = row_table(100_000)
    monkeypatch.setattr(workspace.runs, "not_accepted", lambda _run: table)
    return table


REASONS = {"email.missing": 50_000, "email.no_at": 50_000}


def shown(view: ResultView, settle: Settle) -> RowsView:
    view.resize(800, 900)
    view.rows_button.click()
    settle()
    assert view.rows is not None
    return view.rows


@pytest.mark.usefixtures("rows")
def test_any_number_of_rows_is_there_at_once(desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    found = shown(result(desk, qtbot, status="with_warnings", counts=MIXED, reasons=REASONS), settle)
    model = found.model
    assert model.rowCount() == 100_000
    assert model.index(0, 1).data() == "2"
    # Far down nothing has been read; asking brings it.
    assert model.index(99_999, 1).data() == ""
    qtbot.waitUntil(lambda: model.index(99_999, 1).data() == "100,001")
    assert "no e-mail address" in model.index(99_999, 3).data()
    assert found.count.text() == "100,000 rows"


@pytest.mark.usefixtures("rows")
def test_rows_are_found_filtered_and_sorted(desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    view = result(desk, qtbot, status="with_warnings", counts=MIXED, reasons=REASONS)
    found = shown(view, settle)
    model = found.model
    found.search.setText("c7777")
    qtbot.waitUntil(lambda: model.rowCount() == 11)
    view.show_reason("email.missing")
    settle()
    assert model.rowCount() == 50_000
    assert model.index(0, 1).data() == "3"
    found.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    settle()
    assert model.index(0, 1).data() == "100,001"


def test_rows_without_their_source_say_so(
    desk: Desk, workspace: Workspace, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = row_table(3, missing=RequestFault("source.gone", file="/s.csv"))
    monkeypatch.setattr(workspace.runs, "not_accepted", lambda _run: gone)
    found = shown(result(desk, qtbot, status="with_warnings", counts=MIXED, reasons=REASONS), settle)
    assert "s.csv" in found.notice.text
    assert found.table.isColumnHidden(5)
    assert found.model.rowCount() == 3


def test_the_report_is_one_page_without_personal_data(
    desk: Desk, qtbot: QtBot, settle: Settle, rows: RowTable, tmp_path: Path
) -> None:
    view = result(desk, qtbot, status="with_warnings", counts=MIXED, reasons=REASONS, export="Spring <offer>")
    view.report_button.write(tmp_path / "report.html", with_rows=False)
    settle()
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Spring &lt;offer&gt;" in page
    assert "4,800" in page
    assert "c77" not in page
    assert "http" not in page.replace("<!DOCTYPE html>", "")
    view.report_button.write(tmp_path / "rows.html", with_rows=True)
    settle()
    view.report_button.write(tmp_path / "report.pdf", with_rows=False)
    settle()
    listed = (tmp_path / "rows.html").read_text(encoding="utf-8")
    titles = re.sub(r'<th width="\d+%">', "<th>", listed)
    assert "<th>Reason</th><th>Column</th><th>Value</th>" in titles
    assert "<td>There is no e-mail address.</td><td>Email</td><td>c3</td>" in listed
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert "report.pdf" in view.saved.text
    view.report_button.write(tmp_path / "nowhere" / "report.pdf", with_rows=False)
    settle()
    assert view.saved.kind == "error"


def test_a_run_behind_another_says_so_once(view: RunView, handle: FakeHandle) -> None:
    handle.go(phase="waiting", waits_for="wait.other_run", wait_params={"account": "shop.api-us1.com"})
    view.refresh()
    assert "shop.api-us1.com" in view.phase.text()
    assert not view.waits.text().strip()
    # No request yet is not worth a line.
    assert not view.pace.text().strip()


def test_a_report_of_several_pages_is_laid_out_on_a_thread_without_a_word(
    desk: Desk, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    """Qt's warnings are errors here, and would stand on a user's standard error."""
    lines = "".join(f"<tr><td>jan{n}@example.org</td><td>There is no e-mail address.</td></tr>" for n in range(400))
    page = f'<table width="100%"><thead><tr><th width="60%">Value</th><th>Reason</th></tr></thead>{lines}</table>'
    path = tmp_path / "report.pdf"
    desk.jobs.start(lambda: write_pdf(page, path, "Spring"), lambda _none: None, lambda _fault: None, owner=desk.live)
    settle()
    assert path.read_bytes().startswith(b"%PDF-")
