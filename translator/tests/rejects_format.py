"""Class files that break the format (JVMS 4.1 to 4.8): rows of name, maker of the class, part of the reason."""

from __future__ import annotations

import struct
from collections.abc import Callable

from translator.tests.classwriter import ABSTRACT, FINAL, INTERFACE, PRIVATE, PROTECTED, PUBLIC, STATIC, SUPER, ClassWriter

NATIVE, SYNCHRONIZED, STRICT, VOLATILE, ENUM, ANNOTATION = 0x100, 0x20, 0x800, 0x40, 0x4000, 0x2000
Row = tuple[str, Callable[[], bytes], str]
ROWS: list[Row] = []


def u2(*values: int) -> bytes:
    return struct.pack(f">{len(values)}H", *values)


def plain(**options) -> ClassWriter:
    """Class demo.A with a method."""
    writer = ClassWriter("demo/A", **options)
    writer.method("f", "()V", "return")
    return writer


def row(name: str, reason: str, make: Callable[[ClassWriter], object], **options) -> None:
    """A class changed by `make`, which may return bytes of its own."""
    def build() -> bytes:
        writer = plain(**options)
        made = make(writer)
        return made if isinstance(made, bytes) else writer.to_bytes()
    ROWS.append((name, build, reason))


def bytes_row(name: str, reason: str, change: Callable[[bytes], bytes]) -> None:
    ROWS.append((name, lambda: change(plain().to_bytes()), reason))


def at(data: bytes, position: int, new: bytes) -> bytes:
    return data[:position] + new + data[position + len(new):]


# -- the file (4.1)
bytes_row("magic number", "magic", lambda data: at(data, 0, b"\xca\xfe\xba\xbf"))
bytes_row("version too old", "version 44", lambda data: at(data, 6, u2(44)))
bytes_row("version too new", "version 62", lambda data: at(data, 6, u2(62)))
bytes_row("preview version", "preview", lambda data: at(data, 4, u2(65535)))
bytes_row("minor version", "minor version must be 0", lambda data: at(data, 4, u2(1)))
bytes_row("cut off in the pool", "truncated", lambda data: data[:20])
bytes_row("cut off at the end", "truncated", lambda data: data[:-1])
bytes_row("bytes behind the end", "bytes too many in the class file", lambda data: data + b"\0")
bytes_row("empty pool", "count is 0", lambda data: at(data, 8, u2(0)))

# -- the constant pool (4.4)
for tag in (2, 13, 14, 21, 255):
    row(f"pool tag {tag}", f"unknown constant pool tag {tag}", lambda w, tag=tag: w.entry(tag, b"\0\0"))
row("long in the last slot", "no second slot", lambda w: (w.entry(5, bytes(8)), setattr(w, "_slots", w._slots - 1))[0:0])
for name, text in (("zero byte", b"a\0b"), ("byte of UTF-8 proper", b"\xf0\x90\x80\x80"), ("cut off character", b"a\xc3"), ("continuation alone", b"\x80"),
                   ("bad continuation", b"\xc3\x28"), ("cut off three bytes", b"\xe2\x82")):
    row(f"text: {name}", "modified UTF-8", lambda w, text=text: w.entry(1, u2(len(text)) + text))
for tag, name in ((7, "class"), (8, "string"), (16, "method type")):
    row(f"{name} without text", "needs utf8", lambda w, tag=tag: w.entry(tag, u2(w.this_index)))
    row(f"{name} of entry 0", "needs utf8 at index 0", lambda w, tag=tag: w.entry(tag, u2(0)))
    row(f"{name} of an entry behind the pool", "needs utf8 at index 60000", lambda w, tag=tag: w.entry(tag, u2(60000)))
for text in ("", "a.b", "a//b", "/a", "a/", "a;b", "a[b", "[", "[V", "[Lx", "[La.b;", "[" * 256 + "I", "[II"):
    row(f"class name {text[:8]!r}{'...' * (len(text) > 8)}", "bad class name", lambda w, text=text: w.klass(text))
for text in ("a.b", "a;b", "a/b", "a[b", ""):
    row(f"field name {text!r} in a name and type", "bad name and type", lambda w, text=text: w.entry(12, u2(w.utf8(text), w.utf8("I"))))
for text in ("a<b", "a>b", "<x>", "a.b", ""):
    row(f"method name {text!r} in a name and type", "bad name and type", lambda w, text=text: w.entry(12, u2(w.utf8(text), w.utf8("()V"))))
for text in ("V", "X", "Lx", "L;", "[", "II", "", "(", "()", "(V)V", "(I", "()VV", "(I)", "([)V", "(" + "J" * 128 + ")V"):
    row(f"descriptor {text[:8]!r}{'...' * (len(text) > 8)} in a name and type", "bad name and type", lambda w, text=text: w.entry(12, u2(w.utf8("a"), w.utf8(text))))
row("reference to <clinit>", "cannot be referred to", lambda w: w.member("demo/A.<clinit>:()V"))
row("reference to a constructor with a result", "cannot be referred to", lambda w: w.member("demo/A.<init>:()I"))
row("constructor as interface method", "<init> as an interface method", lambda w: w.member("interface demo/A.<init>:()V"))
for tag, name in ((9, "field"), (10, "method"), (11, "interface method")):
    row(f"{name} without class", "needs a class", lambda w, tag=tag: w.entry(tag, u2(w.utf8("x"), w.entry(12, u2(w.utf8("a"), w.utf8("I" if tag == 9 else "()V"))))))
    row(f"{name} without name", "needs a class", lambda w, tag=tag: w.entry(tag, u2(w.this_index, w.this_index)))
    row(f"{name} with the other kind of descriptor", "does not suit",
        lambda w, tag=tag: w.entry(tag, u2(w.this_index, w.entry(12, u2(w.utf8("a"), w.utf8("()V" if tag == 9 else "I"))))))
FIELD_REF, METHOD_REF, INTERFACE_REF, INIT_REF = "demo/A.x:I", "demo/A.f:()V", "interface demo/I.f:()V", "demo/A.<init>:()V"
for kind, ref in ((0, METHOD_REF), (10, METHOD_REF), (1, METHOD_REF), (4, INTERFACE_REF), (5, FIELD_REF), (5, INTERFACE_REF), (5, INIT_REF), (6, INIT_REF),
                  (7, FIELD_REF), (8, METHOD_REF), (8, FIELD_REF), (9, METHOD_REF), (9, FIELD_REF)):
    row(f"method handle of kind {kind} to {ref}", "method handle", lambda w, kind=kind, ref=ref: w.entry(15, bytes([kind]) + u2(w.member(ref))))
row("method handle to a text", "needs", lambda w: w.entry(15, b"\6" + u2(w.utf8("x"))))
row("method type of a field descriptor", "bad method descriptor", lambda w: w.constant("type I"))
for tag, name, major in ((15, "method handle", 50), (16, "method type", 50), (18, "invokedynamic", 50), (17, "dynamic constant", 54)):
    row(f"{name} in version {major}", f"a {name} constant needs", major=major,
        make=lambda w, tag=tag: w.entry(tag, b"\6" + u2(w.member(METHOD_REF)) if tag == 15 else u2(w.utf8("()V")) if tag == 16 else
                                        u2(0, w.entry(12, u2(w.utf8("a"), w.utf8("()V" if tag == 18 else "I"))))))
row("invokedynamic without bootstrap method", "names bootstrap method 0", lambda w: w.entry(18, u2(0, w.entry(12, u2(w.utf8("a"), w.utf8("()V"))))))
row("invokedynamic of a field descriptor", "does not suit", lambda w: w.entry(18, u2(0, w.entry(12, u2(w.utf8("a"), w.utf8("I"))))))
row("dynamic constant of a method descriptor", "does not suit", lambda w: w.entry(17, u2(0, w.entry(12, u2(w.utf8("a"), w.utf8("()V"))))))

# -- the class (4.1)
for name, access in (("final and abstract", FINAL | ABSTRACT), ("interface that is not abstract", INTERFACE), ("final interface", INTERFACE | ABSTRACT | FINAL),
                     ("enum interface", INTERFACE | ABSTRACT | ENUM), ("interface with the flag for superclass calls", INTERFACE | ABSTRACT | SUPER), ("annotation that is no interface", ANNOTATION)):
    row(name, "abstract" if access != ANNOTATION else "annotation", lambda w: None, access=PUBLIC | access)
row("this class is no class", "not class", lambda w: setattr(w, "this_index", w.utf8("x")))
row("this class is an array", "array class", lambda w: setattr(w, "this_index", w.klass("[I")))
row("superclass is no class", "not class", lambda w: setattr(w, "super_index", w.utf8("x")))
row("superclass is an array", "superclass is an array", lambda w: setattr(w, "super_index", w.klass("[I")))
row("no superclass", "every class but", lambda w: setattr(w, "super_index", 0))
row("interface with a superclass", "must be java.lang.Object", lambda w: (setattr(w, "super_index", w.klass("java/lang/Integer")), w.methods.clear())[0:0],
    access=PUBLIC | INTERFACE | ABSTRACT)
row("interface is no class", "not class", lambda w: w.interfaces.append(w.utf8("x")))
row("interface is an array", "array class", lambda w: w.interfaces.append(w.klass("[I")))
row("interface named twice", "named twice", lambda w: w.interfaces.extend([w.klass("java/lang/Runnable")] * 2), access=PUBLIC | SUPER | ABSTRACT)

# -- fields (4.5)
for name, access in (("public and private", PUBLIC | PRIVATE), ("public and protected", PUBLIC | PROTECTED), ("private and protected", PRIVATE | PROTECTED),
                     ("final and volatile", FINAL | VOLATILE)):
    row(f"field {name}", "both" if "final" in name else "more than one", lambda w, access=access: w.field("x", "I", access))
for name, access in (("not static", PUBLIC | FINAL), ("not final", PUBLIC | STATIC), ("private", PRIVATE | STATIC | FINAL)):
    row(f"interface field {name}", "public static final", lambda w, access=access: (w.methods.clear(), w.field("x", "I", access))[0:0],
        access=PUBLIC | INTERFACE | ABSTRACT)
for text in ("a.b", "a/b", "a;b", "a[b", ""):
    row(f"field name {text!r}", "bad field", lambda w, text=text: w.field(text, "I"))
for text in ("V", "X", "Lx", "[", "II", "()V", "", "[" * 256 + "I"):
    row(f"field descriptor {text[:8]!r}{'...' * (len(text) > 8)}", "bad field", lambda w, text=text: w.field("x", text))
row("field declared twice", "declared twice", lambda w: (w.field("x", "I"), w.field("x", "I"))[0:0])
for kind, constant in (("I", "long 1"), ("J", "int 1"), ("F", "int 1"), ("D", "long 1"), ("Z", '"x"'), ("Ljava/lang/String;", "int 1"), ("Ljava/lang/Object;", '"x"')):
    row(f"constant {constant} for {kind}", "not " if kind != "Ljava/lang/Object;" else "ConstantValue on a field",
        lambda w, kind=kind, constant=constant: w.field("X", kind, STATIC, (w.attribute("ConstantValue", u2(w.constant(constant))),)))
row("two constants for a field", "more than one", lambda w: w.field("X", "I", STATIC, (w.attribute("ConstantValue", u2(w.constant("int 1"))),) * 2))
row("constant of the wrong length", "bytes too many", lambda w: w.field("X", "I", STATIC, (w.attribute("ConstantValue", u2(w.constant("int 1"), 0)),)))

# -- methods (4.6)
for name, access in (("public and private", PUBLIC | PRIVATE), ("private and protected", PRIVATE | PROTECTED)):
    row(f"method {name}", "more than one", lambda w, access=access: w.method("g", "()V", "return", access))
for name, access in (("private", PRIVATE), ("static", STATIC), ("final", FINAL), ("synchronized", SYNCHRONIZED), ("native", NATIVE)):
    row(f"abstract {name} method", "an abstract method", lambda w, access=access: w.method("g", "()V", None, ABSTRACT | access), access=PUBLIC | SUPER | ABSTRACT)
row("abstract strictfp method", "an abstract method", lambda w: w.method("g", "()V", None, ABSTRACT | STRICT), access=PUBLIC | SUPER | ABSTRACT, major=60)
for name, access in (("static", STATIC), ("final", FINAL), ("synchronized", SYNCHRONIZED), ("native", NATIVE), ("abstract", ABSTRACT), ("bridge", VOLATILE)):
    row(f"{name} constructor", "a constructor that is",
        lambda w, access=access: w.method("<init>", "()V", None if access & (NATIVE | ABSTRACT) else "return", PUBLIC | access), access=PUBLIC | SUPER | ABSTRACT)
row("constructor with a result", "method <init>", lambda w: w.method("<init>", "()I", "iconst_0; ireturn", PUBLIC))
row("<clinit> that is not static", "<clinit>", lambda w: w.method("<clinit>", "()V", "return", 0))
row("<clinit> with a parameter", "<clinit>", lambda w: w.method("<clinit>", "(I)V", "return", STATIC))
for name, access in (("protected", PROTECTED), ("final", PUBLIC | FINAL), ("synchronized", PUBLIC | SYNCHRONIZED), ("native", PUBLIC | NATIVE), ("package-private", 0)):
    row(f"{name} interface method", "interface method", lambda w, access=access: w.method("g", "()V", None if access & NATIVE else "return", access),
        access=PUBLIC | INTERFACE | ABSTRACT)
row("interface method with code in version 51", "public abstract before", lambda w: (w.methods.clear(), w.method("g", "()V", "return", PUBLIC))[0:0],
    access=PUBLIC | INTERFACE | ABSTRACT, major=51)
row("constructor in an interface", "constructor in an interface", lambda w: w.method("<init>", "()V", "return", PUBLIC), access=PUBLIC | INTERFACE | ABSTRACT)
for text in ("a<b", "<x>", "a.b", "a;b", "a/b", "a[b", ""):
    row(f"method name {text!r}", "bad method", lambda w, text=text: w.method(text, "()V", "return"))
for text in ("I", "()", "(V)V", "()X", "(Lx)V", "(I", "()VV", "([)V", ""):
    row(f"method descriptor {text!r}", "bad method", lambda w, text=text: w.method("g", text, b"\xb1"))
row("256 argument slots", "bad method", lambda w: w.method("g", f"({'I' * 256})V", "return", locals_=300))
row("255 argument slots beside this", "256 argument slots", lambda w: w.method("g", f"({'I' * 255})V", "return", PUBLIC, locals_=300))
row("method declared twice", "declared twice", lambda w: (w.method("g", "()V", "return"), w.method("g", "()V", "return"))[0:0])
row("no code", "lacks code", lambda w: w.method("g", "()V", None))
row("code of an abstract method", "has code", lambda w: w.method("g", "()V", "return", PUBLIC | ABSTRACT), access=PUBLIC | SUPER | ABSTRACT)
row("code of a native method", "has code", lambda w: w.method("g", "()V", "return", PUBLIC | NATIVE))
row("two code attributes", "more than one Code",
    lambda w: w.method("g", "()V", "return", attributes=(w.attribute("Code", struct.pack(">HHI", 0, 0, 1) + b"\xb1" + u2(0, 0)),)))
row("exception that is no class", "not class", lambda w: w.method("g", "()V", "return", attributes=(w.attribute("Exceptions", u2(1, w.utf8("x"))),)))
row("two Exceptions attributes", "more than one Exceptions", lambda w: w.method("g", "()V", "return", attributes=(w.attribute("Exceptions", u2(0)),) * 2))

# -- code (4.7.3)
row("empty code", "code of 0 bytes", lambda w: w.method("g", "()V", b""))
row("code of 65536 bytes", "code of 65536 bytes", lambda w: w.method("g", "()V", bytes(65535) + b"\xb1"))
row("fewer locals than arguments", "argument slots", lambda w: w.method("g", "(IJ)V", "return", locals_=2))
for name, handler in (("ends where it starts", (1, 1, 2)), ("ends before it starts", (1, 0, 2)), ("ends behind the code", (0, 4, 2)), ("leads behind the code", (0, 1, 3))):
    row(f"handler range {name}", "out of range", lambda w, handler=handler: w.method("g", "()V", "nop; nop; return", handlers=((*handler, None),)))
row("handler catches no class", "not class", lambda w: w.method("g", "()V", None, attributes=(
    w.attribute("Code", struct.pack(">HHI", 1, 1, 2) + b"\0\xb1" + u2(1, 0, 1, 1, w.utf8("x"), 0)),)))
row("code attribute with bytes to spare", "bytes too many", lambda w: w.method("g", "()V", None, attributes=(
    w.attribute("Code", struct.pack(">HHI", 1, 1, 1) + b"\xb1" + u2(0, 0, 0)),)))
row("code attribute cut off", "truncated", lambda w: w.method("g", "()V", None, attributes=(w.attribute("Code", struct.pack(">HHI", 1, 1, 9) + b"\xb1" + u2(0, 0)),)))


def in_code(name: str, reason: str, attribute: str, content: Callable[[ClassWriter], bytes], times: int = 1, code: str = "nop; nop; return") -> None:
    row(name, reason, lambda w: w.method("g", "(I)V", code, inner=(w.attribute(attribute, content(w)),) * times))


in_code("line number behind the code", "behind the code", "LineNumberTable", lambda w: u2(1, 3, 7))
in_code("line numbers cut off", "truncated", "LineNumberTable", lambda w: u2(2, 0, 7))
in_code("local variable behind the code", "bad row", "LocalVariableTable", lambda w: u2(1, 0, 4, w.utf8("x"), w.utf8("I"), 0))
in_code("local variable beyond the locals", "bad row", "LocalVariableTable", lambda w: u2(1, 0, 1, w.utf8("x"), w.utf8("I"), 4))
in_code("local variable of a bad name", "bad row", "LocalVariableTable", lambda w: u2(1, 0, 1, w.utf8("a.b"), w.utf8("I"), 0))
in_code("local variable of a bad type", "bad row", "LocalVariableTable", lambda w: u2(1, 0, 1, w.utf8("x"), w.utf8("V"), 0))
in_code("local variable twice", "occurs twice", "LocalVariableTable", lambda w: u2(2, *(0, 1, w.utf8("x"), w.utf8("I"), 0) * 2))
row("generic local variable that is no other", "without one of", lambda w: w.method("g", "(I)V", "nop; return", inner=(
    w.attribute("LocalVariableTable", u2(1, 0, 1, w.utf8("x"), w.utf8("I"), 0)),
    w.attribute("LocalVariableTypeTable", u2(1, 0, 1, w.utf8("y"), w.utf8("TX;"), 0)))))
in_code("two stack maps", "more than one", "StackMapTable", lambda w: u2(0), 2)
in_code("stack map cut off", "truncated", "StackMapTable", lambda w: u2(2) + b"\1")
in_code("stack map with bytes to spare", "bytes too many", "StackMapTable", lambda w: u2(1) + b"\1\1")
in_code("reserved stack map frame", "reserved", "StackMapTable", lambda w: u2(1) + b"\xc8")
in_code("stack map frame that chops too much", "chops", "StackMapTable", lambda w: u2(1) + b"\xf9" + u2(0))
in_code("stack map frame behind the code", "behind the code", "StackMapTable", lambda w: u2(1) + b"\x05")
in_code("unknown verification type", "bad verification type 9", "StackMapTable", lambda w: u2(1) + b"\x41\x09")
in_code("verification type of no class", "not class", "StackMapTable", lambda w: u2(1) + b"\x41\x07" + u2(w.utf8("x")))
in_code("uninitialized object behind the code", "behind the code", "StackMapTable", lambda w: u2(1) + b"\x41\x08" + u2(9))


# -- attributes of classes (4.7)
def on_class(name: str, reason: str, *attributes: tuple[str, Callable[[ClassWriter], bytes]], **options) -> None:
    row(name, reason, lambda w: w.attributes.extend([w.attribute(attribute, content(w)) for attribute, content in attributes]), **options)


on_class("source file that is no text", "not utf8", ("SourceFile", lambda w: u2(w.this_index)))
on_class("two source files", "more than one", *[("SourceFile", lambda w: u2(w.utf8("x")))] * 2)
on_class("attribute cut off", "truncated", ("SourceFile", lambda w: b""))
on_class("synthetic marker with content", "bytes too many", ("Synthetic", lambda w: b"\0"))
on_class("deprecated marker with content", "bytes too many", ("Deprecated", lambda w: b"\0"))
on_class("signature that is no text", "not utf8", ("Signature", lambda w: u2(w.this_index)))
on_class("signature of the wrong length", "truncated", ("Signature", lambda w: b""))
on_class("enclosing class that is no class", "not class", ("EnclosingMethod", lambda w: u2(w.utf8("x"), 0)))
on_class("enclosing method that is none", "not name and type", ("EnclosingMethod", lambda w: u2(w.klass("demo/B"), w.utf8("x"))))
row("field signature that is no text", "not utf8", lambda w: w.field("x", "I", attributes=(w.attribute("Signature", u2(w.this_index)),)))
row("method signature that is no text", "not utf8", lambda w: w.method("g", "()V", "return", attributes=(w.attribute("Signature", u2(w.this_index)),)))
on_class("inner class that is no class", "not class", ("InnerClasses", lambda w: u2(1, w.utf8("x"), 0, 0, 0)))
on_class("inner class of bad flags", "inner class", ("InnerClasses", lambda w: u2(1, w.this_index, 0, 0, INTERFACE)))
on_class("two lists of inner classes", "more than one", *[("InnerClasses", lambda w: u2(0))] * 2)
on_class("inner class twice", "twice", ("InnerClasses", lambda w: u2(2, *(w.this_index, 0, 0, 0) * 2)))
on_class("bootstrap method that is no handle", "not method handle", ("BootstrapMethods", lambda w: u2(1, w.this_index, 0)))
on_class("bootstrap argument that is no constant", "not int", ("BootstrapMethods", lambda w: u2(
    1, w.entry(15, b"\6" + u2(w.member(METHOD_REF))), 1, w.utf8("x"))))
on_class("two lists of bootstrap methods", "more than one", *[("BootstrapMethods", lambda w: u2(0))] * 2)
on_class("nest host and members", "both NestHost and NestMembers", ("NestHost", lambda w: u2(w.this_index)), ("NestMembers", lambda w: u2(0)))
on_class("two nest hosts", "more than one", *[("NestHost", lambda w: u2(w.this_index))] * 2)
on_class("nest host that is no class", "not class", ("NestHost", lambda w: u2(w.utf8("x"))))
on_class("nest member that is no class", "not class", ("NestMembers", lambda w: u2(1, w.utf8("x"))))
on_class("two lists of nest members", "more than one", *[("NestMembers", lambda w: u2(0))] * 2)
on_class("permitted subclass that is no class", "not class", ("PermittedSubclasses", lambda w: u2(1, w.utf8("x"))))
on_class("permitted subclasses of a final class", "final", ("PermittedSubclasses", lambda w: u2(1, w.klass("demo/B"))), access=PUBLIC | SUPER | FINAL)
on_class("two lists of permitted subclasses", "more than one", *[("PermittedSubclasses", lambda w: u2(1, w.klass("demo/B")))] * 2)
RECORD = {"superclass": "java/lang/Record", "access": PUBLIC | SUPER | FINAL}
on_class("record component of a bad name", "bad record component", ("Record", lambda w: u2(1, w.utf8("a.b"), w.utf8("I"), 0)), **RECORD)
on_class("record component of a bad type", "bad record component", ("Record", lambda w: u2(1, w.utf8("x"), w.utf8("V"), 0)), **RECORD)
on_class("two lists of record components", "more than one", *[("Record", lambda w: u2(0))] * 2, **RECORD)
on_class("enclosing method twice", "more than one", *[("EnclosingMethod", lambda w: u2(w.klass("demo/B"), 0))] * 2)

# -- names before version 49
for text in ("a-b", "1a", "a b", "a+"):
    row(f"field name {text!r} in version 48", "no identifier", lambda w, text=text: w.field(text, "I"), major=48)
    row(f"method name {text!r} in version 48", "no identifier", lambda w, text=text: w.method(text, "()V", "return"), major=48)
    row(f"class name {text!r} in version 48", "no identifiers", lambda w, text=text: w.klass(f"x/{text}"), major=48)
    row(f"class {text!r} in a descriptor of version 48", "no identifier", lambda w, text=text: w.field("x", f"Lx/{text};"), major=48)

LATER = {
    "format: descriptor '(JJJJJJJ'... in a name and type": "HotSpot counts the slots where the method is declared or called (4.3.3)",
    "format: constructor as interface method": "HotSpot asks when the entry is used (4.4.2)",
    "format: class name '1a' in version 48": "HotSpot looks at the first letter of the whole name alone",
}
