"""What all pages of a visitor have: the size of the text above, a middle that scrolls, a foot."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from osslog.ui.desk_button import BigButton, ButtonKind
from osslog.ui.desk_look import ANSWER, LEAST_TARGET, DeskLook
from osslog.ui.desk_words import DeskText

_EDGE = 24
_BETWEEN = 16
_WIDEST = 940
_WIDEST_FOOT = 1280
_ABOVE_BODY = 1  # the place of the room that a page has to spare there
_ROOM_AROUND_FIELD = 10
_ROUNDS = 8  # more than there are layouts within layouts; one with nothing to do takes no time


class DeskFrame(QWidget):
    """A page of the visitor's; a subclass fills `column`, `above` and `foot`.

    `larger_wanted` carries 1 or -1. It is dressed in one look, and again in another when the
    visitor asks for larger text.
    """

    larger_wanted = Signal(int)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setObjectName("page")

        # Widgets
        self.smaller = BigButton(ButtonKind.QUIET, narrow=True, parent=self)
        self.larger = BigButton(ButtonKind.QUIET, narrow=True, parent=self)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setObjectName("page_scroll")
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes changes the width, hence the height, hence whether there is a
        # bar. So its place is always kept.
        self.scroll_area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A finger moves the page; a short press still reaches what lies below it.
        QScroller.grabGesture(
            self.scroll_area.viewport(), QScroller.ScrollerGestureType.TouchGesture
        )
        self._inside = QWidget(self.scroll_area)
        self._inside.setObjectName("page_content")
        self.scroll_area.setWidget(self._inside)
        self._top = QWidget(self._inside)
        self.body = QWidget(self._inside)
        self._bottom = QWidget(self)

        # Layout
        self.above = QHBoxLayout(self._top)
        self.column = QVBoxLayout(self.body)
        self.foot = QHBoxLayout(self._bottom)
        self._middle = QVBoxLayout(self._inside)
        self._whole = QVBoxLayout(self)
        self._lay_out()
        self.scroll_area.verticalScrollBar().setEnabled(False)

        # Signals
        self.smaller.clicked.connect(self._ask_for_smaller)
        self.larger.clicked.connect(self._ask_for_larger)
        self._when_laid_out = QTimer(self)
        self._when_laid_out.setSingleShot(True)
        self._when_laid_out.timeout.connect(self.keep_focus_in_view)
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._follow_height)
        keyboard = QGuiApplication.inputMethod()
        keyboard.keyboardRectangleChanged.connect(self._make_room_for_keyboard)

    def _lay_out(self) -> None:
        self.above.setContentsMargins(0, 0, 0, 0)
        self.above.setSpacing(10)
        self.above.addStretch(1)
        self.above.addWidget(self.smaller)
        self.above.addWidget(self.larger)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(_BETWEEN)
        middle = self._middle
        middle.setContentsMargins(_EDGE, 12, _EDGE, 8)
        middle.addLayout(_in_the_middle(self._top))
        middle.addStretch(2)
        middle.addLayout(_in_the_middle(self.body))
        middle.addStretch(3)
        self.foot.setContentsMargins(_EDGE, 0, _EDGE, 12)
        self.foot.setSpacing(10)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(8)
        self._whole.addWidget(self.scroll_area, 1)
        self._whole.addLayout(_in_the_middle(self._bottom))

    def dress(self, look: DeskLook) -> None:
        """Show the page in this look; a subclass dresses its own parts besides."""
        self.look = look
        self.setLayoutDirection(look.direction)
        self._top.setMaximumWidth(look.pixels(_WIDEST))
        self.body.setMaximumWidth(look.pixels(_WIDEST))
        self._bottom.setMaximumWidth(look.pixels(_WIDEST_FOOT))
        for one, sign, text in (
            (self.smaller, "A−", DeskText.TEXT_SMALLER),
            (self.larger, "A+", DeskText.TEXT_LARGER),
        ):
            edge = look.at_edge
            one.dress(edge, sign, ANSWER, high=edge.same_at_any_size(LEAST_TARGET))
            one.setAccessibleName(look.say(text))
        self.keep_focus_in_view_soon()

    def begin_at_top(self) -> None:
        """Put the body right below what is above it."""
        self._middle.setStretch(_ABOVE_BODY, 0)

    def start_here(self) -> None:
        """Put the focus where the page begins."""

    def put_away(self) -> None:
        """Forget what somebody answered: the page goes."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is being typed in view when a keyboard takes room."""
        super().resizeEvent(event)
        self.keep_focus_in_view_soon()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours of the system."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def settle(self) -> None:
        """Find the place of everything at once, before anything of it is painted.

        By itself Qt tells one part after another of its room, from the innermost outwards, and
        paints in between: on a slow computer somebody would see the page jump into place.
        """
        self.ensurePolished()
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, int(QEvent.Type.LayoutRequest))

    def keep_focus_in_view_soon(self) -> None:
        """Do so once everything has found its place."""
        self._when_laid_out.start()

    def keep_focus_in_view(self) -> None:
        """Scroll so far that all of what has the focus can be seen, where there is room for it.

        Qt itself is content with the cursor of a field.
        """
        focused: QWidget | None = self.focusWidget()
        room = self.scroll_area.viewport().height()
        if focused is None or not self.body.isAncestorOf(focused):
            return
        top = focused.mapTo(self._inside, QPoint(0, 0)).y() - _ROOM_AROUND_FIELD
        bottom = top + focused.height() + 2 * _ROOM_AROUND_FIELD
        bar = self.scroll_area.verticalScrollBar()
        if bottom - top <= room:
            bar.setValue(min(top, max(bar.value(), bottom - room)))

    def _follow_height(self, least: int, most: int) -> None:
        self.scroll_area.verticalScrollBar().setEnabled(least < most)
        self.keep_focus_in_view_soon()

    def _ask_for_smaller(self) -> None:
        self.larger_wanted.emit(-1)

    def _ask_for_larger(self) -> None:
        self.larger_wanted.emit(1)

    def _make_room_for_keyboard(self) -> None:
        """Leave free what a keyboard on the screen covers."""
        self.make_room(QGuiApplication.inputMethod().keyboardRectangle())

    def make_room(self, keyboard: QRectF) -> None:
        """Keep the page above a keyboard that covers the screen's lower part."""
        covered = 0
        if keyboard.height() > 0 and keyboard.width() > 0:
            top = self.mapFrom(self.window(), keyboard.toRect().topLeft()).y()
            covered = max(0, self.height() - top)
        self._whole.setContentsMargins(0, 0, 0, min(covered, self.height() // 2))
        self.keep_focus_in_view_soon()


def _in_the_middle(part: QWidget) -> QHBoxLayout:
    """A part as wide as it may be, with what is left over on both sides."""
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(part, 1000)
    across.addStretch(1)
    return across
