"""Dialogs show every line of their texts, however large these are."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from osslog.settings import Appearance, Settings
from osslog.ui.bug_report import BugReport
from osslog.ui.leave_question import LeaveQuestion
from osslog.ui.theme import Theme
from tests.ui.conftest import LIGHT


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("kind", [LeaveQuestion, BugReport])
def test_no_text_of_a_dialog_is_cut_off(
    qtbot: QtBot, theme: Theme, qapp: QApplication, kind: type[QDialog], percent: int
) -> None:
    theme.apply(Settings(Appearance.LIGHT, percent))
    dialog = BugReport("osslog 1\nplace") if kind is BugReport else LeaveQuestion()
    qtbot.addWidget(dialog)
    dialog.open()
    qapp.processEvents()
    texts = dialog.findChildren(QLabel)
    assert len(texts) > 1
    for text in texts:
        assert text.height() >= text.heightForWidth(text.width())
    assert dialog.width() <= 1280
    assert dialog.height() <= 720
    dialog.reject()
    theme.apply(LIGHT)
