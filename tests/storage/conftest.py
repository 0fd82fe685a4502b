"""Vaults and keys for the tests of the storage."""

import os
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from osslog.storage.key_slots import KdfProfile
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind
from tests.storage.closed_vault import ClosedVault

PASSPHRASE = "seven quiet herons by the sluice"
TODAY = date(2017, 6, 30)


class KeychainOfATest:
    """A keyring in memory, for machines that have none; `keychain.py` has tests of its own."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def store(self, slot_id: str, wrapping_key: bytes) -> None:
        self.kept[slot_id] = wrapping_key

    def load(self, slot_id: str) -> bytes | None:
        return self.kept.get(slot_id)

    def forget(self, slot_id: str) -> None:
        self.kept.pop(slot_id, None)


@pytest.fixture
def keychain() -> KeychainOfATest:
    """An empty keyring."""
    return KeychainOfATest()


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which the tests happen."""
    return TODAY


@pytest.fixture(scope="session")
def cheap_kdf() -> KdfProfile:
    """The least that a slot may cost: for tests only, handed over in process."""
    return KdfProfile(memory_mib=64, passes=1)


@pytest.fixture(scope="session")
def _pristine_vault(tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfProfile) -> ClosedVault:
    folder = tmp_path_factory.mktemp("pristine") / "vault"
    vault, words = Vault.create(
        folder, VaultKind.LOCATION, PASSPHRASE, "Ann Weller", today=TODAY, kdf=cheap_kdf
    )
    vault.close()
    return ClosedVault(folder, PASSPHRASE, words)


@pytest.fixture
def quick_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where the system has that, for drills that sync thousands of times.

    A killed process is the same there; a power cut is not, and no test here claims to show one.
    """
    memory = Path("/", "dev", "shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(prefix="osslog-test-", dir=memory) as folder:
        yield Path(folder)


@pytest.fixture
def closed_vault(_pristine_vault: ClosedVault, tmp_path: Path) -> ClosedVault:
    """A location vault that nobody has open, the test's own to change."""
    folder = tmp_path / "vault"
    copytree(_pristine_vault.folder, folder)
    return _pristine_vault._replace(folder=folder)


@pytest.fixture
def open_vault(closed_vault: ClosedVault) -> Iterator[Vault]:
    """A location vault, open."""
    with Vault.open_with_passphrase(
        closed_vault.folder, closed_vault.passphrase, today=TODAY
    ) as vault:
        yield vault
