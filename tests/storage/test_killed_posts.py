"""Kills at any moment: no acknowledged answer is lost or doubled, and every post goes on."""

import sys
from pathlib import Path

import pytest

from tests.storage.drills.run import drill

if sys.platform == "win32":
    pytest.skip("the drills fork", allow_module_level=True)


@pytest.mark.parametrize(
    ("use", "least_steps"),
    [
        ("save", 35),
        ("copy", 25),
        ("take_file", 15),
        ("merge_own", 25),
        ("merge_stick", 14),
        ("hand_over_anew", 35),
    ],
)
def test_killed_before_any_step_each_acknowledged_answer_comes_in_once(
    quick_folder: Path, use: str, least_steps: int
) -> None:
    outcome = drill("killed_post.py", str(quick_folder), use)
    assert outcome["faults"] == []
    assert outcome["steps"] >= least_steps
