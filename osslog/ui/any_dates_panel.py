"""The figures of any dates: from one day to another, looked at or written as CSV."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.charts import Chart
from osslog.domain.period import Period, problem_with
from osslog.domain.period_figures import NOT_A_SUMMARY, PeriodFigures
from osslog.ui.dates import day_in_words, month_in_words
from osslog.ui.day_field import DayField
from osslog.ui.figure_tables import tables_of
from osslog.ui.figure_tile import tiles_of
from osslog.ui.figures_view import FiguresView
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.folder_field import FolderField
from osslog.ui.labels import sentence, worded
from osslog.ui.section import Section
from osslog.ui.two_columns import TwoColumns
from osslog.ui.widgets import SECTION_GAP, button, label

_GAP = 14


class AnyDatesPanel(QWidget):
    """Asks for two days and shows what lies between them.

    `wanted` carries a `Period`, `csv_wanted` the one that is shown and a folder.
    """

    wanted = Signal(object)
    csv_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Period | None = None

        # Widgets
        self.asked = Section(
            self.tr("Figures of any dates"),
            self.tr(
                "For a funder’s question. This is not the annual summary: it is not signed, and "
                "the county does not take it."
            ),
        )
        self.first_day = DayField(self.tr("From"), self.tr("Such as 1 July 2016"))
        self.last_day = DayField(self.tr("Up to and with"), self.tr("Such as 31 March 2017"))
        self.count_button = button(self.tr("Count these dates"), role="main")
        self.saving = Section(
            self.tr("Take them with you"),
            self.tr("A file for a spreadsheet (CSV); each row says that it is no summary."),
        )
        self.folder = FolderField(self.tr("Folder for the figures"))
        self.write_button = button(self.tr("Write the CSV file"))
        self.heading = label("", role="heading")
        self.marking = label(worded(NOT_A_SUMMARY), role="marking")
        self.caution = label(
            self.tr(
                "Small counts can tell who somebody is. Before you give a count below 8 to anybody "
                "outside the county team, ask the county team."
            )
        )
        self.feedback_note = label("", role="muted")
        self.figures = FiguresView()
        self.result = QWidget()

        # Layout
        days = QWidget()
        beside = FlowLayout(days, gap=_GAP)
        beside.addWidget(self.first_day)
        beside.addWidget(self.last_day)
        self.asked.inside.addWidget(days)
        self.asked.inside.addWidget(self.count_button)
        self.asked.inside.addStretch(1)
        self.saving.inside.addWidget(self.folder)
        self.saving.inside.addWidget(self.write_button)
        self.saving.inside.addStretch(1)
        result = QVBoxLayout(self.result)
        result.setContentsMargins(0, 0, 0, 0)
        result.setSpacing(SECTION_GAP)
        result.addWidget(self.heading)
        result.addWidget(self.marking)
        result.addWidget(self.caution)
        result.addWidget(self.feedback_note)
        result.addWidget(self.figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SECTION_GAP)
        column.addWidget(TwoColumns(self.asked, self.saving, beside=860, second_width=370))
        column.addWidget(self.result)
        self.forget()

        # Signals
        self.count_button.clicked.connect(self._count)
        self.first_day.line.returnPressed.connect(self._count)
        self.last_day.line.returnPressed.connect(self._count)
        self.write_button.clicked.connect(self._write)

    def offer(self, period: Period) -> None:
        """Fill in two days, where nobody has typed any."""
        if not self.first_day.text().strip() and not self.last_day.text().strip():
            self.first_day.put(period.first_day)
            self.last_day.put(period.last_day)

    def forget(self) -> None:
        """Show no figures and no days: another location is looked at."""
        self._shown = None
        self.result.hide()
        self.saving.hide()
        self.asked.message.clear()
        self.saving.message.clear()
        self.first_day.put(None)
        self.last_day.put(None)

    def show_figures(self, figures: PeriodFigures, charts: tuple[Chart, ...]) -> None:
        """Show what was counted."""
        period = figures.period
        self._shown = period
        self.heading.setText(
            self.tr("{location}, {first} to {last}").format(
                location=figures.location_name,
                first=day_in_words(period.first_day),
                last=day_in_words(period.last_day),
            )
        )
        self.feedback_note.setText(self._about_feedback(figures))
        is_empty = not (figures.drop_ins_held or figures.feedback_forms)
        if is_empty:
            self.asked.message.inform(self.tr("Nothing is recorded on these dates."))
        else:
            self.asked.message.clear()
        self.result.setVisible(not is_empty)
        self.saving.setVisible(not is_empty)
        self.saving.message.clear()
        self.figures.show_figures(
            () if is_empty else tiles_of(figures), () if is_empty else tables_of(figures), charts
        )

    def _about_feedback(self, figures: PeriodFigures) -> str:
        months = figures.period.whole_months
        if months == figures.period.months:
            return self.tr("Counted on {day}.").format(day=day_in_words(figures.counted_on))
        if not months:
            return self.tr(
                "Feedback keeps its month and no day. These dates have no whole month, so no "
                "feedback is counted."
            )
        return self.tr(
            "Feedback keeps its month and no day, so it is counted from {first} to {last} alone."
        ).format(first=month_in_words(months[0]), last=month_in_words(months[-1]))

    def _count(self) -> None:
        if not self.first_day.is_good():
            self.first_day.setFocus()
            return
        if not self.last_day.is_good():
            self.last_day.setFocus()
            return
        first, last = self.first_day.day(), self.last_day.day()
        if first is None or last is None:
            return
        problem = problem_with(first, last)
        if problem:
            self.last_day.show_trouble(sentence(problem))
            self.last_day.setFocus()
            return
        self.last_day.show_trouble(None)
        self.wanted.emit(Period(first, last))

    def _write(self) -> None:
        folder: Path | None = self.folder.folder()
        if folder is not None and self._shown is not None:
            self.csv_wanted.emit(self._shown, folder)
