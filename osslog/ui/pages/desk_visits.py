"""Logging visits at a second laptop: entered as on Today's page, sealed, and gone from here."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.visit_draft import VisitDraft
from osslog.errors import KnownError
from osslog.services.desk_post import DeskPost
from osslog.ui.background import Background
from osslog.ui.dates import weekday_in_words
from osslog.ui.day_field import DayField
from osslog.ui.desk_work import DeskHome
from osslog.ui.foot_bar import FootBar
from osslog.ui.page import Page
from osslog.ui.visit_form import FormLayout, VisitForm
from osslog.ui.visit_words import unknown_keys_in_words
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel


class DeskVisitsPage(Page):
    """Nothing that was saved can be seen or changed here.

    `saved` follows each visit, and `back_wanted` leads away.
    """

    saved = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        home: DeskHome,
        post: DeskPost,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Log visits"), parent=parent)
        self._home = home
        self._post = post
        self._background = background
        self._day = home.today()
        self._unsaved: list[VisitDraft] = []
        self._aside: VisitDraft | None = None
        self._count = 0
        plan = post.plan

        # Widgets
        self.location_name = label(plan.location_name, self.body, role="muted")
        self.back = button(self.tr("Back to the visitors’ page"), self.body)
        self.sheet = panel(self.body)
        self.day_name = label("", self.sheet, role="heading")
        self.another_day = button(self.tr("Another day"), self.sheet, role="link")
        self.legend = label(unknown_keys_in_words(), self.sheet, role="small")
        self.day_field = DayField(
            self.tr("Day of the drop-in"), self.tr("Such as 4 July 2017"), parent=self.sheet
        )
        self.form = VisitForm(self.sheet)
        self.note = label(
            self.tr(
                "A visit that is saved is sealed for the coordinator and cannot be seen or changed "
                "here. Tell the coordinator of a mistake: it can be corrected there."
            ),
            self.body,
            role="small",
        )
        self.save_button = button(self.tr("Save visit"), role="main")
        self.save_button.setToolTip(self.tr("Enter"))
        self.bar = FootBar(
            [self.save_button], self.tr("A number answers and goes on, Enter saves.")
        )

        self._lay_out()
        self.day_field.hide()
        self.form.ask(FormLayout(plan.asked, plan.agencies))

        # Signals
        self.form.save_wanted.connect(self._save)
        self.save_button.clicked.connect(self._save)
        self.back.clicked.connect(self.back_wanted)
        self.another_day.clicked.connect(self._ask_for_day)
        self.day_field.day_changed.connect(self._follow_day)
        self._show_day()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(14)
        self.column.removeWidget(self.title)
        self.title.setWordWrap(False)
        heading.addWidget(self.title, 0, Qt.AlignmentFlag.AlignBottom)
        heading.addWidget(self.location_name, 1, Qt.AlignmentFlag.AlignBottom)
        heading.addWidget(self.back, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.insertLayout(0, heading)
        self.column.setSpacing(6)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.day_name)
        above.addWidget(self.another_day)
        above.addWidget(self.legend, 1)
        self.day_name.setWordWrap(False)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(PANEL_MARGIN, 6, PANEL_MARGIN, 8)
        inside.setSpacing(2)
        inside.addLayout(above)
        inside.addWidget(self.day_field)
        inside.addWidget(self.form)
        self.column.addWidget(self.sheet)
        self.column.addWidget(self.note)
        self.column.addStretch(1)
        self.foot.addWidget(self.bar)

    def start_here(self) -> None:
        """Begin with the next visit."""
        self.form.start_here()

    def has_unsaved(self) -> bool:
        """Whether a visit is begun, or one could not be saved."""
        return self.form.is_touched() or self._aside is not None

    def clear_unfinished(self) -> None:
        """Forget a visit that somebody began and left."""
        self.put_away()
        self._day = self._home.today()
        self.day_field.hide()
        self._show_day()
        self.bar.message.inform(self.tr("What was begun is cleared: nobody was here for a minute."))
        self.bar.hint.hide()
        self.form.start_here()

    def put_away(self) -> None:
        """Forget what is begun."""
        self._aside = None
        self.form.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the visitors' page with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _ask_for_day(self) -> None:
        self.day_field.put(self._day)
        self.day_field.show()
        self.another_day.hide()
        self.day_field.setFocus()

    def _follow_day(self) -> None:
        day = self.day_field.day()
        if day is not None:
            self._day = day
            self._show_day()

    def _show_day(self) -> None:
        self.day_name.setText(weekday_in_words(self._day))
        self.another_day.setVisible(self.day_field.isHidden())

    def _save(self) -> None:
        if not self.day_field.isHidden() and not self.day_field.is_good():
            self.day_field.setFocus()
            return
        if self.form.referrals.add.text():
            self.form.demand_choice_of_referral()
            return
        draft = self.form.draft()
        if draft.visit_number is None:
            self.form.demand_visit_number(self.tr("Choose one. “Not known” is an answer too."))
            return
        self._unsaved.append(draft)
        self._background.run(
            partial(self._post.save_visit, draft, self._day), self._was_saved, self._was_refused
        )
        self.form.clear()
        self.form.start_here()

    def _was_saved(self, _done: None) -> None:
        self._unsaved.pop(0)
        self._count += 1
        if self._count == 1:
            self.bar.succeed(self.tr("Saved and sealed, 1 since this page was opened"))
        else:
            self.bar.succeed(
                self.tr("Saved and sealed, {count} since this page was opened").format(
                    count=self._count
                )
            )
        self.saved.emit()

    def _was_refused(self, trouble: KnownError) -> None:
        """Give back what could not be saved, unless the next one was begun meanwhile."""
        draft = self._unsaved.pop(0)
        if self.form.is_touched():
            self._aside = draft
            self.bar.refuse(trouble, self.tr("Show the visit that was not saved"), self._swap)
        else:
            self.form.put(draft)
            self.bar.refuse(trouble)

    def _swap(self) -> None:
        aside, self._aside = self._aside, self.form.draft()
        if aside is not None:
            self.form.put(aside)
        self.form.start_here()

    @property
    def day(self) -> date:
        """The day of the drop-in whose visits are logged."""
        return self._day
