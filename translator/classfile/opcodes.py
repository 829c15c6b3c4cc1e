"""The instruction set, one row an opcode (JVMS 6.5).

`name` and `operand` are the normalised form that `decode.py` yields: `iload_1` is `iload` with operand 1, `bipush 3` is `iconst`
with operand 3.  Formats: "" no operands; b, s signed immediate of 1 or 2 bytes; l local variable; inc local and amount; c1, c2
constant pool index of 1 or 2 bytes; j2, j4 branch of 2 or 4 bytes; and one each for the odd ones.
"""

from __future__ import annotations

from typing import NamedTuple


class Opcode(NamedTuple):
    """One row; `operand` is the one implied by a short form."""

    number: int
    mnemonic: str
    format: str
    name: str
    operand: int | None = None


_PLAIN = {
    0: "nop aconst_null", 46: "iaload laload faload daload aaload baload caload saload",
    79: "iastore lastore fastore dastore aastore bastore castore sastore",
    87: "pop pop2 dup dup_x1 dup_x2 dup2 dup2_x1 dup2_x2 swap",
    96: "iadd ladd fadd dadd isub lsub fsub dsub imul lmul fmul dmul idiv ldiv fdiv ddiv irem lrem frem drem ineg lneg fneg dneg "
        "ishl lshl ishr lshr iushr lushr iand land ior lor ixor lxor",
    133: "i2l i2f i2d l2i l2f l2d f2i f2l f2d d2i d2l d2f i2b i2c i2s lcmp fcmpl fcmpg dcmpl dcmpg",
    172: "ireturn lreturn freturn dreturn areturn return", 190: "arraylength athrow", 194: "monitorenter monitorexit",
}
_WITH_OPERANDS = {
    "c1": {18: "ldc"}, "b": {}, "s": {},
    "c2": {20: "ldc2_w", 178: "getstatic", 179: "putstatic", 180: "getfield", 181: "putfield", 182: "invokevirtual", 183: "invokespecial",
           184: "invokestatic", 187: "new", 189: "anewarray", 192: "checkcast", 193: "instanceof"},
    "j2": {153: "ifeq", 154: "ifne", 155: "iflt", 156: "ifge", 157: "ifgt", 158: "ifle", 159: "if_icmpeq", 160: "if_icmpne", 161: "if_icmplt",
           162: "if_icmpge", 163: "if_icmpgt", 164: "if_icmple", 165: "if_acmpeq", 166: "if_acmpne", 167: "goto", 168: "jsr", 198: "ifnull",
           199: "ifnonnull"},
    "l": {21: "iload", 22: "lload", 23: "fload", 24: "dload", 25: "aload", 54: "istore", 55: "lstore", 56: "fstore", 57: "dstore", 58: "astore",
          169: "ret"},
    "inc": {132: "iinc"}, "table": {170: "tableswitch"}, "lookup": {171: "lookupswitch"}, "interface": {185: "invokeinterface"},
    "dynamic": {186: "invokedynamic"}, "newarray": {188: "newarray"}, "wide": {196: "wide"}, "multi": {197: "multianewarray"},
}
_RENAMED = [(16, "bipush", "b", "iconst"), (17, "sipush", "s", "iconst"), (19, "ldc_w", "c2", "ldc"), (200, "goto_w", "j4", "goto"),
            (201, "jsr_w", "j4", "jsr")]


def _rows() -> list[Opcode | None]:
    rows: list[Opcode | None] = [None] * 256

    def add(number: int, mnemonic: str, format: str, name: str, operand: int | None = None) -> None:
        rows[number] = Opcode(number, mnemonic, format, name, operand)

    for first, names in _PLAIN.items():
        for number, name in enumerate(names.split(), first):
            add(number, name, "", name)
    for format, table in _WITH_OPERANDS.items():
        for number, name in table.items():
            add(number, name, format, name)
    for number, mnemonic, format, name in _RENAMED:
        add(number, mnemonic, format, name)
    for value in range(-1, 6):
        add(3 + value, f"iconst_{value}" if value >= 0 else "iconst_m1", "", "iconst", value)
    for value in range(2):
        add(9 + value, f"lconst_{value}", "", "lconst", value)
        add(14 + value, f"dconst_{value}", "", "dconst", value)
    for value in range(3):
        add(11 + value, f"fconst_{value}", "", "fconst", value)
    for kind, letter in enumerate("ilfda"):
        for slot in range(4):
            add(26 + 4 * kind + slot, f"{letter}load_{slot}", "", f"{letter}load", slot)
            add(59 + 4 * kind + slot, f"{letter}store_{slot}", "", f"{letter}store", slot)
    return rows


OPCODES: tuple[Opcode | None, ...] = tuple(_rows())
"""By number; None where no instruction has that number."""

BY_MNEMONIC: dict[str, Opcode] = {row.mnemonic: row for row in OPCODES if row}

NEWARRAY_TYPES = {4: "Z", 5: "C", 6: "F", 7: "D", 8: "B", 9: "S", 10: "I", 11: "J"}

BRANCHES = frozenset(row.name for row in OPCODES if row and row.format in ("j2", "j4"))
"""Names whose operand 0 is a target pc."""

ENDS = frozenset(("goto", "ireturn", "lreturn", "freturn", "dreturn", "areturn", "return", "athrow", "tableswitch", "lookupswitch", "jsr", "ret"))
"""Names after which the next instruction is not reached."""
