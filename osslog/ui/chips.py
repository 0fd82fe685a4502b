"""Chips: answers that stand beside each other, each with the key that chooses it.

A row of chips is one stop of the Tab key. Inside it the arrows move, the space bar chooses, and
a chip's own key chooses from anywhere in the row.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from osslog.ui.chip_layout import ChipLayout
from osslog.ui.keys import KeyNote
from osslog.ui.widgets import in_proportion, keep_in_view

LEAST_HEIGHT: Final = 32
CHIP_RING: Final = 3
"""The room around a chip in which its focus shows, in pixels."""

_SIDE: Final = 9
_ABOVE_AND_BELOW: Final = 10
_BADGE_GAP: Final = 6
_RADIUS: Final = 7.0
_WIDE: Final = 480
_SLACK: Final = 2  # between a text's measured width and the one at which Qt wraps it
_TICK: Final = "✓"

_MOVES: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen.

    `key` is the character that chooses it, or empty. `alone` says that it excludes all others
    in a row of several, and `quiet` that it is drawn with less weight. A `brief` one shows its
    key alone, at the end of the row, where the row is wide; something near has to say what that
    key means.
    """

    code: str
    label: str
    key: str = ""
    alone: bool = False
    quiet: bool = False
    brief: bool = False


class Chip(QAbstractButton):
    """One answer with its key.

    Its signals carry the chip itself.
    """

    pressed_by_person = Signal(object)
    focus_came = Signal(object)
    focus_went = Signal(object)

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setText(choice.label)
        self.setCheckable(True)
        self.setAccessibleName(choice.label)
        if choice.key:
            self.setAccessibleDescription(self.tr("key {key}").format(key=choice.key))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._tell)

    @property
    def is_brief(self) -> bool:
        """Whether it shows its key alone."""
        return not self.text()

    def shorten(self, *, brief: bool) -> None:
        """Show the key alone, or the answer in full."""
        if brief != self.is_brief:
            self.setText("" if brief else self.choice.label)
            self.setToolTip(self.choice.label if brief else "")
            self.updateGeometry()

    @property
    def is_one_of_several(self) -> bool:
        """Whether choosing it takes the choice from the others of its row."""
        row = self.parent()
        return isinstance(row, ChipRow) and not row.is_multiple

    def hasHeightForWidth(self) -> bool:
        """A long answer goes over two lines where the row is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the answer set in this width."""
        if width >= self.sizeHint().width():
            return self.sizeHint().height()
        room = QRect(0, 0, max(1, width - self._beside_text()), 10_000)
        text = self.fontMetrics().boundingRect(room, self._text_flags(), self.text())
        return max(LEAST_HEIGHT, text.height() + _ABOVE_AND_BELOW) + 2 * CHIP_RING

    def sizeHint(self) -> QSize:
        """All on one line."""
        metrics = self.fontMetrics()
        height = max(LEAST_HEIGHT, metrics.height() + _ABOVE_AND_BELOW) + 2 * CHIP_RING
        if self.is_brief:
            return QSize(height, height)
        return QSize(metrics.horizontalAdvance(self.text()) + self._beside_text(), height)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window; the text then goes over several lines."""
        return QSize(min(self.sizeHint().width(), 8 * self.fontMetrics().height()), LEAST_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar; leave every other key to the row."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the row."""
        super().focusInEvent(event)
        self.focus_came.emit(self)
        keep_in_view(self.parentWidget())
        keep_in_view(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the row."""
        super().focusOutEvent(event)
        self.focus_went.emit(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that a click would choose it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that no more."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet, the key or a tick, and the answer."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, roles = self.palette(), QPalette.ColorRole
        chosen = self.isChecked()
        body = QRectF(self.rect()).adjusted(CHIP_RING, CHIP_RING, -CHIP_RING, -CHIP_RING)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(roles.Accent), 2))
            ring = body.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(ring, _RADIUS + 2, _RADIUS + 2)
        fill = roles.Highlight if chosen else roles.Light if self.underMouse() else roles.Base
        line = roles.Highlight if chosen else roles.Mid
        if not self.isEnabled() and not chosen:
            fill = roles.Window
        pen = QPen(palette.color(line), 1)
        if self.choice.quiet and not chosen:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(palette.color(fill))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        self._paint_key(painter, body)
        ink = roles.HighlightedText if chosen else roles.Dark if self.choice.quiet else roles.Text
        painter.setPen(palette.color(ink))
        room = QRect(
            int(body.left()) + _SIDE + self._badge_width(),
            int(body.top()),
            int(body.width()) - 2 * _SIDE - self._badge_width() + _SLACK,
            int(body.height()),
        )
        painter.drawText(
            QStyle.visualRect(self.layoutDirection(), self.rect(), room),
            self._text_flags() | Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )

    def _tell(self) -> None:
        self.pressed_by_person.emit(self)

    def _paint_key(self, painter: QPainter, body: QRectF) -> None:
        side = self._badge_side()
        if not side:
            return
        palette, roles = self.palette(), QPalette.ColorRole
        chosen = self.isChecked()
        across = body.right() - _SIDE - side if self.isRightToLeft() else body.left() + _SIDE
        if self.is_brief:
            across = body.center().x() - side / 2
        box = QRectF(across, body.center().y() - side / 2, side, side)
        row = self.parent()
        if not chosen and isinstance(row, ChipRow) and row.has_focus_inside:
            painter.setPen(QPen(palette.color(roles.Mid), 1))
            painter.setBrush(palette.color(roles.Light))
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(palette.color(roles.HighlightedText if chosen else roles.Dark))
        font = painter.font()
        ordinary = self.font()
        font.setPixelSize(round(self.fontInfo().pixelSize() * (1.0 if chosen else 0.87)))
        font.setBold(True)
        painter.setFont(font)
        sign = _TICK if chosen else self.choice.key
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
        painter.setFont(ordinary)

    def _badge_side(self) -> int:
        return self.fontMetrics().height() if self.choice.key else 0

    def _badge_width(self) -> int:
        side = self._badge_side()
        return side + in_proportion(_BADGE_GAP, self) if side else 0

    def _beside_text(self) -> int:
        return 2 * (CHIP_RING + _SIDE) + self._badge_width() + _SLACK

    def _text_flags(self) -> int:
        sides = Qt.AlignmentFlag
        side = sides.AlignRight if self.isRightToLeft() else sides.AlignLeft
        return int(Qt.TextFlag.TextWordWrap) | int(side) | int(sides.AlignAbsolute)


class ChipRow(QWidget):
    """A row of chips of which one, or with `multiple` any number, can be chosen.

    `changed` follows every change by the person; `answered` one that a key made in a row of
    single choice, after which a form moves on.
    """

    changed = Signal()
    answered = Signal()

    def __init__(
        self,
        name: str,
        choices: Iterable[Choice] = (),
        *,
        multiple: bool = False,
        clearable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._multiple = multiple
        self._clearable = clearable
        self._chips: list[Chip] = []
        self._current = 0
        self.has_focus_inside = False
        self.setAccessibleName(name)
        self._layout = ChipLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_choices(choices)

    @property
    def chips(self) -> Sequence[Chip]:
        """The chips in their order."""
        return tuple(self._chips)

    @property
    def is_multiple(self) -> bool:
        """Whether any number of its chips can be chosen."""
        return self._multiple

    def chip(self, code: str) -> Chip:
        """The chip of one answer.

        Raises:
            KeyError: there is none.
        """
        for chip in self._chips:
            if chip.choice.code == code:
                return chip
        raise KeyError(code)

    def set_choices(self, choices: Iterable[Choice]) -> None:
        """Show other chips; what is chosen stays chosen where it is still there."""
        chosen, had_focus = self.codes(), self.has_focus_inside
        for old in self._chips:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = []
        for choice in choices:
            chip = Chip(choice, self)
            chip.pressed_by_person.connect(self._settle)
            chip.focus_came.connect(self._welcome_focus)
            chip.focus_went.connect(self._miss_focus)
            self._layout.addWidget(chip)
            chip.show()
            self._chips.append(chip)
        self._shorten()
        self.set_codes(chosen)
        if had_focus:
            self.setFocus()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show in full what is brief where the row is wide."""
        super().resizeEvent(event)
        self._shorten()

    def codes(self) -> tuple[str, ...]:
        """The codes of what is chosen, in the order of the chips."""
        return tuple(chip.choice.code for chip in self._chips if chip.isChecked())

    def code(self) -> str | None:
        """The code of the one that is chosen, or None."""
        return next(iter(self.codes()), None)

    def set_codes(self, codes: Collection[str]) -> None:
        """Choose these and no others, without telling anybody."""
        for chip in self._chips:
            chip.setChecked(chip.choice.code in codes)
        self._make_current(self._first_chosen())

    def clear(self) -> None:
        """Choose nothing, without telling anybody."""
        self.set_codes(())

    def key_notes(self) -> tuple[KeyNote, ...]:
        """What keys do in a row of answers."""
        here = self.tr("In a row of answers")
        notes = [
            KeyNote(self.tr("1 to 0, A to Z"), self.tr("Choose the answer with that key"), here),
            KeyNote(self.tr("Left, Right"), self.tr("Go from answer to answer"), here),
            KeyNote(self.tr("Space"), self.tr("Choose the answer that has the focus"), here),
        ]
        if self._clearable:
            notes.append(KeyNote(self.tr("Backspace"), self.tr("Take the answer back"), here))
        return tuple(notes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by key, or move."""
        key, text = event.key(), event.text().upper()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        named = [chip for chip in self._chips if chip.choice.key and chip.choice.key == text]
        if not plain or not self._chips:
            event.ignore()
        elif named:
            self._choose_by_key(named[0])
        elif key in _MOVES:
            onwards = -_MOVES[Qt.Key(key)] if self.isRightToLeft() else _MOVES[Qt.Key(key)]
            self._move_to((self._current + onwards) % len(self._chips))
        elif key == Qt.Key.Key_Home:
            self._move_to(0)
        elif key == Qt.Key.Key_End:
            self._move_to(len(self._chips) - 1)
        elif key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete} and self._clearable:
            self._clear_by_key()
        else:
            event.ignore()

    def _shorten(self) -> None:
        wide = self.width() >= in_proportion(_WIDE, self)
        brief = [chip for chip in self._chips if chip.choice.brief]
        for chip in brief:
            chip.shorten(brief=wide)
        self._layout.set_tail(len(brief) if wide else 0)

    def _choose_by_key(self, chip: Chip) -> None:
        self._move_to(self._chips.index(chip))
        chip.toggle()
        self._settle(chip)
        if chip.isChecked() and not self._multiple:
            self.answered.emit()

    def _clear_by_key(self) -> None:
        if self.codes():
            self.clear()
            self.changed.emit()

    def _settle(self, chip: Chip) -> None:
        """Make the other chips fit the one that the person just changed."""
        if not chip.isChecked():
            if not self._clearable and not self._multiple:
                chip.setChecked(True)
        elif not self._multiple or chip.choice.alone:
            self._uncheck(other for other in self._chips if other is not chip)
        else:
            self._uncheck(other for other in self._chips if other.choice.alone)
        self._make_current(self._chips.index(chip))
        self.changed.emit()

    @staticmethod
    def _uncheck(chips: Iterable[Chip]) -> None:
        for chip in chips:
            chip.setChecked(False)

    def _first_chosen(self) -> int:
        places = [place for place, chip in enumerate(self._chips) if chip.isChecked()]
        return places[0] if places else 0

    def _move_to(self, place: int) -> None:
        self._make_current(place)
        self._chips[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _make_current(self, place: int) -> None:
        """Let the Tab key stop at this chip and at no other of the row."""
        self._current = place
        for other, chip in enumerate(self._chips):
            is_current = other == place
            chip.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus
            )
            if is_current:
                self.setFocusProxy(chip)

    def _welcome_focus(self, chip: Chip) -> None:
        self._make_current(self._chips.index(chip))
        self._show_where_keys_go(here=True)

    def _miss_focus(self, _chip: Chip) -> None:
        self._show_where_keys_go(here=False)

    def _show_where_keys_go(self, *, here: bool) -> None:
        self.has_focus_inside = here
        for chip in self._chips:
            chip.update()
