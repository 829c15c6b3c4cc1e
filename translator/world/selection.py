"""Which implementation runs (JVMS 5.4.6) and which method overrides which (5.4.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translator.world.classes import ABSTRACT, PRIVATE, PROTECTED, PUBLIC, STATIC, Method
from translator.world.resolution import maximally_specific, same_package

if TYPE_CHECKING:
    from translator.world.world import World


def overrides(world: World, method: Method, other: Method) -> bool:
    """Whether `method` can override `other`: same name and descriptor, `method` declared below `other` (or both in interfaces' reach)."""
    if method is other:
        return True
    if method.access & (PRIVATE | STATIC) or other.access & (PRIVATE | STATIC):
        return False
    if other.access & (PUBLIC | PROTECTED) or same_package(method.klass, other.klass):
        return True
    # Transitively: a class between widens the access of a package-private method.
    above = world.hierarchy.above(method.klass.name)
    chain = world.hierarchy.superclasses(method.klass.name)[1:]
    for name in chain[:chain.index(other.klass.name)] if other.klass.name in above and other.klass.name in chain else ():
        between = world.classes[name].method(method.name, method.descriptor)
        if between is not None and overrides(world, method, between) and overrides(world, between, other):
            return True
    return False


def select(world: World, class_name: str, method: Method) -> Method:
    """The method that invoking `method` on an object of exactly this class runs; an abstract one if none does."""
    if method.is_private or method.is_static or method.is_constructor:
        return method
    if class_name.startswith("["):
        class_name = "java.lang.Object"
    key = (method.name, method.descriptor)
    for ancestor in world.hierarchy.superclasses(class_name):
        candidate = world.classes[ancestor].methods.get(key)
        if candidate is not None and overrides(world, candidate, method):
            return candidate
    candidates = maximally_specific(world, class_name, *key)
    concrete = [candidate for candidate in candidates if not candidate.access & ABSTRACT]
    if len(concrete) == 1:
        return concrete[0]
    if method.is_abstract:
        return method
    return Method(method.klass, method.name, method.descriptor, method.access | ABSTRACT)
