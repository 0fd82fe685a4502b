"""A paragraph in any script, for what reportlab's own paragraphs cannot show rightly."""

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from osslog.export.shaped_line import Line, Words, draw, reach

_UNITS = 1000
_FEWEST_LINES = 2
"""As many lines of a paragraph stand on each page at least, where its style wants that."""


class ShapedParagraph(Flowable):
    """Words in lines, as a style says: font, size, indents and how they are aligned.

    Lines stand further apart than the style says where letters reach higher or lower. If it
    `turns`, a paragraph that is read from right to left begins at the right. `lines` are known
    once it was wrapped.
    """

    def __init__(
        self,
        words: Words,
        style: ParagraphStyle,
        *,
        turns: bool = False,
        lines: list[Line] | None = None,
    ) -> None:
        super().__init__()
        self.style = style
        self._words = words
        self._turns = turns
        self.lines = [] if lines is None else lines
        self._is_broken = lines is not None
        self._leading = float(style.leading)
        self._rise = float(style.fontSize)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Break the words into lines for this width; returns what they take."""
        room = width - self.style.leftIndent - self.style.rightIndent
        if not self._is_broken:
            self.lines = self._words.lines(room * _UNITS / self.style.fontSize)
        above, below = (share * self.style.fontSize for share in reach(self.lines))
        self._leading = max(self.style.leading, above + below)
        self._rise = above + (self._leading - above - below) / 2
        self.width = width
        self.height = self._leading * len(self.lines)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Part the words into those that still fit on a page, and the rest."""
        self.wrap(width, height)
        fit = int(height / self._leading)
        count = len(self.lines)
        if fit >= count:
            return [self]
        if not self.style.allowWidows:
            fit = min(fit, count - _FEWEST_LINES)
        if fit < (1 if self.style.allowOrphans else _FEWEST_LINES):
            return []
        return [self._part(self.lines[:fit]), self._part(self.lines[fit:])]

    def draw(self) -> None:
        """Draw the lines; marks that would be piled higher than a line is are cut off."""
        canvas, style = self.canv, self.style
        canvas.saveState()
        canvas.setFillColor(style.textColor)
        path = canvas.beginPath()
        path.rect(0, -self._leading / 2, self.width, self.height + self._leading)
        canvas.clipPath(path, stroke=0, fill=0)
        for number, line in enumerate(self.lines):
            foot = self.height - self._rise - number * self._leading
            draw(canvas, line, self.left_of(line), foot, style.fontSize)
        canvas.restoreState()

    def left_of(self, line: Line) -> float:
        """How far from the left a line begins, in points."""
        alignment = self.style.alignment
        if alignment == TA_LEFT and self._turns and self._words.right_to_left:
            alignment = TA_RIGHT
        free = (
            self.width
            - self.style.leftIndent
            - self.style.rightIndent
            - line.width * self.style.fontSize / _UNITS
        )
        share = 1.0 if alignment == TA_RIGHT else 0.5 if alignment == TA_CENTER else 0.0
        return self.style.leftIndent + max(0.0, free) * share

    def _part(self, lines: list[Line]) -> "ShapedParagraph":
        return ShapedParagraph(self._words, self.style, turns=self._turns, lines=lines)
