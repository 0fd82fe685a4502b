"""The contrast of colours as WCAG 2.2 measures it, between names and in pictures of widgets."""

from collections import Counter
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

FOR_TEXT: Final = 4.5
FOR_LARGE_TEXT: Final = 3.0
FOR_SHAPES: Final = 3.0
FOR_HIGH_CONTRAST: Final = 7.0

_FEWEST_PIXELS = 4  # of one colour, before it counts as more than the edge of a letter


def luminance(colour: QColor) -> float:
    """The relative luminance of WCAG 2.2."""
    return (
        0.2126 * _linear(colour.redF())
        + 0.7152 * _linear(colour.greenF())
        + 0.0722 * _linear(colour.blueF())
    )


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def contrast(one: QColor | str, other: QColor | str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    darker, lighter = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (lighter + 0.05) / (darker + 0.05)


def strongest_in(image: QImage, place: QRect) -> float:
    """The contrast of what stands out most from the commonest colour of a part of a picture."""
    part = image.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(memoryview(part.constBits()).cast("I"))
    behind = QColor.fromRgb(colours.most_common(1)[0][0])
    seen = (colour for colour, count in colours.items() if count >= _FEWEST_PIXELS)
    return max((contrast(QColor.fromRgb(colour), behind) for colour in seen), default=1.0)


def edge_in(image: QImage, across: range, y: int) -> float:
    """The contrast of what stands out most from the first pixel on a line of a picture."""
    first = image.pixelColor(across[0], y)
    return max(contrast(image.pixelColor(x, y), first) for x in across)
