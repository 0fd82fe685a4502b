"""Unlock: the first page of a folder that has a vault."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.session_pin import PIN_DIGITS, pin_problem
from osslog.errors import KnownError, NotAllowedInput, WrongPassphrase
from osslog.ui.background import Background
from osslog.ui.doorway import Doorway
from osslog.ui.growing_wait import FORGOTTEN_AFTER_MS, wait_after
from osslog.ui.labelled_field import LabelledField
from osslog.ui.labels import in_words
from osslog.ui.page import Page
from osslog.ui.passphrase_field import PassphraseField
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel

if TYPE_CHECKING:
    from osslog.services.workspace import Workspace
    from osslog.ui.new_owner_form import NewOwnerForm
    from osslog.ui.restore_step import RestoreStep


class UnlockPage(Page):
    """Asks for the passphrase or the recovery words; `opened` carries the workspace.

    After recovery words `held` carries the workspace first, while a new passphrase is chosen; a
    backup is restored from here too. `post_wanted` leads to the feedback post that the folder has.
    `pin_chosen` carries the digits that are to bring somebody
    back after Hide now; it comes before `opened`, and only where somebody chose some.
    """

    opened = Signal(object)
    held = Signal(object)
    lock_wanted = Signal()
    post_wanted = Signal()
    pin_chosen = Signal(str)

    def __init__(
        self,
        doorway: Doorway,
        background: Background,
        *,
        second: int = 1000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Unlock"), widest=640, centred=True, parent=parent)
        self._doorway = doorway
        self._background = background
        self._wrong_attempts = 0
        self._seconds_left = 0
        self._working = False
        self._is_turned_back = False
        self._opens_with_words = False
        self._waiting: Workspace | None = None
        self._restore: RestoreStep | None = None
        self._new_owner: NewOwnerForm | None = None

        # Widgets
        self.front = QWidget()
        sheet = panel()
        self.passphrase = PassphraseField(self.tr("Passphrase"))
        self.words = LabelledField(
            self.tr("The twelve recovery words"),
            self.tr("In their order, with spaces between them."),
        )
        self.words.hide()
        self.pin = PassphraseField(
            self.tr("PIN for Hide now, if you want one"),
            self.tr("Six digits that bring you back. Forgotten when osslog locks."),
        )
        self.pin.line.setMaxLength(PIN_DIGITS)
        self.unlock_button = button(self.tr("Unlock"), role="main")
        self.state = label("", role="muted")
        self.keyring_button = button(self.tr("Open with this computer’s keyring"))
        self.keyring_button.hide()
        self.other_way = button("", role="link")
        self.restore_button = button(self.tr("Restore a backup"), role="link")
        self.post_button = button(self.tr("Back to feedback"))
        self.post_button.hide()

        # Layout
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(14)
        for inner in (self.passphrase, self.words, self.pin, self.unlock_button, self.state):
            inside.addWidget(inner)
        front = QVBoxLayout(self.front)
        front.setContentsMargins(0, 0, 0, 0)
        front.setSpacing(10)
        for part in (
            sheet,
            self.post_button,
            self.keyring_button,
            self.other_way,
            self.restore_button,
        ):
            front.addWidget(part)
        self._steps = QVBoxLayout()
        self._steps.addWidget(self.front)
        self.column.addLayout(self._steps)
        self.column.addStretch(1)

        self._countdown = QTimer(self)
        self._countdown.setInterval(second)
        self._forget_later = QTimer(self)
        self._forget_later.setObjectName("forget_later")
        self._forget_later.setSingleShot(True)
        self._forget_later.setInterval(FORGOTTEN_AFTER_MS)
        self._connect()
        self._show_way(words=False)
        self._show_state()

    def _connect(self) -> None:
        self._countdown.timeout.connect(self._count_down)
        self._forget_later.timeout.connect(self._forget)
        self.unlock_button.clicked.connect(self._unlock)
        for line in (self.passphrase.line, self.words.line, self.pin.line):
            line.returnPressed.connect(self._unlock)
            line.textEdited.connect(self._stay_a_while)
        self.other_way.clicked.connect(self._go_the_other_way)
        self.keyring_button.clicked.connect(self._unlock_with_keyring)
        self.restore_button.clicked.connect(self._ask_for_backup)
        self.post_button.clicked.connect(self.post_wanted)

    @property
    def is_waiting(self) -> bool:
        """Whether the next try has to wait after a wrong one."""
        return self._seconds_left > 0

    @property
    def restore(self) -> "RestoreStep":
        """The way to a restore, made when it is wanted: the first page must not wait for it."""
        if self._restore is None:
            from osslog.ui.restore_step import RestoreStep

            self._restore = RestoreStep(self._doorway, self._background)
            self._restore.hide()
            self._steps.addWidget(self._restore)
            self._restore.left.connect(self._come_back)
            self._restore.restored.connect(self._tell_restored)
        return self._restore

    @property
    def new_owner(self) -> "NewOwnerForm":
        """The choice of a new passphrase after a recovery, made when it is wanted."""
        if self._new_owner is None:
            from osslog.ui.new_owner_form import NewOwnerForm

            self._new_owner = NewOwnerForm(self._background)
            self._new_owner.hide()
            self._steps.addWidget(self._new_owner)
            self._new_owner.settled.connect(self._enter_held)
            self._new_owner.left.connect(self.lock_wanted)
        return self._new_owner

    def refresh(self) -> None:
        """Find out whether the keyring may open the vault, and whether a post is here."""
        self._background.run(self._doorway.has_post, self._show_post, self._miss)
        self._background.run(self._doorway.has_keyring, self._show_keyring, self._miss)

    def start_here(self) -> None:
        """Begin with what is to be typed."""
        self._field().setFocus()

    def turn_back(self) -> None:
        """Forget what was typed, and lock again what is being unlocked just now."""
        self._is_turned_back = self._working
        if self._restore is not None:
            self._restore.forget()
        self._forget()

    def _stay_a_while(self, _typed: str) -> None:
        self._forget_later.start()

    def _forget(self) -> None:
        self._forget_later.stop()
        for field in (self.passphrase, self.words, self.pin):
            field.line.clear()
            field.show_trouble(None)
        self.passphrase.reveal(shown=False)
        self.pin.reveal(shown=False)

    def _field(self) -> LabelledField:
        return self.words if self.words.isVisibleTo(self) else self.passphrase

    def _go_the_other_way(self) -> None:
        self._show_way(words=not self.words.isVisibleTo(self))
        self.start_here()

    def _show_way(self, *, words: bool) -> None:
        self.words.setVisible(words)
        self.passphrase.setVisible(not words)
        self.other_way.setText(
            self.tr("Use the passphrase")
            if words
            else self.tr("Passphrase forgotten? Use the twelve recovery words")
        )

    def _unlock(self) -> None:
        field = self._field()
        if self._working or self.is_waiting:
            return
        if not field.text().strip():
            field.show_trouble(self.tr("Type it here first."))
            return
        field.show_trouble(None)
        self.message.clear()
        digits = self.pin.text().strip()
        self.pin.show_trouble(pin_problem(digits) if digits else None)
        if self.pin.trouble.text():
            self.pin.line.setFocus()
            return
        self._working = True
        self._opens_with_words = field is self.words
        self._show_state()
        unlock = (
            self._doorway.unlock_with_recovery_words
            if self._opens_with_words
            else self._doorway.unlock
        )
        self._background.run(partial(unlock, field.text()), self._open, self._refuse)

    def _open(self, workspace: "Workspace") -> None:
        digits = self.pin.text().strip()
        for field in (self.passphrase, self.words, self.pin):
            field.line.clear()
        self._working = False
        self._wrong_attempts = 0
        self._show_state()
        if self._is_turned_back:
            self._is_turned_back = False
            self._background.run(workspace.close, self._was_closed, self._refuse)
            return
        self._waiting = workspace
        if digits:
            self.pin_chosen.emit(digits)
        if self._opens_with_words:
            self.held.emit(workspace)
            self._show(self.new_owner, self.tr("Choose a new passphrase"))
            self.new_owner.begin(workspace)
        else:
            self._enter_held()

    def _enter_held(self) -> None:
        workspace, self._waiting = self._waiting, None
        if workspace is not None:
            self.opened.emit(workspace)

    def _unlock_with_keyring(self) -> None:
        if not self._working:
            self._working = True
            self._opens_with_words = False
            self.message.clear()
            self._show_state()
            unlock = self._doorway.unlock_with_keyring
            self._background.run(unlock, self._open, self._refuse_keyring)

    def _refuse_keyring(self, trouble: KnownError) -> None:
        self._working = False
        self._is_turned_back = False
        self._show_state()
        self.message.refuse(trouble)
        self.start_here()

    def _show_keyring(self, may_open: bool) -> None:  # noqa: FBT001 as the service answers
        self.keyring_button.setVisible(may_open)

    def _show_post(self, is_there: bool) -> None:  # noqa: FBT001 as the service answers
        self.post_button.setVisible(is_there)

    def _miss(self, _trouble: KnownError) -> None:
        """Nothing: what is wrong with the folder is told by whoever asks what it is."""

    def _ask_for_backup(self) -> None:
        self.message.clear()
        self._show(self.restore, self.tr("Restore a backup"))
        self.restore.begin()

    def _come_back(self) -> None:
        self._show(self.front, self.tr("Unlock"))
        self.start_here()

    def _tell_restored(self, sentence: str) -> None:
        self._come_back()
        self.refresh()
        self.message.succeed(sentence)

    def _show(self, step: QWidget, title: str) -> None:
        for other in (self.front, self._restore, self._new_owner):
            if other is not None:
                other.setVisible(other is step)
        self.title.setText(title)
        self.setAccessibleName(title)

    def _was_closed(self, _done: None) -> None:
        self.start_here()

    def _refuse(self, trouble: KnownError) -> None:
        self._working = False
        self._is_turned_back = False
        if isinstance(trouble, WrongPassphrase | NotAllowedInput):
            self._field().show_trouble(in_words(trouble))
        else:  # nothing is wrong with what was typed
            self.message.refuse(trouble)
        if isinstance(trouble, WrongPassphrase):
            self._wrong_attempts += 1
            self._seconds_left = wait_after(self._wrong_attempts)
            self._countdown.start()
        self._show_state()
        self._field().line.selectAll()
        self.start_here()

    def _count_down(self) -> None:
        self._seconds_left -= 1
        if not self.is_waiting:
            self._countdown.stop()
        self._show_state()

    def _show_state(self) -> None:
        if self._working:
            self.state.setText(self.tr("Unlocking …"))
        elif self.is_waiting:
            self.state.setText(
                self.tr("You can try again in 1 second.")
                if self._seconds_left == 1
                else self.tr("You can try again in {count} seconds.").format(
                    count=self._seconds_left
                )
            )
        self.state.setVisible(self._working or self.is_waiting)
        self.unlock_button.setEnabled(not self._working and not self.is_waiting)
        self.keyring_button.setEnabled(not self._working)
        self.post_button.setEnabled(not self._working)
