"""Work in the one worker thread."""

import threading
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from osslog.errors import KnownError, NotFound
from osslog.progress import Cancelled, Progress
from osslog.ui.background import Background, OwnDefect


class Receiver(QObject):
    """Takes what the thread delivers."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[KnownError] = []
        self.steps: list[tuple[int, int]] = []
        self.threads: list[str] = []

    def take(self, result: object) -> None:
        """Remember a result and the thread in which it came."""
        self.results.append(result)
        self.threads.append(threading.current_thread().name)

    def fail(self, error: KnownError) -> None:
        """Remember an error."""
        self.errors.append(error)

    def advance(self, done: int, total: int) -> None:
        """Remember how far it was."""
        self.steps.append((done, total))


def wait(qtbot: QtBot, background: Background) -> None:
    qtbot.waitUntil(lambda: not background.is_busy)


def raise_it(error: Exception) -> None:
    raise error


def test_results_come_in_the_order_of_asking_and_in_the_windows_own_thread(
    qtbot: QtBot, background: Background
) -> None:
    receiver = Receiver()
    for number in range(20):
        background.run(partial(int, number), receiver.take, receiver.fail)
    wait(qtbot, background)
    assert receiver.results == list(range(20))
    assert set(receiver.threads) == {threading.main_thread().name}


def test_everything_is_done_in_one_thread_which_is_not_the_windows(
    qtbot: QtBot, background: Background
) -> None:
    receiver = Receiver()
    for _ in range(5):
        background.run(threading.get_ident, receiver.take, receiver.fail)
    wait(qtbot, background)
    assert len(set(receiver.results)) == 1
    assert receiver.results[0] != threading.get_ident()


def test_a_trouble_with_a_sentence_goes_to_whoever_asked(
    qtbot: QtBot, background: Background
) -> None:
    receiver = Receiver()
    trouble = NotFound("There is no such drop-in.")
    background.run(partial(raise_it, trouble), receiver.take, receiver.fail)
    wait(qtbot, background)
    assert receiver.errors == [trouble]
    assert receiver.results == []


def test_an_error_that_nobody_foresaw_is_a_defect_and_the_page_is_told_too(
    qtbot: QtBot, background: Background
) -> None:
    receiver = Receiver()
    error = ZeroDivisionError("a name and a street")
    with qtbot.waitSignal(background.defect) as told:
        background.run(partial(raise_it, error), receiver.take, receiver.fail)
    wait(qtbot, background)
    assert told.args == [error]
    (shown,) = receiver.errors
    assert isinstance(shown, OwnDefect)
    assert "street" not in shown.message


def test_work_goes_on_after_a_defect(qtbot: QtBot, background: Background) -> None:
    receiver = Receiver()
    background.run(partial(raise_it, KeyError("x")), receiver.take, receiver.fail)
    background.run(partial(int, 7), receiver.take, receiver.fail)
    wait(qtbot, background)
    assert receiver.results == [7]


def test_whoever_is_gone_is_not_told(qtbot: QtBot, background: Background) -> None:
    gone, staying = Receiver(), Receiver()
    results, errors = gone.results, gone.errors
    background.run(partial(int, 1), gone.take, gone.fail)
    background.run(partial(raise_it, NotFound("gone")), gone.take, gone.fail)
    background.run(partial(int, 2), staying.take, staying.fail)
    delete(gone)
    wait(qtbot, background)
    assert (results, errors, staying.results) == ([], [], [2])


def count_to(total: int, started: threading.Event, progress: Progress) -> int:
    for done in range(total):
        progress(done, total)
        started.set()
    progress(total, total)
    return total


def count_until_stopped(
    started: threading.Event, give_up: threading.Event, progress: Progress
) -> None:
    done = 0
    while not give_up.is_set():
        progress(done, done + 1)
        started.set()
        done += 1


def test_long_work_says_how_far_it_is_but_not_at_every_step(
    qtbot: QtBot, background: Background
) -> None:
    receiver = Receiver()
    work = partial(count_to, 10_000, threading.Event())
    background.run_long(work, receiver.take, receiver.fail, receiver.advance)
    wait(qtbot, background)
    assert receiver.results == [10_000]
    assert receiver.steps[0] == (0, 10_000)
    assert receiver.steps[-1] == (10_000, 10_000)
    assert len(receiver.steps) < 1_000


@pytest.mark.parametrize("stop", ["task", "everything"])
def test_long_work_stops_when_it_is_told_to(
    qtbot: QtBot, background: Background, stop: str
) -> None:
    receiver, started, give_up = Receiver(), threading.Event(), threading.Event()
    work = partial(count_until_stopped, started, give_up)
    task = background.run_long(work, receiver.take, receiver.fail, receiver.advance)
    assert started.wait(10)
    stops: dict[str, Callable[[], None]] = {
        "task": task.cancel,
        "everything": background.cancel_all,
    }
    stops[stop]()
    try:
        wait(qtbot, background)
    finally:
        give_up.set()
    (error,) = receiver.errors
    assert isinstance(error, Cancelled)


def test_it_says_when_it_begins_and_when_nothing_is_left(
    qtbot: QtBot, background: Background
) -> None:
    receiver, said = Receiver(), list[bool]()
    background.busy_changed.connect(said.append)
    background.run(partial(int, 1), receiver.take, receiver.fail)
    background.run(partial(int, 2), receiver.take, receiver.fail)
    wait(qtbot, background)
    assert said == [True, False]
