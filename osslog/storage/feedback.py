"""Feedback forms as they are stored: the location and the month, with no link to a visit."""

import secrets
from typing import Final
from uuid import UUID

from osslog.domain.records import Feedback, WordsState
from osslog.storage.cipher import Connection, Row

_KEY_BITS: Final = 62

_SELECT = """
SELECT id, location_id, month, helpful, better_informed, feels_safer, words, agreed_to_quote,
    language, words_state, released_words
FROM feedback
"""


def add(connection: Connection, feedback: Feedback) -> None:
    """Store a new form, in a random place among the others, so that no order tells anything."""
    connection.execute(
        """
        INSERT INTO feedback (
            key, id, location_id, month, helpful, better_informed, feels_safer, words,
            agreed_to_quote, language, words_state, released_words
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            secrets.randbits(_KEY_BITS),
            feedback.id.bytes,
            feedback.location_id,
            feedback.month,
            feedback.helpful,
            feedback.better_informed,
            feedback.feels_safer,
            feedback.words,
            feedback.agreed_to_quote,
            feedback.language,
            feedback.words_state.value,
            feedback.released_words,
        ),
    )


def set_words(
    connection: Connection, feedback_id: UUID, state: WordsState, released_words: str | None
) -> None:
    """Say where a form's words stand, and as what they are released."""
    connection.execute(
        "UPDATE feedback SET words_state = ?, released_words = ? WHERE id = ?",
        (state.value, released_words, feedback_id.bytes),
    )


def set_deleted(connection: Connection, feedback_id: UUID, *, deleted: bool) -> None:
    """Mark a form as deleted, or take the mark away."""
    connection.execute("UPDATE feedback SET deleted = ? WHERE id = ?", (deleted, feedback_id.bytes))


def find(connection: Connection, feedback_id: UUID, *, deleted: bool = False) -> Feedback | None:
    """The form with this id, or None; with `deleted` only where it is marked as deleted."""
    row = connection.row(f"{_SELECT} WHERE id = ? AND deleted = ?", (feedback_id.bytes, deleted))
    return None if row is None else _feedback(row)


def in_month(connection: Connection, location_id: str, month: str) -> tuple[Feedback, ...]:
    """A location's forms of one month, `YYYY-MM`, ordered by their random ids."""
    rows = connection.rows(
        f"{_SELECT} WHERE location_id = ? AND month = ? AND deleted = 0 ORDER BY id",
        (location_id, month),
    )
    return tuple(_feedback(row) for row in rows)


def waiting(connection: Connection, location_id: str) -> tuple[Feedback, ...]:
    """A location's forms whose words wait for a coordinator, by month, then by random id."""
    rows = connection.rows(
        f"{_SELECT} WHERE location_id = ? AND words_state = ? AND deleted = 0 ORDER BY month, id",
        (location_id, WordsState.WAITING.value),
    )
    return tuple(_feedback(row) for row in rows)


def months(connection: Connection, location_id: str) -> tuple[str, ...]:
    """Each month that the location has a form of, in order."""
    rows = connection.rows(
        "SELECT DISTINCT month FROM feedback WHERE location_id = ? AND deleted = 0 ORDER BY 1",
        (location_id,),
    )
    return tuple(month for (month,) in rows)


def _feedback(row: Row) -> Feedback:
    (
        id_,
        location_id,
        month,
        helpful,
        better_informed,
        feels_safer,
        words,
        agreed_to_quote,
        language,
        words_state,
        released_words,
    ) = row
    return Feedback(
        UUID(bytes=id_),
        location_id,
        month,
        helpful,
        better_informed,
        feels_safer,
        words,
        bool(agreed_to_quote),
        language,
        WordsState(words_state),
        released_words,
    )
