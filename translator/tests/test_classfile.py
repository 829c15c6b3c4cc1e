"""Reading class files: what is there comes out, and what is wrong is refused with a typed error."""

import pickle
import random
import struct

import pytest

from translator.classfile.decode import decode
from translator.classfile.descriptors import (class_of, descriptor_of, element_class, is_class_name, is_field_descriptor, is_method_descriptor,
                                              is_method_name, parse_method)
from translator.classfile.opcodes import OPCODES
from translator.classfile.reader import read_class
from translator.errors import FormatError, TranslateError, VerifyError
from translator.tests.classwriter import ABSTRACT, FINAL, INTERFACE, PRIVATE, PUBLIC, STATIC, ClassWriter


def demo() -> ClassWriter:
    writer = ClassWriter("demo/A", interfaces=("java/lang/Runnable",))
    writer.field("LIMIT", "J", PUBLIC | STATIC | FINAL, (writer.attribute("ConstantValue", struct.pack(">H", writer.constant("long 7"))),))
    writer.constructor()
    writer.method("f", "(I)I", "iload_0; tableswitch 1 d x; x:; sipush 300; ireturn; d:; iconst_m1; ireturn",
                  frames=(("x", "I", ""), ("d", "I", "")))
    writer.method("g", "(Ljava/lang/String;[[J)V", None, PUBLIC | ABSTRACT)
    writer.access |= ABSTRACT
    return writer


def test_class_read():
    klass = read_class(demo().to_bytes(), "demo")
    assert (klass.name, klass.super_name, klass.interfaces, klass.is_abstract) == ("demo.A", "java.lang.Object", ["java.lang.Runnable"], True)
    assert klass.field("LIMIT", "J").constant.value == 7
    method = klass.method("g", "(Ljava/lang/String;[[J)V")
    assert method.code is None and method.parameter_types == ("ref", "ref") and method.result_type is None
    assert str(klass.method("f", "(I)I").ref) == "demo.A.f:(I)I"
    assert [frame.pc for frame in klass.method("f", "(I)I").code.frames] == [20, 24]


def test_code_decoded_normalised():
    code = read_class(demo().to_bytes(), "demo").method("f", "(I)I").code
    assert [(each.pc, each.name, each.operands) for each in decode(code)] == [
        (0, "iload", (0,)), (1, "tableswitch", (24, 1, 1, (20,))), (20, "iconst", (300,)), (23, "ireturn", ()), (24, "iconst", (-1,)), (25, "ireturn", ())]


def test_class_survives_pickling():
    klass = read_class(demo().to_bytes(), "demo")
    decode(klass.method("f", "(I)I").code)
    copy = pickle.loads(pickle.dumps(klass))
    assert copy.digest == klass.digest and copy.method("f", "(I)I").code.bytecode == klass.method("f", "(I)I").code.bytecode


def test_every_truncation_refused():
    data = demo().to_bytes()
    for size in range(len(data)):
        with pytest.raises(FormatError):
            read_class(data[:size], "short")


def test_bytes_behind_refused():
    with pytest.raises(FormatError, match="too many"):
        read_class(demo().to_bytes() + b"\0", "long")


@pytest.mark.parametrize("at, value, reason", [(0, 0, "magic"), (7, 62, "62"), (7, 44, "44"), (5, 1, "minor")])
def test_header_checked(at, value, reason):
    data = bytearray(demo().to_bytes())
    data[at] = value
    with pytest.raises(FormatError, match=reason):
        read_class(bytes(data), "header")


def changed(change) -> bytes:
    writer = ClassWriter("demo/A")
    change(writer)
    return writer.to_bytes()


BAD = {
    "field twice": (lambda w: (w.field("x", "I"), w.field("x", "I")), "declared twice"),
    "method twice": (lambda w: (w.method("f", "()V", "return"), w.method("f", "()V", "return")), "declared twice"),
    "field name": (lambda w: w.field("a.b", "I"), "bad field"),
    "field of void": (lambda w: w.field("a", "V"), "bad field"),
    "method name": (lambda w: w.method("<f>", "()V", "return"), "bad method"),
    "method descriptor": (lambda w: w.method("f", "(V)V", "return"), "bad method"),
    "too many arguments": (lambda w: w.method("f", f"({'J' * 128})V", "return"), "bad method"),
    "one argument too many": (lambda w: w.method("f", f"({'I' * 255})V", "return", PUBLIC), "argument slots"),
    "result of a constructor": (lambda w: w.method("<init>", "()I", "iconst_0; ireturn", PUBLIC), "<init>"),
    "arguments of <clinit>": (lambda w: w.method("<clinit>", "(I)V", "return", STATIC), "<clinit>"),
    "two visibilities": (lambda w: w.field("x", "I", PUBLIC | PRIVATE), "more than one"),
    "final volatile": (lambda w: w.field("x", "I", FINAL | 0x40), "volatile"),
    "private abstract": (lambda w: w.method("f", "()V", None, PRIVATE | ABSTRACT), "abstract"),
    "static constructor": (lambda w: w.method("<init>", "()V", "return", STATIC), "constructor"),
    "code missing": (lambda w: w.method("f", "()V", None), "lacks code"),
    "abstract code": (lambda w: w.method("f", "()V", "return", PUBLIC | ABSTRACT), "has code"),
    "final abstract class": (lambda w: setattr(w, "access", PUBLIC | FINAL | ABSTRACT), "final and abstract"),
    "interface not abstract": (lambda w: setattr(w, "access", PUBLIC | INTERFACE), "interface"),
    "no superclass": (lambda w: setattr(w, "super_index", 0), "superclass"),
    "superclass no class": (lambda w: setattr(w, "super_index", w.utf8("x")), "is utf8"),
    "index beyond the pool": (lambda w: setattr(w, "super_index", 999), "no entry"),
    "class name": (lambda w: w.klass("a//b"), "bad class name"),
    "member of no class": (lambda w: w.entry(10, struct.pack(">HH", w.utf8("x"), w.utf8("y"))), "needs a class"),
    "unknown tag": (lambda w: w.entry(2, b""), "tag 2"),
    "bad utf8": (lambda w: w.entry(1, b"\0\x01\xff"), "UTF-8"),
    "nul in utf8": (lambda w: w.entry(1, b"\0\x01\0"), "UTF-8"),
    "method handle kind": (lambda w: w.entry(15, struct.pack(">BH", 10, 1)), "kind 10"),
    "bootstrap index": (lambda w: w.entry(18, struct.pack(">HH", 0, w.entry(12, struct.pack(">HH", w.utf8("f"), w.utf8("()V"))))), "bootstrap"),
    "attribute too short": (lambda w: w.attributes.append(w.attribute("SourceFile", b"\0")), "truncated"),
    "attribute too long": (lambda w: w.attributes.append(w.attribute("SourceFile", struct.pack(">HH", w.utf8("A"), 0))), "too many"),
    "attribute twice": (lambda w: w.attributes.extend([w.attribute("SourceFile", struct.pack(">H", w.utf8("A")))] * 2), "more than one"),
    "constant of another type": (lambda w: w.field("x", "J", STATIC, (w.attribute("ConstantValue", struct.pack(">H", w.constant("int 1"))),)), "is int"),
}


@pytest.mark.parametrize("change, reason", BAD.values(), ids=BAD)
def test_bad_format_refused(change, reason):
    with pytest.raises(FormatError, match=reason):
        read_class(changed(change), "bad")


BAD_CODE = {
    "unknown opcode": (b"\xcb", 0), "cut off": (b"\x11\x01", 0), "wide nop": (b"\xc4\x00", 0), "array of nothing": (b"\xbc\x03", 0),
    "interface call without count": (b"\xb9\0\1\0\0", 0), "empty tableswitch": (b"\xaa\0\0\0" + struct.pack(">iii", 0, 1, 0), 0),
    "unsorted lookupswitch": (b"\xab\0\0\0" + struct.pack(">iiiiii", 0, 2, 5, 0, 5, 0), 0), "huge lookupswitch": (b"\xab\0\0\0" + struct.pack(">ii", 0, 1 << 30), 0),
    "negative lookupswitch": (b"\xab\0\0\0" + struct.pack(">ii", 0, -1), 0), "switch at the end": (b"\x00\xaa", 1), "no dimensions": (b"\xc5\0\1\0", 0),
}


@pytest.mark.parametrize("code, offset", BAD_CODE.values(), ids=BAD_CODE)
def test_bad_code_refused_at_its_offset(code, offset):
    klass = read_class(changed(lambda writer: writer.method("f", "()V", code)), "bad")
    with pytest.raises(VerifyError) as caught:
        decode(klass.method("f", "()V").code)
    assert (caught.value.klass, caught.value.method, caught.value.offset) == ("demo.A", "f:()V", offset)


def test_random_damage_gives_typed_errors_only():
    original, generator = demo().to_bytes(), random.Random(1)
    refused = 0
    for _ in range(3000):
        data = bytearray(original)
        for _ in range(generator.choice((1, 1, 2, 5))):
            data[generator.randrange(len(data))] = generator.randrange(256)
        try:
            klass = read_class(bytes(data), "damaged")
            for method in klass.methods.values():
                if method.code is not None:
                    decode(method.code)
        except TranslateError:
            refused += 1
    assert refused > 1000


def test_opcode_table_complete():
    assert [number for number in range(202) if OPCODES[number] is None] == []
    assert all(row is None for row in OPCODES[202:])


def test_text_of_pool():
    klass = read_class(changed(lambda writer: [writer.entry(1, struct.pack(">H", len(data)) + data) for data in
                                               (b"\xc0\x80", b"\xed\xa0\xbd\xed\xb8\x80", b"\xed\xa0\xbd", b"\xc3\xa4")]), "text")
    texts = [value for value in klass.pool.values if isinstance(value, str)]
    assert {"\0", "\U0001f600", "\ud83d", "ä"} <= set(texts)


def test_descriptors():
    assert parse_method("([[IJLa/B;)[La/B;") == (("[[I", "J", "La/B;"), "[La/B;")
    assert class_of("La/B;") == "a.B" and class_of("[La/B;") == "[La.B;" and class_of("I") is None
    assert descriptor_of("a.B") == "La/B;" and descriptor_of("[I") == "[I"
    assert element_class("[[La.B;") == "a.B" and element_class("[I") is None and element_class("a.B") == "a.B"


@pytest.mark.parametrize("text", ["", "V", "X", "L;", "La.b;", "La", "[", "[V", "II", "[" * 256 + "I", "L[a;", "La//b;"])
def test_bad_field_descriptor(text):
    assert not is_field_descriptor(text)


@pytest.mark.parametrize("text", ["", "()", "(", "(I", "(V)V", "()VV", "I", "(I)", "(L)V", ")V"])
def test_bad_method_descriptor(text):
    assert not is_method_descriptor(text)


def test_names():
    assert is_method_name("<init>") and not is_method_name("a<b") and not is_method_name("") and is_class_name("a/b$c")
