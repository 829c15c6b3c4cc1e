"""The back end's small interface: an IR function after all passes goes in, relocatable machine code with its tables comes out.

Nothing outside `x86/` knows registers or encodings; the linker places `CompiledMethod`s and resolves their relocations
(`docs/runtime-abi.md`, Relocations).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from translator.ir.func import Function, MethodRef, Scope


@dataclass(frozen=True)
class Relocation:
    """`kind` rel32, abs32 or abs8 at `offset`; the field gets symbol + addend (rel32: minus the address behind the field)."""

    offset: int
    kind: str
    symbol: str
    addend: int = 0


@dataclass(frozen=True)
class Safepoint:
    """A call's return offset, the reference slots (bit i: `[rsp + 8*i]`) and the landing pad's offset, if any."""

    pc: int
    slots: int
    handler: int | None = None


@dataclass(frozen=True)
class Trap:
    """An instruction that faults on null, and the stub to go on at."""

    pc: int
    stub: int


@dataclass(frozen=True)
class Line:
    """From `pc` on: source line (0 unknown) in `scope`."""

    pc: int
    line: int
    scope: Scope


@dataclass(frozen=True)
class LoopBound:
    """The code at `pc` begins a loop and runs at most `each` times by entry (None: unknown), `total` times during one run of the loop
    that begins at `outer`."""

    pc: int
    each: int | None
    total: int | None = None
    outer: int | None = None


@dataclass
class CompiledMethod:
    """Position-independent result of one method; picklable, so that it can be cached."""

    method: MethodRef
    code: bytes
    frame_size: int
    scope: Scope
    hidden: bool = False
    relocations: list[Relocation] = field(default_factory=list)
    safepoints: list[Safepoint] = field(default_factory=list)   # sorted by pc
    traps: list[Trap] = field(default_factory=list)             # sorted by pc
    lines: list[Line] = field(default_factory=list)             # sorted by pc
    blobs: dict[str, tuple[bytes, list[Relocation]]] = field(default_factory=dict)
    """Read-only data owned by the method, under its `B:` key (unique over the image), 8-byte aligned, with relocations of its own."""
    loops: list[LoopBound] = field(default_factory=list)        # sorted by pc

    def all_relocations(self) -> list[Relocation]:
        """Of the code and of its blobs: everything that the method refers to."""
        return [*self.relocations, *(relocation for _, own in self.blobs.values() for relocation in own)]


def compile_function(fn: Function, world) -> CompiledMethod:
    """Machine code for `fn`, which has gone through all passes (landing pads explicit). `world` is asked for field offsets and natives."""
    from translator.x86.compile import compile_ssa
    return compile_ssa(fn, world)
