"""Which access flags may stand together (JVMS 4.1, 4.5, 4.6). The functions return what is wrong, or None."""

from __future__ import annotations

from translator.world.classes import (ABSTRACT, ANNOTATION, ENUM, FINAL, INTERFACE, NATIVE, PRIVATE, PROTECTED, PUBLIC, STATIC, STRICT,
                                      SUPER, SYNCHRONIZED, SYNTHETIC, VOLATILE)

_VISIBILITY = PUBLIC | PRIVATE | PROTECTED


def class_flags(access: int, major: int) -> str | None:
    if access & FINAL and access & ABSTRACT:
        return "both final and abstract"
    if access & INTERFACE:
        if not access & ABSTRACT or major >= 49 and access & (SUPER | ENUM):
            return "an interface must be abstract, and neither enum nor with the flag for superclass calls"
    elif access & ANNOTATION and major >= 49:
        return "an annotation that is no interface"
    return None


def _visibility(access: int) -> str | None:
    shown = access & _VISIBILITY
    return "more than one of public, protected and private" if shown & (shown - 1) else None


def field_flags(access: int, interface: bool) -> str | None:
    if interface and access & ~SYNTHETIC & 0x50DF != PUBLIC | STATIC | FINAL:
        return "an interface field must be public static final"
    if access & FINAL and access & VOLATILE:
        return "both final and volatile"
    return _visibility(access)


def method_flags(name: str, access: int, interface: bool, major: int) -> str | None:
    if name == "<clinit>":
        return None if access & STATIC or major < 51 else "<clinit> must be static"
    if bad := _visibility(access):
        return bad
    if interface:
        if access & (PROTECTED | FINAL | SYNCHRONIZED | NATIVE):
            return "an interface method that is protected, final, synchronized or native"
        if major < 52 and access & ~0x10D0 != PUBLIC | ABSTRACT:
            return "an interface method must be public abstract before class file version 52"
        if not access & (PUBLIC | PRIVATE):
            return "an interface method must be public or private"
    if name == "<init>":
        if interface:
            return "a constructor in an interface"
        if access & (STATIC | FINAL | SYNCHRONIZED | NATIVE | ABSTRACT | VOLATILE):
            return "a constructor that is static, final, synchronized, native, abstract or a bridge"
    if access & ABSTRACT:
        refused = PRIVATE | STATIC | FINAL | SYNCHRONIZED | NATIVE | (STRICT if 46 <= major <= 60 else 0)
        if access & refused:
            return "an abstract method that is private, static, final, synchronized, native or strictfp"
    return None


