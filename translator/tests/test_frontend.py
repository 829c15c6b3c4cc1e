"""From bytecode to IR: blocks, joins, handlers, invokedynamic, classes made in memory, and whole programs in the interpreter."""

from __future__ import annotations

import subprocess

import pytest

from translator.classfile.assemble import ClassAssembler, Label
from translator.classfile.constpool import INVOKE_DYNAMIC, Dynamic, MethodHandle
from translator.classfile.decode import decode
from translator.classfile.reader import read_class
from translator.errors import LinkError, UnsupportedError
from translator.filetest import JavaClasses
from translator.frontend.blocks import find_blocks
from translator.frontend.frombytecode import build_function, is_hidden
from translator.frontend.oracle import WorldEnvironment
from translator.frontend.stubs import build_stub
from translator.ir.check import check_function
from translator.ir.func import FieldRef, MethodRef
from translator.verify.classes import verify_class
from translator.world.classes import PUBLIC, STATIC, BootstrapMethod

OBJECT, STRING = "Ljava.lang.Object;", "Ljava.lang.String;"


@pytest.fixture
def world():
    return JavaClasses.library()


def assembled(world, descriptor, write, name="demo.T", verify=True):
    """A class with one static method `f`, added to the world, and the method's IR."""
    a = ClassAssembler(name, component="demo")
    write(a.method("f", descriptor, PUBLIC | STATIC))
    klass = a.finish()
    world.add(klass)
    if verify:
        verify_class(world, klass)
    fn = build_function(world, klass.method("f", descriptor))
    check_function(fn, False)
    return fn


def run(world, descriptor, *args, klass="demo.T"):
    return WorldEnvironment(world).invoke(MethodRef(klass, "f", descriptor), args)


def operations(fn):
    return [instr.op.name for instr in fn.instrs()]


# -- joins and loops

def test_branch_to_the_first_instruction(world):
    """The entry block must not be a target."""
    def write(code):
        top = Label()
        code.place(top, ("I",))
        code.op("iinc", 0, -1)
        code.op("iload_0")
        code.op("ifgt", top)
        code.op("iload_0")
        code.op("ireturn")
    fn = assembled(world, "(I)I", write)
    assert operations(fn)[:2] == ["entry", "jump"]
    assert run(world, "(I)I", 5) == 0


def test_irreducible_flow(world):
    def write(code):
        first, second, done = Label(), Label(), Label()
        code.op("iload_0")
        code.op("ifeq", second)
        code.place(first, ("I",))
        code.op("iinc", 0, -1)
        code.place(second, ("I",))
        code.op("iinc", 0, -2)
        code.op("iload_0")
        code.op("ifgt", first)
        code.op("iload_0")
        code.op("ireturn")
    assembled(world, "(I)I", write)
    assert run(world, "(I)I", 0) == -2 and run(world, "(I)I", 7) == -2


def test_class_of_a_join_is_what_all_its_arguments_share(world):
    """Even without a stack map: both ways bring a String, or null."""
    def write(code):
        other, join = Label(), Label()
        code.op("iload_0")
        code.op("ifeq", other)
        code.op("ldc", "a")
        code.op("goto", join)
        code.place(other, ("I",))
        code.op("aconst_null")
        code.place(join, ("I",), (STRING,))
        code.op("areturn")
    fn = assembled(world, "(I)Ljava/lang/Object;", write)
    world.get("demo.T").method("f", "(I)Ljava/lang/Object;").code.frames.clear()
    fn = build_function(world, world.get("demo.T").method("f", "(I)Ljava/lang/Object;"))
    (param,) = [p for block in fn.blocks[1:] for p in block.params]
    assert (param.klass, param.exact, param.nonnull) == ("java.lang.String", True, False)


def test_locals_that_never_change_need_no_parameters(world):
    fn = build_function(world, world.get("Loops").method("sum", "(I)I"))
    assert [len(block.params) for block in fn.blocks] == [1, 2, 0, 0]


# -- handlers

def protected(code, body, catch="java.lang.ArithmeticException"):
    start, end, target = Label(), Label(), Label()
    code.place(start)
    body()
    code.place(end)
    code.handler(start, end, target, catch)
    return target


def test_store_in_a_protected_range_begins_a_block(world):
    def write(code):
        code.op("iconst_1")
        code.op("istore", 1)

        def body():
            code.op("iconst_2")
            code.op("istore", 1)
            code.op("iconst_1")
            code.op("iload_0")
            code.op("idiv")
            code.op("ireturn")
        target = protected(code, body)
        code.place(target, ("I", "I"), ("Ljava.lang.ArithmeticException;",))
        code.op("pop")
        code.op("iload_1")
        code.op("ireturn")
    fn = assembled(world, "(I)I", write)
    code = world.get("demo.T").method("f", "(I)I").code
    blocks = find_blocks(code, decode(code))
    assert len(blocks) == 4
    assert run(world, "(I)I", 0) == 2 and run(world, "(I)I", 1) == 1
    assert sum(block.handler is not None for block in fn.blocks) == 1


def test_handler_entered_by_a_jump_too(world):
    """Its stack entry is then no exception for sure, so nothing is known about it but the stack map's type."""
    def write(code):
        target = Label()
        code.op("aconst_null")
        code.op("iload_0")
        start, end = Label(), Label()
        code.op("ifeq", target)
        code.op("pop")
        code.place(start)
        code.op("iconst_1")
        code.op("iload_0")
        code.op("idiv")
        code.op("pop")
        code.place(end)
        code.op("aconst_null")
        code.place(target, ("I",), ("Ljava.lang.Throwable;",))
        code.op("areturn")
        code.handler(start, end, target, None)
    fn = assembled(world, "(I)Ljava/lang/Object;", write)
    assert run(world, "(I)Ljava/lang/Object;", 0) is None
    assert not any(instr.op.name == "ret" and instr.args[0].nonnull for instr in fn.instrs())


# -- checks

def test_store_into_a_fresh_array_of_objects_needs_no_check(world):
    def write(code):
        code.op("iconst_1")
        code.op("anewarray", "java.lang.Object")
        code.op("dup")
        code.op("iconst_0")
        code.op("aload_0")
        code.op("aastore")
        code.op("areturn")
    fn = assembled(world, "(Ljava/lang/Object;)[Ljava/lang/Object;", write)
    assert "check.store" not in operations(fn) and "check.size" not in operations(fn)


def test_store_into_an_array_of_unknown_class_is_checked(world):
    def write(code):
        code.op("aload_0")
        code.op("iconst_0")
        code.op("aload_1")
        code.op("aastore")
        code.op("return")
    fn = assembled(world, "([Ljava/lang/Object;Ljava/lang/Object;)V", write)
    assert operations(fn) == ["entry", "const.i32", "check.null", "len", "check.bounds", "check.store", "astore.ref", "ret"]


def test_array_of_interfaces_is_known_as_array_of_objects(world):
    def write(code):
        code.op("aload_0")
        code.op("iconst_0")
        code.op("aaload")
        code.op("areturn")
    fn = assembled(world, "([Ljava/lang/Runnable;)Ljava/lang/Object;", write)
    assert fn.blocks[0].params[0].klass == "[Ljava.lang.Object;"


# -- refusals

def refused(world, descriptor, write):
    with pytest.raises(UnsupportedError) as error:
        assembled(world, descriptor, write, verify=False)
    return str(error.value)


def test_unknown_bootstrap_method_is_refused_by_name(world):
    def write(code):
        klass = world_class[0].klass
        klass.bootstrap_methods.append(BootstrapMethod(MethodHandle(
            6, MethodRef("java.lang.runtime.SwitchBootstraps", "typeSwitch", "()V"), False), ()))
        code.op("invokedynamic", klass.pool.add(INVOKE_DYNAMIC, Dynamic(0, "typeSwitch", "()V")))
        code.op("return")
    world_class = [ClassAssembler("demo.T", component="demo")]
    write(world_class[0].method("f", "()V", PUBLIC | STATIC))
    klass = world_class[0].finish()
    world.add(klass)
    with pytest.raises(UnsupportedError, match=r"demo.T.f:\(\)V at bytecode 0: .* java.lang.runtime.SwitchBootstraps.typeSwitch"):
        build_function(world, klass.method("f", "()V"))


def test_static_use_of_an_instance_field_is_a_link_error(world):
    def write(code):
        code.op("getstatic", FieldRef("java.lang.Throwable", "cause", "Ljava/lang/Throwable;"))
        code.op("areturn")
    with pytest.raises(LinkError):
        assembled(world, "()Ljava/lang/Object;", write, verify=False)


# -- invokedynamic and proxies

def test_linking_a_site_again_gives_the_same_method(world):
    klass = world.get("Lambdas")
    sites = [i for i, tag in enumerate(klass.pool.tags) if tag == INVOKE_DYNAMIC]
    first = [world.dynamic(klass, index) for index in sites]
    count = len(world.classes)
    assert [world.dynamic(klass, index) for index in sites] == first and len(world.classes) == count


@pytest.mark.parametrize("name", ["Lambdas", "Records", "Records$P", "Records$H", "Concatenation"])
def test_made_classes_pass_verification_and_are_hidden(world, name):
    klass = world.get(name)
    made = [world.get(world.dynamic(klass, i).klass) for i, tag in enumerate(klass.pool.tags) if tag == INVOKE_DYNAMIC]
    assert made or name == "Records"
    for each in made:
        assert each.synthetic and len(each.digest) == 64
        verify_class(world, each)
        for method in each.methods.values():
            assert is_hidden(method)
            check_function(build_function(world, method), False)


def test_equal_concatenations_share_a_method(world):
    klasses = [name for name in world.classes if world.classes[name].component == "filetests"]
    refs = [world.dynamic(world.get(name), i) for name in klasses for i, tag in enumerate(world.get(name).pool.tags) if tag == INVOKE_DYNAMIC]
    concatenations = [ref for ref in refs if ref.klass.startswith("java.lang.StringConcat$")]
    assert len(set(concatenations)) < len(concatenations)


def test_marker_interfaces_and_bridges(world, tmp_path):
    source = tmp_path / "Marked.java"
    source.write_text("""
        interface Getter<T> { T get(T t); }
        interface Narrow extends Getter<String> { String get(String t); }
        class Marked {
            interface Mark { }
            static Object f(String s) {
                Narrow n = (Narrow & Mark & java.io.Serializable) t -> t + "!";
                Getter<String> g = n;
                return n instanceof Mark && n instanceof java.io.Serializable ? g.get(s) : null;
            }
        }""")
    subprocess.run(["javac", "-d", str(tmp_path), str(source)], check=True)
    for path in sorted(tmp_path.glob("*.class")):
        klass = read_class(path.read_bytes(), str(path))
        klass.component = "demo"
        world.add(klass)
    environment = WorldEnvironment(world)
    result = environment.invoke(MethodRef("Marked", "f", "(Ljava/lang/String;)Ljava/lang/Object;"), [environment.string("a")])
    assert [chr(c) for c in result.fields[FieldRef("java.lang.String", "value", "[C")].elements] == ["a", "!"]


def test_proxy_stub_hands_everything_on(world):
    portal = MethodRef("demo.Service", "go", "(IJLjava/lang/String;)Z")
    a = ClassAssembler("demo.Proxy", component="demo", synthetic=True)
    method = a.klass.add_method("go", portal.descriptor, PUBLIC, proxy_of=portal)
    fn = build_stub(world, method)
    check_function(fn, False)
    assert operations(fn) == ["entry", "call.portal", "ret"] and fn.hidden
    assert fn.blocks[0].instrs[1].attrs == (portal,) and fn.blocks[0].instrs[1].args == fn.blocks[0].params


# -- classes made in memory

def test_assembler_computes_sizes():
    a = ClassAssembler("demo.T")
    code = a.method("f", "(JI)J", PUBLIC)
    code.op("lload", 1)
    code.op("iload", 3)
    code.op("i2l")
    code.op("ladd")
    code.op("dup2")
    code.op("lstore", 300)
    code.op("lreturn")
    made = a.finish().method("f", "(JI)J").code
    assert (made.max_stack, made.max_locals) == (4, 302)
    assert [(i.name, i.operands) for i in decode(made)][5] == ("lstore", (300,))


def test_assembler_switches_and_calls(world):
    def write(code):
        one, two, other = Label(), Label(), Label()
        code.op("iload_0")
        code.op("lookupswitch", other, [(7, two), (-1, one)])
        code.place(one, ("I",))
        code.op("bipush", -5)
        code.op("invokestatic", MethodRef("java.lang.Math", "abs", "(I)I"))
        code.op("ireturn")
        code.place(two, ("I",))
        code.op("iload_0")
        code.op("tableswitch", other, 7, [other])
        code.place(other, ("I",))
        code.op("ldc", 100000)
        code.op("ireturn")
    assembled(world, "(I)I", write)
    assert [run(world, "(I)I", k) for k in (-1, 7, 0)] == [5, 100000, 100000]


# -- whole programs

PROGRAM = """
    import java.util.*;
    public class Program {
        sealed interface Node permits Leaf, Pair { }
        record Leaf(int value) implements Node { }
        record Pair(Node left, Node right) implements Node { }
        static int sum(Node n) { return n instanceof Leaf l ? l.value() : n instanceof Pair p ? sum(p.left()) + sum(p.right()) : 0; }
        static <T extends Comparable<T>> T greatest(List<T> all) {
            T best = all.get(0);
            for (T t : all) if (t.compareTo(best) > 0) best = t;
            return best;
        }
        public static void main(String[] arguments) {
            System.out.println(sum(new Pair(new Leaf(3), new Pair(new Leaf(4), new Leaf(5)))) + " " + new Pair(new Leaf(1), null));
            List<String> words = new ArrayList<>(List.of("pear", "apple", "fig"));
            words.sort(Comparator.comparing(String::length));
            System.out.println(words + " " + greatest(words) + " " + String.join("-", words));
            Map<Integer, List<String>> byLength = new HashMap<>();
            for (String w : words) byLength.computeIfAbsent(w.length(), k -> new ArrayList<>()).add(w);
            System.out.println(byLength);
            StringBuilder b = new StringBuilder();
            for (char c = 'a'; c < 'f'; c++) b.append(c).append((int) c).reverse();
            System.out.println(b + " " + Long.toHexString(0x123456789abcdefL * 31) + " " + (0.1 + 0.2) + " " + 1e21f);
            try { Object o = List.of(1); ((List<Object>) o).add(2); } catch (UnsupportedOperationException e) { System.out.println("unmodifiable"); }
            System.exit(words.size());
        }
    }"""


def test_program_prints_what_the_host_jvm_prints(world, tmp_path):
    (tmp_path / "Program.java").write_text(PROGRAM)
    subprocess.run(["javac", "-Xlint:none", "-nowarn", "-d", str(tmp_path), str(tmp_path / "Program.java")], check=True, capture_output=True)
    host = subprocess.run(["java", "-cp", str(tmp_path), "Program"], capture_output=True, text=True)
    for path in sorted(tmp_path.glob("*.class")):
        klass = read_class(path.read_bytes(), str(path))
        klass.component = "program"
        world.add(klass)
    for klass in [klass for klass in world.classes.values() if klass.component == "program"]:
        verify_class(world, klass)
    environment = WorldEnvironment(world)
    assert environment.run_main("Program") == host.returncode == 3
    assert environment.output.decode() == host.stdout
