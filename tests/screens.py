"""Draws `docs/screens/` and the pictures of the guide anew, from made-up figures: `make screens`.

Each picture is a page of the real window on a real vault. Every page is drawn in each of four
looks: `docs/screens/` itself is light; `dark/`, `contrast/` and `large/` in it are as they are
called. Names of pages may be given to draw only these; `--look` draws one look alone, and `--out`
puts all elsewhere.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# What the pictures show of a computer is made up, and the same each time.
os.environ["HOME"] = str(Path(tempfile.gettempdir()) / "coordinator")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from osslog.domain.desk import DeskSetup
from osslog.domain.drop_in_pattern import Rhythm
from osslog.domain.mark import DETAILS_REMOVED, NAME_REMOVED
from osslog.domain.records import Feedback
from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.settings import Appearance, Settings
from osslog.ui.background import Background
from osslog.ui.backup_panel import write_backup
from osslog.ui.main_window import MainWindow
from osslog.ui.pages.feedback import CARDS, POSTS, READ, FeedbackPage
from osslog.ui.pages.returns import ReturnsPage
from osslog.ui.pages.settings import SettingsPage
from osslog.ui.theme import Theme
from tests.data.summary_workshop import with_member
from tests.desk_screens import IN_OTHER_LOOKS, LANGUAGES, draw_desk
from tests.services.posts import files_on, set_up_laptop
from tests.ui.county_made_up import fill_county
from tests.ui.made_up import (
    LOCATION_ID,
    PASSPHRASE,
    CheapDoorway,
    fill_location,
    make_location,
    that_day,
)

DESK = "desk"
"""The name of all pictures of the feedback post."""

COMPUTER = Path(os.environ["HOME"])
DOCUMENTS = Path(__file__).parent.parent / "docs"
SIZE = QSize(1280, 720)
_COLOURS = 256
_LONGEST_WAIT_MS = 20_000

LOOKS = {
    "light": Settings(Appearance.LIGHT),
    "dark": Settings(Appearance.DARK),
    "contrast": Settings(Appearance.CONTRAST),
    "large": Settings(Appearance.LIGHT, 200),
}

GUIDE = {
    "set-up-location": "set-up",
    "today": "today",
    "drop-ins": "drop-ins",
    "feedback": "feedback",
    "feedback-cards": "feedback-cards",
    "year": "year",
    "feedback-posts": "feedback-posts",
    "settings-people": "people",
    "settings-posts": "posts",
    "settings-backups": "backups",
    "returns": "returns",
}
"""The pages that the guide shows, each with the name of the picture there."""


def september() -> date:
    """A day on which the county waits for the last returns."""
    return date(2017, 9, 12)


class StrictWindow(MainWindow):
    """The window, but a defect ends the drawing."""

    defect: BaseException | None = None

    def report_defect(self, error: BaseException) -> None:
        """Remember the defect for whoever waits."""
        self.defect = error


class Stage:
    """One window on one data folder, driven by hand."""

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        settings: Settings,
        today: Today = that_day,
    ) -> None:
        self._application = application
        theme = Theme(application)
        theme.apply(settings)
        self.background = Background()
        self.window = StrictWindow(CheapDoorway(folder, today), theme, self.background, settings)
        self.window.resize(SIZE)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way and everything is painted."""
        deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
        for _ in range(3):
            self._application.processEvents()
            while self.background.is_busy and not deadline.hasExpired():
                self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if self.window.defect is not None:
            raise self.window.defect
        if self.background.is_busy:
            raise TimeoutError("the window did not come to rest")

    def unlock(self) -> None:
        """Go in with the passphrase."""
        page = self.window.page
        assert page is not None
        page.start_here()
        self.type(PASSPHRASE + "\r")

    def type(self, text: str) -> None:
        """Press keys one after another."""
        for sign in text:
            focused = self.window.focusWidget()
            assert focused is not None
            if sign == "\r":
                QTest.keyClick(focused, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(focused, sign)
        self.settle()

    def note(self, _result: object) -> None:
        """Do nothing with what came of it."""

    def press(self, key: Qt.Key) -> None:
        """Press a key that is no letter."""
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        self.settle()

    def go_to(self, name: str) -> None:
        """Bring the page of this name to the front."""
        view = self.window.view
        assert view is not None
        view.go_to([button.text() for button in view.buttons].index(name))
        self.settle()

    def picture(self) -> QImage:
        """The window as it looks."""
        self.settle()
        return in_few_colours(self.window.grab().toImage())

    def close(self) -> None:
        """Close the window and wait for its thread."""
        self.window.lock()
        self.settle()
        self.window.close()
        self.settle()
        self.window.deleteLater()


Act = Callable[[Stage], None]


@dataclass(frozen=True, slots=True)
class Screen:
    """A picture: what is on the computer beforehand, and what is done then."""

    prepare: Callable[[Path], None]
    act: Act
    today: Today = that_day


def in_few_colours(image: QImage) -> QImage:
    """The picture in its 256 most frequent colours, so that the file is small."""
    full = image.convertToFormat(QImage.Format.Format_RGB32)
    frequent = Counter(memoryview(full.constBits()).cast("I")).most_common(_COLOURS)
    table = [colour | 0xFF000000 for colour, _ in frequent]
    return full.convertToFormat(
        QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither
    )


def main(arguments: list[str]) -> int:
    """Draw the pictures that the arguments name, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", choices=[[], *SCREENS, DESK])
    parser.add_argument("--look", choices=list(LOOKS))
    parser.add_argument("--out", type=Path, default=DOCUMENTS)
    asked = parser.parse_args(arguments)
    application = QApplication(["osslog"])
    application.setCursorFlashTime(0)
    with tempfile.TemporaryDirectory() as kept:
        studio = Studio(application, Path(kept))
        guide = asked.out / "guide"
        guide.mkdir(parents=True, exist_ok=True)
        for look in [asked.look] if asked.look else LOOKS:
            place = asked.out / "screens" / ("" if look == "light" else look)
            names = asked.names or [*SCREENS, DESK]
            if DESK in names:
                draw_post(application, look, place / DESK)
            for name in (one for one in names if one != DESK):
                studio.draw(SCREENS[name], LOOKS[look], place / f"{name}.png")
                if look == "light" and name in GUIDE:
                    shutil.copy(place / f"{name}.png", guide / f"{GUIDE[name]}.png")
    return 0


def draw_post(application: QApplication, look: str, place: Path) -> None:
    """Draw the feedback post; in other looks than the light one not in every language."""
    place.mkdir(parents=True, exist_ok=True)
    languages = LANGUAGES if look == "light" else IN_OTHER_LOOKS
    for name, picture in draw_desk(application, LOOKS[look], languages):
        in_few_colours(picture).save(str(place / f"{name}.png"), quality=0)


class Studio:
    """Where pictures are drawn: each kind of vault is made once, and copied for each picture."""

    def __init__(self, application: QApplication, kept: Path) -> None:
        self._application = application
        self._kept = kept

    def draw(self, screen: Screen, settings: Settings, place: Path) -> None:
        """Draw one picture into a file."""
        COMPUTER.mkdir()  # never over somebody's own
        try:
            screen.prepare(self._kept)
            kept = self._kept / screen.prepare.__name__
            if kept.is_dir():
                shutil.copytree(kept, COMPUTER, dirs_exist_ok=True)
            (COMPUTER / "Documents").mkdir(exist_ok=True)
            folder = COMPUTER / "osslog"
            stage = Stage(self._application, folder, settings, screen.today)
            screen.act(stage)
            place.parent.mkdir(parents=True, exist_ok=True)
            stage.picture().save(str(place), quality=0)
            stage.close()
        finally:
            shutil.rmtree(COMPUTER)


# What is on the computer beforehand -----------------------------------------------------------


def nothing(_kept: Path) -> None:
    """Make nothing: osslog was never started here."""


def new_location(kept: Path) -> None:
    """Make a location that was just set up."""
    folder = kept / new_location.__name__
    if not folder.is_dir():
        make_location(folder / "osslog").close()


def location_with_year(kept: Path) -> None:
    """Make a location that has held a drop-in each fortnight, and one today.

    Since last week it expects one each Thursday too: nobody has recorded the first of them.
    """
    folder = kept / location_with_year.__name__
    if not folder.is_dir():
        workspace = make_location(folder / "osslog")
        fill_location(workspace)
        first = that_day() - timedelta(days=14 * 24)
        workspace.drop_in_plan.add(LOCATION_ID, Rhythm.FORTNIGHTLY, first)
        thursday = that_day() - timedelta(days=5)
        workspace.drop_in_plan.add(LOCATION_ID, Rhythm.WEEKLY, thursday)
        workspace.drop_ins.cancel(LOCATION_ID, thursday + timedelta(days=7), "Training")
        workspace.close()


def location_with_words(kept: Path) -> None:
    """Make a location with words in several languages that wait, and some that were read."""
    folder = kept / location_with_words.__name__
    if not folder.is_dir():
        workspace = make_location(folder / "osslog")
        keep_words(workspace)
        workspace.close()


def location_with_posts(kept: Path) -> None:
    """Make a location with a post on this computer and two on other laptops.

    Of one an entry has not come, and a later file is due. The other was withdrawn, and brings
    something all the same.
    """
    folder = kept / location_with_posts.__name__
    if not folder.is_dir():
        workspace = make_location(folder / "osslog")
        workspace.desks.hand_over(LOCATION_ID)
        library = set_up_laptop(workspace, kept / "library", location_id=LOCATION_ID)
        library.bring("Warm room", "Kind people")
        (first, _second) = files_on(library.stick)
        library.bring("Good tea")
        first.unlink()
        hall = set_up_laptop(workspace, kept / "hall", location_id=LOCATION_ID, name="Hall laptop")
        workspace.desks.withdraw(hall.post.plan.desk_id)
        for laptop in (library, hall):
            workspace.inbox.merge_folder(laptop.bring("I will come again"))
            laptop.post.close()
        workspace.desks.change_setup(LOCATION_ID, DeskSetup(("en", "pl", "uk")))
        workspace.close()


def location_with_first_look(kept: Path) -> None:
    """Make the same where two coordinators look at words, and one gave her look."""
    folder = kept / location_with_first_look.__name__
    if not folder.is_dir():
        workspace = make_location(folder / "osslog")
        keep_words(workspace)
        workspace.keys.add_passphrase("Ann Weller", "nine tall larches over the weir")
        workspace.desks.change_setup(LOCATION_ID, DeskSetup(needs_second_look=True))
        first, *_ = workspace.feedback.waiting(LOCATION_ID)
        cleared = first.words.replace("Sharon", NAME_REMOVED).replace("Dover Road", DETAILS_REMOVED)
        workspace.feedback.release(first.id, cleared, reader="Ann Weller")
        workspace.close()


def keep_words(workspace: LocationWorkspace) -> None:
    """Keep made-up words that wait, released ones and withheld ones."""
    for number, (language, words, agreed) in enumerate(SAID, 1):
        workspace.feedback.keep(
            Feedback(
                UUID(int=number),
                LOCATION_ID,
                "2017-05" if number % 2 else "2017-06",
                words=words,
                agreed_to_quote=agreed,
                language=language,
            )
        )
    for number in (5, 6):
        form = workspace.feedback.find(UUID(int=number))
        workspace.feedback.release(form.id, form.words.replace("Ewa", NAME_REMOVED))
    workspace.feedback.withhold(UUID(int=7))


def county_with_returns(kept: Path) -> None:
    """Make a county that trusts thirteen locations and has heard from most."""
    folder = kept / county_with_returns.__name__
    if not folder.is_dir():
        (folder / "post").mkdir(parents=True)
        fill_county(folder / "osslog", folder / "post")


# What is done before the picture --------------------------------------------------------------


def look(_stage: Stage) -> None:
    """Do nothing more."""


def unlock(stage: Stage) -> None:
    """Go in."""
    stage.unlock()


def set_up_location(stage: Stage) -> None:
    """Begin with a location: its name, and the offered words."""
    stage.type("\r")
    stage.type("Herne Bay")


def log_visit(stage: Stage) -> None:
    """Save one visit and begin with the next."""
    stage.unlock()
    stage.type("1\r113")


def hide(stage: Stage) -> None:
    """Hide everything."""
    log_visit(stage)
    stage.window.hide_now()


def come_back(stage: Stage) -> None:
    """Hide everything, and begin with the passphrase."""
    hide(stage)
    stage.type("seven quiet")


def show_keys(stage: Stage) -> None:
    """Ask for the list of keys."""
    stage.unlock()
    stage.press(Qt.Key.Key_F1)


def page(name: str) -> Act:
    """Go in and bring a page to the front."""

    def act(stage: Stage) -> None:
        stage.unlock()
        stage.go_to(name)

    return act


def year_part(key: str, then: str = "") -> Act:
    """Go in and bring a part of the year to the front; `then` are the keys after that."""

    def act(stage: Stage) -> None:
        page("Year")(stage)
        stage.type(key)
        if then:
            for _ in range(2):
                stage.press(Qt.Key.Key_Tab)
            stage.type(then)

    return act


def look_at_posts(stage: Stage) -> None:
    """See what came from the posts, and what did not."""
    page("Feedback")(stage)
    feedback = stage.window.page
    assert isinstance(feedback, FeedbackPage)
    feedback.show_part(POSTS)
    feedback.start_here()


def take_over(*answers: str) -> Act:
    """Open an old spreadsheet, and go on once after each answer for a word that waits."""

    def act(stage: Stage) -> None:
        section("spreadsheet")(stage)
        settings_page = stage.window.page
        assert isinstance(settings_page, SettingsPage)
        file = COMPUTER / "Visits 2015.csv"
        file.write_text(OLD_SPREADSHEET, encoding="utf-8")
        panel = settings_page.take_over
        panel.open_from((file,))
        stage.settle()
        for keys in answers:
            stage.type(keys)
            panel.next_button.click()
            stage.settle()

    return act


def clear_words(stage: Stage) -> None:
    """Replace one mark on somebody's words, and go to the next."""
    page("Feedback")(stage)
    stage.press(Qt.Key.Key_F2)
    stage.press(Qt.Key.Key_F3)
    stage.press(Qt.Key.Key_F2)


def type_cards(stage: Stage) -> None:
    """Type in a few cards, and begin with another."""
    feedback = feedback_page(stage)
    feedback.show_part(CARDS)
    feedback.start_here()
    stage.type("111\r121\r212\r12")


def look_twice(stage: Stage) -> None:
    """Show words to which another coordinator gave the first look."""
    feedback = feedback_page(stage)
    looked_at = [bool(line.looked_by) for line in feedback.waiting.list.lines]
    feedback.waiting.list.go_to(looked_at.index(True))
    stage.settle()


def look_up_words(stage: Stage) -> None:
    """Look at what was read before."""
    feedback = feedback_page(stage)
    feedback.show_part(READ)
    feedback.start_here()
    stage.settle()


def feedback_page(stage: Stage) -> FeedbackPage:
    """Go in and to the page Feedback."""
    page("Feedback")(stage)
    shown = stage.window.page
    assert isinstance(shown, FeedbackPage)
    return shown


def section(code: str) -> Act:
    """Go in and bring a section of the settings to the front."""

    def act(stage: Stage) -> None:
        page("Settings")(stage)
        settings_page = stage.window.page
        assert isinstance(settings_page, SettingsPage)
        settings_page.sections.show_section(code)
        stage.settle()

    return act


def back_up(stage: Stage) -> None:
    """Write a backup onto the stick, and look at what the settings say of it."""
    page("Settings")(stage)
    settings_page = stage.window.page
    assert isinstance(settings_page, SettingsPage)
    stick = COMPUTER / "stick"
    stick.mkdir()
    write = partial(write_backup, settings_page.workspace, stick)
    settings_page.background.run(write, stage.note, settings_page.refuse)
    stage.settle()
    settings_page.sections.show_section("backups")
    stage.settle()


def import_files(stage: Stage) -> None:
    """Give the county files of which one was changed on the way."""
    stage.unlock()
    returns = stage.window.page
    assert isinstance(returns, ReturnsPage)
    files = sorted((COMPUTER / "post").glob("*-[dst]*.zip"))
    files[1].write_bytes(with_member(files[1].read_bytes(), "summary.pdf", bytes.swapcase))
    returns.import_from(tuple(files))


SAID = (
    (
        "en",
        "Thank you to Sharon, who sat with me while my sister rang 07700 900461 from Dover Road.",
        True,
    ),
    ("ur", "محترمہ فرزانہ نے میری بات سنی۔ میرا نمبر 07700 900733 ہے۔", True),
    ("en", "The room was warm and nobody rushed me.", True),
    ("uk", "Пані Оксана все пояснила українською. Дякую вам.", True),
    ("pl", "Pani Ewa bardzo mi pomogła.", True),
    ("en", "I feel less alone.", True),
    ("en", "He must never know that I was here.", False),
)
"""Words of nobody: the language, what is said, and whether it may be quoted."""

OLD_SPREADSHEET = """\
Date,Visit,Sex,Age,Seen by,Referred to,Notes
08/09/2015,First,F,25-34,Kent Police,MARAC,
08/09/2015,Second,F,35-44,Housing Options,,
15/09/2015,First,M,45-54,Citizens Advice,Legal advice,
15/09/2015,Later,F,18-24,Housing Options,MARAC,
"""
"""What was kept before osslog; nobody is in it."""

SECTIONS = (
    "questions",
    "agencies",
    "people",
    "safety",
    "paper",
    "spreadsheet",
    "appearance",
    "card",
)
"""The sections of the settings but the backups, whose picture needs one."""

SCREENS = {
    "set-up": Screen(nothing, look),
    "set-up-location": Screen(nothing, set_up_location),
    "unlock": Screen(new_location, look),
    "first-day": Screen(new_location, unlock),
    "today": Screen(location_with_year, log_visit),
    "hidden": Screen(location_with_year, hide),
    "coming-back": Screen(location_with_year, come_back),
    "keys": Screen(location_with_year, show_keys),
    "drop-ins": Screen(location_with_year, page("Drop-ins")),
    "drop-ins-first-day": Screen(new_location, page("Drop-ins")),
    "feedback": Screen(location_with_words, clear_words),
    "feedback-cards": Screen(location_with_words, type_cards),
    "feedback-second-look": Screen(location_with_first_look, look_twice),
    "feedback-read": Screen(location_with_words, look_up_words),
    "feedback-posts": Screen(location_with_posts, look_at_posts),
    "year": Screen(location_with_year, page("Year")),
    "year-first-day": Screen(new_location, page("Year")),
    "year-end": Screen(location_with_year, year_part("2")),
    "any-dates": Screen(location_with_year, year_part("3", "\r")),
    "take-over-columns": Screen(location_with_year, take_over()),
    "take-over-words": Screen(location_with_year, take_over("")),
    "take-over-check": Screen(location_with_year, take_over("", "3")),
    **{f"settings-{code}": Screen(location_with_year, section(code)) for code in SECTIONS},
    "settings-backups": Screen(location_with_year, back_up),
    "settings-posts": Screen(location_with_posts, section("posts")),
    "help": Screen(location_with_year, page("Help")),
    "returns": Screen(county_with_returns, unlock, september),
    "returns-import": Screen(county_with_returns, import_files, september),
    "county-table": Screen(county_with_returns, page("County table"), september),
    "county-settings": Screen(county_with_returns, page("Settings"), september),
}

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
