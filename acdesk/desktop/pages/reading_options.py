"""Overruling what was detected: encoding, delimiter, header."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from acdesk.desktop.fields import labelled
from acdesk.desktop.texts import MEDIUM, row
from acdesk.segments import ReadingOptions
from acdesk.sentences.translation import Translation


class ReadingChoices(QWidget):
    """Hidden until its button is pressed; every choice starts at "Detected"."""

    changed = Signal()

    def __init__(self, t: Translation) -> None:
        super().__init__()
        self.button = QPushButton(t("Read it &differently"))
        self.button.setCheckable(True)
        self.button.toggled.connect(self.setVisible)
        detected = t("As detected")
        self.encoding = _combo(
            (detected, None), ("UTF-8", "utf-8"), ("Windows-1252", "cp1252"), ("UTF-16", "utf-16"),
            ("ISO 8859-15", "iso8859-15"), ("Shift JIS", "cp932"),
        )  # fmt: skip
        self.delimiter = _combo(
            (detected, None), (t("Comma"), ","), (t("Semicolon"), ";"), (t("Tab"), "\t"), (t("Vertical bar"), "|")
        )
        self.header = _combo(
            (detected, None), (t("In row 1"), 1), (t("In row 2"), 2), (t("In row 3"), 3), (t("No header"), 0)
        )
        across = row(spacing=MEDIUM, parent=self)
        across.addLayout(labelled(t("&Encoding"), self.encoding))
        across.addLayout(labelled(t("Separated b&y"), self.delimiter))
        across.addLayout(labelled(t("&Header"), self.header))
        across.addStretch(1)
        for combo in (self.encoding, self.delimiter, self.header):
            combo.activated.connect(self.changed)
        self.hide()

    def options(self) -> ReadingOptions:
        header = self.header.currentData()
        return ReadingOptions(
            encoding=self.encoding.currentData(),
            delimiter=self.delimiter.currentData(),
            header_row=header or None,
            no_header=header == 0,
        )

    def show_options(self, options: ReadingOptions) -> None:
        """Without `changed`; a value that isn't among the choices shows as detected."""
        header = 0 if options.no_header else options.header_row
        for combo, value in (
            (self.encoding, options.encoding),
            (self.delimiter, options.delimiter),
            (self.header, header),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)) if value is not None else 0)


def _combo(*choices: tuple[str, object]) -> QComboBox:
    combo = QComboBox()
    for text, value in choices:
        combo.addItem(text, value)
    return combo
