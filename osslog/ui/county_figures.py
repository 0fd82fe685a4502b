"""Figures of an earlier year, typed from a report or loaded from a sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from osslog.domain.county_year import CountyYear
from osslog.domain.figure_sheet import problem_with_visits
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import KnownError
from osslog.services.county_tables import HistoryRefused
from osslog.ui.county_table_work import NewFigure
from osslog.ui.drop_down import DropDown
from osslog.ui.labelled_field import LabelledField
from osslog.ui.labels import sentence
from osslog.ui.message import MessageBar
from osslog.ui.widgets import PANEL_MARGIN, button, empty, label, labelled, panel

MOST_LINES_SHOWN = 10


def visits_in(typed: str) -> int | None:
    """The visits that were typed, such as `1,234`, or None where it is no such number."""
    digits = typed.replace(",", "").replace(" ", "")
    if not digits.isascii() or not digits.isdecimal():
        return None
    visits = int(digits[:20])
    return None if problem_with_visits(visits) else visits


class EarlierFigures(QWidget):
    """A sheet that takes the year before's figures.

    `entered` carries a `NewFigure`; `sheet_wanted` says that somebody wants to load a file.
    """

    entered = Signal(object)
    sheet_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year: ReportingYear | None = None
        self._locations: tuple[tuple[str, str], ...] = ()

        # Widgets
        sheet = panel()
        self.heading = label("", role="heading")
        self.explanation = label("", role="muted")
        self.location = DropDown()
        self.visits = LabelledField("")
        self.keep_button = button(self.tr("Keep this figure"))
        self.load_button = button(self.tr("Load a sheet (CSV) …"))
        self.message = MessageBar()
        self._shown_lines: list[QLabel] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)

        # Layout
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(10)
        inside.addWidget(self.heading)
        inside.addWidget(self.explanation)
        inside.addWidget(self.message)
        inside.addLayout(self._lines)
        where = QVBoxLayout()
        where.setSpacing(3)
        where.addWidget(labelled(self.tr("Location"), self.location))
        where.addWidget(self.location)
        inside.addLayout(where)
        inside.addWidget(self.visits)
        inside.addWidget(self.keep_button)
        inside.addSpacing(6)
        inside.addWidget(
            label(
                self.tr("Or all at once: columns location and visits_2015_16, for any years."),
                role="small",
            )
        )
        inside.addWidget(self.load_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)
        whole.addStretch(1)

        # Signals
        self.keep_button.clicked.connect(self._keep)
        self.visits.line.returnPressed.connect(self._keep)
        self.load_button.clicked.connect(self.sheet_wanted)

    def show_county(self, county: CountyYear) -> None:
        """Ask for figures of the year before this table's; what is half typed stays."""
        year = county.year.previous
        if year != self._year:
            self.visits.line.clear()
            self.visits.show_trouble(None)
            self.forget_trouble()
        self._year = year
        self.heading.setText(self.tr("Figures of {year}").format(year=year))
        self.explanation.setText(
            self.tr(
                "From an earlier report. An entered figure counts only where no summary has one."
            )
        )
        text = self.tr("Visits in {year}").format(year=year)
        self.visits.label.setText(text)
        self.visits.line.setAccessibleName(text)
        locations = tuple((row.location_id, row.location_name) for row in county.rows)
        if locations != self._locations:
            chosen = self.location.currentIndex()
            before = self._locations[chosen][0] if self._locations and chosen >= 0 else ""
            self._locations = locations
            self.location.clear()
            self.location.addItems([name for _, name in locations])
            places = [place for place, (known, _) in enumerate(locations) if known == before]
            self.location.setCurrentIndex(places[0] if places else 0)

    def is_touched(self) -> bool:
        """Whether a figure is typed and not kept."""
        return bool(self.visits.text().strip())

    def was_kept(self, sentence: str) -> None:
        """Say that figures were kept, and ask for the next."""
        self.forget_trouble()
        self.visits.line.clear()
        self.visits.show_trouble(None)
        self.message.succeed(sentence)

    def refuse(self, trouble: KnownError) -> None:
        """Say why figures were not kept; of a sheet, which lines are wrong."""
        self.forget_trouble()
        self.message.refuse(trouble)
        rows = trouble.rows if isinstance(trouble, HistoryRefused) else ()
        for row in rows[:MOST_LINES_SHOWN] if len(rows) > 1 else ():
            said = self.tr("Line {line}: {sentence}").format(
                line=row.line, sentence=sentence(row.sentence)
            )
            self._shown_lines.append(label(said, role="small"))
            self._lines.addWidget(self._shown_lines[-1])

    def lines(self) -> tuple[str, ...]:
        """What is said of single lines of a sheet that was refused."""
        return tuple(one.text() for one in self._shown_lines)

    def forget_trouble(self) -> None:
        """Show no message."""
        self.message.clear()
        empty(self._lines)
        self._shown_lines = []

    def _keep(self) -> None:
        place = self.location.currentIndex()
        if self._year is None or place < 0:
            return
        visits = visits_in(self.visits.text())
        if visits is None:
            self.visits.show_trouble(self.tr("Type a whole number of visits, such as 362."))
            self.visits.setFocus()
            return
        self.forget_trouble()
        location_id, name = self._locations[place]
        self.entered.emit(NewFigure(location_id, name, self._year, visits))
