"""A row of chips: answers that stand beside each other, each with the key that chooses it.

A row is one stop of the Tab key. Inside it the arrows move, the space bar chooses, and a chip's
own key chooses from anywhere in the row.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from osslog.ui.chip import Chip, Choice
from osslog.ui.chip_layout import ChipLayout
from osslog.ui.keys import KeyNote, is_plain
from osslog.ui.widgets import in_proportion

_WIDE: Final = 480

_MOVES: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
}


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
        wanted = tuple(choices)
        if wanted == tuple(chip.choice for chip in self._chips):
            return
        chosen, had_focus = self.codes(), self.has_focus_inside
        for old in self._chips:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = []
        for choice in wanted:
            chip = Chip(choice, is_one_of_several=not self._multiple, parent=self)
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
        named = [chip for chip in self._chips if chip.choice.key and chip.choice.key == text]
        if not is_plain(event) or not self._chips:
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
            chip.takes_keys = here
            chip.update()
