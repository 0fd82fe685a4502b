"""All keys that do something here, on a panel over the page: F1 brings it, Escape takes it away.

Nothing is written down twice: the list is read from the shortcuts that exist, each of which says
in its `whatsThis` what it does, and from the widgets in front that take keys of their own.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from osslog.ui.keys import KeyNote, TakesKeys
from osslog.ui.widgets import PANEL_MARGIN, button, empty, in_proportion, label

_WIDTH = 430
_SCROLL_STEP = 60
_MOST_KEYS = 2  # some systems have a handful of keys for the same thing


def shortcuts_of(root: QWidget) -> list[QShortcut]:
    """The shortcuts at and below `root` that a person can use now."""
    return [
        one
        for one in root.findChildren(QShortcut)
        if one.isEnabled() and _is_in_front(one.parent(), root) and not one.key().isEmpty()
    ]


def notes_of_shortcuts(shortcuts: Iterable[QShortcut]) -> tuple[KeyNote, ...]:
    """What each shortcut does, once for each thing, with all keys that do it."""
    keys: dict[str, list[str]] = {}
    for one in shortcuts:
        keys.setdefault(one.whatsThis(), []).extend(map(_in_words, one.keys()[:_MOST_KEYS]))
    return tuple(KeyNote(", ".join(dict.fromkeys(those)), does) for does, those in keys.items())


def notes_of_widgets(root: QWidget) -> tuple[KeyNote, ...]:
    """What the keys of the widgets in front below `root` do, each said once."""
    notes = [
        note
        for one in (root, *root.findChildren(QWidget))
        if isinstance(one, TakesKeys) and one.isVisibleTo(root)
        for note in one.key_notes()
    ]
    return tuple(dict.fromkeys(notes))


def _in_words(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _is_in_front(owner: QObject | None, root: QWidget) -> bool:
    return isinstance(owner, QWidget) and (owner is root or owner.isVisibleTo(root))


class ShortcutList(QFrame):
    """The panel; it holds the focus while it is shown and gives it back."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._focused_before: QWidget | None = None
        self._notes: tuple[KeyNote, ...] = ()
        self.setObjectName("shortcut_list")
        self.setProperty("role", "over_page")
        self.setAccessibleName(self.tr("Keys"))

        # Widgets
        self.close_button = button(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Escape"))
        self._scroll_area = QScrollArea()
        self._scroll_area.setWidgetResizable(True)
        self._scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("shortcut_list_content")

        # Layout
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(PANEL_MARGIN, 0, PANEL_MARGIN, PANEL_MARGIN)
        self._column.setSpacing(10)
        self._scroll_area.setWidget(inside)
        head = QHBoxLayout()
        head.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, 6)
        head.addWidget(label(self.tr("Keys"), role="title"), 1)
        head.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(head)
        whole.addWidget(self._scroll_area, 1)

        # Signals
        self.close_button.clicked.connect(self.put_away)
        window.installEventFilter(self)
        self.hide()

    def show_for(self, page: QWidget | None) -> None:
        """Show what the keys do while `page` is in front."""
        if not self.isVisible():
            self._focused_before = self._window.focusWidget()
        self._fill(page)
        self._place()
        self.show()
        self.raise_()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Hide the list and go on where the person was."""
        before, self._focused_before = self._focused_before, None
        if self.isVisible():
            self.hide()
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)

    def notes(self) -> tuple[KeyNote, ...]:
        """What is listed."""
        return self._notes

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the window's side when its size changes."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape; scroll with the arrows."""
        bar = self._scroll_area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: _SCROLL_STEP,
            Qt.Key.Key_Up: -_SCROLL_STEP,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.put_away()
        elif key in steps:
            bar.setValue(bar.value() + steps[key])

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 as Qt calls it
        """Keep the focus here while the list is shown: there is one stop."""
        del forward
        return True

    def _place(self) -> None:
        room = self._window.rect()
        width = min(room.width(), in_proportion(_WIDTH, self))
        left = room.left() if self.isRightToLeft() else room.right() + 1 - width
        self.setGeometry(left, room.top(), width, room.height())

    def _fill(self, page: QWidget | None) -> None:
        shortcuts = shortcuts_of(self._window)
        own = [one for one in shortcuts if page is not None and _belongs_to(one, page)]
        others = [one for one in shortcuts if one not in own]
        on_page = () if page is None else (*notes_of_widgets(page), *notes_of_shortcuts(own))
        window = self._window
        anywhere = (
            *(window.key_notes() if isinstance(window, TakesKeys) else ()),
            *notes_of_shortcuts(others),
            KeyNote(self.tr("Tab, Shift+Tab"), self.tr("To what comes next, and back")),
            KeyNote(self.tr("Space, Enter"), self.tr("Press the button that has the focus")),
        )
        self._notes = (*on_page, *anywhere)
        parts: dict[str, list[KeyNote]] = {}
        for note in on_page:
            parts.setdefault(note.where or self.tr("On this page"), []).append(note)
        parts.setdefault(self.tr("Everywhere"), []).extend(anywhere)
        empty(self._column)
        for heading, notes in parts.items():
            self._column.addWidget(label(heading, role="heading"))
            self._column.addWidget(_table(notes))
        self._column.addStretch(1)


def _belongs_to(shortcut: QShortcut, page: QWidget) -> bool:
    owner = shortcut.parent()
    return isinstance(owner, QWidget) and (owner is page or page.isAncestorOf(owner))


def _table(notes: Iterable[KeyNote]) -> QWidget:
    """Keys on the one side, what they do on the other."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 8)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for row, note in enumerate(notes):
        grid.addWidget(label(note.keys, role="key"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(note.does), row, 1, Qt.AlignmentFlag.AlignTop)
    return made
