"""A topic of the guide to be read: text, tables and pictures, all of them from the guide itself."""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QImage,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from osslog.resource_files import guide_file
from osslog.services.guides import Topic

_TOPIC_FILE = re.compile(r"[a-z-]+\.md")
_PICTURE = re.compile(r"!\[(?P<words>[^]]+)\]\((?P<file>[a-z-]+\.png)\)")

# All lengths are shares of the height of the text.
_HEADINGS: Final = {1: 1.5, 2: 1.16}
_ABOVE_HEADING: Final = 1.3
_BELOW_HEADING: Final = 0.4
_BELOW: Final = 0.6
_BELOW_LINE: Final = 0.25
_MARGIN: Final = 1.4
_CELL: Final = 0.4
_LINE_PERCENT: Final = 118.0


class GuideText(QTextBrowser):
    """Shows one topic; opens no address, and no file but the guide's own pictures.

    `topic_wanted` carries the file of a topic that a link leads to.
    """

    topic_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic = Topic("", "", "")
        self._marked = ""
        self._pictures: dict[str, QImage] = {}
        self._fitted_width = 0
        self.setObjectName("guide_text")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        # Signals
        self.anchorClicked.connect(self._follow)

    @property
    def topic(self) -> Topic:
        """What is shown; an empty topic at first."""
        return self._topic

    def show_topic(self, topic: Topic, marked: str = "") -> None:
        """Show a topic from its beginning, or from where the first of the marked words stands."""
        if topic != self._topic:
            self._topic = topic
            self.setAccessibleName(topic.title)
            self._render()
        self.mark(marked)

    def mark(self, words: str) -> None:
        """Mark each place where one of the words stands, and go to the first."""
        self._marked = words
        places = sorted(self._places(words), key=QTextCursor.selectionStart)
        self.setExtraSelections([_selection(place, self.palette()) for place in places])
        if places:
            first = QTextCursor(places[0])
            first.setPosition(first.selectionStart())
            self.setTextCursor(first)
            self.ensureCursorVisible()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002, N802 as Qt calls it
        """Load nothing: the pictures are given to the document, and there is nothing else."""
        return None

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours and the size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self._render()
            self.mark(self._marked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the pictures be as wide as there is room."""
        super().resizeEvent(event)
        self._fit_pictures()

    def _follow(self, link: QUrl) -> None:
        if _TOPIC_FILE.fullmatch(link.toString()):
            self.topic_wanted.emit(link.toString())

    def _render(self) -> None:
        # Qt resizes the text while it is laid out anew: there is no picture to fit until the end.
        self._pictures = {}
        document = self.document()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(self._length(_MARGIN))
        document.setMarkdown(_with_captions(self._topic.text))
        for block in _blocks(document):
            self._dress(block)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)
        self._pictures = dict(_pictures_of(self._topic))
        self._fitted_width = 0
        self._fit_pictures()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _length(self, share: float) -> float:
        return share * QFontInfo(self.font()).pixelSize()

    def _dress(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        shape = QTextBlockFormat(block.blockFormat())
        level = shape.headingLevel()
        shape.setLineHeight(
            _LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        shape.setTopMargin(self._length(_ABOVE_HEADING) if level > 1 else 0)
        below = _BELOW_HEADING if level else _BELOW_LINE if shape.objectIndex() >= 0 else _BELOW
        shape.setBottomMargin(self._length(below))
        cursor.setBlockFormat(shape)
        if level:
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            font = QFont(self.font())
            font.setPixelSize(round(self._length(_HEADINGS.get(level, 1.0))))
            font.setWeight(QFont.Weight.DemiBold)
            letters = QTextCharFormat()
            letters.setFont(font)
            cursor.setCharFormat(letters)

    def _dress_table(self, table: QTextTable) -> None:
        shape = table.format()
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(self.palette().color(QPalette.ColorRole.Midlight))
        shape.setBorderCollapse(True)
        shape.setCellPadding(self._length(_CELL))
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setBottomMargin(self._length(_BELOW))
        table.setFormat(shape)

    def _fit_pictures(self) -> None:
        """Draw the pictures at the size that they have here: Qt's own way of it is coarse."""
        room = int(self.viewport().width() - 2 * self.document().documentMargin())
        if not self._pictures or room <= 0 or room == self._fitted_width:
            return
        self._fitted_width = room
        ratio = self.devicePixelRatioF()
        document = self.document()
        for file, picture in self._pictures.items():
            width = min(picture.width(), room)
            fitted = picture.scaledToWidth(
                round(width * ratio), Qt.TransformationMode.SmoothTransformation
            )
            fitted.setDevicePixelRatio(ratio)
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(file), fitted)
        for block in _blocks(document):
            for cursor, shape in _pictures_in(block):
                if shape.name() in self._pictures:
                    size = self._pictures[shape.name()].size()
                    width = min(size.width(), room)
                    shape.setWidth(width)
                    shape.setHeight(size.height() * width / size.width())
                    cursor.setCharFormat(shape)

    def _places(self, words: str) -> Iterator[QTextCursor]:
        for word in words.split():
            place = self.document().find(word)
            while not place.isNull():
                yield place
                place = self.document().find(word, place)


def _pictures_of(topic: Topic) -> Iterator[tuple[str, QImage]]:
    for found in _PICTURE.finditer(topic.text):
        picture = QImage(str(guide_file(found["file"])))
        if not picture.isNull():
            yield found["file"], picture


def _with_captions(markdown: str) -> str:
    """The text with each picture's words below it, for those who see it and those who do not."""
    return _PICTURE.sub(r"\g<0>\n\n*\g<words>*", markdown)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pictures_in(block: QTextBlock) -> Iterator[tuple[QTextCursor, QTextImageFormat]]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        if fragment.charFormat().isImageFormat():
            cursor = QTextCursor(block)
            cursor.setPosition(fragment.position())
            cursor.setPosition(
                fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor
            )
            yield cursor, fragment.charFormat().toImageFormat()
        place += 1


def _selection(place: QTextCursor, palette: QPalette) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.cursor = place
    made.format.setBackground(palette.color(QPalette.ColorRole.Highlight))
    made.format.setForeground(palette.color(QPalette.ColorRole.HighlightedText))
    return made
