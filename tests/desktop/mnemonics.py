"""Finds keys that two controls of one screen share: Alt and that key then only moves between the two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QWidget


def marked(window: QWidget) -> Iterator[str]:
    """The texts on the screen that have a mnemonic."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
            texts = [widget.text()]
        elif isinstance(widget, QTabBar):
            texts = [widget.tabText(place) for place in range(widget.count())]
        else:
            continue
        yield from (text for text in texts if key_of(text))


def key_of(text: str) -> str:
    """ "&Host name" -> "Alt+H"; "" for a text without a mnemonic."""
    return QKeySequence.mnemonic(text).toString() if "&" in text else ""


def doubled(window: QWidget) -> list[str]:
    by_key = defaultdict(list)
    for text in marked(window):
        by_key[key_of(text)].append(text)
    return [f"{key}: {', '.join(texts)}" for key, texts in by_key.items() if len(texts) > 1]
