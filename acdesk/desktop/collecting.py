"""Python's garbage collector, on the window's thread alone.

Left to itself it runs on whatever thread happens to make objects. There it would also delete Qt's objects, while their
own thread uses them; that ends the process.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

MILLISECONDS = 50
"""Often, so that each time there is little to look through."""

SECONDS_BETWEEN_WHOLE = 60.0
"""Looking through everything takes long enough to be felt."""

_YOUNG, _WHOLE = 1, 2


class Collector(QObject):
    """Collects for as long as it lives, about as often as Python itself would; `close` leaves things as they were."""

    def __init__(self, parent: QObject, idle: Callable[[], bool], steady: Callable[[], float] = time.monotonic) -> None:
        """`idle`: nothing goes on in the background, so that nobody waits for what a long look holds up."""
        super().__init__(parent)
        self._idle = idle
        self._steady = steady
        self._whole_at = steady()
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what is due."""
        counts, most = gc.get_count(), gc.get_threshold()
        if counts[_WHOLE] > most[_WHOLE] and self._steady() - self._whole_at > SECONDS_BETWEEN_WHOLE and self._idle():
            self._whole_at = self._steady()
            gc.collect()
        elif counts[0] > most[0]:
            gc.collect(_YOUNG if counts[_YOUNG] > most[_YOUNG] else 0)

    def settle(self) -> None:
        """What is there now stays: modules, classes, words. They need not be looked through each time."""
        gc.freeze()

    def close(self) -> None:
        self._timer.stop()
        if self._was_on:
            gc.enable()
