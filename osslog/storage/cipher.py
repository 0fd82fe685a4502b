"""The encrypted database: the only place where SQLCipher is spoken to.

The key goes in through SQLCipher's own call and never stands in a statement, so that no error
text can carry it. Troubles of the database become the sentences of `osslog.errors`; anything
else that SQLCipher raises is a defect of osslog.

Settings and their reasons: docs/decisions/ and https://www.sqlite.org/pragma.html,
https://www.zetetic.net/sqlcipher/sqlcipher-api/.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn, Self, TypeAlias
from urllib.parse import quote

from sqlcipher3 import dbapi2

from osslog.errors import CannotRead, CannotWrite, DamagedFile, DiskFull, InUse, KnownError
from osslog.safe_files import PRIVATE_FILE, writing_troubles

KEY_BYTES = 32
APPLICATION_ID = 0x6F73736C  # "ossl", in the database's header

Value: TypeAlias = str | int | float | bytes | None
Parameters: TypeAlias = Sequence[Value] | Mapping[str, Value]
Field: TypeAlias = Any  # what a column holds is known to the query's author alone
Row: TypeAlias = tuple[Field, ...]

_CACHE_KIB = 64 * 1024
_WAIT_FOR_LOCK_MS = 2000

# Results of https://www.sqlite.org/rescode.html by their numbers.
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = (
    3, 5, 6, 8, 10, 11, 13, 14, 26,
)  # fmt: skip

# A change of key fails without a number; SQLite's words for it are fixed (sqlite3ErrStr).
_CODES_OF_WORDS = {"database or disk is full": _FULL, "disk I/O error": _IOERR}


class BrokenConstraint(Exception):
    """A row broke a rule of the schema; a caller that expects it catches it, else it is a bug."""


class Cursor:
    """The rows of one statement, with troubles while reading them told like all others."""

    __slots__ = ("_connection", "_cursor")

    def __init__(self, connection: "Connection", cursor: dbapi2.Cursor) -> None:
        self._connection = connection
        self._cursor = cursor

    @property
    def row_count(self) -> int:
        """How many rows the statement changed, or -1."""
        return self._cursor.rowcount

    @property
    def last_row_id(self) -> int:
        """The integer key of the row that the statement inserted."""
        return self._cursor.lastrowid or 0

    def fetchone(self) -> Row | None:
        """The next row, or None after the last."""
        try:
            return self._cursor.fetchone()
        except dbapi2.Error as trouble:
            self._connection.refuse(trouble)

    def fetchall(self) -> list[Row]:
        """All rows that are left."""
        try:
            return self._cursor.fetchall()
        except dbapi2.Error as trouble:
            self._connection.refuse(trouble)

    def __iter__(self) -> Iterator[Row]:
        while (row := self.fetchone()) is not None:
            yield row


class Connection:
    """One open encrypted database, used and closed by the thread that opened it."""

    def __init__(self, raw: dbapi2.Connection, path: Path) -> None:
        self._raw = raw
        self._path = path
        self._writing = False
        self._closed = False

    @property
    def path(self) -> Path:
        """The database's file."""
        return self._path

    def execute(self, sql: str, parameters: Parameters = ()) -> Cursor:
        """Run one statement.

        Raises:
            DamagedFile, DiskFull, CannotRead, CannotWrite, InUse: the database's troubles.
            BrokenConstraint: a row breaks a rule of the schema.
        """
        try:
            return Cursor(self, self._raw.execute(sql, parameters))
        except dbapi2.Error as trouble:
            self.refuse(trouble)

    def executemany(self, sql: str, parameters: Iterable[Parameters]) -> Cursor:
        """Run one statement for each of the parameters; raises as `execute` does."""
        try:
            return Cursor(self, self._raw.executemany(sql, parameters))
        except dbapi2.Error as trouble:
            self.refuse(trouble)

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """All rows of a query."""
        return self.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """The first row of a query, or None."""
        return self.execute(sql, parameters).fetchone()

    def value(self, sql: str, parameters: Parameters = ()) -> Field:
        """The first column of the first row, or None where there is no row."""
        row = self.row(sql, parameters)
        return None if row is None else row[0]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit everything inside together, durably, or nothing of it.

        One use case is one transaction, so opening one inside another is a defect.

        Raises:
            RuntimeError: a transaction is open already.
            DiskFull: there was no room; the connection stays usable.
        """
        if self._is_in_transaction():
            raise RuntimeError("a transaction is open already")
        self._writing = True
        try:
            self.execute("BEGIN IMMEDIATE")
            yield
            self.execute("COMMIT")
        except BaseException:
            if self._is_in_transaction():
                self.execute("ROLLBACK")
            raise
        finally:
            self._writing = False

    def copy_into(self, target: Path) -> None:
        """Write a compact copy, encrypted with the same key, into a new private file.

        Nothing is left behind on failure.

        Raises:
            CannotWrite: also where the target exists.
            DiskFull: as in `transaction`.
        """
        _make_empty_private_file(target)
        self._writing = True
        try:
            self.execute("VACUUM INTO ?", (str(target.absolute()),))
            _sync_file(target)
        except BaseException:
            delete_database(target)
            raise
        finally:
            self._writing = False

    def change_key(self, key: bytes) -> None:
        """Encrypt every page anew with `key`, in place.

        For a copy that nobody relies on yet: see `osslog.storage.rekey`.
        """
        self._writing = True
        try:
            self._raw.reset_key(_raw_key(key))
        except dbapi2.Error as trouble:
            self.refuse(trouble)
        finally:
            self._writing = False

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        if not self._closed:
            self._raw.close()
            self._closed = True

    def refuse(self, trouble: dbapi2.Error) -> NoReturn:
        """Raise what `trouble` means to a person, or `trouble` itself where it is a defect."""
        known = _known_trouble(trouble, self._path, writing=self._writing)
        if known is not None:
            raise known from None
        if isinstance(trouble, dbapi2.IntegrityError):
            raise BrokenConstraint(str(trouble)) from None
        raise trouble

    def _is_in_transaction(self) -> bool:
        return self._raw.in_transaction

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def connect(path: Path, key: bytes, *, create: bool = False, read_only: bool = False) -> Connection:
    """Open the database at `path`, or make an empty one with `create`.

    The first page is read, so that a wrong key or a damaged header shows here. A file that is
    missing or empty is never turned into a new database.

    Raises:
        DamagedFile: the key does not fit the file, or it is not osslog's, or it is cut short.
        CannotRead, CannotWrite, DiskFull, InUse: as their names say.
        ValueError: the key is not exactly 32 bytes; SQLCipher would take another length for a
            passphrase.
    """
    secret = _raw_key(key)
    if create:
        _make_empty_private_file(path)
    else:
        _demand_content(path)
    mode = "ro" if read_only else "rw"
    try:
        raw = dbapi2.connect(_uri(path, mode), uri=True, isolation_level=None)
    except dbapi2.Error:
        raise CannotRead(f"osslog cannot open {path.name}.") from None
    connection = Connection(raw, path)
    try:
        _settle(connection, raw, secret, read_only=read_only)
        if create:
            with connection.transaction():
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _check_header(connection)
    except BaseException:
        connection.close()
        if create:
            delete_database(path)
        raise
    return connection


def statements(script: str) -> Iterator[str]:
    """The single statements of an SQL script, triggers kept whole.

    Raises:
        ValueError: the script ends inside a statement.
    """
    gathered = ""
    *parts, rest = script.split(";")
    for part in parts:
        gathered += part + ";"
        if dbapi2.complete_statement(gathered):
            yield gathered.strip()
            gathered = ""
    if _has_sql(gathered + rest):
        raise ValueError("the script ends inside a statement")


def delete_database(path: Path) -> None:
    """Remove a database that nobody relies on, and its journal."""
    for name in (path, path.with_name(f"{path.name}-journal")):
        name.unlink(missing_ok=True)


def _settle(
    connection: Connection, raw: dbapi2.Connection, secret: str, *, read_only: bool
) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    raw.set_key(secret)
    if not connection.value("PRAGMA cipher_version"):
        raise RuntimeError("the SQLite library has no encryption")
    connection.execute(f"PRAGMA busy_timeout = {_WAIT_FOR_LOCK_MS}")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA cache_size = {-_CACHE_KIB}")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA synchronous = EXTRA")
    if not read_only:
        connection.execute("PRAGMA journal_mode = DELETE")


def _check_header(connection: Connection) -> None:
    connection.value("SELECT count(*) FROM sqlite_master")  # a killed writer is undone here
    pages = int(connection.value("PRAGMA page_count"))
    page_size = int(connection.value("PRAGMA page_size"))  # which SQLCipher gives as text
    if connection.path.stat().st_size < pages * page_size:
        raise DamagedFile(f"{connection.path.name} is cut short, so it is damaged.")
    if connection.value("PRAGMA application_id") != APPLICATION_ID:
        raise DamagedFile(f"{connection.path.name} is not a database that osslog made.")


def _known_trouble(trouble: dbapi2.Error, path: Path, *, writing: bool) -> KnownError | None:
    told = getattr(trouble, "sqlite_errorcode", None)
    code = _CODES_OF_WORDS.get(str(trouble), 0) if told is None else told & 0xFF
    if code in (_CORRUPT, _NOTADB):
        return DamagedFile(f"{path.name} is damaged.")
    if code in (_BUSY, _LOCKED):
        return InUse()
    if code in (_READONLY, _PERM):
        return CannotWrite(f"osslog may not write in {path.parent}.")
    if code == _FULL:
        return DiskFull()
    if code in (_IOERR, _CANTOPEN):
        return _disk_trouble(code, path, writing=writing)
    return None


def _disk_trouble(code: int, path: Path, *, writing: bool) -> KnownError:
    if not writing:
        return CannotRead(f"osslog cannot read {path.name}.")
    if code == _CANTOPEN:
        return CannotWrite(f"osslog may not write in {path.parent}.")
    # A file-size limit or a quota reaches SQLite as a plain failure to write.
    return DiskFull(
        "The disk is full or failed, so this was not saved.",
        "Free some space and check that the disk is still there, then save again. "
        "Nothing stored before was lost.",
    )


def _raw_key(key: bytes) -> str:
    if len(key) != KEY_BYTES:
        raise ValueError(f"a vault key has {KEY_BYTES} bytes, not {len(key)}")
    return f"x'{key.hex()}'"


def _uri(path: Path, mode: str) -> str:
    text = path.absolute().as_posix()
    if not text.startswith("/"):
        text = f"/{text}"
    return f"file://{quote(os.fsencode(text))}?mode={mode}"


def _has_sql(text: str) -> bool:
    lines = (line.split("--", 1)[0].strip() for line in text.splitlines())
    return any(lines)


def _demand_content(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as trouble:
        raise CannotRead(f"osslog cannot read {path.name}.") from trouble
    if size == 0:
        raise DamagedFile(f"{path.name} is empty, so it is damaged.")


def _make_empty_private_file(path: Path) -> None:
    with writing_troubles(path.parent):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))


def _sync_file(path: Path) -> None:
    with writing_troubles(path.parent):
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
