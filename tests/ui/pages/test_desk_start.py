"""The first page of a feedback post, by keys alone."""

from PySide6.QtCore import Qt

from osslog.ui.pages.desk_start import DeskStartPage
from tests.ui.desk_person import AtDesk


def test_the_tab_key_stops_at_every_language_and_space_chooses_it(visitor: AtDesk) -> None:
    page = visitor.page(DeskStartPage)
    seen = []
    for _ in range(4 + len(page.languages.buttons)):
        visitor.press(Qt.Key.Key_Tab)
        seen.append(visitor.focused)
    languages = list(page.languages.buttons.values())
    place = seen.index(languages[0])
    assert seen[place : place + len(languages)] == languages
    while visitor.focused is not page.languages.buttons["uk"]:
        visitor.press(Qt.Key.Key_Tab)
    visitor.press(Qt.Key.Key_Space)
    assert page.languages.buttons["uk"].isChecked()
    assert page.welcome.text() != "How was it today?"
