"""Asking before the window closes over something that was typed and is nowhere else."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from osslog.ui.fitted_dialog import fit_text
from osslog.ui.widgets import PANEL_MARGIN, button, label

_WIDTH = 420


class LeaveQuestion(QDialog):
    """Asks whether to close all the same; staying is what Enter and Esc do.

    It is opened with `open`, so that nothing waits for it, and `accepted` says to close.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("osslog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        # Widgets
        self.stay = button(self.tr("Go back to it"), role="main")
        self.leave = button(self.tr("Go on without it"))

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Something here is not finished"), role="heading"))
        column.addWidget(label(self.tr("What was typed and not saved is lost if you go on.")))
        row = QHBoxLayout()
        row.addWidget(self.stay)
        row.addWidget(self.leave)
        row.addStretch(1)
        column.addLayout(row)
        fit_text(self, column, _WIDTH)

        # Signals
        self.stay.clicked.connect(self.reject)
        self.leave.clicked.connect(self.accept)
        self.stay.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, close: Callable[[], None]) -> None:
        """Ask, unless the question stands there already, and `close` where that is wanted."""
        if not any(asked.isVisible() for asked in parent.findChildren(cls)):
            asked = cls(parent)
            asked.accepted.connect(close)
            asked.open()
