"""Both themes can be read: WCAG AA, by computing it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from acdesk.desktop.phrases import OUTCOMES
from acdesk.desktop.theme import READABLE, blend, contrast, is_dark, outcome_colour, palette_of

Role = QPalette.ColorRole


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("front", "back"),
    [
        (Role.WindowText, Role.Window),
        (Role.Text, Role.Base),
        (Role.Text, Role.AlternateBase),
        (Role.ButtonText, Role.Button),
        (Role.HighlightedText, Role.Highlight),
        (Role.PlaceholderText, Role.Window),
        (Role.PlaceholderText, Role.Base),
        (Role.Link, Role.Window),
        (Role.ToolTipText, Role.ToolTipBase),
    ],
)
def test_text_stands_out(qapp: QApplication, dark: bool, front: QPalette.ColorRole, back: QPalette.ColorRole) -> None:
    palette = palette_of(dark=dark)
    assert is_dark(palette) is dark
    assert contrast(palette.color(front), palette.color(back)) >= READABLE


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("outcome", [*OUTCOMES, "to_send", "queued"])
def test_outcome_colours_stand_out_on_every_ground(qapp: QApplication, dark: bool, outcome: str) -> None:
    palette = palette_of(dark=dark)
    colour = outcome_colour(outcome, palette)
    for ground in (Role.Base, Role.Window, Role.AlternateBase):
        assert contrast(colour, palette.color(ground)) >= READABLE


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("outcome", ["refused", "rejected", "accepted", "to_send"])
def test_notices_can_be_read(qapp: QApplication, dark: bool, outcome: str) -> None:
    palette = palette_of(dark=dark)
    ground = blend(outcome_colour(outcome, palette), palette.color(Role.Base), 0.08)
    assert contrast(palette.color(Role.WindowText), ground) >= READABLE


def test_contrast_is_what_the_guidelines_say() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)
