"""Two rules about members that need their declarations: protected access (JVMS 4.10.1.8) and assignment to final fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translator.errors import LinkError
from translator.ir.func import FieldRef, MethodRef
from translator.verify.types import describe, of_class
from translator.world.resolution import find_field, find_method, same_package

if TYPE_CHECKING:
    from translator.verify.typecheck import MethodChecker


def check_protected(checker: MethodChecker, ref: FieldRef | MethodRef, owner: str) -> None:
    """A protected member that the class inherits from another package can only be used on objects of the class itself."""
    world, klass = checker.world, checker.klass
    if ref.klass not in world.hierarchy.above(klass.name) or world.get(ref.klass).is_interface:
        return
    named = world.get(ref.klass)
    find = find_field if isinstance(ref, FieldRef) else find_method
    member = find(world, named, ref.name, ref.descriptor)  # type: ignore[arg-type]
    if member is None or not member.is_protected or same_package(member.klass, klass):
        return
    if not checker.assignable(owner, of_class(klass.name)):
        raise checker.fail(f"protected member {member.ref} used on {describe(owner)}", "JVMS 4.10.1.8")


def check_final_put(checker: MethodChecker, ref: FieldRef, initializer: str) -> None:
    """A final field is only set by its own class, and from version 53 on only by the initializer (JVMS 6.5.putfield, putstatic)."""
    world, klass = checker.world, checker.klass
    try:
        field = world.resolve_field(ref)
    except LinkError:
        return  # reported by whoever links the method, if it is used at all
    if not field.is_final:
        return
    if field.klass is not klass:
        raise checker.fail(f"final field {field.ref} set by another class", f"JVMS 6.5 {checker.name}")
    if klass.major >= 53 and checker.method.name != initializer:
        raise checker.fail(f"final field {field.ref} set outside {initializer}", f"JVMS 6.5 {checker.name}")
