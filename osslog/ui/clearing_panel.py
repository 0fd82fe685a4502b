"""One person's words in front of a coordinator: read, cleared of what identifies, edited."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from osslog.domain.mark import Mark
from osslog.domain.words import LONGEST_FEEDBACK
from osslog.domain.words_to_read import OpenWords
from osslog.ui.dates import month_in_words
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.mark_words import left_marks_in_words, marks_in_words, spot_in_words
from osslog.ui.marked_words import MarkedWords, Spot
from osslog.ui.scripts import language_in_words, wear_script
from osslog.ui.two_looks import TwoLooks
from osslog.ui.widgets import (
    PANEL_MARGIN,
    button,
    in_proportion,
    label,
    labelled,
    panel,
)
from osslog.ui.words_edit import too_much_in_words

_MOST_LINES_OF_MARKS = 4


class LeftMarks(QFrame):
    """The question in place before words are released with marks in them."""

    agreed = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("kind", "information")

        # Widgets
        self.question = label("", self)
        self.look = button(self.tr("Look at them"), self)
        self.release = button(self.tr("Release all the same"), self)

        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self.question, 1)
        row.addWidget(self.look)
        row.addWidget(self.release)

        # Signals
        self.look.clicked.connect(self.refused)
        self.release.clicked.connect(self.agreed)
        self.hide()

    def ask(self, count: int) -> None:
        """Ask, with the focus on what does nothing yet."""
        self.question.setText(left_marks_in_words(count))
        self.look.setAccessibleDescription(self.question.text())
        self.show()
        self.look.setFocus()


class ClearingPanel(QWidget):
    """The words in front, their marks, and what is done about these.

    `edited` follows every change of the words; `undo_wanted` and `release_wanted` are keys that
    were pressed in them.
    """

    edited = Signal()
    undo_wanted = Signal()
    release_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: OpenWords | None = None
        self._screened: str | None = None
        self._is_filling = False
        self._model = QStringListModel(self)

        # Widgets
        self.sheet = panel(self)
        self.heading = label("", self.sheet, role="heading")
        self.language = label("", self.sheet, role="muted")
        self.look = label("", self.sheet, role="marking")
        self.reader_button = button(self.tr("Another coordinator is here"), self.sheet)
        self.send_back_button = button("", self.sheet)
        self.original_label = label(self.tr("As they were written"), self.sheet, role="small")
        self.original = MarkedWords(self.sheet)
        self.original.setAccessibleName(self.tr("The words as they were written"))
        self.words = MarkedWords(self.sheet)
        self.words_label = labelled("", self.words, self.sheet)
        self.trouble = label("", self.sheet, role="problem")
        self.state = label("", self.sheet)
        self.list = QListView(self.sheet)
        self.list.setProperty("role", "lines")
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Marks on the words"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setUniformItemSizes(True)
        self.list.setTabKeyNavigation(False)
        self.next_button = button(self.tr("Next mark (F2)"), self.sheet)
        self.replace_button = button(self.tr("Replace (F3)"), self.sheet)
        self.back_button = button(self.tr("Take back (F4)"), self.sheet)
        self.again_button = button(self.tr("Begin again"), self.sheet, role="link")
        self.again_button.setToolTip(self.tr("Put the words back as they were written"))
        self.left_marks = LeftMarks(self.sheet)
        self._lay_out()

        # Signals
        self.words.edited.connect(self._follow_edit)
        self.words.moved.connect(self._follow_cursor)
        self.words.undo_wanted.connect(self.undo_wanted)
        self.words.submitted.connect(self.release_wanted)
        self.words.paste_refused.connect(self._refuse_paste)
        self.list.clicked.connect(self._go_to_line)
        self.list.activated.connect(self._go_to_line)
        self.next_button.clicked.connect(self.next_mark)
        self.replace_button.clicked.connect(self.replace)
        self.back_button.clicked.connect(self.take_back)
        self.again_button.clicked.connect(self._begin_again)
        self.left_marks.refused.connect(self._look_at_marks)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(8)
        above = QHBoxLayout()
        above.setSpacing(14)
        above.addWidget(self.heading)
        above.addWidget(self.language, 1)
        self.heading.setWordWrap(False)
        self.language.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        keys = FlowLayout(gap=8)
        for one in (
            self.next_button,
            self.replace_button,
            self.back_button,
            self.again_button,
            self.reader_button,
            self.send_back_button,
        ):
            keys.addWidget(one)
        inside.addLayout(above)
        inside.addWidget(self.look)
        inside.addWidget(self.state)
        inside.addWidget(self.original_label)
        inside.addWidget(self.original)
        inside.addWidget(self.words_label)
        inside.addWidget(self.trouble)
        inside.addWidget(self.words)
        inside.addWidget(self.left_marks)
        inside.addLayout(keys)
        inside.addWidget(self.list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sheet)
        whole.addStretch(1)

    @property
    def shown(self) -> OpenWords | None:
        """Whose words are in front, or None."""
        return self._shown

    @property
    def is_screened(self) -> bool:
        """Whether the marks are those of the words as they stand."""
        return self._screened == self.words.toPlainText()

    def show_words(self, opened: OpenWords, *, may_edit: bool) -> None:
        """Put somebody's words in front."""
        feedback = opened.feedback
        self._is_filling = True
        self._shown = opened
        self._screened = None
        self.left_marks.hide()
        self.trouble.hide()
        self.heading.setText(
            self.tr("Words from {month}").format(month=month_in_words(feedback.month))
        )
        language = language_in_words(feedback.language)
        self.language.setText(
            self.tr("In {language}. Agreed to be quoted.").format(language=language)
            if feedback.agreed_to_quote
            else self.tr("In {language}").format(language=language)
        )
        wear_script(self.language, language, feedback.language)
        is_second = opened.first_look is not None
        self.original_label.setVisible(is_second)
        self.original.setVisible(is_second)
        self.original.put(feedback.words if is_second else "", feedback.language, may_edit=False)
        self.words.put(opened.words, feedback.language, may_edit=may_edit)
        self.words_label.setText(
            self.tr("After the first look") if is_second else self.tr("The words, for you to clear")
        )
        self.words_label.setVisible(is_second)
        self.words.setAccessibleName(self.tr("Words in {language}").format(language=language))
        for one in (self.next_button, self.replace_button, self.back_button, self.again_button):
            one.setVisible(may_edit)
        self._is_filling = False
        self._show_marks()

    def forget(self) -> None:
        """Have nobody's words in front."""
        self._is_filling = True
        self._shown = None
        self._screened = None
        self.left_marks.hide()
        for one in (self.words, self.original):
            one.put("", "", may_edit=False)
        self._is_filling = False

    def allow_editing(self) -> None:
        """Let the words in front be changed, because somebody else looks now."""
        if self._shown is not None:
            self.show_words(self._shown, may_edit=True)

    def show_looks(self, looks: TwoLooks) -> None:
        """Say whose look it is, where two are wanted."""
        shown = self._shown
        if shown is None:
            return
        sentence = looks.in_words(shown)
        self.look.setText(sentence)
        self.look.setVisible(bool(sentence))
        self.reader_button.setVisible(looks.offers_another(shown))
        self.send_back_button.setVisible(shown.first_look is not None)
        self.send_back_button.setText(
            self.tr("Take my look back (F9)") if looks.is_own(shown) else self.tr("Send back (F9)")
        )

    def show_marks(self, words: str, marks: tuple[Mark, ...]) -> None:
        """Show what the screen found in `words`, if they are still those in front."""
        if self.words.show_marks(words, marks):
            self._screened = words
            self._show_marks()

    def could_not_screen(self) -> None:
        """Say that nobody has looked for marks."""
        self._screened = self.words.toPlainText()
        self._show_marks()
        self.state.setText(self.tr("The words could not be looked through. Read all of it."))

    def next_mark(self) -> None:
        """Go to the next mark."""
        self._go(1)

    def previous_mark(self) -> None:
        """Go to the mark before."""
        self._go(-1)

    def replace(self) -> None:
        """Replace the mark at the cursor, or what is selected."""
        self.words.setFocus()
        if not self.words.replace():
            self._say(self.tr("Go to a mark with F2, or select words, then press F3."))

    def take_back(self) -> None:
        """Give back what was replaced."""
        self.words.setFocus()
        if not self.words.take_back():
            self._say(self.tr("Nothing is replaced here."))

    def ask_about_marks(self) -> bool:
        """Whether marks are left, in which case it is asked about them."""
        count = len(self.words.marks)
        if count:
            self.left_marks.ask(count)
        return bool(count)

    def start_here(self) -> None:
        """Begin at the first of the words."""
        self.words.setFocus()

    def _go(self, step: int) -> None:
        self.words.setFocus()
        spot = self.words.go_on(step)
        if spot is None:
            self._say(marks_in_words(0, len(self.words.spots)))
        else:
            marks = self.words.marks
            place = sorted(one.start for one in marks).index(spot.start) + 1
            self._say(
                self.tr("Mark {number} of {count}. {mark}. F3 makes it {replacement}.").format(
                    number=place,
                    count=len(marks),
                    mark=spot_in_words(spot),
                    replacement=spot.kind.replacement if spot.kind is not None else "",
                )
            )

    def _look_at_marks(self) -> None:
        self.left_marks.hide()
        self.next_mark()

    def _begin_again(self) -> None:
        if self._shown is not None:
            self.words.setFocus()
            self.words.begin_again(self._shown.feedback.words)

    def _follow_edit(self) -> None:
        if self._is_filling:
            return
        self.trouble.hide()
        self.left_marks.hide()
        self._show_marks()
        self.edited.emit()

    def _refuse_paste(self, count: int) -> None:
        self.trouble.setText(too_much_in_words(count))
        self.trouble.show()

    def _show_marks(self) -> None:
        """List the marks as they stand, and say how many there are."""
        shown = self._shown
        spots = self.words.spots
        lines = [spot_in_words(spot) for spot in spots]
        if lines != self._model.stringList():
            self._model.setStringList(lines)
        wear_script(self.list, " ".join(lines), shown.feedback.language if shown else "")
        self.list.setVisible(bool(lines))
        row = QFontMetrics(self.list.font()).lineSpacing() + in_proportion(10, self)
        self.list.setFixedHeight(row * min(max(1, len(lines)), _MOST_LINES_OF_MARKS) + 8)
        self.state.setText(self._state(len(self.words.marks), len(lines)))
        self.state.setVisible(bool(self.state.text()))
        self._follow_cursor()

    def _state(self, marks: int, spots: int) -> str:
        count = len(self.words.words())
        if self._shown is not None and not self._shown.feedback.agreed_to_quote:
            return self.tr("They did not agree to be quoted: read the words, then withhold them.")
        if self._shown is None or not self.words.may_edit:
            return ""
        if count > LONGEST_FEEDBACK:
            return self.tr("{count} of {most} characters").format(
                count=f"{count:,}", most=f"{LONGEST_FEEDBACK:,}"
            )
        if not self.is_screened and not spots:
            return self.tr("Looking for what could identify somebody …")
        return marks_in_words(marks, spots - marks)

    def _follow_cursor(self) -> None:
        """Let the list follow the cursor among the words."""
        current = self.words.current()
        rows = [one.start for one in self.words.spots]
        row = rows.index(current.start) if isinstance(current, Spot) else -1
        index = self._model.index(row) if row >= 0 else QModelIndex()
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flag)
        self.back_button.setEnabled(any(one.is_replaced for one in self.words.spots))
        self.next_button.setEnabled(bool(self.words.marks))

    def _go_to_line(self, index: QModelIndex) -> None:
        spots = self.words.spots
        if 0 <= index.row() < len(spots):
            self.words.setFocus()
            self.words.select(spots[index.row()])

    def _say(self, sentence: str) -> None:
        """Say something about the marks, to screen readers too."""
        self.state.setText(sentence)
        self.state.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.state, QAccessible.Event.Alert))
