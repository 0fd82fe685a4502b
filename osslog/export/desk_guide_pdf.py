"""The guide for the desk: one page that a newcomer can work from, to be kept beside the laptop.

Anybody at the desk may see it, so it names no place, no person and no secret; telephone numbers
are written on it by hand.
"""

from collections.abc import Sequence
from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from osslog.domain.code_lists import NOT_KNOWN, PREFER_NOT_TO_SAY, VISIT_NUMBER
from osslog.export.pdf_page import TEXT_WIDTH, Paper, build
from osslog.export.pdf_text import (
    ACCENT,
    BOLD,
    CELL,
    CELL_BOLD,
    INK,
    PAPER,
    REGULAR,
    RULE,
    SECTION,
    SHADE,
    SUBTITLE,
    TITLE,
    load_fonts,
    paragraph,
    width_of,
)

_TEXT: Final = ParagraphStyle("desk_text", CELL, fontSize=9.7, leading=13)
_NAME: Final = ParagraphStyle("desk_name", CELL_BOLD, fontSize=9.7, leading=13)
_HEADING: Final = ParagraphStyle("desk_heading", SECTION, spaceBefore=11, spaceAfter=3)
_GAP: Final = 8 * mm
_COLUMN: Final = (TEXT_WIDTH - _GAP) / 2
_KEYS_WIDTH: Final = 22 * mm
_WHOSE_WIDTH: Final = 27 * mm
_NUMBER_WIDTH: Final = 6 * mm
_KEY_SIZE: Final = 8.5
_KEY_HEIGHT: Final = 13.5
_KEY_SIDE: Final = 4.5

_BEFORE: Final = (
    "Turn the screen away from the people who wait.",
    "Open osslog, and unlock it with your own passphrase.",
    "On the page Today, say which agencies are here and press Open the drop-in.",
)
_EACH_VISIT: Final = (
    "Type the number beside an answer: the next question comes by itself.",
    "Ask only what helps. What you leave out is kept as Not asked, which is an honest answer.",
    "Each agency that was seen and each referral is one more key or a few letters.",
    "Press Enter, wherever you are. Saved and the count of today appear below.",
)
_MISTAKES: Final = (
    "Saved too early? Undo takes the visit back.",
    (
        "Something was wrong? Choose the visit in the list beside the form and correct it. "
        "What is deleted can be brought back too."
    ),
)
_FEEDBACK: Final = (
    (
        "The page Feedback takes what somebody wrote on paper: two or three answers, and their "
        "words if they agree to be quoted. Feedback is never tied to a visit."
    ),
)
_AFTER: Final = (
    "Lock osslog, or close its window. Both keep everything.",
    "Make a backup on the stick, and lock the stick away.",
    "Shred the paper sheets that you have typed in.",
)
_NEVER: Final = (
    (
        "A name, initials, a date of birth, an address, a telephone or case number, or the time "
        "that somebody came. There is no field for them: do not put them among the words of "
        "feedback, and do not write them on this page."
    ),
)
_WRONG: Final = (
    "osslog says what is wrong in a sentence, and what to do next. Nothing is lost by closing it.",
    "No laptop today? Use the printed visit sheets and type them in later, under Drop-ins.",
    "Passphrase forgotten? The recovery words open it. They are locked away on paper.",
    "Laptop lost or stolen? Tell IT the same day. It cannot be read without the passphrase.",
)
_TELEPHONE: Final = ("Coordinator", "IT help")


def render() -> bytes:
    """The PDF, on one page; the same bytes each time."""
    load_fonts()
    paper = Paper(title="At the desk", name="At the desk", about="a guide to osslog")
    left = [
        *_steps("Before people come", _BEFORE),
        *_steps("Each visit", _EACH_VISIT),
        _keys(_answers()),
        *_plain("A mistake", _MISTAKES),
        *_plain("Feedback", _FEEDBACK),
    ]
    right = [
        _heading("Somebody behind you"),
        _keys(
            (
                (("F12",), "hides everything at once; so does Shift three times"),
                (("Ctrl", "L"), "locks: the passphrase is asked for again"),
            )
        ),
        paragraph(
            "Nothing is lost, not even a visit that is half typed. Come back with the six digits "
            "that you chose when you unlocked, or with the passphrase.",
            _TEXT,
        ),
        _heading("Never write down"),
        *(paragraph(text, _TEXT) for text in _NEVER),
        *_steps("When people have gone", _AFTER),
        *_plain("If something goes wrong", _WRONG),
        _heading("Who helps"),
        _telephone_numbers(),
    ]
    halves = Table(
        [[left, "", right]],
        colWidths=[_COLUMN, _GAP, _COLUMN],
        style=TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), REGULAR),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ]
        ),
        hAlign="LEFT",
    )
    return build(
        paper,
        [
            paragraph("At the desk", TITLE),
            paragraph(
                "Counting visits while people wait. Everything works by keys, and without a mouse.",
                SUBTITLE,
            ),
            halves,
        ],
    )


def _answers() -> Sequence[tuple[tuple[str, ...], str]]:
    first, second, later = (VISIT_NUMBER.label_of(code) for code in VISIT_NUMBER.codes)
    return (
        (
            ("1", "2", "3"),
            (
                f"first question, the only one that must be answered: {first}, {second} or "
                f"{later} visit here since 1\N{NO-BREAK SPACE}July"
            ),
        ),
        (("P",), VISIT_NUMBER.label_of(PREFER_NOT_TO_SAY)),
        (("K",), VISIT_NUMBER.label_of(NOT_KNOWN)),
        (("Tab",), "leaves a question out"),
        (("Enter",), "saves the visit"),
        (("Ctrl", "Z"), "takes back what was done last"),
        (("F1",), "shows all keys"),
    )


def _heading(text: str) -> Flowable:
    return paragraph(text, _HEADING)


def _plain(heading: str, texts: Sequence[str]) -> list[Flowable]:
    parts: list[Flowable] = [_heading(heading)]
    for text in texts:
        parts += [paragraph(text, _TEXT), Spacer(0, 3)]
    return parts


def _steps(heading: str, texts: Sequence[str]) -> list[Flowable]:
    """A heading and numbered steps, the numbers in a column of their own."""
    return [
        _heading(heading),
        Table(
            [
                [paragraph(f"{number}", _NAME), paragraph(text, _TEXT)]
                for number, text in enumerate(texts, start=1)
            ],
            colWidths=[_NUMBER_WIDTH, _COLUMN - _NUMBER_WIDTH],
            style=_close_set(),
            hAlign="LEFT",
        ),
    ]


def _keys(lines: Sequence[tuple[tuple[str, ...], str]]) -> Flowable:
    """Keys as they look, each line with what they do."""
    style = _close_set()
    style.add("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE)
    return Table(
        [[_Keys(keys), paragraph(text, _TEXT)] for keys, text in lines],
        colWidths=[_KEYS_WIDTH, _COLUMN - _KEYS_WIDTH],
        style=style,
        hAlign="LEFT",
        spaceBefore=4,
        spaceAfter=4,
    )


def _close_set() -> TableStyle:
    return TableStyle(
        [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
    )


def _telephone_numbers() -> Flowable:
    """Lines to write on by hand."""
    return Table(
        [[paragraph(whose, _NAME), ""] for whose in _TELEPHONE],
        colWidths=[_WHOSE_WIDTH, _COLUMN - _WHOSE_WIDTH],
        rowHeights=[9 * mm] * len(_TELEPHONE),
        style=TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), REGULAR),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
                ("LINEBELOW", (1, 0), (-1, -1), 0.8, INK),
            ]
        ),
        hAlign="LEFT",
    )


class _Keys(Flowable):
    """Keys of a keyboard, drawn beside each other."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._keys = keys

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, _KEY_HEIGHT

    def draw(self) -> None:
        left = 0.0
        for key in self._keys:
            wide = max(_KEY_HEIGHT, width_of(key, BOLD, _KEY_SIZE) + 2 * _KEY_SIDE)
            self.canv.setFillColor(SHADE)
            self.canv.setStrokeColor(ACCENT)
            self.canv.setLineWidth(0.7)
            self.canv.roundRect(left, 0, wide, _KEY_HEIGHT, 2.5, stroke=1, fill=1)
            self.canv.setFillColor(INK)
            self.canv.setFont(BOLD, _KEY_SIZE)
            self.canv.drawCentredString(left + wide / 2, 4, key)
            self.canv.setFillColor(PAPER)
            left += wide + 3
