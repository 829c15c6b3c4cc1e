"""Proofs about integers and the rewrite rules: what holds, and what wrap-around forbids."""

from __future__ import annotations

import random

import pytest

from translator.ir.interp import Interpreter
from translator.ir.parse import parse_functions
from translator.passes.fold_constants import fold_constants
from translator.passes.inequalities import END, MAX, MIN, ZERO, Inequalities
from translator.passes.remove_dead_code import remove_dead_code
from translator.passes.rules import RULES

ADDITIONS = """
static method a.B.f:(III)I
b0(v0: i32, v1: i32, v2: i32):
    v3: i32 = const.i32 5
    v4: i32 = const.i32 -5
    v5: i32 = const.i32 100
    v6: i32 = add.i32 v0, v3
    v7: i32 = add.i32 v0, v4
    br.i32 lt v0, v5, b1(), b2()
b1():
    v8: i32 = add.i32 v0, v3
    br.i32 gt v0, v5, b3(), b4()
b2():
    v9: i32 = add.i32 v0, v4
    ret v9
b3():
    ret v8
b4():
    ret v8
"""


def value(known: Inequalities, name: str):
    return next(each for each in known.home if repr(each) == name)


def place(known: Inequalities, block: int):
    return known.flow.exit_point[block], END


@pytest.fixture
def known():
    return Inequalities(parse_functions(ADDITIONS)[0])


def test_sum_is_at_most_its_parts_even_if_it_wraps(known):
    assert known.proves(value(known, "v6"), value(known, "v0"), 5, place(known, 0))


def test_sum_is_not_at_least_its_parts_if_it_may_wrap(known):
    assert not known.proves(value(known, "v0"), value(known, "v6"), -5, place(known, 0))


def test_difference_is_at_least_its_parts_even_if_it_wraps(known):
    assert known.proves(value(known, "v0"), value(known, "v7"), 5, place(known, 0))


def test_difference_is_not_at_most_its_parts_if_it_may_wrap(known):
    assert not known.proves(value(known, "v7"), value(known, "v0"), -5, place(known, 0))


def test_limit_keeps_a_sum_from_wrapping(known):
    assert known.proves(value(known, "v0"), value(known, "v8"), -5, place(known, 1))
    assert known.proves(value(known, "v8"), ZERO, 104, place(known, 1))
    assert not known.proves(value(known, "v8"), ZERO, 103, place(known, 1))


def test_lower_limit_keeps_a_difference_from_wrapping(known):
    assert known.proves(value(known, "v9"), value(known, "v0"), -5, place(known, 2))
    assert known.proves(ZERO, value(known, "v9"), -95, place(known, 2))
    assert not known.proves(ZERO, value(known, "v9"), -96, place(known, 2))


def test_facts_of_one_branch_do_not_hold_on_the_other(known):
    assert not known.proves(value(known, "v0"), ZERO, 99, place(known, 2))


OPERANDS = (MIN, MIN + 1, -65536, -129, -128, -9, -8, -7, -1, 0, 1, 2, 7, 8, 9, 31, 32, 127, 128, 255, 256, 65535, 65536, MAX - 1, MAX)


def arithmetic():
    """(operation, constant) pairs that rules look for."""
    for type in ("i32", "i64"):
        for op in ("add", "sub", "mul", "div", "rem", "and", "or", "xor"):
            for number in (-1, 0, 1, 2, 8, 1 << 30, MIN, 255):
                if not (op in ("div", "rem") and number == 0):
                    yield f"{op}.{type}", type, number
        for op in ("shl", "shr", "ushr"):
            for number in (0, 1, 31, 32, 64):
                yield f"{op}.{type}", "i32", number


def test_rules_keep_results():
    source = random.Random(3)
    for op, type, number in arithmetic():
        width = op[-3:]
        letter = {"i32": "I", "i64": "J"}[width]
        text = f"""
static method a.B.f:({letter}){letter}
b0(v0: {width}):
    v1: {type} = const.{type} {number}
    v2: {width} = {op} v0, v1
    v3: {width} = {op} v2, v1
    ret v3
"""
        plain, folded = parse_functions(text + text)
        fold_constants(folded, None, None)
        remove_dead_code(folded, None, None)
        scale = 1 if width == "i32" else 1 << 31
        for operand in (*OPERANDS, *(source.randrange(MIN, MAX) * scale for _ in range(5))):
            assert Interpreter().run(plain, [operand]) == Interpreter().run(folded, [operand]), (op, number, operand)


@pytest.mark.parametrize("outer", ("conv.i32.i8", "conv.i32.i16", "conv.i32.u16", "and.i32"))
def test_narrowing_rules_keep_results(outer):
    for inner in ("conv.i32.i8", "conv.i32.i16", "conv.i32.u16", "and.i32"):
        for mask in (127, 255, 256, 65535, -1, -256):
            first = f"{inner} v0" + (", v1" if inner == "and.i32" else "")
            second = f"{outer} v2" + (", v1" if outer == "and.i32" else "")
            text = f"""
static method a.B.f:(I)I
b0(v0: i32):
    v1: i32 = const.i32 {mask}
    v2: i32 = {first}
    v3: i32 = {second}
    ret v3
"""
            plain, folded = parse_functions(text + text)
            fold_constants(folded, None, None)
            for operand in OPERANDS:
                assert Interpreter().run(plain, [operand]) == Interpreter().run(folded, [operand]), (inner, outer, mask, operand)


def test_every_rule_says_why():
    assert all(rule.note and rule.ops for rule in RULES)
