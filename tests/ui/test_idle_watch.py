"""How long nobody is there, by a clock that is moved by hand."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from osslog.ui.idle_watch import COUNTED_DOWN, IdleWatch


class Watched:
    """A watch, its clock, and what it said."""

    def __init__(self) -> None:
        self.now = 50.0
        self.said: list[str] = []
        self.watch = IdleWatch(lambda: self.now)
        self.watch.counting_down.connect(self._count)
        self.watch.stayed.connect(self._stay)
        self.watch.ran_out.connect(self._run_out)

    def after(self, seconds: float) -> list[str]:
        """What is said when so many more seconds have passed."""
        self.said.clear()
        self.now += seconds
        self.watch.look()
        return list(self.said)

    def _count(self, seconds: int) -> None:
        self.said.append(str(seconds))

    def _stay(self) -> None:
        self.said.append("stayed")

    def _run_out(self) -> None:
        self.said.append("out")


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    assert qtbot is not None
    watched = Watched()
    yield watched
    watched.watch.end()


def test_the_last_half_minute_is_counted_down_and_then_it_runs_out(watched: Watched) -> None:
    watched.watch.begin(2)
    assert watched.after(120 - COUNTED_DOWN - 0.5) == []
    assert watched.after(0.5) == [str(COUNTED_DOWN)]
    assert watched.after(0.2) == []
    assert watched.after(28.8) == ["1"]
    assert watched.after(1) == ["out"]


def test_a_sign_of_life_stops_the_countdown_and_begins_anew(watched: Watched) -> None:
    watched.watch.begin(2)
    watched.after(100)
    watched.said.clear()
    watched.watch.stir()
    assert watched.said == ["stayed"]
    assert watched.after(80) == []
    assert watched.after(20) == ["20"]


def test_a_sign_of_life_before_the_countdown_says_nothing(watched: Watched) -> None:
    watched.watch.begin(2)
    watched.after(60)
    watched.watch.stir()
    assert watched.said == []


def test_fewer_minutes_hold_from_now_on(watched: Watched) -> None:
    watched.watch.begin(10)
    watched.after(300)
    watched.watch.begin(5)
    assert watched.after(5) == []
    assert watched.watch.minutes == 5
    assert watched.after(300) == ["out"]


def test_nothing_runs_out_where_nothing_is_watched(watched: Watched) -> None:
    assert watched.after(10_000) == []
    watched.watch.begin(2)
    watched.watch.end()
    assert watched.after(10_000) == []


def test_it_looks_by_itself(watched: Watched, qtbot: QtBot) -> None:
    watched.watch.begin(2)
    with qtbot.waitSignal(watched.watch.ran_out, timeout=5_000):
        watched.now += 120
