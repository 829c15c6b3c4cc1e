"""Parallel moves in an order that loses nothing.

Places are ints: 0-31 registers, `STACK + i` outgoing words, `SLOT + v` the frame slot of a virtual register, and as source only
`REMAT + v`, a constant to be made again.  Slots are compared by their final number, since values may share one.
"""

from __future__ import annotations

from translator.x86.regs import STACK

SLOT = 1 << 20
REMAT = 1 << 40
TEMPORARY = STACK - 1
"""A frame word that holds one value of a broken cycle."""

Move = tuple[int, int, str]


def sequence(moves: list[Move]) -> list[Move]:
    """The moves one after the other. A swap of two general registers appears as type "xchg"; TEMPORARY breaks other cycles."""
    pending = {to: (source, type) for to, source, type in moves if to != source}
    if len(pending) == 1:
        to, (source, type) = next(iter(pending.items()))
        return [(to, source, type)]
    waiting: dict[int, int] = {}
    for source, _ in pending.values():
        waiting[source] = waiting.get(source, 0) + 1
    ready = [to for to in pending if not waiting.get(to)]
    out: list[Move] = []
    while pending:
        while ready:
            to = ready.pop()
            source, type = pending.pop(to)
            out.append((to, source, type))
            waiting[source] -= 1
            if not waiting[source] and source in pending:
                ready.append(source)
        if not pending:
            break
        to, (source, type) = next(iter(pending.items()))
        if to < 16 and source < 16:
            # All of a cycle's places have exactly one reader left. Behind the swap `source` holds what `to` held.
            del pending[to]
            out.append((to, source, "xchg"))
            for other, (other_source, other_type) in pending.items():
                if other_source == to:
                    pending[other] = (source, other_type)
                    waiting[to] -= 1
                    break
            # `source` lost one reader and gained one, unless it was to receive just that value.
            if pending.get(source, (-1,))[0] == source:
                del pending[source]
                waiting[source] = 0
            continue
        out.append((TEMPORARY, to, pending_type(pending, to)))
        for other, (other_source, other_type) in pending.items():
            if other_source == to:
                pending[other] = (TEMPORARY, other_type)
        waiting[TEMPORARY] = waiting.pop(to)
        ready.append(to)
    return out


def pending_type(pending: dict, place: int) -> str:
    """The type of the value that readers of `place` expect."""
    return next(type for source, type in pending.values() if source == place)
