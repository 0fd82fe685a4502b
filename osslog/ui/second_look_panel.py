"""Whether words are released by one coordinator, or only once a second one has looked."""

from functools import partial

from PySide6.QtWidgets import QWidget

from osslog.domain.desk import DeskSetup
from osslog.errors import KnownError
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.chip import Choice
from osslog.ui.posts_work import choose_second_look
from osslog.ui.question_row import QuestionRow
from osslog.ui.section import Section
from osslog.ui.sure_question import SureQuestion

_ONE, _TWO = "one", "two"


class SecondLookPanel(Section):
    """A sheet with one question; going back to one coordinator is asked about."""

    def __init__(
        self, workspace: LocationWorkspace, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Who releases words"),
            self.tr(
                "Words that tell too much cannot be called back from a summary. A second pair of "
                "eyes sees what the first one missed."
            ),
            parent,
        )
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self._is_wanted = False

        # Widgets
        self.looks = QuestionRow(
            self.tr("Words are released by"),
            [
                Choice(_ONE, self.tr("One coordinator"), "1"),
                Choice(_TWO, self.tr("Two, one after the other"), "2"),
            ],
            clearable=False,
        )
        self.question = SureQuestion(self)

        # Layout
        self.inside.addWidget(self.looks)
        self.inside.addWidget(self.question)

        # Signals
        self.looks.chips.changed.connect(self._follow)
        self.question.agreed.connect(self._want_one)
        self.question.left.connect(self._leave)

    def show_location(self, location_id: str) -> None:
        """Look at another location."""
        self._location_id = location_id

    def refresh(self) -> None:
        """Read anew what is set."""
        read = partial(self._workspace.desks.setup, self._location_id)
        self._background.run(read, self._show, self.message.refuse)

    def _show(self, setup: DeskSetup) -> None:
        self._is_wanted = setup.needs_second_look
        if not self.question.isVisibleTo(self):
            self.looks.set_codes((_TWO if self._is_wanted else _ONE,))

    def _follow(self) -> None:
        is_wanted = _TWO in self.looks.codes()
        self.message.clear()
        self.question.hide()
        if is_wanted and not self._is_wanted:
            self._choose(is_wanted=True)
        elif not is_wanted and self._is_wanted:
            self.question.ask(
                self.tr(
                    "Then one person alone decides what is printed in the summary. Words that "
                    "wait for their second look can be released by whoever looks at them next."
                ),
                self.tr("One is enough"),
                self.tr("Keep two"),
            )

    def _leave(self) -> None:
        self.looks.set_codes((_TWO,))
        self.looks.setFocus()

    def _want_one(self) -> None:
        self._choose(is_wanted=False)
        self.looks.setFocus()

    def _choose(self, *, is_wanted: bool) -> None:
        choose = partial(
            choose_second_look, self._workspace, self._location_id, is_wanted=is_wanted
        )
        self._background.run(choose, self._was_chosen, self._was_refused)

    def _was_chosen(self, setup: DeskSetup) -> None:
        self._show(setup)
        self.message.succeed(
            self.tr("Kept. Words are released once two different people have looked at them.")
            if setup.needs_second_look
            else self.tr("Kept. One coordinator releases words.")
        )

    def _was_refused(self, trouble: KnownError) -> None:
        self.message.refuse(trouble)
        self.refresh()
