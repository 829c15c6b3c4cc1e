"""Boots the kernel with a hand-made image in QEMU: each scenario of image.S, what it prints and how it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from translator.link.elf import Segment, write_elf32  # noqa: E402
from translator.link.kernel import build_kernel  # noqa: E402

TIMEOUT_SECONDS = 40


@pytest.fixture(scope="session")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kernel and image.S as one bootable ELF32."""
    work = tmp_path_factory.mktemp("kernel")
    kernel = build_kernel(ROOT, ROOT / "build" / "kernel")
    (work / "kernel.elf").write_bytes(kernel)
    for command in (["gcc", "-c", f"-I{ROOT / 'kernel'}", f"-I{HERE}", str(HERE / "image.S"), "-o", "image.o"],
                    ["ld", "-m", "elf_x86_64", "-R", "kernel.elf", "-T", str(HERE / "image.ld"), "-e", "0", "-o", "image.elf", "image.o"],
                    ["objcopy", "-O", "binary", "image.elf", "image.bin"]):
        subprocess.run(command, cwd=work, check=True, capture_output=True, text=True)
    write_elf32(kernel, [Segment("image", 0x80_0000, (work / "image.bin").read_bytes(), 7)], work / "boot.elf")
    return work / "boot.elf"


def boot(image: Path, scenario: str, *options: str, stdin: str = "", append: str = "stderr=com2") -> tuple[str, str, str]:
    """Runs a scenario; returns what came out of console, error stream and debug console."""
    errors, debug = image.parent / f"{scenario}.err", image.parent / f"{scenario}.debug"
    errors.write_text("")
    debug.write_text("")
    command = ["qemu-system-x86_64", "-accel", "tcg", "-m", "128", "-display", "none", "-no-reboot", "-kernel", str(image), "-append", append,
               "-serial", "stdio", "-serial", f"file:{errors}", "-debugcon", f"file:{debug}", "-monitor", "none", "-net", "none",
               "-device", "isa-debug-exit,iobase=0xf4,iosize=4", "-fw_cfg", f"name=opt/jx64/args,string={scenario}", *options]
    result = subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=TIMEOUT_SECONDS)
    return result.stdout, errors.read_text(), debug.read_text()


@pytest.mark.parametrize("scenario, output, status", [
    ("hello", "hello\n", 0),
    ("null access", "caught\n", 0),
    ("unhandled", "uncaught\n", 1),
    ("overflow", "caught\ncaught\n", 0),
    ("floats", "done\ncaught\n", 0),
    ("sleep", "done\n", 0),
    ("t: preemption", "worker\ndone\n", 0),
    ("monitors", "caught\nworker\ndone\n", 0),
    ("wake", "worker\ndone\n", 0),
    ("interrupt", "handled\n", 0),
    ("line interrupt", "handled\n", 0),
    ("java scheduler", "worker\ndone\nhandled\n", 0),
    ("x: exit", "", -3),
    ("? unknown", "", 2),
])
@pytest.mark.parametrize("counted", [False, True], ids=["", "icount"])
def test_scenario(image: Path, scenario: str, output: str, status: int, counted: bool) -> None:
    options = ("-icount", "shift=0,sleep=off") if counted else ()
    assert boot(image, scenario, *options) == (output, "", f"exit {status}\n")


def test_date(image: Path) -> None:
    assert boot(image, "date", "-rtc", "base=2001-02-03T04:05:06") == ("done\n", "", "exit 0\n")


def test_overflow_within_an_overflow_ends_the_thread(image: Path) -> None:
    output, errors, debug = boot(image, "grace")
    assert (output, debug) == ("", "exit 1\n")
    assert errors.startswith("thread 1: the stack overflowed while its StackOverflowError was made")


def test_input(image: Path) -> None:
    """What was typed before boot, beyond the kernel's early buffer, up to control-D."""
    words = "".join(f"{i} words, more than a buffer\n" for i in range(300))
    assert boot(image, "read", stdin=words + "\x04ignored") == (words + "done\n", "", "exit 0\n")


def test_handler_that_blocks_is_removed(image: Path) -> None:
    output, errors, debug = boot(image, "a: bad interrupt")
    assert (output, debug) == ("done\n", "exit 0\n")
    assert errors == "interrupt handler BadHandler removed: a call that handlers must not make\n"


def test_scheduler_that_errs_is_replaced(image: Path) -> None:
    output, errors, debug = boot(image, "y: bad scheduler")
    assert (output, debug) == ("worker\ndone\n", "exit 0\n")
    assert errors == "scheduler removed: it chose thread 4000, which is not runnable\n"


def test_panic_shows_the_java_stack(image: Path) -> None:
    output, errors, debug = boot(image, "crash")
    assert output == ""
    assert debug == "panic invalid opcode\n"
    assert "of domain test\n" in errors
    assert "    at Main.crash(Main.java:21)\n    at Main.main(Main.java:2)\n    at kernel\n" in errors
