"""Null checks of what cannot be null.

Before: v1 = new C ; check.null v1 ; check.null v2 ; check.null v2 ; br.ref eq v3, v4 (null), b1(), b2() ; b2(): check.null v3
After:  v1 = new C ; check.null v2 ; br.ref eq v3, v4, b1(), b2() ; b2():

Known are values marked `nonnull`, results of allocation and literals, whatever a dominating check or branch has seen, and parameters
all of whose arguments are known, round loops too.  Branches on null that the facts decide are folded by a later fold_constants,
for which proved parameters are marked.  Precondition: none.  Invalidates nothing.
"""

from __future__ import annotations

from translator.ir.func import Block, Function, Value
from translator.passes.flow import Flow, handler_blocks, incoming_edges

NEVER_NULL = frozenset(("new", "newarray", "newmulti", "const.string", "const.class", "classof", "exception"))


def remove_null_checks(fn: Function, world, options) -> None:
    """Mark values that are never null, then drop checks that a fact makes redundant."""
    null: set[Value] = set()
    checks = 0
    for instr in fn.instrs():
        if instr.op.name in NEVER_NULL:
            instr.result.nonnull = True
        elif instr.op.name == "const.null":
            null.add(instr.result)
        elif instr.op.name == "check.null":
            checks += 1
    for block in _pure_handlers(fn):
        block.params[0].nonnull = True
    flow = Flow(fn)
    incoming = incoming_edges(flow.order)
    if any(block.params for block in flow.order[1:]):
        _mark_params(fn, _walk(flow, incoming, null, remove=False))
    if checks:
        _walk(flow, incoming, null, remove=True)


def _pure_handlers(fn: Function) -> list[Block]:
    """Blocks that only handler edges enter, so that their first parameter is always a thrown object."""
    handlers = handler_blocks(fn.blocks)
    jumped = {edge.block.id for block in fn.blocks for edge in block.instrs[-1].edges}
    return [block for block in fn.blocks if block.id in handlers and block.id not in jumped]


def _walk(flow: Flow, incoming: dict, null: set[Value], remove: bool) -> dict[int, set[Value]]:
    """Visit the dominator tree with the values known to be non-null.

    Removing, drops redundant checks; else collects per block id the values that its outgoing edges pass and facts prove.
    """
    facts: set[Value] = set()
    log: list[Value] = []
    proved: dict[int, set[Value]] = {}
    stack: list[tuple[bool, int]] = [(True, 0)]
    while stack:
        enter, point = stack.pop()
        if not enter:
            while len(log) > point:
                facts.discard(log.pop())
            continue
        stack.append((False, len(log)))
        block = flow.block_at[point]
        ways = incoming.get(block.id, ())
        if point == flow.entry_point[block.id] and len(ways) == 1 and ways[0].edge is not None and not ways[0].skip:
            value = _tested(ways[0].source, ways[0].edge, null)
            if value is not None and value not in facts:
                facts.add(value)
                log.append(value)
        if point == flow.exit_point[block.id]:
            kept = []
            for instr in block.instrs:
                if instr.op.name == "check.null":
                    value = instr.args[0]
                    if value.nonnull or value in facts:
                        continue
                    facts.add(value)
                    log.append(value)
                kept.append(instr)
            if remove:
                block.instrs = kept
            elif facts:
                proved[block.id] = facts.intersection(value for edge in block.instrs[-1].edges for value in edge.args)
        stack.extend((True, child) for child in reversed(flow.children[point]))
    return proved


def _tested(source: Block, edge, null: set[Value]) -> Value | None:
    """The value that a branch on null has shown to be non-null along `edge`."""
    branch = source.terminator
    if branch.op.name != "br.ref" or branch.args[1] not in null or branch.edges[0].block is branch.edges[1].block:
        return None
    return branch.args[0] if (branch.attrs[0] == "ne") == (edge is branch.edges[0]) else None


def _mark_params(fn: Function, proved: dict[int, set[Value]]) -> None:
    """Optimistically all parameters are non-null; take it back where an argument is not, until nothing changes."""
    handlers = handler_blocks(fn.blocks)
    candidates: set[Value] = set()
    for block in fn.blocks[1:]:
        for param in block.params[1 if block.id in handlers else 0:]:
            if param.type == "ref" and not param.nonnull:
                candidates.add(param)
    users: dict[Value, list[Value]] = {}
    work: list[Value] = []
    for source in fn.blocks:
        known = proved.get(source.id, ())
        edges = [(edge, 0, known) for edge in source.instrs[-1].edges]
        if source.handler is not None:
            edges.append((source.handler, 1, ()))
        for edge, skip, facts in edges:
            for arg, param in zip(edge.args, edge.block.params[skip:]):
                if param not in candidates or arg.nonnull or arg in facts:
                    continue
                if arg in candidates:
                    users.setdefault(arg, []).append(param)
                else:
                    work.append(param)
    while work:
        param = work.pop()
        if param in candidates:
            candidates.discard(param)
            work += users.get(param, ())
    for param in candidates:
        param.nonnull = True
