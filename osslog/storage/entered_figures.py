"""Visits of a year as somebody typed them from an earlier report."""

from osslog.storage.cipher import Connection


def enter(connection: Connection, location_id: str, year: str, visits: int) -> None:
    """Keep a figure in the place of the one that was entered before."""
    connection.execute(
        """
        INSERT INTO entered_figure (location_id, year, visits) VALUES (?, ?, ?)
        ON CONFLICT (location_id, year) DO UPDATE SET visits = excluded.visits
        """,
        (location_id, year, visits),
    )


def find(connection: Connection, location_id: str, year: str) -> int | None:
    """The figure that was entered for one location and year, or None."""
    visits: int | None = connection.value(
        "SELECT visits FROM entered_figure WHERE location_id = ? AND year = ?",
        (location_id, year),
    )
    return visits


def of_year(connection: Connection, year: str) -> dict[str, int]:
    """The figures that were entered for a year, by location id."""
    return dict(
        connection.rows("SELECT location_id, visits FROM entered_figure WHERE year = ?", (year,))
    )


def forget(connection: Connection, location_id: str, year: str) -> None:
    """Remove the figure that was entered for one location and year, if there is one."""
    connection.execute(
        "DELETE FROM entered_figure WHERE location_id = ? AND year = ?", (location_id, year)
    )
