"""The lock: every file by its hash, from wherever the machine gets its packages."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.conftest import ROOT, load_script

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
BLOCK = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?P<rest>.*(?:\n[ ]+.*)*)", re.MULTILINE)


def test_every_package_has_hashes() -> None:
    blocks = list(BLOCK.finditer(LOCK))
    assert len(blocks) > 30
    assert [block["name"] for block in blocks if "--hash=sha256:" not in block["rest"]] == []


def test_the_lock_names_no_host() -> None:
    assert "//" not in LOCK
    assert "--index" not in LOCK


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["desktop"]]
    wanted += project["optional-dependencies"]["dev"]
    names = {re.split(r"[<>=!~\[ ]", line)[0].lower() for line in wanted}
    assert names - {block["name"] for block in BLOCK.finditer(LOCK)} == set()


def test_blocks_are_left_out_whole() -> None:
    without = load_script("packaging/without.py").without
    lines = LOCK.splitlines(keepends=True)
    kept = "".join(without(lines, ["pyside6-essentials", "shiboken6"]))
    names = {block["name"] for block in BLOCK.finditer(kept)}
    assert names == {block["name"] for block in BLOCK.finditer(LOCK)} - {"pyside6-essentials", "shiboken6"}
    assert "--hash" not in kept.partition("==")[0]


def test_a_name_the_lock_does_not_hold_is_told() -> None:
    without = load_script("packaging/without.py").without
    with pytest.raises(ValueError, match="no-such-package"):
        list(without(["a==1 \\\n", "    --hash=sha256:00\n"], ["no-such-package"]))
