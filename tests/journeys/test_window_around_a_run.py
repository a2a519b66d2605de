"""What goes on around a run: settings changed meanwhile, a window out of sight, the desktop told of its end."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.conftest import StartPractice
from tests.journeys.conftest import NewDesk
from tests.journeys.customers import customers
from tests.journeys.marketer import SPEED, Marketer
from tests.journeys.processes import wait_until
from tests.journeys.session import Session


@contextlib.contextmanager
def notification_service(session: Session) -> Iterator[list[tuple[str, str]]]:
    """A desktop that shows messages, on the session's bus: (title, text) of each, in order."""
    from jeepney import HeaderFields, MessageType, message_bus, new_method_return

    shown: list[tuple[str, str]] = []
    with session.bus() as connection:
        connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))

        def serve() -> None:
            with contextlib.suppress(OSError, EOFError):
                while True:
                    message: Any = connection.receive()
                    fields = message.header.fields
                    if message.header.message_type is MessageType.method_call and fields.get(HeaderFields.path):
                        shown.append((message.body[3], message.body[4]))
                        connection.send(new_method_return(message, "u", (len(shown),)))

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield shown
        finally:
            connection.sock.shutdown(socket.SHUT_RDWR)
            thread.join(10)


def test_theme_and_language_change_during_a_run_and_its_end_is_told(
    new_desk: NewDesk, start_practice: StartPractice, tmp_path: Path
) -> None:
    practice = start_practice("--contacts-per-second", "20")
    # Not named by the environment, which would have the last word.
    desk = new_desk(ACDESK_LANGUAGE="", **SPEED)
    marketer = Marketer(desk, practice)
    marketer.has_export(customers(tmp_path / "klanten.csv", 40_000, wrong=False))
    with notification_service(desk.session) as shown:
        program = marketer.open()
        desk.click("Run Lente", role="button")
        desk.see_that("Start export", lambda widget: widget.enabled, role="button", seconds=30)
        desk.click("Start export", role="button")
        desk.see("Stop", role="button")
        desk.click("Close", role="button")
        desk.click("Settings", role="radio button")
        desk.choose("Theme", "Dark")
        marketer.look("dark-settings-during-run")
        desk.choose("Language", "Nederlands")
        desk.see("Instellingen", role="radio button")
        desk.click("Exports", role="radio button")
        marketer.look("dark-dutch-running")
        desk.click("Uitvoering van Lente weergeven", role="button")
        desk.see("Stoppen", role="button")
        marketer.look("dark-dutch-run")
        desk.press("ctrl+q")
        marketer.look("dark-dutch-closing")
        desk.click("Op de achtergrond laten lopen", role="button")
        wait_until("the window to be out of sight", lambda: desk.screen.windows("acdesk") == 0, seconds=10)
        assert shown == []
        practice.set(contacts_per_second=1e6)
        assert program.wait(60) == 0
        assert [title for title, _text in shown] == ["Lente: Geslaagd"]
    assert desk.output() == ""
    assert len(marketer.on_list()) == 40_000
