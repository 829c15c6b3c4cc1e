"""Frame layout: outgoing stack arguments, the portal calls' argument area, then slots; values whose lives do not meet share a slot."""

from __future__ import annotations

from translator.x86.liveness import _bits
from translator.x86.mir import MachineFunction
from translator.x86.regalloc import Allocator


class Frame:
    """`slot[v]` is the word index of v's slot from rsp; `size` the contract's frame size."""

    def __init__(self, mf: MachineFunction, allocator: Allocator, needs_temporary: bool, makes_calls: bool) -> None:
        self.first_word = mf.outgoing + mf.portal_words
        self.outgoing = mf.outgoing
        self.slot: dict[int, int] = {}
        words = self.first_word + self._assign(mf, allocator)
        self.temporary = words if needs_temporary else None
        if needs_temporary:
            words += 1
        self.size = 8 * words
        if self.size % 16 == 0 and (makes_calls or self.size):
            self.size += 8

    def _assign(self, mf: MachineFunction, allocator: Allocator) -> int:
        """Give each value that needs one a slot; the interval of a value covers every place where it lives."""
        wanted = 0
        for value in range(len(mf.types)):
            if allocator.spilled[value] or allocator.saved[value]:
                wanted |= 1 << value
        if not wanted:
            return 0
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}

        def cover(value: int, position: int) -> None:
            if value not in starts:
                starts[value] = position
            ends[value] = position

        position = 0
        for block in mf.blocks:
            if block.index == 0:
                for _, value in mf.arguments:
                    if wanted >> value & 1:
                        cover(value, position)
            for value in _bits(block.live_in & wanted):
                cover(value, position)
            for value in block.params:
                if wanted >> value & 1:
                    cover(value, position)
            for mi in block.code:
                position += 1
                for use in mi.u:
                    if wanted >> use & 1:
                        cover(use, position)
                if mi.d >= 0 and wanted >> mi.d & 1:
                    cover(mi.d, position)
            position += 1
            for _, args in block.edges:
                for use in args:
                    if wanted >> use & 1:
                        cover(use, position)
            for value in _bits(block.live_out & wanted):
                cover(value, position)
            position += 1
        free: list[int] = []
        active: list[tuple[int, int]] = []
        count = 0
        for value in sorted(starts, key=starts.__getitem__):
            start = starts[value]
            kept = []
            for end, slot in active:
                if end < start:
                    free.append(slot)
                else:
                    kept.append((end, slot))
            active = kept
            if free:
                slot = free.pop()
            else:
                slot, count = count, count + 1
            self.slot[value] = self.first_word + slot
            active.append((ends[value], slot))
        return count
