"""The keys that the county trusts: one in force for a location, and those retired."""

from dataclasses import dataclass
from datetime import date

from osslog.storage.cipher import Connection


@dataclass(frozen=True, slots=True)
class Signer:
    """A location's key as the county trusts it, with the card that brought it."""

    location_id: str
    card: bytes
    public_key: bytes
    trusted_on: date


def add(connection: Connection, signer: Signer) -> None:
    """Trust a key; any other of the location is retired first.

    Raises:
        BrokenConstraint: the location has a key in force, or is not expected.
    """
    connection.execute(
        "INSERT INTO signer (location_id, card, public_key, trusted_on) VALUES (?, ?, ?, ?)",
        (signer.location_id, signer.card, signer.public_key, signer.trusted_on.isoformat()),
    )


def retire(connection: Connection, location_id: str, today: date) -> None:
    """Stop trusting the location's key; the row stays as a part of the history."""
    connection.execute(
        "UPDATE signer SET retired_on = ? WHERE location_id = ? AND retired_on IS NULL",
        (today.isoformat(), location_id),
    )


def in_force(connection: Connection) -> tuple[Signer, ...]:
    """The trusted keys in the county's order of locations."""
    rows = connection.rows(
        """
        SELECT location_id, card, public_key, trusted_on
        FROM signer JOIN expected_location USING (location_id)
        WHERE retired_on IS NULL ORDER BY position
        """
    )
    return tuple(_signer(*row) for row in rows)


def of_location(connection: Connection, location_id: str) -> Signer | None:
    """The location's key that is in force, or None."""
    row = connection.row(
        """
        SELECT location_id, card, public_key, trusted_on
        FROM signer WHERE location_id = ? AND retired_on IS NULL
        """,
        (location_id,),
    )
    return None if row is None else _signer(*row)


def _signer(location_id: str, card: bytes, public_key: bytes, trusted_on: str) -> Signer:
    return Signer(location_id, card, public_key, date.fromisoformat(trusted_on))
