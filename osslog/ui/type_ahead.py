"""Typing the beginning of something and choosing it from what fits."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.answer_keys import keys_for
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.forgetful_line import ForgetfulLine
from osslog.ui.keys import ENTER_KEYS, SAME_AS_LAST, KeyNote
from osslog.ui.labelled_field import LabelledField
from osslog.ui.widgets import keep_in_view

MOST_SHOWN = 6


def fitting(typed: str, choices: Iterable[Choice]) -> list[Choice]:
    """The choices that fit what was typed, best first: it begins them, a word in them, or is in."""
    wanted = " ".join(typed.split()).casefold()
    if not wanted:
        return []
    ranked = []
    for place, choice in enumerate(choices):
        found = choice.label.casefold()
        words = found.replace("(", "").split()
        if found.startswith(wanted):
            rank = 0
        elif any(word.startswith(wanted) for word in words):
            rank = 1
        elif wanted in found:
            rank = 2
        else:
            continue
        ranked.append((rank, place, choice))
    return [choice for _, _, choice in sorted(ranked, key=lambda entry: entry[:2])]


class TypeAheadLine(ForgetfulLine):
    """The field: Enter and, where `digits_choose`, a digit are passed on when there is text."""

    entered = Signal()
    numbered = Signal(int)
    went_down = Signal()

    def __init__(self, *, digits_choose: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits_choose = digits_choose

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that choose; leave Enter in an empty field to the form around."""
        typed, key = event.text(), event.key()
        if key in ENTER_KEYS:
            if self.text().strip():
                self.entered.emit()
            else:
                event.ignore()
        elif key == Qt.Key.Key_Down:
            self.went_down.emit()
        elif key == Qt.Key.Key_Up or (typed == SAME_AS_LAST and not self.text()):
            event.ignore()
        elif self._digits_choose and typed in set("123456789") and self.text().strip():
            self.numbered.emit(int(typed))
        else:
            super().keyPressEvent(event)


class TypeAhead(QWidget):
    """A field with what fits below it; `chosen` carries the code that was chosen.

    With `free` anything may be typed: Enter then takes the words as they are and `chosen`
    carries them. Without, Enter takes the first that fits. With `named_beside` its name and hint
    stand in the row around it.
    """

    chosen = Signal(str)
    left_down = Signal()

    def __init__(
        self,
        text: str,
        hint: str,
        choices: Sequence[Choice],
        *,
        free: bool = False,
        named_beside: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._free = free

        # Widgets
        self.line = TypeAheadLine(digits_choose=not free)
        self.field = LabelledField(text, hint, line=self.line)
        self.field.label.setVisible(not named_beside)
        self.field.hint.setVisible(not named_beside)
        self.line.setMaximumWidth(420)
        self.fits = ChipRow(self.tr("What fits"), multiple=False, clearable=False)
        self.fits.hide()
        self.setFocusProxy(self.line)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self.fits)

        # Signals
        self.line.textChanged.connect(self._show_fits)
        self.line.entered.connect(self._enter)
        self.line.numbered.connect(self._choose_number)
        self.line.went_down.connect(self._go_down)
        self.fits.changed.connect(self._choose_chip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what fits in view as it comes."""
        super().resizeEvent(event)
        if self.line.hasFocus():
            keep_in_view(self)

    def key_notes(self) -> tuple[KeyNote, ...]:
        """What keys do while something is typed here."""
        here = self.tr("In a field that offers what fits")
        if self._free:
            return (KeyNote(self.tr("Enter"), self.tr("Take what is typed"), here),)
        return (
            KeyNote(self.tr("Enter"), self.tr("Take the first that fits"), here),
            KeyNote(self.tr("1 to 9"), self.tr("Take the one with that number"), here),
            KeyNote(self.tr("Down"), self.tr("Go to what fits"), here),
        )

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer others."""
        self._choices = tuple(choices)
        self._show_fits(self.line.text())

    def text(self) -> str:
        """What was typed and not chosen yet."""
        return self.line.text().strip()

    def clear(self) -> None:
        """Begin anew."""
        self.line.clear()
        self.field.show_trouble(None)

    def _shown(self) -> list[Choice]:
        found = fitting(self.line.text(), self._choices)[:MOST_SHOWN]
        return [
            Choice(choice.code, choice.label, key)
            for choice, key in zip(found, keys_for(len(found)), strict=True)
        ]

    def _show_fits(self, _text: str) -> None:
        shown = self._shown()
        self.fits.set_choices(shown)
        self.fits.clear()
        self.fits.setVisible(bool(shown))

    def _enter(self) -> None:
        if self._free:
            self._choose(self.text())
            return
        shown = self._shown()
        if shown:
            self._choose(shown[0].code)
        else:
            self.field.show_trouble(
                self.tr("Nothing on the list fits. Type fewer letters, or “Other”.")
            )

    def _choose_number(self, number: int) -> None:
        shown = self._shown()
        if number <= len(shown):
            self._choose(shown[number - 1].code)

    def _choose_chip(self) -> None:
        code = self.fits.code()
        if code is not None:
            self._choose(code)

    def _choose(self, code: str) -> None:
        self.clear()
        self.line.setFocus()
        self.chosen.emit(code)

    def _go_down(self) -> None:
        if self.fits.isVisibleTo(self):
            self.fits.setFocus()
        else:
            self.left_down.emit()
