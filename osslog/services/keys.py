"""Who can open a vault: passphrases, recovery words, this computer's keyring."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from osslog.domain.words import problem_with_name, tidy
from osslog.errors import KnownError, NotAllowedInput, NotFound, WrongPassphrase
from osslog.services.clock import Today
from osslog.storage import audit, key_slots, keychain, locations, preferences, recovery_words
from osslog.storage.audit import AuditEvent
from osslog.storage.cipher import Connection
from osslog.storage.key_slots import STANDARD, KdfProfile, KeySlot, SlotKind
from osslog.storage.locations import LocationKeys
from osslog.storage.preferences import PreferenceName
from osslog.storage.vault import Vault

REHEARSE_AFTER: Final = timedelta(days=365)
"""How long after the last time the recovery words are asked for from their paper again."""

_UNPROVED: Final = "unproved"


@dataclass(frozen=True, slots=True)
class KeyHolder:
    """A person who can open the vault; `kind` is "passphrase" or "keyring"."""

    slot_id: str
    person: str
    kind: str
    since: date


@dataclass(frozen=True, slots=True)
class Removal:
    """What follows from removing a person.

    `recovery_words` are new, to be shown once and written down. `shut_out` names everybody whose
    passphrase was not given, the removed person among them. `new_cards` are the ids of the
    locations whose keys are new, so that the county needs a new signer card of each.
    """

    recovery_words: tuple[str, ...] = field(repr=False)
    shut_out: tuple[str, ...]
    new_cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecoveryState:
    """What is known of the paper with the recovery words.

    `made_on` is the day of the words, `rehearsed_on` the last on which they were typed from the
    paper, if they ever were. `is_unproved` says that new words were shown and never typed back,
    so that perhaps nobody has them; `is_due` that they should be rehearsed.
    """

    made_on: date
    rehearsed_on: date | None
    is_unproved: bool
    is_due: bool


class Keys:
    """What is done with the keys of an open vault."""

    def __init__(self, vault: Vault, today: Today, kdf: KdfProfile = STANDARD) -> None:
        self._vault = vault
        self._today = today
        self._kdf = kdf

    def people(self) -> tuple[KeyHolder, ...]:
        """Everybody who has a passphrase or has let a keyring remember the vault."""
        return tuple(
            KeyHolder(slot.id, slot.person, slot.kind.value, slot.made_on)
            for slot in self._vault.slots
            if slot.kind is not SlotKind.RECOVERY
        )

    @property
    def reader(self) -> str | None:
        """The person who unlocked, or came back, with a passphrase of their own.

        None where recovery words or a keyring opened the vault: nobody knows then who it was.
        """
        slot = self._vault.opened_by
        return slot.person if slot.kind is SlotKind.PHRASE else None

    def add_passphrase(self, person: str, passphrase: str) -> None:
        """Let another person in with a passphrase of their own.

        Raises:
            NotAllowedInput: the name is empty, too long or there already, or the passphrase is
                easy to guess.
        """
        name = good_person(person)
        if any(one.person.casefold() == name.casefold() for one in self._passphrase_slots()):
            raise NotAllowedInput(
                f"{name} has a passphrase already.",
                "Choose another name, or change the passphrase.",
            )
        self._vault.add_passphrase(name, passphrase, today=self._today(), kdf=self._kdf)

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace a passphrase; backups made before still open with the old one.

        Raises:
            WrongPassphrase: `old` is nobody's.
            NotAllowedInput: `new` is easy to guess.
        """
        self._vault.change_passphrase(old, new, today=self._today(), kdf=self._kdf)

    def owner_of(self, passphrase: str) -> KeyHolder:
        """Whose passphrase this is: asked for before something that outlasts a lock.

        Raises:
            WrongPassphrase: it is nobody's.
        """
        for slot in self._vault.slots:
            if key_slots.open_with_passphrase(slot, passphrase) is not None:
                return KeyHolder(slot.id, slot.person, slot.kind.value, slot.made_on)
        raise WrongPassphrase("That is nobody’s passphrase here.", "Check Caps Lock and try again.")

    def demand_owner(self, slot_id: str, passphrase: str) -> None:
        """Refuse a passphrase that is not the one of a slot.

        Raises:
            NotFound: there is no such slot.
            WrongPassphrase: it is somebody else's or nobody's; names the person.
        """
        slot = self._slot(slot_id)
        if key_slots.open_with_passphrase(slot, passphrase) is None:
            raise WrongPassphrase(
                f"That is not the passphrase of {slot.person}.", "Check Caps Lock and try again."
            )

    def replace_forgotten(self, slot_id: str, passphrase: str) -> None:
        """Give a person another passphrase in the place of the one that was forgotten.

        Raises:
            NotFound: no passphrase has the id.
            NotAllowedInput: it is easy to guess.
        """
        self._vault.replace_passphrase(slot_id, passphrase, today=self._today(), kdf=self._kdf)

    def renew_recovery_words(self) -> tuple[str, ...]:
        """Twelve new recovery words, shown once; the old ones no longer open the vault.

        They count as unproved until `words_are_on_paper`.
        """
        before = preferences.read(self._vault.connection, PreferenceName.RECOVERY_REHEARSED)
        self.words_wait_for_proof()
        try:
            return self._vault.renew_recovery_words(today=self._today(), kdf=self._kdf)
        except BaseException:
            self._note_rehearsal(before)
            raise

    def words_wait_for_proof(self) -> None:
        """Note that new recovery words are shown and were not typed back yet."""
        self._note_rehearsal(_UNPROVED)

    def words_are_on_paper(self) -> None:
        """Note that the recovery words were typed from their paper today."""
        self._note_rehearsal(self._today().isoformat())

    def recovery_state(self) -> RecoveryState:
        """What is known of the paper with the recovery words, and whether to rehearse them."""
        words = (slot for slot in self._vault.slots if slot.kind is SlotKind.RECOVERY)
        made_on = max((slot.made_on for slot in words), default=self._vault.made_on)
        noted = preferences.read(self._vault.connection, PreferenceName.RECOVERY_REHEARSED)
        if noted == _UNPROVED:
            return RecoveryState(made_on, None, is_unproved=True, is_due=True)
        rehearsed_on = None if noted is None else date.fromisoformat(noted)
        due_on = max(made_on, rehearsed_on or made_on) + REHEARSE_AFTER
        return RecoveryState(
            made_on, rehearsed_on, is_unproved=False, is_due=self._today() >= due_on
        )

    def _note_rehearsal(self, value: str | None) -> None:
        with self._vault.transaction():
            preferences.keep(self._vault.connection, PreferenceName.RECOVERY_REHEARSED, value)

    def rehearse_recovery(self, words: str) -> bool:
        """Whether the typed words would open the vault; where they would, that is noted.

        Raises:
            NotAllowedInput: they are no twelve recovery words; says which one is wrong.
        """
        fit = self._vault.fits_recovery_words(recovery_words.split(words))
        if fit:
            self.words_are_on_paper()
        return fit

    def fits_passphrase(self, passphrase: str) -> bool:
        """Whether the passphrase is somebody's who may open the vault.

        Raises:
            NotAllowedInput: it holds a character that no passphrase can have.
        """
        return self._vault.fits_passphrase(passphrase)

    def keyring_available(self) -> bool:
        """Whether this computer has a keyring that osslog may use."""
        return keychain.available()

    def remember_in_keyring(self, person: str) -> None:
        """Let this account on this computer open the vault without a passphrase.

        Anyone who can use the account can then open it.

        Raises:
            KnownError: there is no keyring, or it refuses.
            NotAllowedInput: the name is empty or too long.
        """
        keyring = keychain.system_keychain()
        if keyring is None:
            raise KnownError("This computer has no keyring that osslog may use.")
        self._vault.enable_keychain(keyring, good_person(person), today=self._today())

    def forget_in_keyring(self, slot_id: str) -> None:
        """Ask for a passphrase again where a keyring remembered the vault.

        Raises:
            NotFound: there is no such keyring slot.
        """
        slot = self._slot(slot_id)
        if slot.kind is not SlotKind.KEYRING:
            raise NotFound("No keyring remembers this vault under that id.")
        self._vault.remove_slot(slot_id, today=self._today())
        keyring = keychain.system_keychain()
        if keyring is not None:
            keyring.forget(slot_id)

    def remove(self, slot_id: str, staying: Sequence[str]) -> Removal:
        """Take a person's access away: from now on only the passphrases in `staying` open it.

        Everything is encrypted under a new key, there are new recovery words, no keyring
        remembers the vault any longer, and each location gets new signing and inbox keys,
        because the person could have copied the old ones.

        What this does not do: backups made before still open with the old secrets; the county
        trusts the old signing keys until it is given the new signer cards, whose words are
        compared by telephone again. No change card signed by the old key is written.

        Raises:
            NotFound: there is no such slot.
            WrongPassphrase: one of the passphrases is nobody's, or there is none.
            NotAllowedInput: one of the passphrases is the removed person's.
            DiskFull, CannotWrite, DamagedFile: the old keys stay in force.
        """
        leaving = self._slot(slot_id)
        if any(key_slots.open_with_passphrase(leaving, phrase) for phrase in staying):
            raise NotAllowedInput("That is the passphrase of the person to be removed.")
        now = self._today()
        rotated: list[str] = []

        def rotate(copy: Connection) -> None:
            for location in locations.all_locations(copy):
                locations.replace_keys(copy, location.id, LocationKeys.new())
                audit.append(copy, AuditEvent.KEY_CHANGE, location.id, now)
                rotated.append(location.id)

            preferences.keep(copy, PreferenceName.RECOVERY_REHEARSED, _UNPROVED)

        changed = self._vault.rekey(staying, today=now, kdf=self._kdf, also=rotate)
        self._forget_ended(changed.ended)
        shut_out = dict.fromkeys(slot.person for slot in changed.ended)
        return Removal(changed.recovery_words, tuple(shut_out), tuple(rotated))

    def _passphrase_slots(self) -> tuple[KeySlot, ...]:
        return tuple(slot for slot in self._vault.slots if slot.kind is SlotKind.PHRASE)

    @staticmethod
    def _forget_ended(ended: Sequence[KeySlot]) -> None:
        """Remove from this computer's keyring what no longer opens anything."""
        ids = [slot.id for slot in ended if slot.kind is SlotKind.KEYRING]
        keyring = keychain.system_keychain() if ids else None
        if keyring is not None:
            with suppress(KnownError):  # what stays in a locked keyring opens nothing
                for slot_id in ids:
                    keyring.forget(slot_id)

    def _slot(self, slot_id: str) -> KeySlot:
        for slot in self._vault.slots:
            if slot.id == slot_id:
                return slot
        raise NotFound("There is no such key in this vault.")


def good_person(name: str) -> str:
    """A person's name as it labels a passphrase.

    Raises:
        NotAllowedInput: it is empty, too long or cannot be printed.
    """
    kept = tidy(name)
    problem = problem_with_name(kept, "person")
    if problem:
        raise NotAllowedInput(problem)
    return kept
