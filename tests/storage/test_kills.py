"""Kills at any moment: nothing that was acknowledged is lost, and every vault still opens."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.storage.closed_vault import ClosedVault

ROOT = Path(__file__).parents[2]
DRILLS = Path(__file__).parent / "drills"

if sys.platform == "win32":
    pytest.skip("the drills fork", allow_module_level=True)


def drill(name: str, *arguments: str) -> dict[str, Any]:
    """Run one of the drills in a process of its own and take its outcome."""
    done = subprocess.run(
        [sys.executable, str(DRILLS / name), *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    outcome: dict[str, Any] = json.loads(done.stdout)
    return outcome


def test_a_writer_killed_two_hundred_times_loses_no_acknowledged_row(
    closed_vault: ClosedVault,
) -> None:
    outcome = drill("killed_writer.py", str(closed_vault.folder), closed_vault.passphrase, "200")
    assert outcome["lost"] == []
    assert outcome["problems"] == []
    assert outcome["acknowledged"] >= 200
    assert outcome["interrupted"] >= 10  # the kills did fall into the middle of writing


@pytest.mark.parametrize(
    ("use", "least_steps"),
    [
        ("create", 40),
        ("rekey", 60),
        ("change_passphrase", 20),
        ("back_up", 30),
        ("migrate", 40),
        ("restore", 30),
    ],
)
def test_killed_before_any_step_a_vault_still_opens_and_nothing_is_lost(
    tmp_path: Path, use: str, least_steps: int
) -> None:
    outcome = drill("killed_steps.py", str(tmp_path), use)
    assert outcome["faults"] == []
    assert outcome["steps"] >= least_steps
