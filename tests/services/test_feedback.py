"""Feedback: kept as it was given, and its words released or withheld."""

import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from osslog.domain.desk import DeskSetup
from osslog.domain.records import Feedback, WordsState
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.words_to_read import FirstLook
from osslog.errors import AlreadyThere, NotAllowedInput, NotFound
from osslog.services.feedback import MOST_LISTED, ReaderUnknown, SameReader
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.record_refused import RecordRefused
from osslog.storage import feedback as feedback_table
from osslog.storage import loose_ends
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


def test_undoing_a_release_gives_the_edited_words_back(location: LocationWorkspace) -> None:
    kept = location.feedback.keep(feedback_of("2017-06", "Jo was so kind"))
    location.feedback.release(kept.id, "[name removed] was so kind")
    assert location.feedback.take_back(kept.id) == kept
    assert location.feedback.open_words(kept.id).words == "[name removed] was so kind"
    location.feedback.withhold(kept.id)
    location.feedback.take_back(kept.id)
    assert location.feedback.open_words(kept.id).words == "[name removed] was so kind"


def test_half_cleared_words_are_kept_until_they_are_released(location: LocationWorkspace) -> None:
    forms = location.feedback
    kept = forms.keep(feedback_of("2017-06", "Jo was so kind"))
    assert forms.open_words(kept.id).words == "Jo was so kind"
    forms.keep_half_cleared(kept.id, "J was")
    assert forms.open_words(kept.id).words == "J was"
    forms.release(kept.id, "Kind")
    assert forms.open_words(kept.id).half_cleared is None
    forms.keep_half_cleared(kept.id, "Too late")
    forms.keep_half_cleared(uuid4(), "Nobody's")
    assert forms.open_words(kept.id).half_cleared is None


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


# Two looks


@pytest.fixture
def strict(location: LocationWorkspace) -> LocationWorkspace:
    """Ashford's vault, where two people look at words."""
    location.desks.change_setup("ashford", DeskSetup(needs_second_look=True))
    return location


def looked_at(location: LocationWorkspace) -> Feedback:
    """A form to which Ann gave the first look."""
    kept = location.feedback.keep(feedback_of("2017-06", "Jo was so kind"))
    location.feedback.release(kept.id, "[name removed] was so kind", reader="Ann Weller")
    return kept


def test_a_first_look_is_kept_and_releases_nothing(strict: LocationWorkspace) -> None:
    kept = looked_at(strict)
    assert strict.feedback.waiting("ashford") == (kept,)
    opened = strict.feedback.open_words(kept.id)
    assert opened.first_look == FirstLook("Ann Weller", "[name removed] was so kind")
    assert opened.words == "[name removed] was so kind"
    (line,) = strict.feedback.lines_to_read("ashford")
    assert line.looked_by == "Ann Weller"
    year = ReportingYear(2016)
    assert strict.year.figures("ashford", year).words == ()
    assert loose_ends.words_waiting(strict.vault.connection, "ashford", year) == 1


def test_another_person_gives_the_second_look_and_releases(strict: LocationWorkspace) -> None:
    kept = looked_at(strict)
    released = strict.feedback.release(kept.id, "Somebody was so kind", reader="Bea Marsh")
    assert released.words_state is WordsState.RELEASED
    assert released.released_words == "Somebody was so kind"
    assert strict.feedback.waiting("ashford") == ()


@pytest.mark.parametrize("reader", ["Ann Weller", "ANN WELLER"])
def test_nobody_gives_both_looks(strict: LocationWorkspace, reader: str) -> None:
    kept = looked_at(strict)
    with pytest.raises(SameReader):
        strict.feedback.release(kept.id, "So kind", reader=reader)
    assert strict.feedback.waiting("ashford") == (kept,)


def test_somebody_unknown_gives_neither_look(strict: LocationWorkspace) -> None:
    new = strict.feedback.keep(feedback_of("2017-06", "Warm"))
    for form in (new, looked_at(strict)):
        with pytest.raises(ReaderUnknown):
            strict.feedback.release(form.id, "So kind")
    assert strict.feedback.open_words(new.id).first_look is None


def test_a_first_look_that_is_sent_back_leaves_its_words_to_go_on_with(
    strict: LocationWorkspace,
) -> None:
    kept = looked_at(strict)
    strict.feedback.take_back_first_look(kept.id)
    opened = strict.feedback.open_words(kept.id)
    assert (opened.first_look, opened.words) == (None, "[name removed] was so kind")
    strict.feedback.release(kept.id, "So kind", reader="Bea Marsh")
    assert strict.feedback.open_words(kept.id).first_look == FirstLook("Bea Marsh", "So kind")


def test_undoing_a_second_look_keeps_the_first_and_waiting_again_wants_both(
    strict: LocationWorkspace,
) -> None:
    kept = looked_at(strict)
    strict.feedback.release(kept.id, "So kind", reader="Bea Marsh")
    strict.feedback.take_back(kept.id)
    opened = strict.feedback.open_words(kept.id)
    assert opened.first_look is not None
    assert opened.words == "So kind"
    strict.feedback.release(kept.id, "So kind", reader="Bea Marsh")
    strict.feedback.back_to_waiting(kept.id)
    opened = strict.feedback.open_words(kept.id)
    assert (opened.first_look, opened.words) == (None, "So kind")


def test_words_that_somebody_looked_at_can_be_withheld(strict: LocationWorkspace) -> None:
    kept = looked_at(strict)
    assert strict.feedback.withhold(kept.id).words_state is WordsState.WITHHELD
    assert strict.feedback.lines_to_read("ashford") == ()


def test_one_look_is_enough_once_no_second_is_asked_for(strict: LocationWorkspace) -> None:
    kept = looked_at(strict)
    strict.desks.change_setup("ashford", DeskSetup())
    released = strict.feedback.release(kept.id, "So kind", reader="Ann Weller")
    assert released.words_state is WordsState.RELEASED


# Many, and later


def test_a_list_has_so_many_lines_and_says_how_many_there_are(location: LocationWorkspace) -> None:
    with location.vault.transaction():
        for number in range(MOST_LISTED + 1):
            form = replace(
                feedback_of("2017-06", "Warm"),
                id=UUID(int=number),
                words_state=WordsState.WAITING,
            )
            feedback_table.add(location.vault.connection, form)
    assert len(location.feedback.lines_to_read("ashford")) == MOST_LISTED
    assert location.feedback.count_to_read("ashford") == MOST_LISTED + 1


def test_a_written_summary_holds_the_words_as_released_and_a_change_wants_another(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    said = ("Warm.", "A [name removed] was kind.", "Zofia? No.")
    forms = [location.feedback.keep(feedback_of("2017-06", f"x{words}")) for words in said]
    for form, words in zip(forms, said, strict=True):
        location.feedback.release(form.id, words)
    withheld = location.feedback.keep(feedback_of("2017-06", MARKER))
    location.feedback.withhold(withheld.id)
    assert not location.feedback.is_in_summary(forms[0])
    written = location.year.write("ashford", ReportingYear(2016), tmp_path)
    with ZipFile(written.path) as archive:
        figures = json.loads(archive.read("summary.json"))
        with archive.open("summary.pdf") as pdf:
            printed = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
        table = archive.read("summary.csv").decode()
    assert figures["words"] == sorted(said)
    assert all(words in printed for words in said)
    assert MARKER not in printed
    assert "Warm" not in table
    assert location.feedback.is_in_summary(forms[0])
    location.feedback.back_to_waiting(forms[0].id)
    assert location.year.figures("ashford", ReportingYear(2016)).revision == 2
