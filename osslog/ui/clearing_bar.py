"""The bar below words that wait: what becomes of those in front."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from osslog.domain.words_to_read import OpenWords
from osslog.ui.foot_bar import FootBar
from osslog.ui.message import MessageKind
from osslog.ui.two_looks import TwoLooks
from osslog.ui.widgets import button


class ClearingBar(FootBar):
    """Release, withhold, or leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.release = button("", role="main")
        self.withhold = button(_tr("Withhold (F7)"))
        self.leave = button(_tr("Next (F8)"))
        self.leave.setToolTip(_tr("Leave these words as they are, and go to the next"))
        super().__init__(
            [self.release, self.withhold, self.leave],
            _tr("Ctrl+Z takes back what was done last."),
            parent,
        )
        self.show_for(None, TwoLooks())

    def show_for(self, shown: OpenWords | None, looks: TwoLooks) -> None:
        """Offer what can become of the words in front, if there are any."""
        for one in (self.withhold, self.leave):
            one.setVisible(shown is not None)
        self.release.setVisible(
            shown is not None and shown.feedback.agreed_to_quote and not looks.is_own(shown)
        )
        is_first = shown is not None and looks.is_first(shown)
        self.release.setText(_tr("Done (F6)") if is_first else _tr("Release (F6)"))

    def inform(self, sentence: str) -> None:
        """Say why something cannot be done."""
        self.message.inform(sentence)
        self.hint.hide()

    def forget_information(self) -> None:
        """Say nothing more of what could not be done."""
        if self.message.sentence and self.message.kind is MessageKind.INFORMATION:
            self.clear()


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClearingBar", text)
