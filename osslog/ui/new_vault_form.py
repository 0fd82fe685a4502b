"""The form for a new vault: whose it is and the passphrase that opens it."""

import re
import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.location import problem_with_location_id
from osslog.domain.words import problem_with_name, tidy
from osslog.errors import KnownError
from osslog.ui.background import Background
from osslog.ui.doorway import NewVault
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.labelled_field import LabelledField
from osslog.ui.labels import sentence
from osslog.ui.message import MessageBar
from osslog.ui.new_passphrase import NewPassphrase
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel

_NOT_IN_AN_ID = re.compile("[^a-z0-9]+")
_LONGEST_ID = 40


def suggested_id(name: str) -> str:
    """An id for a location of this name: `herne-bay` for "Herne Bay"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_AN_ID.sub("-", plain).strip("-")[:_LONGEST_ID].strip("-")


class NewVaultForm(QWidget):
    """Asks what a new vault needs; `submitted` says that nothing here is wrong."""

    submitted = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.name = LabelledField(
            self.tr("Name of the location"), self.tr("As it stands in reports, such as Herne Bay.")
        )
        self.id = LabelledField(
            self.tr("Short name for files"),
            self.tr("Small letters, digits and hyphens. It can never be changed later."),
        )
        self.person = LabelledField(
            self.tr("Your name or role"),
            self.tr("Labels your passphrase, so that it can be told from a colleague's."),
        )
        self.new_passphrase = NewPassphrase(background)
        self.offer = self.new_passphrase.offer
        self.use_offer = self.new_passphrase.use_offer
        self.other_offer = self.new_passphrase.other_offer
        self.passphrase = self.new_passphrase.pair
        self.message = MessageBar()
        self.submit_button = button(self.tr("Set up"), role="main")
        self.state = label(self.tr("Setting up … this takes a few seconds."), role="muted")
        self.state.hide()

        # Layout
        self._about_location = _sheet(
            label(self.tr("The location"), role="heading"), self.name, self.id
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self._about_location)
        column.addWidget(
            _sheet(
                label(self.tr("Your passphrase"), role="heading"),
                label(
                    self.tr(
                        "Everything is encrypted with it. Nobody can look it up or reset it. "
                        "These words are made up for you here and are hard to guess:"
                    )
                ),
                self.new_passphrase,
                self.person,
            )
        )
        column.addWidget(self.message)
        column.addWidget(self.submit_button)
        column.addWidget(self.state)

        # Signals
        self.name.line.textEdited.connect(self._suggest_id)
        self.new_passphrase.filled.connect(self.person.setFocus)
        self.submit_button.clicked.connect(self._submit)

    @property
    def is_for_location(self) -> bool:
        """Whether the vault is to be a location's, not the county's."""
        return not self._about_location.isHidden()

    def begin(self, *, for_location: bool) -> None:
        """Ask for a location's vault or for the county's."""
        self._about_location.setVisible(for_location)
        self.new_passphrase.begin()
        (self.name if for_location else self.use_offer).setFocus()

    def value(self) -> NewVault:
        """What was typed."""
        return NewVault(
            person=tidy(self.person.text()),
            passphrase=self.passphrase.text(),
            location_id=self.id.text().strip() if self.is_for_location else "",
            name=tidy(self.name.text()) if self.is_for_location else "",
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Submit with Enter from any field."""
        if event.key() in ENTER_KEYS:
            self._submit()
        else:
            super().keyPressEvent(event)

    def set_working(self, *, working: bool) -> None:
        """Show that the vault is being made, or that it no longer is."""
        self.submit_button.setEnabled(not working)
        self.state.setVisible(working)

    def refuse(self, trouble: KnownError) -> None:
        """Say why the vault could not be made."""
        self.message.refuse(trouble)

    def _suggest_id(self, name: str) -> None:
        if not self.id.line.isModified():
            self.id.line.setText(suggested_id(name))
            self.id.show_trouble(None)

    def _submit(self) -> None:
        if not self.submit_button.isEnabled():
            return
        self.message.clear()
        new = self.value()
        troubled = []
        if self.is_for_location:
            self.name.show_trouble(sentence(problem_with_name(new.name, "location") or ""))
            self.id.show_trouble(sentence(problem_with_location_id(new.location_id) or ""))
            troubled += [field for field in (self.name, self.id) if field.trouble.text()]
        troubled_passphrase = self.new_passphrase.troubled_field()
        self.person.show_trouble(None if new.person else self.tr("Type a name or a role."))
        if troubled_passphrase is not None:
            troubled.append(troubled_passphrase)
        if self.person.trouble.text():
            troubled.append(self.person)
        if troubled:
            troubled[0].setFocus()
        else:
            self.submitted.emit()


def _sheet(*parts: QWidget) -> QWidget:
    sheet = panel()
    inside = QVBoxLayout(sheet)
    inside.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN)
    inside.setSpacing(12)
    for part in parts:
        inside.addWidget(part)
    return sheet
