"""First and last name out of a column of full names, where the user wants it taken apart.

The rule, in this order; nothing of a name is dropped but titles ("Dr.", "Mevr.", 様), which are part of neither half:

1. "Berg, Jan van der": what stands before the comma is the last name; small words at the end belong before it.
2. Japanese and Chinese names have the family name first, before the space, or are known by a frequent family name;
   others stay whole as last name. "ジョン・スミス" is a name from elsewhere, given name first.
3. A half in capitals ("DUPONT Jean", "Jean DUPONT") is the last name.
4. Else, with the given name first, the last name begins at the first small word ("Jan van der Berg"), or at the first
   word after the first that is a frequent family name ("Ana García López"), or with the last word. With the family name
   first it ends after the small words and one more.
5. A single word is a first name unless it is a frequent family name, follows a title, or has a small word before it.

What is no name of one person ("Jan & Anna", digits, more than eight words) gives neither.
"""

from __future__ import annotations

import re
import time
import unicodedata
from typing import TYPE_CHECKING

from acdesk.matching import NameOrder
from acdesk.matching.common_names import FAMILY_NAMES, GIVEN_NAMES

if TYPE_CHECKING:
    import polars as pl

_CHUNK = 1_000
"""Names that are looked at one by one before the window's thread gets its turn."""

_SAMPLE = 5_000
_MOST_WORDS = 8

_SMALL = frozenset(
    """
    van de der den ter ten te von zu zum zur vom du des del della dello dei degli di da dal dalla dos das do la le les
    lo el bin ibn af av st st. san santa 't 's op aan uit in auf d' y e
    """.split()  # noqa: SIM905
)
_JOINING = frozenset({"y", "e", "i", "und"})
"""Between two last names: "Ortega y Gasset"."""

_TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dhr mevr mw mevrouw heer herr herrn frau fraulein mme mlle monsieur madame
    mademoiselle sr sra srta senor senora senorita sig sig.ra sig.na sigra signor signora signorina ing ir drs dipl
    dipl.-ing dott dott.ssa dottssa avv
    """.split()  # noqa: SIM905
)
_SUFFIXES = frozenset("jr sr ii iii iv phd ph.d md m.d mba esq dds cpa rn".split())  # noqa: SIM905

_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff々ー・\s]+")
_JAPANESE_TITLE = re.compile(r"\s*(?:様|殿|さま|さん|先生)$")
_NO_PERSON = re.compile(r"[\d@&+/\\;:|<>\"()\[\]{}]|(?i:\s(?:and|en|und|et|ed)\s)")

_WORD = r"\p{Lu}[\p{L}\p{M}'’\-]*\p{Ll}"
_TWO_WORDS = rf"^{_WORD} {_WORD}$"
"""Most names. Titles and small words are looked for besides."""


def split_full_names(cleaned: pl.Series, order: NameOrder | None) -> pl.DataFrame:
    """Columns first_name, last_name (null where there is none) and code ("name.not_split" or null).

    `cleaned`: trimmed, one line each, empty ones null. `order`: None infers it from the column.
    """
    import polars as pl

    family_first = (order or infer_name_order(cleaned)) == "family_first"
    name = pl.col("name")
    words = name.str.splitn(" ", 2)
    one, two = words.struct.field("field_0"), words.struct.field("field_1")
    odd_words = sorted(_SMALL | _TITLES | _SUFFIXES)
    odd_word = one.str.to_lowercase().is_in(odd_words) | two.str.to_lowercase().is_in(odd_words)
    plain = name.str.contains(_TWO_WORDS) & ~odd_word
    first, last = (two, one) if family_first else (one, two)
    frame = pl.DataFrame({"name": cleaned}).with_columns(
        first_name=pl.when(plain).then(first),
        last_name=pl.when(plain).then(last),
        odd=name.is_not_null() & ~plain,
    )
    distinct = frame.filter(pl.col("odd"))["name"].unique(maintain_order=True)
    found: list[tuple[str | None, str | None]] = []
    for start in range(0, distinct.len(), _CHUNK):
        found += [split_name(text, family_first=family_first) for text in distinct.slice(start, _CHUNK).to_list()]
        time.sleep(0)
    table = pl.DataFrame(
        {
            "name": distinct,
            "first": pl.Series([first for first, _ in found], dtype=pl.String),
            "last": pl.Series([last for _, last in found], dtype=pl.String),
        }
    )
    joined = frame.join(table, on="name", how="left", maintain_order="left").select(
        "name",
        pl.coalesce("first_name", "first").alias("first_name"),
        pl.coalesce("last_name", "last").alias("last_name"),
    )
    neither = name.is_not_null() & pl.col("first_name").is_null() & pl.col("last_name").is_null()
    return joined.select("first_name", "last_name", pl.when(neither).then(pl.lit("name.not_split")).alias("code"))


def infer_name_order(cleaned: pl.Series) -> NameOrder:
    """Family name first only where frequent names clearly say so."""
    values = cleaned.drop_nulls()
    sample = values.gather_every(max(1, values.len() // _SAMPLE)).head(_SAMPLE).to_list()
    given_first = family_first = 0
    for text in sample:
        words = [_plain(word) for word in text.split()]
        if len(words) < 2 or "," in text:
            continue
        given_first += (words[0] in GIVEN_NAMES) + (words[-1] in FAMILY_NAMES and words[-1] not in GIVEN_NAMES)
        family_first += (words[-1] in GIVEN_NAMES) + (words[0] in FAMILY_NAMES and words[0] not in GIVEN_NAMES)
    clear = family_first > 2 * given_first and family_first >= 0.1 * max(len(sample), 1)
    return "family_first" if clear else "given_first"


def split_name(text: str, *, family_first: bool) -> tuple[str | None, str | None]:
    """(first name, last name) of one cleaned name; None for what it doesn't have."""
    if _JAPANESE.fullmatch(text):
        return _japanese(_JAPANESE_TITLE.sub("", text) or text)
    if _NO_PERSON.search(text) or len(text.split()) > _MOST_WORDS:
        return None, None
    if "," in text:
        return _with_comma(text, family_first=family_first)
    words, titled = _untitled(text.split())
    return _halves(words, titled=titled, family_first=family_first)


def _halves(words: list[str], *, titled: bool, family_first: bool) -> tuple[str | None, str | None]:
    if not words:
        return None, None
    if len(words) == 1:
        known = _plain(words[0])
        is_last = titled or (known in FAMILY_NAMES and known not in GIVEN_NAMES)
        return (None, words[0]) if is_last else (words[0], None)
    if (capitals := _in_capitals(words)) is not None:
        return capitals
    if _small(words[0]):
        # "van der Berg" by itself.
        end = next((place for place, word in enumerate(words) if not _small(word)), len(words) - 1)
        return _joined(words[end + 1 :]) if family_first else None, _joined(words[: end + 1] if family_first else words)
    if family_first:
        return _joined(words[1:]), words[0]
    start = _last_name_at(words)
    return _joined(words[:start]), _joined(words[start:])


def _last_name_at(words: list[str]) -> int:
    """Where the last name begins, given name first."""
    end = len(words)
    while end > 2 and words[end - 1].rstrip(".").casefold() in _SUFFIXES:
        end -= 1
    for place in range(1, end):
        plain = _plain(words[place])
        if plain in _JOINING and 2 <= place < end - 1:
            return place - 1
        if place < end - 1 and _small(words[place]):
            return place
        if plain in FAMILY_NAMES and plain not in GIVEN_NAMES:
            return place
    return end - 1


def _with_comma(text: str, *, family_first: bool) -> tuple[str | None, str | None]:
    parts = [part.split() for part in text.split(",")]
    suffix: list[str] = []
    while len(parts) > 1 and all(word.rstrip(".").casefold() in _SUFFIXES for word in parts[-1]):
        suffix = parts.pop() + suffix
    if len(parts) == 1:
        words, titled = _untitled(parts[0])
        first, last = _halves(words, titled=titled, family_first=family_first)
        return (first, " ".join([last, *suffix])) if last else (first, None)
    if len(parts) > 2 or not parts[0] or not parts[1]:
        return None, None
    last_words, given = _untitled(parts[0])[0], _untitled(parts[1])[0]
    small: list[str] = []
    while len(given) > 1 and _small(given[-1]):
        small.insert(0, given.pop())
    return _joined(given), _joined([*small, *last_words, *suffix])


def _japanese(text: str) -> tuple[str | None, str | None]:
    parts = text.split()
    if len(parts) == 1 and "・" in text.strip("・"):
        given, _, family = text.strip("・").rpartition("・")
        return given.strip("・") or None, family
    if len(parts) == 2:
        return parts[1], parts[0]
    if len(parts) == 1:
        for length in (3, 2, 1):
            if text[:length] in FAMILY_NAMES and 1 <= len(text) - length <= 3:
                return text[length:], text[:length]
    return None, text


def _in_capitals(words: list[str]) -> tuple[str | None, str | None] | None:
    """ "DUPONT Jean", "Jean DUPONT": the half in capitals; None where there is none."""
    loud = [(len(word) > 2 and word.isupper()) or _small(word) for word in words]
    shouted = [len(word) > 2 and word.isupper() for word in words]
    if not any(shouted) or all(loud):
        return None
    if loud[0]:
        end = loud.index(False)
        halves = (words[end:], words[:end]) if not any(shouted[end:]) else None
    else:
        start = loud.index(True)
        halves = (words[:start], words[start:]) if all(loud[start:]) else None
    return None if halves is None else (_joined(halves[0]), _joined(halves[1]))


def _untitled(words: list[str]) -> tuple[list[str], bool]:
    """Without the titles before the name, and whether there were any."""
    place = 0
    while place < len(words) and _plain(words[place]).rstrip(".") in _TITLES:
        place += 1
    return words[place:], place > 0


def _small(word: str) -> bool:
    return word.casefold() in _SMALL


def _joined(words: list[str]) -> str | None:
    return " ".join(words) or None


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(sign for sign in decomposed if not "\u0300" <= sign <= "\u036f")
