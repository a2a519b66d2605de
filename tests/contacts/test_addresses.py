"""Addresses: what is taken is what email-validator and ActiveCampaign both take; the rest has a reason."""

from __future__ import annotations

import re

import polars as pl
import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given, settings
from hypothesis import strategies as st

from acdesk.contacts.addresses import check_addresses
from acdesk.contacts.domains import sendable_domain

TAKEN = {
    "anna@duinpost.example": "anna@duinpost.example",
    "  anna@duinpost.example\t": "anna@duinpost.example",
    "\u00a0anna@duinpost.example\u3000": "anna@duinpost.example",
    "\u200banna@duin\u00adpost.example\ufeff": "anna@duinpost.example",
    "anna@duinpost.example\r\n": "anna@duinpost.example",
    "Anna.Smit@DuinPost.Example": "Anna.Smit@DuinPost.Example",
    "o'brien+news@mail.duinpost.example": "o'brien+news@mail.duinpost.example",
    "mailto:anna@duinpost.example": "anna@duinpost.example",
    "MAILTO:anna@duinpost.example?subject=Hi there": "anna@duinpost.example",
    "Anna Smit <anna@duinpost.example>": "anna@duinpost.example",
    '"Smit, Anna" <anna@duinpost.example>': "anna@duinpost.example",
    "<anna@duinpost.example>": "anna@duinpost.example",
    "anna@duinpost.example <mailto:anna@duinpost.example>": "anna@duinpost.example",
    '"anna@duinpost.example"': "anna@duinpost.example",
    "'anna@duinpost.example'": "anna@duinpost.example",
    "'anna@duinpost.example": "anna@duinpost.example",
    "anna@duinpost.example;": "anna@duinpost.example",
    "anna@duinpost.example, ": "anna@duinpost.example",
    "ａｎｎａ＠ｄｕｉｎｐｏｓｔ．ｅｘａｍｐｌｅ": "anna@duinpost.example",
    "anna＠duinpost。example": "anna@duinpost.example",
    "anna@bücherwurm.example": "anna@xn--bcherwurm-q9a.example",
    "anna@xn--bcherwurm-q9a.example": "anna@xn--bcherwurm-q9a.example",
    "jürgen@duinpost.example": "jürgen@duinpost.example",
    "ju\u0308rgen@duinpost.example": "jürgen@duinpost.example",
    "太郎@tegami.example": "太郎@tegami.example",
    "a@b.co": "a@b.co",
    "#!$%&'*+-/=?^_`{}|~@duinpost.example": "#!$%&'*+-/=?^_`{}|~@duinpost.example",
    "1@1-2.example": "1@1-2.example",
    "x" * 64 + "@duinpost.example": "x" * 64 + "@duinpost.example",
    "anna@" + "d" * 63 + ".example": "anna@" + "d" * 63 + ".example",
    "anna@gmail.com": "anna@gmail.com",
    "anna@ymail.com": "anna@ymail.com",
    "anna@mail.gmail.company": "anna@mail.gmail.company",
    "anna@yahoo.co.uk": "anna@yahoo.co.uk",
}

REFUSED = {
    "": ("email.missing", None),
    "   ": ("email.missing", None),
    "\u200b\ufeff": ("email.missing", None),
    "''": ("email.missing", None),
    "<>": ("email.no_at", None),
    "n/a": ("email.no_at", None),
    "anna@duinpost.con": ("email.typing_error", "anna@duinpost.com"),
    "anna@duinpost.nll": ("email.typing_error", "anna@duinpost.nl"),
    "anna@gmail": ("email.no_dot", "anna@gmail.com"),
    "josé@duinpost,nl": ("email.comma", "josé@duinpost.nl"),
    "anna@hotmail": ("email.no_dot", None),
    "anna@duinpost.example (work)": ("email.space", "anna@duinpost.example"),
    "anna@duinpost.example bob": ("email.space", "anna@duinpost.example"),
    "anna@duinpost.example/": ("email.domain", "anna@duinpost.example"),
    "anna.duinpost.example": ("email.no_at", None),
    "anna(at)duinpost.example": ("email.no_at", "anna@duinpost.example"),
    "anna [at] duinpost [dot] example": ("email.no_at", "anna@duinpost.example"),
    "anna@@duinpost.example": ("email.two_ats", "anna@duinpost.example"),
    "anna@smit@duinpost.example": ("email.two_ats", None),
    "anna@duinpost.example;bram@duinpost.example": ("email.several", None),
    "anna@duinpost.example, bram@duinpost.example": ("email.several", None),
    "anna@duinpost.example bram@duinpost.example": ("email.several", None),
    "anna@duinpost.example / bram@duinpost.example": ("email.several", None),
    "anna@duinpost.example\nbram@duinpost.example": ("email.several", None),
    "anna@duinpost.example <bram@duinpost.example>": ("email.several", None),
    "Anna <anna@duinpost.example>; Bram <bram@duinpost.example>": ("email.several", None),
    "@duinpost.example": ("email.no_name", None),
    "anna@": ("email.no_domain", None),
    "anna@.": ("email.no_domain", None),
    "anna smit@duinpost.example": ("email.space", "annasmit@duinpost.example"),
    "anna@duin post.example": ("email.space", "anna@duinpost.example"),
    "anna@duinpost,example": ("email.comma", "anna@duinpost.example"),
    "anna@duinpost;example": ("email.comma", "anna@duinpost.example"),
    "anna(home)@duinpost.example": ("email.character", "annahome@duinpost.example"),
    'anna"@duinpost.example': ("email.character", "anna@duinpost.example"),
    "anna\\@duinpost.example": ("email.character", "anna@duinpost.example"),
    "anna:smit@duinpost.example": ("email.character", "annasmit@duinpost.example"),
    "anna@[192.168.0.1]": ("email.character", None),
    "anna@duinpost": ("email.no_dot", None),
    "anna@gmailcom": ("email.no_dot", "anna@gmail.com"),
    "anna@localhost": ("email.no_dot", None),
    "anna@duinpost.example.": ("email.dots", "anna@duinpost.example"),
    ".anna@duinpost.example": ("email.dots", "anna@duinpost.example"),
    "anna.@duinpost.example": ("email.dots", "anna@duinpost.example"),
    "anna..smit@duinpost.example": ("email.dots", "anna.smit@duinpost.example"),
    "anna@.duinpost.example": ("email.dots", "anna@duinpost.example"),
    "anna@duinpost..example": ("email.dots", "anna@duinpost.example"),
    "x" * 65 + "@duinpost.example": ("email.too_long", None),
    "a@" + "d" * 62 + ("." + "d" * 62) * 3 + ".example": ("email.too_long", None),
    "anna@printer.local": ("email.reserved_domain", None),
    "anna@shop.test": ("email.reserved_domain", None),
    "anna@shop.INVALID": ("email.reserved_domain", None),
    "anna@duinpost.x": ("email.ending", None),
    "anna@192.168.0.1": ("email.ending", None),
    "anna@duinpost.example1": ("email.ending", None),
    "anna@-duinpost.example": ("email.domain", None),
    "anna@duinpost-.example": ("email.domain", None),
    "anna@du_in.example": ("email.domain", None),
    "anna@ab--cd.example": ("email.domain", None),
    "anna@xn--99999999.example": ("email.domain", None),
    "anna@" + "d" * 64 + ".example": ("email.domain", None),
    "anna@gmial.com": ("email.typing_error", "anna@gmail.com"),
    "Anna.Smit@HOTMIAL.COM": ("email.typing_error", "Anna.Smit@hotmail.com"),
    "mailto:anna@gmail.con": ("email.typing_error", "anna@gmail.com"),
}


def checked(value: str | None) -> tuple[str | None, str | None, str | None]:
    row: tuple[str | None, str | None, str | None] = check_addresses(pl.Series([value], dtype=pl.String)).row(0)
    return row


@pytest.mark.parametrize(("typed", "sent"), TAKEN.items())
def test_taken(typed: str, sent: str) -> None:
    assert checked(typed) == (sent, None, None)


@pytest.mark.parametrize(("typed", "code", "proposal"), [(typed, *why) for typed, why in REFUSED.items()])
def test_refused(typed: str, code: str, proposal: str | None) -> None:
    assert checked(typed) == (None, code, proposal)


def test_a_missing_cell_is_a_missing_address() -> None:
    assert checked(None) == (None, "email.missing", None)


def test_a_column_is_judged_value_by_value_in_order() -> None:
    typed = [*TAKEN, None, *REFUSED, *TAKEN]
    frame = check_addresses(pl.Series(typed, dtype=pl.String))
    assert frame["email"].to_list() == [TAKEN.get(one or "") for one in typed]
    assert frame["code"].to_list() == [None if one in TAKEN else REFUSED.get(one or "", ("",))[0] for one in typed]
    assert check_addresses(pl.Series([], dtype=pl.String)).height == 0


# Close to addresses, so that both sides of every rule are hit often.
letters = st.sampled_from("abXY019._-+'@@..  ,;:()<>\"\\[]é太\u0308\u200bﬁ")
pieces = st.text(letters, max_size=12) | st.text(max_size=4)
near = st.builds(
    "{}{}{}".format,
    pieces,
    st.sampled_from(["@", "@", "@", "", "@@"]),
    st.builds("{}.{}".format, pieces, st.sampled_from(["com", "nl", "c", "x1", "test", "co.jp", "", "рф", "xn--p1ai"])),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(near, min_size=1, max_size=20))
def test_what_is_taken_is_taken_by_the_library_and_by_activecampaign(typed: list[str]) -> None:
    frame = check_addresses(pl.Series(typed, dtype=pl.String))
    for sent, code, proposal in frame.iter_rows():
        assert (sent is None) != (code is None)
        for address in (sent, proposal):
            if address is not None:
                validate_email(address, check_deliverability=False, strict=True)
                local, _, domain = address.partition("@")
                assert local
                assert not re.search(r'[\s"(),:;<>@\[\\\]]', local + domain)
                assert re.search(r"\.(?:[^\W\d_]{2,}|xn--[a-z0-9-]+)$", domain, re.IGNORECASE)


@settings(max_examples=100, deadline=None)
@given(st.lists(near, min_size=1, max_size=20))
def test_what_is_refused_as_it_stands_is_refused_by_one_of_them(typed: list[str]) -> None:
    frame = check_addresses(pl.Series(typed, dtype=pl.String))
    for value, (_, code, _) in zip(typed, frame.iter_rows(), strict=True):
        if code in (None, "email.typing_error") or value.strip().startswith("'"):
            continue  # A leading apostrophe is taken for a spreadsheet's mark.
        try:
            ascii_domain = validate_email(value, check_deliverability=False, strict=True).ascii_domain
        except EmailNotValidError:
            continue
        assert not re.search(r"\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$", ascii_domain, re.IGNORECASE)


@settings(max_examples=60, deadline=None)
@given(st.lists(near | st.sampled_from([*TAKEN, *REFUSED]), max_size=12))
def test_an_address_is_judged_as_if_it_stood_alone(typed: list[str]) -> None:
    assert check_addresses(pl.Series(typed, dtype=pl.String)).rows() == [checked(one) for one in typed]


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        st.sampled_from("aZ09-.éÉüßœıſŀのカー太郎が\u3099ヶゝ々鿋") | st.characters(max_codepoint=0x180), max_size=70
    )
)
def test_a_domain_in_other_letters_becomes_what_the_library_makes_of_it(name: str) -> None:
    domain = name + ".example"
    try:
        wanted = validate_email(f"a@{domain}", check_deliverability=False, strict=True).ascii_domain
    except EmailNotValidError:
        wanted = None
    found = sendable_domain(domain)
    assert (found and found.lower()) == (wanted and wanted.lower())
