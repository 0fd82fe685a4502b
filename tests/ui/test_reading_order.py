"""Where the Tab key goes."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from osslog.ui.reading_order import move_focus, tab_stops


class TwoParts(QWidget):
    """Two parts below each other, each with two fields beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("shown_by_test", True)
        below_each_other = QVBoxLayout(self)
        self.parts = [QWidget(self) for _ in range(2)]
        self.fields = []
        for part in self.parts:
            below_each_other.addWidget(part)
            beside_each_other = QHBoxLayout(part)
            for _ in range(2):
                field = QLineEdit(part)
                beside_each_other.addWidget(field)
                self.fields.append(field)


def two_parts(qtbot: QtBot) -> TwoParts:
    window = TwoParts()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_what_is_hidden_is_no_stop_wherever_it_is_hidden(qtbot: QtBot) -> None:
    window = two_parts(qtbot)
    assert tab_stops(window) == window.fields
    window.fields[1].hide()
    window.parts[1].hide()
    assert tab_stops(window) == window.fields[:1]


def test_from_a_part_that_is_no_stop_itself_the_key_goes_into_it(qtbot: QtBot) -> None:
    """A page holds the focus until it has been read."""
    window = two_parts(qtbot)
    window.parts[1].setFocus()
    assert move_focus(window, forward=True)
    assert window.fields[2].hasFocus()
    window.parts[1].setFocus()
    assert move_focus(window, forward=False)
    assert window.fields[1].hasFocus()


def test_after_the_last_stop_comes_the_first(qtbot: QtBot) -> None:
    window = two_parts(qtbot)
    window.fields[-1].setFocus()
    assert move_focus(window, forward=True)
    assert window.fields[0].hasFocus()
    assert move_focus(window, forward=False)
    assert window.fields[-1].hasFocus()
