"""Results of the test programs that run inside the guest (components/test.harness): one line a test on the console."""

from __future__ import annotations

import re
from pathlib import Path

_DECLARED = re.compile(r'\.test\("([^"]+)"')


def declared_tests(component: Path, *classes: str) -> list[str]:
    """Names of the tests in a component's sources (in the named classes alone, if there are any), in order of the files' names."""
    return [name for path in sorted(component.rglob("src/**/*.java")) if not classes or path.stem in classes
            for name in _DECLARED.findall(path.read_text())]


class SuiteResults:
    """What one run said: `check` judges a test by name, `values` are its `VALUE name text` lines."""

    def __init__(self, console: str, report: str = "") -> None:
        self.console = console
        self.report = report
        self.passed = set(re.findall(r"^PASS (\S+)$", console, re.M))
        self.failed = dict(re.findall(r"^FAIL (\S+?): (.*(?:\n  .*)*)", console, re.M))
        self.begun = re.findall(r"^BEGIN (\S+)$", console, re.M)
        self.values = dict(re.findall(r"^VALUE (\S+) (.*)$", console, re.M))

    def check(self, name: str) -> None:
        """AssertionError unless the test passed; tells where the guest died if it did."""
        assert name not in self.failed, f"{name}: {self.failed[name]}"
        if name in self.passed:
            return
        assert name not in self.begun, f"the guest ended or hung in {name}:\n{self.console[-3000:]}\n{self.report}"
        raise AssertionError(f"{name} never ran; the last begun was {self.begun[-1:]}\n{self.console[-3000:]}\n{self.report}")
