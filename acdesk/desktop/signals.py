"""SIGINT and SIGTERM close the window: Python only hears them once the event loop gives it a turn."""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QSocketNotifier


@contextlib.contextmanager
def closing_signals(owner: QObject, close: Callable[[], object]) -> Iterator[None]:
    """`close` is called on the window's thread. Without effect off the main thread, where Python allows no handlers."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    receiver, sender = socket.socketpair()
    receiver.settimeout(0)
    sender.settimeout(0)
    notifier = QSocketNotifier(receiver.fileno(), QSocketNotifier.Type.Read, owner)

    def drain() -> None:
        with contextlib.suppress(BlockingIOError):
            receiver.recv(64)

    notifier.activated.connect(drain)
    before_fd = signal.set_wakeup_fd(sender.fileno(), warn_on_full_buffer=False)
    before = {number: signal.signal(number, lambda *_: close()) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(before_fd)
        notifier.setEnabled(False)
        receiver.close()
        sender.close()
