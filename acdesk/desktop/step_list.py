"""The wizard's steps at the left: done, now, to come."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from acdesk.desktop.flow import STEP_NAMES, Draft, Step
from acdesk.desktop.frames import Side
from acdesk.desktop.icons import draw_icon
from acdesk.desktop.texts import LARGE, MEDIUM, SIDE_WIDTH, SMALL, TINY, column
from acdesk.desktop.theme import blend
from acdesk.sentences.translation import Translation

_DISC = 22


class _StepMark(QWidget):
    """One step. Its state is told by number or tick and weight, not by colour alone."""

    def __init__(self, t: Translation, step: Step) -> None:
        super().__init__()
        self._t = t
        self._step = step
        self._now = Step.CONNECTION
        self._chosen = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_now(self, now: Step) -> None:
        self._now = now
        name = self._t(STEP_NAMES[self._step])
        states = (self._t("done"), self._t("current step"), self._t("to come"))
        state = states[(self._step > now) + (self._step >= now)]
        self.setAccessibleDescription(self._chosen)
        self.setAccessibleName(
            self._t(
                "Step {number} of {total}: {name}, {state}",
                number=self._step + 1,
                total=len(Step),
                name=name,
                state=state,
            )
        )
        self.update()

    def show_chosen(self, text: str) -> None:
        """What was decided here so far, in a line below the name; "" for nothing."""
        if text != self._chosen:
            self._chosen = text
            self.setToolTip(text)
            self.setAccessibleDescription(text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Two lines high where the name is long, and one more for what was chosen."""
        room = QRect(0, 0, SIDE_WIDTH - LARGE - MEDIUM - _DISC - MEDIUM - 1, 1000)
        name = self._t(STEP_NAMES[self._step])
        lines = QFontMetrics(self._bold()).boundingRect(room, int(Qt.TextFlag.TextWordWrap), name)
        below = self.fontMetrics().lineSpacing() if self._chosen else 0
        return QSize(160, max(_DISC, lines.height()) + below + SMALL)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        ground = palette.color(QPalette.ColorRole.Window)
        text = palette.color(QPalette.ColorRole.WindowText)
        below = self.fontMetrics().lineSpacing() if self._chosen else 0
        disc = QRectF(1, (self.height() - below - _DISC) / 2, _DISC, _DISC)
        now = self._step == self._now
        if now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
        else:
            painter.setPen(QPen(blend(text, ground, 0.45), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        if self._step < self._now:
            draw_icon(painter, "tick", disc.adjusted(4, 4, -4, -4), text)
        else:
            painter.setPen(palette.color(QPalette.ColorRole.HighlightedText) if now else text)
            small = QFont(self.font())
            small.setPointSizeF(small.pointSizeF() * 0.9)
            painter.setFont(small)
            painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(self._step + 1))
        painter.setFont(self._bold() if now else self.font())
        painter.setPen(text if self._step <= self._now else palette.color(QPalette.ColorRole.PlaceholderText))
        words = QRectF(disc.right() + MEDIUM, 0, self.width() - disc.right() - MEDIUM, self.height() - below)
        how = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(words, how, self._t(STEP_NAMES[self._step]))
        if self._chosen:
            painter.setFont(self.font())
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            line = QRectF(words.left(), self.height() - below - TINY, words.width(), below)
            shown = self.fontMetrics().elidedText(self._chosen, Qt.TextElideMode.ElideMiddle, int(line.width()))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


class StepList(Side):
    """All six steps."""

    def __init__(self, t: Translation) -> None:
        super().__init__()
        self._t = t
        stack = column(spacing=SMALL, margins=LARGE, parent=self)
        stack.setContentsMargins(LARGE, LARGE + SMALL, MEDIUM, LARGE)
        self._marks = [_StepMark(t, step) for step in Step]
        for mark in self._marks:
            stack.addWidget(mark)
        stack.addStretch(1)

    def show_now(self, now: Step) -> None:
        for mark in self._marks:
            mark.show_now(now)

    def show_draft(self, draft: Draft) -> None:
        """What was chosen so far, beside the step where it was."""
        for mark, text in zip(self._marks, _chosen(draft, self._t), strict=False):
            mark.show_chosen(text)


def _chosen(draft: Draft, t: Translation) -> tuple[str, str, str]:
    """Of connection, segment and list."""
    connection = draft.connection
    account = connection.name if connection is not None else (t("No connection") if draft.offline else "")
    file = draft.files[0].name if draft.files else ""
    if len(draft.files) > 1:
        file = t("{file} and {more}", file=file, more=t.n("{n} more", "{n} more", len(draft.files) - 1))
    if draft.list_id is None:
        return account, file, ""
    snapshot = connection.snapshot if connection is not None else None
    names = {one.id: one.name for one in snapshot.lists} if snapshot is not None else {}
    return account, file, names.get(draft.list_id) or t("List {id}", id=str(draft.list_id))
