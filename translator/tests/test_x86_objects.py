"""Checks, fields, statics, type tests, memory objects, dispatch and portals, executed with hand-made objects."""

from __future__ import annotations

import ctypes
import struct
from types import SimpleNamespace

import pytest

from translator.abi import ARRAY_DATA, CLASS, KNOWN_FIELDS, THREAD
from translator.ir.arith import bits_of, wrap32
from translator.ir.parse import parse_functions
from translator.tests.x86_host import TABLES, Host, Thrown, in_child
from translator.x86.target import compile_function

INTERFACES = {"t.I"}
FIELD = "t.C.x:I"
OFFSETS = {"x": 8, "far": 0x20000, "b": 13, "c": 14, "s": 16, "j": 24, "r": 32, "d": 40, "f": 48}


class World:
    """What the back end asks."""

    def field_offset(self, ref) -> int:
        return KNOWN_FIELDS.get((ref.klass, ref.name)) or OFFSETS[ref.name]

    def get(self, name: str):
        return SimpleNamespace(is_interface=name in INTERFACES)

    def resolve_method(self, ref):
        return ref

    def native(self, method):
        return SimpleNamespace(symbol=f"native_{method.name}", kind="leaf" if method.name == "leaf" else "safepoint")


class Machine:
    """A host with three classes: t.C below t.B, both implementing t.I in t.C only, and the array class [Lt.C;."""

    def __init__(self) -> None:
        self.host = host = Host()
        host.world_call = self.serve
        self.calls: list[tuple] = []
        self.answers: dict[str, int] = {}
        at = host.base + TABLES + 0x8000
        self.classes = {}
        for number, name in enumerate(("java.lang.Object", "t.B", "t.C", "[Lt.C;", "[Ljava.lang.Object;", "t.D")):
            self.classes[name] = at
            host.symbols |= {f"C:{name}": at, f"N:{name}": number, f"NS:{name}": {"java.lang.Object": 99, "t.B": 2}.get(name, 1),
                             f"K:{name}": at + 0x100}
            host.put(at, struct.pack("<II", number, 1))
            host.put(at + CLASS.offset("class_object"), struct.pack("<I", at + 0x100))
            host.put(at + CLASS.size, bytes((0x08 if name == "t.C" else 0,)))
            at += 0x200
        for array, element in (("[Lt.C;", "t.C"), ("[Ljava.lang.Object;", "java.lang.Object")):
            host.put(self.classes[array] + CLASS.offset("element"), struct.pack("<I", self.classes[element]))
        host.symbols |= {"IB:t.I": CLASS.size, "IM:t.I": 8, "K:t.I": 0x4444, "S:hi": 0x5550, "P:t.I.m:(ILjava/lang/Object;)J": 0x6660,
                         "V:t.C.m:(I)I": CLASS.size + 8, "I:t.C": 0x40, "F:t.C.n:I": 0x10, "F:t.C.r:Ljava/lang/Object;": 0x18,
                         "F:t.C.d:D": 0x20}
        self.statics = host.base + TABLES + 0x7000
        host.put(host.thread + THREAD.offset("statics"), struct.pack("<Q", self.statics))
        host.put(self.classes["t.C"] + CLASS.size + 8, struct.pack("<I", host.stub("M:dispatched")))

    def serve(self, symbol: str, words, stacked):
        self.calls.append((symbol, words[0], words[1], words[2]))
        if "jdk.internal.Throw" in symbol or "MemoryFault" in symbol or symbol == "R:throw_exception":
            raise Thrown(symbol)
        return self.answers.get(symbol, 0)

    def object(self, klass: str, data: bytes = b"") -> int:
        address = self.host.allocate(64 + len(data))
        self.host.put(address, struct.pack("<II", self.classes[klass], 0) + data)
        return address

    def array(self, klass: str, length: int, data: bytes = b"") -> int:
        address = self.host.allocate(ARRAY_DATA + 64 + len(data))
        self.host.put(address, struct.pack("<IIII", self.classes.get(klass, 0), 0, length, 0) + data)
        return address

    def memory(self, size: int, valid: int = 1, data: bytes = b"") -> int:
        base, control = self.host.allocate(size + 16), self.host.allocate(16)
        self.host.put(base, data)
        self.host.put(control, struct.pack("<I", valid))
        return self.object("java.lang.Object", struct.pack("<III", base, size, control))

    def run(self, text: str, ints=(), floats=(), stress: bool = False):
        """rax, or the name of the method that threw."""
        self.host.compiled = None
        compiled = compile_function(parse_functions(text)[0], World())
        self.compiled = compiled
        try:
            return self.host.run(compiled, ints, floats, (), (1 << 64) - 1 if stress else 0)[0]
        except Thrown as thrown:
            return str(thrown).split(":")[1].rpartition(".")[2] if "." in str(thrown) else str(thrown)


def on_machine(test):
    """Run a test function with a Machine in a child process."""
    def wrapper():
        in_child(lambda: test(Machine()))
    wrapper.__name__, wrapper.__doc__ = test.__name__, test.__doc__
    return wrapper


def function(signature: str, body: str) -> str:
    return f"static method t.T.f:{signature}\n{body}"


GET = function("(Lt/C;)I", """b0(v0: ref t.C):
  check.null v0
  v1: i32 = getfield.{format} v0, t.C.{field}:I
  ret v1
""")


@on_machine
def test_field_access_is_the_null_check(m):
    text = GET.format(format="i32", field="x")
    assert m.run(text, [m.object("t.C", struct.pack("<i", -5))]) == 0xFFFFFFFB
    assert m.run(text, [0]) == "nullPointer"
    assert len(m.compiled.traps) == 1 and b"\x85" not in m.compiled.code


@on_machine
def test_a_far_field_needs_a_compare(m):
    assert m.run(GET.format(format="i32", field="far"), [0]) == "nullPointer"
    assert not m.compiled.traps


@pytest.mark.parametrize("format, field, raw, wanted", [
    ("i8", "b", b"\x80", -128), ("u16", "c", b"\xff\xff", 0xFFFF), ("i16", "s", b"\xff\xff", -1), ("i32", "x", b"\1\0\0\x80", 1 - (1 << 31))])
def test_small_fields_are_extended(format, field, raw, wanted):
    def run():
        m = Machine()
        target = m.object("t.C")
        m.host.put(target + OFFSETS[field], raw)
        return wrap32(m.run(GET.format(format=format, field=field), [target]))
    assert in_child(run) == wanted


@pytest.mark.parametrize("format, type, field, size", [
    ("i8", "i32", "b", 1), ("u16", "i32", "c", 2), ("i16", "i32", "s", 2), ("i32", "i32", "x", 4), ("i64", "i64", "j", 8), ("ref", "ref", "r", 4)])
def test_stores_touch_their_bytes_only(format, type, field, size):
    def run():
        m = Machine()
        target = m.object("t.C", b"\xee" * 56)
        letter = {"i32": "I", "i64": "J", "ref": "Ljava/lang/Object;"}[type]
        m.run(function(f"(Lt/C;{letter})V", f"b0(v0: ref t.C, v1: {type}):\n check.null v0\n putfield.{format} v0, v1, t.C.{field}:I\n ret\n"),
              [target, 0x1122334455667788])
        start = OFFSETS[field]
        data = bytes(m.host.view[target - m.host.base:target - m.host.base + 64])
        assert data[start:start + size] == (0x1122334455667788).to_bytes(8, "little")[:size]
        assert data[start - 1:start] == b"\xee" or start == 8
        assert data[start + size:start + size + 1] == b"\xee"
        if format in ("i32", "i64", "i8"):
            m.run(function("(Lt/C;)V", f"b0(v0: ref t.C):\n v1: {type} = const.{type} -2\n putfield.{format} v0, v1, t.C.{field}:I\n ret\n"), [target])
            data = bytes(m.host.view[target - m.host.base:target - m.host.base + 64])
            assert data[start:start + size] == (-2).to_bytes(size, "little", signed=True)
            assert data[start + size:start + size + 1] == b"\xee"
    in_child(run)


@on_machine
def test_bounds_are_unsigned_and_use_the_array(m):
    text = function("([II)I", """b0(v0: ref [I, v1: i32):
  check.null v0
  v2: i32 = len v0
  check.bounds v1, v2
  v3: i32 = aload.i32 v0, v1
  ret v3
""")
    array = m.array("[I", 3, struct.pack("<iii", 7, 8, 9))
    assert m.run(text, [array, 2 | 0xABC << 40]) == 9
    assert m.run(text, [array, 3]) == "arrayIndex" and m.calls[-1][1:3] == (3, 3)
    assert m.run(text, [array, -1 & 0xFFFFFFFF]) == "arrayIndex"
    assert m.run(text, [0, 0]) == "nullPointer"


@pytest.mark.parametrize("format, type, size", [("i8", "i32", 1), ("u16", "i32", 2), ("i32", "i32", 4), ("i64", "i64", 8), ("ref", "ref", 4)])
def test_array_elements(format, type, size):
    def run():
        m = Machine()
        array = m.array("[I", 4, bytes(range(1, 33)))
        text = function("([II)J", f"b0(v0: ref [I, v1: i32):\n v2: {type} = aload.{format} v0, v1\n astore.{format} v0, v1, v2\n ret v2\n")
        raw = m.run(text, [array, 3])
        assert raw & (1 << 8 * size) - 1 == int.from_bytes(bytes(range(1 + 3 * size, 1 + 4 * size)), "little")
        assert bytes(m.host.view[array - m.host.base + 16:array - m.host.base + 48]) == bytes(range(1, 33))
    in_child(run)


CAST = function("(Ljava/lang/Object;)I", """b0(v0: ref java.lang.Object):
  v1: ref {shown} = check.cast v0, {klass}
  v2: i32 = const.i32 1
  ret v2
""")
INSTANCE = function("(Ljava/lang/Object;)I", """b0(v0: ref java.lang.Object):
  v1: i32 = instanceof v0, {klass}
  ret v1
""")
BRANCH = function("(Ljava/lang/Object;)I", """b0(v0: ref java.lang.Object):
  v1: i32 = instanceof v0, {klass}
  v2: i32 = const.i32 0
  br.i32 {cond} v1, v2, b1(), b2()
b1():
  v3: i32 = const.i32 1
  ret v3
b2():
  v4: i32 = const.i32 0
  ret v4
""")


@pytest.mark.parametrize("klass, value, member", [
    ("t.B", "t.B", 1), ("t.B", "t.C", 1), ("t.C", "t.B", 0), ("t.B", "java.lang.Object", 0), ("t.I", "t.C", 1), ("t.I", "t.B", 0),
    ("[Lt.C;", "[Lt.C;", 1), ("[Lt.C;", "t.C", 0), ("java.lang.Object", "t.B", 1), ("t.B", None, 0), ("t.I", None, 0),
    ("[Lt.C;", None, 0), ("java.lang.Object", None, 0)])
def test_type_tests(klass, value, member):
    def run():
        m = Machine()
        target = m.object(value) if value else 0
        assert m.run(INSTANCE.format(klass=klass), [target]) & 0xFFFFFFFF == member
        assert m.run(BRANCH.format(klass=klass, cond="ne"), [target]) & 0xFFFFFFFF == member
        assert m.run(BRANCH.format(klass=klass, cond="eq"), [target]) & 0xFFFFFFFF == 1 - member
        cast = m.run(CAST.format(klass=klass, shown="java.lang.Object" if klass == "t.I" else klass), [target])
        assert cast == (1 if member or not value else "classCast")
        if cast == "classCast":
            assert m.calls[-1][1:3] == (target, m.host.symbols[f"K:{klass}"])
    in_child(run)


@on_machine
def test_array_covariance_asks_the_runtime(m):
    target = m.array("[Ljava.lang.Object;", 1)
    m.answers["R:instance_of"] = 1
    assert m.run(INSTANCE.format(klass="[Lt.C;"), [target]) & 0xFFFFFFFF == 1
    assert m.run(CAST.format(klass="[Lt.C;", shown="[Lt.C;"), [target]) == 1
    assert m.calls[-1][1:3] == (target, m.classes["[Lt.C;"])


@on_machine
def test_array_stores(m):
    text = function("(Ljava/lang/Object;Ljava/lang/Object;I)I",
                    "b0(v0: ref [Ljava.lang.Object;, v1: ref java.lang.Object, v2: i32):\n check.store v0, v1\n ret v2\n")
    exact, any_, c, d = m.array("[Lt.C;", 1), m.array("[Ljava.lang.Object;", 1), m.object("t.C"), m.object("t.D")
    assert [m.run(text, [exact, c, 5]), m.run(text, [any_, d, 6]), m.run(text, [exact, 0, 7])] == [5, 6, 7] and not m.calls
    m.answers["R:can_store"] = 1
    assert m.run(text, [exact, d, 8]) & 0xFFFFFFFF == 8 and m.calls[-1][:3] == ("R:can_store", exact, d)
    m.answers["R:can_store"] = 0
    assert m.run(text, [exact, d, 8]) == "arrayStore" and m.calls[-1][1] == d


@on_machine
def test_interface_calls_check_their_receiver(m):
    text = function("(Ljava/lang/Object;I)I", """b0(v0: ref java.lang.Object, v1: i32):
  check.null v0
  check.interface v0, t.I
  v2: i32 = call.interface v0, v1, t.C.m:(I)I
  ret v2
""")
    m.answers["M:dispatched"] = 77
    target = m.object("t.C")
    assert m.run(text, [target, 4]) == 77 and m.calls[-1][:3] == ("M:dispatched", target, 4)
    assert m.run(text, [m.object("t.B"), 4]) == "incompatibleClass"
    assert m.run(text, [0, 4]) == "nullPointer"


@on_machine
def test_virtual_calls_trap_on_null_with_arguments_in_place(m):
    text = function("(Ljava/lang/Object;I)I", """b0(v0: ref java.lang.Object, v1: i32):
  check.null v0
  v2: i32 = call.virtual v0, v1, t.C.m:(I)I
  v3: i32 = add.i32 v2, v1
  ret v3
""")
    m.answers["M:dispatched"] = 70
    assert m.run(text, [m.object("t.C"), 4]) == 74
    assert m.run(text, [0, 4]) == "nullPointer"


@on_machine
def test_statics_and_class_initialisation(m):
    text = function("(ILjava/lang/Object;D)I", """b0(v0: i32, v1: ref java.lang.Object, v2: f64):
  check.init t.C
  putstatic.i32 v0, t.C.n:I
  putstatic.ref v1, t.C.r:Ljava/lang/Object;
  putstatic.f64 v2, t.C.d:D
  v3: i32 = getstatic.i32 t.C.n:I
  ret v3
""")
    target = m.object("t.C")
    assert m.run(text, [123, target], [bits_of("f64", 2.5)]) == 123
    assert m.calls == [("R:class_init", m.classes["t.C"], *m.calls[0][2:])]
    assert struct.unpack_from("<I4xI4xd", m.host.view, m.statics - m.host.base + 0x10) == (123, target, 2.5)
    m.host.put(m.statics + 0x40, b"\2")
    m.run(text, [1, target], [0])
    assert len(m.calls) == 1


@pytest.mark.parametrize("condition, first, wanted", [("lt", True, 0), ("lt", False, 1), ("ge", True, 1), ("ult", False, 0), ("eq", True, 0)])
@pytest.mark.parametrize("other", ("v1", "v4"))
def test_branches_compare_with_memory(condition, first, wanted, other):
    """The field holds 5; the other operand is -7, in a register or constant."""
    operands = f"v2, {other}" if first else f"{other}, v2"

    def run():
        m = Machine()
        text = function("(Lt/C;I)I", f"""b0(v0: ref t.C, v1: i32):
  v4: i32 = const.i32 -7
  check.null v0
  v2: i32 = getfield.i32 v0, t.C.x:I
  br.i32 {condition} {operands}, b1(), b2()
b1():
  v3: i32 = const.i32 1
  ret v3
b2():
  v5: i32 = const.i32 0
  ret v5
""")
        assert m.run(text, [m.object("t.C", struct.pack("<i", 5)), -7 & 0xFFFFFFFF]) == wanted
        assert m.run(text, [0, 0]) == "nullPointer"
        assert m.run(text.replace("-7", "0"), [m.object("t.C", struct.pack("<i", 5)), 0]) is not None
    in_child(run)


@on_machine
def test_a_null_check_in_a_branch_survives_equal_targets(m):
    text = function("(Lt/C;)I", """b0(v0: ref t.C):
  v1: i32 = const.i32 7
  check.null v0
  v2: i32 = getfield.i32 v0, t.C.x:I
  br.i32 lt v2, v1, b1(), b1()
b1():
  ret v1
""")
    assert m.run(text, [m.object("t.C")]) == 7
    assert m.run(text, [0]) == "nullPointer"


@pytest.mark.parametrize("format, type, width", [("u8", "i32", 1), ("u16", "i32", 2), ("i32", "i32", 4), ("i64", "i64", 8)])
def test_memory_objects(format, type, width):
    load = function("(Ljx/zero/Memory;I)J", f"""b0(v0: ref jx.zero.Memory, v1: i32):
  check.null v0
  check.memory v0, v1, {width}
  v2: {type} = memload.{format} v0, v1
  memstore.{format} v0, v1, v2
  ret v2
""")
    fixed = function("(Ljx/zero/Memory;)J", f"""b0(v0: ref jx.zero.Memory):
  v1: i32 = const.i32 8
  check.memory v0, v1, {width}
  v2: {type} = memload.{format} v0, v1
  ret v2
""")

    def run():
        m = Machine()
        data = bytes(range(0xF0, 0x100))
        mask = (1 << 8 * width) - 1
        view = m.memory(16, 1, data)
        assert m.run(load, [view, 16 - width]) & mask == int.from_bytes(data[-width:], "little")
        assert m.run(load, [view, 0]) & mask == int.from_bytes(data[:width], "little")
        for offset in (17 - width, 16, -1, -0x80000000, 0x7FFFFFFF, -width):
            assert m.run(load, [view, offset & 0xFFFFFFFF]) == "bounds", offset
            assert [value & 0xFFFFFFFF for value in m.calls[-1][1:]] == [offset & 0xFFFFFFFF, width, 16]
        assert m.run(load, [m.memory(16, 0), 0]) == "revoked"
        assert m.run(load, [0, 0]) == "nullPointer"
        assert m.run(fixed, [view]) & mask == int.from_bytes(data[8:8 + width], "little")
        assert m.run(fixed, [m.memory(7 + width)]) == "bounds"
        assert m.run(load, [m.memory(0), 0]) == "bounds"
        assert m.run(load, [m.memory(width - 1), 0]) == "bounds"
    in_child(run)


@on_machine
def test_portal_calls_hand_over_words_that_the_collector_sees(m):
    text = function("(Ljx/zero/Proxy;ILjava/lang/Object;)J", """b0(v0: ref jx.zero.Proxy, v1: i32, v2: ref java.lang.Object):
  entry
  v3: i64 = call.portal v0, v1, v2, t.I.m:(ILjava/lang/Object;)J
  ret v3
""")
    seen = []

    def serve(symbol, words, stacked):
        area = (ctypes.c_uint64 * 2).from_address(words[2])
        seen.append((symbol, words[0], words[1] & 0xFFFFFFFF, area[0] & 0xFFFFFFFF, area[1], (words[2] - words[14] - 8) // 8))
        return 0x123456789A
    m.host.world_call = serve
    proxy, target = m.object("t.D"), m.object("t.C")
    assert m.run(text, [proxy, 5, target]) == 0x123456789A
    word = seen[0][5]
    assert seen == [("R:portal_call", proxy, 0x6660, 5, target, word)]
    point = next(point for point in m.compiled.safepoints if point.slots)
    assert point.slots >> word + 1 & 1 and not point.slots >> word & 1


@on_machine
def test_natives_and_their_kinds(m):
    text = function("(II)I", """b0(v0: i32, v1: i32):
  v2: i32 = call.native v0, t.N.leaf:(I)I
  v3: i32 = call.native v1, t.N.slow:(I)I
  v4: i32 = sub.i32 v3, v2
  ret v4
""")
    m.answers |= {"R:native_leaf": 30, "R:native_slow": 72}
    assert m.run(text, [1, 2]) == 42
    assert [call[:2] for call in m.calls] == [("R:native_leaf", 1), ("R:native_slow", 2)]
    assert len(m.compiled.safepoints) == 1


@on_machine
def test_exceptions_reach_their_landing_pad(m):
    text = function("(II)I", """b0(v0: i32, v1: i32):
  entry
  jump b1()
b1() pad b2:
  check.zero.i32 v1
  v2: i32 = div.i32 v0, v1
  ret v2
b2():
  v3: ref = exception
  v4: ref = const.null
  v5: i32 = cmp.ref ne v3, v4
  v6: i32 = add.i32 v0, v5
  ret v6
""")
    assert m.run(text, [100, 7]) == 14
    assert m.run(text, [100, 0]) & 0xFFFFFFFF == 101
    assert m.host.u64(m.host.thread + THREAD.offset("exception")) == 0


@on_machine
def test_throw_and_literals(m):
    text = function("()V", "b0():\n v0: ref = const.string \"hi\"\n throw v0\n")
    assert m.run(text) == "R:throw_exception"
    assert m.calls[-1][1] == 0x5550
    assert m.run(function("()I", "b0():\n v0: ref = const.class t.C\n v1: ref = classof v0\n ret v1\n").replace("v1: ref = classof v0\n ret v1", "ret v0")) == \
        m.host.symbols["K:t.C"]


@on_machine
def test_saturating_conversions(m):
    def convert(source, target, value):
        letter = {"f32": "F", "f64": "D"}[source]
        raw = m.run(function(f"({letter})J", f"b0(v0: {source}):\n v1: {target} = conv.{source}.{target} v0\n ret v1\n"), [],
                    [bits_of(source, value)])
        return raw - (1 << 32) * (raw >> 31 & 1) if target == "i32" else raw - (1 << 64) * (raw >> 63)
    for source in ("f32", "f64"):
        for target, top in (("i32", 1 << 31), ("i64", 1 << 63)):
            wanted = {float("nan"): 0, 1e30: top - 1, -1e30: -top, float(-top): -top, -1.9: -1, 1.9: 1, float("inf"): top - 1, 0.0: 0}
            for value, result in wanted.items():
                assert convert(source, target, value) == result, (source, target, value)


@on_machine
def test_switches(m):
    for keys in ((1, 2, 3, 4, 6), (-2147483648, 5, 2147483647), (-5, -4, -3, -2, -1), (1, 100, 10000, 1000000, -7, -70, 12)):
        arms = ", ".join(f"{key}: b{i + 1}()" for i, key in enumerate(keys))
        body = f"b0(v0: i32):\n switch v0, [{arms}], b{len(keys) + 1}()\n"
        for i in range(len(keys) + 1):
            body += f"b{i + 1}():\n v{i + 1}: i32 = const.i32 {i}\n ret v{i + 1}\n"
        text = function("(I)I", body)
        for value in (*keys, 0, 5, 7, -6, 2147483647, -2147483648, 99):
            wanted = keys.index(value) if value in keys else len(keys)
            assert m.run(text, [value & 0xFFFFFFFF | 1 << 40]) == wanted, (keys, value)


def test_a_leaf_without_checks_has_no_frame():
    fn = parse_functions(function("(II)I", "b0(v0: i32, v1: i32):\n entry\n v2: i32 = add.i32 v0, v1\n ret v2\n"))[0]
    compiled = compile_function(fn, World())
    assert compiled.frame_size == 0 and not compiled.safepoints and len(compiled.code) < 10
