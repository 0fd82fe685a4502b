"""Labels, buttons and sheets as this window has them: one place for their roles and manners."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFontInfo, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

SECTION_GAP = 18
PAGE_MARGIN = 24
PANEL_MARGIN = 18

UNBOUNDED = 16_777_215
"""Qt's word for no greatest width."""

ORDINARY_TEXT = 15
"""The height of the text in pixels at 100%."""

_ROOM_AROUND_FOCUS = 24
_ICON_SIDE = 20
_BESIDE_ICON = 6
NEW_LOOKS = frozenset(
    {
        QEvent.Type.PaletteChange,
        QEvent.Type.FontChange,
        QEvent.Type.StyleChange,
        QEvent.Type.LayoutDirectionChange,
    }
)
"""The events after which a picture has to be drawn anew."""

# Qt.TextFormat.PlainText. PySide6 makes all of Qt's namespace when its name is first met, which
# takes a tenth of the time until the first page; nothing that this page needs names it.
_PLAIN_TEXT = 0


class Button(QPushButton):
    """A button that Enter presses too and whose focus shows on a filled sheet."""

    _icon_name = ""
    _drawn: tuple[object, ...] = ()

    def show_icon(self, name: str) -> None:
        """Show one of the signs of `resources/icons/` before the words."""
        self._icon_name = name
        self._draw_icon()

    def sizeHint(self) -> QSize:
        """Leave room for the bold letters in which the page in front stands."""
        size = super().sizeHint()
        if self._icon_name and self.isCheckable():
            bold = self.font()
            bold.setBold(True)
            ordinary, wider = QFontMetrics(self.font()), QFontMetrics(bold)
            text = self.text()
            more = wider.horizontalAdvance(text) - ordinary.horizontalAdvance(text)
            size.setWidth(size.width() + max(0, more))
        return size

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign anew in the colours, size and direction that the window now has."""
        super().changeEvent(event)
        if self._icon_name and event.type() in NEW_LOOKS:
            self._draw_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press."""
        from osslog.ui.keys import ENTER_KEYS

        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a light ring inside the dark one of the style sheet."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("role") == "main":
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.HighlightedText), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 3, 3)

    def _draw_icon(self) -> None:
        from osslog.ui.icons import icon

        side = in_proportion(_ICON_SIDE, self)
        size = QSize(side + in_proportion(_BESIDE_ICON, self), side)
        ink, chosen = QPalette.ColorRole.ButtonText, QPalette.ColorRole.Highlight
        colours = self.palette()
        looks = (self._icon_name, colours.color(ink), colours.color(chosen), size)
        if (*looks, self.isRightToLeft()) == self._drawn:
            return
        self._drawn = (*looks, self.isRightToLeft())
        self.setIconSize(size)
        self.setIcon(
            icon(
                self._icon_name,
                colours.color(ink),
                colours.color(chosen),
                size,
                mirrored=self.isRightToLeft(),
            )
        )


def label(text: str, parent: QWidget | None = None, role: str = "") -> QLabel:
    """A text that wraps; `role` is one of the style sheet's, such as `title` or `muted`."""
    made = QLabel(text, parent)
    made.setWordWrap(True)
    made.setProperty("textFormat", _PLAIN_TEXT)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str, parent: QWidget | None = None, role: str = "") -> Button:
    """A button; `role` is `main`, `link`, `choice` or none."""
    made = Button(text, parent)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    across = QSizePolicy.Policy.Preferred if role == "choice" else QSizePolicy.Policy.Maximum
    made.setSizePolicy(across, QSizePolicy.Policy.Fixed)
    return made


def labelled(text: str, buddy: QWidget, parent: QWidget | None = None) -> QLabel:
    """A label that belongs to `buddy` and gives it its accessible name where it has none."""
    made = label(text, parent)
    made.setBuddy(buddy)
    if not buddy.accessibleName():
        buddy.setAccessibleName(text)
    return made


def panel(parent: QWidget | None = None) -> QFrame:
    """A raised sheet for things that belong together."""
    made = QFrame(parent)
    made.setProperty("role", "panel")
    return made


def set_trouble(widget: QWidget, *, trouble: bool) -> None:
    """Show on a field itself that something is wrong with it, or no longer."""
    if bool(widget.property("trouble")) != trouble:
        widget.setProperty("trouble", trouble)
        dress_anew(widget)


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget that is shown already another of the style sheet's roles."""
    widget.setProperty("role", role)
    dress_anew(widget)


def dress_anew(widget: QWidget) -> None:
    """Let the style sheet follow a property that has changed: Qt does not by itself."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def in_proportion(pixels: int, widget: QWidget) -> int:
    """A length at a text size of 100% as it is at the widget's text size."""
    return pixels * QFontInfo(widget.font()).pixelSize() // ORDINARY_TEXT


def keep_in_view(widget: QWidget | None) -> None:
    """Scroll the page that `widget` is on so far that it can be seen."""
    if widget is None:
        return
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, _ROOM_AROUND_FOCUS, _ROOM_AROUND_FOCUS)
        above = above.parentWidget()


def empty(layout: QLayout) -> None:
    """Free every widget of a layout at once."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
