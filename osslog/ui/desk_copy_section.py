"""Copying sealed answers to a stick or a folder, now and by itself after each one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.errors import KnownError
from osslog.services.desk_post import Waiting
from osslog.ui.button_row import button_row
from osslog.ui.desk_work import Copied
from osslog.ui.file_dialog import FileDialog
from osslog.ui.labels import in_words
from osslog.ui.section import Section
from osslog.ui.widgets import button, label


class DeskCopySection(Section):
    """`folder_chosen` carries a folder, or None for none; `copy_wanted` whether all goes again."""

    folder_chosen = Signal(object)
    copy_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, heading=self.tr("Copies for the coordinator"))
        self._folder: Path | None = None

        # Widgets
        self.counts = label("", self)
        self.where = label("", self)
        self.copy_now = button(self.tr("Copy now"), self)
        self.choose = button("", self)
        self.again = button(self.tr("Copy everything again"), self)
        self.forget = button(self.tr("Do not copy by itself"), self)

        # Layout
        for part in (self.counts, self.where):
            self.inside.addWidget(part)
        self.inside.addLayout(button_row(self.copy_now, self.choose, self.again, self.forget))

        # Signals
        self.choose.clicked.connect(self._choose)
        self.copy_now.clicked.connect(self._copy)
        self.again.clicked.connect(self._copy_again)
        self.forget.clicked.connect(self._forget)

    def show_state(self, waiting: Waiting, folder: Path | None, trouble: KnownError | None) -> None:
        """Say how many answers lie here, where they are copied to, and what hinders that."""
        self._folder = folder
        self.counts.setText(self._counts_in_words(waiting))
        self.copy_now.setVisible(folder is not None)
        self.forget.setVisible(folder is not None)
        self.again.setVisible(folder is not None and bool(waiting.copied))
        if folder is None:
            self.where.setText(
                self.tr(
                    "Choose a memory stick or a folder. What is saved here is then copied by "
                    "itself."
                )
            )
            self.choose.setText(self.tr("Choose a stick or folder"))
            return
        self.where.setText(
            self.tr("What is saved here is copied to {folder} by itself.").format(folder=folder)
        )
        self.choose.setText(self.tr("Choose another"))
        if trouble is not None:
            self.message.inform(in_words(trouble))

    def show_copied(self, copied: Copied) -> None:
        """Say what was copied."""
        if copied.count:
            self.message.succeed(self.tr("Copied: {count}.").format(count=copied.count))
        else:
            self.message.inform(self.tr("There was nothing to copy."))

    def _counts_in_words(self, waiting: Waiting) -> str:
        said = [self.tr("Waiting here to be copied: {count}.").format(count=waiting.not_copied)]
        if waiting.copied:
            said.append(
                self.tr(
                    "Copied before, and kept until a later file says they arrived: {count}."
                ).format(count=waiting.copied)
            )
        return " ".join(said)

    def _choose(self) -> None:
        title = self.tr("Choose a stick or a folder")
        dialog = FileDialog.for_folder(self, title, may_change=False)  # anybody may sit here
        dialog.chosen.connect(self._take)
        dialog.open()

    def _take(self, folders: tuple[Path, ...]) -> None:
        self.folder_chosen.emit(folders[0])

    def _forget(self) -> None:
        self.folder_chosen.emit(None)

    def _copy(self) -> None:
        self.message.clear()
        self.copy_wanted.emit(False)

    def _copy_again(self) -> None:
        self.message.clear()
        self.copy_wanted.emit(True)
