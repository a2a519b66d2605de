"""What was assumed about the files, what was repaired, and which rows can't be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from acdesk.desktop.notice import Notice
from acdesk.desktop.opened import Opened
from acdesk.desktop.phrases import code_words
from acdesk.desktop.texts import SMALL, column
from acdesk.segments.repair_groups import RepairGroup, group_repairs
from acdesk.sentences.line_numbers import line_numbers
from acdesk.sentences.translation import Translation

MOST_SHOWN = 20
_LONGEST = 90


class Folded(Notice):
    """A sentence, and behind a button the lines it sums up."""

    def __init__(self, kind: str, show: str, hide: str) -> None:
        super().__init__(beside=True)
        self._look = kind
        self._texts = (show, hide)
        self._open = False
        self._said: tuple[str, str, tuple[str, ...]] = ("", "", ())

    def fold(self, what: str, more: str, lines: Sequence[str]) -> None:
        """`more` comes before the lines. It stays open where it was open."""
        self._said = (what, more, tuple(lines))
        self._render()

    def clear(self) -> None:
        self._open = False
        super().clear()

    def _render(self) -> None:
        what, more, lines = self._said
        text = "\n".join((more, *lines)) if self._open else ""
        self.say(self._look, what, text, (self._texts[self._open], self._toggle), announce=False)

    def _toggle(self) -> None:
        self._open = not self._open
        self._render()


class FileNotices(QWidget):
    """Takes no room where there is nothing to say."""

    def __init__(self, t: Translation) -> None:
        super().__init__()
        self._t = t
        self.assumed = Notice()
        self.repaired = Folded("done", t("Show what was repaired"), t("Hide what was repaired"))
        self.unreadable = Folded("warning", t("Show the rows"), t("Hide the rows"))
        stack = column(spacing=SMALL, parent=self)
        for notice in (self.unreadable, self.assumed, self.repaired):
            stack.addWidget(notice)
        self.hide()

    def clear(self) -> None:
        for notice in (self.unreadable, self.assumed, self.repaired):
            notice.clear()
        self.hide()

    def show_files(self, opened: Sequence[Opened]) -> None:
        """What is to be said about these."""
        groups = [group for one in opened for group in group_repairs(one.repairs)]
        self._say_assumed([group for group in groups if group.assumed])
        self._say_repaired([group for group in groups if not group.assumed])
        self._say_unreadable(opened)
        self.setVisible(any(not one.isHidden() for one in (self.unreadable, self.assumed, self.repaired)))

    def _say_assumed(self, groups: Sequence[RepairGroup]) -> None:
        lines = self._lines(groups)
        if not lines:
            self.assumed.clear()
        else:
            self.assumed.say("info", self._t("What was assumed"), "\n".join(lines), announce=False)

    def _say_repaired(self, groups: Sequence[RepairGroup]) -> None:
        t, count = self._t, sum(group.count for group in groups)
        if not count:
            self.repaired.clear()
            return
        what = t.n("{n} small repair was made", "{n} small repairs were made", count)
        self.repaired.fold(what, t("Nothing was lost, and the file itself stays as it is."), self._lines(groups))

    def _say_unreadable(self, opened: Sequence[Opened]) -> None:
        t, count = self._t, sum(one.set_aside_count for one in opened)
        if not count:
            self.unreadable.clear()
            return
        what = t.n("{n} row can't be read and will not be sent", "{n} rows can't be read and will not be sent", count)
        rows = [
            t("Line {line}: {reason}", line=t.number(row.line), reason=code_words(row.code, {}, t)[0])
            + f"\n    {row.text[:_LONGEST]}{'…' if len(row.text) > _LONGEST else ''}"
            for one in opened
            for row in one.set_aside
        ]
        more = t("What can't be read counts as rejected, and stands in the file of rejected rows.")
        self.unreadable.fold(what, more, self._shortened(rows, count))

    def _lines(self, groups: Iterable[RepairGroup]) -> list[str]:
        texts = [self._text(group) for group in groups]
        return self._shortened(texts, len(texts))

    def _text(self, group: RepairGroup) -> str:
        line = group.lines[0] if group.lines else 0
        said = code_words(group.code, {"line": line, **group.params}, self._t)[0]
        lines = "" if group.assumed else line_numbers(group.lines, group.count, self._t)
        return f"• {said} ({lines})" if lines else f"• {said}"

    def _shortened(self, lines: Sequence[str], count: int) -> list[str]:
        shown = list(lines[:MOST_SHOWN])
        more = count - len(shown)
        return [*shown, self._t.n("and {n} more", "and {n} more", more)] if more > 0 else shown
