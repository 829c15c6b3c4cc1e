"""From a symbolic reference to the member it means (JVMS 5.4.3.2 to 5.4.3.4) and who may use it (5.4.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translator.classfile.descriptors import element_class
from translator.errors import LinkError
from translator.ir.func import FieldRef, MethodRef
from translator.world.classes import ABSTRACT, PRIVATE, STATIC, Field, JavaClass, Member, Method

if TYPE_CHECKING:
    from translator.world.world import World

OBJECT = "java.lang.Object"
_POLYMORPHIC = ("java.lang.invoke.MethodHandle", "java.lang.invoke.VarHandle")


def find_method(world: World, klass: JavaClass, name: str, descriptor: str) -> Method | None:
    """The method that a reference to `klass` means, class or interface."""
    if klass.is_interface:
        found = klass.method(name, descriptor)
        if found is None:
            found = world.get(OBJECT).method(name, descriptor)
            if found is not None and (not found.is_public or found.is_static):
                found = None
    else:
        found = None
        for ancestor in world.hierarchy.superclasses(klass.name):
            found = world.classes[ancestor].method(name, descriptor)
            if found is not None:
                break
    if found is not None:
        return found
    candidates = maximally_specific(world, klass.name, name, descriptor)
    concrete = [candidate for candidate in candidates if not candidate.access & ABSTRACT]
    if len(concrete) == 1:
        return concrete[0]
    if candidates:
        return candidates[0]
    return None


def maximally_specific(world: World, class_name: str, name: str, descriptor: str) -> list[Method]:
    """The maximally specific superinterface methods of a class (JVMS 5.4.3.3), in a fixed order."""
    found = []
    for interface in world.superinterfaces(class_name):
        method = world.classes[interface].method(name, descriptor)
        if method is not None and not method.access & (PRIVATE | STATIC):
            found.append(method)
    if len(found) < 2:
        return found
    return [method for method in found
            if not any(other is not method and method.klass.name in world.hierarchy.above(other.klass.name) for other in found)]


def find_field(world: World, klass: JavaClass, name: str, descriptor: str) -> Field | None:
    """Declared here, else in superinterfaces, else in the superclass."""
    found = klass.field(name, descriptor)
    if found is not None:
        return found
    for interface in klass.interfaces:
        found = find_field(world, world.get(interface, klass.name), name, descriptor)
        if found is not None:
            return found
    return find_field(world, world.get(klass.super_name, klass.name), name, descriptor) if klass.super_name else None


def same_package(first: JavaClass, second: JavaClass) -> bool:
    """In one run-time package: same name, same component."""
    return first is second or first.component == second.component and first.package == second.package


def nest_host(world: World, klass: JavaClass) -> JavaClass:
    """The validated nest host (JVMS 5.4.4): the class itself if its claim is not confirmed."""
    if klass.nest_host is None:
        return klass
    host = world.find(klass.nest_host)
    if host is None or not same_package(host, klass) or klass.name not in host.nest_members:
        return klass
    return host


def check_class_access(world: World, name: str, from_class: JavaClass) -> None:
    """Refuses a class that `from_class` may not name (LinkError). Arrays stand for their elements."""
    element = element_class(name)
    if element is None:
        return
    klass = world.get(element, from_class.name)
    if not klass.is_public and not from_class.synthetic and not same_package(klass, from_class):
        raise LinkError(f"class {from_class.name} may not use class {element}, which is not public")


def may_access(world: World, member: Member, symbolic: str, from_class: JavaClass) -> bool:
    """JVMS 5.4.4; `symbolic` is the class that the reference names.

    Classes made by the translator are not asked: the site that they stand for has been.
    """
    if member.is_public or from_class.synthetic:
        return True
    owner = member.klass
    if member.is_private:
        return owner is from_class or nest_host(world, owner) is nest_host(world, from_class)
    if same_package(owner, from_class):
        return True
    if not member.is_protected or owner.name not in world.hierarchy.above(from_class.name):
        return False
    return member.is_static or symbolic.startswith("[") or from_class.name in world.hierarchy.above(symbolic) \
        or symbolic in world.hierarchy.above(from_class.name)


def resolve_method(world: World, ref: MethodRef, from_class: JavaClass | None, interface: bool) -> Method:
    """The method, accessible from `from_class` (LinkError). `interface`: by an InterfaceMethodref."""
    place = f"class {from_class.name}" if from_class else "the image"
    if from_class:
        check_class_access(world, ref.klass, from_class)
    klass = world.get(OBJECT if ref.klass.startswith("[") else ref.klass, from_class.name if from_class else None)
    if from_class and klass.is_interface != interface:
        raise LinkError(f"{place} uses {ref}, but {klass.name} is {'an' if klass.is_interface else 'no'} interface")
    if ref.klass in _POLYMORPHIC and (native := _polymorphic(klass, ref.name)):
        return native
    method = find_method(world, klass, ref.name, ref.descriptor)
    if method is None:
        raise LinkError(f"{place} uses {ref}, which is missing")
    if from_class and not (ref.klass.startswith("[") and ref.name == "clone") and not may_access(world, method, ref.klass, from_class):
        raise LinkError(f"{place} may not use {method.ref}: it is {_visibility(method)}")
    return method


def _polymorphic(klass: JavaClass, name: str) -> Method | None:
    """A signature polymorphic method: the only one of its name, native and variable."""
    named = [method for method in klass.methods.values() if method.name == name]
    if len(named) == 1 and named[0].is_native and named[0].descriptor.startswith("([Ljava/lang/Object;)"):
        return named[0]
    return None


def resolve_field(world: World, ref: FieldRef, from_class: JavaClass | None) -> Field:
    """The field, accessible from `from_class` (LinkError)."""
    place = f"class {from_class.name}" if from_class else "the image"
    if ref.klass.startswith("["):
        raise LinkError(f"{place} uses {ref}, but arrays have no fields")
    if from_class:
        check_class_access(world, ref.klass, from_class)
    field = find_field(world, world.get(ref.klass, from_class.name if from_class else None), ref.name, ref.descriptor)
    if field is None:
        raise LinkError(f"{place} uses {ref}, which is missing")
    if from_class and not may_access(world, field, ref.klass, from_class):
        raise LinkError(f"{place} may not use {field.ref}: it is {_visibility(field)}")
    return field


def _visibility(member: Member) -> str:
    return "private" if member.is_private else "protected" if member.is_protected else "package-private"
