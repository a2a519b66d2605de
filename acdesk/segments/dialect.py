"""How a text is cut into records and cells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """`delimiter` is "" where every line is one cell; `quote` is "" for none; `escape` is a backslash or "".

    A doubled quote inside a quoted cell always stands for one. `spaced`: a space follows every delimiter and belongs
    to it. `merged`: any run of spaces and tabs is one delimiter, and those at either end of a line are none.
    """

    delimiter: str
    quote: str = '"'
    escape: str = ""
    spaced: bool = False
    merged: bool = False

    @property
    def shown_delimiter(self) -> str:
        """With the space that belongs to it."""
        return self.delimiter + " " if self.spaced else self.delimiter
