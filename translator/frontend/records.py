"""toString, hashCode and equals of records: ObjectMethods.bootstrap, with HotSpot's results."""

from __future__ import annotations

from translator.classfile.assemble import ClassAssembler, CodeAssembler, Label
from translator.classfile.constpool import Dynamic, MethodHandle
from translator.errors import LinkError, UnsupportedError
from translator.frontend.concat import STRING, append, begin, end
from translator.frontend.convert import BOXES
from translator.ir.func import FieldRef, MethodRef
from translator.world.classes import PUBLIC, STATIC, BootstrapMethod, JavaClass

_OBJECTS = "java.util.Objects"
_EQUALS = MethodRef(_OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z")
_HASH = MethodRef(_OBJECTS, "hashCode", "(Ljava/lang/Object;)I")


def link_record_method(world, klass: JavaClass, index: int, dynamic: Dynamic, bootstrap: BootstrapMethod) -> MethodRef:
    """The arguments are the record class, the components' names in one string, and a getter for each."""
    make = _MAKERS.get(dynamic.name)
    values = [constant.value for constant in bootstrap.arguments]
    if make is None or len(values) < 2 or not all(isinstance(value, MethodHandle) for value in values[2:]):
        raise LinkError(f"class {klass.name} has a record method with malformed bootstrap arguments")
    record, names, *handles = values
    if any(handle.kind != 1 for handle in handles):
        raise UnsupportedError(klass.name, None, None, "a record method with a getter that is no field")
    ref = MethodRef(f"{klass.name}$$Record${index}", dynamic.name, dynamic.descriptor)
    if world.find(ref.klass) is None:
        fields = [world.resolve_field(handle.ref, klass).ref for handle in handles]
        a = ClassAssembler(ref.klass, synthetic=True, component=klass.component)
        a.klass.nest_host = klass.nest_host or klass.name
        code = a.method(ref.name, ref.descriptor, PUBLIC | STATIC)
        make(code, world.get(record), names.split(";") if names else [], fields, f"L{klass.name};")
        world.add(a.finish())
    return ref


def _simple_name(klass: JavaClass) -> str:
    """Class.getSimpleName."""
    for inner in klass.inner_classes:
        if inner.name == klass.name:
            return inner.simple_name or ""
    return klass.name.rpartition(".")[2]


def _make_string(code: CodeAssembler, record: JavaClass, names: list[str], fields: list[FieldRef], this: str) -> None:
    begin(code)
    text = _simple_name(record) + "["
    for name, field in zip(names, fields):
        code.op("ldc_w", f"{text}{name}=")
        append(code, STRING)
        code.op("aload_0")
        code.op("getfield", field)
        append(code, field.descriptor)
        text = ", "
    code.op("ldc_w", "]" if fields else text + "]")
    append(code, STRING)
    end(code)


def _make_hash(code: CodeAssembler, record: JavaClass, names: list[str], fields: list[FieldRef], this: str) -> None:
    code.op("iconst_0")
    for field in fields:
        code.op("bipush", 31)
        code.op("imul")
        code.op("aload_0")
        code.op("getfield", field)
        primitive = BOXES.get(field.descriptor)
        code.op("invokestatic", MethodRef(primitive, "hashCode", f"({field.descriptor})I") if primitive else _HASH)
        code.op("iadd")
    code.op("ireturn")


def _make_equals(code: CodeAssembler, record: JavaClass, names: list[str], fields: list[FieldRef], this: str) -> None:
    same, different = Label(), Label()
    locals = (this, "Ljava.lang.Object;")
    code.op("aload_0")
    code.op("aload_1")
    code.op("if_acmpeq", same)
    code.op("aload_1")
    code.op("instanceof", record.name)
    code.op("ifeq", different)
    for field in fields:
        code.op("aload_0")
        code.op("getfield", field)
        code.op("aload_1")
        code.op("checkcast", record.name)
        code.op("getfield", field)
        kind = field.descriptor[0]
        if kind in "ZBCSI":
            code.op("if_icmpne", different)
        elif kind == "J":
            code.op("lcmp")
            code.op("ifne", different)
        elif kind in "FD":
            code.op("invokestatic", MethodRef(BOXES[kind], "compare", f"({kind}{kind})I"))
            code.op("ifne", different)
        else:
            code.op("invokestatic", _EQUALS)
            code.op("ifeq", different)
    code.place(same, locals)
    code.op("iconst_1")
    code.op("ireturn")
    code.place(different, locals)
    code.op("iconst_0")
    code.op("ireturn")


_MAKERS = {"toString": _make_string, "hashCode": _make_hash, "equals": _make_equals}
