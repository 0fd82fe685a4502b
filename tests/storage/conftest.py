"""Vaults and keys for the tests of the storage."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest

from osslog.storage.key_slots import KdfProfile
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind

PASSPHRASE = "seven quiet herons by the sluice"
TODAY = date(2017, 6, 30)


class ClosedVault(NamedTuple):
    """A vault's folder and what opens it."""

    folder: Path
    passphrase: str
    words: tuple[str, ...]


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
