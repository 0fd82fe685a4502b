"""Run every benchmark, print two tables and keep the figures as JSON in `build/benchmarks.json`.

Names of parts may be given to run only these, such as `page_opening`; nothing is kept then.
"""

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from benchmarks import (
    annual_summary,
    first_page,
    importing,
    page_opening,
    saving,
    saving_window,
)
from benchmarks.held_time import HeldTime
from benchmarks.ratio import Ratio

Part = Callable[[Path], list[Ratio] | list[HeldTime]]

_PARTS: dict[str, Part] = {
    "saving": saving.measure,
    "saving_window": saving_window.measure,
    "page_opening": page_opening.measure,
    "first_page": first_page.measure,
    "importing": importing.measure,
    "annual_summary": annual_summary.measure,
}
_RESULTS = Path("build/benchmarks.json")
_RATIOS = "{:<34} {:<42} {:>11} {:>11} {:>6} {:>7}  {}\n"
_TIMES = "{:<77} {:>11} {:>6} {:>7}  {}\n"


def main(arguments: list[str]) -> None:
    """Measure, show and keep."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *_PARTS])
    asked = parser.parse_args(arguments).parts
    ratios: list[Ratio] = []
    times: list[HeldTime] = []
    with tempfile.TemporaryDirectory() as temporary:
        for name in asked or _PARTS:
            folder = Path(temporary) / name
            folder.mkdir()
            for result in _PARTS[name](folder):
                if isinstance(result, Ratio):
                    ratios.append(result)
                else:
                    times.append(result)
    if ratios:
        _show_ratios(ratios)
    if times:
        _show_times(times)
    if not asked:
        _keep(ratios, times)


def _show_ratios(ratios: list[Ratio]) -> None:
    sys.stdout.write(
        _RATIOS.format("osslog", "floor", "osslog, ms", "floor, ms", "ratio", "target", "")
    )
    for result in ratios:
        sys.stdout.write(
            _RATIOS.format(
                result.name,
                result.floor,
                f"{result.ours_seconds * 1000:,.2f}",
                f"{result.floor_seconds * 1000:,.2f}",
                f"{result.ratio:.2f}",
                f"{result.target:.1f}",
                "" if result.is_met else f"missed: {result.reason}",
            )
        )


def _show_times(times: list[HeldTime]) -> None:
    sys.stdout.write(
        "\n" + _TIMES.format("what a person waits for", "osslog, ms", "held", "most", "")
    )
    for result in times:
        held = result.longest_hold_seconds
        sys.stdout.write(
            _TIMES.format(
                result.name,
                f"{result.seconds * 1000:,.1f}",
                "" if held is None else f"{held * 1000:,.0f}",
                f"{result.most_seconds * 1000:,.0f}",
                "" if result.is_met else "missed",
            )
        )


def _keep(ratios: list[Ratio], times: list[HeldTime]) -> None:
    _RESULTS.parent.mkdir(exist_ok=True)
    _RESULTS.write_text(
        json.dumps(
            {
                "python": platform.python_version(),
                "machine": platform.machine(),
                "results": [{**asdict(r), "ratio": round(r.ratio, 3)} for r in ratios],
                "times": [asdict(time) for time in times],
            },
            indent=2,
        )
        + "\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
