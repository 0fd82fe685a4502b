"""A second laptop becomes a feedback post by the coordinator's file."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from osslog.errors import InUse
from osslog.services.desk_enrolment import posts_in
from osslog.services.desk_post import DeskPost
from osslog.services.desks import WrittenDeskFile
from osslog.ui.desk_window import THANKS_SECONDS
from osslog.ui.desk_work import DeskHome
from osslog.ui.file_dialog import FileDialog
from osslog.ui.pages.desk_coordinator import DeskCoordinatorPage
from osslog.ui.pages.desk_enrol import DeskEnrolPage
from osslog.ui.pages.desk_start import DeskStartPage
from osslog.ui.pages.desk_thanks import DeskThanksPage
from tests.ui.desk_person import AtDesk, first_file
from tests.ui.made_up import LOCATION_ID, that_day, unlocked
from tests.ui.pages.test_desk_coordinator import drop, rotate_keys

Opener = Callable[[DeskHome], AtDesk]


@pytest.fixture
def written(location_folder: Path, tmp_path: Path) -> WrittenDeskFile:
    """The first file for a second laptop, on a stick."""
    (tmp_path / "stick").mkdir()
    return first_file(location_folder, tmp_path / "stick")


@pytest.fixture
def newcomer(open_desk: Opener, tmp_path: Path) -> AtDesk:
    """Somebody at a second laptop on which osslog was never used."""
    return open_desk(DeskHome(tmp_path / "laptop", that_day))


def test_a_laptop_becomes_a_post_once_the_words_were_compared(
    newcomer: AtDesk, written: WrittenDeskFile, tmp_path: Path
) -> None:
    page = newcomer.page(DeskEnrolPage)
    assert not [one for one in page.findChildren(QLabel) if "drag" in one.text()]
    newcomer.type("\r")
    dialog = page.findChild(FileDialog)
    assert dialog is not None
    dialog.chosen.emit((written.path,))
    dialog.close()
    newcomer.wait()
    assert "“Library laptop” of Herne Bay" in page.file_form.found.text()
    assert page.file_form.words.text().split() == list(written.words)
    assert posts_in(tmp_path / "laptop") == ()
    newcomer.click(page.file_form.same)
    assert posts_in(tmp_path / "laptop") == (LOCATION_ID,)
    assert written.path.name in page.what_now.text()
    newcomer.click(page.delete_and_begin)
    assert not written.path.exists()
    newcomer.page(DeskStartPage)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_no_key_that_is_pressed_again_or_held_says_that_unread_words_are_the_same(
    newcomer: AtDesk, written: WrittenDeskFile, tmp_path: Path, key: Qt.Key
) -> None:
    page = newcomer.page(DeskEnrolPage)
    drop(page.file_form, written.path)
    newcomer.wait()
    assert page.file_form.words.hasFocus()
    newcomer.press(key)
    held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
    QApplication.sendEvent(newcomer.focused, held)
    newcomer.wait()
    assert posts_in(tmp_path / "laptop") == ()
    assert page.file_form.words.isVisible()
    newcomer.type("\t")
    assert page.file_form.same.hasFocus()
    QApplication.sendEvent(newcomer.focused, held)
    newcomer.wait()
    assert posts_in(tmp_path / "laptop") == ()
    newcomer.type("\r")
    assert posts_in(tmp_path / "laptop") == (LOCATION_ID,)


def test_words_that_differ_make_no_post(
    newcomer: AtDesk, written: WrittenDeskFile, tmp_path: Path
) -> None:
    page = newcomer.page(DeskEnrolPage)
    drop(page.file_form, written.path)
    newcomer.wait()
    newcomer.click(page.file_form.different)
    assert posts_in(tmp_path / "laptop") == ()
    assert "Ask the coordinator" in page.file_form.message.sentence
    assert page.file_form.choose.hasFocus()


def test_the_file_can_stay_where_it_is(newcomer: AtDesk, written: WrittenDeskFile) -> None:
    page = newcomer.page(DeskEnrolPage)
    drop(page.file_form, written.path)
    newcomer.wait()
    newcomer.click(page.file_form.same)
    newcomer.click(page.begin)
    assert written.path.exists()
    newcomer.page(DeskStartPage)


def test_a_file_that_cannot_be_deleted_is_told_of(
    newcomer: AtDesk, written: WrittenDeskFile
) -> None:
    page = newcomer.page(DeskEnrolPage)
    drop(page.file_form, written.path)
    newcomer.wait()
    newcomer.click(page.file_form.same)
    written.path.unlink()
    newcomer.click(page.delete_and_begin)
    assert page.done.message.sentence
    newcomer.click(page.begin)
    newcomer.page(DeskStartPage)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff" * 5000, b"x" * 5_000_000])
def test_rubbish_is_refused_with_a_sentence(
    newcomer: AtDesk, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "rubbish.osslog-desk"
    path.write_bytes(content)
    page = newcomer.page(DeskEnrolPage)
    drop(page.file_form, path)
    newcomer.wait()
    assert "not one for a feedback post" in page.file_form.message.sentence
    assert page.file_form.choose.isVisible()


def test_a_later_file_makes_no_post(
    newcomer: AtDesk, written: WrittenDeskFile, location_folder: Path, tmp_path: Path
) -> None:
    assert written.path.exists()
    with closing(unlocked(location_folder)) as workspace:
        (desk,) = workspace.desks.all(LOCATION_ID)
        later = workspace.desks.later_file(desk.id, tmp_path / "stick")
    page = newcomer.page(DeskEnrolPage)
    drop(page.file_form, later.path)
    newcomer.wait()
    assert "not on this computer" in page.file_form.message.sentence


def test_a_new_first_file_takes_the_place_of_a_post_and_keeps_what_waits(
    newcomer: AtDesk, written: WrittenDeskFile, location_folder: Path, tmp_path: Path
) -> None:
    page = newcomer.page(DeskEnrolPage)
    drop(page.file_form, written.path)
    newcomer.wait()
    newcomer.click(page.file_form.same)
    newcomer.click(page.begin)
    newcomer.type("\r111\r")
    newcomer.after(THANKS_SECONDS)
    with closing(unlocked(location_folder)) as workspace:
        (desk,) = workspace.desks.all(LOCATION_ID)
        workspace.desks.withdraw(desk.id)
        again = workspace.desks.enrol(
            LOCATION_ID, "Library again", tmp_path / "stick", takes_visits=False
        )
    newcomer.click(newcomer.page(DeskStartPage).for_coordinator)
    panel = newcomer.page(DeskCoordinatorPage)
    drop(panel.file_form, again.path)
    newcomer.wait()
    assert "takes the place" in panel.file_form.found.text()
    newcomer.click(panel.file_form.same)
    page = newcomer.page(DeskEnrolPage)
    newcomer.click(page.begin)
    newcomer.click(newcomer.page(DeskStartPage).for_coordinator)
    panel = newcomer.page(DeskCoordinatorPage)
    assert "Library again" in panel.name.text()
    assert "copied: 1" in panel.copy_section.counts.text()


def test_a_file_that_was_changed_after_its_words_were_compared_is_not_taken(
    newcomer: AtDesk, written: WrittenDeskFile, location_folder: Path, tmp_path: Path
) -> None:
    page = newcomer.page(DeskEnrolPage)
    drop(page.file_form, written.path)
    newcomer.wait()
    with closing(unlocked(location_folder)) as workspace:
        rotate_keys(workspace)
        other = workspace.desks.enrol(
            LOCATION_ID, "Library again", tmp_path / "stick", takes_visits=False
        )
    other.path.replace(written.path)
    newcomer.click(page.file_form.same)
    assert "not the file that was looked at" in page.file_form.message.sentence
    assert posts_in(tmp_path / "laptop") == ()


def test_a_post_that_is_not_replaced_after_all_goes_on(
    newcomer: AtDesk, written: WrittenDeskFile, location_folder: Path, tmp_path: Path
) -> None:
    page = newcomer.page(DeskEnrolPage)
    drop(page.file_form, written.path)
    newcomer.wait()
    newcomer.click(page.file_form.same)
    newcomer.click(page.begin)
    with closing(unlocked(location_folder)) as workspace:
        other = workspace.desks.enrol(
            LOCATION_ID, "Library again", tmp_path / "stick", takes_visits=False
        )
    newcomer.click(newcomer.page(DeskStartPage).for_coordinator)
    panel = newcomer.page(DeskCoordinatorPage)
    drop(panel.file_form, other.path)
    newcomer.wait()
    other.path.unlink()
    newcomer.click(panel.file_form.same)
    panel = newcomer.page(DeskCoordinatorPage)
    assert panel.file_form.message.sentence
    newcomer.click(panel.back)
    newcomer.type("\r111\r")
    newcomer.page(DeskThanksPage)
    with pytest.raises(InUse):
        DeskPost.open(tmp_path / "laptop", LOCATION_ID, today=that_day)


def test_a_damaged_post_can_be_mended_by_a_new_file(
    open_desk: Opener, newcomer: AtDesk, written: WrittenDeskFile, tmp_path: Path
) -> None:
    page = newcomer.page(DeskEnrolPage)
    drop(page.file_form, written.path)
    newcomer.wait()
    newcomer.click(page.file_form.same)
    post = newcomer.window.post
    assert post is not None
    post.close()
    (tmp_path / "laptop" / "desk" / LOCATION_ID / "desk.key").write_bytes(b"")
    second = open_desk(DeskHome(tmp_path / "laptop", that_day))
    page = second.page(DeskEnrolPage)
    assert "missing or damaged" in page.message.sentence
    drop(page.file_form, written.path)
    second.wait()
    second.click(page.file_form.same)
    second.click(page.begin)
    second.page(DeskStartPage)


def test_of_several_posts_one_is_chosen(
    open_desk: Opener, written: WrittenDeskFile, tmp_path: Path, location_folder: Path
) -> None:
    from osslog.services.desk_enrolment import enrol
    from osslog.services.workspace import set_up_location
    from tests.ui.made_up import CHEAP, PASSPHRASE

    assert location_folder.is_dir()
    enrol(tmp_path / "laptop", written.path)
    other, _ = set_up_location(
        tmp_path / "other",
        location_id="ashford",
        name="Ashford",
        passphrase=PASSPHRASE,
        person="Ann",
        today=that_day,
        kdf=CHEAP,
    )
    with closing(other):
        second = other.desks.enrol("ashford", "Hall laptop", tmp_path / "stick", takes_visits=False)
    enrol(tmp_path / "laptop", second.path, new_owner=True)
    person = open_desk(DeskHome(tmp_path / "laptop", that_day))
    page = person.page(DeskEnrolPage)
    names = [one.text() for one in page.posts.findChildren(QPushButton) if one.text()]
    assert names == ["Hall laptop, Ashford", "Library laptop, Herne Bay"]
    buttons = [one for one in page.posts.findChildren(QPushButton) if one.text() == names[0]]
    person.click(buttons[0])
    assert "Ashford" in person.page(DeskStartPage).eight_words.text()


def test_leaving_before_there_is_a_post_closes_the_window(newcomer: AtDesk) -> None:
    newcomer.click(newcomer.page(DeskEnrolPage).leave)
    assert not newcomer.window.isVisible()
