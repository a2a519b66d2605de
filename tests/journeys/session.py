"""A D-Bus session of one's own with a real Secret Service (gnome-keyring) in it, unlocked, locked or absent.

Only what is copied into the session's service folder can be started by a call, so that no prompter of the machine ever
waits for somebody to answer.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tests.journeys.processes import bare_environment, running, wait_until

Keyring = Literal["unlocked", "locked", "absent"]
PASSWORD = b"practice"
SERVICES = ("org.a11y.Bus.service",)
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass(frozen=True, slots=True)
class Session:
    """One user's session. `env` is the whole environment for its programs."""

    home: Path
    env: dict[str, str]

    def secrets(self) -> dict[str, str]:
        """What the keyring holds: "service/username" -> secret. Asks the Secret Service itself, not through acdesk."""
        import secretstorage

        with self.bus() as connection:
            found = {}
            for item in secretstorage.search_items(connection, {}):
                attributes = item.get_attributes()
                found[f"{attributes.get('service')}/{attributes.get('username')}"] = item.get_secret().decode()
            return found

    @contextlib.contextmanager
    def bus(self) -> Iterator[Any]:
        """A connection of jeepney's, which there is on Linux only."""
        from jeepney.io.blocking import open_dbus_connection

        with contextlib.closing(open_dbus_connection(self.env["DBUS_SESSION_BUS_ADDRESS"])) as connection:
            yield connection

    def owned(self, name: str) -> bool:
        """Whether some program of the session answers to `name`."""
        from jeepney import DBusAddress, MessageType, new_method_call

        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        try:
            with self.bus() as connection:
                reply = connection.send_and_get_reply(new_method_call(bus, "NameHasOwner", "s", (name,)))
        except OSError:
            return False
        return reply.header.message_type is MessageType.method_return and bool(reply.body[0])


@contextlib.contextmanager
def session(home: Path, *, keyring: Keyring, display: str = "") -> Iterator[Session]:
    """A session whose files lie below `home`, a folder with a path short enough for a socket (108 bytes)."""
    env = bare_environment(home)
    if display:
        # Of the bus too: programs it starts draw on that screen.
        env |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    socket = home / "run" / "bus"
    services = home / "services"
    services.mkdir()
    for name in SERVICES:
        shutil.copy(Path("/usr/share/dbus-1/services") / name, services)
    (home / "bus.conf").write_text(BUS.format(socket=socket, services=services), encoding="utf-8")
    env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={socket}"
    command = ["dbus-daemon", "--nofork", "--nopidfile", "--nosyslog", f"--config-file={home / 'bus.conf'}"]
    with running(command, env, home / "bus.log"):
        here = Session(home, env)
        wait_until("the session's D-Bus", lambda: here.owned("org.freedesktop.DBus"))
        if keyring == "absent":
            yield here
            return
        with _keyring_daemon(here, unlock=True):
            if keyring == "unlocked":
                yield here
                return
        # A locked keyring is one that exists: made above with a password that nobody gives this time.
        wait_until("the first keyring to end", lambda: not here.owned("org.freedesktop.secrets"))
        with _keyring_daemon(here, unlock=False):
            yield here


@contextlib.contextmanager
def _keyring_daemon(here: Session, *, unlock: bool) -> Iterator[None]:
    command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
    with running(
        [*command, "--unlock"] if unlock else command,
        here.env,
        here.home / "keyring.log",
        stdin=PASSWORD if unlock else b"",
    ) as process:
        wait_until("the Secret Service", lambda: process.poll() is not None or here.owned("org.freedesktop.secrets"))
        if process.poll() is not None:
            raise RuntimeError((here.home / "keyring.log").read_text(encoding="utf-8"))
        yield


def no_session(home: Path) -> Session:
    """A user without any D-Bus, as on a server."""
    env = bare_environment(home)
    # So that no library looks for, or launches, a bus of its own.
    env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={os.devnull}"
    return Session(home, env)
