"""The backup file: one stored zip of `vault.json`, `vault.db` and `backup.json`.

The database in it is encrypted as the vault's own. The published format is
docs/formats/vault.md.
"""

import hashlib
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Final, Literal

import msgspec

from osslog.domain import canonical_json
from osslog.errors import AlreadyThere, CannotRead, DamagedFile, NewerVersion
from osslog.safe_files import PRIVATE_FILE, writing_troubles
from osslog.storage import vault_file
from osslog.storage.vault_file import DATABASE_NAME, FILE_NAME, VaultFile, VaultKind

INFO_NAME = "backup.json"
TYPE: Final = "osslog-backup"
SCHEMA = 1

_MEMBERS = [FILE_NAME, DATABASE_NAME, INFO_NAME]
_LARGEST_INFO = 16 * 1024
_NEUTRAL_TIME = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1024 * 1024


class _Info(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    type: Literal["osslog-backup"]
    schema: int
    vault_id: str
    kind: VaultKind
    made_on: str
    database_sha256: str
    database_size: int
    vault_file_sha256: str


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """What a backup says of itself."""

    vault_id: str
    kind: VaultKind
    made_on: date


def write(path: Path, vault: VaultFile, database: Path, made_on: date) -> None:
    """Write a backup of the closed copy `database` to the new file `path`, whole and synced.

    What was written is read back and compared before it gets its name.

    Raises:
        AlreadyThere: there is a file of this name, which is kept.
        DamagedFile: the disk does not give back what was written.
        CannotWrite, DiskFull: as their names say; nothing is left behind.
    """
    unfinished = path.with_name(f".osslog-backup-{vault.vault_id}.part")
    with writing_troubles(path.parent):
        try:
            unfinished.unlink(missing_ok=True)
            with _new_file(unfinished) as file:
                _write_members(file, vault, database, made_on)
            with opened(unfinished):
                pass
            _give_name(unfinished, path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise


@dataclass(frozen=True, slots=True)
class OpenBackup:
    """A backup whose members are whole; `database` is read from its start."""

    info: BackupInfo
    vault: VaultFile
    database: IO[bytes]


@contextmanager
def opened(path: Path) -> Iterator[OpenBackup]:
    """Check a backup whole, except for its encryption, and give access to it.

    Raises:
        CannotRead: the file is missing or may not be opened.
        DamagedFile: it is no backup, or is cut short, or a byte is wrong.
        NewerVersion: a later osslog wrote it.
    """
    with _readable_zip(path) as archive:
        info, vault = _checked(archive, path)
        with archive.open(DATABASE_NAME) as database:
            yield OpenBackup(info, vault, database)


def vault_id_of(path: Path) -> str | None:
    """Whose backup the file says it is, or None where it is no readable backup."""
    try:
        with _readable_zip(path) as archive:
            return _read_info(archive, path).vault_id
    except (CannotRead, DamagedFile, NewerVersion):
        return None


@contextmanager
def _new_file(path: Path) -> Iterator[IO[bytes]]:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, PRIVATE_FILE), "w+b") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _give_name(unfinished: Path, path: Path) -> None:
    """Rename, but never over a file: a rename alone would put another vault's backup out."""
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        raise _name_taken(path) from None
    except OSError:  # a disk without hard links, such as a USB stick
        if path.exists():
            raise _name_taken(path) from None
        unfinished.rename(path)
    else:
        unfinished.unlink()


def _name_taken(path: Path) -> AlreadyThere:
    return AlreadyThere(f"{path.name} is there already and was kept.")


def _write_members(file: IO[bytes], vault: VaultFile, database: Path, made_on: date) -> None:
    described = vault_file.encode(vault)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_header(FILE_NAME), described)
        digest = hashlib.sha256()
        size = 0
        header = _header(DATABASE_NAME)
        header.file_size = database.stat().st_size
        with database.open("rb") as source, archive.open(header, "w") as target:
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                target.write(chunk)
        info = _Info(
            type=TYPE,
            schema=SCHEMA,
            vault_id=vault.vault_id,
            kind=vault.kind,
            made_on=made_on.isoformat(),
            database_sha256=digest.hexdigest(),
            database_size=size,
            vault_file_sha256=hashlib.sha256(described).hexdigest(),
        )
        archive.writestr(_header(INFO_NAME), canonical_json.encode(msgspec.to_builtins(info)))


def _header(name: str) -> zipfile.ZipInfo:
    header = zipfile.ZipInfo(name, date_time=_NEUTRAL_TIME)
    header.external_attr = PRIVATE_FILE << 16
    return header


@contextmanager
def _readable_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as trouble:
        raise _damaged(path) from trouble
    except OSError as trouble:
        raise CannotRead(f"osslog cannot read {path.name}.") from trouble


def _checked(archive: zipfile.ZipFile, path: Path) -> tuple[BackupInfo, VaultFile]:
    info = _read_info(archive, path)
    described = _read_small(archive, FILE_NAME, vault_file.LARGEST_BYTES, path)
    if hashlib.sha256(described).hexdigest() != info.vault_file_sha256:
        raise _damaged(path)
    digest = hashlib.sha256()
    with archive.open(DATABASE_NAME) as database:
        while chunk := database.read(_CHUNK):
            digest.update(chunk)
    if digest.hexdigest() != info.database_sha256:
        raise _damaged(path)
    vault = vault_file.decode(described)
    if (vault.vault_id, vault.kind) != (info.vault_id, info.kind):
        raise _damaged(path)
    return BackupInfo(info.vault_id, info.kind, _day(info.made_on, path)), vault


def _read_info(archive: zipfile.ZipFile, path: Path) -> _Info:
    members = archive.infolist()
    if [member.filename for member in members] != _MEMBERS or any(
        member.compress_type != zipfile.ZIP_STORED for member in members
    ):
        raise _damaged(path)
    content = _read_small(archive, INFO_NAME, _LARGEST_INFO, path)
    try:
        fields = canonical_json.decode(content)
        if isinstance(fields, dict) and fields.get("type") == TYPE:
            schema = fields.get("schema")
            if isinstance(schema, int) and schema > SCHEMA:
                raise NewerVersion
        return msgspec.convert(fields, _Info)
    except ValueError as trouble:
        raise _damaged(path) from trouble


def _read_small(archive: zipfile.ZipFile, name: str, at_most: int, path: Path) -> bytes:
    if archive.getinfo(name).file_size > at_most:
        raise _damaged(path)
    return archive.read(name)


def _day(text: str, path: Path) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as trouble:
        raise _damaged(path) from trouble


def _damaged(path: Path) -> DamagedFile:
    return DamagedFile(f"{path.name} is damaged or is not a backup that osslog made.")
