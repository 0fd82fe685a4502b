"""Why a drop-in was cancelled: typed, or chosen from reasons that were given before."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.words import LONGEST_NAME
from osslog.ui.button_row import button_row
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.labelled_field import LabelledField
from osslog.ui.widgets import button, label

MOST_OFFERED = 5


class ReasonForm(QWidget):
    """Asks for a reason; `given` carries it, `left` says that it was left alone."""

    given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""

        # Widgets
        self.reason = LabelledField(
            self.tr("Why was it cancelled?"),
            self.tr("No names. For example: bank holiday, library closed."),
        )
        self.reason.line.setMaxLength(LONGEST_NAME)
        self.offered_label = label(self.tr("Or one of these"), role="small")
        self.offered = ChipRow(self.tr("Reasons to choose from"))
        self.go = button(self.tr("Save as cancelled"), role="main")
        self.leave = button(self.tr("Leave it as it was"))

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.reason)
        column.addWidget(self.offered_label)
        column.addWidget(self.offered)
        column.addLayout(button_row(self.go, self.leave))

        # Signals
        self.offered.changed.connect(self._take)
        self.reason.line.returnPressed.connect(self._go)
        self.go.clicked.connect(self._go)
        self.leave.clicked.connect(self.left)

    def ask(self, reason: str, offered: Iterable[str]) -> None:
        """Ask, with what was said before and what may be chosen."""
        self._before = reason
        self.reason.line.setText(reason)
        self.reason.show_trouble(None)
        shown = tuple(dict.fromkeys(offered))[:MOST_OFFERED]
        self.offered.set_choices(Choice(one, one) for one in shown)
        self.offered.clear()
        for widget in (self.offered, self.offered_label):
            widget.setVisible(bool(shown))

    def is_touched(self) -> bool:
        """Whether something was typed that is not kept."""
        return self.reason.text().strip() != self._before

    def start_here(self) -> None:
        """Begin with the reason."""
        self.reason.line.setFocus()
        self.reason.line.selectAll()

    def _take(self) -> None:
        reason = self.offered.code()
        if reason is not None:
            self.reason.line.setText(reason)
            self.reason.show_trouble(None)
            self.go.setFocus()

    def _go(self) -> None:
        if self.reason.text().strip():
            self.given.emit(self.reason.text())
        else:
            self.reason.show_trouble(self.tr("Say why the drop-in was cancelled."))
            self.reason.line.setFocus()
