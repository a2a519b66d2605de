"""The account's lists as a searchable model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from acdesk.activecampaign import AccountList
from acdesk.sentences.translation import Translation

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)

Index = QModelIndex | QPersistentModelIndex


class ListsModel(QAbstractTableModel):
    """Columns: list, members, ID. Hundreds of lists at most, filtered by what is typed."""

    def __init__(self, t: Translation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._all: tuple[AccountList, ...] = ()
        self._shown: tuple[AccountList, ...] = ()
        self._filter = ""

    def show_lists(self, lists: Sequence[AccountList]) -> None:
        self._all = tuple(sorted(lists, key=lambda one: one.name.casefold()))
        self.filter(self._filter)

    def filter(self, text: str) -> None:
        """Keep lists whose name holds every word of `text`, or whose ID is `text`."""
        self._filter = text
        words = text.casefold().split()
        self.beginResetModel()
        self._shown = tuple(
            one
            for one in self._all
            if all(word in one.name.casefold() for word in words) or str(one.id) == text.strip()
        )
        self.endResetModel()

    def at(self, row: int) -> AccountList:
        return self._shown[row]

    def row_of(self, list_id: int | None) -> int | None:
        """Where a list stands among those shown."""
        return next((row for row, one in enumerate(self._shown) if one.id == list_id), None)

    def with_id(self, list_id: int | None) -> AccountList | None:
        return next((one for one in self._all if one.id == list_id), None)

    @property
    def total(self) -> int:
        return len(self._all)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role == _DISPLAY:
            one = self._shown[index.row()]
            members = "" if one.members is None else self._t.number(one.members)
            return (one.name, members, str(one.id))[index.column()]
        if role == _ALIGN and index.column():
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return (self._t("List"), self._t("Members"), self._t("ID"))[section]
        if role == _ALIGN and section:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None
