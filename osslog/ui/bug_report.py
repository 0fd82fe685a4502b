"""Telling the person that osslog itself went wrong, without saying who they are."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from osslog.ui.fitted_dialog import fit_text
from osslog.ui.widgets import PANEL_MARGIN, button, in_proportion, label, labelled

_WIDTH = 560
_LEAST_REPORT = 110


class BugReport(QDialog):
    """Shows a report that holds no names, no words and no figures.

    It is opened with `open`, so that nothing waits for it.
    """

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle("osslog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        # Widgets
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.copy = button(self.tr("Copy the report"))
        self.close_button = button(self.tr("Go on"), role="main")

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN)
        column.setSpacing(12)
        column.addWidget(label(self.tr("osslog made a mistake"), role="heading"))
        column.addWidget(
            label(
                self.tr(
                    "What you did last was not done. Everything that was saved before is safe. "
                    "You can send this report to whoever looks after osslog: it says where in "
                    "the program it happened, and nothing that anybody typed."
                )
            )
        )
        column.addWidget(labelled(self.tr("Report"), self.text))
        column.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.text.setMinimumHeight(in_proportion(_LEAST_REPORT, self))
        fit_text(self, column, _WIDTH)

        # Signals
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()

    @classmethod
    def tell(cls, report: str, parent: QWidget) -> None:
        """Show a report, below the one that is shown where somebody has not closed it yet."""
        for shown in parent.findChildren(cls):
            if shown.isVisible():
                shown.add(report)
                return
        cls(report, parent).open()

    def add(self, report: str) -> None:
        """Show one more report below what is shown, but the same one once."""
        if report not in self._report:
            self._report = f"{self._report}\n\n{report}"
            self.text.setPlainText(self._report)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
