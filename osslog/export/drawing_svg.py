"""A drawing of boxes, lines and texts as SVG, for the screen.

reportlab's own SVG begins with a clip path, which Qt paints as a black sheet over everything,
and rounds colours to whole percents; this one has neither. The font is named as Qt knows it.
"""

from xml.sax.saxutils import escape, quoteattr

from reportlab.graphics.shapes import Drawing, Line, Rect, String

from osslog.export.pdf_text import BOLD

_FAMILY = "Noto Sans"


def render(drawing: Drawing) -> bytes:
    """The drawing's SVG; a unit of it is a point.

    Raises:
        TypeError: it has a shape of another kind.
    """
    width, height = drawing.width, drawing.height
    shapes = "".join(_shape(shape, height) for shape in drawing.contents)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}" height="{_n(height)}" '
        f'viewBox="0 0 {_n(width)} {_n(height)}">{shapes}</svg>'
    ).encode()


def _shape(shape: object, height: float) -> str:
    if isinstance(shape, Rect):
        return (
            f'<rect x="{_n(shape.x)}" y="{_n(height - shape.y - shape.height)}" '
            f'width="{_n(shape.width)}" height="{_n(shape.height)}" '
            f'fill="{_colour(shape.fillColor)}" stroke="{_colour(shape.strokeColor)}" '
            f'stroke-width="{_n(shape.strokeWidth)}"/>'
        )
    if isinstance(shape, Line):
        return (
            f'<line x1="{_n(shape.x1)}" y1="{_n(height - shape.y1)}" '
            f'x2="{_n(shape.x2)}" y2="{_n(height - shape.y2)}" '
            f'stroke="{_colour(shape.strokeColor)}" stroke-width="{_n(shape.strokeWidth)}"/>'
        )
    if isinstance(shape, String):
        weight = "bold" if shape.fontName == BOLD else "normal"
        return (
            f'<text x="{_n(shape.x)}" y="{_n(height - shape.y)}" font-family="{_FAMILY}" '
            f'font-size="{_n(shape.fontSize)}" font-weight="{weight}" '
            f"text-anchor={quoteattr(shape.textAnchor)} "
            f'fill="{_colour(shape.fillColor)}">{escape(shape.text)}</text>'
        )
    raise TypeError("this kind of shape has no SVG here")


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _colour(colour: object) -> str:
    from reportlab.lib.colors import Color

    if not isinstance(colour, Color):
        return "none"
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour.rgb())
