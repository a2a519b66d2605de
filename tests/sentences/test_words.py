"""Every code that the program can come up with has words, and the words find the values they speak of."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import acdesk
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import load_translation
from acdesk.sentences.words import all_words, sentence, text

PACKAGE = Path(acdesk.__file__).parent
SPEAKING = PACKAGE / "sentences"
ENGLISH = load_translation("en", Path("nowhere"))
ENDINGS = ("csv", "json", "txt", "mo", "py", "sql", "sqlite3", "toml", "svg", "parquet", "log", "example")


@dataclass(frozen=True)
class Raised:
    """A fault or notice as it stands in the code."""

    code: str
    params: frozenset[str]
    complete: bool
    """Whether `params` are all: no `**more` among them."""
    place: str


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if SPEAKING not in path.parents and "practice" not in path.relative_to(PACKAGE).parts[:1]:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def raised() -> Iterator[Raised]:
    for path, tree in modules():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = call.func.id if isinstance(call.func, ast.Name) else ""
            codes = [leaf.value for leaf in ast.walk(call.args[0]) if is_code(leaf)] if call.args else []
            place = f"{path.relative_to(PACKAGE)}:{call.lineno}"
            if name.endswith("Fault") or name == "SkippedByGuard":
                given = frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
                complete = all(keyword.arg for keyword in call.keywords)
                yield from (Raised(code, given, complete, place) for code in codes)
            elif name == "Notice" and len(call.args) == 2 and isinstance(call.args[1], ast.Dict):
                keys = call.args[1].keys
                given = frozenset(key.value for key in keys if isinstance(key, ast.Constant))
                yield from (Raised(code, given, len(given) == len(keys), place) for code in codes)


def is_code(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(CODE.fullmatch(node.value))


CODE = re.compile(r"[a-z]+(\.[a-z_]+)+")
RAISED = list(raised())


def placeholders(code: str) -> set[str]:
    words = all_words()[code]
    parts = (words.what, words.why, words.do)
    return {name for part in parts for _, name, _, _ in string.Formatter().parse(part) if name}


def test_the_code_is_looked_through() -> None:
    codes = {one.code for one in RAISED}
    assert {"connection.unknown", "export.unknown", "run.unfinished", "segment.not_found", "key.missing"} <= codes


@pytest.mark.parametrize("one", RAISED, ids=lambda one: f"{one.place}-{one.code}")
def test_a_fault_has_words_and_gives_them_their_values(one: Raised) -> None:
    assert one.code in all_words()
    if one.complete:
        assert placeholders(one.code) <= one.params


def test_every_code_in_the_source_has_words() -> None:
    """Reasons, repairs, waits: whatever is no fault, known by its first part."""
    prefixes = {code.split(".")[0] for code in all_words() if "." in code}
    missing = {
        f"{path.relative_to(PACKAGE)}: {node.value}"
        for path, tree in modules()
        for node in ast.walk(tree)
        if is_code(node)
        and node.value.split(".")[0] in prefixes
        and node.value.split(".")[-1] not in ENDINGS
        and not node.value.startswith("keyring.backends.")  # modules
        and node.value not in all_words()
    }
    assert missing == set()


def test_all_words_can_be_said() -> None:
    for code in all_words():
        said = sentence(code, dict.fromkeys(placeholders(code), "…"), ENGLISH)
        assert said.what, code
        assert "{" not in str(said), code
        for part in (said.what, said.why, said.do):
            assert part == part.strip(), code
            assert not part or part[-1] in '.!?…)”"', (code, part)


def test_no_words_are_left_over() -> None:
    """Words nobody asks for would still have to be translated."""
    source = "\n".join(ast.unparse(tree) for _, tree in modules())
    # "…_of" is the longer form of a reason, which a report takes where it can name the other row.
    unused = {code for code in all_words() if code.rsplit(".", 1)[-1].removesuffix("_of") not in source}
    assert unused == set()


def test_numbers_that_count_are_set_for_the_reader_and_names_are_not() -> None:
    said = text("plan.many_contacts", {"contacts": 1200000, "minutes": 48}, ENGLISH)
    assert "1,200,000 contacts" in said
    assert "There is no run 12345." in text("run.unknown", {"run": 12345}, ENGLISH)


def test_a_code_without_words_is_a_bug() -> None:
    with pytest.raises(KeyError):
        text("nobody.said_so", {}, ENGLISH)


def test_a_fault_shows_code_and_values_to_developers_only() -> None:
    assert str(RequestFault("run.unknown", run=3)) == "run.unknown {'run': 3}"
