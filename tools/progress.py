"""Progress of a build on the terminal (standard error), plain lines where it is no terminal."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress as Bar, SpinnerColumn, TextColumn, TimeElapsedColumn

from translator.driver import Progress


class TerminalProgress(Progress):
    """A line that shows the present stage. Use as a context manager."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._console = Console(stderr=True)
        self._bar = Bar(SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
                        console=self._console, transient=True, disable=not sys.stderr.isatty())
        self._task = self._bar.add_task(title, total=None)

    def __enter__(self) -> TerminalProgress:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def stage(self, text: str) -> None:
        if self._bar.disable:
            print(f"{self._title}: {text}", file=sys.stderr, flush=True)
        self._bar.reset(self._task, description=f"{self._title}: {text}", total=None)

    def step(self, done: int, total: int) -> None:
        self._bar.update(self._task, completed=done, total=total)
