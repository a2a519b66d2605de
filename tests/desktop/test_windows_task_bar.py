"""Progress on Windows' task bar, as far as it can be tried elsewhere: a COM object made by hand, called by table."""

from __future__ import annotations

import ctypes
from typing import Any

import pytest

from acdesk.desktop import windows_task_bar
from acdesk.desktop.windows_task_bar import WindowsTaskBar

CALLS = {
    3: (),
    9: (ctypes.c_void_p, ctypes.c_ulonglong, ctypes.c_ulonglong),
    10: (ctypes.c_void_p, ctypes.c_int),
}


class FakeObject:
    """A pointer to a table of functions that write down their arguments."""

    def __init__(self) -> None:
        self.called: list[tuple[int, tuple[Any, ...]]] = []
        self._kept: list[Any] = []
        self._table = (ctypes.c_void_p * 11)()
        for place, kinds in CALLS.items():

            def write_down(_self: int, *values: Any, place: int = place) -> int:
                self.called.append((place, values))
                return 0

            function = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_void_p, *kinds)(write_down)
            self._kept.append(function)
            self._table[place] = ctypes.cast(function, ctypes.c_void_p)
        self._object = ctypes.c_void_p(ctypes.addressof(self._table))
        self.pointer = ctypes.c_void_p(ctypes.addressof(self._object))


def test_value_then_state_go_to_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeObject()
    monkeypatch.setattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE, raising=False)
    monkeypatch.setattr(windows_task_bar, "_created", lambda: fake.pointer)
    bar = WindowsTaskBar()
    bar.show(77, 0.25)
    bar.show(77, None)
    assert fake.called == [(9, (77, 250, 1000)), (10, (77, 2)), (10, (77, 0))]


def test_where_there_is_no_such_thing_nothing_happens() -> None:
    WindowsTaskBar().show(77, 0.5)
