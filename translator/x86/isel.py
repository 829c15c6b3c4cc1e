"""Instruction selection: IR operations to machine instructions over virtual registers.

The rules stand in `isel_*.py`, one table `RULES` each, by operation name; a rule receives the `Selector` and the instruction.
Here is what they share: virtual registers of values, constants (made anew in each block that uses them), looking ahead for
fusion, and null checks that become the trap of the access behind them.
"""

from __future__ import annotations

from translator.abi import NULL_GUARD
from translator.errors import InternalError
from translator.ir.func import Block, Function, Instr, Value
from translator.x86.mir import CONST, TERMINATOR, MachineBlock, MachineFunction, MachineInstr, Stub
from translator.x86.regs import FLOAT_ARGUMENTS, INT_ARGUMENTS


class Selector:
    """Walks a function once, block by block."""

    def __init__(self, fn: Function, world) -> None:
        self.fn, self.world = fn, world
        self.out = MachineFunction(fn)
        self.vregs: dict[int, int] = {}
        self.uses: dict[int, int] = {}
        self.definitions: dict[int, Instr] = {}
        self.deferred: dict[int, Instr] = {}
        self.pending: dict[int, Stub] = {}
        self.zero_extended: set[int] = set()
        self.block: Block = fn.blocks[0]
        self.code: list[MachineInstr] = []
        self.constants: dict[tuple, int] = {}
        self.instr: Instr | None = None
        self.position = 0

    # Values and constants.

    def vreg(self, value: Value) -> int:
        """The virtual register of a value; a constant is made in this block."""
        definition = self.definitions.get(value.id)
        if definition is not None:
            name = definition.op.name
            if name.startswith("const."):
                return self.constant_of(name[6:], definition.attrs)
        known = self.vregs.get(value.id)
        if known is None:
            known = self.vregs[value.id] = self.out.new(value.type)
        return known

    def constant_of(self, kind: str, attrs: tuple) -> int:
        if kind == "null":
            return self.constant(("ref", 0), "ref")
        if kind == "string":
            return self.constant(("symbol", "S:" + attrs[0]), "ref")
        if kind == "class":
            return self.constant(("symbol", "K:" + attrs[0]), "ref")
        return self.constant((kind, attrs[0] & (0xFFFFFFFF if kind.endswith("32") else 0xFFFFFFFFFFFFFFFF)), kind)

    def constant(self, key: tuple, type: str) -> int:
        """A register that holds a constant, shared within the block."""
        known = self.constants.get(key)
        if known is None:
            known = self.constants[key] = self.out.new(type)
            self.out.remat[known] = key
            self.emit(MachineInstr("const", known, (), None, CONST))
        return known

    def statics(self) -> int:
        return self.constant(("statics",), "i64")

    def constant_value(self, value: Value) -> int | None:
        """The signed value of an integer constant (null is 0), or None."""
        definition = self.definitions.get(value.id)
        if definition is None:
            return None
        name = definition.op.name
        if name == "const.i32":
            return ((definition.attrs[0] & 0xFFFFFFFF) ^ 0x80000000) - 0x80000000
        if name == "const.i64":
            return ((definition.attrs[0] & 0xFFFFFFFFFFFFFFFF) ^ 1 << 63) - (1 << 63)
        return 0 if name == "const.null" else None

    def immediate(self, value: Value) -> int | None:
        """Like constant_value, if it fits a 32-bit immediate."""
        number = self.constant_value(value)
        return number if number is not None and -0x80000000 <= number <= 0x7FFFFFFF else None

    # Output.

    def emit(self, mi: MachineInstr) -> MachineInstr:
        mi.instr = self.instr
        self.code.append(mi)
        return mi

    def define(self, op: str, uses: list[int], x=None, tie: int = 0) -> MachineInstr:
        """An instruction whose result is the current IR instruction's."""
        mi = MachineInstr(op, self.vreg(self.instr.result), uses, x)
        mi.tie = tie
        return self.emit(mi)

    def stub(self, helper: str, *arguments: tuple) -> Stub:
        """A cold stub of the current instruction; its exceptions go to the block's landing pad."""
        return Stub(helper, arguments, self.instr, self.block.pad)

    def trap_of(self, value: Value) -> Stub | None:
        """The pending null check of `value`, which the instruction being selected performs by its access."""
        return self.pending.pop(value.id, None)

    def is_zero_extended(self, value: Value) -> bool:
        """Whether the upper half of the i32's register is known to be zero."""
        return value.id in self.zero_extended or value.id in self.definitions and \
            self.definitions[value.id].op.name == "const.i32"

    # Looking ahead.

    def next_effect(self) -> Instr | None:
        """The next instruction of the block that is not pure."""
        for later in self.block.instrs[self.position + 1:]:
            if not later.op.pure:
                return later
        return None

    def dereference_follows(self, value: Value) -> bool:
        """Whether nothing but pure instructions stand before one that accesses `value` at a small offset."""
        for later in self.block.instrs[self.position + 1:]:
            name = later.op.name
            if later.args and later.args[0] is value:
                if name in ("len", "classof", "check.memory", "check.interface") or name.startswith(("getfield.", "putfield.")):
                    return self.offset_is_small(later)
                if name in ("call.virtual", "call.interface"):
                    return True
            if not later.op.pure:
                return False
        return False

    def offset_is_small(self, instr: Instr) -> bool:
        if instr.op.name.startswith(("getfield.", "putfield.")):
            return self.world.field_offset(instr.attrs[0]) < NULL_GUARD
        return True

    # The walk.

    def run(self) -> MachineFunction:
        fn, out = self.fn, self.out
        self.survey()
        index = {id(block): i for i, block in enumerate(fn.blocks)}
        for i, block in enumerate(fn.blocks):
            target = MachineBlock(i, block)
            out.blocks.append(target)
            self.block, self.code, self.constants = block, target.code, {}
            if i == 0:
                self.parameters(block)
            else:
                target.params = [self.vreg(value) for value in block.params]
            for position, instr in enumerate(block.instrs):
                if instr.op.name.startswith("const."):
                    continue
                self.instr, self.position = instr, position
                rule = RULES.get(instr.op.name)
                if rule is None:
                    raise InternalError(f"{fn.method}: no rule for {instr.op.name}")
                if not (instr.op.pure and instr.result is not None and not self.uses.get(instr.result.id)
                        and not (instr.args and instr.args[0].id in self.pending)):
                    rule(self, instr)
            if self.pending:
                raise InternalError(f"{fn.method}: null check without its access in {block}")
            position = len(target.code)
            if target.code and target.code[-1].kind == TERMINATOR:
                position -= 1
            terminator = target.code[position:]
            del target.code[position:]
            for edge in block.instrs[-1].edges:
                target.edges.append((index[id(edge.block)], [self.vreg(arg) for arg in edge.args]))
            target.code += terminator
            if block.pad is not None:
                target.pad = index[id(block.pad)]
        return out

    def survey(self) -> None:
        """Count uses and find definitions and zero-extended values."""
        uses, definitions = self.uses, self.definitions
        params: dict[int, list[Value]] = {}
        fed = []
        for block in self.fn.blocks:
            for instr in block.instrs:
                if instr.result is not None:
                    definitions[instr.result.id] = instr
                    if instr.result.type == "i32" and not instr.op.name.startswith(("call.", "check.cast")):
                        self.zero_extended.add(instr.result.id)
                for arg in instr.args:
                    uses[arg.id] = uses.get(arg.id, 0) + 1
                for edge in instr.edges:
                    for param, arg in zip(edge.block.params, edge.args):
                        uses[arg.id] = uses.get(arg.id, 0) + 1
                        if arg.type == "i32":
                            fed.append((param.id, arg.id))
        for block in self.fn.blocks[1:]:
            self.zero_extended.update(param.id for param in block.params if param.type == "i32")
        changed = True
        while changed:
            changed = False
            for param, arg in fed:
                if arg not in self.zero_extended and param in self.zero_extended:
                    self.zero_extended.discard(param)
                    changed = True

    def parameters(self, block: Block) -> None:
        """The method's parameters by the calling convention; those on the stack are loaded at once."""
        if any(edge.block is block for other in self.fn.blocks if other.instrs for edge in other.instrs[-1].edges):
            raise InternalError(f"{self.fn.method}: the entry block is a branch target")
        ints = floats = words = 0
        for value in block.params:
            vreg = self.vreg(value)
            if value.type in ("f32", "f64"):
                if floats < len(FLOAT_ARGUMENTS):
                    self.out.arguments.append((FLOAT_ARGUMENTS[floats], vreg))
                    floats += 1
                    continue
            elif ints < len(INT_ARGUMENTS):
                self.out.arguments.append((INT_ARGUMENTS[ints], vreg))
                ints += 1
                continue
            self.emit(MachineInstr("argument", vreg, (), words))
            words += 1


RULES: dict = {}


def select(fn: Function, world) -> MachineFunction:
    """Machine instructions for `fn`."""
    return Selector(fn, world).run()


def _register_rules() -> None:
    from translator.x86 import isel_arith, isel_calls, isel_checks, isel_float, isel_objects
    for module in (isel_arith, isel_float, isel_objects, isel_checks, isel_calls):
        RULES.update(module.RULES)


_register_rules()
