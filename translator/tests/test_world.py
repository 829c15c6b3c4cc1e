"""The world's answers: subtypes, resolution, selection, layout, dispatch, reachability, proxies, facts."""

import pickle
import random

import pytest

from translator.classfile.reader import read_class
from translator.errors import ConfigError, LinkError
from translator.ir.func import FieldRef, MethodRef
from translator.tests.classwriter import ABSTRACT, FINAL, INTERFACE, PRIVATE, PROTECTED, PUBLIC, STATIC, SUPER, ClassWriter, library
from translator.world.classes import JavaClass
from translator.world.dispatch import Dispatch
from translator.world.proxies import make_proxies
from translator.world.reach import reach
from translator.world.world import World

NATIVES = {"demo.Main": {"nap()V": {"symbol": "demo_nap", "kind": "safepoint"}, "peek(I)I": {"symbol": "demo_peek", "kind": "leaf", "inline": "memory"}}}


def world_with(*writers: ClassWriter, natives: dict = NATIVES) -> World:
    world = World(natives)
    for data in library():
        world.add(read_class(data, "library"))
    for writer in writers:
        world.add(read_class(writer.to_bytes(), writer.name))
    return world


def interface(name: str, *methods: str, above: tuple[str, ...] = (), default: bool = False) -> ClassWriter:
    writer = ClassWriter(name, access=PUBLIC | INTERFACE | ABSTRACT, interfaces=above)
    for method in methods:
        writer.method(method, "()V", "return" if default else None, PUBLIC | (0 if default else ABSTRACT), 0, 1)
    return writer


def klass(name: str, above: str = "java/lang/Object", *methods: str, interfaces: tuple[str, ...] = (), access: int = PUBLIC) -> ClassWriter:
    writer = ClassWriter(name, above, interfaces=interfaces)
    for method in methods:
        writer.method(method, "()V", "return", access, 0, 1)
    return writer


def ref(text: str) -> MethodRef:
    owner, _, name = text.rpartition(".")
    return MethodRef(owner, name, "()V")


# -- hierarchy

@pytest.mark.parametrize("sub, sup, answer", [
    ("demo.B", "demo.A", True), ("demo.A", "demo.B", False), ("demo.B", "demo.I", True), ("demo.B", "java.lang.Object", True),
    ("[Ldemo.B;", "[Ldemo.I;", True), ("[[Ldemo.B;", "[Ljava.lang.Object;", True), ("[[I", "[Ljava.lang.Cloneable;", True),
    ("[I", "[Ljava.lang.Object;", False), ("[I", "[J", False), ("[I", "java.lang.Cloneable", True), ("[I", "java.lang.Object", True),
    ("[I", "demo.I", False), ("demo.A", "[I", False), ("demo.I", "java.lang.Object", True), ("[Ldemo.A;", "[Ldemo.B;", False),
])
def test_subtypes(sub, sup, answer):
    world = world_with(interface("demo/I"), klass("demo/A", interfaces=("demo/I",)), klass("demo/B", "demo/A"))
    assert world.is_subtype(sub, sup) is answer


def test_class_twice_refused():
    with pytest.raises(LinkError, match="demo.A is defined twice"):
        world_with(klass("demo/A"), klass("demo/A"))


def test_subclasses_grow():
    world = world_with(interface("demo/I"), klass("demo/A", interfaces=("demo/I",)))
    assert world.subclasses("demo.I") == {"demo.I", "demo.A"}
    world.add(read_class(klass("demo/B", "demo/A").to_bytes(), "B"))
    assert world.subclasses("demo.I") == {"demo.I", "demo.A", "demo.B"}


# -- resolution

def test_method_found_in_superclass_and_interface():
    world = world_with(interface("demo/I", "d", default=True), klass("demo/A", "java/lang/Object", "m", interfaces=("demo/I",)), klass("demo/B", "demo/A"))
    assert world.resolve_method(ref("demo.B.m")).klass.name == "demo.A"
    assert world.resolve_method(ref("demo.B.d")).klass.name == "demo.I"
    assert world.resolve_method(MethodRef("demo.I", "hashCode", "()I"), "demo.A", True).klass.name == "java.lang.Object"
    assert world.resolve_method(MethodRef("[I", "clone", "()Ljava/lang/Object;"), "demo.A").klass.name == "java.lang.Object"


def test_more_specific_default_wins():
    world = world_with(interface("demo/I", "d", default=True), interface("demo/J", "d", above=("demo/I",), default=True),
                       klass("demo/A", interfaces=("demo/I", "demo/J")))
    assert world.resolve_method(ref("demo.A.d")).klass.name == "demo.J"
    assert world.select("demo.A", world.resolve_method(ref("demo.I.d"))).klass.name == "demo.J"


def test_conflicting_defaults_select_nothing():
    world = world_with(interface("demo/I", "d", default=True), interface("demo/J", "d", default=True), klass("demo/A", interfaces=("demo/I", "demo/J")))
    assert world.select("demo.A", world.resolve_method(ref("demo.I.d"))).is_abstract


def test_kind_of_reference_must_suit():
    world = world_with(interface("demo/I", "d"), klass("demo/A"))
    with pytest.raises(LinkError, match="class demo.A uses demo.I.d.* is an interface"):
        world.resolve_method(ref("demo.I.d"), "demo.A", False)


@pytest.mark.parametrize("access, user, allowed", [
    (PUBLIC, "other.U", True), (PROTECTED, "other.U", False), (0, "other.U", False), (PRIVATE, "other.U", False),
    (PROTECTED, "other.Sub", True), (0, "other.Sub", False), (0, "demo.U", True), (PRIVATE, "demo.U", False), (PRIVATE, "demo.A", True),
])
def test_access(access, user, allowed):
    world = world_with(klass("demo/A", "java/lang/Object", "m", access=access), klass("demo/U"), klass("other/U"), klass("other/Sub", "demo/A"))
    if allowed:
        assert world.resolve_method(ref("demo.A.m"), user).name == "m"
    else:
        with pytest.raises(LinkError, match=f"class {user} may not use demo.A.m"):
            world.resolve_method(ref("demo.A.m"), user)


def test_nestmates_share_private_members():
    world = world_with(klass("demo/A", "java/lang/Object", "m", access=PRIVATE), klass("demo/A$B"), klass("demo/A$C"))
    world.get("demo.A").nest_members = ["demo.A$B"]
    world.get("demo.A$B").nest_host = world.get("demo.A$C").nest_host = "demo.A"
    assert world.resolve_method(ref("demo.A.m"), "demo.A$B")
    with pytest.raises(LinkError):
        world.resolve_method(ref("demo.A.m"), "demo.A$C")  # the host does not confirm it


def test_package_is_private_to_its_component():
    world = world_with(klass("demo/A", "java/lang/Object", "m", access=0), klass("demo/U"))
    world.get("demo.U").component = "intruder"
    with pytest.raises(LinkError, match="package-private"):
        world.resolve_method(ref("demo.A.m"), "demo.U")


def test_hidden_class_refused():
    hidden = ClassWriter("demo/Hidden", access=SUPER)
    hidden.method("m", "()V", "return")
    world = world_with(hidden, klass("other/U"))
    with pytest.raises(LinkError, match="other.U may not use class demo.Hidden"):
        world.resolve_method(ref("demo.Hidden.m"), "other.U")


def test_missing_members_name_their_user():
    world = world_with(klass("demo/A"))
    with pytest.raises(LinkError, match=r"class demo.A uses demo.A.m:\(\)V, which is missing"):
        world.resolve_method(ref("demo.A.m"), "demo.A")
    with pytest.raises(LinkError, match="class demo.A uses demo.A.x:I, which is missing"):
        world.resolve_field(FieldRef("demo.A", "x", "I"), "demo.A")
    with pytest.raises(LinkError, match="class demo.A needs class gone.Away"):
        world.resolve_method(ref("gone.Away.m"), "demo.A")


# -- selection

def test_package_private_not_overridden_from_outside():
    world = world_with(klass("demo/A", "java/lang/Object", "m", access=0), klass("other/B", "demo/A", "m"), klass("demo/C", "other/B", "m"))
    declared = world.resolve_method(ref("demo.A.m"))
    assert world.select("other.B", declared).klass.name == "demo.A"
    assert world.select("demo.C", declared).klass.name == "demo.C"
    assert world.select("demo.C", world.resolve_method(ref("other.B.m"))).klass.name == "demo.C"


def test_targets_count_instantiated_classes_only():
    world = world_with(interface("demo/I", "m"), klass("demo/A", "java/lang/Object", "m", interfaces=("demo/I",)), klass("demo/B", "demo/A", "m"))
    declared = world.resolve_method(ref("demo.I.m"))
    assert [str(target) for target in world.targets(declared)] == ["demo.A.m:()V", "demo.B.m:()V"]
    world.set_instantiated({"demo.B"})
    assert [str(target) for target in world.targets(declared)] == ["demo.B.m:()V"]


# -- layout

def test_fields_laid_out_by_size():
    above, below = klass("demo/A"), klass("demo/B", "demo/A")
    for name, descriptor in (("a", "B"), ("b", "J"), ("c", "Ljava/lang/Object;"), ("d", "C"), ("e", "I")):
        above.field(name, descriptor)
    below.field("f", "B")
    below.field("g", "I")
    above.field("s", "J", STATIC)
    world = world_with(above, below)
    at = lambda owner, name, descriptor: world.field_offset(FieldRef(owner, name, descriptor))  # noqa: E731
    assert [at("demo.A", *field) for field in (("b", "J"), ("c", "Ljava/lang/Object;"), ("e", "I"), ("d", "C"), ("a", "B"))] == [8, 16, 20, 24, 26]
    assert (world.instance_size("demo.A"), at("demo.B", "g", "I"), at("demo.B", "f", "B"), world.instance_size("demo.B")) == (32, 28, 32, 40)
    assert world.layout.reference_offsets("demo.B") == [16]
    with pytest.raises(LinkError, match="no instance field"):
        at("demo.A", "s", "J")


def test_known_fields_must_stand_where_the_kernel_looks():
    writer = ClassWriter("java/lang/Enum")
    writer.field("ordinal", "I")
    with pytest.raises(LinkError, match="ordinal of java.lang.Enum must stand at offset 12"):
        world_with(writer).instance_size("java.lang.Enum")


# -- dispatch

def random_world(seed: int) -> World:
    """Classes and interfaces over two packages with overriding of every kind."""
    generator, writers = random.Random(seed), []
    interfaces = []
    for index in range(5):
        above = tuple(generator.sample(interfaces, min(len(interfaces), generator.randrange(3))))
        name = f"{generator.choice(('p', 'q'))}/I{index}"
        writer = interface(name, above=above)
        for method in generator.sample("abcd", 2):
            default = generator.random() < 0.4
            writer.method(method, "()V", "return" if default else None, PUBLIC | (0 if default else ABSTRACT), 0, 1)
        interfaces.append(name)
        writers.append(writer)
    classes = ["java/lang/Object"]
    for index in range(14):
        name = f"{generator.choice(('p', 'q'))}/C{index}"
        writer = ClassWriter(name, generator.choice(classes), PUBLIC | SUPER | (ABSTRACT if generator.random() < 0.2 else 0),
                             interfaces=tuple(generator.sample(interfaces, generator.randrange(3))))
        for method in generator.sample("abcd", generator.randrange(4)):
            access = generator.choice((PUBLIC, PUBLIC, PROTECTED, 0, 0, PRIVATE))
            writer.method(method, "()V", "return", access, 0, 1)
        classes.append(name)
        writers.append(writer)
    return world_with(*writers)


@pytest.mark.parametrize("seed", [*range(40), 677])
def test_dispatch_runs_what_selection_says(seed):
    world = random_world(seed)
    called = [method for each in world.classes.values() for method in each.methods.values() if method.is_virtual]
    dispatch = Dispatch(world, world.classes, called)
    for method in called:
        index = dispatch.index(method.ref)
        for name in world.subclasses(method.klass.name):
            if world.get(name).is_abstract:
                continue
            selected, entry = world.select(name, method), dispatch.table(name)[index]
            assert entry is selected or selected.is_abstract and (entry is None or entry.is_abstract), f"{method} on {name}"


@pytest.mark.parametrize("seed", range(5))
def test_numbers_tell_subclasses(seed):
    world = random_world(seed)
    dispatch = Dispatch(world, world.classes, [])
    classes = [name for name, each in world.classes.items() if not each.is_interface]
    for sup in classes:
        for sub in classes:
            inside = 0 <= dispatch.number(sub) - dispatch.number(sup) < dispatch.subclass_count(sup)
            assert inside == world.is_subtype(sub, sup)
    assert sorted(map(dispatch.interface_index, dispatch.interfaces)) == list(range(len(dispatch.interfaces)))


def test_interface_method_of_object_uses_its_entry():
    writer = interface("demo/I")
    writer.method("hashCode", "()I", None, PUBLIC | ABSTRACT)
    world = world_with(writer, klass("demo/A", interfaces=("demo/I",)))
    declared = world.get("demo.I").method("hashCode", "()I")
    dispatch = Dispatch(world, world.classes, [declared])
    assert dispatch.index(declared.ref) == dispatch.index(MethodRef("java.lang.Object", "hashCode", "()I"))
    assert dispatch.table("[I")[dispatch.index(declared.ref)].klass.name == "java.lang.Object"


# -- reachability

def main_world(code: str, *writers: ClassWriter, stack: int = 4) -> World:
    main = ClassWriter("demo/Main")
    main.method("main", "()V", code, stack=stack)
    main.method("nap", "()V", None, PUBLIC | STATIC | 0x100)
    return world_with(main, *writers)


def service(name: str = "demo/Service") -> list[ClassWriter]:
    return [interface("jx/zero/Portal"), ClassWriter("jx/zero/Proxy", access=SUPER | ABSTRACT, interfaces=("jx/zero/Portal",)),
            interface("demo/Base", "b"), interface("demo/Calls", "m", above=("jx/zero/Portal", "demo/Base")),
            klass(name, "java/lang/Object", "<init>", "m", "b", interfaces=("demo/Calls",))]


def reached_names(world: World, **options) -> set[str]:
    return {str(method) for method in reach(world, [ref("demo.Main.main")], **options).methods}


def test_only_instantiated_classes_are_called():
    writers = [klass("demo/A", "java/lang/Object", "<init>", "m"), klass("demo/B", "demo/A", "<init>", "m"), klass("demo/C", "demo/A", "<init>", "m")]
    world = main_world("new demo/B; dup; invokespecial demo/B.<init>:()V; invokevirtual demo/A.m:()V; return", *writers)
    names = reached_names(world)
    assert "demo.B.m:()V" in names and not names & {"demo.A.m:()V", "demo.C.m:()V"}


def test_call_before_instantiation_is_found():
    first = klass("demo/A", "java/lang/Object", "<init>", "m")
    second = klass("demo/B", "demo/A", "<init>", "m")
    world = main_world("aconst_null; invokestatic demo/Main2.call:(Ldemo/A;)V; invokestatic demo/Main2.make:()V; return", first, second)
    other = ClassWriter("demo/Main2")
    other.method("call", "(Ldemo/A;)V", "aload_0; invokevirtual demo/A.m:()V; return")
    other.method("make", "()V", "new demo/B; invokespecial demo/B.<init>:()V; return")
    world.add(read_class(other.to_bytes(), "Main2"))
    assert "demo.B.m:()V" in reached_names(world)


def test_initializers_natives_and_superclasses_are_reached():
    writer = klass("demo/A")
    writer.field("x", "I", PUBLIC | STATIC)
    writer.method("<clinit>", "()V", "return", STATIC)
    world = main_world("getstatic demo/B.x:I; pop; invokestatic demo/Main.nap:()V; return", writer, klass("demo/B", "demo/A"))
    names = reached_names(world)
    assert {"demo.A.<clinit>:()V", "demo.Main.nap:()V"} <= names
    assert world.needs_init("demo.B") and not world.needs_init("demo.Main")


def test_arrays_bring_their_classes():
    world = main_world("iconst_1; anewarray demo/A; pop; return", klass("demo/A"))
    reached = reach(world, [ref("demo.Main.main")])
    assert {"[Ldemo.A;", "demo.A", "java.lang.Cloneable"} <= reached.classes and "demo.A" not in reached.instantiated


def test_missing_method_names_its_user():
    world = main_world("invokestatic demo/Main.gone:()V; return")
    with pytest.raises(LinkError, match=r"method demo.Main.main:\(\)V: class demo.Main uses demo.Main.gone"):
        reach(world, [ref("demo.Main.main")])


def test_object_of_abstract_class_refused():
    world = main_world("new java/lang/Runnable; pop; return")
    with pytest.raises(LinkError, match="abstract"):
        reach(world, [ref("demo.Main.main")])


# -- proxies

MAKE = "new demo/Service; invokespecial demo/Service.<init>:()V; return"


def test_services_have_proxies_between_domains():
    world = main_world(MAKE, *service())
    reached = reach(world, [ref("demo.Main.main")], proxies=True)
    assert world.proxies == {"demo.Service": "demo.Service$Proxy"}
    proxy = world.get("demo.Service$Proxy")
    assert proxy.super_name == "jx.zero.Proxy" and proxy.interfaces == ["demo.Calls"]
    assert {name: str(method.proxy_of) for (name, _), method in proxy.methods.items()} == {"m": "demo.Calls.m:()V", "b": "demo.Base.b:()V"}
    assert {"demo.Service$Proxy.m:()V", "demo.Service.m:()V", "demo.Service.b:()V"} <= {str(method) for method in reached.methods}
    assert proxy.name in reached.instantiated
    assert all(Dispatch(world, reached.classes, reached.called).has_index(method.proxy_of) for method in proxy.methods.values())


def test_one_domain_needs_no_proxies():
    world = main_world(MAKE, *service())
    reached = reach(world, [ref("demo.Main.main")])
    assert not world.proxies and "demo.Service.m:()V" not in {str(method) for method in reached.methods}
    make_proxies(world, reached)
    assert world.proxies == {"demo.Service": "demo.Service$Proxy"}


# -- facts and natives

def test_recorded_answers_hold_until_the_world_changes():
    def build(extra: bool) -> World:
        writers = [klass("demo/A", "java/lang/Object", "m"), klass("demo/B", "demo/A")]
        return world_with(*writers, *([klass("demo/C", "demo/A", "m")] if extra else []))

    world = build(False)
    with world.facts.recording() as recorded:
        with world.facts.recording() as inner:
            world.targets(world.resolve_method(ref("demo.B.m"), "demo.B"))
        world.instance_size("demo.A")
    assert set(inner) == {"method demo.B.m:()V demo.B 0", "targets demo.A.m:()V"} and set(inner) < set(recorded)
    assert world.facts.holds(recorded) and build(False).facts.holds(recorded)
    assert not build(True).facts.holds(recorded)


def test_questions_survive_odd_names():
    world = world_with(klass("demo/A b\\s"), klass("demo/A"))
    with world.facts.recording() as recorded:
        assert world.instance_size("demo.A b\\s") == 8
    assert world.facts.holds(recorded) and world.facts.ask(next(iter(recorded))) == "8"


def test_body_changes_with_the_code():
    one, other = world_with(klass("demo/A", "java/lang/Object", "m")), world_with()
    writer = ClassWriter("demo/A")
    writer.method("m", "()V", "nop; return", PUBLIC, 0, 1)
    other.add(read_class(writer.to_bytes(), "A"))
    assert one.facts.ask("body demo.A.m:()V") != other.facts.ask("body demo.A.m:()V")
    assert one.facts.ask("body demo.A.n:()V").startswith("error:")


def test_world_survives_pickling():
    world = random_world(1)
    copy = pickle.loads(pickle.dumps(world))
    assert copy.subclasses("java.lang.Object") == world.subclasses("java.lang.Object")


def test_natives_looked_up():
    world = main_world("return")
    native = world.native(world.declared(ref("demo.Main.nap")))
    assert (native.symbol, native.kind, native.plugin) == ("demo_nap", "safepoint", None)
    unlisted = ClassWriter("demo/A")
    unlisted.method("m", "()V", None, PUBLIC | STATIC | 0x100)
    world.add(read_class(unlisted.to_bytes(), "A"))
    with pytest.raises(LinkError, match="demo.A.m.* not listed"):
        world.native(world.declared(ref("demo.A.m")))


@pytest.mark.parametrize("row", [{"symbol": "x"}, {"symbol": "x", "kind": "fast"}, {"symbol": "x", "kind": "leaf", "speed": 1}, 5])
def test_bad_native_row_refused(row):
    with pytest.raises(ConfigError, match=r"portals.toml: demo.A.m\(\)V"):
        World({"demo.A": {"m()V": row}})


def test_classes_made_in_memory():
    world = world_with()
    made = JavaClass("demo.Made", "java.lang.Object", synthetic=True)
    made.add_method("m", "()V", PUBLIC | FINAL)
    world.add(made)
    assert world.resolve_method(ref("demo.Made.m")).klass is made
