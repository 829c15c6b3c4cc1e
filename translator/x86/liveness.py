"""Which virtual registers are live where, and how far away their next use is.

Sets are int bit masks.  Times run backwards: an instruction's time is larger the earlier it stands in its block, 0 is the block's
end, and uses in later blocks have negative times; so the register to give up is the one with the smallest next-use time.
A call counts as CALL_DISTANCE instructions, because nothing stays in a register across it.
"""

from __future__ import annotations

from translator.x86.mir import CALL, NEVER, MachineFunction

CALL_DISTANCE = 1000
LOOP_EXIT_DISTANCE = 500
FAR = 900
"""A next use farther than this lies behind a call or a loop: not worth a register at a block's start."""


def split_critical_edges(mf: MachineFunction) -> None:
    """Give each edge between a fork and a join a block of its own, right behind its source, where moves can stand."""
    from translator.x86.mir import MachineBlock
    blocks = mf.blocks
    incoming = [0] * len(blocks)
    for block in blocks:
        for target, _ in block.edges:
            incoming[target] += 1
    order: list[MachineBlock] = []
    extra: list[MachineBlock] = []
    for block in blocks:
        order.append(block)
        if len(block.edges) < 2:
            continue
        for i, (target, args) in enumerate(block.edges):
            if incoming[target] < 2 and not blocks[target].params:
                continue
            middle = MachineBlock(len(blocks) + len(extra), None)
            middle.edges = [(target, args)]
            middle.depth = min(block.depth, blocks[target].depth)
            middle.cold = block.cold or blocks[target].cold
            block.edges[i] = (middle.index, [])
            extra.append(middle)
            order.append(middle)
    number = {block.index: i for i, block in enumerate(order)}
    for i, block in enumerate(order):
        block.index = i
        block.edges = [(number[target], args) for target, args in block.edges]
        if block.pad >= 0:
            block.pad = number[block.pad]
    mf.blocks = order
    for block in order:
        for target, _ in block.edges:
            order[target].preds.append(block.index)


def _bits(mask: int) -> list[int]:
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found


def analyze(mf: MachineFunction) -> None:
    """Fill gen, kill, live_in, live_out, distance of blocks and next_uses, next_d, live of instructions."""
    blocks = mf.blocks
    for block in blocks:
        _summarize(block)
    _solve(blocks)
    _distances(blocks)
    for block in blocks:
        _annotate(blocks, block)


def _summarize(block) -> None:
    gen = kill = 0
    first: dict[int, int] = {}
    time = 0
    for param in block.params:
        kill |= 1 << param
    for mi in block.code:
        for use in mi.u:
            bit = 1 << use
            if not kill & bit:
                gen |= bit
                if use not in first:
                    first[use] = time
            elif use not in first:
                first[use] = time
        if mi.d >= 0:
            kill |= 1 << mi.d
        time += CALL_DISTANCE if mi.kind == CALL else 1
    for _, args in block.edges:
        for use in args:
            if use not in first:
                first[use] = time
            bit = 1 << use
            if not kill & bit:
                gen |= bit
    block.gen, block.kill, block.length, block.first_use = gen, kill, time, first


def _solve(blocks) -> None:
    changed = True
    while changed:
        changed = False
        for block in reversed(blocks):
            out = 0
            for target, _ in block.edges:
                out |= blocks[target].live_in
            if block.pad >= 0:
                out |= blocks[block.pad].live_in
            block.live_out = out
            live_in = block.gen | out & ~block.kill
            if live_in != block.live_in:
                block.live_in = live_in
                changed = True


def _out_distances(blocks, block) -> dict[int, int]:
    found: dict[int, int] = {}
    for target, _ in block.edges:
        successor = blocks[target]
        extra = 0
        if successor.depth < block.depth:
            extra += LOOP_EXIT_DISTANCE
        if successor.cold and not block.cold:
            extra += CALL_DISTANCE
        live = successor.live_in
        for register, distance in successor.distance.items():
            if live >> register & 1:
                distance += extra
                if found.get(register, distance) >= distance:
                    found[register] = distance
    return found


def _distances(blocks) -> None:
    loops = any(target <= block.index for block in blocks for target, _ in block.edges)
    for _ in range(2 if loops else 1):
        for block in reversed(blocks):
            distance = dict(block.first_use)
            length = block.length
            kill = block.kill
            for register, far in _out_distances(blocks, block).items():
                if register not in distance and not kill >> register & 1:
                    distance[register] = far + length
            block.distance = distance


def _annotate(blocks, block) -> None:
    next_use: dict[int, int] = {}
    live = block.live_out
    out = _out_distances(blocks, block)
    for register in _bits(live):
        next_use[register] = -1 - out.get(register, 2 * CALL_DISTANCE)
    for _, args in block.edges:
        for use in args:
            live |= 1 << use
            next_use[use] = 0
    time = 0
    get = next_use.get
    for mi in reversed(block.code):
        time += CALL_DISTANCE if mi.kind == CALL else 1
        d = mi.d
        if d >= 0:
            mi.next_d = next_use.pop(d, NEVER)
            live &= ~(1 << d)
        mi.live = live
        uses = mi.u
        if uses:
            mi.next_uses = [get(use, NEVER) for use in uses]
            for use in uses:
                next_use[use] = time
                live |= 1 << use
    block.first_use = next_use
    block.length = time
