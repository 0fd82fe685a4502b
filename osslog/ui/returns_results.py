"""What became of each file of an import: the refused ones first, by sign and word."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from osslog.services.returns import FileResult, ImportReport
from osslog.ui.county_grid import CountyGrid
from osslog.ui.county_grid_content import GridColumn, GridContent
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel

MOST_SHOWN = 100
"""How many files are listed; more would hold the window up and nobody reads them."""


def refused_first(report: ImportReport) -> list[FileResult]:
    """The results, those of refused files before all others."""
    return sorted(report.results, key=lambda result: result.accepted)


def counts_in_words(report: ImportReport) -> str:
    """How many files were accepted and refused."""
    accepted = sum(1 for result in report.results if result.accepted)
    refused = len(report.results) - accepted
    if not refused:
        return (
            _tr("1 file accepted") if accepted == 1 else _files("{count} files accepted", accepted)
        )
    if not accepted:
        return _tr("1 file refused") if refused == 1 else _files("{count} files refused", refused)
    return _tr("{refused} refused, {accepted} accepted").format(refused=refused, accepted=accepted)


def _files(text: str, count: int) -> str:
    return _tr(text).format(count=f"{count:,}")


def _row(result: FileResult) -> tuple[str, str, str]:
    outcome = _tr("✓ Accepted") if result.accepted else _tr("! Refused")
    file = result.file.replace("\\", "/").rpartition("/")[2]
    what = f"{result.sentence} {result.note}" if result.note else result.sentence
    return outcome, file, what


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportResults", text)


class ImportResults(QWidget):
    """A sheet with the files of the last import; `put_away` says that it was closed."""

    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        sheet = panel()
        self.heading = label("", role="heading")
        self.close_button = button(self.tr("Put this list away"), role="link")
        self.grid = CountyGrid(self.tr("What became of each file"))
        self.more = label("", role="muted")

        # Layout
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.heading, 1)
        top.addWidget(self.close_button)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(10)
        inside.addLayout(top)
        inside.addWidget(self.grid)
        inside.addWidget(self.more)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)

        # Signals
        self.close_button.clicked.connect(self._put_away)
        self.hide()

    def show_report(self, report: ImportReport) -> None:
        """Show what became of these files."""
        self.heading.setText(self.tr("Import: {counts}").format(counts=counts_in_words(report)))
        results = refused_first(report)
        self.grid.show_content(
            GridContent(
                (
                    GridColumn(self.tr("Result")),
                    GridColumn(self.tr("File")),
                    GridColumn(self.tr("What happened, and what to do"), grows=True),
                ),
                tuple(_row(result) for result in results[:MOST_SHOWN]),
            )
        )
        left = results[MOST_SHOWN:]
        refused = sum(1 for result in left if not result.accepted)
        self.more.setVisible(bool(left))
        self.more.setText(
            self.tr("{count} more files are not listed; {refused} of them were refused.").format(
                count=f"{len(left):,}", refused=f"{refused:,}"
            )
        )
        self.show()

    def start_here(self) -> None:
        """Go to the first file of the list."""
        self.grid.setFocus()

    def _put_away(self) -> None:
        self.hide()
        self.put_away.emit()
