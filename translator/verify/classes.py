"""Verification of a class: its place in the hierarchy, then every method (JVMS 4.10).

The result is a function of the class's bytes and of the answers that `world.facts` records meanwhile, so it may be cached by them.
"""

from __future__ import annotations

from translator.errors import VerifyError
from translator.verify.inference import Inference
from translator.verify.typecheck import MethodChecker, check_method
from translator.verify.types import Assignability
from translator.world.classes import JavaClass, Method
from translator.world.resolution import check_class_access
from translator.world.selection import overrides
from translator.world.world import World

WITH_STACK_MAPS = 50
"""The first class file version with stack maps; in that one alone they need not be right (JVMS 4.10)."""


def verify_class(world: World, klass: JavaClass) -> None:
    """Raises VerifyError, FormatError, LinkError or UnsupportedError for the first rule that the class breaks."""
    _check_supertypes(world, klass)
    for method in klass.methods.values():
        _check_final(world, klass, method)
    _check_implementations(world, klass)
    if klass.major > WITH_STACK_MAPS:
        _check_methods(world, klass, MethodChecker)
    elif klass.major < WITH_STACK_MAPS:
        _check_methods(world, klass, Inference)
    else:
        try:
            _check_methods(world, klass, MethodChecker)
        except VerifyError:
            _check_methods(world, klass, Inference)


def _check_methods(world: World, klass: JavaClass, kind: type[MethodChecker]) -> None:
    assignable = Assignability(world)
    for method in klass.methods.values():
        if method.code is not None:
            check_method(world, klass, method, kind(world, method, assignable))


def _check_supertypes(world: World, klass: JavaClass) -> None:
    world.hierarchy.above(klass.name)
    if world.facts.active:
        world.facts.note("above", klass.name)
    for name in filter(None, (klass.super_name, *klass.interfaces)):
        above = world.get(name, klass.name)
        check_class_access(world, name, klass)
        if above.is_final:
            raise VerifyError(klass.name, None, None, "JVMS 4.10", f"superclass {name} is final")
        if above.permitted_subclasses is not None and not _permits(above, klass):
            raise VerifyError(klass.name, None, None, "JVMS 5.3.5", f"{name} does not permit it as a subclass")


def _permits(above: JavaClass, klass: JavaClass) -> bool:
    """Listed, of the same component, and public or of the same package."""
    near = klass.component == above.component and (klass.is_public or klass.package == above.package)
    return near and klass.name in (above.permitted_subclasses or ())


def _check_implementations(world: World, klass: JavaClass) -> None:
    """A method that implements one of an interface must be public (JVMS 6.5): HotSpot refuses the call, here the class is refused."""
    inherited = world.superinterfaces(klass.super_name) if klass.super_name else []
    new = [name for name in world.superinterfaces(klass.name) if name not in inherited]
    hidden = [method for method in klass.methods.values() if method.is_virtual and not method.is_public]
    if klass.is_interface or not (new or hidden):
        return
    chain = [world.classes[name] for name in world.hierarchy.superclasses(klass.name)]
    for name in {*new, *inherited} if hidden else new:
        for wanted in world.classes[name].methods.values():
            if wanted.is_virtual:
                found = next((found for each in chain if (found := each.method(wanted.name, wanted.descriptor)) and found.is_virtual), None)
                if found is not None and not found.is_public:
                    raise VerifyError(klass.name, f"{wanted.name}:{wanted.descriptor}", None, "JVMS 6.5 invokeinterface",
                                      f"{found.ref} implements a method of interface {name} without being public")


def _check_final(world: World, klass: JavaClass, method: Method) -> None:
    if not method.is_virtual:
        return
    for name in world.hierarchy.superclasses(klass.name)[1:]:
        above = world.classes[name].method(method.name, method.descriptor)
        if above is not None and above.is_final and above.is_virtual and overrides(world, method, above):
            raise VerifyError(klass.name, f"{method.name}:{method.descriptor}", None, "JVMS 4.10", f"overrides the final method of {name}")
