"""Image configurations: `images/*.toml`, the one place that says which component lives in which domain.

Every key is listed here with its type and default; anything else in a file is an error that names file, table and key.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from translator.abi import GRANTS
from translator.errors import ConfigError

_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
_SIZE = re.compile(r"(\d+)([KMG]?)")

_INLINE = ("static", "virtual", "fastportal")

MIN_HEAP = 64 << 10
MAX_HEAP = 1 << 30
MIN_STACK = 48 << 10


@dataclass
class DomainConfig:
    """One `[domain.NAME]` table."""

    name: str
    components: list[str]
    main: list[str]
    args: list[str] = field(default_factory=list)
    heap: int = 4 << 20
    gc: str = "copying"
    gc_stress: bool = False
    grants: list[str] = field(default_factory=list)
    parameter_quota: int = 64 << 10
    stack: int = 128 << 10
    threads: int = 64
    critical: bool = False
    arguments: bool = False


@dataclass
class ImageConfig:
    """One image: the machine it expects, how its code is translated (shared by all domains), and its domains in boot order."""

    name: str
    memory: int = 128 << 20
    disk: bool = False
    checks: str = "all"
    inline: list[str] = field(default_factory=lambda: list(_INLINE))
    domains: list[DomainConfig] = field(default_factory=list)

    @property
    def components(self) -> list[str]:
        """All components of all domains, each once."""
        return list(dict.fromkeys(name for domain in self.domains for name in domain.components))


def _size(place: str, value: object) -> int:
    match = _SIZE.fullmatch(value) if isinstance(value, str) else None
    if not match:
        raise ConfigError(f'{place}: expected a size such as "512K" or "4M", not {value!r}')
    return int(match.group(1)) * _UNITS[match.group(2)]


def _typed(place: str, value: object, kind: type) -> object:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ConfigError(f"{place}: expected {kind.__name__}, not {value!r}")
    return value


def _names(place: str, value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{place}: expected a list of strings, not {value!r}")
    return value


_DOMAIN_KEYS = {
    "components": _names, "main": _names, "args": _names, "grants": _names,
    "heap": _size, "parameter_quota": _size, "stack": _size,
    "threads": lambda place, value: _typed(place, value, int),
    "gc": lambda place, value: _typed(place, value, str),
    "gc_stress": lambda place, value: _typed(place, value, bool),
    "critical": lambda place, value: _typed(place, value, bool),
    "arguments": lambda place, value: _typed(place, value, bool),
}

_COLLECTORS = ("copying",)
_CHECKS = ("all", "none")


def _among(place: str, values: list[str], choices: tuple[str, ...]) -> None:
    for value in values:
        if value not in choices:
            raise ConfigError(f"{place}: {value!r} is none of {', '.join(choices)}")


def _domain(file: str, name: str, table: object) -> DomainConfig:
    place = f"{file}: [domain.{name}]"
    if not isinstance(table, dict):
        raise ConfigError(f"{place} is not a table")
    values = {}
    for key, value in table.items():
        if key not in _DOMAIN_KEYS:
            raise ConfigError(f"{place}: unknown key {key!r}; known are {', '.join(sorted(_DOMAIN_KEYS))}")
        values[key] = _DOMAIN_KEYS[key](f"{place} {key}", value)
    for key in ("components", "main"):
        if not values.get(key):
            raise ConfigError(f"{place}: {key} is missing")
    _among(f"{place} gc", [values.get("gc", "copying")], _COLLECTORS)
    _among(f"{place} grants", values.get("grants", []), tuple(GRANTS))
    domain = DomainConfig(name, **values)
    for key, value, low, high in (("heap", domain.heap, MIN_HEAP, MAX_HEAP), ("stack", domain.stack, MIN_STACK, 16 << 20),
                                  ("threads", domain.threads, 1, 1 << 20), ("parameter_quota", domain.parameter_quota, 0, MAX_HEAP)):
        if not low <= value <= high:
            raise ConfigError(f"{place} {key}: {value} is outside {low} to {high}")
    return domain


def _merge(base: dict, over: dict) -> dict:
    merged = dict(base)
    for key, value in over.items():
        merged[key] = _merge(merged[key], value) if isinstance(value, dict) and isinstance(merged.get(key), dict) else value
    return merged


def _read(path: Path, seen: tuple[Path, ...] = ()) -> dict:
    if path in seen:
        raise ConfigError(f"{path.name}: inherits from itself")
    try:
        table = tomllib.loads(path.read_text())
    except FileNotFoundError:
        raise ConfigError(f"there is no {path}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path.name}: {error}") from None
    parent = table.pop("inherit", None)
    if parent is None:
        return table
    _typed(f"{path.name}: inherit", parent, str)
    return _merge(_read(path.parent / parent, (*seen, path)), table)


def load_config(path: Path) -> ImageConfig:
    """Reads and checks one configuration with everything it inherits; ConfigError names the place of what is wrong."""
    return parse_config(path.stem, path.name, _read(path))


def parse_config(name: str, file: str, table: dict) -> ImageConfig:
    """Checks a configuration given as a table; `file` is for messages."""
    config = ImageConfig(name)
    for key in table:
        if key not in ("machine", "translator", "domain"):
            raise ConfigError(f"{file}: unknown table or key {key!r}; known are inherit, [machine], [translator], [domain.NAME]")
    for key, value in _typed(f"{file}: [machine]", table.get("machine", {}), dict).items():
        if key == "memory":
            config.memory = _size(f"{file}: [machine] memory", value)
        elif key == "disk":
            config.disk = bool(_typed(f"{file}: [machine] disk", value, bool))
        else:
            raise ConfigError(f"{file}: [machine]: unknown key {key!r}; known are memory, disk")
    for key, value in _typed(f"{file}: [translator]", table.get("translator", {}), dict).items():
        place = f"{file}: [translator] {key}"
        if key == "checks":
            config.checks = _typed(place, value, str)
            _among(place, [config.checks], _CHECKS)
        elif key == "inline":
            config.inline = _names(place, value)
            _among(place, config.inline, _INLINE)
        else:
            raise ConfigError(f"{file}: [translator]: unknown key {key!r}; known are checks, inline")
    if not 32 << 20 <= config.memory <= 2 << 30:
        raise ConfigError(f"{file}: [machine] memory: {config.memory} is outside 32M to 2G")
    config.domains = [_domain(file, domain, entry) for domain, entry in
                      _typed(f"{file}: [domain]", table.get("domain", {}), dict).items()]
    if not config.domains:
        raise ConfigError(f"{file}: no [domain.NAME] table")
    if not any(domain.critical for domain in config.domains):
        raise ConfigError(f"{file}: no domain is critical, so the system would never end; set critical = true in one")
    wanted = sum(2 * domain.heap + domain.stack for domain in config.domains)
    if wanted > config.memory - (16 << 20):
        raise ConfigError(f"{file}: the domains' heaps need {wanted >> 20} MiB (the copying collector takes each twice), "
                          f"which [machine] memory = {config.memory >> 20} MiB cannot hold")
    return config
