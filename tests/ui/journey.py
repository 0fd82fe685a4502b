"""A coordinator's whole way by keys alone: from an empty folder to a written summary.

The same way is gone without a screen by `test_journey.py` and, with the keys of a real keyboard,
in a real window by `tests/real_window.py`.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from PySide6.QtCore import Qt

from osslog.ui.pages.drop_ins import DropInsPage
from osslog.ui.pages.feedback import FeedbackPage
from osslog.ui.pages.help import HelpPage
from osslog.ui.pages.set_up import SetUpPage
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.pages.year import YearPage
from tests.ui.person import Person

Show = Callable[[str], None]

PIN = "493817"
LATE = date(2017, 6, 6)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Journey:
    """One way through the program; `show` is told where it is, for somebody who watches.

    `out` is an empty folder that stands for the stick.
    """

    def __init__(self, person: Person, out: Path, show: Show) -> None:
        self.person = person
        self._out = out
        self._show = show
        self._passphrase = ""

    def go(self) -> None:
        """Go the whole way."""
        self.set_up()
        self.hold_a_drop_in()
        self.hide_and_come_back()
        self.be_locked_in_the_middle_of_a_visit()
        self.enter_a_drop_in_late()
        self.take_feedback()
        self.read_the_guide()
        self.write_the_summary()

    def set_up(self) -> None:
        """A location, the offered passphrase, the recovery words typed back, the first backup."""
        person = self.person
        page = person.page(SetUpPage)
        self._show("set-up")
        person.type("\r")
        person.type("Herne Bay")
        assert page.form.id.text() == "herne-bay"
        person.tab_to(page.form.use_offer)
        self._passphrase = page.form.offer.text()
        assert len(self._passphrase.split()) == 6
        person.type("\r")
        assert page.form.passphrase.text() == self._passphrase
        person.type("Coordinator")
        self._show("set-up-location")
        person.type("\r")
        words = page.recovery.shown.accessibleName()
        assert len(words.split()) == 12
        person.type("\r")
        person.type(words)
        self._show("recovery-words")
        person.type("\r")
        person.tab_to(page.backup.folder)
        person.press(Qt.Key.Key_A, CONTROL)
        person.type(str(self._out) + "\r")
        (backup,) = self._out.glob("*.zip")
        assert ZipFile(backup).testzip() is None
        self._show("first-backup")
        person.type("\r")

    def hold_a_drop_in(self) -> None:
        """Two agencies, then the shortest visit, a full one, and one that is taken back."""
        person = self.person
        page = person.page(TodayPage)
        self._show("first-day")
        person.type("12\r")
        assert page.drop_in.summary.text() == "In person · here: Housing Options, Kent Police"
        before = person.presses
        person.type("1\r")
        assert person.presses - before <= 4
        before = person.presses
        person.type("1t14112\tma\r1hou\r2")
        self._show("today")
        person.type("\r")
        assert person.presses - before <= 20
        assert page.bar.message.sentence == "Saved, 2 today"
        person.type("3\r")
        person.press(Qt.Key.Key_Z, CONTROL)
        person.wait()
        assert page.visits.heading.text() == "2 visits"

    def hide_and_come_back(self) -> None:
        """Everything is gone at once, and there again after the passphrase."""
        person = self.person
        page = person.page(TodayPage)
        person.type("2")
        self._hide()
        self._show("hidden")
        person.type(self._passphrase)
        self._show("coming-back")
        person.type("\r")
        assert not person.window.is_hiding
        assert page.form.draft().visit_number == "second"

    def be_locked_in_the_middle_of_a_visit(self) -> None:
        """What was half entered is there again, with a session PIN this time."""
        person = self.person
        self._lock()
        unlock = person.page(UnlockPage)
        self._show("unlock")
        person.type(self._passphrase)
        person.tab_to(unlock.pin)
        person.type(PIN + "\r")
        page = person.page(TodayPage)
        assert page.form.draft().visit_number == "second"
        self._hide()
        person.type(PIN + "\r")
        assert not person.window.is_hiding
        person.type("\r")
        assert page.visits.heading.text() == "3 visits"

    def enter_a_drop_in_late(self) -> None:
        """A fortnight ago, found on the calendar, with one visit."""
        person = self.person
        person.go_to(2)
        page = person.page(DropInsPage)
        person.tab_to(page.calendar.grid)
        person.press(Qt.Key.Key_Up, times=2)
        assert page.calendar.day == LATE
        person.type("\r\r")
        assert page.day.form.isVisible()
        self._show("drop-ins")
        person.tab_to(page.day.form.go)
        person.type("\r")
        today = person.page(TodayPage)
        assert "6 June 2017" in today.title.text()
        self._show("late-entry")
        person.type("1\r")
        assert today.visits.heading.text() == "1 visit"

    def take_feedback(self) -> None:
        """Two cards, one with words, which are cleared and released."""
        person = self.person
        person.go_to(3)
        page = person.page(FeedbackPage)
        before = person.presses
        person.type("121\r")
        assert person.presses - before <= 4
        person.type("113Warm and kind, write to ann@example.org\r")
        person.type("1\r")
        self._show("feedback")
        assert page.cards.number == 3
        person.tab_to(page.parts)
        person.type("1")
        person.tab_to(page.waiting.panel.words)
        person.press(Qt.Key.Key_F2)
        person.press(Qt.Key.Key_F3)
        self._show("words")
        person.press(Qt.Key.Key_F6)
        person.wait()
        assert page.waiting.count == 0

    def read_the_guide(self) -> None:
        """Look something up."""
        person = self.person
        person.go_to(6)
        page = person.page(HelpPage)
        person.tab_to(page.search)
        person.type("funder\r")
        assert page.text.topic.title == "The year and its summary"
        self._show("help")

    def write_the_summary(self) -> None:
        """The figures, and the signed file on the stick."""
        person = self.person
        person.go_to(4)
        page = person.page(YearPage)
        self._show("year")
        person.type("2")
        person.tab_to(page.panel.folder)
        person.press(Qt.Key.Key_A, CONTROL)
        person.type(str(self._out))
        person.tab_to(page.panel.write_button)
        self._show("year-end")
        person.type("\r")
        with ZipFile(self._out / "osslog-herne-bay-2016-17-r1.zip") as summary:
            figures = summary.read("summary.json")
        assert b'"visits":4' in figures
        assert b"Warm and kind, write to [details removed]" in figures

    def _lock(self) -> None:
        self.person.press(Qt.Key.Key_L, CONTROL)
        self.person.wait()
        assert self.person.window.view is None

    def _hide(self) -> None:
        self.person.press(Qt.Key.Key_F12)
        assert self.person.window.is_hiding
