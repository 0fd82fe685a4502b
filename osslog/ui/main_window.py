"""The window: first the way in, then the pages of the workspace, then locked again."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from osslog import settings
from osslog.errors import KnownError
from osslog.resource_files import resource
from osslog.settings import Settings
from osslog.ui.background import Background
from osslog.ui.defect_reports import DefectReports
from osslog.ui.doorway import Doorway
from osslog.ui.next_pages import load_what_comes_next, view_of
from osslog.ui.open_windows import close_all_but
from osslog.ui.page import Page
from osslog.ui.reading_order import move_focus
from osslog.ui.theme import Theme
from osslog.ui.window_keys import WindowKeys, text_size_after

if TYPE_CHECKING:
    from osslog.services.session_pin import SessionPin
    from osslog.services.workspace import VaultKind, Workspace
    from osslog.ui.doorway import MadeVault
    from osslog.ui.guard import Clocks
    from osslog.ui.post_opener import PostOpener
    from osslog.ui.safekeeping import Safekeeping
    from osslog.ui.shortcut_list import ShortcutList
    from osslog.ui.workspace_view import WorkspaceView

TITLE: Final = "osslog"
FIRST_SIZE: Final = QSize(1180, 720)

_FRAME: Final = QSize(16, 48)  # what systems put around a window, at the most


class MainWindow(QWidget):
    """The one window of the program; `painted` says once that its first page was.

    Its title never tells what it shows. Once it is closed, `successor` has what osslog is to be
    started with in its place, or nothing.
    """

    painted = Signal()

    def __init__(
        self,
        doorway: Doorway,
        theme: Theme,
        background: Background,
        chosen: Settings,
        parent: QWidget | None = None,
        *,
        clocks: "Clocks | None" = None,
    ) -> None:
        super().__init__(parent)
        self._clocks = clocks
        self._safekeeping: Safekeeping | None = None
        self._doorway = doorway
        self._reports = DefectReports(self, doorway.folder, doorway.today)
        self._theme = theme
        self._background = background
        self._settings = chosen
        self._workspace: Workspace | None = None
        self._shortcut_list: ShortcutList | None = None
        self._view: WorkspaceView | None = None
        self._was_painted = False
        self._is_closing = False
        self._may_close = False
        self.successor: tuple[str, ...] = ()
        self.setObjectName("main_window")
        self.setWindowTitle(TITLE)
        self.setWindowIcon(QIcon(str(resource("icons/osslog.png"))))
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize() - _FRAME))

        # Widgets
        self.pages = QStackedWidget(self)

        # Layout
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.pages)

        # Signals
        self._lock_keys = QShortcut(QKeySequence("Ctrl+L"), self)
        self._lock_keys.setWhatsThis(self.tr("Lock now"))
        self._lock_keys.activated.connect(self.lock)
        self._hide_keys = QShortcut(QKeySequence("F12"), self)
        self._hide_keys.setWhatsThis(self.tr("Hide now; Shift three times does it too"))
        self._hide_keys.activated.connect(self.hide_now)
        self._window_keys = WindowKeys(self)
        self._window_keys.text_size_wanted.connect(self._change_text_size)
        self._window_keys.list_wanted.connect(self._show_shortcuts)
        background.defect.connect(self.report_defect)
        background.untold.connect(self._refuse)
        self._show_way_in(is_set_up=not doorway.looks_untouched())

    @property
    def page(self) -> Page | None:
        """The page that is in front."""
        if self._view is not None:
            return self._view.page
        shown = self.pages.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def view(self) -> "WorkspaceView | None":
        """The pages of the unlocked workspace, or None while it is locked."""
        return self._view

    @property
    def safekeeping(self) -> "Safekeeping | None":
        """What hides and watches over the workspace, once there was one."""
        return self._safekeeping

    @cached_property
    def _post_opener(self) -> "PostOpener":
        from osslog.ui.post_opener import PostOpener

        made = PostOpener(self, self._background, self._doorway.folder)
        made.ready.connect(self._end_for)
        made.failed.connect(self._refuse)
        return made

    @property
    def is_hiding(self) -> bool:
        """Whether the blank page of Hide now is in front."""
        return self._safekeeping is not None and self._safekeeping.is_hiding

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin with everything else once there is something to see."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._begin)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 as Qt calls it
        """Let the Tab key follow the reading order."""
        return move_focus(self, forward=forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the workspace first, in its own thread; ask before typed things are lost."""
        if self._may_close:
            self._background.close()
            event.accept()
            return
        event.ignore()
        if not self._is_closing and self._may_leave(self._begin_to_close):
            self._begin_to_close()

    def _begin_to_close(self) -> None:
        self._is_closing = True
        self.setEnabled(False)
        with ExitStack() as steps:
            steps.callback(self._go_on_closing)
            steps.callback(self._background.cancel_all)
            if self._safekeeping is not None:
                steps.callback(self._safekeeping.leave_no_trace)
            if self._view is not None:
                steps.callback(self._view.put_away)

    def dress(self) -> None:
        """Follow the system's or the person's choice of colours and text size."""
        self._theme.apply(self._settings)

    def choose(self, chosen: Settings) -> None:
        """Dress the window as somebody chose, and keep that for the next time."""
        self._settings = chosen
        if self._view is not None:
            self._view.forget_hidden_pages()
            self._view.show_chosen(chosen)
        self.dress()
        write = partial(settings.write, self._doorway.folder, chosen)
        self._background.run(write, self._nothing_more, self._refuse)

    def lock(self) -> None:
        """Close the workspace and ask for the passphrase again; nothing of it stays in view.

        Pages keep what is half done first; what they queue is done before the workspace is closed.
        """
        view, self._view = self._view, None
        if self._workspace is None:
            self._turn_back()
            return
        with ExitStack() as steps:  # from the last to the first, whatever one of them does
            steps.callback(self._close_workspace)
            steps.callback(self._background.cancel_all)
            steps.callback(self.repaint)  # a computer that goes to sleep shows this when it wakes
            steps.callback(self._show_way_in, is_set_up=True)
            if self._safekeeping is not None:
                steps.callback(self._safekeeping.forget)
            if view is not None:
                steps.callback(view.deleteLater)
                steps.callback(self.pages.removeWidget, view)
            steps.callback(close_all_but, self)
            if view is not None:
                steps.callback(view.put_away)

    def hand_over(self, location_id: str) -> None:
        """End this program, which has the key, and begin a location's feedback post in its place.

        What is half entered is kept as a lock keeps it; if anything fails before the vault is
        closed, the window stays.
        """
        hand_over = partial(self._post_opener.hand_over, self._workspace, location_id)
        if self._view is not None and not self._is_closing and self._may_leave(hand_over):
            hand_over()

    def hide_now(self) -> None:
        """Show a blank page at once; everything behind it stays as it is."""
        if self._safekeeping is not None:
            self._safekeeping.hide()

    def _turn_back(self) -> None:
        if self.page is not None:
            self.page.turn_back()

    def _lock_idle(self, minutes: int) -> None:
        self.lock()
        sentence = self.tr("osslog locked itself after {count} minutes in which nobody was here.")
        self._say_why(sentence.format(count=minutes))

    def _lock_left(self) -> None:
        self.lock()
        self._say_why(self.tr("osslog locked itself because the computer slept or was locked."))

    def _say_why(self, sentence: str) -> None:
        if self.page is not None:
            self.page.message.inform(sentence)

    def _change_text_size(self, steps: int) -> None:
        percent = text_size_after(self._settings.text_percent, steps)
        if percent != self._settings.text_percent:
            self.choose(replace(self._settings, text_percent=percent))

    def _show_shortcuts(self) -> None:
        """Show the list of keys over the page, or take it away."""
        if self._shortcut_list is None:
            from osslog.ui.shortcut_list import ShortcutList

            self._shortcut_list = ShortcutList(self)
            self.pages.currentChanged.connect(self._shortcut_list.hide)
        if self._shortcut_list.isVisible():
            self._shortcut_list.put_away()
        else:
            self._shortcut_list.show_for(self.page)

    def _close_workspace(self) -> None:
        workspace, self._workspace = self._workspace, None
        if workspace is not None:
            self._background.run(workspace.close, self._nothing_more, self._refuse)

    def report_defect(self, error: BaseException) -> None:
        """Tell of an error that osslog does not know, and write it down without its words."""
        self._reports.tell(error, later=self.is_hiding)

    def report_sudden_end(self, report: str) -> None:
        """Tell that osslog ended all at once the last time, and write down where."""
        self._say_why(self._reports.keep_sudden_end(report))

    def _begin(self) -> None:
        self.painted.emit()
        if self._is_closing:
            return
        self._background.run(self._doorway.kind, self._check_way_in, self._refuse)
        self._background.run(load_what_comes_next, self._nothing_more, self._refuse)

    def _check_way_in(self, kind: "VaultKind | None") -> None:
        if self._workspace is not None:
            return  # somebody was quicker, so the way in was the right one
        from osslog.ui.pages.unlock import UnlockPage

        is_set_up = kind is not None
        if isinstance(self.page, UnlockPage) != is_set_up:
            self._show_way_in(is_set_up=is_set_up)
        elif self.page is not None:
            self.page.refresh()

    def _show_way_in(self, *, is_set_up: bool) -> None:
        page = self._unlock_page() if is_set_up else self._set_up_page()
        self._replace_by(page)
        if self._was_painted:  # the first page must not wait for what it reads
            page.refresh()
        page.start_here()

    def _unlock_page(self) -> Page:
        from osslog.ui.pages.unlock import UnlockPage

        page = UnlockPage(self._doorway, self._background)
        page.pin_chosen.connect(self._choose_pin)
        page.held.connect(self._watch_over)
        page.lock_wanted.connect(self.lock)
        page.post_wanted.connect(self._open_post)
        page.opened.connect(self._enter)
        return page

    def _set_up_page(self) -> Page:
        from osslog.ui.pages.set_up import SetUpPage

        page = SetUpPage(self._doorway, self._background)
        page.made.connect(self._take)
        page.opened.connect(self._enter)
        page.restored.connect(self._ask_for_restored)
        page.post_wanted.connect(self._open_post)
        return page

    def _ask_for_restored(self, sentence: str) -> None:
        self._show_way_in(is_set_up=True)
        self._say_why(sentence)

    def _take(self, made: "MadeVault") -> None:
        self._watch_over(made.workspace)

    def _choose_pin(self, digits: str) -> None:
        choose = partial(self._doorway.session_pin, digits)
        self._background.run(choose, self._keep_pin, self._refuse)

    def _keep_pin(self, pin: "SessionPin") -> None:
        if self._safekeeping is not None:
            self._safekeeping.choose_pin(pin)

    def _watch_over(self, workspace: "Workspace") -> None:
        self._workspace = workspace
        if self._safekeeping is None:
            self._safekeeping = self._make_safekeeping()
        self._safekeeping.keep(workspace.keys.fits_passphrase)
        watch = self._safekeeping.watch
        self._background.run(workspace.preferences.idle_minutes, watch, self._refuse)

    def _make_safekeeping(self) -> "Safekeeping":
        from osslog.ui.guard import Clocks
        from osslog.ui.safekeeping import Safekeeping

        clocks = self._clocks or Clocks()
        made = Safekeeping(self, self._whole, self.pages, self._background, clocks)
        made.lock_wanted.connect(self.lock)
        made.ran_out.connect(self._lock_idle)
        made.leaving.connect(self._lock_left)
        made.came_back.connect(self._reports.tell_waiting)
        return made

    def _enter(self, workspace: "Workspace") -> None:
        if workspace is not self._workspace:
            self._watch_over(workspace)
        if self._is_closing:
            return
        doorway = self._doorway
        self._view = view_of(workspace, self._background, doorway.today, self._settings)
        self._view.lock_wanted.connect(self.lock)
        self._view.hide_wanted.connect(self.hide_now)
        self._view.hand_over_wanted.connect(self.hand_over)
        if self._safekeeping is not None:
            self._view.idle_minutes_chosen.connect(self._safekeeping.watch)
        self._view.settings_chosen.connect(self.choose)
        self._replace_by(self._view)
        self._view.start_here()

    def _replace_by(self, widget: QWidget) -> None:
        old = self.pages.currentWidget()
        self.pages.addWidget(widget)
        self.pages.setCurrentWidget(widget)
        if old is not None:
            self.pages.removeWidget(old)
            old.deleteLater()

    def _may_leave(self, leave: Callable[[], None]) -> bool:
        """Whether nothing would be lost; else somebody is asked, and it is left where they say."""
        page = self._view if self._view is not None else self.page
        if page is None or self.is_hiding or not page.has_unsaved():
            return True
        from osslog.ui.leave_question import LeaveQuestion

        LeaveQuestion.ask(self, leave)
        return False

    def _open_post(self) -> None:
        self._post_opener.open_post()

    def _end_for(self, successor: tuple[str, ...]) -> None:
        """Close, and let another osslog follow; not behind a page that hides."""
        if not self._is_closing and not self.is_hiding:
            self.successor = successor
            self._begin_to_close()

    def _go_on_closing(self) -> None:
        workspace, self._workspace = self._workspace, None
        if workspace is not None:
            self._background.run(workspace.close, self._close_when_idle, self._close_anyway)
        else:
            self._background.run(_nothing, self._close_when_idle, self._close_anyway)

    def _close_when_idle(self, _done: None) -> None:
        if self._workspace is not None:
            self._go_on_closing()
            return
        self._may_close = True
        self.close()

    def _close_anyway(self, _trouble: KnownError) -> None:
        self._close_when_idle(None)

    def _nothing_more(self, _done: object) -> None:
        """Nothing follows."""

    def _refuse(self, trouble: KnownError) -> None:
        if self.page is not None:
            self.page.refuse(trouble)


def _nothing() -> None:
    """Do nothing: the work before is then done."""
