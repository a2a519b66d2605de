"""Plain text that stays in its columns."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acdesk.cli.layout import cut, table, width
from acdesk.cli.reasons import reason_label, reason_lines
from acdesk.cli.watching import Display, fitted, progress_text
from acdesk.runs import ProgressSnapshot
from acdesk.sentences.translation import load_translation

ENGLISH = load_translation("en", Path("nowhere"))
DUTCH = load_translation("nl", Path("nowhere"))
CELLS = st.text(alphabet="aé名́ -9", max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5))
def test_columns_stand_below_each_other(rows: list[tuple[str, str, str]]) -> None:
    marked = [(first, second, third + "|") for first, second, third in rows]
    lines = table(marked, right=(2,)).splitlines()
    assert len(lines) == len(rows)
    assert len({width(line) for line in lines}) == 1


@given(st.text(max_size=40), st.integers(min_value=2, max_value=30))
def test_cut_fits(text: str, columns: int) -> None:
    shown = cut(text, columns)
    assert width(shown) <= columns
    assert shown.isprintable() or not text.isprintable()


def test_cut_takes_control_characters_out() -> None:
    assert cut("a\x1b[2Jb\nc\td", 20) == "a [2Jb c d"
    assert cut("abcdef", 4) == "abc…"
    assert cut("名前です", 5) == "名前…"


def test_japanese_takes_two_columns() -> None:
    assert table([("名前", "x"), ("naam", "y")]) == "名前  x\nnaam  y"


def test_reasons_are_said_without_the_particulars_of_a_row() -> None:
    lines = reason_lines({"email.missing": 2, "email.no_at": 1200}, ENGLISH).splitlines()
    assert lines[0].startswith("1,200  ")
    assert lines[1].startswith("    2  ")
    assert reason_label("nobody.knows", ENGLISH) == "nobody.knows"
    assert "{" not in reason_lines(dict.fromkeys(("email.duplicate", "row.unreadable", "refused.by_name"), 1), ENGLISH)


def snapshot(**changes: object) -> ProgressSnapshot:
    values: dict[str, object] = {
        "phase": "sending", "rows": 5000, "to_send": 4900, "queued": 250, "accepted": 1000, "refused": 5,
        "requests": 9, "rate": 25000.4, "seconds_left": 80.0,
    }  # fmt: skip
    return ProgressSnapshot(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "1,005 of 4,900 finished · 250 queued · 5 refused · 25,000 a minute · 1 minute left"),
        ({"phase": "preparing"}, "Preparing …"),
        ({"phase": "waiting"}, "Waiting …"),
        (
            {"phase": "waiting", "waits_for": "wait.other_run", "wait_params": {"account": "x.api-us1.com"}},
            "Waiting for another run on the account x.api-us1.com to end.",
        ),
        (
            {"phase": "settling", "queued": 0, "refused": 0, "seconds_left": None, "waits_for": "wait.account"},
            "1,000 of 4,900 finished · Waiting for ActiveCampaign to finish what it took.",
        ),
        ({"phase": "ended", "queued": 0, "accepted": 4895}, "4,900 of 4,900 finished · 5 refused"),
    ],
)
def test_progress_in_words(changes: dict[str, object], text: str) -> None:
    assert progress_text(snapshot(**changes), ENGLISH) == text


def test_progress_fits_in_a_line_without_stumps_of_words() -> None:
    text = "10 of 20 finished · 5 queued · Sending as fast as the account allows."
    assert fitted(text, 100) == text
    assert fitted(text, 40) == "10 of 20 finished · 5 queued"
    assert fitted(text, 60) == "10 of 20 finished · 5 queued · Sending as fast as the accou…"


def test_progress_is_replaced_in_place_on_a_terminal() -> None:
    out = io.StringIO()
    display = Display(ENGLISH, out, in_place=True)
    display.show(snapshot())
    display.show(snapshot())
    display.show(snapshot(phase="preparing"))
    display.line("Stopping.")
    display.end()
    first, second = out.getvalue().split("\r")[1:]
    assert first.startswith("1,005 of 4,900 finished")
    assert second.startswith("Preparing …   ")
    assert second.endswith(" \nStopping.\n")


def test_progress_is_a_line_now_and_then_elsewhere() -> None:
    out = io.StringIO()
    display = Display(ENGLISH, out, in_place=False)
    for accepted in range(50):
        display.show(snapshot(accepted=accepted))
    display.show(snapshot(phase="settling"))
    display.end()
    assert len(out.getvalue().splitlines()) == 2
    assert "\r" not in out.getvalue()


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 seconds"), (1, "1 second"), (59.4, "59 seconds"), (59.6, "1 minute"), (85, "1 minute"),
        (2400, "40 minutes"), (3599, "1 hour"), (3900, "1 hour 5 minutes"), (7200, "2 hours"), (-3, "0 seconds"),
    ],
)  # fmt: skip
def test_durations(seconds: float, text: str) -> None:
    assert ENGLISH.duration(seconds) == text


def test_numbers_are_written_the_reader_s_way() -> None:
    assert "1.005" in progress_text(snapshot(), DUTCH)
