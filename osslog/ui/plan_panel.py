"""When drop-ins are expected: one line at the top of the page, which opens to change it."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.drop_in_pattern import DropInPattern
from osslog.ui.diary_words import capitalised, pattern_in_words
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.pattern_end_form import PatternEndForm
from osslog.ui.pattern_form import PatternForm
from osslog.ui.widgets import PANEL_MARGIN, button, empty, keep_in_view, label, panel

_YEAR = timedelta(days=366)


class PatternLine(QFrame):
    """One pattern; its signals carry it."""

    change_wanted = Signal(object)
    end_wanted = Signal(object)

    def __init__(
        self, pattern: DropInPattern, *, is_over: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.pattern = pattern
        self.setProperty("role", "line_of_list")
        words = pattern_in_words(pattern)

        # Widgets
        self.words = label(capitalised(words), role="muted" if is_over else "")
        self.change = button(self.tr("Change"), role="link")
        self.change.setAccessibleName(self.tr("Change {pattern}").format(pattern=words))
        self.end = button(self.tr("End"), role="link")
        self.end.setAccessibleName(self.tr("End {pattern}").format(pattern=words))

        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        row.addWidget(self.words, 1)
        row.addWidget(self.change)
        row.addWidget(self.end)

        # Signals
        self.change.clicked.connect(self._change)
        self.end.clicked.connect(self._end)

    def _change(self) -> None:
        self.change_wanted.emit(self.pattern)

    def _end(self) -> None:
        self.end_wanted.emit(self.pattern)


class PlanPanel(QWidget):
    """The sheet that changes it; `line` says in brief how it is and stands where the page wants.

    `set_wanted` carries an `AskedPattern`, `end_wanted` a pattern and its last day.
    """

    set_wanted = Signal(object)
    end_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._open_form: PatternForm | PatternEndForm | None = None
        self.lines: list[PatternLine] = []

        # Widgets
        self.summary = label("", role="muted")
        self.change = button("", role="link")
        self.sheet = panel(self)
        self.heading = label(self.tr("When drop-ins are expected"), role="heading")
        self.explanation = label(
            self.tr(
                "An expected day with nothing recorded stands out until it is entered or "
                "cancelled. What is recorded already does not change."
            ),
            role="muted",
        )
        self.add = button(self.tr("Expect drop-ins on other days too"))
        self.close_button = button(self.tr("Close"))

        # Layout
        self._column = QVBoxLayout()
        self.line = QWidget()
        folded = QHBoxLayout(self.line)
        folded.setContentsMargins(0, 0, 0, 0)
        folded.setSpacing(14)
        folded.addWidget(self.summary, 1)
        folded.addWidget(self.change)
        self._listed = self._laid_out_list()
        self._inside = QVBoxLayout(self.sheet)
        self._inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        self._inside.addWidget(self._listed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sheet)

        # Signals
        self.change.clicked.connect(self._open)
        self.add.clicked.connect(self._ask_new)
        self.close_button.clicked.connect(self.fold)
        self._escape = QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self)
        self._escape.setWhatsThis(self.tr("Leave the days that drop-ins are expected"))
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.activated.connect(self._go_back)
        self._show(None)

    @cached_property
    def form(self) -> PatternForm:
        """Asks for a pattern; made when it is wanted for the first time."""
        made = PatternForm(self.sheet)
        made.hide()
        made.wanted.connect(self.set_wanted)
        made.left.connect(self._go_back)
        self._inside.addWidget(made)
        return made

    @cached_property
    def end_form(self) -> PatternEndForm:
        """Asks when a pattern ends, likewise."""
        made = PatternEndForm(self.sheet)
        made.hide()
        made.wanted.connect(self.end_wanted)
        made.left.connect(self._go_back)
        self._inside.addWidget(made)
        return made

    def show_patterns(self, patterns: Iterable[DropInPattern], today: date) -> None:
        """Show these; a form that is open stays."""
        shown = tuple(patterns)
        self._today = today
        in_force = [one for one in shown if one.last_day is None or one.last_day >= today]
        if in_force:
            rhythms = self.tr(" and ").join(pattern_in_words(one) for one in in_force)
            self.summary.setText(self.tr("Expected {rhythms}").format(rhythms=rhythms))
            self.change.setText(self.tr("Change"))
        else:
            self.summary.setText(
                self.tr("No drop-ins are expected. Set the days, and a forgotten one stands out.")
            )
            self.change.setText(self.tr("Set the days"))
        self.change.setAccessibleName(self.tr("Change when drop-ins are expected"))
        if shown != tuple(line.pattern for line in self.lines):
            self._fill(shown)
            self._close_forms()

    def leave(self) -> None:
        """Close whatever is open."""
        self._show(None)

    def fold(self) -> None:
        """Show one line again."""
        self._show(None)
        self.change.setFocus()

    def has_unsaved(self) -> bool:
        """Whether a form is open and has something that is not kept."""
        return self._open_form is not None and self._open_form.is_touched()

    def _close_forms(self) -> None:
        """What a form asked for is done."""
        if not self.isHidden():
            self._show(self._listed)
            (self.lines[-1].change if self.lines else self.add).setFocus()

    def _laid_out_list(self) -> QWidget:
        made = QWidget(self.sheet)
        listed = QVBoxLayout(made)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(10)
        listed.addWidget(self.heading)
        listed.addWidget(self.explanation)
        self._column.setSpacing(0)
        listed.addLayout(self._column)
        doings = QWidget(made)
        flow = FlowLayout(doings)
        flow.addWidget(self.add)
        flow.addWidget(self.close_button)
        listed.addWidget(doings)
        return made

    def _fill(self, patterns: tuple[DropInPattern, ...]) -> None:
        empty(self._column)
        self.lines = []
        for pattern in patterns:
            is_over = pattern.last_day is not None and pattern.last_day < self._today
            line = PatternLine(pattern, is_over=is_over, parent=self._listed)
            line.change_wanted.connect(self._ask_change)
            line.end_wanted.connect(self._ask_end)
            self._column.addWidget(line)
            self.lines.append(line)

    def _show(self, part: QWidget | None) -> None:
        self.change.setVisible(part is None)
        self.setVisible(part is not None)
        self._listed.setVisible(part is self._listed)
        if self._open_form is not None and part is not self._open_form:
            self._open_form.hide()
        self._open_form = part if isinstance(part, PatternForm | PatternEndForm) else None
        if self._open_form is not None:
            self._open_form.show()
        QTimer.singleShot(0, self._come_into_view)

    def _come_into_view(self) -> None:
        focused: QWidget | None = self.window().focusWidget()
        if focused is self.change or (focused is not None and self.isAncestorOf(focused)):
            keep_in_view(self)
            keep_in_view(focused)

    def _open(self) -> None:
        if self.lines:
            self._show(self._listed)
            self.lines[-1].change.setFocus()
        else:
            self._ask_new()

    def _go_back(self) -> None:
        if self.lines and self._listed.isHidden():
            self._show(self._listed)
            self.lines[-1].change.setFocus()
        else:
            self.fold()

    def _ask_new(self) -> None:
        self.form.ask_new(self._today)
        self._show(self.form)
        self.form.start_here()

    def _ask_change(self, pattern: DropInPattern) -> None:
        ahead = pattern.days(self._today, self._today + _YEAR)
        self.form.ask_changed(pattern, ahead[0] if ahead else pattern.first_day)
        self._show(self.form)
        self.form.start_here()

    def _ask_end(self, pattern: DropInPattern) -> None:
        self.end_form.ask(pattern)
        self._show(self.end_form)
        self.end_form.start_here()
