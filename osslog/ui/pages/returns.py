"""Returns: who has sent a year's summary, the import of files, and trust in signer cards."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from osslog.domain.location import Location
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import KnownError
from osslog.progress import Cancelled
from osslog.services.clock import Today
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.offered_card import OfferedCard, offered_card
from osslog.ui.background import Background, Task
from osslog.ui.county_page import CountyPage
from osslog.ui.file_dialog import FileDialog
from osslog.ui.foot_bar import FootBar
from osslog.ui.returns_card import CardComparison, ComparedCard
from osslog.ui.returns_history import ImportHistory
from osslog.ui.returns_progress import ImportProgress
from osslog.ui.returns_results import ImportResults, counts_in_words
from osslog.ui.returns_status import ReturnsStatus
from osslog.ui.returns_work import (
    ImportedFile,
    Outcome,
    ReturnsContent,
    import_files,
    read_returns,
    replace_key,
    trust_card,
    undo_import,
)
from osslog.ui.two_columns import TwoColumns
from osslog.ui.widgets import button


class ReturnsPage(CountyPage):
    """Receives the locations' summaries; files may also be dropped on it."""

    def __init__(
        self,
        workspace: CountyWorkspace,
        background: Background,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Returns"), workspace, background, today, parent=parent)
        self._content: ReturnsContent | None = None
        self._import: Task[tuple[ImportedFile, ...]] | None = None
        self._trusting: ComparedCard | None = None
        self.setAcceptDrops(True)

        # Widgets
        self.card = CardComparison()
        self.results = ImportResults()
        self.status = ReturnsStatus()
        self.history = ImportHistory()
        self.import_button = button(self.tr("Import files …"), role="main")
        self.card_button = button(self.tr("Add signer card …"))
        self.bar = FootBar(
            [self.import_button, self.card_button],
            self.tr("Files can also be dropped here."),
        )
        self.progress = ImportProgress()

        # Layout
        self.work = TwoColumns(self.status, self.history, beside=940, second_width=290)
        for part in (self.card, self.results, self.work):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.foot.addWidget(self.bar)
        self.foot.addWidget(self.progress)
        self.work.hide()

        # Signals
        self.import_button.clicked.connect(self._choose_files)
        self.card_button.clicked.connect(self._choose_card)
        self.card.compared.connect(self._trust)
        self.card.left.connect(self._leave_card)
        self.results.put_away.connect(self.start_here)
        self.history.undo_wanted.connect(self._undo_import)
        self.progress.cancelled.connect(self._cancel_import)

    def refresh(self) -> None:
        """Read anew; what is being done stays."""
        read = partial(read_returns, self.workspace, self.today, self.wanted)
        self.background.run(read, self._show, self.refuse)

    def start_here(self) -> None:
        """Begin with the import, or with the cards where no location is known."""
        if not self.card.isHidden():
            self.card.start_here()
        elif self._content is not None and not self._content.returns:
            self.card_button.setFocus()
        else:
            self.import_button.setFocus()

    def has_unsaved(self) -> bool:
        """Whether words are typed, or files are just being imported."""
        return self.card.is_touched() or self._import is not None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are on this computer."""
        if self._import is None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files that were dropped."""
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        self.import_from(tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()))

    def _show(self, content: ReturnsContent) -> None:
        if not self.is_about(content.year):
            return
        is_first = self._content is None
        self._content = content
        self.take_year(content.year, content.offered)
        self.status.show_returns(content.year, content.returns)
        self.history.show_batches(content.batches)
        self.work.show()
        if is_first and not content.returns and self.import_button.hasFocus():
            self.start_here()

    # Importing

    def _choose_files(self) -> None:
        dialog = FileDialog.for_files(
            self,
            self.tr("Which files did the locations send?"),
            self.tr("Annual summaries (*.zip);;All files (*)"),
        )
        dialog.chosen.connect(self.import_from)
        dialog.open()

    def import_from(self, paths: tuple[Path, ...]) -> None:
        """Import these files, unless an import is under way."""
        if not paths or self._import is not None:
            return
        self.bar.clear()
        self.results.hide()
        self.bar.hide()
        self.progress.begin(len(paths))
        self._import = self.background.run_long(
            partial(import_files, self.workspace, paths),
            self._was_imported,
            self._was_not_imported,
            self.progress.show_progress,
        )

    def _cancel_import(self) -> None:
        if self._import is not None:
            self._import.cancel()

    def _was_imported(self, files: tuple[ImportedFile, ...]) -> None:
        self._end_import()
        self.results.show_files(files)
        accepted = [file.result for file in files if file.outcome is not Outcome.REFUSED]
        years = {result.year for result in accepted if result.year}
        if len(years) == 1:
            self.show_year(ReportingYear.parse(years.pop()))
        else:
            self.refresh()
        if len(accepted) == len(files):
            self.bar.succeed(self.tr("Import: {counts}").format(counts=counts_in_words(files)))
        self.scroll_area.verticalScrollBar().setValue(0)
        self.results.start_here()

    def _was_not_imported(self, trouble: KnownError) -> None:
        self._end_import()
        if isinstance(trouble, Cancelled):
            self.bar.message.inform(trouble.message)
            self.bar.hint.hide()
        else:
            self.bar.refuse(trouble)
        self.import_button.setFocus()

    def _end_import(self) -> None:
        self._import = None
        self.progress.hide()
        self.bar.show()

    # Taking back

    def _undo_import(self, batch: int) -> None:
        undo = partial(undo_import, self.workspace, batch)
        self.background.run(undo, self._was_undone, self._was_not_undone)

    def _was_undone(self, batch: int) -> None:
        self.results.hide()
        self.bar.succeed(self.tr("Import {number} was undone.").format(number=batch))
        if self.year is not None:
            # The year may have no summary left; its empty lines are what somebody wants to see.
            self.show_year(self.year)
        self.import_button.setFocus()

    def _was_not_undone(self, trouble: KnownError) -> None:
        self.bar.refuse(trouble)
        self.refresh()

    # Signer cards

    def _choose_card(self) -> None:
        dialog = FileDialog.for_file(
            self,
            self.tr("Which file is the location’s signer card?"),
            self.tr("Signer cards (*.json);;All files (*)"),
        )
        dialog.chosen.connect(self._read_card)
        dialog.open()

    def _read_card(self, paths: tuple[Path, ...]) -> None:
        self.bar.clear()
        self.background.run(partial(offered_card, paths[0]), self._ask_words, self.bar.refuse)

    def _ask_words(self, card: OfferedCard) -> None:
        self.results.hide()
        self.scroll_area.verticalScrollBar().setValue(0)
        self.card.begin(card)

    def _trust(self, compared: ComparedCard) -> None:
        self._trusting = compared
        act = replace_key if compared.replaces else trust_card
        trust = partial(act, self.workspace, compared.card, compared.words)
        self.background.run(trust, self._was_trusted, self.card.refuse)

    def _was_trusted(self, location: Location) -> None:
        compared, self._trusting = self._trusting, None
        self.card.end()
        sentence = (
            self.tr("The new key of {name} is trusted in the place of the old one.")
            if compared is not None and compared.replaces
            else self.tr("The key of {name} is trusted. Its summaries can be imported now.")
        )
        self.bar.succeed(sentence.format(name=location.name))
        self.refresh()
        self.import_button.setFocus()

    def _leave_card(self) -> None:
        self.bar.message.inform(self.tr("Nothing was changed."))
        self.bar.hint.hide()
        self.card_button.setFocus()
