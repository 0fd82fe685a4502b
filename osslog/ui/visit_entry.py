"""Entering the visits of one drop-in: the form, the list, saving, correcting, taking back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.code_lists import AGENCIES_SEEN
from osslog.domain.records import Agency, DropIn, Visit
from osslog.domain.visit_draft import HalfEntered, VisitDraft
from osslog.errors import KnownError, NotFound
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.day_work import (
    DayContent,
    DoneStep,
    SavedVisit,
    correct_visit,
    do_step,
    save_visit,
)
from osslog.ui.draft_keeper import DraftKeeper
from osslog.ui.foot_bar import FootBar
from osslog.ui.message import MessageKind
from osslog.ui.two_columns import TwoColumns
from osslog.ui.undo import UndoStep
from osslog.ui.visit_form import FormLayout, VisitForm
from osslog.ui.visit_list import VisitList
from osslog.ui.visit_words import unknown_keys_in_words
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel


@dataclass(frozen=True, slots=True)
class _Unsaved:
    """A visit on its way into the vault."""

    drop_in_id: UUID
    draft: VisitDraft
    corrected: Visit | None


class VisitEntry(QWidget):
    """The entry of one drop-in's visits; `bar` belongs below the page, where it stays in view.

    What is half entered is kept in the vault while it grows.
    """

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._drop_in: DropIn | None = None
        self._asked: tuple[str, ...] = ()
        self._agencies: tuple[Agency, ...] = ()
        self._visits: tuple[Visit, ...] = ()
        self._is_late = False
        self._aside: VisitDraft | None = None
        self._in_flight: list[_Unsaved] = []
        self._undoing: UndoStep | None = None
        self._keeper = DraftKeeper(
            workspace, background, self.half_entered, self._was_not_kept, self
        )

        # Widgets
        self.sheet = panel(self)
        self.visits = VisitList(self)
        columns = TwoColumns(self.sheet, self.visits, beside=900, second_width=256, parent=self)
        self.heading = label("", self.sheet, role="heading")
        self.same = button(self.tr("Same as last visit"), self.sheet, role="link")
        self.legend = label(unknown_keys_in_words(), self.sheet, role="small")
        self.form = VisitForm(self.sheet)
        self.save_button = button(self.tr("Save visit"), role="main")
        self.save_button.setToolTip(self.tr("Enter"))
        self.stop_correcting = button(self.tr("Leave it as it was"))
        self.bar = FootBar([self.save_button, self.stop_correcting], self._hint())

        # Layout
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.heading)
        above.addWidget(self.same)
        above.addWidget(self.legend, 1)
        self.heading.setWordWrap(False)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(PANEL_MARGIN, 6, PANEL_MARGIN, 8)
        inside.setSpacing(2)
        inside.addLayout(above)
        inside.addWidget(self.form)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)

        # Signals
        self.form.save_wanted.connect(self._save)
        self.form.changed.connect(self._keeper.touch)
        self.same.clicked.connect(self.form.fill_like_last)
        self.save_button.clicked.connect(self._save)
        self.stop_correcting.clicked.connect(self._leave_as_it_was)
        self.visits.correct_wanted.connect(self._correct)
        self.visits.delete_wanted.connect(self._delete)
        self._show_state()

    def show_drop_in(self, content: DayContent) -> None:
        """Show a drop-in and its visits; what is half entered at it stays, or comes back."""
        if content.drop_in is None:
            self.leave()
            return
        is_another = self._drop_in is None or self._drop_in.id != content.drop_in.id
        if is_another:
            self.leave()
        self._drop_in = content.drop_in
        self._asked = content.location.asked
        self._agencies = content.agencies
        self._is_late = content.is_late
        self._show_visits(content.visits)
        self._ask()
        if is_another:
            self._bring_back(content.half_entered)
        self._show_state()

    def leave(self) -> None:
        """Keep what is half entered, and show no drop-in."""
        self._keeper.keep_now()
        self._keeper.follow(None, HalfEntered())
        self._drop_in = None
        self._aside = self._undoing = None
        self.form.clear()
        self.bar.clear()

    def put_away(self) -> None:
        """Keep what is half entered, now."""
        self._keeper.keep_now()

    def half_entered(self) -> HalfEntered:
        """What is begun and not saved."""
        draft = self.form.draft()
        return HalfEntered(draft if self._is_begun(draft) else None, self._aside)

    def has_unsaved(self) -> bool:
        """Whether a visit is on its way, or a referral's name half typed: nothing keeps that."""
        return bool(self._in_flight) or bool(self.form.referrals.add.text())

    def start_here(self) -> None:
        """Begin with the next visit."""
        self.form.start_here()

    def undo(self) -> None:
        """Take back what was done last."""
        if self._undoing is not None:
            self._do(self._undoing)

    def _hint(self) -> str:
        return self.tr(
            "A number answers and goes on, Enter saves, = answers as for the last visit."
        )

    def _bring_back(self, kept: HalfEntered) -> None:
        front, self._aside = kept.front, kept.aside
        if front is not None and front.corrects is not None and self._find(front.corrects) is None:
            front = None  # it was corrected or deleted meanwhile: never enter it as a new one
        if front is None:
            front, self._aside = self._aside, None
        if self._drop_in is not None:
            self._keeper.follow(self._drop_in.id, kept)
        if front is not None:
            self._put(front)
            self.bar.succeed(
                self.tr("What you had begun is here again."), self.tr("Clear it"), self._clear
            )

    def _clear(self) -> None:
        self._put(self._aside or self._empty())
        self._aside = None
        self._keeper.touch()
        self.form.start_here()

    def _put(self, draft: VisitDraft) -> None:
        """Show a visit in the form, asking whatever it has answers to."""
        self._ask(draft)
        self.form.put(draft)
        self._show_state()

    def _empty(self) -> VisitDraft:
        return VisitDraft(mode=self._drop_in.mode) if self._drop_in is not None else VisitDraft()

    def _is_begun(self, draft: VisitDraft) -> bool:
        return draft != VisitDraft(mode=self.form.mode_at_first)

    def _find(self, visit_id: UUID | None) -> Visit | None:
        return next((visit for visit in self._visits if visit.id == visit_id), None)

    def _ask(self, draft: VisitDraft | None = None) -> None:
        """Fit the form to the drop-in, and to what is answered already."""
        drop_in = self._drop_in
        if drop_in is None:
            return
        draft = draft or self.form.draft()
        there = set(drop_in.agencies)
        asked = list(self._asked)
        if draft.corrects is not None:
            there |= set(draft.agencies_seen or ())
            asked += [one.question for one in draft.answers if one.question not in asked]
            if draft.agencies_seen is not None and AGENCIES_SEEN not in asked:
                asked.append(AGENCIES_SEEN)
        agencies = tuple(
            agency
            for agency in self._agencies
            if agency.id in there or (not drop_in.agencies and agency.active)
        )
        self.form.ask(FormLayout(tuple(asked), agencies, drop_in.mode))

    def _show_visits(self, visits: tuple[Visit, ...]) -> None:
        self._visits = visits
        self.visits.show_visits(visits, {agency.id: agency.name for agency in self._agencies})
        last = visits[-1] if visits else None
        self.form.remember_last(
            None if last is None else replace(VisitDraft.correcting(last), corrects=None)
        )

    def _show_state(self) -> None:
        number = self.visits.number_of(corrects) if (corrects := self.form.corrects) else 0
        self.stop_correcting.setVisible(bool(corrects))
        self.same.setVisible(bool(self._visits) and not corrects)
        if corrects:
            self.heading.setText(self.tr("Correct visit {number}").format(number=number))
            self.save_button.setText(self.tr("Save the correction"))
        else:
            number = len(self._visits) + sum(not one.draft.corrects for one in self._in_flight) + 1
            self.heading.setText(self.tr("Visit {number}").format(number=number))
            self.save_button.setText(self.tr("Save visit"))

    # Saving

    def _save(self) -> None:
        drop_in = self._drop_in
        if drop_in is None:
            return
        if self.form.referrals.add.text():
            self.form.demand_choice_of_referral()
            return
        draft = self.form.draft()
        if draft.visit_number is None:
            self.form.demand_visit_number(self.tr("Choose one. “Not known” is an answer too."))
            return
        corrected = self._find(draft.corrects)
        leaving = HalfEntered(self._aside) if draft.corrects else HalfEntered(None, self._aside)
        visit = draft.visit(uuid4(), drop_in.id)
        save: Callable[[], SavedVisit]
        if corrected is None:
            save = partial(save_visit, self._workspace, visit, leaving)
        else:
            save = partial(correct_visit, self._workspace, corrected, visit, leaving)
        self._in_flight.append(_Unsaved(drop_in.id, draft, corrected))
        self._keeper.is_being_saved(leaving)
        self._background.run(save, self._was_saved, self._was_refused)
        if draft.corrects:
            self._end_correcting()
        else:
            self._put(self._empty())
        self.form.start_here()

    def _was_saved(self, saved: SavedVisit) -> None:
        self._in_flight.pop(0)
        if self._drop_in is None or saved.visit.drop_in_id != self._drop_in.id:
            return
        self._show_visits(saved.visits)
        visits = self._workspace.visits
        if saved.before is None:
            put_back = UndoStep(
                partial(visits.undo_delete, saved.visit.id), self.tr("The visit is back.")
            )
            undo = UndoStep(
                partial(visits.delete, saved.visit.id),
                self.tr("The visit was taken back."),
                put_back,
            )
            self._say(self._saved_in_words(len(saved.visits)), undo)
        else:
            undo = UndoStep(
                partial(visits.correct, saved.visit.id, saved.before),
                self.tr("The visit is as it was before."),
            )
            self._say(self.tr("The correction is saved."), undo)

    def _saved_in_words(self, count: int) -> str:
        if self._is_late:
            return self.tr("Saved, {count} at this drop-in").format(count=count)
        return self.tr("Saved, {count} today").format(count=count)

    def _was_refused(self, trouble: KnownError) -> None:
        """Give back what could not be kept, unless something else was begun meanwhile."""
        unsaved = self._in_flight.pop(0)
        self._undoing = None
        if self._drop_in is None or unsaved.drop_in_id != self._drop_in.id:
            self._keep_elsewhere(unsaved)
            self.bar.refuse(trouble)
        elif self._is_begun(self.form.draft()) or self.form.referrals.add.text():
            self._aside = unsaved.draft
            self.bar.refuse(trouble, self.tr("Show the visit that was not saved"), self._swap)
        else:
            self._put(unsaved.draft)
            self.bar.refuse(trouble)
        self._keeper.was_not_saved()
        self._show_state()

    def _keep_elsewhere(self, unsaved: _Unsaved) -> None:
        keep = partial(self._workspace.drafts.keep, unsaved.drop_in_id, HalfEntered(unsaved.draft))
        self._background.run(keep, self._nothing_more, self._was_not_kept)

    def _swap(self) -> None:
        front, self._aside = self._aside, self.form.draft()
        self._put(front or self._empty())
        self._keeper.touch()
        self.form.start_here()

    def _was_not_kept(self, trouble: KnownError) -> None:
        if self._drop_in is None and isinstance(trouble, NotFound):
            return  # somebody took the drop-in away, and what was begun there with it
        message = self.bar.message
        if not message.sentence or message.kind is not MessageKind.PROBLEM:
            self.bar.refuse(trouble)  # else something was refused already, for the same reason

    def _nothing_more(self, _done: None) -> None:
        """Nothing follows."""

    # Correcting and taking back

    def _correct(self, visit: Visit) -> None:
        draft = self.form.draft()
        if draft.corrects is None and self._is_begun(draft):
            self._aside = draft
        self._put(VisitDraft.correcting(visit))
        self.visits.choose(self.visits.number_of(visit.id))
        self.bar.clear()
        self.form.start_here()

    def _leave_as_it_was(self) -> None:
        self._end_correcting()
        self._keeper.touch()
        self.form.start_here()

    def _end_correcting(self) -> None:
        aside, self._aside = self._aside, None
        self._put(aside or self._empty())

    def _delete(self, visit: Visit) -> None:
        visits = self._workspace.visits
        back = UndoStep(partial(visits.undo_delete, visit.id), self.tr("The visit is back."))
        again = UndoStep(partial(visits.delete, visit.id), self.tr("The visit was deleted."), back)
        if self.form.corrects == visit.id:
            self._leave_as_it_was()
        self._do(again)

    def _do(self, step: UndoStep) -> None:
        if self._drop_in is not None:
            change = partial(do_step, self._workspace, self._drop_in.id, step)
            self._background.run(change, self._was_done, self._was_not_done)

    def _was_done(self, done: DoneStep) -> None:
        if self._drop_in is None or done.drop_in_id != self._drop_in.id:
            return
        self._show_visits(done.visits)
        self._say(done.step.sentence, done.step.back)
        if not self.visits.list.hasFocus():
            self.form.start_here()

    def _was_not_done(self, trouble: KnownError) -> None:
        self._undoing = None
        self.bar.refuse(trouble)

    def _say(self, sentence: str, undo: UndoStep | None) -> None:
        self._undoing = undo
        if undo is None:
            self.bar.succeed(sentence)
        else:
            self.bar.succeed(sentence, self.tr("Undo"), self.undo)
        self._show_state()
