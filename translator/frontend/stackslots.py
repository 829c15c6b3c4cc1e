"""From stack and local slots to SSA values: stack shuffles, parameters of joins, and getting rid of needless ones.

The operand stack is a list of values, one entry whatever its width.  Every join first gets a parameter for each live local and
each stack entry; `remove_trivial_params` then drops those that always receive the same value, and `infer_classes` gives the
rest the class that all their arguments share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from translator.ir.func import Block, Edge, Function, Value

_WIDE = ("i64", "f64")
_NULL = "null"  # the class of the null constant: below every other


def _pop(stack: list[Value]) -> None:
    stack.pop()


def _pop2(stack: list[Value]) -> None:
    if stack.pop().type not in _WIDE:
        stack.pop()


def _dup(stack: list[Value]) -> None:
    stack.append(stack[-1])


def _dup_x1(stack: list[Value]) -> None:
    stack.insert(-2, stack[-1])


def _dup_x2(stack: list[Value]) -> None:
    stack.insert(-2 if stack[-2].type in _WIDE else -3, stack[-1])


def _top_pair(stack: list[Value]) -> list[Value]:
    """The one or two values that make up the two top slots."""
    return stack[-1:] if stack[-1].type in _WIDE else stack[-2:]


def _dup2(stack: list[Value]) -> None:
    stack += _top_pair(stack)


def _dup2_x1(stack: list[Value]) -> None:
    pair = _top_pair(stack)
    at = len(stack) - len(pair) - 1
    stack[at:at] = pair


def _dup2_x2(stack: list[Value]) -> None:
    pair = _top_pair(stack)
    at = len(stack) - len(pair) - 1
    if stack[at].type not in _WIDE:
        at -= 1
    stack[at:at] = pair


def _swap(stack: list[Value]) -> None:
    stack[-1], stack[-2] = stack[-2], stack[-1]


SHUFFLES: dict[str, Callable[[list[Value]], None]] = {
    "pop": _pop, "pop2": _pop2, "dup": _dup, "dup_x1": _dup_x1, "dup_x2": _dup_x2,
    "dup2": _dup2, "dup2_x1": _dup2_x1, "dup2_x2": _dup2_x2, "swap": _swap,
}


def incoming_edges(fn: Function) -> dict[Block, list[Edge]]:
    """All edges, handlers' included, by target."""
    result: dict[Block, list[Edge]] = {block: [] for block in fn.blocks}
    for block in fn.blocks:
        for edge in block.instrs[-1].edges:
            result[edge.block].append(edge)
        if block.handler is not None:
            result[block.handler.block].append(block.handler)
    return result


def remove_trivial_params(fn: Function, handlers: set[Block], keep: Iterable[Value] = ()) -> None:
    """Drop block parameters that only ever receive one value (or themselves), except those in `keep`.

    `handlers` are the blocks that handler edges lead to: their first parameter is the exception, which no edge passes.
    """
    incoming = incoming_edges(fn)
    kept = set(keep)
    forward: dict[Value, Value] = {}

    def resolve(value: Value) -> Value:
        while (target := forward.get(value)) is not None:
            value = target
        return value

    candidates = [(block, 1 if block in handlers else 0) for block in fn.blocks[1:] if block.params]
    changed = True
    while changed:
        changed = False
        for block, skip in candidates:
            edges = incoming[block]
            for i in range(skip, len(block.params)):
                param = block.params[i]
                if param in forward or param in kept:
                    continue
                only = None
                for edge in edges:
                    value = edge.args[i - skip]
                    if value in forward:
                        value = edge.args[i - skip] = resolve(value)
                    if value is param or value is only:
                        continue
                    if only is not None:
                        break
                    only = value
                else:
                    if only is not None:
                        forward[param] = only
                        changed = True
    if not forward:
        return
    for block, skip in candidates:
        dead = [i for i in range(skip, len(block.params)) if block.params[i] in forward]
        if dead:
            for i in reversed(dead):
                del block.params[i]
                for edge in incoming[block]:
                    del edge.args[i - skip]
    for block in fn.blocks:
        if block.handler is not None:
            block.handler.args = [resolve(v) if v in forward else v for v in block.handler.args]
        for instr in block.instrs:
            args = instr.args
            for i, value in enumerate(args):
                if value in forward:
                    args[i] = resolve(value)
            for edge in instr.edges:
                for i, value in enumerate(edge.args):
                    if value in forward:
                        edge.args[i] = resolve(value)


def infer_classes(fn: Function, handlers: set[Block], known: Iterable[Value] = ()) -> None:
    """Give each reference parameter of a join, except `known` ones, the class and nullness that all its arguments agree upon.

    Optimistic: parameters in a cycle count only by what enters the cycle.
    """
    incoming = incoming_edges(fn)
    skipped = set(known)
    pending: list[tuple[Value, list[Value]]] = []
    for block in fn.blocks[1:]:
        skip = 1 if block in handlers else 0
        for i in range(skip, len(block.params)):
            param = block.params[i]
            if param.type == "ref" and param not in skipped:
                pending.append((param, [edge.args[i - skip] for edge in incoming[block]]))
    if not pending:
        return
    facts: dict[Value, tuple[str | None, bool, bool] | None] = {param: None for param, _ in pending}
    facts |= {instr.result: (_NULL, True, False) for instr in fn.instrs() if instr.op.name == "const.null"}

    def fact_of(value: Value) -> tuple[str | None, bool, bool] | None:
        return facts[value] if value in facts else (value.klass, value.exact, value.nonnull)

    changed = True
    while changed:
        changed = False
        for param, args in pending:
            met = None
            for arg in args:
                fact = fact_of(arg)
                if fact is None:
                    continue
                if met is None:
                    met = fact
                elif met != fact:
                    klass = fact[0] if met[0] == _NULL else met[0] if fact[0] in (met[0], _NULL) else None
                    met = (klass, klass is not None and met[1] and fact[1], met[2] and fact[2])
            if met != facts[param]:
                facts[param] = met
                changed = True
    for param, _ in pending:
        fact = facts[param]
        if fact is not None:
            klass, exact, nonnull = fact
            if klass is not None and klass != _NULL:
                param.klass, param.exact = klass, exact
            param.nonnull = nonnull


def merge_chains(fn: Function) -> None:
    """Append a block to the only one that leads to it, if that one leads nowhere else and both are protected alike."""
    entries: dict[Block, int] = {}
    for block in fn.blocks:
        for target in block.successors:
            entries[target] = entries.get(target, 0) + 1
    merged: set[Block] = set()
    for block in fn.blocks:
        if block in merged:
            continue
        while block.instrs[-1].op.name == "jump":
            target = block.instrs[-1].edges[0].block
            if entries[target] != 1 or target.params or target is block or not _protected_alike(block, target):
                break
            block.instrs[-1:] = target.instrs
            merged.add(target)
    if merged:
        fn.blocks = [block for block in fn.blocks if block not in merged]


def _protected_alike(block: Block, target: Block) -> bool:
    first, second = block.handler, target.handler
    if first is None or second is None:
        return first is second or second is None and not any(instr.op.throws for instr in target.instrs)
    return first.block is second.block and first.args == second.args
