"""The drop-in of a day: opened with who is there, and changed as they come and go."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.answer_keys import keys_for
from osslog.domain.code_lists import MODE, STARTING_AGENCIES
from osslog.domain.records import Agency, DropIn
from osslog.ui.chips import Choice
from osslog.ui.question_row import QuestionRow, choices_of
from osslog.ui.type_ahead import TypeAhead
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel


@dataclass(frozen=True, slots=True)
class DropInChoice:
    """How a drop-in is held and who is there."""

    mode: str
    agencies: tuple[UUID, ...]


class DropInPanel(QWidget):
    """Asks how today's drop-in is held and who is there; folds up once it is open.

    `begin_wanted` and `change_wanted` carry a `DropInChoice`, `agency_wanted` the name of an
    agency that the list does not have.
    """

    begin_wanted = Signal(object)
    change_wanted = Signal(object)
    agency_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_shown = False
        self._drop_in: DropIn | None = None
        self._added: set[str] = set()
        self._names: dict[UUID, str] = {}

        # Widgets
        self.sheet = panel()
        self.heading = label("", role="heading")
        self.mode = QuestionRow(
            self.tr("How"), choices_of(MODE, with_unknown=False), clearable=False
        )
        self.agencies = QuestionRow(self.tr("Agencies here"), (), multiple=True)
        self.no_agencies = label(
            self.tr("No agencies are on the list yet. Add those that come here."), role="muted"
        )
        self.add = TypeAhead(
            self.tr("Add an agency"),
            self.tr("Type its name and press Enter."),
            [Choice(name, name) for name in STARTING_AGENCIES],
            free=True,
        )
        self.go = button("", role="main")
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
        inside.setSpacing(14)
        inside.addWidget(self.heading)
        inside.addWidget(self.mode)
        inside.addWidget(self.no_agencies)
        inside.addWidget(self.agencies)
        inside.addWidget(self.add)
        inside.addWidget(self.go)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sheet)
        whole.addWidget(self._folded)

        # Signals
        self.go.clicked.connect(self._go)
        self.change.clicked.connect(self._unfold)
        self.add.chosen.connect(self.agency_wanted)

    def show_drop_in(
        self, drop_in: DropIn | None, agencies: tuple[Agency, ...], suggested: Collection[UUID]
    ) -> None:
        """Show the drop-in that is open, or ask for one; `suggested` were there last time.

        What the person is just choosing is not touched.
        """
        is_editing = self._is_shown and self._drop_in == drop_in and not self.sheet.isHidden()
        there = set(drop_in.agencies if drop_in is not None else suggested)
        chosen = set(self.agencies.codes()) if is_editing else {str(agency) for agency in there}
        self._show_agencies([one for one in agencies if one.active or one.id in there])
        self.agencies.set_codes(chosen | self._added)
        if not is_editing:
            self.mode.set_codes((drop_in.mode if drop_in is not None else MODE.codes[0],))
        self._is_shown = True
        self._drop_in = drop_in
        self._names = {agency.id: agency.name for agency in agencies}
        self._added = set()
        self._fold_up(folded=drop_in is not None and not is_editing)

    def choose_added(self, agency: Agency) -> None:
        """Choose an agency that was just put on the list, when it is shown next."""
        self._added.add(str(agency.id))

    def is_touched(self) -> bool:
        """Whether the name of an agency is half typed."""
        return bool(self.add.text())

    def start_here(self) -> None:
        """Begin with the button that opens the drop-in, which is right on most days."""
        (self.go if not self.sheet.isHidden() else self.change).setFocus()

    def fold(self) -> None:
        """Show the drop-in in one line again."""
        self._fold_up(folded=True)

    def _show_agencies(self, listed: list[Agency]) -> None:
        self.agencies.chips.set_choices(
            Choice(str(agency.id), agency.name, key)
            for agency, key in zip(listed, keys_for(len(listed)), strict=True)
        )
        self.agencies.setVisible(bool(listed))
        self.no_agencies.setVisible(not listed)

    def _fold_up(self, *, folded: bool) -> None:
        self.sheet.setVisible(not folded)
        self._folded.setVisible(folded)
        is_new = self._drop_in is None
        self.heading.setText(
            self.tr("Open today’s drop-in") if is_new else self.tr("Change today’s drop-in")
        )
        self.go.setText(self.tr("Open the drop-in") if is_new else self.tr("Save the change"))
        if self._drop_in is not None:
            self.summary.setText(self._in_words(self._drop_in))

    def _in_words(self, drop_in: DropIn) -> str:
        present = sorted(self._names.get(agency, "?") for agency in drop_in.agencies)
        there = (
            self.tr("here: {names}").format(names=", ".join(present))
            if present
            else self.tr("no agency is marked as here")
        )
        return f"{MODE.label_of(drop_in.mode)} · {there}"

    def _unfold(self) -> None:
        self._fold_up(folded=False)
        self.mode.setFocus()

    def _go(self) -> None:
        mode = self.mode.chips.code() or MODE.codes[0]
        choice = DropInChoice(mode, tuple(UUID(code) for code in self.agencies.codes()))
        (self.begin_wanted if self._drop_in is None else self.change_wanted).emit(choice)
