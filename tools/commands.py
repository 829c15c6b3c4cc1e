"""What `build.py`'s commands do, one function each: parsed options in, exit status out."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from tools.machine.disk import make_ext2
from tools.machine.interactive import QUIT_HINT, run as run_interactive
from tools.machine.qemu import Machine, MachineOptions, command, show
from tools.progress import TerminalProgress
from translator.bounds.report import image_lines, image_table
from translator.config import ImageConfig, load_config
from translator.driver import BuildResult, Workspace, build_image
from translator.errors import ConfigError
from translator.link.image import MAX_IMAGE

ROOT = Path(__file__).resolve().parent.parent
DISK_SIZE = 64 << 20


def workspace() -> Workspace:
    """This checkout."""
    return Workspace.of(ROOT)


def find_config(name: str) -> ImageConfig:
    """The configuration `images/NAME.toml`, or the file of that path."""
    path = Path(name) if name.endswith(".toml") else ROOT / "images" / f"{name}.toml"
    if not path.exists():
        known = ", ".join(sorted(each.stem for each in (ROOT / "images").glob("*.toml") if each.stem != "base"))
        raise ConfigError(f"there is no image configuration {name}; known are {known}")
    return load_config(path)


def build(config: ImageConfig) -> BuildResult:
    """Builds with progress shown."""
    with TerminalProgress(config.name) as progress:
        return build_image(workspace(), config, progress)


def image(options: Namespace) -> int:
    """`build.py image`."""
    result = build(find_config(options.config))
    sizes = result.image.sizes
    if options.json:
        print(json.dumps({"image": str(result.image.elf32), "debug": str(result.image.elf64), "sizes": sizes, "classes": result.classes,
                          "methods": result.methods, "compiled": result.compiled, "seconds": result.seconds, "bounds": image_table(result.bounds)}))
        return 0
    total = sum(result.seconds.values())
    print(f"{result.image.elf32.relative_to(ROOT)}: {sizes['file'] / 1024:.0f} KiB of {MAX_IMAGE >> 10}, {result.classes} classes, "
          f"{result.methods} methods ({result.compiled} compiled now) in {total:.1f} s")
    print("  " + ", ".join(f"{name} {size / 1024:.0f} KiB" for name, size in sizes.items() if name != "file"))
    print("  " + ", ".join(f"{name} {seconds:.1f} s" for name, seconds in result.seconds.items()))
    print("\n".join("  " + line for line in image_lines(result.bounds)))
    return 0


def machine_options(config: ImageConfig, result: BuildResult, options: Namespace, arguments: list[str]) -> MachineOptions:
    """The machine that a configuration asks for, with the command's choices."""
    machine = MachineOptions(result.image.elf32, config.memory, arguments=arguments, accel=options.accel, icount=options.icount)
    if config.disk:
        machine.disk = getattr(options, "disk", None) or make_ext2(ROOT / "build" / f"{config.name}.disk", DISK_SIZE)
        if not machine.disk.exists():
            raise ConfigError(f"there is no disk image {machine.disk}; make one with: mke2fs -t ext2 {machine.disk} 64M")
    return machine


def run(options: Namespace) -> int:
    """`build.py run`."""
    config = find_config(options.config)
    result = build(config)
    machine = machine_options(config, result, options, options.arguments + options.rest)
    if options.show:
        print(show(command(machine, Path("SCRATCH"), "stdio")), file=sys.stderr)
    print(f"booting {config.name} ({QUIT_HINT})", file=sys.stderr, flush=True)
    return run_interactive(machine)


def java(options: Namespace) -> int:
    """`build.py java`: the program's output and exit status come back."""
    from tools.program import build_program
    with TerminalProgress("java") as progress:
        config, result = build_program(workspace(), options.files, options.main, options.heap, options.gc_stress, progress)
    machine = machine_options(config, result, options, options.rest)
    machine.command_line = "stderr=com2"
    with Machine(machine, stderr_port=True) as guest:
        def echo(data: bytes) -> None:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        guest.forward(sys.stdin.buffer)
        status = guest.finish(options.timeout or 1e9, echo)
        sys.stderr.write(guest.errors())
    return status


def verify(options: Namespace) -> int:
    """`build.py verify`."""
    from tools.program import library_world
    from translator.verify.command import main
    return main(options.files, options.json, library_world(workspace()))


def bench(options: Namespace) -> int:
    """`build.py bench`."""
    from tools.bench.iozone import run as run_iozone
    return run_iozone(options)


def explain(options: Namespace) -> int:
    """`build.py explain`."""
    from tools.explain import explain_bounds, explain_methods
    if options.wcet:
        return explain_bounds(workspace(), find_config(options.config), options.method)
    return explain_methods(workspace(), find_config(options.config), options.method, options.stage)


def filetests(options: Namespace) -> int:
    """`build.py filetests`."""
    from translator.filetest import main
    return main([*options.files, *(["--bless"] if options.bless else [])])


def test(options: Namespace) -> int:
    """`build.py test`: pytest over the whole tree."""
    import pytest
    arguments = ["-p", "no:cacheprovider", "-n", "2", "--dist", "loadfile", *(["--long"] if options.long else []), *options.pytest, *options.rest]
    return int(pytest.main(["--rootdir", str(ROOT), *arguments]))
