"""One question with its chips, and what is said while it has no answer."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from osslog.domain.answer_keys import UNKNOWN_KEYS, keys_of
from osslog.domain.code_lists import UNKNOWN_LABELS, CodeList
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.labels import worded
from osslog.ui.named_row import NAME_WIDTH, NamedRow
from osslog.ui.widgets import label


def choices_of(question: CodeList, *, with_unknown: bool = True) -> list[Choice]:
    """The chips of a question: its answers, then Prefer not to say and Not known in brief."""
    choices = [
        Choice(answer.code, worded(answer.label), key)
        for answer, key in zip(question.answers, keys_of(question), strict=True)
    ]
    if with_unknown:
        choices += [
            Choice(code, worded(UNKNOWN_LABELS[code]), key, alone=True, quiet=True, brief=True)
            for code, key in UNKNOWN_KEYS.items()
        ]
    return choices


class QuestionRow(NamedRow):
    """A question, what is said while it has no answer, and its chips."""

    def __init__(
        self,
        question: str,
        choices: Iterable[Choice],
        *,
        unanswered: str = "",
        multiple: bool = False,
        clearable: bool = True,
        label_width: int = NAME_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        self._unanswered = unanswered

        # Widgets
        self.label = label(question)
        self.state = label(unanswered, role="small")
        super().__init__(self.label, self.state, name_width=label_width, parent=parent)
        self.trouble = label("", self, role="problem")
        self.trouble.hide()
        self.chips = ChipRow(question, choices, multiple=multiple, clearable=clearable, parent=self)
        self.label.setBuddy(self.chips)

        # Layout
        self.content.addWidget(self.trouble)
        self.content.addWidget(self.chips)
        self.setFocusProxy(self.chips)

        # Signals
        self.chips.changed.connect(self._follow)
        self._follow()

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
        """Say beside the question what its chips do not say in words."""
        answered = bool(self.codes())
        in_brief = [
            chip.choice.label for chip in self.chips.chips if chip.is_brief and chip.isChecked()
        ]
        said = ", ".join(in_brief) if answered else self._unanswered
        if said != self.state.text():
            self.state.setText(said)
            self.arrange_name()
        self.state.setVisible(bool(said))
        if answered:
            self.show_trouble(None)
