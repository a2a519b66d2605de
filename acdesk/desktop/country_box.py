"""Choosing a country for phone numbers."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox

from acdesk.desktop.desk import Desk


def read_countries(language: str) -> tuple[tuple[str, str], ...]:
    """(ISO code, name in that language) of every country with phone numbers, by name. Takes a while the first time."""
    from babel import Locale

    from acdesk.contacts.phone_plans import calling_code

    names = Locale.parse(language).territories
    found = ((code, name) for code, name in names.items() if len(code) == 2 and code.isalpha() and calling_code(code))
    return tuple(sorted(found, key=lambda one: one[1].casefold()))


class CountryBox(QComboBox):
    """Countries by name, filled in the background; the first choice is none."""

    def __init__(self, desk: Desk, none: str) -> None:
        super().__init__()
        self._wanted: str | None = None
        self.addItem(none, None)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self.setMaxVisibleItems(16)
        self._desk: Desk | None = desk

    @property
    def code(self) -> str | None:
        """The chosen country's."""
        code = self.currentData() if self.count() > 1 else self._wanted
        return code if isinstance(code, str) else None

    def showEvent(self, event: QShowEvent) -> None:
        """Only now: reading the countries takes a while, and most windows never show them."""
        desk, self._desk = self._desk, None
        if desk is not None:
            desk.jobs.start(lambda: read_countries(desk.t.language), self._fill, lambda _fault: None, owner=self)
        super().showEvent(event)

    def choose(self, code: str | None) -> None:
        """Show this one, as soon as the countries are here."""
        self._wanted = code
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(code)))

    def _fill(self, countries: tuple[tuple[str, str], ...]) -> None:
        with QSignalBlocker(self):
            for code, name in countries:
                self.addItem(name, code)
        self.choose(self._wanted)
