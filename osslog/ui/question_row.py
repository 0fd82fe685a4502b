"""One question with its chips: the question on the left, or above where there is no room."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from osslog.domain.code_lists import NOT_KNOWN, PREFER_NOT_TO_SAY, UNKNOWN_LABELS, CodeList
from osslog.ui.chips import ChipRow, Choice, keys_for
from osslog.ui.widgets import UNBOUNDED, in_proportion, label, labelled

_LABEL_WIDTH = 156
_LEAST_HEIGHT = 48
_MOST_OF_ROW = 0.7
_NARROW = 560

_KEYS_OF_UNKNOWN = {PREFER_NOT_TO_SAY: "P", NOT_KNOWN: "K"}


def choices_of(question: CodeList, *, with_unknown: bool = True) -> list[Choice]:
    """The chips of a question: its answers, then Prefer not to say and Not known."""
    keys = keys_for(len(question.answers))
    choices = [
        Choice(answer.code, answer.label, key)
        for answer, key in zip(question.answers, keys, strict=True)
    ]
    if with_unknown:
        choices += [
            Choice(code, UNKNOWN_LABELS[code], key, alone=True, quiet=True)
            for code, key in _KEYS_OF_UNKNOWN.items()
        ]
    return choices


class QuestionRow(QWidget):
    """A question, what is said while it has no answer, and its chips."""

    def __init__(
        self,
        question: str,
        choices: Iterable[Choice],
        *,
        unanswered: str = "",
        multiple: bool = False,
        clearable: bool = True,
        label_width: int = _LABEL_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._unanswered = unanswered
        self._label_width = label_width

        # Widgets
        self.chips = ChipRow(question, choices, multiple=multiple, clearable=clearable)
        self.label = labelled(question, self.chips)
        self.state = label(unanswered, role="small")
        self.trouble = label("", role="problem")
        self.trouble.hide()
        self.setFocusProxy(self.chips)

        # Layout
        self._named = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._named)
        self._beside.setContentsMargins(0, 9, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.label)
        self._beside.addWidget(self.state)
        self._beside.addStretch(1)
        answers = QVBoxLayout()
        answers.setSpacing(2)
        answers.addWidget(self.trouble)
        answers.addWidget(self.chips)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self._named, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(answers, 1)

        # Signals
        self.chips.changed.connect(self._follow)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the question above its chips where the row is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < in_proportion(_NARROW, self)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
        self._row.setSpacing(0 if narrow else 10)
        self.setMinimumHeight(0 if narrow else in_proportion(_LEAST_HEIGHT, self))
        directions = QBoxLayout.Direction
        self._beside.setDirection(directions.LeftToRight if narrow else directions.TopToBottom)
        self._beside.setSpacing(10 if narrow else 0)
        on_one_line = self.label.fontMetrics().horizontalAdvance(self.label.text())
        self.label.setWordWrap(not narrow or on_one_line > self.width() * _MOST_OF_ROW)
        width = UNBOUNDED if narrow else in_proportion(self._label_width, self)
        self._named.setMinimumWidth(0 if narrow else width)
        self._named.setMaximumWidth(width)

    def codes(self) -> tuple[str, ...]:
        """What is chosen."""
        return self.chips.codes()

    def set_codes(self, codes: Iterable[str]) -> None:
        """Choose these."""
        self.chips.set_codes(tuple(codes))
        self._follow()

    def show_trouble(self, sentence: str | None) -> None:
        """Say what is wrong with the answer, or with None that nothing is."""
        self.trouble.setText(sentence or "")
        self.trouble.setVisible(bool(sentence))
        self.chips.setAccessibleDescription(sentence or "")

    def _follow(self) -> None:
        answered = bool(self.codes())
        self.state.setVisible(bool(self._unanswered) and not answered)
        if answered:
            self.show_trouble(None)
