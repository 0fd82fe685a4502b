"""The paper with the recovery words: rehearsed once a year, or replaced by new words."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.errors import KnownError
from osslog.services import recovery_sheet
from osslog.services.keys import RecoveryState
from osslog.services.open_vault import OpenVault
from osslog.ui.background import Background
from osslog.ui.dates import day_in_words
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.in_place_form import InPlaceForm
from osslog.ui.own_passphrase_form import OwnPassphraseForm
from osslog.ui.recovery_words import COUNT, RecoveryStep, TypedWords
from osslog.ui.section import Section
from osslog.ui.widgets import button, label, set_role


def renew(workspace: OpenVault, own: str) -> tuple[str, ...]:
    """New recovery words, on the word of somebody who has a passphrase; for the worker thread.

    Raises:
        WrongPassphrase: `own` is nobody's.
        KnownError: they could not be made; the old ones stay.
    """
    workspace.keys.owner_of(own)
    return workspace.keys.renew_recovery_words()


class RehearsalForm(InPlaceForm):
    """Asks for the words from the paper; `fitted` says that they open the vault."""

    fitted = Signal()

    def __init__(
        self, workspace: OpenVault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Type the words from the paper"),
            self.tr("Check the words"),
            self.tr("Checking …"),
            parent,
        )
        self._workspace = workspace
        self._background = background

        # Widgets
        self.typed = TypedWords(COUNT)

        # Layout
        self.inside.addWidget(self.typed)

        # Signals
        self.typed.finished.connect(self.submit)

    def begin(self) -> None:
        """Begin afresh."""
        for field in self.typed.fields:
            field.clear()
        self.message.clear()
        self.set_working(working=False)
        self.typed.setFocus()

    def has_unsaved(self) -> bool:
        """Whether a word is typed."""
        return any(self.typed.words())

    def act(self) -> None:
        """Try whether the words open the vault."""
        self.set_working(working=True)
        rehearse = partial(self._workspace.keys.rehearse_recovery, " ".join(self.typed.words()))
        self._background.run(rehearse, self._tell, self.refuse)

    def _tell(self, fit: bool) -> None:  # noqa: FBT001 as the service answers
        self.set_working(working=False)
        if fit:
            self.begin()
            self.fitted.emit()
        else:
            self.message.refuse(
                KnownError(
                    self.tr("These are recovery words, but not this vault’s."),
                    self.tr("Look for the right paper, or make new words."),
                )
            )


class RecoveryPanel(Section):
    """A sheet about the recovery words: when they were last proved, and what can be done."""

    def __init__(
        self, workspace: OpenVault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Recovery words"),
            self.tr(
                "Twelve words on paper open everything if every passphrase is forgotten. Once a "
                "year, find out whether the paper is still there and right."
            ),
            parent,
        )
        self._workspace = workspace
        self._background = background
        self._new_words: tuple[str, ...] = ()

        # Widgets
        self.state = label("")
        self.rehearse = button(self.tr("Rehearse with the paper"))
        self.renew = button(self.tr("Make new words"))
        self.rehearsal = RehearsalForm(workspace, background)
        self.new_words = OwnPassphraseForm(
            background,
            partial(renew, workspace),
            heading=self.tr("Make new recovery words"),
            act=self.tr("Make new words"),
            working=self.tr("Making them …"),
            warning=self.tr(
                "The words on the old paper then open nothing but old backups. Have new paper "
                "and a pen ready."
            ),
        )
        self.recovery = RecoveryStep()
        self._buttons = QWidget()
        self._forms = (self.rehearsal, self.new_words, self.recovery)

        # Layout
        row = FlowLayout(self._buttons, gap=10)
        row.addWidget(self.rehearse)
        row.addWidget(self.renew)
        self.inside.addWidget(self.state)
        self.inside.addWidget(self._buttons)
        for form in self._forms:
            form.hide()
            self.inside.addWidget(form)

        # Signals
        self.rehearse.clicked.connect(self._begin_rehearsal)
        self.renew.clicked.connect(self._begin_renewing)
        self.rehearsal.left.connect(self._leave)
        self.new_words.left.connect(self._leave)
        self.rehearsal.fitted.connect(self._fitted)
        self.new_words.done.connect(self._show_words)
        self.recovery.sheet_wanted.connect(self._write_sheet)
        self.recovery.finished.connect(self._words_are_known)

    def refresh(self) -> None:
        """Read anew what is known of the paper."""
        self._background.run(
            self._workspace.keys.recovery_state, self._show_state, self.message.refuse
        )

    def has_unsaved(self) -> bool:
        """Whether words are half typed, or new ones are not on paper yet."""
        return bool(self._new_words) or self.rehearsal.has_unsaved()

    def _show_state(self, state: RecoveryState) -> None:
        if state.is_unproved:
            sentence = self.tr(
                "Nobody has typed the latest words back, so perhaps they are on no paper. Make "
                "new words now."
            )
        elif state.rehearsed_on is not None:
            sentence = self.tr("Last typed from the paper on {day}.").format(
                day=day_in_words(state.rehearsed_on)
            )
        else:
            sentence = self.tr("Made on {day}, and not rehearsed since.").format(
                day=day_in_words(state.made_on)
            )
        if state.is_due and not state.is_unproved:
            sentence = f"{sentence} {self.tr('It is time for a rehearsal.')}"
        self.state.setText(sentence)
        set_role(self.state, "problem" if state.is_unproved else "")

    def _open(self, form: QWidget | None) -> None:
        self.message.clear()
        self._buttons.setVisible(form is None)
        for other in self._forms:
            other.setVisible(other is form)

    def _leave(self) -> None:
        self.rehearsal.begin()
        self.new_words.begin()
        self._open(None)
        self.rehearse.setFocus()

    def _begin_rehearsal(self) -> None:
        self._open(self.rehearsal)
        self.rehearsal.begin()

    def _begin_renewing(self) -> None:
        self._open(self.new_words)
        self.new_words.begin()

    def _fitted(self) -> None:
        self._end(self.tr("Right: these words open the vault. Put the paper back."))

    def _show_words(self, words: tuple[str, ...]) -> None:
        self._new_words = words
        self._open(self.recovery)
        self.recovery.begin(words)

    def _write_sheet(self, path: Path) -> None:
        write = partial(recovery_sheet.write_page, path, self._new_words, self._workspace.today())
        self._background.run(
            write, self.recovery.sheet_was_written, self.recovery.sheet_was_not_written
        )

    def _words_are_known(self) -> None:
        self._background.run(
            self._workspace.keys.words_are_on_paper, self._end_renewing, self.message.refuse
        )

    def _end_renewing(self, _done: None) -> None:
        self._new_words = ()
        self._end(self.tr("The new words are in force. Destroy the paper with the old ones."))

    def _end(self, sentence: str) -> None:
        self._open(None)
        self.message.succeed(sentence)
        self.rehearse.setFocus()
        self.refresh()
