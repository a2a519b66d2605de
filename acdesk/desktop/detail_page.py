"""A run or its result on its own, reached from Exports or History."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from acdesk.desktop.desk import Desk
from acdesk.desktop.frames import Line
from acdesk.desktop.live_runs import LiveRun
from acdesk.desktop.pages.export_page import ExportPage
from acdesk.desktop.texts import HUGE, MEDIUM, SMALL, column, row
from acdesk.exports import Export
from acdesk.runs import RunReport


class DetailPage(QWidget):
    """The wizard's last page without the wizard."""

    closed = Signal()
    corrected = Signal(object, object)
    """(Export, Path), as of ExportPage."""

    def __init__(self, desk: Desk, export: Export | None) -> None:
        super().__init__()
        t = desk.t
        self.page = ExportPage(desk, export, export.name if export else t("Run of a removed export"))
        self.page.corrected.connect(self.corrected)
        self.close_button = QPushButton(t("C&lose"))
        self.close_button.setAccessibleName(t("Close"))
        self.close_button.clicked.connect(self.closed)
        stack = column(spacing=0, parent=self)
        stack.addWidget(self.page, 1)
        stack.addWidget(Line())
        footer = row(spacing=SMALL)
        footer.setContentsMargins(HUGE, MEDIUM, HUGE, MEDIUM)
        footer.addStretch(1)
        footer.addWidget(self.close_button)
        stack.addLayout(footer)

    def show_run(self, live: LiveRun) -> None:
        self.page.show_run(live)

    def show_report(self, report: RunReport) -> None:
        self.page.show_report(report)
        self.close_button.setFocus()
