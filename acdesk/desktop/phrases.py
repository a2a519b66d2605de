"""Times, sizes, counts and faults in words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from acdesk.runs import Counts, RunReport
from acdesk.sentences.faults import Fault
from acdesk.sentences.translation import N_, Translation

OUTCOMES = ("accepted", "unchanged", "duplicate", "rejected", "refused", "unsent")

OUTCOME_NAMES = {
    "accepted": N_("Accepted"),
    "refused": N_("Refused"),
    "rejected": N_("Rejected"),
    "duplicate": N_("Duplicate"),
    "unchanged": N_("Unchanged"),
    "unsent": N_("Unsent"),
    "to_send": N_("To send"),
    "left_out": N_("Left out"),
}

STATUS_NAMES = {
    "running": N_("Running"),
    "successful": N_("Successful"),
    "with_warnings": N_("With warnings"),
    "stopped": N_("Stopped"),
    "interrupted": N_("Interrupted"),
    "failed": N_("Failed"),
    "skipped": N_("Skipped"),
}

STATUS_ICONS = {
    "running": ("run", "to_send"),
    "successful": ("done", "accepted"),
    "with_warnings": ("warning", "rejected"),
    "stopped": ("paused", "unsent"),
    "interrupted": ("paused", "unsent"),
    "failed": ("error", "refused"),
    "skipped": ("info", "unchanged"),
}
"""(icon, colour of this outcome)."""

FIELD_NAMES = {
    "email": N_("E-mail"),
    "first_name": N_("First name"),
    "last_name": N_("Last name"),
    "phone": N_("Phone"),
    "full_name": N_("Full name"),
}

KIND_NAMES = {
    "text": N_("text"),
    "textarea": N_("long text"),
    "number": N_("number"),
    "date": N_("date"),
    "datetime": N_("date and time"),
    "dropdown": N_("drop-down"),
    "radio": N_("radio buttons"),
    "checkbox": N_("check boxes"),
    "listbox": N_("list box"),
    "hidden": N_("hidden"),
}
"""The types of a custom field, by ActiveCampaign's names of them."""

DELIMITERS = {",": N_("comma"), ";": N_("semicolon"), "\t": N_("tab"), "|": N_("vertical bar")}


_OPTION = re.compile(r"\s*[(（]--[^()（）]*[)）]")
"""An option of the command line in brackets: here there are buttons for it."""


def fault_words(fault: Fault, t: Translation) -> tuple[str, str]:
    """(what, why and do). A code without words is shown as it is rather than hidden."""
    return code_words(fault.code, fault.params, t)


def code_words(code: str, params: Mapping[str, str | int | float], t: Translation) -> tuple[str, str]:
    from acdesk.sentences.words import sentence

    try:
        words = sentence(code, params, t)
    except KeyError:
        return code, ""
    return words.what, _OPTION.sub("", " ".join(part for part in (words.why, words.do) if part))


def reason(code: str, t: Translation, params: Mapping[str, str | int | float] | None = None) -> str:
    """A row's reason in one short line."""
    return code_words(code, params or {}, t)[0]


def counts_sentence(rows: int, counts: Counts, t: Translation) -> str:
    """ "5,000 rows: 4,980 accepted, 12 rejected, 8 duplicate." Every outcome that occurred, in a fixed order."""
    parts = [
        t("{count} {outcome}", count=t.number(getattr(counts, name)), outcome=t(OUTCOME_NAMES[name]).lower())
        for name in OUTCOMES
        if getattr(counts, name) or name == "accepted"
    ]
    return t("{rows}: {outcomes}.", rows=t.n("{n} row", "{n} rows", rows), outcomes=t(", ").join(parts))


def duration(seconds: float, t: Translation) -> str:
    """Rounded as people say it."""
    if seconds < 10:
        return t("a few seconds")
    if seconds < 50:
        return t.n("{n} second", "{n} seconds", round(seconds / 5) * 5)
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return t.n("{n} minute", "{n} minutes", minutes)
    hours, rest = divmod(minutes, 60)
    shown = t.n("{n} hour", "{n} hours", hours)
    return t("{hours} {minutes}", hours=shown, minutes=t.n("{n} minute", "{n} minutes", rest)) if rest else shown


def age(seconds: float, t: Translation) -> str:
    """ "2 days ago"."""
    from babel.dates import format_timedelta

    if seconds < 60:
        return t("just now")
    return str(format_timedelta(-round(seconds), add_direction=True, locale=t.language))


def moment(seconds: float, t: Translation) -> str:
    """Seconds since 1970 as a local date and time that fits a column."""
    import datetime as dt

    from babel.dates import format_datetime

    return str(format_datetime(dt.datetime.fromtimestamp(seconds).astimezone(), "short", locale=t.language))


def get_ready(t: Translation) -> None:
    """Read what these words need of Babel and of the catalogue of sentences, which takes a tenth of a second."""
    moment(0.0, t)
    age(3600.0, t)
    t.number(1.5)
    t.percent(0.5)
    t.duration(90.0)
    code_words("email.missing", {}, t)


def day(seconds: float, t: Translation) -> str:
    """Seconds since 1970 as a local date."""
    import datetime as dt

    from babel.dates import format_date

    return str(format_date(dt.datetime.fromtimestamp(seconds).astimezone(), "medium", locale=t.language))


def clock_time(seconds: float, t: Translation) -> str:
    """Seconds since 1970 as hours and minutes of this place."""
    import datetime as dt

    from babel.dates import format_time

    return str(format_time(dt.datetime.fromtimestamp(seconds).astimezone(), "short", locale=t.language))


def size(count: int, t: Translation) -> str:
    """Bytes as people read them, 1 MB = 1,000,000 bytes."""
    if count < 1000:
        return t.n("{n} byte", "{n} bytes", count)
    if count < 1_000_000:
        return t("{size} kB", size=t.number(count / 1000))
    return t("{size} MB", size=t.number(count / 1_000_000, 1))


def failure_words(report: RunReport, t: Translation) -> tuple[str, str]:
    """Why a run failed, or ("", "")."""
    return code_words(report.fault, report.fault_params, t) if report.fault else ("", "")


def unsent_sentence(report: RunReport, t: Translation) -> str:
    """How many rows are open, and how many of them were handed over."""
    said = t.n("{n} row is not known to have arrived.", "{n} rows are not known to have arrived.", report.counts.unsent)
    if report.counts.unsettled:
        said += " " + t.n(
            "{n} of them was handed over already, and is asked about first.",
            "{n} of them were handed over already, and are asked about first.",
            report.counts.unsettled,
        )
    return said
