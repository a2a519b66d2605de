"""What holds for every call: no traceback, UTF-8, one document, a quick start, nothing personal in the log."""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import acdesk.segments
from acdesk.__main__ import main
from acdesk.cli.bug_log import KEPT_BYTES, write_bug
from acdesk.cli.front import wants_json
from tests.cli.conftest import GOOD, Program, WriteFile, start
from tests.journeys.processes import wait_until

NOW = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)


def test_a_bug_is_a_sentence_a_log_and_exit_70(
    program: Program, people: WriteFile, acdesk_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        secret = "klant0@noordpost.nl"
        raise ZeroDivisionError(secret)

    monkeypatch.setattr(acdesk.segments, "preview_segment", broken)
    file = people(*GOOD, name="Klanten van Jan.csv")
    said = program("match", file, "--out", "x.json", "--json", code=70)
    assert said.error == "bug"
    log = acdesk_home / "logs" / "bugs.log"
    assert str(log) in said.err
    text = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in text
    assert "acdesk/cli/matching.py" in text
    assert "  acdesk match … --out … --json\n" in text
    assert "noordpost" not in text
    assert "Jan" not in text
    assert str(file.parent) not in text


def test_the_log_is_only_for_its_owner_and_does_not_grow_for_ever(tmp_path: Path) -> None:
    error = ValueError("ada@lovelace.test")
    for _ in range(3):
        log = write_bug(
            tmp_path / "logs", error, ["run", "Geheim", "--email=x@y.nl", "--email", "a@b.nl"], {"run", "--email"}, NOW
        )
    text = log.read_text(encoding="utf-8")
    assert text.count("ValueError") == 3
    assert "  acdesk run … … --email …\n" in text
    assert "Geheim" not in text
    assert "@" not in text
    assert log.stat().st_mode & 0o077 == 0
    log.write_text("x" * (KEPT_BYTES + 1), encoding="utf-8")
    write_bug(tmp_path / "logs", error, [], set(), NOW)
    assert KEPT_BYTES / 2 < log.stat().st_size < KEPT_BYTES


def test_a_bug_where_no_log_can_be_written_is_still_a_sentence(
    program: Program, people: WriteFile, acdesk_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acdesk.segments, "preview_segment", lambda *_: 1 / 0)
    acdesk_home.write_text("in the way", encoding="utf-8")
    assert program("match", people(*GOOD), "--json", code=70).error == "bug"


def test_a_home_that_can_t_be_used_is_a_sentence(program: Program, acdesk_home: Path) -> None:
    acdesk_home.write_text("in the way", encoding="utf-8")
    assert program("export", "list", "--json", code=2).error.startswith("storage.")


@pytest.mark.parametrize(
    ("argv", "wanted"),
    [
        (["lists", "x", "--json"], True),
        (["--json"], True),
        (["lists", "x"], False),
        (["lists", "--", "--json"], False),
        (["lists", "--json", "--", "--json"], True),
        ([], False),
    ],
)
def test_where_json_is_looked_for(argv: list[str], wanted: bool) -> None:
    assert wants_json(argv) is wanted


def test_without_a_screen_the_window_is_a_sentence(program: Program) -> None:
    said = program(code=2)
    assert "The window can't be opened." in said.err
    assert "acdesk --help" in said.err


# From here on in a process of its own.


@pytest.mark.parametrize(("locale", "encoding"), [("C", "ascii"), ("POSIX", "cp1252")])
def test_output_is_utf_8_whatever_the_locale(people: WriteFile, locale: str, encoding: str) -> None:
    file = people("美咲,田中,misaki@noordpost.nl,,東京", name="見本.csv")
    environ = {"LC_ALL": locale, "PYTHONIOENCODING": encoding}
    process = start(environ, "segment", "show", file)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert "田中" in out.decode("utf-8")
    assert "見本.csv" in out.decode("utf-8")


def test_a_file_name_that_is_no_text_is_a_sentence(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/klanten-\xff.csv"
    Path(os.fsdecode(name)).write_text("E-mail\na@noordpost.nl\n", encoding="utf-8")
    process = subprocess.run(
        [sys.executable.encode(), b"-m", b"acdesk", b"segment", b"show", name, b"--json"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert process.returncode == 2, process.stderr
    assert "klanten-\\udcff.csv” has bytes in it that are no text." in json.loads(process.stdout)["error"]["message"]


def test_a_reader_that_leaves_is_no_matter(people: WriteFile) -> None:
    process = start({}, "segment", "show", people(*GOOD))
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 0


def test_an_answer_that_can_t_be_written_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        process = start({}, "--help", stdout=full)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert err == b"The answer can't be written: No space left on device.\n"


def test_help_starts_without_the_heavy_libraries() -> None:
    look = (
        "import sys\nfrom acdesk.__main__ import main\nsys.argv = ['acdesk', '--help']\nmain()\n"
        "heavy = {'polars', 'httpx', 'keyring', 'phonenumbers', 'email_validator', 'babel', 'PySide6', 'sqlite3'}\n"
        "print('loaded:', *heavy & set(sys.modules))"
    )
    ended = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("Usage: acdesk")
    assert ended.stdout.endswith("loaded:\n")


def test_interrupted_while_reading_is_exit_4_with_a_document(tmp_path: Path) -> None:
    environ = {"ACDESK_HOME": str(tmp_path / "home")}
    waiting = start(
        environ, "connection", "add", "x", "--host", "127.0.0.1:1", "--agree", "--key-stdin", "--json",
        stdin=subprocess.PIPE,
    )  # fmt: skip
    wait_until("the program to open its database", (tmp_path / "home").exists, seconds=30)
    waiting.send_signal(signal.SIGTERM)
    out, err = waiting.communicate(timeout=60)
    assert waiting.returncode == 4, err
    assert json.loads(out)["error"]["code"] == "interrupted"
    assert b"Traceback" not in err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_practice_ends_cleanly(number: signal.Signals) -> None:
    process = start({}, "practice", "--port", "0", "--speed", "10", "--bare")
    assert process.stdout is not None
    told = json.loads(process.stdout.readline())
    assert set(told) == {"host", "key"}
    assert told["host"].startswith("127.0.0.1:")
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0
    assert (out, err) == (b"", b"")


def test_practice_on_a_port_that_can_t_be_had(program: Program) -> None:
    assert program("practice", "--port", "70000", "--json", code=2).error == "practice.not_started"
    assert "usage: acdesk practice" in program("practice", "--help").out


@pytest.mark.parametrize("arguments", [["runs", "--json"], ["runs"]])
def test_an_interruption_while_the_program_is_still_loading_is_said_too(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("acdesk.__main__.signal.signal", interrupted)
    monkeypatch.setattr("sys.argv", ["acdesk", *arguments])
    assert main() == 4
    out = capsys.readouterr().out
    if "--json" in arguments:
        assert json.loads(out)["error"]["code"] == "interrupted"
    else:
        assert out == ""
