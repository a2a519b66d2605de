"""The history as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon, QPalette

from acdesk.desktop.icons import status_icon
from acdesk.desktop.phrases import STATUS_ICONS, STATUS_NAMES, moment
from acdesk.desktop.theme import outcome_colour
from acdesk.runs import RunReport
from acdesk.sentences.translation import Translation

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_DECORATION = int(Qt.ItemDataRole.DecorationRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


class RunsModel(QAbstractTableModel):
    """Columns: started, export, status, rows, accepted, not accepted."""

    def __init__(self, t: Translation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._runs: tuple[RunReport, ...] = ()
        self._icons: dict[str, QIcon] = {}

    def show_runs(self, runs: Sequence[RunReport], palette: QPalette) -> None:
        self.beginResetModel()
        self._runs = tuple(runs)
        self._icons = {
            status: status_icon(name, outcome_colour(colour, palette), palette)
            for status, (name, colour) in STATUS_ICONS.items()
        }
        self.endResetModel()

    def at(self, row: int) -> RunReport:
        return self._runs[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        run = self._runs[index.row()]
        if role == _ALIGN and index.column() > 2:
            return _RIGHT
        if role == _DECORATION and index.column() == 2:
            return self._icons[run.status]
        if role == _TOOL_TIP and index.column() == 1:
            return run.export
        if role != _DISPLAY:
            return None
        t, counts = self._t, run.counts
        aside = counts.refused + counts.rejected + counts.duplicate + counts.unsent
        return (
            moment(run.started_at, t),
            run.export,
            t(STATUS_NAMES[run.status]),
            t.number(run.rows),
            t.number(counts.accepted + counts.unchanged),
            t.number(aside),
        )[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ALIGN and section > 2:
            return _RIGHT
        if role != _DISPLAY:
            return None
        t = self._t
        names = (t("Started"), t("Export"), t("Status"), t("Rows"), t("Accepted"), t("Not accepted"))
        return names[section]
