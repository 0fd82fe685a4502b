"""What the columns of an old spreadsheet are, and what their words mean here.

A mapping is chosen by a person from guesses that it can change. Its columns become those of a
sheet of visits as in docs/import.md, and the rows are then judged as that sheet's are.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from osslog.domain.code_lists import ABUSE, DESTINATION, MODE, OUTCOME, QUESTIONS, VISIT_NUMBER
from osslog.domain.old_sheet import Cell, OldSheet
from osslog.domain.visit_sheet import AGENCIES, DATE, REFERRALS, ROW_ID

LEFT_OUT = "left_out"
REFERRAL_OUTCOME = "referral_outcome"
TICKED_AGENCY = "ticked_agency"
TICKED_PLACE = "ticked_place"
TICKED_ABUSE = "ticked_abuse"
TICKED = (TICKED_AGENCY, TICKED_PLACE, TICKED_ABUSE)
"""Columns that are a question of their own, such as "Refuge", with a mark where it is so."""

TARGETS = (
    LEFT_OUT,
    DATE,
    VISIT_NUMBER.code,
    MODE.code,
    *(code for code in QUESTIONS if code not in {VISIT_NUMBER.code, MODE.code}),
    AGENCIES,
    REFERRALS,
    REFERRAL_OUTCOME,
    *TICKED,
    ROW_ID,
)
"""Everything that a column can be."""

SEVERAL_COLUMNS = frozenset({LEFT_OUT, ABUSE.code, AGENCIES, REFERRALS, REFERRAL_OUTCOME, *TICKED})
"""What more than one column may be; of anything else there is one."""

NOTHING = ""
"""The answer of words that mean that nothing was asked or said."""

MARKED = "marked"
"""The answer of a mark in a column that is ticked."""

NAME_OF_COLUMN = "\n"
"""Stands among a ticked column's words for the column's own name."""

_LIST_SEPARATORS = re.compile(r"[;\n\r]+")
_LOOSE_SEPARATORS = re.compile(r"\s*[,/+&]\s*")


class Undated(StrEnum):
    """What becomes of a row that has no date."""

    TELL = "tell"
    AS_ABOVE = "as_above"
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """What each column is (`targets`, from the first), and what its words mean.

    `header_line` is the line with the columns' names. `answers` has what a person chose for a
    column's words, by `word_key`; other words are guessed. `outcome` is that of referrals for
    which the sheet says none. `month_first` reads 09/06/2016 as the 6th of September.
    """

    header_line: int
    targets: tuple[str, ...]
    answers: Mapping[tuple[int, str], str] = field(default_factory=dict)
    outcome: str = OUTCOME.codes[0]
    undated: Undated = Undated.TELL
    month_first: bool = False

    def target(self, column: int) -> str:
        """What a column is."""
        return self.targets[column] if column < len(self.targets) else LEFT_OUT

    def columns_of(self, *targets: str) -> tuple[int, ...]:
        """The columns that are one of these, in order."""
        return tuple(place for place, target in enumerate(self.targets) if target in targets)


def word_key(words: str) -> str:
    """What two spellings of the same words share: case and runs of spaces do not count."""
    return " ".join(words.split()).casefold()


def column_name(sheet: OldSheet, mapping: SheetMapping, column: int) -> str:
    """The name that a column has in its sheet, or its letters where it has none."""
    cell = sheet.row_at(mapping.header_line).cell(column)
    return " ".join(words_of(cell).split()) or f"({letters_of(column)})"


def letters_of(column: int) -> str:
    """A column's letters, as spreadsheet programs show them: A to Z, then AA."""
    letters, left = "", column + 1
    while left:
        left, letter = divmod(left - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def words_of(cell: Cell) -> str:
    """A cell as words."""
    return cell if isinstance(cell, str) else f"{cell:%d/%m/%Y}"


def problems_with_mapping(sheet: OldSheet, mapping: SheetMapping) -> tuple[str, ...]:
    """What keeps this mapping from being used, as sentences."""
    found = []
    if not mapping.columns_of(DATE):
        found.append("Say which column holds the date of the visit.")
    for target in TARGETS:
        columns = mapping.columns_of(target)
        if target not in SEVERAL_COLUMNS and len(columns) > 1:
            first, second = (column_name(sheet, mapping, column) for column in columns[:2])
            found.append(f"“{first}” and “{second}” cannot both be the same thing; change one.")
    if mapping.columns_of(REFERRAL_OUTCOME) and not mapping.columns_of(REFERRALS):
        found.append("A column holds what came of referrals, but none says where to.")
    return tuple(found)


def has_answers(target: str) -> bool:
    """Whether a column that is this holds words to be matched with answers."""
    return target in {*QUESTIONS, AGENCIES, REFERRALS, REFERRAL_OUTCOME, *TICKED}


def question_of(target: str) -> str | None:
    """The code list that a column's words are matched with, or None where they are not of one."""
    if target in {REFERRALS, TICKED_PLACE}:
        return DESTINATION.code
    if target == REFERRAL_OUTCOME:
        return OUTCOME.code
    if target == TICKED_ABUSE:
        return ABUSE.code
    return target if target in QUESTIONS else None


def may_be_several(target: str) -> bool:
    """Whether a cell of such a column may hold several answers."""
    return target in {ABUSE.code, AGENCIES, REFERRALS}


def pieces(text: str, known: Mapping[str, object]) -> Iterator[str]:
    """The answers that a cell holds, where it may hold several.

    Semicolons and lines always part them; a comma, a stroke, `+` and `&` do where the whole is
    not itself one of the `known` words.
    """
    for part in _LIST_SEPARATORS.split(text):
        whole = " ".join(part.split())
        if not whole:
            continue
        if word_key(whole) in known:
            yield whole
        else:
            yield from (piece for piece in _LOOSE_SEPARATORS.split(whole) if piece)
