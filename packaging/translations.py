"""Brings acdesk.pot and every acdesk.po up to date with the texts in the code. English is the source language."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
KEYWORDS: dict[str, Any] = {"t": None, "_t": None, "words": None, "N_": None, "n": (1, 2), "_n": (1, 2)}
# Neither places nor dates: they would change with every commit.
HEADER = """msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plural}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def extract(code: Path) -> Catalog:
    """Every text that is marked below `code`. Texts of acdesk.practice are its own: it imports nothing of acdesk."""
    template = Catalog(project="acdesk", charset="utf-8")
    for _file, line, message, comments, context in extract_from_dir(code, keywords=KEYWORDS, strip_comment_tags=True):
        if message:
            template.add(message, None, [("", line)], auto_comments=comments, context=context)
    for path in sorted(code.rglob("*.py")):
        for text in within_f_strings(path.read_text(encoding="utf-8")):
            template.add(text, None)
    return template


def within_f_strings(code: str) -> Iterator[str]:
    """Marked texts that Babel passes over, as Python 3.11 has an f-string for one token."""
    for outer in ast.walk(ast.parse(code)):
        calls = (
            (node for node in ast.walk(outer) if isinstance(node, ast.Call)) if isinstance(outer, ast.JoinedStr) else ()
        )
        for call in calls:
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            texts = [one.value for one in call.args[:1] if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if KEYWORDS.get(name, ()) is None:
                yield from texts


def read(path: Path) -> Catalog:
    with path.open("rb") as po:
        return read_po(po, locale=path.parent.parent.name)


def write(path: Path, catalogue: Catalog) -> None:
    for message in catalogue:
        # Texts are filled by str.format; to Babel "97% of" looks like a placeholder of the % operator.
        message.flags.discard("python-format")
    notes = translators_notes(path) if catalogue.locale else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as po:
        po.write(notes.encode())
        if catalogue.locale:
            po.write(HEADER.format(language=catalogue.locale, plural=catalogue.plural_forms).encode())
        write_po(po, catalogue, width=118, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)


def translators_notes(path: Path) -> str:
    """The comment lines a catalogue begins with, such as its glossary."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True) if path.is_file() else []
    return "".join(itertools.takewhile(lambda line: line.startswith("#"), lines))


def translated(message: Message) -> bool:
    """Whether no form of it is empty."""
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))
    return all(forms)


def main() -> None:
    template = extract(ROOT / "acdesk")
    write(FOLDER / "acdesk.pot", template)
    for path in sorted(FOLDER.glob("*/LC_MESSAGES/acdesk.po")):
        catalogue = read(path)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        write(path, catalogue)
        untranslated = [message for message in catalogue if message.id and not translated(message)]
        print(f"{path.relative_to(ROOT)}: {len(catalogue)} texts, {len(untranslated)} without a translation")


if __name__ == "__main__":
    main()
