"""Feedback: kept as it was given, and its words released or withheld by a coordinator."""

from dataclasses import replace
from uuid import UUID

from osslog.domain.records import Feedback, WordsState
from osslog.domain.validation import Problem, problems_with_feedback
from osslog.domain.words import tidy
from osslog.errors import AlreadyThere, NotAllowedInput, NotFound
from osslog.services.clock import Today
from osslog.services.locations import found_location
from osslog.services.record_refused import refuse_if_any
from osslog.storage import feedback as feedback_table
from osslog.storage.vault import Vault


class FeedbackForms:
    """What a coordinator does with feedback."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def keep(self, feedback: Feedback) -> Feedback:
        """Keep a form; its words, newlines made spaces, wait for a coordinator to read them.

        Raises:
            NotFound: there is no such location.
            RecordRefused: an answer, the month or the words break the rules.
            AlreadyThere: a form of this id is kept already.
        """
        words = tidy(feedback.words)
        kept = replace(
            feedback,
            words=words,
            words_state=WordsState.WAITING if words else WordsState.NONE,
            released_words=None,
        )
        problems = list(problems_with_feedback(kept))
        if not problems and kept.month > f"{self._today():%Y-%m}":
            problems.append(Problem("month", "That month has not begun."))
        refuse_if_any(problems)
        with self._vault.transaction():
            found_location(self._vault, kept.location_id)
            if any(self._is_kept(kept.id, deleted=deleted) for deleted in (False, True)):
                raise AlreadyThere("This feedback is kept already.")
            feedback_table.add(self._vault.connection, kept)
        return kept

    def in_month(self, location_id: str, month: str) -> tuple[Feedback, ...]:
        """A location's forms of one month, `YYYY-MM`, in an order that tells nothing."""
        return feedback_table.in_month(self._vault.connection, location_id, month)

    def waiting(self, location_id: str) -> tuple[Feedback, ...]:
        """A location's forms whose words nobody has released or withheld yet."""
        return feedback_table.waiting(self._vault.connection, location_id)

    def release(self, feedback_id: UUID, words: str) -> Feedback:
        """Let a form's words into the summary as the coordinator has edited them.

        Raises:
            NotFound: there is no such form.
            NotAllowedInput: the form has no words.
            RecordRefused: the person did not agree to be quoted, or nothing is left to quote.
        """
        return self._move(feedback_id, WordsState.RELEASED, tidy(words))

    def withhold(self, feedback_id: UUID) -> Feedback:
        """Keep a form's words out of the summary.

        Raises:
            NotFound: there is no such form.
            NotAllowedInput: the form has no words.
        """
        return self._move(feedback_id, WordsState.WITHHELD, None)

    def back_to_waiting(self, feedback_id: UUID) -> Feedback:
        """Take back a release or a withholding; raises as `withhold` does."""
        return self._move(feedback_id, WordsState.WAITING, None)

    def delete(self, feedback_id: UUID) -> None:
        """Take back a form that was entered by mistake; `undo_delete` brings it back.

        Raises:
            NotFound: there is no such form.
        """
        with self._vault.transaction():
            self._find(feedback_id)
            feedback_table.set_deleted(self._vault.connection, feedback_id, deleted=True)

    def undo_delete(self, feedback_id: UUID) -> Feedback:
        """Bring back a deleted form as it was.

        Raises:
            NotFound: there is no deleted form of this id.
        """
        with self._vault.transaction():
            kept = feedback_table.find(self._vault.connection, feedback_id, deleted=True)
            if kept is None:
                raise NotFound("There is no deleted feedback to bring back.")
            feedback_table.set_deleted(self._vault.connection, feedback_id, deleted=False)
        return kept

    def _move(self, feedback_id: UUID, state: WordsState, released: str | None) -> Feedback:
        with self._vault.transaction():
            present = self._find(feedback_id)
            if not present.words:
                raise NotAllowedInput("This feedback has no words.")
            moved = replace(present, words_state=state, released_words=released)
            refuse_if_any(problems_with_feedback(moved))
            feedback_table.set_words(self._vault.connection, feedback_id, state, released)
        return moved

    def _find(self, feedback_id: UUID) -> Feedback:
        found = feedback_table.find(self._vault.connection, feedback_id)
        if found is None:
            raise NotFound("There is no such feedback in this vault.")
        return found

    def _is_kept(self, feedback_id: UUID, *, deleted: bool) -> bool:
        kept = feedback_table.find(self._vault.connection, feedback_id, deleted=deleted)
        return kept is not None
