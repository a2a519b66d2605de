"""The window in Dutch: the same way, found by what the catalogue says."""

from __future__ import annotations

import gettext
from pathlib import Path

from acdesk import resources
from acdesk.sentences.translation import load_translation
from tests.journeys.conftest import NewDesk
from tests.journeys.customers import customers
from tests.journeys.marketer import SPEED, Marketer
from tests.journeys.practice_account import PracticeAccount

LANGUAGE = "nl"


def catalogue() -> dict[str, str]:
    """English -> Dutch, as `msgfmt` left it."""
    found = gettext.translation("acdesk", resources() / "translations", languages=[LANGUAGE])
    texts: dict[str | tuple[str, int], str] = found._catalog  # type: ignore[attr-defined]
    return {english: dutch for english, dutch in texts.items() if isinstance(english, str) and english}


def plain(text: str) -> str:
    return text.replace("&", "")


def test_the_whole_job_in_dutch(new_desk: NewDesk, practice: PracticeAccount, tmp_path: Path) -> None:
    words = catalogue()
    # A label's text carries the sign of its key; the name of what it labels doesn't.
    names = {plain(english): plain(dutch) for english, dutch in words.items()} | words
    n = load_translation(LANGUAGE, resources() / "translations").n

    def t(text: str) -> str:
        return names.get(text, text)

    def untranslated(shown: list[str]) -> list[str]:
        return [text for text in shown if text in names and names[text] != text and text not in names.values()]

    desk = new_desk(ACDESK_LANGUAGE=LANGUAGE, **SPEED)
    marketer = Marketer(desk, practice, t)
    pages = iter(range(20))
    english: list[str] = []

    def look(page: str) -> None:
        marketer.look(f"nl-{next(pages)}-{page}")
        english.extend(untranslated([widget.says for widget in desk.all()]))

    program = marketer.open()
    look("start")
    marketer.begin()
    look("connection")
    marketer.connect()
    marketer.next()
    marketer.choose_file(customers(tmp_path / "klanten.csv", 1_200))
    look("segment")
    marketer.next()
    marketer.choose_list()
    look("list")
    marketer.next()
    desk.see(t("Data matching"), role="table")
    look("matching")
    marketer.next()
    desk.see_that(t("Start export"), lambda widget: widget.enabled, role="button", seconds=30)
    look("check")
    practice.set(hold_queue=True)
    desk.click(t("Start export"), role="button")
    desk.see(t("Stop"), role="button")
    look("running")
    practice.set(hold_queue=False)
    result = desk.see(t("Result"), seconds=60)
    assert n("{n} row", "{n} rows", 1_211) in result.description
    assert "1.211" in result.description
    look("result")
    assert len(marketer.on_list()) == 1_200
    marketer.leave(program)
    assert english == []
