"""Year: the figures of a reporting year, and the summary that goes to the county."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from osslog.domain.annual_summary import MARKING, AnnualSummary
from osslog.domain.answer_keys import keys_for
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import KnownError
from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.year import SummaryReceipt, WrittenSummary
from osslog.ui.background import Background
from osslog.ui.chips import ChipRow, Choice
from osslog.ui.figure_tables import tables_of
from osslog.ui.figures_view import FiguresView
from osslog.ui.location_page import LocationPage
from osslog.ui.summary_panel import SummaryPanel, WritingOrder
from osslog.ui.two_columns import TwoColumns
from osslog.ui.widgets import label


@dataclass(frozen=True, slots=True)
class YearContent:
    """What the page shows of one location's year."""

    years: tuple[ReportingYear, ...]
    year: ReportingYear
    summary: AnnualSummary
    receipts: tuple[SummaryReceipt, ...]


def read_year(
    workspace: LocationWorkspace, location_id: str, wanted: ReportingYear | None, today: date
) -> YearContent:
    """Read the figures of the year that is wanted, else of the latest with anything in it."""
    present = ReportingYear.containing(today)
    recorded = workspace.year.years(location_id)
    years = tuple(sorted({*recorded, present}, reverse=True))
    year = wanted or next(iter(recorded), present)
    return YearContent(
        years,
        year,
        workspace.year.figures(location_id, year),
        workspace.year.written(location_id, year),
    )


class YearPage(LocationPage):
    """Shows a year's figures and writes its summary."""

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Year"), workspace, background, today, parent=parent)
        self._year: ReportingYear | None = None
        self._shown: AnnualSummary | None = None

        # Widgets
        self.years = ChipRow(self.tr("Reporting year"), clearable=False)
        self.marking = label(MARKING, role="marking")
        self.nothing = label(
            self.tr("Nothing is recorded in this year yet. Open a drop-in on the page Today."),
            role="muted",
        )
        self.nothing.hide()
        self.figures = FiguresView()
        self.panel = SummaryPanel()

        # Layout
        self.column.addWidget(self.years)
        self.column.addWidget(self.marking)
        self.column.addWidget(self.nothing)
        self.column.addWidget(TwoColumns(self.figures, self.panel, beside=860, second_width=370))
        self.column.addStretch(1)

        # Signals
        self.years.changed.connect(self._choose_year)
        self.panel.write_wanted.connect(self._write)
        self.panel.previous_wanted.connect(self._enter_previous)

    def refresh(self) -> None:
        """Count the figures anew."""
        read = partial(read_year, self.workspace, self.location_id, self._year, self.today())
        self.background.run(read, self._show, self.refuse)

    def show_location(self, location_id: str) -> None:
        """Look at another location's year."""
        super().show_location(location_id)
        self._year = None
        self.panel.forget()

    def start_here(self) -> None:
        """Begin with the choice of the year."""
        self.years.setFocus()

    def has_unsaved(self) -> bool:
        """Whether a reason is typed and nothing was written with it."""
        return self.panel.has_unsaved()

    def _show(self, content: YearContent) -> None:
        self._year = content.year
        self.years.set_choices(
            Choice(year.label, year.label, key)
            for year, key in zip(content.years, keys_for(len(content.years)), strict=True)
        )
        self.years.set_codes((content.year.label,))
        summary = content.summary
        if summary != self._shown:
            self._shown = summary
            is_empty = not summary.drop_ins_held and not summary.feedback_forms
            self.nothing.setVisible(is_empty)
            self.figures.show_tables(() if is_empty else tables_of(summary), summary.words)
        self.panel.show_year(
            content.year,
            summary,
            content.receipts,
            has_ended=self.today() > content.year.last_day,
        )

    def _choose_year(self) -> None:
        code = self.years.code()
        if code is not None and (self._year is None or code != self._year.label):
            self._year = ReportingYear.parse(code)
            self.panel.forget()
            self.refresh()

    def _write(self, order: WritingOrder) -> None:
        if self._year is None:
            return
        self.panel.set_working(working=True)
        write = partial(
            self.workspace.year.write,
            self.location_id,
            self._year,
            order.folder,
            reason=order.reason,
            known_revision=order.known_revision,
            known_manifest_hash=order.known_manifest_hash,
        )
        self.background.run(write, self._was_written, self._was_not_written)

    def _was_written(self, written: WrittenSummary) -> None:
        self.panel.set_working(working=False)
        self.panel.forget()
        sentence = (
            self.tr("Revision {number} is written: {file}")
            if written.is_new
            else self.tr("Revision {number} is given out again, unchanged: {file}")
        )
        self.panel.message.succeed(sentence.format(number=written.revision, file=written.path.name))
        self.refresh()

    def _was_not_written(self, trouble: KnownError) -> None:
        self.panel.set_working(working=False)
        self.panel.message.clear()
        self.panel.refuse(trouble)

    def _enter_previous(self, visits: int | None) -> None:
        if self._year is not None:
            enter = partial(
                self.workspace.year.enter_previous, self.location_id, self._year, visits
            )
            self.background.run(enter, self._was_entered, self._was_not_written)

    def _was_entered(self, _nothing: None) -> None:
        self.panel.message.succeed(self.tr("The figure of the year before is kept."))
        self.refresh()
