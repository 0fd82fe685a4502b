"""Drop-ins: those of a reporting year, held, cancelled and expected."""

from datetime import date
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.diary import DiaryEntry, Search
from osslog.domain.drop_in_pattern import DropInPattern
from osslog.domain.records import DropIn
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import KnownError
from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.dates import weekday_in_words
from osslog.ui.day_panel import DayPanel
from osslog.ui.diary_panel import DiaryPanel
from osslog.ui.diary_search import DiarySearch
from osslog.ui.diary_work import (
    Changed,
    DiaryContent,
    Suggested,
    Wanted,
    read_diary,
    suggest,
    take_step,
)
from osslog.ui.foot_bar import FootBar
from osslog.ui.location_page import LocationPage
from osslog.ui.month_calendar import MonthCalendar
from osslog.ui.paper_links import PaperLinks
from osslog.ui.pattern_form import AskedPattern
from osslog.ui.plan_panel import PlanPanel
from osslog.ui.two_columns import TwoColumns
from osslog.ui.undo import UndoStep
from osslog.ui.widgets import PAGE_MARGIN, PANEL_MARGIN, in_proportion, panel

_BESIDE = 900
_CALENDAR_WIDTH = 372
_FOOT_LINE = 30
_FOOT_MARGINS = 38


class DropInsPage(LocationPage):
    """Shows what was held, cancelled and forgotten.

    `entry_wanted` carries a drop-in's id, `section_wanted` the code of a section of the settings.
    """

    entry_wanted = Signal(object)
    section_wanted = Signal(str)

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Drop-ins"), workspace, background, today, parent=parent)
        self._content: DiaryContent | None = None
        self._undoing: UndoStep | None = None
        self._came_from: QWidget | None = None
        self._begin_when_shown = False
        self._day = today()
        self._year: ReportingYear | None = ReportingYear.containing(self._day)

        # Widgets
        self.plan = PlanPanel(self.body)
        self.plan.line.setParent(self.body)
        self.search = DiarySearch(self.body)
        self.sheet = DiaryPanel(self.body)
        right = QWidget(self.body)
        self._columns = TwoColumns(
            self.sheet, right, beside=_BESIDE, second_width=_CALENDAR_WIDTH, parent=self.body
        )
        of_month = panel(right)
        self.calendar = MonthCalendar(self._day, of_month)
        self.day = DayPanel(right)
        _lay_out_right(right, of_month, self.calendar, self.day)
        self.paper = PaperLinks(self.body)
        self.bar = FootBar(
            [],
            self.tr("Enter goes to what can be done about a day, and Escape back."),
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(20)
        self.column.removeWidget(self.title)
        self.title.setWordWrap(False)
        heading.addWidget(self.title)
        heading.addWidget(self.plan.line, 1)
        self.column.insertLayout(0, heading)
        self.column.setSpacing(12)
        self.column.addWidget(self.plan)
        self.column.addWidget(self.search)
        self.column.addWidget(self._columns)
        self.column.addWidget(self.paper)
        self.column.addStretch(1)
        self.foot.addWidget(self.bar)

    def _connect(self) -> None:
        self.search.changed.connect(self._look_for)
        self.sheet.day_chosen.connect(self._go_to_day)
        self.sheet.all_wanted.connect(self._show_all)
        self.sheet.entered.connect(self._enter_from_list)
        self.calendar.day_chosen.connect(self._go_to_day)
        self.calendar.entered.connect(self._enter_from_calendar)
        self.day.left.connect(self._go_back)
        self.day.late_entry_wanted.connect(self._ask_about_new)
        self.day.begin_wanted.connect(self._begin)
        self.day.enter_wanted.connect(self._enter_visits)
        self.day.change_wanted.connect(self._change)
        self.day.cancelled_wanted.connect(self._keep_cancelled)
        self.day.delete_wanted.connect(self._delete)
        self.plan.set_wanted.connect(self._set_pattern)
        self.plan.end_wanted.connect(self._end_pattern)
        self.paper.section_wanted.connect(self.section_wanted)
        self._undo_keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self._undo_keys.setWhatsThis(self.tr("Undo what was done last"))
        self._undo_keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._undo_keys.activated.connect(self._undo)

    def refresh(self) -> None:
        """Read the diary anew; what is half typed stays."""
        read = partial(read_diary, self.workspace, self._wanted(), self.today())
        self.background.run(read, self._show, self.refuse)

    def show_location(self, location_id: str) -> None:
        """Look at another location's drop-ins, from today on."""
        super().show_location(location_id)
        self._content = None
        self._undoing = None
        self._day = self.today()
        self._year = ReportingYear.containing(self._day)
        self.search.clear()
        self.day.close_forms()
        self.plan.leave()
        self.calendar.go_to(self._day)
        self.bar.clear()

    def start_here(self) -> None:
        """Begin in the list, or in the calendar where there is none."""
        if self._content is None:
            self._begin_when_shown = True
        elif self.sheet.list.entries:
            self.sheet.list.setFocus()
        else:
            self.calendar.grid.setFocus()

    def has_unsaved(self) -> bool:
        """Whether a form is open and has something that is not kept."""
        return self.day.has_unsaved() or self.plan.has_unsaved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list have the height that is left."""
        super().resizeEvent(event)
        # As high as with a message, so that nothing moves when one comes.
        self.bar.setMinimumHeight(in_proportion(_FOOT_LINE, self) + _FOOT_MARGINS)
        QTimer.singleShot(0, self._fit_list)

    # What is shown

    def _wanted(self) -> Wanted:
        return Wanted(self.location_id, self._year, self.search.destination)

    def _show(self, content: DiaryContent) -> None:
        if content.wanted != self._wanted():
            return  # something else is looked for by now, and is on its way
        self._content = content
        self.search.offer(content.years, content.wanted.year, content.agencies)
        self.plan.show_patterns(content.patterns, content.today)
        self.calendar.show_entries(content.entries, content.today)
        self._show_found(content)
        self._show_day()
        if self._begin_when_shown:
            self._begin_when_shown = False
            self.start_here()

    def _show_found(self, content: DiaryContent) -> None:
        referring = content.referring
        search = Search(
            self.search.month,
            self.search.agency,
            None if referring is None else frozenset(referring),
        )
        found = [entry for entry in content.entries if search.finds(entry)]
        year = content.wanted.year
        self.sheet.show_entries(
            found,
            referring or {},
            self._day,
            year=self.tr("All years") if year is None else year.label,
            is_search=self.search.is_narrowed(),
        )
        self._fit_list()

    def _show_day(self) -> None:
        content = self._content
        if content is not None:
            self.day.show_day(
                self.location_id,
                self._day,
                [entry for entry in content.entries if entry.day == self._day],
                agencies=content.agencies,
                reasons=self._reasons(content.entries),
                today=content.today,
            )

    def _reasons(self, entries: tuple[DiaryEntry, ...]) -> tuple[str, ...]:
        """Why drop-ins were cancelled before, the latest reason first, then some of our own."""
        given = [
            entry.drop_in.cancelled_because
            for entry in reversed(entries)
            if entry.drop_in is not None and entry.drop_in.cancelled_because is not None
        ]
        usual = (
            self.tr("Bank holiday"),
            self.tr("Venue closed"),
            self.tr("Bad weather"),
            self.tr("Not enough staff"),
        )
        return (*given, *usual)

    def _fit_list(self) -> None:
        content = self.scroll_area.widget()
        if content is None:
            return
        above = self.sheet.mapTo(content, self.sheet.rect().topLeft()).y()
        self.sheet.fit(self.scroll_area.viewport().height() - above - PAGE_MARGIN)

    # Where the person goes

    def _go_to_day(self, day: date) -> None:
        self._day = day
        self.calendar.go_to(day)
        self.sheet.list.go_to(day)
        if self._year is not None and not self._year.contains(day):
            self._year = ReportingYear.containing(day)
            self.search.clear()
            self.refresh()
        self._show_day()

    def _look_for(self) -> None:
        self._year = self.search.year
        month = self.search.month
        if month is not None and f"{self._day:%Y-%m}" != month:
            self._day = date.fromisoformat(f"{month}-01")
        elif self._year is not None and not self._year.contains(self._day):
            self._day = min(max(self._day, self._year.first_day), self._year.last_day)
        self.calendar.go_to(self._day)
        if self._content is not None and self._content.wanted == self._wanted():
            self._show_found(self._content)
            self._show_day()
        else:
            self.refresh()

    def _show_all(self) -> None:
        self.search.clear()
        self._look_for()
        self.sheet.list.setFocus()

    def _enter_from_list(self) -> None:
        self._came_from = self.sheet.list
        self.day.start_here()

    def _enter_from_calendar(self) -> None:
        self._came_from = self.calendar.grid
        self.day.start_here()

    def _go_back(self) -> None:
        (self._came_from or self.sheet.list).setFocus()

    # What the person does about a day

    def _ask_about_new(self, day: date) -> None:
        ask = partial(suggest, self.workspace, self.location_id, day)
        self.background.run(ask, self._show_new, self._was_not_done)

    def _show_new(self, suggested: Suggested) -> None:
        if suggested.day == self._day:
            self.day.ask_about_new(
                DropIn(uuid4(), self.location_id, suggested.day, agencies=suggested.agencies)
            )

    def _begin(self, drop_in: DropIn) -> None:
        begin = partial(self.workspace.drop_ins.add, drop_in)
        self.background.run(begin, self._was_begun, self._was_not_done)

    def _was_begun(self, drop_in: DropIn) -> None:
        self.day.close_forms()
        self.bar.clear()
        self._undoing = None
        self.entry_wanted.emit(drop_in.id)

    def _enter_visits(self, drop_in: DropIn) -> None:
        self.entry_wanted.emit(drop_in.id)

    def _change(self, before: DropIn, after: DropIn) -> None:
        drop_ins = self.workspace.drop_ins
        undo = UndoStep(
            partial(drop_ins.change, before), self.tr("The drop-in is as it was before.")
        )
        step = UndoStep(partial(drop_ins.change, after), self.tr("The correction is saved."), undo)
        self._do(step, after.held_on)

    def _keep_cancelled(self, drop_in: DropIn) -> None:
        drop_ins, day = self.workspace.drop_ins, weekday_in_words(drop_in.held_on)
        said = self.tr("{day} is saved as cancelled.").format(day=day)
        back = UndoStep(partial(drop_ins.undo_delete, drop_in.id), said)
        undo = UndoStep(
            partial(drop_ins.delete, drop_in.id),
            self.tr("{day} is not cancelled any more.").format(day=day),
            back,
        )
        self._do(UndoStep(partial(drop_ins.add, drop_in), said, undo), drop_in.held_on)

    def _delete(self, drop_in: DropIn) -> None:
        drop_ins, day = self.workspace.drop_ins, weekday_in_words(drop_in.held_on)
        undo = UndoStep(
            partial(drop_ins.undo_delete, drop_in.id),
            self.tr("The drop-in of {day} is back.").format(day=day),
        )
        step = UndoStep(
            partial(drop_ins.delete, drop_in.id),
            self.tr("The drop-in of {day} was deleted.").format(day=day),
            undo,
        )
        self._do(step, drop_in.held_on)

    # When drop-ins are expected

    def _set_pattern(self, asked: AskedPattern) -> None:
        plan, days = self.workspace.drop_in_plan, (asked.first_day, asked.last_day)
        operation = (
            partial(plan.add, self.location_id, asked.rhythm, *days)
            if asked.instead_of is None
            else partial(plan.change, self.location_id, asked.instead_of, asked.rhythm, *days)
        )
        self._do(UndoStep(operation, self.tr("The expected days are set."), self._plan_back()))

    def _end_pattern(self, pattern: DropInPattern, last_day: date) -> None:
        end = partial(self.workspace.drop_in_plan.end, self.location_id, pattern.id, last_day)
        self._do(UndoStep(end, self.tr("No more are expected after that day."), self._plan_back()))

    def _plan_back(self) -> UndoStep | None:
        if self._content is None:
            return None
        put_back = partial(
            self.workspace.drop_in_plan.put_back, self.location_id, self._content.patterns
        )
        return UndoStep(put_back, self.tr("The expected days are as they were."))

    # Doing and undoing

    def _undo(self) -> None:
        if self._undoing is not None:
            self._do(self._undoing)

    def _do(self, step: UndoStep, day: date | None = None) -> None:
        change = partial(
            take_step, self.workspace, step, self._wanted(), day or self._day, self.today()
        )
        self.background.run(change, self._was_done, self._was_not_done)

    def _was_done(self, changed: Changed) -> None:
        self.message.clear()
        self.day.close_forms()
        self._show(changed.content)
        if changed.day != self._day:
            self._go_to_day(changed.day)
        self._undoing = changed.step.back
        if self._undoing is None:
            self.bar.succeed(changed.step.sentence)
        else:
            self.bar.succeed(changed.step.sentence, self.tr("Undo"), self._undo)

    def _was_not_done(self, trouble: KnownError) -> None:
        self.bar.refuse(trouble)


def _lay_out_right(right: QWidget, of_month: QFrame, calendar: QWidget, day: QWidget) -> None:
    inside = QVBoxLayout(of_month)
    inside.setContentsMargins(PANEL_MARGIN, 12, PANEL_MARGIN, 12)
    inside.addWidget(calendar)
    column = QVBoxLayout(right)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addWidget(of_month)
    column.addWidget(day)
    column.addStretch(1)
