"""Progress on the button in Windows' task bar: ITaskbarList3 by hand, as no Qt of ours has it.

https://learn.microsoft.com/windows/win32/api/shobjidl_core/nn-shobjidl_core-itaskbarlist3. Written after the
documentation alone, without a Windows to try it on; so nothing here may raise, and what is missing is passed over.
"""

from __future__ import annotations

import contextlib
import uuid
from typing import Any

_TASK_BAR_LIST = uuid.UUID("56fdf344-fd6d-11d0-958a-006097c9a090")
_TASK_BAR_LIST_3 = uuid.UUID("ea1afb91-9e28-4b86-90e9-9e9f8a5eefaf")
_IN_PROCESS = 1
_INITIALISE, _SET_VALUE, _SET_STATE = 3, 9, 10
"""Places in the interface's table of functions, counted from IUnknown's first."""
_NO_PROGRESS, _NORMAL = 0, 2
WHOLE = 1000


class WindowsTaskBar:
    """For the thread of the window alone, on which Qt has initialised COM."""

    def __init__(self) -> None:
        self._list: Any = None
        with contextlib.suppress(Exception):
            self._list = _created()

    def show(self, window: int, part: float | None) -> None:
        """`part` from 0 to 1 on the button of this window (its handle); None takes it away."""
        if not self._list:
            return
        with contextlib.suppress(Exception):
            from ctypes import c_int, c_ulonglong, c_void_p

            handle = c_void_p(window)
            if part is not None:
                done = c_ulonglong(round(part * WHOLE))
                self._call(_SET_VALUE, (c_void_p, c_ulonglong, c_ulonglong), handle, done, c_ulonglong(WHOLE))
            self._call(_SET_STATE, (c_void_p, c_int), handle, c_int(_NO_PROGRESS if part is None else _NORMAL))

    def _call(self, place: int, kinds: tuple[Any, ...], *values: Any) -> None:
        _function(self._list, place, kinds)(self._list, *values)


def _created() -> Any:
    """A pointer to the interface, kept for as long as the program; None where Windows has none."""
    import ctypes

    made = ctypes.c_void_p()
    wanted = [ctypes.create_string_buffer(one.bytes_le, 16) for one in (_TASK_BAR_LIST, _TASK_BAR_LIST_3)]
    create = ctypes.windll.ole32.CoCreateInstance  # type: ignore[attr-defined, unused-ignore]
    if create(wanted[0], None, _IN_PROCESS, wanted[1], ctypes.byref(made)) or not made.value:
        return None
    return made if _function(made, _INITIALISE, ())(made) == 0 else None


def _function(pointer: Any, place: int, kinds: tuple[Any, ...]) -> Any:
    """The function at `place` of a COM object's table."""
    import ctypes

    table = ctypes.cast(pointer, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
    prototype = ctypes.WINFUNCTYPE(ctypes.c_long, ctypes.c_void_p, *kinds)  # type: ignore[attr-defined, unused-ignore]
    return prototype(table[place])
