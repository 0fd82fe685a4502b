"""What an open workspace needs around it: Hide now, the watch over it, and a clean clipboard."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.ui.background import Background
from osslog.ui.clipboard_care import ClipboardCare
from osslog.ui.curtain import Curtain
from osslog.ui.guard import Clocks, Guard
from osslog.ui.hidden_page import HiddenPage
from osslog.ui.idle_notice import IdleNotice
from osslog.ui.open_windows import close_all_but

if TYPE_CHECKING:
    from osslog.services.session_pin import SessionPin


class Safekeeping(QObject):
    """Hides what a window shows, and says when it should lock.

    `lock_wanted` says that somebody wants it, `ran_out` after how many minutes nobody was there,
    `leaving` that the computer sleeps or is locked; `came_back` follows a hiding.
    """

    lock_wanted = Signal()
    ran_out = Signal(int)
    leaving = Signal()
    came_back = Signal()

    def __init__(
        self,
        window: QWidget,
        layout: QVBoxLayout,
        pages: QWidget,
        background: Background,
        clocks: Clocks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._fits_passphrase: Callable[[str], bool] | None = None

        # Widgets
        self.notice = IdleNotice(window)
        self.hidden_page = HiddenPage(background)
        self._curtain = Curtain(window, layout, pages, self.hidden_page)
        self._clipboard = ClipboardCare(QGuiApplication.clipboard(), self)
        self.guard = Guard(window.windowHandle(), clocks, self)
        layout.insertWidget(0, self.notice)

        # Signals
        self.hidden_page.came_back.connect(self._come_back)
        self.hidden_page.lock_wanted.connect(self.lock_wanted)
        self.guard.keys.hide_wanted.connect(self.hide)
        self.guard.keys.lock_wanted.connect(self.lock_wanted)
        self.guard.idle.counting_down.connect(self._count_down)
        self.guard.idle.stayed.connect(self.notice.hide)
        self.guard.idle.ran_out.connect(self._run_out)
        self.guard.leaving.connect(self.leaving)

    @property
    def is_hiding(self) -> bool:
        """Whether the blank page is in front."""
        return self._curtain.is_drawn

    def keep(self, fits_passphrase: Callable[[str], bool]) -> None:
        """There is something to hide; `fits_passphrase` is asked on the worker thread."""
        self._fits_passphrase = fits_passphrase

    def watch(self, idle_minutes: int) -> None:
        """Say so when nobody was there for so many minutes, and when the computer sleeps."""
        if self._fits_passphrase is not None:
            self.guard.begin(idle_minutes)

    def choose_pin(self, pin: "SessionPin") -> None:
        """Let these digits bring somebody back, until all is forgotten."""
        if self._fits_passphrase is not None:
            self.hidden_page.choose_pin(pin)

    def hide(self) -> None:
        """Show a blank page at once; everything behind it stays as it is."""
        if self._fits_passphrase is None:
            return
        if self._curtain.is_drawn:
            self.hidden_page.be_blank()
            return
        close_all_but(self._window)
        self.notice.hide()
        self.hidden_page.begin(self._fits_passphrase)
        self._curtain.draw()

    def forget(self) -> None:
        """There is nothing left to hide or to watch over, nor any way back."""
        self._fits_passphrase = None
        self.guard.end()
        self.leave_no_trace()
        self.hidden_page.forget()
        self._curtain.open()
        self.notice.hide()

    def leave_no_trace(self) -> None:
        """Take back what was copied."""
        self._clipboard.clear()

    def _come_back(self) -> None:
        self._curtain.open()
        self.came_back.emit()

    def _count_down(self, seconds: int) -> None:
        if not self.is_hiding:
            self.notice.count(seconds)

    def _run_out(self) -> None:
        self.ran_out.emit(self.guard.idle.minutes)
