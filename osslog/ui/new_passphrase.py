"""Choosing a new passphrase: six words are offered, or an own one is typed twice and judged."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from osslog.errors import KnownError
from osslog.services.workspace import offered_passphrase, passphrase_problem
from osslog.ui.background import Background
from osslog.ui.labelled_field import LabelledField
from osslog.ui.labels import in_words, sentence
from osslog.ui.passphrase_field import PairedPassphrase
from osslog.ui.widgets import button, label


class NewPassphrase(QWidget):
    """Offered words above two fields; `filled` says that the offered words were taken."""

    filled = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._offer = ""

        # Widgets
        self.offer = label("", role="words")
        self.use_offer = button(self.tr("Use these six words"))
        self.other_offer = button(self.tr("Offer other words"), role="link")
        self.pair = PairedPassphrase()
        self.setFocusProxy(self.use_offer)

        # Layout
        offered = QHBoxLayout()
        offered.addWidget(self.use_offer)
        offered.addWidget(self.other_offer)
        offered.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.offer)
        column.addLayout(offered)
        column.addWidget(self.pair)

        # Signals
        self.use_offer.clicked.connect(self._take_offer)
        self.other_offer.clicked.connect(self.make_offer)
        self.pair.typed.connect(self._judge)

    def begin(self) -> None:
        """Offer words, if none are offered yet."""
        if not self._offer:
            self.make_offer()

    def make_offer(self) -> None:
        """Offer other words."""
        self._background.run(offered_passphrase, self._show_offer, self._refuse)

    def text(self) -> str:
        """The passphrase as it was typed first."""
        return self.pair.text()

    def clear(self) -> None:
        """Forget what was typed and what was offered."""
        self.pair.clear()
        self._show_offer("")

    def troubled_field(self) -> LabelledField | None:
        """The first field with something wrong, which is told beside it, or None."""
        first, second = self.pair.first, self.pair.second
        if not self.text():
            first.show_trouble(self.tr("Type a passphrase or use the six words."))
        same = self.pair.is_same_twice()
        if first.trouble.text():
            return first
        return None if same else second

    def _show_offer(self, words: str) -> None:
        self._offer = words
        self.offer.setText(words)

    def _take_offer(self) -> None:
        if self._offer:
            self.pair.fill(self._offer)
            self.filled.emit()

    def _judge(self, passphrase: str) -> None:
        judge = partial(passphrase_problem, passphrase)
        self._background.run(judge, self._tell, self._refuse)

    def _tell(self, problem: str | None) -> None:
        self.pair.first.show_trouble(sentence(problem or ""))

    def _refuse(self, trouble: KnownError) -> None:
        self.pair.first.show_trouble(in_words(trouble))
