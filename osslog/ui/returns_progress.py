"""How far an import is, and the way to stop it, in the place of the bar below the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from osslog.ui.widgets import PAGE_MARGIN, button, label


class ImportProgress(QFrame):
    """Shows how many files were looked at; `cancelled` says that somebody wants it to stop."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")

        # Widgets
        self.words = label("")
        self.words.setWordWrap(False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Files that were looked at"))
        self.cancel = button(self.tr("Stop the import"))
        self.cancel.setToolTip(self.tr("Escape"))

        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, 10, PAGE_MARGIN, 10)
        row.setSpacing(14)
        row.addWidget(self.cancel)
        row.addWidget(self.bar, 1)
        row.addWidget(self.words)

        # Signals
        self.cancel.clicked.connect(self._stop)
        self.hide()

    def begin(self, total: int) -> None:
        """Begin with this many files."""
        self.cancel.setEnabled(True)
        self.show_progress(0, total)
        self.show()
        self.cancel.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many are done."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if self.cancel.isEnabled():
            self.words.setText(
                self.tr("{done} of {total} files").format(done=f"{done:,}", total=f"{total:,}")
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop with Esc, too."""
        if event.key() == Qt.Key.Key_Escape and self.cancel.isEnabled():
            self._stop()
        else:
            super().keyPressEvent(event)

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.words.setText(self.tr("Stopping …"))
        self.cancelled.emit()
