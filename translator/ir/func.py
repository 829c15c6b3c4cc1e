"""Functions in SSA form: values, instructions, blocks with parameters, edges with arguments.

Invariants that `ir/check.py` states in full and checks: every value is defined once, by an instruction or as a block parameter; a definition
dominates its uses; a block ends with its only terminator; edges pass as many arguments as their target has parameters, with equal types.

A block may have a `handler`: any instruction in it that throws transfers there.  The handler block's first parameter is the
exception; the edge's arguments are the remaining ones and must be available at the *start* of the block (the front end begins
a new block in a protected range where a local that the handler needs changes).  `passes/exceptions.py` replaces handler edges by landing pads: afterwards
`block.pad` names a block without parameters whose first instruction is `exception`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from translator.ir.ops import OPS, Op


@dataclass(frozen=True)
class MethodRef:
    """A method by name; `str()` is `pkg.Class.name:descriptor`, which is also its symbol without the `M:`."""

    klass: str
    name: str
    descriptor: str

    def __str__(self) -> str:
        return f"{self.klass}.{self.name}:{self.descriptor}"


@dataclass(frozen=True)
class FieldRef:
    """A field by the class that declares it."""

    klass: str
    name: str
    descriptor: str

    def __str__(self) -> str:
        return f"{self.klass}.{self.name}:{self.descriptor}"


@dataclass(frozen=True)
class Scope:
    """The method an instruction came from; `parent` and `parent_line` say where it was inlined."""

    method: MethodRef
    file: str | None
    parent: "Scope | None" = None
    parent_line: int = 0


class Value:
    """One SSA value.

    `klass` (ref only): a class, array class or None that the verifier or the operation guarantees as upper bound; never an
    interface, since interfaces are not verified.  `exact`: it is of just this class.  `nonnull`: known not to be null.
    """

    __slots__ = ("id", "type", "klass", "exact", "nonnull")

    def __init__(self, id: int, type: str, klass: str | None = None, exact: bool = False, nonnull: bool = False) -> None:
        self.id, self.type, self.klass, self.exact, self.nonnull = id, type, klass, exact, nonnull

    def __repr__(self) -> str:
        return f"v{self.id}"


class Edge:
    """Control flow to `block`, which receives `args` as its parameters (a handler's first parameter, the exception, is not among them)."""

    __slots__ = ("block", "args")

    def __init__(self, block: "Block", args: list[Value] | None = None) -> None:
        self.block, self.args = block, args if args is not None else []


class Instr:
    """One instruction: `result = op args, attrs` and, for terminators, `edges`."""

    __slots__ = ("op", "args", "attrs", "result", "edges", "line", "scope")

    def __init__(self, op: str | Op, args: list[Value] | None = None, attrs: tuple = (), result: Value | None = None,
                 edges: list[Edge] | None = None, line: int = 0, scope: Scope | None = None) -> None:
        self.op: Op = OPS[op] if isinstance(op, str) else op
        self.args = args if args is not None else []
        self.attrs = attrs
        self.result = result
        self.edges = edges if edges is not None else []
        self.line, self.scope = line, scope

    def __repr__(self) -> str:
        head = f"{self.result} = " if self.result else ""
        return f"{head}{self.op.name} {self.args} {self.attrs} {[(e.block, e.args) for e in self.edges]}"


class Block:
    """A basic block. `instrs[-1]` is the terminator once the block is complete."""

    __slots__ = ("id", "params", "instrs", "handler", "pad", "cold", "loop_depth")

    def __init__(self, id: int) -> None:
        self.id = id
        self.params: list[Value] = []
        self.instrs: list[Instr] = []
        self.handler: Edge | None = None
        self.pad: Block | None = None
        self.cold = False
        self.loop_depth = 0

    def __repr__(self) -> str:
        return f"b{self.id}"

    @property
    def terminator(self) -> Instr:
        return self.instrs[-1]

    @property
    def successors(self) -> list["Block"]:
        """Targets of normal edges, then the handler or landing pad."""
        targets = [edge.block for edge in self.instrs[-1].edges] if self.instrs else []
        if self.handler:
            targets.append(self.handler.block)
        if self.pad:
            targets.append(self.pad)
        return targets


@dataclass(eq=False)
class Function:
    """A method's code. The entry is `blocks[0]`, whose parameters are the method's (with `this` first)."""

    method: MethodRef
    result: str | None                      # type of the result
    scope: Scope
    blocks: list[Block] = field(default_factory=list)
    static: bool = True
    hidden: bool = False
    next_value: int = 0
    next_block: int = 0
    trips: dict[int, object] = field(default_factory=dict)   # by loop header's block id, once bounds/trips.py has looked

    def new_value(self, type: str, klass: str | None = None, exact: bool = False, nonnull: bool = False) -> Value:
        value = Value(self.next_value, type, klass, exact, nonnull)
        self.next_value += 1
        return value

    def new_block(self) -> Block:
        """A fresh block, appended to `blocks`."""
        block = Block(self.next_block)
        self.next_block += 1
        self.blocks.append(block)
        return block

    def instrs(self) -> Iterator[Instr]:
        for block in self.blocks:
            yield from block.instrs
