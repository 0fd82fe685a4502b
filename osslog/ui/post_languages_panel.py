"""Which languages a visitor is offered, and what it means that one is unreviewed."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.domain.answer_keys import keys_for
from osslog.domain.desk import DeskSetup
from osslog.domain.desk_languages import DESK_LANGUAGES, ENGLISH, DeskLanguage
from osslog.errors import KnownError
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.desk_fonts import load_desk_fonts
from osslog.ui.posts_work import choose_language
from osslog.ui.scripts import language_in_words, language_name
from osslog.ui.section import Section
from osslog.ui.sure_question import SureQuestion

OFFERED = tuple(language for language in DESK_LANGUAGES if language is not ENGLISH)
"""The languages that can be switched on and off."""


class PostLanguagesPanel(Section):
    """Chips for all languages, each kept at once; `changed` says that another set is offered."""

    changed = Signal()

    def __init__(
        self, workspace: LocationWorkspace, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Languages of the visitor’s page"),
            self.tr(
                "English is always offered. Switch on those that your visitors read: each is "
                "offered there by its own name."
            ),
            parent,
        )
        load_desk_fonts()
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self._on: frozenset[str] = frozenset()
        self._asked: DeskLanguage | None = None

        # Widgets
        self.languages = ChipRow(
            self.tr("Languages"),
            [
                Choice(language.code, language_in_words(language.code), key)
                for language, key in zip(OFFERED, keys_for(len(OFFERED)), strict=True)
            ],
            multiple=True,
            clearable=False,
        )
        self.question = SureQuestion(self)

        # Layout
        self.inside.addWidget(self.languages)
        self.inside.addWidget(self.question)

        # Signals
        self.languages.changed.connect(self._follow)
        self.question.agreed.connect(self._switch_on)
        self.question.left.connect(self._leave_off)

    def show_location(self, location_id: str) -> None:
        """Look at another location's languages."""
        self._location_id = location_id

    def refresh(self) -> None:
        """Read anew which languages are on."""
        read = partial(self._workspace.desks.setup, self._location_id)
        self._background.run(read, self._show, self.message.refuse)

    def _show(self, setup: DeskSetup) -> None:
        self._on = frozenset(setup.languages)
        if self._asked is None:
            self.languages.set_codes(self._on)

    def _follow(self) -> None:
        """Switch one off at once, and one on at once or after a question."""
        wanted = frozenset(self.languages.codes())
        self.message.clear()
        for code in (self._on - wanted) - {ENGLISH.code}:
            self._choose(code, is_on=False)
        for language in OFFERED:
            if language.code in wanted - self._on:
                self._ask_about(language)

    def _ask_about(self, language: DeskLanguage) -> None:
        if language.reviewed:
            self._choose(language.code, is_on=True)
            return
        self._asked = language
        self.question.ask(
            self.tr(
                "{language} is unreviewed: nobody who speaks it has checked these words yet. They "
                "may be clumsy or wrong, and a question that is wrong gets a wrong answer. The "
                "visitor’s page says so too. If you know somebody who reads {language}, ask them "
                "to look at the page first."
            ).format(language=language_name(language.code)),
            self.tr("Offer it all the same"),
            self.tr("Leave it off"),
        )

    def _leave_off(self) -> None:
        self._asked = None
        self.languages.set_codes(self._on)
        self.languages.setFocus()

    def _switch_on(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self._choose(asked.code, is_on=True)
        self.languages.setFocus()

    def _choose(self, code: str, *, is_on: bool) -> None:
        self._on = self._on | {code} if is_on else self._on - {code}
        self.languages.set_codes(self._on)
        change = partial(choose_language, self._workspace, self._location_id, code, is_on=is_on)
        self._background.run(change, self._was_chosen, self._was_refused)

    def _was_chosen(self, chosen: tuple[str, bool]) -> None:
        code, is_on = chosen
        kept = (
            self.tr("{language} is offered from the next handing over on.")
            if is_on
            else self.tr("{language} is not offered any longer from the next handing over on.")
        ).format(language=language_name(code))
        later = self.tr("Second laptops learn it from a later file.")
        self.message.succeed(f"{kept} {later}")
        self.changed.emit()

    def _was_refused(self, trouble: KnownError) -> None:
        self.message.refuse(trouble)
        self.refresh()
