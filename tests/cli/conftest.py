"""The command line, called in this process: the front, the rooms behind it and a practice account are the real ones."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from acdesk.__main__ import open_workspace
from acdesk.cli import Faces, Streams, cli
from acdesk.sentences.faults import RequestFault
from tests.journeys.practice_account import PracticeAccount, practice_account

SPEED = 30
WRONG = {"ACDESK_API_KEY": "wrong", "ACDESK_SPEED": "600"}
"""A key that no account takes. A 403 is asked about again for a minute, which this makes short."""

PEOPLE = "First name,Last name,E-mail,Phone,City\n"


@dataclass(frozen=True)
class Said:
    """How one call ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Standard output must be one JSON document and nothing else."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found

    @property
    def error(self) -> str:
        """The code of the error; its message is a sentence that standard error has as well."""
        error = self.document["error"]
        assert set(error) == {"code", "message"}
        assert error["message"].strip()
        return str(error["code"])


def no_window(*_: object) -> int:
    raise RequestFault("window.no_screen")


NO_FACES = Faces(open_window=no_window, show_demo=no_window, check_window=lambda: None)


@dataclass
class Program:
    """`program("export", "list", code=0)`; with `--json` the document is `program(...).document`."""

    environ: dict[str, str]
    faces: Faces = NO_FACES
    language: str = "en"
    seen: list[str] = field(default_factory=list)
    """Everything ever written to a stream."""

    def __call__(self, *arguments: str | Path, stdin: str = "", code: int | None = 0, **environ: str) -> Said:
        streams = Streams(io.StringIO(stdin), io.StringIO(), io.StringIO())
        argv = [str(argument) for argument in arguments]
        ended = cli(argv, open_workspace, streams, {**self.environ, **environ}, self.faces, self.language)
        said = Said(ended, read(streams.out), read(streams.err))
        self.seen += [said.out, said.err]
        assert "Traceback" not in said.err
        assert code is None or ended == code, said
        return said

    def without(self, *names: str) -> Program:
        """The same user with these taken out of the environment."""
        kept = {name: value for name, value in self.environ.items() if name not in names}
        return Program(kept, self.faces, self.language, self.seen)


def read(stream: object) -> str:
    assert isinstance(stream, io.StringIO)
    return stream.getvalue()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeAccount]:
    """One practice account for all tests of a worker: lists 3 (Newsletter), 4, 7, 9, 12."""
    with practice_account(tmp_path_factory.mktemp("practice") / "log", speed=SPEED) as account:
        yield account


@pytest.fixture
def program(acdesk_home: Path, shared: PracticeAccount) -> Program:
    return Program({"ACDESK_HOME": str(acdesk_home), "ACDESK_API_KEY": shared.key, "ACDESK_SPEED": str(SPEED)})


@pytest.fixture
def connected(program: Program, shared: PracticeAccount) -> Program:
    """With the connection "Shop"."""
    program("connection", "add", "Shop", "--host", shared.host, "--agree")
    return program


WriteFile = Callable[..., Path]


@pytest.fixture
def people(tmp_path: Path) -> WriteFile:
    """`people("Ada,Lovelace,ada@shop.test,,London", name="segment.csv")`: a segment with these rows."""

    def write(*rows: str, name: str = "segment.csv", header: str = PEOPLE) -> Path:
        path = tmp_path / name
        path.write_text(header + "".join(row + "\n" for row in rows), encoding="utf-8")
        return path

    return write


NAMES = ("Bakker", "de Vries", "Jansen", "Visser", "Smit")
GOOD = tuple(f"Anna,{name},klant{n}@noordpost.nl,+31 20 555 01{n:02d},Utrecht" for n, name in enumerate(NAMES))
BAD = ("Geen,Adres,,,Utrecht", "Fout,Adres,geen-adres,,Utrecht", "Weer,Klant,KLANT0@noordpost.nl,,Utrecht")
"""No address, none that could be one, and the address of GOOD's first row."""


def start(environ: Mapping[str, str], *arguments: str | Path, **more: Any) -> subprocess.Popen[bytes]:
    """The program in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "acdesk", *map(str, arguments)],
        env={**os.environ, **environ},
        **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more},
    )
