"""Pages that scroll."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from acdesk.desktop.frames import Scrolled


def scrolled(qtbot: QtBot, height: int) -> Scrolled:
    made = Scrolled()
    qtbot.addWidget(made)
    label = QLabel("x")
    label.setFixedHeight(height)
    made.column.addWidget(label)
    made.resize(300, 200)
    made.show()
    QApplication.processEvents()
    return made


def children(area: Scrolled) -> int:
    return int(QAccessible.queryAccessibleInterface(area).childCount())


def test_assistive_technology_finds_as_many_children_wherever_the_scroll_bar_is(qtbot: QtBot) -> None:
    """Qt crashes where a child is asked for that was counted and has gone from sight since."""
    area = scrolled(qtbot, 2000)
    assert area.bar.isVisible()
    shown = children(area)
    area.hide()
    assert children(area) == shown
    assert children(scrolled(qtbot, 20)) == shown


def test_the_bar_moves_with_the_page_and_the_page_with_the_bar(qtbot: QtBot) -> None:
    area = scrolled(qtbot, 2000)
    area.bar.setValue(300)
    assert area.verticalScrollBar().value() == 300
    area.verticalScrollBar().setValue(120)
    assert area.bar.value() == 120
    assert area.bar.maximum() == area.verticalScrollBar().maximum() > 1000


def test_a_page_that_fits_has_no_bar(qtbot: QtBot) -> None:
    area = scrolled(qtbot, 20)
    assert not area.bar.isVisible()
    assert area.viewport().width() == area.width()
    area.resize(300, 30)
    QApplication.processEvents()
    assert area.bar.isVisible()
    assert area.viewport().width() == area.width() - area.bar.width()
