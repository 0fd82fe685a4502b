"""Words that were released or withheld: looked up, and let to wait once more."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.records import WordsState
from osslog.domain.words_to_read import WordsLine
from osslog.errors import KnownError
from osslog.services.feedback import READ_STATES
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.dates import month_in_words
from osslog.ui.feedback_work import AlreadyRead, OpenRead, open_read, read_already_read
from osslog.ui.foot_bar import FootBar
from osslog.ui.marked_words import MarkedWords
from osslog.ui.scripts import language_in_words, wear_script
from osslog.ui.two_columns import TwoColumns
from osslog.ui.undo import UndoStep
from osslog.ui.widgets import PANEL_MARGIN, button, in_proportion, label, labelled, panel
from osslog.ui.words_list import WordsList

_ALL: Final = "all"
_LEAST_HEIGHT_OF_LIST: Final = 220


class ReadWords(QWidget):
    """A quiet list by month; `bar` belongs below the page.

    `changed` says that words wait again.
    """

    changed = Signal()

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self._read: AlreadyRead | None = None
        self._shown: OpenRead | None = None
        self._is_working = False
        self._wants_focus = False

        # Widgets
        self.front = panel(self)
        beside = panel(self)
        self.columns = TwoColumns(self.front, beside, beside=860, second_width=320, parent=self)
        self.heading = label("", self.front, role="heading")
        self.language = label("", self.front, role="muted")
        self.words = MarkedWords(self.front)
        self.words_label = labelled("", self.words, self.front)
        self.original = MarkedWords(self.front)
        self.original_label = labelled(self.tr("As they were written"), self.original, self.front)
        self.note = label("", self.front, role="marking")
        self.filter = ChipRow(
            self.tr("Which words"),
            (
                Choice(_ALL, self.tr("All"), "1"),
                Choice(WordsState.RELEASED.value, self.tr("Released"), "2"),
                Choice(WordsState.WITHHELD.value, self.tr("Withheld"), "3"),
            ),
            clearable=False,
            parent=beside,
        )
        self.filter.set_codes((_ALL,))
        self.list = WordsList(self.tr("Words that were read"), self._line, beside)
        self.nothing = label("", self, role="muted")
        self.again_button = button(self.tr("Let them wait again"))
        self.bar = FootBar(
            [self.again_button], self.tr("Words that wait again are read and released anew.")
        )

        # Layout
        inside = QVBoxLayout(self.front)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(8)
        for part in (
            self.heading,
            self.language,
            self.note,
            self.words_label,
            self.words,
            self.original_label,
            self.original,
        ):
            inside.addWidget(part)
        listed = QVBoxLayout(beside)
        listed.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        listed.setSpacing(8)
        listed.addWidget(self.filter)
        listed.addWidget(self.list, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.nothing)
        whole.addWidget(self.columns)

        # Signals
        self.filter.changed.connect(self._choose_states)
        self.list.chosen.connect(self._open)
        self.list.entered.connect(self.again_button.setFocus)
        self.again_button.clicked.connect(self._let_wait)
        self._show_state()

    @property
    def is_complete(self) -> bool:
        """Whether what was read is there, and the words in front."""
        return self._read is not None and (not self.list.lines or self._shown is not None)

    def forget(self) -> None:
        """Show nothing, because another location is looked at."""
        self._read = None
        self._shown = None
        self.list.show_lines((), has_other_script=False)
        self.bar.clear()
        self._show_state()

    def refresh(self, location_id: str) -> None:
        """Read what was released and withheld."""
        self._location_id = location_id
        read = partial(read_already_read, self._workspace, location_id, self._states())
        self._background.run(read, self._show, self.bar.refuse)

    def start_here(self) -> None:
        """Begin with the list, or with what it shows while there is none."""
        self._wants_focus = not self.list.lines
        (self.filter if self._wants_focus else self.list).setFocus()

    def _states(self) -> tuple[WordsState, ...]:
        code = self.filter.code()
        return tuple(one for one in READ_STATES if code in {_ALL, one.value})

    def _choose_states(self) -> None:
        self.refresh(self._location_id)

    def _show(self, read: AlreadyRead) -> None:
        if (read.location_id, read.states) != (self._location_id, self._states()):
            return  # somebody wants to see others by now
        self._read = read
        row = self.list.row_of(self._shown.feedback.id) if self._shown is not None else 0
        self._shown = None
        self.list.show_lines(read.lines, has_other_script=read.has_other_script)
        if read.lines:
            self.list.go_to(min(max(0, row), len(read.lines) - 1))
        self._show_state()
        if self._wants_focus and read.lines and self.filter.has_focus_inside:
            self.list.setFocus()
        self._wants_focus = False

    def _open(self, feedback_id: UUID) -> None:
        read = partial(open_read, self._workspace, feedback_id)
        self._background.run(read, self._show_words, self.bar.refuse)

    def _show_words(self, opened: OpenRead) -> None:
        feedback = opened.feedback
        if feedback.id != self.list.current_id:
            return  # somebody went on meanwhile
        self._shown = opened
        released = feedback.released_words
        self.heading.setText(
            self.tr("Words from {month}").format(month=month_in_words(feedback.month))
        )
        language = language_in_words(feedback.language)
        self.language.setText(self.tr("In {language}").format(language=language))
        wear_script(self.language, language, feedback.language)
        self.words_label.setText(self.tr("Withheld") if released is None else self.tr("Released"))
        self.words.put(released or feedback.words, feedback.language, may_edit=False)
        was_changed = released is not None and released != feedback.words
        self.original_label.setVisible(was_changed)
        self.original.setVisible(was_changed)
        self.original.put(feedback.words if was_changed else "", feedback.language, may_edit=False)
        self.note.setText(
            self.tr(
                "A summary of this year is written already. What you change here goes to the "
                "county only with another revision of it (Year, Year end)."
            )
            if opened.is_in_summary
            else ""
        )
        self.note.setVisible(opened.is_in_summary)
        self._show_state()

    def _let_wait(self) -> None:
        if self._shown is None or self._is_working:
            return
        self._is_working = True
        again = partial(self._workspace.feedback.back_to_waiting, self._shown.feedback.id)
        step = UndoStep(again, self.tr("The words wait again: they are among the words to read."))
        self._background.run(partial(_do, step), self._waits_again, self._was_refused)

    def _waits_again(self, step: UndoStep) -> None:
        self._is_working = False
        self.bar.succeed(step.sentence)
        self.refresh(self._location_id)
        self.changed.emit()

    def _was_refused(self, trouble: KnownError) -> None:
        self._is_working = False
        self.bar.refuse(trouble)

    def _show_state(self) -> None:
        is_known = self._read is not None
        any_listed = bool(self.list.lines)
        is_all = self.filter.code() == _ALL
        self.columns.setVisible(any_listed or (is_known and not is_all))
        self.front.setVisible(any_listed)
        self.nothing.setVisible(is_known and not any_listed)
        self.nothing.setText(
            self.tr("No words were released or withheld yet.")
            if is_all
            else self.tr("There are none.")
        )
        self.again_button.setVisible(any_listed)
        self.list.setMinimumHeight(in_proportion(_LEAST_HEIGHT_OF_LIST, self))

    def _line(self, line: WordsLine) -> str:
        state = self.tr("Released") if line.state is WordsState.RELEASED else self.tr("Withheld")
        return self.tr("{month} · {state} · {words}").format(
            month=month_in_words(line.month), state=state, words=line.beginning
        )


def _do(step: UndoStep) -> UndoStep:
    step.operation()
    return step
