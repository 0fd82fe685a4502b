"""Keys of the whole window for how it looks: larger and smaller text, and the list of all keys."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from osslog.settings import TEXT_SIZES


def text_size_after(percent: int, steps: int) -> int:
    """The text size that many steps larger or smaller; with no steps the ordinary one."""
    if not steps:
        return TEXT_SIZES[0]
    place = TEXT_SIZES.index(percent) + steps
    return TEXT_SIZES[max(0, min(place, len(TEXT_SIZES) - 1))]


class WindowKeys(QObject):
    """Shortcuts that work on every page.

    `text_size_wanted` carries the steps, larger than 0 for larger text, or 0 for the ordinary
    size; `list_wanted` asks for the list of keys.
    """

    text_size_wanted = Signal(int)
    list_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._larger = _shortcut(("Ctrl++", "Ctrl+="), _tr("Larger text"), window)
        self._smaller = _shortcut(("Ctrl+-",), _tr("Smaller text"), window)
        self._ordinary = _shortcut(("Ctrl+0",), _tr("Text of the ordinary size"), window)
        self._list = _shortcut(("F1",), _tr("This list"), window)
        self._larger.activated.connect(self._enlarge)
        self._smaller.activated.connect(self._reduce)
        self._ordinary.activated.connect(self._make_ordinary)
        self._list.activated.connect(self.list_wanted)

    def _enlarge(self) -> None:
        self.text_size_wanted.emit(1)

    def _reduce(self) -> None:
        self.text_size_wanted.emit(-1)

    def _make_ordinary(self) -> None:
        self.text_size_wanted.emit(0)


def _shortcut(keys: tuple[str, ...], does: str, window: QWidget) -> QShortcut:
    made = QShortcut(window)
    made.setKeys([QKeySequence(key) for key in keys])
    made.setWhatsThis(does)
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("WindowKeys", text)
