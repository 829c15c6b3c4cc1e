"""Hand-made methods, good and bad: the bad ones are rejected at the right place, by the right kind of error."""

import pytest

from translator.classfile.reader import read_class
from translator.errors import LinkError, UnsupportedError, VerifyError
from translator.tests.classwriter import ABSTRACT, FINAL, INTERFACE, PRIVATE, PUBLIC, STATIC, SUPER, ClassWriter, library
from translator.verify.classes import verify_class
from translator.world.world import World


def world_with(*writers: ClassWriter) -> World:
    world = World({})
    for data in library():
        world.add(read_class(data, "library"))
    for writer in writers:
        world.add(read_class(writer.to_bytes(), writer.name))
    return world


def verify_method(descriptor: str, code: str, name: str = "f", **options) -> None:
    """Verifies class demo.A, which extends other.Guarded and has fields, with this method."""
    writer = ClassWriter("demo/A", "other/Guarded")
    writer.field("count", "I")
    writer.field("fixed", "J", PUBLIC | FINAL)
    writer.field("FIXED", "I", PUBLIC | STATIC | FINAL)
    writer.method(name, descriptor, code, **options)
    world = world_with(writer)
    verify_class(world, world.get("demo.A"))


NEW = "new java/lang/Integer; dup; invokespecial java/lang/Integer.<init>:()V"
THIS = "Ldemo/A;"

GOOD = [
    ("int arithmetic", "(II)I", "iload_0; iload_1; iadd; ireturn", {}),
    ("long arithmetic", "(JJ)J", "lload_0; lload_2; ladd; lreturn", {}),
    ("new object", "()Ljava/lang/Object;", f"{NEW}; areturn", {}),
    ("loop", "(I)I", "top:; iload_0; ifeq out; iinc 0 -1; goto top; out:; iload_0; ireturn", {"frames": (("top", "I", ""), ("out", "I", ""))}),
    ("handler", "()V", "a:; nop; b:; return; h:; pop; return",
     {"handlers": (("a", "b", "h", "java/lang/Exception"),), "frames": (("h", "", ["Ljava/lang/Exception;"]),)}),
    ("interface as Object", "(Ljava/lang/Object;)V", "aload_0; invokeinterface java/lang/Runnable.run:()V 1; return", {}),
    ("array covariance", "([[I)V", "aload_0; astore_1; aload_1; iconst_0; aaload; iconst_0; iaload; pop; return", {}),
    ("array of arrays as objects", "([[I)V", "aload_0; iconst_0; aconst_null; aastore; return", {}),
    ("null array", "()I", "aconst_null; iconst_0; iaload; ireturn", {}),
    ("dup2 of a long", "(J)J", "lload_0; dup2; ladd; lreturn", {}),
    ("dup_x2 under a long", "(JI)J", "lload_0; iload_2; dup_x2; pop; pop2; pop; lconst_0; lreturn", {"stack": 5}),
    ("wide parameters", "(DJ)D", "dload_0; dreturn", {}),
    ("throw", "()V", "new java/lang/Exception; dup; invokespecial java/lang/Exception.<init>:()V; athrow", {}),
    ("switch", "(I)I", "iload_0; tableswitch 1 d x y; x:; iconst_1; ireturn; y:; iconst_2; ireturn; d:; iconst_0; ireturn",
     {"frames": (("x", "I", ""), ("y", "I", ""), ("d", "I", ""))}),
    ("many dimensions", "()V", "iconst_1; iconst_2; multianewarray [[[I 2; pop; return", {}),
    ("constructor", "()V", "aload_0; iconst_3; putfield demo/A.count:I; aload_0; invokespecial other/Guarded.<init>:()V; return",
     {"name": "<init>", "access": PUBLIC}),
    ("protected member of itself", "()I", "aload_0; getfield other/Guarded.inner:I; ireturn", {"access": PUBLIC}),
    ("class constant", "()Ljava/lang/Class;", "ldc class [I; areturn", {}),
    ("uninitialized compared", "()V", "new java/lang/Integer; ifnull x; x:; return", {"frames": (("x", "", ""),)}),
    ("wide constant", "()J", "ldc2_w long 7; lreturn", {}),
]


@pytest.mark.parametrize("descriptor, code, options", [row[1:] for row in GOOD], ids=[row[0] for row in GOOD])
def test_good_method_accepted(descriptor, code, options):
    verify_method(descriptor, code, **options)


BAD = [
    # name, descriptor, code, options, offset, part of the rule or reason
    ("underflow", "()I", "iadd; ireturn", {}, 0, "iadd"),
    ("overflow", "()V", "iconst_1; iconst_1; pop2; return", {"stack": 1}, 1, "max_stack"),
    ("int as long", "(I)J", "iload_0; iload_0; ladd; lreturn", {}, 2, "ladd"),
    ("int as reference", "(I)Ljava/lang/Object;", "iload_0; areturn", {}, 1, "areturn"),
    ("reference as int", "()I", "aconst_null; ireturn", {}, 1, "ireturn"),
    ("wrong return", "()J", "iconst_0; ireturn", {}, 1, "returns long"),
    ("void return of value", "()V", "iconst_0; ireturn", {}, 1, "returns"),
    ("return without value", "()I", "return", {}, 0, "returns"),
    ("local beyond max", "()V", "iconst_0; istore 4; return", {}, 1, "max_locals"),
    ("long local at the end", "()V", "lconst_0; lstore_3; return", {}, 1, "max_locals"),
    ("unset local", "()I", "iload_1; ireturn", {}, 0, "local 1"),
    ("half a long", "(J)I", "iload_1; ireturn", {}, 0, "local 1"),
    ("long broken by a store", "(J)J", "iconst_0; istore_1; lload_0; lreturn", {}, 2, "lload"),
    ("long broken from below", "(IJ)V", "lload_1; lstore_0; lload_1; return", {}, 2, "lload"),
    ("dup of half a long", "(J)V", "lload_0; dup; return", {}, 1, "slot"),
    ("pop of half a long", "(J)V", "lload_0; pop; return", {}, 1, "slot"),
    ("pop2 across two longs", "(JI)V", "lload_0; iload_2; pop2; return", {}, 2, "half"),
    ("swap of halves", "(J)V", "lload_0; swap; return", {}, 1, "slot"),
    ("falls off the end", "()V", "nop", {}, 0, "falls off"),
    ("falls off after a branch", "(I)V", "top:; iload_0; ifeq top", {"frames": (("top", "I", ""),)}, 1, "falls off"),
    ("jump into an instruction", "()V", "goto 4; sipush 1000; pop; return", {}, 0, "JVMS 4.9.1"),
    ("jump outside", "()V", "goto 100; return", {}, 0, "JVMS 4.9.1"),
    ("no frame at target", "(I)V", "iload_0; ifeq x; nop; x:; return", {}, 1, "no stack map frame"),
    ("no frame after goto", "()V", "goto x; nop; x:; return", {"frames": (("x", "", ""),)}, 3, "no stack map frame"),
    ("frame of other type", "(I)V", "iload_0; ifeq x; nop; x:; return", {"frames": (("x", "F", ""),)}, 1, "local 0"),
    ("frame of other depth", "(I)V", "iload_0; ifeq x; nop; x:; return", {"frames": (("x", "I", "I"),)}, 1, "slots"),
    ("frame falls in", "(I)V", "fconst_0; fstore_0; x:; iload_0; ifeq x; return", {"frames": (("x", "I", ""),)}, 2, "local 0"),
    ("frame in an instruction", "()V", "sipush 1000; pop; return", {"frames": ((1, "", ""),)}, 1, "4.7.4"),
    ("frame with top on the stack", "(I)V", "goto x; x:; return", {"frames": (("x", "I", "T"),)}, 3, "4.7.4"),
    ("object of a wrong class", "()Ljava/lang/String;", f"{NEW}; areturn", {}, 7, "String"),
    ("super as sub", "(Ljava/lang/Object;)V", "aload_0; invokevirtual demo/A.last:()V; return", {}, 1, "demo.A"),
    ("uninitialized returned", "()Ljava/lang/Object;", "new java/lang/Integer; areturn", {}, 3, "uninitialized"),
    ("uninitialized used", "()V", "new java/lang/Integer; invokevirtual java/lang/Integer.hashCode:()I; return", {}, 3, "uninitialized"),
    ("constructed twice", "()V", "new java/lang/Integer; dup; dup; invokespecial java/lang/Integer.<init>:()V; invokespecial java/lang/Integer.<init>:()V; return",
     {}, 8, "constructor called on"),
    ("constructor of another class", "()V", "new java/lang/Integer; invokespecial java/lang/Object.<init>:()V; return", {}, 3, "constructor of"),
    ("constructor by invokevirtual", "(Ljava/lang/Object;)V", "aload_0; invokevirtual java/lang/Object.<init>:()V; return", {}, 1, "invokespecial"),
    ("no super call", "()V", "return", {"name": "<init>", "access": PUBLIC}, 0, "constructor returns"),
    ("super call of the grandparent", "()V", "aload_0; invokespecial java/lang/Object.<init>:()V; return", {"name": "<init>", "access": PUBLIC}, 1, "constructor"),
    ("this used too early", "()V", "aload_0; invokevirtual demo/A.last:()V; return", {"name": "<init>", "access": PUBLIC}, 1, "uninitialized this"),
    ("inherited field set too early", "()V", "aload_0; iconst_1; putfield other/Guarded.inner:I; return", {"name": "<init>", "access": PUBLIC}, 2, "declared in the class"),
    ("super call under a handler", "()V", "a:; aload_0; invokespecial other/Guarded.<init>:()V; b:; return; h:; athrow",
     {"name": "<init>", "access": PUBLIC, "handlers": (("a", "b", "h", None),), "frames": (("h", "T", ["Ljava/lang/Throwable;"]),)}, 0, "not initialized yet"),
    ("super call under an agreeing handler", "()V", "a:; aload_0; invokespecial other/Guarded.<init>:()V; b:; return; h:; athrow",
     {"name": "<init>", "access": PUBLIC, "handlers": (("a", "b", "h", None),), "frames": (("h", "U", ["Ljava/lang/Throwable;"]),)}, 1, "protected range"),
    ("frame hides uninitialized this", "()V", "goto x; x:; return", {"name": "<init>", "access": PUBLIC, "frames": (("x", "T", ""),)}, 0, "not initialized"),
    ("uninitialized this elsewhere", "()V", "goto x; x:; return", {"frames": (("x", "U", ""),)}, 3, "4.7.4"),
    ("uninitialized without new", "()V", "goto x; x:; return", {"frames": (("x", ["@0"], ""),)}, 3, "no new"),
    ("loop with two objects", "()V", "top:; new java/lang/Integer; goto top", {"frames": (("top", "", ""),)}, 3, "slots"),
    ("stale object through new", "()V", "new java/lang/Integer; astore_0; aload_0; x:; pop; goto x",
     {"frames": (("x", ["@0"], ["@0"]),)}, 6, "slots"),
    ("protected member of another", "(Lother/Guarded;)I", "aload_0; getfield other/Guarded.inner:I; ireturn", {}, 1, "4.10.1.8"),
    ("protected method of another", "(Lother/Guarded;)V", "aload_0; invokevirtual other/Guarded.help:()V; return", {}, 1, "4.10.1.8"),
    ("protected constructor", "()V", "new other/Guarded; invokespecial other/Guarded.<init>:()V; return", {}, 3, "4.10.1.8"),
    ("final field of another class", "(Lother/Guarded;)V", "aload_0; iconst_1; putfield other/Guarded.fixed:I; return", {}, 2, "another class"),
    ("final field outside a constructor", "(Ldemo/A;)V", "aload_0; lconst_1; putfield demo/A.fixed:J; return", {}, 2, "outside <init>"),
    ("final static outside <clinit>", "()V", "iconst_1; putstatic demo/A.FIXED:I; return", {}, 1, "outside <clinit>"),
    ("array of another type", "([F)I", "aload_0; iconst_0; iaload; ireturn", {}, 2, "iaload"),
    ("array of primitives as objects", "([I)Ljava/lang/Object;", "aload_0; iconst_0; aaload; areturn", {}, 2, "aaload"),
    ("baload of chars", "([C)I", "aload_0; iconst_0; baload; ireturn", {}, 2, "baload"),
    ("length of an object", "(Ljava/lang/Object;)I", "aload_0; arraylength; ireturn", {}, 1, "array expected"),
    ("index no int", "([I)I", "aload_0; fconst_0; iaload; ireturn", {}, 2, "int expected"),
    ("athrow of an object", "(Ljava/lang/Object;)V", "aload_0; athrow", {}, 1, "Throwable"),
    ("catch of no Throwable", "()V", "a:; nop; b:; return; h:; pop; return",
     {"handlers": (("a", "b", "h", "java/lang/Integer"),), "frames": (("h", "", ["Ljava/lang/Integer;"]),)}, 2, "no Throwable"),
    ("handler of a narrower type", "()V", "a:; nop; b:; return; h:; pop; return",
     {"handlers": (("a", "b", "h", None),), "frames": (("h", "", ["Ljava/lang/Exception;"]),)}, 0, "handler"),
    ("handler of other locals", "()V", "a:; iconst_0; istore_0; fconst_0; fstore_0; b:; return; h:; pop; return",
     {"handlers": (("a", "b", "h", None),), "frames": (("h", "I", ["Ljava/lang/Throwable;"]),)}, 0, "local 0"),
    ("handler of changed locals", "(I)V", "a:; iconst_0; istore_0; fconst_0; fstore_0; nop; b:; return; h:; pop; return",
     {"handlers": (("a", "b", "h", None),), "frames": (("h", "I", ["Ljava/lang/Throwable;"]),)}, 4, "local 0"),
    ("handler without frame", "()V", "a:; nop; b:; return; h:; pop; return", {"handlers": (("a", "b", "h", None),)}, 0, "no stack map frame"),
    ("argument of wrong type", "()V", "fconst_0; invokestatic demo/A.g:(I)V; return", {}, 1, "int expected"),
    ("missing argument", "()V", "invokestatic demo/A.g:(I)V; return", {}, 0, "empty"),
    ("interface count", "(Ljava/lang/Runnable;)V", "aload_0; invokeinterface java/lang/Runnable.run:()V 2; return", {}, 1, "count"),
    ("invokespecial of a stranger", "(Ldemo/A;)V", "aload_0; invokespecial java/lang/Integer.hashCode:()I; pop; return", {}, 1, "superclass"),
    ("invokespecial on another object", "(Lother/Guarded;)V", "aload_0; invokespecial other/Guarded.last:()V; return", {}, 1, "demo.A"),
    ("new of an array", "()V", "new [I; return", {}, 0, "array class"),
    ("too many dimensions", "()V", "iconst_1; iconst_1; multianewarray [I 2; return", {}, 2, "dimensions"),
    ("iinc of a float", "(F)V", "iinc 0 1; return", {}, 0, "no int"),
    ("checkcast of an int", "(I)V", "iload_0; checkcast java/lang/String; return", {}, 1, "checkcast"),
    ("monitor of an int", "(I)V", "iload_0; monitorenter; return", {}, 1, "monitorenter"),
    ("comparison of an int with null", "(I)V", "iload_0; ifnull x; x:; return", {"frames": (("x", "I", ""),)}, 1, "ifnull"),
    ("ldc of a long", "()V", "ldc long 5; return", {}, 0, "ldc"),
    ("shift by a long", "(J)J", "lload_0; lload_0; lshl; lreturn", {}, 2, "lshl"),
]


@pytest.mark.parametrize("descriptor, code, options, offset, reason", [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_bad_method_rejected_at_its_offset(descriptor, code, options, offset, reason):
    with pytest.raises(VerifyError) as caught:
        verify_method(descriptor, code, **options)
    error = caught.value
    assert (error.klass, error.offset) == ("demo.A", offset), str(error)
    assert reason in str(error)
    assert error.method == f"{options.get('name', 'f')}:{descriptor}"


@pytest.mark.parametrize("code", ["jsr x; x:; pop; return", "ret 0; return"])
def test_subroutines_are_for_old_classes(code):
    with pytest.raises(VerifyError, match="demo.A.f.* at bytecode 0: .*stack maps"):
        verify_method("()V", code)


def test_method_type_constant_refused():
    with pytest.raises(UnsupportedError, match="method type"):
        verify_method("()V", "ldc type ()V; pop; return")


def test_missing_class_named():
    with pytest.raises(LinkError, match="demo.A.f.*gone.Base"):
        verify_method("(Lgone/Away;)V", "aload_0; invokestatic demo/A.g:(Lgone/Base;)V; return")


def test_unnamed_classes_not_loaded():
    verify_method("(Lgone/Away;)Ljava/lang/Object;", "aload_0; areturn")


@pytest.mark.parametrize("superclass, access, member, reason", [
    ("java/lang/String", PUBLIC | SUPER, None, "superclass java.lang.String is final"),
    ("other/Guarded", PUBLIC | SUPER, "last", "final method of other.Guarded"),
])
def test_final_not_overridden(superclass, access, member, reason):
    writer = ClassWriter("demo/A", superclass, access)
    if member:
        writer.method(member, "()V", "return", PUBLIC, 0, 1)
    world = world_with(writer)
    with pytest.raises(VerifyError, match=reason):
        verify_class(world, world.get("demo.A"))


def test_private_method_hides_nothing():
    writer = ClassWriter("demo/A", "other/Guarded")
    writer.method("last", "()V", "return", PRIVATE, 0, 1)
    verify_class(world := world_with(writer), world.get("demo.A"))


@pytest.mark.parametrize("first, second, interface, reason", [
    ("demo/B", "demo/A", False, "superclass of itself"),
    ("java/lang/Runnable", "java/lang/Object", False, "extends the interface"),
    ("java/lang/Object", "java/lang/Integer", True, "no interface"),
    ("gone/Away", "java/lang/Object", False, "gone.Away, which is missing"),
])
def test_supertypes_checked(first, second, interface, reason):
    one = ClassWriter("demo/A", first, interfaces=(second,) if interface else ())
    writers = [one] if interface else [one, ClassWriter("demo/B", second)]
    world = world_with(*writers)
    with pytest.raises(LinkError, match=reason):
        verify_class(world, world.get("demo.A"))


def test_verdict_depends_on_recorded_answers_only():
    writer = ClassWriter("demo/A")
    writer.method("f", "(Lother/Guarded;)Ljava/lang/Throwable;", "aload_0; areturn")
    world = world_with(writer)
    with world.facts.recording() as answers, pytest.raises(VerifyError):
        verify_class(world, world.get("demo.A"))
    assert answers["subtype other.Guarded java.lang.Throwable"] == "False"
    assert world.facts.holds(answers)
    world.get("other.Guarded").super_name = "java.lang.Throwable"
    changed = World({})
    for klass in world.classes.values():
        changed.add(klass)
    assert not changed.facts.holds(answers)


def test_interface_may_be_anything():
    """Interfaces prove nothing, so a class may be passed for one; the call checks it."""
    interface = ClassWriter("demo/I", access=PUBLIC | INTERFACE | ABSTRACT)
    interface.method("g", "(Ljava/lang/Runnable;)V", "return", PUBLIC | STATIC)
    writer = ClassWriter("demo/A")
    writer.method("f", "()V", 'ldc "x"; invokestatic interface demo/I.g:(Ljava/lang/Runnable;)V; return')
    verify_class(world := world_with(interface, writer), world.get("demo.A"))
