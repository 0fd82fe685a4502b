"""Nothing on any page is left in English when the window speaks another language.

The other language is English in letters with marks, put in the place of every text that goes
through Qt's translation and that translators are given. What then is still in plain letters did
not go through it, unless it is something that was typed or recorded.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from osslog.domain.code_lists import STARTING_AGENCIES
from osslog.domain.desk_languages import DESK_LANGUAGES, ENGLISH
from osslog.ui.guide_text import GuideText
from osslog.ui.long_words import BREAK
from osslog.ui.pages.help import TopicList
from osslog.ui.recovery_words import ShownWords
from osslog.ui.theme import Theme
from tests.data.county_returns import PUBLISHED
from tests.ui.every_view import every_view
from tests.ui.made_up import WORDS
from tests.ui.person import Person

PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
MARKED = "àƀçđéƒĝħíĵķłɱñóƥɋřšŧúṽŵẋýžÀƁÇĐÉƑĜĦÍĴĶŁṀÑÓƤɊŘŠŦÚṼŴẊÝŽ"
GAP = re.compile(r"(\{[^{}]*\})")
LETTERS = re.compile(r"[A-Za-z]{2,}")
ROWS_READ = 12

RECORDED = (
    *STARTING_AGENCIES,
    *WORDS,
    "Herne Bay",
    "herne-bay",
    *(location.name for location, *_ in PUBLISHED),
    "Coordinator",
    "Analyst",
    "Community Safety team",
    "osslog",
    *(language.own_name for language in DESK_LANGUAGES if language is not ENGLISH),
)
"""Names that were typed, words that visitors left, languages in their own, and the program's."""

KEPT_AS_IT_IS = (GuideText, TopicList, ShownWords)
"""The guide, which is a document and no part of the window, and words of a key."""

RECORDED_KINDS = re.compile(
    r"SHA256:\S+|\bosslog-\S+|\S*[/\\]\S*|\b(CSV|PDF|XLSX|KB|MB)\b|\b(Ctrl|Shift|Alt)\+\S+"
)
"""Keys, paths, what kinds of file are called everywhere, and keys of the keyboard."""


def in_marked_letters(text: str) -> str:
    """The text as the made-up language has it; what is filled in later stays a gap."""
    table = str.maketrans(PLAIN, MARKED)
    parts = GAP.split(text)
    return "".join(part if GAP.fullmatch(part) else part.translate(table) for part in parts)


class Marking(QTranslator):
    """Translates what translators are given, and nothing else."""

    def __init__(self, known: frozenset[tuple[str, str]]) -> None:
        super().__init__()
        self._known = known

    def isEmpty(self) -> bool:
        """It has translations."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The text in marked letters, or as it is where translators do not know it."""
        del disambiguation, n
        return in_marked_letters(source) if (context, source) in self._known else source


@pytest.fixture
def marked(collector: ModuleType, theme: Theme) -> Iterator[None]:
    """The window in marked letters, and afterwards in English again."""
    del theme  # there is an application
    known = frozenset((text.context, text.words) for text in collector.all_texts())
    marking = Marking(known)
    QCoreApplication.installTranslator(marking)
    yield
    QCoreApplication.removeTranslator(marking)


def texts_at(widget: QWidget) -> Iterator[str]:
    """Every text that a widget shows or that is said of it."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _texts_of_cells(widget)


def _texts_of_cells(view: QAbstractItemView) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    for model in filter(None, [view.model()]):  # some have none yet
        columns = model.columnCount() if isinstance(view, QTableView) else 1
        for column in range(columns):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            for row in range(min(ROWS_READ, model.rowCount())):
                for role in roles:
                    said = model.index(row, column).data(role)
                    yield said if isinstance(said, str) else ""


def plain_words(text: str) -> str:
    """What of a text is in plain letters and was neither typed nor recorded."""
    left = RECORDED_KINDS.sub("", text.replace(BREAK, ""))
    for recorded in RECORDED:
        left = left.replace(recorded, "")
    return text if LETTERS.search(left) else ""


def untranslated(window: QWidget) -> Iterator[str]:
    """The texts at and below a widget that stayed in English."""
    for widget in (window, *window.findChildren(QWidget)):
        if isinstance(widget, KEPT_AS_IT_IS) or widget.property("role") == "words":
            continue
        for text in texts_at(widget):
            if plain_words(text):
                yield text
    for shortcut in window.findChildren(QShortcut):
        if plain_words(shortcut.whatsThis()):
            yield shortcut.whatsThis()


def faults(person: Person) -> list[str]:
    """What stayed in English, and on which page."""
    found = []
    for view in every_view(person):
        assert person.window.page is not None
        found += [f"{view}: {text}" for text in untranslated(person.window.page)]
    return list(dict.fromkeys(found))


@pytest.mark.usefixtures("marked")
def test_a_coordinator_reads_every_page_in_another_language(
    open_window: Callable[[Path], Person], year_folder: Path
) -> None:
    person = open_window(year_folder)
    assert list(untranslated(person.window)) == []
    person.unlock()
    assert faults(person) == []


@pytest.mark.usefixtures("marked")
def test_on_the_first_day_too(
    open_window: Callable[[Path], Person], location_folder: Path, tmp_path: Path
) -> None:
    setting_up = open_window(tmp_path / "new")
    assert list(untranslated(setting_up.window)) == []
    person = open_window(location_folder)
    person.unlock()
    assert faults(person) == []


@pytest.mark.usefixtures("marked")
def test_the_county_reads_every_page_in_another_language(analyst_with_returns: Person) -> None:
    assert faults(analyst_with_returns) == []


@pytest.mark.usefixtures("marked")
def test_the_list_of_keys_is_translated(
    open_window: Callable[[Path], Person], year_folder: Path
) -> None:
    person = open_window(year_folder)
    person.unlock()
    person.press(Qt.Key.Key_F1)
    in_keys = {"Ctrl", "Shift", "Alt", "Backspace", "Undo"}
    left = {word for text in untranslated(person.window) for word in LETTERS.findall(text)}
    assert left <= in_keys


def test_the_walk_finds_a_text_that_was_not_translated(
    busy_coordinator: Person,
) -> None:
    assert len(list(untranslated(busy_coordinator.window))) > 30
