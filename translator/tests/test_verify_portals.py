"""Portal interfaces: what can cross domains is accepted; what cannot is refused with interface, method and parameter."""

import pytest

from translator.classfile.reader import read_class
from translator.errors import VerifyError
from translator.tests.classwriter import ABSTRACT, INTERFACE, PRIVATE, PUBLIC, STATIC, SUPER, ClassWriter, library
from translator.verify.depends import check_components
from translator.world.component import Component
from translator.world.world import World

PORTAL = "jx/zero/Portal"


def interface(name: str, *above: str) -> ClassWriter:
    return ClassWriter(name, access=PUBLIC | INTERFACE | ABSTRACT, interfaces=above)


def with_field(name: str, descriptor: str, superclass: str = "java/lang/Object", access: int = PRIVATE) -> ClassWriter:
    writer = ClassWriter(name, superclass)
    writer.field("held", descriptor, access)
    return writer


def portal(descriptor: str, *exceptions: str) -> ClassWriter:
    """Interface a.Service with one method."""
    writer = interface("a/Service", PORTAL)
    writer.method("serve", descriptor, None, PUBLIC | ABSTRACT, exceptions=exceptions)
    return writer


def component(name: str, *writers: ClassWriter, transitive: tuple[str, ...] = (), hidden: tuple[str, ...] = ()) -> Component:
    made = Component(name, name, list(transitive), list(transitive))
    for writer in writers:
        klass = read_class(writer.to_bytes(), writer.name)
        klass.component = name
        made.classes.append(klass)
        if klass.package not in hidden:
            made.exports[klass.package] = ()
    return made


def check(*components: Component) -> None:
    base = Component("jdk", "java.base", exports={"java.lang": (), "java.io": ()}, trusted=True)
    zero = component("zero", interface(PORTAL), ClassWriter("jx/zero/ReadOnlyMemory"), ClassWriter("jx/zero/Memory", "jx/zero/ReadOnlyMemory"))
    extra = [ClassWriter("java/lang/Thread"), ClassWriter("java/lang/Enum", access=PUBLIC | SUPER | ABSTRACT),
             ClassWriter("java/lang/Record", access=PUBLIC | SUPER | ABSTRACT)]
    for data in (*library(), *(writer.to_bytes() for writer in extra)):
        klass = read_class(data, "library")
        if klass.name.startswith("java."):
            klass.component = "jdk"
            base.classes.append(klass)
    world = World({})
    for each in (base, zero, *components):
        for klass in each.classes:
            world.add(klass)
    check_components(world, [base, zero, *components])


GOOD = [
    ("primitives", "(IJFDZBCS)D", []), ("text", "(Ljava/lang/String;)[Ljava/lang/String;", []), ("anything", "(Ljava/lang/Object;)V", []),
    ("memory", "(Ljx/zero/Memory;)Ljx/zero/ReadOnlyMemory;", []), ("portals", "(La/Service;)[Ljx/zero/Portal;", []),
    ("a class", "(La/Node;)[[La/Node;", [with_field("a/Node", "La/Node;")]),
    ("a record", "(La/Pair;)V", [with_field("a/Pair", "I", "java/lang/Record")]),
    ("an enum", "(La/Colour;)V", [with_field("a/Colour", "Ljava/lang/Thread;", "java/lang/Enum")]),
    ("a class constant", "(Ljava/lang/Class;)V", []),
    ("static field of a thread", "(La/Node;)V", [with_field("a/Node", "Ljava/lang/Thread;", access=STATIC)]),
    ("interface with a class", "(La/Shape;)V", [interface("a/Shape"), ClassWriter("a/Circle", interfaces=("a/Shape",))]),
    ("interface as a field", "(La/Node;)V", [with_field("a/Node", "Ljava/lang/Runnable;")]),
]


@pytest.mark.parametrize("descriptor, others", [row[1:] for row in GOOD], ids=[row[0] for row in GOOD])
def test_portable_types_accepted(descriptor, others):
    check(component("a", portal(descriptor), *others, transitive=("zero",)))


BAD = [
    ("thread", "(ILjava/lang/Thread;)V", [], "parameter 2 of type java.lang.Thread cannot cross domains: java.lang.Thread is a thread"),
    ("array of threads", "()[Ljava/lang/Thread;", [], "the result of type .*Thread; cannot cross domains"),
    ("subclass of thread", "(La/Worker;)V", [ClassWriter("a/Worker", "java/lang/Thread")], "parameter 1 of type a.Worker .*a.Worker is a thread"),
    ("thread in a field", "(La/Node;)V", [with_field("a/Node", "[Ljava/lang/Thread;")], "in a.Node.held, java.lang.Thread is a thread"),
    ("thread in a superclass", "(La/Leaf;)V", [with_field("a/Node", "Ljava/lang/Thread;"), ClassWriter("a/Leaf", "a/Node")], "in a.Node.held"),
    ("thread far inside", "()La/Tree;", [with_field("a/Tree", "La/Node;"), with_field("a/Node", "Ljava/lang/Thread;")],
     "in a.Tree.held, in a.Node.held, java.lang.Thread is a thread"),
    ("lambda", "(Ljava/lang/Runnable;)V", [], "no class but lambdas can be a java.lang.Runnable"),
    ("interface of threads", "(La/Job;)V", [interface("a/Job"), ClassWriter("a/Worker", "java/lang/Thread", interfaces=("a/Job",))], "a.Worker is a thread"),
]


@pytest.mark.parametrize("descriptor, others, reason", [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_others_refused_by_name(descriptor, others, reason):
    with pytest.raises(VerifyError, match=reason) as caught:
        check(component("a", portal(descriptor), *others, transitive=("zero",)))
    assert (caught.value.klass, caught.value.method) == ("a.Service", f"serve:{descriptor}")


def test_exceptions_are_throwables_that_can_cross():
    check(component("a", portal("()V", "java/lang/Exception"), transitive=("zero",)))
    with pytest.raises(VerifyError, match="throws java.lang.String, which is no Throwable"):
        check(component("a", portal("()V", "java/lang/String"), transitive=("zero",)))
    stuck = with_field("a/Stuck", "Ljava/lang/Thread;", "java/lang/Exception")
    with pytest.raises(VerifyError, match="an exception of type a.Stuck cannot cross domains: in a.Stuck.held"):
        check(component("a", portal("()V", "a/Stuck"), stuck, transitive=("zero",)))


def test_users_see_the_classes_of_the_signature():
    other = component("b", ClassWriter("b/Failure", "java/lang/Exception"))
    check(other, component("a", portal("()V", "b/Failure"), transitive=("zero", "b")))
    hidden = component("b", ClassWriter("b/Failure", "java/lang/Exception"))
    service = component("a", portal("()V", "b/Failure"), transitive=("zero",))
    service.requires.append("b")
    with pytest.raises(VerifyError, match="an exception of type b.Failure, which users of component a do not see"):
        check(hidden, service)


def test_inner_portals_may_use_what_is_hidden():
    secret = component("a", portal("(Lsecret/Key;)V"), ClassWriter("secret/Key"), transitive=("zero",), hidden=("secret",))
    with pytest.raises(VerifyError, match="parameter 1 of type secret.Key, which users of component a do not see"):
        check(secret)
    check(component("a", portal("(Lsecret/Key;)V"), ClassWriter("secret/Key"), transitive=("zero",), hidden=("secret", "a")))


def test_inherited_interfaces_are_portals():
    derived = interface("a/Special", "a/Service")
    derived.method("more", "(Ljava/lang/Thread;)V", None, PUBLIC | ABSTRACT)
    with pytest.raises(VerifyError, match="a.Special.more:.*parameter 1 of type java.lang.Thread"):
        check(component("a", portal("()V"), derived, transitive=("zero",)))
