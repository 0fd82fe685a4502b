"""Writing a year's summary for the county: what was written, and what the next file needs."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.annual_summary import AnnualSummary, Origin
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import KnownError
from osslog.services.year import (
    MOST_ENTERED_VISITS,
    CountyRevisionNeeded,
    ReasonNeeded,
    SummaryReceipt,
)
from osslog.ui.dates import day_in_words
from osslog.ui.folder_field import FolderField
from osslog.ui.labelled_field import LabelledField
from osslog.ui.labels import in_words
from osslog.ui.message import MessageBar
from osslog.ui.widgets import PANEL_MARGIN, button, empty, label, panel
from osslog.ui.working_buttons import WorkingButtons


@dataclass(frozen=True, slots=True)
class WritingOrder:
    """What somebody asked to be written; see `services.year.YearEnd.write`."""

    folder: Path
    reason: str | None
    known_revision: int | None
    known_manifest_hash: str | None


class SummaryPanel(QWidget):
    """Asks what writing needs, and shows what was written before.

    `write_wanted` carries a `WritingOrder`, `workbook_wanted` a folder, `previous_wanted` the
    visits of the year before or None where the entered figure is taken back.
    """

    write_wanted = Signal(object)
    workbook_wanted = Signal(object)
    previous_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.heading = label("", role="heading")
        self.state = label("")
        self.reason = LabelledField(
            self.tr("Why is there another revision?"),
            self.tr("The county reads this. No names."),
        )
        self.known_revision = LabelledField(
            self.tr("The county’s last revision"),
            self.tr("Ask the county team. 0 where it has none of this year."),
        )
        self.known_hash = LabelledField(
            self.tr("The hash of its manifest"),
            self.tr("64 digits and letters; the county has it."),
        )
        self.folder = FolderField(self.tr("Folder for the file"))
        self.write_button = button(self.tr("Write the summary"), role="main")
        self.workbook_button = button(self.tr("Save as a spreadsheet"))
        self.workbook_note = label(
            self.tr(
                "The spreadsheet (XLSX) is a copy to work with: the figures and the released words "
                "as they are now. The county takes the written summary alone."
            ),
            role="muted",
        )
        self.message = MessageBar()
        self.previous_heading = label("", role="heading")
        self.previous_state = label("", role="muted")
        self.previous = LabelledField(
            self.tr("Visits, from an earlier report"), self.tr("Leave empty if nobody knows.")
        )
        self.previous.line.setMaxLength(len(str(MOST_ENTERED_VISITS)))
        self.previous_button = button(self.tr("Keep this figure"))
        self._buttons = WorkingButtons(self.write_button, self.workbook_button)

        # Layout
        self._receipts = QVBoxLayout()
        self._receipts.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addWidget(
            _sheet(
                self.heading,
                self.state,
                self._receipts,
                self.reason,
                self.known_revision,
                self.known_hash,
                self.folder,
                self.write_button,
                self.workbook_button,
                self.workbook_note,
                self.message,
            )
        )
        whole.addWidget(
            _sheet(self.previous_heading, self.previous_state, self.previous, self.previous_button)
        )
        whole.addStretch(1)
        self._ask_for_county_revision(wanted=False)

        # Signals
        self.write_button.clicked.connect(self._write)
        self.workbook_button.clicked.connect(self._save_workbook)
        self.previous_button.clicked.connect(self._keep_previous)
        self.previous.line.returnPressed.connect(self._keep_previous)

    def show_year(
        self,
        year: ReportingYear,
        summary: AnnualSummary,
        receipts: tuple[SummaryReceipt, ...],
        *,
        has_ended: bool,
    ) -> None:
        """Show where a year's summary stands."""
        self.heading.setText(self.tr("Summary of {year} for the county").format(year=year))
        self.state.setText(self._state(summary, receipts, year, has_ended=has_ended))
        empty(self._receipts)
        for receipt in receipts:
            self._receipts.addWidget(label(_in_words(receipt), role="muted"))
        is_next = bool(receipts) and summary.revision > receipts[-1].revision
        self.reason.setVisible(is_next)
        self._show_previous(year.previous, summary)

    def forget(self) -> None:
        """Begin anew with another year."""
        self.message.clear()
        self.reason.line.clear()
        self._ask_for_county_revision(wanted=False)

    def has_unsaved(self) -> bool:
        """Whether a reason is typed and nothing was written with it."""
        return bool(self.reason.text().strip()) and not self.reason.isHidden()

    def refuse(self, trouble: KnownError) -> None:
        """Say why nothing was written, and ask for what is missing."""
        if isinstance(trouble, ReasonNeeded):
            self.reason.show()
            self.reason.show_trouble(in_words(trouble))
            self.reason.setFocus()
        elif isinstance(trouble, CountyRevisionNeeded):
            self._ask_for_county_revision(wanted=True)
            self.known_revision.setFocus()
            self.message.refuse(trouble)
        else:
            self.message.refuse(trouble)

    def set_working(self, *, working: bool) -> None:
        """Show that the file is being written, or that it no longer is."""
        self._buttons.set_working(working=working)
        if working:
            self.message.inform(self.tr("Writing …"))

    def _state(
        self,
        summary: AnnualSummary,
        receipts: tuple[SummaryReceipt, ...],
        year: ReportingYear,
        *,
        has_ended: bool,
    ) -> str:
        if receipts and summary.revision == receipts[-1].revision:
            return self.tr(
                "Nothing has changed since the last revision. Writing gives the same file again."
            )
        if receipts:
            return self.tr(
                "The figures have changed since the last revision: writing makes revision {number}."
            ).format(number=summary.revision)
        if not has_ended:
            return self.tr(
                "Not written yet. The year runs until {day}, so these are not all its figures."
            ).format(day=day_in_words(year.last_day))
        return self.tr("Not written yet. Look through the figures, then write the file.")

    def _show_previous(self, before: ReportingYear, summary: AnnualSummary) -> None:
        self.previous_heading.setText(self.tr("The year before: {year}").format(year=before))
        known = summary.previous_year
        is_computed = known is not None and known.origin is Origin.COMPUTED
        if known is not None:
            if is_computed and known.visits == 1:
                state = self.tr("{visits} visit, counted in this vault.")
            elif is_computed:
                state = self.tr("{visits} visits, counted in this vault.")
            elif known.visits == 1:
                state = self.tr("{visits} visit, typed from an earlier report.")
            else:
                state = self.tr("{visits} visits, typed from an earlier report.")
            self.previous_state.setText(state.format(visits=f"{known.visits:,}"))
        else:
            self.previous_state.setText(self.tr("This vault has no visits of that year."))
        if not self.previous.line.isModified():
            self.previous.line.setText("" if known is None else str(known.visits))
        self.previous.setVisible(not is_computed)
        self.previous_button.setVisible(not is_computed)

    def _ask_for_county_revision(self, *, wanted: bool) -> None:
        for field in (self.known_revision, self.known_hash):
            field.setVisible(wanted)
            field.line.clear()

    def _write(self) -> None:
        folder = self.folder.folder()
        if folder is None:
            return
        self.message.clear()
        revision = self.known_revision.text().strip()
        if revision and not (revision.isascii() and revision.isdecimal()):
            self.known_revision.show_trouble(self.tr("A revision is a whole number."))
            return
        self.write_wanted.emit(
            WritingOrder(
                folder,
                self.reason.text().strip() or None,
                int(revision) if revision else None,
                self.known_hash.text().strip().casefold() or None,
            )
        )

    def _save_workbook(self) -> None:
        folder = self.folder.folder()
        if folder is not None:
            self.message.clear()
            self.workbook_wanted.emit(folder)

    def _keep_previous(self) -> None:
        typed = self.previous.text().strip()
        if typed and not (typed.isascii() and typed.isdecimal()):
            self.previous.show_trouble(self.tr("Type a whole number, or nothing."))
            return
        self.previous.line.setModified(False)
        self.previous_wanted.emit(int(typed) if typed else None)


def _sheet(*parts: QWidget | QVBoxLayout) -> QWidget:
    sheet = panel()
    inside = QVBoxLayout(sheet)
    inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
    inside.setSpacing(10)
    for part in parts:
        if isinstance(part, QWidget):
            inside.addWidget(part)
        else:
            inside.addLayout(part)
    return sheet


def _in_words(receipt: SummaryReceipt) -> str:
    line = QCoreApplication.translate("SummaryPanel", "Revision {number}, {day}").format(
        number=receipt.revision, day=day_in_words(receipt.written_on)
    )
    return f"{line}: {receipt.reason}" if receipt.reason else line
