"""Errors that nobody caught: in the window's thread, in others, in Qt, or while things are freed.

Python and Qt would write them to the standard error stream in full, which a desktop may keep in
its log; their words can hold what somebody typed.
"""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

_TOLD = frozenset({QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg})


class UncaughtErrors(QObject):
    """Catches them until the program ends; `caught` carries each one to the window's thread."""

    caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook

    def catch(self) -> None:
        """Begin: nothing of an error is written out from now on."""
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread
        sys.unraisablehook = self._take_from_freeing
        qInstallMessageHandler(tell_kind_of_message)

    def _take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, Exception):
            self.caught.emit(error)
        else:
            self._before(kind, error, trace)

    def _take_from_thread(self, what: threading.ExceptHookArgs) -> None:
        if isinstance(what.exc_value, Exception):
            self.caught.emit(what.exc_value)

    def _take_from_freeing(self, what: "sys.UnraisableHookArgs") -> None:
        if isinstance(what.exc_value, Exception):
            self.caught.emit(what.exc_value)


def tell_kind_of_message(kind: QtMsgType, context: QMessageLogContext, _words: str | None) -> None:
    """Write that Qt complained and in which part of it, and not a word of what it said."""
    if kind in _TOLD and sys.stderr is not None:
        category = str(context.category or "default")
        sys.stderr.write(f"Qt: {kind.name} in {category}\n")
