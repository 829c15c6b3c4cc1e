"""Class files to damage, and random damage: what the comparison with the host's verifier is made of."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from translator.classfile.decode import decode
from translator.classfile.reader import read_class
from translator.tests.classwriter import PUBLIC, ClassWriter


def with_version(data: bytes, major: int) -> bytes:
    """The same class file with another version; before 50 that makes its stack maps disappear."""
    return data[:4] + bytes((0, 0)) + major.to_bytes(2, "big") + data[8:]


def subroutines(major: int) -> bytes:
    """Class q.Calls: methods as old compilers made them from `finally` and `synchronized`, and some that none did."""
    writer = ClassWriter("q/Calls", "p/Base", major=major)
    writer.field("count", "I")
    once = "iload_1; ifeq zero; bipush 10; istore_2; jsr sub; iload_2; ireturn; zero:; iconst_1; iload_1; idiv; istore_2; b:; jsr sub; iload_2; ireturn; " \
           "h:; astore 4; jsr sub; aload 4; athrow; sub:; astore_3; aload_0; dup; getfield q/Calls.count:I; iconst_1; iadd; putfield q/Calls.count:I; ret 3"
    writer.method("once", "(I)I", "a:; " + once, PUBLIC, 5, 5, handlers=(("a", "b", "h", None),))
    nested = "iconst_0; istore_1; jsr outer; lconst_1; lstore_2; jsr outer; lload_2; l2i; ireturn; outer:; astore 4; jsr inner; iinc 1 1; jsr inner; ret 4; " \
             "inner:; astore 5; iload_1; sipush 300; if_icmpge done; iinc 1 10; wide iinc 1 1000; done:; ret 5"
    writer.method("nested", "(Ljava/lang/Object;)I", nested, PUBLIC | 8, 5, 6)
    locked = "aload_1; dup; astore_2; monitorenter; a:; aload_1; invokevirtual java/lang/Object.toString:()Ljava/lang/String;; astore_3; jsr leave; b:; aload_3; areturn; " \
             "h:; astore 4; jsr leave; aload 4; athrow; leave:; astore 5; aload_2; monitorexit; ret 5"
    writer.method("locked", "(Ljava/lang/Object;)Ljava/lang/String;", locked, PUBLIC, 3, 6, handlers=(("a", "b", "h", "java/lang/Throwable"),))
    loop = "iconst_0; istore_2; top:; iload_1; ifle out; jsr sub; sub:; pop; iinc 1 -1; iload_1; lookupswitch out 3=top 7=sub2; sub2:; goto top; out:; iload_2; ireturn"
    writer.method("loop", "(I)I", loop, PUBLIC, 3, 4)
    typed = "iload_1; ifeq other; fconst_1; fstore_2; jsr_w sub; fload_2; f2i; ireturn; other:; new java/lang/Object; dup; " \
            "invokespecial java/lang/Object.<init>:()V; astore_2; jsr sub; aload_2; invokevirtual java/lang/Object.hashCode:()I; ireturn; sub:; swap2:; astore_3; iinc 1 1; " \
            "iload_1; tableswitch 0 out swap3 out; swap3:; nop; out:; ret 3"
    writer.method("typed", "(I)I", typed, PUBLIC, 4, 4)
    make = "aload_0; iconst_2; jsr sub; return; sub:; astore_1; invokespecial p/Base.<init>:(I)V; ret 1"
    writer.method("<init>", "()V", make, PUBLIC, 4, 3)
    merged = "iload_1; ifeq no; new java/lang/Integer; dup; iload_1; invokespecial java/lang/Integer.<init>:(I)V; goto both; no:; new java/lang/Long; dup; lconst_1; " \
             "invokespecial java/lang/Long.<init>:(J)V; both:; invokevirtual java/lang/Number.intValue:()I; ireturn"
    writer.method("merged", "(I)I", merged, PUBLIC, 5, 3)
    return writer.to_bytes()


class Damage:
    """Random changes of class files, most of them in code."""

    def __init__(self, originals: dict[str, bytes], seed: int) -> None:
        self._random = random.Random(seed)
        self._originals = originals
        self._codes = {}
        for name, data in originals.items():
            codes = [method for method in read_class(data, name).methods.values() if method.has_code]
            self._codes[name] = [(data.index(method._code.raw), len(method._code.raw), method.code) for method in codes]

    def cases(self, count: int) -> Iterator[tuple[str, bytes]]:
        """Names of classes with their damaged bytes."""
        for _ in range(count):
            yield self.make()

    def make(self) -> tuple[str, bytes]:
        """A class's name and its damaged bytes."""
        name = self._random.choices([*self._originals], [len(data) for data in self._originals.values()])[0]
        data = bytearray(self._originals[name])
        at, size, code = self._random.choice(self._codes[name])
        change = self._random.choice((self._anywhere, self._code_bytes, self._code_bytes, self._instruction, self._instruction, self._exchange, self._tables))
        change(data, at, size, code)
        return name, bytes(data)

    def _flip(self, data: bytearray, at: int) -> None:
        data[at] = self._random.choice((data[at] ^ 1 << self._random.randrange(8), self._random.randrange(256), data[at] + 1 & 255, data[at] - 1 & 255))

    def _anywhere(self, data: bytearray, at: int, size: int, code) -> None:
        self._flip(data, self._random.randrange(len(data)))

    def _code_bytes(self, data: bytearray, at: int, size: int, code) -> None:
        for _ in range(self._random.choice((1, 1, 2))):
            self._flip(data, at + 8 + self._random.randrange(len(code.bytecode)))

    def _instruction(self, data: bytearray, at: int, size: int, code) -> None:
        """One instruction becomes another of the method, filled up with nops."""
        old = self._random.choice(decode(code))
        new = self._random.choice([each for each in decode(code) if each.next - each.pc <= old.next - old.pc])
        text = code.bytecode[new.pc:new.next]
        data[at + 8 + old.pc:at + 8 + old.next] = text + bytes(old.next - old.pc - len(text))

    def _exchange(self, data: bytearray, at: int, size: int, code) -> None:
        """Two neighbours change places."""
        instructions = decode(code)
        if len(instructions) > 1:
            index = self._random.randrange(len(instructions) - 1)
            first, second = instructions[index:index + 2]
            data[at + 8 + first.pc:at + 8 + second.next] = code.bytecode[second.pc:second.next] + code.bytecode[first.pc:first.next]

    def _tables(self, data: bytearray, at: int, size: int, code) -> None:
        """Sizes, handlers, stack maps."""
        behind = 8 + len(code.bytecode)
        end = size if code.frames else min(size, behind + 2 + 8 * len(code.handlers))
        self._flip(data, at + self._random.choice((self._random.randrange(4), self._random.randrange(behind, end))))


def originals(root: Path) -> dict[str, bytes]:
    """The classes below a directory by name."""
    return {str(path.relative_to(root)).removesuffix(".class").replace("/", "."): path.read_bytes() for path in sorted(root.rglob("*.class"))}
