"""Natives that the translator expands itself: `inline = "name"` of domainzero/portals.toml.

A plugin is `expand(fn, call, method) -> list[Instr] | None`: instructions that take the call's place and define
its result, or None to leave it to the C function, which must do the same.
"""

from __future__ import annotations

from collections.abc import Callable

from translator.errors import InternalError
from translator.ir.func import Function, Instr

from translator.plugins import bits, clock, math, memory, object, ports

Plugin = Callable[[Function, Instr, str], "list[Instr] | None"]

PLUGINS: dict[str, Plugin] = {
    "memory": memory.expand,    # ReadOnlyMemory and Memory: check.memory, then a plain load or store
    "ports": ports.expand,      # x86 in and out
    "clock": clock.expand,      # time stamp counter
    "object": object.expand,    # getClass
    "bits": bits.expand,        # float and double as raw bits
    "math": math.expand,        # square root
}

FAST_PORTALS = frozenset(("memory", "ports", "clock"))
"""Plugins that inline kernel services, which the option `inline` can switch off."""


def find_plugin(name: str) -> Plugin:
    """The plugin that a portals.toml row names."""
    if name not in PLUGINS:
        raise InternalError(f"portals.toml names the plugin {name!r}, which does not exist")
    return PLUGINS[name]
