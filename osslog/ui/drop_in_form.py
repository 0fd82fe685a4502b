"""How a drop-in of any day was held, and who was there."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.answer_keys import keys_for
from osslog.domain.code_lists import MODE
from osslog.domain.records import Agency, DropIn
from osslog.ui.button_row import button_row
from osslog.ui.chip import Choice
from osslog.ui.day_field import DayField
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.question_row import QuestionRow, choices_of
from osslog.ui.widgets import button, label


class DropInForm(QWidget):
    """Asks for mode and agencies of a new drop-in, or for all of one that is corrected.

    `wanted` carries the `DropIn` as it shall be, `left` says that it was left alone.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drop_in: DropIn | None = None

        # Widgets
        self.day = DayField(self.tr("Day"), self.tr("For example 4 July 2017"))
        self.mode = QuestionRow(
            self.tr("How"), choices_of(MODE, with_unknown=False), clearable=False
        )
        self.agencies = QuestionRow(self.tr("Agencies there"), (), multiple=True)
        self.as_before = label(
            self.tr("Those of the drop-in before are chosen already."), role="small"
        )
        self.has_visits = label(
            self.tr("It has visits. To cancel or delete it, delete them first."), role="small"
        )
        self.go = button("", role="main")
        self.leave = button(self.tr("Leave it as it was"))

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.day)
        column.addWidget(self.mode)
        column.addWidget(self.agencies)
        column.addWidget(self.as_before)
        column.addWidget(self.has_visits)
        column.addLayout(button_row(self.go, self.leave))

        # Signals
        self.go.clicked.connect(self._go)
        self.leave.clicked.connect(self.left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter from anywhere."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self._go()
        else:
            super().keyPressEvent(event)

    def ask_new(self, drop_in: DropIn, agencies: Iterable[Agency]) -> None:
        """Ask about a drop-in that is not recorded yet; its agencies are a suggestion."""
        self._show(drop_in, agencies)
        self.day.hide()
        self.has_visits.hide()
        self.as_before.setVisible(bool(drop_in.agencies))
        self.go.setText(self.tr("Open it and enter visits"))
        self.leave.setText(self.tr("Not now"))

    def ask_corrected(
        self, drop_in: DropIn, agencies: Iterable[Agency], *, has_visits: bool
    ) -> None:
        """Ask how a recorded drop-in was in truth."""
        self._show(drop_in, agencies)
        self.day.show()
        self.as_before.hide()
        self.has_visits.setVisible(has_visits)
        self.go.setText(self.tr("Save the correction"))
        self.leave.setText(self.tr("Leave it as it was"))

    def is_touched(self) -> bool:
        """Whether anything was changed that is not kept."""
        return self._drop_in is not None and self._asked() != self._drop_in

    def start_here(self) -> None:
        """Begin with the first question."""
        (self.mode if self.day.isHidden() else self.day.line).setFocus()

    def _show(self, drop_in: DropIn, agencies: Iterable[Agency]) -> None:
        self._drop_in = drop_in
        self.day.put(drop_in.held_on)
        self.mode.set_codes((drop_in.mode,))
        offered = _offered(agencies, drop_in.agencies)
        self.agencies.chips.set_choices(
            Choice(str(agency.id), agency.name, key)
            for agency, key in zip(offered, keys_for(len(offered)), strict=True)
        )
        self.agencies.set_codes(str(agency) for agency in drop_in.agencies)
        self.agencies.setVisible(bool(offered))

    def _asked(self) -> DropIn | None:
        """The drop-in as the person has it now, or None where the day names none."""
        day = self.day.day()
        if self._drop_in is None or day is None:
            return None
        chosen = {UUID(code) for code in self.agencies.codes()}
        kept = tuple(one for one in self._drop_in.agencies if one in chosen)
        added = tuple(UUID(code) for code in self.agencies.codes() if UUID(code) not in kept)
        mode = self.mode.chips.code() or self._drop_in.mode
        return replace(self._drop_in, held_on=day, mode=mode, agencies=(*kept, *added))

    def _go(self) -> None:
        asked = self._asked()
        if asked is not None and self.day.is_good():
            self.wanted.emit(asked)
        else:
            self.day.is_good()
            self.day.line.setFocus()


def _offered(agencies: Iterable[Agency], there: Collection[UUID]) -> list[Agency]:
    return [agency for agency in agencies if agency.active or agency.id in there]
