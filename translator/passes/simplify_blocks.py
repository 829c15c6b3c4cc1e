"""The graph without detours.

Before: b1: jump b2(v1) ; b2(v2): jump b3(v2, v4) ; b3(v5, v6) with v6 always v4
After:  b1: jump b3(v1) ; b3(v5), v4 used for v6

In detail: handlers of blocks where nothing throws go; edges to empty blocks are led on; edges with a constant to a block that
only tests it are led to where it goes; a block is joined to its only predecessor; parameters that always receive one value go.
Precondition: handlers not lowered.  Invalidates the graph.
"""

from __future__ import annotations

from translator.ir.cfg import back_edges, remove_unreachable
from translator.ir.func import Block, Edge, Function, Instr, Value
from translator.passes.evaluate import compare
from translator.passes.flow import follow, handler_blocks, incoming_edges, like, replace_values


def simplify_blocks(fn: Function, world, options) -> bool:
    """All of it once; True if an edge or parameter changed."""
    for block in fn.blocks:
        if block.handler is not None and not any(instr.op.throws for instr in block.instrs):
            block.handler = None
    changed = remove_unreachable(fn)
    changed |= _thread_edges(fn)
    changed |= remove_unreachable(fn)
    changed |= _remove_params(fn)
    changed |= _join_blocks(fn)
    return changed


def _thread_edges(fn: Function) -> bool:
    """Lead edges past blocks that do nothing but go on."""
    passable = {block.id: block for block in fn.blocks[1:] if _is_passable(block)}
    if not passable:
        return False
    if any(block.instrs[-1].op.name != "jump" for block in passable.values()):
        for _, header in back_edges(fn):  # a second way into a loop would make it irreducible
            if header.instrs[-1].op.name != "jump":
                passable.pop(header.id, None)
    outside = _used_elsewhere(fn, passable)
    consts = {instr.result: instr.attrs[0] for instr in fn.instrs() if instr.op.name == "const.i32"}
    changed = False
    for block in fn.blocks:
        for edge in block.instrs[-1].edges:
            for _ in range(len(passable)):
                through = passable.get(edge.block.id)
                if through is None or through.id in outside:
                    break
                taken = _way_through(through, edge, consts)
                if taken is None or taken.block is through:
                    break
                bound = dict(zip(through.params, edge.args))
                local = {instr.result for instr in through.instrs[:-1]}
                if any(arg in local for arg in taken.args):
                    break
                edge.block, edge.args = taken.block, [bound.get(arg, arg) for arg in taken.args]
                changed = True
    return changed


def _is_passable(block: Block) -> bool:
    last = block.instrs[-1]
    if last.op.name == "jump":
        return len(block.instrs) == 1 and last.edges[0].block is not block
    return last.op.name == "br.i32" and last.args[0] in block.params and all(
        instr.op.name == "const.i32" for instr in block.instrs[:-1])


def _used_elsewhere(fn: Function, passable: dict[int, Block]) -> set[int]:
    """Ids of passable blocks whose values others use too, which threading would leave without a definition."""
    owner = {}
    for block in passable.values():
        for param in block.params:
            owner[param] = block.id
        for instr in block.instrs[:-1]:
            owner[instr.result] = block.id
    used: set[int] = set()
    for block in fn.blocks:
        uses = [arg for instr in block.instrs for arg in instr.args]
        for edge in block.instrs[-1].edges:
            uses += edge.args
        if block.handler is not None:
            uses += block.handler.args
        for value in uses:
            home = owner.get(value)
            if home is not None and home != block.id:
                used.add(home)
    return used


def _way_through(block: Block, edge: Edge, consts: dict[Value, int]) -> Edge | None:
    last = block.instrs[-1]
    if last.op.name == "jump":
        return last.edges[0]
    bound = dict(zip(block.params, edge.args))
    left = consts.get(bound.get(last.args[0], last.args[0]))
    right = consts.get(bound.get(last.args[1], last.args[1]))
    if left is None or right is None:
        return None
    return last.edges[0] if compare(last.attrs[0], left, right, "i32") else last.edges[1]


def _remove_params(fn: Function) -> bool:
    """Drop parameters that receive the same value, or equal constants, along every edge."""
    incoming = incoming_edges(fn.blocks)
    handlers = handler_blocks(fn.blocks)
    consts = {instr.result: instr for instr in fn.instrs() if not instr.args and instr.op.pure}
    replacement: dict[Value, Value] = {}
    changed, again = False, True
    while again:
        again = False
        for block in fn.blocks[1:]:
            first = 1 if block.id in handlers else 0
            if len(block.params) == first:
                continue
            ways = incoming.get(block.id, ())
            for position in range(len(block.params) - 1, first - 1, -1):
                param = block.params[position]
                same = _only_value(param, [way.edge.args[position - way.skip] for way in ways], replacement, consts)
                if same is None or (isinstance(same, Instr) and block.handler is not None):
                    continue  # (a handler sees parameters, but nothing that its block computes)
                if isinstance(same, Instr):
                    copy = like(same, same.op.name, [], same.attrs, param)
                    block.instrs.insert(0, copy)
                    consts[param] = copy
                else:
                    replacement[param] = same
                del block.params[position]
                for way in ways:
                    del way.edge.args[position - way.skip]
                again = changed = True
    replace_values(fn, replacement)
    return changed


def _only_value(param: Value, args: list[Value], replacement: dict[Value, Value], consts: dict[Value, Instr]) -> Value | Instr | None:
    """The one value that `param` can be, or a constant instruction that several are copies of."""
    only: Value | None = None
    equal = True
    for arg in args:
        arg = follow(arg, replacement)
        if arg is param or arg is only:
            continue
        if only is not None:
            first, second = consts.get(only), consts.get(arg)
            if first is None or second is None or first.op is not second.op or first.attrs != second.attrs:
                return None
            equal = False
            continue
        only = arg
    return only if equal or only is None else consts[only]


def _join_blocks(fn: Function) -> bool:
    """Append each block to its only predecessor if that goes nowhere else and both are protected alike."""
    incoming = incoming_edges(fn.blocks)
    entry = fn.blocks[0]
    replacement: dict[Value, Value] = {}
    gone: set[int] = set()
    for block in fn.blocks:
        if block.id in gone:
            continue
        while block.instrs[-1].op.name == "jump":
            edge = block.instrs[-1].edges[0]
            target = edge.block
            if target is block or target is entry or len(incoming[target.id]) != 1:
                break
            if target.handler is not None:
                bound = dict(zip(target.params, edge.args))
                args = [follow(bound.get(arg, arg), replacement) for arg in target.handler.args]
                if block.handler is None:
                    # The handler may use what stands before the block that it protects, so the two stay apart unless this one is empty.
                    if block is entry or len(block.instrs) > 1:
                        break
                    block.handler = Edge(target.handler.block, args)
                elif block.handler.block is not target.handler.block or args != [
                        follow(arg, replacement) for arg in block.handler.args]:
                    break
            elif block.handler is not None and any(instr.op.throws for instr in target.instrs):
                break
            for param, arg in zip(target.params, edge.args):
                replacement[param] = follow(arg, replacement)
            block.instrs.pop()
            block.instrs += target.instrs
            gone.add(target.id)
    if gone:
        fn.blocks = [block for block in fn.blocks if block.id not in gone]
        replace_values(fn, replacement)
    return bool(gone)
