"""The settings in sections: one at a time, chosen by a chip above it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.answer_keys import keys_for
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.section import Section
from osslog.ui.widgets import SECTION_GAP


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """Sheets that belong together, made when their section is first wanted.

    `refresh` is called each time the section comes to the front; without it each sheet's own is.
    """

    code: str
    name: str
    make: Callable[[], Sequence[Section]]
    refresh: Callable[[], None] | None = None


class SettingsSections(QWidget):
    """Chips for the sections, and below them the one that is chosen."""

    def __init__(
        self, name: str, planned: Sequence[PlannedSection], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._planned = {plan.code: plan for plan in planned}
        self._made: dict[str, tuple[Section, ...]] = {}
        self._held: dict[str, QWidget] = {}

        # Widgets
        self.choice = ChipRow(
            name,
            [
                Choice(plan.code, plan.name, key)
                for plan, key in zip(planned, keys_for(len(planned)), strict=True)
            ],
            clearable=False,
        )
        self.setFocusProxy(self.choice)

        # Layout
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SECTION_GAP)
        self._column.addWidget(self.choice)

        # Signals
        self.choice.changed.connect(self._follow)
        self.choice.set_codes((planned[0].code,))

    @property
    def codes(self) -> tuple[str, ...]:
        """The sections that there are, in their order."""
        return tuple(self._planned)

    @property
    def code(self) -> str:
        """The section that is in front."""
        return self.choice.code() or self.codes[0]

    def sheets(self, code: str) -> tuple[Section, ...]:
        """The sheets of a section, made now if nobody wanted them before.

        Raises:
            KeyError: there is no such section.
        """
        if code not in self._made:
            made = tuple(self._planned[code].make())
            held = QWidget(self)
            column = QVBoxLayout(held)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(SECTION_GAP)
            for sheet in made:
                column.addWidget(sheet)
            self._column.addWidget(held)
            held.setVisible(code == self.code)
            self._made[code] = made
            self._held[code] = held
        return self._made[code]

    def show_section(self, code: str) -> None:
        """Bring a section to the front and read anew what it shows."""
        had_focus = self.choice.has_focus_inside
        self.choice.set_codes((code,))
        if had_focus:
            self.choice.setFocus()
        self._follow()

    def refresh(self) -> None:
        """Read anew what the section in front shows."""
        sheets = self.sheets(self.code)
        own = self._planned[self.code].refresh
        if own is not None:
            own()
            return
        for sheet in sheets:
            sheet.refresh()

    def has_unsaved(self) -> bool:
        """Whether something was typed in any section that is nowhere else."""
        return any(sheet.has_unsaved() for made in self._made.values() for sheet in made)

    def _follow(self) -> None:
        self.sheets(self.code)
        for code, held in self._held.items():
            held.setVisible(code == self.code)
        self.refresh()
