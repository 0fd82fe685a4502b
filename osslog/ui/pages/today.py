"""Today: the drop-in that is being held, its visits, and the entry of the next one."""

from dataclasses import dataclass, replace
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.code_lists import AGENCIES_SEEN
from osslog.domain.records import Agency, DropIn, Visit
from osslog.domain.visit_draft import VisitDraft
from osslog.errors import KnownError
from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.dates import weekday_in_words
from osslog.ui.day_work import (
    DayContent,
    DoneStep,
    SavedVisit,
    correct_visit,
    do_step,
    read_day,
    save_visit,
)
from osslog.ui.drop_in_panel import DropInChoice, DropInPanel
from osslog.ui.foot_bar import FootBar
from osslog.ui.location_page import LocationPage
from osslog.ui.two_columns import TwoColumns
from osslog.ui.undo import UndoStep
from osslog.ui.visit_form import FormLayout, VisitForm
from osslog.ui.visit_list import VisitList
from osslog.ui.widgets import (
    PANEL_MARGIN,
    button,
    label,
    panel,
)


@dataclass(frozen=True, slots=True)
class _Unsaved:
    """A visit on its way into the vault; `corrected` is the one whose place it takes."""

    draft: VisitDraft
    corrected: Visit | None


class TodayPage(LocationPage):
    """Opens the day's drop-in and logs its visits."""

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Today"), workspace, background, today, parent=parent)
        self._content: DayContent | None = None
        self._correcting: Visit | None = None
        self._put_aside = VisitDraft()
        self._in_flight: list[_Unsaved] = []
        self._undoing: UndoStep | None = None
        self._begin_when_shown = True

        # Widgets
        self.location_name = label("", role="muted")
        self.drop_in = DropInPanel()
        self.form_sheet = panel()
        self.form_heading = label("", role="heading")
        self.form = VisitForm()
        self.visits = VisitList()
        self.work = TwoColumns(self.form_sheet, self.visits, beside=900, second_width=296)
        self.save_button = button(self.tr("Save visit"), role="main")
        self.save_button.setToolTip(self.tr("Enter"))
        self.stop_correcting = button(self.tr("Leave it as it was"))
        self.bar = FootBar(
            [self.save_button, self.stop_correcting],
            self.tr("A number answers and goes on. The arrows move. Enter saves from anywhere."),
        )
        self._lay_out()
        self._connect()
        self._show_state()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(14)
        self.column.removeWidget(self.title)
        heading.addWidget(self.title, 0, Qt.AlignmentFlag.AlignBottom)
        heading.addWidget(self.location_name, 1, Qt.AlignmentFlag.AlignBottom)
        self.column.insertLayout(0, heading)
        self.column.setSpacing(12)
        self.title.setWordWrap(False)
        sheet = QVBoxLayout(self.form_sheet)
        sheet.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        sheet.setSpacing(10)
        sheet.addWidget(self.form_heading)
        sheet.addWidget(self.form)
        self.column.addWidget(self.drop_in)
        self.column.addWidget(self.work)
        self.column.addStretch(1)
        self.foot.addWidget(self.bar)

    def _connect(self) -> None:
        self.drop_in.begin_wanted.connect(self._begin)
        self.drop_in.change_wanted.connect(self._change)
        self.drop_in.agency_wanted.connect(self._add_agency)
        self.form.save_wanted.connect(self._save)
        self.save_button.clicked.connect(self._save)
        self.stop_correcting.clicked.connect(self._leave_as_it_was)
        self.visits.correct_wanted.connect(self._correct)
        self.visits.delete_wanted.connect(self._delete)
        self._undo_keys = QShortcut(QKeySequence.StandardKey.Undo, self)
        self._undo_keys.setWhatsThis(self.tr("Undo what was done last"))
        self._undo_keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._undo_keys.activated.connect(self._undo)

    def refresh(self) -> None:
        """Read the day anew; what is half entered stays."""
        read = partial(read_day, self.workspace, self.location_id, self.today())
        self.background.run(read, self._show, self.refuse)

    def show_location(self, location_id: str) -> None:
        """Look at another location's day."""
        super().show_location(location_id)
        self._correcting = None
        self._content = None
        self.form.clear()
        self.bar.clear()

    def start_here(self) -> None:
        """Begin with the next visit, or with the drop-in where none is open."""
        if self._content is None:
            self._begin_when_shown = True
        elif self._content.drop_in is None:
            self.drop_in.start_here()
        else:
            self.form.start_here()

    def has_unsaved(self) -> bool:
        """Whether a visit or an agency's name is half entered, or a visit not kept yet."""
        return (
            self.form.is_touched()
            or self.drop_in.is_touched()
            or bool(self._in_flight)
            or self._correcting is not None
        )

    def _show(self, content: DayContent) -> None:
        self._content = content
        self.title.setText(weekday_in_words(content.day))
        self.location_name.setText(content.location.name)
        self.drop_in.show_drop_in(content.drop_in, content.agencies, content.suggested)
        self._ask()
        self._show_visits(content.visits)
        self._show_state()
        if self._begin_when_shown:
            self._begin_when_shown = False
            self.start_here()

    def _ask(self) -> None:
        """Fit the form to the drop-in, and to the visit that is being corrected."""
        content = self._content
        if content is None or content.drop_in is None:
            return
        corrected = self._correcting
        there = set(content.drop_in.agencies)
        asked = list(content.location.asked)
        if corrected is not None:
            there |= set(corrected.agencies_seen or ())
            asked += [one.question for one in corrected.answers if one.question not in asked]
            if corrected.agencies_seen is not None and AGENCIES_SEEN not in asked:
                asked.append(AGENCIES_SEEN)
        agencies = tuple(agency for agency in content.agencies if agency.id in there or not there)
        self.form.ask(FormLayout(tuple(asked), agencies, content.drop_in.mode))

    def _show_visits(self, visits: tuple[Visit, ...]) -> None:
        if self._content is not None:
            self._content = replace(self._content, visits=visits)
            names = {agency.id: agency.name for agency in self._content.agencies}
            self.visits.show_visits(visits, names)

    def _show_state(self) -> None:
        is_open = self._content is not None and self._content.drop_in is not None
        is_correcting = self._correcting is not None
        self.drop_in.setVisible(self._content is not None)
        self.work.setVisible(is_open)
        self.bar.setVisible(is_open)
        self.stop_correcting.setVisible(is_correcting)
        self.form_heading.setText(
            self.tr("Correct a visit") if is_correcting else self.tr("Next visit")
        )
        self.save_button.setText(
            self.tr("Save the correction") if is_correcting else self.tr("Save visit")
        )

    # The drop-in

    def _begin(self, choice: DropInChoice) -> None:
        begin = partial(
            self.workspace.drop_ins.begin,
            self.location_id,
            self.today(),
            mode=choice.mode,
            agencies=choice.agencies,
        )
        self.background.run(begin, self._go_on_with, self.refuse)

    def _change(self, choice: DropInChoice) -> None:
        content = self._content
        if content is not None and content.drop_in is not None:
            changed = replace(content.drop_in, mode=choice.mode, agencies=choice.agencies)
            change = partial(self.workspace.drop_ins.change, changed)
            self.background.run(change, self._go_on_with, self.refuse)

    def _go_on_with(self, _drop_in: DropIn) -> None:
        self.message.clear()
        self.drop_in.fold()
        self._begin_when_shown = True
        self.refresh()

    def _add_agency(self, name: str) -> None:
        add = partial(self.workspace.agencies.add, self.location_id, name)
        self.background.run(add, self._choose_agency, self.refuse)

    def _choose_agency(self, agency: Agency) -> None:
        self.drop_in.choose_added(agency)
        self.refresh()

    # Visits

    def _save(self) -> None:
        content = self._content
        if content is None or content.drop_in is None:
            return
        if self.form.referrals.add.text():
            self.form.demand_choice_of_referral()
            return
        draft = self.form.draft()
        if draft.visit_number is None:
            self.form.demand_visit_number(self.tr("Choose one. “Not known” is an answer too."))
            return
        visit, corrected = draft.visit(uuid4(), content.drop_in.id), self._correcting
        self._in_flight.append(_Unsaved(draft, corrected))
        if corrected is None:
            save = partial(save_visit, self.workspace, visit)
        else:
            save = partial(correct_visit, self.workspace, corrected, visit)
        self.background.run(save, self._was_saved, self._was_refused)
        self._end_correcting(VisitDraft(mode=content.drop_in.mode))

    def _was_saved(self, saved: SavedVisit) -> None:
        self._in_flight.pop(0)
        self._show_visits(saved.visits)
        visits = self.workspace.visits
        if saved.before is None:
            sentence = self.tr("Saved, {count} today").format(count=len(saved.visits))
            put_back = UndoStep(
                partial(visits.undo_delete, saved.visit.id), self.tr("The visit is back.")
            )
            undo = UndoStep(
                partial(visits.delete, saved.visit.id),
                self.tr("The visit was taken back."),
                put_back,
            )
        else:
            sentence = self.tr("The correction is saved.")
            undo = UndoStep(
                partial(visits.correct, saved.visit.id, saved.before),
                self.tr("The visit is as it was before."),
            )
        self._say(sentence, undo)

    def _was_refused(self, trouble: KnownError) -> None:
        """Give back what could not be kept, unless the next visit was begun meanwhile."""
        unsaved = self._in_flight.pop(0)
        if self.form.is_touched():
            self._put_aside = unsaved.draft
            self.bar.refuse(trouble, self.tr("Show the visit that was not saved"), self._swap)
        else:
            self._correcting = unsaved.corrected
            self._ask()
            self.form.put(unsaved.draft)
            self.bar.refuse(trouble)
        self._undoing = None
        self._show_state()

    def _swap(self) -> None:
        aside, self._put_aside = self._put_aside, self.form.draft()
        self.form.put(aside)
        self.form.start_here()

    def _correct(self, visit: Visit) -> None:
        if self._correcting is None:
            self._put_aside = self.form.draft()
        self._correcting = visit
        self._ask()
        self.form.put(VisitDraft.correcting(visit))
        self.bar.clear()
        self._show_state()
        self.form.start_here()

    def _leave_as_it_was(self) -> None:
        if self._content is not None and self._content.drop_in is not None:
            self._end_correcting(VisitDraft(mode=self._content.drop_in.mode))

    def _end_correcting(self, empty_draft: VisitDraft) -> None:
        was_correcting, self._correcting = self._correcting is not None, None
        if was_correcting:
            self.form.put(empty_draft)
        self._ask()
        self.form.put(self._put_aside if was_correcting else empty_draft)
        if was_correcting:
            self._put_aside = empty_draft
        self._show_state()
        self.form.start_here()

    def _delete(self, visit: Visit) -> None:
        visits = self.workspace.visits
        back = UndoStep(partial(visits.undo_delete, visit.id), self.tr("The visit is back."))
        again = UndoStep(partial(visits.delete, visit.id), self.tr("The visit was deleted."), back)
        self._do(again)

    def _undo(self) -> None:
        if self._undoing is not None:
            self._do(self._undoing)

    def _do(self, step: UndoStep) -> None:
        content = self._content
        if content is not None and content.drop_in is not None:
            change = partial(do_step, self.workspace, content.drop_in.id, step)
            self.background.run(change, self._was_done, self._was_not_done)

    def _was_done(self, done: DoneStep) -> None:
        self._show_visits(done.visits)
        self._say(done.step.sentence, done.step.back)
        self.form.start_here()

    def _was_not_done(self, trouble: KnownError) -> None:
        self._undoing = None
        self.bar.refuse(trouble)
        self._show_state()

    def _say(self, sentence: str, undo: UndoStep | None) -> None:
        self._undoing = undo
        if undo is None:
            self.bar.succeed(sentence)
        else:
            self.bar.succeed(sentence, self.tr("Undo"), self._undo)
        self._show_state()
