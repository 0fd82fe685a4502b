"""Making up one location's reporting year for the demo.

Everything follows from the random numbers that are handed in, so that one seed gives the same
figures each time. A made-up person keeps their answers from visit to visit, and their visits are
numbered in order, so that the figures about people agree.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from osslog.domain.code_lists import (
    AGE_BAND,
    AGENCIES_SEEN,
    ASKED_AT_FIRST,
    BETTER_INFORMED,
    CHILDREN,
    ETHNIC_GROUP,
    FEELS_SAFER,
    HEARD_FROM,
    HELPFUL,
    INTERPRETER,
    MODE,
    NOT_KNOWN,
    OUTCOME,
    PREFER_NOT_TO_SAY,
    QUESTIONS,
    RISK,
    SEX,
    VISIT_NUMBER,
    VISITOR_PART,
    CodeList,
)
from osslog.domain.records import DropIn, Feedback, Given, Referral, Visit, WordsState
from osslog.domain.reporting_year import ReportingYear
from osslog.services.demo_locations import YEAR, DemoLocation
from osslog.services.demo_words import MADE_UP_WORDS, WORDS_READ, WORDS_TO_READ

_VISITS_OF_A_PERSON = {1: 80, 2: 12, 3: 4, 4: 2, 5: 1, 7: 1}
_HOW_COMMON = {
    AGE_BAND.code: (1, 10, 30, 27, 19, 8, 5),
    ETHNIC_GROUP.code: (86, 3, 6, 3, 2),
    VISITOR_PART.code: (88, 8, 3, 1),
    CHILDREN.code: (28, 27, 29, 16),
    INTERPRETER.code: (5, 95),
    HEARD_FROM.code: (22, 14, 12, 9, 16, 12, 8, 4, 0, 3),
    RISK.code: (38, 24, 11, 27),
    HELPFUL.code: (93, 5, 1, 1),
    BETTER_INFORMED.code: (88, 9, 1, 2),
    FEELS_SAFER.code: (71, 20, 4, 5),
    MODE.code: (97, 3, 0),
    OUTCOME.code: (45, 25, 15, 7, 8),
}
"""How often each answer of a list is given, in the list's order."""

_COMMON_DESTINATIONS = {
    "idva_community": 14,
    "outreach": 12,
    "housing_options": 14,
    "legal_advice": 12,
    "victim_support": 8,
    "police": 7,
    "freedom": 9,
    "refuge": 5,
    "sanctuary": 5,
    "money_advice": 5,
    "mental_health": 4,
    "marac": 3,
    "childrens_services": 3,
    "resettlement": 2,
    "emergency_welfare": 2,
    "recovery_toolkit": 2,
    "immigration": 1,
    "substance_misuse": 1,
}
_RHYTHMS = (1, 1, 2, 1, 2, 4, 3, 4)
"""Every how many drop-ins an agency comes, by its place in the location's list."""

AGENCIES_AT_A_LOCATION = len(_RHYTHMS)

_CHRISTMAS = ((12, 24), (1, 1))
_SNOWY_MONTH = 2
_KEPT_AWAY = 0.04
_MALE_SHARE = (0.03, 0.08)
_NUMBER_UNKNOWN = 0.02
_NOT_ASKED, _NOT_SAID, _NOT_CLEAR = 0.04, 0.02, 0.02
_FORMS_FOR_VISITS = (0.25, 0.4)
_WITH_WORDS, _AGREED = 0.35, 0.75
_TO_READ = 4


@dataclass(frozen=True, slots=True)
class MadeUpYear:
    """One location's year: what a coordinator would have recorded in it."""

    drop_ins: tuple[DropIn, ...]
    visits: tuple[Visit, ...]
    feedback: tuple[Feedback, ...]


@dataclass(frozen=True, slots=True)
class _Person:
    """A made-up visitor: the drop-ins they come to, by place in the year, and their answers."""

    comes_to: tuple[int, ...]
    answers: Mapping[str, tuple[str, ...]]


def make_up_year(
    place: DemoLocation, year: ReportingYear, agencies: Sequence[UUID], chance: Random
) -> MadeUpYear:
    """A year of `place` with exactly the visits that `place` states for it.

    The year before is plainer: fewer questions, no referrals and no feedback.
    """
    drop_ins = tuple(_drop_ins(place, year, agencies, chance))
    held = [drop_in for drop_in in drop_ins if drop_in.cancelled_because is None]
    if year == YEAR:
        asked, wanted = place.asked, place.visits
    else:
        asked = tuple(code for code in place.asked if code in ASKED_AT_FIRST)
        wanted = place.visits_before
    stays = _stays(wanted, len(held), chance)
    people = _people(place, year, asked, stays, chance)
    visits = tuple(_visits(place, asked, held, people, chance))
    feedback: tuple[Feedback, ...] = ()
    if year == YEAR:
        feedback = _in_other_languages(place, tuple(_feedback(place, held, visits, chance)))
    return MadeUpYear(drop_ins, visits, feedback)


def _drop_ins(
    place: DemoLocation, year: ReportingYear, agencies: Sequence[UUID], chance: Random
) -> Iterator[DropIn]:
    first = year.first_day + timedelta(days=(place.weekday - year.first_day.weekday()) % 7)
    days = [first + timedelta(weeks=week) for week in range(53)]
    days = [day for day in days if day <= year.last_day]
    snow = chance.choice([day for day in days if day.month == _SNOWY_MONTH])
    offsets = [chance.randrange(rhythm) for rhythm in _RHYTHMS]
    for week, day in enumerate(days):
        reason = "Christmas" if _is_christmas(day) else "Snow" if day == snow else None
        present = () if reason else tuple(_present(agencies, offsets, week, chance))
        yield DropIn(_new_id(chance), place.id, day, cancelled_because=reason, agencies=present)


def _is_christmas(day: date) -> bool:
    first, last = _CHRISTMAS
    return (day.month, day.day) >= first or (day.month, day.day) <= last


def _present(
    agencies: Sequence[UUID], offsets: Sequence[int], week: int, chance: Random
) -> Iterator[UUID]:
    for agency, rhythm, offset in zip(agencies, _RHYTHMS, offsets, strict=True):
        was_kept_away = chance.random() < _KEPT_AWAY
        if week % rhythm == offset and not (was_kept_away and rhythm > 1):
            yield agency


def _stays(wanted: int, drop_ins: int, chance: Random) -> list[tuple[int, ...]]:
    """For each person the drop-ins they come to; in all `wanted` visits."""
    people: list[tuple[int, ...]] = []
    left = wanted
    while left:
        often = chance.choices(list(_VISITS_OF_A_PERSON), list(_VISITS_OF_A_PERSON.values()))[0]
        often = min(often, left)
        people.append(tuple(sorted(chance.sample(range(drop_ins), often))))
        left -= often
    return people


def _people(
    place: DemoLocation,
    year: ReportingYear,
    asked: Sequence[str],
    stays: Sequence[tuple[int, ...]],
    chance: Random,
) -> Iterator[_Person]:
    visits = sum(len(comes_to) for comes_to in stays)
    men_left = round(visits * chance.uniform(*_MALE_SHARE))
    if year == YEAR and place.male_visits is not None:
        men_left = place.male_visits
    for comes_to in stays:
        is_man = len(comes_to) <= men_left
        men_left -= len(comes_to) if is_man else 0
        answers = {code: _usual_answer(code, chance) for code in asked if code != AGENCIES_SEEN}
        if SEX.code in asked:
            answers[SEX.code] = (SEX.codes[is_man],)
        yield _Person(comes_to, answers)


def _usual_answer(code: str, chance: Random) -> tuple[str, ...]:
    question = QUESTIONS[code]
    if question.multiple:
        kinds = chance.choices((1, 2, 3), (45, 35, 20))[0]
        return tuple(sorted(chance.sample(question.codes, kinds), key=question.codes.index))
    return (_choice(question, chance),)


def _choice(question: CodeList, chance: Random) -> str:
    return chance.choices(question.codes, _HOW_COMMON.get(question.code))[0]


def _visits(
    place: DemoLocation,
    asked: Sequence[str],
    held: Sequence[DropIn],
    people: Iterable[_Person],
    chance: Random,
) -> list[Visit]:
    made = []
    for person in people:
        for number, position in enumerate(person.comes_to):
            visit = _visit(place, asked, person, number, held[position], chance)
            made.append((position, chance.random(), visit))
    return [visit for _, _, visit in sorted(made, key=lambda entry: entry[:2])]


def _visit(
    place: DemoLocation,
    asked: Sequence[str],
    person: _Person,
    number: int,
    drop_in: DropIn,
    chance: Random,
) -> Visit:
    is_exact = place.male_visits is not None
    visit_number = VISIT_NUMBER.codes[min(number, len(VISIT_NUMBER.codes) - 1)]
    if not is_exact and chance.random() < _NUMBER_UNKNOWN:
        visit_number = NOT_KNOWN
    answers = []
    for code, codes in person.answers.items():
        said = codes if is_exact and code == SEX.code else _as_said(codes, chance)
        if said:
            answers.append(Given(code, said))
    seen = None
    if AGENCIES_SEEN in asked and chance.random() >= _NOT_ASKED:
        most = min(len(drop_in.agencies), chance.choices((1, 2, 3), (50, 35, 15))[0])
        seen = tuple(chance.sample(drop_in.agencies, most))
    return Visit(
        _new_id(chance),
        drop_in.id,
        visit_number,
        _choice(MODE, chance),
        tuple(answers),
        seen,
        tuple(_referrals(chance)) if YEAR.contains(drop_in.held_on) else (),
    )


def _as_said(codes: tuple[str, ...], chance: Random) -> tuple[str, ...]:
    """The answers as they are recorded at one visit; empty where nobody asked this time."""
    return chance.choices(
        (codes, (PREFER_NOT_TO_SAY,), (NOT_KNOWN,), ()),
        (1 - _NOT_SAID - _NOT_CLEAR - _NOT_ASKED, _NOT_SAID, _NOT_CLEAR, _NOT_ASKED),
    )[0]


def _referrals(chance: Random) -> Iterator[Referral]:
    how_many = chance.choices((0, 1, 2, 3), (35, 40, 18, 7))[0]
    places = chance.choices(
        list(_COMMON_DESTINATIONS), list(_COMMON_DESTINATIONS.values()), k=how_many
    )
    for place in dict.fromkeys(places):
        yield Referral(place, _choice(OUTCOME, chance))


def _feedback(
    place: DemoLocation, held: Sequence[DropIn], visits: Sequence[Visit], chance: Random
) -> Iterator[Feedback]:
    months = {drop_in.id: f"{drop_in.held_on:%Y-%m}" for drop_in in held}
    words = chance.sample(MADE_UP_WORDS, len(MADE_UP_WORDS))
    forms = round(len(visits) * chance.uniform(*_FORMS_FOR_VISITS))
    for visit in chance.sample(visits, forms):
        wrote, released = words.pop() if words and chance.random() < _WITH_WORDS else ("", None)
        agreed = chance.random() < _AGREED
        state = _words_state(wrote, agreed=agreed, chance=chance)
        yield Feedback(
            _new_id(chance),
            place.id,
            months[visit.drop_in_id],
            _choice(HELPFUL, chance),
            _choice(BETTER_INFORMED, chance),
            _choice(FEELS_SAFER, chance),
            wrote,
            agreed,
            words_state=state,
            released_words=(released or wrote) if state is WordsState.RELEASED else None,
        )


def _in_other_languages(place: DemoLocation, forms: tuple[Feedback, ...]) -> tuple[Feedback, ...]:
    """The same forms, some of which now have words: a few wait, one is released.

    No answer changes, so no figure does. Each location has others to begin with.
    """
    turn = sum(place.id.encode())
    begins = turn % len(WORDS_TO_READ)
    waiting = (*WORDS_TO_READ[begins:], *WORDS_TO_READ[:begins])[:_TO_READ]
    language, wrote, released = WORDS_READ[turn % len(WORDS_READ)]
    without_words = [form for form in forms if form.words_state is WordsState.NONE]
    changed = {
        form.id: replace(
            form,
            language=code,
            words=words,
            agreed_to_quote=agreed,
            words_state=WordsState.WAITING,
        )
        for form, (code, words, agreed) in zip(without_words[1:], waiting, strict=False)
    }
    for form in without_words[:1]:
        changed[form.id] = replace(
            form,
            language=language,
            words=wrote,
            agreed_to_quote=True,
            words_state=WordsState.RELEASED,
            released_words=released or wrote,
        )
    return tuple(changed.get(form.id, form) for form in forms)


def _words_state(wrote: str, *, agreed: bool, chance: Random) -> WordsState:
    if not wrote:
        return WordsState.NONE
    if not agreed:
        return WordsState.WITHHELD
    return chance.choices(
        (WordsState.RELEASED, WordsState.WAITING, WordsState.WITHHELD), (75, 15, 10)
    )[0]


def _new_id(chance: Random) -> UUID:
    return UUID(int=chance.getrandbits(128), version=4)
