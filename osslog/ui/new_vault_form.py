"""The form for a new vault: whose it is and the passphrase that opens it."""

import re
import unicodedata
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.location import problem_with_location_id
from osslog.domain.words import problem_with_name, tidy
from osslog.errors import KnownError
from osslog.ui.background import Background
from osslog.ui.doorway import Doorway, NewVault
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.labelled_field import LabelledField
from osslog.ui.message import MessageBar
from osslog.ui.passphrase_field import PairedPassphrase
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

    def __init__(
        self, doorway: Doorway, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._doorway = doorway
        self._background = background
        self._offer = ""

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
        self.offer = label("", role="words")
        self.use_offer = button(self.tr("Use these six words"))
        self.other_offer = button(self.tr("Offer other words"), role="link")
        self.passphrase = PairedPassphrase()
        self.message = MessageBar()
        self.submit_button = button(self.tr("Set up"), role="main")
        self.state = label(self.tr("Setting up … this takes a few seconds."), role="muted")
        self.state.hide()

        # Layout
        offered = QHBoxLayout()
        offered.addWidget(self.use_offer)
        offered.addWidget(self.other_offer)
        offered.addStretch(1)
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
                self.offer,
                offered,
                self.passphrase,
                self.person,
            )
        )
        column.addWidget(self.message)
        column.addWidget(self.submit_button)
        column.addWidget(self.state)

        # Signals
        self.name.line.textEdited.connect(self._suggest_id)
        self.use_offer.clicked.connect(self._take_offer)
        self.other_offer.clicked.connect(self.make_offer)
        self.passphrase.typed.connect(self._judge_passphrase)
        self.submit_button.clicked.connect(self._submit)

    @property
    def is_for_location(self) -> bool:
        """Whether the vault is to be a location's, not the county's."""
        return not self._about_location.isHidden()

    def begin(self, *, for_location: bool) -> None:
        """Ask for a location's vault or for the county's."""
        self._about_location.setVisible(for_location)
        if not self._offer:
            self.make_offer()
        (self.name if for_location else self.use_offer).setFocus()

    def make_offer(self) -> None:
        """Offer other words."""
        self._background.run(self._doorway.offered_passphrase, self._show_offer, self.refuse)

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

    def _show_offer(self, words: str) -> None:
        self._offer = words
        self.offer.setText(words)

    def _take_offer(self) -> None:
        if self._offer:
            self.passphrase.fill(self._offer)
            self.person.setFocus()

    def _suggest_id(self, name: str) -> None:
        if not self.id.line.isModified():
            self.id.line.setText(suggested_id(name))
            self.id.show_trouble(None)

    def _judge_passphrase(self, passphrase: str) -> None:
        judge = partial(self._doorway.passphrase_problem, passphrase)
        self._background.run(judge, self.passphrase.first.show_trouble, self.refuse)

    def _submit(self) -> None:
        if not self.submit_button.isEnabled():
            return
        self.message.clear()
        new = self.value()
        troubled = []
        if self.is_for_location:
            self.name.show_trouble(problem_with_name(new.name, "location"))
            self.id.show_trouble(problem_with_location_id(new.location_id))
            troubled += [field for field in (self.name, self.id) if field.trouble.text()]
        if not new.passphrase:
            self.passphrase.first.show_trouble(self.tr("Type a passphrase or use the six words."))
        same = self.passphrase.is_same_twice()
        self.person.show_trouble(None if new.person else self.tr("Type a name or a role."))
        if self.passphrase.first.trouble.text():
            troubled.append(self.passphrase.first)
        if not same:
            troubled.append(self.passphrase.second)
        if self.person.trouble.text():
            troubled.append(self.person)
        if troubled:
            troubled[0].setFocus()
        else:
            self.submitted.emit()


def _sheet(*parts: QWidget | QHBoxLayout) -> QWidget:
    sheet = panel()
    inside = QVBoxLayout(sheet)
    inside.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN)
    inside.setSpacing(12)
    for part in parts:
        if isinstance(part, QWidget):
            inside.addWidget(part)
        else:
            inside.addLayout(part)
    return sheet
