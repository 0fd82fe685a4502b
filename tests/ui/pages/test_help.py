"""The page Help, used by keys."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from osslog.services import guides
from osslog.ui.file_dialog import FileDialog
from osslog.ui.location_view import LocationView
from osslog.ui.pages.help import HelpPage
from tests.ui.person import Person

ALL = [topic.title for topic in guides.topics()]


def help_page(person: Person) -> HelpPage:
    """Go to the page by its key; it is the last one."""
    person.go_to(len(person.view.buttons))
    return person.page(HelpPage)


def offered(page: HelpPage) -> list[str]:
    """The topics that can be chosen now."""
    return [page.topics.item(row).text() for row in range(page.topics.count())]


def test_the_guide_opens_with_its_first_topic_and_the_arrows_go_through_it(
    coordinator: Person,
) -> None:
    page = help_page(coordinator)
    assert offered(page) == ALL
    assert coordinator.focused is page.topics
    assert page.text.topic.title == ALL[0]

    coordinator.press(Qt.Key.Key_Down, times=2)
    assert page.text.topic.title == ALL[2]
    coordinator.press(Qt.Key.Key_Return)
    assert page.text.hasFocus()


def test_a_search_narrows_the_topics_and_marks_the_words(coordinator: Person) -> None:
    page = help_page(coordinator)
    coordinator.tab_to(page.search)
    coordinator.type("countdown hedgehog")
    assert page.nothing.isVisible()
    assert not page.topics.isVisible()

    coordinator.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    coordinator.type("session pin")
    assert offered(page) == ["Somebody behind you"]
    assert not page.nothing.isVisible()
    assert page.text.topic.title == "Somebody behind you"
    assert page.text.extraSelections()

    coordinator.type("\r")
    assert coordinator.focused is page.text


def test_the_topic_that_is_read_stays_while_the_search_still_finds_it(coordinator: Person) -> None:
    page = help_page(coordinator)
    coordinator.press(Qt.Key.Key_Down, times=5)
    coordinator.tab_to(page.search)
    coordinator.type("summary")
    assert len(offered(page)) > 1
    assert page.text.topic.title == ALL[5]


def test_a_link_of_the_text_brings_its_topic_to_the_front_by_keys(coordinator: Person) -> None:
    page = help_page(coordinator)
    coordinator.press(Qt.Key.Key_Return)
    coordinator.press(Qt.Key.Key_Tab)
    coordinator.press(Qt.Key.Key_Return)
    assert page.text.topic.title == "A drop-in morning"
    assert page.topics.currentRow() == ALL.index("A drop-in morning")


def test_what_was_read_is_there_when_one_comes_back(coordinator: Person) -> None:
    page = help_page(coordinator)
    coordinator.press(Qt.Key.Key_Down, times=3)
    coordinator.go_to(1)
    assert help_page(coordinator) is page
    assert page.text.topic.title == ALL[3]


def test_the_page_for_the_desk_is_written_and_said_to_be(
    coordinator: Person, tmp_path: Path
) -> None:
    page = help_page(coordinator)
    page.write_desk_guide(tmp_path)
    coordinator.wait()
    assert (tmp_path / "desk-guide.pdf").read_bytes().startswith(b"%PDF-")
    assert "desk-guide.pdf" in page.message.sentence

    page.write_desk_guide(tmp_path / "gone")
    coordinator.wait()
    assert "no longer there" in page.message.sentence
    assert not (tmp_path / "gone").exists()


def test_the_folder_for_the_page_is_asked_for_and_a_lock_closes_the_question(
    coordinator: Person, qtbot: QtBot
) -> None:
    page = help_page(coordinator)
    coordinator.tab_to(page.desk_button)
    coordinator.type("\r")
    (dialog,) = page.findChildren(FileDialog)
    assert dialog.isVisible()

    coordinator.window.lock()
    qtbot.waitUntil(lambda: not coordinator.window.findChildren(FileDialog))


def test_help_stands_apart_from_the_pages_of_the_work(coordinator: Person) -> None:
    view = coordinator.view
    assert isinstance(view, LocationView)
    *work, last = view.buttons
    assert last.text() == "Help"
    gap = last.y() - (work[-1].y() + work[-1].height())
    assert gap > last.height()
    foot = (last, view.hand_over_button, view.lock_button)
    for above, below in pairwise(foot):
        assert 0 <= below.y() - (above.y() + above.height()) < last.height()


def test_the_county_team_begins_with_its_own_topic(analyst: Person) -> None:
    page = help_page(analyst)
    assert page.text.topic.title == "For the county team"
