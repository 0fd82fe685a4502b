"""What a screen reader is told about chips and about the way from page to page.

Qt takes every button that stays down for a tick box. In a row of single choice the chips are
radio buttons, and the row is a group with the question's name; the buttons that bring pages to
the front are tabs of a list.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from osslog.ui.chip import Chip
from osslog.ui.chip_row import ChipRow
from osslog.ui.widgets import Button

NAVIGATION = "navigation"
"""The object name of what holds the buttons that bring pages to the front."""

_PRESS = "Press"  # Qt's own name of the action, by which a screen reader asks for it

_PLAIN = {"QFrame": QAccessible.Role.Border, "QWidget": QAccessible.Role.Client}
"""Classes that only hold others, with the roles that Qt gives them."""


class SpokenGroup(QAccessibleWidget):
    """Something that holds what belongs together."""

    def __init__(self, holder: QWidget, role: QAccessible.Role) -> None:
        super().__init__(holder, role)

    def state(self) -> QAccessible.State:
        """What is true of every widget, but for the focus that it hands on to what it holds.

        Qt says of both that they have it, and a screen reader would stop at the outer one, which
        often has no name.
        """
        said = super().state()
        if self.widget().focusProxy() is not None:
            said.focused = False
        return said


class SpokenButton(QAccessibleWidget):
    """A button of which one at a time is chosen."""

    def __init__(self, one: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(one, role)

    def text(self, kind: QAccessible.Text) -> str:
        """Its words, unless it has a name of its own; the rest as of every widget."""
        said, one = super().text(kind), self.widget()
        if kind == QAccessible.Text.Name and not said and isinstance(one, QAbstractButton):
            return one.text()
        return said

    def state(self) -> QAccessible.State:
        """Whether it is chosen, besides what is true of every widget."""
        said, one = super().state(), self.widget()
        is_chosen = isinstance(one, QAbstractButton) and one.isChecked()
        if self.role() == QAccessible.Role.PageTab:
            said.selectable = True
            said.selected = is_chosen
        else:
            said.checkable = True
            said.checked = is_chosen
        return said

    def actionNames(self) -> list[str]:
        """It can be pressed."""
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it."""
        one = self.widget()
        if name == _PRESS and isinstance(one, QAbstractButton):
            one.click()
        else:
            super().doAction(name)


def describe_widgets() -> None:
    """Let Qt ask here first what a widget is; once for the whole program."""
    QAccessible.installFactory(_spoken)


def _spoken(class_name: str, one: QObject) -> QAccessibleWidget | None:
    """What is said of one widget, or None where Qt says it right.

    Qt asks for each of its classes in turn, from its own up to `QWidget`.
    """
    roles = QAccessible.Role
    if isinstance(one, Chip):
        return SpokenButton(one, roles.RadioButton) if one.is_one_of_several else None
    if isinstance(one, ChipRow):
        return SpokenGroup(one, roles.Grouping)
    if isinstance(one, Button):
        is_tab = one.isCheckable() and _is_navigation(one.parentWidget())
        return SpokenButton(one, roles.PageTab) if is_tab else None
    if isinstance(one, QWidget) and _is_navigation(one):
        return SpokenGroup(one, roles.PageTabList)
    if isinstance(one, QWidget) and one.focusProxy() is not None and class_name in _PLAIN:
        return SpokenGroup(one, _PLAIN[class_name])
    return None


def _is_navigation(widget: QWidget | None) -> bool:
    return widget is not None and widget.objectName() == NAVIGATION
