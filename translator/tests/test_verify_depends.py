"""Components use what they declare, and only that; the command's report."""

import json
import zipfile

import pytest

from translator.classfile.reader import read_class
from translator.errors import ConfigError, LinkError
from translator.tests.classwriter import PUBLIC, STATIC, ClassWriter, library
from translator.verify.command import main
from translator.verify.depends import check_components
from translator.world.component import Component, read_descriptor, set_module
from translator.world.world import World

NATIVES = {"zero.Device": {"poke()V": {"symbol": "poke", "kind": "leaf"}}}


def component(name: str, *writers: ClassWriter, requires: tuple[str, ...] = (), transitive: tuple[str, ...] = (), exports: dict | None = None,
              trusted: bool = False) -> Component:
    """Its module has the component's name and exports its classes' packages."""
    made = Component(name, name, [*requires, *transitive], [*transitive], exports or {}, trusted)
    for writer in writers:
        klass = read_class(writer.to_bytes(), writer.name)
        klass.component = name
        made.classes.append(klass)
        if exports is None:
            made.exports[klass.package] = ()
    return made


def base() -> Component:
    made = Component("jdk", "java.base", exports={"java.lang": (), "java.io": ()}, trusted=True)
    for data in library():
        klass = read_class(data, "library")
        if klass.name.startswith("java."):
            klass.component = "jdk"
            made.classes.append(klass)
    return made


def check(*components: Component) -> None:
    components = (base(), *components)
    world = World(NATIVES)
    for each in components:
        for klass in each.classes:
            world.add(klass)
    check_components(world, components)


def klass(name: str, uses: str | None = None) -> ClassWriter:
    writer = ClassWriter(name)
    writer.constructor()
    if uses:
        writer.method("use", "()V", f"nop; invokestatic {uses}.f:()V; return")
    return writer


def native(name: str, method: str = "poke") -> ClassWriter:
    writer = ClassWriter(name)
    writer.method(method, "()V", None, PUBLIC | STATIC | 0x100)
    return writer


def test_declared_use_accepted():
    check(component("a", klass("a/A")), component("b", klass("b/B", "a/A"), requires=("a",)))


def test_undeclared_use_names_component_class_and_method():
    with pytest.raises(LinkError, match=r"component b: b.B.use:\(\)V at bytecode 1 uses a.A of component a, but does not require module a"):
        check(component("a", klass("a/A")), component("b", klass("b/B", "a/A")))


def test_requirements_pass_on_only_if_transitive():
    a, c = component("a", klass("a/A")), component("c", klass("c/C", "a/A"), requires=("b",))
    check(a, component("b", klass("b/B"), transitive=("a",)), c)
    with pytest.raises(LinkError, match="component c.*does not require module a"):
        check(component("a", klass("a/A")), component("b", klass("b/B"), requires=("a",)), component("c", klass("c/C", "a/A"), requires=("b",)))


@pytest.mark.parametrize("exports, allowed", [({}, False), ({"a": ()}, True), ({"a": ("b",)}, True), ({"a": ("z",)}, False)])
def test_exports_bind(exports, allowed):
    components = [component("a", klass("a/A"), exports=exports), component("b", klass("b/B", "a/A"), requires=("a",))]
    if allowed:
        check(*components)
    else:
        with pytest.raises(LinkError, match="a.A, which component a does not export"):
            check(*components)


def test_array_and_signature_count_as_use():
    writer = klass("b/B")
    writer.method("take", "([La/A;)V", "return")
    with pytest.raises(LinkError, match=r"b.B.take:\(\[La/A;\)V uses a.A"):
        check(component("a", klass("a/A")), component("b", writer))


def test_cycle_named():
    with pytest.raises(LinkError, match="cycle: a -> b -> c -> a"):
        check(component("a", requires=("b",)), component("b", requires=("c",)), component("c", requires=("a",)))


def test_missing_module_named():
    with pytest.raises(LinkError, match="component a requires module gone"):
        check(component("a", requires=("gone",)))


def test_split_package_refused():
    with pytest.raises(LinkError, match="package java.lang is in components jdk and a: class java.lang.Evil"):
        check(component("a", klass("java/lang/Evil")))


def test_native_methods_are_for_trusted_components():
    check(component("zero", native("zero/Device"), trusted=True))
    with pytest.raises(LinkError, match=r"component zero: native method zero.Device.poke:\(\)V, but"):
        check(component("zero", native("zero/Device")))
    with pytest.raises(LinkError, match="zero.Device.peek.*not listed"):
        check(component("zero", native("zero/Device", "peek"), trusted=True))


def test_dangerous_services_are_for_trusted_components():
    kernel = component("zero", klass("jx/zero/Dma"), klass("jx/zero/Clock"))
    check(kernel, component("b", klass("b/B", "jx/zero/Dma"), requires=("zero",), trusted=True))
    kernel = component("zero", klass("jx/zero/Dma"), klass("jx/zero/Clock"))
    check(kernel, component("b", klass("b/B", "jx/zero/Clock"), requires=("zero",)))
    kernel = component("zero", klass("jx/zero/Dma"))
    with pytest.raises(LinkError, match="uses jx.zero.Dma, which is for trusted components only"):
        check(kernel, component("b", klass("b/B", "jx/zero/Dma"), requires=("zero",)))


# -- descriptors of components

@pytest.mark.parametrize("text, reason", [("colour = 1", "unknown key colour"), ("trusted = 1", "trusted must be"), ("grants = [1]", "list of strings"),
                                          ('scheduling = "never"', "one of"), ("trusted = ", "component.toml")])
def test_bad_descriptor_refused(tmp_path, text, reason):
    path = tmp_path / "component.toml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=reason):
        read_descriptor(path)


def test_ordinary_class_is_no_module():
    with pytest.raises(ConfigError, match="no module descriptor"):
        set_module(Component("a", "a"), read_class(klass("a/A").to_bytes(), "A"))


# -- the command

@pytest.fixture
def world() -> World:
    world = World({})
    for data in library():
        world.add(read_class(data, "library"))
    return world


def bad() -> bytes:
    writer = ClassWriter("demo/Bad")
    writer.method("f", "()I", "nop; iadd; ireturn")
    return writer.to_bytes()


def test_command_reports_a_line_a_class(tmp_path, capsys, world):
    (tmp_path / "Good.class").write_bytes(klass("demo/Good").to_bytes())
    (tmp_path / "Bad.class").write_bytes(bad())
    (tmp_path / "Short.class").write_bytes(bad()[:20])
    assert main([tmp_path], False, world) == 1
    lines = sorted(capsys.readouterr().out.splitlines())
    assert lines[0] == "accepted demo.Good"
    assert lines[1].startswith(f"rejected {tmp_path}/Short.class at byte ")
    assert lines[2].startswith("rejected demo.Bad.f:()I at bytecode 1: ") and lines[2].endswith("[JVMS 4.10.1.9 iadd]")


def test_command_accepts_a_jar(tmp_path, capsys, world):
    with zipfile.ZipFile(tmp_path / "x.jar", "w") as jar:
        jar.writestr("demo/Good.class", klass("demo/Good", "demo/Other").to_bytes())
        jar.writestr("demo/Other.class", klass("demo/Other").to_bytes())
    assert main([tmp_path / "x.jar"], False, world) == 0
    assert capsys.readouterr().out.splitlines() == ["accepted demo.Good", "accepted demo.Other"]


def test_command_writes_json(tmp_path, capsys, world):
    (tmp_path / "Bad.class").write_bytes(bad())
    assert main([tmp_path / "Bad.class"], True, world) == 1
    row = json.loads(capsys.readouterr().out)[0]
    assert (row["class"], row["accepted"], row["method"], row["offset"], row["rule"]) == ("demo.Bad", False, "f:()I", 1, "JVMS 4.10.1.9 iadd")


def test_command_names_missing_superclass(tmp_path, capsys, world):
    (tmp_path / "A.class").write_bytes(ClassWriter("demo/A", "gone/Away").to_bytes())
    assert main([tmp_path / "A.class"], False, world) == 1
    assert "class demo.A needs class gone.Away, which is missing" in capsys.readouterr().out


def test_command_refuses_unreadable_paths(tmp_path, world):
    with pytest.raises(ConfigError, match="cannot be read"):
        main([tmp_path / "gone.class"], False, world)
    (tmp_path / "x.jar").write_text("no jar")
    with pytest.raises(ConfigError, match="x.jar"):
        main([tmp_path / "x.jar"], False, world)
