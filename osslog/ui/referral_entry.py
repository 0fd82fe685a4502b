"""Where a visitor was referred: one line for each, and a field that adds the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.code_lists import DESTINATION, OUTCOME
from osslog.domain.records import Referral
from osslog.ui.chip import CHIP_RING, Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.labels import worded
from osslog.ui.named_row import NamedRow
from osslog.ui.question_row import choices_of
from osslog.ui.type_ahead import TypeAhead
from osslog.ui.widgets import button, label, labelled

_LEAST_TARGET = 26


class ReferralLine(NamedRow):
    """One referral: where to, what came of it, and a way to take it out.

    `settled` says that its outcome was chosen by key; `removed` carries the line itself.
    """

    changed = Signal()
    settled = Signal()
    removed = Signal(object)

    def __init__(self, referral: Referral, parent: QWidget | None = None) -> None:
        self.destination = referral.destination
        place = worded(DESTINATION.label_of(referral.destination))

        # Widgets
        self.outcome = ChipRow("", choices_of(OUTCOME, with_unknown=False), clearable=False)
        self.outcome.set_codes((referral.outcome,))
        self.name = labelled(place, self.outcome)
        self.remove = button("", role="link")

        # Layout
        super().__init__(self.name, self.remove, parent=parent)
        self.content.addWidget(self.outcome)
        self.setFocusProxy(self.outcome)
        self.outcome.setAccessibleName(
            self.tr("Outcome of the referral to {place}").format(place=place)
        )
        self.remove.setText(self.tr("×"))
        self.remove.setToolTip(self.tr("Remove"))
        self.remove.setMinimumSize(_LEAST_TARGET, _LEAST_TARGET)
        self.remove.setAccessibleName(self.tr("Remove the referral to {place}").format(place=place))
        self.arrange_name()

        # Signals
        self.outcome.changed.connect(self.changed)
        self.outcome.answered.connect(self.settled)
        self.remove.clicked.connect(self._remove)

    def referral(self) -> Referral:
        """The referral as it stands."""
        return Referral(self.destination, self.outcome.code() or OUTCOME.codes[0])

    def _remove(self) -> None:
        self.removed.emit(self)


class ReferralEntry(QWidget):
    """All referrals of one visit; `changed` follows every change by the person."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ReferralLine] = []

        # Widgets
        self.add = TypeAhead(
            self.tr("Add a referral"),
            self.tr("Type the first letters, then press Enter or a number."),
            [Choice(answer.code, worded(answer.label)) for answer in DESTINATION.answers],
            named_beside=True,
        )
        self.add.line.setPlaceholderText(self.tr("First letters, then Enter"))
        self._add_name = labelled(self.tr("Add a referral"), self.add.line)
        self._add_said = label("", role="small")
        self.setFocusProxy(self.add)

        # Layout
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        add_row = NamedRow(self._add_name, self._add_said)
        add_row.arrange_name()
        add_row.content.setContentsMargins(CHIP_RING, 0, 0, 0)
        add_row.content.addWidget(self.add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(self._column)
        whole.addWidget(add_row)

        # Signals
        self.add.chosen.connect(self._add_chosen)
        self.add.line.textEdited.connect(self._tell)

    @property
    def lines(self) -> tuple[ReferralLine, ...]:
        """The lines in their order."""
        return tuple(self._lines)

    def referrals(self) -> tuple[Referral, ...]:
        """What is entered."""
        return tuple(line.referral() for line in self._lines)

    def set_referrals(self, referrals: tuple[Referral, ...]) -> None:
        """Show these and no others."""
        for line in self._lines:
            self._drop(line)
        self._lines = []
        for referral in referrals:
            self._append(referral)
        self.add.clear()

    def is_empty(self) -> bool:
        """Whether nothing is entered or half typed."""
        return not self._lines and not self.add.text()

    def _add_chosen(self, destination: str) -> None:
        line = self._append(Referral(destination, OUTCOME.codes[0]))
        line.setFocus()
        self.changed.emit()

    def _append(self, referral: Referral) -> ReferralLine:
        line = ReferralLine(referral)
        line.changed.connect(self.changed)
        line.settled.connect(self._go_to_next)
        line.removed.connect(self._remove)
        self._column.addWidget(line)
        self._lines.append(line)
        return line

    def _remove(self, line: ReferralLine) -> None:
        self._lines.remove(line)
        self._drop(line)
        self.add.setFocus()
        self.changed.emit()

    def _drop(self, line: ReferralLine) -> None:
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _go_to_next(self) -> None:
        self.add.setFocus()

    def _tell(self, _text: str) -> None:
        self.changed.emit()
