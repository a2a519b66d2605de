"""What a Linux desktop and a bare Debian are told."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import ROOT

LINUX = ROOT / "packaging" / "linux"
SCRIPT = LINUX / "system-packages.sh"
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a Linux system's own matters")


def test_the_desktop_entry_starts_the_window() -> None:
    parser = configparser.ConfigParser(interpolation=None, delimiters=["="])
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(LINUX / "acdesk.desktop", encoding="utf-8")
    entry = parser["Desktop Entry"]
    assert entry["Type"] == "Application"
    assert entry["Exec"] == "acdesk-window"
    assert (ROOT / "resources" / "icons" / f"{entry['Icon']}.svg").is_file()
    assert {"Comment[nl]", "GenericName[nl]"} <= set(entry)


def test_the_metainfo_belongs_to_the_desktop_entry() -> None:
    root = ET.parse(LINUX / "acdesk.metainfo.xml").getroot()  # noqa: S314  our own file
    assert root.findtext("launchable") == "acdesk.desktop"
    assert root.findtext("project_license") == "Apache-2.0"
    assert len(root.findall("summary")) == 2


class Machine:
    """A Debian that only says what it has and writes down what is asked of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked = folder / "asked"
        for name in ("bash", "readlink", "sed", "tr", "grep", "env", "cat", "true"):
            found = shutil.which(name)
            assert found is not None
            (folder / name).symlink_to(found)
        self.has("uname", "echo Linux")
        self.has("python3", f'exec "{sys.executable}" "$@"')
        self.has("id", "echo 0")
        self.installed([])
        self.has("apt-get", f'echo "apt-get $*" >>"{self.asked}"')

    def has(self, name: str, does: str) -> None:
        (self.folder / name).write_text(f"#!{shutil.which('bash')}\n{does}\n", encoding="utf-8")
        (self.folder / name).chmod(0o755)

    def installed(self, lines: Sequence[str]) -> None:
        (self.folder / "installed").write_text("".join(f"installed {line}\n" for line in lines), encoding="utf-8")
        self.has("dpkg-query", f'cat "{self.folder}/installed"')

    def prepare(self, purpose: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.folder / "bash"), str(SCRIPT), purpose],
            env={"PATH": str(self.folder), "HOME": os.devnull},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    folder = tmp_path / "bin"
    folder.mkdir()
    return Machine(folder)


def named(machine: Machine, purpose: str) -> list[str]:
    """The packages it would install."""
    done = machine.prepare(purpose)
    assert done.returncode == 0, done.stderr
    return machine.asked.read_text(encoding="utf-8").splitlines()[-1].partition("Use-Pty=0 ")[2].split()


def test_root_installs_what_is_missing(machine: Machine) -> None:
    packages = named(machine, "run")
    assert "libxcb-cursor0" in packages
    assert "xvfb" not in packages
    assert machine.asked.read_text(encoding="utf-8").startswith("apt-get update")


def test_the_tests_need_more(machine: Machine) -> None:
    assert {"xvfb", "gnome-keyring", "fonts-noto-cjk", "libxcb-cursor0"} <= set(named(machine, "test"))


def test_what_is_there_is_not_asked_for_again(machine: Machine) -> None:
    machine.installed(named(machine, "test"))
    machine.asked.unlink()
    assert machine.prepare("test").returncode == 0
    assert not machine.asked.exists()


def test_a_renamed_package_counts(machine: Machine) -> None:
    machine.installed(["libglib2.0-0t64 libglib2.0-0 (= 2.80.0-1), libgio-2.0-0 (= 2.80.0-1)"])
    assert "libglib2.0-0" not in named(machine, "run")


def test_who_may_not_install_is_told_what_to_do_in_one_sentence(machine: Machine) -> None:
    machine.has("id", "echo 1000")
    done = machine.prepare("run")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "sudo apt-get install" in line
    assert "libxcb-cursor0" in line
    assert not machine.asked.exists()


def test_a_user_with_sudo_installs_through_it(machine: Machine) -> None:
    machine.has("id", "echo 1000")
    machine.has("sudo", f'echo "sudo $*" >>"{machine.asked}"; shift; exec "$@"')
    assert "libxcb-cursor0" in named(machine, "run")
    assert "sudo -n apt-get update" in machine.asked.read_text(encoding="utf-8")


def test_an_installation_that_fails_is_told(machine: Machine) -> None:
    machine.has("apt-get", "exit 100")
    done = machine.prepare("run")
    assert done.returncode == 1
    assert "apt-get could not install them" in done.stderr


def test_another_linux_is_told_the_names_and_goes_on(machine: Machine) -> None:
    (machine.folder / "dpkg-query").unlink()
    done = machine.prepare("run")
    assert done.returncode == 0
    assert "libxcb-cursor0" in done.stderr


def test_an_old_python_is_named(tmp_path: Path) -> None:
    old = tmp_path / "python3.9"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = subprocess.run(
        [str(ROOT / "packaging" / "python.sh")],
        env={"PATH": os.environ["PATH"], "PYTHON": str(old)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Python 3.11 or newer" in done.stderr
