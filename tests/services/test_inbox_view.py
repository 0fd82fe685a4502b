"""How the answers of feedback posts stand: what is set aside stands together by reason and post."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from osslog.domain.sealed_entry import EntryFault
from osslog.services.location_workspace import LocationWorkspace
from tests.services.posts import Laptop, files_on, put, set_up_laptop


@pytest.fixture
def laptop(location: LocationWorkspace, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop with a post."""
    made = set_up_laptop(location, tmp_path)
    yield made
    made.post.close()


def test_before_anything_came_there_is_nothing_to_tell(location: LocationWorkspace) -> None:
    state = location.inbox_view.state("ashford")
    assert state.words == location.locations.signer_card("ashford").words
    assert not state.has_posts
    assert state.merged_on is None
    assert state.gaps == ()
    assert state.set_aside == ()


def test_the_day_on_which_something_came_in_last_is_told(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    location.inbox.merge_folder(laptop.bring("Warm room"))
    state = location.inbox_view.state("ashford")
    assert state.has_posts
    assert state.merged_on == location.today()


def test_what_is_set_aside_stands_together_by_reason_and_names_its_post(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    location.desks.withdraw(laptop.post.plan.desk_id)
    stick = laptop.bring("Warm room", "Kind people", "Good tea")
    sealed = files_on(stick)[0].read_bytes()
    put(stick, "0" * 32, bytes([sealed[0] ^ 1]) + sealed[1:])
    location.inbox.merge_folder(stick)
    of_post, of_nobody = sorted(
        location.inbox_view.state("ashford").set_aside, key=lambda group: -group.count
    )
    assert (of_post.reason, of_post.desk_name, of_post.count, of_post.is_kept) == (
        EntryFault.WITHDRAWN_DESK,
        "Library laptop",
        3,
        True,
    )
    assert (of_nobody.reason, of_nobody.desk_name, of_nobody.count, of_nobody.is_kept) == (
        EntryFault.WRONG_INBOX_KEY,
        "",
        1,
        False,
    )
    shutil.rmtree(tmp_path / "laptop")  # the post is not asked about it


def test_each_location_is_told_of_its_own_and_of_what_nobody_opens(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    location.locations.add("dover", "Dover")
    location.desks.withdraw(laptop.post.plan.desk_id)
    stick = laptop.bring("Warm room")
    sealed = files_on(stick)[0].read_bytes()
    put(stick, "0" * 32, bytes([sealed[0] ^ 1]) + sealed[1:])
    location.inbox.merge_folder(stick)
    reasons = {
        place: {group.reason for group in location.inbox_view.state(place).set_aside}
        for place in ("ashford", "dover")
    }
    assert reasons == {
        "ashford": {EntryFault.WITHDRAWN_DESK, EntryFault.WRONG_INBOX_KEY},
        "dover": {EntryFault.WRONG_INBOX_KEY},
    }
