"""What a call can reach: questions about calls that devirtualisation, inlining and native expansion share."""

from __future__ import annotations

from translator.ir.func import Instr

CALL_KINDS = frozenset(("call.static", "call.special", "call.virtual", "call.interface"))


def resolved(world, call: Instr):
    """The declared method that a call names."""
    return world.resolve_method(call.attrs[0], None, call.op.name == "call.interface")


def callees(world, call: Instr) -> list:
    """Every implementation that the call may run; empty if none is known (then nothing may be concluded).

    A final method of a class without instances is none: its code is not in the image.
    """
    method = resolved(world, call)
    if call.op.name in ("call.static", "call.special"):
        return [] if method.is_abstract else [method]
    receiver = call.args[0]
    if receiver.klass is not None and receiver.exact:
        chosen = world.select(receiver.klass, method)
        return [] if chosen.is_abstract else [chosen]
    targets = world.targets(method)
    if len(targets) > 1 and receiver.klass is not None and receiver.klass != method.klass.name:
        narrowed = _narrowed(world, receiver.klass, method)
        if narrowed is not None and 0 < len(narrowed) < len(targets):
            return narrowed
    return targets


def _narrowed(world, klass: str, method) -> list | None:
    """Targets of the method that `klass` itself has in place of `method`, if that is no interface's."""
    if klass.startswith("[") or not world.is_subtype(klass, method.klass.name):
        return None
    chosen = world.select(klass, method)
    if chosen.klass.is_interface or chosen.is_abstract:
        return None
    return world.targets(chosen)


def is_final_class(world, name: str) -> bool:
    """Whether the class is declared final."""
    if world.facts.active:
        world.facts.note("kind", name)
    return world.get(name).is_final
