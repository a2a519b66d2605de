"""What ends up in the wheel, and what an editable install leaves alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


def build(folder: Path, hook: str) -> list[str]:
    """The names in the wheel that the build backend makes of a copy of the checkout."""
    copy = folder / "checkout"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".*", "*.mo", "build", "dist", "__pycache__", "tests"), symlinks=True
    )
    program = f"import hatchling.build; hatchling.build.{hook}({str(folder)!r})"
    done = subprocess.run([sys.executable, "-c", program], cwd=copy, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return build(tmp_path_factory.mktemp("wheel"), "build_wheel")


def test_it_carries_the_resources(wheel: list[str]) -> None:
    wanted = [path for path in (ROOT / "resources").rglob("*") if path.suffix in {".svg", ".txt", ".csv"}]
    names = {f"acdesk/resources/{path.relative_to(ROOT / 'resources').as_posix()}" for path in wanted}
    assert len(names) > 10
    assert names <= set(wheel)


def test_its_translations_are_compiled(wheel: list[str]) -> None:
    assert "acdesk/resources/translations/nl/LC_MESSAGES/acdesk.mo" in wheel


def test_it_carries_the_migrations_and_the_licence(wheel: list[str]) -> None:
    assert "acdesk/storage/migrations/0001.sql" in wheel
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in wheel)
    assert "acdesk/py.typed" in wheel


def test_it_carries_nothing_else(wheel: list[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in wheel} == {"acdesk"}
    assert [name for name in wheel if name.endswith(".pyc") or "/tests/" in name] == []


def test_an_editable_install_copies_nothing(tmp_path: Path) -> None:
    assert [name for name in build(tmp_path, "build_editable") if name.startswith("acdesk/")] == []
    compiled = tmp_path / "checkout" / "resources" / "translations" / "nl" / "LC_MESSAGES" / "acdesk.mo"
    assert compiled.is_file()
