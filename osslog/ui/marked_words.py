"""A field with somebody's words and marks on them, which one key replaces and another gives back.

Marks stay at their words while the words around them are edited. Qt counts in UTF-16; the screen
counts code points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMoveEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from osslog.domain.mark import DETAILS_REMOVED, NAME_REMOVED, Mark, MarkKind
from osslog.domain.words import tidy
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.scripts import runs_right_to_left, wear_script
from osslog.ui.widgets import NEW_LOOKS, keep_in_view
from osslog.ui.words_edit import PlainWords

REPLACEMENTS: Final = (NAME_REMOVED, DETAILS_REMOVED)

_FEWEST_LINES: Final = 3
_MOST_LINES: Final = 9
_AROUND: Final = 28


@dataclass(slots=True)
class Spot:
    """A mark, or what took the place of somebody's words, where it stands now.

    `kind` is None where no screen marked the words; `placed` is what stood there at first, and
    `original` are words that were replaced.
    """

    cursor: QTextCursor
    kind: MarkKind | None
    placed: str
    original: str | None = None

    @property
    def start(self) -> int:
        """Where it begins, as Qt counts."""
        return self.cursor.selectionStart()

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.cursor.selectionEnd()

    @property
    def text(self) -> str:
        """What stands there now."""
        return self.cursor.selectedText()

    @property
    def is_replaced(self) -> bool:
        """Whether a replacement stands there."""
        return self.original is not None

    def is_whole(self) -> bool:
        """Whether it is still what it was: an edit may have changed it."""
        return self.text == self.placed


class MarkedWords(PlainWords):
    """The field; `edited` follows every change, `moved` every move among the marks.

    `undo_wanted` says that Ctrl+Z found nothing left to undo in the words themselves.
    """

    edited = Signal()
    moved = Signal()
    undo_wanted = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "somebodys_words")
        self._marks: list[Spot] = []
        self._replaced: list[Spot] = []
        self.textChanged.connect(self._follow)
        self.cursorPositionChanged.connect(self.moved)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._when_laid_out = QTimer(self)
        self._when_laid_out.setSingleShot(True)
        self._when_laid_out.timeout.connect(self._keep_in_view)
        self.cursorPositionChanged.connect(self._when_laid_out.start)

    def put(self, words: str, language: str, *, may_edit: bool) -> None:
        """Show somebody's words, with nothing marked yet and nothing to undo."""
        self._marks, self._replaced = [], []
        wear_script(self, words, language)
        option = self.document().defaultTextOption()
        leftwards = runs_right_to_left(words)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight
        )
        side = Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setPlainText(words)
        flags = Qt.TextInteractionFlag
        reads = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags.TextEditorInteraction if may_edit else reads)
        self._fit()

    @property
    def may_edit(self) -> bool:
        """Whether the words can be changed."""
        return not self.isReadOnly()

    def words(self) -> str:
        """The words as they are kept: on one line."""
        return tidy(self.toPlainText())

    def show_marks(self, words: str, marks: Sequence[Mark]) -> bool:
        """Mark these parts of `words`; does nothing where the field has other words by now."""
        if words != self.toPlainText():
            return False
        taken = _replacements_in(words)
        self._marks = [
            Spot(
                self._span(_width(words[: mark.start]), _width(words[: mark.end])),
                mark.kind,
                words[mark.start : mark.end],
            )
            for mark in marks
            if not any(mark.start < end and start < mark.end for start, end in taken)
        ]
        self._colour()
        self.moved.emit()
        return True

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All marks and replacements in the order in which they stand."""
        return tuple(sorted((*self._marks, *self._replaced), key=_start_of))

    @property
    def marks(self) -> tuple[Spot, ...]:
        """The marks that are not replaced."""
        return tuple(self._marks)

    def current(self) -> Spot | None:
        """The mark or replacement that the cursor is at."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        for spot in self.spots:
            inside = spot.start <= start and end <= spot.end
            if inside and (start < spot.end or start == end):
                return spot
        return None

    def select(self, spot: Spot) -> None:
        """Go to a mark or a replacement."""
        self.setTextCursor(self._span(spot.start, spot.end))
        self.ensureCursorVisible()

    def go_on(self, step: int) -> Spot | None:
        """Go to the next mark, or with -1 to the one before, round and round."""
        if not self._marks:
            return None
        cursor = self.textCursor()
        marks = sorted(self._marks, key=_start_of)
        if step > 0:
            begun = cursor.selectionStart() + cursor.hasSelection()
            wanted = next((one for one in marks if one.start >= begun), marks[0])
        else:
            before = [one for one in marks if one.start < cursor.selectionStart()]
            wanted = before[-1] if before else marks[-1]
        self.select(wanted)
        return wanted

    def replace(self) -> bool:
        """Replace what is selected, or the mark at the cursor; a replacement becomes the other.

        Returns whether there was anything to replace.
        """
        spot = self.current()
        cursor = self._chosen()
        if not self.may_edit:
            return False
        if spot is not None and spot.is_replaced:
            original, kind = spot.original or "", spot.kind
            wanted = DETAILS_REMOVED if spot.text == NAME_REMOVED else NAME_REMOVED
            self._replaced.remove(spot)
            self._put_in_place(self._span(spot.start, spot.end), wanted, kind, original)
        elif cursor.hasSelection():
            is_mark = spot is not None and (spot.start, spot.end) == _ends(cursor)
            kind = spot.kind if spot is not None and is_mark else None
            wanted = NAME_REMOVED if kind is None else kind.replacement
            self._put_in_place(cursor, wanted, kind, cursor.selectedText())
        elif spot is not None and spot.kind is not None:
            span = self._span(spot.start, spot.end)
            self._put_in_place(span, spot.kind.replacement, spot.kind, spot.text)
        else:
            return False
        return True

    def take_back(self) -> bool:
        """Give the words back that the replacement at the cursor, or else the last, took out."""
        spot = self.current()
        if spot is None or not spot.is_replaced:
            spot = self._replaced[-1] if self._replaced else None
        if spot is None or not self.may_edit:
            return False
        original = spot.original or ""
        self._replaced.remove(spot)
        start = spot.start
        self._span(spot.start, spot.end).insertText(original)
        given_back = self._span(start, start + _width(original))
        if spot.kind is not None:
            self._marks.append(Spot(given_back, spot.kind, original))
        self.setTextCursor(given_back)
        self._colour()
        self.moved.emit()
        return True

    def begin_again(self, words: str) -> None:
        """Put the words back as they were written; Ctrl+Z undoes that."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(words)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin no new line; undo further back where the words have nothing to undo."""
        if event.key() in ENTER_KEYS:
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if with_control and not event.isAutoRepeat():  # keys that are held release nothing
                self.submitted.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not (
            self.may_edit and self.document().isUndoAvailable()
        ):
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Colour the marks anew in the colours that the window now has."""
        super().changeEvent(event)
        if event.type() in NEW_LOOKS:
            self._colour()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words want, within bounds."""
        super().resizeEvent(event)
        self._fit()
        self._when_laid_out.start()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay in view where what stands above grows."""
        super().moveEvent(event)
        self._when_laid_out.start()

    def _put_in_place(
        self, span: QTextCursor, wanted: str, kind: MarkKind | None, original: str
    ) -> None:
        start = span.selectionStart()
        span.insertText(wanted)
        placed = self._span(start, start + len(wanted))
        self._replaced.append(Spot(placed, kind, wanted, original))
        self.setTextCursor(placed)
        self._follow()
        self.moved.emit()

    def _chosen(self) -> QTextCursor:
        """What is selected, without spaces at its ends."""
        cursor = self.textCursor()
        text = cursor.selectedText()
        start = cursor.selectionStart() + len(text) - len(text.lstrip())
        return self._span(start, start + _width(text.strip()))

    def _span(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setKeepPositionOnInsert(True)  # what is typed behind it is no part of it
        return cursor

    def _follow(self) -> None:
        self._marks = [one for one in self._marks if one.is_whole()]
        self._replaced = [one for one in self._replaced if one.is_whole()]
        self._colour()
        self.edited.emit()

    def _colour(self) -> None:
        selections = []
        for spot in self.spots:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(spot.cursor)
            selection.format = self._format(is_replaced=spot.is_replaced)
            selections.append(selection)
        self.setExtraSelections(selections)

    def _format(self, *, is_replaced: bool) -> QTextCharFormat:
        roles, colours = QPalette.ColorRole, self.palette()
        styles = QTextCharFormat.UnderlineStyle
        form = QTextCharFormat()
        form.setBackground(colours.color(roles.AlternateBase if is_replaced else roles.Light))
        form.setForeground(colours.color(roles.Text))
        form.setUnderlineStyle(styles.DotLine if is_replaced else styles.SingleUnderline)
        form.setUnderlineColor(colours.color(roles.Dark if is_replaced else roles.BrightText))
        return form

    def _keep_in_view(self) -> None:
        """Scroll the page so far that the line of the cursor can be seen."""
        if self.hasFocus():
            keep_in_view(self)

    def _fit(self) -> None:
        lines = max(_FEWEST_LINES, min(_MOST_LINES, round(self.document().size().height())))
        height = QFontMetrics(self.document().defaultFont()).lineSpacing() * lines + _AROUND
        if height != self.height():
            self.setFixedHeight(height)


def _ends(cursor: QTextCursor) -> tuple[int, int]:
    return cursor.selectionStart(), cursor.selectionEnd()


def _start_of(spot: Spot) -> int:
    return spot.start


def _width(text: str) -> int:
    """How long a text is as Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _replacements_in(words: str) -> list[tuple[int, int]]:
    """Where replacements stand, in code points."""
    found = []
    for replacement in REPLACEMENTS:
        start = words.find(replacement)
        while start >= 0:
            found.append((start, start + len(replacement)))
            start = words.find(replacement, start + 1)
    return found
