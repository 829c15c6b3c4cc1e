"""Native methods for the interpreter: what the kernel does for compiled code, as far as ordinary programs need it.

Each takes the environment and the method's arguments.  Threads, portals and devices are not here.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from translator.abi import CLASS_FLAGS, CLASS_KINDS
from translator.ir.arith import PURE
from translator.ir.func import MethodRef
from translator.ir.interp import JavaArray, JavaObject, zero_of
from translator.ir.types import class_of

NATIVES: dict[str, Callable] = {}
"""By method, `class.name:descriptor`."""

_PRIMITIVES = ("boolean", "byte", "char", "short", "int", "long", "float", "double", "void")


class ProgramExit(Exception):
    """System.exit."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def native(name: str):
    def register(function):
        NATIVES[name] = function
        return function
    return register


@native("java.lang.Object.getClass:()Ljava/lang/Class;")
def _get_class(env, this):
    return env.class_object(this.klass)


@native("java.lang.Object.hashCode:()I")
def _hash_code(env, this):
    if this.identity is None:
        env.hashes += 1
        this.identity = env.hashes * 7919 + 4711
    return this.identity


@native("java.lang.System.identityHashCode:(Ljava/lang/Object;)I")
def _identity_hash_code(env, this):
    return 0 if this is None else _hash_code(env, this)


@native("java.lang.Object.clone:()Ljava/lang/Object;")
def _clone(env, this):
    if isinstance(this, JavaArray):
        return JavaArray(this.klass, list(this.elements))
    if not env.is_subtype(this.klass, "java.lang.Cloneable"):
        raise env.helper("clone", this)
    copy = JavaObject(this.klass)
    copy.fields.update(this.fields)
    return copy


@native("java.lang.Class.isInstance:(Ljava/lang/Object;)Z")
def _is_instance(env, this, value):
    return int(value is not None and env.is_subtype(value.klass, this.data))


@native("java.lang.Class.isAssignableFrom:(Ljava/lang/Class;)Z")
def _is_assignable_from(env, this, other):
    if this.data in _PRIMITIVES or other.data in _PRIMITIVES:
        return int(this is other)
    return int(env.is_subtype(other.data, this.data))


@native("java.lang.Class.getSuperclass:()Ljava/lang/Class;")
def _get_superclass(env, this):
    if this.data in _PRIMITIVES:
        return None
    if this.data[0] == "[":
        return env.class_object("java.lang.Object")
    klass = env.world.get(this.data)
    return None if klass.is_interface or klass.super_name is None else env.class_object(klass.super_name)


@native("java.lang.Class.getComponentType:()Ljava/lang/Class;")
def _get_component_type(env, this):
    if this.data[0] != "[":
        return None
    component = this.data[1:]
    names = dict(zip("ZBCSIJFD", _PRIMITIVES))
    return env.class_object(names.get(component) or (component if component[0] == "[" else class_of(component)))


@native("java.lang.Class.kind0:()I")
def _kind(env, this):
    """CLASS_KIND_* and the flags of `abi.py` that Java looks at."""
    if this.data in _PRIMITIVES:
        return CLASS_KINDS.index("primitive")
    if this.data[0] == "[":
        return CLASS_KINDS.index("array_ref" if this.data[1] in "L[" else "array_primitive")
    klass = env.world.get(this.data)
    flags = CLASS_FLAGS["enum"] if klass.is_enum else 0
    if klass.is_abstract:
        flags |= CLASS_FLAGS["abstract"]
    return CLASS_KINDS.index("interface" if klass.is_interface else "instance") | flags


@native("java.lang.Class.interfaces0:()[Ljava/lang/Class;")
def _interfaces(env, this):
    names = ["java.lang.Cloneable", "java.io.Serializable"] if this.data[0] == "[" else env.world.superinterfaces(this.data)
    return JavaArray("[Ljava.lang.Class;", [env.class_object(name) for name in names])


@native("java.lang.Class.newArray0:(I)Ljava/lang/Object;")
def _new_array(env, this, size):
    if size < 0:
        raise env.fault("size", size)
    letters = dict(zip(_PRIMITIVES, "ZBCSIJFD"))
    component = letters.get(this.data) or (this.data if this.data[0] == "[" else f"L{this.data};")
    return JavaArray("[" + component, [zero_of(component)] * size)


@native("java.lang.Class.enumConstants0:()[Ljava/lang/Object;")
def _enum_constants(env, this):
    klass = env.world.find(this.data)
    if klass is None or not klass.is_enum:
        return None
    return env.invoke(MethodRef(this.data, "values", f"()[L{this.data.replace('.', '/')};"), [])


@native("java.lang.Throwable.fillBacktrace:()V")
def _fill_backtrace(env, this):
    return None


@native("java.lang.String.intern:()Ljava/lang/String;")
def _intern(env, this):
    from translator.frontend.oracle import text_of
    return env.literals.setdefault(text_of(this), this)


@native("java.lang.System.arraycopy:(Ljava/lang/Object;ILjava/lang/Object;II)V")
def _array_copy(env, source, at, target, to, count):
    if source is None or target is None:
        raise env.fault("null")
    if not isinstance(source, JavaArray) or not isinstance(target, JavaArray) or (
            source.klass != target.klass and (source.klass[1] not in "L[" or target.klass[1] not in "L[")):
        raise env.fault("store", source)
    for array, start in ((source, at), (target, to)):
        if count < 0 or start < 0 or start + count > len(array.elements):
            raise env.fault("index", start + count, len(array.elements))
    values = source.elements[at:at + count]
    if target.klass[1] in "L[":
        element = class_of(target.klass[1:]) if target.klass[1] == "L" else target.klass[1:]
        for i, value in enumerate(values):
            if value is not None and not env.is_subtype(value.klass, element):
                target.elements[to:to + i] = values[:i]
                raise env.fault("store", value)
    target.elements[to:to + count] = values


@native("java.lang.Thread.currentThread:()Ljava/lang/Thread;")
def _current_thread(env):
    if env.thread is None:
        env.thread = JavaObject("java.lang.Thread")
    return env.thread


@native("jdk.internal.Kernel.write:(I[BII)V")
def _write(env, stream, data, start, count):
    env.output += bytes(b & 0xFF for b in data.elements[start:start + count])


@native("jdk.internal.Kernel.exit:(I)V")
def _exit(env, status):
    raise ProgramExit(status)


NATIVES |= {
    "java.lang.Object.notify:()V": lambda env, this: None,
    "java.lang.Object.notifyAll:()V": lambda env, this: None,
    "java.lang.System.nanoTime:()J": lambda env: time.monotonic_ns(),
    "java.lang.System.currentTimeMillis:()J": lambda env: time.time_ns() // 1_000_000,
    "java.lang.Float.floatToRawIntBits:(F)I": lambda env, x: PURE["bits.f32.i32"](x),
    "java.lang.Float.intBitsToFloat:(I)F": lambda env, x: PURE["bits.i32.f32"](x),
    "java.lang.Double.doubleToRawLongBits:(D)J": lambda env, x: PURE["bits.f64.i64"](x),
    "java.lang.Double.longBitsToDouble:(J)D": lambda env, x: PURE["bits.i64.f64"](x),
    "java.lang.Math.sqrt:(D)D": lambda env, x: PURE["sqrt.f64"](x),
    "java.lang.Runtime.gc:()V": lambda env, this: None,
}
