"""After a recovery: a new passphrase is chosen at once, in the place of the forgotten one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.answer_keys import keys_for
from osslog.domain.words import problem_with_name, tidy
from osslog.services.keys import KeyHolder
from osslog.services.open_vault import OpenVault
from osslog.ui.background import Background
from osslog.ui.chip import Choice
from osslog.ui.in_place_form import InPlaceForm
from osslog.ui.labelled_field import LabelledField
from osslog.ui.labels import sentence
from osslog.ui.new_passphrase import NewPassphrase
from osslog.ui.question_row import QuestionRow
from osslog.ui.widgets import PANEL_MARGIN, label, panel

_SOMEBODY_ELSE = "somebody else"


def read_owners(workspace: OpenVault) -> tuple[KeyHolder, ...]:
    """Whose passphrase may be the forgotten one; for the worker thread."""
    workspace.keys.words_are_on_paper()
    return tuple(one for one in workspace.keys.people() if one.kind == "passphrase")


def settle_owner(workspace: OpenVault, slot_id: str, person: str, passphrase: str) -> None:
    """Replace the passphrase of a slot, or let `person` in where none is given.

    For the worker thread.

    Raises:
        NotAllowedInput: the name or the passphrase will not do.
    """
    if slot_id:
        workspace.keys.replace_forgotten(slot_id, passphrase)
    else:
        workspace.keys.add_passphrase(person, passphrase)


class NewOwnerForm(InPlaceForm):
    """Asks whose passphrase was forgotten and for the one in its place; `settled` ends it."""

    settled = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(
            "",
            self.tr("Keep this passphrase and go in"),
            self.tr("Making the key …"),
            parent,
        )
        self._background = background
        self._workspace: OpenVault | None = None

        # Widgets
        self.heading.hide()
        self.leave_button.setText(self.tr("Lock again"))
        self.whose = QuestionRow(self.tr("Whose passphrase was forgotten?"), (), clearable=False)
        self.person = LabelledField(self.tr("Your name or role"))
        self.person.hide()
        self.new_passphrase = NewPassphrase(background)
        sheet = panel()

        # Layout
        within = QVBoxLayout(sheet)
        within.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN)
        within.setSpacing(12)
        within.addWidget(self.whose)
        within.addWidget(self.person)
        within.addWidget(label(self.tr("The new passphrase. Six words are offered:")))
        within.addWidget(self.new_passphrase)
        self.inside.addWidget(
            label(
                self.tr(
                    "The recovery words were right. Choose a new passphrase now; the forgotten "
                    "one then opens nothing but old backups. The words stay as they are: put "
                    "the paper back."
                )
            )
        )
        self.inside.addWidget(sheet)

        # Signals
        self.whose.chips.changed.connect(self._follow)
        self.new_passphrase.filled.connect(self.act_button.setFocus)

    def begin(self, workspace: OpenVault) -> None:
        """Ask about a vault that was just opened with its words."""
        self._workspace = workspace
        self.new_passphrase.begin()
        self._background.run(partial(read_owners, workspace), self._show, self.refuse)

    def forget(self) -> None:
        """Forget what was typed and whose vault it was."""
        self._workspace = None
        self.person.line.clear()
        self.new_passphrase.clear()

    def act(self) -> None:
        """Keep the passphrase, if nothing is missing."""
        whose = self.whose.chips.code()
        self.whose.show_trouble(None if whose else self.tr("Choose one."))
        is_new = whose == _SOMEBODY_ELSE
        person = tidy(self.person.text())
        problem = problem_with_name(person, "person") if is_new else None
        self.person.show_trouble(sentence(problem or ""))
        troubled: list[QWidget] = [] if whose else [self.whose]
        if self.person.trouble.text():
            troubled.append(self.person)
        passphrase = self.new_passphrase.troubled_field()
        if passphrase is not None:
            troubled.append(passphrase)
        if troubled:
            troubled[0].setFocus()
            return
        if self._workspace is None or whose is None:
            return
        self.set_working(working=True)
        slot_id = "" if is_new else whose
        settle = partial(settle_owner, self._workspace, slot_id, person, self.new_passphrase.text())
        self._background.run(settle, self._end, self.refuse)

    def _show(self, owners: Sequence[KeyHolder]) -> None:
        named = [(one.slot_id, one.person) for one in owners]
        named.append((_SOMEBODY_ELSE, self.tr("Somebody else’s")))
        self.whose.chips.set_choices(
            Choice(code, name, key)
            for (code, name), key in zip(named, keys_for(len(named)), strict=True)
        )
        if len(owners) == 1:
            self.whose.set_codes((owners[0].slot_id,))
        self._follow()
        self.whose.setFocus()

    def _follow(self) -> None:
        self.person.setVisible(self.whose.chips.code() == _SOMEBODY_ELSE)

    def _end(self, _done: None) -> None:
        self.set_working(working=False)
        self.forget()
        self.settled.emit()
