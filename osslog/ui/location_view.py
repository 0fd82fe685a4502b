"""The pages of a coordinator."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from osslog.domain.location import Location
from osslog.errors import KnownError
from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.settings import TEXT_SIZES, Settings
from osslog.ui.background import Background
from osslog.ui.day_work import read_locations
from osslog.ui.location_page import LocationPage
from osslog.ui.message import MessageBar
from osslog.ui.own_merge import OwnMerge
from osslog.ui.page import Page
from osslog.ui.reminder_line import ReminderLine
from osslog.ui.widgets import button, labelled
from osslog.ui.workspace_view import PlannedPage, WorkspaceView

if TYPE_CHECKING:
    from osslog.ui.pages.today import TodayPage

_FEEDBACK = 2
_SETTINGS = 4
_ARRIVALS = "arrivals"


class LocationView(WorkspaceView):
    """Today, Drop-ins, Feedback, Year, Settings and Help of one location of the vault at a time."""

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        today: Today,
        chosen: Settings,
        parent: QWidget | None = None,
    ) -> None:
        self._workspace = workspace
        self._background = background
        self._today = today
        self._location_ids: tuple[str, ...] = ()
        self._is_reminder_put_off = False
        super().__init__(
            (
                PlannedPage(_tr("Today"), self._today_page, "today"),
                PlannedPage(_tr("Drop-ins"), self._drop_ins_page, "drop_ins"),
                PlannedPage(_tr("Feedback"), self._feedback_page, "feedback"),
                PlannedPage(_tr("Year"), self._year_page, "year"),
                PlannedPage(_tr("Settings"), self._settings_page, "settings"),
                PlannedPage(_tr("Help"), self._help_page, "help", apart=True),
            ),
            chosen,
            parent,
        )

        self._own_merge = OwnMerge(workspace, background, self)

        # Widgets
        self.location = QComboBox()
        self._chooser = QWidget()
        self._chooser.hide()
        self.hand_over_button = button(self.tr("Hand over"))
        self.hand_over_button.setAccessibleName(self.tr("Hand over to feedback"))
        self.hand_over_button.setToolTip(
            self.tr("Ctrl+H. A visitor answers here; you come back with the passphrase.")
        )
        self.hand_over_button.show_icon("hand_over")
        self.hand_over_button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._hand_over_keys = QShortcut(QKeySequence("Ctrl+H"), self)
        self._hand_over_keys.setWhatsThis(self.hand_over_button.accessibleName())

        # Layout
        inside = QVBoxLayout(self._chooser)
        inside.setContentsMargins(12, 0, 12, 12)
        inside.addWidget(labelled(self.tr("Location"), self.location))
        inside.addWidget(self.location)
        self.beside.insertWidget(0, self._chooser)
        self.beside.insertWidget(self.beside.count() - 1, self.hand_over_button)

        # Signals
        self.location.activated.connect(self._choose_location)
        self.hand_over_button.clicked.connect(self._hand_over)
        self._hand_over_keys.activated.connect(self._hand_over)
        self._own_merge.came.connect(self._show_what_came)
        self._own_merge.ended.connect(self._tell_what_came)

    @property
    def location_id(self) -> str:
        """The location that is looked at, empty while it is not known."""
        place = max(0, self.location.currentIndex())
        return self._location_ids[place] if self._location_ids else ""

    def start_here(self) -> None:
        """Show the first page, once it is known which locations there are."""
        read = partial(read_locations, self._workspace)
        self._background.run(read, self._take_locations, self._refuse)

    def go_to(self, number: int) -> None:
        """Bring a page to the front; what it reads comes before what the posts wrote."""
        super().go_to(number)
        self._own_merge.begin(self.location_id)

    def _hand_over(self) -> None:
        if self.location_id:
            self.hand_over_wanted.emit(self.location_id)

    def prepare(self, page: Page) -> None:
        """Let a page look at the location that is chosen."""
        if isinstance(page, LocationPage) and page.location_id != self.location_id:
            page.show_location(self.location_id)
        reminder = page.findChild(ReminderLine)
        if isinstance(reminder, ReminderLine):
            reminder.refresh()
        if page is self._made.get(_FEEDBACK):
            self._own_merge.forget()
        self._tell_what_came()

    def _take_locations(self, found: tuple[tuple[Location, ...], int]) -> None:
        locations, place = found
        self._location_ids = tuple(location.id for location in locations)
        self.location.clear()
        self.location.addItems([location.name for location in locations])
        self.location.setCurrentIndex(place)
        self._chooser.setVisible(len(locations) > 1)
        self.go_to(0)

    def _choose_location(self, _place: int) -> None:
        page = self.page
        if page is not None:
            self.prepare(page)
            page.refresh()
            page.start_here()

    def _refuse(self, trouble: KnownError) -> None:
        page = self.page
        if page is None:
            page = Page("")
            self.pages.addWidget(page)
        page.refuse(trouble)

    def _today_page(self) -> Page:
        from osslog.ui.pages.today import TodayPage

        page = TodayPage(self._workspace, self._background, self._today, self.pages)
        if not self._is_reminder_put_off:
            reminder = ReminderLine(self._workspace, self._background)
            reminder.section_wanted.connect(self._show_section)
            reminder.put_off.connect(self._put_reminder_off)
            page.column.insertWidget(1, reminder)
        self._place_arrivals(page, self._arrivals_bar(page))
        return page

    def _arrivals_bar(self, page: Page) -> MessageBar:
        """Where the page Today tells what came in from this computer's feedback post."""
        made = MessageBar(quiet=True, parent=page.body)
        made.setObjectName(_ARRIVALS)
        return made

    def _place_arrivals(self, page: "TodayPage", bar: MessageBar) -> None:
        """Beside the day it takes no height from the next visit; larger text has no room there."""
        page.heading.removeWidget(bar)
        page.column.removeWidget(bar)
        if self.chosen.text_percent == TEXT_SIZES[0]:
            page.heading.addWidget(bar, 2)
        else:
            page.column.insertWidget(1, bar)

    def show_chosen(self, chosen: Settings) -> None:
        """Show how the window looks now."""
        super().show_chosen(chosen)
        page = self._made.get(0)
        bar = None if page is None else page.findChild(MessageBar, _ARRIVALS)
        if isinstance(bar, MessageBar) and page is not None:
            from osslog.ui.pages.today import TodayPage

            if isinstance(page, TodayPage):
                self._place_arrivals(page, bar)

    def _show_what_came(self) -> None:
        """Let the page in front show it; the others read anew when they come to the front."""
        page = self.page
        if page is not None:
            page.refresh()

    def _tell_what_came(self) -> None:
        """Say on the page Today what came in, and what needs an eye."""
        merge, bar = self._own_merge, self.pages.findChild(MessageBar, _ARRIVALS)
        if not isinstance(bar, MessageBar):
            return
        sentence = merge.sentence()
        if merge.trouble is not None:
            bar.refuse(merge.trouble, self.tr("Try again"), self._merge_again)
        elif merge.needs_an_eye:
            bar.refuse(KnownError(sentence), self.tr("Look at it"), self._go_to_posts)
        elif sentence:
            bar.inform(sentence, self.tr("Look at it"), self._go_to_feedback)
        else:
            bar.clear()

    def _merge_again(self) -> None:
        self._own_merge.begin(self.location_id)

    def _go_to_feedback(self) -> None:
        self.go_to(_FEEDBACK)

    def _go_to_posts(self) -> None:
        """Go to what was set aside or has not come."""
        from osslog.ui.pages.feedback import POSTS, FeedbackPage

        self.go_to(_FEEDBACK)
        page = self.page
        if isinstance(page, FeedbackPage):
            page.show_part(POSTS)
            page.start_here()

    def _show_section(self, code: str) -> None:
        """Go to a section of the settings."""
        from osslog.ui.pages.settings import SettingsPage

        self.go_to(_SETTINGS)
        page = self.page
        if isinstance(page, SettingsPage):
            page.show_section(code)

    def _put_reminder_off(self) -> None:
        self._is_reminder_put_off = True

    def _drop_ins_page(self) -> Page:
        from osslog.ui.pages.drop_ins import DropInsPage

        page = DropInsPage(self._workspace, self._background, self._today, self.pages)
        page.entry_wanted.connect(self._enter_visits)
        page.section_wanted.connect(self._show_section)
        return page

    def _enter_visits(self, drop_in_id: UUID) -> None:
        """Enter the visits of any drop-in where those of today are entered."""
        from osslog.ui.pages.today import TodayPage

        self.go_to(0)
        page = self.page
        if isinstance(page, TodayPage):
            page.show_drop_in(drop_in_id)

    def _feedback_page(self) -> Page:
        from osslog.ui.pages.feedback import FeedbackPage

        return FeedbackPage(self._workspace, self._background, self._today, self.pages)

    def _year_page(self) -> Page:
        from osslog.ui.pages.year import YearPage

        return YearPage(self._workspace, self._background, self._today, self.pages)

    def _settings_page(self) -> Page:
        from osslog.ui.pages.settings import SettingsPage

        page = SettingsPage(self._workspace, self._background, self._today, self.chosen)
        page.lock_wanted.connect(self.lock_wanted)
        page.settings_chosen.connect(self.settings_chosen)
        page.idle_minutes_chosen.connect(self.idle_minutes_chosen)
        return page

    def _help_page(self) -> Page:
        from osslog.ui.pages.help import HelpPage

        return HelpPage(self._background)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LocationView", text)
