"""County table: two years of all locations beside each other, saved as CSV or as a report."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.annual_summary import MARKING
from osslog.services.clock import Today
from osslog.services.county_workspace import CountyWorkspace
from osslog.ui.background import Background
from osslog.ui.county_figures import EarlierFigures
from osslog.ui.county_notes import notes_on, table_of
from osslog.ui.county_page import CountyPage
from osslog.ui.county_table_work import (
    NewFigure,
    TableContent,
    enter_figure,
    load_figures,
    read_table,
    save_csv,
    save_report,
)
from osslog.ui.file_dialog import FileDialog
from osslog.ui.foot_bar import FootBar
from osslog.ui.labels import worded
from osslog.ui.section import Section
from osslog.ui.text_grid import TextGrid
from osslog.ui.two_columns import TwoColumns
from osslog.ui.widgets import button, empty, label


class CountyTablePage(CountyPage):
    """Shows the table of a year, takes figures of the year before, and writes files."""

    def __init__(
        self,
        workspace: CountyWorkspace,
        background: Background,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("County table"), workspace, background, today, parent=parent)
        self._content: TableContent | None = None

        # Widgets
        self.marking = label(worded(MARKING), role="marking")
        self.table = Section("")
        self.nothing = label("")
        self.grid = TextGrid(self.tr("County table"))
        self.figures = EarlierFigures()
        self.csv_button = button(self.tr("Save CSV …"), role="main")
        self.report_button = button(self.tr("Save report PDF …"))
        self.bar = FootBar([self.csv_button, self.report_button], "")

        # Layout
        self.table.inside.addWidget(self.nothing)
        self.table.inside.addWidget(self.grid)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(4)
        self.table.inside.addLayout(self._notes)
        self.work = TwoColumns(self.table, self.figures, beside=940, second_width=290)
        self.column.addWidget(self.marking)
        self.column.addWidget(self.work)
        self.column.addStretch(1)
        self.foot.addWidget(self.bar)
        self.work.hide()
        self.bar.hide()

        # Signals
        self.csv_button.clicked.connect(self._choose_csv)
        self.report_button.clicked.connect(self._choose_report)
        self.figures.entered.connect(self._enter)
        self.figures.sheet_wanted.connect(self._choose_sheet)

    def refresh(self) -> None:
        """Read the table anew; what is half typed stays."""
        read = partial(read_table, self.workspace, self.today, self.wanted)
        self.background.run(read, self._show, self.refuse)

    def start_here(self) -> None:
        """Begin with the table."""
        if self._content is not None and self._content.county.rows:
            self.grid.setFocus()
        else:
            self.year_choice.setFocus()

    def has_unsaved(self) -> bool:
        """Whether a figure is half typed."""
        return self.figures.is_touched()

    @property
    def notes(self) -> tuple[str, ...]:
        """What is said below the table."""
        return notes_on(self._content.county) if self._content is not None else ()

    def _show(self, content: TableContent) -> None:
        county = content.county
        if not self.is_about(county.year):
            return
        is_first = self._content is None
        self._content = content
        self.take_year(county.year, content.offered)
        self.table.heading.setText(
            self.tr("Visits to One Stop Shops, {before} and {year}").format(
                before=county.year.previous, year=county.year
            )
        )
        self.nothing.setText(
            self.tr(
                "No location is known here yet. Begin on the page Returns: add each location’s "
                "signer card there, then import its summaries."
            )
            if not county.rows
            else self.tr(
                "No summary of {year} is here yet. Import the locations’ files on the page Returns."
            ).format(year=county.year)
        )
        self.nothing.setVisible(not county.summaries)
        self.grid.setVisible(bool(county.rows))
        self.figures.setVisible(bool(county.rows))
        self.bar.setVisible(bool(county.rows))
        self.grid.show_content(table_of(county))
        empty(self._notes)
        for note in self.notes if county.rows else ():
            self._notes.addWidget(label(note))
        self.figures.show_county(county)
        self.work.show()
        if is_first and self.year_choice.hasFocus():
            self.start_here()

    # Files

    def _choose_csv(self) -> None:
        if self.year is None:
            return
        dialog = FileDialog.for_saving(
            self,
            self.tr("Where is the table to be saved?"),
            self.tr("CSV (*.csv)"),
            f"osslog-county-table-{self.year.file_label}.csv",
        )
        dialog.chosen.connect(self._save_csv)
        dialog.open()

    def _choose_report(self) -> None:
        dialog = FileDialog.for_folder(self, self.tr("Which folder is the report for?"))
        dialog.chosen.connect(self._save_report)
        dialog.open()

    def _save_csv(self, paths: tuple[Path, ...]) -> None:
        if self.year is not None:
            save = partial(save_csv, self.workspace, self.year, paths[0])
            self._write(save)

    def _save_report(self, folders: tuple[Path, ...]) -> None:
        if self.year is not None:
            save = partial(save_report, self.workspace, self.year, folders[0])
            self._write(save)

    def _write(self, save: partial[Path]) -> None:
        self.bar.message.inform(self.tr("Writing …"))
        self.background.run(save, self._was_written, self.bar.refuse)

    def _was_written(self, path: Path) -> None:
        self.bar.succeed(
            self.tr("{name} is in {folder}. {marking}.").format(
                name=path.name, folder=path.parent, marking=worded(MARKING)
            )
        )

    # Figures of the year before

    def _enter(self, figure: NewFigure) -> None:
        enter = partial(enter_figure, self.workspace, figure)
        self.background.run(enter, self._was_entered, self.figures.refuse)

    def _was_entered(self, figure: NewFigure) -> None:
        self.figures.was_kept(
            self.tr("Kept: {name}, {visits} visits in {year}.").format(
                name=figure.location_name, visits=f"{figure.visits:,}", year=figure.year
            )
        )
        self.refresh()

    def _choose_sheet(self) -> None:
        dialog = FileDialog.for_file(
            self,
            self.tr("Which sheet has the earlier figures?"),
            self.tr("CSV (*.csv);;All files (*)"),
        )
        dialog.chosen.connect(self._load)
        dialog.open()

    def _load(self, paths: tuple[Path, ...]) -> None:
        load = partial(load_figures, self.workspace, paths[0])
        self.background.run(load, self._were_loaded, self.figures.refuse)

    def _were_loaded(self, count: int) -> None:
        self.figures.was_kept(
            self.tr("1 figure was kept.")
            if count == 1
            else self.tr("{count} figures were kept.").format(count=f"{count:,}")
        )
        self.refresh()
