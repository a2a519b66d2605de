"""What preparing worked out, kept for the next time: after a change only what it touches is worked out again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from acdesk.segments import Segment

if TYPE_CHECKING:
    import polars as pl

MOST_BYTES = 1 << 30
"""Counted as if no column shared its memory with another or with the segment; most of it is shared."""

_P = ParamSpec("_P")
_A = TypeVar("_A", bound=tuple[object, ...])
_T = TypeVar("_T")


class Kept:
    """Results of pure steps, by the step and what it was given.

    Columns, tables and segments are the same only if they are one object, so a step that is given what another one
    gave is found again as long as that one is. What was not asked for longest goes first. For one thread at a time.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        """`most_bytes` of 0 keeps nothing, and holds on to nothing."""
        self._most = most_bytes
        self._bytes = 0
        self._results: OrderedDict[Hashable, _Result] = OrderedDict()
        self._holders: dict[int, int] = {}
        """By the identity of a column or table: how many results hold it, each as outcome or as argument."""

    @property
    def keeps(self) -> bool:
        """Whether anything is kept at all."""
        return self._most > 0

    def of(self, step: Callable[_P, _T], *given: _P.args, **named: _P.kwargs) -> _T:
        """What `step` makes of these arguments. Nobody may change either afterwards."""
        if not self._most:
            return step(*given, **named)
        key = _key(step, *given, *named.items())
        if key in self._results:
            return self._found(key)  # type: ignore[return-value]
        outcome = step(*given, **named)
        self._keep(key, outcome, given)
        return outcome

    def each(self, step: Callable[[Sequence[_A]], Sequence[_T]], wanted: Sequence[_A]) -> list[_T]:
        """The same for a step that takes many at a time, and is given those that aren't there yet."""
        if not self._most:
            return list(step(wanted))
        keys = [_key(step, *given) for given in wanted]
        missing = {key: given for key, given in zip(keys, wanted, strict=True) if key not in self._results}
        made = dict(zip(missing, step(list(missing.values())) if missing else (), strict=True))
        found: list[_T] = [made[key] if key in made else self._found(key) for key in keys]  # type: ignore[misc]
        for key, outcome in made.items():
            self._keep(key, outcome, missing[key])
        return found

    def _found(self, key: Hashable) -> object:
        self._results.move_to_end(key)
        return self._results[key].outcome

    def _keep(self, key: Hashable, outcome: object, given: tuple[object, ...]) -> None:
        result = _Result(outcome, tuple(_large((outcome, given))))
        self._results[key] = result
        for one in result.held:
            self._holders[id(one)] = self._holders.get(id(one), 0) + 1
            self._bytes += int(one.estimated_size()) if self._holders[id(one)] == 1 else 0
        while self._bytes > self._most:
            self._drop_oldest()

    def _drop_oldest(self) -> None:
        _key, result = self._results.popitem(last=False)
        for one in result.held:
            self._holders[id(one)] -= 1
            if not self._holders[id(one)]:
                del self._holders[id(one)]
                self._bytes -= int(one.estimated_size())


@dataclass(frozen=True, slots=True)
class _Result:
    outcome: object
    held: tuple[pl.Series | pl.DataFrame, ...]


class _One:
    """Compares as the object itself, and keeps it, so that no other one can come to stand in its place."""

    __slots__ = ("_it",)

    def __init__(self, it: object) -> None:
        self._it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _One) and other._it is self._it

    def __hash__(self) -> int:
        return id(self._it)


def _key(step: Callable[..., object], *given: object) -> Hashable:
    import polars as pl

    return step, *(_One(one) if isinstance(one, pl.Series | pl.DataFrame | Segment) else one for one in given)


def _large(values: tuple[object, ...]) -> Iterator[pl.Series | pl.DataFrame]:
    """The columns and tables among these, and among the tuples in these; a segment's own are its owner's."""
    import polars as pl

    for value in values:
        if isinstance(value, pl.Series | pl.DataFrame):
            yield value
        elif isinstance(value, tuple):
            yield from _large(value)
