"""Selection rules for floating point: SSE2 scalar operations and conversions with Java's NaN and saturation rules."""

from __future__ import annotations

from translator.x86.isel_calls import runtime_call

_SUFFIX = {"f32": "ss", "f64": "sd"}


def _binary(name: str, type: str):
    def rule(s, instr) -> None:
        a, b = instr.args
        if name in ("add", "mul") and a is not b and s.uses.get(b.id) == 1 and s.uses.get(a.id) != 1:
            a, b = b, a
        s.define("sse", [s.vreg(a), s.vreg(b)], name + _SUFFIX[type], 1)
    return rule


def _negate(type: str):
    def rule(s, instr) -> None:
        s.define("float_neg", [s.vreg(instr.args[0])], type, 1)
    return rule


def _remainder(type: str):
    def rule(s, instr) -> None:
        a, b = (s.vreg(arg) for arg in instr.args)
        if type == "f32":
            a, b = (_convert_to(s, "cvtss2sd", value, "f64") for value in (a, b))
            wide = s.out.new("f64")
            runtime_call(s, "fp_rem_f64", [a, b], wide, leaf=True)
            s.define("sse_unary", [wide], ("cvtsd2ss", 0))
        else:
            runtime_call(s, "fp_rem_f64", [a, b], s.vreg(instr.result), leaf=True)
    return rule


def _convert_to(s, op: str, source: int, type: str) -> int:
    from translator.x86.mir import MachineInstr
    result = s.out.new(type)
    s.emit(MachineInstr("sse_unary", result, [source], (op, 0)))
    return result


def _unary(op: str, wide: int = 0):
    def rule(s, instr) -> None:
        s.define("sse_unary", [s.vreg(instr.args[0])], (op, wide))
    return rule


def _truncate(op: str, wide: int):
    def rule(s, instr) -> None:
        s.define("truncate", [s.vreg(instr.args[0])], (op, wide))
    return rule


RULES = {
    "conv.f32.f64": _unary("cvtss2sd"), "conv.f64.f32": _unary("cvtsd2ss"),
    "conv.i32.f32": _unary("cvtsi2ss"), "conv.i32.f64": _unary("cvtsi2sd"),
    "conv.i64.f32": _unary("cvtsi2ss", 1), "conv.i64.f64": _unary("cvtsi2sd", 1),
    "conv.f32.i32": _truncate("cvttss2si", 0), "conv.f64.i32": _truncate("cvttsd2si", 0),
    "conv.f32.i64": _truncate("cvttss2si", 1), "conv.f64.i64": _truncate("cvttsd2si", 1),
    "bits.f32.i32": _unary("movd_from"), "bits.i32.f32": _unary("movd_to"),
    "bits.f64.i64": _unary("movd_from", 1), "bits.i64.f64": _unary("movd_to", 1),
    "sqrt.f32": _unary("sqrtss"), "sqrt.f64": _unary("sqrtsd"),
}
for _type in ("f32", "f64"):
    for _name in ("add", "sub", "mul", "div"):
        RULES[f"{_name}.{_type}"] = _binary(_name, _type)
    RULES[f"neg.{_type}"] = _negate(_type)
    RULES[f"rem.{_type}"] = _remainder(_type)
