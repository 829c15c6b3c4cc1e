"""One method's code while it grows: bytes, labels, branches that find their size at the end, and relocations.

Branches are kept apart from the bytes, so every place is a pair (bytes before it, branches before it) that has a final
address once `finish` has chosen each branch's length: all start short and grow until nothing changes.
"""

from __future__ import annotations

from translator.x86.insns import CONDITION_CODE

Place = tuple[int, int]


class Assembler:
    """Collects code; `finish` gives final bytes, `address` final offsets of places."""

    def __init__(self) -> None:
        self.code = bytearray()
        self.branches: list[tuple[int, str, int]] = []   # (bytes before, condition or "jmp", label)
        self.labels: dict[int, Place] = {}
        self.relocations: list[tuple[Place, str, str, int]] = []
        self.next_label = 0
        self._before: list[int] = []

    def label(self) -> int:
        """A fresh label, not placed yet."""
        self.next_label += 1
        return self.next_label

    def here(self) -> Place:
        return len(self.code), len(self.branches)

    def bind(self, label: int) -> None:
        """Place a label here."""
        self.labels[label] = (len(self.code), len(self.branches))

    def branch(self, condition: str, label: int) -> None:
        """`jcc label`, or `jmp label` for condition "jmp"."""
        self.branches.append((len(self.code), condition, label))

    def relocate(self, back: int, kind: str, symbol: str, addend: int = 0) -> None:
        """The field that starts `back` bytes before the end of the code gets `symbol`."""
        self.relocations.append(((len(self.code) - back, len(self.branches)), kind, symbol, addend))

    def address(self, place: Place) -> int:
        """Final offset of a place, after `finish`."""
        return place[0] + self._before[place[1]]

    def finish(self) -> bytes:
        """Choose branch lengths and put everything together."""
        branches, labels = self.branches, self.labels
        targets = [labels[label] for _, _, label in branches]
        sizes = [2] * len(branches)
        changed = True
        while changed:
            changed = False
            before, total = [0], 0
            for size in sizes:
                total += size
                before.append(total)
            for i, (position, condition, _) in enumerate(branches):
                if sizes[i] == 2:
                    byte, count = targets[i]
                    distance = byte + before[count] - position - before[i + 1]
                    if not -128 <= distance <= 127:
                        sizes[i] = 5 if condition == "jmp" else 6
                        changed = True
        self._before = before
        out, start = bytearray(), 0
        for i, (position, condition, _) in enumerate(branches):
            out += self.code[start:position]
            start = position
            byte, count = targets[i]
            distance = byte + before[count] - position - before[i + 1]
            if sizes[i] == 2:
                out.append(0xEB if condition == "jmp" else 0x70 | CONDITION_CODE[condition])
                out.append(distance & 0xFF)
            else:
                out += b"\xe9" if condition == "jmp" else bytes((0x0F, 0x80 | CONDITION_CODE[condition]))
                out += (distance & 0xFFFFFFFF).to_bytes(4, "little")
        out += self.code[start:]
        return bytes(out)
