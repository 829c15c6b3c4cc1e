"""Java literals of `run:` lines as values of the interpreter, and its values as text that can be compared."""

from __future__ import annotations

import ast
import math
import re

from translator.ir.arith import bits_of, round32, wrap32, wrap64
from translator.ir.interp import Environment, JavaArray, JavaObject
from translator.errors import TranslateError

_NAMED = {
    "true": 1, "false": 0, "null": None,
    "Integer.MIN_VALUE": -(1 << 31), "Integer.MAX_VALUE": (1 << 31) - 1,
    "Long.MIN_VALUE": -(1 << 63), "Long.MAX_VALUE": (1 << 63) - 1,
    "Double.NaN": math.nan, "Double.POSITIVE_INFINITY": math.inf, "Double.NEGATIVE_INFINITY": -math.inf,
    "Float.NaN": math.nan, "Float.POSITIVE_INFINITY": math.inf, "Float.NEGATIVE_INFINITY": -math.inf,
    "Double.MAX_VALUE": 1.7976931348623157e308, "Float.MAX_VALUE": 3.4028234663852886e38,
    "Double.MIN_VALUE": 5e-324, "Float.MIN_VALUE": 1.401298464324817e-45,
}
_ARRAY = re.compile(r"new (\w+)\[\]\s*\{(.*)\}\Z")


def java_value(environment: Environment, text: str, descriptor: str):
    """The literal `text` as a value of that type."""
    text = re.sub(r"^\((?:byte|short|char)\)\s*", "", text.strip())
    if text in _NAMED:
        value = _NAMED[text]
    elif match := _ARRAY.match(text):
        elements = [java_value(environment, part, descriptor[1:]) for part in match[2].split(",") if part.strip()]
        return JavaArray(descriptor.replace("/", "."), elements)
    elif text[:1] == '"':
        return environment.string(ast.literal_eval(text))
    elif text[:1] == "'":
        value = ord(ast.literal_eval(text))
    else:
        try:
            if descriptor in "FD":
                value = float(text.rstrip("fFdD"))
            else:
                value = int(text.rstrip("L").replace("_", ""), 0)
        except ValueError:
            raise TranslateError(f"cannot read {text} as {descriptor}") from None
    if descriptor == "F":
        return round32(float(value))
    if descriptor == "D":
        return float(value)
    if descriptor == "J":
        return wrap64(value)
    return wrap32(value) if descriptor in "ZBCSI" else value


def show_value(value, descriptor: str) -> str:
    """Equal texts for equal values: floats by their bits (one NaN), strings and arrays by contents."""
    if descriptor in "FD":
        kind = "f32" if descriptor == "F" else "f64"
        return "NaN" if value != value else f"{value!r} ({bits_of(kind, value):#x})"
    if isinstance(value, JavaArray):
        return f"{value.klass} [{', '.join(show_value(element, value.klass[1:]) for element in value.elements)}]"
    if isinstance(value, JavaObject) and value.klass == "java.lang.String":
        from translator.frontend.oracle import VALUE, text_of
        return repr(text_of(value) if VALUE in value.fields else value.data)
    return str(value)
