"""Java programs whose output must be what the host's JVM prints, normally and with a collection at every allocation.

All programs of `programs/` are linked into one image; a generated runner calls the mains that its arguments name, between marker lines.  One boot runs them
all; if the guest dies in the middle, the program it died in has failed and a new boot runs the rest.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tools.machine.qemu import Machine, MachineOptions
from tools.program import build_program
from translator.driver import Progress, Workspace

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((Path(__file__).parent / "programs").glob("*.java"))
NAMES = [path.stem for path in SOURCES]
TIMEOUT = {"normal": 120.0, "stress": 400.0}

RUNNER = """
public class Runner {
    public static void main(String[] names) throws Throwable {
        for (String name : names) {
            System.out.println("@@begin " + name);
            try {
                switch (name) {
%s
                    default -> throw new IllegalArgumentException(name);
                }
            } catch (Throwable thrown) {
                System.out.println("@@thrown " + thrown);
            }
            System.out.println("@@end " + name);
        }
    }
}
"""

_SECTION = re.compile(r"^@@begin (\w+)\n(.*?)^@@end \1\n", re.M | re.S)


@pytest.fixture(scope="module")
def sources(tmp_path_factory) -> list[Path]:
    runner = tmp_path_factory.mktemp("runner") / "Runner.java"
    runner.write_text(RUNNER % "\n".join(f'                    case "{name}" -> {name}.main(new String[0]);' for name in NAMES))
    return [*SOURCES, runner]


@pytest.fixture(scope="module")
def expected(sources, tmp_path_factory) -> dict[str, str]:
    """What the host's JVM prints, by program."""
    classes = tmp_path_factory.mktemp("classes")
    subprocess.run(["javac", "-nowarn", "-d", str(classes), *map(str, sources)], check=True, capture_output=True)
    output = subprocess.run(["java", "-Xss4m", "-Xmx64m", "-cp", str(classes), "Runner", *NAMES], check=True, capture_output=True, text=True).stdout
    return dict(_SECTION.findall(output))


def run_all(kernel: Path, memory: int, timeout: float) -> dict[str, str]:
    """Output by program; for one that ended the guest, all that the console showed of it."""
    results: dict[str, str] = {}
    remaining = list(NAMES)
    while remaining:
        with Machine(MachineOptions(kernel, memory, arguments=remaining, accel="tcg")) as guest:
            status = guest.finish(timeout)
            text = guest.text()
            results.update(_SECTION.findall(text))
            unfinished = [name for name in remaining if name not in results]
            if unfinished:
                tail = text.rpartition("@@begin ")[2]
                results[unfinished[0]] = f"{tail}\n(status {status}) {guest.report()}"
            remaining = unfinished[1:]
    return results


@pytest.fixture(scope="module", params=["normal", "stress"])
def actual(request, sources) -> dict[str, str]:
    """What the programs print on jx64, by program."""
    config, result = build_program(Workspace.of(ROOT), sources, "Runner", "8M", request.param == "stress", Progress(),
                                   name=f"programs-{request.param}")
    return run_all(result.image.elf32, config.memory, TIMEOUT[request.param])


@pytest.mark.parametrize("name", NAMES)
def test_program_prints_what_the_host_jvm_prints(name, actual, expected):
    assert actual[name] == expected[name]
