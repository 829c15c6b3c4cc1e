"""Runs compiled methods on the build machine: a region below 4 GiB, a fake thread, and Python in the role of the kernel.

`Host.run(compiled, arguments)` links one method against stubs, calls it and gives its raw result, or raises `Thrown` with the
symbol of the throw helper that nobody caught.  Every call out of the method lands in `Host.call_out`, which hands it to
`world_call(symbol, raw arguments)`, then overwrites all registers that the contract does not preserve.  A page fault in
`[0, NULL_GUARD)` goes to the method's trap stub.  `on_safepoint` may move objects through the frame's stack map.

A crash would take pytest along, so tests run `in_child`.
"""

from __future__ import annotations

import ctypes
import faulthandler
import mmap
import os
import pickle
import signal
import struct
import traceback

from translator.abi import THREAD
from translator.x86 import encode
from translator.x86.assembler import Assembler
from translator.x86.encode import memory
from translator.x86.regs import RAX, RBP, RBX, RCX, RDI, RDX, RSI, RSP, R8, R9, R10, R11, R12, R13, R14, R15, XMM0
from translator.x86.target import CompiledMethod

SIZE = 1 << 24
CODE, STUBS, THREAD_AT, TABLES, OBJECTS = 0x0, 0x200000, 0x300000, 0x310000, 0x400000
GARBAGE = 0xDEADBEEF7E57C0DE
INT_REGISTERS = (RDI, RSI, RDX, RCX, R8, R9)


def in_child(test, seconds: int = 60):
    """The result of `test()` in a forked process; a crash or an exception there is an AssertionError here."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        faulthandler.enable()
        signal.alarm(seconds)
        try:
            result = (True, test())
        except BaseException:
            result = (False, traceback.format_exc())
        with os.fdopen(writer, "wb") as stream:
            stream.write(pickle.dumps(result))
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        data = stream.read()
    _, status = os.waitpid(pid, 0)
    assert data, f"the child died with status {status}"
    good, value = pickle.loads(data)
    assert good, value
    return value


class Thrown(Exception):
    """A throw helper was called and no landing pad took over."""


class _SigAction(ctypes.Structure):
    _fields_ = [("handler", ctypes.c_void_p), ("mask", ctypes.c_ulong * 16), ("flags", ctypes.c_int), ("restorer", ctypes.c_void_p)]


class Host:
    """One method at a time, in a region of its own."""

    def __init__(self) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        libc.mmap.restype = ctypes.c_void_p
        libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
        map_32bit = 0x40
        base = libc.mmap(None, SIZE, 7, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | map_32bit, -1, 0)
        assert base not in (None, ctypes.c_void_p(-1).value) and base < 1 << 31
        self.base = base
        self.memory = (ctypes.c_ubyte * SIZE).from_address(base)
        self.view = memoryview(self.memory).cast("B")
        self.symbols: dict[str, int] = {}       # fixed values
        self.stubs: list[str] = []
        self.stub_at: dict[str, int] = {}
        self.tables = TABLES
        self.next_object = OBJECTS
        self.compiled: CompiledMethod | None = None
        self.world_call = None
        self.on_safepoint = None
        self.exception = 0
        self.failure: BaseException | None = None
        self.calls = 0
        self.run_at = 0
        self._callback = ctypes.CFUNCTYPE(None, ctypes.c_long, ctypes.c_void_p)(self._call_out)
        self._enter()
        self._fault_handler = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(self._fault)
        action = _SigAction(ctypes.cast(self._fault_handler, ctypes.c_void_p).value, (ctypes.c_ulong * 16)(), 4 | 0x40000000, None)
        libc.sigaction(signal.SIGSEGV, ctypes.byref(action), None)

    # Memory.

    def u32(self, address: int) -> int:
        return struct.unpack_from("<I", self.view, address - self.base)[0]

    def u64(self, address: int) -> int:
        return struct.unpack_from("<Q", self.view, address - self.base)[0]

    def put(self, address: int, data: bytes) -> None:
        self.view[address - self.base:address - self.base + len(data)] = data

    def allocate(self, size: int) -> int:
        """Zeroed bytes for a fake object."""
        address = self.base + self.next_object
        self.next_object += size + 15 & ~15
        assert self.next_object < SIZE
        return address

    @property
    def thread(self) -> int:
        return self.base + THREAD_AT

    # The way in and out.

    def _enter(self) -> None:
        """`enter(code, ints, floats, stack words, count)`; saves rsp at thread + 256, results at thread + 264 and 272."""
        asm = Assembler()
        put = asm.code.extend
        for register in (RBX, RBP, R12, R13, R14, R15):
            put((b"\x41" if register > 7 else b"") + bytes((0x50 | register & 7,)))
        put(encode.mov_imm(1, R15, self.thread))
        put(encode.mr("mov", 1, memory(R15, 256), RSP))
        put(encode.rr("mov", 1, RAX, RDI))
        put(encode.rr("mov", 1, R10, RSI))
        put(encode.rr("mov", 1, R11, RDX))
        put(encode.rr("mov", 1, RBX, RCX))
        put(encode.ri("sub", 1, RSP, 8 + 16 * 32))
        for i in range(32):
            put(encode.rm("mov", 1, RCX, memory(RBX, 8 * i)))
            put(encode.mr("mov", 1, memory(RSP, 8 * i), RCX))
        for i in range(8):
            put(encode.rm("movsd", 0, XMM0 + i, memory(R11, 8 * i)))
        for i, register in enumerate(INT_REGISTERS):
            put(encode.rm("mov", 1, register, memory(R10, 8 * i)))
        put(encode.digit("call", 0, RAX))
        self.return_to_enter = len(asm.code)
        put(encode.mr("mov", 1, memory(R15, 264), RAX))
        put(encode.mr("movsd", 0, memory(R15, 272), XMM0))
        self.leave_at = self.base + STUBS + len(asm.code)
        put(encode.rm("mov", 1, RSP, memory(R15, 256)))
        for register in (R15, R14, R13, R12, RBP, RBX):
            put((b"\x41" if register > 7 else b"") + bytes((0x58 | register & 7,)))
        put(b"\xc3")
        # call out: eax = number; an area of 32 words: 0-5 ints, 6-13 floats, 14 rsp at the call's return address,
        # 15 rax, 16 xmm0, 17 new rsp or 0, 18 new rip
        while len(asm.code) % 16:
            put(b"\x90")
        self.common = len(asm.code)
        put(encode.rm("lea", 1, R10, memory(RSP)))
        put(encode.ri("sub", 1, RSP, 264))
        for i, register in enumerate(INT_REGISTERS):
            put(encode.mr("mov", 1, memory(RSP, 8 * i), register))
        for i in range(8):
            put(encode.mr("movsd", 0, memory(RSP, 48 + 8 * i), XMM0 + i))
        put(encode.mr("mov", 1, memory(RSP, 112), R10))
        put(encode.rr("mov", 1, RDI, RAX))
        put(encode.rm("lea", 1, RSI, memory(RSP)))
        put(encode.mov_imm(1, R11, ctypes.cast(self._callback, ctypes.c_void_p).value))
        put(encode.digit("call", 0, R11))
        put(encode.mov_imm(1, RCX, GARBAGE))
        for register in (RDX, RBX, RBP, RSI, RDI, R8, R9, R12, R13, R14):
            put(encode.rr("mov", 1, register, RCX))
        for i in range(1, 16):
            put(encode.rr("movd_to", 1, XMM0 + i, RCX))
        put(encode.rm("mov", 1, RAX, memory(RSP, 120)))
        put(encode.rm("movsd", 0, XMM0, memory(RSP, 128)))
        put(encode.rm("mov", 1, R10, memory(RSP, 144)))
        put(encode.rm("mov", 1, R11, memory(RSP, 136)))
        put(encode.rr("test", 1, R11, R11))
        plain = asm.label()
        asm.branch("eq", plain)
        put(encode.rr("mov", 1, RSP, R11))
        put(encode.rr("mov", 1, RAX, RCX))
        put(encode.digit("jmp", 0, R10))
        asm.bind(plain)
        put(encode.rr("mov", 1, R10, RCX))
        put(encode.rr("mov", 1, R11, RCX))
        put(encode.ri("add", 1, RSP, 264))
        put(b"\xc3")
        self.put(self.base + STUBS, asm.finish())
        self.next_stub = STUBS + 0x1000
        enter = ctypes.PYFUNCTYPE(None, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
        self._run = enter(self.base + STUBS)

    def stub(self, symbol: str) -> int:
        """Address of code that calls out as `symbol`."""
        if symbol not in self.stub_at:
            number = len(self.stubs)
            self.stubs.append(symbol)
            at = self.next_stub
            jump = struct.pack("<i", STUBS + self.common - (at + 10))
            self.put(self.base + at, b"\xb8" + struct.pack("<I", number) + b"\xe9" + jump)
            self.next_stub += 16
            self.stub_at[symbol] = self.base + at
        return self.stub_at[symbol]

    def value_of(self, symbol: str) -> int:
        if symbol in self.symbols:
            return self.symbols[symbol]
        if self.compiled is not None and symbol == f"M:{self.compiled.method}":
            return self.base + CODE
        if symbol[:2] in ("M:", "R:"):
            return self.stub(symbol)
        raise KeyError(symbol)

    def link(self, compiled: CompiledMethod) -> None:
        """Place the method and its blobs and resolve their relocations."""
        self.compiled = compiled
        position = TABLES
        blobs = []
        for key, (data, relocations) in compiled.blobs.items():
            self.symbols["B:" + key] = self.base + position
            blobs.append((position, data, relocations))
            position += len(data) + 7 & ~7
        for at, data, relocations in [*blobs, (CODE, compiled.code, compiled.relocations)]:
            image = bytearray(data)
            for relocation in relocations:
                value = self.value_of(relocation.symbol) + relocation.addend
                where = relocation.offset
                if relocation.kind == "abs32":
                    image[where:where + 4] = struct.pack("<I", value & 0xFFFFFFFF)
                elif relocation.kind == "abs8":
                    image[where] = value & 0xFF
                else:
                    image[where:where + 4] = struct.pack("<i", value - (self.base + at + where + 4))
            self.put(self.base + at, bytes(image))

    def run(self, compiled: CompiledMethod, ints=(), floats=(), stack=(), limit: int = 0) -> tuple[int, int]:
        """Raw rax and xmm0. `ints` fill their registers, `floats` are raw bits. `limit` all ones makes every poll call out."""
        if compiled is not self.compiled:
            self.link(compiled)
        pad = [GARBAGE] * 32
        words = (ctypes.c_uint64 * 8)(*[value & (1 << 64) - 1 for value in ints], *pad[len(ints):6])
        xmms = (ctypes.c_uint64 * 8)(*floats, *pad[len(floats):8])
        more = (ctypes.c_uint64 * 32)(*[value & (1 << 64) - 1 for value in stack], *pad[len(stack):32])
        self.put(self.thread, struct.pack("<Q", limit))
        self.failure = None
        self._run(self.base + CODE, words, xmms, more)
        if self.failure is not None:
            raise self.failure
        return self.u64(self.thread + 264), self.u64(self.thread + 272)

    def _call_out(self, number: int, area: int) -> None:
        words = (ctypes.c_uint64 * 32).from_address(area)
        words[17] = 0
        try:
            self._serve(self.stubs[number], words)
        except BaseException as error:
            self.failure = error
            words[17], words[18] = words[14], self.leave_at

    def _serve(self, symbol: str, words) -> None:
        stack = words[14]
        assert stack % 16 == 8, f"stack not aligned at call of {symbol}"
        back = ctypes.c_uint64.from_address(stack).value - self.base - CODE
        self.calls += 1
        point = next((point for point in self.compiled.safepoints if point.pc == back), None)
        stacked = (ctypes.c_uint64 * 16).from_address(stack + 8)
        result = 0
        try:
            if symbol.startswith("R:") and point is not None:
                assert self.u64(self.thread + THREAD.offset("java_sp")) == stack + 8, "java_sp"
            result = self.world_call(symbol, words, stacked)
        except Thrown as thrown:
            assert point is not None, f"{symbol} throws without a safepoint"
            if self.on_safepoint:
                self.on_safepoint(self, point, stack + 8)
            if point.handler is None:
                frame = stack + 8 + self.compiled.frame_size
                back = ctypes.c_uint64.from_address(frame).value
                assert back == self.base + STUBS + self.return_to_enter, "frame size"
                raise thrown
            self.exception = 0x7777
            self.put(self.thread + THREAD.offset("exception"), struct.pack("<Q", self.exception))
            words[17], words[18] = stack + 8, self.base + CODE + point.handler
            return
        if point is not None and self.on_safepoint:
            moved = self.on_safepoint(self, point, stack + 8)
            if moved and isinstance(result, int):
                result = moved.get(result, result)
        if isinstance(result, float):
            raise AssertionError("raw results only")
        words[15] = words[16] = (result or 0) & (1 << 64) - 1

    def _fault(self, number: int, info: int, context: int) -> None:
        rip = ctypes.c_uint64.from_address(context + 168)
        address = ctypes.c_uint64.from_address(info + 16).value
        pc = rip.value - self.base - CODE
        trap = next((trap for trap in self.compiled.traps if trap.pc == pc), None) if address < 0x10000 else None
        if trap is None:
            self.failure = AssertionError(f"page fault at {address:#x}, code offset {pc:#x}")
            rip.value = self.leave_at
            return
        rip.value = self.base + CODE + trap.stub
