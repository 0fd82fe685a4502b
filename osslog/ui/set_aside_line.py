"""Entries that were not accepted: how many, why, and the way to throw them away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from osslog.services.inbox_view import SetAside
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.merge_words import reason_in_words, set_aside_in_words
from osslog.ui.widgets import button, label


class SetAsideLine(QFrame):
    """One group; it asks here before `discard_wanted`, which carries the group."""

    discard_wanted = Signal(object)

    def __init__(self, group: SetAside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "line_of_list")
        self.group = group
        what = set_aside_in_words(group)

        # Widgets
        self.what = label(what, self)
        self.why = label(reason_in_words(group), self, role="small")
        self.discard = button(self.tr("Throw away …"), self, role="link")
        self.discard.setAccessibleName(self.tr("Throw away: {what}").format(what=what))
        self.question = QWidget(self)
        self.warning = label(
            self.tr("Nobody can bring it back from here. Throw it away?")
            if group.count == 1
            else self.tr("Nobody can bring them back from here. Throw them away?"),
            self.question,
        )
        self.sure = button(self.tr("Throw away"), self.question)
        self.keep = button(self.tr("Keep"), self.question)
        self.question.hide()

        # Layout
        asked = QVBoxLayout(self.question)
        asked.setContentsMargins(0, 4, 0, 4)
        asked.setSpacing(6)
        asked.addWidget(self.warning)
        answers = FlowLayout(gap=10)
        answers.addWidget(self.keep)
        answers.addWidget(self.sure)
        asked.addLayout(answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        for part in (self.what, self.why, self.discard, self.question):
            column.addWidget(part)

        # Signals
        self.discard.clicked.connect(self._ask)
        self.keep.clicked.connect(self._leave)
        self.sure.clicked.connect(self._tell)

    def _ask(self) -> None:
        self._show_question(asked=True)
        self.keep.setFocus()

    def _leave(self) -> None:
        self._show_question(asked=False)
        self.discard.setFocus()

    def _show_question(self, *, asked: bool) -> None:
        self.question.setVisible(asked)
        self.discard.setVisible(not asked)

    def _tell(self) -> None:
        self.discard_wanted.emit(self.group)
