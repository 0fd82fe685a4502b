"""What a screen reader is told about the parts of a visitor's page, besides their names."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget

from osslog.ui.desk_button import BigButton
from osslog.ui.desk_question import DeskQuestion
from osslog.ui.desk_quote_step import DeskQuoteStep
from osslog.ui.spoken_roles import SpokenButton, SpokenGroup, describe_widgets


def describe_desk() -> None:
    """Let Qt ask here first what a widget is; once for the whole program."""
    describe_widgets()
    QAccessible.installFactory(_spoken)


def _spoken(_class: str, one: QObject) -> QAccessibleWidget | None:
    """What is said of one widget, or None where Qt says it right."""
    if isinstance(one, BigButton) and one.isCheckable():
        return SpokenButton(one, QAccessible.Role.RadioButton)
    if isinstance(one, DeskQuestion | DeskQuoteStep):
        return SpokenGroup(one, QAccessible.Role.Grouping)
    return None
