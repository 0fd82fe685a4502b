"""Closing what stands in front of the window: dialogs, lists that dropped down, menus, hints."""

from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget


def close_all_but(window: QWidget) -> None:
    """Close every other window of the program, so that nothing is in the way or still in sight.

    A dialog ends as if its person had gone back. Another window of the window's own kind is not
    one of its dialogs and stays.
    """
    QToolTip.hideText()
    for other in QApplication.topLevelWidgets():
        if other is window or other.isHidden() or isinstance(other, type(window)):
            continue
        if isinstance(other, QDialog):
            other.done(QDialog.DialogCode.Rejected)
        else:
            other.close()
        other.hide()
