"""From allocated instructions to bytes: prologue, moves, block order and jumps, cold code, safepoints, traps and lines.

What single instructions become stands in `emit_ops.py` and `emit_checks.py`.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from translator.abi import THREAD
from translator.x86 import encode
from translator.x86.assembler import Assembler, Place
from translator.x86.encode import memory
from translator.x86.frame import Frame
from translator.x86.mir import TERMINATOR, MachineBlock, MachineFunction, MachineInstr, Stub
from translator.x86.moves import REMAT, SLOT, TEMPORARY, sequence
from translator.x86.regalloc import Allocator
from translator.x86.regs import R15, RSP, SCRATCH, STACK, is_xmm
from translator.x86.target import CompiledMethod, Line, LoopBound, Relocation, Safepoint, Trap

JAVA_SP = memory(R15, THREAD.offset("java_sp"))
LIMIT = memory(R15, THREAD.offset("limit"))
STATICS = memory(R15, THREAD.offset("statics"))
EXCEPTION = memory(R15, THREAD.offset("exception"))
PORTAL_PLACE = STACK + (1 << 16)


class Emitter:
    """Writes one method."""

    def __init__(self, mf: MachineFunction, allocator: Allocator, frame: Frame) -> None:
        self.mf, self.allocator, self.frame = mf, allocator, frame
        self.asm = Assembler()
        self.code = self.asm.code
        self.safepoints: list[tuple[Place, int, int]] = []      # place, slots, pad's block index
        self.traps: list[tuple[Place, int]] = []                # place, stub's label
        self.lines: list[tuple[Place, int, object]] = []
        self.line: tuple = (None, None)
        self.cold: list[Callable[[], None]] = []
        self.float_blobs: dict[str, bytes] = {}
        self.tables: list[tuple[str, list[int]]] = []
        self.block_labels = [self.asm.label() for _ in mf.blocks]
        self.block: MachineBlock = mf.blocks[0]
        self.following = -1
        self.polled: MachineInstr | None = None      # the poll that the current block ends with
        self.refs = 0
        for value, type in enumerate(mf.types):
            if type == "ref" and allocator.spilled[value]:
                self.refs |= 1 << value

    # Small pieces.

    def put(self, data: bytes) -> None:
        self.code += data

    def slot(self, value: int) -> encode.Memory:
        return memory(RSP, 8 * self.frame.slot[value])

    def put_symbol(self, register: int, symbol: str) -> None:
        """Load the 32-bit value of a symbol."""
        self.code += encode.mov_imm(0, register, 0)
        self.asm.relocate(4, "abs32", symbol)

    def call_symbol(self, symbol: str) -> None:
        self.code += b"\xe8\0\0\0\0"
        self.asm.relocate(4, "rel32", symbol)

    def float_symbol(self, type: str, bits: int) -> str:
        """The read-only blob of a float constant."""
        key = f"{self.mf.fn.method}#{type}.{bits:x}"
        self.float_blobs[key] = bits.to_bytes(4 if type == "f32" else 8, "little")
        return "B:" + key

    def safepoint(self, slots: int, pad: int) -> None:
        self.safepoints.append((self.asm.here(), slots, pad))

    def mark_trap(self, mi: MachineInstr) -> None:
        """The next instruction is the null check of `mi`."""
        if mi.trap is not None:
            self.traps.append((self.asm.here(), self.fail(mi.trap, mi)))

    def slots_of(self, values: int) -> int:
        """Stack map bits of the references among `values` that are stored at their definition."""
        bits = 0
        values &= self.refs
        slot = self.frame.slot
        while values:
            low = values & -values
            bits |= 1 << slot[low.bit_length() - 1]
            values ^= low
        return bits

    def at_line(self, instr) -> None:
        if instr is not None and (instr.line, instr.scope) != self.line:
            self.line = (instr.line, instr.scope)
            self.lines.append((self.asm.here(), instr.line, instr.scope or self.mf.fn.scope))

    # Moves.

    def move(self, to: int, source: int, type: str) -> None:
        """Between two registers of a kind."""
        if to == source:
            return
        if is_xmm(to):
            self.code += encode.rr("movaps", 0, to, source)
        else:
            self.code += encode.rr("mov", int(type == "i64"), to, source)

    def load_slot(self, register: int, mem: encode.Memory, type: str) -> None:
        if is_xmm(register):
            self.code += encode.rm("movss" if type == "f32" else "movsd", 0, register, mem)
        else:
            self.code += encode.rm("mov", int(type == "i64"), register, mem)

    def store_slot(self, mem: encode.Memory, register: int) -> None:
        """All 8 bytes, so that a slot is whole whoever reads it."""
        if is_xmm(register):
            self.code += encode.mr("movsd", 0, mem, register)
        else:
            self.code += encode.mr("mov", 1, mem, register)

    def load_constant(self, register: int, value: int, keep_flags: bool = False) -> None:
        """Flags live only inside the code of one instruction, so zero may usually be made by xor."""
        key = self.mf.remat[value]
        kind = key[0]
        if kind == "symbol":
            self.put_symbol(register, key[1])
        elif kind == "statics":
            self.code += encode.rm("mov", 1, register, STATICS)
        elif kind in ("f32", "f64"):
            if key[1] == 0:
                self.code += encode.rr("xorps", 0, register, register)
                return
            self.code += encode.rm("movss" if kind == "f32" else "movsd", 0, register, memory(-1))
            self.asm.relocate(4, "abs32", self.float_symbol(kind, key[1]))
        elif key[1] == 0 and not keep_flags:
            self.code += encode.rr("xor", 0, register, register)
        else:
            self.code += encode.mov_imm(int(kind == "i64"), register, key[1])

    def store_constant(self, mem: encode.Memory, value: int) -> None:
        key = self.mf.remat[value]
        kind = key[0]
        if kind == "symbol":
            self.code += encode.store_imm(8, mem, 0)
            self.asm.relocate(4, "abs32", key[1])
        elif kind == "statics":
            self.code += encode.rm("movq", 0, SCRATCH, STATICS)
            self.store_slot(mem, SCRATCH)
        else:
            bits = key[1]
            if bits <= 0x7FFFFFFF or bits >= 0xFFFFFFFF80000000:
                self.code += encode.store_imm(8, mem, bits)
            else:
                base, index, shift, disp, symbol, narrow = mem
                self.code += encode.store_imm(4, mem, bits)
                self.code += encode.store_imm(4, (base, index, shift, disp + 4, symbol, narrow), bits >> 32)

    def word(self, place: int) -> encode.Memory:
        """The stack word of a place that is no register; slots have their final number by now."""
        if place == TEMPORARY:
            assert self.frame.temporary is not None, "a broken cycle without a word in the frame"
            return memory(RSP, 8 * self.frame.temporary)
        if place >= SLOT:
            return memory(RSP, 8 * (place - SLOT))
        if place >= PORTAL_PLACE:
            return memory(RSP, 8 * (self.frame.outgoing + place - PORTAL_PLACE))
        return memory(RSP, 8 * (place - STACK))

    def parallel(self, moves: list[tuple[int, int, str]]) -> None:
        slot = self.frame.slot
        final = []
        for to, source, type in moves:
            if to >= SLOT:
                to = SLOT + slot[to - SLOT]
            if SLOT <= source < REMAT:
                source = SLOT + slot[source - SLOT]
            final.append((to, source, type))
        for to, source, type in sequence(final):
            if type == "xchg":
                self.code += encode.rr("xchg", 1, to, source)
            elif source >= REMAT:
                if to < 32:
                    self.load_constant(to, source - REMAT)
                else:
                    self.store_constant(self.word(to), source - REMAT)
            elif to < 32 and source < 32:
                self.move(to, source, type)
            elif to < 32:
                self.load_slot(to, self.word(source), type)
            elif source < 32:
                self.store_slot(self.word(to), source)
            else:
                self.code += encode.rm("movq", 0, SCRATCH, self.word(source))
                self.store_slot(self.word(to), SCRATCH)

    # Cold code.

    def fail(self, stub: Stub, mi: MachineInstr) -> int:
        """The label of a stub's code, which is written behind the body."""
        if not stub.label:
            stub.label = self.asm.label()
            pad = self.block.pad
            self.cold.append(lambda: self.write_stub(stub, mi, pad))
        return stub.label

    def write_stub(self, stub: Stub, mi: MachineInstr, pad: int) -> None:
        from translator.x86.emit_checks import stub_arguments
        self.asm.bind(stub.label)
        self.at_line(stub.instr)
        stub_arguments(self, stub, mi)
        self.call_symbol(stub.helper)
        self.safepoint(self.slots_of(self.mf.blocks[pad].live_in) if pad >= 0 else 0, pad)
        self.put(b"\x0f\x0b")

    def cold_call(self, mi: MachineInstr, enter: int, back: int, arguments: list[tuple[int, int, str]], symbol: str,
                  before: Callable[[], None] | None = None, behind: Callable[[], None] | None = None,
                  failing: int = 0) -> None:
        """Queue code that saves registers, calls a C function, and restores them.

        `behind` runs right after the call, while the result is in rax; `failing` is a label to go to, registers restored, if the
        zero flag is set then.
        """
        pad = self.block.pad

        def write() -> None:
            self.asm.bind(enter)
            self.at_line(mi.instr)
            spilled, remat, types = self.allocator.spilled, self.mf.remat, self.mf.types
            slots = self.slots_of(mi.live)
            for register, value in mi.saved:
                if value in remat:
                    continue
                if not spilled[value]:
                    self.store_slot(self.slot(value), register)
                if types[value] == "ref" and mi.live >> value & 1:
                    slots |= 1 << self.frame.slot[value]
            self.parallel(arguments)
            if before:
                before()
            if mi.safepoint:
                self.code += encode.mr("mov", 1, JAVA_SP, RSP)
            self.call_symbol(symbol)
            if mi.safepoint:
                self.safepoint(slots, pad)
            if behind:
                behind()
            for register, value in mi.saved:
                if value not in remat:
                    self.load_slot(register, self.slot(value), types[value])
                else:
                    self.load_constant(register, value, True)
            if failing:
                self.asm.branch("eq", failing)
            self.asm.branch("jmp", back)
        self.cold.append(write)

    # Blocks.

    def is_empty(self, block: MachineBlock) -> bool:
        if block.index == 0 or len(block.edges) != 1:
            return False
        return all(isinstance(item, tuple) and item[0] == "define" and not self.stores(item[1]) for item in block.stream)

    def stores(self, value: int) -> bool:
        return bool(self.allocator.spilled[value]) and value not in self.mf.remat and not self.allocator.in_slot[value]

    def resolve(self, index: int) -> int:
        """Where a jump to a block ends up, past empty ones."""
        seen = set()
        while self.empty[index] and index not in seen:
            seen.add(index)
            index = self.mf.blocks[index].edges[0][0]
        return index

    def poll_and_jump(self) -> int:
        """The target of the jump behind a poll at the end of the current block, or -1: then one branch does for both."""
        block = self.block
        if len(block.edges) != 1:
            return -1
        target = self.resolve(block.edges[0][0])
        return target if target != self.following else -1

    def jump(self, target: int) -> None:
        """Go to a block unless it comes next anyway."""
        target = self.resolve(target)
        if target != self.following:
            self.asm.branch("jmp", self.block_labels[target])

    def run(self) -> CompiledMethod:
        from translator.x86.emit_ops import EMIT
        blocks, asm = self.mf.blocks, self.asm
        self.empty = [self.is_empty(block) for block in blocks]
        kept = [block for block in blocks if not self.empty[block.index] or self.resolve(block.index) == block.index]
        if self.frame.size:
            self.put(encode.ri("sub", 1, RSP, self.frame.size))
        types = self.mf.types
        for i, block in enumerate(kept):
            self.block = block
            last = block.stream[-1] if block.stream else None
            self.polled = last if isinstance(last, MachineInstr) and last.op == "poll" else None
            self.following = kept[i + 1].index if i + 1 < len(kept) else -1
            asm.bind(self.block_labels[block.index])
            for item in block.stream:
                if isinstance(item, MachineInstr):
                    instr = item.instr
                    if instr is not None and (instr.line, instr.scope) != self.line:
                        self.at_line(instr)
                    EMIT[item.op](self, item, item.regs)
                elif item[0] == "define":
                    if self.stores(item[1]):
                        self.store_slot(self.slot(item[1]), item[2])
                elif item[0] == "move":
                    self.move(item[1], item[2], item[3])
                elif item[0] == "load":
                    if item[2] in self.mf.remat:
                        self.load_constant(item[1], item[2])
                    else:
                        self.load_slot(item[1], self.slot(item[2]), types[item[2]])
                else:
                    self.parallel(item[1])
            if not block.code or block.code[-1].kind != TERMINATOR:
                if self.polled is not None and self.poll_and_jump() >= 0:
                    continue
                if block.edges:
                    self.jump(block.edges[0][0])
                elif not block.code:
                    self.put(b"\x0f\x0b")
        position = 0
        while position < len(self.cold):
            self.cold[position]()
            position += 1
        return self.finish()

    def finish(self) -> CompiledMethod:
        asm, fn = self.asm, self.mf.fn
        code = asm.finish()
        address, labels = asm.address, asm.labels
        block_at = [address(labels[label]) if label in labels else -1 for label in self.block_labels]
        blobs: dict[str, tuple[bytes, list[Relocation]]] = {key: (data, []) for key, data in self.float_blobs.items()}
        for key, targets in self.tables:
            blobs[key] = (bytes(4 * len(targets)),
                          [Relocation(4 * i, "abs32", f"M:{fn.method}", block_at[target]) for i, target in enumerate(targets)])
        lines: list[Line] = []
        for place, line, scope in self.lines:
            pc = address(place) if lines else 0  # the prologue belongs to the first line
            if lines and lines[-1].pc == pc:
                lines.pop()
            lines.append(Line(pc, line, scope))
        return CompiledMethod(
            fn.method, code, self.frame.size, fn.scope, fn.hidden,
            [Relocation(address(place), kind, symbol, addend) for place, kind, symbol, addend in asm.relocations],
            [Safepoint(address(place), slots, block_at[pad] if pad >= 0 else None) for place, slots, pad in self.safepoints],
            sorted((Trap(address(place), address(labels[label])) for place, label in self.traps), key=lambda trap: trap.pc),
            lines, blobs, self.loop_bounds([address(labels[self.block_labels[self.resolve(block.index)]]) for block in self.mf.blocks]))

    def loop_bounds(self, starts: list[int]) -> list[LoopBound]:
        """What is known about the function's loops; `starts`: where each block's code begins, past empty blocks.

        Headers without code of their own merge loops: then the code runs as often as all of them multiplied.
        """
        trips = self.mf.fn.trips
        pc_of = {block.source.id: starts[block.index] for block in self.mf.blocks if block.source is not None}
        headers: dict[int, list] = {}
        for id, one in trips.items():
            headers.setdefault(pc_of[id], []).append(one)
        bounds = []
        for pc, merged in sorted(headers.items()):
            if len(merged) == 1:
                [one] = merged
                outer = pc_of[one.outer] if one.outer is not None and len(headers[pc_of[one.outer]]) == 1 else None
                bounds.append(LoopBound(pc, one.each, one.total if outer is not None else None, outer))
            else:
                counts = [one.each for one in merged]
                bounds.append(LoopBound(pc, None if None in counts else math.prod(counts)))
        return bounds
