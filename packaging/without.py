"""Prints a lock file without the named packages: each is one block, a line at the margin and indented lines below."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path


def without(lines: Iterable[str], names: Iterable[str]) -> Iterator[str]:
    """Raises ValueError for a name that the lock doesn't hold: the list of names would be out of date."""
    unseen = set(names)
    left_out = frozenset(unseen)
    keep = True
    for line in lines:
        if not line.startswith((" ", "#")):
            name = line.partition("==")[0].strip()
            keep = name not in left_out
            unseen.discard(name)
        if keep:
            yield line
    if unseen:
        raise ValueError(f"not in the lock: {', '.join(sorted(unseen))}")


if __name__ == "__main__":
    with Path(sys.argv[1]).open(encoding="utf-8") as lock:
        sys.stdout.writelines(without(lock, sys.argv[2:]))
