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
        if above.permitted_subclasses is not None and (klass.name not in above.permitted_subclasses or klass.component != above.component):
            raise VerifyError(klass.name, None, None, "JVMS 5.3.5", f"{name} does not permit it as a subclass")


def _check_final(world: World, klass: JavaClass, method: Method) -> None:
    if not method.is_virtual:
        return
    for name in world.hierarchy.superclasses(klass.name)[1:]:
        above = world.classes[name].method(method.name, method.descriptor)
        if above is not None and above.is_final and above.is_virtual and overrides(world, method, above):
            raise VerifyError(klass.name, f"{method.name}:{method.descriptor}", None, "JVMS 4.10", f"overrides the final method of {name}")
