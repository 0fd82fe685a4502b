"""A sheet with a heading, for one thing that can be done on a page."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from osslog.ui.message import MessageBar
from osslog.ui.widgets import PANEL_MARGIN, label


class Section(QFrame):
    """`inside` takes the content; `message` is for what was done here and hides at first."""

    def __init__(self, heading: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")

        # Widgets
        self.heading = label(heading, self, role="heading")
        self.message = MessageBar(parent=self)

        # Layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        whole.setSpacing(10)
        whole.addWidget(self.heading)
        if explanation:
            whole.addWidget(label(explanation, self, role="muted"))
        self.inside = QVBoxLayout()
        self.inside.setSpacing(10)
        whole.addLayout(self.inside)
        whole.addWidget(self.message)

    def refresh(self) -> None:
        """Read anew what it shows; called each time it comes to the front."""

    def has_unsaved(self) -> bool:
        """Whether something was typed here that is nowhere else."""
        return False
