"""Freeing what refers to itself on the window's own thread, between two events.

Left to itself Python frees such objects whenever it has made enough others: on the worker thread,
or while Qt goes through all widgets to dress them. A widget among them then ends where Qt does not
expect it, and the program with it.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

PERIOD_MS: Final = 1000

_OLDEST: Final = 2


class Collector(QObject):
    """Keeps Python's own collector off from `begin` on, and does its work now and then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(PERIOD_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Take the work over."""
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leave the work to Python again."""
        self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Free what Python would have freed by now: the oldest generation that is full."""
        for generation in range(_OLDEST, -1, -1):
            limit = gc.get_threshold()[generation]
            if limit and gc.get_count()[generation] > limit:
                gc.collect(generation)
                return
