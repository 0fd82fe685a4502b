"""Every page of an unlocked window in turn, and every section of a page that has sections."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from osslog.ui.pages.feedback import CARDS, POSTS, READ, WORDS, FeedbackPage
from osslog.ui.settings_sections import SettingsSections
from tests.ui.person import Person

TABLES = {QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree}


def every_view(person: Person) -> Iterator[str]:
    """Bring each to the front, by what the buttons do, and yield its name."""
    for button in person.view.buttons:
        button.click()
        person.wait()
        yield button.text()
        page = person.window.page
        assert page is not None
        for sections in page.findChildren(SettingsSections):
            for code in sections.codes:
                sections.show_section(code)
                person.wait()
                yield f"{button.text()}: {code}"
        if isinstance(page, FeedbackPage):
            for code in (CARDS, POSTS, READ, WORDS):
                page.show_part(code)
                person.wait()
                yield f"{button.text()}: {code}"


def seen_by_screen_readers(root: QWidget) -> Iterator[QAccessibleInterface]:
    """What a screen reader meets at and below a widget, as the system is told of it.

    The cells of tables are left out: they are as many as there are records.
    """
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    yield from _below(top)


def _below(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if one.state().invisible:
        return
    yield one
    if one.role() in TABLES:
        return
    for place in range(one.childCount()):
        child = one.child(place)
        if child is not None:
            yield from _below(child)


def described(one: QAccessibleInterface) -> tuple[str, str, str]:
    """The role, the name and the description that a screen reader says."""
    texts = QAccessible.Text
    return one.role().name, one.text(texts.Name), one.text(texts.Description)
