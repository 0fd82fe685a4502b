"""A visit in one line of words."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from osslog.domain.answer_keys import UNKNOWN_KEYS
from osslog.domain.code_lists import MODE, QUESTIONS, UNKNOWN_LABELS, VISIT_NUMBER
from osslog.domain.records import Visit
from osslog.ui.labels import worded


def visit_in_words(visit: Visit, agencies: Mapping[UUID, str]) -> str:
    """One line about a visit: its number, how, what was answered, who was seen, where to."""
    parts = [worded(VISIT_NUMBER.label_of(visit.visit_number))]
    if visit.mode != MODE.codes[0]:
        parts.append(worded(MODE.label_of(visit.mode)))
    for given in visit.answers:
        question = QUESTIONS[given.question]
        parts.append(" + ".join(worded(question.label_of(code)) for code in given.codes))
    if visit.agencies_seen is not None:
        seen = [agencies.get(agency, "?") for agency in visit.agencies_seen]
        parts.append(", ".join(seen) if seen else _tr("saw no agency"))
    if visit.referrals:
        parts.append(referrals_in_words(len(visit.referrals)))
    return " · ".join(parts)


def referrals_in_words(count: int) -> str:
    """A number of referrals."""
    return _tr("1 referral") if count == 1 else _tr("{count} referrals").format(count=count)


def unknown_keys_in_words() -> str:
    """What the keys of the two answers mean that every question has."""
    return "   ".join(
        f"{key}  {worded(UNKNOWN_LABELS[code])}" for code, key in UNKNOWN_KEYS.items()
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("VisitWords", text)
