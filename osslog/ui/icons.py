"""Signs drawn for osslog: files of `resources/icons/`, painted in the window's own colours.

Each is a drawing of one manner: lines on a field of 24 by 24, in one colour, which is filled in
when it is painted. A sign never stands alone where a word can stand beside it.
"""

from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from osslog.resource_files import resource

RATIOS: Final = (1.0, 2.0)
"""The densities of screens that an icon is kept for; between them Qt makes the larger smaller."""

_INK: Final = b"currentColor"


def painted(name: str, ink: QColor, size: QSize, ratio: float, *, mirrored: bool) -> QPixmap:
    """The sign called `name` at the side of the picture where reading begins.

    `size` is in pixels of the window; where it is wider than high, the rest is left free, which
    keeps the words beside the sign away from it.
    """
    drawn = resource(f"icons/{name}.svg").read_bytes().replace(_INK, ink.name().encode())
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    side = size.height()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = size.width() - side if mirrored else 0
    QSvgRenderer(QByteArray(drawn)).render(painter, QRectF(left, 0, side, side))
    painter.end()
    return picture


def icon(name: str, ink: QColor, chosen: QColor, size: QSize, *, mirrored: bool) -> QIcon:
    """The sign for a button: in `ink`, and in `chosen` while the button is chosen."""
    made = QIcon()
    for ratio in RATIOS:
        for colour, state in ((ink, QIcon.State.Off), (chosen, QIcon.State.On)):
            picture = painted(name, colour, size, ratio, mirrored=mirrored)
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
                made.addPixmap(picture, mode, state)
    return made
