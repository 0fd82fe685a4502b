"""Feedback: kept as it was given, and its words released or withheld by a coordinator."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from osslog.domain.records import Feedback, WordsState
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.validation import Problem, problems_with_feedback
from osslog.domain.words import tidy
from osslog.domain.words_to_read import FirstLook, OpenWords, WordsLine
from osslog.errors import AlreadyThere, NotAllowedInput, NotFound
from osslog.services.clock import Today
from osslog.services.locations import found_location
from osslog.services.record_refused import refuse_if_any
from osslog.storage import clearing, desks, summaries
from osslog.storage import feedback as feedback_table
from osslog.storage.vault import Vault

MOST_LISTED: Final = 500
"""No list has more lines at once: nobody reads further, and the page is to open quickly."""

READ_STATES: Final = (WordsState.RELEASED, WordsState.WITHHELD)


class ReaderUnknown(NotAllowedInput):
    """Two people look at these words, and nobody knows who is looking now."""

    code = "reader_unknown"
    default_sentence = "Words are looked at by two people here. Who is looking now?"
    default_next_step = "Type your passphrase."


class SameReader(NotAllowedInput):
    """Somebody who gave the first look cannot give the second."""

    code = "same_reader"
    default_sentence = "You gave the first look, so another coordinator gives the second."


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

    def lines_to_read(self, location_id: str, *, reader: str = "") -> tuple[WordsLine, ...]:
        """The first of these forms, at most `MOST_LISTED`, each as short as a list wants it.

        What `reader` gave a first look already comes last.
        """
        return clearing.waiting_lines(
            self._vault.connection, location_id, reader=reader, at_most=MOST_LISTED
        )

    def count_to_read(self, location_id: str) -> int:
        """How many of a location's forms have words that wait."""
        return clearing.count_waiting(self._vault.connection, location_id)

    def lines_read(
        self, location_id: str, states: Sequence[WordsState] = READ_STATES
    ) -> tuple[WordsLine, ...]:
        """The latest forms whose words were released or withheld, at most `MOST_LISTED`."""
        return clearing.read_lines(self._vault.connection, location_id, states, at_most=MOST_LISTED)

    def is_in_summary(self, feedback: Feedback) -> bool:
        """Whether a summary of the form's year is written, so that a change wants another."""
        year = ReportingYear.containing(date.fromisoformat(f"{feedback.month}-01"))
        return year in summaries.years(self._vault.connection, feedback.location_id)

    def find(self, feedback_id: UUID) -> Feedback:
        """One form.

        Raises:
            NotFound: there is no such form.
        """
        return self._find(feedback_id)

    def open_words(self, feedback_id: UUID) -> OpenWords:
        """One form's words with what was done about them so far.

        Raises:
            NotFound: there is no such form.
        """
        connection = self._vault.connection
        return OpenWords(
            self._find(feedback_id),
            clearing.first_look(connection, feedback_id),
            clearing.half_cleared(connection, feedback_id),
        )

    def keep_half_cleared(self, feedback_id: UUID, words: str | None) -> None:
        """Keep how far somebody got with words that wait, or with None that nobody began.

        Words that are gone or read meanwhile have no use for it.
        """
        with self._vault.transaction():
            connection = self._vault.connection
            found = feedback_table.find(connection, feedback_id)
            if found is not None and found.words_state is WordsState.WAITING:
                clearing.keep_half_cleared(connection, feedback_id, words)

    def needs_second_look(self, location_id: str) -> bool:
        """Whether a location's words are released only once two people have looked at them."""
        return desks.setup(self._vault.connection, location_id).needs_second_look

    def release(self, feedback_id: UUID, words: str, *, reader: str = "") -> Feedback:
        """Let a form's words into the summary as the coordinator has edited them.

        Where the location wants two looks, `reader` names the person whose passphrase is known.
        The first one's words are then kept as a first look, and the form that is returned waits
        still; the second look, by another person, releases.

        Raises:
            NotFound: there is no such form.
            NotAllowedInput: the form has no words.
            RecordRefused: the person did not agree to be quoted, or nothing is left to quote.
            ReaderUnknown: two looks are wanted, and `reader` is empty.
            SameReader: the first look was this person's.
        """
        cleared = tidy(words)
        connection = self._vault.connection
        with self._vault.transaction():
            present = self._find_with_words(feedback_id)
            released = replace(present, words_state=WordsState.RELEASED, released_words=cleared)
            refuse_if_any(problems_with_feedback(released))
            if self.needs_second_look(present.location_id):
                if not reader:
                    raise ReaderUnknown
                first = clearing.first_look(connection, feedback_id)
                if first is None:
                    look = FirstLook(reader, cleared)
                    clearing.keep_first_look(connection, feedback_id, look)
                    clearing.keep_half_cleared(connection, feedback_id, None)
                    return present
                if first.looked_by.casefold() == reader.casefold():
                    raise SameReader
            clearing.keep_half_cleared(connection, feedback_id, None)
            feedback_table.set_words(connection, feedback_id, WordsState.RELEASED, cleared)
        return released

    def take_back_first_look(self, feedback_id: UUID) -> None:
        """Let a form wait for a first look again, with its words as they stand now.

        Raises:
            NotFound: there is no such form.
        """
        connection = self._vault.connection
        with self._vault.transaction():
            first = self.open_words(feedback_id)
            clearing.keep_half_cleared(connection, feedback_id, first.words)
            clearing.forget_first_look(connection, feedback_id)

    def withhold(self, feedback_id: UUID) -> Feedback:
        """Keep a form's words out of the summary.

        Raises:
            NotFound: there is no such form.
            NotAllowedInput: the form has no words.
        """
        with self._vault.transaction():
            return self._move(self._find_with_words(feedback_id), WordsState.WITHHELD)

    def take_back(self, feedback_id: UUID) -> Feedback:
        """Undo a release or a withholding: the words wait as they did just before.

        Raises:
            NotFound: there is no such form.
            NotAllowedInput: the form has no words.
        """
        with self._vault.transaction():
            return self._take_back(feedback_id)

    def back_to_waiting(self, feedback_id: UUID) -> Feedback:
        """Let words that were read be read again, as they were released; raises as `take_back`.

        Where two looks are wanted, both are.
        """
        with self._vault.transaction():
            clearing.forget_first_look(self._vault.connection, feedback_id)
            return self._take_back(feedback_id)

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

    def _take_back(self, feedback_id: UUID) -> Feedback:
        present = self._find_with_words(feedback_id)
        if present.released_words is not None:
            begun = present.released_words if present.released_words != present.words else None
            clearing.keep_half_cleared(self._vault.connection, feedback_id, begun)
        return self._move(present, WordsState.WAITING)

    def _move(self, present: Feedback, state: WordsState) -> Feedback:
        feedback_table.set_words(self._vault.connection, present.id, state, None)
        return replace(present, words_state=state, released_words=None)

    def _find_with_words(self, feedback_id: UUID) -> Feedback:
        present = self._find(feedback_id)
        if not present.words:
            raise NotAllowedInput("This feedback has no words.")
        return present

    def _find(self, feedback_id: UUID) -> Feedback:
        found = feedback_table.find(self._vault.connection, feedback_id)
        if found is None:
            raise NotFound("There is no such feedback in this vault.")
        return found

    def _is_kept(self, feedback_id: UUID, *, deleted: bool) -> bool:
        kept = feedback_table.find(self._vault.connection, feedback_id, deleted=deleted)
        return kept is not None
