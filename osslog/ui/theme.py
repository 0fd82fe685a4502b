"""The window's one theme: light, dark and high contrast, at text sizes from 100 to 200 percent.

The colours are files of `resources/theme/`, the shapes one style sheet beside them. Widgets that
paint themselves take their colours from the palette.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from osslog.resource_files import resource
from osslog.settings import Appearance, Settings
from osslog.ui.widgets import ORDINARY_TEXT

FONT_FAMILY: Final = "Noto Sans"
FONT_FILES: Final = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")

_CONTRAST_ON_LIGHT: Final = "contrast_light"
_MIDDLE: Final = 128
_LENGTH = re.compile(r"@\((\d+)\)")
_NAME = re.compile(r"\$([a-z_]+)")


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one palette, each as `#RRGGBB`."""

    window: str
    surface: str
    text: str
    muted: str
    line: str
    control_line: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    focus: str
    problem: str
    problem_soft: str
    success: str
    success_soft: str


def colours_of(name: str) -> Colours:
    """The palette called `name`: `light`, `dark`, `contrast` or `contrast_light`."""
    return Colours(**json.loads(resource(f"theme/{name}.json").read_bytes()))


class Theme:
    """Dresses the application as its settings say, and again when they change."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._family: str | None = None
        self._is_dressed = False
        self._followed: QStyleHints | None = None

    def follow_computer(self, changed: Callable[[], None]) -> None:
        """Call `changed` from now on whenever the computer's own colours do, and once now.

        Until then a wish for high contrast is not known: asking for it takes longer than the
        first page may.
        """
        hints = self._application.styleHints()
        self._followed = hints
        hints.colorSchemeChanged.connect(changed)
        hints.accessibility().contrastPreferenceChanged.connect(changed)
        changed()

    def apply(self, settings: Settings) -> None:
        """Dress every window of the application."""
        colours = colours_of(self._palette_name(settings.appearance))
        if not self._is_dressed:  # asking Qt for its style costs more than setting it
            self._application.setStyle("Fusion")
            self._is_dressed = True
        self._application.setFont(self._font(settings.text_percent))
        self._application.setPalette(palette(colours))
        sheet = style_sheet(
            colours, settings.text_percent, mirrored=self._application.isRightToLeft()
        )
        self._application.setStyleSheet(sheet)

    def _palette_name(self, appearance: Appearance) -> str:
        if appearance is not Appearance.SYSTEM:
            return appearance.value
        if self._is_contrast_wanted_here():
            on_dark = self._is_dark_here()
            return Appearance.CONTRAST.value if on_dark else _CONTRAST_ON_LIGHT
        return (Appearance.DARK if self._is_dark_here() else Appearance.LIGHT).value

    def _is_dark_here(self) -> bool:
        """Whether the computer's own colours are dark."""
        if not self._is_dressed:
            own = self._application.palette().color(QPalette.ColorRole.Window)
            return own.lightness() < _MIDDLE
        from PySide6.QtCore import Qt  # not before the first page: see widgets.py

        return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _is_contrast_wanted_here(self) -> bool:
        """Whether the computer asks its programs for high contrast."""
        if self._followed is None:
            return False
        from PySide6.QtCore import Qt

        wish = self._followed.accessibility().contrastPreference()
        return wish is Qt.ContrastPreference.HighContrast

    def _font(self, text_percent: int) -> QFont:
        if self._family is None:
            self._family = _load_font()
        font = QFont(self._family) if self._family else QFont()
        font.setPixelSize(scaled(ORDINARY_TEXT, text_percent))
        return font


def _load_font() -> str:
    for name in FONT_FILES:
        path = resource(f"fonts/{name}")
        if path.is_file():
            QFontDatabase.addApplicationFont(str(path))
    return FONT_FAMILY if FONT_FAMILY in QFontDatabase.families() else ""


def scaled(pixels: int, text_percent: int) -> int:
    """A length that grows with the text, in whole pixels."""
    return round(pixels * text_percent / 100)


def palette(colours: Colours) -> QPalette:
    """The colours as Qt's roles; `Accent` is the ring of what has the focus."""
    role = QPalette.ColorRole
    made = QPalette()
    for name, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.window),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.problem),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.accent_text),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.Mid, colours.control_line),
        (role.Midlight, colours.line),
        (role.Light, colours.accent_soft),
        (role.Dark, colours.muted),
        (role.Accent, colours.focus),
    ):
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.muted))
    return made


def style_sheet(colours: Colours, text_percent: int, *, mirrored: bool = False) -> str:
    """The style sheet with its colours, lengths and sides filled in."""
    names = {field.name: getattr(colours, field.name) for field in fields(colours)}
    names["start"], names["end"] = ("right", "left") if mirrored else ("left", "right")
    sheet = resource("theme/style.qss").read_text(encoding="utf-8")
    sheet = _LENGTH.sub(lambda found: str(scaled(int(found[1]), text_percent)), sheet)
    return _NAME.sub(lambda found: names[found[1]], sheet)
