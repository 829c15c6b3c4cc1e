"""Selection rules for calls, allocation, safepoints and the ends of methods."""

from __future__ import annotations

from translator.errors import InternalError
from translator.x86.mir import CALL, COLD, TERMINATOR, MachineInstr
from translator.x86.regs import FLOAT_ARGUMENTS, INT_ARGUMENTS, RAX, RDI, RDX, STACK, XMM0


def _assign(types: list[str]) -> tuple[list[int], int]:
    """Where arguments of these types go: registers or `STACK + i`; and the number of stack words."""
    places, ints, floats, words = [], 0, 0, 0
    for type in types:
        if type in ("f32", "f64"):
            if floats < len(FLOAT_ARGUMENTS):
                places.append(FLOAT_ARGUMENTS[floats])
                floats += 1
                continue
        elif ints < len(INT_ARGUMENTS):
            places.append(INT_ARGUMENTS[ints])
            ints += 1
            continue
        places.append(STACK + words)
        words += 1
    return places, words


def _call(s, how: str, target, uses: list[int], result: int, safepoint: bool = True) -> MachineInstr:
    places, words = _assign([s.out.types[use] for use in uses])
    mi = MachineInstr("call", result, uses, (how, target), CALL)
    mi.fixed = places
    mi.safepoint = safepoint
    if result >= 0:
        mi.dfix = XMM0 if s.out.types[result] in ("f32", "f64") else RAX
    s.out.outgoing = max(s.out.outgoing, words)
    s.out.calls |= safepoint
    return s.emit(mi)


def runtime_call(s, symbol: str, uses: list[int], result: int = -1, leaf: bool = False) -> MachineInstr:
    """A call of the C function `symbol`."""
    return _call(s, "leaf" if leaf else "runtime", "R:" + symbol, uses, result, not leaf)


def _result(s, instr) -> int:
    return s.vreg(instr.result) if instr.result is not None else -1


def _direct(s, instr) -> None:
    _call(s, "direct", f"M:{instr.attrs[0]}", [s.vreg(arg) for arg in instr.args], _result(s, instr))


def _dispatch(s, instr) -> None:
    trap = s.trap_of(instr.args[0])
    mi = _call(s, "dispatch", f"V:{instr.attrs[0]}", [s.vreg(arg) for arg in instr.args], _result(s, instr))
    mi.trap = trap


_SMALL_RESULTS = {"Z": "movzx8", "B": "movsx8", "C": "movzx16", "S": "movsx16"}
"""C leaves the upper bits of results below 32 bits undefined."""


def _native(s, instr) -> None:
    method = s.world.resolve_method(instr.attrs[0])
    native = s.world.native(method)
    uses, leaf = [s.vreg(arg) for arg in instr.args], native.kind == "leaf"
    widen = _SMALL_RESULTS.get(method.descriptor[-1]) if method.descriptor[-2] == ")" else None
    if widen and instr.result is not None:
        raw = s.out.new("i32")
        runtime_call(s, native.symbol, uses, raw, leaf)
        s.define("extend", [raw], (widen, 0))
    else:
        runtime_call(s, native.symbol, uses, _result(s, instr), leaf)


def _portal(s, instr) -> None:
    """`portal_call(proxy, struct portal_method *, arguments)`; the arguments' area stands behind the outgoing words."""
    uses = [s.vreg(arg) for arg in instr.args]
    result = _result(s, instr)
    raw = s.out.new("i64") if result >= 0 and instr.result.type in ("f32", "f64") else result
    mi = MachineInstr("call", raw, uses, ("portal", f"P:{instr.attrs[0]}"), CALL)
    mi.fixed = [RDI] + [STACK + (1 << 16) + i for i in range(len(uses) - 1)]
    mi.safepoint = True
    if raw >= 0:
        mi.dfix = RAX
    s.out.portal_words = max(s.out.portal_words, len(uses) - 1)
    s.out.calls = True
    s.emit(mi)
    if raw != result:
        s.define("sse_unary", [raw], ("movd_to", int(instr.result.type == "f64")))


def _new(s, instr) -> None:
    runtime_call(s, "new_object", [s.constant(("symbol", f"C:{instr.attrs[0]}"), "i64")], s.vreg(instr.result))


def _new_array(s, instr) -> None:
    uses = [s.constant(("symbol", f"C:{instr.attrs[0]}"), "i64"), s.vreg(instr.args[0])]
    runtime_call(s, "new_array", uses, s.vreg(instr.result))


def _new_multi(s, instr) -> None:
    if len(instr.args) > 4:
        raise InternalError(f"{s.fn.method}: newmulti with more than 4 dimensions was not refused")
    sizes = [s.vreg(arg) for arg in instr.args]
    zero = s.constant(("i32", 0), "i32")
    uses = [s.constant(("symbol", f"C:{instr.attrs[0]}"), "i64"), s.constant(("i32", len(sizes)), "i32"), *sizes,
            *[zero] * (4 - len(sizes))]
    runtime_call(s, "new_multi_array", uses, s.vreg(instr.result))


def _monitor(symbol: str):
    def rule(s, instr) -> None:
        runtime_call(s, symbol, [s.vreg(instr.args[0])])
    return rule


def _entry(s, instr) -> None:
    mi = MachineInstr("poll", -1, (), "stack_check", COLD)
    mi.safepoint = True
    s.out.has_entry = True
    s.emit(mi)


def _poll(s, instr) -> None:
    mi = MachineInstr("poll", -1, (), "poll", COLD)
    mi.safepoint = True
    s.emit(mi)


def _init(s, instr) -> None:
    mi = MachineInstr("class_init", -1, [s.statics()], instr.attrs[0], COLD)
    mi.safepoint = True
    s.out.calls = True
    s.emit(mi)


def _exception(s, instr) -> None:
    s.define("exception", [])


def _throw(s, instr) -> None:
    runtime_call(s, "throw_exception", [s.vreg(instr.args[0])])
    s.emit(MachineInstr("no_return", -1, (), None, TERMINATOR))


def _return(s, instr) -> None:
    mi = MachineInstr("return", -1, [s.vreg(arg) for arg in instr.args], None, TERMINATOR)
    if instr.args:
        mi.fixed = [XMM0 if instr.args[0].type in ("f32", "f64") else RAX]
    s.emit(mi)


def _port_in(width: str):
    def rule(s, instr) -> None:
        mi = s.define("port_in", [s.vreg(instr.args[0])], width)
        mi.fixed, mi.dfix, mi.destroyed = [RDX], RAX, 1 << RAX
    return rule


def _port_out(width: str):
    def rule(s, instr) -> None:
        mi = s.emit(MachineInstr("port_out", -1, [s.vreg(arg) for arg in instr.args], width))
        mi.fixed = [RDX, RAX]
    return rule


def _ticks(s, instr) -> None:
    mi = s.define("ticks", [])
    mi.dfix, mi.destroyed = RAX, 1 << RAX | 1 << RDX


RULES = {
    "call.static": _direct, "call.special": _direct, "call.virtual": _dispatch, "call.interface": _dispatch,
    "call.native": _native, "call.portal": _portal, "new": _new, "newarray": _new_array, "newmulti": _new_multi,
    "monitor.enter": _monitor("monitor_enter"), "monitor.exit": _monitor("monitor_exit"), "entry": _entry, "poll": _poll,
    "check.init": _init, "exception": _exception, "throw": _throw, "ret": _return, "ticks": _ticks,
    "port.in.u8": _port_in("8"), "port.in.u16": _port_in("16"), "port.in.i32": _port_in("32"),
    "port.out.u8": _port_out("8"), "port.out.u16": _port_out("16"), "port.out.i32": _port_out("32"),
}
