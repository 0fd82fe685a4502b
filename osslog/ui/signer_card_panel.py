"""A location's signer card: the file for the county, and the words to be read to it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.services.locations import WrittenCard
from osslog.ui.folder_field import FolderField
from osslog.ui.recovery_words import ShownWords
from osslog.ui.section import Section
from osslog.ui.widgets import button, label


class SignerCardPanel(Section):
    """Shows the eight words; `write_wanted` carries the folder for the card's files."""

    write_wanted = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Signer card"),
            self.tr(
                "The county needs it once, to know that your summaries are yours. Send the file, "
                "then read these eight words to the county team by telephone."
            ),
            parent,
        )

        # Widgets
        self.words = ShownWords()
        self.fingerprint = label("", role="small")
        self.folder = FolderField(self.tr("Folder for the card"))
        self.write_button = button(self.tr("Write the card"))

        # Layout
        self.inside.addWidget(self.words)
        self.inside.addWidget(self.fingerprint)
        self.inside.addWidget(self.folder)
        self.inside.addWidget(self.write_button)

        # Signals
        self.write_button.clicked.connect(self._write)

    def show_card(self, words: tuple[str, ...], key_id: str) -> None:
        """Show the words and the fingerprint of the key."""
        self.words.show_words(words)
        self.fingerprint.setText(key_id)

    def was_written(self, card: WrittenCard) -> None:
        """Say which files there are now."""
        self.message.succeed(
            self.tr("Written: {file} for the county, and {page} to print.").format(
                file=card.json_path.name, page=card.pdf_path.name
            )
        )

    def _write(self) -> None:
        folder = self.folder.folder()
        if folder is not None:
            self.write_wanted.emit(folder)
