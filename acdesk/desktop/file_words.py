"""What a segment file is and how it is written, in the words of people who never heard of encodings."""

from __future__ import annotations

from collections.abc import Mapping

from acdesk.desktop.phrases import DELIMITERS, size
from acdesk.segments import FileFacts, ReadingOptions
from acdesk.sentences.translation import N_, Translation

FORMATS = {
    "csv": N_("CSV file"),
    "csv.gz": N_("packed CSV file"),
    "csv.zip": N_("packed CSV file"),
    "cdm": N_("data lake table"),
    "parquet": N_("Parquet file"),
    "xlsx": N_("Excel workbook"),
    "xlsm": N_("Excel workbook"),
    "xlsb": N_("Excel workbook"),
    "xls": N_("Excel workbook"),
    "ods": N_("OpenDocument workbook"),
}

ENCODINGS = {
    "utf-8": "UTF-8",
    "cp1252": N_("Western European (Windows-1252)"),
    "iso-8859-15": N_("Western European (ISO 8859-15)"),
    "utf-16": "UTF-16",
    "cp1250": N_("Central European (Windows-1250)"),
    "cp1251": N_("Cyrillic (Windows-1251)"),
    "cp1253": N_("Greek (Windows-1253)"),
    "cp1254": N_("Turkish (Windows-1254)"),
    "shift_jis": N_("Japanese (Shift JIS)"),
    "euc_jp": N_("Japanese (EUC-JP)"),
    "gb18030": N_("Chinese (GB 18030)"),
    "big5": N_("Chinese (Big5)"),
    "euc_kr": N_("Korean (EUC-KR)"),
    "cp437": N_("DOS (code page 437)"),
    "mac_roman": N_("Macintosh (Mac OS Roman)"),
}
"""To choose from. Others show by their own names."""

_SAME = {
    "utf-8-sig": "utf-8",
    "utf-16-le": "utf-16",
    "utf-16-be": "utf-16",
    "iso-8859-1": "cp1252",
    "cp932": "shift_jis",
}

OTHER_DELIMITERS = {" ": N_("space"), ":": N_("colon"), "^": N_("caret"), "~": N_("tilde")}

QUOTES = {'"': N_("double quotes"), "'": N_("single quotes"), "": N_("no quotation marks")}


def file_facts(
    facts: FileFacts, t: Translation, *, rows: int | None, columns: int, reading: ReadingOptions = ReadingOptions()
) -> str:
    """One line about a file: customers, columns, kind, how it is written, header, size, and what the user overruled."""
    parts = [t.n("{n} customer", "{n} customers", rows)] if rows is not None else []
    parts.append(t.n("{n} column", "{n} columns", columns))
    parts.append(_kind(facts, t))
    if facts.is_text:
        delimiter = t("separated by {delimiter}", delimiter=delimiter_name(facts.delimiter, t))
        if facts.delimiter:
            parts.append(_told(delimiter, reading.delimiter is not None, t))
        if reading.quote is not None or facts.quote != '"':
            # Double ones are in nearly every file, and not worth a word.
            parts.append(_told(quote_name(facts.quote, t), reading.quote is not None, t))
        parts.append(_told(encoding_name(facts.encoding, t), reading.encoding is not None, t))
    overruled = reading.header_row is not None or reading.no_header
    parts.append(_told(header_name(facts, t), overruled, t))
    parts.append(size(facts.size, t))
    # Broken between the facts, not within them.
    return " · ".join(part.replace(" ", "\u00a0") for part in parts)


def _told(text: str, chosen: bool, t: Translation) -> str:  # noqa: FBT001 - only used above
    return t("{what} (your choice)", what=text) if chosen else text


def _kind(facts: FileFacts, t: Translation) -> str:
    kind = t(FORMATS.get(facts.format, facts.format))
    if len(facts.sheets) < 2:
        return kind
    return f"{kind} {facts.sheet}" if facts.is_text else t("{kind}, sheet {sheet}", kind=kind, sheet=facts.sheet)


def header_name(facts: FileFacts, t: Translation) -> str:
    """Where the names of the columns stand."""
    if facts.header_row is None:
        return t("names from model.json") if facts.format == "cdm" else t("no header")
    return t("header in row {row}", row=t.number(facts.header_row))


def encoding_name(encoding: str, t: Translation) -> str:
    """As people know it."""
    return _name(ENCODINGS, _SAME.get(encoding, encoding), encoding.upper(), t)


def delimiter_name(delimiter: str, t: Translation) -> str:
    """ "comma"; a space that follows every delimiter isn't worth a word."""
    plain = delimiter.strip(" ") or delimiter
    return _name({**DELIMITERS, **OTHER_DELIMITERS}, plain, plain or t("nothing"), t)


def quote_name(quote: str, t: Translation) -> str:
    """ "double quotes"."""
    return _name(QUOTES, quote, quote, t)


def _name(names: Mapping[str, str], value: str, otherwise: str, t: Translation) -> str:
    return t(names[value]) if value in names else otherwise
