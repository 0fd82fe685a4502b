"""The panel for a coordinator or volunteer: what waits at this post, and the way out.

Anybody may open it. It shows numbers, and not a word of what somebody answered.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from osslog.domain.desk import DeskPlan
from osslog.services.desk_enrolment import LookAtDeskFile
from osslog.services.desk_post import DeskPost, Waiting
from osslog.ui.background import Background
from osslog.ui.button_row import button_row
from osslog.ui.desk_copy_section import DeskCopySection
from osslog.ui.desk_copying import DeskCopying
from osslog.ui.desk_file_form import DeskFileForm
from osslog.ui.desk_work import Copied, DeskHome
from osslog.ui.page import Page
from osslog.ui.section import Section
from osslog.ui.widgets import button, label

_WIDEST = 760


class DeskCoordinatorPage(Page):
    """`agreed` carries a later file; the other signals are its buttons."""

    agreed = Signal(object)
    visits_wanted = Signal()
    back_wanted = Signal()
    leave_wanted = Signal()

    def __init__(
        self,
        home: DeskHome,
        post: DeskPost,
        copying: DeskCopying,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Feedback post"), widest=_WIDEST, centred=True, parent=parent)
        self._home = home
        self._post = post
        self._background = background
        self._copying = copying
        plan = post.plan

        # Widgets
        self.name = label(self._name(plan), self.body, role="muted")
        self.back = button(self.tr("Back to the visitors’ page"), self.body, role="main")
        self.visits = button(self.tr("Log visits"), self.body)
        self.leave = button(self._way_out(), self.body)
        self.answers = Section(self.tr("Answers at this post"), parent=self.body)
        self.waiting = label("", self.answers)
        self.copy_section = DeskCopySection(self.body)
        self.file_form = DeskFileForm(
            self.tr("A later file of the coordinator"),
            self.tr("It brings changed agencies, questions, languages and words of welcome."),
            home,
            background,
            self.body,
            is_main=False,
        )
        self.words_section = Section(
            self.tr("The location’s eight words"),
            self.tr(
                "Answers are sealed for {location} alone. Its osslog shows the same eight words; "
                "where they differ, stop and tell the coordinator."
            ).format(location=plan.location_name),
            self.body,
        )
        self.words = label("  ".join(post.words), self.words_section, role="words")

        # Layout
        self.column.insertWidget(1, self.name)
        self.column.addLayout(button_row(self.back, self.visits, self.leave))
        self.answers.inside.addWidget(self.waiting)
        self.words_section.inside.addWidget(self.words)
        for part in (self.answers, self.copy_section, self.words_section, self.file_form):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.visits.setVisible(plan.takes_visits)
        self.copy_section.setVisible(not home.is_coordinators)
        self.file_form.setVisible(not home.is_coordinators)
        self.answers.setVisible(home.is_coordinators)

        # Signals
        self.back.clicked.connect(self.back_wanted)
        self.visits.clicked.connect(self.visits_wanted)
        self.leave.clicked.connect(self.leave_wanted)
        self.file_form.agreed.connect(self.agreed)
        self.copy_section.folder_chosen.connect(copying.choose)
        self.copy_section.copy_wanted.connect(copying.copy)
        copying.copied.connect(self._show_copied)
        copying.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Count anew what lies here."""
        self._background.run(self._post.waiting, self._show_waiting, self.refuse)

    def start_here(self) -> None:
        """Offer the way back to the visitors."""
        self.back.setFocus()

    def was_taken(self, look: LookAtDeskFile) -> None:
        """Say that the post goes by the later file."""
        self.message.succeed(
            self.tr("This post goes by the file {file} now.").format(file=look.path.name)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the visitors' page with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _show_waiting(self, waiting: Waiting) -> None:
        self.waiting.setText(self._waiting_in_words(waiting))
        self.copy_section.show_state(waiting, self._copying.folder, self._copying.trouble)
        if self._post.is_clock_behind:
            self.message.inform(
                self.tr(
                    "This computer’s date cannot be right: the coordinator’s file was made on a "
                    "later day. Until the date is put right, answers are counted in the month of "
                    "that file."
                )
            )

    def _show_copied(self, copied: Copied) -> None:
        self.copy_section.show_copied(copied)

    def _waiting_in_words(self, waiting: Waiting) -> str:
        return self.tr(
            "Waiting here, sealed: {count}. They go to the coordinator’s pages by themselves when "
            "osslog is unlocked on this computer."
        ).format(count=waiting.not_copied + waiting.copied)

    def _name(self, plan: DeskPlan) -> str:
        return self.tr("{post}, {location}").format(
            post=plan.desk_name, location=plan.location_name
        )

    def _way_out(self) -> str:
        if self._home.is_coordinators:
            return self.tr("Leave: ask for the passphrase")
        return self.tr("Leave and close osslog")
