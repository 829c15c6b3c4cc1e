"""A component: a Java module with its classes, and what `component.toml` says beside it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from translator.classfile.reader import read_class
from translator.errors import ConfigError
from translator.world.classes import JavaClass

_KEYS = {"trusted": bool, "grants": list, "scheduling": str, "checks": str, "inline": list, "budget": dict}
SCHEDULINGS = ("preemptive", "nonpreemptive")
BUDGETED = ("handleInterrupt", "runnable", "gone", "next")
"""Methods that run as interrupt handlers: `[budget]` gives the instructions that they may execute, by name or as `pkg.Class.name`."""


@dataclass
class Component:
    """`requires` holds module names; `requires_transitive` those of them that users of this component see as well."""

    name: str
    module: str
    requires: list[str] = field(default_factory=list)
    requires_transitive: list[str] = field(default_factory=list)
    exports: dict[str, tuple[str, ...]] = field(default_factory=dict)
    trusted: bool = False
    grants: list[str] = field(default_factory=list)
    scheduling: str = "preemptive"
    classes: list[JavaClass] = field(default_factory=list)
    budget: dict[str, int] = field(default_factory=dict)


def read_descriptor(path: Path) -> dict:
    """The checked content of a component.toml (ConfigError)."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
    for key, value in table.items():
        if key not in _KEYS:
            raise ConfigError(f"{path}: unknown key {key}; known are {', '.join(_KEYS)}")
        if not isinstance(value, _KEYS[key]) or isinstance(value, list) and not all(isinstance(item, str) for item in value):
            raise ConfigError(f"{path}: {key} must be {'a list of strings' if _KEYS[key] is list else 'of type ' + _KEYS[key].__name__}")
    if table.get("scheduling", "preemptive") not in SCHEDULINGS:
        raise ConfigError(f"{path}: scheduling must be one of {', '.join(SCHEDULINGS)}")
    for key, value in table.get("budget", {}).items():
        if key.rpartition(".")[2] not in BUDGETED:
            raise ConfigError(f"{path}: [budget] {key} is none of {', '.join(BUDGETED)} (alone or behind a class name)")
        if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
            raise ConfigError(f"{path}: [budget] {key} must be a positive number of instructions")
    return table


def load_component(name: str, descriptor: Path, classes: Path) -> Component:
    """Reads a component from its component.toml and the directory of its class files, which must hold module-info.class."""
    table = read_descriptor(descriptor)
    component = Component(name, name, trusted=table.get("trusted", False), grants=table.get("grants", []),
                          scheduling=table.get("scheduling", "preemptive"), budget=table.get("budget", {}))
    info = classes / "module-info.class"
    if not info.exists():
        raise ConfigError(f"component {name}: {info} is missing; a component is a Java module")
    set_module(component, read_class(info.read_bytes(), str(info)))
    for path in sorted(classes.rglob("*.class")):
        if path.name != "module-info.class":
            klass = read_class(path.read_bytes(), str(path))
            klass.component = name
            component.classes.append(klass)
    return component


def set_module(component: Component, info: JavaClass) -> None:
    """Takes name, requirements and exports from a compiled module-info."""
    if info.module is None:
        raise ConfigError(f"component {component.name}: {info.source} is no module descriptor")
    component.module = info.module.name
    component.requires = [name for name, _ in info.module.requires]
    component.requires_transitive = [name for name, transitive in info.module.requires if transitive]
    component.exports = dict(info.module.exports)
