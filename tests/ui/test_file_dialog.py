"""Choosing files: what is chosen arrives, and Qt keeps nothing of where somebody looked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from osslog.ui.file_dialog import FileDialog


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window to ask from."""
    window = QWidget()
    window.setProperty("shown_by_test", True)
    qtbot.addWidget(window)
    window.show()
    return window


def kept_by_qt() -> str:
    """Everything in the person's settings of Qt, as text."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.sync()
    return "".join(f"{key}={kept.value(key)}\n" for key in kept.allKeys())


def test_the_files_that_are_chosen_arrive_as_paths(
    parent: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.zip").touch()
    dialog = FileDialog.for_files(parent, "Which?", "Summaries (*.zip)")
    dialog.open()
    dialog.selectFile(str(tmp_path / "a.zip"))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [(tmp_path / "a.zip",)]


def test_a_dialog_that_is_left_says_nothing_and_is_freed(parent: QWidget, qtbot: QtBot) -> None:
    dialog = FileDialog.for_folder(parent, "Where?")
    dialog.open()
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert parent.findChildren(QFileDialog) == []


def test_no_folder_that_was_looked_into_stays_in_the_settings_of_qt(
    parent: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    secret = tmp_path / "refuge-summaries"
    secret.mkdir()
    (secret / "a.zip").touch()
    dialog = FileDialog.for_files(parent, "Which?", "Summaries (*.zip)")
    dialog.open()
    dialog.setDirectory(str(secret))
    dialog.selectFile("a.zip")
    dialog.accept()
    qtbot.waitUntil(lambda: not isValid(dialog))
    kept = kept_by_qt()
    assert "FileDialog/lastVisited" in kept
    assert "refuge-summaries" not in kept
