"""The first page of a computer that is to be a feedback post: it wants the coordinator's file."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.domain.desk import DeskPlan
from osslog.errors import KnownError
from osslog.services import used_desk_file
from osslog.services.desk_enrolment import LookAtDeskFile
from osslog.ui.background import Background
from osslog.ui.button_row import button_row
from osslog.ui.desk_file_form import DeskFileForm
from osslog.ui.desk_work import DeskHome
from osslog.ui.page import Page
from osslog.ui.section import Section
from osslog.ui.widgets import button, label

_WIDEST = 640


class DeskEnrolPage(Page):
    """Makes this computer a post; where there are several posts, asks which is meant.

    `agreed` carries the file that is to be taken, `chosen` a location's id, `begun` follows the
    last step, and `leave_wanted` and `again_wanted` are buttons.
    """

    agreed = Signal(object)
    chosen = Signal(str)
    begun = Signal()
    again_wanted = Signal()
    leave_wanted = Signal()

    def __init__(
        self, home: DeskHome, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Feedback post"), widest=_WIDEST, centred=True, parent=parent)
        self._background = background
        self._taken: LookAtDeskFile | None = None

        # Widgets
        self.again = button(self.tr("Try again"), self.body, role="main")
        self.posts = Section(self.tr("Which post is this?"), parent=self.body)
        self.file_form = DeskFileForm(
            self.tr("Make this computer a feedback post"),
            self.tr(
                "Visitors can then leave feedback here, sealed so that only the coordinator can "
                "read it. The coordinator makes a file for this computer in osslog, under "
                "Settings."
            ),
            home,
            background,
            self.body,
        )
        self.done = Section(self.tr("This computer is a feedback post now"), parent=self.body)
        self.what_now = label("", self.done)
        self.delete_and_begin = button(self.tr("Delete the file and begin"), self.done, role="main")
        self.begin = button(self.tr("Begin without deleting it"), self.done)
        self.leave = button(self._way_out(home), self.body, role="link")

        # Layout
        self.column.addLayout(button_row(self.again))
        self.column.addWidget(self.posts)
        self.column.addWidget(self.file_form)
        self.column.addWidget(self.done)
        self.done.inside.addWidget(self.what_now)
        self.done.inside.addLayout(button_row(self.delete_and_begin, self.begin))
        self.column.addLayout(button_row(self.leave))
        self.column.addStretch(1)
        for part in (self.again, self.posts, self.done):
            part.hide()

        # Signals
        self.file_form.agreed.connect(self.agreed)
        self.again.clicked.connect(self.again_wanted)
        self.leave.clicked.connect(self.leave_wanted)
        self.begin.clicked.connect(self.begun)
        self.delete_and_begin.clicked.connect(self._delete)

    def offer(self, found: Sequence[DeskPlan]) -> None:
        """Let somebody choose among several posts."""
        for plan in found:
            name = self.tr("{post}, {location}").format(
                post=plan.desk_name, location=plan.location_name
            )
            one = button(name, self.posts, role="choice")
            one.setProperty("location_id", plan.location_id)
            one.clicked.connect(self._choose)
            self.posts.inside.addWidget(one)
        self.posts.setVisible(bool(found))

    def say_why(self, trouble: KnownError) -> None:
        """Say why the post that is here could not be opened."""
        self.refuse(trouble)
        self.again.show()
        self.again.setFocus()

    def was_taken(self, look: LookAtDeskFile) -> None:
        """Say that the file did its work, and that it should not lie about."""
        self._taken = look
        self.message.clear()
        for part in (self.file_form, self.posts, self.again, self.leave):
            part.hide()
        self.done.show()
        self.what_now.setText(
            self.tr(
                "The file {file} has done its work. It holds the key with which this post signs, "
                "so delete it from the stick: whoever finds it could pass off answers as this "
                "post’s. They could read none."
            ).format(file=look.path.name)
        )
        self.delete_and_begin.setFocus()

    def start_here(self) -> None:
        """Begin with the file."""
        self.file_form.start_here()

    def _choose(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.chosen.emit(str(pressed.property("location_id")))

    def _delete(self) -> None:
        if self._taken is not None:
            removing = partial(used_desk_file.remove, Path(self._taken.path))
            self._background.run(removing, self._was_deleted, self._was_not_deleted)

    def _was_deleted(self, _done: None) -> None:
        self.begun.emit()

    def _was_not_deleted(self, trouble: KnownError) -> None:
        self.done.message.refuse(trouble)
        self.begin.setFocus()

    def _way_out(self, home: DeskHome) -> str:
        if home.is_coordinators:
            return self.tr("Go to the coordinator’s passphrase")
        return self.tr("Close osslog")
