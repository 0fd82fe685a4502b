"""The pages of an unlocked workspace, with the way from one to another."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from osslog.settings import Settings
from osslog.ui.page import Page
from osslog.ui.widgets import Button, button


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page that is made when it is first wanted; `icon` is a sign of `resources/icons/`.

    One that is `apart` stands at the foot of the navigation, and comes last.
    """

    name: str
    make: Callable[[], Page]
    icon: str = ""
    apart: bool = False


class WorkspaceView(QWidget):
    """Navigation and pages; pages are made when they are first wanted.

    `hand_over_wanted` carries the location whose feedback post is to begin in the place of this
    program, `settings_chosen` the `Settings` that the person chose, `idle_minutes_chosen` after how
    many minutes of nothing the window is to lock.
    """

    lock_wanted = Signal()
    hide_wanted = Signal()
    hand_over_wanted = Signal(str)
    settings_chosen = Signal(object)
    idle_minutes_chosen = Signal(int)

    def __init__(
        self, planned: Sequence[PlannedPage], chosen: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.chosen = chosen
        self._planned = tuple(planned)
        self._made: dict[int, Page] = {}

        # Widgets
        self.navigation = QWidget()
        self.navigation.setObjectName("navigation")
        self.navigation.setAccessibleName(self.tr("Pages"))
        self.hide_button = button(self.tr("Hide now"))
        self.hide_button.show_icon("hide")
        self.hide_button.setToolTip(self.tr("F12, or Shift three times"))
        self.buttons = [
            _navigation_button(plan, number) for number, plan in enumerate(self._planned, 1)
        ]
        self._group = QButtonGroup(self)
        for number, one in enumerate(self.buttons):
            self._group.addButton(one, number)
        self.lock_button = button(self.tr("Lock now"))
        self.lock_button.setCheckable(False)
        self.lock_button.setToolTip("Ctrl+L")
        self.lock_button.show_icon("lock")
        self.pages = QStackedWidget()

        # Layout
        above = QVBoxLayout(self.navigation)
        above.setContentsMargins(0, 16, 0, 16)
        above.setSpacing(10)
        above.addWidget(self.hide_button)
        self.beside = QVBoxLayout()
        self.beside.setSpacing(2)
        above.addLayout(self.beside, 1)
        for one in (self.hide_button, *self.buttons, self.lock_button):
            one.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        first_apart = len(self._planned) - sum(plan.apart for plan in self._planned)
        for one in self.buttons[:first_apart]:
            self.beside.addWidget(one)
        self.beside.addStretch(1)
        for one in self.buttons[first_apart:]:
            self.beside.addWidget(one)
        self.beside.addWidget(self.lock_button)
        self.navigation.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.navigation)
        whole.addWidget(self.pages, 1)

        # Signals
        self._group.idClicked.connect(self.go_to)
        for number, one in enumerate(self.buttons, 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setWhatsThis(one.text())
            shortcut.activated.connect(one.click)
        self.lock_button.clicked.connect(self.lock_wanted)
        self.hide_button.clicked.connect(self.hide_wanted)

    @property
    def page(self) -> Page | None:
        """The page that is in front."""
        shown = self.pages.currentWidget()
        return shown if isinstance(shown, Page) else None

    def start_here(self) -> None:
        """Show the first page."""
        self.go_to(0)

    def show_chosen(self, chosen: Settings) -> None:
        """Show how the window looks now where a page asks for it, now and from now on."""
        self.chosen = chosen
        for page in self._made.values():
            page.show_chosen(chosen)

    def has_unsaved(self) -> bool:
        """Whether something was typed on any page that is nowhere else."""
        return any(page.has_unsaved() for page in self._made.values())

    def put_away(self) -> None:
        """Let every page keep what is half done; one that fails does not stop the others."""
        with ExitStack() as pages:
            for page in self._made.values():
                pages.callback(page.put_away)

    def go_to(self, number: int) -> None:
        """Bring a page to the front and read anew what it shows."""
        page = self._made.get(number)
        if page is None:
            page = self._planned[number].make()
            self._made[number] = page
            self.pages.addWidget(page)
        self.buttons[number].setChecked(True)
        self._bring_to_front(page)
        self.prepare(page)
        page.refresh()
        page.start_here()

    def forget_hidden_pages(self) -> None:
        """Free the pages that are not in front and hold nothing that was typed.

        They are made again when they are wanted. Dressing the window anew takes as long as there
        are widgets.
        """
        for number, page in tuple(self._made.items()):
            if page is not self.page and not page.has_unsaved():
                self.pages.removeWidget(page)
                page.deleteLater()
                QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
                del self._made[number]

    def _bring_to_front(self, page: Page) -> None:
        """Show a page in the place of the one before.

        The focus waits outside of both until the page takes it: Qt would look through the whole
        window for a place for it when the page that has it is hidden.
        """
        before = self.page
        focused: QWidget | None = self.window().focusWidget()
        had_focus = before is not None and focused is not None and before.isAncestorOf(focused)
        if had_focus and page is not before:
            self.pages.setFocus()
        self.pages.setCurrentWidget(page)

    def prepare(self, page: Page) -> None:
        """Tell a page that comes to the front what it is about."""


def _navigation_button(plan: PlannedPage, number: int) -> Button:
    made = button(plan.name)
    if plan.icon:
        made.show_icon(plan.icon)
    made.setCheckable(True)
    made.setToolTip(f"Ctrl+{number}")
    return made
