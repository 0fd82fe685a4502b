"""Help: the guide to osslog, read without a network, and the page for the desk."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QListWidget,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from osslog.services import guides
from osslog.services.guides import Topic
from osslog.ui.background import Background
from osslog.ui.chosen_folder import still_there
from osslog.ui.file_dialog import FileDialog
from osslog.ui.guide_text import GuideText
from osslog.ui.labelled_field import LabelledField
from osslog.ui.page import Page
from osslog.ui.widgets import SECTION_GAP, UNBOUNDED, button, in_proportion, label

_BESIDE: Final = 760
_CONTENTS_WIDTH: Final = 270
_LEAST_TEXT_HEIGHT: Final = 300
_AROUND_TOPICS: Final = 8
_MOST_TOPICS: Final = 14
_FEW_TOPICS: Final = 3


def write_desk_guide(folder: Path) -> Path:
    """Write the page for the desk into a folder that is there; for the worker thread.

    Raises:
        AlreadyThere, CannotWrite, DiskFull: as in `services.guides.write_desk_guide`.
    """
    return guides.write_desk_guide(still_there(folder))


class TopicList(QListWidget):
    """The guide's topics to choose from; `open_wanted` says that Enter was pressed on one."""

    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "topics")
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.activated.connect(self.open_wanted)

    def height_of(self, most: int) -> int:
        """The height of all topics, or of so many where there are more."""
        rows = min(most, self.count())
        return rows * max(self.sizeHintForRow(0), 0) + 2 * self.frameWidth() + _AROUND_TOPICS


class HelpPage(Page):
    """Topics beside their text; what is typed into the search narrows them.

    `first` is the file of the topic that is shown at first.
    """

    def __init__(
        self, background: Background, first: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Help"), parent=parent)
        self._background = background
        self._first = first
        self._topics: tuple[Topic, ...] = ()
        self._offered: tuple[Topic, ...] = ()

        # Widgets
        self.contents = QWidget()
        self.search = LabelledField(self.tr("Search the guide"))
        self.topics = TopicList()
        self.topics.setAccessibleName(self.tr("Topics of the guide"))
        self.nothing = label(self.tr("The guide does not speak of that."), role="muted")
        self.nothing.hide()
        self.desk_button = button(self.tr("Write the page for the desk …"))
        self.desk_button.setToolTip(self.tr("One page to print and keep beside the laptop"))
        self.text = GuideText()

        # Layout
        heading = QHBoxLayout()
        self.column.removeWidget(self.title)
        heading.addWidget(self.title, 1)
        heading.addWidget(self.desk_button)
        self.column.insertLayout(0, heading)
        beside = QVBoxLayout(self.contents)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(10)
        beside.addWidget(self.search)
        beside.addWidget(self.nothing)
        beside.addWidget(self.topics)
        beside.addStretch(1)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(SECTION_GAP)
        self._body.addWidget(self.contents)
        self._body.addWidget(self.text, 1)
        self.column.addLayout(self._body, 1)

        # Signals
        self.search.line.textChanged.connect(self._narrow)
        self.search.line.returnPressed.connect(self._read)
        self.topics.currentRowChanged.connect(self._show_row)
        self.topics.open_wanted.connect(self._read)
        self.text.topic_wanted.connect(self.show_topic)
        self.desk_button.clicked.connect(self._choose_folder)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the topics above the text where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def refresh(self) -> None:
        """Read the guide once; it does not change while osslog runs."""
        if not self._topics:
            self._background.run(guides.topics, self._take, self.refuse)

    def start_here(self) -> None:
        """Begin with the topics."""
        self.topics.setFocus()

    def show_topic(self, file: str) -> None:
        """Show the topic of a file, whatever is searched for."""
        self.search.line.clear()
        for row, topic in enumerate(self._offered):
            if topic.file == file:
                self.topics.setCurrentRow(row)
                self.text.setFocus()

    def write_desk_guide(self, folder: Path) -> None:
        """Write the page for the desk into a folder."""
        self._background.run(partial(write_desk_guide, folder), self._was_written, self.refuse)

    def _take(self, topics: tuple[Topic, ...]) -> None:
        self._topics = topics
        self._narrow(self.search.text())
        for row, topic in enumerate(self._offered):
            if topic.file == self._first:
                self.topics.setCurrentRow(row)

    def _narrow(self, words: str) -> None:
        before = self.text.topic
        self._offered = tuple(topic for topic in self._topics if topic.speaks_of(words))
        self.topics.blockSignals(True)
        self.topics.clear()
        self.topics.addItems([topic.title for topic in self._offered])
        self.topics.blockSignals(False)
        self.nothing.setVisible(not self._offered)
        self.topics.setVisible(bool(self._offered))
        if self._offered:
            row = self._offered.index(before) if before in self._offered else 0
            self.topics.setCurrentRow(row)
            self._show_row(row)
        self._arrange()

    def _show_row(self, row: int) -> None:
        if 0 <= row < len(self._offered):
            self.text.show_topic(self._offered[row], self.search.text())

    def _read(self) -> None:
        if self._offered:
            self.text.setFocus()

    def _choose_folder(self) -> None:
        dialog = FileDialog.for_folder(self, self.tr("Where is the page to be written?"))
        dialog.chosen.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, folders: tuple[Path, ...]) -> None:
        self.write_desk_guide(folders[0])

    def _was_written(self, path: Path) -> None:
        self.message.succeed(
            self.tr("Written: {file}. Open it there to print it.").format(file=path)
        )

    def _arrange(self) -> None:
        wide = self.width() >= in_proportion(_BESIDE, self)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        width = in_proportion(_CONTENTS_WIDTH, self)
        self.contents.setMinimumWidth(width if wide else 0)
        self.contents.setMaximumWidth(width if wide else UNBOUNDED)
        self.text.setMinimumHeight(in_proportion(_LEAST_TEXT_HEIGHT, self))
        self.topics.setFixedHeight(self.topics.height_of(_MOST_TOPICS if wide else _FEW_TOPICS))
