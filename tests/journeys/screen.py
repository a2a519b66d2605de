"""A screen of one's own (Xvfb with a window manager), real mouse and key events on it, and pictures of it."""

from __future__ import annotations

import contextlib
import os
import struct
import subprocess
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.journeys.processes import bare_environment, running, wait_until

SIZE = (1280, 900)
# Windows open in the middle; no menus, no key bindings that could swallow the program's own.
OPENBOX = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <placement><policy>Smart</policy><center>yes</center></placement>
  <theme><name>Clearlooks</name><titleLayout>NLIMC</titleLayout><animateIconify>no</animateIconify></theme>
  <desktops><number>1</number></desktops>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
  </mouse>
</openbox_config>
"""


@dataclass(frozen=True, slots=True)
class Screen:
    display: str
    env: dict[str, str]
    framebuffer: Path

    def click(self, x: int, y: int, *, button: int = 1, times: int = 1) -> None:
        self._xdotool("mousemove", str(x), str(y), "click", "--repeat", str(times), "--delay", "60", str(button))

    def type(self, text: str) -> None:
        """Into whatever has the focus."""
        self._xdotool("type", "--delay", "6", "--", text)

    def press(self, *keys: str) -> None:
        """Keys as X names them: "Return", "Tab", "alt+n", "ctrl+a"."""
        self._xdotool("key", "--delay", "20", *keys)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        middle = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        steps = [argument for x, y in (middle, end) for argument in ("mousemove", str(x), str(y), "sleep", "0.1")]
        self._xdotool("mousemove", str(start[0]), str(start[1]), "mousedown", "1", *steps, "mouseup", "1")

    def wheel(self, x: int, y: int, steps: int) -> None:
        """Down for steps > 0."""
        self._xdotool("mousemove", str(x), str(y), "click", "--repeat", str(abs(steps)), "5" if steps > 0 else "4")

    def picture(self, path: Path) -> Path:
        """Writes what the screen shows now as a PNG, without the empty (black) rest of the screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(png(trimmed(pixels(self.framebuffer.read_bytes()))))
        return path

    def windows(self, title: str) -> int:
        """How many windows with `title` in their titles can be seen; a minimised one can't."""
        command = ["xdotool", "search", "--onlyvisible", "--name", title]
        found = subprocess.run(command, env=self.env, capture_output=True, text=True, check=False, timeout=30)
        return len(found.stdout.split())

    def _xdotool(self, *args: str) -> None:
        subprocess.run(["xdotool", *args], env=self.env, check=True, timeout=30)


def pixels(dump: bytes) -> list[bytes]:
    """The lines of an X window dump of 32 bits a pixel: blue, green, red, nothing. Raises ValueError for another."""
    header = struct.unpack(">25I", dump[:100])
    header_size, width, height, line_size, colours = header[0], header[4], header[5], header[12], header[19]
    if header[11] != 32 or header[7] != 0:
        raise ValueError("not 32 bits a pixel, least significant byte first")
    start = header_size + colours * 12
    return [dump[start + y * line_size :][: width * 4] for y in range(height)]


def trimmed(lines: list[bytes]) -> list[bytes]:
    """Without the black at all four sides; all of it if there is nothing else."""
    used = [line for line in lines if any(line)]
    if not used:
        return lines
    first, last = lines.index(used[0]), len(lines) - lines[::-1].index(used[-1])
    left = min(len(line) - len(line.lstrip(b"\0")) for line in used) // 4 * 4
    right = -(-max(len(line.rstrip(b"\0")) for line in used) // 4) * 4
    return [line[left:right] for line in lines[first:last]]


def png(lines: list[bytes]) -> bytes:
    """`lines` as of `pixels`."""
    data = bytearray()
    for line in lines:
        colours = bytearray(len(line) // 4 * 3)
        colours[0::3], colours[1::3], colours[2::3] = line[2::4], line[1::4], line[0::4]
        data += b"\0" + colours

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    size = struct.pack(">IIBBBBB", len(lines[0]) // 4, len(lines), 8, 2, 0, 0, 0)
    image = chunk(b"IDAT", zlib.compress(bytes(data), 6))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + image + chunk(b"IEND", b"")


@contextlib.contextmanager
def screen(home: Path, size: tuple[int, int] = SIZE) -> Iterator[Screen]:
    """A screen whose files lie below `home`."""
    env = bare_environment(home)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size[0]}x{size[1]}x24", "-fbdir", str(home)]
    with running([*command, "-nolisten", "tcp", "-noreset"], env, home / "screen.log", pass_fds=[writing]):
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError((home / "screen.log").read_text(encoding="utf-8"))
        here = Screen(f":{number}", env | {"DISPLAY": f":{number}"}, home / "Xvfb_screen0")
        (home / "openbox.xml").write_text(OPENBOX, encoding="utf-8")
        with running(
            ["openbox", "--sm-disable", "--config-file", str(home / "openbox.xml")], here.env, home / "openbox.log"
        ):
            wait_until("the window manager", lambda: _managed(here))
            # A keyboard with é, ë and ß on it: a letter without a key is typed by changing the keyboard for a moment,
            # which a program may notice too late.
            subprocess.run(["setxkbmap", "us", "-variant", "altgr-intl"], env=here.env, check=True, timeout=10)
            yield here


def _managed(here: Screen) -> bool:
    """xdotool can name the active window only under a window manager; its complaint otherwise tells them apart."""
    asked = subprocess.run(
        ["xdotool", "get_num_desktops"], env=here.env, capture_output=True, text=True, check=False, timeout=10
    )
    return asked.returncode == 0
