"""Classes that break a rule about their place among others (JVMS 4.10, 5.3.5, 5.4): rows of name, maker of the classes (the first is at
fault), part of the reason."""

from __future__ import annotations

from collections.abc import Callable

from translator.tests.classwriter import ABSTRACT, FINAL, INTERFACE, PROTECTED, PUBLIC, SUPER, ClassWriter

ROWS: list[tuple[str, Callable[[], list[ClassWriter]], str]] = []


def row(name: str, reason: str, make: Callable[[], list[ClassWriter]]) -> None:
    ROWS.append((name, make, reason))


def klass(name: str = "demo/A", superclass: str = "java/lang/Object", access: int = PUBLIC | SUPER, interfaces: tuple[str, ...] = (), **options) -> ClassWriter:
    return ClassWriter(name, superclass, access, interfaces=interfaces, **options)


def interface(name: str, *above: str) -> ClassWriter:
    return ClassWriter(name, access=PUBLIC | INTERFACE | ABSTRACT, interfaces=above)


def declaring(writer: ClassWriter, name: str, access: int, descriptor: str = "()V") -> ClassWriter:
    writer.method(name, descriptor, None if access & ABSTRACT else "return", access, 4, 4)
    return writer


def sealed(writer: ClassWriter, *permitted: str) -> ClassWriter:
    indices = [writer.klass(name) for name in permitted]
    writer.attributes.append(writer.attribute("PermittedSubclasses", b"".join(index.to_bytes(2, "big") for index in [len(indices), *indices])))
    return writer


row("superclass is itself", "superclass of itself", lambda: [klass(superclass="demo/A")])
row("superclass below it", "superclass of itself", lambda: [klass(superclass="demo/B"), klass("demo/B", "demo/A")])
row("interface is itself", "superclass of itself", lambda: [interface("demo/A", "demo/A")])
row("superinterface below it", "superclass of itself", lambda: [interface("demo/A", "demo/I"), interface("demo/I", "demo/A")])
row("superclass is missing", "missing", lambda: [klass(superclass="gone/Away")])
row("interface is missing", "missing", lambda: [klass(interfaces=("gone/Away",))])
row("superclass is final", "is final", lambda: [klass(superclass="java/lang/String")])
row("superclass is an interface", "extends the interface", lambda: [klass(superclass="java/lang/Runnable")])
row("interface is a class", "no interface", lambda: [klass(interfaces=("java/lang/Integer",))])
row("superinterface is a class", "no interface", lambda: [interface("demo/A", "java/lang/Integer")])
row("superclass of another package is not public", "not public", lambda: [klass(superclass="secret/B"), klass("secret/B", access=SUPER)])
row("interface of another package is not public", "not public", lambda: [klass(interfaces=("secret/I",)),
                                                                         ClassWriter("secret/I", access=INTERFACE | ABSTRACT)])
row("final method overridden", "final method", lambda: [declaring(klass(superclass="other/Guarded"), "last", PUBLIC)])
row("final method overridden far above", "final method", lambda: [declaring(klass(superclass="demo/B"), "last", PUBLIC), klass("demo/B", "other/Guarded")])
row("final protected method overridden", "final method", lambda: [declaring(klass(superclass="secret/B"), "f", PROTECTED),
                                                                  declaring(klass("secret/B"), "f", PROTECTED | FINAL)])
row("final package-private method overridden", "final method", lambda: [declaring(klass(superclass="demo/B"), "f", PUBLIC),
                                                                        declaring(klass("demo/B"), "f", FINAL)])
row("not among the permitted subclasses", "does not permit", lambda: [klass(superclass="demo/B"), sealed(klass("demo/B"), "demo/C")])
row("not among the permitted implementations", "does not permit", lambda: [klass(interfaces=("demo/I",)), sealed(interface("demo/I"), "demo/C")])
row("nothing permitted", "does not permit", lambda: [klass(superclass="demo/B"), sealed(klass("demo/B"))])
row("permitted, but not public in another package", "does not permit", lambda: [klass(superclass="secret/B", access=SUPER), sealed(klass("secret/B"), "demo/A")])
row("interface method that is not public", "without being public",
    lambda: [declaring(klass(interfaces=("java/lang/Runnable",)), "run", PROTECTED)])
row("interface method inherited that is not public", "without being public",
    lambda: [klass(superclass="demo/B", interfaces=("java/lang/Runnable",)), declaring(klass("demo/B"), "run", 0)])

LATER = {f"class: {name}": "HotSpot throws IllegalAccessError when the method is called by the interface" for name in
         ("interface method that is not public", "interface method inherited that is not public")}
