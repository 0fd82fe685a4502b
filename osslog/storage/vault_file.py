"""`vault.json`: what a vault is and which secrets open it, beside the encrypted database.

The file is canonical JSON with a SHA-256 of its own, so that a damaged file is told apart from a
wrong passphrase. The published format is docs/formats/vault.md.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Literal

import msgspec

from osslog.domain import canonical_json
from osslog.errors import CannotRead, DamagedFile, NewerVersion, NotAVault
from osslog.safe_files import read_file, write_file
from osslog.storage.key_slots import (
    NONCE_BYTES,
    SALT_BYTES,
    SEALED_BYTES,
    KdfProfile,
    KeySlot,
    SlotKind,
    slot_fields,
)

FILE_NAME = "vault.json"
DATABASE_NAME = "vault.db"
TYPE = "osslog-vault"
SCHEMA = 1
LARGEST_BYTES = 256 * 1024

_MOST_GENERATIONS = 2


class VaultKind(StrEnum):
    """Whose work a vault holds."""

    LOCATION = "location"
    COUNTY = "county"


@dataclass(frozen=True, slots=True)
class VaultFile:
    """The content of `vault.json`."""

    vault_id: str
    kind: VaultKind
    made_on: date
    slots: tuple[KeySlot, ...]

    @property
    def generations(self) -> list[int]:
        """The vault keys that the slots hold, the newest first; two only during a re-key."""
        return sorted({slot.generation for slot in self.slots}, reverse=True)


class _SlotFields(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    vault_id: str
    generation: int
    kind: SlotKind
    person: str
    made_on: str
    nonce: str
    sealed_key: str
    lanes: Literal[1] | None = None
    memory_mib: int | None = None
    passes: int | None = None
    salt: str | None = None


class _Fields(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    type: str
    schema: int
    vault_id: str
    kind: VaultKind
    made_on: str
    slots: list[_SlotFields]
    sha256: str


def encode(vault_file: VaultFile) -> bytes:
    """The bytes of `vault.json`."""
    fields: dict[str, canonical_json.Json] = {
        "kind": vault_file.kind.value,
        "made_on": vault_file.made_on.isoformat(),
        "schema": SCHEMA,
        "slots": [slot_fields(slot) for slot in vault_file.slots],
        "type": TYPE,
        "vault_id": vault_file.vault_id,
    }
    return canonical_json.encode(fields | {"sha256": _checksum(fields)})


def decode(content: bytes) -> VaultFile:
    """What the bytes of a `vault.json` say.

    Raises:
        DamagedFile: not exactly what osslog writes, or key derivation outside its limits.
        NewerVersion: whole, but of a later format.
    """
    if not content:
        raise DamagedFile(f"{FILE_NAME} is empty, so it is damaged.")
    if len(content) > LARGEST_BYTES:
        raise _damaged()
    try:
        fields = canonical_json.decode(content)
        _demand_whole(fields)
        vault_file = _vault_file(msgspec.convert(fields, _Fields))
    except ValueError as trouble:  # msgspec's and canonical JSON's errors are ValueErrors
        raise _damaged() from trouble
    if encode(vault_file) != content:
        raise _damaged()
    return vault_file


def read(folder: Path) -> VaultFile:
    """The `vault.json` of a data folder.

    Raises:
        NotAVault: the folder holds no vault.
        DamagedFile: one of the vault's two files is missing, or `vault.json` is damaged.
        NewerVersion, CannotRead: as their names say.
    """
    described, stored = _present(folder)
    if not described and not stored:
        raise NotAVault
    if not described:
        raise DamagedFile(f"{FILE_NAME} is missing from {folder}.")
    vault_file = decode(read_file(folder / FILE_NAME, at_most=LARGEST_BYTES))
    if not stored:
        raise DamagedFile(f"{DATABASE_NAME} is missing from {folder}.")
    return vault_file


def demand_any(folder: Path) -> None:
    """Refuse a folder that holds nothing of a vault.

    Raises:
        NotAVault, CannotRead: as their names say.
    """
    if not any(_present(folder)):
        raise NotAVault


def write(folder: Path, vault_file: VaultFile) -> None:
    """Write `vault.json` whole and durably; raises as `safe_files.write_file` does."""
    write_file(folder / FILE_NAME, encode(vault_file))


def _present(folder: Path) -> tuple[bool, bool]:
    try:
        return (folder / FILE_NAME).exists(), (folder / DATABASE_NAME).exists()
    except OSError as trouble:
        raise CannotRead(f"osslog cannot read the folder {folder}.") from trouble


def _demand_whole(fields: canonical_json.Json) -> None:
    """Judge the three fields that every version of the format has."""
    if not isinstance(fields, dict) or fields.get("type") != TYPE:
        raise _damaged()
    others = {name: value for name, value in fields.items() if name != "sha256"}
    if fields.get("sha256") != _checksum(others):
        raise _damaged()
    schema = fields.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        raise NewerVersion


def _checksum(fields: dict[str, canonical_json.Json]) -> str:
    return hashlib.sha256(canonical_json.encode(fields)).hexdigest()


def _vault_file(fields: _Fields) -> VaultFile:
    slots = tuple(_slot(slot) for slot in fields.slots)
    vault_file = VaultFile(
        vault_id=fields.vault_id,
        kind=fields.kind,
        made_on=date.fromisoformat(fields.made_on),
        slots=slots,
    )
    if not 1 <= len(vault_file.generations) <= _MOST_GENERATIONS:
        raise ValueError("a vault has slots of one generation, or of two during a re-key")
    if len({slot.id for slot in slots}) != len(slots):
        raise ValueError("two slots have the same id")
    if any(slot.vault_id != fields.vault_id for slot in slots):
        raise ValueError("a slot belongs to another vault")
    return vault_file


def _slot(fields: _SlotFields) -> KeySlot:
    kdf, salt = _derivation(fields)
    return KeySlot(
        id=fields.id,
        vault_id=fields.vault_id,
        generation=fields.generation,
        kind=fields.kind,
        person=fields.person,
        made_on=date.fromisoformat(fields.made_on),
        kdf=kdf,
        salt=salt,
        nonce=_hex(fields.nonce, NONCE_BYTES),
        sealed_key=_hex(fields.sealed_key, SEALED_BYTES),
    )


def _derivation(fields: _SlotFields) -> tuple[KdfProfile | None, bytes | None]:
    if fields.kind is SlotKind.KEYRING:
        return None, None
    if fields.memory_mib is None or fields.passes is None or fields.salt is None:
        raise ValueError("a slot lacks its key derivation")
    return KdfProfile(fields.memory_mib, fields.passes), _hex(fields.salt, SALT_BYTES)


def _hex(text: str, length: int) -> bytes:
    content = bytes.fromhex(text)
    if len(content) != length:
        raise ValueError("a field has the wrong length")
    return content


def _damaged() -> DamagedFile:
    return DamagedFile(f"{FILE_NAME} is damaged.")
