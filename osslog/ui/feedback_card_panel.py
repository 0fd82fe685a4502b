"""The feedback card for paper: a language is chosen, the card saved and opened to be printed."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from osslog.domain.desk_languages import DESK_LANGUAGES, ENGLISH, desk_language
from osslog.domain.feedback_card import CardWords
from osslog.errors import CannotRead
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.chosen_folder import still_there
from osslog.ui.desk_words import DeskText, DeskWords
from osslog.ui.drop_down import DropDown
from osslog.ui.paper_panel import PaperPanel
from osslog.ui.scripts import language_name
from osslog.ui.widgets import label, labelled

_ONE: Final = "one"
_TWO: Final = "two"


def card_words(code: str) -> CardWords:
    """What a card says in the language of this code: the words of the visitor's page."""
    words = DeskWords(code)
    say = words.say
    return CardWords(
        words.language,
        title=say(DeskText.WELCOME),
        about=say(DeskText.ABOUT),
        questions=(
            say(DeskText.HELPFUL),
            say(DeskText.BETTER_INFORMED),
            say(DeskText.FEELS_SAFER),
        ),
        answers=(say(DeskText.YES), say(DeskText.PARTLY), say(DeskText.NO)),
        words=say(DeskText.WORDS),
        words_hint=say(DeskText.WORDS_HINT),
        quote=say(DeskText.QUOTE),
        quote_more=say(DeskText.QUOTE_MORE),
        quote_no=say(DeskText.QUOTE_NO),
        quote_yes=say(DeskText.QUOTE_YES),
        thanks=say(DeskText.THANKS),
        help_now=say(DeskText.HELP_NOW),
    )


def write_card(
    workspace: LocationWorkspace,
    location_id: str,
    words: CardWords,
    folder: Path,
    *,
    two_on_a_sheet: bool,
) -> Path:
    """Write the card of a location into a folder that is there."""
    return workspace.paper_cards.write(
        location_id, words, still_there(folder), two_on_a_sheet=two_on_a_sheet
    )


class FeedbackCardPanel(PaperPanel):
    """Writes the card, and opens it in the system's own viewer."""

    def __init__(
        self, workspace: LocationWorkspace, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Feedback card on paper"),
            self.tr(
                "For whoever would rather write than use a screen: the questions of the visitor’s "
                "page, with the keys of the page Feedback small in the boxes. Put a closed box for "
                "the cards where nobody has to hand one over."
            ),
            folder=self.tr("Folder for the card"),
            name=self.tr("feedback card"),
            parent=parent,
        )
        self._workspace = workspace
        self._background = background
        self._location_id = ""

        # Widgets
        self.language = DropDown(self)
        for language in DESK_LANGUAGES:
            self.language.addItem(language_name(language.code), language.code)
        self.unreviewed = label("", self, role="muted")
        self.sheet = ChipRow(
            self.tr("On a sheet"),
            [
                Choice(_TWO, self.tr("Two on A4, to cut"), "1"),
                Choice(_ONE, self.tr("One on A5"), "2"),
            ],
            clearable=False,
            parent=self,
        )
        self.sheet.set_codes((_TWO,))

        # Layout
        self.inside.addWidget(labelled(self.tr("Language of the card"), self.language, self))
        self.inside.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        self.inside.addWidget(self.unreviewed)
        self.inside.addWidget(self.sheet)
        self.add_folder_and_buttons()
        self._say_what_is_unreviewed()

        # Signals
        self.language.currentIndexChanged.connect(self._say_what_is_unreviewed)

    def show_location(self, location_id: str) -> None:
        """Print the card of this location."""
        self._location_id = location_id

    def _say_what_is_unreviewed(self) -> None:
        language = desk_language(self._code()) or ENGLISH
        self.message.clear()
        self.unreviewed.setVisible(not language.reviewed)
        self.unreviewed.setText(
            self.tr(
                "{language} is unreviewed: nobody who speaks it has checked these words yet. A "
                "small line in English at the foot of the card says so. Ask somebody who reads "
                "{language} to look at it first."
            ).format(language=language_name(language.code))
        )

    def _code(self) -> str:
        return str(self.language.currentData())

    def write(self, folder: Path) -> None:
        """Begin to write the card into a folder."""
        write = partial(
            write_card,
            self._workspace,
            self._location_id,
            card_words(self._code()),
            folder,
            two_on_a_sheet=self.sheet.code() == _TWO,
        )
        self._background.run(write, self._was_written, self.message.refuse)

    def _was_written(self, path: Path) -> None:
        if not self.is_open_where_wanted(path):
            self.message.refuse(
                CannotRead(
                    self.tr("The card is saved as {file}, but no program opened it.").format(
                        file=path.name
                    ),
                    self.tr("Open it from its folder, then print it on one side."),
                )
            )
            return
        self.message.succeed(
            self.tr("Saved as {file}. It is printed on one side.").format(file=path.name)
        )
