"""An old sheet read through a mapping: words with their answers, and rows as a sheet of visits."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from osslog.domain.code_lists import (
    ABUSE,
    DESTINATION,
    NOT_KNOWN,
    PREFER_NOT_TO_SAY,
    QUESTIONS,
    VISIT_NUMBER,
)
from osslog.domain.old_sheet import Cell, OldRow, OldSheet, day_of_serial, iso_day
from osslog.domain.sheet_guesses import guess_answer, guess_name
from osslog.domain.sheet_mapping import (
    MARKED,
    NAME_OF_COLUMN,
    NOTHING,
    REFERRAL_OUTCOME,
    TICKED_ABUSE,
    TICKED_AGENCY,
    TICKED_PLACE,
    SheetMapping,
    Undated,
    column_name,
    has_answers,
    may_be_several,
    pieces,
    word_key,
    words_of,
)
from osslog.domain.visit_sheet import (
    AGENCIES,
    BEFORE_OUTCOME,
    BETWEEN_VALUES,
    DATE,
    NO_AGENCY,
    REFERRALS,
    ROW_ID,
    RowProblem,
    Values,
)
from osslog.domain.words import tidy
from osslog.progress import Progress, no_progress

MOST_WORDS = 400
"""How many different words a column may hold and still be one of answers."""

ROWS_BETWEEN_PROGRESS = 200

_NUMERIC_DATE = re.compile(r"(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})", re.ASCII)
_WORDED_DATE = re.compile(
    r"(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s\-]+"
    r"(\d{4}|\d{2})",
    re.ASCII,
)
_TIME = re.compile(
    r"[,T\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|Z)?$", re.IGNORECASE
)
_SERIAL = re.compile(r"[1-9]\d{4}(?:\.\d+)?", re.ASCII)
_TOTAL = re.compile(r"(?:sub|grand)?[\s\-]*totals?\b|sum\b|average\b|count\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SHORT_YEARS_FROM = 2000


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Words that a column holds, how often, and their answer; None where there is none yet.

    `is_name` says that they are the name of a ticked column, which must mean something itself.
    """

    column: int
    words: str
    count: int
    answer: str | None
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class MappedRows:
    """Rows as a sheet of visits has them, each with its line, and those that are none."""

    rows: tuple[tuple[int, Values], ...]
    problems: tuple[RowProblem, ...]
    left_out: int = 0


class SheetReading:
    """Reads one sheet through one mapping; `agencies` are those that the location lists."""

    def __init__(self, sheet: OldSheet, mapping: SheetMapping, agencies: Collection[str]) -> None:
        self._sheet = sheet
        self._mapping = mapping
        self._agencies = {word_key(name): name for name in agencies}
        self._whole: dict[str, dict[str, str]] = {}
        self._known: dict[tuple[int, str], str | None] = {}
        self._names = {
            column: column_name(sheet, mapping, column) for column in range(sheet.columns)
        }

    def found_words(self) -> tuple[FoundWords, ...]:
        """All words that are to be matched with answers, column by column.

        In each column those without an answer come first, then the most frequent.
        """
        return tuple(
            found
            for column, target in enumerate(self._mapping.targets)
            if has_answers(target)
            for found in self._words_in(column, target)
        )

    def mapped(self, progress: Progress = no_progress) -> MappedRows:
        """The rows below the header, as a sheet of visits has them.

        Raises:
            Cancelled: `progress` stopped the work.
        """
        total = len(self._sheet.rows)
        rows: list[tuple[int, Values]] = []
        problems: list[RowProblem] = []
        left_out = 0
        date_column = next(iter(self._mapping.columns_of(DATE)), -1)
        above: Cell = ""
        for done, row in enumerate(self._sheet.below(self._mapping.header_line)):
            if done % ROWS_BETWEEN_PROGRESS == 0:
                progress(done, total)
            day = row.cell(date_column) if date_column >= 0 else ""
            if not day and not self._holds_anything(row):
                continue
            if (not day and self._mapping.undated is Undated.LEAVE_OUT) or _is_total(day):
                left_out += 1
                continue
            if not day and self._mapping.undated is Undated.AS_ABOVE:
                day = above
            above = day
            found: list[str] = []
            values = self._values(row, found)
            values[DATE] = self._day(day)
            if found:
                problems.extend(RowProblem(row.line, sentence) for sentence in found)
            else:
                rows.append((row.line, values))
        return MappedRows(tuple(rows), tuple(problems), left_out)

    def _holds_anything(self, row: OldRow) -> bool:
        return any(row.cell(column) for column in range(len(row.cells)) if self._is_wanted(column))

    def _is_wanted(self, column: int) -> bool:
        target = self._mapping.target(column)
        return has_answers(target) or target == ROW_ID

    # Words

    def _words_in(self, column: int, target: str) -> Iterator[FoundWords]:
        counts: Counter[str] = Counter()
        spelt: dict[str, str] = {}
        for row in self._sheet.below(self._mapping.header_line):
            for piece in self._pieces(target, row.cell(column)):
                counts[word_key(piece)] += 1
                spelt.setdefault(word_key(piece), piece)
        if target == VISIT_NUMBER.code and (blank := self._rows_without(column)):
            counts[""], spelt[""] = blank, ""
        found = [
            self._found(column, spelt[key], count) for key, count in counts.most_common(MOST_WORDS)
        ]
        if target in {TICKED_AGENCY, TICKED_PLACE, TICKED_ABUSE}:
            yield self._found(column, NAME_OF_COLUMN, sum(counts.values()))
        yield from (one for one in found if one.answer is None)
        yield from (one for one in found if one.answer is not None)

    def _rows_without(self, column: int) -> int:
        days = self._mapping.columns_of(DATE)
        return sum(
            not row.cell(column)
            and (any(row.cell(day) for day in days) or self._holds_anything(row))
            for row in self._sheet.below(self._mapping.header_line)
        )

    def _found(self, column: int, words: str, count: int) -> FoundWords:
        is_name = words == NAME_OF_COLUMN
        return FoundWords(
            column,
            self._names[column] if is_name else words,
            count,
            self._answer(column, words),
            is_name,
        )

    def _answer(self, column: int, words: str) -> str | None:
        place = (column, _key(words))
        if place not in self._known:
            self._known[place] = self._mapping.answers.get(place, self._guess(column, words))
        return self._known[place]

    def _guess(self, column: int, words: str) -> str | None:
        target, name = self._mapping.target(column), self._names[column]
        agencies = self._agencies.values()
        if words == NAME_OF_COLUMN:
            return guess_name(target, name, agencies=agencies)
        return guess_answer(target, words, name=name, agencies=agencies)

    def _pieces(self, target: str, cell: Cell) -> Sequence[str]:
        text = words_of(cell)
        if not text:
            return ()
        if not may_be_several(target):
            return (" ".join(text.split()),)
        return tuple(pieces(text, self._wholes(target)))

    def _wholes(self, target: str) -> dict[str, str]:
        if target not in self._whole:
            self._whole[target] = self._answers_of(target)
        return self._whole[target]

    def _answers_of(self, target: str) -> dict[str, str]:
        if target == AGENCIES:
            return self._agencies
        question = DESTINATION if target == REFERRALS else QUESTIONS[target]
        return {word_key(answer.label): answer.code for answer in question.answers}

    # Rows

    def _values(self, row: OldRow, problems: list[str]) -> Values:
        values = {VISIT_NUMBER.code: NOT_KNOWN}
        agencies: dict[str, None] = {}
        abuse: dict[str, None] = {}
        for column, target in enumerate(self._mapping.targets):
            if target == ROW_ID:
                values[ROW_ID] = tidy(words_of(row.cell(column)))
            elif target in {AGENCIES, TICKED_AGENCY}:
                agencies |= dict.fromkeys(self._given(row, column, problems))
            elif target in {ABUSE.code, TICKED_ABUSE}:
                abuse |= dict.fromkeys(self._given(row, column, problems))
            elif target in QUESTIONS:
                for code in self._given(row, column, problems):
                    values[target] = code
        values[AGENCIES] = _joined(agencies, {NO_AGENCY})
        values[ABUSE.code] = _joined(abuse, {NOT_KNOWN, PREFER_NOT_TO_SAY})
        values[REFERRALS] = BETWEEN_VALUES.join(dict.fromkeys(self._referrals(row, problems)))
        return values

    def _given(self, row: OldRow, column: int, problems: list[str]) -> Iterator[str]:
        """The answers that a cell gives; of a ticked column the one that its name means."""
        target = self._mapping.target(column)
        texts = self._pieces(target, row.cell(column))
        if not texts and target == VISIT_NUMBER.code:
            texts = ("",)
        for words in texts:
            answer = self._decided(column, words, problems)
            if target in {TICKED_AGENCY, TICKED_ABUSE} and answer:
                answer = self._decided(column, NAME_OF_COLUMN, problems)
            if answer:
                yield answer

    def _decided(self, column: int, words: str, problems: list[str]) -> str:
        answer = self._answer(column, words)
        if answer is None:
            name = self._names[column]
            if words == NAME_OF_COLUMN:
                problems.append(f"Nobody has said yet what the column “{name}” means.")
            else:
                problems.append(f"{name}: nobody has said yet what “{_short(words)}” means.")
        return answer or NOTHING

    def _referrals(self, row: OldRow, problems: list[str]) -> Iterator[str]:
        outcome_at: int | None = None
        for column in reversed(range(len(self._mapping.targets))):
            target = self._mapping.target(column)
            if target == REFERRAL_OUTCOME:
                outcome_at = column
            elif target == REFERRALS:
                outcome = self._outcome(row, outcome_at, problems)
                for words in self._pieces(target, row.cell(column)):
                    place = self._decided(column, words, problems)
                    if place:
                        yield f"{place}{BEFORE_OUTCOME}{outcome}"
            elif target == TICKED_PLACE:
                yield from self._ticked_place(row, column, problems)

    def _outcome(self, row: OldRow, column: int | None, problems: list[str]) -> str:
        words = self._pieces(REFERRAL_OUTCOME, row.cell(column)) if column is not None else ()
        code = self._decided(column, words[0], problems) if column is not None and words else ""
        return code or self._mapping.outcome

    def _ticked_place(self, row: OldRow, column: int, problems: list[str]) -> Iterator[str]:
        for words in self._pieces(TICKED_PLACE, row.cell(column)):
            mark = self._decided(column, words, problems)
            place = self._decided(column, NAME_OF_COLUMN, problems) if mark else NOTHING
            if place:
                code = self._mapping.outcome if mark == MARKED else mark
                yield f"{place}{BEFORE_OUTCOME}{code}"

    # Days

    def _day(self, cell: Cell) -> str:
        if isinstance(cell, date):
            return cell.isoformat()
        text = " ".join(cell.split())
        found = self._read_day(_TIME.sub("", text))
        return text if found is None else found.isoformat()

    def _read_day(self, text: str) -> date | None:
        if _SERIAL.fullmatch(text) and self._sheet.starts_1904 is not None:
            return day_of_serial(text, starts_1904=self._sheet.starts_1904)
        if (match := _NUMERIC_DATE.fullmatch(text)) is not None:
            first, second, year = int(match[1]), int(match[2]), _year(match[3])
            day, month = (second, first) if self._mapping.month_first else (first, second)
            return _calendar_day(year, month, day)
        if (match := _WORDED_DATE.fullmatch(text.casefold())) is not None:
            named = match[2][:3]
            if named in _MONTHS:
                return _calendar_day(_year(match[3]), _MONTHS.index(named) + 1, int(match[1]))
        return iso_day(text) if len(text) == len("2016-09-06") else None


def _is_total(day: Cell) -> bool:
    """Whether a word stands where the date would, as before sums and averages."""
    return isinstance(day, str) and _TOTAL.match(day.casefold()) is not None


def _key(words: str) -> str:
    return words if words == NAME_OF_COLUMN else word_key(words)


def _joined(answers: Collection[str], alone: Collection[str]) -> str:
    """Answers beside each other; those that stand alone give way to the others."""
    others = [answer for answer in answers if answer not in alone]
    return BETWEEN_VALUES.join(others or list(answers)[:1])


def _short(words: str) -> str:
    limit = 40
    return words if len(words) <= limit else f"{words[:limit]}…"


def _year(text: str) -> int:
    return int(text) + (_SHORT_YEARS_FROM if len(text) == len("16") else 0)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
