"""The guide's text on the screen: what it shows, and what it never opens."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QImage, QPalette, QTextDocument, QTextTable
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from osslog.services import guides
from osslog.services.guides import Topic
from osslog.settings import Appearance, Settings
from osslog.ui.guide_text import GuideText
from osslog.ui.theme import Theme

OUTSIDE = Topic(
    "outside.md",
    "Outside",
    "# Outside\n\n[a page](https://example.org/) and [a file](file:///etc/hostname), "
    "[up](../README.md)\n\n![hosts](/etc/hosts.png)\n\n![far](https://example.org/a.png)\n\n"
    "[next](year.md)\n",
)


@pytest.fixture
def text(qtbot: QtBot, theme: Theme) -> GuideText:
    """The guide's text, shown."""
    del theme
    text = GuideText()
    text.setProperty("shown_by_test", True)
    qtbot.addWidget(text)
    text.resize(700, 500)
    text.show()
    return text


def topic_of(file: str) -> Topic:
    """The topic of a file of the real guide."""
    return next(topic for topic in guides.topics() if topic.file == file)


def pictures_of(document: QTextDocument) -> list[tuple[str, float]]:
    """The pictures of a document: their names and widths, in order."""
    found = []
    block = document.begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            shape = place.fragment().charFormat()
            if shape.isImageFormat():
                found.append((shape.toImageFormat().name(), shape.toImageFormat().width()))
            place += 1
        block = block.next()
    return found


def test_each_topic_of_the_guide_is_shown_with_its_pictures_and_their_words(
    text: GuideText,
) -> None:
    for topic in guides.topics():
        text.show_topic(topic)
        plain = text.toPlainText()
        assert plain.startswith(topic.title)
        assert "](" not in plain
        assert "**" not in plain
        for name, width in pictures_of(text.document()):
            kind = QTextDocument.ResourceType.ImageResource.value
            picture = text.document().resource(kind, QUrl(name))
            assert isinstance(picture, QImage), name
            assert 0 < width <= text.viewport().width()


def test_a_picture_has_its_words_below_it(text: GuideText) -> None:
    text.show_topic(topic_of("drop-in.md"))
    assert "the list of today's" in text.toPlainText()


def test_pictures_follow_the_width_of_the_page(text: GuideText) -> None:
    text.show_topic(topic_of("drop-in.md"))
    before = pictures_of(text.document())
    text.resize(400, 500)
    after = pictures_of(text.document())
    assert [name for name, _ in before] == [name for name, _ in after]
    assert all(width <= 400 for _, width in after)
    assert after < before


def test_a_link_leads_to_another_topic_and_nowhere_else(text: GuideText) -> None:
    text.show_topic(OUTSIDE)
    wanted: list[str] = []
    text.topic_wanted.connect(wanted.append)
    for address in ("https://example.org/", "file:///etc/hostname", "../README.md", "year.md"):
        text.anchorClicked.emit(QUrl(address))
    assert wanted == ["year.md"]
    assert not text.openLinks()
    assert not text.openExternalLinks()
    assert text.toPlainText().startswith("Outside")


def test_no_file_outside_the_guide_is_read(
    text: GuideText, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QTextDocument, "addResource", lambda *_: asked.append("a picture"))
    text.show_topic(OUTSIDE)
    text.grab()
    assert asked == []
    secret = tmp_path / "a.png"
    secret.write_bytes(b"secret")
    kind = QTextDocument.ResourceType.ImageResource.value
    assert text.loadResource(kind, QUrl.fromLocalFile(str(secret))) is None


def test_headings_are_larger_than_the_text_and_all_grows_with_it(
    text: GuideText, theme: Theme
) -> None:
    sizes = []
    for percent in (100, 200):
        theme.apply(Settings(Appearance.LIGHT, percent))
        text.show_topic(topic_of("keyboard.md"))
        letters = [
            text.document().begin().begin().fragment().charFormat().font().pixelSize(),
            text.document().defaultFont().pixelSize(),
        ]
        assert letters[0] > letters[1]
        sizes.append(letters)
    assert sizes[1][0] == pytest.approx(2 * sizes[0][0], abs=2)
    theme.apply(Settings(Appearance.LIGHT))


def test_a_table_takes_the_colours_of_the_theme_when_they_change(
    text: GuideText, theme: Theme
) -> None:
    text.show_topic(topic_of("keyboard.md"))
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        theme.apply(Settings(appearance))
        (table,) = [
            frame
            for frame in text.document().rootFrame().childFrames()
            if isinstance(frame, QTextTable)
        ]
        line = text.palette().color(QPalette.ColorRole.Midlight)
        assert table.format().borderBrush().color() == line


def test_words_that_were_searched_for_are_marked_and_the_first_is_in_view(text: GuideText) -> None:
    text.resize(500, 200)
    text.show_topic(topic_of("safety.md"), "recovery WORDS")
    marked = [selection.cursor.selectedText().casefold() for selection in text.extraSelections()]
    assert set(marked) == {"recovery", "words"}
    assert text.viewport().rect().contains(text.cursorRect())
    text.mark("")
    assert text.extraSelections() == []


def test_it_tells_a_screen_reader_which_topic_it_is(text: GuideText) -> None:
    text.show_topic(topic_of("year.md"))
    assert text.accessibleName() == "The year and its summary"
    assert isinstance(text, QWidget)
    assert text.isReadOnly()
    text.changeEvent(QEvent(QEvent.Type.FontChange))
    assert text.toPlainText().startswith("The year")
