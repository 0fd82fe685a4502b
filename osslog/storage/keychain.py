"""The system's own keyring, for a vault that opens without a passphrase on one computer.

Only the keyrings of Windows, macOS, the Secret Service and KWallet are used, chosen here by
name: other backends of the keyring library, and whatever plugins are installed beside it, may
keep secrets in plain text.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Protocol

from osslog.errors import KnownError
from osslog.storage.key_slots import KEY_BYTES

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend  # the library is slow to load and rarely needed

SERVICE = "osslog"


class Keychain(Protocol):
    """A place of the system that keeps a wrapping key under a slot's id."""

    def store(self, slot_id: str, wrapping_key: bytes) -> None:
        """Keep a key."""

    def load(self, slot_id: str) -> bytes | None:
        """The key, or None where none is kept."""

    def forget(self, slot_id: str) -> None:
        """Remove a key; one that is not there is no error."""


class Backend(Protocol):
    """The part of a keyring library's backend that is used."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret text."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret text, or None."""

    def delete_password(self, service: str, username: str) -> None:
        """Remove a secret text."""


class SystemKeychain:
    """A `Keychain` in one backend of the system."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def store(self, slot_id: str, wrapping_key: bytes) -> None:
        """Keep a key.

        Raises:
            KnownError: the system's keyring refuses or is locked.
        """
        with _keyring_troubles():
            self._backend.set_password(SERVICE, slot_id, wrapping_key.hex())

    def load(self, slot_id: str) -> bytes | None:
        """The key, or None where none or something else is kept; raises as `store` does."""
        with _keyring_troubles():
            text = self._backend.get_password(SERVICE, slot_id)
        if text is None:
            return None
        try:
            wrapping_key = bytes.fromhex(text)
        except ValueError:
            return None
        return wrapping_key if len(wrapping_key) == KEY_BYTES else None

    def forget(self, slot_id: str) -> None:
        """Remove a key; one that is not there is no error. Raises as `store` does."""
        from keyring.errors import PasswordDeleteError

        with _keyring_troubles(), suppress(PasswordDeleteError):
            self._backend.delete_password(SERVICE, slot_id)


def system_keychain() -> SystemKeychain | None:
    """The keyring of this system, or None where there is none that osslog knows."""
    for backend in known_backends():
        if backend.viable:
            return SystemKeychain(backend())
    return None


def known_backends() -> "tuple[type[KeyringBackend], ...]":
    """The keyrings that may be used, wherever this is."""
    from keyring.backends import SecretService, Windows, kwallet, macOS

    return (
        Windows.WinVaultKeyring,
        macOS.Keyring,
        SecretService.Keyring,
        kwallet.DBusKeyring,
    )


def available() -> bool:
    """Whether this system has a keyring that osslog may use."""
    return system_keychain() is not None


@contextmanager
def _keyring_troubles() -> Iterator[None]:
    from keyring.errors import KeyringError

    try:
        yield
    except KeyringError:
        raise KnownError(
            "This computer's keyring did not answer or is locked.",
            "Use the passphrase instead. Nothing was changed.",
        ) from None
