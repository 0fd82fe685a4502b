"""The spreadsheet of visits that a One Stop Shop kept before osslog, as CSV.

Its columns and rules, in plain words and with an example, are in docs/import.md. Reading is pure:
bytes become rows and problems, and every problem names its line in the file. Nothing is kept of a
row but what a visit holds, and a hash that tells the row again.
"""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias
from uuid import UUID

from osslog.domain import canonical_json
from osslog.domain.code_lists import (
    DESTINATION,
    MODE,
    NOT_ASKED,
    OPTIONAL_QUESTIONS,
    OUTCOME,
    UNKNOWN_LABELS,
    VISIT_NUMBER,
    CodeList,
)
from osslog.domain.records import DropIn, Given, Referral, Visit
from osslog.domain.validation import problems_with_drop_in, problems_with_visit
from osslog.domain.words import has_refused_character, problem_with_name, tidy

DATE, AGENCIES, REFERRALS, ROW_ID = "date", "agencies", "referrals", "row_id"
REQUIRED_COLUMNS = (DATE, VISIT_NUMBER.code)
COLUMNS = (
    DATE,
    MODE.code,
    VISIT_NUMBER.code,
    *(question.code for question in OPTIONAL_QUESTIONS),
    AGENCIES,
    REFERRALS,
    ROW_ID,
)
"""Every column that a sheet may have; those of `REQUIRED_COLUMNS` it must have."""

BETWEEN_VALUES = ";"
BEFORE_OUTCOME = ":"
NO_AGENCY = "none"
LONGEST_ROW_ID = 80

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII)
_BRITISH = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})", re.ASCII)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_ORDINAL = re.compile(r"[1-9]\d{0,2}", re.ASCII)
_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with one row; `line` counts the file's lines from 1, the header included."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One visit as a row has it.

    `mode` is None where the row leaves it to the drop-in. `agencies_seen` has names; None means
    that it was not asked. `occurrence` counts the rows up to here that are identical and have no
    `row_id`, from 1.
    """

    line: int
    held_on: date
    visit_number: str
    mode: str | None
    answers: tuple[Given, ...]
    agencies_seen: tuple[str, ...] | None
    referrals: tuple[Referral, ...]
    row_id: str | None
    occurrence: int = 1

    @property
    def content_hash(self) -> str:
        """The SHA-256 of what the row means, however it is spelt."""
        agencies = self.agencies_seen
        content = {
            "agencies": None if agencies is None else sorted(map(agency_key, agencies)),
            "answers": {given.question: sorted(given.codes) for given in self.answers},
            "date": self.held_on.isoformat(),
            "mode": self.mode,
            "referrals": sorted([each.destination, each.outcome] for each in self.referrals),
            "visit_number": self.visit_number,
        }
        return hashlib.sha256(canonical_json.encode(content)).hexdigest()

    @property
    def identity(self) -> str:
        """What tells this row again: its `row_id`, else what it means and which such row it is."""
        if self.row_id is not None:
            return f"id:{hashlib.sha256(self.row_id.encode()).hexdigest()}"
        return f"row:{self.content_hash}:{self.occurrence}"


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """The rows of a sheet that can be read, and what is wrong with the others."""

    rows: tuple[SheetRow, ...]
    problems: tuple[RowProblem, ...]


Values: TypeAlias = dict[str, str]
Tell: TypeAlias = Callable[[str], None]


def agency_key(name: str) -> str:
    """What two spellings of one agency's name share: case and runs of spaces do not count."""
    return " ".join(name.split()).casefold()


def read_visit_sheet(content: bytes, *, today: date) -> VisitSheet:
    """The visits of a CSV file, and the problems of all rows that are none."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = content.count(b"\n", 0, trouble.start) + 1
        return _unreadable(
            line,
            "The file is not UTF-8 text. In a spreadsheet program, save it as "
            '"CSV UTF-8 (comma delimited)".',
        )
    problems: list[RowProblem] = []
    lines = _cells_by_line(text, problems)
    header = next(lines, None)
    if header is None:
        return _unreadable(1, "The file is empty.", problems)
    columns, wrong = _columns(header[1])
    if wrong:
        return VisitSheet((), tuple(RowProblem(header[0], sentence) for sentence in wrong))
    values = _values_by_line(lines, columns, problems)
    rows = tuple(_told_apart(_judged(values, problems, today), problems))
    return VisitSheet(rows, tuple(problems))


def judge_rows(numbered: Iterable[tuple[int, Values]], *, today: date) -> VisitSheet:
    """The visits of rows whose cells are known by their columns, with the rows' lines.

    Each row has what `REQUIRED_COLUMNS` names, and is judged as one of a CSV file is.
    """
    problems: list[RowProblem] = []
    rows = tuple(_told_apart(_judged(numbered, problems, today), problems))
    return VisitSheet(rows, tuple(problems))


def _unreadable(line: int, sentence: str, problems: Sequence[RowProblem] = ()) -> VisitSheet:
    return VisitSheet((), tuple(problems) or (RowProblem(line, sentence),))


def _cells_by_line(text: str, problems: list[RowProblem]) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader((match[0] for match in _LINE.finditer(text)), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            problems.append(
                RowProblem(
                    line,
                    "The quotation marks of this row do not pair; no row after it could be read.",
                )
            )
            return
        if any(cell.strip() for cell in cells):
            yield line, cells


def _columns(header: list[str]) -> tuple[tuple[str, ...], list[str]]:
    columns = tuple(_column_name(cell) for cell in header)
    wrong = []
    if len(columns) == 1 and re.search("[;\t]", header[0]):
        wrong.append("The columns are not separated by commas; save the sheet as CSV with commas.")
        return columns, wrong
    for name, written in zip(columns, header, strict=True):
        if not name:
            wrong.append("A column has no name in the first row.")
        elif name not in COLUMNS:
            wrong.append(f'There is no column called "{_shown(written)}" in a sheet of visits.')
    wrong.extend(
        f'The column "{name}" is there twice.'
        for name, times in Counter(columns).items()
        if times > 1 and name in COLUMNS
    )
    wrong.extend(
        f'The column "{name}" is missing.' for name in REQUIRED_COLUMNS if name not in columns
    )
    return columns, wrong


def _column_name(cell: str) -> str:
    plain = " ".join(tidy(cell).split()).casefold()
    for question in OPTIONAL_QUESTIONS:
        if plain == question.label.casefold():
            return question.code
    return plain.replace(" ", "_").replace("-", "_")


def _values_by_line(
    lines: Iterator[tuple[int, list[str]]], columns: tuple[str, ...], problems: list[RowProblem]
) -> Iterator[tuple[int, Values]]:
    for line, cells in lines:
        if len(cells) == len(columns):
            yield line, {name: tidy(cell) for name, cell in zip(columns, cells, strict=True)}
        else:
            sentence = f"The row has {len(cells)} cells and the first row {len(columns)}."
            problems.append(RowProblem(line, sentence))


def _judged(
    numbered: Iterable[tuple[int, Values]], problems: list[RowProblem], today: date
) -> Iterator[SheetRow]:
    for line, values in numbered:
        found: list[str] = []
        row = _row(line, values, found.append, today)
        problems.extend(RowProblem(line, sentence) for sentence in found)
        if row is not None and not found:
            yield row


def _row(line: int, values: Values, tell: Tell, today: date) -> SheetRow | None:
    held_on = _held_on(values[DATE], tell, today)
    visit = Visit(
        _NOBODY,
        _NOBODY,
        _visit_number(values[VISIT_NUMBER.code], tell),
        _code(MODE, values.get(MODE.code, ""), tell) or MODE.codes[0],
        answers=tuple(_answers(values, tell)),
        referrals=tuple(_referrals(values.get(REFERRALS, ""), tell)),
    )
    for problem in problems_with_visit(visit, agencies=()):
        if visit.visit_number or problem.field != VISIT_NUMBER.code:
            tell(problem.sentence)
    agencies = _agencies(values.get(AGENCIES, ""), tell)
    row_id = _row_id(values.get(ROW_ID, ""), tell)
    if held_on is None:
        return None
    return SheetRow(
        line,
        held_on,
        visit.visit_number,
        visit.mode if values.get(MODE.code) else None,
        visit.answers,
        agencies,
        visit.referrals,
        row_id,
    )


def _held_on(text: str, tell: Tell, today: date) -> date | None:
    if not text:
        tell("The date is missing.")
        return None
    match = _ISO.fullmatch(text) or _BRITISH.fullmatch(text)
    if match is None:
        tell(f'"{_shown(text)}" is not a date such as 2016-09-06 or 06/09/2016.')
        return None
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        tell(f'There is no day "{_shown(text)}" in the calendar.')
        return None
    for problem in problems_with_drop_in(DropIn(_NOBODY, "", day), today=today):
        tell(problem.sentence)
    return day


def _visit_number(text: str, tell: Tell) -> str:
    if not text:
        tell('The visit number is missing; where nobody knows it, write "Not known".')
        return ""
    if _ORDINAL.fullmatch(text):
        return VISIT_NUMBER.codes[min(int(text), len(VISIT_NUMBER.codes)) - 1]
    return _code(VISIT_NUMBER, text, tell) or ""


def _code(question: CodeList, text: str, tell: Tell) -> str | None:
    if not text:
        return None
    code = _meant(question, text)
    if code is None:
        tell(f'{question.label}: there is no answer called "{_shown(text)}".')
    return code


def _meant(question: CodeList, text: str) -> str | None:
    """The code that a text means; one that is a code is not compared with every label."""
    return text if text in question.codes else question.code_of(text)


def _answers(values: Values, tell: Tell) -> Iterator[Given]:
    for question in OPTIONAL_QUESTIONS:
        text = values.get(question.code, "")
        parts = _parts(text) if question.multiple else [text]
        codes = [code for part in parts if (code := _code(question, part, tell)) is not None]
        if codes and codes != [NOT_ASKED]:
            yield Given(question.code, tuple(codes))


def _agencies(text: str, tell: Tell) -> tuple[str, ...] | None:
    names = _parts(text)
    keys = [agency_key(name) for name in names]
    if keys in ([], [agency_key(UNKNOWN_LABELS[NOT_ASKED])]):
        return None
    if keys == [NO_AGENCY]:
        return ()
    no_names = {NO_AGENCY, *map(agency_key, UNKNOWN_LABELS.values())}
    for name, key in zip(names, keys, strict=True):
        problem = problem_with_name(name, "agency")
        if key in no_names:
            problem = f'"{_shown(name)}" is no agency; where nobody asked, leave the cell empty.'
        if problem:
            tell(problem)
    if len(set(keys)) < len(keys):
        tell("An agency is named twice.")
    return tuple(names)


def _referrals(text: str, tell: Tell) -> Iterator[Referral]:
    for part in _parts(text):
        place, colon, result = part.rpartition(BEFORE_OUTCOME)
        if not colon:
            tell(
                f'The referral "{_shown(part)}" does not say what came of it, as in '
                '"Refuge: Referred".'
            )
            continue
        destination, outcome = _meant(DESTINATION, place), _meant(OUTCOME, result)
        if destination not in DESTINATION.codes:
            tell(f'There is no place to refer to called "{_shown(place)}".')
        elif outcome not in OUTCOME.codes:
            tell(f'No referral ends as "{_shown(result)}".')
        else:
            yield Referral(destination, outcome)


def _row_id(text: str, tell: Tell) -> str | None:
    if len(text) > LONGEST_ROW_ID or has_refused_character(text):
        tell(f"A row_id has at most {LONGEST_ROW_ID} characters that can be printed.")
    return text or None


def _parts(text: str) -> list[str]:
    return [part for piece in text.split(BETWEEN_VALUES) if (part := piece.strip())]


def _shown(text: str) -> str:
    """The beginning of what was written, without anything that could hide or reorder text."""
    safe = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
    limit = 40
    return safe if len(safe) <= limit else f"{safe[:limit]}\N{HORIZONTAL ELLIPSIS}"


def _told_apart(rows: Iterable[SheetRow], problems: list[RowProblem]) -> Iterator[SheetRow]:
    identical: Counter[str] = Counter()
    lines: dict[str, int] = {}
    for row in rows:
        if row.row_id is None:
            content = row.content_hash
            identical[content] += 1
            yield replace(row, occurrence=identical[content])
        elif row.row_id in lines:
            sentence = f"The row_id of this row is that of line {lines[row.row_id]} too."
            problems.append(RowProblem(row.line, sentence))
        else:
            lines[row.row_id] = row.line
            yield row
