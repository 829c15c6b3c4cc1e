"""Random well-typed Java expressions.

`Expressions.of(type, depth)` is source text of exactly that type, evaluated anywhere in the program under construction; it may have
side effects and may throw, but always ends.  Text of floats and hash codes of identities, on which virtual machines may differ,
are never made.
"""

from __future__ import annotations

from random import Random

INTS = ("byte", "short", "char", "int")
NUMBERS = (*INTS, "long", "float", "double")
ARRAYS = tuple(f"{kind}[]" for kind in (*NUMBERS, "boolean", "String", "Object", "A"))
REFERENCES = ("String", "Object", "A", "I", *ARRAYS, "int[][]")

_INT_EDGES = ("0", "1", "2", "3", "7", "8", "-1", "-2", "15", "16", "31", "32", "33", "63", "64", "100", "127", "128", "-128", "-129", "255", "256",
              "0x7fff", "0x8000", "0xffff", "0x10000", "-32768", "46341", "0x55555555", "0x80000001", "1000000007", "Integer.MAX_VALUE",
              "Integer.MIN_VALUE", "(Integer.MAX_VALUE - 1)", "(Integer.MIN_VALUE + 1)")
_LONG_EDGES = ("0L", "1L", "-1L", "2L", "10L", "255L", "0x7fffffffL", "0x80000000L", "0xffffffffL", "0x100000000L", "-0x80000000L", "-0x80000001L",
               "0x5555555555555555L", "1000000007L", "Long.MAX_VALUE", "Long.MIN_VALUE", "(Long.MIN_VALUE + 1)", "63L", "64L")
_DOUBLE_EDGES = ("0.0", "(-0.0)", "1.0", "-1.0", "0.5", "1.5", "2.5", "1e10", "-1e10", "2147483647.0", "2147483648.0", "-2147483649.0", "9.3e18", "1e300",
                 "1e-300", "Double.MIN_VALUE", "Double.MAX_VALUE", "Double.NaN", "Double.POSITIVE_INFINITY", "Double.NEGATIVE_INFINITY", "3.14159")
_FLOAT_EDGES = ("0f", "(-0f)", "1f", "-1f", "0.5f", "1.5f", "16777216f", "16777217f", "2.147483648e9f", "9.3e18f", "1e-40f", "Float.MIN_VALUE",
                "Float.MAX_VALUE", "Float.NaN", "Float.POSITIVE_INFINITY", "Float.NEGATIVE_INFINITY", "3.14f")
_TEXTS = ('""', '"a"', '"jx"', '"hello"', '"Aa"', '"BB"', '"0123456789"', '"\\u00e9\\u4e2d"')


class Expressions:
    """`scope` lists the variables in reach as (name, type, may be assigned); `methods` what may be called as (text, parameter types, result);
    `classes` the names for casts and instanceof, `concrete` those that can be made with `new X(int)`."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.scope: list[tuple[str, str, bool]] = []
        self.methods: list[tuple[str, tuple[str, ...], str]] = []
        self.lambdas = 0
        self.features = {"calls", "strings", "objects", "lambdas", "floats", "arrays", "effects"}

    # -- helpers

    def chance(self, p: float) -> bool:
        return self.random.random() < p

    def pick(self, items):
        return self.random.choice(items)

    def variables(self, type: str, assigned: bool = False) -> list[str]:
        return [name for name, kind, mutable in self.scope if kind == type and (mutable or not assigned)]

    def of(self, type: str, depth: int = 3) -> str:
        """An expression of that type."""
        if type in INTS and type != "int":
            return self._small(type, depth)
        maker = {"int": self._int, "long": self._long, "float": self._float, "double": self._float, "boolean": self._boolean,
                 "String": self._string, "Object": self._object, "A": self._instance, "I": self._instance}.get(type)
        if maker is None:
            return self._array(type, depth)
        return maker(depth) if maker not in (self._float, self._instance) else maker(depth, type)

    def _common(self, type: str, depth: int) -> str | None:
        """What any type offers: variables, calls, conditionals, assignments."""
        choice = self.random.random()
        names = self.variables(type)
        if depth <= 0 or choice < 0.35:
            return self.pick(names) if names and not self.chance(0.15) else None
        if choice < 0.42:
            return f"({self.of('boolean', depth - 1)} ? {self.of(type, depth - 1)} : {self.of(type, depth - 1)})"
        if choice < 0.52 and "calls" in self.features:
            candidates = [method for method in self.methods if method[2] == type]
            if candidates:
                return self.call(self.pick(candidates), depth)
        if choice < 0.57 and "effects" in self.features:
            targets = self.variables(type, assigned=True)
            if targets:
                return f"({self.pick(targets)} = {self.of(type, depth - 1)})"
        if choice < 0.64 and "arrays" in self.features and f"{type}[]" in ARRAYS:
            return self.element(type, depth)
        if choice < 0.70 and "objects" in self.features:
            fields = {"int": ("n", "m"), "long": ("w",), "double": ("d",), "byte": ("b",), "char": ("c",), "A": ("next",), "int[]": ("data",),
                      "float": ("g",), "short": ("h",), "boolean": ("z",), "String": ("text",), "Object": ("any",)}.get(type)
            if fields:
                return f"{self.of('A', depth - 1)}.{self.pick(fields)}"
        return None

    def call(self, method: tuple[str, tuple[str, ...], str], depth: int) -> str:
        """A call with random arguments; a dot in front of the name means that it needs a receiver."""
        name, parameters, _ = method
        arguments = ", ".join(self.of(kind, depth - 2) for kind in parameters)
        if name.startswith("."):
            owner, _, plain = name[1:].rpartition(".")
            return f"{self.of(owner, depth - 1)}.{plain}({arguments})"
        return f"{name}({arguments})"

    def index(self, array: str, depth: int) -> str:
        """An index that is in bounds mostly, at the edges often."""
        choice = self.random.random()
        names = [name for name in self.variables("int")]
        if choice < 0.45 and names:
            return self.pick(names) + self.pick(("", "", " - 1", " + 1", " & 7", " >>> 28", " + 2", " - 2"))
        if choice < 0.6:
            return self.pick(("0", "1", "2", "3"))
        if choice < 0.7 and array.isidentifier():
            return f"{array}.length - {self.pick((1, 1, 2, 3))}"
        if choice < 0.95:
            return f"{self.of('int', depth - 2)} & {self.pick((1, 3, 7))}"
        return self.of("int", depth - 2)

    def element(self, type: str, depth: int) -> str:
        names = self.variables(f"{type}[]")
        array = self.pick(names) if names and not self.chance(0.1) else self.of(f"{type}[]", min(depth - 1, 1))
        if type == "int" and self.chance(0.1):
            table = self.pick(self.variables("int[][]") or ["(new int[3][4])"])
            return f"{table}[{self.index(table, depth)}][{self.index('', depth)}]"
        return f"{array}[{self.index(array, depth)}]"

    # -- by type

    def _int(self, depth: int) -> str:
        if depth <= 0:
            kinds = [name for kind in INTS for name in self.variables(kind)]
            return self.pick(kinds) if kinds and self.chance(0.7) else f"({self.pick(_INT_EDGES)})"
        common = self._common("int", depth)
        if common:
            return common
        sub = lambda kind="int": self.of(kind, depth - 1)  # noqa: E731
        choice = self.random.randrange(24)
        if choice < 7:
            return f"({sub()} {self.pick('+-*&|^')} {sub()})"
        if choice < 9:
            return f"({sub()} {self.pick(('<<', '>>', '>>>'))} {sub(self.pick(('int', 'int', 'long')))})"
        if choice == 9:
            return f"({sub()} {self.pick('/%')} {self.pick((sub(), f'({sub()} | 1)', '3', '7', '(-1)', '8', '10', '1000', '(-16)'))})"
        if choice == 10:
            return f"({self.pick(('-', '~'))}({sub()}))"
        if choice == 11:
            return f"(int) ({sub(self.pick(('long', 'long', 'float', 'double', 'byte', 'short', 'char')))})"
        if choice == 12:
            kind = self.pick(INTS)
            return f"(int) {self.of(kind, depth - 1)}"
        if choice == 13 and "effects" in self.features:
            names = self.variables("int", assigned=True)
            if names:
                name = self.pick(names)
                operator = self.pick(("+=", "-=", "*=", "^=", "<<=", ">>=", ">>>=", "/=", "%=", "&=", "|="))
                right = "1" if operator in ("/=", "%=") and self.chance(0.5) else sub(self.pick(("int", "int", "long")))
                return self.pick((f"({name} {operator} {right})", f"{name}++", f"--{name}", f"++{name}", f"({name}--)"))
        if choice == 14:
            return self.pick((f"Math.{self.pick(('min', 'max'))}({sub()}, {sub()})", f"Math.abs({sub()})", f"Integer.bitCount({sub()})",
                              f"Integer.rotateLeft({sub()}, {sub()})", f"Integer.numberOfLeadingZeros({sub()})", f"Integer.highestOneBit({sub()})",
                              f"Integer.compare({sub()}, {sub()})", f"Long.compare({sub('long')}, {sub('long')})", f"Integer.reverse({sub()})",
                              f"Integer.numberOfTrailingZeros({sub()})", f"Integer.compareUnsigned({sub()}, {sub()})", f"Math.floorMod({sub()}, 7)",
                              f"Integer.divideUnsigned({sub()}, {sub()} | 1)", f"Integer.remainderUnsigned({sub()}, 13)",
                              f"Double.compare({sub('double')}, {sub('double')})", f"Float.floatToIntBits({sub('float')})",
                              f"Math.addExact({sub()}, {sub()})", f"Math.multiplyExact({sub()}, {sub()})"))
        if choice == 15 and "strings" in self.features:
            return self.pick((f"{sub('String')}.length()", f"{sub('String')}.hashCode()", f"{sub('String')}.indexOf({sub('String')})",
                              f"{sub('String')}.compareTo({sub('String')})", f"(int) {sub('String')}.charAt({sub()} & 3)"))
        if choice == 16 and "arrays" in self.features:
            return f"{sub(self.pick(ARRAYS))}.length"
        if choice == 17 and "objects" in self.features:
            name = self.unique("p")
            return self.pick((f"({sub('Object')} instanceof A {name} ? {name}.n : {sub()})", f"((A) {sub('Object')}).m",
                              f"(({self.pick(('B', 'C'))}) {sub('A')}).k", f"((int) (Integer) {sub('Object')})", f"{sub('I')}.im({sub()}, {sub('long')})",
                              f"{sub('A')}.vm({sub()})", f"{sub('I')}.dm({sub()})"))
        if choice == 18 and "lambdas" in self.features:
            return self._applied(depth)
        if choice == 19:
            arms = "; ".join(f"case {', '.join(keys)} -> {sub()}" for keys in self._keys(self.random.randint(1, 4)))
            return f"(switch ((int) {sub()}{self.pick(('', ' & 7', ' & 3'))}) {{ {arms}; default -> {sub()}; }})"
        return f"({sub()} {self.pick('+-*&|^')} {self.pick(_INT_EDGES)})".replace("-  -", "- -") if self.chance(0.6) else f"({self.pick(_INT_EDGES)})"

    def _keys(self, count: int) -> list[list[str]]:
        """Distinct switch keys in groups: dense, sparse or at the ends."""
        pool = self.pick((list(range(0, 12)), list(range(-4, 5)), [-2147483648, -1000, -1, 0, 1, 99, 100000, 2147483647], list(range(0, 4))))
        keys = self.random.sample(pool, min(len(pool), count + self.random.randint(0, 2)))
        return [[str(key) for key in keys[i::count]] for i in range(count) if keys[i::count]]

    def _applied(self, depth: int) -> str:
        """A lambda or method reference made and called at once, through a helper."""
        a, b = self.unique("u"), self.unique("v")
        outer, self.scope = self.scope, [(a, "int", True), (b, "int", True)] + [row for row in self.scope if row[0].startswith(("S.", "fin"))]
        body = self.of("int", min(depth - 1, 2))
        self.scope = outer
        return f"apply(({a}, {b}) -> {body}, {self.of('int', depth - 2)}, {self.of('int', depth - 2)})"

    def unique(self, prefix: str) -> str:
        self.lambdas += 1
        return f"{prefix}{self.lambdas}"

    def _long(self, depth: int) -> str:
        if depth <= 0:
            names = self.variables("long") or self.variables("int")
            return f"(long) {self.pick(names)}" if names and self.chance(0.7) else f"({self.pick(_LONG_EDGES)})"
        common = self._common("long", depth)
        if common:
            return common
        sub = lambda kind="long": self.of(kind, depth - 1)  # noqa: E731
        choice = self.random.randrange(14)
        if choice < 5:
            return f"({sub()} {self.pick('+-*&|^')} {sub(self.pick(('long', 'long', 'int')))})"
        if choice < 7:
            return f"({sub()} {self.pick(('<<', '>>', '>>>'))} {sub(self.pick(('int', 'long')))})"
        if choice == 7:
            return f"({sub()} {self.pick('/%')} {self.pick((sub(), f'({sub()} | 1L)', '3L', '10L', '(-1L)', '1000L', '16L', sub('int')))})"
        if choice == 8:
            return f"({self.pick(('-', '~'))}({sub()}))"
        if choice == 9:
            return f"(long) ({sub(self.pick(('int', 'int', 'float', 'double', 'char', 'byte')))})"
        if choice == 10 and "effects" in self.features:
            names = self.variables("long", assigned=True)
            if names:
                name = self.pick(names)
                return self.pick((f"({name} {self.pick(('+=', '-=', '*=', '^=', '<<=', '>>>=', '|='))} {sub(self.pick(('int', 'long')))})", f"{name}++", f"--{name}"))
        if choice == 11:
            return self.pick((f"Math.max({sub()}, {sub()})", f"Math.abs({sub()})", f"(long) Long.bitCount({sub()})", f"Long.rotateRight({sub()}, {sub('int')})",
                              f"Math.multiplyHigh({sub()}, {sub()})", f"Double.doubleToLongBits({sub('double')})", f"Long.divideUnsigned({sub()}, {sub()} | 1L)",
                              f"Math.round({sub('double')})", f"Integer.toUnsignedLong({sub('int')})", f"Math.floorDiv({sub()}, 10L)"))
        return f"({sub()} {self.pick('+-*&|^')} {self.pick(_LONG_EDGES)})"

    def _float(self, depth: int, type: str) -> str:
        edges = _DOUBLE_EDGES if type == "double" else _FLOAT_EDGES
        if depth <= 0 or "floats" not in self.features:
            names = self.variables(type)
            return self.pick(names) if names and self.chance(0.6) else f"({self.pick(edges)})"
        common = self._common(type, depth)
        if common:
            return common
        choice = self.random.randrange(10)
        if choice < 5:
            return f"({self.of(type, depth - 1)} {self.pick('+-*/%') if self.chance(0.6) else self.pick('+-*')} {self.of(type, depth - 1)})"
        if choice < 7:
            return f"({type}) ({self.of(self.pick(('int', 'long', 'float', 'double', 'char')), depth - 1)})"
        if choice == 7:
            return f"(-({self.of(type, depth - 1)}))"
        if choice == 8:
            sub = self.of(type, depth - 1)
            if type == "double":
                return self.pick((f"Math.sqrt({sub})", f"Math.floor({sub})", f"Math.abs({sub})", f"Math.max({sub}, {self.of('double', 0)})", f"Math.ceil({sub})"))
            return self.pick((f"Math.abs({sub})", f"Math.min({sub}, {self.of('float', 0)})", f"Float.intBitsToFloat({self.of('int', depth - 1)} & 0x7f7fffff)"))
        return f"({self.pick(edges)})"

    def _small(self, type: str, depth: int) -> str:
        common = self._common(type, depth) if depth > 0 else None
        names = self.variables(type)
        if common:
            return common
        if names and self.chance(0.4):
            name = self.pick(names)
            if self.variables(type, assigned=True).count(name) and "effects" in self.features and depth > 0 and self.chance(0.4):
                return self.pick((f"({name} {self.pick(('+=', '-=', '*=', '>>=', '>>>=', '<<=', '^='))} {self.of('int', depth - 1)})", f"{name}++", f"--{name}"))
            return name
        return f"({type}) ({self.of(self.pick(('int', 'int', 'int', 'long', 'double', 'float')), max(0, depth - 1))})"

    def _boolean(self, depth: int) -> str:
        if depth <= 0:
            names = self.variables("boolean")
            return self.pick(names) if names and self.chance(0.6) else f"({self.of('int', 0)} {self.pick(('<', '>', '==', '!='))} {self.of('int', 0)})"
        common = self._common("boolean", depth)
        if common:
            return common
        choice = self.random.randrange(16)
        if choice < 9:
            kind = self.pick(("int", "int", "int", "int", "long", "long", "double", "float", "char", "byte"))
            return f"({self.of(kind, depth - 1)} {self.pick(('<', '<=', '>', '>=', '==', '!='))} {self.of(kind, depth - 1)})"
        if choice < 12:
            return f"({self.of('boolean', depth - 1)} {self.pick(('&&', '||', '&', '|', '^', '!='))} {self.of('boolean', depth - 1)})"
        if choice == 12:
            return f"(!{self.of('boolean', depth - 1)})"
        if choice == 13 and "objects" in self.features:
            return self.pick((f"({self.of('Object', depth - 1)} instanceof {self.pick(('A', 'B', 'C', 'I', 'String', 'Integer', 'int[]', 'Object[]', 'A[]', 'Comparable'))})",
                              f"({self.of('A', depth - 1)} == {self.of('A', depth - 1)})", f"({self.of('Object', depth - 1)} == null)",
                              f"({self.of('A', depth - 1)} != null)"))
        if choice == 14 and "strings" in self.features:
            return self.pick((f"{self.of('String', depth - 1)}.equals({self.of('Object', depth - 1)})", f"{self.of('String', depth - 1)}.isEmpty()"))
        return f"Double.isNaN({self.of('double', depth - 1)})" if self.chance(0.3) else f"({self.of('int', 0)} != {self.of('int', depth - 1)})"

    def _string(self, depth: int) -> str:
        common = self._common("String", depth) if depth > 0 else None
        if common:
            return common
        names = self.variables("String")
        if depth <= 0 or "strings" not in self.features or self.chance(0.3):
            return self.pick(names) if names and self.chance(0.7) else self.pick(_TEXTS)
        choice = self.random.randrange(6)
        if choice < 3:
            parts = [self.of(self.pick(("int", "long", "char", "boolean", "String", "byte")), depth - 1) for _ in range(self.random.randint(1, 3))]
            return "clip(" + " + ".join([self.pick(_TEXTS), *parts]) + ")"
        return self.pick((f"String.valueOf({self.of('int', depth - 1)})", f"{self.of('String', depth - 1)}.substring({self.of('int', depth - 1)} & 3)",
                          f"String.valueOf({self.of('char', depth - 1)})", f"((String) {self.of('Object', depth - 1)})",
                          f"Integer.toHexString({self.of('int', depth - 1)})", f"Long.toString({self.of('long', depth - 1)})"))

    def _object(self, depth: int) -> str:
        common = self._common("Object", depth) if depth > 0 else None
        if common:
            return common
        names = self.variables("Object")
        if names and self.chance(0.3):
            return self.pick(names)
        kind = self.pick(("String", "A", "int", "null", "int[]", "A[]", "Object[]", "long", "R")) if depth > 0 else self.pick(("String", "null", "A"))
        if kind in ("int", "long"):
            return f"((Object) ({self.of(kind, depth - 1)}))"
        if kind == "R":
            return f"((Object) new R({self.of('int', depth - 1)}, {self.of('long', depth - 1)}, {self.of('String', depth - 1)}))"
        return "((Object) null)" if kind == "null" else f"((Object) {self.of(kind, depth - 1)})"

    def _instance(self, depth: int, type: str) -> str:
        common = self._common(type, depth) if depth > 0 else None
        if common:
            return common
        names = self.variables("A")
        if names and self.chance(0.75):
            return self.pick(names)
        choice = self.random.random()
        if choice < 0.06:
            return "((A) null)"
        if choice < 0.12 and depth > 0:
            return f"((A) {self.of('Object', depth - 1)})"
        if choice < 0.2 and names:
            return f"{self.pick(names)}.next"
        return f"new {self.pick(('A', 'B', 'C'))}({self.of('int', min(depth - 1, 1))})"

    def _array(self, type: str, depth: int) -> str:
        names = self.variables(type)
        if names and self.chance(0.75):
            return self.pick(names)
        if self.chance(0.03):
            return f"(({type}) null)"
        if type == "int[][]":
            return self.pick((f"(new int[{self.random.randint(0, 4)}][{self.random.randint(0, 5)}])", f"new int[][] {{{{1, 2}}, {{{self.of('int', 0)}}}, {{}}}}"))
        kind = type[:-2]
        if depth > 0 and self.chance(0.4):
            return f"new {type} {{{', '.join(self.of(kind, min(depth - 1, 1)) for _ in range(self.random.randint(0, 6)))}}}"
        if self.chance(0.15) and names:
            return f"{self.pick(names)}.clone()"
        size = f"{self.of('int', 0)} & {self.pick((3, 7, 15))}" if self.chance(0.5) else str(self.random.randint(0, 12))
        return f"(new {kind}[{size}])"
