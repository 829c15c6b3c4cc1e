"""Stubs of proxy classes: their methods have no bytecode, each hands its arguments to the portal of another domain."""

from __future__ import annotations

from translator.errors import InternalError
from translator.ir.func import Function, Instr, Scope
from translator.ir.types import TYPE_OF
from translator.world.classes import Method


def build_stub(world, method: Method) -> Function:
    """Stack check, `call.portal` of the interface's method with all arguments (the proxy first), return of its result."""
    if method.proxy_of is None:
        raise InternalError(f"{method.ref} is no proxy method")
    scope = Scope(method.ref, method.klass.source_file)
    fn = Function(method.ref, method.result_type, scope, static=False, hidden=True)
    block = fn.new_block()
    block.params.append(fn.new_value("ref", method.klass.name, nonnull=True))
    for descriptor in method.parameter_descriptors:
        block.params.append(fn.new_value(TYPE_OF[descriptor[0]]))
    result = fn.new_value(fn.result) if fn.result else None
    block.instrs.append(Instr("entry", scope=scope))
    block.instrs.append(Instr("call.portal", list(block.params), (method.proxy_of,), result, scope=scope))
    block.instrs.append(Instr("ret", [result] if result else [], scope=scope))
    return fn
