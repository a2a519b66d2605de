"""Texts in the user's language. A `Translation` is made once, at the door, and passed in wherever words are made."""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

LANGUAGES = ("en", "nl", "de", "fr", "es", "it", "ja")
"""The languages of the source product's own connector pages, which its terms were taken from."""


def N_(text: str) -> str:
    """Marks a text for extraction where it is only kept, not yet shown."""
    return text


class Translation:
    """`t("Delete {name}", name=…)` and `t.n("{n} row", "{n} rows", n)`; placeholders are filled after translating."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue

    def __call__(self, text: str, /, **params: object) -> str:
        translated = self._catalogue.gettext(text) if text else ""
        return translated.format(**params) if params else translated

    def n(self, one: str, many: str, n: int, /, **params: object) -> str:
        """The plural form for n; `{n}` becomes n written for the language."""
        return self._catalogue.ngettext(one, many, n).format(n=self.number(n), **params)

    def quoted(self, *texts: object) -> str:
        """Names within quotation marks, one after the other: “Gold”, “Silver” or „Gold“, „Silver“."""
        return self(N_(", ")).join(self(N_("“{text}”"), text=text) for text in texts)

    def number(self, value: float, digits: int = 0) -> str:
        """5000 -> "5,000" or "5.000"."""
        from babel.numbers import format_decimal

        return format_decimal(value, format="#,##0" + ("." + "0" * digits if digits else ""), locale=self.language)

    def percent(self, part: float) -> str:
        """0.25 -> "25%"."""
        from babel.numbers import format_percent

        return format_percent(part, locale=self.language)

    def duration(self, seconds: float) -> str:
        """85 -> "1 minute", 3900 -> "1 hour 5 minutes": no finer than one needs to plan the rest of the day."""
        whole = max(0, round(seconds))
        if whole < 60:
            return self.n("{n} second", "{n} seconds", whole)
        minutes = round(seconds / 60)
        if minutes < 60:
            return self.n("{n} minute", "{n} minutes", minutes)
        hours = self.n("{n} hour", "{n} hours", minutes // 60)
        return f"{hours} {self.n('{n} minute', '{n} minutes', minutes % 60)}" if minutes % 60 else hours

    def moment(self, seconds: float) -> str:
        """Seconds since 1970 as a short local date and time."""
        from datetime import datetime

        from babel.dates import format_datetime

        return format_datetime(datetime.fromtimestamp(seconds).astimezone(), "medium", locale=self.language)


def load_translation(language: str, folder: Path) -> Translation:
    """The catalogue of `language` below `folder` (…/<language>/LC_MESSAGES/acdesk.mo); English where there is none."""
    return Translation(language, gettext.translation("acdesk", folder, languages=[language], fallback=True))


def user_language(environ: Mapping[str, str] = os.environ, wanted: Sequence[str] = ()) -> str:
    """The first of LANGUAGES that the user's settings name: ACDESK_LANGUAGE, `wanted` (the desktop's own list), then
    LANGUAGE, LC_ALL, LC_MESSAGES, LANG."""
    names = [environ.get("ACDESK_LANGUAGE", ""), *wanted, *environ.get("LANGUAGE", "").split(":")]
    names += [environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    for name in names:
        short = name.replace("-", "_").split("_")[0].split(".")[0].lower()
        if short in LANGUAGES:
            return short
        if short in ("c", "posix"):
            break
    return "en"
