"""A vault: an encrypted database and the secrets that open it, in one data folder."""

import uuid
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from osslog.errors import KnownError, WrongPassphrase
from osslog.safe_files import make_private_folder
from osslog.storage import (
    audit,
    backup,
    creation,
    health,
    key_slots,
    opening,
    recovery_words,
    rekey,
    slot_changes,
    unlocking,
    vault_file,
)
from osslog.storage.audit import AuditEvent
from osslog.storage.cipher import Connection, connect
from osslog.storage.creation import Fill
from osslog.storage.key_slots import STANDARD, KdfProfile, KeySlot
from osslog.storage.keychain import Keychain
from osslog.storage.lock import FolderLock
from osslog.storage.migration import Migration
from osslog.storage.slot_changes import Sealing
from osslog.storage.unlocking import Opener
from osslog.storage.vault_file import DATABASE_NAME, VaultFile, VaultKind


@dataclass(frozen=True, slots=True)
class ReKeyed:
    """What a re-key leads to: words to write down, and the slots of those who are out."""

    recovery_words: tuple[str, ...] = field(repr=False)
    ended: tuple[KeySlot, ...]


class Vault:
    """An open vault. One thread opens, uses and closes it, and one process at a time."""

    def __init__(
        self,
        folder: Path,
        lock: FolderLock,
        file: VaultFile,
        key: bytes,
        connection: Connection,
        opened_by: KeySlot,
    ) -> None:
        self._folder = folder
        self._lock = lock
        self._file = file
        self._key = key
        self._connection = connection
        self._opened_by = opened_by

    @classmethod
    def create(
        cls,
        folder: Path,
        kind: VaultKind,
        passphrase: str,
        person: str,
        *,
        today: date,
        kdf: KdfProfile = STANDARD,
        fill: Fill = creation.nothing_more,
    ) -> tuple["Vault", tuple[str, ...]]:
        """Make a vault, and the twelve recovery words that open it too.

        The words are shown once and kept nowhere. There is no vault without what `fill` writes.

        Raises:
            AlreadyThere: the folder has a vault or a part of one, which is kept.
            NotAllowedInput: the passphrase is too easy to guess.
            CannotWrite, DiskFull, InUse: as their names say; nothing of a vault is left.
        """
        slot_changes.demand_good(passphrase)
        make_private_folder(folder)
        lock = FolderLock(folder)
        lock.acquire()
        try:
            creation.demand_no_vault(folder)
            key = key_slots.new_vault_key()
            file, words = slot_changes.first_file(
                str(uuid.uuid4()), kind, key, passphrase, person, Sealing(today, kdf)
            )
            creation.write(folder, file, key, fill)
            connection = connect(folder / DATABASE_NAME, key)
        except BaseException:
            lock.release()
            raise
        return cls(folder, lock, file, key, connection, file.slots[0]), words

    @classmethod
    def open_with_passphrase(
        cls,
        folder: Path,
        passphrase: str,
        *,
        today: date,
        migrations: Sequence[Migration] | None = None,
    ) -> "Vault":
        """Open the vault in `folder`.

        Raises:
            NotAVault: there is none.
            WrongPassphrase: the passphrase opens no slot.
            DamagedFile: a file of the vault is missing or not whole.
            NewerVersion: a later osslog made it or brought it up to date.
            InUse, CannotRead, CannotWrite, DiskFull: as their names say.
        """
        return cls._open(folder, unlocking.passphrase_opener(passphrase), today, migrations)

    @classmethod
    def open_with_recovery_words(
        cls,
        folder: Path,
        words: tuple[str, ...],
        *,
        today: date,
        migrations: Sequence[Migration] | None = None,
    ) -> "Vault":
        """Open the vault with its twelve words; raises as `open_with_passphrase` does.

        Raises:
            NotAllowedInput: these are no twelve recovery words; says which word is wrong.
        """
        recovery_words.to_entropy(words)
        try:
            return cls._open(folder, unlocking.words_opener(words), today, migrations)
        except WrongPassphrase:
            raise WrongPassphrase(
                "Those recovery words do not open this folder.",
                "Check that the sheet belongs to this vault. Nothing was changed.",
            ) from None

    @classmethod
    def open_with_keychain(
        cls,
        folder: Path,
        keychain: Keychain,
        *,
        today: date,
        migrations: Sequence[Migration] | None = None,
    ) -> "Vault":
        """Open the vault with the system's keyring; raises as `open_with_passphrase` does."""
        try:
            return cls._open(folder, unlocking.keychain_opener(keychain), today, migrations)
        except WrongPassphrase:
            raise WrongPassphrase(
                "This computer's keyring does not open this folder.", "Type the passphrase."
            ) from None

    @classmethod
    def _open(
        cls, folder: Path, opener: Opener, today: date, migrations: Sequence[Migration] | None
    ) -> "Vault":
        opened = opening.open_folder(folder, opener, today, migrations)
        return cls(folder, opened.lock, opened.file, opened.key, opened.connection, opened.by)

    @property
    def kind(self) -> VaultKind:
        """Whose work the vault holds."""
        return self._file.kind

    @property
    def vault_id(self) -> str:
        """The vault's random id."""
        return self._file.vault_id

    @property
    def made_on(self) -> date:
        """The day on which the vault was made."""
        return self._file.made_on

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self._folder

    @property
    def connection(self) -> Connection:
        """The database; a re-key replaces it, so ask each time."""
        return self._connection

    @property
    def slots(self) -> tuple[KeySlot, ...]:
        """Who and what opens the vault."""
        return self._file.slots

    @property
    def opened_by(self) -> KeySlot:
        """What opened the vault, or the passphrase with which somebody came back to it."""
        return self._opened_by

    def transaction(self) -> AbstractContextManager[None]:
        """As `Connection.transaction`."""
        return self._connection.transaction()

    def check(self) -> list[str]:
        """Everything that is wrong with the database, as sentences."""
        return health.check(self._connection)

    def close(self) -> None:
        """Close the database and let others in; closing twice does nothing."""
        self._connection.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def back_up(self, folder: Path, *, today: date) -> Path:
        """Write a verified backup into `folder` and apply the keep rule to it.

        Raises:
            DamagedFile: the copy does not pass its check.
            CannotWrite, DiskFull: as their names say; nothing is left behind.
        """
        path = backup.write(self._connection, self._key, self._file, folder, today=today)
        with self.transaction():
            audit.append(self._connection, AuditEvent.BACKUP, path.name, today)
        backup.apply_keep_rule(folder, self.vault_id)
        return path

    def add_passphrase(
        self, person: str, passphrase: str, *, today: date, kdf: KdfProfile = STANDARD
    ) -> None:
        """Let another person in with a passphrase of their own.

        Raises:
            NotAllowedInput: the passphrase is too easy to guess.
        """
        file = slot_changes.with_passphrase(
            self._file, self._key, person, passphrase, Sealing(today, kdf)
        )
        self._put_file(file, AuditEvent.SLOT_ADDED, "passphrase", today)

    def change_passphrase(
        self, old: str, new: str, *, today: date, kdf: KdfProfile = STANDARD
    ) -> None:
        """Replace the passphrase `old` by `new`; old backups still open with `old`.

        Raises:
            WrongPassphrase: `old` opens no slot.
            NotAllowedInput: `new` is too easy to guess.
        """
        file = slot_changes.with_other_passphrase(
            self._file, self._key, old, new, Sealing(today, kdf)
        )
        self._put_file(file, AuditEvent.SLOT_ADDED, "passphrase changed", today)

    def replace_passphrase(
        self, slot_id: str, new: str, *, today: date, kdf: KdfProfile = STANDARD
    ) -> None:
        """Give the person of a slot another passphrase in the place of a forgotten one.

        Raises:
            NotFound: no passphrase has the id.
            NotAllowedInput: `new` is easy to guess.
        """
        file = slot_changes.with_replaced_passphrase(
            self._file, self._key, slot_id, new, Sealing(today, kdf)
        )
        self._put_file(file, AuditEvent.SLOT_ADDED, "passphrase replaced", today)

    def renew_recovery_words(self, *, today: date, kdf: KdfProfile = STANDARD) -> tuple[str, ...]:
        """Twelve new words; the old ones no longer open this vault."""
        file, words = slot_changes.with_new_words(self._file, self._key, Sealing(today, kdf))
        self._put_file(file, AuditEvent.SLOT_ADDED, "recovery words", today)
        return words

    def fits_recovery_words(self, words: tuple[str, ...]) -> bool:
        """Whether these words would open the vault: the rehearsal.

        Raises:
            NotAllowedInput: these are no twelve recovery words; says which word is wrong.
        """
        recovery_words.to_entropy(words)
        return any(key_slots.open_with_words(slot, words) == self._key for slot in self.slots)

    def fits_passphrase(self, passphrase: str) -> bool:
        """Whether this passphrase would open the vault: somebody comes back to an open one."""
        for slot in self.slots:
            if key_slots.open_with_passphrase(slot, passphrase) == self._key:
                self._opened_by = slot
                return True
        return False

    def enable_keychain(self, keychain: Keychain, person: str, *, today: date) -> None:
        """Let this account on this computer open the vault without a passphrase.

        Raises:
            KnownError: the system's keyring refuses.
        """
        wrapping_key = key_slots.new_vault_key()
        file, slot = slot_changes.with_wrapping_key(
            self._file, self._key, wrapping_key, person, today
        )
        keychain.store(slot.id, wrapping_key)
        try:
            self._put_file(file, AuditEvent.SLOT_ADDED, "keyring", today)
        except BaseException:
            keychain.forget(slot.id)
            raise

    def remove_slot(self, slot_id: str, *, today: date) -> None:
        """Take away one way in; `rekey` too, where a person shall not open later copies.

        Raises:
            NotFound: no slot has the id.
            NotAllowedInput: no passphrase would be left.
        """
        file, removed = slot_changes.without(self._file, slot_id)
        self._put_file(file, AuditEvent.SLOT_REMOVED, removed.kind.value, today)

    def rekey(
        self,
        passphrases: Iterable[str],
        *,
        today: date,
        kdf: KdfProfile = STANDARD,
        also: Callable[[Connection], None] = lambda _: None,
    ) -> ReKeyed:
        """Encrypt everything under a new key that these passphrases and new words open.

        Whoever's passphrase is not among them is out, and so are the old recovery words and the
        keyrings; old backups still open with the old secrets. `also` makes changes that take
        effect together with the new key or not at all. The order of steps and why a kill
        is harmless: `osslog.storage.rekey`.

        Raises:
            WrongPassphrase: one of the passphrases opens no slot, or there is none.
            DiskFull, CannotWrite, DamagedFile: the old key stays in force.
        """
        change = slot_changes.key_change(self._file, passphrases, Sealing(today, kdf))
        copy = rekey.write_copy(self._connection, self._key, change.key, today, also)
        try:
            announced = rekey.announce(self._folder, self._file, change.slots)
            self._connection.close()
            rekey.put_in_place(copy, self._folder / DATABASE_NAME)
        except BaseException:
            self._take_back_key_change()
            raise
        self._key = change.key
        self._connection = connect(self._folder / DATABASE_NAME, change.key)
        self._file = rekey.only_generation(announced, change.slots[0].generation)
        with suppress(KnownError):  # the change stands; the next opening drops the old slots
            vault_file.write(self._folder, self._file)
        return ReKeyed(change.words, change.ended)

    def _take_back_key_change(self) -> None:
        with suppress(KnownError):  # the next opening tidies up what cannot be removed now
            rekey.remove_copy(self._folder)
            vault_file.write(self._folder, self._file)
        self._connection.close()
        self._connection = connect(self._folder / DATABASE_NAME, self._key)

    def _put_file(self, file: VaultFile, event: AuditEvent, detail: str, today: date) -> None:
        """Write `vault.json` and its audit row together, or neither."""
        try:
            with self.transaction():
                audit.append(self._connection, event, detail, today)
                vault_file.write(self._folder, file)
        except BaseException:
            with suppress(KnownError):
                vault_file.write(self._folder, self._file)
            raise
        self._file = file
