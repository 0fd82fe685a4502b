"""Locations as they are stored, with the questions that they ask and their own keys."""

from dataclasses import dataclass, field
from typing import Self

from nacl.public import PrivateKey
from nacl.signing import SigningKey

from osslog.domain.location import Location
from osslog.storage.cipher import Connection


@dataclass(frozen=True, slots=True)
class LocationKeys:
    """A location's private keys: the seed of its Ed25519 signing key and its X25519 inbox key."""

    signing_seed: bytes = field(repr=False)
    inbox_secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """Two fresh random keys."""
        return cls(bytes(SigningKey.generate()), bytes(PrivateKey.generate()))

    @property
    def public_key(self) -> bytes:
        """What the location's signatures are checked with."""
        return bytes(SigningKey(self.signing_seed).verify_key)

    @property
    def inbox_public_key(self) -> bytes:
        """What entries for the location are sealed to."""
        return bytes(PrivateKey(self.inbox_secret).public_key)


def add(connection: Connection, location: Location, keys: LocationKeys) -> None:
    """Add a location after those that are there."""
    connection.execute(
        """
        INSERT INTO location (id, position, name, signing_key, inbox_key)
        VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM location), ?, ?, ?)
        """,
        (location.id, location.name, keys.signing_seed, keys.inbox_secret),
    )
    choose_questions(connection, location.id, location.asked)


def all_locations(connection: Connection) -> tuple[Location, ...]:
    """Every location of the vault in the order in which they were added."""
    rows = connection.rows("SELECT id, name FROM location ORDER BY position")
    return tuple(Location(id_, name, _asked(connection, id_)) for id_, name in rows)


def find(connection: Connection, location_id: str) -> Location | None:
    """One location, or None."""
    name = connection.value("SELECT name FROM location WHERE id = ?", (location_id,))
    return None if name is None else Location(location_id, name, _asked(connection, location_id))


def exists(connection: Connection, location_id: str) -> bool:
    """Whether the vault has this location."""
    return bool(connection.value("SELECT 1 FROM location WHERE id = ?", (location_id,)))


def rename(connection: Connection, location_id: str, name: str) -> None:
    """Give the location another display name."""
    connection.execute("UPDATE location SET name = ? WHERE id = ?", (name, location_id))


def choose_questions(connection: Connection, location_id: str, codes: tuple[str, ...]) -> None:
    """Make `codes` the optional questions that the location asks, in this order."""
    connection.execute("DELETE FROM asked_question WHERE location_id = ?", (location_id,))
    connection.executemany(
        "INSERT INTO asked_question (location_id, position, question) VALUES (?, ?, ?)",
        [(location_id, position, code) for position, code in enumerate(codes)],
    )


def keys(connection: Connection, location_id: str) -> LocationKeys | None:
    """The location's private keys, or None where there is no such location."""
    row = connection.row("SELECT signing_key, inbox_key FROM location WHERE id = ?", (location_id,))
    return None if row is None else LocationKeys(*row)


def replace_keys(connection: Connection, location_id: str, new: LocationKeys) -> None:
    """Put new private keys in the place of the old ones.

    The old inbox key is kept to read with: a feedback post seals to it until it is told of the new
    one. The old signing key is kept to vouch to that post for the new keys, and for nothing else.
    """
    connection.execute(
        """
        INSERT INTO retired_inbox_key (secret, signing_key, location_id)
        SELECT inbox_key, signing_key, id FROM location WHERE id = ?
        """,
        (location_id,),
    )
    connection.execute(
        "UPDATE location SET signing_key = ?, inbox_key = ? WHERE id = ?",
        (new.signing_seed, new.inbox_secret, location_id),
    )


def old_signing_seeds(connection: Connection, location_id: str) -> tuple[bytes, ...]:
    """The private signing keys that a location had before, in no order that tells anything."""
    rows = connection.rows(
        "SELECT signing_key FROM retired_inbox_key WHERE location_id = ? ORDER BY signing_key",
        (location_id,),
    )
    return tuple(bytes(seed) for (seed,) in rows)


def inbox_secrets(connection: Connection) -> tuple[tuple[str, bytes], ...]:
    """Each location's id with a private inbox key of it: those in force first, then old ones."""
    rows = connection.rows(
        """
        SELECT id, inbox_key FROM (
            SELECT 0 AS old, position, id, inbox_key FROM location
            UNION ALL
            SELECT 1, location.position, location.id, retired_inbox_key.secret
            FROM retired_inbox_key JOIN location ON location.id = retired_inbox_key.location_id
        ) ORDER BY old, position, inbox_key
        """
    )
    return tuple((str(location_id), bytes(secret)) for location_id, secret in rows)


def _asked(connection: Connection, location_id: str) -> tuple[str, ...]:
    return tuple(
        code
        for (code,) in connection.rows(
            "SELECT question FROM asked_question WHERE location_id = ? ORDER BY position",
            (location_id,),
        )
    )
