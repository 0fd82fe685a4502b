"""Feedback: kept as it was given, and its words released or withheld."""

from dataclasses import replace
from uuid import uuid4

import pytest

from osslog.domain.records import WordsState
from osslog.errors import AlreadyThere, NotAllowedInput, NotFound
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.record_refused import RecordRefused
from tests.data.location_records import MARKER, feedback_of

PERSIAN = "خیلی کمک کردید. می\N{ZERO WIDTH NON-JOINER}خواهم دوباره بیایم"


def test_a_form_comes_back_as_it_was_given(location: LocationWorkspace) -> None:
    form = replace(feedback_of("2017-06", PERSIAN), feels_safer="partly", language="fa")
    kept = location.feedback.keep(form)
    assert kept == replace(form, words_state=WordsState.WAITING)
    assert location.feedback.in_month("ashford", "2017-06") == (kept,)
    assert location.feedback.in_month("ashford", "2017-07") == ()
    assert location.feedback.waiting("ashford") == (kept,)


def test_a_form_without_words_waits_for_nobody(location: LocationWorkspace) -> None:
    kept = location.feedback.keep(feedback_of("2017-06", "  "))
    assert kept.words_state is WordsState.NONE
    assert location.feedback.waiting("ashford") == ()


def test_newlines_in_words_become_spaces(location: LocationWorkspace) -> None:
    kept = location.feedback.keep(feedback_of("2017-06", "Kind people.\r\nThank you.\n"))
    assert kept.words == "Kind people. Thank you."


def test_words_are_released_as_edited_and_stay_as_given(location: LocationWorkspace) -> None:
    kept = location.feedback.keep(feedback_of("2017-06", "Jo was so kind"))
    released = location.feedback.release(kept.id, " [name removed] was so kind ")
    assert released.released_words == "[name removed] was so kind"
    assert released.words == "Jo was so kind"
    assert location.feedback.waiting("ashford") == ()
    assert location.feedback.in_month("ashford", "2017-06") == (released,)


def test_a_release_can_be_taken_back(location: LocationWorkspace) -> None:
    kept = location.feedback.keep(feedback_of("2017-06", "So kind"))
    location.feedback.release(kept.id, "So kind")
    assert location.feedback.back_to_waiting(kept.id) == kept
    withheld = location.feedback.withhold(kept.id)
    assert withheld.words_state is WordsState.WITHHELD
    assert location.feedback.waiting("ashford") == ()
    assert location.feedback.back_to_waiting(kept.id) == kept


def test_words_are_released_only_where_the_person_agreed(location: LocationWorkspace) -> None:
    kept = location.feedback.keep(replace(feedback_of("2017-06", "So kind"), agreed_to_quote=False))
    with pytest.raises(RecordRefused, match="did not agree"):
        location.feedback.release(kept.id, "So kind")
    assert location.feedback.waiting("ashford") == (kept,)


def test_releasing_nothing_is_refused(location: LocationWorkspace) -> None:
    kept = location.feedback.keep(feedback_of("2017-06", "So kind"))
    with pytest.raises(RecordRefused, match="no words"):
        location.feedback.release(kept.id, " ")
    wordless = location.feedback.keep(feedback_of("2017-06"))
    with pytest.raises(NotAllowedInput, match="no words"):
        location.feedback.withhold(wordless.id)
    with pytest.raises(NotAllowedInput, match="no words"):
        location.feedback.release(wordless.id, "Made up")


def test_words_arrive_waiting_whatever_the_form_says(location: LocationWorkspace) -> None:
    form = replace(
        feedback_of("2017-06", "So kind"),
        words_state=WordsState.RELEASED,
        released_words="Unread",
    )
    kept = location.feedback.keep(form)
    assert (kept.words_state, kept.released_words) == (WordsState.WAITING, None)


def test_feedback_of_a_month_that_has_not_begun_is_refused(location: LocationWorkspace) -> None:
    location.feedback.keep(feedback_of("2017-07"))
    with pytest.raises(RecordRefused, match="has not begun"):
        location.feedback.keep(feedback_of("2017-08"))


def test_a_refusal_names_each_field_and_says_nothing_of_the_words(
    location: LocationWorkspace,
) -> None:
    form = replace(feedback_of("June", f"{MARKER}\u202e"), helpful="very")
    with pytest.raises(RecordRefused) as refused:
        location.feedback.keep(form)
    fields = [problem.field for problem in refused.value.problems]
    assert fields == ["helpful", "month", "words"]
    assert MARKER not in repr(refused.value) + refused.value.message + repr(form)


def test_a_form_is_kept_once(location: LocationWorkspace) -> None:
    kept = location.feedback.keep(feedback_of("2017-06", "So kind"))
    with pytest.raises(AlreadyThere):
        location.feedback.keep(kept)
    location.feedback.delete(kept.id)
    with pytest.raises(AlreadyThere):
        location.feedback.keep(kept)
    assert location.feedback.in_month("ashford", "2017-06") == ()


def test_a_deleted_form_can_be_brought_back(location: LocationWorkspace) -> None:
    kept = location.feedback.keep(feedback_of("2017-06", "So kind"))
    location.feedback.delete(kept.id)
    assert location.feedback.waiting("ashford") == ()
    with pytest.raises(NotFound):
        location.feedback.delete(kept.id)
    assert location.feedback.undo_delete(kept.id) == kept
    assert location.feedback.waiting("ashford") == (kept,)
    with pytest.raises(NotFound):
        location.feedback.undo_delete(kept.id)


def test_feedback_belongs_to_a_location_that_is_there(location: LocationWorkspace) -> None:
    with pytest.raises(NotFound):
        location.feedback.keep(feedback_of("2017-06", location_id="medway"))
    with pytest.raises(NotFound):
        location.feedback.withhold(uuid4())
