"""What one visitor answers, on its way from the form to the seal."""

from dataclasses import dataclass, field

from osslog.domain.code_lists import NOT_ANSWERED


@dataclass(frozen=True, slots=True)
class VisitorAnswers:
    """One person's answers; nothing of them shows in a report of this value."""

    language: str
    helpful: str = field(default=NOT_ANSWERED, repr=False)
    better_informed: str = field(default=NOT_ANSWERED, repr=False)
    feels_safer: str = field(default=NOT_ANSWERED, repr=False)
    words: str = field(default="", repr=False)
    agreed_to_quote: bool = field(default=False, repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether the person skipped everything: like a blank card, that is not counted."""
        chosen = {self.helpful, self.better_informed, self.feels_safer}
        return chosen == {NOT_ANSWERED} and not self.words
