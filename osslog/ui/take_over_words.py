"""What the taking over of a spreadsheet calls things, and what can be chosen in it."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QCoreApplication

from osslog.domain.answer_keys import keys_for, keys_of
from osslog.domain.code_lists import (
    DESTINATION,
    MODE,
    NOT_ASKED,
    NOT_KNOWN,
    OUTCOME,
    PREFER_NOT_TO_SAY,
    QUESTIONS,
    UNKNOWN_LABELS,
    VISIT_NUMBER,
    CodeList,
)
from osslog.domain.old_sheet import OldSheet
from osslog.domain.sheet_guesses import is_identifying
from osslog.domain.sheet_mapping import (
    LEFT_OUT,
    MARKED,
    NOTHING,
    REFERRAL_OUTCOME,
    TARGETS,
    TICKED,
    TICKED_ABUSE,
    TICKED_AGENCY,
    TICKED_PLACE,
    SheetMapping,
    column_name,
    question_of,
    words_of,
)
from osslog.domain.sheet_reading import FoundWords
from osslog.domain.visit_sheet import AGENCIES, DATE, NO_AGENCY, REFERRALS, ROW_ID
from osslog.ui.chip import Choice
from osslog.ui.choice_table import ChoiceLine
from osslog.ui.labels import worded

ROWS_LOOKED_AT = 300
"""How many rows are looked at for examples: the window waits for it."""

_EXAMPLES = 3
_LONGEST_EXAMPLE = 24
_KEY_OF_NOTHING = "0"


def target_label(target: str) -> str:
    """What a column can be, in words."""
    named = {
        LEFT_OUT: _tr("Leave it out"),
        DATE: _tr("Date of the visit"),
        AGENCIES: _tr("Agencies seen"),
        REFERRALS: _tr("Referred to"),
        REFERRAL_OUTCOME: _tr("What came of the referral"),
        TICKED_AGENCY: _tr("One agency, ticked where seen"),
        TICKED_PLACE: _tr("One place to refer to, ticked"),
        TICKED_ABUSE: _tr("One kind of abuse, ticked"),
        ROW_ID: _tr("The row’s own number"),
    }
    return named.get(target) or worded(QUESTIONS[target].label)


def column_lines(sheet: OldSheet, mapping: SheetMapping) -> tuple[ChoiceLine, ...]:
    """A line for each column: its name, examples of what it holds, and what it is.

    A column that seems to name people shows nothing of what it holds.
    """
    choices = _target_choices()
    return tuple(
        ChoiceLine(
            (name, _examples(sheet, mapping, column, name)),
            mapping.target(column),
            choices,
            _tr("What is the column “{name}”?").format(name=name),
        )
        for column in range(sheet.columns)
        for name in (column_name(sheet, mapping, column),)
    )


def word_lines(
    sheet: OldSheet,
    mapping: SheetMapping,
    found: Sequence[FoundWords],
    agencies: Sequence[str],
) -> tuple[ChoiceLine, ...]:
    """A line for all words that are matched with answers."""
    offered: dict[str, tuple[Choice, ...]] = {}
    lines = []
    for one in found:
        target = mapping.target(one.column)
        name = column_name(sheet, mapping, one.column)
        if one.is_name and target == TICKED_AGENCY:
            choices = _agency_choices(agencies, one.words, is_name=True)
        elif one.is_name:
            choices = offered.setdefault(f"name {target}", _own_choices(target))
        elif target in TICKED:
            choices = offered.setdefault(target, _mark_choices(target))
        elif target == AGENCIES:
            choices = _agency_choices(agencies, one.words, is_name=False)
        else:
            choices = offered.setdefault(target, _answer_choices(target))
        words = one.words or _tr("(empty)")
        heading = _tr("{column}: what does “{words}” mean?").format(column=name, words=words)
        if one.is_name:
            heading = _tr("What does a tick in the column “{name}” stand for?").format(name=name)
            words = _tr("(the column itself)")
        lines.append(ChoiceLine((name, words, f"{one.count:,}"), one.answer, choices, heading))
    return tuple(lines)


def _target_choices() -> tuple[Choice, ...]:
    keys = keys_for(len(TARGETS) - 1, apart_from=_KEY_OF_NOTHING)
    others = [target for target in TARGETS if target != LEFT_OUT]
    return (
        Choice(LEFT_OUT, target_label(LEFT_OUT), _KEY_OF_NOTHING, quiet=True),
        *(
            Choice(target, target_label(target), key)
            for target, key in zip(others, keys, strict=True)
        ),
    )


def _examples(sheet: OldSheet, mapping: SheetMapping, column: int, name: str) -> str:
    if is_identifying(name):
        return _tr("not shown: osslog keeps nothing of the kind")
    found: dict[str, None] = {}
    for row in islice(sheet.below(mapping.header_line), ROWS_LOOKED_AT):
        text = " ".join(words_of(row.cell(column)).split())
        if text:
            found[text if len(text) <= _LONGEST_EXAMPLE else f"{text[:_LONGEST_EXAMPLE]}…"] = None
        if len(found) == _EXAMPLES:
            break
    return ", ".join(found)


def _list_of(target: str) -> CodeList:
    code = question_of(target)
    if code == DESTINATION.code:
        return DESTINATION
    return OUTCOME if code == OUTCOME.code or code is None else QUESTIONS[code]


def _answer_choices(target: str) -> tuple[Choice, ...]:
    own = _own_choices(target)
    taken = {choice.key for choice in own}
    question = _list_of(target)
    unknown = [] if question in {MODE, DESTINATION, OUTCOME} else list(_RECORDED_UNKNOWN)
    nothing = {
        MODE: _tr("As the drop-in"),
        DESTINATION: _tr("No referral"),
        OUTCOME: _tr("Nothing said"),
    }.get(question, _tr("Nothing, as if not asked"))
    if question is VISIT_NUMBER:  # which must be answered
        unknown.append(NOT_ASKED)
    keys = [key for key in "PKNXYZ" if key not in taken]
    others = [
        Choice(code, worded(UNKNOWN_LABELS[code]), key, quiet=True)
        for code, key in zip(unknown, keys, strict=False)
    ]
    if question is not VISIT_NUMBER:
        others.append(Choice(NOTHING, nothing, _KEY_OF_NOTHING, quiet=True))
    return (*own, *others)


def _own_choices(target: str) -> tuple[Choice, ...]:
    question = _list_of(target)
    keys = keys_of(question)
    if _KEY_OF_NOTHING in keys:
        keys = tuple(keys_for(len(keys), apart_from=f"{_KEY_OF_NOTHING}PK"))
    return tuple(
        Choice(answer.code, worded(answer.label), key)
        for answer, key in zip(question.answers, keys, strict=True)
    )


def _mark_choices(target: str) -> tuple[Choice, ...]:
    yes = Choice(MARKED, _tr("Ticked"), "1")
    outcomes: list[Choice] = []
    if target == TICKED_PLACE:
        keys = keys_for(len(OUTCOME.answers) + 1)[1:]
        outcomes = [
            Choice(answer.code, worded(answer.label), key)
            for answer, key in zip(OUTCOME.answers, keys, strict=True)
        ]
    return (Choice(NOTHING, _tr("Not ticked"), _KEY_OF_NOTHING, quiet=True), yes, *outcomes)


def _agency_choices(agencies: Sequence[str], words: str, *, is_name: bool) -> tuple[Choice, ...]:
    listed = {agency.casefold() for agency in agencies}
    keys = keys_for(len(agencies), apart_from=f"{_KEY_OF_NOTHING}NS")
    made = [Choice(name, name, key) for name, key in zip(agencies, keys, strict=True)]
    if words.casefold() not in {*listed, NO_AGENCY}:
        new = _tr("A new agency called “{name}”").format(name=words)
        made.append(Choice(words, new, "N"))
    if not is_name:
        made.append(Choice(NO_AGENCY, _tr("Saw none"), "S", quiet=True))
    nothing = _tr("No agency: leave it out")
    return (Choice(NOTHING, nothing, _KEY_OF_NOTHING, quiet=True), *made)


_RECORDED_UNKNOWN = (PREFER_NOT_TO_SAY, NOT_KNOWN)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TakeOver", text)
