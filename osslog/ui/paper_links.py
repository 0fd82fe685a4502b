"""The ways from the drop-ins to paper and to an old spreadsheet, which the settings hold."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.ui.flow_layout import FlowLayout
from osslog.ui.widgets import button


class PaperLinks(QWidget):
    """Links; `section_wanted` carries the code of a section of the settings."""

    section_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.sheet = button(self.tr("Print a visit sheet for paper"), role="link")
        self.card = button(self.tr("Print a feedback card"), role="link")
        self.spreadsheet = button(self.tr("Take over an old spreadsheet"), role="link")

        # Layout
        row = FlowLayout(self, gap=20)
        row.addWidget(self.sheet)
        row.addWidget(self.card)
        row.addWidget(self.spreadsheet)

        # Signals
        self.sheet.clicked.connect(self._print)
        self.card.clicked.connect(self._print)
        self.spreadsheet.clicked.connect(self._take_over)

    def _print(self) -> None:
        self.section_wanted.emit("paper")

    def _take_over(self) -> None:
        self.section_wanted.emit("spreadsheet")
