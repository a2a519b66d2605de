"""E-mail addresses: unwrapped, checked, and what is wrong with those that can't be sent.

An address passes if `email-validator` takes it (strict, no quoted local part) and ActiveCampaign's importer does:
at least one character before the @, none of ``" ( ) , : ; < > @ [ \\ ]`` and no space, a dot and two letters after it
(bulk importer reference). One pattern knows the plain ones, which are nearly all; the library sees what is left, each
distinct part once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from acdesk.contacts.cleaning import clean_address, no_texts, where
from acdesk.contacts.domains import sendable_domain
from acdesk.contacts.meant_addresses import meant_addresses, right_domains, worth_proposing
from acdesk.contacts.plain_addresses import (
    MAX_LOCAL,
    SPECIAL,
    is_plain,
    is_plain_domain,
    is_plain_local,
    looks_plain,
)
from acdesk.contacts.side_by_side import side_by_side

if TYPE_CHECKING:
    import polars as pl

_MAX_ADDRESS = 254
_SEVERAL = r"@[^\s;,/|&+]+[\s;,/|&+]+[^@]*[^\s;,/|&+@]@"


def check_addresses(values: pl.Series) -> pl.DataFrame:
    """Columns email (null where it can't be sent), code and proposal (null where it can); one row for each value."""
    import polars as pl

    # The streaming engine gives each processor rows of its own.
    looks_odd = ~looks_plain(pl.col("address")).fill_null(value=False)
    odd = pl.LazyFrame({"address": values}).select(looks_odd).collect(engine="streaming").to_series()
    nothing = no_texts(values.len())
    result = pl.DataFrame({"email": values, "code": nothing, "proposal": nothing})
    places = odd.arg_true()
    if places.len() == 0:
        return result
    looked_at = pl.DataFrame({"typed": values.gather(places).str.strip_chars().fill_null("")})
    verdicts = side_by_side(looked_at.unique(maintain_order=True), _judge)
    found = looked_at.join(verdicts, on="typed", how="left", maintain_order="left")
    return pl.DataFrame(
        {name: result[name].scatter(places, found[name]) for name in ("email", "code", "proposal")},
    )


def _judge(looked_at: pl.DataFrame) -> pl.DataFrame:
    """Columns typed, email, code, proposal for distinct trimmed values (typed)."""
    import polars as pl

    typed = looked_at["typed"]
    bare = unwrap(typed)
    # Where there are several @ the parts are wrong, and nobody asks for them.
    parts = bare.str.split_exact("@", 1).struct
    frame = pl.DataFrame(
        {"typed": typed, "bare": bare, "plain": is_plain(bare), "local": parts.field("field_0"),
         "domain": parts.field("field_1")}
    ).with_columns(code=pl.when(~pl.col("plain")).then(_what_is_wrong()))  # fmt: skip
    frame = _ask_library(frame)
    code, places = frame["code"], frame["code"].is_null().arg_true()
    right = no_texts(frame.height).scatter(places, right_domains(frame["domain"].gather(places)))
    code = code.set(right.is_not_null(), "email.typing_error")
    proposal = meant_addresses(frame["bare"], code).zip_with(right.is_null(), frame["local"] + "@" + right)
    return pl.DataFrame(
        {
            "typed": typed,
            "email": frame["bare"].set(code.is_not_null(), None),
            "code": code,
            "proposal": proposal.set(~worth_proposing(proposal), None),
        }
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
        .when((local.str.len_bytes() > MAX_LOCAL) | (bare.str.len_bytes() > _MAX_ADDRESS))
        .then(pl.lit("email.too_long"))
        .when(bare.str.contains(SPECIAL))
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
    locals_ = _answers(asked["local"], is_plain_local, _good_local)
    domains = _answers(asked["domain"], is_plain_domain, sendable_domain)
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


def _good_local(local: str) -> str | None:
    """The local part as the library writes it (composed characters), None where it refuses it."""
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(f"{local}@example.com", check_deliverability=False, strict=True).local_part
    except EmailNotValidError:
        return None
