"""Taking over an old spreadsheet: choose the file, say what it means, look, add."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from osslog.domain.old_sheet import OldSheet
from osslog.domain.sheet_mapping import (
    NAME_OF_COLUMN,
    SheetMapping,
    problems_with_mapping,
    word_key,
)
from osslog.errors import KnownError, NotAllowedInput
from osslog.progress import Cancelled, Progress
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.take_over import TakeOverPreview
from osslog.services.visit_import import ImportOutcome, ImportRefused
from osslog.ui.background import Background, Task
from osslog.ui.chip import Choice
from osslog.ui.choice_table import ChoiceTable
from osslog.ui.file_dialog import FileDialog
from osslog.ui.labels import in_words
from osslog.ui.question_row import QuestionRow
from osslog.ui.section import Section
from osslog.ui.take_over_check import CheckStep
from osslog.ui.take_over_columns import ColumnsStep
from osslog.ui.take_over_frame import Step, StepFrame
from osslog.ui.take_over_words import word_lines
from osslog.ui.take_over_work import (
    MatchedWords,
    add_visits,
    guess_columns,
    look_first,
    match_words,
    open_sheets,
)
from osslog.ui.widgets import button, keep_in_view, label

T = TypeVar("T")


class TakeOverPanel(Section):
    """Four steps, one shown at a time; files may also be dropped here."""

    def __init__(
        self, workspace: LocationWorkspace, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Take over an old spreadsheet"), parent=parent)
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self._sheets: tuple[OldSheet, ...] = ()
        self._matched = MatchedWords((), ())
        self._is_asking = False
        self._task: Task[Any] | None = None
        self.setAcceptDrops(True)

        # Widgets
        self.explanation = label(
            self.tr(
                "Visits that were kept in Excel (.xlsx) or as CSV. You see what will be added "
                "before anything is; columns with names, notes and the like are left out."
            ),
            role="muted",
        )
        self.open_button = button(self.tr("Choose the file …"))
        self.drop_hint = label(self.tr("Or drop it here."), role="small")
        self.sheet = QuestionRow(self.tr("Sheet"), (), clearable=False)
        self.columns = ColumnsStep()
        self.words = ChoiceTable(
            self.tr("Words of the sheet"),
            (
                self.tr("Column"),
                self.tr("Words"),
                self.tr("Rows"),
                self.tr("Means"),
            ),
            self.tr("! Choose an answer"),
        )
        self.check = CheckStep()
        self.frame = StepFrame(
            {
                Step.FILE: (self.explanation, self.open_button, self.drop_hint),
                Step.COLUMNS: (self.sheet, self.columns),
                Step.WORDS: (self.words,),
                Step.CHECK: (self.check,),
            }
        )
        self.next_button = self.frame.next_button
        self.back_button = self.frame.back_button
        self.leave_button = self.frame.leave_button
        self.stop_button = self.frame.stop_button

        # Layout
        self.inside.addWidget(self.frame)

        # Signals
        self.open_button.clicked.connect(self._choose_file)
        self.sheet.chips.changed.connect(self._choose_sheet)
        self.columns.header_moved.connect(self._guess_again)
        self.words.chosen.connect(self._answer)
        self.next_button.clicked.connect(self._go_on)
        self.back_button.clicked.connect(self._go_back)
        self.leave_button.clicked.connect(self._leave)
        self.stop_button.clicked.connect(self._stop)
        self._show_step(Step.FILE)

    def show_location(self, location_id: str) -> None:
        """Take visits over for this location; a file that is open for another is let go."""
        if location_id != self._location_id:
            if self._sheets:
                self._forget()
            self._location_id = location_id

    def has_unsaved(self) -> bool:
        """Whether a file is open, for which something may have been chosen."""
        return bool(self._sheets) or self._task is not None

    @property
    def step(self) -> Step:
        """Where the person is."""
        return self.frame.step

    # The file

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file that is on this computer."""
        urls = event.mimeData().urls()
        if self._is_idle() and len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        self.open_from((Path(urls[0].toLocalFile()),))

    def open_from(self, paths: tuple[Path, ...]) -> None:
        """Open a file, unless something is under way."""
        if not paths or not self._is_idle():
            return
        self.message.clear()
        self._begin(partial(open_sheets, self._workspace, paths[0]), self._was_opened)

    def _choose_file(self) -> None:
        dialog = FileDialog.for_file(
            self,
            self.tr("Which file holds the visits?"),
            self.tr("Spreadsheets (*.xlsx *.xlsm *.csv *.txt *.tsv);;All files (*)"),
        )
        dialog.chosen.connect(self.open_from)
        dialog.open()

    def _was_opened(self, sheets: tuple[OldSheet, ...]) -> None:
        self._task = None
        self._sheets = sheets
        self.sheet.chips.set_choices(
            Choice(
                str(number),
                self.tr("{name} (hidden)").format(name=sheet.name) if sheet.hidden else sheet.name,
                str(number + 1) if number < len("123456789") else "",
            )
            for number, sheet in enumerate(sheets)
        )
        first = next((place for place, sheet in enumerate(sheets) if not sheet.hidden), 0)
        self.sheet.set_codes((str(first),))
        self.sheet.setVisible(len(sheets) > 1)
        self._guess_again(None)

    # What the columns are

    def _chosen_sheet(self) -> OldSheet | None:
        code = self.sheet.chips.code()
        return self._sheets[int(code)] if self._sheets and code is not None else None

    def _choose_sheet(self) -> None:
        self._guess_again(None)

    def _guess_again(self, header_line: int | None) -> None:
        sheet = self._chosen_sheet()
        if sheet is not None:
            self._ask(
                partial(guess_columns, self._workspace, self._location_id, sheet, header_line),
                self._show_columns,
            )

    def _show_columns(self, mapping: SheetMapping) -> None:
        self._is_asking = False
        sheet = self._chosen_sheet()
        if sheet is not None:
            was_here = self.step is Step.COLUMNS
            self.columns.show_mapping(sheet, mapping)
            self._show_step(Step.COLUMNS)
            if not was_here:
                self.columns.start_here()

    # What the words mean

    def _show_words(self, matched: MatchedWords) -> None:
        self._is_asking = False
        sheet, mapping = self._chosen_sheet(), self.columns.mapping
        if sheet is None or mapping is None:
            return
        self._matched = matched
        if not matched.found:
            self._look()
            return
        self.words.show_lines(word_lines(sheet, mapping, matched.found, matched.agencies))
        self._show_step(Step.WORDS)
        self._go_to_waiting()
        self.words.setFocus()

    def _answer(self, row: int, code: str) -> None:
        mapping, found = self.columns.mapping, self._matched.found[row]
        if mapping is not None:
            key = NAME_OF_COLUMN if found.is_name else word_key(found.words)
            self.columns.take_answer((found.column, key), code)
        self._say_where()

    def _waiting(self) -> list[int]:
        return [row for row, line in enumerate(self.words.lines) if line.code is None]

    def _go_to_waiting(self) -> None:
        waiting = self._waiting()
        if waiting:
            self.words.table.go_to(waiting[0])

    # Looking and adding

    def _look(self) -> None:
        sheet, mapping = self._chosen_sheet(), self.columns.mapping
        if sheet is not None and mapping is not None:
            self._begin(
                partial(look_first, self._workspace, self._location_id, sheet, mapping),
                self._show_preview,
            )

    def _show_preview(self, preview: TakeOverPreview) -> None:
        self._task = None
        sheet, mapping = self._chosen_sheet(), self.columns.mapping
        if sheet is None or mapping is None:
            return
        self.check.show_preview(sheet, mapping, preview)
        self._show_step(Step.CHECK)
        can_add = not preview.problem_count and bool(preview.visits)
        self.next_button.setVisible(can_add)
        self.next_button.setText(
            self.tr("Add 1 visit")
            if preview.visits == 1
            else self.tr("Add {count} visits").format(count=f"{preview.visits:,}")
        )
        (self.next_button if can_add else self.back_button).setFocus()

    def _add(self) -> None:
        sheet, mapping = self._chosen_sheet(), self.columns.mapping
        if sheet is None or mapping is None or not self._is_idle():
            return
        self._begin(
            partial(add_visits, self._workspace, self._location_id, sheet, mapping),
            self._was_added,
        )

    def _was_added(self, outcome: ImportOutcome) -> None:
        self._task = None
        self._forget()
        self.message.succeed(
            self.tr(
                "Added: {visits} visits, and {drop_ins} drop-ins that were not there. In already: "
                "{there}."
            ).format(
                visits=f"{outcome.added:,}",
                drop_ins=f"{outcome.drop_ins_added:,}",
                there=f"{outcome.already_there:,}",
            )
        )
        self.open_button.setFocus()

    # The way through

    def _go_on(self) -> None:
        if not self._is_idle():
            return
        self.message.clear()
        sheet, mapping = self._chosen_sheet(), self.columns.mapping
        if sheet is None or mapping is None:
            return
        if self.step is Step.COLUMNS:
            problems = problems_with_mapping(sheet, mapping)
            if problems:
                self.message.refuse(NotAllowedInput(" ".join(problems)))
                keep_in_view(self.message)
                self.columns.start_here()
                return
            self._ask(
                partial(match_words, self._workspace, self._location_id, sheet, mapping),
                self._show_words,
            )
        elif self.step is Step.WORDS:
            self._go_on_from_words()
        else:
            self._add()

    def _go_on_from_words(self) -> None:
        waiting = len(self._waiting())
        if waiting:
            self.message.refuse(
                NotAllowedInput(
                    self.tr(
                        "Choose an answer for the words that still wait for one: {count}."
                    ).format(count=f"{waiting:,}")
                )
            )
            self._go_to_waiting()
            self.words.setFocus()
            keep_in_view(self.message)
        else:
            self._look()

    def _go_back(self) -> None:
        if not self._is_asking:
            self._step_back()

    def _step_back(self) -> None:
        self.message.clear()
        if self.step is Step.CHECK and self._matched.found:
            self._show_step(Step.WORDS)
            self.words.setFocus()
        else:
            self._show_step(Step.COLUMNS)
            self.columns.start_here()

    def _leave(self) -> None:
        self._forget()
        self.message.inform(self.tr("Nothing was added."))
        self.open_button.setFocus()

    def _forget(self) -> None:
        self._sheets = ()
        self._matched = MatchedWords((), ())
        self.columns.forget()
        self.words.show_lines(())
        self.message.clear()
        self._show_step(Step.FILE)

    # Work

    def _ask(self, operation: Callable[[], T], done: Callable[[T], None]) -> None:
        """Have something short done on the worker thread; nothing else is begun meanwhile.

        Both ways to go on from it end the asking.
        """
        self._is_asking = True
        self._background.run(operation, done, self._was_refused)

    def _begin(self, operation: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """Have something done that may take long, with a way to stop it."""
        self._task = self._background.run_long(
            operation, done, self._was_refused, self.frame.show_progress
        )
        self._show_step(self.step)
        self.stop_button.setFocus()

    def _is_idle(self) -> bool:
        return self._task is None and not self._is_asking

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _was_refused(self, trouble: KnownError) -> None:
        self._task = None
        self._is_asking = False
        self._show_step(self.step)
        if isinstance(trouble, ImportRefused):
            self.check.show_problems(trouble.rows, trouble.count)
            self.next_button.hide()
            self.back_button.setFocus()
        elif isinstance(trouble, Cancelled):
            self.message.inform(in_words(trouble))
            self._start_step()
        else:
            self.message.refuse(trouble)
            keep_in_view(self.message)
            self._start_step()

    def _start_step(self) -> None:
        (self.open_button if self.step is Step.FILE else self.next_button).setFocus()

    def _show_step(self, step: Step) -> None:
        self.frame.show_step(step, is_working=self._task is not None)
        self._say_where()

    def _say_where(self) -> None:
        self.frame.say_where(len(self._waiting()))
