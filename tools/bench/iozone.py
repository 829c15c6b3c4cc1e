"""`build.py bench iozone`: the re-read table of the one-domain and the four-domain system, and with `--linux` Linux's, measured in one go.

The guests print `@cell TEST FILE_KIB RECORD_KIB key=value…` lines (components/bench.iozone); here they become a table on the terminal and
CSV, JSON and a plot under `build/bench/`.  With `--icount` a tick of the time stamp counter is an instruction: the figures are instructions per read
of one record, taken from the least disturbed repetition, and repeat to the digit.
"""

from __future__ import annotations

import csv
import json
import re
from argparse import Namespace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tools.bench.linux import measure_linux
from tools.commands import ROOT, build, find_config, machine_options
from tools.machine.qemu import Machine
from translator.errors import TranslateError

SYSTEMS = ("iozone-mono", "iozone-split")
TIMEOUT = 1800.0

_CELL = re.compile(r"^@cell (\S+) (\d+) (\d+) (.*)$", re.M)


class BenchError(TranslateError):
    """A guest that did not finish its benchmark."""


def parse_cells(text: str) -> list[dict]:
    """All `@cell` lines of a console as dictionaries with test, file, record and the line's numbers."""
    cells = []
    for match in _CELL.finditer(text):
        cell: dict = {"test": match.group(1), "file": int(match.group(2)), "record": int(match.group(3))}
        for pair in match.group(4).split():
            key, _, value = pair.partition("=")
            cell[key] = float(value)
        if "ticks" in cell:
            cell["per_operation"] = cell["ticks"] * cell["record"] / cell["file"]
        cells.append(cell)
    return cells


def measure(system: str, options: Namespace) -> list[dict]:
    """Boots one system and returns its cells."""
    config = find_config(system)
    result = build(config)
    arguments = ["--tests", "reread", "--cells", "yes", "--repetitions", str(options.repetitions)]
    with Machine(machine_options(config, result, options, arguments)) as guest:
        status = guest.finish(TIMEOUT)
        if status:
            raise BenchError(f"{system} ended with status {status}; its console showed:\n{guest.text()[-2000:]}\n{guest.report()}")
        return parse_cells(guest.text())


def run(options: Namespace) -> int:
    """Measures both systems and reports."""
    measured = {system: measure(system, options) for system in SYSTEMS}
    if options.linux:
        measured["linux"] = parse_cells(measure_linux(ROOT / "build", options.repetitions, options.accel, options.icount))
    unit, figure = ("instructions per operation", "per_operation") if options.icount else ("KB/s", "mean")
    output = ROOT / "build" / "bench"
    output.mkdir(parents=True, exist_ok=True)
    stem = "iozone-icount" if options.icount else "iozone"
    (output / f"{stem}.json").write_text(json.dumps(measured, indent=1))
    _write_csv(output / f"{stem}.csv", measured)
    _plot(output / f"{stem}.png", measured, figure, unit)
    if options.json:
        print(json.dumps(measured))
        return 0
    console = Console()
    for system, cells in measured.items():
        console.print(f"{system}: re-read, {unit} (rows: file size in KiB, columns: record size in KiB)", soft_wrap=True)
        console.print(_table(cells, figure), "")
    print(f"wrote {', '.join(str((output / stem).with_suffix(end).relative_to(ROOT)) for end in ('.csv', '.json', '.png'))}")
    return 0


def _table(cells: list[dict], figure: str) -> Table:
    rereads = {(cell["file"], cell["record"]): cell for cell in cells if cell["test"] == "reread"}
    records = sorted({record for _, record in rereads})
    table = Table(box=None, padding=(0, 1, 0, 0))
    table.add_column("", justify="right")
    for record in records:
        table.add_column(str(record), justify="right")
    for file in sorted({file for file, _ in rereads}):
        row = [f"{rereads[file, record][figure]:.0f}" if (file, record) in rereads else "" for record in records]
        table.add_row(str(file), *row)
    return table


def _write_csv(path: Path, measured: dict[str, list[dict]]) -> None:
    keys = sorted({key for cells in measured.values() for cell in cells for key in cell} - {"test", "file", "record"})
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, ["system", "test", "file", "record", *keys])
        writer.writeheader()
        for system, cells in measured.items():
            writer.writerows({"system": system, **cell} for cell in cells)


def _plot(path: Path, measured: dict[str, list[dict]], figure: str, unit: str) -> None:
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot

    fig, axes = pyplot.subplots(1, len(measured), figsize=(6 * len(measured), 5), sharey=True, constrained_layout=True)
    for axis, (system, cells) in zip(axes, measured.items(), strict=True):
        rereads = [cell for cell in cells if cell["test"] == "reread"]
        for file in sorted({cell["file"] for cell in rereads}):
            line = sorted((cell["record"], cell[figure]) for cell in rereads if cell["file"] == file)
            axis.plot(*zip(*line, strict=True), marker="o", label=f"{file} KiB file")
        axis.set_xscale("log", base=2)
        axis.set_xticks(sorted({cell["record"] for cell in rereads}), [str(record) for record in sorted({cell["record"] for cell in rereads})])
        axis.set_xlabel("record size, KiB")
        axis.set_title(system)
        axis.grid(alpha=0.3)
        axis.yaxis.set_major_formatter("{x:,.0f}")
        if figure == "per_operation":
            axis.set_yscale("log")
        else:
            axis.set_ylim(bottom=0)
    axes[0].set_ylabel(f"IOZone re-read, {unit}")
    axes[-1].legend(fontsize="small")
    fig.savefig(path, dpi=120)
    pyplot.close(fig)
