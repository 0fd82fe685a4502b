"""The feedback post's window: one page after another, and nothing of the person before."""

from dataclasses import replace
from functools import partial
from typing import Final, TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from osslog.domain.desk import ENGLISH, DeskPlan
from osslog.errors import KnownError
from osslog.resource_files import resource
from osslog.services.desk_enrolment import LookAtDeskFile, folder_of_posts
from osslog.services.desk_post import DeskPost
from osslog.settings import Settings
from osslog.ui.background import Background
from osslog.ui.clipboard_care import ClipboardCare
from osslog.ui.defect_reports import DefectReports
from osslog.ui.desk_answers import VisitorAnswers
from osslog.ui.desk_copying import DeskCopying
from osslog.ui.desk_countdown import Countdown
from osslog.ui.desk_frame import DeskFrame
from osslog.ui.desk_look import DeskLook
from osslog.ui.desk_opening import DeskOpening
from osslog.ui.desk_quiet import DeskQuiet
from osslog.ui.desk_words import DeskWords
from osslog.ui.desk_work import DeskHome, seal
from osslog.ui.guard import Clocks
from osslog.ui.pages.desk_coordinator import DeskCoordinatorPage
from osslog.ui.pages.desk_enrol import DeskEnrolPage
from osslog.ui.pages.desk_form import DeskFormPage
from osslog.ui.pages.desk_start import DeskStartPage
from osslog.ui.pages.desk_thanks import DeskThanksPage
from osslog.ui.pages.desk_visits import DeskVisitsPage
from osslog.ui.reading_order import move_focus
from osslog.ui.theme import Theme
from osslog.ui.window_keys import WindowKeys, text_size_after

TITLE: Final = "osslog"

THANKS_SECONDS: Final = 10
"""For so long the page of thanks is shown, unless somebody ends it."""

DeskPage: TypeAlias = DeskFrame | DeskEnrolPage | DeskCoordinatorPage | DeskVisitsPage


class DeskWindow(QWidget):
    """The one window of a feedback post; `painted` says once that it is to be seen.

    Each visitor gets a form of their own, which ends with what is in it. The window's title never
    tells what it shows.
    """

    painted = Signal()

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
        self._reports = DefectReports(self, folder_of_posts(home.data_folder), home.today)
        self._opening = DeskOpening(home, background, self)
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

        # Layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

        # Signals
        clocks = clocks or Clocks()
        self._clipboard = ClipboardCare(QGuiApplication.clipboard(), self)
        self._window_keys = WindowKeys(self)
        self._window_keys.text_size_wanted.connect(self._change_text_size)
        self.quiet = DeskQuiet(self, clocks)
        self.thanks_time = Countdown(clocks.monotonic, self)
        self.quiet.ran_out.connect(self._end_quiet)
        self.quiet.stopped.connect(self._stop)
        self.quiet.stayed.connect(self._go_on)
        self.thanks_time.left.connect(self._count_thanks)
        self.thanks_time.ran_out.connect(self.clear)
        background.defect.connect(self.report_defect)
        self._opening.found.connect(self._offer)
        self._opening.entered.connect(self._enter)
        self._opening.refused.connect(self._refuse)
        self._opening.taken.connect(self._was_taken)
        self._opening.not_taken.connect(self._was_not_taken)
        self._opening.closed.connect(self._close)

    @property
    def page(self) -> DeskPage | None:
        """The page that is in front."""
        shown: QWidget | None = self.pages.currentWidget()
        return shown if isinstance(shown, DeskPage) else None

    @property
    def post(self) -> DeskPost | None:
        """The post, once it is open; only the worker thread asks it for anything."""
        return self._opening.post

    @property
    def copying(self) -> DeskCopying | None:
        """Where the post's answers are copied to."""
        return self._opening.copying

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin with everything else once there is something to see."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._begin)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 as Qt calls it
        """Let the Tab key follow the reading order, and stay on the cover while there is one."""
        cover = self.quiet.cover
        return move_focus(self if cover.isHidden() else cover, forward=forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the keys that close a window for the way out, which is on the panel."""
        if self._may_close:
            self._opening.let_go()
            self._background.close()
            event.accept()
            return
        event.ignore()
        if self.post is None or isinstance(self.page, DeskCoordinatorPage):
            self.leave()
        else:
            self.show_panel()

    def dress(self) -> None:
        """Follow the system's choice of colours."""
        self._theme.apply(self._settings)

    def report_defect(self, error: BaseException) -> None:
        """Write down an error that osslog does not know; it is shown on no visitor's page."""
        self._reports.tell(error, later=isinstance(self.page, DeskFrame))

    def report_sudden_end(self, report: str) -> None:
        """Write down that osslog ended all at once the last time."""
        self._reports.keep(report)

    def end_with_session(self) -> None:
        """The system ends, and takes everything with it: nobody waits for anything."""
        self._put_away()
        self._may_close = True

    # The post

    def _begin(self) -> None:
        self.quiet.watch(self.windowHandle())
        self.painted.emit()
        self._opening.look_for_post()

    def _offer(self, found: tuple[DeskPlan, ...]) -> None:
        self._show_enrolment().offer(found)

    def _enter(self, _post: DeskPost) -> None:
        self.clear()

    def _refuse(self, trouble: KnownError) -> None:
        page = self.page
        if not isinstance(page, DeskEnrolPage):
            page = self._show_enrolment()
        page.say_why(trouble)

    def _show_enrolment(self) -> DeskEnrolPage:
        page = DeskEnrolPage(self._home, self._background)
        page.agreed.connect(self._opening.take_file)
        page.chosen.connect(self._opening.open)
        page.again_wanted.connect(self._opening.look_for_post)
        page.begun.connect(self.clear)
        page.leave_wanted.connect(self.leave)
        self._show(page)
        return page

    def _was_taken(self, look: LookAtDeskFile) -> None:
        page = self.page
        if look.enrols:
            if not isinstance(page, DeskEnrolPage):
                page = self._show_enrolment()
            page.was_taken(look)
        elif isinstance(page, DeskCoordinatorPage):
            self.show_panel().was_taken(look)

    def _was_not_taken(self, trouble: KnownError, was_closed: bool) -> None:  # noqa: FBT001 a signal
        if was_closed:
            self.show_panel()
        page = self.page
        if isinstance(page, DeskEnrolPage | DeskCoordinatorPage):
            page.file_form.refuse(trouble)

    def leave(self) -> None:
        """Close the post, and then the window."""
        if self._is_leaving:
            return
        self._is_leaving = True
        self._put_away()
        self._clipboard.clear()
        self._opening.close()

    def _close(self) -> None:
        self._may_close = True
        self.close()

    # Whoever runs the post

    def show_panel(self) -> DeskCoordinatorPage:
        """Show what waits here, and the way out.

        Raises:
            RuntimeError: no post is open yet.
        """
        if self.post is None or self.copying is None:
            raise RuntimeError("there is no post")
        page = DeskCoordinatorPage(self._home, self.post, self.copying, self._background)
        page.agreed.connect(self._opening.take_file)
        page.visits_wanted.connect(self._show_visits)
        page.back_wanted.connect(self.clear)
        page.leave_wanted.connect(self.leave)
        self._show(page)
        page.refresh()
        self.quiet.begin()
        self._reports.tell_waiting()
        return page

    def _show_visits(self) -> None:
        if self.post is not None:
            page = DeskVisitsPage(self._home, self.post, self._background)
            page.saved.connect(self._copy)
            page.back_wanted.connect(self.clear)
            self._show(page)
            self._watch_visits(page)

    def _watch_visits(self, page: DeskVisitsPage) -> None:
        self.quiet.begin(DeskLook(percent=self._settings.text_percent), page.has_unsaved)

    def _copy(self) -> None:
        if self.copying is not None and not self._home.is_coordinators:
            self.copying.copy_by_itself()

    def _change_text_size(self, steps: int) -> None:
        if isinstance(self.page, DeskFrame):
            self._enlarge(steps)
        else:
            percent = text_size_after(self._settings.text_percent, steps)
            self._settings = replace(self._settings, text_percent=percent)
            self.dress()

    # Visitors

    def clear(self) -> None:
        """Show the start page, in English, as if nobody had been here."""
        if self.post is None or self._is_leaving:
            return
        self._look = DeskLook(percent=self._settings.text_percent)
        page = DeskStartPage(self._look, self.post.plan, self.post.words)
        page.started.connect(self._start)
        page.afresh_wanted.connect(self.clear)
        page.language_chosen.connect(self._speak)
        page.coordinator_wanted.connect(self.show_panel)
        page.larger_wanted.connect(self._enlarge)
        self._show(page)

    def _start(self) -> None:
        page = DeskFormPage(self._look)
        page.sent.connect(self._save)
        page.stopped.connect(self.clear)
        page.larger_wanted.connect(self._enlarge)
        self._show(page)
        self.quiet.begin(self._look)

    def _save(self, answers: VisitorAnswers) -> None:
        page = self.page
        if self.post is not None and isinstance(page, DeskFormPage):
            self._background.run(
                partial(seal, self.post, answers),
                partial(self._was_saved, page),
                partial(self._was_not_saved, page),
            )

    def _was_saved(self, form: DeskFormPage, _done: None) -> None:
        self._copy()
        if self.page is form:
            page = DeskThanksPage(self._look)
            page.done.connect(self.clear)
            page.larger_wanted.connect(self._enlarge)
            self._show(page)
            self.thanks_time.begin(THANKS_SECONDS)

    def _was_not_saved(self, form: DeskFormPage, _trouble: KnownError) -> None:
        if self.page is form:
            form.was_not_saved()

    def _count_thanks(self, seconds: int) -> None:
        page = self.page
        if isinstance(page, DeskThanksPage):
            page.count(seconds)

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
            page.settle()
        self.quiet.ask_in(look)
        is_changed = look.code != ENGLISH or look.percent != self._settings.text_percent
        if isinstance(page, DeskStartPage) and is_changed:
            self.quiet.begin()

    # Nobody there

    def _go_on(self) -> None:
        if self.page is not None:
            self.page.start_here()

    def _stop(self) -> None:
        page = self.page
        if isinstance(page, DeskVisitsPage):
            self.quiet.end()
            page.clear_unfinished()
            self._watch_visits(page)
        else:
            self.clear()

    def _end_quiet(self) -> None:
        """Nobody was here, or the computer slept: whoever comes may be somebody else."""
        page = self.page
        if isinstance(page, DeskVisitsPage):
            if page.has_unsaved():
                page.clear_unfinished()
            self._watch_visits(page)
        elif not isinstance(page, DeskEnrolPage):
            self.clear()

    # Pages

    def _show(self, page: DeskPage) -> None:
        self._put_away()
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        if isinstance(page, DeskFrame):
            page.settle()
        page.start_here()

    def _put_away(self) -> None:
        """Take the page in front away, with all that was on it."""
        self.quiet.end()
        self.thanks_time.end()
        page = self.page
        if page is not None:
            page.put_away()
            self.pages.removeWidget(page)
            page.hide()
            page.deleteLater()
