"""The `run:` lines of Java filetests on the booted system: one image and one boot for all files that ask for it.

`failures(files)` gives, by file name, what did not hold.  A generated class calls the functions and compares; its source is also what
the tests give to the host's JVM.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from tools.differential.judge import WAYS, compile_sources, on_system

Runs = dict[str, tuple[str, list[tuple[str, str, str, str]]]]
"""By file name: the class, and (function, arguments, `==` or `throws`, expected)."""

_DRIVER = """
public final class Driver {
    interface Call { Object call() throws Throwable; }
    static Object plain(Object o) {
        if (o instanceof Character c) return (long) c.charValue();
        if (o instanceof Float f) return Double.valueOf(f.floatValue());
        return o instanceof Number n && !(o instanceof Double) ? (Object) n.longValue() : o;
    }
    static void equal(String place, Call call, Object expected) {
        Object actual;
        try { actual = call.call(); } catch (Throwable e) { actual = e; }
        Object wanted = plain(actual) instanceof Double && plain(expected) instanceof Long l ? (Object) Double.valueOf(l.longValue()) : plain(expected);
        if (!java.util.Objects.equals(plain(actual), wanted)) System.out.println("@@wrong " + place + " gives " + actual + ", not " + expected);
    }
    static void throwing(String place, Call call, Class<?> expected) {
        try { System.out.println("@@wrong " + place + " gives " + call.call()); }
        catch (Throwable e) { if (e.getClass() != expected) System.out.println("@@wrong " + place + " throws " + e); }
    }
    public static void main(String[] arguments) {
%s
        System.out.println("@@done");
    }
%s
}
"""


def driver(runs: Runs) -> str:
    """Source of class Driver, which prints a line `@@wrong FILE: ...` for each run line that does not hold, and `@@done`."""
    bodies = []
    for file, (klass, lines) in runs.items():
        for name, arguments, relation, expected in lines:
            place = f'"{file}: {name}"'
            call = f"() -> {klass}.{name}({arguments})"
            bodies.append(f"throwing({place}, {call}, {expected}.class);" if relation == "throws" else f"equal({place}, {call}, {expected});")
    groups = [bodies[i:i + 40] for i in range(0, len(bodies), 40)]
    return _DRIVER % ("\n".join(f"        part{i}();" for i in range(len(groups))),
                      "\n".join(f"    static void part{i}() {{\n        " + "\n        ".join(group) + "\n    }" for i, group in enumerate(groups)))


def failures(runs: Runs, sources: list[Path], way: str = "plain") -> dict[str, list[str]]:
    """What does not hold on the system, by file name; `sources` are the files."""
    with tempfile.TemporaryDirectory() as scratch:
        support = {"".join(word.capitalize() for word in path.stem.split("_")): path.read_text() for path in sources}
        batch = compile_sources({"Driver": driver(runs)}, Path(scratch), support)
        if batch.rejected:
            return {file: [batch.rejected["Driver"]] for file in runs}
        output = on_system(batch, WAYS[way], f"filetests-{way}", 120)["Driver"]
    found: dict[str, list[str]] = {}
    for match in re.finditer(r"^@@wrong (.*?): (.*)$", output, re.M):
        found.setdefault(match[1], []).append(match[2])
    if "@@done" not in output:
        for file in runs:
            found.setdefault(file, []).append(f"the system ended: {output[-500:]}")
    return found
