"""From an empty folder to a written summary, by keys alone."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from PySide6.QtCore import Qt

from osslog.ui.pages.feedback import FeedbackPage
from osslog.ui.pages.set_up import SetUpPage
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.pages.year import YearPage
from tests.ui.made_up import TODAY
from tests.ui.person import Person


def test_a_coordinator_gets_from_an_empty_folder_to_a_written_summary_without_a_mouse(
    open_window: Callable[[Path], Person], tmp_path: Path
) -> None:
    person = open_window(tmp_path / "data")
    set_up = person.page(SetUpPage)

    # Set up
    person.type("\r")
    person.type("Herne Bay")
    assert set_up.form.id.text() == "herne-bay"
    person.tab_to(set_up.form.use_offer)
    offered = set_up.form.offer.text()
    person.type("\r")
    assert set_up.form.passphrase.text() == offered
    assert len(offered.split()) == 6
    person.type("Coordinator\r")
    words = set_up.recovery.shown.accessibleName().split()
    assert len(words) == 12
    person.type("\r")
    person.type(" ".join(words) + "\r")
    person.press(Qt.Key.Key_Escape)  # the first backup comes later
    person.wait()

    # A drop-in with an agency, and three visits
    today = person.page(TodayPage)
    person.tab_to(today.drop_in.add)
    person.type("Housing Options\r")
    person.tab_to(today.drop_in.go)
    person.type("\r")
    person.type("1\r")
    person.type("2114101\tmar\r2\r")
    person.type("k\r")
    assert today.visits.heading.text() == "3 visits"

    # Feedback with words, released
    person.go_to(3)
    feedback = person.page(FeedbackPage)
    person.type("113Warm and kind")
    person.tab_to(feedback.form.agreed)
    person.type("1\r")
    person.tab_to(feedback.waiting.cards[0].release)
    person.type("\r")
    assert feedback.waiting.cards == ()

    # The year
    person.go_to(4)
    year = person.page(YearPage)
    person.type("2")
    person.tab_to(year.panel.folder)
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type(str(tmp_path))
    person.tab_to(year.panel.write_button)
    person.type("\r")
    path = tmp_path / "osslog-herne-bay-2016-17-r1.zip"
    with ZipFile(path) as summary:
        figures = summary.read("summary.json")
    assert b'"visits":3' in figures
    assert b"Warm and kind" in figures

    # Locked, and in again with the passphrase
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    person.page(UnlockPage)
    person.type(offered + "\r")
    assert person.page(TodayPage).visits.heading.text() == "3 visits"
    assert TODAY.isoformat() == "2017-06-20"
