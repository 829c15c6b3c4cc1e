"""Random Java programs: `python -m tools.differential.generate SEED` prints one; the same seed always gives the same text.

A program is one public class whose main calls random static methods and prints a checksum after each, so that a difference shows
near its origin.  Every call costs fuel and every loop has a bound or costs fuel, so all programs end; exceptions may come from
anywhere and are folded into the checksum.  One statement stands on one line (`reduce.py` relies on it).
"""

from __future__ import annotations

import sys
from random import Random

from tools.differential.expressions import ARRAYS, INTS, NUMBERS, Expressions

_LOCAL_TYPES = ("int", "int", "int", "int", "long", "long", "double", "float", "byte", "short", "char", "boolean", "String", "Object", "A", "I",
                *ARRAYS[:9], "int[]", "int[]", "int[][]", "Object[]", "A[]")
_PARAMETER_TYPES = ("int", "int", "int", "long", "double", "float", "char", "byte", "boolean", "int[]", "A", "Object", "String", "long[]", "double[]")
_RESULTS = ("int", "int", "int", "long", "double", "boolean", "char", "byte", "float", "short", "A", "String", "int[]", "Object", "void")
_THROWN = ("ArithmeticException", "ArrayIndexOutOfBoundsException", "IndexOutOfBoundsException", "NullPointerException", "ClassCastException",
           "NegativeArraySizeException", "ArrayStoreException", "Oops", "RuntimeException", "Throwable")
"""Subclasses stand before their superclasses, as catch clauses must."""
_DEFAULTS = {"boolean": "false", "void": ""} | {kind: "0" for kind in NUMBERS}

_SUPPORT = """
    static int fuel;
    static long sum;
    static void mix(long v) { sum = sum * 31 + v; }
    static void mix(double v) { mix(Double.doubleToLongBits(v)); }
    static void mix(boolean v) { mix(v ? 1L : 2L); }
    static void mix(String v) { mix(v == null ? 3L : v.hashCode()); }
    static void mix(int[] v) { if (v == null) { mix(4L); } else { mix((long) v.length); for (int x : v) { mix((long) x); } } }
    static void mix(Object v) {
        if (v == null) { mix(5L); return; }
        if (v instanceof A a) { mix(a.hash(3)); }
        else if (v instanceof String s) { mix(s); }
        else if (v instanceof Integer n) { mix((long) n); }
        else if (v instanceof int[] a) { mix(a); }
        else if (v instanceof long[] a) { for (long x : a) { mix(x); } }
        else if (v instanceof double[] a) { for (double x : a) { mix(x); } }
        else if (v instanceof byte[] a) { for (byte x : a) { mix((long) x); } }
        else if (v instanceof char[] a) { for (char x : a) { mix((long) x); } }
        else if (v instanceof Object[] a) { mix((long) a.length); }
        else if (v instanceof R r) { mix(r.toString()); }
        else { mix(v.getClass().getName()); }
    }
    static void caught(Throwable t) {
        mix(t.getClass().getName().replace(MAIN, ""));
        if (t instanceof ArrayIndexOutOfBoundsException || t instanceof ArithmeticException || t instanceof NegativeArraySizeException) { mix(t.getMessage()); }
        if (t instanceof ExceptionInInitializerError) { caught(t.getCause()); }
    }
    static void copy(Object from, int at, Object to, int start, int count) {
        try { System.arraycopy(from, at, to, start, count); }
        catch (ArrayIndexOutOfBoundsException e) { throw new ArrayIndexOutOfBoundsException("copy"); }
    }
    static String clip(String s) { return s.length() > 24 ? s.substring(0, 24) : s; }
    interface Two { int of(int a, int b); }
    static int apply(Two f, int a, int b) { return f.of(a, b); }
    interface I { int im(int a, long b); default int dm(int a) { return im(a, a + 1L); } }
    record R(int x, long y, String s) { }
    enum E { E0, E1, E2, E3 }
    static class Oops extends RuntimeException { final int code; Oops(int code) { super("oops " + code); this.code = code; } }
"""


class ProgramGenerator(Expressions):
    """Makes one program of a seed."""

    def __init__(self, seed: int) -> None:
        super().__init__(Random(seed))
        self.lines: list[str] = []
        self.level = 1
        self.labels: list[tuple[str, bool]] = []    # name, is a loop
        self.result = "void"
        self.loops = 0
        self.statics: list[tuple[str, str, bool]] = []
        for feature in sorted(self.features):
            if self.chance(0.15):
                self.features.discard(feature)

    def emit(self, text: str) -> None:
        self.lines.append("    " * self.level + text)

    def program(self, name: str) -> str:
        """The source of public class `name`."""
        self.emit(f'static final String MAIN = "{name}";')
        self.lines += _SUPPORT.strip("\n").splitlines()
        self._fields()
        self._initialised_classes()
        entries = self._static_methods()
        self._classes()
        self._main(entries)
        return f"public class {name} {{\n" + "\n".join(self.lines) + "\n}\n"

    # -- members

    def _fields(self) -> None:
        self.emit("static class S {")
        for number in range(self.random.randint(4, 10)):
            kind = self.pick(("int", "int", "long", "double", "byte", "char", "boolean", "int[]", "Object", "A", "short", "String"))
            self.emit(f"    static {kind} s{number}{' = ' + self.of(kind, 1) if kind in NUMBERS and self.chance(0.4) else ''};")
            self.statics.append((f"S.s{number}", kind, True))
            if kind in ("int[]", "String", "A"):
                self.statics.pop()
                self.lines[-1] = f"    static {kind} s{number} = {self.of(kind, 0)};"
                self.statics.append((f"S.s{number}", kind, kind != "A"))
        self.emit("}")
        self.scope = list(self.statics)

    def _initialised_classes(self) -> None:
        """Classes whose initialisers are seen to run, and may fail."""
        for number in range(self.random.randint(0, 3)):
            self.emit(f"static class G{number} {{")
            self.level += 1
            self.emit(f"static int value = {self.random.randint(1, 99)};")
            self.emit("static {")
            self.level += 1
            self.emit(f"mix({number + 70}L);")
            if number and self.chance(0.5):
                self.emit(f"value += G{number - 1}.value;")
            if self.chance(0.25):
                self.emit(f"value /= {self.of('int', 1)};")
            self.level -= 1
            self.emit("}")
            self.emit(f"static int get(int a) {{ return value + a; }}")
            self.level -= 1
            self.emit("}")
            self.methods.append((f"G{number}.get", ("int",), "int"))
            self.statics.append((f"G{number}.value", "int", True))
        self.scope = list(self.statics)

    def _static_methods(self) -> list[tuple[str, tuple[str, ...], str]]:
        """From the last to the first: a method calls those made before it, so there is no deep recursion."""
        made = []
        self.methods += [(".A.vm", ("int",), "int"), (".I.im", ("int", "long"), "int"), (".I.dm", ("int",), "int"), (".A.lm", ("long", "int"), "long"),
                         (".A.om", ("Object",), "Object")]
        for number in range(self.random.randint(3, 9)):
            parameters = tuple(self.pick(_PARAMETER_TYPES) for _ in range(self.random.randint(0, self.pick((3, 5, 9)))))
            method = (f"f{number}", parameters, self.pick(_RESULTS))
            small = self.chance(0.35) and method[2] != "void"
            self._method("static", method, small)
            self.methods.append(method)
            if method[2] != "void" or self.chance(0.5):
                made.append(method)
        return made

    def _method(self, modifiers: str, method: tuple[str, tuple[str, ...], str], small: bool, this: tuple = ()) -> None:
        name, parameters, self.result = method
        names = [f"{'finp' if self.chance(0.2) else 'p'}{i}" for i in range(len(parameters))]
        self.scope = [*self.statics, *this, *((n, kind, not n.startswith("fin")) for n, kind in zip(names, parameters))]
        self.emit(f"{modifiers} {self.result} {name}({', '.join(f'{kind} {n}' for n, kind in zip(names, parameters))}) {{")
        self.level += 1
        if not small:
            self.emit(f"if (--fuel <= 0) return {_DEFAULTS.get(self.result, 'null')};")
            self.block(self.random.randint(2, 7), 3)
        if self.result != "void":
            self.emit(f"return {self.of(self.result, 3)};")
        self.level -= 1
        self.emit("}")

    def _classes(self) -> None:
        fields = [("n", "int", True), ("m", "int", True), ("w", "long", True), ("d", "double", True), ("g", "float", True), ("b", "byte", True),
                  ("h", "short", True), ("c", "char", True), ("z", "boolean", True), ("data", "int[]", True), ("next", "A", True), ("text", "String", True),
                  ("any", "Object", True)]
        self.emit("static class A implements I {")
        self.level += 1
        self.emit("int n; final int m; long w; double d; float g; byte b; short h; char c; boolean z; int[] data; A next; String text = \"\"; Object any;")
        self.emit("A(int a) { n = a; m = a * 7; w = (long) a << 33; d = a / 3.0; g = a; b = (byte) a; h = (short) (a * 3); c = (char) a; z = a > 3; data = new int[a & 7]; }")
        self.emit("long hash(int depth) { return n + 3L * m + 5 * w + b + h + c + Double.doubleToLongBits(d) + Float.floatToIntBits(g) + (z ? 1 : 0) "
                  "+ data.length + (text == null ? 0 : text.hashCode()) + (next == null || depth == 0 ? 0 : 11 * next.hash(depth - 1)); }")
        self._overrides([row if row[0] != "m" else ("m", "int", False) for row in fields], 1.0)
        self.level -= 1
        self.emit("}")
        for name, above, modifiers in (("B", "A", "static"), ("C", "B", "static final")):
            self.emit(f"{modifiers} class {name} extends {above} {{")
            self.level += 1
            if name == "B":
                self.emit("int k = 5;")
            self.emit(f"{name}(int a) {{ super(a {self.pick('+-^')} {self.random.randint(1, 9)}); k {self.pick(('+=', '^=', '='))} a; }}")
            self._overrides([("k", "int", True), ("n", "int", True), ("this.w", "long", True), ("data", "int[]", True)], 0.6)
            self.level -= 1
            self.emit("}")

    def _overrides(self, fields: list, p: float) -> None:
        for method in (("vm", ("int",), "int"), ("im", ("int", "long"), "int"), ("lm", ("long", "int"), "long"), ("om", ("Object",), "Object")):
            if self.chance(p):
                self._method(self.pick(("public", "public", "public synchronized")), method, self.chance(0.5), tuple(fields))

    def _main(self, entries: list) -> None:
        self.scope, self.labels = [], []
        self.emit("public static void main(String[] args) {")
        self.level += 1
        for name, parameters, result in entries * 2:
            call = f"{name}({', '.join(self.of(kind, 1) for kind in parameters)})"
            self.emit(f"fuel = {self.pick((60, 200, 400))};")
            self.emit("try {")
            self.emit(f"    {call};" if result == "void" else f"    mix({call});")
            self.emit("} catch (Throwable t) {")
            self.emit("    caught(t);")
            self.emit("}")
            self.emit(f'System.out.println("{name} " + sum);')
        for name, kind, _ in self.statics:
            if name.startswith("S."):
                self.emit(f"mix({name});")
        self.emit('System.out.println("end " + sum);')
        self.level -= 1
        self.emit("}")

    # -- statements

    def block(self, count: int, depth: int) -> None:
        """Statements in a scope of their own; the caller writes the braces."""
        outer = list(self.scope)
        for _ in range(count):
            self.statement(depth)
        self.scope = outer

    def body(self, head: str, count: int, depth: int, tail: str = "}") -> None:
        """`head {` statements `tail`."""
        self.emit(f"{head} {{")
        self.level += 1
        self.block(count, depth)
        self.level -= 1
        self.emit(tail)

    def statement(self, depth: int) -> None:
        choice = self.random.random()
        if depth <= 0 or choice < 0.42:
            self._simple()
        elif choice < 0.52:
            self.body(f"if ({self.of('boolean', 3)})", self.random.randint(1, 3), depth - 1)
            if self.chance(0.4):
                self.lines[-1] = self.lines[-1] + " else {"
                self.level += 1
                self.block(self.random.randint(1, 2), depth - 1)
                self.level -= 1
                self.emit("}")
        elif choice < 0.74:
            self._loop(depth)
        elif choice < 0.80:
            self._switch(depth)
        elif choice < 0.92:
            self._try(depth)
        elif choice < 0.94:
            self.body(f"synchronized ({self.pick(('new Object()', self.of('A', 1), 'S.class'))})", 2, depth - 1)
        else:
            self._jump()

    def _simple(self) -> None:
        choice = self.random.random()
        if choice < 0.3:
            kind = self.pick(_LOCAL_TYPES)
            final = self.chance(0.15)
            value = self.of(kind, 3)
            name = self.unique("fin" if final else "x")
            self.emit(f"{'final ' if final else ''}{kind} {name} = {value};")
            self.scope.append((name, kind, not final))
        elif choice < 0.5:
            targets = [row for row in self.scope if row[2]]
            if targets:
                name, kind, _ = self.pick(targets)
                self.emit(f"{name} = {self.of(kind, 3)};")
        elif choice < 0.68:
            kind = self.pick([kind for _, kind, _ in self.scope if kind.endswith("[]") and kind != "int[][]"] or ["int[]"])[:-2]
            operator = self.pick(("=", "=", "=", "+=", "^=", "*=")) if kind in NUMBERS else "="
            if kind in ("float", "double") and operator == "^=":
                operator = "-="
            value = self.of(kind, 2)
            if kind == "Object" and self.chance(0.5):
                value = self.of(self.pick(("String", "A")), 2)
            self.emit(f"{self.element(kind, 2)} {operator} {value};")
        elif choice < 0.76:
            name, kind = self.pick((("n", "int"), ("w", "long"), ("b", "byte"), ("c", "char"), ("next", "A"), ("data", "int[]"), ("d", "double"), ("z", "boolean"),
                                    ("h", "short"), ("g", "float"), ("any", "Object"), ("text", "String")))
            operator = self.pick(("=", "+=", "=")) if kind in NUMBERS else "="
            self.emit(f"{self.of('A', 1)}.{name} {operator} {self.of(kind, 2)};")
        elif choice < 0.80:
            kind = self.pick(("int[]", "byte[]", "Object[]", "long[]", "char[]", "A[]"))
            source = self.of(self.pick((kind, kind, kind, "int[]", "Object[]")), 1)
            self.emit(f"copy({source}, {self.of('int', 0)} & 3, {self.of(kind, 1)}, {self.of('int', 0)} & 3, {self.of('int', 1)} & 3);")
        elif choice < 0.83:
            voids = [method for method in self.methods if not method[0].startswith((".", "G"))]
            if voids:
                self.emit(f"{self.call(self.pick(voids), 2)};")
        else:
            kind = self.pick(("int", "int", "long", "double", "boolean", "String", "Object", "int[]", "char"))
            self.emit(f"mix({self.of(kind, 3)});")

    def _jump(self) -> None:
        condition = f"if ({self.of('boolean', 2)})"
        choice = self.random.random()
        loops = [label for label, loop in self.labels if loop]
        if choice < 0.35 and self.labels:
            self.emit(f"{condition} break {self.pick(self.labels)[0]};")
        elif choice < 0.55 and loops:
            self.emit(f"{condition} continue {self.pick(loops)};")
        elif choice < 0.75:
            self.emit(f"{condition} return{'' if self.result == 'void' else ' ' + self.of(self.result, 2)};")
        else:
            thrown = self.pick([f"new Oops({self.of('int', 1)})", f"new {self.pick(_THROWN[:7])}()", "(RuntimeException) null", f"new Oops({self.random.randint(0, 9)})"])
            self.emit(f"{condition} throw {thrown};")

    def _loop(self, depth: int) -> None:
        label, i = self.unique("L"), self.unique("i")
        mark = f"{label}: "
        self.labels.append((label, True))
        outer = list(self.scope)
        size = self.random.randint(1, 4)
        arrays = [name for name, kind, _ in self.scope if kind.endswith("[]") and "." not in name]
        choice = self.random.random()
        kind = self.pick(("int", "int", "int", "int", "int", "long", "short", "byte", "char"))
        start, edge = self.pick(("0", "0", "0", "1", "-1", "-3", "2", f"({self.of('int', 1)} & 3)")), self.random.randint(1, 9)
        if choice < 0.3 and arrays:
            array = self.pick(arrays)
            heads = (f"int {i} = {start}; {i} < {array}.length; {i}++", f"int {i} = {array}.length - 1; {i} >= 0; {i}--",
                     f"int {i} = {array}.length; --{i} >= 0; ", f"int {i} = 0; {i} <= {array}.length; {i}++", f"int {i} = {start}; {i} < {array}.length - 1; {i}++",
                     f"int {i} = 0; {i} < {array}.length; {i} += 2", f"int {i} = {array}.length; {i} > 0; {i}--", f"int {i} = 0; {i} != {array}.length; {i}++",
                     f"int {i} = {array}.length - {self.random.randint(1, 5)}; {i} < {array}.length; {i}++")
            self.scope.append((i, "int", False))
            self.body(f"{mark}for ({self.pick(heads)})", size, depth - 1)
        elif choice < 0.55:
            bound = self.pick((str(edge), f"({self.of('int', 2)} & 7)", str(edge), "fuel % 6"))
            bound = bound if kind == "int" or bound.isdigit() else str(edge)
            heads = [f"{kind} {i} = ({kind}) {edge}; {i} > 0; {i}--", f"{kind} {i} = 0; {i} < {edge}; {i}++", f"{kind} {i} = 0; {i} < {edge}; {i} += {self.random.randint(1, 3)}"]
            if kind == "int":
                heads += [f"int {i} = {start}; {i} < {bound}; {i}++", f"int {i} = Integer.MAX_VALUE - {edge}; {i} > 0; {i}++",
                          f"int {i} = Integer.MIN_VALUE + {edge}; {i} < 0; {i}--", f"int {i} = Integer.MAX_VALUE - {edge}; {i} < Integer.MAX_VALUE; {i}++",
                          f"int {i} = Integer.MIN_VALUE + {edge}; {i} > Integer.MIN_VALUE; {i}--", f"int {i} = {edge * 3}; {i} != 0; {i} -= 3",
                          f"int {i} = Integer.MAX_VALUE - {edge * 2}; {i} >= 0; {i} += 3", f"int {i} = {bound}; {i} >= {start}; {i}--",
                          f"int {i} = 1; {i} > 0; {i} <<= 3", f"int {i} = -1; {i} != 0; {i} >>>= 5", f"int {i} = {edge * 100}; {i} > 0; {i} /= 3"]
            elif kind == "long":
                heads += [f"long {i} = Long.MAX_VALUE - {edge}; {i} > 0; {i}++", f"long {i} = 0x7fffffffL - 3; {i} < 0x80000002L; {i}++"]
            self.scope.append((i, kind, False))
            self.body(f"{mark}for ({self.pick(heads)})", size, depth - 1)
        elif choice < 0.68:
            self.body(f"{mark}while (--fuel > 0 && {self.of('boolean', 2)})", size, depth - 1)
        elif choice < 0.78:
            self.body(f"{mark}do", size, depth - 1, f"}} while (--fuel > 0 && {self.of('boolean', 2)});")
        elif choice < 0.9:
            array = self.of(self.pick(("int[]", "int[]", "long[]", "char[]", "byte[]", "A[]", "Object[]", "double[]")), 1)
            found = next((kind for name, kind, _ in self.scope if name == array), None)
            if found is None:
                array, found = f"new int[] {{{self.of('int', 1)}, {self.of('int', 1)}}}", "int[]"
            self.scope.append((i, found[:-2], True))
            self.body(f"{mark}for ({found[:-2]} {i} : {array})", size, depth - 1)
        else:
            self.emit(f"{mark}for (;;) {{")
            self.level += 1
            self.block(size, depth - 1)
            self.emit(f"if (--fuel <= 0 || {self.of('boolean', 2)}) break;")
            self.level -= 1
            self.emit("}")
        self.scope = outer
        self.labels.pop()

    def _switch(self, depth: int) -> None:
        label = self.unique("L")
        choice = self.random.random()
        if choice < 0.7:
            subject, keys = f"(int) {self.of('int', 2)}" + self.pick(("", " & 7", " & 15")), [key for group in self._keys(self.random.randint(2, 7)) for key in group]
        elif choice < 0.85 and "strings" in self.features:
            subject, keys = self.of("String", 2), ['"a"', '"jx"', '"Aa"', '"BB"', '""'][:self.random.randint(2, 5)]
        else:
            subject, keys = f"E.values()[{self.of('int', 1)} & 3]", ["E0", "E2", "E3"]
        self.labels.append((label, False))
        self.emit(f"{label}: switch ({subject}) {{")
        self.level += 1
        for key in [*keys, None]:
            self.body("default:" if key is None else f"case {key}:", self.random.randint(0, 2), depth - 1)
            if self.chance(0.6):
                self.lines[-1] += f" break {label};" if key is not None else ""
        self.level -= 1
        self.emit("}")
        self.labels.pop()

    def _try(self, depth: int) -> None:
        self.body("try", self.random.randint(1, 4), depth - 1)
        caught = sorted(self.random.sample(range(len(_THROWN)), self.random.randint(0, 2)))
        finally_ = not caught or self.chance(0.4)
        for kind in caught:
            name = self.unique("t")
            self.lines[-1] += f" catch ({_THROWN[kind]} {name}) {{"
            self.level += 1
            self.emit(f"caught({name});")
            self.block(self.random.randint(0, 2), depth - 1)
            if self.chance(0.15):
                self.emit(f"if ({self.of('boolean', 2)}) throw {name};" if _THROWN[kind] != "Throwable" else f"mix({name} instanceof Error);")
            self.level -= 1
            self.emit("}")
        if finally_:
            self.lines[-1] += " finally {"
            self.level += 1
            self.block(self.random.randint(1, 3), depth - 1)
            self.level -= 1
            self.emit("}")


def generate(seed: int, name: str | None = None) -> str:
    """The program of a seed; its class is `P<seed>` unless named."""
    return ProgramGenerator(seed).program(name or f"P{seed}")


if __name__ == "__main__":
    print(generate(int(sys.argv[1])), end="")
