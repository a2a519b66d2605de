"""The damaged files of the corpus come out as they should, and the fast reading gives what the careful one does."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acdesk.segments import ReadingOptions
from acdesk.segments.delimited import DelimitedReader
from acdesk.segments.part import Part
from acdesk.segments.sweeping import Reach
from tests.segments.corpus.one_change import one_change
from tests.segments.corpus.pollutions import Case, corpus
from tests.segments.corpus.run import scored

CASES = list(corpus())
OTHERS = list(one_change(3))
ONE_BY_ONE = 1 << 40


def test_the_damaged_files_score(tmp_path: Path) -> None:
    totals = [scored(case, tmp_path)[1] for case in CASES[::23]]
    mean = sum(totals) / len(totals)
    print(f"{mean:.3f} of 10 over {len(totals)} files")
    assert mean >= 9.93


@pytest.mark.parametrize("seed", [11, 12])
def test_other_tables_score_as_well(tmp_path: Path, seed: int) -> None:
    totals = [scored(case, tmp_path)[1] for case in list(corpus(seed))[seed::37]]
    assert sum(totals) / len(totals) >= 9.8


@pytest.mark.parametrize("seed", [4])
def test_random_tables_with_one_change_score(tmp_path: Path, seed: int) -> None:
    totals = [scored(case, tmp_path)[1] for case in list(one_change(seed))[seed::11]]
    mean = sum(totals) / len(totals)
    print(f"{mean:.3f} of 10 over {len(totals)} files")
    assert mean >= 9.92


def read_part(path: Path, data: bytes, *, small: int, reach: Reach, block: int = 1 << 24) -> Part:
    path.write_bytes(data)
    reader = DelimitedReader(path, 0, ReadingOptions(), small=small, reach=reach, block=block)
    return reader.read(lambda: io.BytesIO(data), data, reader.detect(data, whole=True))


def outcome(part: Part) -> tuple[object, ...]:
    aside = [(row.row, row.line, row.text) for row in part.set_aside]
    return part.header, part.header_row, part.table.rows(), aside


@pytest.mark.parametrize("case", [*CASES[::47], *OTHERS[::37]], ids=lambda case: case.name)
def test_fast_and_careful_agree_on_the_corpus(tmp_path: Path, case: Case) -> None:
    reach = Reach(head=30, tail=10)
    careful = read_part(tmp_path / "a.csv", case.data, small=ONE_BY_ONE, reach=reach)
    fast = read_part(tmp_path / "a.csv", case.data, small=0, reach=reach)
    assert outcome(fast) == outcome(careful)


cell = st.text(st.sampled_from("abcÄé0159 @.,;|'\"\n-"), max_size=9)
DAMAGE = ["", "", "", "short", "long", "stray", "blank", "semicolon", "lf", "cr", "other end"]


@st.composite
def damaged_files(draw: st.DrawFn) -> bytes:
    """A regular table of 60 rows in which some rows are damaged."""
    end = draw(st.sampled_from(["\n", "\r\n"]))
    lines = ["Id,Name,E-mail,Since"]
    places = draw(st.dictionaries(st.integers(1, 60), st.sampled_from(DAMAGE), max_size=6))
    texts = draw(st.lists(cell, min_size=60, max_size=60))
    for number in range(1, 61):
        name = texts[number - 1].replace("\n", end)
        quoted = '"' + name.replace('"', '""') + '"' if any(mark in name for mark in ',"\n\r') else name
        line = f"{number},{quoted},u{number}@example.nl,2020-01-{number % 28 + 1:02d}"
        match places.get(number, ""):
            case "short":
                line = line.rsplit(",", 1)[0]
            case "long":
                line += ",,"
            case "stray":
                line = line.replace("@", '"@', 1)
            case "blank":
                line += end
            case "semicolon":
                line = f"{number};x;u{number}@example.nl;2020-01-01"
            case "cr":
                line = line.replace("@", "\r@", 1)
            case "other end":
                line += "\r" if end == "\n" else "\n"
        lines.append(line)
    return (end.join(lines) + draw(st.sampled_from(["", end]))).encode()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damaged_files(), st.sampled_from([150, 700, 1 << 24]))
def test_fast_and_careful_agree_on_damaged_files(tmp_path: Path, data: bytes, block: int) -> None:
    """However small the blocks are, so that records go over the ends of them."""
    reach = Reach(head=20, tail=5)
    careful = read_part(tmp_path / "a.csv", data, small=ONE_BY_ONE, reach=reach)
    fast = read_part(tmp_path / "a.csv", data, small=0, reach=reach, block=block)
    assert outcome(fast) == outcome(careful)
