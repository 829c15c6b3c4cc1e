"""Random functions for differential tests: many variables, nested branches and loops, calls, arrays, landing pads.

`Generator(seed).function()` is a well-formed function after all passes.  `outcome_of_interpreter` and `outcome_of_code` run it with
the same arguments and give comparable results: `(kind, result, contents of the arrays)`.
"""

from __future__ import annotations

import math
import random
import struct
import zlib

from translator.ir.arith import bits_of, float_of, wrap32, wrap64
from translator.ir.func import Block, Edge, Function, Instr, MethodRef, Scope, Value
from translator.ir.interp import Environment, Interpreter, JavaArray, JavaObject, JavaThrow
from translator.ir.ops import CONDITIONS
from translator.tests.x86_host import Host, Thrown
from translator.x86.target import CompiledMethod

LETTER = {"i32": "I", "i64": "J", "f32": "F", "f64": "D", "ref": "[I"}
TYPE = {"I": "i32", "J": "i64", "F": "f32", "D": "f64", "[": "ref"}
LENGTH = 8
INTERESTING = (0, 1, -1, 2, 3, 5, 7, 8, 10, 31, 32, 63, 64, 100, 127, 128, -128, 255, 1000, 65535, 0x7FFFFFFF, -0x80000000,
               1 << 31, 1 << 32, (1 << 63) - 1, -1 << 63, -7, -10)


def number(rng: random.Random, type: str) -> int:
    value = rng.choice(INTERESTING) if rng.random() < 0.6 else rng.getrandbits(64)
    return wrap32(value) if type == "i32" else wrap64(value)


def real(rng: random.Random, type: str) -> float:
    value = rng.choice((0.0, -0.0, 1.0, -1.5, 3.25, 1e10, -1e10, 1e30, 0.1, math.inf, -math.inf, math.nan, 2.0**31, -2.0**63,
                        float(rng.randint(-1000, 1000)), rng.uniform(-10, 10)))
    return float_of(type, bits_of(type, value))


def split_types(descriptor: str) -> list[str]:
    """IR types of a descriptor made of I J F D and [I."""
    inner = descriptor[1:descriptor.index(")")].replace("[I", "[")
    return [TYPE[letter] for letter in inner]


class Generator:
    """Everything follows from the seed."""

    def __init__(self, seed: int, size: int = 25, variables: int = 10, calls: float = 0.1) -> None:
        self.rng = random.Random(seed)
        self.size, self.calls = size, calls
        self.count = variables
        self.fuel = size
        self.pad: Block | None = None
        self.counters = 0

    # Building.

    def emit(self, op: str, args: list[Value] = (), attrs: tuple = (), type: str | None = None) -> Value | None:
        result = self.fn.new_value(type) if type else None
        self.block.instrs.append(Instr(op, list(args), attrs, result, [], self.rng.randint(1, 9), self.fn.scope))
        return result

    def end(self, op: str, args: list[Value], attrs: tuple, edges: list[Edge]) -> None:
        self.block.instrs.append(Instr(op, args, attrs, None, edges, 1, self.fn.scope))

    def begin(self, params: list[str] = ()) -> Block:
        block = self.fn.new_block()
        block.params = [self.fn.new_value(type) for type in params]
        block.pad = self.pad
        return block

    def constant(self, type: str) -> Value:
        if type == "ref":
            return self.emit("const.null", type="ref")
        if type in ("i32", "i64"):
            return self.emit(f"const.{type}", attrs=(number(self.rng, type),), type=type)
        return self.emit(f"const.{type}", attrs=(bits_of(type, real(self.rng, type)),), type=type)

    def pick(self, type: str) -> Value:
        choices = [value for value in self.env if value.type == type]
        if not choices or type != "ref" and self.rng.random() < 0.15:
            return self.constant(type)
        return self.rng.choice(choices)

    def assign(self, value: Value) -> None:
        slots = [i for i, old in enumerate(self.env) if old.type == value.type]
        if slots:
            self.env[self.rng.choice(slots)] = value

    def function(self) -> Function:
        rng = self.rng
        types = [rng.choice(("i32", "i32", "i32", "i64", "f64", "f32", "ref")) for _ in range(rng.randint(1, 12))]
        ref = MethodRef("t.T", "f", "(" + "".join(LETTER[type] for type in types) + ")J")
        self.fn = Function(ref, "i64", Scope(ref, None))
        self.block = self.fn.new_block()
        self.block.params = [self.fn.new_value(type) for type in types]
        self.emit("entry")
        self.env = list(self.block.params)
        while len(self.env) < self.count:
            self.env.append(self.constant(rng.choice(("i32", "i32", "i64", "f64", "ref"))))
        self.statements(3)
        self.finish()
        return self.fn

    def finish(self) -> None:
        """Return a mix of all variables."""
        total = self.constant("i64")
        for value in self.env:
            if value.type == "ref":
                null = self.emit("const.null", type="ref")
                part = self.emit("conv.i32.i64", [self.emit("cmp.ref", [value, null], ("eq",), "i32")], type="i64")
            elif value.type == "i64":
                part = value
            else:
                part = self.emit(f"conv.{value.type}.i64", [value], type="i64")
            factor = self.emit("const.i64", attrs=(31,), type="i64")
            total = self.emit("add.i64", [self.emit("mul.i64", [total, factor], type="i64"), part], type="i64")
        self.end("ret", [total], (), [])

    # Statements.

    def statements(self, depth: int) -> None:
        for _ in range(self.rng.randint(2, 8)):
            if self.fuel <= 0:
                return
            self.fuel -= 1
            choice = self.rng.random()
            if depth and choice < 0.12:
                self.branch(depth)
            elif depth and choice < 0.22:
                self.loop(depth)
            elif depth and choice < 0.27:
                self.switch(depth)
            elif depth and choice < 0.33 and self.pad is None:
                self.protect(depth)
            elif choice < 0.33 + self.calls:
                self.call()
            elif choice < 0.43 + self.calls:
                self.array()
            else:
                for _ in range(self.rng.randint(1, 3)):
                    self.arithmetic()

    def call(self) -> None:
        rng = self.rng
        types = [rng.choice(("i32", "i64", "f32", "f64", "ref")) for _ in range(rng.choice((0, 1, 2, 3, 5, 8, 14)))]
        result = rng.choice(("i32", "i64", "f64", "f32", "ref"))
        ref = MethodRef("t.T", "g", "(" + "".join(LETTER[type] for type in types) + ")" + LETTER[result])
        self.assign(self.emit("call.static", [self.pick(type) for type in types], (ref,), result))

    def array(self) -> None:
        rng = self.rng
        if rng.random() < 0.3:
            length = self.emit("const.i32", attrs=(LENGTH,), type="i32")
            self.assign(self.emit("newarray", [length], ("[I",), "ref"))
            return
        array = self.pick("ref")
        index = self.pick("i32")
        if rng.random() < 0.9:
            index = self.emit("and.i32", [index, self.emit("const.i32", attrs=(LENGTH - 1,), type="i32")], type="i32")
        if rng.random() < 0.8:
            # Null mostly avoided, so that something happens behind.
            null = self.emit("const.null", type="ref")
            good, bad = self.begin(), self.begin()
            join = self.begin(["i32"])
            before = list(self.env)
            self.end("br.ref", [array, null], ("ne",), [Edge(good), Edge(bad)])
            self.block = good
            value = self.access(array, index)
            self.end("jump", [], (), [Edge(join, [value])])
            self.block, self.env = bad, before
            self.end("jump", [], (), [Edge(join, [self.constant("i32")])])
            self.block = join
            self.assign(join.params[0])
        else:
            self.assign(self.access(array, index))

    def access(self, array: Value, index: Value) -> Value:
        self.emit("check.null", [array])
        length = self.emit("len", [array], type="i32")
        self.emit("check.bounds", [index, length])
        if self.rng.random() < 0.5:
            other = self.pick("i32")
            value = self.emit("aload.i32", [array, index], type="i32")
            if self.rng.random() < 0.6:
                operands = [value, other] if self.rng.random() < 0.5 else [other, value]
                value = self.emit(self.rng.choice(("add", "sub", "mul", "and", "xor")) + ".i32", operands, type="i32")
            return value
        value = self.pick("i32")
        self.emit("astore.i32", [array, index, value])
        return length

    def arithmetic(self) -> None:
        rng = self.rng
        type = rng.choice(("i32", "i32", "i32", "i64", "i64", "f64", "f32"))
        kind = rng.random()
        if kind < 0.12:
            source = rng.choice([t for t in ("i32", "i64", "f32", "f64") if t != type])
            value = self.emit(f"conv.{source}.{type}", [self.pick(source)], type=type)
        elif kind < 0.2:
            source = rng.choice(("i32", "i64"))
            value = self.emit(f"cmp.{source}", [self.pick(source), self.pick(source)], (rng.choice(CONDITIONS),), "i32")
            if rng.random() < 0.6:
                value = self.emit("select.i32", [value, self.pick("i32"), self.pick("i32")], type="i32")
        elif kind < 0.27:
            op = rng.choice(("cmp3.i64", "cmp3l.f32", "cmp3g.f32", "cmp3l.f64", "cmp3g.f64"))
            source = op[-3:]
            value = self.emit(op, [self.pick(source), self.pick(source)], type="i32")
        elif kind < 0.32:
            value = self.emit("conv.i32." + rng.choice(("i8", "i16", "u16")), [self.pick("i32")], type="i32")
        elif type in ("f32", "f64"):
            name = rng.choice(("add", "sub", "mul", "div", "neg", "rem", "sqrt"))
            args = [self.pick(type) for _ in range(1 if name in ("neg", "sqrt") else 2)]
            value = self.emit(f"{name}.{type}", args, type=type)
        else:
            name = rng.choice(("add", "add", "sub", "mul", "and", "or", "xor", "shl", "shr", "ushr", "neg", "div", "rem"))
            if name == "neg":
                value = self.emit(f"neg.{type}", [self.pick(type)], type=type)
            elif name in ("shl", "shr", "ushr"):
                value = self.emit(f"{name}.{type}", [self.pick(type), self.pick("i32")], type=type)
            elif name in ("div", "rem"):
                divisor = self.pick(type)
                if rng.random() < 0.8:
                    divisor = self.emit(f"or.{type}", [divisor, self.emit(f"const.{type}", attrs=(1,), type=type)], type=type)
                if rng.random() < 0.5:
                    divisor = self.emit(f"const.{type}", attrs=(number(rng, type) or 6,), type=type)
                self.emit(f"check.zero.{type}", [divisor])
                value = self.emit(f"{name}.{type}", [self.pick(type), divisor], type=type)
            else:
                value = self.emit(f"{name}.{type}", [self.pick(type), self.pick(type)], type=type)
        self.assign(value)

    def condition(self) -> tuple[str, list[Value], tuple]:
        rng = self.rng
        kind = rng.random()
        if kind < 0.5:
            type = rng.choice(("i32", "i64"))
            return f"br.{type}", [self.pick(type), self.pick(type)], (rng.choice(CONDITIONS),)
        if kind < 0.65:
            op = rng.choice(("cmp3l.f64", "cmp3g.f64", "cmp3l.f32", "cmp3g.f32", "cmp3.i64"))
            value = self.emit(op, [self.pick(op[-3:]), self.pick(op[-3:])], type="i32")
            zero = self.emit("const.i32", attrs=(0,), type="i32")
            return "br.i32", [value, zero], (rng.choice(CONDITIONS[:6]),)
        if kind < 0.8:
            value = self.emit("and.i32", [self.pick("i32"), self.pick("i32")], type="i32")
        else:
            value = self.emit("cmp.i64", [self.pick("i64"), self.pick("i64")], (rng.choice(CONDITIONS),), "i32")
        zero = self.emit("const.i32", attrs=(0,), type="i32")
        return "br.i32", [value, zero], (rng.choice(("eq", "ne")),)

    def branch(self, depth: int) -> None:
        op, args, attrs = self.condition()
        before = list(self.env)
        yes = self.begin()
        self.end(op, args, attrs, [])
        fork = self.block.instrs[-1]
        self.block = yes
        self.statements(depth - 1)
        yes_end, yes_env = self.block, self.env
        if self.rng.random() < 0.5:
            no = self.begin()
            self.block, self.env = no, before
            self.statements(depth - 1)
            no_end, no_env = self.block, self.env
        else:
            no, no_env = None, before
        join, changed = self.join([yes_env, no_env])
        self.block = yes_end
        self.end("jump", [], (), [Edge(join, [yes_env[i] for i in changed])])
        if no is None:
            fork.edges = [Edge(yes), Edge(join, [no_env[i] for i in changed])]
        else:
            fork.edges = [Edge(yes), Edge(no)]
            self.block = no_end
            self.end("jump", [], (), [Edge(join, [no_env[i] for i in changed])])
        self.enter(join, changed, before)

    def join(self, envs: list[list[Value]]) -> tuple[Block, list[int]]:
        changed = [i for i in range(len(envs[0])) if any(env[i] is not envs[0][i] for env in envs)]
        return self.begin([envs[0][i].type for i in changed]), changed

    def enter(self, join: Block, changed: list[int], before: list[Value]) -> None:
        self.block, self.env = join, list(before)
        for i, param in zip(changed, join.params):
            self.env[i] = param

    def switch(self, depth: int) -> None:
        rng = self.rng
        keys = sorted(rng.sample(range(-3, 12), rng.randint(1, 8))) if rng.random() < 0.7 else \
            sorted({number(rng, "i32") for _ in range(5)})
        selector = self.pick("i32")
        if rng.random() < 0.7:
            selector = self.emit("and.i32", [selector, self.emit("const.i32", attrs=(7,), type="i32")], type="i32")
        before = list(self.env)
        self.end("switch", [selector], (tuple(keys),), [])
        fork = self.block.instrs[-1]
        arms = []
        for _ in range(min(rng.randint(1, 3), len(keys))):
            arm = self.begin()
            self.block, self.env = arm, list(before)
            self.statements(0)
            arms.append((arm, self.block, self.env))
        join, changed = self.join([before] + [env for _, _, env in arms])
        for _, end, env in arms:
            self.block = end
            self.end("jump", [], (), [Edge(join, [env[i] for i in changed])])
        fork.edges = [Edge(arms[i % len(arms)][0]) for i in range(len(keys))]
        fork.edges.append(Edge(join, [before[i] for i in changed]))
        self.enter(join, changed, before)

    def loop(self, depth: int) -> None:
        before = list(self.env)
        limit = self.rng.randint(1, 5)
        start = self.emit("const.i32", attrs=(0,), type="i32")
        changed = [i for i in range(len(before)) if self.rng.random() < 0.6]
        head = self.begin(["i32"] + [before[i].type for i in changed])
        self.end("jump", [], (), [Edge(head, [start] + [before[i] for i in changed])])
        self.block = head
        self.env = list(before)
        for i, param in zip(changed, head.params[1:]):
            self.env[i] = param
        inside = list(self.env)
        self.statements(depth - 1)
        # What the header does not carry goes back to what it was.
        for i in range(len(before)):
            if i not in changed:
                self.env[i] = inside[i]
        one = self.emit("const.i32", attrs=(1,), type="i32")
        count = self.emit("add.i32", [head.params[0], one], type="i32")
        bound = self.emit("const.i32", attrs=(limit,), type="i32")
        if self.rng.random() < 0.8:
            self.emit("poll")
        out = self.begin()
        self.end("br.i32", [count, bound], ("lt",), [Edge(head, [count] + [self.env[i] for i in changed]), Edge(out)])
        self.block = out

    def protect(self, depth: int) -> None:
        """Statements whose exceptions go to a pad, which goes on with the variables as they were."""
        before = list(self.env)
        pad = self.begin()
        self.pad = pad
        inner = self.begin()
        self.end("jump", [], (), [Edge(inner)])
        self.block = inner
        self.statements(depth - 1)
        # A call makes sure that the pad is reachable.
        self.call()
        self.pad = None
        end, env = self.block, self.env
        join, changed = self.join([before, env])
        self.block = end
        self.end("jump", [], (), [Edge(join, [env[i] for i in changed])])
        self.block = pad
        self.emit("exception", type="ref")
        self.end("jump", [], (), [Edge(join, [before[i] for i in changed])])
        self.enter(join, changed, before)


def external(descriptor: str, args: list) -> tuple[bool, object]:
    """What a call computes: (throws, result); args canonical: ints, floats, None or an array's first element."""
    text = repr([(a if a == a else "nan") for a in args]) + descriptor
    seed = zlib.crc32(text.encode())
    if seed % 11 == 0:
        return True, None
    result = TYPE[descriptor[descriptor.index(")") + 1]]
    if result == "ref":
        return False, "ref"
    rng = random.Random(seed)
    return False, number(rng, result) if result in ("i32", "i64") else real(rng, result)


class _World(Environment):
    def call(self, kind: str, ref: MethodRef, args):
        throws, result = external(ref.descriptor, [a.elements[0] if isinstance(a, JavaArray) else a for a in args])
        if throws:
            raise JavaThrow(JavaObject("thrown"))
        if result == "ref":
            return next((a for a in args if isinstance(a, JavaArray)), None)
        return result


def arguments(fn: Function, seed: int) -> list:
    """Values for the parameters; arrays as lists."""
    rng = random.Random(seed)
    out = []
    for param in fn.blocks[0].params:
        if param.type == "ref":
            out.append(None if rng.random() < 0.2 else [number(rng, "i32") for _ in range(LENGTH)])
        elif param.type in ("i32", "i64"):
            out.append(number(rng, param.type))
        else:
            out.append(real(rng, param.type))
    return out


def outcome_of_interpreter(fn: Function, args: list) -> tuple:
    arrays = [JavaArray("[I", list(a)) if isinstance(a, list) else a for a in args]
    try:
        result, kind = Interpreter(_World(), 300_000).run(fn, arrays), "returned"
    except JavaThrow:
        result, kind = None, "thrown"
    return kind, result, [a.elements for a in arrays if isinstance(a, JavaArray)]


def outcome_of_code(host: Host, compiled: CompiledMethod, args: list, stress: bool) -> tuple:
    """`stress`: every poll calls out, and every safepoint moves all arrays and ruins the old copies."""
    objects: list[int] = []             # addresses of all arrays; the first ones are the arguments
    host.next_object = 0x400000

    def make(elements: list[int]) -> int:
        address = host.allocate(16 + 4 * LENGTH)
        host.put(address, struct.pack(f"<IIII{LENGTH}i", 0, 0, LENGTH, 0, *elements))
        objects.append(address)
        return address

    def read(address: int) -> list[int]:
        return list(struct.unpack_from(f"<{LENGTH}i", host.view, address - host.base + 16))

    def move_all(host: Host, point, sp: int) -> dict[int, int]:
        half = host.base + (0x400000 if host.next_object >= 0xA00000 else 0xA00000)
        host.next_object = half - host.base
        moved = {}
        for i, old in enumerate(objects):
            new = host.allocate(16 + 4 * LENGTH)
            host.put(new, bytes(host.view[old - host.base:old - host.base + 16 + 4 * LENGTH]))
            moved[old] = new
            objects[i] = new
        for old in moved:
            host.put(old, b"\xcc" * (16 + 4 * LENGTH))
        import ctypes
        for slot in range(point.slots.bit_length()):
            if point.slots >> slot & 1:
                word = ctypes.c_uint64.from_address(sp + 8 * slot)
                if word.value:
                    assert word.value in moved, f"slot {slot} of the safepoint at {point.pc:#x} holds {word.value:#x}"
                    word.value = moved[word.value]
        return moved

    def serve(symbol: str, words, stacked):
        if symbol == "R:new_array":
            assert words[1] & 0xFFFFFFFF == LENGTH
            return make([0] * LENGTH)
        if symbol in ("R:poll", "R:stack_check"):
            return 0
        if symbol == "R:fp_rem_f64":
            from translator.ir.arith import remainder_float
            return bits_of("f64", remainder_float(float_of("f64", words[6]), float_of("f64", words[7])))
        if not symbol.startswith("M:t.T.g:"):
            raise Thrown(symbol)
        descriptor = symbol[len("M:t.T.g:"):]
        ints = floats = stack = 0
        values, refs = [], []
        for type in split_types(descriptor):
            if type in ("f32", "f64"):
                raw, floats = (words[6 + floats], floats + 1) if floats < 8 else (None, floats)
            else:
                raw, ints = (words[ints], ints + 1) if ints < 6 else (None, ints)
            if raw is None:
                raw, stack = stacked[stack], stack + 1
            if type == "ref":
                assert raw == 0 or raw in objects, f"argument {raw:#x}"
                refs.append(raw)
                values.append(read(raw)[0] if raw else None)
            elif type == "i32":
                values.append(wrap32(raw))
            elif type == "i64":
                values.append(wrap64(raw))
            else:
                values.append(float_of(type, raw & (0xFFFFFFFF if type == "f32" else (1 << 64) - 1)))
        throws, result = external(descriptor, values)
        if throws:
            raise Thrown(symbol)
        if result == "ref":
            return next((ref for ref in refs if ref), 0)
        kind = TYPE[descriptor[descriptor.index(")") + 1]]
        if kind in ("f32", "f64"):
            return bits_of(kind, result)
        # The upper half of an i32 is anybody's guess.
        return result & 0xFFFFFFFF | 0xABCD0123 << 32 if kind == "i32" else result

    ints, floats, stack = [], [], []
    pinned = 0
    for value in args:
        if isinstance(value, float):
            # Which of the two float types it is, the caller knows: see below.
            raise AssertionError("floats come as (type, value)")
        if isinstance(value, tuple) and value[0] in ("f32", "f64"):
            raw = bits_of(*value)
            (floats if len(floats) < 8 else stack).append(raw)
            continue
        if isinstance(value, list):
            raw = make(value)
            pinned += 1
        elif value is None:
            raw = 0
        else:
            type, plain = value
            raw = plain & 0xFFFFFFFF | 0x5A5A << 40 if type == "i32" else plain
        (ints if len(ints) < 6 else stack).append(raw)
    host.world_call = serve
    host.on_safepoint = move_all if stress else None
    # The caller's outgoing words are its own business: references there must not move under a test without a caller frame.
    try:
        result, kind = wrap64(host.run(compiled, ints, floats, stack, (1 << 64) - 1 if stress else 0)[0]), "returned"
    except Thrown:
        result, kind = None, "thrown"
    return kind, result, [read(address) for address in objects[:pinned]]
