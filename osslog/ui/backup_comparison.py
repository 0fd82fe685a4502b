"""A backup beside what is here now: a small table, and what would follow from a restore."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from osslog.services.backup_look import BackupLook, Holding
from osslog.services.workspace import VaultKind
from osslog.ui.dates import day_in_words
from osslog.ui.labels import sentence
from osslog.ui.widgets import empty, label


class BackupComparison(QWidget):
    """Shows one `BackupLook`; `warnings` are the sentences below the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.warnings: tuple[str, ...] = ()
        self.rows: tuple[tuple[str, str, str], ...] = ()

        # Widgets
        self._table = QWidget()

        # Layout
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)
        self._told = QVBoxLayout()
        self._told.setSpacing(8)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(16)
        column_of_all.addWidget(self._table)
        column_of_all.addLayout(self._told)

    def show_look(self, look: BackupLook, folder: Path) -> None:
        """Show what was found in a backup and in the data folder."""
        self.rows = self._rows_of(look)
        self.warnings = self._warnings_of(look, folder)
        empty(self._grid)
        heads = ("", self.tr("In the backup"), self.tr("Here now"))
        for number, row in enumerate((heads, *self.rows)):
            for column, text in enumerate(row):
                cell = label(text, role="muted" if not number or not column else "")
                top = Qt.AlignmentFlag.AlignTop
                self._grid.addWidget(cell, number, column, top)
        self._table.setAccessibleName(
            ". ".join(f"{name}: {there}; {heads[2]}: {here}" for name, there, here in self.rows)
        )
        empty(self._told)
        for warning in self.warnings:
            self._told.addWidget(label(warning, role="marking"))

    def _rows_of(self, look: BackupLook) -> tuple[tuple[str, str, str], ...]:
        there = self._column_of(look.backup)
        here = self._column_of(look.here)
        is_county = look.backup.kind is VaultKind.COUNTY
        names = (
            self.tr("Whose"),
            self.tr("Last drop-in"),
            self.tr("Drop-ins"),
            self.tr("Visits"),
            self.tr("Summaries received") if is_county else self.tr("Summaries written"),
            self.tr("People"),
        )
        wanted = (0, 4, 5) if is_county else range(len(names))
        made = (self.tr("Made on"), day_in_words(look.made_on), "")
        return (made, *((names[place], there[place], here[place]) for place in wanted))

    def _column_of(self, holding: Holding | None) -> tuple[str, ...]:
        nothing = "–"
        if holding is None:
            return (nothing,) * 6
        people = ", ".join(holding.people)
        contents = holding.contents
        if contents is None:
            return (*(nothing,) * 5, people)
        whose = (
            self.tr("The county")
            if holding.kind is VaultKind.COUNTY
            else ", ".join(contents.locations)
        )
        latest = nothing if contents.latest_day is None else day_in_words(contents.latest_day)
        counts = (contents.drop_ins, contents.visits, contents.summaries)
        drop_ins, visits, summaries = (f"{count:,}" for count in counts)
        return (whose, latest, drop_ins, visits, summaries, people)

    def _warnings_of(self, look: BackupLook, folder: Path) -> tuple[str, ...]:
        told = [*self._about_here(look, folder)]
        if look.is_same_vault:
            told += self._about_losses(look)
            told += self._about_people(look)
        if look.here is not None or look.here_trouble:
            told.append(
                self.tr(
                    "What is here now is kept, in a folder of its own inside {folder}. Nothing is "
                    "deleted."
                ).format(folder=folder)
            )
        return tuple(told)

    def _about_here(self, look: BackupLook, folder: Path) -> list[str]:
        if look.here is None and not look.here_trouble:
            return [
                self.tr("There is nothing here yet. The backup is put into {folder}.").format(
                    folder=folder
                )
            ]
        told = []
        if look.here_trouble:
            told.append(
                self.tr("What is here now cannot be read: {trouble}").format(
                    trouble=sentence(look.here_trouble)
                )
            )
        elif look.here is not None and look.here.contents is None:
            told.append(
                self.tr(
                    "What is here now does not open with what you typed, so it was not counted."
                )
            )
        if look.here is not None and not look.is_same_vault:
            told.append(
                self.tr(
                    "This is another vault’s backup. What is here now is something else, and "
                    "osslog would no longer open it."
                )
            )
        return told

    def _about_losses(self, look: BackupLook) -> list[str]:
        told = []
        if look.visits_lost == 1:
            told.append(self.tr("1 visit that is here now is not in the backup."))
        elif look.visits_lost:
            told.append(
                self.tr("{count} visits that are here now are not in the backup.").format(
                    count=f"{look.visits_lost:,}"
                )
            )
        if look.summaries_lost:
            told.append(
                self.tr(
                    "Summaries that were written since are not in the backup. Writing another "
                    "one will ask what the county has."
                )
                if look.backup.kind is VaultKind.LOCATION
                else self.tr("Summaries that were received since are not in the backup.")
            )
        return told

    def _about_people(self, look: BackupLook) -> list[str]:
        told = []
        if look.returning:
            told.append(
                self.tr(
                    "Removed since, and let in again by the backup with the passphrase of that "
                    "day: {people}. Remove them again afterwards."
                ).format(people=", ".join(look.returning))
            )
        if look.later:
            told.append(
                self.tr("Not let in by the backup, because they came later: {people}.").format(
                    people=", ".join(look.later)
                )
            )
        if look.older:
            told.append(
                self.tr(
                    "The passphrase of the day of the backup counts again, not one that was "
                    "chosen since: {people}."
                ).format(people=", ".join(look.older))
            )
        if look.has_older_keys:
            told.append(
                self.tr(
                    "The keys were changed since. The signer card is the earlier one again: tell "
                    "the county before you send a summary."
                )
            )
        if look.has_other_words:
            told.append(self.tr("The recovery words of the day of the backup count again."))
        return told
