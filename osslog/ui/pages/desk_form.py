"""The visitor's form: one large question after another, each of which can be skipped."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from osslog.domain.code_lists import BETTER_INFORMED, FEEDBACK_QUESTIONS, FEELS_SAFER, HELPFUL
from osslog.domain.code_lists import NOT_ANSWERED as NO_ANSWER
from osslog.ui.desk_answers import VisitorAnswers
from osslog.ui.desk_button import BigButton, ButtonKind
from osslog.ui.desk_frame import DeskFrame
from osslog.ui.desk_label import DeskLabel
from osslog.ui.desk_look import ANSWER, BODY, DeskLook
from osslog.ui.desk_question import DeskQuestion
from osslog.ui.desk_quote_step import DeskQuoteStep
from osslog.ui.desk_words import DeskText
from osslog.ui.desk_words_step import DeskWordsStep
from osslog.ui.keys import ENTER_KEYS, is_plain

_TEXT_OF_QUESTION: Final = {
    HELPFUL.code: DeskText.HELPFUL,
    BETTER_INFORMED.code: DeskText.BETTER_INFORMED,
    FEELS_SAFER.code: DeskText.FEELS_SAFER,
}
_COUNT: Final = len(FEEDBACK_QUESTIONS) + 1  # the words and what may be done with them are one
_ONWARD_HEIGHT: Final = 60


class DeskFormPage(DeskFrame):
    """Asks one person; made anew for each, and gone with what they answered.

    `sent` carries the answers, which stay in the form until they are saved; `stopped` says that
    the person wants all cleared, or skipped everything.
    """

    sent = Signal(object)
    stopped = Signal()

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_saving = False
        self._could_not_save = False
        self._place = 0

        # Widgets
        self.progress = DeskLabel("muted", parent=self)
        self.progress.setWordWrap(False)
        self.stop = BigButton(ButtonKind.QUIET, parent=self)
        self.trouble = DeskLabel("problem", parent=self.body)
        self.questions = tuple(
            DeskQuestion(question, _TEXT_OF_QUESTION[question.code], self.body)
            for question in FEEDBACK_QUESTIONS
        )
        self.words_step = DeskWordsStep(self.body)
        self.quote_step = DeskQuoteStep(self.body)
        self._steps: tuple[DeskQuestion | DeskWordsStep | DeskQuoteStep, ...] = (
            *self.questions,
            self.words_step,
            self.quote_step,
        )
        self.back = BigButton(parent=self)
        self.onward = BigButton(ButtonKind.MAIN, parent=self)

        # Layout
        self.above.insertWidget(0, self.progress)
        self.column.addWidget(self.trouble)
        for step in self._steps:
            self.column.addWidget(step)
            step.setVisible(step is self._steps[0])
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.stop)
        self.foot.addStretch(1)
        self.foot.addWidget(self.onward)

        # Signals
        for question in self.questions:
            question.answered.connect(self.go_on)
        self.words_step.entered.connect(self.go_on)
        self.words_step.changed.connect(self._show_state)
        self.back.clicked.connect(self.go_back)
        self.onward.clicked.connect(self.go_on)
        self.stop.clicked.connect(self.stopped)
        self.dress(look)

    @property
    def place(self) -> int:
        """Which question is in front, from 0 on."""
        return self._place

    def dress(self, look: DeskLook) -> None:
        """Show the form in this look; what is answered stays."""
        super().dress(look)
        edge = look.at_edge
        high = edge.same_at_any_size(_ONWARD_HEIGHT)
        self.stop.dress(edge, look.say(DeskText.STOP), BODY, high=high)
        self.back.dress(edge, look.say(DeskText.BACK), ANSWER, high=high)
        for step in self._steps:
            step.dress(look)
        self._show_state()

    def start_here(self) -> None:
        """Begin with the question in front."""
        self._step().start_here()

    def answers(self) -> VisitorAnswers:
        """What is answered so far; agreement counts only with words."""
        helpful, better_informed, feels_safer = (one.code for one in self.questions)
        words = self.words_step.words()
        return VisitorAnswers(
            self.look.code,
            helpful,
            better_informed,
            feels_safer,
            words,
            bool(words) and self.quote_step.is_agreed,
        )

    def was_not_saved(self) -> None:
        """Say so, and keep what is answered."""
        self._is_saving = False
        self._could_not_save = True
        self._show_state()
        self.onward.setFocus()

    def put_away(self) -> None:
        """Forget every answer, at once."""
        for question in self.questions:
            question.forget()
        self.words_step.forget()
        self.quote_step.forget()

    def go_back(self) -> None:
        """Show the question before."""
        if self.place and not self._is_saving:
            self._show_step(self.place - 1)

    def go_on(self) -> None:
        """Show the next question, or send what is answered."""
        if self._is_saving:
            return
        if not self._is_at_end():
            self._show_step(self.place + 1)
            return
        answers = self.answers()
        if answers.is_empty:
            self.stopped.emit()
        else:
            self._is_saving = True
            self.sent.emit(answers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with digits, go on with Enter, stop with Esc."""
        typed = event.text()
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape:
            self.stopped.emit()
        elif event.key() in ENTER_KEYS:
            if self._may_go_on_with_enter():
                self.go_on()
        elif is_plain(event) and len(typed) == 1 and typed.isdecimal():
            step = self._step()
            if isinstance(step, DeskQuestion | DeskQuoteStep) and not self._is_saving:
                step.choose(int(typed) - 1)  # in the digits of any keyboard
        else:
            super().keyPressEvent(event)

    def _may_go_on_with_enter(self) -> bool:
        step = self._step()
        return not isinstance(step, DeskQuestion) or step.code != NO_ANSWER

    def _step(self) -> DeskQuestion | DeskWordsStep | DeskQuoteStep:
        return self._steps[self._place]

    def _is_at_end(self) -> bool:
        step = self._step()
        return step is self.quote_step or (step is self.words_step and not self.words_step.words())

    def _show_step(self, place: int) -> None:
        self.words_step.words()  # an input method gives its last letters to nobody else
        self._could_not_save = False
        self._step().hide()
        self._place = place
        self._step().show()
        self._show_state()
        self.settle()
        self.scroll_area.verticalScrollBar().setValue(0)
        self.start_here()
        self.keep_focus_in_view_soon()

    def _show_state(self) -> None:
        look, step = self.look, self._step()
        number = min(self.place + 1, _COUNT)
        self.progress.dress(
            look.at_edge,
            look.words.count(DeskText.PROGRESS, number=number, count=_COUNT),
            BODY,
        )
        self.back.setVisible(bool(self.place))
        self.trouble.dress(
            look, look.say(DeskText.NOT_SAVED) if self._could_not_save else "", BODY, bold=True
        )
        if self._could_not_save:
            onward = DeskText.TRY_AGAIN
        elif self._is_at_end():  # with nothing to send, the last question is one to skip
            onward = DeskText.SKIP if self.answers().is_empty else DeskText.SEND
        elif isinstance(step, DeskQuestion) and step.code == NO_ANSWER:
            onward = DeskText.SKIP
        else:
            onward = DeskText.NEXT
        self.onward.be(ButtonKind.PLAIN if onward is DeskText.SKIP else ButtonKind.MAIN)
        edge = look.at_edge
        high = edge.same_at_any_size(_ONWARD_HEIGHT)
        self.onward.dress(edge, look.say(onward), ANSWER, high=high)
