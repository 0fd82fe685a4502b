"""Sleep as the two clocks of a computer show it, on each kind of system."""

import pytest
from pytestqt.qtbot import QtBot

from osslog.ui.clock_jump import ClockJump


class Watched:
    """A watch and its two clocks."""

    def __init__(self) -> None:
        self.now = 50.0
        self.wall = 1_500_000_000.0
        self.jumps = 0
        self.watch = ClockJump(lambda: self.now, lambda: self.wall)
        self.watch.jumped.connect(self._count)
        self.watch.begin()

    def after(self, passed: float, by_the_wall: float) -> bool:
        """Whether it notices anything once both clocks have moved on so far."""
        before = self.jumps
        self.now += passed
        self.wall += by_the_wall
        self.watch.look()
        return self.jumps > before

    def _count(self) -> None:
        self.jumps += 1


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    assert qtbot is not None
    return Watched()


def test_a_second_is_a_second_on_both_clocks(watched: Watched) -> None:
    assert not any(watched.after(1, 1) for _ in range(100))


def test_a_sleep_in_which_one_clock_stands_still_is_noticed_once(watched: Watched) -> None:
    assert watched.after(1, 61)
    assert not watched.after(1, 1)


def test_a_sleep_that_both_clocks_count_is_noticed_by_the_pause(watched: Watched) -> None:
    assert watched.after(61, 61)


def test_a_clock_that_is_set_back_far_is_noticed(watched: Watched) -> None:
    assert watched.after(1, -3600)


def test_a_clock_that_is_put_right_by_seconds_is_not(watched: Watched) -> None:
    assert not watched.after(1, 9)
    assert not watched.after(1, -7)


def test_what_happened_before_it_began_does_not_count(watched: Watched) -> None:
    watched.watch.end()
    watched.wall += 10_000
    watched.watch.begin()
    assert not watched.after(1, 1)


def test_it_looks_by_itself(watched: Watched, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watched.watch.jumped, timeout=5_000):
        watched.wall += 100
