"""Words that were released or withheld: looked up, and let to wait again."""

from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from osslog.domain.records import Feedback, WordsState
from osslog.domain.reporting_year import ReportingYear
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.pages.feedback import READ, WORDS, FeedbackPage
from osslog.ui.read_words import ReadWords
from tests.ui.made_up import LOCATION_ID, unlocked
from tests.ui.person import Person

SAID = (
    (1, "2017-05", "Sharon was kind", "[name removed] was kind"),
    (2, "2017-06", "Warm", "Warm"),
    (3, "2017-06", "He must never know", None),
)


def read_some(workspace: LocationWorkspace) -> None:
    """Two that were released, and one that was withheld."""
    for number, month, words, released in SAID:
        form = Feedback(
            UUID(int=number), LOCATION_ID, month, words=words, agreed_to_quote=released is not None
        )
        workspace.feedback.keep(form)
        if released is None:
            workspace.feedback.withhold(form.id)
        else:
            workspace.feedback.release(form.id, released)


def looked_up(person: Person) -> ReadWords:
    """Go to what was read, by keys."""
    person.go_to(3)
    page = person.page(FeedbackPage)
    person.tab_to(page.parts)
    person.type("4")
    return page.read


@pytest.fixture
def reader(open_window: object, location_folder: Path) -> Person:
    """Somebody at the window of a location with words that were read."""
    workspace = unlocked(location_folder)
    read_some(workspace)
    workspace.close()
    assert callable(open_window)
    person = open_window(location_folder)
    assert isinstance(person, Person)
    person.unlock()
    return person


def lines(view: ReadWords) -> list[str]:
    model = view.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_they_are_listed_by_month_as_they_were_released(reader: Person) -> None:
    view = looked_up(reader)
    assert lines(view) == [
        "June 2017 · Released · Warm",
        "June 2017 · Withheld · He must never know",
        "May 2017 · Released · [name removed] was kind",
    ]
    assert view.words.words() == "Warm"
    assert view.is_complete
    assert not view.original.isVisible()


def test_what_was_changed_stands_beside_what_was_written(reader: Person) -> None:
    view = looked_up(reader)
    reader.tab_to(view.list)
    reader.press(Qt.Key.Key_End)
    reader.wait()
    assert view.heading.text() == "Words from May 2017"
    assert view.words.words() == "[name removed] was kind"
    assert view.original.isVisible()
    assert view.original.words() == "Sharon was kind"


def test_only_those_are_listed_that_somebody_asks_for(reader: Person) -> None:
    view = looked_up(reader)
    reader.tab_to(view.filter)
    reader.type("3")
    assert lines(view) == ["June 2017 · Withheld · He must never know"]
    assert view.words.words() == "He must never know"
    reader.type("2")
    assert len(lines(view)) == 2


def test_words_wait_again_as_they_were_released(reader: Person) -> None:
    view = looked_up(reader)
    reader.tab_to(view.list)
    reader.press(Qt.Key.Key_End)
    reader.wait()
    reader.tab_to(view.again_button)
    reader.press(Qt.Key.Key_Return)
    reader.wait()
    assert len(lines(view)) == 2
    page = reader.page(FeedbackPage)
    assert page.parts.chip(WORDS).text() == "Words to read (1)"
    page.show_part(WORDS)
    reader.wait()
    assert page.waiting.panel.words.words() == "[name removed] was kind"
    find = partial(page.workspace.feedback.find, UUID(int=1))
    assert reader.ask(find).words_state is WordsState.WAITING


def test_after_a_summary_a_change_wants_another_revision(reader: Person, tmp_path: Path) -> None:
    view = looked_up(reader)
    assert not view.note.isVisible()
    page = reader.page(FeedbackPage)
    year = ReportingYear.containing(date(2017, 6, 1))
    reader.ask(partial(page.workspace.year.write, LOCATION_ID, year, tmp_path / "out"))
    page.show_part(READ)
    reader.wait()
    assert view.note.isVisible()
    assert "another revision" in view.note.text()


def test_before_anything_was_read_it_says_so(coordinator: Person) -> None:
    view = looked_up(coordinator)
    assert view.nothing.isVisible()
    assert not view.columns.isVisible()
    assert not view.again_button.isVisible()
