"""Is anybody there? Asked over the whole page, so that nobody else reads what stands on it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from osslog.ui.desk_button import BigButton, ButtonKind
from osslog.ui.desk_label import DeskLabel
from osslog.ui.desk_look import ANSWER, BODY, DeskLook
from osslog.ui.desk_words import DeskText

_EDGE = 48
_WIDEST = 820
_SIZE = 26


class DeskCover(QFrame):
    """Covers its parent while it counts; `stayed` says that somebody is there, `stopped` not.

    The key or the press that says so does nothing else.
    """

    stayed = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self._beneath: list[QWidget] = []
        self.setObjectName("page")
        self.setAutoFillBackground(True)

        # Widgets
        self._inside = QWidget(self)
        self.question = DeskLabel(parent=self._inside)
        self.go_on = BigButton(ButtonKind.MAIN, parent=self._inside)
        self.stop = BigButton(ButtonKind.QUIET, parent=self._inside)

        # Layout
        column = QVBoxLayout(self._inside)
        column.setSpacing(20)
        for part in (self.question, self.go_on, self.stop):
            column.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        whole.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._inside)
        across.addStretch(1)
        whole.addLayout(across)
        whole.addStretch(1)

        # Signals
        parent.installEventFilter(self)
        self.go_on.clicked.connect(self.stayed)
        self.stop.clicked.connect(self.stopped)
        self.hide()

    def ask(self, look: DeskLook, seconds: int) -> None:
        """Ask, and say how many seconds are left."""
        look = look.at_edge  # so that the two ways on are always in view
        said = look.words.count(DeskText.STILL_THERE, seconds=seconds)
        was_hidden = self.isHidden()
        self.setLayoutDirection(look.direction)
        self._inside.setFixedWidth(min(look.pixels(_WIDEST), self._covered.width() - 2 * _EDGE))
        self.question.dress(look, said, _SIZE, bold=True)
        self.go_on.dress(look, look.say(DeskText.GO_ON), ANSWER)
        self.stop.dress(look, look.say(DeskText.STOP), BODY)
        if was_hidden:
            self.setGeometry(self._covered.rect())
            self.raise_()
            self.show()
            self.go_on.setFocus()
            self._hide_beneath()

    def hideEvent(self, event: QHideEvent) -> None:
        """Show again what was covered, unless the window itself goes out of sight."""
        super().hideEvent(event)
        if self.isHidden():
            self._show_beneath()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take any key for a yes, but Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.stopped.emit()
        elif not event.isAutoRepeat():
            self.stayed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press anywhere for a yes."""
        event.accept()
        self.stayed.emit()

    def _hide_beneath(self) -> None:
        """Keep what is covered from screen readers too, which look beneath."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        others = self._covered.findChildren(QWidget, options=direct)
        self._beneath = [
            one for one in others if not (one is self or one.isWindow() or one.isHidden())
        ]
        for one in self._beneath:
            one.hide()

    def _show_beneath(self) -> None:
        shown, self._beneath = self._beneath, []
        for one in shown:
            one.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is covered."""
        if watched is self._covered and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._covered.rect())
        return False
