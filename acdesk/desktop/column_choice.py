"""Choosing a column inside the data matching table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from acdesk.desktop.matching_model import MatchingModel
from acdesk.sentences.translation import Translation

Index = QModelIndex | QPersistentModelIndex


class ColumnChoice(QStyledItemDelegate):
    """A combo box that is always open for use; a choice takes effect at once."""

    def __init__(self, t: Translation, model: MatchingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._t = t
        self._model = model

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        combo = QComboBox(parent)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = self._model.rows[index.row()]
        combo.addItem(self._t("Remove") if row.custom else self._t("Don't send"), None)
        for column in self._model.columns:
            combo.addItem(column, column)
        if row.column is not None and row.column not in self._model.columns:
            combo.addItem(row.column, row.column)
        name = self._t("Column for {field}", field=row.name(self._t))
        combo.setAccessibleName(name)
        # Many screen readers call a combo box by its value; the description says what it is for.
        combo.setAccessibleDescription(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(10)
        combo.activated.connect(lambda _place, combo=combo: self.commitData.emit(combo))
        return combo

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        """Nothing happens when a combo loses the focus: what was chosen counts already."""
        return False

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            with QSignalBlocker(editor):
                editor.setCurrentIndex(max(0, editor.findData(index.data(int(Qt.ItemDataRole.EditRole)))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), int(Qt.ItemDataRole.EditRole))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        height = editor.sizeHint().height()
        rect = option.rect
        editor.setGeometry(rect.adjusted(2, (rect.height() - height) // 2, -2, -((rect.height() - height + 1) // 2)))
