"""Charts as values: what each shows, in one sentence and as lengths with their figures.

A chart is made of figures that are there already, and is drawn once for the screen and the
document. Figures are printed beside the lengths, so that no chart is read by lengths or colours
alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

Say = Callable[[str], str]
"""Puts a template, or a code list's label, into the reader's language."""


class ChartKind(StrEnum):
    """How a chart is drawn."""

    COLUMNS = "columns"
    BARS = "bars"
    STACKED = "stacked"


class ChartSubject(StrEnum):
    """What a chart is about; a page shows it beside the table of the same subject."""

    MONTHS = "months"
    AGENCIES = "agencies"
    REFERRALS = "referrals"
    WHO_CAME = "who_came"
    FEEDBACK = "feedback"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One month, agency, destination or answer.

    There is a length and a figure for each of the chart's parts, in the unit of `Chart.full`.
    `note` has the row's base. A row without lengths is a heading of those below it.
    """

    label: str
    lengths: tuple[Decimal, ...] = ()
    figures: tuple[str, ...] = ()
    note: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether the row only names the rows below it."""
        return not self.lengths


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: `sentence` says what it shows, `unit` what its figures count and out of what.

    `parts` names what each row has a length for; a single part needs no key. `full` is the
    length that takes all the room.
    """

    subject: ChartSubject
    kind: ChartKind
    title: str
    sentence: str
    unit: str
    parts: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    full: Decimal


@dataclass(frozen=True, slots=True)
class ChartColours:
    """The colours that a chart is drawn in, each as `#RRGGBB`."""

    paper: str
    ink: str
    quiet: str
    rule: str
    strong: str
    on_strong: str
    soft: str


def in_words(names: Sequence[str], say: Say) -> str:
    """The names as people list them: `Dover, Medway and Thanet`."""
    *most, last = names
    return say("{names} and {last}").format(names=", ".join(most), last=last) if most else last
