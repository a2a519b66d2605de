"""The states of the main window: runs, results, history, connections, settings, practice."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from acdesk.desktop.desk import Desk
from acdesk.desktop.live_runs import LiveRuns
from acdesk.desktop.main_window import MainWindow
from acdesk.exports import Export
from acdesk.runs import Counts
from tests.desktop.fake_run import FakeHandle, export, report

if TYPE_CHECKING:
    from tests.desktop.gallery import Gallery

MANY = Counts(accepted=812_400, unchanged=90_000, duplicate=4_100, rejected=2_300, refused=1_200, unsent=90_000)
REASONS = {"email.missing": 2_300, "email.duplicate": 4_100}
LONG = "Customers of the loyalty programme who bought twice since the spring and agreed to be written to"


def first_states(gallery: Gallery) -> None:
    """Nothing is there yet."""
    window = gallery.window
    for name, button in zip(("exports", "connections", "history"), window.nav, strict=False):
        button.click()
        gallery.settle()
        gallery.shot(f"no-{name}")
    window.nav[3].click()
    gallery.settle()
    gallery.shot("settings")
    window.settings.guard.setChecked(True)
    window.settings.delete_button.click()
    gallery.settle()
    gallery.shot("settings-deleting")
    window.settings.sure.setChecked(True)
    gallery.shot("settings-sure")
    window.settings._keep()
    window.settings.guard.setChecked(False)
    gallery.settle()
    window.nav[0].click()


def run_states(gallery: Gallery) -> None:
    """A run from its first to its last second, and the window closed meanwhile."""
    window = gallery.window
    handle = FakeHandle()
    live = gallery.live.add(export(name="Spring offer"), handle)  # type: ignore[arg-type]
    page = window._detail(live.export)
    page.show_run(live)
    gallery.shot("run-preparing")
    handle.go(phase="waiting", waits_for="wait.other_run", wait_params={"account": "mycompany.api-us1.com"})
    page.page.run_view.refresh()
    gallery.shot("run-waiting")
    view = page.page.run_view
    assert view is not None
    since = view._since
    for second in range(0, 60, 2):
        taken = 53 * second
        finished = max(0, taken - 900)
        view.chart.add(float(second), finished, taken - finished, handle.progress.to_send)
    view._since = since - 60
    handle.go(phase="sending", queued=900, accepted=2310, refused=12, requests=17, rate=3_200, seconds_left=95)
    handle.go(waits_for="wait.limit")
    view.refresh()
    gallery.shot("run-sending")
    window.close()
    gallery.shot("run-closing")
    window.messages.say_nothing()
    view.stop()
    gallery.shot("run-stopping")
    gallery.live._live.clear()
    window.show_home()


def result_states(gallery: Gallery) -> None:
    """The rows of the wizard's own result, and where its buttons lead."""
    window = gallery.window
    assert window.wizard is not None
    assert window.wizard.export_page is not None
    result = window.wizard.export_page.result
    assert result is not None
    result.rows_button.click()
    gallery.settle()
    rows = result.rows
    assert rows is not None
    gallery.shot("result-rows")
    rows.search.setText("@")
    rows._filter()
    rows.table.horizontalHeader().setSortIndicator(5, Qt.SortOrder.AscendingOrder)
    gallery.settle()
    gallery.shot("result-rows-found")


def place_states(gallery: Gallery) -> None:
    """Exports, connections, history with something in them."""
    window, workspace = gallery.window, gallery.workspace
    saved = workspace.exports.all()[0]
    workspace.exports.add(Export(LONG, saved.connection_id, saved.list_id, saved.segments))
    window.exports.refresh()
    gallery.settle()
    gallery.shot("exports")
    window.exports._ask_to_remove(window.exports.cards[-1])
    gallery.shot("export-removing")
    workspace.exports.remove(LONG)
    handle = FakeHandle(99)
    handle.go(phase="sending", queued=900, accepted=2310)
    gallery.live.add(saved, handle)  # type: ignore[arg-type]
    gallery.settle()
    gallery.shot("exports-running")
    gallery.live._live.clear()
    window.nav[1].setFocus()
    window.nav[1].click()
    gallery.settle()
    gallery.shot("connections")
    window.connections.cards[0].test()
    gallery.settle()
    gallery.shot("connection-tested")
    window.connections.cards[0].ask_to_remove()
    gallery.shot("connection-removing")
    window.connections.open_form()
    gallery.shot("connection-adding")
    window.connections.close_form()
    gallery.settle()
    window.connections.cards[0].edit_button.click()
    gallery.shot("connection-editing")
    assert window.connections.form is not None
    window.connections.form.host.setText("another.api-us1.com")
    gallery.shot("connection-other-host")
    window.connections.close_form()
    gallery.settle()
    history_states(gallery)


def history_states(gallery: Gallery) -> None:
    """A year of one export."""
    window = gallery.window
    window.nav[2].setFocus()
    window.nav[2].click()
    gallery.settle()
    gallery.shot("history")
    day, end = 86_400.0, gallery.desk.clock()
    many = []
    for week in range(26):
        counts = Counts(
            accepted=5_500 - 60 * week, unchanged=700 if week else 0, rejected=90 + week, duplicate=35, refused=56
        )
        made = report("with_warnings", counts, export="Spring offer", started_at=end - 7 * day * week)
        many.append(dataclasses.replace(made, run=100 - week))
    window.history._show(many, ())
    gallery.shot("history-year")
    window.history.delete_button.click()
    gallery.shot("history-deleting")
    window.history.notice.clear()


def ending_states(gallery: Gallery) -> None:
    """Every way a run can end, and a bug."""
    window = gallery.window
    for status, more in (
        ("successful", {"counts": Counts(accepted=5000)}),
        ("stopped", {"counts": MANY, "reasons": REASONS}),
        ("interrupted", {"counts": MANY, "reasons": REASONS}),
        ("failed", {"counts": MANY, "fault": "storage.full", "fault_params": {"path": "/home/sam/acdesk.sqlite3"}}),
    ):
        page = window._detail(export(name="Spring offer"))
        page.show_report(report(status, export="Spring offer", **more))
        gallery.shot(f"result-{status}")
        window.show_home()
    try:
        raise RuntimeError
    except RuntimeError as bug:
        window.messages.show_bug(bug)
    window.messages.report.show()
    gallery.shot("bug")
    window.messages.say_nothing()


def practice_states(gallery: Gallery) -> None:
    """The window of a practice account."""
    desk = gallery.desk
    mine, gallery.window = gallery.window, MainWindow(desk.t, practice=True)
    window = gallery.window
    window.resize(mine.size())
    window.show()
    window.fill(Desk(desk.workspace, desk.jobs, desk.t, LiveRuns(desk.jobs), desk.clock, practice=True))
    gallery.settle()
    gallery.shot("practice")
    assert [button.text() for button in window.findChildren(QPushButton)]
    window.close()
    window.deleteLater()
    gallery.window = mine
