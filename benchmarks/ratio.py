"""One measured ratio: osslog's way against a named floor, taken in turn in one run."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """A benchmark's result: median seconds of both ways and how many times they were taken.

    `target` is the highest ratio aimed at; `reason` says why it is missed, where it is.
    """

    name: str
    floor: str
    ours_seconds: float
    floor_seconds: float
    rounds: int
    target: float
    reason: str = ""

    @property
    def ratio(self) -> float:
        """How many times the floor's time osslog takes."""
        return self.ours_seconds / self.floor_seconds

    @property
    def is_met(self) -> bool:
        """Whether the ratio is within its target."""
        return self.ratio <= self.target


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes, in seconds of the clock on the wall."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turn(
    name: str,
    floor_name: str,
    *,
    ours: Callable[[], float],
    floor: Callable[[], float],
    rounds: int,
    target: float,
    reason: str = "",
) -> Ratio:
    """Take both ways by turns, after one turn that does not count, and compare the medians.

    `ours` and `floor` do their work once and return the seconds that count. The order within a
    turn alternates, so that neither always finds the warmer machine.
    """
    ours_taken: list[float] = []
    floor_taken: list[float] = []
    for turn in range(rounds + 1):
        pair = ((ours, ours_taken), (floor, floor_taken))
        for way, taken in pair if turn % 2 else reversed(pair):
            taken.append(way())
    return Ratio(
        name,
        floor_name,
        statistics.median(ours_taken[1:]),
        statistics.median(floor_taken[1:]),
        rounds,
        target,
        reason,
    )
