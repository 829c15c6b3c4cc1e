"""Random class files with code that javac never makes: `python -m tools.differential.bytecode SEED` prints the code of one.

Values stay on the stack across branches, blocks are joined by arbitrary jumps (loops may have several entries), protected ranges
nest, overlap and cover their own handlers, and every form of dup, swap, pop and wide occurs.  Each block
costs fuel; all locals keep their type and are set at entry, so stack maps are simple and any jump is well typed.
"""

from __future__ import annotations

import struct
import sys
from random import Random

from translator.classfile.opcodes import BY_MNEMONIC
from translator.tests.classwriter import PUBLIC, STATIC, ClassWriter

SUPPORT = """
public class Support {
    static long sum;
    public static int value = 3; public int n; public long w;
    public static long wide; public static Object any; public static double real; public static float half; public static byte small; public static char letter;
    public Support(int n) { this.n = n; w = 5L * n; }
    public int vm(int a, long b) { return a * 3 + (int) b + n; }
    public static void mix(int v) { mix((long) v); }
    public static void mix(long v) { sum = sum * 31 + v; }
    public static void mix(float v) { mix(Float.floatToIntBits(v)); }
    public static void mix(double v) { mix(Double.doubleToLongBits(v)); }
    public static void mix(Object v) {
        if (v == null) mix(1L);
        else if (v instanceof int[] a) { mix((long) a.length); for (int x : a) mix((long) x); }
        else if (v instanceof byte[] a) { for (byte x : a) mix((long) x); }
        else if (v instanceof String s) mix(s.hashCode());
        else if (v instanceof Support s) { mix(s.n); mix(s.w); }
        else mix(v.getClass().getName().hashCode());
    }
    public static int risky(int a) { if ((a & 7) == 3) throw new IllegalStateException(); return a + 1; }
    public static double half(long a, double b, int c, float d) { return a * 0.5 + b * c - d; }
    public static void reset() { sum = 0; value = 3; wide = 0; any = null; real = 0; half = 0; small = 0; letter = 0; }
    public static void print() { System.out.println(sum); }
}
"""

STUB = "public class {name} {{ public static void main(String[] args) {{ }} }}\n"

KINDS = {"I": "I", "J": "J", "F": "F", "D": "D", "O": "Ljava/lang/Object;", "S": "Ljava/lang/String;", "N": "[I", "Y": "[B", "C": "LSupport;",
         "T": "Ljava/lang/Throwable;"}
"""Types of values, with their descriptors."""
WIDE = "JD"
_PREFIX = {"I": "i", "J": "l", "F": "f", "D": "d"}
_CATCH = (None, None, "java/lang/ArithmeticException", "java/lang/NullPointerException", "java/lang/ArrayIndexOutOfBoundsException",
          "java/lang/RuntimeException", "java/lang/IllegalStateException", "java/lang/Throwable")
_INTS = (0, 1, 2, 3, 5, 7, -1, -2, 31, 32, 33, 63, 100, 127, 128, -128, 255, 32767, -32768, 65535, 2147483647, -2147483648, 1000000007)


class Writer(ClassWriter):
    """With what only generated code needs: wide forms, lookupswitch and any constant."""

    def _instruction(self, code: bytearray, mnemonic: str, rest: str, fixes: list) -> None:
        at = len(code)
        if mnemonic.startswith("wide_"):
            slot, *more = rest.split()
            code += bytes((BY_MNEMONIC["wide"].number, BY_MNEMONIC[mnemonic[5:]].number)) + struct.pack(">H", int(slot))
            code += struct.pack(">h", int(more[0])) if more else b""
        elif mnemonic == "lookupswitch":
            default, *rows = rest.split()
            code += bytes((BY_MNEMONIC[mnemonic].number,)) + bytes(-(at + 1) % 4)
            fixes.append((at, len(code), 4, default))
            code += bytes(4) + struct.pack(">i", len(rows) // 2)
            for key, label in zip(rows[::2], rows[1::2]):
                code += struct.pack(">i", int(key))
                fixes.append((at, len(code), 4, label))
                code += bytes(4)
        elif mnemonic in ("ldc_float", "ldc_double"):
            short = mnemonic == "ldc_float"
            index = self.entry(4 if short else 6, struct.pack(">f" if short else ">d", float(rest)))
            code += bytes((BY_MNEMONIC["ldc_w" if short else "ldc2_w"].number,)) + struct.pack(">H", index)
        else:
            super()._instruction(code, mnemonic, rest, fixes)


class MethodGenerator:
    """The code of one static method, as text for `Writer`."""

    def __init__(self, random: Random, name: str, callees: list[tuple[str, str]]) -> None:
        self.random, self.name, self.callees = random, name, callees
        self.parameters = [self.pick("IIIJJFDOSNC") for _ in range(random.randint(1, 6))]
        self.result = self.pick("IIJFDO")
        self.locals: list[tuple[int, str]] = []
        slot = 0
        for kind in self.parameters:
            self.locals.append((slot, kind))
            slot += 2 if kind in WIDE else 1
        self.fuel = slot
        slot += 1
        extra = [self.pick("IIIJFDONYC") for _ in range(random.randint(2, 5))] + ["I", "N", "Y"]
        if self.chance(0.15):
            slot = 250 + random.randint(0, 20)
        self.extra = []
        for kind in extra:
            self.extra.append((slot, kind))
            slot += 2 if kind in WIDE else 1
        self.locals += self.extra
        self.max_locals = slot
        self.code: list[str] = []
        self.stack: list[str] = []
        self.max_stack = 0
        self.shapes = [[]] + [[self.pick("IIJFDOSNC") for _ in range(random.randint(1, 4))] for _ in range(random.randint(1, 3))]
        self.handlers: list[tuple[str, str, str, str | None]] = []
        self.frames: list[tuple[str, list[str], list[str]]] = []

    @property
    def descriptor(self) -> str:
        return f"({''.join(KINDS[kind] for kind in self.parameters)}){KINDS[self.result]}"

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, p: float) -> bool:
        return self.random.random() < p

    def put(self, text: str, pops: int = 0, push: str = "") -> None:
        """An instruction that takes `pops` values and leaves those of `push`."""
        self.code.append(text)
        if pops:
            del self.stack[-pops:]
        self.stack += push
        self.max_stack = max(self.max_stack, sum(2 if kind in WIDE else 1 for kind in self.stack))

    # -- values

    def slot(self, mnemonic: str, slot: int, more: str = "") -> str:
        return f"{'wide_' if slot > 255 or self.chance(0.03) else ''}{mnemonic} {slot}{more}"

    def push(self, kind: str) -> None:
        """A value of that kind: a local, a constant or something made."""
        slots = [slot for slot, each in self.locals if each == kind]
        if slots and self.chance(0.7):
            self.put(self.slot(f"{_PREFIX.get(kind, 'a')}load", self.pick(slots)), 0, kind)
        elif kind == "I":
            value = self.pick(_INTS)
            text = f"bipush {value}" if -128 <= value < 128 else f"sipush {value}" if -32768 <= value < 32768 else f"ldc_w int {value}"
            self.put(self.pick((text, text, "getstatic Support.value:I", "getstatic Support.small:B", "getstatic Support.letter:C")), 0, "I")
        elif kind == "J":
            self.put(self.pick((f"ldc2_w long {self.pick((0, 1, -1, 2**31, -2**31, 2**63 - 1, -2**63, 12345678901))}", "lconst_1", "getstatic Support.wide:J")), 0, "J")
        elif kind == "F":
            self.put(self.pick((f"ldc_float {self.pick(('0', '-0.0', 'nan', 'inf', '1e30', '-1.5', '16777217'))}", "fconst_2", "getstatic Support.half:F")), 0, "F")
        elif kind == "D":
            self.put(self.pick((f"ldc_double {self.pick(('0', '-0.0', 'nan', '-inf', '1e300', '2147483648.5', '-9.3e18'))}", "dconst_1", "getstatic Support.real:D")), 0, "D")
        elif kind == "S":
            self.put(self.pick(('ldc_w "abc"', 'ldc_w ""', 'ldc_w "x"', "aconst_null")), 0, "S")
        elif kind in "NY":
            self.push("I")
            self.put(f"bipush {self.pick((3, 7, 15))}", 0, "I")
            self.put("iand", 2, "I")
            self.put(f"newarray {'I' if kind == 'N' else 'B'}", 1, kind)
        elif kind == "C":
            if self.chance(0.1):
                self.put("aconst_null", 0, "C")
                self.put("checkcast Support", 1, "C")
            else:
                self.put("new Support", 0, "C")
                self.put("dup", 0, "C")
                self.push("I")
                self.put("invokespecial Support.<init>:(I)V", 2)
        elif kind == "T":
            self.put("new java/lang/IllegalStateException", 0, "T")
            self.put("dup", 0, "T")
            self.put("invokespecial java/lang/IllegalStateException.<init>:()V", 1)
        else:
            self.push(self.pick("SNC")) if self.chance(0.8) else self.put("getstatic Support.any:Ljava/lang/Object;", 0, "O")
            self.stack[-1] = "O"

    def pop(self) -> None:
        """Gets rid of the top, seen or unseen."""
        kind = self.stack[-1]
        slots = [slot for slot, each in self.locals if each == kind]
        if slots and self.chance(0.4):
            self.put(self.slot(f"{_PREFIX.get(kind, 'a')}store", self.pick(slots)), 1)
        elif self.chance(0.5):
            self.mix()
        else:
            self.put("pop2" if kind in WIDE else "pop", 1)

    def mix(self) -> None:
        kind = self.stack[-1]
        self.put(f"invokestatic Support.mix:({kind if kind in 'IJFD' else KINDS['O']})V", 1)

    def shape(self, wanted: list[str]) -> None:
        """Makes the stack have that shape, keeping what fits at the bottom."""
        fits = 0
        while fits < min(len(wanted), len(self.stack)) and (self.stack[fits] == wanted[fits] or wanted[fits] == "O" and self.stack[fits] not in "IJFD"):
            fits += 1
        while len(self.stack) > fits:
            self.pop()
        self.stack[:] = wanted[:fits]
        for kind in wanted[fits:]:
            self.push(kind)

    # -- instructions

    def step(self) -> None:
        """One random instruction, or a few that belong together."""
        stack, choice = self.stack, self.random.random()
        top = stack[-1] if stack else ""
        if choice < 0.22 or not stack or len(stack) < 2 and choice < 0.6:
            if len(stack) < 9:
                self.push(self.pick("IIIIJJFDONYSC"))
        elif choice < 0.42:
            self.shuffle()
        elif choice < 0.48:
            self.pop()
        elif choice < 0.52:
            self.put(self.slot("iinc", self.pick([slot for slot, kind in self.extra if kind == "I"]), f" {self.random.randint(-128, 127)}"))
        elif top in _PREFIX and choice < 0.9:
            self.arithmetic(top)
        elif top not in _PREFIX:
            self.reference(top)

    def arithmetic(self, top: str) -> None:
        letter, choice = _PREFIX[top], self.random.random()
        if choice < 0.15:
            target = self.pick([kind for kind in "IJFD" if kind != top])
            self.put(f"{letter}2{_PREFIX[target]}", 1, target)
        elif choice < 0.2:
            self.put(f"{letter}neg", 1, top)
        elif choice < 0.3 and top == "I":
            self.put(self.pick(("i2b", "i2c", "i2s")), 1, "I")
        elif choice < 0.36:
            field = {"I": self.pick(("value:I", "small:B", "letter:C")), "J": "wide:J", "F": "half:F", "D": "real:D"}[top]
            self.put(f"putstatic Support.{field}", 1)
        elif choice < 0.42 and top == "I":
            self.put("invokestatic Support.risky:(I)I", 1, "I")
        elif choice < 0.48 and top == "F" and self.stack[-4:-1] == ["J", "D", "I"] or choice < 0.44:
            for kind in "JDIF":
                self.push(kind)
            self.put("invokestatic Support.half:(JDIF)D", 4, "D")
        elif choice < 0.54 and self.callees:
            name, descriptor = self.pick(self.callees)
            parameters, result = kinds_of(descriptor)
            for kind in parameters:
                self.push(kind)
            self.put(f"invokestatic {name}:{descriptor}", len(parameters), result)
        else:
            if self.stack[-2:] != [top, top]:
                self.push(top)
            if choice < 0.62 and top != "I":
                self.put({"J": "lcmp", "F": self.pick(("fcmpl", "fcmpg")), "D": self.pick(("dcmpl", "dcmpg"))}[top], 2, "I")
            elif choice < 0.75 and top in "IJ":
                if top == "J":
                    self.push("I")
                self.put(f"{letter}{self.pick(('shl', 'shr', 'ushr'))}", 2, top)
            else:
                operations = ["add", "sub", "mul", "div", "rem"] + (["and", "or", "xor"] if top in "IJ" else [])
                operation = self.pick(operations)
                if operation in ("div", "rem") and top in "IJ" and self.chance(0.7):
                    self.put("iconst_1" if top == "I" else "lconst_1", 0, top)
                    self.put(f"{letter}or", 2, top)
                self.put(f"{letter}{operation}", 2, top)

    def reference(self, top: str) -> None:
        choice = self.random.random()
        if choice < 0.1:
            self.put("putstatic Support.any:Ljava/lang/Object;", 1)
        elif choice < 0.2:
            self.put(f"instanceof {self.pick(('Support', 'java/lang/String', '[I', 'java/lang/Comparable'))}", 1, "I")
        elif top in "NY" and choice < 0.8:
            if choice < 0.3:
                self.put("arraylength", 1, "I")
                return
            self.push("I")
            if choice < 0.75:
                self.put(f"bipush {self.pick((1, 3, 7))}", 0, "I")
                self.put("iand", 2, "I")
            if choice < 0.5:
                self.put("iaload" if top == "N" else "baload", 2, "I")
            else:
                self.push("I")
                self.put("iastore" if top == "N" else "bastore", 3)
        elif top == "C" and choice < 0.8:
            if choice < 0.35:
                self.put(*self.pick((("getfield Support.n:I", 1, "I"), ("getfield Support.w:J", 1, "J"))))
            elif choice < 0.55:
                kind, field = self.pick((("I", "n:I"), ("J", "w:J")))
                self.push(kind)
                self.put(f"putfield Support.{field}", 2)
            else:
                self.push("I")
                self.push("J")
                self.put("invokevirtual Support.vm:(IJ)I", 3, "I")
        elif top == "S" and choice < 0.6:
            self.put(self.pick(("invokevirtual java/lang/String.length:()I", "invokevirtual java/lang/String.hashCode:()I")), 1, "I")
        elif top == "O" and choice < 0.5:
            self.put(*self.pick((("checkcast Support", 1, "C"), ("checkcast [I", 1, "N"), ("checkcast java/lang/String", 1, "S"))))
        else:
            self.mix()

    def shuffle(self) -> None:
        """One of the forms of dup, swap and pop that fit the stack."""
        sizes = "".join("2" if kind in WIDE else "1" for kind in self.stack)
        forms = [(name, count, order) for name, below, count, order in _FORMS if sizes.endswith(below)]
        if not forms or len(self.stack) > 10:
            return
        name, count, order = self.pick(forms)
        values = self.stack[-count:]
        self.put(name, count, "".join(values[i] for i in order))

    # -- control flow

    def place(self, label: str, stack: list[str]) -> None:
        """A block begins, with that stack and a stack map frame."""
        self.code.append(f"{label}:")
        self.stack = list(stack)
        self.frames.append((label, self.frame_locals(), [verified(kind) for kind in stack]))

    def frame_locals(self) -> list[str]:
        """The verification types of all locals, unused slots being Top."""
        slots = dict(self.locals) | {self.fuel: "I"}
        types, at = [], 0
        while at <= max(slots):
            types.append(verified(slots[at]) if at in slots else "T")
            at += 2 if slots.get(at, "I") in WIDE else 1
        return types

    def generate(self) -> None:
        """Blocks in random order of jumps; `code`, `handlers` and the sizes are the result."""
        self.code.append(f"bipush {self.random.randint(8, 40)}")
        self.max_stack = 1
        self.code.append(f"istore {self.fuel}")
        for slot, kind in self.extra:
            outer, self.locals = self.locals, self.locals[:len(self.parameters)]
            self.push(kind)
            self.locals = outer
            self.put(self.slot(f"{_PREFIX.get(kind, 'a')}store", slot), 1)
        count = self.random.randint(2, 9)
        shape_of = [0] + [self.random.randrange(len(self.shapes)) for _ in range(count - 1)]
        catchers = self.random.randint(0, 4)
        for number in range(count + catchers):
            caught = number >= count
            self.place(f"b{number}", ["T"] if caught else self.shapes[shape_of[number]])
            self.max_stack = max(self.max_stack, 1)
            self.put(f"{'wide_' if self.chance(0.1) else ''}iinc {self.fuel} -1")
            self.put(f"iload {self.fuel}", 0, "I")
            self.put(f"ifle {'xt' if caught else f'x{shape_of[number]}'}", 1)
            for _ in range(self.random.randint(0, 9)):
                self.step()
            self.leave(shape_of)
        for number, shape in enumerate(self.shapes):
            self.place(f"x{number}", shape)
            self.finish()
        self.place("xt", ["T"])
        self.finish()
        self.place("end", [])
        self.code.append("nop")
        self.code.append("goto end")
        for number in range(count, count + catchers):
            for _ in range(self.random.randint(1, 2)):
                first = self.random.randrange(count + catchers)
                last = self.random.randint(first + 1, count + catchers)
                self.handlers.append((f"b{first}", "x0" if last == count + catchers else f"b{last}", f"b{number}", self.pick(_CATCH)))

    def finish(self) -> None:
        """Folds the whole stack into the checksum and returns."""
        while self.stack:
            self.mix()
        self.push(self.result)
        self.put(f"{_PREFIX.get(self.result, 'a')}return", 1)

    def leave(self, shape_of: list[int]) -> None:
        """The end of a block: somewhere of a fitting shape."""
        chosen = self.pick(shape_of)
        fitting = [f"b{i}" for i, shape in enumerate(shape_of) if shape == chosen]
        target, other = self.pick(fitting), self.pick(fitting)
        choice = self.random.random()
        if choice < 0.06:
            self.push(self.result)
            self.put(f"{_PREFIX.get(self.result, 'a')}return", 1)
            return
        if choice < 0.12:
            self.push("T")
            self.put("athrow", 1)
            return
        self.shape(self.shapes[chosen])
        if choice < 0.3:
            self.push("I")
            self.put(f"if{self.pick(('eq', 'ne', 'lt', 'ge', 'gt', 'le'))} {target}", 1)
        elif choice < 0.55:
            self.push("I")
            self.push("I")
            self.put(f"if_icmp{self.pick(('eq', 'ne', 'lt', 'ge', 'gt', 'le'))} {target}", 2)
        elif choice < 0.65:
            kind = self.pick("JFD")
            self.push(kind)
            self.push(kind)
            self.put({"J": "lcmp", "F": self.pick(("fcmpl", "fcmpg")), "D": self.pick(("dcmpl", "dcmpg"))}[kind], 2, "I")
            self.put(f"if{self.pick(('eq', 'ne', 'lt', 'ge', 'gt', 'le'))} {target}", 1)
        elif choice < 0.72:
            self.push("O")
            self.put(f"{self.pick(('ifnull', 'ifnonnull'))} {target}", 1)
        elif choice < 0.88:
            self.push("I")
            self.put(f"bipush {self.pick((3, 7))}", 0, "I")
            self.put("iand", 2, "I")
            rows = [self.pick(fitting) for _ in range(self.random.randint(1, 6))]
            if self.chance(0.5):
                self.put(f"tableswitch {self.random.randint(-1, 2)} {other} {' '.join(rows)}", 1)
            else:
                keys = sorted(self.random.sample((*range(8), -2147483648, 1000, 2147483647), len(rows)))
                self.put(f"lookupswitch {other} {' '.join(f'{key} {row}' for key, row in zip(keys, rows))}", 1)
            return
        self.put(f"goto {other}")


def verified(kind: str) -> str:
    """The verification type of a kind."""
    return kind if kind in "IJFD" else KINDS[kind]


def _forms() -> list[tuple[str, str, int, tuple[int, ...]]]:
    """(mnemonic, widths on top, values taken, indices put back) of every shuffling instruction."""
    return [("dup", "1", 1, (0, 0)), ("dup_x1", "11", 2, (1, 0, 1)), ("dup_x2", "111", 3, (2, 0, 1, 2)), ("dup_x2", "21", 2, (1, 0, 1)),
            ("dup2", "11", 2, (0, 1, 0, 1)), ("dup2", "2", 1, (0, 0)), ("dup2_x1", "111", 3, (1, 2, 0, 1, 2)), ("dup2_x1", "12", 2, (1, 0, 1)),
            ("dup2_x2", "1111", 4, (2, 3, 0, 1, 2, 3)), ("dup2_x2", "112", 3, (2, 0, 1, 2)), ("dup2_x2", "211", 3, (1, 2, 0, 1, 2)),
            ("dup2_x2", "22", 2, (1, 0, 1)), ("swap", "11", 2, (1, 0)), ("pop2", "11", 2, ()), ("pop", "1", 1, ()), ("pop2", "2", 1, ())]


_FORMS = _forms()


def kinds_of(descriptor: str) -> tuple[list[str], str]:
    """The kinds of a descriptor that KINDS made."""
    back = {text: kind for kind, text in KINDS.items()}
    found, rest = [], descriptor[1:]
    while not rest.startswith(")"):
        text = next(text for text in back if rest.startswith(text))
        found.append(back[text])
        rest = rest[len(text):]
    return found, back[rest[1:]]


def generate(seed: int, name: str | None = None, methods: set[int] | None = None) -> tuple[bytes, str]:
    """The class file of a seed (class `B<seed>`) and its code as text. `methods`: calls of main to keep, all if None."""
    random, name = Random(seed), name or f"B{seed}"
    writer, listing = Writer(name, major=50), []
    callees: list[tuple[str, str]] = []
    main = ["invokestatic Support.reset:()V"]
    handlers, frames = [], []
    for number in range(random.randint(2, 6)):
        method = MethodGenerator(random, f"m{number}", callees[-2:])
        method.generate()
        code = "; ".join(method.code)
        writer.method(method.name, method.descriptor, code, stack=method.max_stack + 2, locals_=method.max_locals,
                      handlers=tuple(method.handlers), frames=tuple(method.frames))
        listing.append(f"{method.name}{method.descriptor} {method.handlers}\n  " + "\n  ".join(method.code))
        callees.append((f"{name}.{method.name}", method.descriptor))
        for call in range(3):
            caller = MethodGenerator(random, "main", [])
            caller.parameters, caller.locals = [], []
            for kind in method.parameters:
                caller.push(kind)
            caller.put(f"invokestatic {name}.{method.name}:{method.descriptor}", len(method.parameters), method.result)
            caller.mix()
            if methods is not None and number * 3 + call not in methods:
                continue
            mark = f"{number}_{call}"
            main += [f"s{mark}:", *caller.code, f"goto e{mark}", f"h{mark}:", "invokevirtual java/lang/Object.getClass:()Ljava/lang/Class;",
                     "invokevirtual java/lang/Class.getName:()Ljava/lang/String;", "invokestatic Support.mix:(Ljava/lang/Object;)V",
                     f"e{mark}:", "invokestatic Support.print:()V"]
            frames += [(f"h{mark}", ["[Ljava/lang/String;"], [KINDS["T"]]), (f"e{mark}", ["[Ljava/lang/String;"], [])]
            handlers.append((f"s{mark}", f"h{mark}", f"h{mark}", None))
    main.append("return")
    writer.method("main", "([Ljava/lang/String;)V", "; ".join(main), PUBLIC | STATIC, 24, 1, tuple(handlers), tuple(frames))
    listing.append(f"main {handlers}\n  " + "\n  ".join(main))
    return writer.to_bytes(), "\n".join(listing)


if __name__ == "__main__":
    print(generate(int(sys.argv[1]))[1])
