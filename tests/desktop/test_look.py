"""Fusion's dress: readable in both themes, made anew with the palette, and left off other styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from acdesk import resources
from acdesk.desktop.fusion import edge_colour, fusion_sheet
from acdesk.desktop.look import apply_theme
from acdesk.desktop.theme import READABLE, contrast, is_dark, palette_of

GRAPHIC = 3.0
"""WCAG 2 AA for the edges of controls and for what shows the focus."""


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    apply_theme(qapp, "light")


def rule(sheet: str, selector: str, wanted: str) -> QColor:
    """The colour that `selector` has for `wanted`."""
    body = re.search(rf"(?m)^{re.escape(selector)} {{(.*?)}}", sheet, re.DOTALL)
    assert body is not None, selector
    found = re.search(rf"(?<![-\w]){wanted}: (#\w+)", body[1])
    assert found is not None, (selector, wanted)
    return QColor(found[1])


@pytest.mark.parametrize("dark", [False, True])
def test_what_is_dressed_can_be_read(qapp: QApplication, dark: bool) -> None:
    palette = palette_of(dark=dark)
    sheet = fusion_sheet(palette, Path("icons"))
    window, base = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.Base)
    for state in ("hover", "pressed"):
        for button, words in (("QPushButton", "QPushButton"), ("QPushButton:default", "QPushButton:default")):
            end = ", QPushButton:checked" if (button, state) == ("QPushButton", "pressed") else ""
            ground = rule(sheet, f"{button}:{state}{end}", "background")
            assert contrast(rule(sheet, words, "color"), ground) >= READABLE
    for part in ("QHeaderView::section", "QTabBar::tab"):
        assert contrast(rule(sheet, part, "color"), base) >= READABLE
    for ground in (window, base):
        assert contrast(edge_colour(palette), ground) >= GRAPHIC
        assert contrast(palette.color(QPalette.ColorRole.Accent), ground) >= GRAPHIC


def test_the_arrows_of_combo_boxes_are_there(qapp: QApplication) -> None:
    for dark in (False, True):
        sheet = fusion_sheet(palette_of(dark=dark), resources() / "icons")
        for file in re.findall(r'url\("(.*?)"\)', sheet):
            assert Path(file).is_file()


def test_another_theme_dresses_anew(application: QApplication, qtbot: QtBot) -> None:
    button = QPushButton("Go on")
    qtbot.addWidget(button)
    button.setDefault(True)
    button.show()
    seen = []
    for theme in ("light", "dark", "light"):
        apply_theme(application, theme)
        assert is_dark(application.palette()) is (theme == "dark")
        seen.append(button.grab().toImage().pixelColor(button.width() // 2, 3).name())
    assert seen[0] == seen[2] != seen[1]
    assert seen[0] == palette_of(dark=False).color(QPalette.ColorRole.Highlight).name()


# What the offscreen platform says of every list that opens.
@pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard", extend=True)
@pytest.mark.parametrize("lines", [2, 4, 9])
def test_an_open_list_that_could_show_all_its_lines_has_nothing_to_scroll(
    application: QApplication, qtbot: QtBot, lines: int
) -> None:
    apply_theme(application, "light")
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems([f"Line {number}" for number in range(lines)])
    box.setCurrentIndex(lines - 1)
    box.show()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    # As a menu it would have arrows at its ends where a few pixels lack on the screen, and scroll under the mouse:
    # another line is chosen than was aimed at.
    assert not box.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, box)
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    heights = [view.sizeHintForRow(row) for row in range(lines)]
    assert view.verticalScrollBar().maximum() == 0
    assert view.viewport().height() >= sum(heights)
    # High enough to be aimed at: WCAG 2.2 asks for 24.
    assert min(heights) >= 24
    box.hidePopup()
