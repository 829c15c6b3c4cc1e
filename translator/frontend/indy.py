"""invokedynamic, resolved ahead of time: each site becomes a static call of a method in a hidden class made here.

Which bootstrap methods are known is the table at the end; any other is refused by name.  The classes are named after the class
and pool index of their site (string concatenation: after its shape, so that equal ones are shared), so linking a site again
gives the same method.  They may use private members of the site's class, as a nest mate could, and no stack trace shows them.
"""

from __future__ import annotations

from collections.abc import Callable

from translator.classfile.constpool import Dynamic
from translator.errors import UnsupportedError
from translator.frontend.concat import link_concat, link_concat_with_constants
from translator.frontend.lambdas import link_alt_lambda, link_lambda
from translator.frontend.records import link_record_method
from translator.ir.func import MethodRef
from translator.world.classes import BootstrapMethod, JavaClass


def link_dynamic(world, klass: JavaClass, index: int) -> MethodRef:
    """The static method that the invokedynamic site at pool `index` of `klass` calls.

    UnsupportedError for bootstrap methods that are not known; LinkError for what they name and is missing.
    """
    dynamic: Dynamic = klass.pool.dynamic(index)
    bootstrap = klass.bootstrap_methods[dynamic.bootstrap]
    handle = bootstrap.handle.ref
    link = BOOTSTRAPS.get((handle.klass, handle.name))
    if link is None:
        raise UnsupportedError(klass.name, None, None, f"invokedynamic by bootstrap method {handle.klass}.{handle.name}")
    return link(world, klass, index, dynamic, bootstrap)


Linker = Callable[[object, JavaClass, int, Dynamic, BootstrapMethod], MethodRef]

BOOTSTRAPS: dict[tuple[str, str], Linker] = {
    ("java.lang.invoke.LambdaMetafactory", "metafactory"): link_lambda,
    ("java.lang.invoke.LambdaMetafactory", "altMetafactory"): link_alt_lambda,
    ("java.lang.invoke.StringConcatFactory", "makeConcatWithConstants"): link_concat_with_constants,
    ("java.lang.invoke.StringConcatFactory", "makeConcat"): link_concat,
    ("java.lang.runtime.ObjectMethods", "bootstrap"): link_record_method,
}
