"""The diary: what was held, cancelled, expected and never recorded."""

from datetime import date
from uuid import UUID

from osslog.domain.diary import DiaryEntry, EntryState, Search, diary
from osslog.domain.records import DropIn

TODAY = date(2017, 6, 20)
OASIS = UUID(int=70)


def held(number: int, day: date, *agencies: UUID) -> DropIn:
    """A drop-in that was held."""
    return DropIn(UUID(int=number), "ashford", day, agencies=agencies)


def states(entries: tuple[DiaryEntry, ...]) -> list[tuple[int, EntryState]]:
    """Each entry's day of the month and how it stands."""
    return [(entry.day.day, entry.state) for entry in entries]


def test_what_is_recorded_and_what_is_expected_come_together_by_day() -> None:
    first, cancelled = (
        held(1, date(2017, 6, 6)),
        DropIn(UUID(int=2), "ashford", date(2017, 6, 27), cancelled_because="Training"),
    )
    expected = [date(2017, 6, day) for day in (6, 13, 20, 27)]
    entries = diary([(cancelled, 0), (first, 5)], expected, today=TODAY)
    assert states(entries) == [
        (6, EntryState.HELD),
        (13, EntryState.MISSING),
        (20, EntryState.EXPECTED),
        (27, EntryState.CANCELLED),
    ]
    assert entries[0] == DiaryEntry(first.held_on, EntryState.HELD, first, 5)
    assert entries[3].drop_in == cancelled


def test_today_is_expected_and_missing_from_tomorrow_on() -> None:
    (entry,) = diary([], [TODAY], today=TODAY)
    assert entry.state is EntryState.EXPECTED
    (entry,) = diary([], [TODAY], today=date(2017, 6, 21))
    assert entry.state is EntryState.MISSING


def test_two_drop_ins_on_one_day_stay_in_order_of_entry() -> None:
    morning, evening = held(9, TODAY), held(3, TODAY)
    entries = diary([(morning, 1), (evening, 2)], [TODAY], today=TODAY)
    assert [entry.drop_in for entry in entries] == [morning, evening]


def test_a_search_finds_by_month_agency_and_referral() -> None:
    june, july = held(1, date(2017, 6, 6), OASIS), held(2, date(2017, 7, 4))
    entries = diary([(june, 0), (july, 0)], [date(2017, 6, 13)], today=date(2017, 7, 10))

    def found(search: Search) -> list[date]:
        return [entry.day for entry in entries if search.finds(entry)]

    assert len(found(Search())) == 3
    assert found(Search(month="2017-06")) == [date(2017, 6, 6), date(2017, 6, 13)]
    assert found(Search(agency=OASIS)) == [june.held_on]
    assert found(Search(referring={july.id})) == [july.held_on]
    assert found(Search(agency=OASIS, referring={july.id})) == []
