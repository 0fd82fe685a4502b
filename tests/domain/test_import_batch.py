"""What may be received after what was received before."""

import itertools

import pytest

from osslog.domain.import_batch import (
    Arrival,
    HistoryReason,
    Judgement,
    LocationYear,
    ReceivedSummary,
    judge,
)

PLACE: LocationYear = ("ashford", "2016/17")


def arrival(revision: int, content: str = "", previous: str | None = None) -> Arrival:
    """Revision `revision`, whose hash is its number and `content`."""
    before = str(revision - 1) if revision > 1 else None
    return Arrival(*PLACE, revision, f"{revision}{content}", previous or before)


def received(revision: int, content: str = "", *, undone: bool = False) -> ReceivedSummary:
    return ReceivedSummary(*PLACE, revision, f"{revision}{content}", undone)


def judgement(arriving: Arrival, *seen: ReceivedSummary) -> Judgement:
    return judge([arriving], {PLACE: seen})[arriving]


def test_the_first_file_of_a_location_is_kept() -> None:
    assert judgement(arrival(1)) == Judgement(None)


def test_the_next_revision_replaces_the_one_before() -> None:
    assert judgement(arrival(2), received(1)) == Judgement(None, 1, replaces=1)


def test_a_revision_whose_predecessor_is_not_here_is_kept_and_says_so() -> None:
    assert judgement(arrival(3), received(1)) == Judgement(
        None, 1, replaces=1, lacks_predecessor=True
    )
    assert judgement(arrival(2)) == Judgement(None, lacks_predecessor=True)


def test_the_same_file_again_changes_nothing() -> None:
    assert judgement(arrival(1), received(1)).reason is HistoryReason.ALREADY_RECEIVED


def test_an_earlier_file_that_is_here_changes_nothing_either() -> None:
    found = judgement(arrival(1), received(1), received(2))
    assert found.reason is HistoryReason.ALREADY_RECEIVED


def test_an_older_revision_that_is_not_here_is_refused() -> None:
    found = judgement(arrival(1), received(2))
    assert found == Judgement(HistoryReason.OLDER_REVISION, 2)


def test_an_older_revision_that_is_not_the_one_received_says_that_it_differs() -> None:
    found = judgement(arrival(1, "other"), received(1), received(2))
    assert found == Judgement(HistoryReason.OLDER_REVISION, 2, differs=True)


def test_the_same_number_with_other_content_is_a_conflict() -> None:
    found = judgement(arrival(2, "other"), received(1), received(2))
    assert found.reason is HistoryReason.REVISION_CONFLICT


def test_a_revision_that_follows_another_one_than_the_one_here_is_a_conflict() -> None:
    found = judgement(arrival(2, previous="1other"), received(1))
    assert found.reason is HistoryReason.HISTORY_CONFLICT


def test_the_highest_revision_seen_is_kept_when_its_import_is_undone() -> None:
    history = (received(1), received(2, undone=True))
    assert judgement(arrival(1), *history).reason is HistoryReason.ALREADY_RECEIVED
    assert judgement(arrival(2, "other"), *history).reason is HistoryReason.REVISION_CONFLICT
    history = (received(1, undone=True), received(2, undone=True))
    assert judgement(arrival(1), *history).reason is HistoryReason.OLDER_REVISION


def test_an_undone_file_may_be_received_again() -> None:
    found = judgement(arrival(2), received(1), received(2, undone=True))
    assert found == Judgement(None, 2, replaces=1)


def test_an_undone_predecessor_is_still_the_one_that_must_be_named() -> None:
    history = (received(1, undone=True),)
    assert judgement(arrival(2), *history) == Judgement(None, 1)
    found = judgement(arrival(2, previous="1other"), *history)
    assert found.reason is HistoryReason.HISTORY_CONFLICT


def test_a_file_received_again_after_undo_is_known_the_next_time() -> None:
    history = (received(1, undone=True), received(1))
    assert judgement(arrival(1), *history).reason is HistoryReason.ALREADY_RECEIVED


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_in_which_files_of_one_import_arrive_does_not_matter(
    order: tuple[int, ...],
) -> None:
    files = [arrival(1), arrival(2), arrival(3)]
    found = judge([files[index] for index in order], {})
    assert found == {
        files[0]: Judgement(None),
        files[1]: Judgement(None, 1, replaces=1),
        files[2]: Judgement(None, 2, replaces=2),
    }


def test_two_new_files_that_contradict_each_other_are_both_refused() -> None:
    files = [arrival(1), arrival(1, "other")]
    for order in (files, files[::-1]):
        found = judge(order, {})
        assert {judgement.reason for judgement in found.values()} == {
            HistoryReason.REVISION_CONFLICT
        }
        assert len(found) == 2


def test_a_rival_that_does_not_follow_what_is_here_leaves_the_one_that_does() -> None:
    files = [arrival(2), arrival(2, "other", previous="1other")]
    found = judge(files, {PLACE: [received(1)]})
    assert found[files[0]] == Judgement(None, 1, replaces=1)
    assert found[files[1]].reason is HistoryReason.HISTORY_CONFLICT


def test_locations_and_years_have_histories_of_their_own() -> None:
    files = [
        Arrival("ashford", "2016/17", 1, "a", None),
        Arrival("ashford", "2015/16", 1, "b", None),
        Arrival("medway", "2016/17", 1, "c", None),
    ]
    found = judge(files, {PLACE: [received(5)]})
    assert found[files[0]].reason is HistoryReason.OLDER_REVISION
    assert found[files[1]] == found[files[2]] == Judgement(None)
