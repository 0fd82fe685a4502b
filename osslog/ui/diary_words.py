"""Drop-ins of the diary and patterns of them, in words."""

from PySide6.QtCore import QCoreApplication

from osslog.domain.code_lists import MODE
from osslog.domain.diary import DiaryEntry, EntryState
from osslog.domain.drop_in_pattern import DropInPattern, Rhythm, week_of_month
from osslog.ui.dates import day_in_words, weekday_in_words, weekday_name
from osslog.ui.labels import worded


def state_name(state: EntryState) -> str:
    """How an entry stands, in a word or two."""
    return {
        EntryState.HELD: _tr("Held"),
        EntryState.CANCELLED: _tr("Cancelled"),
        EntryState.MISSING: _tr("Nothing recorded"),
        EntryState.EXPECTED: _tr("Expected"),
    }[state]


def visits_in_words(count: int) -> str:
    """A number of visits."""
    return _tr("1 visit") if count == 1 else _tr("{count} visits").format(count=f"{count:,}")


def agencies_in_words(count: int) -> str:
    """A number of agencies."""
    if count == 0:
        return _tr("no agencies")
    return _tr("1 agency") if count == 1 else _tr("{count} agencies").format(count=count)


def details_of(entry: DiaryEntry, referred: int = 0) -> str:
    """What a line of the list says between an entry's day and its visits.

    `referred` visits were referred to where somebody looks for.
    """
    drop_in = entry.drop_in
    if drop_in is None:
        return state_name(entry.state)
    if drop_in.cancelled_because is not None:
        return _tr("Cancelled: {reason}").format(reason=drop_in.cancelled_because)
    mode = worded(MODE.label_of(drop_in.mode))
    if referred:
        return _tr("{mode} · {count} referred there").format(mode=mode, count=referred)
    return f"{mode} · {agencies_in_words(len(drop_in.agencies))}"


def entry_in_words(entry: DiaryEntry, referred: int = 0) -> str:
    """An entry as a screen reader says it."""
    parts = [weekday_in_words(entry.day), details_of(entry, referred)]
    if entry.state is EntryState.HELD:
        parts[1:1] = [state_name(entry.state)]
        parts.append(visits_in_words(entry.visits))
    return ", ".join(parts)


def rhythm_in_words(pattern: DropInPattern) -> str:
    """How often, such as "the second Tuesday of each month"."""
    weekday = weekday_name(pattern.first_day.weekday())
    if pattern.rhythm is Rhythm.WEEKLY:
        template = _tr("every {weekday}")
    elif pattern.rhythm is Rhythm.FORTNIGHTLY:
        template = _tr("every second {weekday}")
    elif pattern.rhythm is Rhythm.MONTHLY_LAST:
        template = _tr("the last {weekday} of each month")
    else:
        template = (
            _tr("the first {weekday} of each month"),
            _tr("the second {weekday} of each month"),
            _tr("the third {weekday} of each month"),
            _tr("the fourth {weekday} of each month"),
        )[week_of_month(pattern.first_day) - 1]
    return template.format(weekday=weekday)


def pattern_in_words(pattern: DropInPattern) -> str:
    """A pattern with its first day and, where it has one, its last."""
    rhythm = rhythm_in_words(pattern)
    first = day_in_words(pattern.first_day)
    if pattern.last_day is None:
        return _tr("{rhythm}, from {first}").format(rhythm=rhythm, first=first)
    return _tr("{rhythm}, from {first} to {last}").format(
        rhythm=rhythm, first=first, last=day_in_words(pattern.last_day)
    )


def capitalised(sentence: str) -> str:
    """The words with a capital letter at their beginning."""
    return sentence[:1].upper() + sentence[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Diary", text)
