"""Text form, control flow analyses and checker."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.errors import InternalError
from translator.ir.cfg import Dominators, back_edges, find_loops, predecessors, remove_unreachable, reverse_postorder
from translator.ir.check import check_function, find_errors
from translator.ir.parse import IrSyntaxError, parse_functions, unquote
from translator.ir.text import class_text, print_function, quote


def parse(text):
    (fn,) = parse_functions(text)
    return fn


NESTED = """
static method a.B.f:(I)V
b0(v0: i32):
    jump b1(v0)
b1(v1: i32):
    br.i32 lt v1, v0, b2(), b5()
b2():
    br.i32 lt v0, v1, b3(), b4()
b3():
    jump b2()
b4():
    jump b1(v0)
b5():
    ret
b6():
    jump b5()
"""


def test_cfg_reverse_postorder_has_predecessors_first():
    fn = parse(NESTED)
    order = [block.id for block in reverse_postorder(fn)]
    assert order[0] == 0 and 6 not in order
    assert order.index(1) < order.index(2) < order.index(4) and order.index(2) < order.index(3)


def test_cfg_unreachable_blocks_go():
    fn = parse(NESTED)
    assert remove_unreachable(fn) and [block.id for block in fn.blocks] == [0, 1, 2, 3, 4, 5]
    assert not remove_unreachable(fn)


def test_cfg_dominators_and_loops():
    fn = parse(NESTED)
    remove_unreachable(fn)
    b0, b1, b2, b3, b4, b5 = fn.blocks
    tree = Dominators(fn)
    assert tree.idom[b4] is b2 and tree.idom[b5] is b1
    assert tree.dominates(b1, b3) and not tree.dominates(b3, b4) and tree.dominates(b3, b3)
    outer, inner = find_loops(fn, tree)
    assert outer.blocks == {b1, b2, b3, b4} and inner.blocks == {b2, b3} and inner.parent is outer
    assert [block.loop_depth for block in fn.blocks] == [0, 1, 2, 2, 1, 0]
    assert {(a.id, b.id) for a, b in back_edges(fn)} == {(3, 2), (4, 1)}
    assert predecessors(fn)[b2] == [b1, b3]


def test_cfg_back_edges_cover_irreducible_cycles():
    fn = parse("""
        static method a.B.f:(I)V
        b0(v0: i32):
            br.i32 eq v0, v0, b1(), b2()
        b1():
            jump b2()
        b2():
            jump b1()
        """)
    assert len(back_edges(fn)) == 1 and find_loops(fn) == []


@given(st.text())
def test_text_any_string_survives_quoting(text):
    literal = quote(text)
    assert literal.isascii() and unquote(literal) == text


@pytest.mark.parametrize("name", ["v12", "b3", "eq", "cold", "a.b c", "a;b", "[La b;", "Ünicode", "a=b", ""])
def test_text_odd_class_names_survive(name):
    fn = parse(f"static method a.B.f:()V\nb0():\n    v0: ref {quote(name)} = new {quote(name)}\n    ret\n")
    assert fn.blocks[0].instrs[0].attrs == (name,) and fn.blocks[0].instrs[0].result.klass == name
    assert class_text(name) == quote(name)
    assert print_function(parse(print_function(fn))) == print_function(fn)


@pytest.mark.parametrize("line, reason", [
    ("    v1: i32 = frob v0", "no operation frob"),
    ("    ret v9", "v9 has no definition"),
    ("    jump b9()", "no block b9"),
    ("    v0: i32 = const.i32 1", "v0 is defined twice"),
    ("    ret ret ret", "cannot read IR"),
    ("    ret v0 ; 7:3", "no scope 7"),
])
def test_parse_error_names_the_line(line, reason):
    with pytest.raises(IrSyntaxError, match=reason) as error:
        parse(f"static method a.B.f:(I)I\nb0(v0: i32):\n{line}\n")
    assert error.value.line == 3


def test_check_prints_errors_beside_the_operation():
    fn = parse("static method a.B.f:(I)I\nb0(v0: i32):\n    v1: i64 = neg.i32 v0\n    ret v0\n")
    with pytest.raises(InternalError, match=r"after my_pass:\n(.*\n)*.*neg.i32 v0 .*; error: result must be i32"):
        check_function(fn, stage="my_pass")


def errors(text, lowered=None):
    return sorted(note for notes in find_errors(parse(text), lowered).values() for note in notes)


HANDLER = """
method a.B.f:()V
b0(v0: ref):
    jump b1()
b1() {protection}:
    check.null v0
    ret
b2(v1: ref):
    {first}throw v1
"""


def test_check_knows_both_sides_of_lowering():
    before = HANDLER.format(protection="handler b2()", first="")
    assert errors(before, False) == [] and errors(before, True) == ["has a handler after lowering"]
    after = HANDLER.format(protection="pad b2", first="v1: ref = exception\n    ").replace("b2(v1: ref)", "b2()")
    assert errors(after, True) == [] and errors(after, False) == ["has a pad before lowering"]


def test_check_entry_may_not_be_a_target():
    assert errors("static method a.B.f:()V\nb0():\n    jump b0()\n") == ["leads back to the entry block b0"]


def test_check_entry_takes_the_parameters():
    assert errors("method a.B.f:(J)V\nb0(v0: ref):\n    ret\n") == ["entry must take (ref, i64) and the function give None"]


def test_check_one_value_in_two_places():
    fn = parse("static method a.B.f:(I)I\nb0(v0: i32):\n    v1: i32 = neg.i32 v0\n    v2: i32 = neg.i32 v1\n    ret v2\n")
    fn.blocks[0].instrs[1].result = fn.blocks[0].instrs[0].result
    notes = [note for notes in find_errors(fn).values() for note in notes]
    assert "v1 is defined twice" in notes and "v2 has no definition" in notes


def test_check_switch_edges_and_keys():
    text = "static method a.B.f:(I)V\nb0(v0: i32):\n    switch v0, [1: b1(), 2: b1()], b1()\nb1():\n    ret\n"
    assert errors(text) == []
    fn = parse(text)
    fn.blocks[0].instrs[0].edges.pop()
    assert len(find_errors(fn)) == 1
    assert errors(text.replace("2:", "1:")) == ["bad keys attribute (1, 1)"]
