"""The table of kernel functions (kernel_costs.toml): what they cost, or why handlers must not call them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

TABLE = Path(__file__).with_name("kernel_costs.toml")


@dataclass(frozen=True)
class Wake:
    """A function that wakes waiting threads: `base` instructions, and for each of at most `waiters` (assumed) `each`, and `scheduler` besides a
    Java scheduler's own."""

    base: int
    each: int
    waiters: int
    scheduler: int


@dataclass(frozen=True)
class Search:
    """A function that looks through a class's interfaces or an array's element classes: `base`, and `each` for every one."""

    base: int
    each: int


@dataclass
class KernelCosts:
    """See kernel_costs.toml."""

    instructions: dict[str, int] = field(default_factory=dict)
    wakes: dict[str, Wake] = field(default_factory=dict)
    searches: dict[str, Search] = field(default_factory=dict)
    usual: dict[str, int] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


def load_costs(path: Path = TABLE) -> KernelCosts:
    """The checked-in table."""
    table = tomllib.loads(path.read_text())
    return KernelCosts(table["instructions"], {name: Wake(**row) for name, row in table["wakes"].items()},
                       {name: Search(**row) for name, row in table["searches"].items()}, table["usual"], table["refused"])
