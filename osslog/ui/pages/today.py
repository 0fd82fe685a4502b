"""Today: the drop-in that is being held, its visits, and the entry of the next one."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from osslog.domain.answer_keys import keys_for
from osslog.domain.code_lists import MODE
from osslog.domain.records import Agency, DropIn
from osslog.errors import KnownError
from osslog.local_date import BelievedToday
from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.clock_question import ClockQuestion
from osslog.ui.dates import weekday_in_words
from osslog.ui.day_work import (
    DayContent,
    DropInChoice,
    begin_drop_in,
    change_drop_in,
    read_day,
)
from osslog.ui.drop_in_panel import DropInPanel
from osslog.ui.labels import worded
from osslog.ui.location_page import LocationPage
from osslog.ui.visit_entry import VisitEntry
from osslog.ui.widgets import button, label


class TodayPage(LocationPage):
    """Opens the day's drop-in and logs its visits; any other drop-in's with `show_drop_in`.

    A drop-in belongs to the day on which it began: one that is open at midnight stays in front.
    """

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Today"), workspace, background, today, parent=parent)
        self._clock = today if isinstance(today, BelievedToday) else BelievedToday(today)
        self._content: DayContent | None = None
        self._wanted: UUID | None = None
        self._waiting: UUID | None = None
        self._is_opening_another = False
        self._is_beginning = False
        self._begin_when_shown = True

        # Widgets
        self.heading = QHBoxLayout()
        self.location_name = label("", role="muted")
        self.back_to_today = button(self.tr("Back to today"))
        self.clock_note = label("", role="small")
        self.clock_question = ClockQuestion(self.body)
        self.choice = ChipRow(self.tr("Drop-ins of today"), clearable=False, parent=self.body)
        self.drop_in = DropInPanel(self.body)
        self.entry = VisitEntry(workspace, background, self.body)
        self.form = self.entry.form
        self.form_heading = self.entry.heading
        self.visits = self.entry.visits
        self.bar = self.entry.bar
        self.save_button = self.entry.save_button
        self.stop_correcting = self.entry.stop_correcting
        self._lay_out()
        self._connect()
        self._show_state()

    def _lay_out(self) -> None:
        heading = self.heading
        heading.setSpacing(14)
        self.column.removeWidget(self.title)
        heading.addWidget(self.title, 0, Qt.AlignmentFlag.AlignBottom)
        heading.addWidget(self.location_name, 1, Qt.AlignmentFlag.AlignBottom)
        heading.addWidget(self.back_to_today, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.insertLayout(0, heading)
        self.column.setSpacing(6)
        self.title.setWordWrap(False)
        for part in (self.clock_note, self.clock_question, self.choice, self.drop_in, self.entry):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.foot.addWidget(self.bar)

    def _connect(self) -> None:
        self.back_to_today.clicked.connect(self.show_today)
        self.clock_question.day_named.connect(self._believe)
        self.choice.changed.connect(self._choose)
        self.drop_in.begin_wanted.connect(self._begin)
        self.drop_in.change_wanted.connect(self._change)
        self.drop_in.agency_wanted.connect(self._add_agency)
        self.drop_in.another_wanted.connect(self._open_another)
        self.drop_in.back_wanted.connect(self._leave_panel)
        self._undo_keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self._undo_keys.setWhatsThis(self.tr("Take back what was done last"))
        self._undo_keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._undo_keys.activated.connect(self.entry.undo)

    @property
    def shown_drop_in(self) -> DropIn | None:
        """The drop-in whose visits are in front, or None."""
        return None if self._content is None else self._content.drop_in

    def refresh(self) -> None:
        """Read the day anew; what is half entered stays."""
        content = self._content
        if self._wanted is None and content is not None and content.drop_in is not None:
            began_today = content.drop_in.held_on == content.today
            if began_today and self.today() != content.today:
                self._wanted = content.drop_in.id
        read = partial(read_day, self.workspace, self.location_id, self._wanted)
        self.background.run(read, self._show, self._was_not_read)

    def show_location(self, location_id: str) -> None:
        """Look at another location's day."""
        super().show_location(location_id)
        self._forget()

    def show_drop_in(self, drop_in_id: UUID) -> None:
        """Enter the visits of any drop-in, also a past one, until somebody goes back to today."""
        self._forget()
        self._wanted = drop_in_id
        self._begin_when_shown = True
        self.refresh()

    def show_today(self) -> None:
        """Go back to today's drop-in."""
        self._forget()
        self._begin_when_shown = True
        self.refresh()

    def start_here(self) -> None:
        """Begin with the next visit, or with the drop-in where none is open."""
        if self._content is None:
            self._begin_when_shown = True
        elif self.clock_question.isVisibleTo(self):
            self.clock_question.start_here()
        elif self._content.drop_in is None or self._is_opening_another:
            self.drop_in.start_here()
        else:
            self.entry.start_here()

    def has_unsaved(self) -> bool:
        """Whether something is half typed that is not kept; a half-entered visit is."""
        return (
            self.entry.has_unsaved()
            or self.drop_in.is_touched()
            or self.clock_question.is_touched()
        )

    def put_away(self) -> None:
        """Keep the half-entered visit, encrypted, for the next time."""
        self.entry.put_away()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the half-entered visit also while another page is in front."""
        super().hideEvent(event)
        self.entry.put_away()

    def _forget(self) -> None:
        self.entry.leave()
        self._content = None
        self._wanted = None
        self._is_opening_another = False

    def _show(self, content: DayContent) -> None:
        if (content.location.id, content.asked_for) != (self.location_id, self._wanted):
            return  # it was asked for before somebody wanted another
        self._content = content
        self.title.setText(self._title_of(content))
        self.location_name.setText(content.location.name)
        self._show_choice(content)
        self.drop_in.show_drop_in(content, another=self._is_opening_another)
        self.entry.show_drop_in(content)
        if content.doubt is not None:
            self.clock_question.ask(content.doubt)
        self._show_state()
        self._tell_of_waiting(content)
        if self._begin_when_shown:
            self._begin_when_shown = False
            self.start_here()

    def _title_of(self, content: DayContent) -> str:
        if self._doubts(content):
            return self.tr("Today")
        if content.drop_in is None:
            return weekday_in_words(content.today)
        day = weekday_in_words(content.drop_in.held_on)
        return self.tr("Late entry: {day}").format(day=day) if content.is_late else day

    def _was_not_read(self, trouble: KnownError) -> None:
        """Say why, and show today's in the place of a drop-in that is gone."""
        if self._wanted is not None and self._content is None:
            self._wanted = None
            self.refresh()
        self.refuse(trouble)

    def _show_choice(self, content: DayContent) -> None:
        """Let one of several drop-ins of today be chosen."""
        keys = keys_for(len(content.held))
        self.choice.set_choices(
            Choice(
                str(one.id),
                self.tr("Drop-in {number} today · {mode}").format(
                    number=number, mode=worded(MODE.label_of(one.mode))
                ),
                key,
            )
            for number, (one, key) in enumerate(zip(content.held, keys, strict=True), 1)
        )
        if content.drop_in is not None:
            self.choice.set_codes((str(content.drop_in.id),))

    def _show_state(self) -> None:
        content = self._content
        is_known = content is not None
        asks = content is not None and self._doubts(content)
        is_late = content is not None and content.is_late
        is_open = content is not None and content.drop_in is not None and not asks
        several = content is not None and len(content.held) > 1 and not is_late
        self.clock_question.setVisible(asks)
        self.choice.setVisible(several and not asks)
        self.drop_in.setVisible(is_known and not asks)
        self.entry.setVisible(is_open and not self._is_opening_another)
        self.bar.setVisible(is_open and not self._is_opening_another)
        self.back_to_today.setVisible(is_late)
        computers = self._clock.computers_day
        self.clock_note.setVisible(computers != self._clock())
        self.clock_note.setText(
            self.tr(
                "The computer’s clock says {day}. osslog goes by the date that was typed until it"
                " is closed."
            ).format(day=weekday_in_words(computers))
        )

    def _doubts(self, content: DayContent) -> bool:
        doubt = content.doubt
        return doubt is not None and (doubt.is_set_back or not self._clock.is_confirmed)

    def _tell_of_waiting(self, content: DayContent) -> None:
        """Say that something is half entered at a drop-in that is not in front."""
        told_before = self._waiting is not None
        self._waiting = content.waiting[0].id if content.waiting else None
        if told_before and self._waiting is None:
            self.message.clear()
        if content.waiting:
            self.message.inform(
                self.tr("A visit is half entered at the drop-in of {day}.").format(
                    day=weekday_in_words(content.waiting[0].held_on)
                ),
                self.tr("Go on with it"),
                self._go_on_with_waiting,
            )

    def _go_on_with_waiting(self) -> None:
        if self._waiting is not None:
            self.show_drop_in(self._waiting)

    def _believe(self, day: date) -> None:
        self._clock.believe(day)
        self.message.clear()
        self._begin_when_shown = True
        self.refresh()

    # The drop-in

    def _choose(self) -> None:
        chosen = self.choice.code()
        if chosen is not None:
            self.show_drop_in(UUID(chosen))

    def _open_another(self) -> None:
        if self._content is not None:
            self.entry.put_away()
            self._is_opening_another = True
            self.drop_in.show_drop_in(self._content, another=True)
            self._show_state()
            self.start_here()

    def _leave_panel(self) -> None:
        self._is_opening_another = False
        if self._content is not None:
            self.drop_in.show_drop_in(self._content)
            self._show_state()
            self.start_here()

    def _begin(self, choice: DropInChoice) -> None:
        if self._is_beginning:
            return  # a second Enter must not open a second drop-in
        self._is_beginning = True
        begin = partial(begin_drop_in, self.workspace, self.location_id, self.today(), choice)
        self.background.run(begin, self._go_on_with, self._was_not_begun)

    def _was_not_begun(self, trouble: KnownError) -> None:
        self._is_beginning = False
        self.refuse(trouble)

    def _change(self, choice: DropInChoice) -> None:
        content = self._content
        if content is not None and content.drop_in is not None:
            change = partial(change_drop_in, self.workspace, content.drop_in.id, choice)
            self.background.run(change, self._go_on_with, self.refuse)

    def _go_on_with(self, drop_in: DropIn) -> None:
        self._is_beginning = False
        self.message.clear()
        self.drop_in.fold()
        self._is_opening_another = False
        self._begin_when_shown = True
        if self._wanted is not None:
            self._wanted = drop_in.id
        self.refresh()

    def _add_agency(self, name: str) -> None:
        add = partial(self.workspace.agencies.add, self.location_id, name)
        self.background.run(add, self._choose_agency, self.refuse)

    def _choose_agency(self, agency: Agency) -> None:
        self.drop_in.choose_added(agency)
        self.refresh()
