"""Feedback: words that wait to be read, cards to type in, posts, and words that were read."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from osslog.domain.answer_keys import keys_for
from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.card_entry import CardEntry
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.clearing_keys import ClearingKeys
from osslog.ui.location_page import LocationPage
from osslog.ui.read_words import ReadWords
from osslog.ui.waiting_words import WaitingWords

if TYPE_CHECKING:
    from osslog.ui.merge_panel import MergePanel

WORDS: Final = "words"
CARDS: Final = "cards"
POSTS: Final = "posts"
READ: Final = "read"


class FeedbackPage(LocationPage):
    """Lets words into the summary or not, and keeps cards: one part at a time.

    It opens with the words where any wait, else with a card.
    """

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Feedback"), workspace, background, today, parent=parent)
        self._is_part_known = False
        self._begins_when_known = False

        # Widgets
        self.parts = ChipRow(self.tr("Parts of this page"), clearable=False, parent=self.body)
        self.waiting = WaitingWords(workspace, background, self.body)
        self._name_parts()
        self.parts.set_codes((WORDS,))

        # Layout
        self.column.setSpacing(12)
        self.column.addWidget(self.parts)
        self.column.addWidget(self.waiting)
        self.foot.addWidget(self.waiting.bar)
        self.column.addStretch(1)

        # Signals
        self.parts.changed.connect(self._choose_part)
        self.waiting.counted.connect(self._know_waiting)
        self.waiting.all_read.connect(self.parts.setFocus)
        self._keys = ClearingKeys(self.waiting, self)
        self._undo_keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self._undo_keys.setWhatsThis(self.tr("Take back what was done last"))
        self._undo_keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._undo_keys.activated.connect(self._undo)
        self._show_part()

    @cached_property
    def cards(self) -> CardEntry:
        """Typing in cards, made when somebody wants to for the first time."""
        made = CardEntry(self.workspace, self.background, self.body)
        made.kept.connect(self._read_waiting)
        made.offer_months(self.today())
        self.column.insertWidget(self.column.count() - 1, made)
        self.foot.addWidget(made.bar)
        return made

    @cached_property
    def read(self) -> ReadWords:
        """Words that were read, likewise."""
        made = ReadWords(self.workspace, self.background, self.body)
        made.changed.connect(self._read_waiting)
        self.column.insertWidget(self.column.count() - 1, made)
        self.foot.addWidget(made.bar)
        return made

    @cached_property
    def posts(self) -> "MergePanel":
        """What comes from feedback posts, likewise."""
        from osslog.ui.merge_panel import MergePanel

        made = MergePanel(self.workspace, self.background, self.body)
        made.show_location(self.location_id)
        made.merged.connect(self._read_waiting)
        self.column.insertWidget(self.column.count() - 1, made)
        return made

    @property
    def part(self) -> str:
        """The part that is in front: `WORDS`, `CARDS`, `POSTS` or `READ`."""
        return self.parts.code() or WORDS

    def show_part(self, part: str) -> None:
        """Bring a part to the front."""
        self.parts.set_codes((part,))
        self._choose_part()

    def refresh(self) -> None:
        """Read what waits; what is half typed and half cleared stays."""
        self._read_waiting()
        self._refresh_part()

    def show_location(self, location_id: str) -> None:
        """Look at another location's feedback."""
        super().show_location(location_id)
        self._is_part_known = False
        self.waiting.forget()
        if self._has(CARDS):
            self.cards.forget()
        if self._has(POSTS):
            self.posts.show_location(location_id)
        if self._has(READ):
            self.read.forget()
        self._show_part()

    def start_here(self) -> None:
        """Begin with the part that is in front, once it is known which one that is."""
        if not self._is_part_known:
            self._begins_when_known = True
        elif self.part == WORDS:
            self.waiting.start_here()
        elif self.part == CARDS:
            self.cards.start_here()
        elif self.part == POSTS:
            self.posts.choose.setFocus()
        else:
            self.read.start_here()

    def is_complete(self) -> bool:
        """Whether the part in front shows all that it read."""
        if self.part == READ:
            return self.read.is_complete
        return self._is_part_known and (self.part != WORDS or self.waiting.is_complete)

    def has_unsaved(self) -> bool:
        """Whether a card is begun, or something on its way; half-cleared words are kept."""
        is_begun = self._has(CARDS) and self.cards.has_unsaved()
        return is_begun or self.waiting.has_unsaved()

    def put_away(self) -> None:
        """Keep words that are half cleared, for the next time."""
        self.waiting.keep_now()

    def _read_waiting(self) -> None:
        self.waiting.refresh(self.location_id)

    def _name_parts(self) -> None:
        count = self.waiting.count
        words = (
            self.tr("Words to read ({count})").format(count=f"{count:,}")
            if count
            else self.tr("Words to read")
        )
        names = (
            words,
            self.tr("Type in cards"),
            self.tr("Feedback posts"),
            self.tr("Words read before"),
        )
        codes = (WORDS, CARDS, POSTS, READ)
        self.parts.set_choices(
            Choice(*each) for each in zip(codes, names, keys_for(len(codes)), strict=True)
        )

    def _know_waiting(self, count: int) -> None:
        self._name_parts()
        if not self._is_part_known:
            self._is_part_known = True
            self.parts.set_codes((WORDS if count else CARDS,))
            self._show_part()
            self._refresh_part()
            if self._begins_when_known:
                self._begins_when_known = False
                self.start_here()

    def _choose_part(self) -> None:
        self._is_part_known = True
        self._show_part()
        self._refresh_part()

    def _refresh_part(self) -> None:
        """Read anew what the part in front shows, but for the words: they are read anyway."""
        if not self._is_part_known:
            return
        if self.part == CARDS:
            self.cards.offer_months(self.today())
            self.cards.refresh(self.location_id)
        elif self.part == POSTS:
            self.posts.refresh()
        elif self.part == READ:
            self.read.refresh(self.location_id)

    def _has(self, part: str) -> bool:
        """Whether a part is made: its attribute is called after it."""
        return part in self.__dict__

    def _show_part(self) -> None:
        front = self.part if self._is_part_known else ""
        self.waiting.setVisible(front == WORDS)
        self.waiting.bar.setVisible(front == WORDS)
        if front == CARDS or self._has(CARDS):
            self.cards.setVisible(front == CARDS)
            self.cards.bar.setVisible(front == CARDS)
        if front == POSTS or self._has(POSTS):
            self.posts.setVisible(front == POSTS)
        if front == READ or self._has(READ):
            self.read.setVisible(front == READ)
            self.read.bar.setVisible(front == READ)
        self._keys.switch(on=front == WORDS)

    def _undo(self) -> None:
        if self.part == WORDS:
            self.waiting.undo()
        elif self.part == CARDS:
            self.cards.undo()
