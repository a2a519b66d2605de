"""The decisions of a data matching as check boxes, choices and buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from acdesk.desktop.column_choice import Choice
from acdesk.desktop.decisions import Decision
from acdesk.desktop.texts import LARGE, SMALL, TINY, column, empty, quiet, row


class _Line(QWidget):
    """One decision; `decided` gives what the user chose."""

    decided = Signal(str, object)

    def __init__(self, decision: Decision) -> None:
        super().__init__()
        self.key = decision.key
        self.control: QCheckBox | Choice | QPushButton
        self._label: QLabel | None = None
        self._note = quiet()
        if decision.on is not None:
            self._build_box()
        elif decision.choices:
            self._build_choice()
        else:
            self._build_button()
        self.show_decision(decision)

    def _build_box(self) -> None:
        stack = column(spacing=0, parent=self)
        self.control = box = QCheckBox()
        box.toggled.connect(lambda on: self.decided.emit(self.key, on))
        stack.addWidget(box)
        indented = row(spacing=0)
        indented.addSpacing(LARGE + TINY)
        indented.addWidget(self._note, 1)
        stack.addLayout(indented)

    def _build_choice(self) -> None:
        stack = column(spacing=TINY, parent=self)
        across = row(spacing=SMALL)
        self._label = QLabel()
        self.control = choice = Choice()
        self._label.setBuddy(choice)
        choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        choice.picked.connect(lambda value: self.decided.emit(self.key, value))
        across.addWidget(self._label)
        across.addWidget(choice)
        across.addStretch(1)
        stack.addLayout(across)
        stack.addWidget(self._note)

    def _build_button(self) -> None:
        across = row(spacing=SMALL, parent=self)
        self.control = button = QPushButton()
        button.clicked.connect(lambda _on=False: self.decided.emit(self.key, None))
        across.addWidget(button)
        across.addWidget(self._note, 1)

    def show_decision(self, decision: Decision) -> None:
        self._note.setText(decision.note)
        self._note.setVisible(bool(decision.note))
        control = self.control
        if isinstance(control, Choice):
            if self._label is not None:
                self._label.setText(decision.text)
            control.call(decision.text)
            control.offer(decision.choices, decision.chosen)
        else:
            control.setText(decision.text.replace("&", "&&"))
            control.setAccessibleName(decision.text)
        control.setAccessibleDescription(decision.note or control.accessibleDescription())
        if isinstance(control, QCheckBox):
            with QSignalBlocker(control):
                control.setChecked(bool(decision.on))


class DecisionPanel(QWidget):
    """Lines stay where they are while their decision does, so that the keyboard's focus isn't lost."""

    decided = Signal(str, object)
    """(key, value) as for `decisions.decided`."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = column(spacing=SMALL, parent=self)
        self.lines: list[_Line] = []
        self.hide()

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        if [one.key for one in decisions] != [one.key for one in self.lines]:
            empty(self._stack)
            self.lines = [_Line(one) for one in decisions]
            for line in self.lines:
                line.decided.connect(self.decided)
                self._stack.addWidget(line)
        for line, decision in zip(self.lines, decisions, strict=True):
            line.show_decision(decision)
        self.setVisible(bool(decisions))
