"""The visits of one drop-in, a line for each, with what can be done about it."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.code_lists import MODE, QUESTIONS, VISIT_NUMBER
from osslog.domain.records import Visit
from osslog.ui.widgets import PANEL_MARGIN, button, empty, label, panel


def visit_in_words(visit: Visit, agencies: Mapping[UUID, str]) -> str:
    """One line about a visit: its number, how, what was answered, who was seen, where to."""
    parts = [VISIT_NUMBER.label_of(visit.visit_number)]
    if visit.mode != MODE.codes[0]:
        parts.append(MODE.label_of(visit.mode))
    for given in visit.answers:
        question = QUESTIONS[given.question]
        parts.append(" + ".join(question.label_of(code) for code in given.codes))
    if visit.agencies_seen is not None:
        seen = [agencies.get(agency, "?") for agency in visit.agencies_seen]
        parts.append(", ".join(seen) if seen else _tr("saw no agency"))
    if len(visit.referrals) == 1:
        parts.append(_tr("1 referral"))
    elif visit.referrals:
        parts.append(_tr("{count} referrals").format(count=len(visit.referrals)))
    return " · ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("VisitList", text)


class VisitLine(QFrame):
    """One visit; its signals carry the visit."""

    correct_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(
        self, number: int, visit: Visit, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.visit = visit
        self.setProperty("role", "line_of_list")

        # Widgets
        self.words = label(f"{number}.  {words}")
        self.correct = button(self.tr("Correct"), role="link")
        self.correct.setAccessibleName(self.tr("Correct visit {number}").format(number=number))
        self.delete = button(self.tr("Delete"), role="link")
        self.delete.setAccessibleName(self.tr("Delete visit {number}").format(number=number))

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 6)
        column.setSpacing(0)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.correct)
        row.addWidget(self.delete)
        row.addStretch(1)
        column.addLayout(row)

        # Signals
        self.correct.clicked.connect(self._correct)
        self.delete.clicked.connect(self._delete)

    def _correct(self) -> None:
        self.correct_wanted.emit(self.visit)

    def _delete(self) -> None:
        self.delete_wanted.emit(self.visit)


class VisitList(QWidget):
    """All visits of a drop-in, the last one first; its signals carry a visit."""

    correct_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[VisitLine] = []

        # Widgets
        sheet = panel()
        self.heading = label("", role="heading")
        self.nothing = label(
            self.tr("Visits appear here as you save them. You can correct or delete each."),
            role="muted",
        )

        # Layout
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(4)
        inside.addWidget(self.heading)
        inside.addWidget(self.nothing)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        inside.addLayout(self._column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)
        whole.addStretch(1)

    @property
    def lines(self) -> tuple[VisitLine, ...]:
        """The lines as they are shown."""
        return tuple(self._lines)

    def show_visits(self, visits: tuple[Visit, ...], agencies: Mapping[UUID, str]) -> None:
        """Show these; `agencies` has the names of all that a visit may have seen."""
        count = len(visits)
        self.heading.setText(
            self.tr("1 visit") if count == 1 else self.tr("{count} visits").format(count=count)
        )
        self.nothing.setVisible(not visits)
        empty(self._column)
        self._lines = []
        for number, visit in reversed(tuple(enumerate(visits, start=1))):
            line = VisitLine(number, visit, visit_in_words(visit, agencies))
            line.correct_wanted.connect(self.correct_wanted)
            line.delete_wanted.connect(self.delete_wanted)
            self._column.addWidget(line)
            self._lines.append(line)
