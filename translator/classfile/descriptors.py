"""Names and descriptors: their syntax (JVMS 4.2, 4.3), and their parts.

Inside the translator class names have dots (`java.lang.String`) and array classes are named by their descriptor with dots
(`[Ljava.lang.String;`); descriptors keep the slashes of the class file.  The parsing functions expect checked input.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

IR_TYPES = {"Z": "i32", "B": "i32", "C": "i32", "S": "i32", "I": "i32", "J": "i64", "F": "f32", "D": "f64"}
"""The IR type that holds a value of each primitive type; anything else is a ref."""

_FORBIDDEN = frozenset(".;[/")


@lru_cache(maxsize=65536)
def is_member_name(name: str) -> bool:
    """An unqualified name, as fields, locals and modules' parts have them."""
    return bool(name) and _FORBIDDEN.isdisjoint(name)


@lru_cache(maxsize=65536)
def is_method_name(name: str) -> bool:
    """An unqualified name without angle brackets, `<init>` or `<clinit>`."""
    return name in ("<init>", "<clinit>") or is_member_name(name) and "<" not in name and ">" not in name


@lru_cache(maxsize=65536)
def is_class_name(name: str) -> bool:
    """A class name in internal form (`java/lang/String`), no array."""
    return all(part and ";" not in part and "[" not in part and "." not in part for part in name.split("/"))


_LETTERS, _PARTS = frozenset(("Lu", "Ll", "Lt", "Lm", "Lo", "Nl", "Sc", "Pc")), frozenset(("Nd", "Mn", "Mc", "Cf"))


@lru_cache(maxsize=65536)
def is_identifier(name: str) -> bool:
    """A Java identifier, which names had to be before class file version 49."""
    if name.isascii():
        return not name[:1].isdigit() and name.replace("$", "_").replace("_", "a").isalnum()
    return category(name[0]) in _LETTERS and all(category(letter) in _LETTERS or category(letter) in _PARTS for letter in name[1:])


def has_identifiers(text: str) -> bool:
    """Whether a class name or a descriptor has only identifiers as the parts of its class names."""
    names = re.findall("L([^;]*);", text) if text[:1] in "([" or text.endswith(";") else [text]
    return all(is_identifier(part) for name in names for part in name.split("/"))


def _field_end(text: str, start: int) -> int:
    """Index behind the field descriptor that begins at `start`, or -1."""
    position = start
    while position < len(text) and text[position] == "[":
        position += 1
    if position - start > 255 or position >= len(text):
        return -1
    if text[position] in IR_TYPES:
        return position + 1
    if text[position] != "L":
        return -1
    end = text.find(";", position)
    return end + 1 if end > 0 and is_class_name(text[position + 1:end]) else -1


@lru_cache(maxsize=65536)
def is_field_descriptor(text: str) -> bool:
    return _field_end(text, 0) == len(text) and bool(text)


@lru_cache(maxsize=65536)
def is_method_descriptor(text: str) -> bool:
    """Syntax, and at most 255 parameter slots (without `this`, which the declaring method's check adds)."""
    if not text.startswith("("):
        return False
    position, slots = 1, 0
    while position < len(text) and text[position] != ")":
        slots += 2 if text[position] in "JD" else 1
        position = _field_end(text, position)
        if position < 0:
            return False
    result = text[position + 1:]
    return text[position:position + 1] == ")" and slots <= 255 and (result == "V" or is_field_descriptor(result))


@lru_cache(maxsize=65536)
def parse_method(text: str) -> tuple[tuple[str, ...], str]:
    """Parameter descriptors and result descriptor (`V` for none)."""
    parameters, position = [], 1
    while text[position] != ")":
        end = position
        while text[end] == "[":
            end += 1
        end = text.index(";", end) + 1 if text[end] == "L" else end + 1
        parameters.append(text[position:end])
        position = end
    return tuple(parameters), text[position + 1:]


def ir_type(descriptor: str) -> str | None:
    """The IR type of a field descriptor; None for `V`."""
    return None if descriptor == "V" else IR_TYPES.get(descriptor, "ref")


def slots(descriptors: tuple[str, ...]) -> int:
    """Local variable slots that values of these types take."""
    return len(descriptors) + descriptors.count("J") + descriptors.count("D")


def class_of(descriptor: str) -> str | None:
    """The class name that a reference descriptor stands for; None for a primitive or `V`."""
    if descriptor.startswith("L"):
        return descriptor[1:-1].replace("/", ".")
    return descriptor.replace("/", ".") if descriptor.startswith("[") else None


def descriptor_of(name: str) -> str:
    """The field descriptor of a class or array class."""
    slashed = name.replace(".", "/")
    return slashed if slashed.startswith("[") else f"L{slashed};"


def element_class(name: str) -> str | None:
    """The class at the bottom of an array class (or the class itself); None for arrays of primitives."""
    if not name.startswith("["):
        return name
    element = name.lstrip("[")
    return element[1:-1] if element.startswith("L") else None
