"""Work that must not hold the window up: one thread that does one thing after another.

The thread alone touches an unlocked workspace; results come back on the window's own thread, in
the order in which the work was asked for.
"""

import threading
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from osslog.errors import KnownError
from osslog.progress import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")

_SECONDS_BETWEEN_REPORTS: Final = 0.05


class OwnDefect(KnownError):
    """Stands before a page for an error that osslog does not know; the report says the rest."""

    code = "defect"
    default_sentence = "osslog made a mistake here, so this was not done."


class Task(Generic[T]):
    """Work on its way: who is told of its end, and whether it should stop."""

    def __init__(
        self,
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
        advanced: Callable[[int, int], None] | None = None,
    ) -> None:
        self._done = done
        self._failed = failed
        self._advanced = advanced
        self._stop = threading.Event()
        self._reported_at = 0.0

    def cancel(self) -> None:
        """Ask the work to stop where it next says how far it is."""
        self._stop.set()

    def stop_or_report(self, done: int, total: int) -> bool:
        """Whether this step is worth showing: the last one is, others now and then.

        Raises:
            Cancelled: somebody asked the work to stop.
        """
        if self._stop.is_set():
            raise Cancelled
        now = monotonic()
        if done < total and now - self._reported_at < _SECONDS_BETWEEN_REPORTS:
            return False
        self._reported_at = now
        return True

    def show_progress(self, done: int, total: int) -> None:
        """Tell whoever asked how far the work is."""
        if self._advanced is not None and _is_there(self._advanced):
            self._advanced(done, total)

    def settle(self, future: "Future[T]") -> BaseException | None:
        """Tell whoever asked how the work ended; returns the error that nobody was told of."""
        error = future.exception()
        if error is None:
            if _is_there(self._done):
                self._done(future.result())
            return None
        is_there = _is_there(self._failed)
        known = error if isinstance(error, KnownError) else OwnDefect()
        if is_there:
            self._failed(known)
        return None if is_there and known is error else error


class Background(QObject):
    """The one worker thread.

    `defect` carries an exception that osslog does not know; `busy_changed` says whether anything
    is running or waiting; `untold` carries a trouble of which nobody was told, because whoever
    asked for the work is gone.
    """

    defect = Signal(object)
    untold = Signal(object)
    busy_changed = Signal(bool)
    _ended = Signal(object, object)
    _progressed = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._tasks: list[Task[Any]] = []
        self._is_closed = False

    @property
    def is_busy(self) -> bool:
        """Whether anything is running or waiting."""
        return bool(self._tasks)

    def run(
        self,
        operation: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Do `operation` on the worker thread and hand its result to `done`, here.

        `failed` gets an error with a sentence for the person. Where the object whose methods
        they are was deleted meanwhile, nobody is told.
        """
        self._submit(Task(done, failed), operation)

    def run_long(
        self,
        operation: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
        advanced: Callable[[int, int], None],
    ) -> Task[T]:
        """Like `run`, for work that says how far it is to `advanced` and that can be cancelled."""
        task = Task(done, failed, advanced)
        self._submit(task, partial(operation, partial(self._report, task)))
        return task

    def cancel_all(self) -> None:
        """Ask all long work to stop."""
        for task in self._tasks:
            task.cancel()

    def close(self) -> None:
        """Take no more work; the thread ends after what it is doing."""
        self._is_closed = True
        self.cancel_all()
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)

    def _submit(self, task: Task[T], operation: Callable[[], T]) -> None:
        if self._is_closed:
            return  # the window goes, and what is hidden with it may still ask for something
        self._tasks.append(task)
        if len(self._tasks) == 1:
            self.busy_changed.emit(True)
        future = self._thread().submit(operation)
        future.add_done_callback(partial(self._ended.emit, task))

    def _thread(self) -> "ThreadPoolExecutor":
        """The thread, begun when there is work for the first time: the first page has none."""
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor

            from PySide6.QtCore import Qt  # not before the first page: see widgets.py

            self._ended.connect(self._settle, Qt.ConnectionType.QueuedConnection)
            self._progressed.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="workspace")
        return self._executor

    def _report(self, task: Task[T], done: int, total: int) -> None:
        if task.stop_or_report(done, total):
            self._progressed.emit(task, done, total)

    def _show_progress(self, task: Task[Any], done: int, total: int) -> None:
        task.show_progress(done, total)

    def _settle(self, task: Task[T], future: "Future[T]") -> None:
        self._tasks.remove(task)
        error = task.settle(future)
        if isinstance(error, KnownError):
            if not isinstance(error, Cancelled):
                self.untold.emit(error)
        elif error is not None:
            self.defect.emit(error)
        if not self._tasks:
            self.busy_changed.emit(False)


def _is_there(receiver: Callable[..., None]) -> bool:
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
