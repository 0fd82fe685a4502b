"""Two people who look at words before they are released: whose look it is now."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from osslog.domain.words_to_read import OpenWords

_TWO = 2


@dataclass(frozen=True, slots=True)
class TwoLooks:
    """What a location asks for, who is here, and how many could be.

    `reader` is None where nobody knows: recovery words or a keyring opened the vault.
    """

    are_wanted: bool = False
    reader: str | None = None
    people: int = 1

    def is_by(self, opened: OpenWords, person: str | None) -> bool:
        """Whether the first look at words was this person's."""
        first = opened.first_look
        return (
            self.are_wanted
            and first is not None
            and person is not None
            and first.looked_by.casefold() == person.casefold()
        )

    def is_own(self, opened: OpenWords) -> bool:
        """Whether whoever is here gave the first look, and so cannot give the second."""
        return self.is_by(opened, self.reader)

    def is_first(self, opened: OpenWords) -> bool:
        """Whether the next look is the first of two."""
        return self.are_wanted and opened.first_look is None

    def offers_another(self, opened: OpenWords) -> bool:
        """Whether another coordinator could give the second look here and now."""
        return self.is_own(opened) and self.people >= _TWO

    def why_not_released(self, opened: OpenWords) -> str:
        """Why whoever is here cannot release the words; empty where that is possible."""
        if not opened.feedback.agreed_to_quote:
            return _tr("They did not agree to be quoted, so the words cannot be released.")
        return self.in_words(opened) if self.is_own(opened) else ""

    def in_words(self, opened: OpenWords) -> str:
        """Whose look it is; empty where one look is enough."""
        if not self.are_wanted or not opened.feedback.agreed_to_quote:
            return ""
        if self.people < _TWO:
            return _tr(
                "Two coordinators look at words here, and only one can open this vault. Let "
                "another in (Settings, People), or ask for one look only (Settings, Feedback "
                "posts). Until then your look is kept as the first."
            )
        first = opened.first_look
        if first is None:
            return _tr("First look. Another coordinator looks after you and releases the words.")
        if self.is_own(opened):
            return _tr("You gave the first look. Another coordinator gives the second.")
        if self.reader is None:
            return _tr("Second look. The first was by {first}.").format(first=first.looked_by)
        return _tr("Second look, by {second}. The first was by {first}.").format(
            second=self.reader, first=first.looked_by
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("TwoLooks", text)
