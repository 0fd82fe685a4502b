"""The keys with which words are cleared and released: they hold on the whole page."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from osslog.ui.waiting_words import WaitingWords


class ClearingKeys(QObject):
    """The function keys, which the page switches off while another of its parts is in front."""

    def __init__(self, waiting: WaitingWords, page: QWidget) -> None:
        super().__init__(page)
        self._keys: list[QShortcut] = []
        for key, does, act in (
            ("F2", self.tr("Go to the next mark"), waiting.panel.next_mark),
            ("Shift+F2", self.tr("Go to the mark before"), waiting.panel.previous_mark),
            ("F3", self.tr("Replace the mark, or what is selected"), waiting.panel.replace),
            ("F4", self.tr("Take a replacement back"), waiting.panel.take_back),
            ("F6", self.tr("Release the words"), waiting.release),
            ("F7", self.tr("Withhold the words"), waiting.withhold),
            ("F8", self.tr("Leave the words, and go to the next"), waiting.go_on),
            ("F9", self.tr("Send words back for another first look"), waiting.send_back),
        ):
            made = QShortcut(QKeySequence(key), page)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.setWhatsThis(does)
            made.setAutoRepeat(False)  # a key that is held releases nothing unread
            made.activated.connect(act)
            self._keys.append(made)

    def switch(self, *, on: bool) -> None:
        """Let the keys hold, or not."""
        for key in self._keys:
            key.setEnabled(on)
