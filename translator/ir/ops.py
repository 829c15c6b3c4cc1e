"""Every operation of the IR, as a table.

A row gives operand types, result type, attributes and effects; the checker, the parser, the interpreter and the passes ask
the row, never the name.  Names are `family.type`.  Operand and result types: i32 i64 f32 f64 ref.
"""

from __future__ import annotations

from dataclasses import dataclass

INT_TYPES = ("i32", "i64")
FLOAT_TYPES = ("f32", "f64")
TYPES = ("i32", "i64", "f32", "f64", "ref")

ELEMENTS = {"i8": "i32", "u16": "i32", "i16": "i32", "i32": "i32", "i64": "i64", "f32": "f32", "f64": "f64", "ref": "ref"}
"""Memory formats and the register type that each is loaded to (booleans are i8)."""

ELEMENT_SIZE = {"i8": 1, "u8": 1, "u16": 2, "i16": 2, "i32": 4, "i64": 8, "f32": 4, "f64": 8, "ref": 4}

CONDITIONS = ("eq", "ne", "lt", "ge", "gt", "le", "ult", "uge", "ugt", "ule")


@dataclass(frozen=True)
class Op:
    """One operation.

    operands: types; None stands for a variable list (calls).
    result: a type, None for no result, or "call" where the attribute's descriptor decides.
    attrs: kinds of its attributes: "int", "float", "text", "class", "method", "field", "cond", "name".
    throws: may raise a Java exception (ends in the block's handler, if any).
    safepoint: frames are visible to the collector here; every register is clobbered.
    reads, writes: memory it touches: "field", "array", "static", "memory" (memory objects, never removed or reordered), "all".
    pure: no effect and the same result for the same operands, so it may be shared, moved and removed.
    terminator: ends a block; `edges` says how many successors, -1 for any number.
    """

    name: str
    operands: tuple[str, ...] | None = ()
    result: str | None = None
    attrs: tuple[str, ...] = ()
    throws: bool = False
    safepoint: bool = False
    reads: str | None = None
    writes: str | None = None
    pure: bool = False
    terminator: bool = False
    edges: int = 0


def _rows() -> list[Op]:
    rows: list[Op] = []
    add = rows.append

    # Constants. const.string and const.class are immortal objects of the image.
    for t in INT_TYPES:
        add(Op(f"const.{t}", (), t, ("int",), pure=True))
    for t in FLOAT_TYPES:
        add(Op(f"const.{t}", (), t, ("float",), pure=True))  # attribute: raw bits as int, so that NaNs survive
    add(Op("const.null", (), "ref", pure=True))
    add(Op("const.string", (), "ref", ("text",), pure=True))
    add(Op("const.class", (), "ref", ("class",), pure=True))

    # Arithmetic as in JVMS 6.5: wrap-around, shift counts masked, division of MIN by -1 gives MIN (check.zero comes first).
    for t in INT_TYPES:
        for name in ("add", "sub", "mul", "div", "rem", "and", "or", "xor"):
            add(Op(f"{name}.{t}", (t, t), t, pure=True))
        for name in ("shl", "shr", "ushr"):
            add(Op(f"{name}.{t}", (t, "i32"), t, pure=True))
        add(Op(f"neg.{t}", (t,), t, pure=True))
    for t in FLOAT_TYPES:
        for name in ("add", "sub", "mul", "div", "rem"):
            add(Op(f"{name}.{t}", (t, t), t, pure=True))
        add(Op(f"neg.{t}", (t,), t, pure=True))
        add(Op(f"sqrt.{t}", (t,), t, pure=True))

    # Conversions, named source.target; to integers they saturate and NaN becomes 0.
    for source in ("i32", "i64", "f32", "f64"):
        for target in ("i32", "i64", "f32", "f64"):
            if source != target:
                add(Op(f"conv.{source}.{target}", (source,), target, pure=True))
    for small in ("i8", "i16", "u16"):
        add(Op(f"conv.i32.{small}", (source := "i32",), "i32", pure=True))
    add(Op("bits.f32.i32", ("f32",), "i32", pure=True))
    add(Op("bits.i32.f32", ("i32",), "f32", pure=True))
    add(Op("bits.f64.i64", ("f64",), "i64", pure=True))
    add(Op("bits.i64.f64", ("i64",), "f64", pure=True))

    # Comparisons: 0 or 1. cmp3 gives -1, 0, 1; for floats cmp3l gives -1 and cmp3g 1 if an operand is NaN.
    for t in ("i32", "i64", "ref"):
        add(Op(f"cmp.{t}", (t, t), "i32", ("cond",), pure=True))
    add(Op("cmp3.i64", ("i64", "i64"), "i32", pure=True))
    for t in FLOAT_TYPES:
        add(Op(f"cmp3l.{t}", (t, t), "i32", pure=True))
        add(Op(f"cmp3g.{t}", (t, t), "i32", pure=True))
    add(Op("select.i32", ("i32", "i32", "i32"), "i32", pure=True))  # first operand non-zero: second, else third

    # Safety checks; each throws and has no other effect, so a dominating equal check makes one redundant.
    add(Op("check.null", ("ref",), throws=True))
    add(Op("check.bounds", ("i32", "i32"), throws=True))            # index, length
    add(Op("check.zero.i32", ("i32",), throws=True))
    add(Op("check.zero.i64", ("i64",), throws=True))
    add(Op("check.size", ("i32",), throws=True))                    # negative array size
    add(Op("check.cast", ("ref",), "ref", ("class",), throws=True))  # null passes; result is the operand with that class
    add(Op("check.store", ("ref", "ref"), throws=True))             # array (non-null), value
    add(Op("check.interface", ("ref",), throws=True, attrs=("class",)))  # non-null receiver of invokeinterface
    add(Op("check.init", (), attrs=("class",), throws=True, safepoint=True, reads="all", writes="all"))
    add(Op("check.memory", ("ref", "i32"), throws=True, attrs=("int",), reads="memory"))  # memory object, offset; attr: width in bytes

    # Objects.
    for f, t in list(ELEMENTS.items()):
        add(Op(f"getfield.{f}", ("ref",), t, ("field",), reads="field"))          # object non-null (checked before)
        add(Op(f"putfield.{f}", ("ref", t), None, ("field",), writes="field"))
        add(Op(f"getstatic.{f}", (), t, ("field",), reads="static"))
        add(Op(f"putstatic.{f}", (t,), None, ("field",), writes="static"))
        add(Op(f"aload.{f}", ("ref", "i32"), t, (), reads="array"))                # array non-null, index in bounds
        add(Op(f"astore.{f}", ("ref", "i32", t), None, (), writes="array"))
    add(Op("len", ("ref",), "i32", pure=True))                                      # array non-null; lengths never change
    add(Op("classof", ("ref",), "ref", pure=True))                                  # Object.getClass of a non-null object
    add(Op("instanceof", ("ref",), "i32", ("class",), pure=True))                  # null gives 0
    add(Op("new", (), "ref", ("class",), throws=True, safepoint=True))
    add(Op("newarray", ("i32",), "ref", ("class",), throws=True, safepoint=True))   # attribute: the array class; length >= 0
    add(Op("newmulti", None, "ref", ("class",), throws=True, safepoint=True))
    add(Op("monitor.enter", ("ref",), throws=True, safepoint=True, reads="all", writes="all"))
    add(Op("monitor.exit", ("ref",), throws=True, safepoint=True, reads="all", writes="all"))

    # Memory objects after lowering: address already checked by check.memory. Never removed, shared or reordered.
    for f in ("u8", "u16", "i32", "i64"):
        t = ELEMENTS.get(f, "i32")
        add(Op(f"memload.{f}", ("ref", "i32"), t, (), reads="memory", writes="memory"))
        add(Op(f"memstore.{f}", ("ref", "i32", t), None, (), writes="memory"))

    # Ports and the time stamp counter.
    for f in ("u8", "u16", "i32"):
        add(Op(f"port.in.{f}", ("i32",), "i32", reads="memory", writes="memory"))
        add(Op(f"port.out.{f}", ("i32", "i32"), None, writes="memory"))
    add(Op("ticks", (), "i64", reads="memory", writes="memory"))

    # Calls. Receivers are non-null (checked before). call.native runs the portals.toml row's C function.
    for kind in ("static", "special", "virtual", "interface", "native"):
        add(Op(f"call.{kind}", None, "call", ("method",), throws=True, safepoint=True, reads="all", writes="all"))
    add(Op("call.portal", None, "call", ("method",), throws=True, safepoint=True, reads="all", writes="all"))  # proxy stubs only

    # Safepoints and landing pads.
    add(Op("entry", (), safepoint=True, throws=True))    # stack check, first in the entry block
    add(Op("poll", (), safepoint=True))                   # before a loop's back-edge; keeps registers
    add(Op("exception", (), "ref"))                       # first in a landing pad (after passes/exceptions.py): what was thrown

    # Terminators. Their edges carry arguments for the target's parameters.
    add(Op("jump", (), terminator=True, edges=1))
    for t in ("i32", "i64", "ref"):
        add(Op(f"br.{t}", (t, t), None, ("cond",), terminator=True, edges=2))   # edge 0 if the condition holds
    add(Op("switch", ("i32",), None, ("keys",), terminator=True, edges=-1))      # edge i for keys[i], the last is the default
    add(Op("ret", None, terminator=True))                                       # no operand or the result
    add(Op("throw", ("ref",), terminator=True, throws=True, safepoint=True))
    add(Op("unreachable", (), terminator=True))
    return rows


OPS: dict[str, Op] = {row.name: row for row in _rows()}
