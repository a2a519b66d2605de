"""What is measured of data matching and of checking contacts."""

from __future__ import annotations

import dataclasses
import gettext
from pathlib import Path

from tests.benchmarks.measuring import Work

COUNTRY = "NL"
ODD = 50_000


def prepared(path: str, matching: str) -> Work:
    """A segment in memory and its matching to contacts and rejected rows with reasons."""
    from acdesk.contacts import PrepareOptions, SegmentSource, prepare
    from acdesk.matching import read_matching
    from acdesk.segments import read_segment

    source = SegmentSource(read_segment([Path(path)]), read_matching(Path(matching)))

    def work() -> str:
        found = prepare([source], PrepareOptions(default_country=COUNTRY))
        return f"{found.contacts.height} contacts, {found.set_aside.height} set aside"

    return work


def suggested(path: str) -> Work:
    """Against the bare read of the file of 15 columns and as many rows."""
    from acdesk.matching import matching_of, suggest
    from acdesk.segments import read_segment

    segment = read_segment([Path(path)])
    return lambda: f"{len(list(matching_of(suggest(segment)).pairs()))} fields of {len(segment.columns)} columns"


def rejected(path: str, matching: str) -> Work:
    """The file of 50,000 rejected rows, with the reasons in words."""
    from acdesk.contacts import PrepareOptions
    from acdesk.matching import read_matching
    from acdesk.runs import make_plan
    from acdesk.runs.report_files import write_plan_rejects
    from acdesk.segments import ReadingOptions
    from acdesk.sentences.translation import Translation

    plan = make_plan([Path(path)], read_matching(Path(matching)), ReadingOptions(), PrepareOptions())
    rows = dataclasses.replace(plan.prepared, set_aside=plan.prepared.set_aside.head(ODD))
    plan = dataclasses.replace(plan, prepared=rows)
    t = Translation("en", gettext.NullTranslations())
    target = Path(path).with_suffix(".rejects")
    target.unlink(missing_ok=True)
    return lambda: f"{write_plan_rejects(target, plan, t)} rows"


def changed(path: str, matching: str, field: str, before: str) -> Work:
    """The right column chosen in the table, where `before` ("" for none) stood: until the window has the counts, the
    preview and the problems to show. What the check before worked out is there, as it is in the window."""
    from acdesk.desktop.checking import PlanKey, check
    from acdesk.matching import read_matching
    from acdesk.segments import ReadingOptions

    right = PlanKey((Path(path),), read_matching(Path(matching)), ReadingOptions())
    assert right.matching is not None
    wrong = dataclasses.replace(right, matching=dataclasses.replace(right.matching, **{field: before or None}))
    last = (wrong, check(wrong))

    def work() -> str:
        found = check(right, last)
        return f"{found.plan.to_send} to send"

    return work


def read_and_checked(path: str, matching: str) -> Work:
    """From the file to the plan, as `acdesk check` and `acdesk run` make it."""
    import polars as pl  # noqa: F401

    from acdesk.matching import read_matching
    from acdesk.runs import make_plan
    from acdesk.segments import ReadingOptions

    def work() -> str:
        plan = make_plan([Path(path)], read_matching(Path(matching)), ReadingOptions(), lean=True)
        return f"{plan.to_send} to send"

    return work
