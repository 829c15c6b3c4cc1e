"""Stubs: code for methods that have no bytecode.

A proxy's method hands its arguments to the portal of another domain.  A native method needs code only where it stands in a dispatch table
(Object.hashCode of an object that does not override it); calls that can only reach it run the C function themselves.
"""

from __future__ import annotations

from translator.errors import InternalError
from translator.ir.func import Function, Instr, Scope
from translator.ir.types import TYPE_OF
from translator.world.classes import Method


def build_stub(world, method: Method) -> Function:
    """Stack check, `call.portal` of the interface's method or `call.native` with all arguments, `this` first, return of its result."""
    if method.proxy_of is None and not method.is_native or method.is_static:
        raise InternalError(f"{method.ref} is neither a proxy's nor a native instance method")
    call, target = ("call.native", method.ref) if method.is_native else ("call.portal", method.proxy_of)
    scope = Scope(method.ref, method.klass.source_file)
    fn = Function(method.ref, method.result_type, scope, static=False, hidden=True)
    block = fn.new_block()
    block.params.append(fn.new_value("ref", method.klass.name, nonnull=True))
    for descriptor in method.parameter_descriptors:
        block.params.append(fn.new_value(TYPE_OF[descriptor[0]]))
    result = fn.new_value(fn.result) if fn.result else None
    block.instrs.append(Instr("entry", scope=scope))
    block.instrs.append(Instr(call, list(block.params), (target,), result, scope=scope))
    block.instrs.append(Instr("ret", [result] if result else [], scope=scope))
    return fn
