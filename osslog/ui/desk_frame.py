"""What all pages of a visitor have: the size of the text above, a middle that scrolls, a foot."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from osslog.ui.desk_button import BigButton, ButtonKind
from osslog.ui.desk_look import ANSWER, DeskLook
from osslog.ui.desk_words import DeskText

_EDGE = 24
_BETWEEN = 16
_WIDEST = 940
_ROOM_AROUND_FIELD = 16


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
        self.smaller = BigButton(ButtonKind.QUIET, parent=self)
        self.larger = BigButton(ButtonKind.QUIET, parent=self)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setObjectName("page_scroll")
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self.scroll_area)
        inside.setObjectName("page_content")
        self.scroll_area.setWidget(inside)
        self.body = QWidget(inside)

        # Layout
        self.above = QHBoxLayout()
        self.above.setContentsMargins(0, 0, 0, 0)
        self.above.setSpacing(10)
        self.above.addStretch(1)
        self.above.addWidget(self.smaller)
        self.above.addWidget(self.larger)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(_BETWEEN)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.body, 1000)
        across.addStretch(1)
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(_EDGE, 12, _EDGE, 8)
        middle.addLayout(self.above)
        middle.addStretch(2)
        middle.addLayout(across)
        middle.addStretch(3)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(_EDGE, 0, _EDGE, 16)
        self.foot.setSpacing(10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.scroll_area, 1)
        whole.addLayout(self.foot)
        self._whole = whole

        # Signals
        self.smaller.clicked.connect(self._ask_for_smaller)
        self.larger.clicked.connect(self._ask_for_larger)
        keyboard = QGuiApplication.inputMethod()
        keyboard.keyboardRectangleChanged.connect(self._make_room_for_keyboard)

    def dress(self, look: DeskLook) -> None:
        """Show the page in this look; a subclass dresses its own parts besides."""
        self.look = look
        self.setLayoutDirection(look.direction)
        self.body.setMaximumWidth(look.pixels(_WIDEST))
        for one, sign, text in (
            (self.smaller, "A−", DeskText.TEXT_SMALLER),
            (self.larger, "A+", DeskText.TEXT_LARGER),
        ):
            one.dress(look.at_edge, sign, ANSWER)
            one.setAccessibleName(look.say(text))

    def start_here(self) -> None:
        """Put the focus where the page begins."""

    def put_away(self) -> None:
        """Forget what somebody answered: the page goes."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is being typed in view when a keyboard takes room."""
        super().resizeEvent(event)
        self.keep_focus_in_view()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours of the system."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def keep_focus_in_view(self) -> None:
        """Scroll so far that whatever has the focus can be seen."""
        focused: QWidget | None = self.focusWidget()
        if focused is not None and self.body.isAncestorOf(focused):
            self.scroll_area.ensureWidgetVisible(focused, 0, _ROOM_AROUND_FIELD)

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
        self._whole.activate()
        self.keep_focus_in_view()
