"""Reading big-endian data: every read is in bounds or raises the one truncation error."""

from __future__ import annotations

from translator.errors import FormatError


class Cursor:
    """A position in `data[position:end]`; `source` names it in errors."""

    __slots__ = ("data", "position", "end", "source")

    def __init__(self, data: bytes, source: str, position: int = 0, end: int | None = None) -> None:
        self.data, self.source, self.position = data, source, position
        self.end = len(data) if end is None else end

    def advance(self, count: int) -> int:
        """Skips `count` bytes and returns where they start."""
        start = self.position
        if start + count > self.end:
            raise FormatError(self.source, f"truncated: {count} more bytes expected, {self.end - start} left", start)
        self.position = start + count
        return start

    def u1(self) -> int:
        return self.data[self.advance(1)]

    def u2(self) -> int:
        start = self.advance(2)
        return self.data[start] << 8 | self.data[start + 1]

    def u4(self) -> int:
        start = self.advance(4)
        return int.from_bytes(self.data[start:start + 4], "big")

    def take(self, count: int) -> bytes:
        start = self.advance(count)
        return self.data[start:start + count]

    def part(self, count: int) -> Cursor:
        """A cursor of its own over the next `count` bytes, which are skipped here."""
        start = self.advance(count)
        return Cursor(self.data, self.source, start, start + count)

    def finish(self, what: str) -> None:
        """Refuses bytes left over at the end of `what`."""
        if self.position != self.end:
            raise FormatError(self.source, f"{self.end - self.position} bytes too many in {what}", self.position)
