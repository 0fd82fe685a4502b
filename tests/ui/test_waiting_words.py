"""Words that wait: read one after another, cleared, released, withheld, looked at by two."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osslog.domain.desk import DeskSetup
from osslog.domain.mark import DETAILS_REMOVED, NAME_REMOVED
from osslog.domain.records import Feedback, WordsState
from osslog.domain.words_to_read import FirstLook
from osslog.errors import CannotRead, DiskFull
from osslog.services.feedback import MOST_LISTED
from osslog.services.location_workspace import LocationWorkspace
from osslog.storage import feedback as feedback_table
from osslog.ui import waiting_words
from osslog.ui.feedback_work import Screened, find_marks
from osslog.ui.message import MessageKind
from osslog.ui.pages.feedback import WORDS, FeedbackPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.waiting_words import WaitingWords
from tests.ui.every_view import described
from tests.ui.made_up import LOCATION_ID, PASSPHRASE, unlocked
from tests.ui.person import Person, hold_worker

CONTROL = Qt.KeyboardModifier.ControlModifier
BEA = "nine tall larches over the weir"

MARKED = "Write to ann@example.org or ring 01227 770123."
CLEAN = "The room was warm."
SILENT = "Please tell nobody that I was here."
URDU = "شکریہ، آپ نے میری بہت مدد کی۔"

Opened = Callable[..., tuple[Person, WaitingWords]]


def form(number: int, words: str, *, agreed: bool = True, language: str = "en") -> Feedback:
    return Feedback(
        UUID(int=number),
        LOCATION_ID,
        "2017-06",
        words=words,
        agreed_to_quote=agreed,
        language=language,
    )


@pytest.fixture
def opened(open_window: Callable[[Path], Person], location_folder: Path) -> Opened:
    """Opens the window on these words, with the first of them in front."""

    def open_with(
        *forms: Feedback,
        prepare: Callable[[LocationWorkspace], object] | None = None,
        passphrase: str = PASSPHRASE,
    ) -> tuple[Person, WaitingWords]:
        workspace = unlocked(location_folder)
        for one in forms:
            workspace.feedback.keep(one)
        if prepare is not None:
            prepare(workspace)
        workspace.close()
        person = open_window(location_folder)
        person.type(passphrase + "\r")
        person.go_to(3)
        return person, person.page(FeedbackPage).waiting

    return open_with


def kept(person: Person, view: WaitingWords, number: int = 1) -> Feedback:
    """A form as the vault has it."""
    del view
    page = person.page(FeedbackPage)
    return person.ask(partial(page.workspace.feedback.find, UUID(int=number)))


def press(person: Person, *keys: Qt.Key) -> None:
    """Press keys, and wait for what each does."""
    for key in keys:
        person.press(key)
        person.wait()


K = Qt.Key


# Reading


def test_the_words_are_there_with_their_month_their_language_and_the_agreement(
    opened: Opened,
) -> None:
    person, view = opened(form(1, URDU, language="ur"))
    assert person.focused is view.panel.words
    assert view.panel.heading.text() == "Words from June 2017"
    assert view.panel.language.text() == "In Urdu (اردو). Agreed to be quoted."
    assert view.panel.words.words() == URDU
    option = view.panel.words.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft


def test_marks_are_told_in_words_too_with_their_kind(opened: Opened) -> None:
    _person, view = opened(form(1, MARKED))
    model = view.panel.list.model()
    lines = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert lines == ["E-mail address: ann@example.org", "Telephone number: 01227 770123"]
    spoken = QAccessible.queryAccessibleInterface(view.panel.list)
    assert described(spoken)[:2] == ("List", "Marks on the words")
    assert view.panel.state.text().startswith("2 marks. Read all of it")


def test_words_without_marks_are_not_called_clean(opened: Opened) -> None:
    _person, view = opened(form(1, CLEAN))
    assert view.panel.state.text() == "Nothing was marked. Read it all the same."
    assert not view.panel.list.isVisible()


def test_the_words_do_not_wait_for_the_screen_but_their_release_does(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    person, view = opened(form(1, CLEAN), form(2, MARKED))
    may_end = threading.Event()

    def look_slowly(words: str, language: str) -> Screened:
        may_end.wait(10)
        return find_marks(words, language)

    monkeypatch.setattr(waiting_words, "find_marks", look_slowly)
    person.press(K.Key_F8)
    qtbot.waitUntil(lambda: view.panel.words.words() == MARKED)
    assert view.panel.state.text() == "Looking for what could identify somebody …"
    person.press(K.Key_F6)
    assert not view.panel.left_marks.isVisible()
    may_end.set()
    person.wait()
    assert len(view.panel.words.marks) == 2
    assert view.panel.left_marks.isVisible()
    assert kept(person, view, 2).words_state is WordsState.WAITING


def test_words_that_cannot_be_looked_through_say_so_and_can_be_released(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, view = opened(form(1, CLEAN), form(2, MARKED))

    def fail(_words: str, _language: str) -> Screened:
        raise CannotRead

    monkeypatch.setattr(waiting_words, "find_marks", fail)
    press(person, K.Key_F8)
    assert view.panel.state.text() == "The words could not be looked through. Read all of it."
    press(person, K.Key_F6)
    assert kept(person, view, 2).released_words == MARKED


def test_leaving_goes_to_the_next_words_round_and_round(opened: Opened) -> None:
    person, view = opened(form(1, CLEAN), form(2, MARKED), form(3, URDU, language="ur"))
    seen = []
    for _ in range(4):
        seen.append(view.panel.words.words())
        press(person, K.Key_F8)
    assert seen == [CLEAN, MARKED, URDU, CLEAN]
    assert kept(person, view, 2).words_state is WordsState.WAITING


def test_the_list_brings_others_to_the_front(opened: Opened) -> None:
    person, view = opened(form(1, CLEAN), form(2, MARKED))
    person.tab_to(view.list)
    press(person, K.Key_Down)
    assert view.panel.words.words() == MARKED
    assert view.list.hasFocus()
    press(person, K.Key_Return)
    assert view.panel.words.hasFocus()


def test_of_very_many_words_the_first_are_listed(opened: Opened) -> None:
    def keep_many(workspace: LocationWorkspace) -> None:
        with workspace.vault.transaction():
            for number in range(1, MOST_LISTED + 101):
                waits = replace(form(number, CLEAN), words_state=WordsState.WAITING)
                feedback_table.add(workspace.vault.connection, waits)

    person, view = opened(prepare=keep_many)
    assert view.beside.heading.text() == "600 wait"
    assert view.beside.more.text() == "The first 500 are listed."
    assert len(view.list.lines) == MOST_LISTED
    press(person, K.Key_F7)
    assert view.beside.heading.text() == "599 wait"
    assert len(view.list.lines) == MOST_LISTED
    assert person.page(FeedbackPage).parts.chip(WORDS).text() == "Words to read (599)"


# Clearing


def test_keys_alone_clear_and_release(opened: Opened) -> None:
    person, view = opened(form(1, MARKED))
    press(person, K.Key_F2, K.Key_F3)
    assert view.panel.state.text().startswith("1 mark. Read all of it")
    press(person, K.Key_F2)
    assert view.panel.state.text() == (
        "Mark 1 of 1. Telephone number: 01227 770123. F3 makes it [details removed]."
    )
    press(person, K.Key_F3)
    assert view.panel.state.text() == "Nothing else is marked. Read it all the same."
    press(person, K.Key_F6)
    form_now = kept(person, view)
    assert form_now.words_state is WordsState.RELEASED
    assert form_now.released_words == f"Write to {DETAILS_REMOVED} or ring {DETAILS_REMOVED}."
    assert form_now.words == MARKED
    assert view.bar.message.sentence == "Released for the summary."
    assert view.nothing.isVisible()


def test_one_key_takes_a_replacement_back(opened: Opened) -> None:
    person, view = opened(form(1, MARKED))
    press(person, K.Key_F2, K.Key_F3, K.Key_F4)
    assert view.panel.words.words() == MARKED
    assert len(view.panel.words.marks) == 2
    press(person, K.Key_F4)
    assert view.panel.state.text() == "Nothing is replaced here."


def test_what_no_screen_marked_is_selected_and_replaced(opened: Opened) -> None:
    person, view = opened(form(1, "warm"))
    person.press(K.Key_A, CONTROL)
    press(person, K.Key_F3)
    assert view.panel.words.words() == NAME_REMOVED
    press(person, K.Key_F3)
    assert view.panel.words.words() == DETAILS_REMOVED


def test_without_a_mark_or_a_selection_the_key_says_what_to_do(opened: Opened) -> None:
    person, view = opened(form(1, CLEAN))
    press(person, K.Key_F3)
    assert view.panel.state.text() == "Go to a mark with F2, or select words, then press F3."
    assert view.panel.words.words() == CLEAN


def test_a_line_of_the_marks_leads_to_its_words(opened: Opened) -> None:
    person, view = opened(form(1, MARKED))
    person.tab_to(view.panel.list)
    press(person, K.Key_Down, K.Key_Return)
    assert person.focused is view.panel.words
    assert view.panel.words.textCursor().selectedText() in MARKED


def test_words_that_are_typed_are_looked_through_before_they_are_released(opened: Opened) -> None:
    person, view = opened(form(1, CLEAN))
    person.press(K.Key_End)
    person.type(" Ring 01227 770123.")
    press(person, K.Key_F6)
    assert view.panel.left_marks.isVisible()
    assert kept(person, view).words_state is WordsState.WAITING


def test_marks_that_are_left_are_asked_about_in_place(opened: Opened) -> None:
    person, view = opened(form(1, MARKED))
    press(person, K.Key_F6)
    asked = view.panel.left_marks
    assert asked.question.text() == "2 marks are still there. Release all the same?"
    assert person.focused is asked.look
    press(person, K.Key_Return)
    assert not asked.isVisible()
    assert view.panel.words.textCursor().selectedText() == "ann@example.org"
    press(person, K.Key_F6)
    person.tab_to(asked.release)
    press(person, K.Key_Return)
    assert kept(person, view).released_words == MARKED


def test_begin_again_shows_the_words_as_they_were_written(opened: Opened) -> None:
    person, view = opened(form(1, MARKED))
    press(person, K.Key_F2, K.Key_F3)
    person.tab_to(view.panel.again_button)
    press(person, K.Key_Return)
    assert view.panel.words.words() == MARKED


# What becomes of them


def test_words_of_somebody_who_did_not_agree_are_read_and_withheld(opened: Opened) -> None:
    person, view = opened(form(1, SILENT, agreed=False))
    assert view.panel.state.text().startswith("They did not agree to be quoted")
    assert not view.bar.release.isVisible()
    person.type("x")
    assert view.panel.words.words() == SILENT
    press(person, K.Key_F6)
    assert "did not agree to be quoted" in view.bar.message.sentence
    press(person, K.Key_F7)
    assert kept(person, view).words_state is WordsState.WITHHELD


def test_the_next_words_come_to_the_front_and_undo_brings_the_last_back(opened: Opened) -> None:
    person, view = opened(form(1, MARKED), form(2, CLEAN))
    press(person, K.Key_F2, K.Key_F3, K.Key_F7)
    assert view.panel.words.words() == CLEAN
    assert person.focused is view.panel.words
    assert view.count == 1
    person.press(K.Key_Z, CONTROL)
    person.wait()
    assert view.count == 2
    assert view.panel.words.words() == f"Write to {DETAILS_REMOVED} or ring 01227 770123."
    assert kept(person, view).words_state is WordsState.WAITING
    assert view.bar.message.sentence == "The words wait again."


@pytest.mark.parametrize("key", [K.Key_F6, K.Key_F7])
def test_after_the_last_words_the_keys_go_to_the_parts_of_the_page(
    opened: Opened, key: Qt.Key
) -> None:
    person, view = opened(form(1, CLEAN))
    press(person, key)
    assert view.nothing.isVisible()
    assert person.page(FeedbackPage).parts.has_focus_inside
    press(person, K.Key_Space, K.Key_Space)
    assert not person.window.is_hiding
    assert person.page(FeedbackPage).part == WORDS
    assert kept(person, view).words_state is not WordsState.WAITING


def test_a_release_is_undone_with_its_words_as_they_were_edited(opened: Opened) -> None:
    person, view = opened(form(1, CLEAN))
    person.type("Yes. ")
    press(person, K.Key_F6)
    person.tab_to(view.bar.message.action)
    press(person, K.Key_Return)
    assert view.panel.words.words() == f"Yes. {CLEAN}"
    assert kept(person, view).words_state is WordsState.WAITING


def test_nothing_is_released(opened: Opened) -> None:
    person, view = opened(form(1, CLEAN))
    person.press(K.Key_A, CONTROL)
    press(person, K.Key_Backspace, K.Key_F6)
    assert view.bar.message.kind is MessageKind.PROBLEM
    assert kept(person, view).words_state is WordsState.WAITING


def test_a_full_disk_releases_nothing_and_loses_nothing(opened: Opened) -> None:
    long = "warm " * 390 + "room"
    person, view = opened(form(1, long))
    workspace = person.page(FeedbackPage).workspace
    connection = workspace.vault.connection

    def fill() -> None:
        connection.execute(f"PRAGMA max_page_count = {connection.value('PRAGMA page_count')}")
        with suppress(DiskFull):
            for number in range(100, 3000):
                workspace.feedback.keep(form(number, "x" * 1500))

    person.ask(fill)
    person.type("Yes. ")
    press(person, K.Key_F6)
    assert view.bar.message.kind is MessageKind.PROBLEM
    assert "disk is full" in view.bar.message.sentence
    assert view.panel.words.words() == f"Yes. {long}"
    assert kept(person, view).words_state is WordsState.WAITING
    person.ask(partial(connection.execute, "PRAGMA max_page_count = 1073741823"))
    press(person, K.Key_F6)
    assert kept(person, view).released_words == f"Yes. {long}"


def test_two_presses_release_once(opened: Opened) -> None:
    person, view = opened(form(1, CLEAN), form(2, URDU, language="ur"))
    may_go_on = hold_worker(person)
    person.press(K.Key_F6, times=2)
    may_go_on.set()
    person.wait()
    assert view.count == 1
    assert kept(person, view, 2).words_state is WordsState.WAITING


def test_a_second_press_releases_no_words_that_came_up_after_the_first(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting_words, "UNREAD_FOR_MS", 3_600_000)
    person, view = opened(form(1, CLEAN), form(2, URDU, language="ur"), form(3, CLEAN))
    press(person, K.Key_F6)
    assert view.panel.words.words() == URDU
    press(person, K.Key_F6, K.Key_F7)
    QTest.mouseClick(view.bar.release, Qt.MouseButton.LeftButton)
    person.wait()
    assert kept(person, view, 2).words_state is WordsState.WAITING
    assert view.bar.message.sentence == "Released for the summary."
    person.tab_to(view.panel.words)
    press(person, K.Key_End, K.Key_F6)
    assert kept(person, view, 2).words_state is WordsState.RELEASED


def test_words_that_were_in_front_for_a_moment_are_released(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(waiting_words, "UNREAD_FOR_MS", 1)
    person, view = opened(form(1, CLEAN), form(2, URDU, language="ur"))
    press(person, K.Key_F7)
    qtbot.waitUntil(partial(_is_released_by_a_press, person, view))
    assert kept(person, view, 2).released_words == URDU


def _is_released_by_a_press(person: Person, view: WaitingWords) -> bool:
    press(person, K.Key_F6)
    return view.count == 0


def test_a_key_that_is_held_releases_nothing_unread(opened: Opened) -> None:
    person, _view = opened(form(1, CLEAN))
    keys = {
        one.key().toString(): one.autoRepeat()
        for one in person.page(FeedbackPage).findChildren(QShortcut)
    }
    assert keys["F6"] is keys["F7"] is False


# Kept while they are cleared


def test_half_cleared_words_outlast_other_words_and_other_pages(opened: Opened) -> None:
    person, view = opened(form(1, MARKED), form(2, CLEAN))
    press(person, K.Key_F2, K.Key_F3, K.Key_F8, K.Key_F8)
    cleared = f"Write to {DETAILS_REMOVED} or ring 01227 770123."
    assert view.panel.words.words() == cleared
    person.go_to(1)
    person.go_to(3)
    assert view.panel.words.words() == cleared
    assert not person.page(FeedbackPage).has_unsaved()


def test_half_cleared_words_outlast_a_lock(opened: Opened) -> None:
    person, _view = opened(form(1, MARKED))
    press(person, K.Key_F2, K.Key_F3)
    person.press(K.Key_L, CONTROL)
    person.wait()
    assert isinstance(person.window.page, UnlockPage)
    person.unlock()
    person.go_to(3)
    view = person.page(FeedbackPage).waiting
    assert view.panel.words.words() == f"Write to {DETAILS_REMOVED} or ring 01227 770123."


# Two looks


def want_two_looks(workspace: LocationWorkspace, *, people: int = 2, looked_by: str = "") -> None:
    """Ask for a second look, and let another person in."""
    workspace.desks.change_setup(LOCATION_ID, DeskSetup(needs_second_look=True))
    if people > 1:
        workspace.keys.add_passphrase("Bea Marsh", BEA)
    if looked_by:
        workspace.feedback.release(UUID(int=1), "It was warm.", reader=looked_by)


def test_the_first_of_two_looks_is_kept_and_comes_last_for_whoever_gave_it(
    opened: Opened,
) -> None:
    person, view = opened(form(1, CLEAN), form(2, CLEAN), prepare=want_two_looks)
    assert view.panel.look.text().startswith("First look.")
    press(person, K.Key_F6)
    assert view.bar.message.sentence == "Kept as a first look. Somebody else looks next."
    assert kept(person, view).words_state is WordsState.WAITING
    assert [line.looked_by for line in view.list.lines] == ["", "Coordinator"]
    assert view.panel.shown is not None
    assert view.panel.shown.feedback.id == UUID(int=2)
    person.press(K.Key_Z, CONTROL)
    person.wait()
    assert [line.looked_by for line in view.list.lines] == ["", ""]


def test_another_person_sees_both_versions_and_releases(opened: Opened) -> None:
    prepare = partial(want_two_looks, looked_by="Coordinator")
    person, view = opened(form(1, CLEAN), prepare=prepare, passphrase=BEA)
    assert view.panel.look.text() == "Second look, by Bea Marsh. The first was by Coordinator."
    assert view.panel.original.isVisible()
    assert view.panel.original.words() == CLEAN
    assert view.panel.words.words() == "It was warm."
    person.type("Yes. ")
    press(person, K.Key_F6)
    assert kept(person, view).released_words == "Yes. It was warm."


def test_another_person_sends_words_back_or_withholds_them(opened: Opened) -> None:
    prepare = partial(want_two_looks, looked_by="Coordinator")
    person, view = opened(form(1, CLEAN), prepare=prepare, passphrase=BEA)
    press(person, K.Key_F9)
    assert view.bar.message.sentence == "The words wait for a first look again."
    assert view.panel.words.words() == "It was warm."
    assert view.panel.look.text().startswith("First look.")
    press(person, K.Key_F7)
    assert kept(person, view).words_state is WordsState.WITHHELD


def test_nobody_gives_both_looks_but_another_can_here_and_now(opened: Opened) -> None:
    prepare = partial(want_two_looks, looked_by="Coordinator")
    person, view = opened(form(1, CLEAN), prepare=prepare)
    assert view.panel.look.text().startswith("You gave the first look.")
    assert not view.bar.release.isVisible()
    person.type("x")
    assert view.panel.words.words() == "It was warm."
    press(person, K.Key_F6)
    assert view.reader_form.passphrase.isAncestorOf(person.focused)
    person.type(PASSPHRASE + "\r")
    assert "who gave the first look" in view.reader_form.message.sentence
    assert kept(person, view).words_state is WordsState.WAITING
    person.press(K.Key_A, CONTROL)
    person.type(BEA + "\r")
    assert not view.reader_form.isVisible()
    assert view.panel.look.text().startswith("Second look, by Bea Marsh.")
    assert view.reader_form.passphrase.text() == ""
    press(person, K.Key_F6)
    assert kept(person, view).words_state is WordsState.RELEASED


def test_a_wrong_passphrase_is_told_and_the_next_try_waits(opened: Opened) -> None:
    prepare = partial(want_two_looks, looked_by="Coordinator")
    person, view = opened(form(1, CLEAN), prepare=prepare)
    press(person, K.Key_F6)
    person.type("not the right one\r")
    assert "nobody’s passphrase" in view.reader_form.passphrase.trouble.text()
    assert not view.reader_form.act_button.isEnabled()
    press(person, K.Key_Escape)
    assert not view.reader_form.isVisible()
    assert view.reader_form.passphrase.text() == ""
    assert person.focused is view.panel.words


def test_whoever_looked_with_another_passphrase_is_gone_with_the_page(opened: Opened) -> None:
    prepare = partial(want_two_looks, looked_by="Coordinator")
    person, view = opened(form(1, CLEAN), prepare=prepare)
    press(person, K.Key_F6)
    person.type(BEA + "\r")
    person.go_to(1)
    person.go_to(3)
    assert view.panel.look.text().startswith("You gave the first look.")
    assert not view.panel.words.may_edit


def test_whoever_comes_back_from_hiding_is_who_looks(opened: Opened) -> None:
    prepare = partial(want_two_looks, looked_by="Coordinator")
    person, view = opened(form(1, CLEAN), prepare=prepare)
    assert view.panel.look.text().startswith("You gave the first look.")
    press(person, K.Key_F12)
    assert person.window.is_hiding
    person.type(BEA + "\r")
    person.wait()
    assert view.panel.look.text().startswith("Second look, by Bea Marsh.")
    assert view.panel.words.may_edit


def test_half_cleared_words_outlast_hiding(opened: Opened) -> None:
    person, view = opened(form(1, MARKED))
    press(person, K.Key_F2, K.Key_F3, K.Key_F12)
    person.type(PASSPHRASE + "\r")
    person.wait()
    assert view.panel.words.words() == f"Write to {DETAILS_REMOVED} or ring 01227 770123."
    assert any(spot.is_replaced for spot in view.panel.words.spots)


def test_nobody_is_known_after_recovery_words_so_it_is_asked(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    from osslog.services.keys import Keys

    monkeypatch.setattr(Keys, "reader", None)
    person, view = opened(form(1, CLEAN), prepare=want_two_looks)
    press(person, K.Key_F6)
    assert view.reader_form.isVisible()
    person.type(BEA + "\r")
    press(person, K.Key_F6)
    page = person.page(FeedbackPage)
    look = person.ask(partial(page.workspace.feedback.open_words, UUID(int=1))).first_look
    assert look == FirstLook("Bea Marsh", CLEAN)


def test_who_works_alone_is_told_what_to_do(opened: Opened) -> None:
    prepare = partial(want_two_looks, people=1, looked_by="Coordinator")
    person, view = opened(form(1, CLEAN), prepare=prepare)
    assert "only one can open this vault" in view.panel.look.text()
    assert not view.panel.reader_button.isVisible()
    press(person, K.Key_F6)
    assert "only one can open this vault" in view.bar.message.sentence
    assert kept(person, view).words_state is WordsState.WAITING
