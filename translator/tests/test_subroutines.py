"""Subroutines of old class files: verified, copied to their callers, and run."""

from __future__ import annotations

import pytest

from translator.classfile.reader import read_class
from translator.errors import UnsupportedError, VerifyError
from translator.filetest import JavaClasses
from translator.frontend.frombytecode import build_function
from translator.frontend.oracle import WorldEnvironment
from translator.frontend.subroutines import expand_subroutines
from translator.ir.check import check_function
from translator.ir.func import MethodRef
from translator.tests.classwriter import ClassWriter
from translator.verify.classes import verify_class


@pytest.fixture
def world():
    return JavaClasses.library()


def make(world, descriptor: str, code: str, major: int = 48, name: str = "f", **options):
    """Class demo.T with one static method, verified."""
    writer = ClassWriter("demo/T", major=major)
    writer.method(name, descriptor, code, **options)
    klass = read_class(writer.to_bytes(), "demo.T")
    klass.component = "demo"
    world.add(klass)
    verify_class(world, klass)
    fn = build_function(world, klass.method(name, descriptor))
    check_function(fn, False)
    return klass.method(name, descriptor)


def run(world, descriptor: str, *arguments):
    return WorldEnvironment(world).invoke(MethodRef("demo.T", "f", descriptor), arguments)


FINALLY = ("a:; iload_0; ifeq zero; bipush 10; istore_1; jsr sub; iload_1; ireturn; zero:; iconst_1; iconst_0; idiv; istore_1; b:; jsr sub; iload_1; ireturn; "
           "h:; pop; jsr sub; iload_2; ineg; ireturn; sub:; astore_3; iinc 2 1; ret 3")


def test_finally_runs_on_every_way(world):
    code = f"iconst_0; istore_1; iconst_5; istore_2; {FINALLY}"
    make(world, "(I)I", code, handlers=(("a", "b", "h", None),))
    assert run(world, "(I)I", 1) == 10
    assert run(world, "(I)I", 0) == -6


def test_nested_subroutines(world):
    code = ("iconst_0; istore_1; jsr outer; jsr outer; iload_1; ireturn; "
            "outer:; astore_2; jsr inner; iinc 1 1; jsr inner; ret 2; inner:; astore_3; iinc 1 10; ret 3")
    make(world, "()I", code)
    assert run(world, "()I") == 42


def test_locals_of_any_type_pass_by(world):
    code = ("iload_0; ifeq other; iconst_3; istore_1; jsr sub; iload_1; ireturn; other:; aconst_null; astore_1; jsr sub; aload_1; ifnull good; iconst_0; ireturn; "
            "good:; iconst_4; ireturn; sub:; astore_2; iinc 0 1; ret 2")
    make(world, "(I)I", code)
    assert (run(world, "(I)I", 1), run(world, "(I)I", 0)) == (3, 4)


def test_subroutine_left_by_a_jump_in_a_loop(world):
    """`continue` in a finally block: the subroutine is entered again without having returned."""
    method = make(world, "(I)I", "iconst_0; istore_1; top:; iload_0; ifle out; jsr sub; sub:; pop; iinc 0 -1; iinc 1 3; goto top; out:; iload_1; ireturn")
    assert run(world, "(I)I", 4) == 12
    code, _ = expand_subroutines(world, method)
    assert len(code.decoded) < 20


def test_subroutine_that_loops_and_throws(world):
    code = ("iconst_0; istore_1; jsr sub; a:; jsr sub; b:; iload_1; ireturn; h:; pop; iload_1; bipush 100; iadd; ireturn; "
            "sub:; astore_2; again:; iinc 1 1; iload_1; iconst_3; irem; ifne again; c:; iload_0; iload_1; bipush 6; isub; idiv; pop; d:; ret 2")
    make(world, "(I)I", code, handlers=(("c", "d", "h", "java/lang/ArithmeticException"),))
    assert run(world, "(I)I", 1) == 106


def test_return_address_moved_about(world):
    make(world, "()I", "jsr sub; bipush 7; ireturn; sub:; dup; astore_0; iconst_1; swap; pop; pop; ret 0")
    assert run(world, "()I") == 7


def test_wide_call_and_switch(world):
    code = "jsr_w sub; iload_1; ireturn; sub:; astore_2; iload_0; tableswitch 0 d x y; x:; bipush 10; istore_1; ret 2; y:; bipush 20; istore_1; goto x2; d:; bipush 30; istore_1; x2:; ret 2"
    with pytest.raises(VerifyError, match="returns by two instructions"):
        make(world, "(I)I", code)
    good = code.replace("istore_1; ret 2; y:", "istore_1; goto x2; y:")
    other = JavaClasses.library()
    make(other, "(I)I", good)
    assert [run(other, "(I)I", key) for key in range(3)] == [10, 20, 30]


def test_lines_and_handlers_are_kept(world):
    method = make(world, "(I)I", f"iconst_0; istore_1; iconst_5; istore_2; {FINALLY}", handlers=(("a", "b", "h", None),))
    method.code.lines = [(0, 10), (method.code.handlers[0].handler, 20)]
    code, origins = expand_subroutines(world, method)
    for instruction in code.decoded:
        assert code.line(instruction.pc) == method.code.line(origins[instruction.pc])
    assert len(code.handlers) == 1 and origins[code.handlers[0].handler] == method.code.handlers[0].handler


def test_expansion_is_limited(world):
    """Twelve subroutines that call the next one four times each: 4**12 copies."""
    names = [f"s{number}" for number in range(12)]
    code = "jsr s0; return; " + "; ".join(f"{name}:; astore {at}; " + "; ".join([f"jsr {after}"] * 4) + f"; ret {at}"
                                          for at, (name, after) in enumerate(zip(names, names[1:] + ["last"]))) + "; last:; astore 12; ret 12"
    with pytest.raises(UnsupportedError, match="demo.T.f.*65535 bytes"):
        make(world, "()V", code, locals_=13)
