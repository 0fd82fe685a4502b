"""The words that wait, beside those in front: how many there are, and a line for each."""

from typing import Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from osslog.domain.words_to_read import WordsLine
from osslog.ui.dates import month_in_words
from osslog.ui.feedback_work import ToRead
from osslog.ui.widgets import PANEL_MARGIN, in_proportion, label
from osslog.ui.words_list import WordsList

_LEAST_HEIGHT: Final = 150


class WaitingList(QFrame):
    """A sheet with the lines of the first that wait, and how many there are in all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")

        # Widgets
        self.heading = label("", self, role="heading")
        self.more = label("", self, role="small")
        self.lines = WordsList(self.tr("Words to read"), self._line, self)

        # Layout
        inside = QVBoxLayout(self)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(8)
        inside.addWidget(self.heading)
        inside.addWidget(self.more)
        inside.addWidget(self.lines, 1)

    def show_waiting(self, to_read: ToRead) -> None:
        """List what waits, with no line current."""
        self.lines.show_lines(to_read.lines, has_other_script=to_read.has_other_script)
        self.lines.setMinimumHeight(in_proportion(_LEAST_HEIGHT, self))
        count, listed = to_read.count, len(to_read.lines)
        self.heading.setText(
            self.tr("1 waits") if count == 1 else self.tr("{count} wait").format(count=f"{count:,}")
        )
        self.more.setText(self.tr("The first {count} are listed.").format(count=f"{listed:,}"))
        self.more.setVisible(listed < count)

    def forget(self) -> None:
        """List nothing, because another location is looked at."""
        self.lines.show_lines((), has_other_script=False)

    def _line(self, line: WordsLine) -> str:
        said = self.tr("{month} · {words}").format(
            month=month_in_words(line.month), words=line.beginning
        )
        return self.tr("Second look · {words}").format(words=said) if line.looked_by else said
