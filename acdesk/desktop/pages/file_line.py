"""One segment file: its path as an editable line, Browse, Remove, and what was found in it."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from acdesk.desktop.fields import line
from acdesk.desktop.texts import SMALL, TINY, column, quiet, row
from acdesk.sentences.translation import Translation


class FileLine(QWidget):
    """`path` is what the line says now, as an absolute path; None when it is empty."""

    typed = Signal()
    removed = Signal()
    several = Signal(object)
    """More than one file was chosen in Browse: a tuple of paths, the first of them already in this line."""

    def __init__(self, t: Translation, number: int) -> None:
        super().__init__()
        self._t = t
        self._label = QLabel()
        self.edit = line(placeholder=t("Drop a file here, or type its path"))
        self.edit.setClearButtonEnabled(True)
        self._label.setBuddy(self.edit)
        self.browse_button = QPushButton()
        self.browse_button.setAccessibleName(t("Browse"))
        self.remove_button = QPushButton(t("Remove"))
        self.facts = quiet()
        self.facts.hide()
        stack = column(spacing=TINY, parent=self)
        stack.addWidget(self._label)
        across = row(spacing=SMALL)
        across.addWidget(self.edit, 1)
        across.addWidget(self.browse_button)
        across.addWidget(self.remove_button)
        stack.addLayout(across)
        stack.addWidget(self.facts)
        self.edit.textChanged.connect(self.typed)
        self.browse_button.clicked.connect(self._browse)
        self.remove_button.clicked.connect(self.removed)
        self.number(number)

    def number(self, number: int) -> None:
        """1 is the first line; its accessible name is "Segment file"."""
        plain = self._t("Segment file") if number == 1 else self._t("Segment file {number}", number=number)
        # Two of one screen can't have the same key.
        self.browse_button.setText(self._t("Br&owse …") if number == 1 else self._t("Browse …"))
        self._label.setText(self._t("Segment &file") if number == 1 else plain)
        self.edit.setAccessibleName(plain)

    @property
    def path(self) -> Path | None:
        text = self.edit.text().strip().strip('"').removeprefix("file://")
        return Path(os.path.abspath(Path(text).expanduser())) if text else None  # noqa: PTH100 - keeps symbolic links

    def _browse(self) -> None:
        start = str(self.path.parent) if self.path else str(Path.home())
        filters = ";;".join(
            [
                self._t("Segment files") + " (*.csv *.tsv *.txt *.xlsx *.xlsm *.xlsb *.xls *.ods *.gz *.zip *.parquet)",
                self._t("All files") + " (*)",
            ]
        )
        dialog = QFileDialog(self, self._t("Choose the segment"), start, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._selected)
        dialog.open()

    def _selected(self, names: list[str]) -> None:
        if names:
            self.edit.setText(names[0])
        if len(names) > 1:
            self.several.emit(tuple(Path(name) for name in names))
