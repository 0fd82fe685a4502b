"""The drop-in of a day: opened with who is there, and changed as they come and go."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.answer_keys import keys_for
from osslog.domain.code_lists import MODE, STARTING_AGENCIES
from osslog.domain.records import Agency, DropIn
from osslog.ui.button_row import button_row
from osslog.ui.chip import Choice
from osslog.ui.dates import weekday_in_words
from osslog.ui.day_work import DayContent, DropInChoice
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.labels import worded
from osslog.ui.question_row import QuestionRow, choices_of
from osslog.ui.type_ahead import TypeAhead
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel

_AS_LAST_TIME: Final = "as_last_time"
_KEY_AS_LAST_TIME: Final = "A"
_STARTING: Final = {f"starting_{place}": name for place, name in enumerate(STARTING_AGENCIES)}


class DropInPanel(QWidget):
    """Asks how today's drop-in is held and who is there; folds up once it is open.

    Last time's agencies stand first and none is chosen: each is confirmed by its key, or all of
    them by one. `begin_wanted` and `change_wanted` carry a `DropInChoice`, `agency_wanted` the
    name of an agency that the list does not have; `another_wanted` asks for one more drop-in on
    the same day, `back_wanted` leaves that.
    """

    begin_wanted = Signal(object)
    change_wanted = Signal(object)
    agency_wanted = Signal(str)
    another_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_shown = False
        self._drop_in: DropIn | None = None
        self._names: dict[UUID, str] = {}
        self._suggested: tuple[UUID, ...] = ()
        self._added: set[str] = set()
        self._was_asked = False

        # Widgets
        self.sheet = panel(self)
        self.heading = label("", self.sheet, role="heading")
        self.expectation = label("", self.sheet, role="muted")
        self.mode = QuestionRow(
            self.tr("How"),
            choices_of(MODE, with_unknown=False),
            clearable=False,
            parent=self.sheet,
        )
        self.agencies = QuestionRow(self.tr("Agencies here"), (), multiple=True, parent=self.sheet)
        self.hint = label("", self.sheet, role="small")
        self.add = TypeAhead(
            self.tr("Add an agency"),
            self.tr("Type its name and press Enter."),
            [Choice(name, name) for name in STARTING_AGENCIES],
            free=True,
            parent=self.sheet,
        )
        self.go = button("", role="main")
        self.another = button(self.tr("Open another drop-in today"))
        self.back = button(self.tr("Leave it as it was"))
        self.summary = label("")
        self.change = button(self.tr("Change"), role="link")
        self.change.setAccessibleName(self.tr("Change how the drop-in is held and who is here"))

        # Layout
        self._folded = QWidget()
        folded = QHBoxLayout(self._folded)
        folded.setContentsMargins(0, 0, 0, 0)
        folded.setSpacing(14)
        folded.addWidget(self.summary, 1)
        folded.addWidget(self.change)
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(12)
        inside.addWidget(self.heading)
        inside.addWidget(self.expectation)
        inside.addWidget(self.mode)
        inside.addWidget(self.agencies)
        inside.addWidget(self.hint)
        inside.addWidget(self.add)
        inside.addLayout(button_row(self.go, self.back, self.another))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sheet)
        whole.addWidget(self._folded)

        # Signals
        self.go.clicked.connect(self._go)
        self.back.clicked.connect(self._leave)
        self.another.clicked.connect(self.another_wanted)
        self.change.clicked.connect(self._unfold)
        self.add.chosen.connect(self.agency_wanted)
        self.agencies.chips.changed.connect(self._settle)

    def show_drop_in(self, content: DayContent, *, another: bool = False) -> None:
        """Show the drop-in that is open, or ask for one; with `another` ask for one more.

        What the person is just choosing is not touched.
        """
        drop_in = None if another else content.drop_in
        is_editing = self._is_shown and self._drop_in == drop_in and not self.sheet.isHidden()
        there = set(drop_in.agencies) if drop_in is not None else set()
        chosen = set(self.agencies.codes()) if is_editing else {str(one) for one in there}
        self._suggested = content.suggested
        self._names = {agency.id: agency.name for agency in content.agencies}
        listed = [one for one in content.agencies if one.active or one.id in there]
        self._drop_in = drop_in
        self._show_agencies(listed)
        self.agencies.set_codes(chosen | self._added)
        if not is_editing:
            self.mode.set_codes((drop_in.mode if drop_in is not None else MODE.codes[0],))
            self._was_asked = False
        self._is_shown = True
        self._added = set()
        self.expectation.setText(self._expectation_in_words(content))
        self.expectation.setVisible(drop_in is None and bool(self.expectation.text()))
        self.heading.setText(self._heading(content, another=another))
        self.back.setVisible(another or drop_in is not None)
        self.another.setVisible(drop_in is not None and not content.is_late)
        self._fold_up(folded=drop_in is not None and not is_editing)

    def choose_added(self, agency: Agency) -> None:
        """Choose an agency that was just put on the list, when it is shown next."""
        self._added.add(str(agency.id))

    def is_touched(self) -> bool:
        """Whether the name of an agency is half typed."""
        return bool(self.add.text())

    def start_here(self) -> None:
        """Begin with who is here; Enter then opens the drop-in from anywhere."""
        if self.sheet.isHidden():
            self.change.setFocus()
        else:
            self.agencies.setFocus()

    def fold(self) -> None:
        """Show the drop-in in one line again."""
        self._fold_up(folded=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the drop-in with Enter from anywhere; leave it as it was with Escape."""
        if event.key() in ENTER_KEYS and not self.sheet.isHidden():
            if not event.isAutoRepeat():
                self._go()
        elif event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self._leave()
        else:
            super().keyPressEvent(event)

    def _heading(self, content: DayContent, *, another: bool) -> str:
        if another:
            return self.tr("Open another drop-in today")
        if content.drop_in is None:
            return self.tr("Open today’s drop-in")
        if content.is_late:
            return self.tr("Change this drop-in")
        return self.tr("Change today’s drop-in")

    def _expectation_in_words(self, content: DayContent) -> str:
        """What is known about today before a drop-in is open."""
        if content.cancelled_because is not None:
            return self.tr("Today’s drop-in was cancelled: {reason}").format(
                reason=content.cancelled_because
            )
        expected = content.expected
        if expected is None or content.held:
            return ""
        if expected.is_today:
            return self.tr("A drop-in is expected today.")
        if expected.next_day is None:
            return self.tr("No drop-in is expected today.")
        return self.tr("No drop-in is expected today. The next is on {day}.").format(
            day=weekday_in_words(expected.next_day)
        )

    def _show_agencies(self, listed: list[Agency]) -> None:
        """Offer last time's first, then the others; the field's usual ones where none is listed."""
        last_time = [one for one in listed if one.id in self._suggested]
        in_order = last_time + [one for one in listed if one.id not in self._suggested]
        named = [(str(agency.id), agency.name) for agency in in_order] or list(_STARTING.items())
        keys = keys_for(len(named), apart_from=_KEY_AS_LAST_TIME)
        choices = [Choice(code, name, key) for (code, name), key in zip(named, keys, strict=True)]
        if last_time and self._drop_in is None:
            as_last_time = Choice(
                _AS_LAST_TIME, self.tr("All of last time’s"), _KEY_AS_LAST_TIME, quiet=True
            )
            choices.insert(len(last_time), as_last_time)
        self.agencies.chips.set_choices(choices)
        if not listed:
            self.hint.setText(
                self.tr(
                    "These often come to One Stop Shops. Choose those that are here: they are put"
                    " on your list, which you can change at any time."
                )
            )
        else:
            self.hint.setText(
                self.tr("Last time’s stand first. Press the key of each that is here today.")
            )
        self.hint.setVisible(not listed or (bool(last_time) and self._drop_in is None))

    def _settle(self) -> None:
        self._was_asked = False
        self.agencies.show_trouble(None)
        codes = self.agencies.codes()
        if _AS_LAST_TIME in codes:
            chosen = {*codes, *(str(agency) for agency in self._suggested)} - {_AS_LAST_TIME}
            self.agencies.set_codes(chosen)
            self.agencies.setFocus()

    def _fold_up(self, *, folded: bool) -> None:
        self.sheet.setVisible(not folded)
        self._folded.setVisible(folded)
        self.go.setText(
            self.tr("Open the drop-in") if self._drop_in is None else self.tr("Save the change")
        )
        if self._drop_in is not None:
            self.summary.setText(self._in_words(self._drop_in))

    def _in_words(self, drop_in: DropIn) -> str:
        present = sorted(self._names.get(agency, "?") for agency in drop_in.agencies)
        there = (
            self.tr("here: {names}").format(names=", ".join(present))
            if present
            else self.tr("no agency is marked as here")
        )
        return f"{worded(MODE.label_of(drop_in.mode))} · {there}"

    def _unfold(self) -> None:
        self._fold_up(folded=False)
        self.agencies.setFocus()

    def _leave(self) -> None:
        self.add.clear()
        if self._drop_in is None:
            self.back_wanted.emit()
            return
        self.mode.set_codes((self._drop_in.mode,))
        self.agencies.set_codes(str(agency) for agency in self._drop_in.agencies)
        self._fold_up(folded=True)
        self.back_wanted.emit()

    def _go(self) -> None:
        mode, codes = self.mode.chips.code() or MODE.codes[0], self.agencies.codes()
        if not codes and self._suggested and self._drop_in is None and not self._was_asked:
            self._was_asked = True
            self.agencies.show_trouble(
                self.tr("No agency is marked as here. If that is right, press Enter again.")
            )
            self.agencies.setFocus()
            return
        choice = DropInChoice(
            mode,
            tuple(UUID(code) for code in codes if code not in _STARTING),
            tuple(_STARTING[code] for code in codes if code in _STARTING),
        )
        (self.begin_wanted if self._drop_in is None else self.change_wanted).emit(choice)
