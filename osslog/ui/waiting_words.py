"""Words that wait for a coordinator: read, cleared of what identifies, released or withheld."""

from collections import deque
from textwrap import shorten
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.records import Feedback
from osslog.ui.dates import month_in_words
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel
from osslog.ui.words_edit import WordsEdit

_WORDS_TOLD = 60

_CARDS_IN_A_TURN = 4
"""So many are made before the window paints and answers again; they fill what can be seen."""


def beginning(words: str) -> str:
    """So much of somebody's words as tells them from others."""
    return shorten(words, _WORDS_TOLD, placeholder=" …")


class WaitingCard(QFrame):
    """One person's words; its signals carry the card."""

    release_wanted = Signal(object)
    withhold_wanted = Signal(object)

    def __init__(self, feedback: Feedback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.feedback = feedback
        self.setProperty("role", "line_of_list")

        # Widgets
        self.words = WordsEdit(
            self.tr("Words from {month}").format(month=month_in_words(feedback.month)), parent=self
        )
        self.words.set_words(feedback.words)
        self.words.area.setReadOnly(not feedback.agreed_to_quote)
        self.agreement = label(
            self.tr("Agreed to be quoted.")
            if feedback.agreed_to_quote
            else self.tr("Did not agree to be quoted, so these words stay here."),
            self,
            role="muted",
        )
        self.release = button(self.tr("Release"), self)
        self.release.setVisible(feedback.agreed_to_quote)
        self.withhold = button(self.tr("Withhold"), self)
        first = beginning(feedback.words)
        self.release.setAccessibleName(self.tr("Release “{words}”").format(words=first))
        self.withhold.setAccessibleName(self.tr("Withhold “{words}”").format(words=first))

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 14)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.agreement)
        row = QHBoxLayout()
        row.addWidget(self.release)
        row.addWidget(self.withhold)
        row.addStretch(1)
        column.addLayout(row)

        # Signals
        self.release.clicked.connect(self._release)
        self.withhold.clicked.connect(self._withhold)

    def is_touched(self) -> bool:
        """Whether the words were edited and not released yet."""
        return self.words.words() != self.feedback.words

    def _release(self) -> None:
        self.release_wanted.emit(self)

    def _withhold(self) -> None:
        self.withhold_wanted.emit(self)


class WaitingWords(QWidget):
    """All words that wait; its signals carry a card.

    Cards are made a few at a time, so that the window never waits for all of them.
    """

    release_wanted = Signal(object)
    withhold_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[UUID, WaitingCard] = {}
        self._to_come: deque[Feedback] = deque()
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.setInterval(0)

        # Widgets
        self._sheet = panel(self)
        self.heading = label("", role="heading")
        self.explanation = label(
            self.tr(
                "Only released words go into the summary. Replace what could identify somebody "
                "by [name removed] or [details removed], and leave the rest as it was said."
            ),
            role="muted",
        )
        self.nothing = label(
            self.tr("Nothing waits. Words that people leave appear here to be read first."),
            role="muted",
        )

        # Layout
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(8)
        inside.addWidget(self.heading)
        inside.addWidget(self.nothing)
        inside.addWidget(self.explanation)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        inside.addLayout(self._column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        whole.addStretch(1)

        # Signals
        self._next_turn.timeout.connect(self._make_some)

    @property
    def is_complete(self) -> bool:
        """Whether every card is there and has its place."""
        return not self._to_come and not self._next_turn.isActive()

    @property
    def cards(self) -> tuple[WaitingCard, ...]:
        """The cards in their order."""
        return tuple(self._cards.values())

    def show_waiting(self, waiting: tuple[Feedback, ...]) -> None:
        """Show these; a card that is there already keeps what was edited in it."""
        there = {feedback.id for feedback in waiting}
        for gone in self._cards.keys() - there:
            card = self._cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._to_come = deque(one for one in waiting if one.id not in self._cards)
        self._make_some()
        self.heading.setText(self.tr("Words to read: {count}").format(count=len(waiting)))
        self.nothing.setVisible(not waiting)
        self.explanation.setVisible(bool(waiting))

    def _make_some(self) -> None:
        if self._to_come:
            self._next_turn.start()
        for _ in range(min(_CARDS_IN_A_TURN, len(self._to_come))):
            feedback = self._to_come.popleft()
            card = WaitingCard(feedback, self._sheet)
            card.release_wanted.connect(self.release_wanted)
            card.withhold_wanted.connect(self.withhold_wanted)
            self._column.addWidget(card)
            self._cards[feedback.id] = card

    def is_touched(self) -> bool:
        """Whether any words were edited and not released yet."""
        return any(card.is_touched() for card in self.cards)
