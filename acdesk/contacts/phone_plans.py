"""Numbering plans as patterns, from the tables of `phonenumbers`."""

from __future__ import annotations

import functools
from dataclasses import dataclass

_KINDS = (
    *("fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost"),
    *("personal_number", "voip", "pager", "uan", "voicemail"),
)


@dataclass(frozen=True, slots=True)
class NumberPlan:
    """Patterns for whole numbers without separators."""

    international: str
    """"+31612345678"."""
    national: str
    """The digits after the calling code."""
    prefix: str
    """What stands before them inside the country ("0"); "" where nothing does."""


@functools.cache
def calling_code_pattern() -> str:
    """Group 1 is the calling code of an international number; no code begins another."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    codes = sorted((str(code) for code in COUNTRY_CODE_TO_REGION_CODE), key=len, reverse=True)
    return rf"^\+({'|'.join(codes)})"


@functools.cache
def calling_code(country: str) -> str | None:
    """ "NL" -> "31"; None for what is no country."""
    from phonenumbers import country_code_for_region

    code = country_code_for_region(country)
    return str(code) if code else None


@functools.cache
def national_plan(code: str, country: str | None = None) -> NumberPlan:
    """The plan of a calling code; `country` tells the prefix where several countries share the code."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

    regions = COUNTRY_CODE_TO_REGION_CODE[int(code)]
    patterns: dict[str, None] = {}
    for region in regions:
        if region == "001":
            metadata = PhoneMetadata.metadata_for_nongeo_region(int(code))
        else:
            metadata = PhoneMetadata.metadata_for_region(region)
        if metadata is None:
            continue
        for kind in _KINDS:
            description = getattr(metadata, kind)
            if description is not None and description.national_number_pattern:
                patterns[description.national_number_pattern] = None
    own = PhoneMetadata.metadata_for_region(country or regions[0])
    prefix = ""
    if own is not None:
        # A transform rule puts digits in; with the plain prefix alone such a number is no match and stays as typed.
        plain = own.national_prefix if own.national_prefix_transform_rule else own.national_prefix_for_parsing
        prefix = rf"^(?:{plain})" if plain else ""
    numbers = "|".join(patterns) or r"\b\B"
    return NumberPlan(rf"^\+{code}(?:{numbers})$", rf"^(?:{numbers})$", prefix)
