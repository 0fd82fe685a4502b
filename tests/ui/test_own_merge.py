"""After an unlock this computer's answers come in by themselves, and the page Today says so."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from osslog.domain.sealed_entry import EntryFault
from osslog.errors import DiskFull
from osslog.services.desk_post import DeskPost
from osslog.services.location_workspace import LocationWorkspace
from osslog.settings import TEXT_SIZES
from osslog.storage import desk_folder, merged_entries
from osslog.ui import merge_work
from osslog.ui.location_view import LocationView
from osslog.ui.merge_work import OwnMerged
from osslog.ui.message import MessageBar, MessageKind
from osslog.ui.own_merge import OwnMerge
from osslog.ui.pages.feedback import POSTS, FeedbackPage
from osslog.ui.pages.today import TodayPage
from tests.data.desk_entries import answers
from tests.ui.made_up import LOCATION_ID, that_day, unlocked
from tests.ui.person import Person


@pytest.fixture
def post(location_folder: Path) -> Iterator[DeskPost]:
    """This computer's post, open for visitors."""
    with closing(unlocked(location_folder)) as workspace:
        workspace.desks.hand_over(LOCATION_ID)
    with closing(DeskPost.open(location_folder, LOCATION_ID, today=that_day)) as post:
        yield post


def say(post: DeskPost, *words: str) -> None:
    """Answer at the post once with each of these words, and leave it."""
    for one in words:
        post.save_feedback(**answers(one))
    post.close()


def bar_of(person: Person) -> MessageBar:
    """Where the page Today says what came."""
    bar = person.page(TodayPage).findChild(MessageBar, "arrivals")
    assert isinstance(bar, MessageBar)
    return bar


def noted(_outcome: object) -> None:
    """Nobody asks how it ended."""


def waiting(person: Person) -> list[str]:
    """The words that wait, as the vault has them."""
    view = person.view
    assert isinstance(view, LocationView)
    workspace = person.page(TodayPage).workspace
    return sorted(one.words for one in person.ask(lambda: workspace.feedback.waiting(LOCATION_ID)))


def test_what_visitors_said_comes_in_at_the_unlock_and_is_told_quietly(
    post: DeskPost, open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    say(post, "Warm room", "Kind people", "Good tea")
    person = open_window(location_folder)
    person.unlock()
    bar = bar_of(person)
    assert bar.isVisible()
    assert bar.kind is MessageKind.INFORMATION
    assert bar.sentence == "3 answers came in from the feedback post."
    assert waiting(person) == ["Good tea", "Kind people", "Warm room"]
    assert "Warm" not in " ".join(label.text() for label in bar.findChildren(QLabel))
    person.tab_to(bar.action)
    person.type("\r")
    person.page(FeedbackPage)
    person.go_to(1)
    assert not bar_of(person).isVisible()


def test_what_is_told_takes_no_height_from_the_next_visit(
    post: DeskPost, open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    say(post, "Warm room", "Kind people", "Good tea")
    person = open_window(location_folder)
    person.window.resize(1280, 720)
    person.unlock()
    page, bar = person.page(TodayPage), bar_of(person)
    QApplication.processEvents()
    top = page.drop_in.mapTo(page, QPoint(0, 0)).y()
    assert bar.isVisible()
    assert bar.text.height() < 2 * bar.fontMetrics().height(), "one line"
    bar.clear()
    QApplication.processEvents()
    assert top - page.drop_in.mapTo(page, QPoint(0, 0)).y() < 20, "less than a line"


def test_what_is_told_needs_no_sideways_scrolling_at_any_size_of_text(
    post: DeskPost, open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    say(post, "Warm room")
    person = open_window(location_folder)
    person.window.resize(1280, 720)
    person.unlock()
    for _ in TEXT_SIZES:
        QApplication.processEvents()
        page = person.page(TodayPage)
        assert bar_of(person).isVisible()
        assert page.scroll_area.horizontalScrollBar().maximum() == 0
        person.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        person.wait()


def test_where_nothing_came_nothing_is_told(
    post: DeskPost, open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    say(post)
    person = open_window(location_folder)
    person.unlock()
    assert not bar_of(person).isVisible()


def test_a_single_answer_is_told_as_one(
    post: DeskPost, open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    say(post, "Kind")
    person = open_window(location_folder)
    person.unlock()
    assert bar_of(person).sentence == "1 answer came in from the feedback post."


def test_many_come_in_a_little_at_a_time_and_others_get_at_the_vault_between(
    post: DeskPost,
    open_window: Callable[[Path], Person],
    location_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(merge_work, "AT_ONCE", 4)
    done: list[int | str] = []
    merge = merge_work.merge_own

    def counted(
        workspace: LocationWorkspace, location_id: str, before: OwnMerged | None
    ) -> OwnMerged:
        merged = merge(workspace, location_id, before)
        done.append(merged.merged.feedback)
        return merged

    monkeypatch.setattr("osslog.ui.own_merge.merge_own", counted)
    person = open_window(location_folder)
    person.unlock()
    assert done == [0]
    say(post, *(f"Words {number}" for number in range(10)))
    again = OwnMerge(person.page(TodayPage).workspace, person.background, person.window)
    again.begin(LOCATION_ID)
    person.background.run(partial(done.append, "a page"), noted, noted)
    person.wait()
    assert done == [0, 4, "a page", 8, 10]
    assert again.sentence() == "10 answers came in from the feedback post."
    assert len(waiting(person)) == 10


def test_a_file_that_no_post_wrote_and_an_entry_that_is_gone_need_an_eye(
    post: DeskPost, open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    outbox = desk_folder.folder_of(location_folder, LOCATION_ID) / desk_folder.OUTBOX
    post.save_feedback(**answers("First"))
    (first,) = outbox.iterdir()
    say(post, "Second")
    first.write_bytes(first.read_bytes()[:-1] + b"x")
    person = open_window(location_folder)
    person.unlock()
    bar = bar_of(person)
    assert bar.kind is MessageKind.PROBLEM
    assert "1 answer came in from the feedback post." in bar.sentence
    assert "1 file was not accepted" in bar.sentence
    assert "From the post This computer the entry 1 has not come." in bar.sentence
    person.tab_to(bar.action)
    person.type("\r")
    page = person.page(FeedbackPage)
    assert page.part == POSTS
    assert len(page.posts.lines) == 1
    assert person.focused is page.posts.choose
    person.window.lock()
    person.wait()
    person.unlock()
    assert not bar_of(person).isVisible()  # it was told; the page Feedback keeps it in view


def test_a_damaged_post_is_told_and_its_answers_come_in_all_the_same(
    post: DeskPost, open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    say(post, "Kind")
    state = desk_folder.folder_of(location_folder, LOCATION_ID) / desk_folder.STATE_NAME
    state.write_bytes(b"{")
    person = open_window(location_folder)
    person.unlock()
    bar = bar_of(person)
    assert bar.kind is MessageKind.PROBLEM
    assert "damaged" in bar.sentence
    assert "1 answer came in" in bar.sentence
    assert waiting(person) == ["Kind"]


def test_a_merge_that_fails_is_told_and_can_be_tried_again(
    post: DeskPost,
    open_window: Callable[[Path], Person],
    location_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    say(post, "Kind")

    def full(*_arguments: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(merged_entries, "add", full)
        person = open_window(location_folder)
        person.unlock()
    bar = bar_of(person)
    assert bar.kind is MessageKind.PROBLEM
    assert "The disk is full" in bar.sentence
    assert waiting(person) == []
    person.tab_to(bar.action)
    person.type("\r")
    assert bar_of(person).sentence == "1 answer came in from the feedback post."


def test_a_post_that_is_open_is_left_and_comes_in_later(
    post: DeskPost, open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    post.save_feedback(**answers("Kind"))
    person = open_window(location_folder)
    person.unlock()
    assert "its answers come in later" in bar_of(person).sentence
    post.close()
    person.go_to(2)
    person.go_to(1)
    assert bar_of(person).sentence == "1 answer came in from the feedback post."


def test_the_page_that_is_in_front_shows_what_came(
    post: DeskPost, open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    post.save_feedback(**answers("Kind"))
    person = open_window(location_folder)
    person.unlock()
    person.go_to(3)
    page = person.page(FeedbackPage)
    assert page.waiting.count == 0
    post.close()
    person.go_to(3)  # it is read before the merge that this begins
    assert page.waiting.count == 1


def test_every_reason_has_its_words() -> None:
    from osslog.services.entry_faults import in_words

    assert all(in_words(fault).next_step for fault in EntryFault)
