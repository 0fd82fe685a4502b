"""Year: a reporting year's figures, its end with the summary for the county, and any dates."""

from functools import cached_property, partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from osslog.domain.annual_summary import MARKING, AnnualSummary
from osslog.domain.answer_keys import keys_for
from osslog.domain.figure_charts import YearBefore
from osslog.domain.period import Period
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import KnownError
from osslog.services import chart_pictures
from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.year import WrittenSummary
from osslog.ui.any_dates_panel import AnyDatesPanel
from osslog.ui.background import Background
from osslog.ui.chart_view import window_colours
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.figure_tables import tables_of
from osslog.ui.figure_tile import tiles_of
from osslog.ui.figures_view import FiguresView
from osslog.ui.labels import worded
from osslog.ui.location_page import LocationPage
from osslog.ui.summary_panel import SummaryPanel, WritingOrder
from osslog.ui.widgets import label
from osslog.ui.year_checklist import YearChecklist
from osslog.ui.year_end_panel import YearEndPanel
from osslog.ui.year_work import (
    DatesContent,
    YearContent,
    read_dates,
    read_year,
    write_csv,
    write_workbook,
)

FIGURES: Final = "figures"
YEAR_END: Final = "year_end"
ANY_DATES: Final = "any_dates"


class YearPage(LocationPage):
    """Shows a year's figures, writes its summary, and counts any dates: one part at a time."""

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Year"), workspace, background, today, widest=1180, parent=parent)
        self._year: ReportingYear | None = None
        self._shown: tuple[AnnualSummary, YearBefore | None] | None = None
        self._content: YearContent | None = None

        # Widgets
        names = (self.tr("Figures"), self.tr("Year end"), self.tr("Any dates"))
        codes = (FIGURES, YEAR_END, ANY_DATES)
        self.parts = ChipRow(
            self.tr("Parts of this page"),
            [Choice(*each) for each in zip(codes, names, keys_for(len(codes)), strict=True)],
            clearable=False,
            parent=self.body,
        )
        self.parts.set_codes((FIGURES,))
        self.years = ChipRow(self.tr("Reporting year"), clearable=False, parent=self.body)
        self.marking = label(worded(MARKING), self.body, role="marking")
        self.nothing = label(
            self.tr("Nothing is recorded in this year yet. Open a drop-in on the page Today."),
            self.body,
            role="muted",
        )
        self.nothing.hide()
        self.figures = FiguresView(self.body)

        # Layout
        self.column.addWidget(self.parts)
        self.column.addWidget(self.years)
        self.column.addWidget(self.marking)
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.figures)
        self.column.addStretch(1)
        self._show_part()

        # Signals
        self.parts.changed.connect(self._choose_part)
        self.years.changed.connect(self._choose_year)
        self.figures.pictures_wanted.connect(self._draw_figures)

    @cached_property
    def year_end(self) -> YearEndPanel:
        """The end of the year, made when somebody looks there for the first time."""
        made = YearEndPanel(self.body)
        self._add(made)
        made.summary.write_wanted.connect(self._write)
        made.summary.workbook_wanted.connect(self._save_workbook)
        made.summary.previous_wanted.connect(self._enter_previous)
        self._fill_year_end(made.summary)
        return made

    @cached_property
    def any_dates(self) -> AnyDatesPanel:
        """Any dates, likewise."""
        made = AnyDatesPanel(self.body)
        self._add(made)
        made.figures.pictures_wanted.connect(self._draw_dates)
        made.wanted.connect(self._count_dates)
        made.csv_wanted.connect(self._write_csv)
        self._fill_any_dates(made)
        return made

    @property
    def panel(self) -> SummaryPanel:
        """What writes the summary."""
        return self.year_end.summary

    @property
    def checklist(self) -> YearChecklist:
        """What the year leaves open."""
        return self.year_end.checklist

    @property
    def part(self) -> str:
        """The part that is in front: `FIGURES`, `YEAR_END` or `ANY_DATES`."""
        return self.parts.code() or FIGURES

    def show_part(self, part: str) -> None:
        """Bring a part to the front."""
        self.parts.set_codes((part,))
        self._choose_part()

    def refresh(self) -> None:
        """Count the figures anew."""
        read = partial(read_year, self.workspace, self.location_id, self._year, self.today())
        self.background.run(read, self._show, self.refuse)

    def show_location(self, location_id: str) -> None:
        """Look at another location's year."""
        super().show_location(location_id)
        self._year = None
        self._content = None
        if self._has(YEAR_END):
            self.panel.forget()
        if self._has(ANY_DATES):
            self.any_dates.forget()

    def start_here(self) -> None:
        """Begin with the choice of what to look at."""
        self.parts.setFocus()

    def is_complete(self) -> bool:
        """Whether every sheet is there, and the chart of each that came into view."""
        return self.figures.is_complete

    def has_unsaved(self) -> bool:
        """Whether a reason is typed and nothing was written with it."""
        return self._has(YEAR_END) and self.panel.has_unsaved()

    def _has(self, part: str) -> bool:
        """Whether a part is made: its attribute is called after it."""
        return part in self.__dict__

    def _add(self, part: QWidget) -> None:
        """Put a part below the others, before the room that is left."""
        part.hide()
        self.column.insertWidget(self.column.count() - 1, part)

    def _show_part(self) -> None:
        part = self.part
        self.years.setVisible(part != ANY_DATES)
        self.marking.setVisible(part != ANY_DATES)
        self.nothing.setVisible(part == FIGURES and self._is_empty())
        self.figures.setVisible(part == FIGURES)
        if part == YEAR_END or self._has(YEAR_END):
            self.year_end.setVisible(part == YEAR_END)
        if part == ANY_DATES or self._has(ANY_DATES):
            self.any_dates.setVisible(part == ANY_DATES)

    def _choose_part(self) -> None:
        self._show_part()
        self._read_checks()

    def _fill_year_end(self, panel: SummaryPanel) -> None:
        content = self._content
        if content is not None:
            panel.show_year(
                content.year,
                content.summary,
                content.receipts,
                has_ended=self.today() > content.year.last_day,
            )

    def _fill_any_dates(self, panel: AnyDatesPanel) -> None:
        if self._content is not None:
            year = self._content.year
            panel.offer(Period(year.first_day, min(year.last_day, self.today())))

    def _read_checks(self) -> None:
        """Look for what the year leaves open, where somebody looks at its end."""
        if self.part == YEAR_END and self._shown is not None:
            summary, _before = self._shown
            read = partial(self.workspace.year_view.checks, summary)
            self.background.run(read, self.checklist.show_checks, self.refuse)

    def _is_empty(self) -> bool:
        if self._shown is None:
            return False
        summary, _before = self._shown
        return not summary.drop_ins_held and not summary.feedback_forms

    def _show(self, content: YearContent) -> None:
        self._content = content
        self._year = content.year
        self.years.set_choices(
            Choice(year.label, year.label, key)
            for year, key in zip(content.years, keys_for(len(content.years)), strict=True)
        )
        self.years.set_codes((content.year.label,))
        summary = content.summary
        if (summary, content.before) != self._shown:
            self._shown = (summary, content.before)
            if self._is_empty():
                self.figures.show_figures((), (), ())
            else:
                self.figures.show_figures(
                    tiles_of(summary),
                    tables_of(summary, content.before),
                    content.charts,
                    summary.words,
                )
        self._show_part()
        self._read_checks()
        if self._has(YEAR_END):
            self._fill_year_end(self.panel)
        if self._has(ANY_DATES):
            self._fill_any_dates(self.any_dates)

    def _draw_figures(self) -> None:
        self._draw(self.figures)

    def _draw_dates(self) -> None:
        self._draw(self.any_dates.figures)

    def _draw(self, view: FiguresView) -> None:
        """Draw what the charts of a view lack, in the colours that the window has now."""
        draw = partial(chart_pictures.draw, view.wanted(), window_colours())
        self.background.run(draw, view.show_pictures, self.refuse)

    def _count_dates(self, period: Period) -> None:
        read = partial(read_dates, self.workspace, self.location_id, period)
        self.background.run(read, self._show_dates, self.any_dates.asked.message.refuse)

    def _show_dates(self, content: DatesContent) -> None:
        self.any_dates.show_figures(content.figures, content.charts)

    def _write_csv(self, period: Period, folder: Path) -> None:
        write = partial(write_csv, self.workspace, self.location_id, period, folder)
        self.background.run(write, self._csv_was_written, self.any_dates.saving.message.refuse)

    def _csv_was_written(self, path: Path) -> None:
        self.any_dates.saving.message.succeed(
            self.tr("The figures are written: {file}").format(file=path.name)
        )

    def _choose_year(self) -> None:
        code = self.years.code()
        if code is not None and (self._year is None or code != self._year.label):
            self._year = ReportingYear.parse(code)
            if self._has(YEAR_END):
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

    def _save_workbook(self, folder: Path) -> None:
        if self._year is not None:
            self.panel.set_working(working=True)
            write = partial(write_workbook, self.workspace, self.location_id, self._year, folder)
            self.background.run(write, self._workbook_was_saved, self._was_not_written)

    def _workbook_was_saved(self, path: Path) -> None:
        self.panel.set_working(working=False)
        self.panel.message.succeed(
            self.tr("The spreadsheet is saved: {file}").format(file=path.name)
        )

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
