"""Messages that concern the whole window, over everything else in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from acdesk.desktop.bug_report import report_of
from acdesk.desktop.notice import Notice
from acdesk.desktop.texts import MEDIUM, SMALL, column
from acdesk.sentences.translation import Translation

REPORT_HEIGHT = 180


class Messages(QWidget):
    """Takes no room until it says something."""

    def __init__(self, t: Translation) -> None:
        super().__init__()
        self._t = t
        self.notice = Notice()
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(t("Report"))
        self.report.setMaximumHeight(REPORT_HEIGHT)
        self.report.hide()
        stack = column(spacing=SMALL, margins=MEDIUM, parent=self)
        stack.addWidget(self.notice)
        stack.addWidget(self.report)
        self.hide()

    def say(self, kind: str, what: str, more: str, *buttons: tuple[str, Callable[[], object]]) -> None:
        """See `Notice.say`."""
        self.show()
        self.notice.say(kind, what, more, *buttons)

    def say_nothing(self) -> None:
        self.hide()
        self.notice.clear()
        self.report.hide()

    def show_bug(self, bug: BaseException) -> None:
        """An unexpected error, calmly."""
        self.report.setPlainText(report_of(bug))
        t = self._t
        self.say(
            "error",
            t("Something unexpected happened in acdesk"),
            t("Nothing that was sent is lost. If it happens again, start acdesk anew and pass the report on."),
            (t("Show report"), lambda: self.report.setVisible(self.report.isHidden())),
            (t("Copy report"), lambda: QGuiApplication.clipboard().setText(self.report.toPlainText())),
            (t("Close"), self.say_nothing),
        )
