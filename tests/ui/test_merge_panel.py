"""Merging a stick: what came, what is missing, what is set aside, and sticks that go wrong."""

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from osslog.progress import Progress, no_progress
from osslog.services.inbox import Inbox, Merged
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.merge_panel import MergePanel
from osslog.ui.message import MessageKind
from osslog.ui.pages.feedback import POSTS, FeedbackPage
from tests.services.posts import Laptop, files_on, put, set_up_laptop
from tests.ui.county_made_up import choose
from tests.ui.made_up import LOCATION_ID
from tests.ui.person import Person, hold_worker


def panel_of(person: Person) -> MergePanel:
    """Go to where answers of feedback posts are merged."""
    person.go_to(3)
    page = person.page(FeedbackPage)
    page.show_part(POSTS)
    person.wait()
    return page.posts


def workspace_of(person: Person) -> LocationWorkspace:
    """The open workspace, for `Person.ask` alone."""
    person.go_to(3)
    return person.page(FeedbackPage).workspace


@pytest.fixture
def laptop(coordinator: Person, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop, whose stick is in the coordinator's."""
    workspace = workspace_of(coordinator)
    made = coordinator.ask(
        lambda: set_up_laptop(workspace, tmp_path, location_id=LOCATION_ID, takes_visits=False)
    )
    yield made
    made.post.close()


def merge(person: Person, panel: MergePanel, folder: Path) -> str:
    """Choose a folder by keys; returns what was said of it."""
    person.tab_to(panel.choose)
    person.type("\r")
    choose(person, folder)
    person.wait()
    return panel.message.sentence


def test_a_stick_is_merged_and_tells_what_came(coordinator: Person, laptop: Laptop) -> None:
    panel = panel_of(coordinator)
    assert panel.latest.text() == "Nothing has come in yet."
    assert panel.words.text() == " ".join(laptop.post.words)
    laptop.bring("Warm room", "Kind people")
    assert merge(coordinator, panel, laptop.stick) == "2 answers came in."
    assert panel.latest.text() == "Something came in last on 20 June 2017."
    assert files_on(laptop.stick) == []
    assert coordinator.focused is panel.choose
    assert coordinator.page(FeedbackPage).waiting.count == 2
    laptop.post.copy_to(laptop.stick, again=True)
    assert merge(coordinator, panel, laptop.stick) == "2 were here before."


def test_a_folder_with_nothing_says_so(coordinator: Person, laptop: Laptop, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    panel = panel_of(coordinator)
    assert "nothing from a feedback post" in merge(coordinator, panel, tmp_path / "other")
    assert laptop.post.waiting().copied == 0


def test_without_any_post_it_says_how_there_is_one(coordinator: Person) -> None:
    panel = panel_of(coordinator)
    assert "There is no feedback post yet." in panel.latest.text()
    assert not panel.words.isVisible()


def test_what_has_not_come_is_named_by_its_numbers(
    coordinator: Person, laptop: Laptop, tmp_path: Path
) -> None:
    panel = panel_of(coordinator)
    laptop.bring("1", "2", "3")
    shutil.move(laptop.stick, tmp_path / "first stick")
    laptop.stick.mkdir()
    laptop.bring("4", "5", "6")
    assert merge(coordinator, panel, laptop.stick) == "3 answers came in."
    told = panel.gaps.findChildren(type(panel.latest))
    assert any(
        one.text().startswith("From the post Library laptop the entries 1 to 3 have not come.")
        for one in told
    )
    merge(coordinator, panel, tmp_path / "first stick")
    assert not panel.gaps.isVisible()


def test_what_is_set_aside_has_its_post_day_and_reason_and_is_thrown_away_after_a_question(
    coordinator: Person, laptop: Laptop
) -> None:
    workspace = workspace_of(coordinator)
    desk_id = laptop.post.plan.desk_id
    coordinator.ask(lambda: workspace.desks.withdraw(desk_id))
    laptop.bring("Warm room", "Kind people")
    panel = panel_of(coordinator)
    assert "2 files were not accepted." in merge(coordinator, panel, laptop.stick)
    (line,) = panel.lines
    assert (
        line.what.text() == "2 files that name the post Library laptop, set aside on 20 June 2017"
    )
    assert "was withdrawn" in line.why.text()
    assert panel.aside_note.isVisible()
    coordinator.tab_to(line.discard)
    coordinator.type("\r")
    assert coordinator.focused is line.question.no
    coordinator.press(Qt.Key.Key_Escape)
    assert coordinator.focused is line.discard
    assert len(coordinator.ask(workspace.inbox.set_aside)) == 2
    coordinator.type("\r")
    coordinator.tab_to(line.question.yes)
    coordinator.type("\r")
    assert panel.message.sentence == "2 files were thrown away."
    assert panel.lines == ()
    assert coordinator.ask(workspace.inbox.set_aside) == ()


def test_what_was_set_aside_comes_in_at_the_next_merge_once_nothing_is_against_it(
    coordinator: Person, laptop: Laptop
) -> None:
    workspace = workspace_of(coordinator)
    desk_id = laptop.post.plan.desk_id
    coordinator.ask(lambda: workspace.desks.withdraw(desk_id))
    panel = panel_of(coordinator)
    merge(coordinator, panel, laptop.bring("Warm room"))
    coordinator.ask(lambda: workspace.desks.bring_back(desk_id))
    assert merge(coordinator, panel, laptop.stick) == "1 answer came in."
    assert panel.lines == ()


def test_a_file_that_nobody_can_open_is_named_without_a_post(
    coordinator: Person, laptop: Laptop
) -> None:
    sealed = files_on(laptop.bring("Warm room"))[0].read_bytes()
    shutil.rmtree(laptop.stick)
    put(laptop.stick, "0" * 32, sealed[:-1] + bytes([sealed[-1] ^ 1]))
    panel = panel_of(coordinator)
    assert "1 file was not accepted." in merge(coordinator, panel, laptop.stick)
    (line,) = panel.lines
    assert line.what.text() == "1 file, set aside on 20 June 2017"


def test_a_merge_can_be_stopped_and_nothing_came_in(coordinator: Person, laptop: Laptop) -> None:
    panel = panel_of(coordinator)
    laptop.bring(*map(str, range(20)))
    may_go_on = hold_worker(coordinator)
    panel.merge_from(laptop.stick)
    assert panel.progress.isVisible()
    assert not panel.choose.isVisible()
    assert coordinator.focused is panel.stop_button
    coordinator.press(Qt.Key.Key_Return)
    may_go_on.set()
    coordinator.wait()
    assert panel.message.sentence.startswith("Stopped.")
    assert not panel.progress.isVisible()
    assert coordinator.focused is panel.choose
    assert len(files_on(laptop.stick)) == 20
    assert merge(coordinator, panel, laptop.stick) == "20 answers came in."


def test_a_stick_that_is_gone_is_told_of(
    coordinator: Person, laptop: Laptop, tmp_path: Path
) -> None:
    panel = panel_of(coordinator)
    laptop.bring("Warm room")
    laptop.stick.rename(tmp_path / "pulled out")
    panel.merge_from(laptop.stick)
    coordinator.wait()
    assert panel.message.kind is MessageKind.PROBLEM
    assert "no longer there" in panel.message.sentence


def test_a_stick_that_is_pulled_out_in_the_middle_is_told_of_and_goes_on_later(
    coordinator: Person, laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_of(coordinator)
    laptop.bring("Warm room", "Kind people", "Good tea")
    out = tmp_path / "pulled out"
    merge_all = Inbox.merge_folder

    def pulled_out(inbox: Inbox, folder: Path, *, progress: Progress = no_progress) -> Merged:
        def pull(done: int, total: int) -> None:
            if done == 1:
                folder.rename(out)
            progress(done, total)

        return merge_all(inbox, folder, progress=pull)

    with monkeypatch.context() as patch:
        patch.setattr(Inbox, "merge_folder", pulled_out)
        said = merge(coordinator, panel, laptop.stick)
    assert said.startswith("1 answer came in. 2 files could not be read.")
    assert "The stick is no longer there." in said
    out.rename(laptop.stick)
    assert merge(coordinator, panel, laptop.stick).startswith("2 answers came in.")


def test_a_stick_that_cannot_be_written_to_brings_nothing_twice(
    coordinator: Person, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_of(coordinator)
    laptop.bring("Warm room", "Kind people")
    unlink = Path.unlink

    def read_only(path: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 as Path's
        if path.is_relative_to(laptop.stick):
            raise OSError(errno.EROFS, "read-only")
        unlink(path, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", read_only)
        said = merge(coordinator, panel, laptop.stick)
        assert said.startswith("2 answers came in. 2 files could not be removed from there.")
        again = merge(coordinator, panel, laptop.stick)
    assert again.startswith("2 were here before. 2 files could not be removed")
    assert coordinator.page(FeedbackPage).waiting.count == 2
