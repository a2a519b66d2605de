"""What polars lets go of goes back to the system at once, for a process that reads a segment once and then sends."""

from __future__ import annotations

import os

SETTING = "_RJEM_MALLOC_CONF"
"""Where polars' allocator (jemalloc on Linux and macOS, https://jemalloc.net/jemalloc.3.html) looks as it is loaded;
that of Windows has another, and gives memory back by itself."""


def give_back_at_once() -> None:
    """To be called before polars is loaded; later it changes nothing. What the user has set stays.

    Else what is freed stays with the process for seconds: the contacts of a plan, a hundred megabytes for a million,
    while the first ones are on their way. A window, which prepares anew with every choice, is quicker with that at
    hand.
    """
    # Not the session's own environment: the allocator reads the process's.
    os.environ.setdefault(SETTING, "dirty_decay_ms:0,muzzy_decay_ms:0")
