"""The field for a visitor's own words: it keeps nothing, gives nothing away and takes nothing in.

What is typed here is on no clipboard and in no list of words that a keyboard learns, and cannot
be undone back into the field. What somebody copied before cannot be pasted into it.
"""

import re
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from osslog.domain.words import LONGEST_FEEDBACK, has_refused_character, tidy
from osslog.ui.desk_fonts import within_edges
from osslog.ui.desk_label import differs
from osslog.ui.desk_look import BODY, DeskLook
from osslog.ui.keys import ENTER_KEYS

_LINES: Final = 4
_LINES_OF_LARGE_TEXT: Final = 3
_LARGE: Final = 150
_FRAME: Final = 26
_BREAKS: Final = re.compile("\r\n|[\n\r\t\v\f\u0085\u2028\u2029]")

_MOST_FOR_ONE: Final = 3  # no sign becomes more than three when it is composed (Unicode, UAX 15)

# What Qt tells a keyboard of what stands around the cursor, from which it would learn.
_AROUND_CURSOR: Final = frozenset(
    {
        Qt.InputMethodQuery.ImSurroundingText,
        Qt.InputMethodQuery.ImCurrentSelection,
        Qt.InputMethodQuery.ImTextBeforeCursor,
        Qt.InputMethodQuery.ImTextAfterCursor,
    }
)


def taken_in(typed: str) -> str:
    """What the field takes of some words: on one line, without what cannot be printed."""
    line = _BREAKS.sub(" ", typed)
    if has_refused_character(line):
        line = "".join(sign for sign in line if not has_refused_character(sign))
    return line


def cut(words: str) -> str:
    """As much of the beginning as may be kept, as it is kept: some signs then count as two."""
    kept = words[:LONGEST_FEEDBACK]
    while (over := len(tidy(kept)) - LONGEST_FEEDBACK) > 0:
        kept = kept[: -max(1, over // _MOST_FOR_ONE)]
    return kept


class WordsField(QPlainTextEdit):
    """Words on one line that wraps; `entered` follows Enter, `was_cut` words beyond the most."""

    entered = Signal()
    was_cut = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: QFont | None = None
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(
            hints.ImhMultiLine | hints.ImhSensitiveData | hints.ImhNoPredictiveText
        )
        self.textChanged.connect(self._clean)

    def dress(self, look: DeskLook) -> None:
        """Write in the look of the page."""
        self._wanted = within_edges(look.font(BODY))
        self.setFont(self._wanted)
        lines = _LINES if look.percent <= _LARGE else _LINES_OF_LARGE_TEXT
        high = QFontMetrics(self.font()).lineSpacing() * lines + _FRAME
        self.setFixedHeight(high)
        # By itself a field of plain text knows the application's direction alone.
        from_the_right = look.direction is Qt.LayoutDirection.RightToLeft
        sides = Qt.AlignmentFlag
        option = self.document().defaultTextOption()
        option.setTextDirection(look.direction)
        option.setAlignment(sides.AlignRight if from_the_right else sides.AlignLeft)
        self.document().setDefaultTextOption(option)

    def words(self) -> str:
        """What stands in the field, as it would be kept."""
        return tidy(self.toPlainText())

    def forget(self) -> None:
        """Hold nothing any more."""
        self.blockSignals(True)
        self.setPlainText("")
        self.document().clear()
        self.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the page's font: the style sheet puts the window's in its place at first."""
        super().changeEvent(event)
        wanted = self._wanted
        if event.type() == QEvent.Type.FontChange and wanted is not None and differs(self, wanted):
            self.setFont(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take letters and the keys that move; Enter is for the page."""
        if event.key() in ENTER_KEYS:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what a keyboard or an input method composed."""
        clean = QInputMethodEvent(event.preeditString(), event.attributes())
        room = max(0, LONGEST_FEEDBACK - len(self.words()))
        commit = taken_in(event.commitString())
        if len(tidy(commit)) > room:
            commit = commit[:room]
            self.was_cut.emit()
        clean.setCommitString(commit, event.replacementStart(), event.replacementLength())
        super().inputMethodEvent(clean)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, /, argument: object = None) -> object:
        """Tell a keyboard where the cursor is, and no word around it."""
        if query in _AROUND_CURSOR:
            return ""
        if argument is None:
            return super().inputMethodQuery(query)
        return super().inputMethodQuery(query, argument)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give no words to a clipboard, to what X11 calls a selection, or to a drag."""
        return QMimeData()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take nothing that was copied or is dragged."""
        del source
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take nothing that was copied or is dragged."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take nothing that is dragged."""
        event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take nothing that is dropped."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open no menu."""
        event.accept()

    def _clean(self) -> None:
        """Whatever way words came in, let them be such as may be kept."""
        held = self.toPlainText()
        allowed = cut(taken_in(held))
        if allowed == held:
            return
        place = self.textCursor().position()
        if len(allowed) < len(taken_in(held)):
            self.was_cut.emit()
        self.blockSignals(True)
        self.setPlainText(allowed)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.blockSignals(False)
        self.ensureCursorVisible()
