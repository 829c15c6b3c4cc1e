"""Constants, copies and algebra.

Before: v3 = add.i32 v1, v2 (constants 2 and 3) ; v4 = mul.i32 v0, v5 (constant 1) ; br.i32 lt v3, v1, b1(), b2()
After:  v3 = const.i32 5 ; v0 used for v4 ; jump b2()

Rules stand in rules.py, constant arithmetic in evaluate.py, the graph's share in simplify_blocks.py, which this pass runs
until nothing changes.  Precondition: none.  Invalidates the graph and the classes of values that lost their uses.
"""

from __future__ import annotations

from translator.ir.cfg import reverse_postorder
from translator.ir.func import Function, Instr, Value
from translator.ir.ops import OPS
from translator.passes.calls import is_final_class
from translator.passes.evaluate import compare, evaluate
from translator.passes.flow import follow, replace_values
from translator.passes.rules import BY_OP, COMMUTATIVE, Context, simplify_branch
from translator.passes.simplify_blocks import simplify_blocks

ROUNDS = 6
"""Each round removes at least a block or an edge; real code needs two or three."""

CONSTANTS = frozenset(("const.i32", "const.i64", "const.f32", "const.f64"))


def fold_constants(fn: Function, world, options) -> None:
    """Fold until nothing changes any more."""
    for _ in range(ROUNDS):
        fold_instrs(fn, world)
        if not simplify_blocks(fn, world, options):
            break


def fold_instrs(fn: Function, world) -> None:
    """One walk over all instructions, definitions before uses."""
    defs: dict[Value, Instr] = {}
    replacement: dict[Value, Value] = {}
    context = Context(fn, defs)
    for block in reverse_postorder(fn):
        kept: list[Instr] = []
        for instr in block.instrs:
            if replacement and instr.args:
                instr.args = [follow(arg, replacement) for arg in instr.args]
            if instr.op.terminator:
                _fold_terminator(context, instr)
                kept.append(instr)
                continue
            result = instr.result
            if not instr.op.pure:
                same = _known_check(context, instr, world)
                if same is None:
                    kept.append(instr)
                    if result is not None:
                        defs[result] = instr
                elif same is not True:
                    replacement[result] = same
                continue
            same = _fold(context, instr, kept, world)
            if same is not None:
                replacement[result] = same
        block.instrs = kept
    replace_values(fn, replacement)


def _fold(context: Context, instr: Instr, kept: list[Instr], world) -> Value | None:
    """Append the instruction, or what takes its place, to `kept`; or return the value that equals its result."""
    defs = context.defs
    work = [instr]
    budget = 8
    while work:
        current = work.pop(0)
        name = current.op.name
        if name not in CONSTANTS:
            constants = _constants_of(current, defs)
            if constants is not None and (number := evaluate(name, current.attrs, constants)) is not None:
                current.op, current.args, current.attrs = OPS["const." + current.result.type], [], (number,)
            elif name == "instanceof" and (answer := _instance(context, current, world)) is not None:
                current.op, current.args, current.attrs = OPS["const.i32"], [], (answer,)
            else:
                if name in COMMUTATIVE and context.constant(current.args[0]) is not None:
                    current.args.reverse()
                new = None
                if budget:
                    for rule in BY_OP.get(name, ()):
                        new = rule.apply(context, current)
                        if new is not None:
                            break
                if new is not None:
                    budget -= 1
                    if isinstance(new, list):
                        work = new + work
                        continue
                    if not work and current.result is instr.result:
                        return new
                    # an inner step equals another value: let those behind it use that
                    for later in work:
                        later.args = [new if arg is current.result else arg for arg in later.args]
                    continue
        kept.append(current)
        defs[current.result] = current
    return None


def _constants_of(instr: Instr, defs: dict[Value, Instr]) -> list[int] | None:
    if not instr.args:
        return None
    numbers = []
    for arg in instr.args:
        made = defs.get(arg)
        if made is None or made.op.name not in CONSTANTS:
            return None
        numbers.append(made.attrs[0])
    return numbers


def _instance(context: Context, instr: Instr, world) -> int | None:
    """1 or 0 if the operand's class decides `instanceof`."""
    value = instr.args[0]
    if context.made(value, "const.null"):
        return 0
    if value.klass is None or world is None:
        return None
    if value.nonnull and world.is_subtype(value.klass, instr.attrs[0]):
        return 1
    return 0 if value.exact and not world.is_subtype(value.klass, instr.attrs[0]) else None


def _known_check(context: Context, instr: Instr, world) -> "Value | bool | None":
    """True if the check cannot fail; the operand if a cast cannot; None otherwise."""
    name = instr.op.name
    if name == "check.null":
        return True if instr.args[0].nonnull else None
    if name in ("check.zero.i32", "check.zero.i64"):
        value = context.constant(instr.args[0])
        return True if value else None
    if name == "check.size":
        value = context.constant(instr.args[0])
        return True if value is not None and value >= 0 else None
    if name == "check.bounds":
        index, length = context.constant(instr.args[0]), context.constant(instr.args[1])
        return True if index is not None and length is not None and 0 <= index < length else None
    if name == "check.cast":
        value = instr.args[0]
        if context.made(value, "const.null") or (
                value.klass is not None and world is not None and world.is_subtype(value.klass, instr.attrs[0])):
            return value
    if name == "check.interface":
        value = instr.args[0]
        return True if value.klass is not None and world is not None and world.is_subtype(value.klass, instr.attrs[0]) else None
    if name == "check.store":
        array, value = instr.args
        return True if context.made(value, "const.null") or (world is not None and _fits(array, value, world)) else None
    return None


def _fits(array: Value, value: Value, world) -> bool:
    """Whether every array that `array` can be holds elements of `value`'s class."""
    if array.klass is None or not array.klass.startswith(("[L", "[[")):
        return False
    element = array.klass[2:-1] if array.klass[1] == "L" else array.klass[1:]
    if not array.exact and (element[0] == "[" or not is_final_class(world, element)):
        return False
    return element == "java.lang.Object" or (value.klass is not None and world.is_subtype(value.klass, element))


def _fold_terminator(context: Context, instr: Instr) -> None:
    """A branch or switch that always goes one way becomes a jump."""
    name = instr.op.name
    if name.startswith("br."):
        while simplify_branch(context, instr):
            pass
        taken = _decided(context, instr)
        if taken is None and instr.edges[0].block is instr.edges[1].block and instr.edges[0].args == instr.edges[1].args:
            taken = 0
        if taken is not None:
            _become_jump(instr, taken)
    elif name == "switch":
        value = context.constant(instr.args[0])
        if value is not None:
            keys = instr.attrs[0]
            _become_jump(instr, keys.index(value) if value in keys else len(keys))


def _decided(context: Context, branch: Instr) -> int | None:
    left, right = branch.args
    cond = branch.attrs[0]
    if left is right:
        return 0 if compare(cond, 0, 0) else 1
    if branch.op.name == "br.ref":
        if context.made(right, "const.null") is None:
            return None
        if left.nonnull:
            return 0 if cond == "ne" else 1
        if context.made(left, "const.null"):
            return 0 if cond == "eq" else 1
        return None
    first, second = context.constant(left), context.constant(right)
    if first is None or second is None:
        return None
    return 0 if compare(cond, first, second, branch.op.name[3:]) else 1


def _become_jump(instr: Instr, taken: int) -> None:
    instr.op, instr.args, instr.attrs, instr.edges = OPS["jump"], [], (), [instr.edges[taken]]
