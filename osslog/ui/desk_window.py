"""The feedback post's window: one page after another, and nothing of the person before."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from osslog.domain.desk import ENGLISH, DeskPlan
from osslog.errors import KnownError
from osslog.resource_files import resource
from osslog.services.desk_post import DeskPost, folder_of_posts
from osslog.settings import Settings
from osslog.ui.background import Background
from osslog.ui.clipboard_care import ClipboardCare
from osslog.ui.clock_jump import ClockJump
from osslog.ui.defect_reports import DefectReports
from osslog.ui.desk_answers import VisitorAnswers
from osslog.ui.desk_countdown import Countdown
from osslog.ui.desk_cover import DeskCover
from osslog.ui.desk_frame import DeskFrame
from osslog.ui.desk_keys import DeskKeys
from osslog.ui.desk_look import DeskLook
from osslog.ui.desk_words import DeskWords
from osslog.ui.desk_work import DeskHome, find_posts, open_post, seal
from osslog.ui.guard import Clocks
from osslog.ui.pages.desk_form import DeskFormPage
from osslog.ui.pages.desk_start import DeskStartPage
from osslog.ui.pages.desk_thanks import DeskThanksPage
from osslog.ui.reading_order import move_focus
from osslog.ui.theme import Theme
from osslog.ui.window_keys import text_size_after

TITLE: Final = "osslog"

QUIET_SECONDS: Final = 60
"""After so many seconds in which nobody was here, a page clears itself."""

COUNTED_DOWN: Final = 15
"""In the last of these seconds it asks whether anybody is there."""

THANKS_SECONDS: Final = 6
"""For so long the page of thanks is shown."""


class DeskWindow(QWidget):
    """The one window of a feedback post; `left` says that the post is closed.

    Each visitor gets a form of their own, which ends with what is in it. The window's title never
    tells what it shows.
    """

    painted = Signal()
    left = Signal()

    def __init__(
        self,
        home: DeskHome,
        theme: Theme,
        background: Background,
        chosen: Settings,
        parent: QWidget | None = None,
        *,
        clocks: Clocks | None = None,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._theme = theme
        self._background = background
        self._settings = chosen
        self._clocks = clocks or Clocks()
        self._reports = DefectReports(self, folder_of_posts(home.data_folder), home.today)
        self._post: DeskPost | None = None
        self._look = DeskLook(percent=chosen.text_percent)
        self._was_painted = False
        self._is_leaving = False
        self._may_close = False
        self.setObjectName("main_window")
        self.setWindowTitle(TITLE)
        self.setWindowIcon(QIcon(str(resource("icons/osslog.png"))))
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)

        # Widgets
        self.pages = QStackedWidget(self)
        self.cover = DeskCover(self)

        # Layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

        # Signals
        self._clipboard = ClipboardCare(QGuiApplication.clipboard(), self)
        self.quiet = Countdown(self._clocks.monotonic, self)
        self.thanks_time = Countdown(self._clocks.monotonic, self)
        self.clock = ClockJump(self._clocks.monotonic, self._clocks.wall, self)
        self.keys = DeskKeys(self)
        self.keys.stirred.connect(self._stir)
        self.quiet.left.connect(self._count_quiet)
        self.quiet.ran_out.connect(self._end_quiet)
        self.thanks_time.left.connect(self._count_thanks)
        self.thanks_time.ran_out.connect(self.clear)
        self.clock.jumped.connect(self._wake)
        self.cover.stayed.connect(self._go_on)
        self.cover.stopped.connect(self.clear)
        background.defect.connect(self.report_defect)
        background.untold.connect(self._forget_trouble)

    @property
    def page(self) -> QWidget | None:
        """The page that is in front."""
        shown: QWidget | None = self.pages.currentWidget()
        return shown

    @property
    def post(self) -> DeskPost | None:
        """The post, once it is open; only the worker thread asks it for anything."""
        return self._post

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin with everything else once there is something to see."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._begin)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 as Qt calls it
        """Let the Tab key follow the reading order, and stay on the cover while there is one."""
        root = self if self.cover.isHidden() else self.cover
        return move_focus(root, forward=forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the keys that close a window for the wish to leave, and close the post first."""
        if self._may_close:
            self._background.close()
            event.accept()
            return
        event.ignore()
        self.leave()

    def dress(self) -> None:
        """Follow the system's choice of colours."""
        self._theme.apply(self._settings)

    def report_defect(self, error: BaseException) -> None:
        """Write an error down that osslog does not know; a visitor is not shown it."""
        self._reports.tell(error, later=isinstance(self.page, DeskFrame))

    def report_sudden_end(self, report: str) -> None:
        """Write down that osslog ended all at once the last time."""
        self._reports.keep(report)

    # Coming and going

    def _begin(self) -> None:
        self.keys.watch(self.windowHandle())
        self.painted.emit()
        self.clock.begin()
        self.look_for_post()

    def look_for_post(self) -> None:
        """Open the post that is here."""
        self._background.run(partial(find_posts, self._home), self._choose, self._refuse)

    def _choose(self, found: tuple[DeskPlan, ...]) -> None:
        if len(found) == 1:
            self.open_post(found[0].location_id)

    def open_post(self, location_id: str) -> None:
        """Open the post of a location."""
        opening = partial(open_post, self._home, location_id)
        self._background.run(opening, self._enter, self._refuse)

    def _enter(self, post: DeskPost) -> None:
        self._post = post
        self.clear()

    def _refuse(self, trouble: KnownError) -> None:
        """Say why there is no post."""

    def leave(self) -> None:
        """Close the post, and then the window."""
        if self._is_leaving:
            return
        self._is_leaving = True
        self._put_away()
        self._clipboard.clear()
        if self._post is None:
            self._close(None)
        else:
            self._background.run(self._post.close, self._close, self._close)

    def end_with_session(self) -> None:
        """The system ends, and takes everything with it: nobody waits for anything."""
        self._put_away()
        self._may_close = True

    def _close(self, _closed: KnownError | None) -> None:
        self._may_close = True
        self.left.emit()
        self.close()

    # Visitors

    def clear(self) -> None:
        """Show the start page, in English, as if nobody had been here."""
        if self._post is None or self._is_leaving:
            return
        self._look = DeskLook(percent=self._settings.text_percent)
        page = DeskStartPage(self._look, self._post.plan, self._post.words)
        page.started.connect(self._start)
        page.language_chosen.connect(self._speak)
        page.larger_wanted.connect(self._enlarge)
        self._show(page)

    def _start(self) -> None:
        page = DeskFormPage(self._look)
        page.sent.connect(self._save)
        page.stopped.connect(self.clear)
        page.larger_wanted.connect(self._enlarge)
        self._show(page)
        self.quiet.begin(QUIET_SECONDS)

    def _save(self, answers: VisitorAnswers) -> None:
        post, page = self._post, self.page
        if post is None or not isinstance(page, DeskFormPage):
            return
        self._background.run(
            partial(seal, post, answers),
            partial(self._was_saved, page),
            partial(self._was_not_saved, page),
        )

    def _was_saved(self, form: DeskFormPage, _done: None) -> None:
        if self.page is form:
            page = DeskThanksPage(self._look)
            page.done.connect(self.clear)
            page.larger_wanted.connect(self._enlarge)
            self._show(page)
            self.thanks_time.begin(THANKS_SECONDS)

    def _was_not_saved(self, form: DeskFormPage, _trouble: KnownError) -> None:
        if self.page is form:
            form.was_not_saved()

    def _speak(self, code: str) -> None:
        self._dress_page(DeskLook(DeskWords(code), self._look.percent))

    def _enlarge(self, steps: int) -> None:
        percent = text_size_after(self._look.percent, steps)
        self._dress_page(DeskLook(self._look.words, percent))

    def _dress_page(self, look: DeskLook) -> None:
        self._look = look
        page = self.page
        if isinstance(page, DeskFrame):
            page.dress(look)
        is_changed = look.code != ENGLISH or look.percent != self._settings.text_percent
        if isinstance(page, DeskStartPage) and is_changed:
            self.quiet.begin(QUIET_SECONDS)

    # Nobody there

    def _stir(self) -> None:
        if self.quiet.is_running and self.cover.isHidden():
            self.quiet.begin(QUIET_SECONDS)

    def _go_on(self) -> None:
        self.cover.hide()
        self.quiet.begin(QUIET_SECONDS)
        page = self.page
        if isinstance(page, DeskFrame):
            page.start_here()

    def _count_quiet(self, seconds: int) -> None:
        if seconds <= COUNTED_DOWN and isinstance(self.page, DeskFormPage):
            self.cover.ask(self._look, seconds)

    def _end_quiet(self) -> None:
        self.clear()

    def _count_thanks(self, seconds: int) -> None:
        page = self.page
        if isinstance(page, DeskThanksPage):
            page.count(seconds)

    def _wake(self) -> None:
        """The computer slept: whoever wakes it may be somebody else."""
        if isinstance(self.page, DeskFrame):
            self.clear()

    # Pages

    def _show(self, page: DeskFrame) -> None:
        self._put_away()
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        page.start_here()

    def _put_away(self) -> None:
        """Take the page in front away, with all that was on it."""
        self.quiet.end()
        self.thanks_time.end()
        self.cover.hide()
        page = self.page
        if page is None:
            return
        if isinstance(page, DeskFrame):
            page.put_away()
        self.pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _forget_trouble(self, _trouble: KnownError) -> None:
        """Whoever asked is gone."""
