"""Entries that were not accepted: how many, why, and the way to throw them away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from osslog.services.inbox_view import SetAside
from osslog.ui.merge_words import reason_in_words, set_aside_in_words
from osslog.ui.sure_question import SureQuestion
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
        self.question = SureQuestion(self)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        for part in (self.what, self.why, self.discard, self.question):
            column.addWidget(part)

        # Signals
        self.discard.clicked.connect(self._ask)
        self.question.left.connect(self._leave)
        self.question.agreed.connect(self._tell)

    def _ask(self) -> None:
        self.discard.hide()
        self.question.ask(self._warning(), self.tr("Throw away"), self.tr("Keep"))

    def _warning(self) -> str:
        if not self.group.is_kept:
            return self.tr(
                "What lies on this computer is removed; what lies on a stick stays there, and is "
                "only taken off this list. Throw it away?"
            )
        if self.group.count == 1:
            return self.tr("Nobody can bring it back here. Throw it away?")
        return self.tr("Nobody can bring them back here. Throw them away?")

    def _leave(self) -> None:
        self.discard.show()
        self.discard.setFocus()

    def _tell(self) -> None:
        self.discard.show()
        self.discard_wanted.emit(self.group)
