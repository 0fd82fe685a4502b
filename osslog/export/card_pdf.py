"""A location's signer card on paper: its eight words, and how to compare them by telephone."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from osslog.export.pdf_page import Paper, build
from osslog.export.pdf_parts import details_table, section, words_table
from osslog.export.pdf_text import (
    LEAD,
    NUMBERED,
    QUIET_BODY,
    SUBTITLE,
    TITLE,
    all_printable,
    paragraph,
)
from osslog.export.shaping import STAND_IN
from osslog.export.signer_card import SignerCard

_STEPS = (
    (
        "The county team rings the location's coordinator on a number that it knew before this "
        "card came. A number from the card's own e-mail or letter proves nothing."
    ),
    (
        "The coordinator reads out the eight words from the card that the location made: on the "
        "screen, or on this page. The county team listens and does not say them first."
    ),
    (
        "The county team types the words as it hears them. osslog compares them with the card file "
        "that it was given."
    ),
    (
        "All eight are the same, in the same order: the card is trusted, and summaries signed with "
        "this key are accepted from then on."
    ),
    (
        "One word differs: do not add the card. Ask the coordinator to make the card again, and "
        "tell the county's IT security if it differs a second time."
    ),
)


def render(card: SignerCard) -> bytes:
    """The PDF of a card, on one page; the same card gives the same bytes."""
    paper = Paper(
        title=f"{card.location_name}: signer card", name=card.location_name, about="signer card"
    )
    return build(paper, list(_content(card)))


def _content(card: SignerCard) -> Sequence[Flowable]:
    content = [
        paragraph(card.location_name, TITLE),
        paragraph("Signer card of a One Stop Shop, for the county team", SUBTITLE),
        paragraph(
            "With this card the county recognises the location's summaries. It holds no secret. "
            "It counts only once its eight words have been compared by telephone.",
            LEAD,
        ),
        section("The eight words"),
        words_table(card.words, columns=2),
        section("How to compare them"),
        *(
            paragraph(step, NUMBERED, bullet=f"{number}.")
            for number, step in enumerate(_STEPS, start=1)
        ),
        section("The card"),
        details_table(
            (
                ("Location", card.location_name),
                ("Location id", card.location_id),
                ("Key fingerprint", card.key_id),
            )
        ),
    ]
    if not all_printable([card.location_name]):
        content.append(
            paragraph(
                f"{STAND_IN} stands for a sign that this page's letters lack; the name is exact "
                "in the card file.",
                QUIET_BODY,
            )
        )
    return content
