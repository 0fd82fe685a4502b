"""Words that wait, laid out: those in front, all others beside them, or that nothing waits."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.clearing_panel import ClearingPanel
from osslog.ui.reader_form import ReaderForm
from osslog.ui.two_columns import TwoColumns
from osslog.ui.waiting_list import WaitingList
from osslog.ui.widgets import PANEL_MARGIN, label, panel


class WaitingView(QWidget):
    """The parts and where they stand; `WaitingWords` says what they do."""

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)

        # Widgets
        self.explanation = label(
            self.tr(
                "Only released words go into the summary. Replace what could identify somebody, "
                "and leave the rest as it was said."
            ),
            self,
            role="muted",
        )
        front = QWidget(self)
        self.panel = ClearingPanel(front)
        self._reader_sheet = panel(front)
        self.reader_form = ReaderForm(workspace, background, self._reader_sheet)
        self._reader_sheet.hide()
        self.beside = WaitingList(self)
        self.list = self.beside.lines
        self.nothing_sheet = panel(self)
        self.nothing = label(
            self.tr(
                "Nothing waits. What people say at a feedback post, and words on cards that you "
                "type in, appear here to be read first."
            ),
            self.nothing_sheet,
            role="muted",
        )
        self.columns = TwoColumns(front, self.beside, beside=860, second_width=280, parent=self)

        # Layout
        asked = QVBoxLayout(self._reader_sheet)
        asked.setContentsMargins(PANEL_MARGIN, 8, PANEL_MARGIN, PANEL_MARGIN)
        asked.addWidget(self.reader_form)
        in_front = QVBoxLayout(front)
        in_front.setContentsMargins(0, 0, 0, 0)
        in_front.setSpacing(12)
        in_front.addWidget(self.panel)
        in_front.addWidget(self._reader_sheet)
        alone = QVBoxLayout(self.nothing_sheet)
        alone.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        alone.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        for part in (self.explanation, self.columns, self.nothing_sheet):
            whole.addWidget(part)

        # Signals
        self.list.entered.connect(self.panel.start_here)

    def show_whether_any(self, count: int | None) -> None:
        """Show the words, or that none wait; None where nobody knows yet."""
        self.columns.setVisible(bool(count))
        self.explanation.setVisible(bool(count))
        self.nothing_sheet.setVisible(count == 0)

    def show_reader_form(self, *, shown: bool) -> None:
        """Have the question who is looking below the words, or no longer."""
        had_focus = self.reader_form.has_focus_inside()
        self._reader_sheet.setVisible(shown)
        if not shown:
            self.reader_form.forget()
            if had_focus:
                self.panel.start_here()
