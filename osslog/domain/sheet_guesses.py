"""Guessing what an old spreadsheet means. Every guess is shown, and a person can change it.

A guess is made only where the words allow no other reading that matters: "Repeat" may be a second
visit or a later one, and "IDVA" one of three, so these are left for somebody who knows.
"""

import re
from collections.abc import Collection, Iterable
from datetime import date

from osslog.domain import code_lists
from osslog.domain.code_lists import (
    ABUSE,
    AGE_BAND,
    CHILDREN,
    DESTINATION,
    NOT_ASKED,
    NOT_KNOWN,
    OUTCOME,
    STARTING_AGENCIES,
    VISIT_NUMBER,
    CodeList,
)
from osslog.domain.old_sheet import OldSheet
from osslog.domain.sheet_mapping import (
    LEFT_OUT,
    MARKED,
    NOTHING,
    REFERRAL_OUTCOME,
    SEVERAL_COLUMNS,
    TICKED,
    TICKED_ABUSE,
    TICKED_AGENCY,
    TICKED_PLACE,
    SheetMapping,
    question_of,
    word_key,
    words_of,
)
from osslog.domain.sheet_words import (
    IDENTIFYING,
    MEANINGS,
    NAMES_OF_COLUMNS,
    NO,
    ONLY_IF_ONE,
    UNKNOWN,
    YES,
)
from osslog.domain.visit_sheet import AGENCIES, COLUMNS, DATE, NO_AGENCY

_ROWS_LOOKED_AT = 15
_TICKS = re.compile(rf"{YES}|{NO}")
_WHOLE = re.compile(r"\d{1,3}", re.ASCII)
_RANGE = re.compile(r"(\d{1,3})\s*(?:-|–|to|/|and)\s*(\d{1,3})", re.ASCII)
_AND_OVER = re.compile(r"(?:over\s*)?(\d{1,3})\s*(?:\+|plus|and over|and above|or over)?", re.ASCII)
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?(?: visit| time)?", re.ASCII)
_YOUNGEST, _OLDEST = 16, 110
_BAND_ENDS = (17, 24, 34, 44, 54, 64)


def guess_mapping(sheet: OldSheet, agencies: Collection[str]) -> SheetMapping:
    """What the columns of a sheet seem to be; `agencies` are those that the location lists."""
    return guess_columns(sheet, guess_header(sheet), agencies)


def guess_header(sheet: OldSheet) -> int:
    """The line that seems to hold the columns' names: the first with most names that are known."""
    looked_at = sheet.rows[:_ROWS_LOOKED_AT]

    def known(line: int) -> tuple[int, int]:
        words = [words_of(cell) for cell in sheet.row_at(line).cells]
        names = sum(is_identifying(word) or _target_of_name(word) != LEFT_OUT for word in words)
        return names, sum(map(bool, words))

    return max((row.line for row in looked_at), key=known, default=1)


def guess_columns(sheet: OldSheet, header_line: int, agencies: Collection[str]) -> SheetMapping:
    """What the columns seem to be where their names stand in this line."""
    names = sheet.row_at(header_line)
    targets: list[str] = []
    for column in range(sheet.columns):
        name = words_of(names.cell(column))
        words = {word_key(words_of(row.cell(column))) for row in sheet.below(header_line)}
        target = LEFT_OUT if is_identifying(name) else _guess_target(name, words, agencies)
        if target in targets and target not in SEVERAL_COLUMNS:
            target = LEFT_OUT
        targets.append(target)
    if DATE not in targets:
        days = _column_of_days(sheet, header_line)
        if days is not None and targets[days] == LEFT_OUT:
            targets[days] = DATE
    return SheetMapping(header_line, tuple(targets))


def is_identifying(name: str) -> bool:
    """Whether a column of this name seems to hold what osslog keeps of nobody."""
    plain = word_key(name)
    is_ours = _own_name(name) is not None or re.search(r"\bagenc", plain)
    return not is_ours and IDENTIFYING.search(plain) is not None


def guess_answer(target: str, words: str, *, name: str, agencies: Collection[str]) -> str | None:
    """What words in a column seem to mean, as a code, an agency's name or `NOTHING`; else None.

    `name` is the column's own.
    """
    plain = word_key(words)
    if target in TICKED:
        return _meaning_of_mark(target, plain)
    if target == AGENCIES:
        return _agency(words, agencies)
    question = _question(target)
    if question is None:
        return None
    if question in {DESTINATION, OUTCOME}:
        return _referral(question, words)
    if question is VISIT_NUMBER and not plain:
        return NOT_KNOWN
    code = question.code_of(words) or _unknown(plain) or _meaning(question, plain, name)
    return NOTHING if code == NOT_ASKED and question is not VISIT_NUMBER else code


def guess_name(target: str, name: str, *, agencies: Collection[str]) -> str | None:
    """What the name of a ticked column seems to mean: an agency, a destination or an abuse."""
    if target == TICKED_AGENCY:
        return _agency(name, agencies)
    question = _question(target)
    if question is None:
        return None
    code = question.code_of(name) or _meaning(question, word_key(name), "")
    return code if code in question.codes else None


def _referral(question: CodeList, words: str) -> str | None:
    """A destination or an outcome, which have none of the three answers of other lists."""
    code, plain = question.code_of(words), word_key(words)
    if code in question.codes:
        return code
    if code is not None or _unknown(plain) == NOT_ASKED or re.fullmatch(NO, plain):
        return NOTHING
    return _meaning(question, plain, "") or (None if _unknown(plain) is None else NOTHING)


def _question(target: str) -> CodeList | None:
    code = question_of(target)
    if code == DESTINATION.code:
        return DESTINATION
    if code == OUTCOME.code:
        return OUTCOME
    return None if code is None else code_lists.QUESTIONS[code]


def _guess_target(name: str, words: Collection[str], agencies: Collection[str]) -> str:
    if name and words and all(_TICKS.fullmatch(word) for word in words if word):
        known = {word_key(agency) for agency in agencies}
        if word_key(name) in known:
            return TICKED_AGENCY
        for target in (TICKED_ABUSE, TICKED_PLACE):
            question = _question(target)
            if question is not None and question.code_of(name) in question.codes:
                return target
        if word_key(name) in map(word_key, STARTING_AGENCIES):
            return TICKED_AGENCY
    return _target_of_name(name)


def _own_name(name: str) -> str | None:
    """What osslog itself calls by this name."""
    plain = word_key(name)
    code = plain.replace(" ", "_").replace("-", "_")
    if code in {*COLUMNS, REFERRAL_OUTCOME}:
        return code
    for question in code_lists.QUESTIONS.values():
        if plain == word_key(question.label):
            return question.code
    return None


def _target_of_name(name: str) -> str:
    own, plain = _own_name(name), word_key(name)
    if own is not None:
        return own
    for target, pattern in NAMES_OF_COLUMNS:
        if pattern.search(plain):
            return target
    return LEFT_OUT


def _column_of_days(sheet: OldSheet, header_line: int) -> int | None:
    names = sheet.row_at(header_line)
    days = [0] * sheet.columns
    for row in sheet.below(header_line):
        for column, cell in enumerate(row.cells):
            days[column] += isinstance(cell, date)
    found = [
        column
        for column, count in enumerate(days)
        if count and not is_identifying(words_of(names.cell(column)))
    ]
    return max(found, key=lambda column: days[column], default=None)


def _meaning_of_mark(target: str, plain: str) -> str | None:
    if re.fullmatch(NO, plain) or not plain:
        return NOTHING
    if re.fullmatch(YES, plain):
        return MARKED
    return _meaning(OUTCOME, plain, "") if target == TICKED_PLACE else None


def _agency(words: str, agencies: Collection[str]) -> str | None:
    plain = word_key(words)
    if plain in {NO_AGENCY, "nobody", "no one", "0", "nil"}:
        return NO_AGENCY
    if _unknown(plain) is not None:
        return NOTHING
    # A name that is on neither list may be a person's: somebody has to say that it is an agency.
    for agency in (*agencies, *STARTING_AGENCIES):
        if word_key(agency) == plain:
            return agency
    return None


def _unknown(plain: str) -> str | None:
    for code, pattern in UNKNOWN:
        if pattern.fullmatch(plain):
            return code
    return None


def _meaning(question: CodeList, plain: str, name: str) -> str | None:
    found = _meaning_of_number(question, plain)
    if found is not None:
        return found
    is_yes, is_no = re.fullmatch(YES, plain), re.fullmatch(NO, plain)
    if set(question.codes) == {"yes", "no"} and (is_yes or is_no):
        return "yes" if is_yes else "no"
    if question is VISIT_NUMBER and is_yes and re.search("first|new", word_key(name)):
        return VISIT_NUMBER.codes[0]
    matched = [
        code for code, pattern in MEANINGS.get(question.code, ()) if pattern.fullmatch(plain)
    ]
    if question in {ABUSE, DESTINATION} or question.code in ONLY_IF_ONE:
        return _only(matched)
    return matched[0] if matched else None


def _meaning_of_number(question: CodeList, plain: str) -> str | None:
    if question is VISIT_NUMBER and (match := _ORDINAL.fullmatch(plain)) and int(match[1]):
        return question.codes[min(int(match[1]), len(question.codes)) - 1]
    if question is CHILDREN and _WHOLE.fullmatch(plain):
        return question.codes[min(int(plain), len(question.codes) - 1)]
    if question is AGE_BAND:
        return _age_band(plain)
    return None


def _age_band(plain: str) -> str | None:
    text = re.sub(r"^age[ds]?\s*|\s*(?:years?|yrs?)(?: old)?$", "", plain)
    match = _RANGE.fullmatch(text)
    if match is not None:
        bands = {_band_of(int(match[1])), _band_of(int(match[2]))}
        return bands.pop() if len(bands) == 1 else None
    match = _AND_OVER.fullmatch(text)
    if match is None:
        return None
    band = _band_of(int(match[1]))
    is_open = not _WHOLE.fullmatch(text)
    return None if is_open and band != AGE_BAND.codes[-1] else band


def _band_of(age: int) -> str | None:
    if not _YOUNGEST <= age <= _OLDEST:
        return None
    return AGE_BAND.codes[sum(age > end for end in _BAND_ENDS)]


def _only(codes: Iterable[str]) -> str | None:
    found = set(codes)
    return found.pop() if len(found) == 1 else None
