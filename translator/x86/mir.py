"""Machine instructions over virtual registers, between selection and register allocation.

A virtual register is an int; `MachineFunction.types` gives its IR type.  Every one has a single definition (an instruction's
`d` or a block parameter), so its frame slot, if it needs one, is written once: right behind that definition.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from translator.ir.func import Block, Function, Instr

NORMAL, CALL, COLD, CONST, TERMINATOR = range(5)
"""What the allocator must know: a CALL destroys every register; COLD code saves and reloads live registers away from the main
path; a CONST is loaded where it is used and never stored."""

NEVER = -(1 << 60)
"""A next use that does not exist."""


class Stub:
    """Code behind the method's body for a failing check: loads `arguments` and calls a throw helper.

    `arguments`: (register, source) with a source that is an index into the instruction's registers, a symbol, or ("imm", int).
    """

    __slots__ = ("helper", "arguments", "label", "instr", "pad")

    def __init__(self, helper: str, arguments: tuple, instr: Instr, pad: "Block | None") -> None:
        self.helper, self.arguments, self.instr, self.pad = helper, arguments, instr, pad
        self.label = 0


class MachineInstr:
    """One instruction; what `x` means is between the selector and the emitter of `op`.

    d: defined register or -1.  u: used registers.  tie: 1: `d` must share u[0]'s register, 2: should.  fixed: register for each use,
    -1 free.  dfix: register of `d` or -1.  destroyed: mask of registers overwritten; free uses stay out of it.
    temps: scratch general registers.  late: `d` is written while uses are still needed.
    mem: (index in u of base or -1, index in u of index or -1, shift, displacement, symbol, narrow).
    trap: stub for a page fault of the memory operand.  Behind allocation: regs = [d, uses…, temps…].
    """

    __slots__ = ("op", "d", "u", "tie", "fixed", "dfix", "destroyed", "temps", "late", "x", "kind", "mem", "trap", "instr",
                 "safepoint", "next_uses", "next_d", "live", "regs", "saved")

    def __init__(self, op: str, d: int = -1, u: list[int] | tuple = (), x=None, kind: int = NORMAL) -> None:
        self.op, self.d, self.u, self.x, self.kind = op, d, u, x, kind
        self.tie = 0
        self.fixed = None
        self.dfix = -1
        self.destroyed = 0
        self.temps = 0
        self.late = False
        self.mem = None
        self.trap = None
        self.instr = None
        self.safepoint = False
        self.next_uses = None
        self.next_d = NEVER
        self.live = 0
        self.regs = None
        self.saved = None

    def __repr__(self) -> str:
        return f"v{self.d} = {self.op} {list(self.u)} {self.x}"


class MachineBlock:
    """A block: parameters, instructions (the terminator last, none for a plain jump), edges `(target index, arguments)`."""

    __slots__ = ("index", "source", "params", "code", "edges", "preds", "pad", "depth", "cold",
                 "gen", "kill", "live_in", "live_out", "length", "first_use", "distance",
                 "start", "end", "stream", "first", "last", "entry_first", "split")

    def __init__(self, index: int, source: Block | None) -> None:
        self.index, self.source = index, source
        self.params: list[int] = []
        self.code: list[MachineInstr] = []
        self.edges: list[tuple[int, list[int]]] = []
        self.preds: list[int] = []
        self.pad = -1
        self.depth = source.loop_depth if source else 0
        self.cold = source.cold if source else False
        self.split = source is None
        self.gen = self.kill = self.live_in = self.live_out = 0
        self.length = 0
        self.first_use: dict[int, int] = {}
        self.distance: dict[int, int] = {}
        self.start: dict[int, int] | None = None
        self.end: dict[int, int] | None = None
        self.stream: list = []


@dataclass
class MachineFunction:
    """Everything between selection and emission."""

    fn: Function
    types: list[str] = field(default_factory=list)
    blocks: list[MachineBlock] = field(default_factory=list)
    remat: dict[int, tuple] = field(default_factory=dict)
    """CONST registers: ("i32"|"i64"|"f32"|"f64", bits), ("symbol", name) or ("statics",)."""
    arguments: list[tuple[int, int]] = field(default_factory=list)
    """(register, vreg) for the parameters that arrive in registers."""
    outgoing: int = 0           # words for stack arguments
    portal_words: int = 0       # words for portal calls' argument arrays
    calls: bool = False         # calls Java code or may run it, cold throw helpers apart
    has_entry: bool = False

    def new(self, type: str) -> int:
        """A fresh virtual register."""
        self.types.append(type)
        return len(self.types) - 1
