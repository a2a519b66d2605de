"""Python's garbage collector, on the window's thread alone.

Left to itself it runs on whatever thread happens to make objects. There it would also delete Qt's objects, while their
own thread uses them; that ends the process.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

MILLISECONDS = 200


class Collector(QObject):
    """Collects for as long as it lives, as often as Python itself would; `close` leaves things as they were."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due."""
        due = [
            generation
            for generation, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most
        ]
        if due:
            gc.collect(max(due))

    def settle(self) -> None:
        """What is there now stays: modules, classes, words. They need not be looked at again each time."""
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        self._timer.stop()
        if self._was_on:
            gc.enable()
