"""A location's own words of welcome, in each language that its posts offer."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.desk import LONGEST_WELCOME, DeskSetup
from osslog.domain.desk_languages import DeskLanguage, desk_language
from osslog.domain.words import has_refused_character, tidy
from osslog.errors import KnownError
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.desk_fonts import families_for
from osslog.ui.posts_work import keep_welcome
from osslog.ui.scripts import language_in_words
from osslog.ui.section import Section
from osslog.ui.widgets import button, empty, in_proportion, label, labelled, set_trouble
from osslog.ui.words_edit import PlainWords

_HEIGHT = 76


class WelcomeField(QWidget):
    """Words of welcome in one language, counted while they are typed."""

    changed = Signal()

    def __init__(self, language: DeskLanguage, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language

        # Widgets
        self.area = PlainWords(self)
        font = self.area.font()
        font.setFamilies(families_for(language.code))
        self.area.setFont(font)
        self.area.setFixedHeight(in_proportion(_HEIGHT, self))
        if language.right_to_left:
            # By itself a field of plain text knows the application's direction alone.
            option = self.area.document().defaultTextOption()
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            self.area.document().setDefaultTextOption(option)
        self.label = labelled(language_in_words(language.code), self.area, self)
        self.count = label("", self, role="small")
        self.setFocusProxy(self.area)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (self.label, self.area, self.count):
            column.addWidget(part)

        # Signals
        self.area.setPlainText(words)
        self.area.textChanged.connect(self._follow)
        self._follow()

    def words(self) -> str:
        """The words as they are kept: on one line."""
        return tidy(self.area.toPlainText())

    def is_good(self) -> bool:
        """Whether the words may be kept."""
        words = self.words()
        return len(words) <= LONGEST_WELCOME and not has_refused_character(words)

    def _follow(self) -> None:
        words = self.words()
        count = self.tr("{count} of {most} characters").format(
            count=len(words), most=LONGEST_WELCOME
        )
        if len(words) > LONGEST_WELCOME:
            count = self.tr("{count}: shorten it.").format(count=count)
        elif has_refused_character(words):
            count = self.tr("A character in it cannot be printed: type it anew.")
        self.count.setText(count)
        self.area.setAccessibleDescription(count)
        set_trouble(self.area, trouble=not self.is_good())
        self.changed.emit()


class PostWelcomePanel(Section):
    """One field for each language that is on; `changed` says that other words are kept."""

    changed = Signal()

    def __init__(
        self, workspace: LocationWorkspace, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Words of welcome"),
            self.tr(
                "Shown to each visitor above the questions, if you want any: who asks, and why. "
                "Write no names. A language without words of its own shows none."
            ),
            parent,
        )
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self._kept: dict[str, str] = {}
        self._fields: tuple[WelcomeField, ...] = ()

        # Widgets
        self.save = button(self.tr("Keep the words"), self)

        # Layout
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.inside.addLayout(self._column)
        self.inside.addWidget(self.save)

        # Signals
        self.save.clicked.connect(self._keep)

    @property
    def fields(self) -> tuple[WelcomeField, ...]:
        """The fields, in the order of the languages."""
        return self._fields

    def show_location(self, location_id: str) -> None:
        """Look at another location's words; what was typed for the one before goes."""
        if location_id != self._location_id:
            self._location_id = location_id
            self._forget_fields()

    def refresh(self) -> None:
        """Read anew which languages are on; what is half typed stays."""
        read = partial(self._workspace.desks.setup, self._location_id)
        self._background.run(read, self._show, self.message.refuse)

    def has_unsaved(self) -> bool:
        """Whether words are typed that are not kept."""
        return any(
            field.words() != self._kept.get(field.language.code, "") for field in self._fields
        )

    def _forget_fields(self) -> None:
        empty(self._column)
        self._fields = ()
        self._kept = {}

    def _show(self, setup: DeskSetup) -> None:
        typed = {
            field.language.code: field.area.toPlainText()
            for field in self._fields
            if field.words() != self._kept.get(field.language.code, "")
        }
        wanted = [one for one in map(desk_language, setup.languages) if one is not None]
        is_same = tuple(wanted) == tuple(field.language for field in self._fields)
        if is_same and dict(setup.welcome) == self._kept:
            return
        self._forget_fields()
        self._kept = dict(setup.welcome)
        self._fields = tuple(
            WelcomeField(
                language, typed.get(language.code, self._kept.get(language.code, "")), self
            )
            for language in wanted
        )
        for field in self._fields:
            self._column.addWidget(field)
            field.show()

    def _keep(self) -> None:
        bad = [field for field in self._fields if not field.is_good()]
        if bad:
            bad[0].setFocus()
            return
        words = {field.language.code: field.words() for field in self._fields}
        keep = partial(keep_welcome, self._workspace, self._location_id, words)
        self._background.run(keep, self._was_kept, self._was_refused)

    def _was_kept(self, setup: DeskSetup) -> None:
        self._kept = dict(setup.welcome)
        self.message.succeed(
            self.tr(
                "Kept. Shown from the next handing over on; second laptops learn it from a later "
                "file."
            )
        )
        self.changed.emit()

    def _was_refused(self, trouble: KnownError) -> None:
        self.message.refuse(trouble)
