"""The end of a year: what is still open, and the summary for the county."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.ui.summary_panel import SummaryPanel
from osslog.ui.two_columns import TwoColumns
from osslog.ui.year_checklist import YearChecklist


class YearEndPanel(QWidget):
    """The checklist, and beside it what writes the summary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.checklist = YearChecklist(self)
        self.summary = SummaryPanel(self)

        # Layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(
            TwoColumns(self.checklist, self.summary, beside=820, second_width=400, parent=self)
        )
