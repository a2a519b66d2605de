"""What a Linux desktop is asked over its session bus. Blocks for up to two seconds a call; no Qt here.

jeepney rather than QtDBus, which can't be told from Python that a number is unsigned, as these calls want it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

SECONDS = 2.0
DESKTOP_FILE = "acdesk.desktop"

SUSPEND = 4
"""GNOME's flag: inhibit suspending."""


def _connected(bus: str = "SESSION") -> Any:
    from jeepney.io.blocking import open_dbus_connection

    return open_dbus_connection(bus, enable_fds=True, auth_timeout=SECONDS)


@dataclass(frozen=True, slots=True)
class _Place:
    """Whom to ask."""

    name: str
    path: str
    interface: str


_POWER = _Place(
    "org.freedesktop.PowerManagement",
    "/org/freedesktop/PowerManagement/Inhibit",
    "org.freedesktop.PowerManagement.Inhibit",
)
_GNOME = _Place("org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager")
_LOGIN = _Place("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_NOTIFY = _Place("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications")


def _asked(connection: Any, place: _Place, method: str, signature: str, *body: object) -> tuple[Any, ...]:
    """The answer's values. OSError when it is an error."""
    from jeepney import DBusAddress, MessageType, new_method_call

    address = DBusAddress(place.path, bus_name=place.name, interface=place.interface)
    reply = connection.send_and_get_reply(new_method_call(address, method, signature, body), timeout=SECONDS)
    if reply.header.message_type is not MessageType.method_return:
        raise OSError(method)
    return tuple(reply.body)


def inhibit_sleep(why: str) -> Callable[[], object] | None:
    """Keep the computer awake until what is returned is called; None where nothing on this desktop can.

    Each inhibition ends with its connection, so a crash leaves none behind.
    """
    ways: tuple[Callable[[str], Callable[[], object]], ...] = (_power_management, _gnome, _login1)
    for way in ways:
        try:
            return way(why)
        except Exception:  # noqa: BLE001, S112 - no bus, no service, no jeepney: the next, or none
            continue
    return None


def _power_management(why: str) -> Callable[[], object]:
    """KDE, XFCE and others."""
    return _held(_POWER, "Inhibit", "ss", "acdesk", why)


def _gnome(why: str) -> Callable[[], object]:
    return _held(_GNOME, "Inhibit", "susu", "acdesk", 0, why, SUSPEND)


def _held(place: _Place, method: str, signature: str, *body: object) -> Callable[[], object]:
    connection = _connected()
    try:
        _asked(connection, place, method, signature, *body)
    except BaseException:
        connection.close()
        raise
    close: Callable[[], object] = connection.close
    return close


def _login1(why: str) -> Callable[[], object]:
    """systemd's own, where no desktop takes care of it. It answers with a file that holds for as long as it is open."""
    connection = _connected("SYSTEM")
    try:
        held = _asked(connection, _LOGIN, "Inhibit", "ssss", "idle:sleep", "acdesk", why, "block")[0]
    finally:
        connection.close()
    close: Callable[[], object] = held.close
    return close


def show_notification(title: str, text: str) -> bool:
    """Whether the desktop took it."""
    try:
        connection = _connected()
        try:
            hints = {"desktop-entry": ("s", DESKTOP_FILE.removesuffix(".desktop"))}
            _asked(connection, _NOTIFY, "Notify", "susssasa{sv}i", "acdesk", 0, "acdesk", title, text, [], hints, -1)
        finally:
            connection.close()
    except Exception:  # noqa: BLE001 - without a desktop that shows them there is nobody to tell
        return False
    return True


def show_launcher_progress(part: float | None) -> None:
    """On the program's icon in the task bars that listen (Plasma, Ubuntu's dock); None takes it away."""
    with suppress(Exception):
        from jeepney import DBusAddress, new_signal

        emitter = DBusAddress("/com/acdesk/launcher", interface="com.canonical.Unity.LauncherEntry")
        seen = {"progress": ("d", part or 0.0), "progress-visible": ("b", part is not None)}
        connection = _connected()
        try:
            connection.send(new_signal(emitter, "Update", "sa{sv}", (f"application://{DESKTOP_FILE}", seen)))
        finally:
            connection.close()
