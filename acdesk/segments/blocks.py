"""The text of a file in blocks of whole lines: read, unpacked and decoded in a thread of its own while the block before
is cut into cells."""

from __future__ import annotations

import codecs
import queue
import re
import threading
import time
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Protocol, Self

from acdesk.segments.encoding import decoder
from acdesk.segments.source import NEAR

BLOCK = 1 << 23
"""Bytes: enough for polars to share among processors, little enough to hold several."""

_PIECE = 1 << 22
"""Bytes worked on before another thread gets its turn."""

_MARK = codecs.BOM_UTF8
_UTF8 = ("utf-8", "utf-8-sig")


class Stream(Protocol):
    """Bytes to read from."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes, none at the end."""

    def close(self) -> None: ...


Source = Callable[[], Stream]
"""Opens the bytes of a text anew, unpacked. Reading may raise SegmentFault."""


def read_up_to(source: Source, most: int | None) -> bytes:
    """The first bytes, or with None all."""
    stream = source()
    try:
        pieces: list[bytes] = []
        left = most
        while left is None or left > 0:
            piece = stream.read(_PIECE if left is None else min(_PIECE, left))
            if not piece:
                break
            pieces.append(piece)
            left = None if left is None else left - len(piece)
            time.sleep(0)
    finally:
        stream.close()
    return b"".join(pieces)


class Block:
    """Whole lines. Only the last one of a file may lack its end."""

    def __init__(self, raw: bytes, *, turned: bool = False, nuls: int = 0) -> None:
        self.raw = raw
        """UTF-8 as far as the file's own bytes are, without NUL bytes, with the line ends of the file."""
        self.turned = turned
        """Line ends are line feed, carriage return."""
        self.nuls = nuls
        """NUL bytes that were taken out."""
        self.plain = b"\r" not in raw
        """Whether all line ends are line feeds."""
        self._text = raw if self.plain else None

    @property
    def text(self) -> bytes:
        """The same with line feeds only: made when somebody asks."""
        if self._text is None:
            text = _TURNED.sub(b"\n", self.raw) if self.turned else self.raw.replace(b"\r\n", b"\n")
            self._text = text.replace(b"\r", b"\n") if b"\r" in text else text
        return self._text

    def ends(self) -> list[str]:
        """The end of each line, "" where the last one has none."""
        last = [] if self.text.endswith(b"\n") else [""]
        if self.plain:
            return ["\n"] * self.text.count(b"\n") + last
        if self.turned:
            return [end.decode() for end in _TURNED.findall(self.raw)] + last
        return [_end_of(line) for line in self.raw.splitlines(keepends=True)]


_TURNED = re.compile(rb"\n\r|\r\n|\n|\r")


def _end_of(line: bytes) -> str:
    if line.endswith(b"\r\n"):
        return "\r\n"
    return line[-1:].decode() if line.endswith((b"\n", b"\r")) else ""


class Blocks:
    """Iterates over the blocks of a text; to be used as a context, since a thread has to come to its end."""

    def __init__(self, source: Source, encoding: str, *, quote: str = "", size: int = BLOCK) -> None:
        """`quote`: no block ends between two of them."""
        self._source = source
        self._encoding = encoding
        self._quote = quote.encode()
        self._size = size
        self._now = max(size // 8, 1)
        """What the next block is to be: the first ones are small, so that whoever cuts them needn't wait."""
        self._made: queue.Queue[Block | BaseException | None] = queue.Queue(1)
        self._unwanted = threading.Event()
        self._thread = threading.Thread(target=self._work, name="segment-blocks", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self._unwanted.set()
        while self._thread.is_alive():
            try:
                self._made.get(timeout=0.01)
            except queue.Empty:
                continue
        self._thread.join()

    def __iter__(self) -> Iterator[Block]:
        """Raises what reading raises: SegmentFault, OSError, UnicodeDecodeError."""
        while (made := self._made.get()) is not None:
            if isinstance(made, BaseException):
                raise made
            yield made

    def _work(self) -> None:
        try:
            stream = self._source()
            try:
                for block in self._cut(self._texts(stream)):
                    if self._unwanted.is_set():
                        return
                    self._made.put(block)
            finally:
                stream.close()
        except Exception as error:  # noqa: BLE001 - handed to whoever waits
            self._made.put(error)
            return
        self._made.put(None)

    def _texts(self, stream: Stream) -> Iterator[bytes]:
        """UTF-8 without a byte order mark, in pieces of any size."""
        most = self._size if self._encoding in _UTF8 else min(_PIECE, self._size)
        decode = decoder_of(self._encoding)
        first = True
        while data := stream.read(min(self._now, most)):
            text = decode(data, False)  # noqa: FBT003 - as codecs have it
            if first and text:
                text, first = text.removeprefix(_MARK), False
            yield text
            time.sleep(0)
        yield decode(b"", True)  # noqa: FBT003

    def _cut(self, texts: Iterator[bytes]) -> Iterator[Block]:
        held = b""
        waiting: list[bytes] = []
        length = 0
        turned: bool | None = None
        for text in texts:
            waiting.append(text)
            length += len(text)
            if length < self._now - NEAR:
                continue
            self._now = min(2 * self._now, self._size)
            turned = is_reversed(waiting[0]) if turned is None else turned
            made, rest = self._parted(waiting, turned=turned)
            waiting, length = [rest] if rest else [], len(rest)
            if made:
                if held:
                    yield _block(held, turned=turned)
                held = made
        # A short last block would make what is at the end of the file hard to see.
        rest = b"".join(waiting)
        turned = is_reversed(rest) if turned is None else turned
        if held and len(rest) >= self._size // 2:
            yield _block(held, turned=turned)
            held = b""
        if held or rest:
            yield _block(held + rest, turned=turned)

    def _parted(self, texts: list[bytes], *, turned: bool) -> tuple[bytes, bytes]:
        """Whole lines, none if there are no ends of lines, and what follows the last one. Copies what it must."""
        last = texts[-1]
        end = 0 if turned or self._quote else last.rfind(b"\n") + 1
        if end:
            if len(texts) == 1 and end == len(last):
                return last, b""
            return b"".join([*texts[:-1], memoryview(last)[:end]]), last[end:]
        whole = b"".join(texts)
        end = self._last_end(whole, turned=turned)
        return whole[:end], whole[end:]

    def _last_end(self, whole: bytes, *, turned: bool) -> int:
        """Where the last whole line ends, as far as can be said; 0 for nowhere."""
        if turned:
            return whole.rfind(b"\n\r") + 2 if b"\n\r" in whole else 0
        end = whole.rfind(b"\n") + 1 or whole.rfind(b"\r", 0, len(whole) - 1) + 1
        if self._quote:
            while end and whole.count(self._quote, 0, end) % 2:
                end = whole.rfind(b"\n", 0, whole.rfind(self._quote, 0, end)) + 1
        return end


def _block(raw: bytes, *, turned: bool) -> Block:
    nuls = 0
    if b"\x00" in raw:
        nuls = raw.count(b"\x00")
        raw = raw.replace(b"\x00", b"")
    return Block(raw, turned=turned, nuls=nuls)


def is_reversed(text: bytes) -> bool:
    """As `split_lines` decides whether line ends are line feed, carriage return."""
    return b"\n\r" in text and text.count(b"\n\r") > 0.9 * text.count(b"\n") > 9 * text.count(b"\r\n")


def decoder_of(encoding: str) -> Callable[[bytes, bool], bytes]:
    """(bytes, whether they are the last) to UTF-8. Raises UnicodeDecodeError, but for UTF-8, which isn't looked at."""
    if encoding in _UTF8:
        return lambda data, _: data
    if encoding == "cp1252":
        return lambda data, _: western_to_utf8(data)
    incremental = decoder(encoding)
    return lambda data, final: incremental.decode(data, final).encode("utf-8", "replace")


_NOT_LATIN = re.compile(rb"\xc2[\x80-\x9f]")


def western_to_utf8(data: bytes) -> bytes:
    """Windows-1252, twice as fast as by its codec: as Latin-1, which differs in 32 characters only."""
    text = data.decode("latin-1").encode()
    if text.count(b"\xc2") > len(data) // 200:
        return data.decode("cp1252").encode()
    return _NOT_LATIN.sub(_as_western, text) if b"\xc2" in text else text


def _as_western(found: re.Match[bytes]) -> bytes:
    return found.group()[1:].decode("cp1252").encode()
