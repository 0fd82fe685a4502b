"""The way of visitors' answers: handed over, sealed at the post, merged, cleared, summed up.

A coordinator hands the computer over, three visitors answer in three languages, the coordinator
comes back with the passphrase, clears the words and writes the summary. `test_handover.py` goes
this way without a screen; `tests/real_handover.py` goes it with real processes.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from osslog.domain.desk import DeskSetup
from osslog.domain.desk_languages import desk_language
from osslog.domain.mark import DETAILS_REMOVED, NAME_REMOVED
from osslog.errors import WrongPassphrase
from osslog.services.location_workspace import LocationWorkspace
from osslog.storage.entry_seal import SEALED_SIZE
from osslog.ui.background import Background
from osslog.ui.desk_quiet import QUIET_SECONDS
from osslog.ui.desk_window import THANKS_SECONDS, DeskWindow
from osslog.ui.desk_words import DeskText, DeskWords
from osslog.ui.message import MessageBar
from osslog.ui.pages.desk_coordinator import DeskCoordinatorPage
from osslog.ui.pages.desk_form import DeskFormPage
from osslog.ui.pages.desk_start import DeskStartPage
from osslog.ui.pages.desk_thanks import DeskThanksPage
from osslog.ui.pages.feedback import FeedbackPage
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.pages.year import YearPage
from tests.export.spoken_words import letters
from tests.ui.desk_person import AtDesk, HandClock
from tests.ui.made_up import LOCATION_ID, PASSPHRASE
from tests.ui.person import Person

LANGUAGES = ("en", "uk", "ur")

ENGLISH = "Margaret Holloway sat with me and gave me 07700 900123 to ring."
CLEARED = f"{NAME_REMOVED} sat with me and gave me {DETAILS_REMOVED} to ring."
UKRAINIAN = "Дякую, мені тут дуже допомогли."
URDU = "شکریہ، اب میں پہلے سے زیادہ محفوظ محسوس کرتی ہوں۔"
STOPPED = "He must never find out that I was here"
LEFT_LYING = "I am going to stay with my sister"

SAID = (ENGLISH, UKRAINIAN, URDU, STOPPED, LEFT_LYING)
"""Everything that anybody typed at the post."""

CONTROL = Qt.KeyboardModifier.ControlModifier

Show = Callable[[str], None]


class Visitor(AtDesk):
    """Somebody at the post who reads one language, and finds buttons by what they say."""

    def __init__(
        self, window: DeskWindow, background: Background, clock: HandClock, qtbot: QtBot
    ) -> None:
        super().__init__(window, background, clock, qtbot)
        self._words = DeskWords("en")

    def read(self, code: str) -> None:
        """Be somebody who reads this language."""
        self._words = DeskWords(code)

    def say(self, text: DeskText) -> str:
        """What the page says in this visitor's language."""
        return self._words.say(text)

    def button(self, text: str) -> QAbstractButton:
        """The one button in view that says this."""
        (found,) = (
            one
            for one in self.window.findChildren(QAbstractButton)
            if one.text() == text and not one.visibleRegion().isEmpty()
        )
        return found

    def choose(self, text: DeskText | str) -> None:
        """Press a button with the mouse, in its middle, which has to be in view."""
        button = self.button(self.say(text) if isinstance(text, DeskText) else text)
        assert button.visibleRegion().contains(button.rect().center())
        self.click(button)

    def choose_language(self, code: str) -> None:
        """Press the button with a language's own name, and read that language from now on."""
        language = desk_language(code)
        assert language is not None
        self.choose(language.own_name)
        self.read(code)

    def write(self, words: str) -> None:
        """Press the keys of a text, one after another, on a keyboard of its language."""
        for sign in words:
            self.send(sign)
        self.wait()


def ask_in_three_languages(workspace: LocationWorkspace) -> None:
    """Let the location's posts speak English, Ukrainian and Urdu."""
    workspace.desks.change_setup(LOCATION_ID, DeskSetup(LANGUAGES))


class Handover:
    """The whole way on one data folder; `show` is told where it is, for somebody who watches.

    `open_post` begins the feedback post with the arguments that the window ended with, and
    `open_again` the window with those that the post ended with. `stick` is an empty folder.
    """

    def __init__(
        self,
        coordinator: Person,
        folder: Path,
        stick: Path,
        open_post: Callable[[tuple[str, ...]], Visitor],
        open_again: Callable[[], Person],
        wait_for: Callable[[Callable[[], bool]], None],
        show: Show,
    ) -> None:
        self._wait_for = wait_for
        self._coordinator = coordinator
        self._folder = folder
        self._stick = stick
        self._open_post = open_post
        self._open_again = open_again
        self._show = show

    def go(self) -> None:
        """Go the whole way."""
        visitor = self.hand_over()
        self.answer_in_english_by_keys(visitor)
        self.stop_in_the_middle(visitor)
        self.answer_in_ukrainian_with_the_mouse(visitor)
        self.go_away_in_the_middle(visitor)
        self.answer_in_urdu(visitor)
        self.leave(visitor)
        person = self.come_back()
        self.clear_the_words(person)
        self.write_the_summary(person)

    # At the post

    def hand_over(self) -> Visitor:
        """End the program that has the key, by one key, and begin the post."""
        person = self._coordinator
        person.page(TodayPage)
        person.press(Qt.Key.Key_H, CONTROL)
        person.wait()
        assert not person.window.isVisible()
        visitor = self._open_post(person.window.successor)
        visitor.page(DeskStartPage)
        self._show("post")
        return visitor

    def answer_in_english_by_keys(self, visitor: Visitor) -> None:
        """All questions, words that name somebody, and an agreement."""
        visitor.type("\r")
        self._show("question")
        visitor.type("1")
        visitor.type("2")
        visitor.type("3")
        visitor.write(ENGLISH)
        self._show("words")
        visitor.type("\r2")
        self._show("quote")
        visitor.type("\r")
        self._be_thanked(visitor, saved=1)

    def stop_in_the_middle(self, visitor: Visitor) -> None:
        """Press Stop where somebody comes too near; nothing is kept."""
        visitor.choose(DeskText.START)
        visitor.type("1\t\t")
        self._skip_to_words(visitor)
        visitor.write(STOPPED)
        visitor.choose(DeskText.STOP)
        self._be_at_the_beginning(visitor)
        assert len(self._saved()) == 1

    def answer_in_ukrainian_with_the_mouse(self, visitor: Visitor) -> None:
        """Skip everything but the words, which only the team may read."""
        visitor.choose_language("uk")
        self._show("ukrainian")
        visitor.choose(DeskText.START)
        self._skip_to_words(visitor)
        visitor.write(UKRAINIAN)
        visitor.choose(DeskText.NEXT)
        self._show("ukrainian-quote")
        visitor.choose(DeskText.SEND)
        self._be_thanked(visitor, saved=2)

    def go_away_in_the_middle(self, visitor: Visitor) -> None:
        """Leave words lying on the screen: after a quiet minute they are gone."""
        visitor.choose(DeskText.START)
        self._skip_to_words(visitor)
        visitor.write(LEFT_LYING)
        visitor.after(QUIET_SECONDS - 10)
        assert not visitor.window.quiet.cover.isHidden()
        assert not visitor.page(DeskFormPage).isVisible()  # not even to a screen reader
        self._show("still-there")
        visitor.after(10)
        assert visitor.window.quiet.cover.isHidden()
        self._be_at_the_beginning(visitor)
        assert len(self._saved()) == 2

    def answer_in_urdu(self, visitor: Visitor) -> None:
        """From right to left, with an agreement."""
        visitor.choose_language("ur")
        visitor.choose(DeskText.START)
        assert visitor.page(DeskFormPage).isRightToLeft()
        visitor.choose(DeskText.YES)
        visitor.choose(DeskText.SKIP)
        visitor.choose(DeskText.PARTLY)
        visitor.write(URDU)
        self._show("urdu-words")
        visitor.choose(DeskText.NEXT)
        visitor.choose(DeskText.QUOTE_YES)
        self._show("urdu-quote")
        visitor.choose(DeskText.SEND)
        self._be_thanked(visitor, saved=3)

    def leave(self, visitor: Visitor) -> None:
        """Close the post from its panel; nothing in its folder can be read."""
        visitor.choose("For the coordinator")
        page = visitor.page(DeskCoordinatorPage)
        self._show("panel")
        visitor.choose(page.leave.text())
        visitor.wait()
        assert not visitor.window.isVisible()
        sealed = self._saved()
        assert {len(path.read_bytes()) for path in sealed} == {SEALED_SIZE}
        post = b"".join(path.read_bytes() for path in self._files_of_post())
        for said in SAID:
            for word in said.split():
                assert len(word) < 6 or word.encode() not in post, word

    # The coordinator again

    def come_back(self) -> Person:
        """Be refused with a wrong passphrase, come in with the right one, and be told."""
        person = self._open_again()
        unlock = person.page(UnlockPage)
        person.type("seven quiet herons by the bridge\r")
        assert WrongPassphrase().sentence in unlock.passphrase.trouble.text()
        self._show("wrong-passphrase")
        self._wait_for(lambda: not unlock.is_waiting)
        person.type(PASSPHRASE + "\r")
        page = person.page(TodayPage)
        person.wait()
        assert "3 answers came in from the feedback post." in _sentences(page)
        assert self._saved() == []
        self._show("merged")
        return person

    def clear_the_words(self, person: Person) -> None:
        """Take out what identifies and release; withhold what may not be printed."""
        person.go_to(3)
        page = person.page(FeedbackPage)
        read = set()
        for waiting in (3, 2, 1):
            assert page.waiting.count == waiting
            shown = page.waiting.panel.shown
            assert shown is not None
            said = shown.feedback.words
            read.add((shown.feedback.language, said))
            person.press(Qt.Key.Key_End)  # read, so that the next key is meant for these words
            if said == ENGLISH:
                self._take_out_what_identifies(person, page)
                person.press(Qt.Key.Key_F6)
            elif said == UKRAINIAN:
                person.press(Qt.Key.Key_F6)
                assert "did not agree" in page.waiting.bar.message.sentence
                person.press(Qt.Key.Key_F7)
            else:
                self._show("urdu-to-read")
                person.press(Qt.Key.Key_F6)
            person.wait()
        assert read == {("en", ENGLISH), ("uk", UKRAINIAN), ("ur", URDU)}
        assert page.waiting.count == 0

    def write_the_summary(self, person: Person) -> None:
        """The released words are in the file as they were released, and none in the CSV."""
        person.go_to(4)
        page = person.page(YearPage)
        person.type("2")
        person.tab_to(page.panel.folder)
        person.press(Qt.Key.Key_A, CONTROL)
        person.type(str(self._stick))
        person.tab_to(page.panel.write_button)
        person.type("\r")
        self._show("summary")
        with ZipFile(self._stick / f"osslog-{LOCATION_ID}-2016-17-r1.zip") as archive:
            figures = json.loads(archive.read("summary.json"))
            table = archive.read("summary.csv").decode()
            with archive.open("summary.pdf") as pdf:
                printed = letters("".join(one.extract_text() for one in PdfReader(pdf).pages))
        assert figures["words"] == sorted((CLEARED, URDU))
        assert letters(CLEARED) in printed
        assert letters(URDU) in printed
        assert letters(UKRAINIAN) not in printed
        for said in (*SAID, CLEARED):
            assert not any(word in table for word in said.split() if len(word) > 5)

    # Parts of the way

    def _skip_to_words(self, visitor: Visitor) -> None:
        page = visitor.page(DeskFormPage)
        while page.words_step.isHidden():
            visitor.choose(DeskText.SKIP)

    def _be_thanked(self, visitor: Visitor, *, saved: int) -> None:
        visitor.page(DeskThanksPage)
        self._show("thanks")
        assert len(self._saved()) == saved
        visitor.after(THANKS_SECONDS)
        self._be_at_the_beginning(visitor)

    def _be_at_the_beginning(self, visitor: Visitor) -> None:
        """Find the page as if nobody had been there, with no way back to who was."""
        visitor.read("en")
        start = visitor.page(DeskStartPage)
        visitor.press(Qt.Key.Key_Z, CONTROL)
        visitor.press(Qt.Key.Key_Back)
        visitor.press(Qt.Key.Key_Backspace)
        assert visitor.page(DeskStartPage) is start
        assert visitor.button(visitor.say(DeskText.START)).hasFocus()
        visitor.settle()
        assert visitor.window.findChildren(DeskFormPage) == []

    def _take_out_what_identifies(self, person: Person, page: FeedbackPage) -> None:
        field = page.waiting.panel.words
        self._wait_for(lambda: bool(field.marks))
        self._show("marks")
        while field.marks:
            person.press(Qt.Key.Key_F2)
            person.press(Qt.Key.Key_F3)
            person.wait()
        assert field.words() == CLEARED
        self._show("cleared")
        self._wait_for(lambda: page.waiting.panel.is_screened)

    def _files_of_post(self) -> Iterator[Path]:
        return (path for path in (self._folder / "desk").rglob("*") if path.is_file())

    def _saved(self) -> list[Path]:
        return [path for path in self._files_of_post() if path.parent.name == "outbox"]


def _sentences(page: QWidget) -> str:
    """Everything that the bars of a page say."""
    return " ".join(bar.sentence for bar in page.findChildren(MessageBar) if bar.isVisible())
