"""Overruling what was detected: sheet, encoding, delimiter, quotation marks, header."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from acdesk.desktop.column_choice import Choice
from acdesk.desktop.fields import labelled
from acdesk.desktop.file_words import (
    ENCODINGS,
    OTHER_DELIMITERS,
    QUOTES,
    delimiter_name,
    encoding_name,
    header_name,
    quote_name,
)
from acdesk.desktop.phrases import DELIMITERS
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, column, row
from acdesk.segments import FileFacts, ReadingOptions
from acdesk.sentences.translation import Translation

_NO_HEADER = "none"
_HEADER_ROWS = 10


class ReadingChoices(QWidget):
    """Hidden until its button is pressed; every choice starts at what was detected. `sheet` stands apart, in sight."""

    changed = Signal()

    def __init__(self, t: Translation) -> None:
        super().__init__()
        self._t = t
        self._files: tuple[FileFacts, ...] = ()
        self.button = QPushButton(t("Read it &differently"))
        self.button.setCheckable(True)
        self.button.toggled.connect(self.setVisible)
        self.sheet = Choice(t("Sheet"))
        self.encoding, self.delimiter = Choice(t("Encoding")), Choice(t("Separated by"))
        self.quote, self.header = Choice(t("Quotation marks")), Choice(t("Header"))
        self.reset_button = QPushButton(t("Read it as de&tected"))
        self.reset_button.setAccessibleName(t("Read it as detected"))
        self.reset_button.clicked.connect(self.reset)

        self.sheet_line = QWidget()
        aside = row(spacing=0, parent=self.sheet_line)
        aside.addLayout(labelled(t("S&heet"), self.sheet))
        aside.addStretch(1)
        self.sheet.setMinimumWidth(260)
        stack = column(spacing=MEDIUM, parent=self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        self._text_only = (QWidget(), QWidget(), QWidget())
        for place, (text, choice) in enumerate(
            (
                (t("Separated b&y"), self.delimiter),
                (t("&Encoding"), self.encoding),
                (t("&Quotation marks"), self.quote),
                (t("Heade&r"), self.header),
            )
        ):
            cell = self._text_only[place] if place < len(self._text_only) else QWidget()
            column(spacing=0, parent=cell).addLayout(labelled(text, choice))
            grid.addWidget(cell, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        stack.addLayout(grid)
        under = row(spacing=0)
        under.addWidget(self.reset_button)
        under.addStretch(1)
        stack.addLayout(under)
        for choice in (self.sheet, self.encoding, self.delimiter, self.quote, self.header):
            choice.picked.connect(self._picked)
        self._told = ReadingOptions()
        self._fill()
        self.hide()

    def options(self) -> ReadingOptions:
        """What the user overruled."""
        return self._told

    def show_options(self, options: ReadingOptions) -> None:
        """Without `changed`."""
        self._told = options
        self._fill()
        if options != ReadingOptions(sheet=options.sheet):
            self.button.setChecked(True)

    def show_detected(self, files: Sequence[FileFacts]) -> None:
        """What the choices are called as long as nothing is overruled. Several files are all read the same way."""
        self._files = tuple(files)
        self._fill()

    def keep_detected(self, paths: Sequence[Path]) -> None:
        """Of these files alone."""
        self.show_detected([facts for facts in self._files if facts.path in paths])

    @property
    def has_sheets(self) -> bool:
        """Whether there is a workbook to choose a sheet of."""
        return self._book() is not None

    def reset(self) -> None:
        """All as detected again, but for the sheet."""
        self._told = ReadingOptions(sheet=self._told.sheet)
        self._fill()
        self.changed.emit()

    def _picked(self, _value: object) -> None:
        header = self.header.currentData()
        sheet = self.sheet.currentData()
        book = self._book()
        self._told = ReadingOptions(
            encoding=self.encoding.currentData(),
            delimiter=self.delimiter.currentData(),
            quote=self.quote.currentData(),
            header_row=int(header) if header and header != _NO_HEADER else None,
            no_header=header == _NO_HEADER,
            sheet=sheet if self._told.sheet is not None or (book is not None and sheet != book.sheet) else None,
        )
        self._fill()
        self.changed.emit()

    def _book(self) -> FileFacts | None:
        return next((facts for facts in self._files if len(facts.sheets) > 1), None)

    def _fill(self) -> None:
        t, told = self._t, self._told
        texts = [facts for facts in self._files if facts.is_text]
        encoding = _alike(encoding_name(facts.encoding, t) for facts in texts) if told.encoding is None else ""
        delimiter = _alike(delimiter_name(facts.delimiter, t) for facts in texts) if told.delimiter is None else ""
        quote = _alike(quote_name(facts.quote, t) for facts in texts) if told.quote is None else ""
        detected = told.header_row is None and not told.no_header
        header = _alike(header_name(facts, t) for facts in self._files) if detected else ""
        self._offer(self.encoding, encoding, ENCODINGS, told.encoding)
        self._offer(self.delimiter, delimiter, {**DELIMITERS, **OTHER_DELIMITERS}, told.delimiter)
        self._offer(self.quote, quote, QUOTES, told.quote)
        rows = {str(at): t("in row {row}", row=at) for at in range(1, _HEADER_ROWS + 1)}
        if told.header_row is not None:
            rows.setdefault(str(told.header_row), t("in row {row}", row=told.header_row))
        wanted = _NO_HEADER if told.no_header else None if told.header_row is None else str(told.header_row)
        self._offer(self.header, header, {_NO_HEADER: t("no header"), **rows}, wanted)
        book = self._book()
        self.sheet_line.setVisible(book is not None)
        if book is not None:
            self.sheet.offer([(name, name) for name in book.sheets], told.sheet or book.sheet)
        for cell in self._text_only:
            cell.setVisible(not self._files or bool(texts))
        self.reset_button.setVisible(told != ReadingOptions(sheet=told.sheet))

    def _offer(self, choice: Choice, detected: str, names: Mapping[str, str], chosen: str | None) -> None:
        t = self._t
        first = t("As detected: {what}", what=detected) if detected else t("As detected")
        choice.offer([(first, None), *((_capital(t(text)), value) for value, text in names.items())], chosen)


def _alike(names: Iterable[str]) -> str:
    """What all files have in common, "" where they differ."""
    found = set(names)
    return found.pop() if len(found) == 1 else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
