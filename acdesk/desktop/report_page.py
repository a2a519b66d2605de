"""A run's report to pass on: one page of HTML that needs nothing else. No Qt here.

Counts and reasons; rows with their cells only where the user asked for them, since those are personal data. Laid out in
plain tables, which browsers, mail programs and Qt's own text (for PDF) all draw alike.
"""

from __future__ import annotations

import html
from collections.abc import Sequence

from acdesk.desktop.changes_view import report_lines
from acdesk.desktop.phrases import (
    OUTCOME_NAMES,
    OUTCOMES,
    STATUS_NAMES,
    code_words,
    counts_sentence,
    failure_words,
    moment,
    reason,
    unsent_sentence,
)
from acdesk.runs import NotAccepted, RunReport
from acdesk.sentences.translation import Translation

COLOURS = {
    "accepted": "#1a7f37", "unchanged": "#8b9198", "duplicate": "#6e4b9e", "rejected": "#c98a1b",
    "refused": "#b3261e", "unsent": "#0b6e76",
}  # fmt: skip
_WIDTHS = ("6%", "13%", "25%", "11%", "24%", "21%")
"""Of the table of rows: row, outcome, reason, column, value, suggestion."""
MOST_ROWS = 5_000
"""A page with more can't be read by anyone; the rejects file has them all."""

_STYLE = (
    "body{font-family:'Segoe UI','Noto Sans','Helvetica Neue',Arial,sans-serif;font-size:11pt;color:#1b1c1e}"
    "h1{font-size:18pt;margin-bottom:4px}h2{font-size:13pt;margin-top:22px;margin-bottom:6px}"
    "p{margin-top:5px;margin-bottom:5px}.quiet{color:#5b6168}"
    "table{margin-top:8px;margin-bottom:8px;margin-left:0px;margin-right:0px}"
    "th{text-align:left;color:#5b6168;font-weight:600}"
    ".rows td,.rows th{font-size:9pt}"
    # For browsers alone, and last: Qt's own text, of which the PDF is made, passes over what it doesn't know, and would
    # push tables in with these margins.
    "@supports (display:grid){body{max-width:56em;margin:2em auto;padding:0 1em}}"
)
"""Pixels for what stands between things: Qt's own text knows no other measure there."""


def report_html(report: RunReport, t: Translation, rows: Sequence[NotAccepted] = (), *, now: float) -> str:
    """`rows`: those to be listed with their cells."""
    parts = [
        f'<!DOCTYPE html><html lang="{t.language}"><head><meta charset="utf-8">',
        f"<title>{_safe(report.export)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{_safe(report.export)}</h1>",
        _p(f"{t(STATUS_NAMES[report.status])}, {moment(report.started_at, t)}"),
        _p(t("List {list} of {account}", list=str(report.list_id), account=report.account), quiet=True),
        *(_p(facts.name, quiet=True) for facts in report.files),
        _counts(report, t),
        *(_p(text) for text in report_lines(report, t)),
        *_left(report, t),
    ]
    if report.reasons:
        parts += [f"<h2>{_safe(t('Rows that were not accepted'))}</h2>", _reasons(report, t)]
    if report.warnings:
        parts.append(f"<h2>{_safe(t('Warnings'))}</h2>")
        parts += [_p(" ".join(code_words(code, params, t))) for code, params in report.warnings]
    if rows:
        parts += [f"<h2>{_safe(t('The rows'))}</h2>", _rows(rows, report, t)]
    private = t("Holds personal data.") if rows else t("Holds no names and no addresses.")
    made = t("Written by acdesk, {when}.", when=moment(now, t))
    parts += [_p(f"{made} {private}", quiet=True), "</body></html>"]
    return "\n".join(parts)


def _safe(text: str) -> str:
    return html.escape(text)


def _p(text: str, *, quiet: bool = False) -> str:
    return f'<p class="quiet">{_safe(text)}</p>' if quiet else f"<p>{_safe(text)}</p>"


def _counts(report: RunReport, t: Translation) -> str:
    """A bar made of cells, and the numbers."""
    counts = {name: getattr(report.counts, name) for name in OUTCOMES}
    there = {name: count for name, count in counts.items() if count}
    total = max(1, sum(there.values()))
    shares = {name: max(1, round(100 * count / total)) for name, count in there.items()}
    bar = "".join(f'<td width="{share}%" bgcolor="{COLOURS[name]}">&nbsp;</td>' for name, share in shares.items())
    lines = "".join(
        f'<tr><td bgcolor="{COLOURS[name]}" width="14">&nbsp;</td><td>{_safe(t(OUTCOME_NAMES[name]))}</td>'
        f'<td align="right">{t.number(count)}</td></tr>'
        for name, count in there.items()
    )
    drawn = f'<table width="100%" cellspacing="0" cellpadding="2"><tr>{bar}</tr></table>' if bar else ""
    sentence = _p(counts_sentence(report.rows, report.counts, t))
    return f'{drawn}{sentence}<table cellspacing="0" cellpadding="4">{lines}</table>'


def _left(report: RunReport, t: Translation) -> list[str]:
    what, more = failure_words(report, t)
    found = [_p(f"{what} {more}".strip())] if what else []
    return [*found, _p(unsent_sentence(report, t))] if report.counts.unsent else found


def _reasons(report: RunReport, t: Translation) -> str:
    head = f'<tr><th>{_safe(t("Reason"))}</th><th align="right">{_safe(t("Rows"))}</th></tr>'
    lines = "".join(
        f'<tr><td>{_safe(reason(code, t))}</td><td align="right">{t.number(count)}</td></tr>'
        for code, count in report.reasons.items()
    )
    return f'<table width="100%" cellspacing="0" cellpadding="4">{head}{lines}</table>'


def _rows(rows: Sequence[NotAccepted], report: RunReport, t: Translation) -> str:
    titles = (t("Row"), t("Outcome"), t("Reason"), t("Column"), t("Value"), t("Suggestion"))
    several = len(report.files) > 1
    # Reasons are sentences, and addresses have no place to be broken at.
    parts = (("13%",) if several else ()) + (("6%", "12%", "20%", "11%", "20%", "18%") if several else _WIDTHS)
    head = "".join(
        f'<th width="{part}">{_safe(title)}</th>'
        for part, title in zip(parts, (*((t("File"),) if several else ()), *titles), strict=True)
    )
    lines = []
    for one in rows[:MOST_ROWS]:
        file = (report.files[one.file].path.name,) if several and one.file < len(report.files) else ()
        why = reason(one.code, t, {"column": one.column or "", "row": one.row})
        cells = (
            *file,
            t.number(one.row),
            t(OUTCOME_NAMES[one.outcome]),
            why,
            one.column or "",
            one.value,
            one.proposal,
        )
        lines.append("<tr>" + "".join(f"<td>{_safe(cell)}</td>" for cell in cells) + "</tr>")
    # A head of its own is repeated on every page of a PDF.
    table = '<table class="rows" width="100%" cellspacing="0" cellpadding="3">'
    return f"{table}<thead><tr>{head}</tr></thead>{''.join(lines)}</table>"
