"""A signer card that somebody wants to trust: whose it says it is, before any word is compared."""

from dataclasses import dataclass, field
from pathlib import Path

from osslog.export.signer_card import SignerCard
from osslog.services.given_files import card_in


@dataclass(frozen=True, slots=True)
class OfferedCard:
    """A card and whose it says it is.

    Its eight words are left out: who compares them must hear them from the location.
    """

    location_id: str
    location_name: str
    content: bytes = field(repr=False)


def offered_card(path: Path) -> OfferedCard:
    """The signer card that a file holds; nothing is trusted by reading it.

    Raises:
        CannotRead: the file is missing or may not be opened.
        NotAllowedInput: it is too large.
        CardRefused: it is no signer card.
    """
    content = card_in(path)
    card = SignerCard.from_json(content)
    return OfferedCard(card.location_id, card.location_name, content)
