"""Restoring a backup: which file, what opens it, what is in it, and only then the restore."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from osslog.errors import KnownError, WrongPassphrase
from osslog.services.backup_look import BackupLook
from osslog.services.backups import RestoredBackup
from osslog.ui.background import Background
from osslog.ui.backup_comparison import BackupComparison
from osslog.ui.dates import day_in_words
from osslog.ui.doorway import Doorway
from osslog.ui.file_field import FileField
from osslog.ui.growing_wait import FORGOTTEN_AFTER_MS
from osslog.ui.in_place_form import InPlaceForm
from osslog.ui.labelled_field import LabelledField
from osslog.ui.labels import in_words
from osslog.ui.passphrase_field import PassphraseField
from osslog.ui.secret_form import SecretForm
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel


class WhichBackupForm(SecretForm):
    """Asks for a backup and what opens it; `looked` carries the `BackupLook`."""

    looked = Signal(object)

    def __init__(
        self, doorway: Doorway, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Which backup?"),
            self.tr("Look into it"),
            self.tr("Looking …"),
            parent,
        )
        self._doorway = doorway
        self._background = background
        self._is_looking = False

        # Widgets
        self.file = FileField(
            self.tr("The backup’s file"),
            self.tr("Its name begins with osslog-backup and the day."),
            name_filter=self.tr("Backups (*.zip)"),
        )
        self.passphrase = PassphraseField(
            self.tr("A passphrase of that day"),
            self.tr("One that opened osslog when the backup was made."),
        )
        self.words = LabelledField(
            self.tr("The twelve recovery words of that day"),
            self.tr("In their order, with spaces between them."),
        )
        self.words.hide()
        self.other_way = button("", role="link")

        # Layout
        for part in (self.file, self.passphrase, self.words, self.other_way):
            self.inside.addWidget(part)

        # Signals
        self.other_way.clicked.connect(self._go_the_other_way)
        self._name_other_way()

    @property
    def secret(self) -> LabelledField:
        """The field of what opens the backup."""
        return self.words if self.words.isVisibleTo(self) else self.passphrase

    def begin(self) -> None:
        """Begin with the file."""
        self.message.clear()
        self.set_working(working=False)
        self.file.setFocus()

    def forget(self) -> None:
        """Forget what was typed, and show nothing of a backup that is being looked into."""
        self._is_looking = False
        for field in (self.file, self.passphrase, self.words):
            field.line.clear()
            field.show_trouble(None)
        self.passphrase.reveal(shown=False)

    def request(self) -> tuple[Path, str, bool]:
        """The file, the secret, and whether that is recovery words."""
        return Path(self.file.text().strip()), self.secret.text(), self.secret is self.words

    def act(self) -> None:
        """Look into the backup, if nothing is missing."""
        typed = bool(self.secret.text().strip())
        self.secret.show_trouble(None if typed else self.tr("Type it here first."))
        if self.file.file() is None:
            return
        if not typed:
            self.secret.setFocus()
            return
        self.set_working(working=True)
        self._is_looking = True
        file, secret, is_words = self.request()
        look = partial(self._doorway.look_into_backup, file, secret, is_words=is_words)
        self._background.run(look, self._show, self._refuse)

    def _show(self, look: BackupLook) -> None:
        self.wait.was_right()
        self.set_working(working=False)
        if self._is_looking:
            self.looked.emit(look)

    def _refuse(self, trouble: KnownError) -> None:
        if isinstance(trouble, WrongPassphrase):
            self.make_wait()
            self.secret.show_trouble(in_words(trouble))
            self.secret.line.selectAll()
            self.secret.setFocus()
        else:
            self.refuse(trouble)

    def _go_the_other_way(self) -> None:
        with_words = not self.words.isVisibleTo(self)
        self.words.setVisible(with_words)
        self.passphrase.setVisible(not with_words)
        self._name_other_way()
        self.secret.setFocus()

    def _name_other_way(self) -> None:
        self.other_way.setText(
            self.tr("Use a passphrase")
            if self.words.isVisibleTo(self)
            else self.tr("Use the twelve recovery words")
        )


class RestoreStep(QWidget):
    """Leads through a restore; `restored` carries the sentence about it, `left` says it was not."""

    restored = Signal(str)
    left = Signal()

    def __init__(
        self, doorway: Doorway, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._doorway = doorway
        self._background = background

        # Widgets
        self.form = WhichBackupForm(doorway, background)
        self.comparison = BackupComparison()
        self.decision = InPlaceForm(
            self.tr("Is this the one?"),
            self.tr("Restore this backup"),
            self.tr("Restoring …"),
        )
        self.another = button(self.tr("Choose another backup"), role="link")
        sheet = panel()

        # Layout
        self.decision.inside.addWidget(self.comparison)
        self.decision.hide()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, 10, PANEL_MARGIN, PANEL_MARGIN)
        inside.addWidget(self.form)
        inside.addWidget(self.decision)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            label(
                self.tr(
                    "Nothing is changed before you have seen what is in the backup and said yes."
                )
            )
        )
        column.addWidget(sheet)
        below = QHBoxLayout()
        below.addWidget(self.another)
        below.addStretch(1)
        column.addLayout(below)

        # Signals
        self._forget_later = QTimer(self)
        self._forget_later.setSingleShot(True)
        self._forget_later.setInterval(FORGOTTEN_AFTER_MS)
        self._forget_later.timeout.connect(self.forget)
        for field in (self.form.passphrase, self.form.words):
            field.line.textEdited.connect(self._stay_a_while)
        self.form.looked.connect(self._show)
        self.form.left.connect(self.left)
        self.decision.submitted.connect(self._restore)
        self.decision.left.connect(self._leave)
        self.another.clicked.connect(self.begin)

    def begin(self) -> None:
        """Ask for a backup."""
        self._turn(deciding=False)
        self.form.begin()

    def forget(self) -> None:
        """Forget what was typed and found."""
        self._forget_later.stop()
        self.form.forget()
        self._turn(deciding=False)

    def _turn(self, *, deciding: bool) -> None:
        self.form.setVisible(not deciding)
        self.decision.setVisible(deciding)
        self.another.setVisible(deciding)

    def _stay_a_while(self, _typed: str) -> None:
        self._forget_later.start()

    def _show(self, look: BackupLook) -> None:
        self._forget_later.start()
        self.comparison.show_look(look, self._doorway.folder)
        self.decision.message.clear()
        self.decision.act_button.setAccessibleDescription(" ".join(self.comparison.warnings))
        self._turn(deciding=True)
        self.decision.act_button.setFocus()

    def _leave(self) -> None:
        self.forget()
        self.left.emit()

    def _restore(self) -> None:
        self.decision.set_working(working=True)
        self.another.setEnabled(False)
        file, secret, is_words = self.form.request()
        work = partial(self._doorway.restore, file, secret, is_words=is_words)
        self._background.run(work, self._tell, self._refuse)

    def _tell(self, done: RestoredBackup) -> None:
        self.decision.set_working(working=False)
        self.another.setEnabled(True)
        self.forget()
        sentence = self.tr("The backup of {day} is in place.").format(
            day=day_in_words(done.made_on)
        )
        if done.kept_in is not None:
            kept = self.tr("What was here before is kept in {folder}.")
            sentence = f"{sentence} {kept.format(folder=done.kept_in)}"
        self.restored.emit(sentence)

    def _refuse(self, trouble: KnownError) -> None:
        self.another.setEnabled(True)
        self.decision.refuse(trouble)
        if self.decision.isHidden():  # it was locked meanwhile, and has to be told all the same
            self.form.refuse(trouble)
