"""What the window asks of the library between Python and Qt."""

import ast
import gc
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import osslog.ui
from osslog.ui.reading_order import tab_stops

CALLS = 500


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_into_qt_do_not_use_up_the_references_to_none(
    qtbot: QtBot, qapp: QApplication
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.focusWidget()
        qapp.processEvents()
    assert sys.getrefcount(None) > before - CALLS // 2


def named_layout_items() -> list[QLayoutItem]:
    """Every `QLayoutItem` that has a Python name, apart from the layouts themselves."""
    gc.collect()
    held = [one for one in gc.get_objects() if isinstance(one, QLayoutItem)]
    return [one for one in held if not isinstance(one, QLayout)]


def test_the_reading_order_leaves_no_python_name_for_a_layout_item(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    outer, inner = QVBoxLayout(root), QVBoxLayout()
    buttons = [QPushButton(name) for name in ("first", "second", "third")]
    outer.addWidget(buttons[0])
    outer.addLayout(inner)
    outer.addWidget(buttons[2])
    inner.addWidget(buttons[1])
    before = len(named_layout_items())
    assert tab_stops(root) == buttons
    assert len(named_layout_items()) == before


def test_no_part_of_the_window_asks_a_layout_for_its_items_by_place() -> None:
    for file in sorted(Path(osslog.ui.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Attribute):
                assert node.attr not in {"itemAt", "itemAtPosition"}, f"{file.name}:{node.lineno}"
