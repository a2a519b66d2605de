"""Help, and what is said about arguments that make no sense."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from acdesk.cli.tree import command_tree, known_words
from acdesk.sentences.translation import load_translation
from tests.cli.conftest import Program

ENGLISH = load_translation("en", Path("nowhere"))


def paths(group: click.Group, before: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = []
    for name, command in group.commands.items():
        found.append((*before, name))
        if isinstance(command, click.Group):
            found += paths(command, (*before, name))
    return found


EVERY = paths(command_tree(ENGLISH))


def test_the_verbs_are_those_of_the_design() -> None:
    connection = {("connection", verb) for verb in ("add", "list", "test", "edit", "remove")}
    export = {("export", verb) for verb in ("add", "list", "show", "edit", "duplicate", "remove")}
    nouns = {("connection",), ("segment",), ("export",), ("segment", "show"), ("segment", "convert")}
    flat = {"demo", "practice", "lists", "fields", "match", "check"}
    flat |= {"run", "resume", "runs", "discard", "report", "self-check"}
    assert set(EVERY) == connection | export | nouns | {(name,) for name in flat} | {("runs", "discard")}


@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_every_verb_explains_itself(program: Program, path: tuple[str, ...]) -> None:
    said = program(*path, "--help")
    assert "--help" in said.out
    assert said.err == ""


def test_help_alone(program: Program) -> None:
    said = program("--help")
    assert said.out.startswith("Usage: acdesk ")
    assert all(f"  {name} " in said.out for name in ("connection", "export", "run", "self-check"))


def test_help_cuts_no_sentence_off(program: Program) -> None:
    assert "..." not in program("--help").out


def test_help_speaks_the_user_s_language(program: Program) -> None:
    class Shouting:
        language = "en"

        def __call__(self, text: str, /, **params: object) -> str:
            return text.upper()

    tree = command_tree(Shouting())  # type: ignore[arg-type]
    with click.Context(tree, info_name="acdesk") as context:
        shown = tree.get_help(context)
    spoken = [word for line in shown.splitlines() for word in line.split()]
    lower = {word for word in spoken if any(char.islower() for char in word)} - known_words(ENGLISH)
    assert lower == {"acdesk", "--help"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bogus"], "There is no command “bogus”."),
        (["exprot", "list"], "Did you mean export?"),
        (["connection", "ad", "x"], "Did you mean add?"),
        (["runs", "--exprot", "x"], "Did you mean --export?"),
        (["lists"], "CONNECTION is missing."),
        (["lists", "a", "b"], "“b” is more than this command takes."),
        (["export", "add", "x"], "The option --connection is missing."),
        (["export", "add", "x", "--list", "many"], "--list: “many” is not a whole number of at least 1."),
        (["report", "0"], "“0” is not a whole number of at least 1."),
        (["demo", "--rows", "-3"], "--rows: “-3” is not a whole number of at least 1."),
        (["check", "x.csv", "--delimiter", ";;"], "--delimiter: “;;” is neither one character nor “tab”."),
        (["check", "x.csv", "--quote", "both"], "--quote: “both” is neither one character nor “none”."),
        (["check", "x.csv", "--header-row", "2", "--no-header"], "exclude each other"),
        (["connection", "remove", "x", "--detach", "--with-exports"], "exclude each other"),
        (["connection", "edit", "x"], "Say what to change"),
        (["segment", "convert", "only.csv"], "Name at least one file to read and, last, the file to write."),
        (["practice", "--speed", "fast"], "--speed"),
        (["practice", "--speed", "0"], "greater than 0"),
        (["run", "x", "--schedule"], "There is no option --schedule here."),
    ],
    ids=" ".join,
)
def test_a_usage_error_is_a_sentence_and_a_document(program: Program, arguments: list[str], message: str) -> None:
    said = program(*arguments, code=2)
    assert message in said.err
    assert "--help” shows how it is used." in said.err
    assert said.out == ""
    with_json = program(*arguments, "--json", code=2)
    assert with_json.error == "usage"
    assert message in with_json.document["error"]["message"]


def test_a_value_too_few_and_one_too_many(program: Program) -> None:
    assert "The option --connection needs a value." in program("export", "add", "x", "--connection", code=2).err
    assert "The option --json takes no value." in program("lists", "x", "--json=yes", code=2).err


def test_a_noun_alone_shows_its_help_and_is_an_error(program: Program) -> None:
    said = program("connection", code=2)
    assert "Commands:" in said.err
    assert said.out == ""


@pytest.mark.parametrize("noun", ["connection", "segment", "export"])
def test_a_noun_alone_has_a_document_too(program: Program, noun: str) -> None:
    said = program(noun, "--json", code=2)
    assert said.error == "usage"
    assert "A command is missing" in said.document["error"]["message"]


@pytest.mark.parametrize("words", [(), ("export",), ("run",), ("runs",), ("practice",)], ids=" ".join)
def test_help_is_a_document_where_one_is_wanted(program: Program, words: tuple[str, ...]) -> None:
    assert "--help" in program(*words, "--help", "--json").document["help"]


def test_a_verb_without_arguments_is_found(program: Program) -> None:
    for noun in ("connection", "export"):
        assert "There are no" in program(noun, "list").out


def test_json_alone_opens_no_window(program: Program) -> None:
    assert program("--json", code=2).error == "usage"


def test_after_two_dashes_json_is_a_name(program: Program) -> None:
    said = program("export", "show", "--", "--json", code=2)
    assert said.out == ""
    assert "There is no export called “--json”." in said.err


@pytest.mark.parametrize("name", ["", " ", "naïve 名前", "a\tb", "x" * 5000, "'; DROP TABLE exports", "--", "{name}"])
def test_odd_names_are_only_unknown(program: Program, name: str) -> None:
    assert program("export", "show", "--json", "--", name, code=2).error == "export.unknown"
    assert program("run", "--json", "--", name, code=2).error == "export.unknown"
    assert program("connection", "test", "--json", "--", name, code=2).error == "connection.unknown"


@pytest.mark.parametrize("name", ["", ".", "/", "no/such/file.csv", "x" * 5000])
def test_odd_files_are_a_sentence(program: Program, name: str) -> None:
    for verb in (("segment", "show"), ("match",), ("check",)):
        assert program(*verb, "--json", "--", name, code=2).error.startswith("segment.")


def test_version(program: Program) -> None:
    assert program("--version").out.startswith("acdesk 0.")
    assert program("--version", "--json").document["version"].startswith("0.")
