"""The feedback card that is printed for whoever would rather write."""

from pathlib import Path
from typing import Final

from osslog.domain.feedback_card import CardWords
from osslog.services.locations import Locations
from osslog.services.paper_sheets import written_once

FILE_NAME: Final = "feedback-card"
"""The name says nothing of the place; the language comes after it."""


class PaperCards:
    """Cards in any language of the feedback post."""

    def __init__(self, locations: Locations) -> None:
        self._locations = locations

    def write(
        self, location_id: str, words: CardWords, folder: Path, *, two_on_a_sheet: bool
    ) -> Path:
        """Write a location's card into a folder: of A5, or two of them on a sheet of A4.

        The same card is not written twice; another file of its name is kept.

        Raises:
            NotFound: there is no such location.
            AlreadyThere, CannotWrite, DiskFull: as their names say.
        """
        from osslog.export import feedback_card_pdf

        card = feedback_card_pdf.FeedbackCard(self._locations.get(location_id).name, words)
        content = feedback_card_pdf.render(card, two_on_a_sheet=two_on_a_sheet)
        return written_once(folder, f"{FILE_NAME}-{words.language.code}", content)
