"""Taking a spreadsheet over, second step: what each column is, and how its dates are read."""

from dataclasses import replace
from itertools import islice

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from osslog.domain.code_lists import OUTCOME
from osslog.domain.old_sheet import OldSheet
from osslog.domain.sheet_mapping import TICKED_PLACE, SheetMapping, Undated
from osslog.domain.visit_sheet import DATE, REFERRALS
from osslog.ui.chip import Choice
from osslog.ui.choice_table import ChoiceTable
from osslog.ui.question_row import QuestionRow, choices_of
from osslog.ui.take_over_words import ROWS_LOOKED_AT, column_lines
from osslog.ui.widgets import in_proportion, labelled

_LABEL_WIDTH = 200
_NUMBER_WIDTH = 64
_MOST_LINES = 200
_DAY_FIRST, _MONTH_FIRST = "day", "month"


class LineNumber(QLineEdit):
    """The number of a line: typed, or one more or less with the arrows; `moved` carries it."""

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = self._most = 1
        self.editingFinished.connect(self._take)

    @property
    def number(self) -> int:
        """The line that is shown."""
        return self._number

    def show_number(self, number: int, most: int) -> None:
        """Show a line; the last that can be chosen is `most`."""
        self._number, self._most = number, most
        self.setText(str(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows for one more or less."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.setText(str(self._number + steps[Qt.Key(event.key())]))
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        typed = self.text().strip()
        number = int(typed) if typed.isascii() and typed.isdigit() else self._number
        number = max(1, min(self._most, number))
        self.setText(str(number))
        if number != self._number:
            self._number = number
            self.moved.emit(number)


class ColumnsStep(QWidget):
    """Shows a mapping and lets a person change it.

    `header_moved` carries the line that a person says holds the columns' names.
    """

    header_moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: OldSheet | None = None
        self._mapping: SheetMapping | None = None

        # Widgets
        self.header = LineNumber()
        self.header_label = labelled(self.tr("Line with the names of the columns"), self.header)
        self.header_label.setWordWrap(False)
        self.columns = ChoiceTable(
            self.tr("Columns of the sheet"),
            (self.tr("Column"), self.tr("For example"), self.tr("Becomes")),
            self.tr("! Choose what it is"),
        )
        self.undated = QuestionRow(
            self.tr("Rows without a date"),
            [
                Choice(Undated.TELL, self.tr("Tell me of them"), "1"),
                Choice(Undated.AS_ABOVE, self.tr("Same day as the row above"), "2"),
                Choice(Undated.LEAVE_OUT, self.tr("Leave them out"), "3"),
            ],
            clearable=False,
            label_width=_LABEL_WIDTH,
        )
        self.dates = QuestionRow(
            self.tr("09/06/2016 is"),
            [
                Choice(_DAY_FIRST, self.tr("9 June"), "1"),
                Choice(_MONTH_FIRST, self.tr("September 6"), "2"),
            ],
            clearable=False,
            label_width=_LABEL_WIDTH,
        )
        self.outcome = QuestionRow(
            self.tr("Outcome of a referral, where the sheet says none"),
            choices_of(OUTCOME, with_unknown=False),
            clearable=False,
            label_width=_LABEL_WIDTH,
        )

        # Layout
        head = QHBoxLayout()
        head.addWidget(self.header_label)
        head.addWidget(self.header)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        for part in (self.columns, self.undated, self.dates, self.outcome):
            column.addWidget(part)

        self.header.setFixedWidth(in_proportion(_NUMBER_WIDTH, self))

        # Signals
        self.header.moved.connect(self.header_moved)
        self.columns.chosen.connect(self._choose_target)
        for row in (self.undated, self.dates, self.outcome):
            row.chips.changed.connect(self._take_options)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.header.setFixedWidth(in_proportion(_NUMBER_WIDTH, self))

    @property
    def mapping(self) -> SheetMapping | None:
        """The mapping as it stands."""
        return self._mapping

    def show_mapping(self, sheet: OldSheet, mapping: SheetMapping) -> None:
        """Show what the columns of a sheet are."""
        is_new = sheet is not self._sheet
        self._sheet, self._mapping = sheet, mapping
        most = min(sheet.rows[-1].line, sheet.rows[0].line + _MOST_LINES)
        self.header.show_number(mapping.header_line, most)
        self.columns.show_lines(
            column_lines(sheet, mapping), row=0 if is_new else max(0, self.columns.row)
        )
        self.undated.set_codes((mapping.undated,))
        self.dates.set_codes((_MONTH_FIRST if mapping.month_first else _DAY_FIRST,))
        self.outcome.set_codes((mapping.outcome,))
        self._show_what_matters()

    def take_answer(self, place: tuple[int, str], code: str) -> None:
        """Keep what words of a column mean."""
        if self._mapping is not None:
            answers = {**self._mapping.answers, place: code}
            self._mapping = replace(self._mapping, answers=answers)

    def forget(self) -> None:
        """Let go of the sheet."""
        self._sheet = self._mapping = None
        self.columns.show_lines(())

    def start_here(self) -> None:
        """Begin with the columns."""
        self.columns.setFocus()

    def _choose_target(self, column: int, target: str) -> None:
        mapping = self._mapping
        if mapping is not None:
            targets = list(mapping.targets)
            targets[column] = target
            # What its words mean as something else says nothing about this.
            answers = {at: code for at, code in mapping.answers.items() if at[0] != column}
            self._mapping = replace(mapping, targets=tuple(targets), answers=answers)
            self._show_what_matters()

    def _take_options(self) -> None:
        if self._mapping is not None:
            self._mapping = replace(
                self._mapping,
                undated=Undated(self.undated.codes()[0]),
                month_first=self.dates.codes() == (_MONTH_FIRST,),
                outcome=self.outcome.codes()[0],
            )

    def _show_what_matters(self) -> None:
        mapping, sheet = self._mapping, self._sheet
        if mapping is None or sheet is None:
            return
        self.outcome.setVisible(bool(mapping.columns_of(REFERRALS, TICKED_PLACE)))
        days = mapping.columns_of(DATE)
        self.undated.setVisible(bool(days))
        self.dates.setVisible(
            any(
                isinstance(cell, str) and cell[:1].isdigit() and not cell.isdigit()
                for column in days[:1]
                for row in islice(sheet.below(mapping.header_line), ROWS_LOOKED_AT)
                for cell in (row.cell(column),)
            )
        )
