"""Hand-made methods that are good, and what verification asks for beyond them; `test_verify_rejects.py` has the bad ones."""

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
