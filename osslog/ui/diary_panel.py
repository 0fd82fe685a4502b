"""The list of drop-ins on its sheet: how many of each, what is forgotten, and the lines."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.diary import DiaryEntry, EntryState
from osslog.ui.diary_list import DiaryList
from osslog.ui.diary_words import visits_in_words
from osslog.ui.entry_sign import EntrySign, SignKey
from osslog.ui.widgets import PANEL_MARGIN, button, label

LEAST_LINES = 6


class DiaryPanel(QFrame):
    """`day_chosen` carries the day of the line that the person went to.

    `entered` follows Enter, `all_wanted` asks to look for nothing in particular any more.
    """

    day_chosen = Signal(object)
    entered = Signal()
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")

        # Widgets
        self.heading = label("", role="heading")
        self.show_all = button(self.tr("Show all again"), role="link")
        self.forgotten = label("")
        self.next_forgotten = button(self.tr("Go to the next"), role="link")
        self.next_forgotten.setAccessibleName(self.tr("Go to the next day with nothing recorded"))
        self.nothing = label("", role="muted")
        self.list = DiaryList(self.tr("Drop-ins"))
        self.key = SignKey()

        # Layout
        self._forgotten = QWidget()
        row = QHBoxLayout(self._forgotten)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(EntrySign(EntryState.MISSING))
        row.addWidget(self.forgotten, 1)
        row.addWidget(self.next_forgotten)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.heading, 1)
        top.addWidget(self.show_all)
        column.addLayout(top)
        column.addWidget(self._forgotten)
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        column.addWidget(self.key)

        # Signals
        self.list.day_chosen.connect(self.day_chosen)
        self.list.entered.connect(self.entered)
        self.show_all.clicked.connect(self.all_wanted)
        self.next_forgotten.clicked.connect(self._go_to_next_forgotten)

    def show_entries(
        self,
        entries: Sequence[DiaryEntry],
        referred: Mapping[UUID, int],
        day: date,
        *,
        year: str,
        is_search: bool,
    ) -> None:
        """Show these; `year` names what they are from, and `is_search` that others are there."""
        self.heading.setText(self._counts(entries, year=year, is_search=is_search))
        self.show_all.setVisible(is_search)
        missing = sum(entry.state is EntryState.MISSING for entry in entries)
        self._forgotten.setVisible(missing > 0)
        self.forgotten.setText(
            self.tr("1 expected day has nothing recorded.")
            if missing == 1
            else self.tr("{count} expected days have nothing recorded.").format(count=missing)
        )
        self.nothing.setVisible(not entries)
        self.nothing.setText(
            self.tr("No drop-in fits what you look for.")
            if is_search
            else self.tr(
                "Nothing is recorded yet. Today’s drop-in is opened on the page Today. For an "
                "earlier one choose its day in the calendar."
            )
        )
        self.list.setVisible(bool(entries))
        self.key.setVisible(bool(entries))
        self.list.show_entries(entries, referred, day)

    def fit(self, room: int) -> None:
        """Be as high as all lines, at most as `room`, and at least as a few lines."""
        line, frame = self.list.line_height(), 2 * self.list.frameWidth()
        around = self.heightForWidth(self.width()) - self.list.minimumHeight()
        fitting = (room - around - frame) // line
        lines = min(len(self.list.entries), max(fitting, LEAST_LINES))
        self.list.setFixedHeight(lines * line + frame)

    def _counts(self, entries: Sequence[DiaryEntry], *, year: str, is_search: bool) -> str:
        counted = Counter(entry.state for entry in entries)
        visits = sum(entry.visits for entry in entries)
        if is_search:
            found = counted[EntryState.HELD] + counted[EntryState.CANCELLED]
            return (
                self.tr("{year}: 1 drop-in found")
                if found == 1
                else self.tr("{year}: {count} drop-ins found")
            ).format(year=year, count=f"{found:,}")
        if not entries:
            return self.tr("{year}: no drop-ins").format(year=year)
        parts = [
            self.tr("{count} held").format(count=f"{counted[EntryState.HELD]:,}"),
            visits_in_words(visits),
        ]
        if counted[EntryState.CANCELLED]:
            parts.append(
                self.tr("{count} cancelled").format(count=f"{counted[EntryState.CANCELLED]:,}")
            )
        return self.tr("{year}: {counts}").format(year=year, counts=", ".join(parts))

    def _go_to_next_forgotten(self) -> None:
        missing = [
            place
            for place, entry in enumerate(self.list.entries)
            if entry.state is EntryState.MISSING
        ]
        if missing:
            here = self.list.currentIndex().row()
            after = [place for place in missing if place > here]
            self.list.choose((after or missing)[0])
