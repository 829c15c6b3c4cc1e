"""The oracle's arithmetic against independent formulations."""

from __future__ import annotations

import ctypes
import math
import struct
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.ir.arith import NARROW, PURE, float_of
from translator.ir.interp import Environment, Interpreter, InterpreterError, JavaThrow
from translator.ir.parse import parse_functions

I32 = st.integers(-(1 << 31), (1 << 31) - 1) | st.sampled_from([-(1 << 31), (1 << 31) - 1, -1, 0, 1])
I64 = st.integers(-(1 << 63), (1 << 63) - 1) | st.sampled_from([-(1 << 63), (1 << 63) - 1, -1, 0, 1])
F64 = st.floats(allow_nan=True, allow_infinity=True)
F32 = st.floats(width=32, allow_nan=True, allow_infinity=True)


@given(I32, I32)
def test_i32_arithmetic_is_c_arithmetic(a, b):
    for name, exact in (("add", a + b), ("sub", a - b), ("mul", a * b), ("xor", a ^ b)):
        assert PURE[f"{name}.i32"](a, b) == ctypes.c_int32(exact).value
    assert PURE["ushr.i32"](a, b) == ctypes.c_int32((a & 0xFFFF_FFFF) >> (b & 31)).value


@given(I64, I64)
def test_i64_division_truncates(a, b):
    if b:
        quotient = math.trunc(Fraction(a, b))
        assert PURE["div.i64"](a, b) == ctypes.c_int64(quotient).value
        assert PURE["rem.i64"](a, b) == a - b * quotient


@given(I64)
def test_i64_to_f32_is_the_nearest(a):
    result = PURE["conv.i64.f32"](a)
    bits = struct.unpack("<I", struct.pack("<f", result))[0]
    for near in (bits - 1, bits + 1):
        if 0 <= near < 1 << 32 and (near ^ bits) >> 31 == 0:
            other = float_of("f32", near)
            if not math.isinf(other) and not math.isnan(other):
                gap, best = abs(Fraction(other) - a), abs(Fraction(result) - a)
                assert best < gap or best == gap and bits % 2 == 0


@given(F64)
def test_f64_to_integers_saturates(a):
    for target, bits in (("i32", 31), ("i64", 63)):
        expected = 0 if math.isnan(a) else (-(1 << bits) if a < 0 else (1 << bits) - 1) if math.isinf(a) else \
            max(-(1 << bits), min((1 << bits) - 1, math.trunc(a)))
        assert PURE[f"conv.f64.{target}"](a) == expected


@given(F32, F32)
def test_f32_results_are_f32_and_correctly_rounded(a, b):
    for name in ("add", "sub", "mul", "div", "rem"):
        result = PURE[f"{name}.f32"](a, b)
        assert math.isnan(result) or result == ctypes.c_float(result).value
    if math.isfinite(a) and math.isfinite(b):
        result, exact = PURE["add.f32"](a, b), Fraction(a) + Fraction(b)
        if math.isfinite(result):
            for step in (math.inf, -math.inf):
                bits = struct.unpack("<i", struct.pack("<f", result))[0] + (1 if step > 0 else -1)
                other = struct.unpack("<f", struct.pack("<i", bits))[0] if abs(bits) < 0x7F80_0000 else math.nan
                if math.isfinite(other):
                    assert abs(Fraction(result) - exact) <= abs(Fraction(other) - exact)


@given(F64, F64)
def test_f64_division_and_remainder_follow_ieee(a, b):
    quotient, rest = PURE["div.f64"](a, b), PURE["rem.f64"](a, b)
    if math.isnan(a) or math.isnan(b) or (a == 0 and b == 0) or (math.isinf(a) and math.isinf(b)):
        assert math.isnan(quotient)
    elif b == 0:
        assert math.isinf(quotient) and math.copysign(1, quotient) == math.copysign(1, a) * math.copysign(1, b)
    if not math.isnan(rest):
        assert math.copysign(1, rest) == math.copysign(1, a) and abs(rest) <= abs(a)


@given(I32)
def test_narrow_formats(a):
    assert NARROW["i8"](a) == ctypes.c_int8(a).value and NARROW["i16"](a) == ctypes.c_int16(a).value
    assert NARROW["u16"](a) == ctypes.c_uint16(a).value and NARROW["u8"](a) == ctypes.c_uint8(a).value


@given(st.integers(0, (1 << 64) - 1))
def test_f64_bits_survive(bits):
    assert PURE["bits.f64.i64"](float_of("f64", bits)) & (1 << 64) - 1 == bits


def run(text, *args, environment=None, fuel=10_000):
    return Interpreter(environment or Environment(), fuel).run(parse_functions(text)[0], args)


def test_endless_loop_runs_out_of_fuel():
    with pytest.raises(InterpreterError, match="too long"):
        run("static method a.B.f:()V\nb0():\n    jump b1()\nb1():\n    poll\n    jump b1()\n")


def test_wrong_number_of_arguments_is_refused():
    with pytest.raises(InterpreterError, match="takes 1 arguments, not 0"):
        run("static method a.B.f:(I)V\nb0(v0: i32):\n    ret\n")


def test_arrays_keep_their_format():
    text = """
        static method a.B.f:(I)I
        b0(v0: i32):
            v1: i32 = const.i32 1
            v2: i32 = const.i32 0
            v3: ref [C = newarray v1, [C
            astore.u16 v3, v2, v0
            v4: i32 = aload.u16 v3, v2
            ret v4
        """
    assert run(text, -1) == 65535


def test_monitor_exit_without_enter_throws():
    text = "method a.B.f:()V\nb0(v0: ref):\n    monitor.exit v0\n    ret\n"
    environment = Environment()
    with pytest.raises(JavaThrow, match="IllegalMonitorState"):
        run(text, environment.class_object("a.B"), environment=environment)


def test_memory_accesses_are_little_endian_and_checked():
    text = """
        static method a.B.f:(Ljx/zero/Memory;I)I
        b0(v0: ref, v1: i32):
            check.memory v0, v1, 2
            v2: i32 = memload.u16 v0, v1
            ret v2
        """
    memory = Environment().class_object("jx.zero.Memory")
    memory.data = bytearray(b"\x01\x02\xff")
    assert run(text, memory, 1) == 0xFF02
    with pytest.raises(JavaThrow):
        run(text, memory, 2)
