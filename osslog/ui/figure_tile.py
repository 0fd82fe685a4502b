"""The figures that people ask for first, each on a tile with its unit and its base."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from osslog.domain.annual_summary import AnnualSummary, PreviousYear
from osslog.domain.figures import NOT_AVAILABLE, CountRange, percent_change
from osslog.domain.period_figures import Figures
from osslog.ui.widgets import in_proportion, label

_LEAST_WIDTH = 190
_GAP = 12


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: what it is, the figure, and what is counted out of what."""

    name: str
    figure: str
    basis: str


def tiles_of(figures: Figures) -> tuple[Tile, ...]:
    """The tiles of a year, or of any dates."""
    return (
        Tile(_tr("Visits"), f"{figures.visits:,}", _visits_basis(figures)),
        Tile(_tr("People"), _people(figures.people), people_basis(figures)),
        Tile(
            _tr("People who came twice or more"),
            _people(figures.people_twice_or_more),
            _twice_basis(figures),
        ),
        Tile(_tr("Drop-ins held"), f"{figures.drop_ins_held:,}", _cancelled(figures)),
        Tile(
            _tr("Referrals"),
            f"{sum(line.total for line in figures.referrals):,}",
            _tr("referrals, to {count} destinations").format(count=len(figures.referrals)),
        ),
        _helpful(figures),
    )


def _visits_basis(figures: Figures) -> str:
    if not isinstance(figures, AnnualSummary):
        return _tr("visits on these dates")
    before = figures.previous_year
    if before is None:
        return _tr("visits; those of the year before are not known")
    return _change(before, figures.visits)


def _change(before: PreviousYear, visits: int) -> str:
    if before.visits == visits:
        template = _tr("visits, as many as in {year}")
    elif not before.visits:
        template = _tr("visits, after none in {year}")
    elif visits > before.visits:
        template = _tr("visits, up {change}% on the {before} of {year}")
    else:
        template = _tr("visits, down {change}% on the {before} of {year}")
    return template.format(
        year=before.year,
        before=f"{before.visits:,}",
        change=percent_change(before.visits, visits).removeprefix("-"),
    )


def _people(count: CountRange | None) -> str:
    return NOT_AVAILABLE if count is None else str(count)


def people_basis(figures: Figures) -> str:
    """How people are known, or why they are not."""
    unknown = figures.visit_numbers.unknown
    if figures.people is None:
        counted = isinstance(figures, AnnualSummary) or figures.period.begins_a_reporting_year
        return (
            _tr("not known: the answers about visit numbers disagree")
            if counted
            else _tr("not known: visits are numbered from 1 July, so only dates from 1 July count")
        )
    if unknown == 1:
        return _tr("people; a range, because 1 visit has no known number")
    if unknown:
        return _tr("people; a range, because {count} visits have no known number").format(
            count=f"{unknown:,}"
        )
    return _tr("people, by first, second or later visit")


def _twice_basis(figures: Figures) -> str:
    if figures.people_twice_or_more is None or figures.people is None:
        return people_basis(figures)
    if figures.twice_or_more_share is None:
        return _tr("people, of {people}").format(people=figures.people)
    return _tr("people, {share}% of {people}").format(
        share=figures.twice_or_more_share, people=figures.people
    )


def _cancelled(figures: Figures) -> str:
    if not figures.drop_ins_cancelled:
        return _tr("drop-ins; none was cancelled")
    return _tr("drop-ins; {count} cancelled").format(count=figures.drop_ins_cancelled)


def _helpful(figures: Figures) -> Tile:
    helpful = figures.feedback[0]
    name = _tr("Found the help helpful")
    if helpful.yes_share is None:
        return Tile(name, NOT_AVAILABLE, _tr("no feedback form answered it"))
    return Tile(
        name,
        f"{helpful.yes_share}%",
        _tr("Yes on {yes} of {base} feedback forms").format(
            yes=f"{helpful.yes:,}", base=f"{helpful.base:,}"
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Figures", text)


class FigureTile(QFrame):
    """One tile; a screen reader reads it as one sentence."""

    def __init__(self, tile: Tile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAccessibleName(f"{tile.name}: {tile.figure} {tile.basis}")
        self.tile = tile

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(2)
        column.addWidget(label(tile.name, self))
        column.addWidget(label(tile.figure, self, role="figure"))
        column.addWidget(label(tile.basis, self, role="small"))
        column.addStretch(1)


class FigureTiles(QWidget):
    """Tiles of one size beside each other, as many on a line as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: list[FigureTile] = []
        self._on_a_line = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """What is shown."""
        return tuple(shown.tile for shown in self._tiles)

    def show_tiles(self, tiles: tuple[Tile, ...]) -> None:
        """Show these in the place of what was shown."""
        for old in self._tiles:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._tiles = [FigureTile(tile, self) for tile in tiles]
        self._on_a_line = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many on a line as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        least = in_proportion(_LEAST_WIDTH, self) + _GAP
        room = max(1, min(len(self._tiles), (self.width() + _GAP) // least))
        lines = -(-len(self._tiles) // room) if self._tiles else 0
        on_a_line = -(-len(self._tiles) // lines) if lines else 0
        if on_a_line == self._on_a_line:
            return
        for column in range(self._on_a_line):
            self._grid.setColumnStretch(column, 0)
        self._on_a_line = on_a_line
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // on_a_line, place % on_a_line)
            tile.show()
        for column in range(on_a_line):
            self._grid.setColumnStretch(column, 1)
