"""The text form of functions: what dumps show and `ir/parse.py` reads back unchanged.

    static method demo.Bitmap.word:(I)I file "Bitmap.java"
    b0(v0: ref demo.Bitmap!, v1: i32) handler b2(v1):
        v2: ref [I = getfield.ref v0, demo.Bitmap.words:[I          ; :41
        br.i32 lt v1, v2, b1(v2), b2()

A reference's class stands behind its type, with `=` before it if exact and `!` behind it if the value is not null.
Operands come before attributes.  Float constants are their raw bits, with the number in parentheses for the reader.
`; :41` is the source line; `; 1:41` is line 41 in scope 1 of the header's table of inlined methods.  Names that the
grammar cannot hold stand in quotes.  Notes (errors of the checker) are appended as `; error: ...`.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping

from translator.ir.func import Block, Edge, FieldRef, Function, Instr, MethodRef, Scope, Value

LINE_COLUMN = 72

_PLAIN_CLASS = re.compile(r"(?:[A-Za-z_$][\w$-]*(?:\.[\w$-]+)*|\[+(?:[BCDFIJSZ]|L[A-Za-z_$][\w$.-]*;))\Z", re.ASCII)
_PLAIN_MEMBER = re.compile(
    r"(?:[A-Za-z_$][\w$.-]*|\[+(?:[BCDFIJSZ]|L[A-Za-z_$][\w$.-]*;))\.(?:[\w$-]+|<init>|<clinit>):"
    r"(?:\((?:\[*(?:[BCDFIJSZ]|L[\w$/-]+;))*\))?\[*(?:[BCDFIJSZV]|L[\w$/-]+;)\Z", re.ASCII)
_RESERVED = re.compile(r"[vb]\d+\Z|(?:eq|ne|lt|ge|gt|le|ult|uge|ugt|ule|handler|pad|cold|file|scope|in|static|hidden|method)\Z")
_PLAIN_CHAR = re.compile(r"[ !#-\[\]-~]")


def quote(text: str) -> str:
    """A string literal of plain ASCII. Surrogates keep apart from the character that they may form."""
    parts = []
    for char in text:
        if _PLAIN_CHAR.match(char):
            parts.append(char)
        elif char in '"\\':
            parts.append("\\" + char)
        elif char == "\n":
            parts.append("\\n")
        else:
            parts.append(f"\\u{{{ord(char):x}}}")
    return '"' + "".join(parts) + '"'


def class_text(name: str) -> str:
    return name if _PLAIN_CLASS.match(name) and not _RESERVED.match(name) else quote(name)


def member_text(ref: MethodRef | FieldRef) -> str:
    text = str(ref)
    return text if _PLAIN_MEMBER.match(text) else quote(text)


def type_text(value: Value) -> str:
    """`i32`, or `ref` with its class and what is known about it."""
    if value.type != "ref" or not (value.klass or value.nonnull):
        return value.type
    mark = "!" if value.nonnull else ""
    return f"ref {'=' if value.exact else ''}{class_text(value.klass)}{mark}" if value.klass else "ref" + mark


def float_text(type: str, bits: int) -> str:
    """Raw bits and, for the reader, the number."""
    if type == "f32":
        return f"{bits:#010x}({struct.unpack('<f', struct.pack('<I', bits))[0]!r})"
    return f"{bits:#018x}({struct.unpack('<d', struct.pack('<Q', bits))[0]!r})"


def edge_text(edge: Edge) -> str:
    return f"{edge.block}({', '.join(map(repr, edge.args))})"


def instr_text(instr: Instr) -> str:
    """One instruction, without its line."""
    op = instr.op
    items = [repr(arg) for arg in instr.args]
    head = op.name
    edges = [edge_text(edge) for edge in instr.edges]
    for kind, attr in zip(op.attrs, instr.attrs):
        if kind == "int":
            items.append(str(attr))
        elif kind == "float":
            items.append(float_text(op.result, attr))
        elif kind == "text":
            items.append(quote(attr))
        elif kind == "cond":
            head += " " + attr
        elif kind == "keys":
            table = ", ".join(f"{key}: {edge}" for key, edge in zip(attr, edges))
            items.append(f"[{table}]")
            edges = edges[len(attr):]
        elif kind == "class":
            items.append(class_text(attr))
        elif isinstance(attr, (MethodRef, FieldRef)):
            items.append(member_text(attr))
        else:
            items.append(class_text(str(attr)))
    items += edges
    text = f"{head} {', '.join(items)}" if items else head
    return f"{instr.result!r}: {type_text(instr.result)} = {text}" if instr.result is not None else text


def block_text(block: Block) -> str:
    """The header of a block, with its colon."""
    text = f"{block}({', '.join(f'{p!r}: {type_text(p)}' for p in block.params)})"
    if block.handler is not None:
        text += f" handler {edge_text(block.handler)}"
    if block.pad is not None:
        text += f" pad {block.pad}"
    return text + (" cold:" if block.cold else ":")


def inlined_scopes(fn: Function) -> list[Scope]:
    """The function's own scope first, then those of inlined methods in order of appearance, parents before children."""
    scopes: dict[Scope, None] = {fn.scope: None}
    for instr in fn.instrs():
        chain = []
        scope = instr.scope
        while scope is not None and scope not in scopes:
            chain.append(scope)
            scope = scope.parent
        scopes.update((s, None) for s in reversed(chain))
    return list(scopes)


def print_function(fn: Function, notes: Mapping[object, list[str]] | None = None) -> str:
    """The whole function. `notes` maps a block or an instruction to remarks put beside it."""
    notes = notes or {}
    static = "static " if fn.static else ""
    head = f"{static}method {member_text(fn.method)}"
    if fn.hidden:
        head += " hidden"
    if fn.scope.file is not None:
        head += f" file {quote(fn.scope.file)}"
    lines = [head]
    scopes = inlined_scopes(fn)
    number = {scope: i for i, scope in enumerate(scopes)}
    for i, scope in enumerate(scopes[1:], 1):
        file = f" file {quote(scope.file)}" if scope.file is not None else ""
        inside = f" in {number[scope.parent]}:{scope.parent_line}" if scope.parent is not None else ""
        lines.append(f"scope {i} {member_text(scope.method)}{file}{inside}")
    lines += [f"; error: {note}" for note in notes.get(fn, ())]
    for block in fn.blocks:
        lines.append(block_text(block) + "".join(f"  ; error: {note}" for note in notes.get(block, ())))
        for instr in block.instrs:
            text = "    " + instr_text(instr)
            place = number.get(instr.scope, 0) if instr.scope is not None else 0
            if instr.line or place:
                text = f"{text:<{LINE_COLUMN - 1}} ; {place or ''}:{instr.line}"
            lines.append(text + "".join(f"  ; error: {note}" for note in notes.get(instr, ())))
    return "\n".join(lines) + "\n"
