"""The native methods of the system, as `domainzero/portals.toml` lists them."""

from __future__ import annotations

from dataclasses import dataclass

from translator.errors import ConfigError
from translator.ir.func import MethodRef

_KINDS = ("safepoint", "leaf")


@dataclass(frozen=True)
class Native:
    """How a native method is called: C symbol, kind (safepoint or leaf) and the plugin that can inline it."""

    symbol: str
    kind: str
    plugin: str | None = None
    throws: bool = True


def read_natives(table: dict) -> dict[MethodRef, Native]:
    """Checks the parsed table (ConfigError) and indexes it by method."""
    natives = {}
    for klass, rows in table.items():
        if not isinstance(rows, dict):
            raise ConfigError(f"portals.toml: {klass} is not a table of methods")
        for method, row in rows.items():
            name, _, rest = method.partition("(")
            place = f"portals.toml: {klass}.{method}"
            if not isinstance(row, dict) or not rest:
                raise ConfigError(f"{place}: not a method with a table")
            if unknown := set(row) - {"symbol", "kind", "inline", "throws"}:
                raise ConfigError(f"{place}: unknown key {sorted(unknown)[0]}")
            if not isinstance(row.get("symbol"), str) or row.get("kind") not in _KINDS:
                raise ConfigError(f"{place}: needs a symbol and a kind, one of {', '.join(_KINDS)}")
            natives[MethodRef(klass, name, "(" + rest)] = Native(row["symbol"], row["kind"], row.get("inline"),
                                                                 bool(row.get("throws", row["kind"] == "safepoint")))
    return natives
