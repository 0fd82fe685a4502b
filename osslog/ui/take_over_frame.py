"""What stands around each step of taking a spreadsheet over: where one is, and the ways on."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from osslog.ui.widgets import button, keep_in_view, label


class Step(IntEnum):
    """Where the person is."""

    FILE = 1
    COLUMNS = 2
    WORDS = 3
    CHECK = 4


class StepFrame(QWidget):
    """Shows one step at a time, with the buttons that it has, or with progress and a stop."""

    def __init__(self, steps: dict[Step, Sequence[QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = Step.FILE

        # Widgets
        self.where = label("", role="muted")
        self._held = {step: _group(parts) for step, parts in steps.items()}
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far it is"))
        self.stop_button = button(self.tr("Stop"))
        self.next_button = button(self.tr("Go on"), role="main")
        self.back_button = button(self.tr("Back"))
        self.leave_button = button(self.tr("Leave this file"))

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.where)
        for held in self._held.values():
            column.addWidget(held)
        row = QHBoxLayout()
        row.setSpacing(10)
        for one in (self.next_button, self.back_button, self.leave_button, self.stop_button):
            row.addWidget(one)
        row.addWidget(self.progress, 1)
        row.addStretch(0)
        column.addLayout(row)

        # Signals
        self._when_laid_out = QTimer(self)
        self._when_laid_out.setSingleShot(True)
        self._when_laid_out.timeout.connect(self._bring_into_view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button that adds in view while the table above it finds its height."""
        super().resizeEvent(event)
        if self._step is Step.CHECK:
            self._when_laid_out.start()

    @property
    def step(self) -> Step:
        """Where the person is."""
        return self._step

    def show_step(self, step: Step, *, is_working: bool) -> None:
        """Show a step; while something is done for it, only the way to stop that."""
        self._step = step
        for number, held in self._held.items():
            held.setVisible(number is step)
            held.setEnabled(not is_working)
        is_open = step is not Step.FILE
        if step is not Step.CHECK:
            self.next_button.setText(self.tr("Go on"))
        self.next_button.setVisible(is_open and not is_working)
        self.back_button.setVisible(step > Step.COLUMNS and not is_working)
        self.leave_button.setVisible(is_open and not is_working)
        self.stop_button.setVisible(is_working)
        self.progress.setVisible(is_working)
        self.show_progress(0, 1)
        if is_open:
            self._when_laid_out.start()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def say_where(self, waiting: int) -> None:
        """Say which step it is, and how many words wait for an answer."""
        if self._step is Step.COLUMNS:
            text = self.tr(
                "Step 1 of 3: what each column is. Guesses are made; change what is wrong. In the "
                "table, ↑ and ↓ move, and the key of an answer chooses it."
            )
        elif self._step is Step.WORDS and waiting:
            text = self.tr(
                "Step 2 of 3: what the words mean. Waiting for you: {count}. Look at the guesses, "
                "too."
            ).format(count=f"{waiting:,}")
        elif self._step is Step.WORDS:
            text = self.tr("Step 2 of 3: what the words mean. All have an answer; look at them.")
        else:
            text = self.tr("Step 3 of 3: look, then add.")
        self.where.setText(text)
        self.where.setVisible(self._step is not Step.FILE)

    def _bring_into_view(self) -> None:
        """Show the whole step where there is room; else its beginning, or the button that adds."""
        first, last = self.where, self.next_button
        for part in (first, last) if self._step is Step.CHECK else (last, first):
            keep_in_view(part)


def _group(parts: Sequence[QWidget]) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    return held
