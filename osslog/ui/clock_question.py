"""Asking what day it is, where the computer's date looks wrong."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.services.clock import DateDoubt
from osslog.ui.dates import day_in_words, weekday_in_words
from osslog.ui.day_field import DayField
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel


class ClockQuestion(QWidget):
    """Asks a person for today's date; `day_named` carries it.

    Nothing is filled in beforehand: a wrong date under a visit is never noticed afterwards.
    """

    day_named = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doubt: DateDoubt | None = None

        # Widgets
        sheet = panel(self)
        self.heading = label(self.tr("What day is it today?"), role="heading")
        self.why = label("")
        self.confirm = button("")
        self.day = DayField(self.tr("Today’s date"), self.tr("For example 20 June 2017"))
        self.go = button(self.tr("Use this date"), role="main")
        self.what_follows = label(
            self.tr(
                "osslog goes by this date until it is closed. Ask for the computer’s own clock"
                " to be set right."
            ),
            role="small",
        )

        # Layout
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(12)
        inside.addWidget(self.heading)
        inside.addWidget(self.why)
        inside.addWidget(self.confirm)
        inside.addWidget(self.day)
        inside.addWidget(self.go)
        inside.addWidget(self.what_follows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)

        # Signals
        self.confirm.clicked.connect(self._confirm)
        self.go.clicked.connect(self._go)

    def ask(self, doubt: DateDoubt) -> None:
        """Say why the date looks wrong, and ask for the right one."""
        self._doubt = doubt
        says = self.tr("This computer says that today is {day}.").format(
            day=weekday_in_words(doubt.today)
        )
        if doubt.is_set_back:
            known = self.tr(
                "But the vault has an entry of {day}, which is later. Nothing can be recorded"
                " until the date is right. If that entry is the wrong one, correct its day under"
                " Drop-ins."
            )
        else:
            known = self.tr("The last entry in the vault is of {day}, which is a long time ago.")
        self.why.setText(f"{says} {known.format(day=weekday_in_words(doubt.latest))}")
        self.confirm.setText(
            self.tr("Yes, today is {day}").format(day=weekday_in_words(doubt.today))
        )
        self.confirm.setVisible(not doubt.is_set_back)

    def is_touched(self) -> bool:
        """Whether a date is half typed."""
        return bool(self.day.text())

    def start_here(self) -> None:
        """Begin with the field: confirming by a slip of the Enter key would be a guess."""
        self.day.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the date that was typed on Enter."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self._go()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        if self._doubt is not None:
            self._take(self._doubt.today)

    def _go(self) -> None:
        day, doubt = self.day.day(), self._doubt
        if not self.day.is_good() or day is None or doubt is None:
            self.day.line.setFocus()
        elif day < doubt.latest:
            self.day.show_trouble(
                self.tr("The vault has an entry of {day}: today cannot be before that.").format(
                    day=day_in_words(doubt.latest)
                )
            )
            self.day.line.setFocus()
        else:
            self._take(day)

    def _take(self, day: date) -> None:
        self.day.put(None)
        self.day_named.emit(day)
