"""A plan that keeps only the columns it needs says and writes what one of all columns does."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

from acdesk.cli.documents import plan_document
from acdesk.contacts import PrepareOptions
from acdesk.contacts.options import LeaveOut
from acdesk.matching import DataMatching
from acdesk.runs import lean, make_plan
from acdesk.runs.report_files import write_plan_rejects
from acdesk.segments import ReadingOptions
from acdesk.sentences.faults import MatchingFault
from acdesk.sentences.translation import Translation

ROWS = 60_000


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Large enough to be read in blocks, and taken for very large."""
    monkeypatch.setattr(lean, "LARGE", 1 << 20)
    lines = ["Id,First name,Last name,E-mail,Mobile,Country,doNotEmail,Remark"]
    for number in range(ROWS):
        email = {7: "no address", 45_000: "u8@example.nl"}.get(number, f"u{number}@example.nl")
        row = f"i{number},Zoë,de Vries,{email},06-1234{number:05d},NL,{number == 9},{'lorem ipsum ' * 4}"
        lines.append("x,y" if number == 30_000 else row)
    found = tmp_path / "segment.csv"
    found.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return found


def test_it_is_the_same_plan(path: Path, tmp_path: Path) -> None:
    t = Translation("en", gettext.NullTranslations())
    options = PrepareOptions(leave_out=(LeaveOut("doNotEmail", "true"),))
    plans = [make_plan([path], None, ReadingOptions(), options, lean=lean_) for lean_ in (False, True)]
    whole, some = plans
    assert some.segments[0].left_out == ("Id", "Remark")
    assert plan_document(some) == plan_document(whole)
    assert some.prepared.contacts.equals(whole.prepared.contacts)
    assert some.prepared.set_aside.equals(whole.prepared.set_aside)
    assert some.warnings == whole.warnings
    files = [tmp_path / "whole.csv", tmp_path / "some.csv"]
    for plan, file in zip(plans, files, strict=True):
        assert write_plan_rejects(file, plan, t) == 4
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_matching_that_does_not_fit_is_said_before_all_is_read(path: Path) -> None:
    with pytest.raises(MatchingFault) as caught:
        make_plan([path], DataMatching(email="Mail"), ReadingOptions(), lean=True)
    assert caught.value.code.startswith("matching.no_column")
