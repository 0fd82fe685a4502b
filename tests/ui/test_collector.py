import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from osslog.ui.collector import PERIOD_MS, Collector


class Knot:
    """Refers to itself, so that only a collector frees it; says on which thread that was."""

    def __init__(self, freed_on: list[threading.Thread]) -> None:
        self.itself = self
        self.freed_on = freed_on

    def __del__(self) -> None:
        self.freed_on.append(threading.current_thread())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    parent = QWidget()
    qtbot.addWidget(parent)
    collector = Collector(parent)
    collector.begin()
    yield collector
    collector.end()


def make_many_objects() -> None:
    kept = [[number] for number in range(20 * gc.get_threshold()[0])]
    assert kept


@pytest.mark.usefixtures("collector")
def test_the_worker_thread_frees_nothing_that_refers_to_itself() -> None:
    freed_on: list[threading.Thread] = []
    Knot(freed_on)
    worker = threading.Thread(target=make_many_objects)
    worker.start()
    worker.join()
    assert freed_on == []


def test_what_refers_to_itself_is_freed_between_two_events(
    collector: Collector, qtbot: QtBot
) -> None:
    freed_on: list[threading.Thread] = []
    Knot(freed_on)
    make_many_objects()
    assert freed_on == []
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: bool(freed_on), timeout=5 * PERIOD_MS)
    assert freed_on == [threading.main_thread()]
    assert kept
    assert collector.parent() is not None


def test_python_does_its_own_collecting_again_in_the_end(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.end()
    assert gc.isenabled()
