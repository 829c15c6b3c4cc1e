"""IR types of JVM descriptors; the only knowledge of descriptors that the IR needs.

`boolean`, `byte`, `char` and `short` are `i32` in registers; their memory formats are `i8`, `u16` and `i16`.
"""

from __future__ import annotations

from functools import lru_cache

TYPE_OF = {"Z": "i32", "B": "i32", "C": "i32", "S": "i32", "I": "i32", "J": "i64", "F": "f32", "D": "f64",
           "L": "ref", "[": "ref", "V": None}

FORMAT_OF = {"Z": "i8", "B": "i8", "C": "u16", "S": "i16", "I": "i32", "J": "i64", "F": "f32", "D": "f64",
             "L": "ref", "[": "ref"}


@lru_cache(maxsize=None)
def split_descriptor(descriptor: str) -> tuple[tuple[str, ...], str]:
    """Parameter descriptors and the result's, of a well-formed method descriptor."""
    parameters = []
    position = 1
    while descriptor[position] != ")":
        start = position
        while descriptor[position] == "[":
            position += 1
        position = descriptor.index(";", position) + 1 if descriptor[position] == "L" else position + 1
        parameters.append(descriptor[start:position])
    return tuple(parameters), descriptor[position + 1:]


@lru_cache(maxsize=None)
def signature(descriptor: str) -> tuple[tuple[str, ...], str | None]:
    """IR types of the parameters (without `this`) and of the result, None for void."""
    parameters, result = split_descriptor(descriptor)
    return tuple(TYPE_OF[p[0]] for p in parameters), TYPE_OF[result[0]]


@lru_cache(maxsize=None)
def class_of(descriptor: str) -> str:
    """The class name of a reference descriptor: `Ljava/lang/String;` gives java.lang.String, `[La/B;` gives [La.B;."""
    return descriptor.replace("/", ".") if descriptor[0] == "[" else descriptor[1:-1].replace("/", ".")


@lru_cache(maxsize=None)
def descriptor_of(name: str) -> str:
    """The other way: java.lang.String gives Ljava/lang/String;."""
    return name.replace(".", "/") if name[0] == "[" else "L" + name.replace(".", "/") + ";"
