"""A dialog as large as its texts need at the size that they have."""

from PySide6.QtWidgets import QDialog, QVBoxLayout

from osslog.ui.widgets import PAGE_MARGIN, in_proportion


def fit_text(dialog: QDialog, column: QVBoxLayout, width: int) -> None:
    """Make a dialog so wide in proportion to its text, and so high that no line is cut off.

    A layout by itself asks for the height that wrapped texts have at their narrowest, and gets it
    wrong for large ones. On a small screen the dialog is no wider than the screen.
    """
    room = dialog.screen().availableSize().width() - 2 * PAGE_MARGIN
    wide = min(in_proportion(width, dialog), room)
    dialog.setMinimumSize(wide, column.totalHeightForWidth(wide))
    dialog.resize(dialog.minimumSize())
