"""A visit sheet on paper, for a morning without a laptop: boxes to tick, and no room for a name.

Each box has the key that chooses the answer on the screen, so that a stack of sheets is typed in
by its ticks. One leaf, printed on both sides, takes as many visits as fit on two pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from osslog.domain.answer_keys import NONE_KEY, UNKNOWN_KEYS, keys_for, keys_of
from osslog.domain.code_lists import (
    AGENCIES_SEEN,
    DESTINATION,
    MODE,
    OUTCOME,
    QUESTIONS,
    VISIT_NUMBER,
    CodeList,
)
from osslog.domain.destination_letters import letters_of_destinations
from osslog.export.pdf_page import BOTTOM, PAGE_HEIGHT, TEXT_WIDTH, TOP, Paper, build
from osslog.export.pdf_text import (
    ACCENT,
    BOLD,
    INK,
    QUIET,
    REGULAR,
    RULE,
    SHADE,
    draw_text,
    shortened,
    width_of,
)

WARNING = "No names, initials, birth dates, addresses, telephone or case numbers on this sheet"
MOST_AGENCIES = 36

BOX = 5.2 * mm
"""The side of a box to tick."""
_LINE = 6.3 * mm
_KEY_SIZE = 7.0
_TEXT_SIZE = 8.1
_LABEL_SIZE = 7.8
_MOST_LABEL_LINES = 2
_LABEL_WIDTH = 26 * mm
_AFTER_BOX = 1.4 * mm
_BETWEEN = 2.3 * mm
_SECOND_AT = 100 * mm
_BAR = 5 * mm
_PADDING = 1.6 * mm
_GAP = 1.6 * mm
_LETTERS = 3
_MOST_NUMBERS = 9
_REFERRALS = 2
_ROOM = PAGE_HEIGHT - TOP - BOTTOM
_KEPT_BACK = 2 * mm


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """What a sheet asks: the location's own questions, and the agencies that may be there."""

    location_name: str
    asked: tuple[str, ...]
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A box with its key, and its words if it has any."""

    key: str
    text: str = ""

    @property
    def width(self) -> float:
        """How wide the box and its words are, in points."""
        text = _AFTER_BOX + width_of(self.text, REGULAR, _TEXT_SIZE) if self.text else 0
        return BOX + text


@dataclass(frozen=True, slots=True)
class Question:
    """A row of boxes; `letters` empty ones stand before them, for a code."""

    label: str
    options: tuple[Option, ...]
    letters: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A question where it stands in its block: at `x`, on `line`, its options beside it."""

    question: Question
    x: float
    line: int
    options: tuple[tuple[float, int, Option], ...]


def render(sheet: PaperSheet) -> bytes:
    """The PDF of a sheet, on two pages; the same sheet gives the same bytes."""
    paper = Paper(
        title="Visit sheet", name=sheet.location_name, about="visit sheet", marking=WARNING
    )
    return build(paper, list(_content(sheet)))


def visits_on(sheet: PaperSheet) -> tuple[int, int]:
    """How many visits fit on the front and on the back."""
    block = _Block(1, questions_on(sheet)).height + _GAP
    front = _ROOM - _KEPT_BACK - _Front(sheet).height - _GAP
    back = _ROOM - _KEPT_BACK - _Head(sheet.location_name).height - _GAP
    return max(0, int(front // block)), max(1, int(back // block))


def _content(sheet: PaperSheet) -> Iterator[Flowable]:
    questions = questions_on(sheet)
    front, back = visits_on(sheet)
    yield _Front(sheet)
    for number in range(1, front + 1):
        yield _Block(number, questions)
    yield PageBreak()
    yield _Head(sheet.location_name)
    for number in range(front + 1, front + back + 1):
        yield _Block(number, questions)


def questions_on(sheet: PaperSheet) -> tuple[Question, ...]:
    """What a sheet asks of each visit, in the order of the window."""
    asked = [
        Question("Visit here since 1 July", _options(VISIT_NUMBER)),
        Question("How", _options(MODE, with_unknown=False)),
    ]
    for code in sheet.asked:
        if code == AGENCIES_SEEN:
            # Whoever is here on the day may not be on the list yet: so there are spare numbers.
            numbers = keys_for(_MOST_NUMBERS, apart_from=NONE_KEY)
            options = [Option(key) for key in numbers]
            none = Option(NONE_KEY, "None")
            asked.append(Question("Agencies seen", (*options, none)))
        else:
            asked.append(Question(QUESTIONS[code].label, _options(QUESTIONS[code])))
    outcomes = _options(OUTCOME, with_unknown=False)
    asked += [Question("Referred to", outcomes, _LETTERS)] * _REFERRALS
    return tuple(asked)


def _options(question: CodeList, *, with_unknown: bool = True) -> tuple[Option, ...]:
    options = [
        Option(key, answer.label)
        for key, answer in zip(keys_of(question), question.answers, strict=True)
    ]
    if with_unknown:
        options += [Option(key) for key in UNKNOWN_KEYS.values()]
    return tuple(options)


def laid_out(questions: Sequence[Question]) -> tuple[list[Placed], int]:
    """Where each question stands, and on how many lines all do.

    A short one shares the line of the one before it.
    """
    placed: list[Placed] = []
    line, end = -1, TEXT_WIDTH
    for question in questions:
        widths = sum(option.width + _BETWEEN for option in question.options)
        label = width_of(question.label, BOLD, _LABEL_SIZE) + _BETWEEN
        if end <= _SECOND_AT - _BETWEEN and _SECOND_AT + label + widths <= TEXT_WIDTH:
            x, at = _SECOND_AT, _SECOND_AT + label
            has_neighbour = True
        else:
            line += 1
            x, at = _PADDING, _LABEL_WIDTH + _PADDING
            if len(_wrapped(question.label, _LABEL_WIDTH)) > _MOST_LABEL_LINES:
                at = x + label
            has_neighbour = False
        first, begin = line, at
        at += question.letters * BOX + (_BETWEEN if question.letters else 0)
        options = []
        for option, needed in zip(question.options, _room_needed(question.options), strict=True):
            if at + needed > TEXT_WIDTH - _PADDING:
                line, at = line + 1, begin
            options.append((at, line, option))
            at += option.width + _BETWEEN
        # Only what stands on one line, and alone, leaves room beside it.
        end = TEXT_WIDTH if has_neighbour or line > first else at
        placed.append(Placed(question, x, first, tuple(options)))
    return placed, line + 1


def _room_needed(options: Sequence[Option]) -> Iterator[float]:
    """How wide each option is, with a box without words that follows it on the same line."""
    for option, after in pairwise((*options, None)):
        if option is not None:
            alone = after is None or after.text or option.text
            yield option.width if alone or after is None else option.width + _BETWEEN + after.width


class _Drawn(Flowable):
    """Something of a fixed height that draws itself from its upper edge."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height
        self.width = TEXT_WIDTH
        self.spaceAfter = _GAP

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def write(
        self, x: float, y: float, text: str, *, font: str = REGULAR, size: float = _TEXT_SIZE
    ) -> None:
        """Write a line of text whose foot is `y` below the upper edge."""
        draw_text(self.canv, (x, self.height - y), text, font, size)

    def box(self, x: float, y: float, key: str) -> None:
        """Draw a box with its key, its upper edge `y` below that of all."""
        top = self.height - y
        self.canv.setLineWidth(0.8)
        self.canv.setStrokeColor(INK)
        self.canv.rect(x, top - BOX, BOX, BOX, stroke=1, fill=0)
        self.canv.setFillColor(QUIET)
        self.canv.setFont(REGULAR, _KEY_SIZE)
        self.canv.drawCentredString(x + BOX / 2, top - BOX / 2 - _KEY_SIZE * 0.36, key)
        self.canv.setFillColor(INK)


class _Head(_Drawn):
    """The date and the sheet's number, to be filled in by hand."""

    def __init__(self, location_name: str, *, explains: bool = False) -> None:
        super().__init__((15 if explains else 9) * mm)
        self._location_name = location_name
        self._explains = explains

    def draw(self) -> None:
        self.canv.setFillColor(ACCENT)
        name = shortened(self._location_name, BOLD, 15, 78 * mm)
        self.write(0, 6.2 * mm, name, font=BOLD, size=15)
        self.canv.setFillColor(INK)
        self.write(82 * mm, 6 * mm, "Date", font=BOLD)
        x = 92 * mm
        for part in (2, 2, 4):
            for _ in range(part):
                self.box(x, 1.4 * mm, "")
                x += BOX
            x += 2 * mm
        self.write(TEXT_WIDTH - 27 * mm, 6 * mm, "Sheet", font=BOLD)
        for place in range(3):
            self.box(TEXT_WIDTH - (3 - place) * BOX, 1.4 * mm, "")
        if self._explains:
            sentence = (
                "Tick what was said. P: prefers not to say. K: not known. Not asked: leave it "
                "empty. Type the sheet in, then shred it."
            )
            self.canv.setFillColor(QUIET)
            self.write(0, 12.4 * mm, sentence)


class _Front(_Drawn):
    """What stands on the front only: who is here, and the letters of the places to refer to."""

    def __init__(self, sheet: PaperSheet) -> None:
        self._head = _Head(sheet.location_name, explains=True)
        self._agencies = sheet.agencies[:MOST_AGENCIES]
        self._more = len(sheet.agencies) - len(self._agencies)
        self._asks_agencies = AGENCIES_SEEN in sheet.asked and bool(self._agencies)
        rows = -(-len(self._agencies) // 3) + bool(self._more) if self._asks_agencies else 0
        self._agencies_height = 6 * mm + rows * 6.4 * mm + 2 * mm if rows else 0.0
        self._places_height = 6 * mm + -(-len(DESTINATION.answers) // 3) * 4.3 * mm + 2 * mm
        super().__init__(self._head.height + self._agencies_height + self._places_height)

    def draw(self) -> None:
        self._head.drawOn(self.canv, 0, self.height - self._head.height)
        top = self._head.height
        if self._asks_agencies:
            self._draw_agencies(top)
        self._draw_places(top + self._agencies_height)

    def _draw_agencies(self, top: float) -> None:
        self._heading(
            top, "Agencies here today", "Number those that are here from 1, down each column."
        )
        rows = -(-len(self._agencies) // 3)
        for place, name in enumerate(self._agencies):
            column, row = divmod(place, rows)
            x, y = column * TEXT_WIDTH / 3, top + 6 * mm + row * 6.4 * mm
            self.box(x, y, "")
            room = TEXT_WIDTH / 3 - BOX - 3 * mm
            self.write(x + BOX + _AFTER_BOX, y + 4 * mm, shortened(name, REGULAR, _TEXT_SIZE, room))
        if self._more:
            self.write(0, top + 6 * mm + rows * 6.4 * mm + 4 * mm, f"{self._more} more in osslog.")

    def _draw_places(self, top: float) -> None:
        self._heading(top, "Referred to", "Write these letters into the three boxes of a visit.")
        letters = letters_of_destinations()
        rows = -(-len(DESTINATION.answers) // 3)
        for place, answer in enumerate(DESTINATION.answers):
            column, row = divmod(place, rows)
            x, y = column * TEXT_WIDTH / 3, top + 9 * mm + row * 4.3 * mm
            self.write(x, y, letters[answer.code], font=BOLD)
            room = TEXT_WIDTH / 3 - 9 * mm
            self.write(x + 8 * mm, y, shortened(answer.label, REGULAR, _TEXT_SIZE, room))

    def _heading(self, top: float, text: str, explanation: str) -> None:
        self.canv.setFillColor(INK)
        self.write(0, top + 3.6 * mm, text, font=BOLD, size=9.5)
        x = width_of(text, BOLD, 9.5) + 3 * mm
        self.canv.setFillColor(QUIET)
        self.write(x, top + 3.6 * mm, explanation)
        self.canv.setFillColor(INK)


class _Block(_Drawn):
    """One visit: a numbered bar, then a row of boxes for each question."""

    def __init__(self, number: int, questions: Sequence[Question]) -> None:
        self._number = number
        self._placed, lines = laid_out(questions)
        super().__init__(_BAR + lines * _LINE + 1 * mm)

    def draw(self) -> None:
        self.canv.setStrokeColor(RULE)
        self.canv.setLineWidth(0.8)
        self.canv.rect(0, 0, self.width, self.height)
        self.canv.setFillColor(SHADE)
        self.canv.rect(0, self.height - _BAR, self.width, _BAR, stroke=0, fill=1)
        self.canv.setFillColor(INK)
        self.write(_PADDING, 4 * mm, f"Visit {self._number}", font=BOLD, size=9.5)
        for placed in self._placed:
            self._draw_question(placed)

    def _draw_question(self, placed: Placed) -> None:
        top = self._top_of(placed.line)
        lines = _wrapped(placed.question.label, _LABEL_WIDTH)
        if placed.x != _PADDING or len(lines) > _MOST_LABEL_LINES:
            lines = [placed.question.label]
        first = 3.6 * mm if len(lines) == 1 else 2.3 * mm
        for number, text in enumerate(lines):
            self.write(placed.x, top + first + number * 2.9 * mm, text, font=BOLD, size=_LABEL_SIZE)
        if placed.question.letters:
            x = _LABEL_WIDTH + _PADDING
            for letter in range(placed.question.letters):
                self.box(x + letter * BOX, top, "")
        for x, line, option in placed.options:
            y = self._top_of(line)
            self.box(x, y, option.key)
            if option.text:
                self.write(x + BOX + _AFTER_BOX, y + 3.7 * mm, option.text)

    @staticmethod
    def _top_of(line: int) -> float:
        return _BAR + 1 * mm + line * _LINE


def _wrapped(text: str, room: float) -> list[str]:
    """A label on as many lines as it takes."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, BOLD, _LABEL_SIZE) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
