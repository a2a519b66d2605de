"""A thousand nasty cells, each with what becomes of it: values put together with ways of spoiling or wrapping them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Nasty:
    """`sent` is the value as it goes out, None where nothing does; `code` says why a row is rejected for it."""

    field: str
    cell: str
    sent: str | None
    code: str | None = None


Change = Callable[[str], str]

ADDRESSES = (
    "anna@duinpost.example",
    "Anna.de.Vries@DuinPost.Example",
    "o'brien@duinpost.example",
    "x@a.nl",
    "first+tag@sub.sub2.duinpost.example",
    "_under_score_@duinpost.example",
    "1234567890@duin-post.example",
    "a-b.c-d@a-b.c-d.example",
    "percent%sign@duinpost.example",
    "a=b&c@duinpost.example",
    "jürgen@duinpost.example",
    "太郎@tegami.example",
    "x" * 64 + "@duinpost.example",
    "anna@xn--bcherwurm-q9a.example",
    "anna@duinpost.co.uk",
    "anna@gmail.com",
    "anna@hotmail.co.uk",
    "anna@museum.museum",
)

HARMLESS: tuple[Change, ...] = (
    lambda a: a,
    lambda a: f" {a}",
    lambda a: f"{a}   ",
    lambda a: f"\t{a}\r\n",
    lambda a: f"\u00a0{a}\u00a0",
    lambda a: f"\u3000{a}",
    lambda a: f"\ufeff{a}",
    lambda a: f"{a}\u200b",
    lambda a: f"{a[:2]}\u200b{a[2:]}",
    lambda a: f"{a[:1]}\u00ad{a[1:]}",
    lambda a: f"\u202a{a}\u202c",
    lambda a: f"\x00{a}\x7f",
    lambda a: f"mailto:{a}",
    lambda a: f"MailTo: {a}",
    lambda a: f"mailto:{a}?subject=Hello%20there",
    lambda a: f"<{a}>",
    lambda a: f"Anna de Vries <{a}>",
    lambda a: f'"de Vries, Anna (work)" <{a}>',
    lambda a: f"{a} <mailto:{a}>",
    lambda a: f'"{a}"',
    lambda a: f"'{a}'",
    lambda a: f"{a};",
    lambda a: f"{a},",
    lambda a: f"; {a} ;",
    lambda a: a.replace("@", "＠"),
    lambda a: f"\u2066{a}\u2069 ",
    lambda a: f"mailto://{a}",
    lambda a: f"E-mail : {a}",
    lambda a: f"mail: {a}",
    lambda a: f"“{a}”",
    lambda a: f"«\u00a0{a}\u00a0»",
    lambda a: f"`{a}`",
    lambda a: f"{a}'",
    lambda a: f"‘{a}’",
)

SPOILT: tuple[tuple[Change, str], ...] = (
    (lambda a: a.replace("@", ""), "email.no_at"),
    (lambda a: a.replace("@", " at "), "email.no_at"),
    (lambda a: a.replace("@", "(at)"), "email.no_at"),
    (lambda a: a.replace("@", "@@"), "email.two_ats"),
    (lambda a: a + "@home", "email.two_ats"),
    (lambda a: f"{a};{a}", "email.several"),
    (lambda a: f"{a}, b@duinpost.example", "email.several"),
    (lambda a: f"{a} b@duinpost.example", "email.several"),
    (lambda a: f"{a}\nb@duinpost.example", "email.several"),
    (lambda a: f"{a} or b@duinpost.example", "email.several"),
    (lambda a: a[a.index("@") :], "email.no_name"),
    (lambda a: a[: a.index("@") + 1], "email.no_domain"),
    (lambda a: a.replace("@", " @"), "email.space"),
    (lambda a: a.replace("@", "@ "), "email.space"),
    (lambda a: "a b" + a, "email.space"),
    (lambda a: a.replace(".", ","), "email.comma"),
    (lambda a: "a,b" + a, "email.comma"),
    (lambda a: "a(b)" + a, "email.character"),
    (lambda a: "a:b" + a, "email.character"),
    (lambda a: 'a"b' + a, "email.character"),
    (lambda a: "a\\b" + a, "email.character"),
    (lambda a: "a[b]" + a, "email.character"),
    (lambda a: a[: a.index("@") + 1] + "duinpost", "email.no_dot"),
    (lambda a: a[: a.index("@") + 1] + "localhost", "email.no_dot"),
    (lambda a: "." + a, "email.dots"),
    (lambda a: a + ".", "email.dots"),
    (lambda a: a.replace("@", ".@"), "email.dots"),
    (lambda a: a.replace("@", "@."), "email.dots"),
    (lambda a: a.replace("@", "@x..y."), "email.dots"),
    (lambda a: "x" * 65 + a, "email.too_long"),
    (lambda a: a + "." + ".".join(["y" * 60] * 4) + ".example", "email.too_long"),
    (lambda a: a + ".test", "email.reserved_domain"),
    (lambda a: a + ".LOCAL", "email.reserved_domain"),
    (lambda a: a + ".x", "email.ending"),
    (lambda a: a + ".123", "email.ending"),
    (lambda a: a.replace("@", "@-"), "email.domain"),
    (lambda a: a.replace("@", "@_dmarc."), "email.domain"),
    (lambda a: a.replace("@", "@a!b."), "email.domain"),
    (lambda a: a[: a.index("@") + 1] + "gmial.com", "email.typing_error"),
    (lambda a: a[: a.index("@") + 1] + "Hotmail.con", "email.typing_error"),
    (lambda a: a[: a.index("@") + 1] + "duinpost.con", "email.typing_error"),
    (lambda a: a[: a.index("@") + 1] + "DUINPOST.NLL", "email.typing_error"),
    (lambda a: a[: a.index("@") + 1] + "gmail.de", "email.typing_error"),
    (lambda a: a[: a.index("@") + 1] + "duinpost.c0m", "email.ending"),
    (lambda a: f"{a} (private)", "email.space"),
    (lambda a: f"{a}/", "email.domain"),
    (lambda a: f"{a}>", "email.character"),
    (lambda a: f"http://{a}", "email.character"),
)

NOTHING = ("", " ", "\t", "\u00a0", "\u200b", "\ufeff", "\r\n", "\x00", "\u3000\u3000", "\u202e\u202c")

NAMES = (
    *("Anna", "de Vries", "O'Brien", "'t Hart", "IJsselstein", "Jean-Pierre", "María José", "Groß", "Ørsted"),
    *(
        "太郎",
        "ｱﾝﾅ",
        "محمد",
        "می\u200cخواهم",
        "👩\u200d👧",
        "ANNA",
        "anna",
        "X",
        "=1+1",
        "+Anna",
        "-",
        "null",
        "n/a",
        "0",
    ),
)
NAME_WRAPS: tuple[Change, ...] = (
    lambda n: n,
    lambda n: f"  {n}  ",
    lambda n: f"\u00a0{n}\u3000",
    lambda n: f"\t{n}\n",
    lambda n: f"\ufeff{n}",
    lambda n: f"\u202b{n}\u202c",
    lambda n: f"\x1b{n}\x07",
    lambda n: f"{n}\u200b",
)

TEXTS = (
    *("plain", "two\nlines", "two\r\nlines", "tab\tinside", '"quoted"', "<b>bold</b> & co", "a;b,c|d", "\\N", "%s {x}"),
    *("x" * 5_000, "é" * 3_000, "2020-01-02", "1.234,56", "'apostrophe", "@handle", "🎉" * 50),
)
TEXT_WRAPS: tuple[Change, ...] = (
    lambda t: t,
    lambda t: f" {t}\u00a0",
    lambda t: f"\n{t}\n\n",
    lambda t: f"\x00{t}\x08",
    lambda t: f"\ufeff{t}",
)

PHONES = (("06-12345678", "+31612345678"), ("020 123 4567", "+31201234567"), ("0031 6 12345678", "+31612345678"))
PHONE_WRAPS: tuple[Change, ...] = (
    lambda p: p,
    lambda p: f" {p} ",
    lambda p: f"tel:{p}",
    lambda p: f"'{p}",
    lambda p: p.replace("-", " ").replace(" ", "."),
    lambda p: p.replace("-", "").replace(" ", ""),
    lambda p: p.replace("-", "‑").replace(" ", "\u00a0"),
    lambda p: f"({p[:3]}) {p[3:]}" if not p.startswith("00") else p,
    lambda p: f"\u202d{p}\u202c",
    lambda p: f"Tel. {p}",
    lambda p: f"Mobiel: {p}",
    lambda p: f"T : {p}",
    lambda p: f'="{p}"',
)
NO_PHONES = ("-6854", "3.16123E+10", "3,16123E+10", "n/a", "-", "0", "123", "geen", "+", "6.1E+8", "ext. 12", "١")
KEPT_PHONES = (
    "020 1234567 na 18u",
    "06-1234567890123",
    "12345",
    "+31 6",
    "020-1234567/06-12345678",
    "112 - 112",
    "06-12345678 (werk)",
)


def nasty_values() -> Iterator[Nasty]:
    """All of them; addresses differ from each other so that none is a duplicate."""
    number = 0
    for wrap in HARMLESS:
        for address in ADDRESSES:
            number += 1
            local, _, domain = address.partition("@")
            own = f"{local}@n{number}.{domain}"
            if address not in ("anna@gmail.com", "anna@hotmail.co.uk") or wrap is HARMLESS[0]:
                yield Nasty("email", wrap(own), own)
    for spoil, code in SPOILT:
        for address in ADDRESSES[:4]:
            yield Nasty("email", spoil(address), None, code)
    for cell in NOTHING:
        yield Nasty("email", cell, None, "email.missing")
        for field in ("first_name", "last_name", "phone", "text"):
            yield Nasty(field, cell, None)
    for field in ("first_name", "last_name"):
        for name_wrap in NAME_WRAPS:
            for name in NAMES:
                yield Nasty(field, name_wrap(name), name)
    for text_wrap in TEXT_WRAPS:
        for text in TEXTS:
            yield Nasty("text", text_wrap(text), text)
    for phone_wrap in PHONE_WRAPS:
        for typed, phone in PHONES:
            yield Nasty("phone", phone_wrap(typed), phone)
    for cell in NO_PHONES:
        yield Nasty("phone", cell, None)
    for cell in KEPT_PHONES:
        yield Nasty("phone", cell, cell if cell != "+31 6" else None)
