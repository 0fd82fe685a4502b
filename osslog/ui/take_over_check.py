"""Taking a spreadsheet over, last step: what will be added, or what is in the way, row by row."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.code_lists import MODE, QUESTIONS, VISIT_NUMBER
from osslog.domain.old_sheet import OldSheet
from osslog.domain.sheet_mapping import LEFT_OUT, SheetMapping, column_name
from osslog.domain.visit_sheet import RowProblem, SheetRow
from osslog.services.take_over import TakeOverPreview
from osslog.ui.dates import day_in_words
from osslog.ui.labels import sentence, worded
from osslog.ui.text_grid import TextGrid
from osslog.ui.text_grid_content import GridColumn, GridContent
from osslog.ui.visit_words import referrals_in_words
from osslog.ui.widgets import label


def row_in_words(row: SheetRow) -> str:
    """One line about a visit that would be added."""
    parts = [worded(VISIT_NUMBER.label_of(row.visit_number))]
    if row.mode is not None:
        parts.append(worded(MODE.label_of(row.mode)))
    for given in row.answers:
        question = QUESTIONS[given.question]
        answers = [worded(question.label_of(code)) for code in given.codes]
        parts.append(f"{worded(question.label)}: {' + '.join(answers)}")
    if row.agencies_seen is not None:
        parts.append(", ".join(row.agencies_seen) or _tr("saw no agency"))
    if row.referrals:
        parts.append(referrals_in_words(len(row.referrals)))
    return " · ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TakeOverCheck", text)


class CheckStep(QWidget):
    """Says what adding the visits would do, and shows the first of them or all that is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.summary = label("", role="heading")
        self.notes = label("")
        self.more = label("", role="muted")
        self.grid = TextGrid(self.tr("Rows of the sheet"))
        self.grid_about = label("", role="muted")

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.summary, self.notes, self.grid_about, self.grid, self.more):
            column.addWidget(part)

    def show_preview(
        self, sheet: OldSheet, mapping: SheetMapping, preview: TakeOverPreview
    ) -> None:
        """Show what would be added, or what is wrong."""
        if preview.problem_count:
            self.show_problems(preview.problems, preview.problem_count)
            return
        self.summary.setText(_what_happens(preview))
        self.notes.setText("\n".join(_notes(sheet, mapping, preview)))
        self.notes.show()
        self.grid_about.setText(self.tr("The first of them:"))
        self.grid_about.setVisible(bool(preview.examples))
        self.grid.show_content(
            GridContent(
                (
                    GridColumn(self.tr("Row")),
                    GridColumn(self.tr("Day")),
                    GridColumn(self.tr("Visit"), grows=True),
                ),
                tuple(
                    (f"{row.line:,}", day_in_words(row.held_on), row_in_words(row))
                    for row in preview.examples
                ),
            )
        )
        self.grid.setVisible(bool(preview.examples))
        left = preview.visits - len(preview.examples)
        self.more.setText(self.tr("And {count} more.").format(count=f"{left:,}"))
        self.more.setVisible(left > 0)

    def show_problems(self, problems: Sequence[RowProblem], count: int) -> None:
        """Show what is in the way; while anything is, nothing is added."""
        self.summary.setText(
            self.tr("1 problem is in the way, so nothing can be added yet.")
            if count == 1
            else self.tr("{count} problems are in the way, so nothing can be added yet.").format(
                count=f"{count:,}"
            )
        )
        self.notes.hide()
        self.grid_about.setText(
            self.tr("Go back to say what words mean, or put the rows right in the file itself.")
        )
        self.grid_about.show()
        self.grid.show_content(
            GridContent(
                (GridColumn(self.tr("Row")), GridColumn(self.tr("What is wrong"), grows=True)),
                tuple((f"{one.line:,}", sentence(one.sentence)) for one in problems),
            )
        )
        self.grid.show()
        left = count - len(problems)
        self.more.setText(self.tr("And {count} more.").format(count=f"{left:,}"))
        self.more.setVisible(left > 0)


def _what_happens(preview: TakeOverPreview) -> str:
    if not preview.visits or preview.first_day is None or preview.last_day is None:
        return _tr("Nothing will be added: every visit of this sheet is in already.")
    if preview.visits == 1:
        text = _tr("1 visit on {first} will be added.")
    elif preview.days == 1:
        text = _tr("{visits} visits on {first} will be added.")
    else:
        text = _tr("{visits} visits on {days} days from {first} to {last} will be added.")
    return text.format(
        visits=f"{preview.visits:,}",
        days=f"{preview.days:,}",
        first=day_in_words(preview.first_day),
        last=day_in_words(preview.last_day),
    )


def _notes(sheet: OldSheet, mapping: SheetMapping, preview: TakeOverPreview) -> list[str]:
    notes = []
    if preview.already_there:
        notes.append(
            _tr("Visits that are in already, and add nothing: {count}.").format(
                count=f"{preview.already_there:,}"
            )
        )
    if preview.left_out:
        notes.append(
            _tr("Rows left out, because they have no date or hold totals: {count}.").format(
                count=f"{preview.left_out:,}"
            )
        )
    if preview.new_drop_ins:
        notes.append(
            _tr("Drop-ins that will be made, for days that have none: {count}.").format(
                count=f"{preview.new_drop_ins:,}"
            )
        )
    if preview.new_agencies:
        notes.append(
            _tr("New on your list of agencies: {names}.").format(
                names=", ".join(preview.new_agencies)
            )
        )
    if not mapping.columns_of(VISIT_NUMBER.code):
        notes.append(
            _tr(
                "No column says whether a visit was the person’s first: that is recorded as "
                "“Not known”."
            )
        )
    left_out = [column_name(sheet, mapping, column) for column in mapping.columns_of(LEFT_OUT)]
    if left_out:
        notes.append(_tr("Columns left out: {names}.").format(names=", ".join(left_out)))
    written = [str(one.year) for one in preview.years if one.is_written]
    if written:
        notes.append(
            _tr(
                "The summary of {years} is written already. Its figures will change, so write a "
                "revision of it afterwards."
            ).format(years=", ".join(written))
        )
    if preview.visits:
        notes.append(
            _tr(
                "This cannot be undone in one step: visits can be corrected and deleted one by "
                "one. If you are not sure, make a backup first."
            )
        )
    return notes
