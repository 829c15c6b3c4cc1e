"""Instructions whose effect on the operand stack is always the same: what they pop (deepest first) and push, by name.

Primitive slots match only themselves, so the engine compares them as they stand.  The rows write long and double as J and D.
"""

from __future__ import annotations

from translator.verify.types import halves


def _slots(text: str) -> tuple[str, ...]:
    return tuple(slot for kind in text for slot in halves(kind))


def _rows() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    rows: dict[str, tuple[str, str]] = {"nop": ("", ""), "aconst_null": ("", "N"), "iinc": ("", ""), "goto": ("", "")}
    for letter, kind in zip("ilfd", "IJFD"):
        rows[f"{letter}const"] = "", kind
        for operation in ("add", "sub", "mul", "div", "rem"):
            rows[letter + operation] = kind * 2, kind
        rows[f"{letter}neg"] = kind, kind
        for other, result in zip("ilfd", "IJFD"):
            if other != letter:
                rows[f"{letter}2{other}"] = kind, result
    for letter, kind in zip("il", "IJ"):
        for operation in ("and", "or", "xor"):
            rows[letter + operation] = kind * 2, kind
        for operation in ("shl", "shr", "ushr"):
            rows[letter + operation] = kind + "I", kind
    for narrow in "bcs":
        rows[f"i2{narrow}"] = "I", "I"
    rows |= {"lcmp": ("JJ", "I"), "fcmpl": ("FF", "I"), "fcmpg": ("FF", "I"), "dcmpl": ("DD", "I"), "dcmpg": ("DD", "I")}
    for condition in ("eq", "ne", "lt", "ge", "gt", "le"):
        rows[f"if{condition}"] = "I", ""
        rows[f"if_icmp{condition}"] = "II", ""
    rows |= {"tableswitch": ("I", ""), "lookupswitch": ("I", "")}
    return {name: (_slots(pops), _slots(pushes)) for name, (pops, pushes) in rows.items()}


EFFECTS = _rows()

ARRAY_LOADS = {"iaload": (("[I",), "I"), "laload": (("[J",), "J"), "faload": (("[F",), "F"), "daload": (("[D",), "D"),
               "baload": (("[B", "[Z"), "I"), "caload": (("[C",), "I"), "saload": (("[S",), "I")}
"""Array types that each takes, and what it loads; the store of the same letter takes the same."""

ARRAY_STORES = {name.replace("load", "store"): row for name, row in ARRAY_LOADS.items()}

LOADS = {"iload": "I", "lload": "J", "fload": "F", "dload": "D"}
STORES = {"istore": "I", "lstore": "J", "fstore": "F", "dstore": "D"}
RETURNS = {"ireturn": "I", "lreturn": "J", "freturn": "F", "dreturn": "D"}
