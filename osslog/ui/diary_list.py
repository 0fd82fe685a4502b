"""The list of drop-ins: a line for each, quick with ten years of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from osslog.domain.diary import DiaryEntry, EntryState
from osslog.ui.dates import weekday_in_words
from osslog.ui.diary_words import details_of, entry_in_words, visits_in_words
from osslog.ui.entry_sign import draw_sign, ink_of, theme_palette
from osslog.ui.keys import ENTER_KEYS, KeyNote
from osslog.ui.model_index import Index
from osslog.ui.widgets import in_proportion

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
"""The `DiaryEntry` of a line."""

REFERRED_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""How many of its visits were referred to where somebody looks for."""

_SIDE: Final = 12
_ABOVE: Final = 7
_GAP: Final = 14
_SIGN: Final = 13
_NARROW: Final = 560
_WIDEST_DAY: Final = date(2020, 9, 30)


class DiaryModel(QAbstractListModel):
    """The entries, as Qt's views read them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[DiaryEntry, ...] = ()
        self._referred: Mapping[UUID, int] = {}

    @property
    def entries(self) -> tuple[DiaryEntry, ...]:
        """What is shown, in order."""
        return self._entries

    def show_entries(self, entries: Sequence[DiaryEntry], referred: Mapping[UUID, int]) -> None:
        """Show these in the place of those before."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self._referred = referred
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many entries there are."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """An entry, or its words."""
        entry = self._entries[index.row()]
        referred = self._referred.get(entry.drop_in.id, 0) if entry.drop_in is not None else 0
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return entry_in_words(entry, referred)
        if role == ENTRY_ROLE:
            return entry
        return referred if role == REFERRED_ROLE else None


class EntryDelegate(QStyledItemDelegate):
    """Paints a line: its sign, the day, what there is to say, and how many visits."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line, or two where the list is narrow."""
        view = option.widget
        lines = 2 if is_narrow(view) else 1
        height = lines * QFontMetrics(view.font()).height() + 2 * in_proportion(_ABOVE, view)
        return QSize(in_proportion(240, view), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        entry: DiaryEntry = index.data(ENTRY_ROLE)
        view, palette = option.widget, theme_palette()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        line: QRect = option.rect
        painter.save()
        if chosen:
            painter.fillRect(line, palette.color(QPalette.ColorRole.Light))
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Midlight), 1))
        painter.drawLine(line.bottomLeft(), line.bottomRight())
        if chosen:
            self._mark(painter, option)
        side, sign = in_proportion(_SIDE, view), in_proportion(_SIGN, view)
        above = in_proportion(_ABOVE, view)
        height = QFontMetrics(view.font()).height()
        room = line.adjusted(side, above, -side, -above)
        box = QRect(room.left(), room.top() + (height - sign) // 2, sign, sign)
        draw_sign(
            painter,
            QRectF(self._mirrored(option, box)),
            entry.state,
            ink_of(entry.state),
        )
        room.setLeft(room.left() + sign + in_proportion(_GAP, view) * 2 // 3)
        self._write(painter, option, index, room)
        painter.restore()

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect
    ) -> None:
        entry: DiaryEntry = index.data(ENTRY_ROLE)
        view, palette = option.widget, theme_palette()
        bold = QFont(view.font())
        bold.setBold(True)
        height = QFontMetrics(view.font()).height()
        gap = in_proportion(_GAP, view)
        first = QRect(room.left(), room.top(), room.width(), height)
        days = QFontMetrics(bold).horizontalAdvance(weekday_in_words(_WIDEST_DAY))
        day = QRect(first.left(), first.top(), min(days, first.width()), height)
        visits = QRect(first)
        if is_narrow(view):
            details = QRect(room.left(), room.top() + height, room.width(), height)
        else:
            visits_width = QFontMetrics(view.font()).horizontalAdvance(visits_in_words(888))
            beside = visits_width + gap if entry.state is EntryState.HELD else 0
            details = first.adjusted(day.width() + gap, 0, -beside, 0)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.setFont(bold if entry.state is not EntryState.EXPECTED else view.font())
        self._put(painter, option, day, weekday_in_words(entry.day))
        painter.setFont(view.font())
        if entry.state is EntryState.HELD:
            self._put(painter, option, visits, visits_in_words(entry.visits), at_end=True)
        is_missing = entry.state is EntryState.MISSING
        ink = QPalette.ColorRole.BrightText if is_missing else QPalette.ColorRole.Dark
        painter.setPen(palette.color(ink))
        self._put(painter, option, details, details_of(entry, index.data(REFERRED_ROLE)))

    def _put(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        text: str,
        *,
        at_end: bool = False,
    ) -> None:
        """Write a text into its box, from the side where reading begins."""
        place = self._mirrored(option, box)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        sides = Qt.AlignmentFlag
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        side = sides.AlignRight if at_end is not is_mirrored else sides.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # the text's own
        painter.drawText(place, int(side | sides.AlignAbsolute | sides.AlignVCenter), shown)

    @staticmethod
    def _mark(painter: QPainter, option: QStyleOptionViewItem) -> None:
        """A bar, and a ring while the list has the focus: the ground alone is not enough."""
        palette, line = theme_palette(), option.rect
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        bar = QRect(line.right() - 3 if is_mirrored else line.left(), line.top(), 4, line.height())
        painter.fillRect(bar, palette.color(QPalette.ColorRole.Highlight))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
            painter.drawRect(line.adjusted(1, 1, -1, -1))

    @staticmethod
    def _mirrored(option: QStyleOptionViewItem, box: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, box)


def is_narrow(view: QWidget) -> bool:
    """Whether a line of the list goes over two lines of text."""
    return view.width() < in_proportion(_NARROW, view)


class DiaryList(QListView):
    """The entries by day; one of them is chosen.

    `day_chosen` carries the day of the entry that the person went to, `entered` follows Enter.
    """

    day_chosen = Signal(object)
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = DiaryModel(self)
        self._is_told = True
        self.setAccessibleName(name)
        self.setModel(self._entries)
        self.setItemDelegate(EntryDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._follow)
        self.clicked.connect(self._tell)

    @property
    def entries(self) -> tuple[DiaryEntry, ...]:
        """What is shown."""
        return self._entries.entries

    def show_entries(
        self, entries: Sequence[DiaryEntry], referred: Mapping[UUID, int], day: date
    ) -> None:
        """Show these, and go to `day` without telling anybody."""
        self._is_told = False
        self._entries.show_entries(entries, referred)
        self._is_told = True
        self.go_to(day, nearest=True)

    def go_to(self, day: date, *, nearest: bool = False) -> None:
        """Choose the entry of a day; without one none, but show the `nearest` where it is."""
        places = [place for place, entry in enumerate(self.entries) if entry.day == day]
        self._is_told = False
        if places:
            index = self._entries.index(places[0])
            if self.currentIndex().row() not in places:
                self.setCurrentIndex(index)
            self.scrollTo(self.currentIndex())
        else:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            before = [place for place, entry in enumerate(self.entries) if entry.day < day]
            if nearest and self.entries:
                self.scrollTo(self._entries.index(before[-1] if before else 0))
        self._is_told = True

    def choose(self, place: int) -> None:
        """Go to the line in this place, as the person would with the arrow keys."""
        self.setCurrentIndex(self._entries.index(place))

    def key_notes(self) -> tuple[KeyNote, ...]:
        """What its keys do, for the list of keys."""
        return (
            KeyNote(self.tr("Up, Down"), self.tr("by drop-in")),
            KeyNote(self.tr("Enter"), self.tr("to what can be done about the drop-in")),
        )

    def line_height(self) -> int:
        """How high each line is."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return self.itemDelegate().sizeHint(option, QModelIndex()).height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter; begin with the arrows where nothing is chosen."""
        if event.key() in ENTER_KEYS:
            self.entered.emit()
        elif not self.currentIndex().isValid() and event.key() in {
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        }:
            place = self.indexAt(self.viewport().rect().topLeft())
            self.setCurrentIndex(place if place.isValid() else self._entries.index(0))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the lines anew where the text grows."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.scheduleDelayedItemsLayout()

    def _follow(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._tell(current)

    def _tell(self, index: QModelIndex) -> None:
        if self._is_told and index.isValid():
            self.day_chosen.emit(self.entries[index.row()].day)
