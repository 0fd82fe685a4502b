"""The window stays where it can be seen: on a screen that is there, and not larger than it.

A second screen may be unplugged, or made smaller, while the window is on it. Where the window was
is not kept for the next time: a screen's place says something about a room.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_LEAST_IN_VIEW = 120
"""So many pixels of the frame, across and down, have to be on a screen to take hold of it."""


def place_in_view(frame: QRect, screens: Sequence[QRect]) -> QRect:
    """Where a window goes that is at `frame`; the first of the screens is the main one.

    It stays where enough of it can be seen; else it goes to the main screen, no larger than that.
    """
    if not screens:
        return frame
    for screen in screens:
        seen = screen.intersected(frame)
        least = min(_LEAST_IN_VIEW, frame.width()), min(_LEAST_IN_VIEW, frame.height())
        if seen.width() >= least[0] and seen.height() >= least[1] and frame.top() >= screen.top():
            return frame
    main = screens[0]
    placed = QRect(frame)
    placed.setSize(frame.size().boundedTo(main.size()))
    placed.moveCenter(main.center())
    return placed


class OnScreen(QObject):
    """Brings a window back when its screen goes, comes or changes."""

    def __init__(self, window: QWidget, application: QGuiApplication) -> None:
        super().__init__(window)
        self._window = window
        self._application = application
        application.screenRemoved.connect(self.bring_back)
        application.primaryScreenChanged.connect(self.bring_back)
        application.screenAdded.connect(self._watch)
        for screen in application.screens():
            self._watch(screen)

    def bring_back(self) -> None:
        """Move the window where it can be seen, if it cannot."""
        window = self._window
        if window.isFullScreen() or window.isMaximized():
            return
        main = self._application.primaryScreen()
        screens = sorted(self._application.screens(), key=lambda screen: screen is not main)
        frame = window.frameGeometry()
        wanted = place_in_view(frame, [screen.availableGeometry() for screen in screens])
        if wanted != frame:
            window.resize(wanted.size() - (frame.size() - window.size()))
            window.move(wanted.topLeft())

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self.bring_back)
