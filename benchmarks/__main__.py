"""Run every benchmark, print a table and keep the figures as JSON in `build/benchmarks.json`."""

import json
import platform
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from benchmarks import annual_summary, first_page, importing, saving
from benchmarks.ratio import Ratio

_RESULTS = Path("build/benchmarks.json")
_COLUMNS = "{:<34} {:<42} {:>11} {:>11} {:>6} {:>7}  {}\n"


def main() -> None:
    """Measure, show and keep."""
    results: list[Ratio] = []
    with tempfile.TemporaryDirectory() as temporary:
        for part in (saving, first_page, importing, annual_summary):
            folder = Path(temporary) / part.__name__.rpartition(".")[2]
            folder.mkdir()
            results += part.measure(folder)
    sys.stdout.write(
        _COLUMNS.format("osslog", "floor", "osslog, ms", "floor, ms", "ratio", "target", "")
    )
    for result in results:
        verdict = "" if result.is_met else f"missed: {result.reason}"
        sys.stdout.write(
            _COLUMNS.format(
                result.name,
                result.floor,
                f"{result.ours_seconds * 1000:,.2f}",
                f"{result.floor_seconds * 1000:,.2f}",
                f"{result.ratio:.2f}",
                f"{result.target:.1f}",
                verdict,
            )
        )
    _RESULTS.parent.mkdir(exist_ok=True)
    _RESULTS.write_text(
        json.dumps(
            {
                "python": platform.python_version(),
                "machine": platform.machine(),
                "results": [{**asdict(r), "ratio": round(r.ratio, 3)} for r in results],
            },
            indent=2,
        )
        + "\n"
    )


if __name__ == "__main__":
    main()
