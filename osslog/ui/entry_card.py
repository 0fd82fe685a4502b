"""One entry of the diary on its day's panel: what is recorded, and what can be done about it."""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.code_lists import MODE
from osslog.domain.diary import DiaryEntry, EntryState
from osslog.ui.dates import weekday_in_words
from osslog.ui.diary_words import visits_in_words
from osslog.ui.entry_sign import EntrySign
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.labels import worded
from osslog.ui.long_words import breakable
from osslog.ui.widgets import Button, button, label


class EntryCard(QFrame):
    """Its signals carry the `DiaryEntry`; `late_entry_wanted` may ask for another of its day."""

    late_entry_wanted = Signal(object)
    enter_wanted = Signal(object)
    correct_wanted = Signal(object)
    cancel_wanted = Signal(object)
    hold_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(
        self,
        entry: DiaryEntry,
        agencies: Mapping[UUID, str],
        *,
        lies_ahead: bool,
        offers_another: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.entry = entry
        self.buttons: list[Button] = []
        self._day = weekday_in_words(entry.day)
        self._doings = QWidget()
        self._flow = FlowLayout(self._doings)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(EntrySign(entry.state))
        self.words = label(breakable(self._in_words()))
        top.addWidget(self.words, 1)
        column.addLayout(top)
        self.there = label(breakable(self._who(agencies)), role="muted")
        column.addWidget(self.there)
        self.there.setVisible(bool(self.there.text()))
        column.addWidget(self._doings)

        # What can be done
        if entry.state is EntryState.HELD:
            self._offer_for_held(offers_another=offers_another)
        elif entry.state is EntryState.CANCELLED:
            self._offer_for_cancelled(lies_ahead=lies_ahead)
        else:
            self._offer_for_expected(lies_ahead=lies_ahead)

    def _in_words(self) -> str:
        entry, drop_in = self.entry, self.entry.drop_in
        if drop_in is None:
            return (
                self.tr("Expected, but nothing is recorded.")
                if entry.state is EntryState.MISSING
                else self.tr("A drop-in is expected.")
            )
        if drop_in.cancelled_because is not None:
            return self.tr("Cancelled: {reason}").format(reason=drop_in.cancelled_because)
        return self.tr("Held · {mode} · {visits}").format(
            mode=worded(MODE.label_of(drop_in.mode)), visits=visits_in_words(entry.visits)
        )

    def _who(self, agencies: Mapping[UUID, str]) -> str:
        drop_in = self.entry.drop_in
        if drop_in is None or drop_in.cancelled_because is not None:
            return ""
        names = sorted(agencies.get(agency, "?") for agency in drop_in.agencies)
        if not names:
            return self.tr("No agency is marked as there.")
        return self.tr("There: {names}").format(names=", ".join(names))

    def _offer_for_held(self, *, offers_another: bool) -> None:
        self._offer(
            self.tr("Open its visits"),
            self.tr("Enter or correct the visits of {day}"),
            self._enter,
            role="main",
        )
        self._offer(
            self.tr("Correct"),
            self.tr("Correct the day, mode or agencies of {day}"),
            self._correct,
        )
        if not self.entry.visits:
            self._offer(
                self.tr("Cancelled"), self.tr("The drop-in of {day} was cancelled"), self._cancel
            )
            self._offer(self.tr("Delete"), self.tr("Delete the drop-in of {day}"), self._delete)
        if offers_another:
            self._offer(
                self.tr("Add another"),
                self.tr("Add another drop-in of {day}"),
                self._open_late,
                role="link",
            )

    def _offer_for_cancelled(self, *, lies_ahead: bool) -> None:
        if not lies_ahead:
            self._offer(
                self.tr("It was held"), self.tr("The drop-in of {day} was held"), self._hold
            )
        self._offer(
            self.tr("Change the reason"),
            self.tr("Change why the drop-in of {day} was cancelled"),
            self._cancel,
        )
        self._offer(
            self.tr("Delete"), self.tr("Delete the cancelled drop-in of {day}"), self._delete
        )

    def _offer_for_expected(self, *, lies_ahead: bool) -> None:
        if not lies_ahead:
            self._offer(
                self.tr("It was held: enter it"),
                self.tr("Open the drop-in of {day} and enter its visits"),
                self._open_late,
                role="main",
            )
        self._offer(
            self.tr("It is cancelled") if lies_ahead else self.tr("It was cancelled"),
            self.tr("The drop-in of {day} is cancelled"),
            self._cancel,
        )

    def _offer(self, text: str, name: str, doing: Callable[[], None], *, role: str = "") -> None:
        made = button(text, role=role)
        made.setAccessibleName(name.format(day=self._day))
        made.clicked.connect(doing)
        self._flow.addWidget(made)
        self.buttons.append(made)

    def _open_late(self) -> None:
        self.late_entry_wanted.emit(self.entry)

    def _enter(self) -> None:
        self.enter_wanted.emit(self.entry)

    def _correct(self) -> None:
        self.correct_wanted.emit(self.entry)

    def _cancel(self) -> None:
        self.cancel_wanted.emit(self.entry)

    def _hold(self) -> None:
        self.hold_wanted.emit(self.entry)

    def _delete(self) -> None:
        self.delete_wanted.emit(self.entry)
