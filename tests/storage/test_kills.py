"""Kills at any moment: nothing that was acknowledged is lost, and every vault still opens."""

import sys
from pathlib import Path
from shutil import copytree

import pytest

from tests.storage.closed_vault import ClosedVault
from tests.storage.drills.run import drill

if sys.platform == "win32":
    pytest.skip("the drills fork", allow_module_level=True)


def test_a_writer_killed_two_hundred_times_loses_no_acknowledged_row(
    closed_vault: ClosedVault, quick_folder: Path
) -> None:
    folder = quick_folder / "vault"
    copytree(closed_vault.folder, folder)
    outcome = drill("killed_writer.py", str(folder), closed_vault.passphrase, "200")
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
    quick_folder: Path, use: str, least_steps: int
) -> None:
    outcome = drill("killed_steps.py", str(quick_folder), use)
    assert outcome["faults"] == []
    assert outcome["steps"] >= least_steps
