"""The table of kernel functions (kernel_costs.toml): what they cost, or why handlers must not call them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

TABLE = Path(__file__).with_name("kernel_costs.toml")


@dataclass(frozen=True)
class Wake:
    """A function that wakes waiting threads: `base` instructions, and for each of at most `waiters` (assumed) `each` and the scheduler."""

    base: int
    each: int
    waiters: int


@dataclass
class KernelCosts:
    """See kernel_costs.toml."""

    instructions: dict[str, int] = field(default_factory=dict)
    wakes: dict[str, Wake] = field(default_factory=dict)
    usual: dict[str, int] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


def load_costs(path: Path = TABLE) -> KernelCosts:
    """The checked-in table."""
    table = tomllib.loads(path.read_text())
    return KernelCosts(table["instructions"], {name: Wake(**row) for name, row in table["wakes"].items()}, table["usual"],
                       table["refused"])
