"""Trusting a location's signer card: the telephone call, the eight words, and a changed key."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from osslog.errors import KnownError
from osslog.services.offered_card import OfferedCard
from osslog.services.trust import KeyChanged
from osslog.ui.labelled_field import LabelledField
from osslog.ui.labels import in_words
from osslog.ui.section import Section
from osslog.ui.widgets import button, keep_in_view, label

_NOT_IN_A_WORD = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class ComparedCard:
    """A card with the words that were typed; `replaces` the key that was trusted before."""

    card: OfferedCard
    words: str
    replaces: bool


def plain_words(typed: str) -> str:
    """The words alone, in small letters: numbers, commas and full stops between them are lost."""
    return _NOT_IN_A_WORD.sub(" ", typed.casefold()).strip()


class CardComparison(Section):
    """Asks for the eight words of a card.

    `compared` carries a `ComparedCard`; `left` says that the card is not to be trusted now. A
    changed key stops here until somebody says in a step of its own that it was changed.
    """

    compared = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._card: OfferedCard | None = None
        self._replaces = False

        # Widgets
        self.script = label("")
        self.words = LabelledField(
            self.tr("The eight words, as you hear them"),
            self.tr("With spaces between them. Capitals, numbers and commas do not matter."),
        )
        self.words.line.setAcceptDrops(False)
        self.trust_button = button("", role="main")
        self.stop_button = button("")
        self.replace_button = button(self.tr("The location changed its key: replace it …"))

        # Layout
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.trust_button)
        row.addWidget(self.stop_button)
        row.addWidget(self.replace_button)
        row.addStretch(1)
        self.inside.addWidget(self.message)
        self.inside.addWidget(self.script)
        self.inside.addWidget(self.words)
        self.inside.addLayout(row)

        # Signals
        self.words.line.returnPressed.connect(self._compare)
        self.trust_button.clicked.connect(self._compare)
        self.replace_button.clicked.connect(self._go_on_to_replace)
        self.stop_button.clicked.connect(self._stop)
        self._when_laid_out = QTimer(self)
        self._when_laid_out.setSingleShot(True)
        self._when_laid_out.timeout.connect(self._keep_words_in_view)
        self.hide()

    def begin(self, card: OfferedCard) -> None:
        """Ask for the words of this card."""
        self._card = card
        self._ask(replaces=False)

    def end(self) -> None:
        """Forget the card and what was typed."""
        self._card = None
        self.words.line.clear()
        self.message.clear()
        self.hide()

    def is_touched(self) -> bool:
        """Whether words are typed."""
        return self._card is not None and bool(self.words.text().strip())

    def start_here(self) -> None:
        """Begin with the words."""
        self.words.setFocus()

    def refuse(self, trouble: KnownError) -> None:
        """Say why the card is not trusted; stop where it brings another key."""
        self._set_working(working=False)
        if isinstance(trouble, KeyChanged) and not self._replaces:
            self._stop_at_changed_key(trouble)
            return
        self.words.show_trouble(in_words(trouble))
        self.words.line.selectAll()
        self.start_here()
        self._when_laid_out.start()

    def _ask(self, *, replaces: bool) -> None:
        card = self._card
        if card is None:
            return
        self._replaces = replaces
        self.message.clear()
        self.words.line.clear()
        self.words.show_trouble(None)
        name = card.location_name
        if replaces:
            self.heading.setText(self.tr("Replace the key of {name}").format(name=name))
            self.script.setText(
                self.tr(
                    "Ring {name} on a number that you knew before, and ask who changed the key and "
                    "why. Only then say: “Please read me the eight words of your new signer card.”"
                ).format(name=name)
            )
        else:
            self.heading.setText(self.tr("Signer card of {name}").format(name=name))
            self.script.setText(
                self.tr(
                    "Ring {name} on a number that you knew before, not one that came with the "
                    "card. Say: “Please read me the eight words of your signer card.” Listen, and "
                    "type what you hear."
                ).format(name=name)
            )
        self.trust_button.setText(
            self.tr("Replace the key") if replaces else self.tr("Trust this card")
        )
        self.stop_button.setText(self.tr("Keep the old key") if replaces else self.tr("Not now"))
        self._show_stopped(stopped=False)
        self._set_working(working=False)
        self.show()
        self.start_here()
        self._when_laid_out.start()

    def _stop_at_changed_key(self, trouble: KeyChanged) -> None:
        self.message.refuse(trouble)
        self.words.line.clear()
        self.stop_button.setText(self.tr("Keep the old key"))
        self._show_stopped(stopped=True)
        self.stop_button.setFocus()

    def _show_stopped(self, *, stopped: bool) -> None:
        for asking in (self.script, self.words, self.trust_button):
            asking.setVisible(not stopped)
        self.replace_button.setVisible(stopped)

    def _go_on_to_replace(self) -> None:
        self._ask(replaces=True)

    def _stop(self) -> None:
        self.end()
        self.left.emit()

    def _compare(self) -> None:
        if self._card is None or not self.trust_button.isEnabled():
            return
        words = plain_words(self.words.text())
        if not words:
            self.words.show_trouble(self.tr("Type the words that you hear."))
            self.start_here()
            return
        self.message.clear()
        self._set_working(working=True)
        self.compared.emit(ComparedCard(self._card, words, self._replaces))

    def _keep_words_in_view(self) -> None:
        keep_in_view(self.trust_button)
        keep_in_view(self.words.line)

    def _set_working(self, *, working: bool) -> None:
        self.trust_button.setEnabled(not working)
