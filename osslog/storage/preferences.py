"""What people set for a vault as a whole: one short text under each name."""

from enum import StrEnum

from osslog.storage.cipher import Connection


class PreferenceName(StrEnum):
    """What can be set."""

    IDLE_MINUTES = "idle_minutes"
    BACKUP_FOLDER = "backup_folder"
    BACKUP_TROUBLE = "backup_trouble"
    RECOVERY_REHEARSED = "recovery_rehearsed"


def read(connection: Connection, name: PreferenceName) -> str | None:
    """What is set under a name, or None."""
    kept = connection.value("SELECT value FROM preference WHERE name = ?", (name.value,))
    return None if kept is None else str(kept)


def keep(connection: Connection, name: PreferenceName, value: str | None) -> None:
    """Set what stands under a name; None takes it away. Inside the caller's transaction."""
    connection.execute("DELETE FROM preference WHERE name = ?", (name.value,))
    if value is not None:
        connection.execute(
            "INSERT INTO preference (name, value) VALUES (?, ?)", (name.value, value)
        )
