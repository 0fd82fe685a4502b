"""What became of each file of an import: the refused ones first, by sign and word."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from osslog.ui.labels import sentence
from osslog.ui.returns_work import ImportedFile, Outcome
from osslog.ui.section import Section
from osslog.ui.text_grid import TextGrid
from osslog.ui.text_grid_content import GridColumn, GridContent
from osslog.ui.widgets import button, label

MOST_SHOWN = 100
"""How many files are listed; more would hold the window up and nobody reads them."""


def refused_first(files: Sequence[ImportedFile]) -> list[ImportedFile]:
    """The files, those before that want more attention."""
    order = list(Outcome)
    return sorted(files, key=lambda file: order.index(file.outcome))


def counts_in_words(files: Sequence[ImportedFile]) -> str:
    """How many files were refused, accepted and here already, such as "1 refused, 12 accepted"."""
    counts = Counter(file.outcome for file in files)
    texts = {
        Outcome.REFUSED: _tr("{count} refused"),
        Outcome.ACCEPTED: _tr("{count} accepted"),
        Outcome.HERE_ALREADY: _tr("{count} here already"),
    }
    return ", ".join(
        text.format(count=f"{counts[outcome]:,}")
        for outcome, text in texts.items()
        if counts[outcome]
    )


def _row(file: ImportedFile) -> tuple[str, str, str]:
    outcomes = {
        Outcome.REFUSED: _tr("! Refused"),
        Outcome.ACCEPTED: _tr("✓ Accepted"),
        Outcome.HERE_ALREADY: _tr("– Here already"),
    }
    result = file.result
    name = result.file.replace("\\", "/").rpartition("/")[2]
    what = f"{sentence(result.sentence)} {sentence(result.note or '')}".strip()
    return outcomes[file.outcome], name, what


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportResults", text)


class ImportResults(Section):
    """A sheet with the files of the last import; `put_away` says that it was closed."""

    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)

        # Widgets
        self.close_button = button(self.tr("Put this list away"), role="link")
        self.grid = TextGrid(self.tr("What became of each file"))
        self.more = label("", role="muted")

        # Layout
        self.inside.addWidget(self.grid)
        self.inside.addWidget(self.more)
        self.inside.addWidget(self.close_button)

        # Signals
        self.close_button.clicked.connect(self._put_away)
        self.hide()

    def show_files(self, files: Sequence[ImportedFile]) -> None:
        """Show what became of these files."""
        self.heading.setText(self.tr("Import: {counts}").format(counts=counts_in_words(files)))
        ordered = refused_first(files)
        shown, left = ordered[:MOST_SHOWN], ordered[MOST_SHOWN:]
        self.grid.show_content(
            GridContent(
                (
                    GridColumn(self.tr("Result")),
                    GridColumn(self.tr("File")),
                    GridColumn(self.tr("What happened"), grows=True),
                ),
                tuple(_row(file) for file in shown),
                marked=frozenset(
                    (place, 0)
                    for place, file in enumerate(shown)
                    if file.outcome is Outcome.REFUSED
                ),
            )
        )
        self.more.setVisible(bool(left))
        self.more.setText(
            self.tr("Not listed: {counts}.").format(counts=counts_in_words(left)) if left else ""
        )
        self.show()

    def start_here(self) -> None:
        """Go to the first file of the list."""
        self.grid.setFocus()

    def _put_away(self) -> None:
        self.hide()
        self.put_away.emit()
