"""Fixtures for suites that boot images: `boot` builds a configuration and hands out a running guest that always ends with the test.

A kernel panic fails a test, unless it expects one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tools.machine.qemu import PANIC_STATUS, Machine, MachineOptions
from tools.machine.suite import SuiteResults
from translator.config import ImageConfig, load_config, parse_config
from translator.driver import Workspace, build_image

ROOT = Path(__file__).resolve().parent.parent
BOOT_TIMEOUT = 60.0


class Guest(Machine):
    """A machine under test."""

    def expect_exit(self, status: int = 0, timeout: float = BOOT_TIMEOUT) -> str:
        """Runs to the end, demands the exit status, returns the console's text."""
        got = self.finish(timeout)
        report = self.report()
        assert got != PANIC_STATUS or status == PANIC_STATUS, f"kernel panic: {report}\n{self.text()}"
        assert got == status, f"exit status {got}, wanted {status}\n{report}\n{self.text()}\n{self.errors()}"
        return self.text()


def _boot() -> Iterator[Callable[..., Guest]]:
    with ExitStack() as guests:
        def start(config: str | dict, arguments=(), disk: Path | None = None, stderr_port: bool = False, **machine) -> Guest:
            image = build(config)
            options = MachineOptions(image[1], image[0].memory, disk=disk, arguments=list(arguments), **{"accel": "tcg", **machine})
            if stderr_port:
                options.command_line = "stderr=com2"
            return guests.enter_context(Guest(options, stderr_port))
        yield start


@pytest.fixture
def boot() -> Iterator[Callable[..., Guest]]:
    """`boot(config, arguments=(), disk=None, **machine)`: config is a name in images/, or a table as in a configuration file."""
    yield from _boot()


@pytest.fixture
def kernel_of() -> Callable[[str | dict], Path]:
    """`kernel_of(config)`: the bootable file of an image."""
    return lambda config: build(config)[1]


@pytest.fixture(scope="module")
def boot_suite() -> Iterator[Callable[..., SuiteResults]]:
    """`boot_suite(config, timeout=60, **as boot)` runs an image of test programs to its end, once for all tests of a module."""
    for start in _boot():
        def run(config: str | dict, timeout: float = BOOT_TIMEOUT, **machine) -> SuiteResults:
            guest = start(config, **machine)
            status = guest.finish(timeout)
            return SuiteResults(guest.text(), f"exit status {status}; {guest.report()}\n{guest.errors()}")
        yield run


_built: dict[str, tuple[ImageConfig, Path]] = {}


def build(config: str | dict) -> tuple[ImageConfig, Path]:
    """Builds an image once a session; tables are named by their `name` key."""
    name = config if isinstance(config, str) else config["name"]
    if name not in _built:
        if isinstance(config, str):
            parsed = load_config(ROOT / "images" / f"{config}.toml")
        else:
            parsed = parse_config(name, name, {key: value for key, value in config.items() if key != "name"})
        _built[name] = (parsed, build_image(Workspace.of(ROOT), parsed).image.elf32)
    return _built[name]
