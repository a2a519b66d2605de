"""Examples for every reason."""

from __future__ import annotations

from pathlib import Path

from acdesk.contacts import SegmentSource, prepare
from acdesk.contacts.set_aside import set_aside_examples
from acdesk.matching import DataMatching
from acdesk.segments import read_segment


def test_the_first_rows_of_every_reason(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    cells = ["a@example.org", "no", "", "A@example.org", "nor", "never", "neither"]
    path.write_text("Mail,x\n" + "".join(f"{cell},1\n" for cell in cells), encoding="utf-8")
    examples = set_aside_examples(prepare([SegmentSource(read_segment([path]), DataMatching("Mail"))]), each=2)
    assert [(one.row, one.value) for one in examples["email.no_at"]] == [(3, "no"), (6, "nor")]
    assert [one.row for one in examples["email.missing"]] == [4]
    (duplicate,) = examples["email.duplicate"]
    assert (duplicate.outcome, duplicate.row, duplicate.other_row) == ("duplicate", 5, 2)
