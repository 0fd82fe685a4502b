"""The panel of a feedback post: what waits, where it is copied to, later files, the way out."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from osslog import desk_settings
from osslog.domain.desk import DeskSetup
from osslog.services.desk_enrolment import enrol
from osslog.services.desks import WrittenDeskFile
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.desk_window import THANKS_SECONDS
from osslog.ui.desk_work import DeskHome
from osslog.ui.file_dialog import FileDialog
from osslog.ui.pages.desk_coordinator import DeskCoordinatorPage
from osslog.ui.pages.desk_form import DeskFormPage
from osslog.ui.pages.desk_start import DeskStartPage
from osslog.ui.widgets import Button
from tests.ui.desk_person import MARKER, AtDesk, first_file
from tests.ui.made_up import LOCATION_ID, PASSPHRASE, make_location, that_day, unlocked

Opener = Callable[[DeskHome], AtDesk]


@pytest.fixture
def laptop(open_desk: Opener, location_folder: Path, tmp_path: Path) -> AtDesk:
    """Somebody at a second laptop that is a post."""
    (tmp_path / "stick").mkdir()
    written = first_file(location_folder, tmp_path / "stick")
    enrol(tmp_path / "laptop", written.path)
    return open_desk(DeskHome(tmp_path / "laptop", that_day))


def answer(person: AtDesk, words: str = "") -> None:
    """Answer as one visitor, and let the thanks go."""
    person.type("\r111" + words + ("\r\r" if words else "\r"))
    person.after(THANKS_SECONDS)
    person.page(DeskStartPage)


def panel(person: AtDesk) -> DeskCoordinatorPage:
    """Open the panel."""
    person.click(person.page(DeskStartPage).for_coordinator)
    return person.page(DeskCoordinatorPage)


def test_one_button_of_the_panel_is_the_main_one(laptop: AtDesk) -> None:
    page = panel(laptop)
    mains = [one for one in page.findChildren(Button) if one.property("role") == "main"]
    assert mains == [page.back]


def drop(widget: QWidget, path: Path) -> None:
    """Drag a file here and let go."""
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path))])
    where, copy = QPointF(10, 10), Qt.DropAction.CopyAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(where.toPoint(), copy, held, button, keys))
    QApplication.sendEvent(widget, QDropEvent(where, copy, held, button, keys))


def later_file(folder: Path, stick: Path, languages: tuple[str, ...]) -> WrittenDeskFile:
    """Make a later file that brings these languages."""
    with closing(unlocked(folder)) as workspace:
        workspace.desks.change_setup(LOCATION_ID, DeskSetup(languages))
        (desk,) = [one for one in workspace.desks.all(LOCATION_ID) if not one.is_own]
        return workspace.desks.later_file(desk.id, stick)


def rotate_keys(workspace: LocationWorkspace) -> None:
    """Give the location new keys, as when somebody who knew them has left."""
    workspace.keys.add_passphrase("Ben", "eleven loud geese on the weir")
    (ben,) = [one for one in workspace.keys.people() if one.person == "Ben"]
    workspace.keys.remove(ben.slot_id, [PASSPHRASE])


def entries_in(folder: Path) -> int:
    """How many sealed entries lie on a stick."""
    return len(list(folder.rglob("*.osslog-entry")))


def test_the_panel_counts_and_shows_no_word(visitor: AtDesk) -> None:
    answer(visitor, MARKER)
    answer(visitor)
    page = panel(visitor)
    assert ": 2." in page.waiting.text()
    shown = [one.text() for one in page.findChildren(QLabel)]
    assert shown
    assert not [one for one in shown if MARKER in one]


def test_on_the_coordinators_computer_nothing_is_copied_or_taken(visitor: AtDesk) -> None:
    page = panel(visitor)
    assert page.copy_section.isHidden()
    assert page.file_form.isHidden()
    assert page.visits.isHidden()
    assert page.leave.text() == "Leave: ask for the passphrase"


def test_the_eight_words_are_those_that_the_coordinator_sees(
    laptop: AtDesk, location_folder: Path
) -> None:
    with closing(unlocked(location_folder)) as workspace:
        words = workspace.desks.words(LOCATION_ID)
    shown = laptop.page(DeskStartPage).eight_words.text()
    assert shown == f"Coordinators compare these words: Herne Bay, {' '.join(words)}"
    assert panel(laptop).words.text().split() == list(words)


def test_a_stick_is_remembered_and_each_answer_copied_to_it(laptop: AtDesk, tmp_path: Path) -> None:
    stick = tmp_path / "other stick"
    stick.mkdir()
    answer(laptop)
    page = panel(laptop)
    laptop.click(page.copy_section.choose)
    dialog = page.findChild(FileDialog)
    assert dialog is not None
    dialog.chosen.emit((stick,))
    dialog.close()
    laptop.wait()
    assert entries_in(stick) == 1
    assert page.copy_section.message.sentence == "Copied: 1."
    laptop.click(page.back)
    answer(laptop)
    assert entries_in(stick) == 2
    post = laptop.window.post
    assert post is not None
    assert desk_settings.read(post.folder).copy_to == str(stick)
    assert ": 2." in panel(laptop).copy_section.counts.text()


def test_a_stick_that_is_not_there_loses_nothing_and_no_visitor_is_told(
    laptop: AtDesk, tmp_path: Path
) -> None:
    stick = tmp_path / "other stick"
    stick.mkdir()
    page = panel(laptop)
    page.copy_section.folder_chosen.emit(stick)
    laptop.wait()
    stick.rmdir()
    laptop.click(page.back)
    laptop.type("\r111\r")
    assert not isinstance(laptop.window.page, DeskFormPage)
    laptop.after(THANKS_SECONDS)
    page = panel(laptop)
    assert "wait here safely" in page.copy_section.message.sentence
    assert "copied: 1" in page.copy_section.counts.text()
    assert not stick.exists(), "nothing is made where the stick was"
    stick.mkdir()
    laptop.click(page.copy_section.copy_now)
    assert entries_in(stick) == 1


def test_everything_can_be_copied_again(laptop: AtDesk, tmp_path: Path) -> None:
    stick = tmp_path / "other stick"
    stick.mkdir()
    answer(laptop)
    page = panel(laptop)
    page.copy_section.folder_chosen.emit(stick)
    laptop.wait()
    shutil.rmtree(stick / "osslog-entries")
    laptop.click(page.copy_section.copy_now)
    assert page.copy_section.message.sentence == "There was nothing to copy."
    laptop.click(page.copy_section.again)
    assert entries_in(stick) == 1


def test_copying_by_itself_can_be_ended(laptop: AtDesk, tmp_path: Path) -> None:
    stick = tmp_path / "other stick"
    stick.mkdir()
    page = panel(laptop)
    page.copy_section.folder_chosen.emit(stick)
    laptop.wait()
    laptop.click(page.copy_section.forget)
    assert page.copy_section.copy_now.isHidden()
    laptop.click(page.back)
    answer(laptop)
    assert entries_in(stick) == 0


def test_what_was_copied_comes_to_the_coordinator(
    laptop: AtDesk, location_folder: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "other stick"
    stick.mkdir()
    panel(laptop).copy_section.folder_chosen.emit(stick)
    laptop.wait()
    laptop.press(Qt.Key.Key_Escape)
    answer(laptop, "Kind people")
    with closing(unlocked(location_folder)) as workspace:
        workspace.inbox.merge_folder(stick)
        (read,) = workspace.feedback.waiting(LOCATION_ID)
    assert read.words == "Kind people"


def test_a_later_file_brings_other_languages(
    laptop: AtDesk, location_folder: Path, tmp_path: Path
) -> None:
    assert list(laptop.page(DeskStartPage).languages.buttons) == ["en"]
    written = later_file(location_folder, tmp_path / "stick", ("en", "fa"))
    page = panel(laptop)
    drop(page.file_form, written.path)
    laptop.wait()
    page = laptop.page(DeskCoordinatorPage)
    assert written.path.name in page.message.sentence
    laptop.click(page.back)
    assert list(laptop.page(DeskStartPage).languages.buttons) == ["en", "fa"]


def test_a_file_that_is_none_is_refused_with_a_sentence(laptop: AtDesk, tmp_path: Path) -> None:
    (tmp_path / "holiday.osslog-desk").write_text("{}")
    page = panel(laptop)
    drop(page.file_form, tmp_path / "holiday.osslog-desk")
    laptop.wait()
    assert "not one for a feedback post" in page.file_form.message.sentence
    drop(page.file_form, tmp_path / "gone.osslog-desk")
    laptop.wait()
    assert page.file_form.message.sentence


def test_an_older_file_is_refused(laptop: AtDesk, location_folder: Path, tmp_path: Path) -> None:
    written = later_file(location_folder, tmp_path / "stick", ("en", "fa"))
    page = panel(laptop)
    for _ in range(2):
        drop(page.file_form, written.path)
        laptop.wait()
        page = laptop.page(DeskCoordinatorPage)
    assert "this file already" in page.file_form.message.sentence


def test_new_keys_of_the_location_want_the_words_compared(
    laptop: AtDesk, location_folder: Path, tmp_path: Path
) -> None:
    with closing(unlocked(location_folder)) as workspace:
        rotate_keys(workspace)
    written = later_file(location_folder, tmp_path / "stick", ("en", "fa"))
    page = panel(laptop)
    drop(page.file_form, written.path)
    laptop.wait()
    assert page.file_form.words.isVisible()
    assert page.file_form.words.text().split() == list(written.words)
    laptop.click(page.file_form.different)
    assert "nothing was changed" in page.file_form.message.sentence
    drop(page.file_form, written.path)
    laptop.wait()
    laptop.click(page.file_form.same)
    page = laptop.page(DeskCoordinatorPage)
    assert page.words.text().split() == list(written.words)


def test_nobody_who_sits_there_makes_the_post_their_own(
    laptop: AtDesk, tmp_path: Path, location_folder: Path
) -> None:
    """Osslog itself makes such a file for anybody, under the name that the post shows."""
    with closing(make_location(tmp_path / "at home")) as own:
        mine = own.desks.enrol(LOCATION_ID, "Library laptop", tmp_path / "pocket")
    page = panel(laptop)
    before = page.words.text()
    drop(page.file_form, mine.path)
    laptop.wait()
    assert "not from its coordinator" in page.file_form.message.sentence
    assert not page.file_form.same.isVisible()
    with closing(unlocked(location_folder)) as workspace:
        rotate_keys(workspace)
    drop(page.file_form, later_file(location_folder, tmp_path / "stick", ("en",)).path)
    laptop.wait()
    assert page.file_form.same.isVisible()
    assert page.words.text() == before


def test_the_panel_goes_after_a_quiet_minute(visitor: AtDesk) -> None:
    panel(visitor)
    visitor.after(59)
    visitor.page(DeskCoordinatorPage)
    visitor.after(1)
    visitor.page(DeskStartPage)


def test_a_dialog_that_somebody_left_open_is_closed_and_changes_no_files(laptop: AtDesk) -> None:
    """It shows the names of this account's files to whoever comes next."""
    page = panel(laptop)
    laptop.click(page.copy_section.choose)
    (dialog,) = page.findChildren(FileDialog)
    assert dialog.testOption(FileDialog.Option.ReadOnly)
    laptop.after(120)
    assert dialog.isVisible()
    laptop.after(60)
    assert QApplication.activeModalWidget() is None
    laptop.after(60)
    laptop.page(DeskStartPage)


def test_esc_leads_back_to_the_visitors(visitor: AtDesk) -> None:
    panel(visitor)
    visitor.press(Qt.Key.Key_Escape)
    visitor.page(DeskStartPage)


def test_a_clock_that_is_behind_is_told_of(open_desk: Opener, desk_folder: Path) -> None:
    from datetime import date

    person = open_desk(DeskHome(desk_folder, lambda: date(2012, 1, 1), is_coordinators=True))
    assert "date cannot be right" in panel(person).message.sentence
