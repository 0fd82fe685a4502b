"""Draws the pictures of the feedback post for `tests/screens.py`, from made-up figures.

Each language has a sheet of four pages: the start, a question, words of one's own, and thanks.
"""

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from osslog.domain.desk import DeskSetup
from osslog.domain.desk_languages import DESK_LANGUAGES
from osslog.services.desk_enrolment import enrol
from osslog.settings import Settings
from osslog.ui.background import Background
from osslog.ui.desk_window import DeskPage, DeskWindow
from osslog.ui.desk_work import DeskHome
from osslog.ui.pages.desk_coordinator import DeskCoordinatorPage
from osslog.ui.pages.desk_enrol import DeskEnrolPage
from osslog.ui.pages.desk_form import DeskFormPage
from osslog.ui.pages.desk_start import DeskStartPage
from osslog.ui.pages.desk_visits import DeskVisitsPage
from osslog.ui.theme import Theme
from tests.ui.made_up import LOCATION_ID, make_location, that_day

SIZE = QSize(1280, 720)
LANGUAGES = tuple(one.code for one in DESK_LANGUAGES)
IN_OTHER_LOOKS = ("en", "ur", "pl")
"""The languages that are drawn in dark, in high contrast and with large text too."""

WORDS = {
    "en": "They listened to me.",
    "pl": "Wysłuchano mnie.",
    "ro": "M-au ascultat.",
    "sk": "Vypočuli ma.",
    "uk": "Мене вислухали.",
    "ne": "मेरो कुरा सुनियो।",
    "pa": "ਮੇਰੀ ਗੱਲ ਸੁਣੀ ਗਈ।",
    "ur": "میری بات سنی گئی۔",
    "ar": "لقد استمعوا إليّ.",
    "fa": "به حرف‌هایم گوش دادند.",
    "ckb": "گوێیان لێ گرتم.",
    "tr": "Beni dinlediler.",
}

_GAP = 12
_LONGEST_WAIT_MS = 20_000


class DeskStage:
    """The post's window on one data folder, driven by hand."""

    def __init__(self, application: QApplication, home: DeskHome, settings: Settings) -> None:
        self._application = application
        theme = Theme(application)
        theme.apply(settings)
        self.background = Background()
        self.window = DeskWindow(home, theme, self.background, settings)
        self.window.resize(SIZE)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.settle()

    @property
    def page(self) -> DeskPage:
        """The page in front."""
        page = self.window.page
        assert page is not None
        return page

    def settle(self) -> None:
        """Wait until nothing is under way and everything has found its place."""
        deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
        for _ in range(8):
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            while self.background.is_busy and not deadline.hasExpired():
                self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def picture(self) -> QImage:
        """The window as it looks."""
        self.settle()
        return self.window.grab().toImage()

    def close(self) -> None:
        """Leave the post."""
        self.window.leave()
        self.settle()
        self.window.deleteLater()


def draw_desk(
    application: QApplication, settings: Settings, languages: tuple[str, ...] = LANGUAGES
) -> Iterator[tuple[str, QImage]]:
    """Yield each picture of the post with its name."""
    with made_up_posts() as (own, laptop, new, first_file):
        stage = DeskStage(
            application, DeskHome(own, that_day, LOCATION_ID, is_coordinators=True), settings
        )
        for code in languages:
            yield code, sheet(list(visitor_pages(stage, code)))
        yield from troubles(stage)
        stage.window.show_panel()
        yield "panel-own", stage.picture()
        stage.close()
        stage = DeskStage(application, DeskHome(laptop, that_day), settings)
        stage.window.show_panel()
        yield "panel", stage.picture()
        assert isinstance(stage.page, DeskCoordinatorPage)
        stage.page.visits.click()
        stage.settle()
        assert isinstance(stage.page, DeskVisitsPage)
        stage.page.form.row("visit_number").set_codes(("first",))
        yield "visits", stage.picture()
        stage.close()
        stage = DeskStage(application, DeskHome(new, that_day), settings)
        yield "enrolment", stage.picture()
        assert isinstance(stage.page, DeskEnrolPage)
        stage.page.file_form.look_at(first_file)
        yield "enrolment-words", stage.picture()
        stage.page.file_form.same.click()
        yield "enrolment-done", stage.picture()
        stage.close()


def visitor_pages(stage: DeskStage, code: str) -> Iterator[QImage]:
    """Yield the four pages of a visitor in a language."""
    stage.window.clear()
    assert isinstance(stage.page, DeskStartPage)
    stage.page.language_chosen.emit(code)
    yield stage.picture()
    stage.page.start.click()
    yield stage.picture()
    form = stage.page
    assert isinstance(form, DeskFormPage)
    for question in form.questions:
        question.choose(0)
    form.words_step.field.insertPlainText(WORDS[code])
    yield stage.picture()
    form.go_on()
    form.go_on()
    yield stage.picture()


def troubles(stage: DeskStage) -> Iterator[tuple[str, QImage]]:
    """Yield what is asked of somebody who agrees, went away, or could not be heard."""
    stage.window.clear()
    assert isinstance(stage.page, DeskStartPage)
    stage.page.start.click()
    form = stage.page
    assert isinstance(form, DeskFormPage)
    for question in form.questions:
        question.choose(0)
    form.words_step.field.insertPlainText(WORDS["en"])
    form.go_on()
    yield "agreement", stage.picture()
    form.was_not_saved()
    yield "not-saved", stage.picture()
    stage.window.quiet.cover.ask(form.look, 12)
    yield "still-there", stage.picture()


def sheet(pages: list[QImage]) -> QImage:
    """Four pictures on one."""
    size = pages[0].size()
    made = QImage(2 * size.width() + _GAP, 2 * size.height() + _GAP, QImage.Format.Format_RGB32)
    made.fill(QColor("#888888"))
    painter = QPainter(made)
    for place, page in enumerate(pages):
        line, column = divmod(place, 2)
        painter.drawImage(
            QPoint(column * (size.width() + _GAP), line * (size.height() + _GAP)), page
        )
    painter.end()
    return made


@contextmanager
def made_up_posts() -> Iterator[tuple[Path, Path, Path, Path]]:
    """The coordinator's computer, a second laptop, a third that is none yet, and its file."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        with closing(make_location(place / "own")) as workspace:
            for agency in ("Citizens Advice", "Housing Options", "Kent Police"):
                workspace.agencies.add(LOCATION_ID, agency)
            workspace.desks.change_setup(LOCATION_ID, DeskSetup(LANGUAGES))
            workspace.desks.hand_over(LOCATION_ID)
            desks = workspace.desks
            (place / "stick").mkdir()
            laptop = desks.enrol(LOCATION_ID, "Library laptop", place / "stick", takes_visits=True)
            new = desks.enrol(LOCATION_ID, "Hall laptop", place / "stick", takes_visits=True)
        enrol(place / "laptop", laptop.path)
        yield place / "own", place / "laptop", place / "new", new.path
