"""A month of drop-ins on a calendar that the arrow keys walk through."""

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from osslog.domain.diary import DiaryEntry
from osslog.domain.validation import EARLIEST_DROP_IN
from osslog.ui.dates import month_in_words
from osslog.ui.entry_sign import draw_sign, ink_of, theme_palette
from osslog.ui.keys import ENTER_KEYS, KeyNote
from osslog.ui.model_index import Index
from osslog.ui.month_model import (
    DAYS_A_WEEK,
    MONTHS_A_YEAR,
    WEEKS,
    MonthModel,
    months_later,
)
from osslog.ui.widgets import button, in_proportion, label

LATEST_DAY = date(2100, 6, 30)

_CELL_HEIGHT = 34
_SIGN = 10
_MOST_SIGNS = 3


class DayDelegate(QStyledItemDelegate):
    """Paints a day: its number, and the signs of what is in the diary for it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one day."""
        view, palette, roles = option.widget, theme_palette(), QPalette.ColorRole
        model = index.model()
        if not isinstance(model, MonthModel):
            return
        day = model.day(index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(2, 1, -2, -1)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(roles.Highlight))
            painter.drawRoundedRect(box, 6, 6)
        if chosen and view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(roles.Accent), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 7, 7)
            painter.setPen(QPen(palette.color(roles.HighlightedText), 1.5))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(4, 3, -4, -3), 5, 5)
        is_outside = day.month != model.month.month
        font = QFont(view.font())
        font.setBold(day == model.today)
        font.setUnderline(day == model.today)
        painter.setFont(font)
        ink = roles.HighlightedText if chosen else roles.Dark if is_outside else roles.Text
        painter.setPen(palette.color(ink))
        number = QRect(box.left(), box.top() + 1, box.width(), painter.fontMetrics().height())
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(day.day))
        side = in_proportion(_SIGN, view)
        shown = model.entries_of(day)[:_MOST_SIGNS]
        left = box.center().x() + 1 - (len(shown) * (side + 2) - 2) / 2
        top = number.bottom() + (box.bottom() - number.bottom() - side) / 2
        for place, entry in enumerate(shown):
            sign = QRectF(left + place * (side + 2), top, side, side)
            draw_sign(
                painter,
                sign,
                entry.state,
                palette.color(roles.HighlightedText) if chosen else ink_of(entry.state),
            )
        painter.restore()


class MonthGrid(QTableView):
    """The days; `step_wanted` carries the day that a key leads to, `entered` follows Enter."""

    step_wanted = Signal(object)
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = date.min
        self.setProperty("role", "month")
        self.setAccessibleName(name)
        self.setItemDelegate(DayDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()

    def key_notes(self) -> tuple[KeyNote, ...]:
        """What its keys do, for the list of keys."""
        return (
            KeyNote(self.tr("Arrows"), self.tr("by day and week")),
            KeyNote(self.tr("Page Up, Page Down"), self.tr("by month, with Shift by year")),
            KeyNote(self.tr("Home, End"), self.tr("to the ends of the month")),
            KeyNote(self.tr("Enter"), self.tr("to what can be done about the day")),
        )

    def fit(self) -> None:
        """Be as high as six weeks at the size of the text."""
        height = in_proportion(_CELL_HEIGHT, self)
        self.verticalHeader().setDefaultSectionSize(height)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(WEEKS * height + head + 2 * self.frameWidth())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by day, week, month and year; Home and End are the month's ends."""
        key, keys = event.key(), Qt.Key
        onward = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        days = {
            keys.Key_Left: -onward,
            keys.Key_Right: onward,
            keys.Key_Up: -DAYS_A_WEEK,
            keys.Key_Down: DAYS_A_WEEK,
        }
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        months = {
            keys.Key_PageUp: -MONTHS_A_YEAR if shifted else -1,
            keys.Key_PageDown: MONTHS_A_YEAR if shifted else 1,
        }
        if key in days:
            self.step_wanted.emit(self.day + timedelta(days=days[keys(key)]))
        elif key in months:
            self.step_wanted.emit(months_later(self.day, months[keys(key)]))
        elif key == keys.Key_Home:
            self.step_wanted.emit(self.day.replace(day=1))
        elif key == keys.Key_End:
            self.step_wanted.emit(months_later(self.day.replace(day=1), 1) - timedelta(days=1))
        elif key in ENTER_KEYS:
            self.entered.emit()
        else:
            event.ignore()


class MonthCalendar(QWidget):
    """One month at a time, with the way to the others.

    `day_chosen` carries the day that the person went to, `entered` follows Enter.
    """

    day_chosen = Signal(object)
    entered = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = MonthModel(today, self)

        # Widgets
        self.heading = label("", role="heading")
        self.earlier = button(self.tr("Earlier"))
        self.earlier.setAccessibleName(self.tr("The month before"))
        self.later = button(self.tr("Later"))
        self.later.setAccessibleName(self.tr("The month after"))
        self.grid = MonthGrid(self.tr("Days of the month"))
        self.grid.setAccessibleDescription(
            self.tr(
                "The arrows go by day and week, Page Up and Page Down by month, with Shift by "
                "year, Home and End to the month’s ends. Enter goes to what can be done."
            )
        )
        self.grid.setModel(self._model)

        # Layout
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.heading, 1)
        top.addWidget(self.earlier)
        top.addWidget(self.later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.grid)

        # Signals
        self.earlier.clicked.connect(self._go_back)
        self.later.clicked.connect(self._go_on)
        self.grid.step_wanted.connect(self._choose)
        self.grid.entered.connect(self.entered)
        self.grid.clicked.connect(self._choose_cell)
        self.grid.fit()
        self.go_to(today)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        return self.grid.day

    def show_entries(self, entries: Iterable[DiaryEntry], today: date) -> None:
        """Mark the days of these."""
        self._model.today = today
        self._model.show_entries(entries)

    def go_to(self, day: date) -> None:
        """Choose a day without telling anybody."""
        if day.replace(day=1) != self._model.month or self.grid.day == date.min:
            self._model.show_month(day.replace(day=1))
            self.heading.setText(month_in_words(f"{day:%Y-%m}"))
        self.grid.day = day
        index = self._model.cell_of(day)
        self.grid.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _choose(self, day: date) -> None:
        self.go_to(min(max(day, EARLIEST_DROP_IN), LATEST_DAY))
        self.day_chosen.emit(self.grid.day)

    def _choose_cell(self, index: QModelIndex) -> None:
        self._choose(self._model.day(index))

    def _go_back(self) -> None:
        self._choose(months_later(self.grid.day, -1))

    def _go_on(self) -> None:
        self._choose(months_later(self.grid.day, 1))
