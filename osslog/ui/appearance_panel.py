"""How the window looks: its colours and the size of its text."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from osslog.settings import TEXT_SIZES, Appearance, Settings
from osslog.ui.chip import Choice
from osslog.ui.question_row import QuestionRow
from osslog.ui.section import Section


def _tr(text: str) -> str:
    return QCoreApplication.translate("AppearancePanel", text)


def _appearances() -> list[Choice]:
    named = {
        Appearance.SYSTEM: _tr("As on this computer"),
        Appearance.LIGHT: _tr("Light"),
        Appearance.DARK: _tr("Dark"),
        Appearance.CONTRAST: _tr("High contrast"),
    }
    return [
        Choice(appearance.value, name, str(place))
        for place, (appearance, name) in enumerate(named.items(), 1)
    ]


def _text_sizes() -> list[Choice]:
    return [
        Choice(str(percent), _tr("{percent}%").format(percent=percent), str(place))
        for place, percent in enumerate(TEXT_SIZES, 1)
    ]


class AppearancePanel(Section):
    """A sheet that asks how the window is to look; each choice takes effect at once.

    `settings_chosen` carries the `Settings`.
    """

    settings_chosen = Signal(object)

    def __init__(self, chosen: Settings, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Appearance"), parent=parent)
        self._chosen = chosen

        # Widgets
        self.colours = QuestionRow(self.tr("Colours"), _appearances(), clearable=False)
        self.text_size = QuestionRow(self.tr("Text size"), _text_sizes(), clearable=False)
        self.show_settings(chosen)
        self.setFocusProxy(self.colours)

        # Layout
        self.inside.addWidget(self.colours)
        self.inside.addWidget(self.text_size)

        # Signals
        self.colours.chips.changed.connect(self._choose)
        self.text_size.chips.changed.connect(self._choose)

    @property
    def settings(self) -> Settings:
        """What is chosen."""
        return self._chosen

    def show_settings(self, chosen: Settings) -> None:
        """Show what was chosen elsewhere."""
        self._chosen = chosen
        self.colours.set_codes((chosen.appearance.value,))
        self.text_size.set_codes((str(chosen.text_percent),))

    def _choose(self) -> None:
        appearance, percent = self.colours.chips.code(), self.text_size.chips.code()
        if appearance is not None and percent is not None:
            self._chosen = replace(
                self._chosen, appearance=Appearance(appearance), text_percent=int(percent)
            )
            self.settings_chosen.emit(self._chosen)
