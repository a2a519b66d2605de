"""What a desktop is asked, with a desktop that isn't there and with one that answers."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from acdesk.desktop.session_bus import inhibit_sleep, show_launcher_progress, show_notification

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a session bus is a thing of Linux")


ServeName = Callable[[str], "Service"]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[ServeName]:
    """A session bus of its own, and services on it."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    services: list[Service] = []

    def start(name: str) -> Service:
        services.append(Service(address, name))
        return services[-1]

    yield start
    daemon.terminate()
    daemon.wait(10)
    for service in services:
        service.thread.join(10)
    daemon.stdout.close()


class Service:
    """Answers every call to a name with one number, and notes what was asked."""

    def __init__(self, address: str, name: str) -> None:
        from jeepney import DBusAddress, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        self.asked: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._connection = open_dbus_connection(address)
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        self._connection.send_and_get_reply(new_method_call(bus, "RequestName", "su", (name, 0)))
        rule = ("type='signal',interface='com.canonical.Unity.LauncherEntry'",)
        self._connection.send_and_get_reply(new_method_call(bus, "AddMatch", "s", rule))
        owners = ("type='signal',interface='org.freedesktop.DBus',member='NameOwnerChanged'",)
        self._connection.send_and_get_reply(new_method_call(bus, "AddMatch", "s", owners))
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        from jeepney import HeaderFields, MessageType, new_method_return

        while True:
            try:
                message = self._connection.receive()
            except (OSError, EOFError):
                self._connection.close()
                return
            member = message.header.fields.get(HeaderFields.member)
            self.asked.put((member, message.body, message.header.fields.get(HeaderFields.sender)))
            if message.header.message_type is MessageType.method_call:
                self._connection.send(new_method_return(message, "u", (7,)))

    def next(self, member: str) -> Any:
        while True:
            found = self.asked.get(timeout=10)
            if found[0] == member:
                return found


def test_without_a_desktop_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SESSION", "SYSTEM"):
        monkeypatch.setenv(f"DBUS_{name}_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    assert inhibit_sleep("an export runs") is None
    assert show_notification("Done", "5,000 rows") is False
    show_launcher_progress(0.5)


@pytest.mark.parametrize("name", ["org.freedesktop.PowerManagement", "org.gnome.SessionManager"])
def test_the_computer_stays_awake_until_told_otherwise(serve: ServeName, name: str) -> None:
    service = serve(name)
    release = inhibit_sleep("an export runs")
    assert release is not None
    _member, body, sender = service.next("Inhibit")
    assert "an export runs" in body
    release()
    # The inhibition ends with the connection that asked for it.
    while service.next("NameOwnerChanged")[1] != (sender, sender, ""):
        pass


def test_a_notification_and_progress_reach_the_desktop(serve: ServeName) -> None:
    service = serve("org.freedesktop.Notifications")
    assert show_notification("Spring: successful", "5,000 rows")
    body = service.next("Notify")[1]
    assert body[3:5] == ("Spring: successful", "5,000 rows")
    show_launcher_progress(0.25)
    application, seen = service.next("Update")[1]
    assert application == "application://acdesk.desktop"
    assert seen["progress"] == ("d", 0.25)
    show_launcher_progress(None)
    assert service.next("Update")[1][1]["progress-visible"] == ("b", False)
