"""A feedback card on paper, for whoever would rather write: A5, or two on a sheet of A4 to cut.

It asks what the visitor's page asks and has no room for a name. Each box has, small in its corner,
the key that chooses the answer on the page Feedback, so that a stack of cards is typed in by its
ticks. A card in a language that is read from right to left is laid out from there.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import Final, cast

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4, A5, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from osslog.domain.answer_keys import keys_of
from osslog.domain.code_lists import HELPFUL
from osslog.domain.feedback_card import AGREED_KEY, REFUSED_KEY, CardWords
from osslog.export.pdf_text import ACCENT, INK, QUIET, REGULAR, RULE, load_fonts
from osslog.export.shaped_line import Line, Words, draw, ink

WIDTH, HEIGHT = A5
_SIDE: Final = 12 * mm
_TOP: Final = 12 * mm
_NAME_AT: Final = 7 * mm
_FOOT: Final = 8 * mm
_ROOM: Final = WIDTH - 2 * _SIDE
_BOX: Final = 8.5 * mm
_AFTER_BOX: Final = 2.2 * mm
_KEY: Final = 5.5
_SMALL: Final = 6.5
_WRITING_LINE: Final = 8 * mm
_WANTED_LINES: Final = 4
_FEWEST_LINES: Final = 3
_LARGE: Final = 0.88
"""Letters are not made smaller than this for the sake of one line more to write on."""
_NEAR: Final = 1.6 * mm
_APART: Final = 3.4 * mm
_LEADING: Final = 1.3
_LETTER_ABOVE: Final = 0.76
_LETTER_BELOW: Final = 0.24
_BETWEEN_LINES: Final = 0.12
"""How lines stand: as shares of the size of their letters, which reach so far at least."""
_SCALES: Final = (1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68)
"""By so much letters shrink, step by step, where a language takes more room."""


@dataclass(frozen=True, slots=True)
class FeedbackCard:
    """A card of one location in one language."""

    location_name: str
    words: CardWords


def render(card: FeedbackCard, *, two_on_a_sheet: bool = False) -> bytes:
    """The PDF of a card, on one page; the same card gives the same bytes."""
    load_fonts()
    file = BytesIO()
    size = landscape(A4) if two_on_a_sheet else A5
    canvas = Canvas(
        file,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        initialFontName=cast("float", REGULAR),  # it takes a name, whatever its types say
        lang=card.words.language.code,
    )
    canvas.setTitle("Feedback card")
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("osslog")
    canvas.setProducer("osslog")
    layout = _fitting(card)
    layout.draw(canvas, 0)
    if two_on_a_sheet:
        layout.draw(canvas, size[0] / 2)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        canvas.setDash(3, 3)
        canvas.line(size[0] / 2, 0, size[0] / 2, size[1])
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _fitting(card: FeedbackCard) -> "_Layout":
    """The card in letters as large as there is room for."""
    layouts = [_Layout(card, scale) for scale in _SCALES]
    for wanted in (_WANTED_LINES, _FEWEST_LINES):
        for layout in layouts:
            if layout.lines >= wanted and (wanted == _FEWEST_LINES or layout.is_large):
                return layout
    return layouts[-1]


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of one text."""

    lines: tuple[Line, ...]
    size: float
    leading: float
    rise: float
    colour: Color

    @property
    def height(self) -> float:
        return self.leading * len(self.lines)


class _Layout:
    """Where everything stands on a card, in points from its upper edge."""

    def __init__(self, card: FeedbackCard, scale: float) -> None:
        self._words = card.words
        self._leftward = card.words.language.right_to_left
        self._scale = scale
        text = card.words
        self._name = self._block(card.location_name, 8, QUIET, language="und", scaled=False)
        self._title = self._block(text.title, 20, ACCENT, bold=True)
        self._about = self._block(text.about, 9.5, QUIET)
        self._questions = [self._block(one, 12, INK, bold=True) for one in text.questions]
        self._answers = [self._block(one, 11.5, INK, room=_ROOM / 4) for one in text.answers]
        self._write = self._block(text.words, 12, INK, bold=True)
        self._hint = self._block(text.words_hint, 9, QUIET)
        self._quote = self._block(text.quote, 12, INK, bold=True)
        self._more = self._block(text.quote_more, 9, QUIET)
        beside = _ROOM - _BOX - _AFTER_BOX
        self._agreements = [
            (self._block(text.quote_no, 11.5, INK, room=beside), REFUSED_KEY),
            (self._block(text.quote_yes, 11.5, INK, room=beside), AGREED_KEY),
        ]
        self._thanks = self._block(text.thanks, 11.5, ACCENT, bold=True)
        self._help = self._block(text.help_now, 9, INK)
        self._note = self._block(_note(text), _SMALL, QUIET, language="en", scaled=False)
        self.is_large = scale >= _LARGE
        taken = self._head() + self._foot()
        self.lines = int((HEIGHT - taken) / _WRITING_LINE)

    def draw(self, canvas: Canvas, left: float) -> None:
        """Draw the card, its left edge at `left`."""
        canvas.saveState()
        canvas.translate(left, HEIGHT)
        y = self._draw_head(canvas)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.7)
        below = HEIGHT - self._foot()
        step = (below - y) / max(self.lines, 1)
        for line in range(1, self.lines + 1):
            canvas.line(_SIDE, -(y + line * step), WIDTH - _SIDE, -(y + line * step))
        self._draw_foot(canvas, below)
        canvas.restoreState()

    def _head(self) -> float:
        """How much stands above the lines to write on."""
        asked = sum(one.height + _NEAR + self._answer_height() + _APART for one in self._questions)
        heading = self._title.height + _NEAR + self._about.height + _APART
        return _TOP + heading + asked + self._write.height + _NEAR / 2 + self._hint.height

    def _draw_head(self, canvas: Canvas) -> float:
        self._draw_block(canvas, self._name, _NAME_AT, leftward=not self._leftward)
        y = self._draw_block(canvas, self._title, _TOP)
        y = self._draw_block(canvas, self._about, y + _NEAR) + _APART
        for question in self._questions:
            y = self._draw_block(canvas, question, y) + _NEAR
            for place, (answer, key) in enumerate(
                zip(self._answers, keys_of(HELPFUL), strict=False)
            ):
                self._draw_option(canvas, place * _ROOM / 3, y, answer, key)
            y += self._answer_height() + _APART
        y = self._draw_block(canvas, self._write, y)
        return self._draw_block(canvas, self._hint, y + _NEAR / 2)

    def _answer_height(self) -> float:
        return max(_BOX, *(answer.height for answer in self._answers))

    def _foot(self) -> float:
        """How much stands below the lines."""
        agreements = sum(max(_BOX, block.height) + _NEAR for block, _ in self._agreements)
        return (
            _APART
            + self._quote.height
            + self._more.height
            + _NEAR
            + agreements
            + _APART
            + self._thanks.height
            + self._help.height
            + _NEAR
            + self._note.height
            + _FOOT
        )

    def _draw_foot(self, canvas: Canvas, top: float) -> None:
        y = self._draw_block(canvas, self._quote, top + _APART)
        y = self._draw_block(canvas, self._more, y) + _NEAR
        for block, key in self._agreements:
            self._draw_option(canvas, 0, y, block, key)
            y += max(_BOX, block.height) + _NEAR
        y = self._draw_block(canvas, self._thanks, y + _APART)
        y = self._draw_block(canvas, self._help, y)
        self._draw_block(canvas, self._note, y + _NEAR, leftward=False)

    def _draw_option(self, canvas: Canvas, begin: float, y: float, text: _Block, key: str) -> None:
        """Draw a box to tick with its answer; `begin` is its distance from where lines begin."""
        height = max(_BOX, text.height)
        left = WIDTH - _SIDE - begin - _BOX if self._leftward else _SIDE + begin
        top = y + (height - _BOX) / 2
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.1)
        canvas.roundRect(left, -top - _BOX, _BOX, _BOX, 1.2 * mm)
        canvas.setFillColor(QUIET)
        canvas.setFont(REGULAR, _KEY)
        canvas.drawRightString(left + _BOX - 2.2, -top - _BOX + 2.4, key)
        inset = begin + _BOX + _AFTER_BOX
        self._draw_block(canvas, text, y + (height - text.height) / 2, inset=inset)

    def _draw_block(
        self,
        canvas: Canvas,
        block: _Block,
        y: float,
        *,
        inset: float = 0,
        leftward: bool | None = None,
    ) -> float:
        """Draw a text from `y` on, from the side where reading begins; returns where it ends."""
        canvas.setFillColor(block.colour)
        for number, line in enumerate(block.lines):
            left = _SIDE + inset
            if self._leftward if leftward is None else leftward:
                left = WIDTH - _SIDE - inset - line.width * block.size / 1000
            draw(canvas, line, left, -(y + number * block.leading + block.rise), block.size)
        return y + block.height

    def _block(
        self,
        text: str,
        size: float,
        colour: Color,
        *,
        bold: bool = False,
        room: float = _ROOM,
        language: str | None = None,
        scaled: bool = True,
    ) -> _Block:
        size *= self._scale if scaled else 1
        tag = self._words.language.code if language is None else language
        lines = tuple(Words(text, bold=bold, language=tag).lines(room * 1000 / size))
        reaches = [ink(line) for line in lines]
        above = max(_LETTER_ABOVE, *(reach[0] for reach in reaches)) * size
        below = max(_LETTER_BELOW, *(reach[1] for reach in reaches)) * size
        leading = max(size * _LEADING, above + below + size * _BETWEEN_LINES)
        return _Block(lines, size, leading, (leading - above - below) / 2 + above, colour)


def _note(words: CardWords) -> str:
    """What the coordinator has to know of a card, in English on every card."""
    language = words.language.english_name
    note = (
        f"For the coordinator: {language}. Type it in on the page Feedback by the keys in the "
        "boxes, then shred it."
    )
    if words.language.reviewed:
        return note
    return f"{note} Nobody who speaks {language} has checked these words yet."
