"""What lies between somebody's words and their release: a list, first looks, half-cleared words."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from osslog.domain.records import WordsState
from osslog.domain.words_to_read import BEGINNING, FirstLook, WordsLine
from osslog.storage.cipher import Connection, Row

_LINES: Final = """
SELECT feedback.id, month, words_state,
    substr(coalesce(released_words, feedback.words), 1, ?),
    coalesce(looked_by, '')
FROM feedback LEFT JOIN first_look ON first_look.feedback = feedback.key
WHERE location_id = ? AND deleted = 0
"""


def waiting_lines(
    connection: Connection, location_id: str, *, reader: str = "", at_most: int
) -> tuple[WordsLine, ...]:
    """The first forms of a location whose words wait, by month, then by random id.

    What `reader` gave a first look already comes after all others.
    """
    rows = connection.rows(
        f"""
        {_LINES} AND words_state = ?
        ORDER BY coalesce(looked_by = nullif(?, ''), 0), month, feedback.id LIMIT ?
        """,
        (BEGINNING, location_id, WordsState.WAITING.value, reader, at_most),
    )
    return _lines(rows)


def count_waiting(connection: Connection, location_id: str) -> int:
    """How many of a location's forms have words that wait."""
    counted: int = connection.value(
        "SELECT count(*) FROM feedback WHERE location_id = ? AND deleted = 0 AND words_state = ?",
        (location_id, WordsState.WAITING.value),
    )
    return counted


def read_lines(
    connection: Connection, location_id: str, states: Sequence[WordsState], *, at_most: int
) -> tuple[WordsLine, ...]:
    """The latest forms of a location whose words stand so, the latest month first."""
    first, last = states[0], states[-1]
    rows = connection.rows(
        f"{_LINES} AND words_state IN (?, ?) ORDER BY month DESC, feedback.id LIMIT ?",
        (BEGINNING, location_id, first.value, last.value, at_most),
    )
    return _lines(rows)


def first_look(connection: Connection, feedback_id: UUID) -> FirstLook | None:
    """The first look at a form's words, or None."""
    row = connection.row(
        """
        SELECT looked_by, words FROM first_look
        WHERE feedback = (SELECT key FROM feedback WHERE id = ?)
        """,
        (feedback_id.bytes,),
    )
    return None if row is None else FirstLook(*row)


def keep_first_look(connection: Connection, feedback_id: UUID, look: FirstLook) -> None:
    """Store the first look at a form's words. Inside the caller's transaction."""
    forget_first_look(connection, feedback_id)
    connection.execute(
        """
        INSERT INTO first_look (feedback, looked_by, words)
        VALUES ((SELECT key FROM feedback WHERE id = ?), ?, ?)
        """,
        (feedback_id.bytes, look.looked_by, look.words),
    )


def forget_first_look(connection: Connection, feedback_id: UUID) -> None:
    """Let go of the first look at a form's words, if there is one."""
    connection.execute(
        "DELETE FROM first_look WHERE feedback = (SELECT key FROM feedback WHERE id = ?)",
        (feedback_id.bytes,),
    )


def half_cleared(connection: Connection, feedback_id: UUID) -> str | None:
    """A form's words as far as somebody cleared them, or None."""
    words: str | None = connection.value(
        "SELECT words FROM half_cleared WHERE feedback = (SELECT key FROM feedback WHERE id = ?)",
        (feedback_id.bytes,),
    )
    return words


def keep_half_cleared(connection: Connection, feedback_id: UUID, words: str | None) -> None:
    """Store how far somebody got with a form's words, or with None that nobody began.

    Inside the caller's transaction.
    """
    connection.execute(
        "DELETE FROM half_cleared WHERE feedback = (SELECT key FROM feedback WHERE id = ?)",
        (feedback_id.bytes,),
    )
    if words is not None:
        connection.execute(
            """
            INSERT INTO half_cleared (feedback, words)
            VALUES ((SELECT key FROM feedback WHERE id = ?), ?)
            """,
            (feedback_id.bytes, words),
        )


def _lines(rows: Sequence[Row]) -> tuple[WordsLine, ...]:
    return tuple(
        WordsLine(UUID(bytes=id_), month, WordsState(state), beginning, looked_by)
        for id_, month, state, beginning, looked_by in rows
    )
