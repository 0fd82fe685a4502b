"""The recovery words on a sheet to print and lock away.

Whoever finds the sheet learns nothing from it about whom it serves: it names neither a program
nor a place nor a purpose.
"""

from collections.abc import Sequence
from datetime import date

from osslog.export.pdf_page import Paper, build
from osslog.export.pdf_parts import section, words_table, writing_line
from osslog.export.pdf_text import LEAD, NUMBERED, PROSE, SUBTITLE, TITLE, paragraph
from osslog.export.wording import MONTHS

_KEEPING = (
    "Print this sheet once, then delete the file. Do not photograph it and do not send it.",
    "Keep it on paper in a locked place, such as an office safe, away from the computer.",
    "Only the people who may open the records should know where it is.",
    (
        "If somebody else has seen the words, open the records and make new words there: these "
        "stop working then, but copies that were made before still open with them."
    ),
)


def render(words: Sequence[str], made_on: date) -> bytes:
    """The PDF of the sheet, on one page; the same words and day give the same bytes."""
    day = f"{made_on.day} {MONTHS[made_on.month - 1]} {made_on.year}"
    paper = Paper(
        title="Recovery words", name="Recovery words", about="keep locked away", program=""
    )
    content = [
        paragraph("Recovery words", TITLE),
        paragraph(f"Made on {day}. They replace words made earlier.", SUBTITLE),
        paragraph(
            "These words, in this order, open the records if the passphrase is lost. Whoever has "
            "them can open the records. Without the passphrase and without these words nobody "
            "can, not even the people who made the program.",
            LEAD,
        ),
        section(f"The {len(words)} words"),
        words_table(words, columns=3),
        section("Where to keep this sheet"),
        *(
            paragraph(step, NUMBERED, bullet=f"{number}.")
            for number, step in enumerate(_KEEPING, start=1)
        ),
        section("To use the words"),
        paragraph(
            "When the passphrase is asked for, choose to open with recovery words and type them "
            "in order, with a space between them. Capital letters do not matter.",
            PROSE,
        ),
        section("A label of your own"),
        paragraph(
            "Write here what will tell you, and nobody else, which records these are for.", PROSE
        ),
        writing_line(),
    ]
    return build(paper, content)
