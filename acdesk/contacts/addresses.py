"""E-mail addresses: unwrapped, checked, and what is wrong with those that can't be sent.

An address passes if `email-validator` takes it (strict, no quoted local part) and ActiveCampaign's importer does:
at least one character before the @, none of ``" ( ) , : ; < > @ [ \\ ]`` and no space, a dot and two letters after it
(bulk importer reference). One pattern knows the plain ones, which are nearly all; the library sees what is left, each
distinct part once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from acdesk.contacts.cleaning import clean_address, where
from acdesk.contacts.domains import sendable_domain
from acdesk.contacts.typing_errors import ENDING_SLIPS, TYPING_ERRORS

if TYPE_CHECKING:
    import polars as pl

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_PLAIN = rf"^{_ATOM}(?:\.{_ATOM})*@(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{{2,}}$"
_PLAIN_BYTES = 64
"""Up to here no label and no local part can be over its own limit of 63 and 64 bytes."""
_LETTERS = (
    r"[\x{c0}-\x{24f}\x{370}-\x{3ff}\x{400}-\x{4ff}\x{3041}-\x{30ff}\x{4e00}-\x{9fd5}\x{ac00}-\x{d7a3}"
    r"&&[\p{Ll}\p{Lu}\p{Lo}]]"
)
"""Of scripts that every Unicode table has long had: the library's is as old as its Python, and refuses newer ones."""
_LOCAL_ATOM = rf"[A-Za-z0-9{_LETTERS}!#$%&'*+/=?^_`{{|}}~-]+"
_PLAIN_LOCAL = rf"^{_LOCAL_ATOM}(?:\.{_LOCAL_ATOM})*$"
_PLAIN_DOMAIN = r"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$"
_RESERVED = r"\.(?:arpa|invalid|local|localhost|onion|test)"
_SPECIAL = rf"(?i){_RESERVED}$"
"""Domains nobody can be mailed at (IANA special-use names, as email-validator has them)."""
_SLIPPED = rf"(?i)\.(?:{'|'.join(ENDING_SLIPS)})$"
_UNSURE = rf"{_RESERVED}|\.(?:{'|'.join(ENDING_SLIPS)})"
_SUSPECT = rf"(?i)(?:{_UNSURE}|@(?:{'|'.join(map(re.escape, TYPING_ERRORS))}))$"
"""Plain, and can't be sent as it is. As all of it stands at the end, it is searched from there: a few letters each."""

_REMARK_BEHIND = r"^([^\s@]+@[^\s@]+\.[A-Za-z]{2,})\s+(?:\(.*|\p{L}{3,}.*)$"
"""An address and a remark: "a@b.nl (work)", "a@b.nl from May"."""

_MAX_LOCAL = 64
_MAX_DOMAIN = 253
_MAX_ADDRESS = 254
_SEVERAL = r"@[^\s;,/|&+]+[\s;,/|&+]+[^@]*[^\s;,/|&+@]@"


def check_addresses(values: pl.Series) -> pl.DataFrame:
    """Columns email (null where it can't be sent), code and proposal (null where it can); one row for each value."""
    import polars as pl

    # What has spaces around it isn't plain. A leading apostrophe could be part of an address, but is a spreadsheet's
    # text mark. The streaming engine gives each processor rows of its own.
    address = pl.col("address")
    plain = (address.str.len_bytes() <= _PLAIN_BYTES) & address.str.contains(_PLAIN)
    looks_odd = ~plain | address.str.contains(_SUSPECT) | address.str.starts_with("'")
    rows = pl.LazyFrame({"address": values})
    odd = rows.select(looks_odd.fill_null(value=True)).collect(engine="streaming").to_series()
    nothing = pl.Series([None], dtype=pl.String).new_from_index(0, values.len())
    result = pl.DataFrame({"email": values, "code": nothing, "proposal": nothing})
    places = odd.arg_true()
    if places.len() == 0:
        return result
    looked_at = pl.DataFrame({"typed": values.gather(places).str.strip_chars().fill_null("")})
    verdicts = _judge(looked_at["typed"].unique(maintain_order=True))
    found = looked_at.join(verdicts, on="typed", how="left", maintain_order="left")
    return pl.DataFrame(
        {name: result[name].scatter(places, found[name]) for name in ("email", "code", "proposal")},
    )


def is_plain(values: pl.Series) -> pl.Series:
    """An address that needs no second look."""
    return (values.str.len_bytes() <= _PLAIN_BYTES) & values.str.contains(_PLAIN) & ~values.str.contains(_SPECIAL)


def _judge(typed: pl.Series) -> pl.DataFrame:
    """Columns typed, email, code, proposal for distinct trimmed values."""
    import polars as pl

    bare = unwrap(typed)
    frame = pl.DataFrame({"typed": typed, "bare": bare}).with_columns(
        plain=is_plain(bare),
        local=pl.col("bare").str.extract(r"^(.*)@", 1),
        domain=pl.col("bare").str.extract(r"@([^@]*)$", 1),
    )
    frame = frame.with_columns(code=pl.when(~pl.col("plain")).then(_what_is_wrong()))
    frame = _ask_library(frame)
    domain = pl.col("domain").str.to_lowercase()
    ending = domain.str.extract(r"\.([^.]*)$", 1).replace_strict(ENDING_SLIPS, default=None, return_dtype=pl.String)
    right = pl.coalesce(
        domain.replace_strict(TYPING_ERRORS, default=None, return_dtype=pl.String),
        domain.str.extract(r"^(.*\.)", 1) + ending,
    )
    frame = frame.with_columns(right=pl.when(pl.col("code").is_null()).then(right))
    frame = frame.with_columns(
        code=pl.when(pl.col("right").is_not_null()).then(pl.lit("email.typing_error")).otherwise(pl.col("code"))
    )
    proposal = pl.when(pl.col("right").is_not_null()).then(pl.col("local") + "@" + pl.col("right"))
    frame = frame.with_columns(proposal=proposal.otherwise(_proposal()))
    parts = frame["proposal"].str.extract_groups(r"^(?<local>[^@]*)@(?<domain>[^@]*)$").struct
    good = is_plain(frame["proposal"]) | (
        _is_plain_local(parts.field("local")) & is_plain("a@" + parts.field("domain"))
    )
    return frame.select(
        "typed",
        pl.when(pl.col("code").is_null()).then(pl.col("bare")).alias("email"),
        "code",
        pl.when(pl.col("code").is_not_null() & good).then(pl.col("proposal")).alias("proposal"),
    )


def unwrap(values: pl.Series) -> pl.Series:
    """The bare address out of ``mailto:`` links, ``Name <address>``, quotes, separators and full-width forms."""
    cleaned = where(values, values.str.contains(r"[^!-~]"), clean_address)
    cleaned = where(cleaned, cleaned.str.contains(r"[\x{ff01}-\x{ffe6}\x{3000}\x{3002}\x{fe6b}]"), _narrow)
    cleaned = where(cleaned, cleaned.str.contains("<", literal=True), _out_of_brackets)
    return where(cleaned, cleaned.str.contains(r"^[^@]*:|[\"'‘’“”„«»`?;,]"), _out_of_marks)


def _narrow(values: pl.Series) -> pl.Series:
    """Full-width forms as they are typed in Japan."""
    return values.str.normalize("NFKC").str.replace_all("。", ".", literal=True)


def _out_of_brackets(values: pl.Series) -> pl.Series:
    import polars as pl

    typed = pl.col("typed")
    in_brackets = typed.str.extract(r"^([^<>]*)<\s*(?i:mailto:)?\s*[^<>\s]*@[^<>\s]*\s*>[\s;,]*$", 1)
    address = typed.str.extract(r"<\s*(?i:mailto:)?\s*([^<>\s]*@[^<>\s]*)\s*>", 1)
    # "a@one.nl <b@two.nl>" is two addresses unless the name is the address once more.
    name = in_brackets.str.strip_chars(" \"';,")
    one = in_brackets.is_not_null() & (~name.str.contains("@", literal=True) | (name == address))
    return pl.DataFrame({"typed": values}).select(pl.when(one).then(address).otherwise(typed)).to_series()


def _out_of_marks(values: pl.Series) -> pl.Series:
    return (
        values.str.replace(r"^(?i:mailto|e-?mail|mail|smtp)\s*:\s*(?://)?", "")
        .str.replace(r"^([^@\s?]+@[^@\s?]+)\?(?i:subject|body|cc|bcc)=.*$", "$1")
        .str.replace(r'^["“”„«]\s*([^"]*?)\s*["“”«»]$', "$1")
        .str.replace(r"^`([^`]*)`$", "$1")
        .str.replace(r"^['‘’]+", "")
        .str.replace(r"(@[^@]*[^'‘’])['‘’]+$", "$1")
        .str.strip_chars(" \t\r\n;,")
    )


def _what_is_wrong() -> pl.Expr:
    """The first thing that is wrong with a bare address; null where only the library can say."""
    import polars as pl

    bare, local, domain = pl.col("bare"), pl.col("local"), pl.col("domain")
    ats = bare.str.count_matches("@", literal=True)
    return (
        pl.when(bare == "")
        .then(pl.lit("email.missing"))
        .when(ats == 0)
        .then(pl.lit("email.no_at"))
        .when(bare.str.contains(_SEVERAL))
        .then(pl.lit("email.several"))
        .when(ats > 1)
        .then(pl.lit("email.two_ats"))
        .when(local.str.strip_chars() == "")
        .then(pl.lit("email.no_name"))
        .when(domain.str.strip_chars(" .") == "")
        .then(pl.lit("email.no_domain"))
        .when(bare.str.contains(r"\s"))
        .then(pl.lit("email.space"))
        .when(bare.str.contains(r"[,;]"))
        .then(pl.lit("email.comma"))
        .when(bare.str.contains(r'["():<>\[\]\\]'))
        .then(pl.lit("email.character"))
        .when(~domain.str.strip_chars(".").str.contains(r"[.。｡]"))
        .then(pl.lit("email.no_dot"))
        .when(bare.str.contains(r"^\.|\.@|\.\.|@\.|\.$"))
        .then(pl.lit("email.dots"))
        .when((local.str.len_bytes() > _MAX_LOCAL) | (bare.str.len_bytes() > _MAX_ADDRESS))
        .then(pl.lit("email.too_long"))
        .when(bare.str.contains(_SPECIAL))
        .then(pl.lit("email.reserved_domain"))
        .when(domain.str.contains(r"[.][^.]$|[0-9]$") | domain.str.contains(r"[.][A-Za-z]*[0-9][A-Za-z0-9]*$"))
        .then(pl.lit("email.ending"))
        .when(domain.str.contains(r"[\x00-\x2c/\x3a-\x40\x5b-\x60\x7b-\x7f]|^-|-$|-\.|\.-"))
        .then(pl.lit("email.domain"))
    )


def _ask_library(frame: pl.DataFrame) -> pl.DataFrame:
    """Let email-validator judge what no expression could: odd local parts and odd domains, each distinct one once."""
    import polars as pl

    asked = frame.filter(~pl.col("plain") & pl.col("code").is_null())
    if asked.height == 0:
        return frame
    locals_ = _answers(asked["local"], _is_plain_local, _good_local)
    domains = _answers(asked["domain"], _is_plain_domain, sendable_domain)
    answers = (
        asked.select("typed", "local", "domain")
        .join(locals_.rename({"answer": "good_local"}), left_on="local", right_on="asked", how="left")
        .join(domains.rename({"answer": "good_domain"}), left_on="domain", right_on="asked", how="left")
        .with_columns(new_bare=pl.col("good_local") + "@" + pl.col("good_domain"))
        .select(
            "typed",
            "new_bare",
            new_code=pl.when(pl.col("good_local").is_null())
            .then(pl.lit("email.invalid_format"))
            .when(pl.col("good_domain").is_null())
            .then(pl.lit("email.domain"))
            .when(pl.col("new_bare").str.len_bytes() > _MAX_ADDRESS)
            .then(pl.lit("email.too_long")),
        )
    )
    joined = frame.join(answers, on="typed", how="left", maintain_order="left")
    columns = {"bare": pl.coalesce("new_bare", "bare"), "code": pl.coalesce("new_code", "code")}
    return joined.with_columns(**columns).drop("new_bare", "new_code")


def _answers(
    values: pl.Series, plain: Callable[[pl.Series], pl.Series], ask: Callable[[str], str | None]
) -> pl.DataFrame:
    """Columns asked, answer: distinct values, and themselves where plain or what the library makes of them."""
    import polars as pl

    distinct = values.unique(maintain_order=True)
    good = plain(distinct)
    odd = distinct.filter(~good)
    told = pl.Series([ask(text) for text in odd.to_list()], dtype=pl.String)
    return pl.DataFrame({"asked": distinct, "answer": distinct.clone().scatter((~good).arg_true(), told)})


def _is_plain_local(values: pl.Series) -> pl.Series:
    """Letters and figures of any script in their composed form, and what is allowed between them."""
    composed = values == values.str.normalize("NFC")
    return composed & (values.str.len_bytes() <= _MAX_LOCAL) & values.str.contains(_PLAIN_LOCAL)


def _is_plain_domain(values: pl.Series) -> pl.Series:
    """Plain letters only, no label too long, none with two hyphens where Punycode has them."""
    return (
        (values.str.len_bytes() <= _MAX_DOMAIN)
        & values.str.contains(_PLAIN_DOMAIN)
        & ~values.str.contains(r"[^.]{64}|(?:^|\.)[^.]{2}--")
    )


def _good_local(local: str) -> str | None:
    """The local part as the library writes it (composed characters), None where it refuses it."""
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(f"{local}@example.com", check_deliverability=False, strict=True).local_part
    except EmailNotValidError:
        return None


def _proposal() -> pl.Expr:
    """What was probably meant. Only shown if it is a plain address itself; never sent unasked."""
    import polars as pl

    bare, code = pl.col("bare"), pl.col("code")
    dotted = bare.str.replace_all(r"\.{2,}", ".").str.replace_all(r"^\.+|\.+$", "").str.replace(r"\.*@\.*", "@")
    return (
        pl.when(code == "email.no_at")
        .then(
            bare.str.replace(r"(?i)\s*[\[({]\s*(?:at|@)\s*[\])}]\s*|\s+at\s+", "@").str.replace_all(
                r"(?i)\s*[\[({]\s*(?:dot|punt|punkt)\s*[\])}]\s*", "."
            )
        )
        .when(code == "email.two_ats")
        .then(bare.str.replace("@{2,}", "@"))
        .when((code == "email.space") & bare.str.contains(_REMARK_BEHIND))
        .then(bare.str.replace(_REMARK_BEHIND, "$1"))
        .when(code == "email.space")
        .then(bare.str.replace_all(r"\s+", ""))
        .when(code == "email.comma")
        .then(bare.str.replace_all(r"[,;]", "."))
        .when(code == "email.character")
        .then(bare.str.replace_all(r'["():<>\[\]\\]', ""))
        .when(code == "email.domain")
        .then(bare.str.replace(r"[^A-Za-z0-9]+$", ""))
        .when((code == "email.no_dot") & bare.str.contains(r"(?i)@(?:gmail|googlemail|icloud)$"))
        .then(bare + ".com")
        .when(code == "email.no_dot")
        .then(bare.str.replace(r"(?i)@(gmail|hotmail|outlook|yahoo|icloud|live)(com|nl|de|fr|es|it)$", "@$1.$2"))
        .when(code == "email.dots")
        .then(dotted)
    )
