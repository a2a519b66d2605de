"""Form rows: a label above its control, tied together for the keyboard and for screen readers."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QVBoxLayout, QWidget

from acdesk.desktop.texts import SMALL, TINY, column, quiet, row


def labelled(text: str, control: QWidget, *, hint: str = "", beside: QWidget | None = None) -> QVBoxLayout:
    """`text` may hold a mnemonic ("&Host name"); the control's accessible name is the text without it."""
    stack = column(spacing=TINY)
    label = QLabel(text)
    label.setBuddy(control)
    stack.addWidget(label)
    if beside is None:
        stack.addWidget(control)
    else:
        across = row(spacing=SMALL)
        across.addWidget(control)
        # A button keeps its width, and what has none of its own gets the rest.
        across.addWidget(beside, 0 if isinstance(beside, QAbstractButton) else 1)
        stack.addLayout(across)
    if hint:
        stack.addWidget(quiet(hint))
        control.setAccessibleDescription(hint)
    control.setAccessibleName(text.replace("&", ""))
    return stack


def line(*, placeholder: str = "", width: int = 0) -> QLineEdit:
    """A text line, at most `width` wide where given."""
    edit = QLineEdit()
    edit.setPlaceholderText(placeholder)
    edit.setAcceptDrops(False)  # a file dropped here is meant for the window
    if width:
        edit.setMaximumWidth(width)
    return edit
