"""Saving a run's report: HTML or PDF, with or without the rows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from acdesk.desktop.desk import Desk
from acdesk.desktop.notice import Notice
from acdesk.desktop.phrases import fault_words
from acdesk.desktop.report_page import MOST_ROWS, report_html
from acdesk.runs import NotAccepted, RunReport
from acdesk.runs.row_table import MOST_ROWS as BLOCK
from acdesk.sentences.faults import RequestFault


class ReportButton(QPushButton):
    """*Save report …*: the counts and reasons, or those with the rows."""

    def __init__(self, desk: Desk, report: RunReport, notice: Notice) -> None:
        t = desk.t
        super().__init__(t("Save re&port …"))
        self.setAccessibleName(t("Save report"))
        self._desk = desk
        self._t = t
        self._report = report
        self._notice = notice
        if not report.reasons:
            self.clicked.connect(lambda: self._ask_where(with_rows=False))
            return
        menu = QMenu(self)
        menu.addAction(t("&Counts and reasons …"), lambda: self._ask_where(with_rows=False))
        menu.addAction(t("With the &rows, which are personal data …"), lambda: self._ask_where(with_rows=True))
        self.setMenu(menu)

    def _ask_where(self, *, with_rows: bool) -> None:
        report, t = self._report, self._t
        folder = report.files[0].path.parent if report.files else Path.home()
        name = "".join(" " if character in '/\\:*?"<>|' else character for character in report.export)
        kinds = (t("Web page (*.html)"), t("PDF (*.pdf)"))
        dialog = QFileDialog(self.window(), t("Save report"), str(folder / f"{name}.html"), ";;".join(kinds))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("pdf" if kind == kinds[1] else "html"))
        dialog.fileSelected.connect(lambda file: self.write(Path(file), with_rows=with_rows))
        dialog.open()

    def write(self, path: Path, *, with_rows: bool) -> None:
        """To `path`, a PDF if it is called one, and say so."""
        desk, report, t = self._desk, self._report, self._t

        def work() -> None:
            rows = _all_rows(desk, report) if with_rows else ()
            page = report_html(report, t, rows, now=desk.clock())
            if path.suffix.lower() == ".pdf":
                write_pdf(page, path, report.export)
            else:
                write_text(page, path)

        desk.jobs.start(
            work,
            lambda _none: self._notice.say("done", t("{file} is written.", file=str(path))),
            lambda fault: self._notice.say("error", *fault_words(fault, t)),
            owner=self._notice,
        )


def _all_rows(desk: Desk, report: RunReport) -> list[NotAccepted]:
    view = desk.workspace.runs.not_accepted(report.run).view()
    rows: list[NotAccepted] = []
    while len(rows) < min(view.count, MOST_ROWS):
        rows += view.rows(len(rows), BLOCK)
    return rows


def write_text(page: str, path: Path) -> None:
    """RequestFault "own_data.not_written"."""
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise RequestFault("own_data.not_written", file=str(path), detail=error.strerror or "") from error


def write_pdf(page: str, path: Path, title: str) -> None:
    """A4, with the two centimetres of margin that Qt adds. Any thread: nothing here is on a screen.

    RequestFault "own_data.not_written".
    """
    try:
        path.open("ab").close()
    except OSError as error:
        raise RequestFault("own_data.not_written", file=str(path), detail=error.strerror or "") from error
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("acdesk")
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    # The document's layout starts a timer, for which a thread needs a dispatcher; an event loop brings one.
    dispatcher = QEventLoop()
    document = QTextDocument()
    document.setDefaultFont(QFont("Noto Sans", 10))
    document.setHtml(page)
    document.print_(writer)
    del dispatcher
