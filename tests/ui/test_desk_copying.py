"""A stick that hangs holds up nobody at a feedback post, and loses no answer."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from osslog.services import desk_post
from osslog.services.desk_enrolment import enrol
from osslog.services.desk_post import DeskPost, Waiting
from osslog.ui.desk_window import THANKS_SECONDS
from osslog.ui.desk_work import DeskHome
from osslog.ui.pages.desk_coordinator import DeskCoordinatorPage
from osslog.ui.pages.desk_start import DeskStartPage
from osslog.ui.pages.desk_thanks import DeskThanksPage
from tests.ui.desk_person import AtDesk, first_file
from tests.ui.made_up import LOCATION_ID, that_day, unlocked

LONGEST_HANG = 20

Opener = Callable[[DeskHome], AtDesk]


class Stick:
    """A memory stick to which a copy hangs while it is held."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.is_reached = threading.Event()
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self._copy_out = desk_post.copy_out

    @property
    def entries(self) -> int:
        """How many sealed entries are on it."""
        return len(list(self.folder.rglob("*.osslog-entry")))

    def hang(self) -> None:
        """Let nothing more be written to it."""
        self.is_reached.clear()
        self.may_go_on.clear()

    def copy_out(self, wanted: Sequence[Path], folder: Path) -> Iterator[Path]:
        """Copy as the post does, once that does not hang any more."""
        self.is_reached.set()
        self.may_go_on.wait(LONGEST_HANG)
        yield from self._copy_out(wanted, folder)


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stick]:
    """A stick in the second laptop."""
    made = Stick(tmp_path / "slow stick")
    made.folder.mkdir()
    monkeypatch.setattr(desk_post, "copy_out", made.copy_out)
    yield made
    made.may_go_on.set()


@pytest.fixture
def laptop(open_desk: Opener, location_folder: Path, tmp_path: Path, stick: Stick) -> AtDesk:
    """Somebody at a second laptop that copies to the stick."""
    written = first_file(location_folder, tmp_path)
    enrol(tmp_path / "laptop", written.path)
    person = open_desk(DeskHome(tmp_path / "laptop", that_day))
    assert person.window.copying is not None
    person.window.copying.choose(stick.folder)
    person.wait()
    return person


def answer(person: AtDesk) -> None:
    """Answer as one visitor, and be thanked."""
    person.type("\r111\r")
    person.page(DeskThanksPage)
    person.after(THANKS_SECONDS)
    person.page(DeskStartPage)


def hang_in_copy(person: AtDesk, stick: Stick) -> None:
    """Answer, so that the copy hangs."""
    person.waits_for_copies = False
    stick.hang()
    answer(person)
    assert stick.is_reached.wait(LONGEST_HANG)


def waiting_at(folder: Path) -> Waiting:
    """What lies at the post, which nobody else has open."""
    with closing(DeskPost.open(folder, LOCATION_ID, today=that_day)) as post:
        return post.waiting()


def test_visitors_answer_while_a_copy_hangs(laptop: AtDesk, stick: Stick) -> None:
    hang_in_copy(laptop, stick)
    for _ in range(3):
        answer(laptop)
    laptop.click(laptop.page(DeskStartPage).for_coordinator)
    page = laptop.page(DeskCoordinatorPage)
    assert page.copy_section.counts.text() == "Waiting here to be copied: 4."
    assert stick.entries == 0
    stick.may_go_on.set()
    laptop.waits_for_copies = True
    laptop.wait()
    assert stick.entries == 4
    post = laptop.window.post
    assert post is not None
    assert post.waiting() == Waiting(0, 4)
    assert laptop.window.copying is not None
    assert laptop.window.copying.trouble is None


def test_whoever_leaves_waits_for_a_copy_that_is_under_way(
    laptop: AtDesk, stick: Stick, tmp_path: Path
) -> None:
    hang_in_copy(laptop, stick)
    laptop.window.leave()
    laptop.wait()
    assert laptop.window.isVisible()
    stick.may_go_on.set()
    laptop.waits_for_copies = True
    laptop.wait()
    assert stick.entries == 1
    assert not laptop.window.isVisible()
    assert waiting_at(tmp_path / "laptop") == Waiting(0, 1)


def test_whoever_leaves_waits_no_longer_than_that(
    laptop: AtDesk, stick: Stick, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("osslog.ui.desk_opening._LONGEST_WAIT_MS", 0)
    hang_in_copy(laptop, stick)
    laptop.window.leave()
    qtbot.waitUntil(lambda: not laptop.window.isVisible())
    assert waiting_at(tmp_path / "laptop") == Waiting(1, 0)
    stick.may_go_on.set()
    laptop.wait()
    assert waiting_at(tmp_path / "laptop") == Waiting(1, 0), "it is copied again, not forgotten"


def test_a_copy_of_a_post_that_was_replaced_touches_nothing_any_more(
    laptop: AtDesk, stick: Stick, location_folder: Path, tmp_path: Path
) -> None:
    hang_in_copy(laptop, stick)
    (tmp_path / "new").mkdir()
    with closing(unlocked(location_folder)) as workspace:
        place = tmp_path / "new"
        written = workspace.desks.enrol(LOCATION_ID, "Hall laptop", place, takes_visits=False)
    laptop.click(laptop.page(DeskStartPage).for_coordinator)
    form = laptop.page(DeskCoordinatorPage).file_form
    form.look_at(written.path)
    laptop.wait()
    laptop.click(form.same)
    before = laptop.window.post
    assert before is not None
    stick.may_go_on.set()
    laptop.waits_for_copies = True
    laptop.wait()
    assert laptop.window.post is before
    assert before.waiting() == Waiting(1, 0)
