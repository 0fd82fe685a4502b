"""The buttons of a form: beside each other, the one that acts first."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton

_GAP = 10


def button_row(*buttons: QPushButton) -> QHBoxLayout:
    """These buttons in reading direction, each as wide as its words."""
    row = QHBoxLayout()
    row.setSpacing(_GAP)
    for one in buttons:
        row.addWidget(one)
    row.addStretch(1)
    return row
