"""What a screen reader is told about chips: a named group of choices, of which one or several.

Qt takes every button that stays down for a tick box. In a row of single choice the chips are
radio buttons, and the row itself is a group with the question's name.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget

from osslog.ui.chips import Chip, ChipRow


class SpokenRow(QAccessibleWidget):
    """A row of chips as a group."""

    def __init__(self, row: ChipRow) -> None:
        super().__init__(row, QAccessible.Role.Grouping)


class SpokenChip(QAccessibleWidget):
    """A chip of which one can be chosen, as a radio button."""

    def __init__(self, chip: Chip) -> None:
        super().__init__(chip, QAccessible.Role.RadioButton)

    def state(self) -> QAccessible.State:
        """Whether it is chosen, besides what is true of every widget."""
        said, chip = super().state(), self.widget()
        said.checkable = True  # type of the flag: an int of one bit
        said.checked = isinstance(chip, Chip) and chip.isChecked()
        return said

    def actionNames(self) -> list[str]:
        """It can be pressed."""
        return [self._press(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it."""
        chip = self.widget()
        if name == self._press() and isinstance(chip, Chip):
            chip.click()
        else:
            super().doAction(name)

    @staticmethod
    def _press() -> str:
        return "Press"


def describe_chips() -> None:
    """Let Qt ask here first what a chip or a row of chips is; once for the whole program."""
    QAccessible.installFactory(_spoken)


def _spoken(_class: str, one: QObject) -> QAccessibleWidget | None:
    if isinstance(one, ChipRow):
        return SpokenRow(one)
    if isinstance(one, Chip) and one.is_one_of_several:
        return SpokenChip(one)
    return None
