"""Class files made to keep the verifier busy: refused, or done with, in seconds."""

from __future__ import annotations

import struct
import time

import pytest

from translator.classfile.reader import read_class
from translator.errors import TranslateError
from translator.tests.classwriter import ClassWriter, library
from translator.verify.classes import verify_class
from translator.world.world import World

SECONDS = 15


def verify(writer: ClassWriter) -> str:
    """The verdict, reached within SECONDS."""
    start = time.monotonic()
    world = World({})
    try:
        for data in (*library(), writer.to_bytes()):
            klass = read_class(data, "case")
            world.add(klass)
        verify_class(world, klass)
    except TranslateError as error:
        verdict = str(error)
    else:
        verdict = "ok"
    assert time.monotonic() - start < SECONDS
    return verdict


def stack_maps(writer: ClassWriter, count: int) -> bytes:
    """A frame, same as the one before, at every instruction."""
    return writer.attribute("StackMapTable", struct.pack(">H", count) + bytes(count))


def test_frames_of_many_locals():
    writer = ClassWriter("demo/A")
    writer.method("f", "()V", bytes(60000) + b"\xb1", locals_=65535, inner=(stack_maps(writer, 60000),))
    assert "takes so long" in verify(writer)


@pytest.mark.parametrize("major", [49, 61])
def test_handlers_everywhere(major):
    writer = ClassWriter("demo/A", major=major)
    rows = tuple((at, at + 1, 60000, None) for at in range(60000))
    writer.method("f", "()V", bytes(60000) + b"\xb1", handlers=rows, frames=((60000, "", ["Ljava/lang/Throwable;"]),) if major > 49 else ())
    assert "takes so long" in verify(writer)


@pytest.mark.parametrize("major, targets", [(49, 1), (49, 20000), (61, 1)])
def test_handlers_on_top_of_each_other(major, targets):
    writer = ClassWriter("demo/A", major=major)
    body = bytes((0x03, 0x3B, 0x0B, 0x43)) * 10000 + b"\xb1" * 20001  # a local that is int and float in turn
    rows = tuple((0, 40000, 60000 - row % targets, None) for row in range(20000))
    writer.method("f", "()V", body, handlers=rows, frames=((60000, "", ["Ljava/lang/Throwable;"]),) if major > 49 else ())
    assert verify(writer) != ""


def test_branches_to_each_other():
    """Every block leads to every second one, and to one that changes a local."""
    count = 8000
    code = bytearray(b"\x03\x3b")
    for at in range(2, count * 7, 7):
        target = 2 + (at * 31 % count) // 7 * 7
        code += b"\x01\xc6" + struct.pack(">h", max(-32000, min(32000, target - at - 1))) + b"\x00\x00\x00"
    code += b"\xb1"
    writer = ClassWriter("demo/A", major=49)
    writer.method("f", "()V", bytes(code), locals_=2000)
    assert verify(writer) != ""


def test_subroutines_that_call_each_other():
    names = [f"s{number}" for number in range(200)]
    calls = "; ".join(f"{name}:; astore {at}; " + "".join(f"jsr {after}; " for after in names[at + 1:at + 4]) + f"ret {at}" for at, name in enumerate(names))
    writer = ClassWriter("demo/A", major=48)
    writer.method("f", "()V", f"jsr s0; return; {calls}", locals_=200)
    assert verify(writer) != ""
