"""What is copied in osslog stays off clipboard histories, and goes when the vault is locked."""

from typing import Final

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard

_WINDOWS: Final = 'application/x-qt-windows-mime;value="{name}"'
_MARKS: Final = {
    # learn.microsoft.com, Clipboard Formats: cloud clipboard and clipboard history formats
    _WINDOWS.format(name="ExcludeClipboardContentFromMonitorProcessing"): b"\x00",
    _WINDOWS.format(name="CanIncludeInClipboardHistory"): bytes(4),
    _WINDOWS.format(name="CanUploadToCloudClipboard"): bytes(4),
    # KDE's clipboard history leaves out what has this hint
    "x-kde-passwordManagerHint": b"secret",
}


class ClipboardCare(QObject):
    """Marks each text that osslog puts on the clipboard, and takes the last one back."""

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        clipboard.dataChanged.connect(self._mark)

    def clear(self) -> None:
        """Empty the clipboard where what is on it came from osslog."""
        if self._clipboard.ownsClipboard():
            self._clipboard.clear(QClipboard.Mode.Clipboard)
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _mark(self) -> None:
        text = self._clipboard.text()
        if not text or not self._clipboard.ownsClipboard():
            return
        held = self._clipboard.mimeData()
        if all(held.hasFormat(mark) for mark in _MARKS):
            return
        marked = QMimeData()
        marked.setText(text)
        for mark, value in _MARKS.items():
            marked.setData(mark, value)
        self._clipboard.setMimeData(marked)
