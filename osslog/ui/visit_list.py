"""The visits of one drop-in, a line for each, with what can be done about it."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from osslog.domain.records import Visit
from osslog.ui.diary_words import visits_in_words
from osslog.ui.keys import ENTER_KEYS, KeyNote
from osslog.ui.visit_words import visit_in_words
from osslog.ui.widgets import PANEL_MARGIN, button, in_proportion, label, panel

_LEAST_HEIGHT = 120
_HEIGHT_OF_DETAILS = 62


class VisitLines(QListView):
    """One line for each visit; Enter corrects the current one, Delete takes it out."""

    entered_line = Signal()
    deleted_line = Signal()

    def key_notes(self) -> tuple[KeyNote, ...]:
        """What keys do in the list of visits."""
        here = self.tr("In the list of visits")
        return (
            KeyNote(self.tr("Enter"), self.tr("Correct the visit"), here),
            KeyNote(self.tr("Delete"), self.tr("Delete the visit"), here),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the two keys that do something about a visit."""
        if event.key() in ENTER_KEYS:
            if not event.isAutoRepeat():
                self.entered_line.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            if not event.isAutoRepeat():
                self.deleted_line.emit()
        else:
            super().keyPressEvent(event)


class VisitList(QWidget):
    """All visits of a drop-in, the last one first; its signals carry a visit.

    The line that is chosen stands below the list in full, with what can be done about it.
    """

    correct_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visits: tuple[Visit, ...] = ()
        self._in_words: list[str] = []
        self._model = QStringListModel(self)

        # Widgets
        sheet = panel()
        self.heading = label("", role="heading")
        self.nothing = label(
            self.tr("Visits appear here as you save them. You can correct or delete each."),
            role="muted",
        )
        self.list = VisitLines()
        self.list.setProperty("role", "lines")
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Visits of this drop-in"))
        self.list.setAccessibleDescription(
            self.tr("Enter corrects the chosen visit, Delete deletes it.")
        )
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTabKeyNavigation(False)
        self.details = label("")
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.correct = button(self.tr("Correct"), role="link")
        self.delete = button(self.tr("Delete"), role="link")

        # Layout
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, 12, PANEL_MARGIN, 8)
        inside.setSpacing(6)
        inside.addWidget(self.heading)
        inside.addWidget(self.nothing)
        inside.addWidget(self.list, 1)
        inside.addWidget(self.details)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.correct)
        row.addWidget(self.delete)
        row.addStretch(1)
        inside.addLayout(row)
        inside.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)

        # Signals
        self.list.selectionModel().currentChanged.connect(self._show_details)
        self.list.entered_line.connect(self._correct)
        self.list.deleted_line.connect(self._delete)
        self.list.doubleClicked.connect(self._correct)
        self.correct.clicked.connect(self._correct)
        self.delete.clicked.connect(self._delete)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they are shown, the last visit first."""
        return tuple(self._model.stringList())

    @property
    def chosen(self) -> Visit | None:
        """The visit that something can be done about, or None where there is none."""
        row = self.list.currentIndex().row()
        return self._visits[-1 - row] if 0 <= row < len(self._visits) else None

    def number_of(self, visit_id: UUID) -> int:
        """The number of a visit in the order of entry, or 0."""
        ids = [visit.id for visit in self._visits]
        return ids.index(visit_id) + 1 if visit_id in ids else 0

    def choose(self, number: int) -> None:
        """Choose the visit of this number."""
        index = self._model.index(len(self._visits) - number)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flag)

    def show_visits(self, visits: tuple[Visit, ...], agencies: Mapping[UUID, str]) -> None:
        """Show these; `agencies` has the names of all that a visit may have seen."""
        row = self.list.currentIndex().row()
        keeps_place = self.list.hasFocus() and len(visits) <= len(self._visits)
        self._visits = visits
        self._in_words = [visit_in_words(visit, agencies) for visit in reversed(visits)]
        count = len(visits)
        self.heading.setText(visits_in_words(count))
        self._model.setStringList(
            [f"{count - place}.  {words}" for place, words in enumerate(self._in_words)]
        )
        self.nothing.setVisible(not visits)
        for widget in (self.list, self.details, self.correct, self.delete):
            widget.setVisible(bool(visits))
        self.choose(count - min(row, count - 1) if keeps_place else count)
        self._show_details()
        self.list.setMinimumHeight(in_proportion(_LEAST_HEIGHT, self))
        self.details.setMinimumHeight(in_proportion(_HEIGHT_OF_DETAILS, self))

    def _show_details(self) -> None:
        row = self.list.currentIndex().row()
        if not 0 <= row < len(self._in_words):
            self.details.clear()
            return
        number = len(self._visits) - row
        self.details.setText(f"{number}.  {self._in_words[row]}")
        self.correct.setAccessibleName(self.tr("Correct visit {number}").format(number=number))
        self.delete.setAccessibleName(self.tr("Delete visit {number}").format(number=number))

    def _correct(self) -> None:
        visit = self.chosen
        if visit is not None:
            self.correct_wanted.emit(visit)

    def _delete(self) -> None:
        visit = self.chosen
        if visit is not None:
            self.delete_wanted.emit(visit)
