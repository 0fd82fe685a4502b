"""A form that opens where it was asked for, does one thing and closes again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.errors import KnownError
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.message import MessageBar
from osslog.ui.widgets import button, label


class InPlaceForm(QWidget):
    """`inside` takes the fields; below them stand the button that acts and the one that leaves.

    `submitted` says that it is to be done, for a form that is used as it is; others override
    `act`. `left` says that the form is to be closed without anything done. Enter in a field acts,
    Escape leaves.
    """

    submitted = Signal()
    left = Signal()

    def __init__(self, heading: str, act: str, working: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.heading = label(heading, role="heading")
        self.message = MessageBar()
        self.act_button = button(act, role="main")
        self.leave_button = button(self.tr("Cancel"))
        self.state = label(working, role="muted")
        self.state.hide()

        # Layout
        row = FlowLayout(gap=10)
        row.addWidget(self.act_button)
        row.addWidget(self.leave_button)
        self.inside = QVBoxLayout()
        self.inside.setSpacing(12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 6, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.heading)
        whole.addLayout(self.inside)
        whole.addWidget(self.message)
        whole.addLayout(row)
        whole.addWidget(self.state)

        # Signals
        self.act_button.clicked.connect(self.submit)
        self.leave_button.clicked.connect(self.leave)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act with Enter, leave with Escape."""
        if event.key() in ENTER_KEYS:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def submit(self) -> None:
        """Do what the form is for, unless it is being done or something is missing."""
        if self.act_button.isEnabled():
            self.message.clear()
            self.act()

    def leave(self) -> None:
        """Close the form, unless its work is under way."""
        if self.leave_button.isEnabled():
            self.left.emit()

    def act(self) -> None:
        """Check what was typed and begin the work."""
        self.submitted.emit()

    def set_working(self, *, working: bool) -> None:
        """Show that the work is under way, or that it no longer is."""
        self.act_button.setEnabled(not working)
        self.leave_button.setEnabled(not working)
        self.state.setVisible(working)

    def refuse(self, trouble: KnownError) -> None:
        """Say why it was not done."""
        self.set_working(working=False)
        self.message.refuse(trouble)
