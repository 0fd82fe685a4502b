"""One feedback post in the settings: what it may do, whether a file is due, and its end."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from osslog.domain.desk import Desk
from osslog.ui.dates import day_in_words
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.sure_question import SureQuestion
from osslog.ui.widgets import button, label


class PostCard(QFrame):
    """A post; each signal carries it.

    `file_wanted` asks for a later file, `visits_wanted` for visits or no longer for them,
    `withdrawal_wanted`, which was asked about here, and `return_wanted` for what they say.
    """

    file_wanted = Signal(object)
    visits_wanted = Signal(object)
    withdrawal_wanted = Signal(object)
    return_wanted = Signal(object)

    def __init__(self, desk: Desk, *, is_due: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "line_of_list")
        self.desk = desk
        is_used = desk.withdrawn_on is None
        is_other = not desk.is_own

        # Widgets
        self.name = label(desk.name, self)
        self.state = label(self._state(), self, role="small")
        self.due = label(
            self.tr("A later file is due: this post does not know yet what was changed."), self
        )
        self.due.setVisible(is_due)
        self.file = button(self.tr("Write a later file …"), self, role="link")
        self.visits = button(
            self.tr("Take feedback only") if desk.takes_visits else self.tr("Let it log visits"),
            self,
            role="link",
        )
        self.withdraw = button(self.tr("Withdraw …"), self, role="link")
        self.bring_back = button(self.tr("Bring back"), self, role="link")
        self.question = SureQuestion(self)
        self._links = (self.file, self.visits, self.withdraw, self.bring_back)
        for one in self._links:
            one.setAccessibleName(self.tr("{post}: {what}").format(post=desk.name, what=one.text()))
        self.file.setVisible(is_other and is_used)
        self.visits.setVisible(is_other and is_used)
        self.withdraw.setVisible(is_used)
        self.bring_back.setVisible(not is_used)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        for part in (self.name, self.state, self.due):
            column.addWidget(part)
        row = FlowLayout(gap=14)
        for one in self._links:
            row.addWidget(one)
        column.addLayout(row)
        column.addWidget(self.question)

        # Signals
        self.file.clicked.connect(self._want_file)
        self.visits.clicked.connect(self._want_visits)
        self.withdraw.clicked.connect(self._ask)
        self.bring_back.clicked.connect(self._want_back)
        self.question.agreed.connect(self._withdraw)
        self.question.left.connect(self.withdraw.setFocus)

    def _state(self) -> str:
        desk = self.desk
        if desk.withdrawn_on is not None:
            return self.tr("Withdrawn on {day}. Nothing from it is accepted.").format(
                day=day_in_words(desk.withdrawn_on)
            )
        if desk.is_own:
            return self.tr(
                "On a coordinator’s computer. It learns what was changed each time you hand over."
            )
        takes = (
            self.tr("Takes feedback and visits.")
            if desk.takes_visits
            else self.tr("Takes feedback.")
        )
        made = self.tr("Made on {day}; {count} files were written for it.").format(
            day=day_in_words(desk.enrolled_on), count=desk.file_issue
        )
        if desk.file_issue == 1:
            made = self.tr("Made on {day}; its first file was written.").format(
                day=day_in_words(desk.enrolled_on)
            )
        return f"{takes} {made}"

    def _ask(self) -> None:
        self.question.ask(
            self.tr(
                "From now on nothing from {post} is accepted; what came in stays. What it still "
                "brings is set aside, and comes in if you bring the post back. Withdraw a post "
                "that is lost, stolen or no longer used."
            ).format(post=self.desk.name),
            self.tr("Withdraw it"),
            self.tr("Leave it"),
        )

    def _want_file(self) -> None:
        self.file_wanted.emit(self.desk)

    def _want_visits(self) -> None:
        self.visits_wanted.emit(self.desk)

    def _want_back(self) -> None:
        self.return_wanted.emit(self.desk)

    def _withdraw(self) -> None:
        self.withdrawal_wanted.emit(self.desk)
