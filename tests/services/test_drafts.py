"""Half-entered visits: kept as they grow, gone in the moment in which they are saved."""

from contextlib import closing, suppress
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from osslog.domain.records import DropIn, Given, Referral
from osslog.domain.visit_draft import HalfEntered, VisitDraft
from osslog.errors import DiskFull, NotFound
from osslog.services.location_workspace import LocationWorkspace
from tests.data.location_records import Calendar, visit_to
from tests.services.conftest import TODAY, unlock_location

FULL = VisitDraft(
    "first",
    "telephone",
    (Given("sex", ("female",)), Given("abuse", ("economic", "physical_sexual"))),
    (UUID(int=7), UUID(int=8)),
    (Referral("refuge", "declined"), Referral("marac", "waiting")),
    UUID(int=9),
)
BEGUN = HalfEntered(FULL, VisitDraft("second", agencies_seen=()))


@pytest.fixture
def drop_in(location: LocationWorkspace) -> DropIn:
    return location.drop_ins.begin("ashford", TODAY)


def fill_disk(location: LocationWorkspace, drop_in: DropIn) -> None:
    """Record visits until there is no room for another page."""
    connection = location.vault.connection
    pages = connection.value("PRAGMA page_count")
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with suppress(DiskFull):
        for _ in range(1000):
            location.visits.log(visit_to(drop_in.id))


def test_what_is_half_entered_is_there_again_when_the_vault_is_opened_again(
    location: LocationWorkspace, drop_in: DropIn, calendar: Calendar
) -> None:
    location.drafts.keep(drop_in.id, BEGUN)
    folder: Path = location.folder
    location.close()
    with closing(unlock_location(folder, calendar)) as again:
        assert again.drafts.of(drop_in.id) == BEGUN


def test_the_last_that_was_kept_stands_and_can_be_let_go(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    location.drafts.keep(drop_in.id, BEGUN)
    location.drafts.keep(drop_in.id, HalfEntered(VisitDraft("second")))
    assert location.drafts.of(drop_in.id) == HalfEntered(VisitDraft("second"))
    location.drafts.forget(drop_in.id)
    assert location.drafts.of(drop_in.id).is_nothing


def test_each_drop_in_has_its_own(location: LocationWorkspace, drop_in: DropIn) -> None:
    other = location.drop_ins.begin("ashford", TODAY)
    location.drafts.keep(drop_in.id, BEGUN)
    assert location.drafts.of(other.id).is_nothing


def test_a_drop_in_that_is_not_there_keeps_nothing(location: LocationWorkspace) -> None:
    with pytest.raises(NotFound):
        location.drafts.keep(uuid4(), BEGUN)
    assert location.drafts.of(uuid4()).is_nothing


def test_a_saved_visit_takes_its_draft_away_with_it(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    location.drafts.keep(drop_in.id, BEGUN)
    visit = location.visits.log(visit_to(drop_in.id), leaving=HalfEntered())
    assert location.drafts.of(drop_in.id).is_nothing
    left = HalfEntered(VisitDraft("second"))
    location.visits.correct(visit.id, visit_to(drop_in.id, "second"), leaving=left)
    assert location.drafts.of(drop_in.id) == left


def test_what_is_half_entered_stays_while_other_visits_are_recorded(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    location.drafts.keep(drop_in.id, BEGUN)
    visit = location.visits.log(visit_to(drop_in.id))
    location.visits.correct(visit.id, visit_to(drop_in.id, "second"))
    assert location.drafts.of(drop_in.id) == BEGUN


def test_a_visit_that_could_not_be_saved_leaves_its_draft(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    location.drafts.keep(drop_in.id, BEGUN)
    fill_disk(location, drop_in)
    location.drafts.keep(drop_in.id, BEGUN)
    with pytest.raises(DiskFull):
        location.visits.log(visit_to(drop_in.id), leaving=HalfEntered(FULL))
    assert location.drafts.of(drop_in.id) == BEGUN


def test_the_drop_ins_with_something_half_entered_are_found_the_latest_first(
    location: LocationWorkspace,
) -> None:
    location.locations.add("dover", "Dover")
    first = location.drop_ins.begin("ashford", TODAY.replace(day=1))
    last = location.drop_ins.begin("ashford", TODAY)
    elsewhere = location.drop_ins.begin("dover", TODAY)
    deleted = location.drop_ins.begin("ashford", TODAY)
    cancelled = location.drop_ins.begin("ashford", TODAY.replace(day=2))
    for one in (first, last, elsewhere, deleted, cancelled):
        location.drafts.keep(one.id, BEGUN)
    location.drop_ins.delete(deleted.id)
    location.drop_ins.cancel("ashford", cancelled.held_on, "Library closed")
    assert location.drafts.waiting("ashford") == (last, first)
    assert location.drafts.waiting("dover") == (elsewhere,)


def test_content_of_another_form_is_nothing_to_go_on_with(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    location.drafts.keep(drop_in.id, BEGUN)
    with location.vault.transaction():
        location.vault.connection.execute(
            "UPDATE draft SET content = ?", (b'{"front":{"visit_number":7}}',)
        )
    assert location.drafts.of(drop_in.id).is_nothing
