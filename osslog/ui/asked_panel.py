"""Which optional questions a location asks, and which agencies it lists."""

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.domain.answer_keys import keys_for
from osslog.domain.code_lists import AGENCIES_SEEN, OPTIONAL_QUESTIONS, STARTING_AGENCIES
from osslog.domain.records import Agency
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.labels import worded
from osslog.ui.section import Section
from osslog.ui.type_ahead import TypeAhead
from osslog.ui.widgets import label


class QuestionsPanel(Section):
    """Chips for all questions; `chosen` carries the codes of those that are asked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Questions asked"),
            self.tr(
                "Beside the visit’s number, which is always asked. Ask few: each question takes "
                "time at the desk. Visits that are there keep what they were asked."
            ),
            parent,
        )
        named = [(question.code, worded(question.label)) for question in OPTIONAL_QUESTIONS]
        named.append((AGENCIES_SEEN, self.tr("Agencies seen")))

        # Widgets
        self.questions = ChipRow(
            self.tr("Questions asked"),
            [
                Choice(code, name, key)
                for (code, name), key in zip(named, keys_for(len(named)), strict=True)
            ],
            multiple=True,
        )

        # Layout
        self.inside.addWidget(self.questions)

        # Signals
        self.questions.changed.connect(self._tell)

    def show_asked(self, codes: Collection[str]) -> None:
        """Show which are asked."""
        self.questions.set_codes(codes)

    def _tell(self) -> None:
        self.chosen.emit(self.questions.codes())


class AgenciesPanel(Section):
    """Chips for all agencies of the list, chosen while they are offered for drop-ins.

    `activity_chosen` carries an agency's id and whether it is offered; `agency_wanted` the name
    of one to be added.
    """

    activity_chosen = Signal(object, bool)
    agency_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Agencies"),
            self.tr("Those that are chosen are offered when a drop-in is opened."),
            parent,
        )
        self._active: frozenset[str] = frozenset()

        # Widgets
        self.agencies = ChipRow(self.tr("Agencies"), (), multiple=True)
        self.nothing = label(self.tr("No agencies yet. Add those that come here."), role="muted")
        self.add = TypeAhead(
            self.tr("Add an agency"),
            self.tr("Type its name and press Enter."),
            [Choice(name, name) for name in STARTING_AGENCIES],
            free=True,
        )

        # Layout
        self.inside.addWidget(self.nothing)
        self.inside.addWidget(self.agencies)
        self.inside.addWidget(self.add)

        # Signals
        self.agencies.changed.connect(self._tell)
        self.add.chosen.connect(self.agency_wanted)

    def show_agencies(self, agencies: tuple[Agency, ...]) -> None:
        """Show the list by name, so that a chip stays where it is when it is chosen."""
        by_name = sorted(agencies, key=lambda agency: agency.name.casefold())
        self._active = frozenset(str(agency.id) for agency in agencies if agency.active)
        self.agencies.set_choices(
            Choice(str(agency.id), agency.name, key)
            for agency, key in zip(by_name, keys_for(len(by_name)), strict=True)
        )
        self.agencies.set_codes(self._active)
        self.agencies.setVisible(bool(agencies))
        self.nothing.setVisible(not agencies)

    def has_unsaved(self) -> bool:
        """Whether the name of an agency is half typed."""
        return bool(self.add.text())

    def _tell(self) -> None:
        now = frozenset(self.agencies.codes())
        for changed in self._active ^ now:
            self.activity_chosen.emit(UUID(changed), changed in now)
        self._active = now
