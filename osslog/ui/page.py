"""What every page has: a title, a place for messages, and a column that scrolls."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent, QWindow
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from osslog.errors import KnownError
from osslog.settings import Settings
from osslog.ui.message import MessageBar
from osslog.ui.widgets import PAGE_MARGIN, SECTION_GAP, in_proportion, keep_in_view, label

_ALWAYS_ON = 2
"""`Qt.ScrollBarPolicy.ScrollBarAlwaysOn`, without Qt's namespace before the first paint."""

_NO_FOCUS = 0
"""`Qt.FocusPolicy.NoFocus`, likewise."""

_NO_BUTTON = 0
"""`Qt.MouseButton.NoButton`, likewise."""


class Page(QWidget):
    """A page of the window.

    `column` holds its content; what is added to `foot` stays in view below it. `widest` is the
    width that the content has at most, in pixels at a text size of 100%; a page that stands
    alone in the window has it `centred`.
    """

    def __init__(
        self,
        title: str,
        *,
        widest: int = 0,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._widest = widest
        self._followed: QWindow | None = None
        self.setObjectName("page")
        self.setAccessibleName(title)

        # Widgets
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setObjectName("page_scroll")
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        # A bar that comes and goes changes the width, hence the height, hence whether there is a
        # bar: at some widths without end. So its place is always kept.
        self.scroll_area.setProperty("verticalScrollBarPolicy", _ALWAYS_ON)
        # A click beside the controls leaves the focus where it was.
        self.scroll_area.setProperty("focusPolicy", _NO_FOCUS)
        self._inside = QWidget(self.scroll_area)
        self._inside.setObjectName("page_content")
        self.scroll_area.setWidget(self._inside)
        self._held = QWidget(self._inside)
        self.title = label(title, self._held, role="title")
        self.message = MessageBar(parent=self._held)

        # Layout
        self.column = QVBoxLayout()
        self.column.setSpacing(SECTION_GAP)
        self.column.addWidget(self.title)
        self.column.addWidget(self.message)
        beside = QHBoxLayout(self._inside)
        above = 2 * PAGE_MARGIN if centred else PAGE_MARGIN - 6
        beside.setContentsMargins(PAGE_MARGIN, above, PAGE_MARGIN, PAGE_MARGIN)
        if centred:
            beside.addStretch(1)
        self._held.setLayout(self.column)
        self.column.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._held, 1000)
        beside.addStretch(1)
        bar = self.scroll_area.verticalScrollBar()
        bar.rangeChanged.connect(self._show_bar)
        self._show_bar(bar.minimum(), bar.maximum())
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.scroll_area, 1)
        whole.addLayout(self.foot)
        self._fit()

        # Signals
        self._when_laid_out = QTimer(self)
        self._when_laid_out.setSingleShot(True)
        self._when_laid_out.timeout.connect(self._keep_focus_in_view)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the focus, wherever it goes on this page."""
        super().showEvent(event)
        window: QWindow | None = self.window().windowHandle()
        if window is not None and window is not self._followed:
            self._followed = window
            window.focusObjectChanged.connect(self._follow_focus)

    @property
    def body(self) -> QWidget:
        """What the content belongs to: a part is made as its child before it is filled.

        A part that moves with all that is in it has to be dressed anew, with all that is in it.
        """
        return self._held

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def refresh(self) -> None:
        """Read anew what the page shows; called each time it comes to the front."""

    def is_complete(self) -> bool:
        """Whether all that was read is shown; some pages show it in turns."""
        return True

    def has_unsaved(self) -> bool:
        """Whether something was typed here that is nowhere else."""
        return False

    def start_here(self) -> None:
        """Put the focus where the work on this page begins."""

    def turn_back(self) -> None:
        """Forget secrets that were typed and lock what is being opened: there is no view yet."""

    def put_away(self) -> None:
        """Keep what is half done: the workspace is closed next, and nobody can be asked.

        What is given to the worker here is done before the workspace is closed. The page itself
        is gone by then, so nobody is told how it went.
        """

    def show_chosen(self, chosen: Settings) -> None:
        """Show how the window looks now; for a page that asks for it."""

    def refuse(self, trouble: KnownError) -> None:
        """Show a trouble at the top of the page, in view."""
        self.message.refuse(trouble)
        self.scroll_area.ensureWidgetVisible(self.message)

    def _follow_focus(self, _focused: QObject) -> None:
        """Bring it into view once what came with it has found its place.

        Qt scrolls for the Tab key alone. What is clicked stays below the pointer.
        """
        window: QWindow | None = self.window().windowHandle()
        # Each page begins at its top. Asking more before the first paint makes Qt's namespace.
        if window is None or not isValid(window) or not window.isExposed():
            return
        is_clicked = QGuiApplication.mouseButtons().value != _NO_BUTTON
        if self.isVisible() and not is_clicked:
            self._when_laid_out.start()

    def _keep_focus_in_view(self) -> None:
        focused: QWidget | None = self.window().focusWidget()
        if focused is not None and self._inside.isAncestorOf(focused):
            room = self.scroll_area.viewport().height()
            if focused.height() < room or focused.visibleRegion().isEmpty():
                keep_in_view(focused)

    def _show_bar(self, least: int, most: int) -> None:
        self.scroll_area.verticalScrollBar().setEnabled(least < most)

    def _fit(self) -> None:
        if self._widest:
            self._held.setMaximumWidth(in_proportion(self._widest, self))
