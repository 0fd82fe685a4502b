"""The window's colours can be read by everybody, and its text grows."""

import re
from collections.abc import Callable
from dataclasses import fields
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from osslog.resource_files import resource
from osslog.settings import TEXT_SIZES, Appearance, Settings
from osslog.ui.theme import Colours, Theme, colours_of, palette, style_sheet
from tests.ui.contrast import FOR_HIGH_CONTRAST, FOR_SHAPES, FOR_TEXT, contrast

PALETTES = ("light", "dark", "contrast", "contrast_light")
HIGH_CONTRAST = ("contrast", "contrast_light")
RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
COLOUR = re.compile(r"(?<![\w-])color: \$(\w+);")
BACKGROUND = re.compile(r"(?<![\w-])background: \$(\w+);")

TEXT_ON = (
    ("text", ("window", "surface", "accent_soft", "problem_soft", "success_soft", "line")),
    ("muted", ("window", "surface", "accent_soft")),
    ("accent", ("window", "surface", "accent_soft")),
    ("accent_text", ("accent", "accent_hover")),
    ("problem", ("window", "surface", "problem_soft")),
    ("success", ("window", "surface", "success_soft")),
)
SHAPES_ON = (
    ("control_line", ("window", "surface", "accent_soft")),
    ("focus", ("window", "surface", "accent_soft")),
    ("accent", ("window", "surface", "accent_soft")),
    ("accent_text", ("accent", "accent_hover")),
    ("problem", ("window", "surface")),
)


def test_the_measure_of_contrast_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", PALETTES)
def test_every_text_stands_out_from_what_is_behind_it(name: str) -> None:
    colours = colours_of(name)
    least = FOR_HIGH_CONTRAST if name in HIGH_CONTRAST else FOR_TEXT
    weak = {
        (text, behind): ratio
        for text, backgrounds in TEXT_ON
        for behind in backgrounds
        if (name in HIGH_CONTRAST, behind) != (True, "line")
        and (ratio := contrast(getattr(colours, text), getattr(colours, behind))) < least
    }
    assert weak == {}


@pytest.mark.parametrize("name", PALETTES)
def test_controls_and_the_ring_of_the_focus_stand_out(name: str) -> None:
    colours = colours_of(name)
    weak = {
        (shape, behind): ratio
        for shape, backgrounds in SHAPES_ON
        for behind in backgrounds
        if (ratio := contrast(getattr(colours, shape), getattr(colours, behind))) < FOR_SHAPES
    }
    assert weak == {}


def pairs_of_the_style_sheet() -> set[tuple[str, str]]:
    """The colour of text and what is behind it, for each rule that sets both, or one of them.

    A rule that sets one has the other from the sheet around it, or from the button itself.
    """
    pairs = set()
    for _, rule in RULE.findall(resource("theme/style.qss").read_text(encoding="utf-8")):
        text, behind = COLOUR.search(rule), BACKGROUND.search(rule)
        if text and behind:
            pairs.add((text[1], behind[1]))
        elif text and text[1] == "accent_text":
            pairs.add((text[1], "accent"))
        elif text:
            pairs |= {(text[1], "window"), (text[1], "surface")}
        elif behind and behind[1] not in NEVER_BEHIND_TEXT:
            is_filled = behind[1] in {"accent", "accent_hover"}
            pairs.add(("accent_text" if is_filled else "text", behind[1]))
    return pairs


NEVER_BEHIND_TEXT = {"line", "control_line"}


@pytest.mark.parametrize("name", PALETTES)
def test_every_rule_of_the_style_sheet_can_be_read(name: str) -> None:
    colours = colours_of(name)
    pairs = pairs_of_the_style_sheet()
    assert len(pairs) > 10
    weak = {
        (text, behind): ratio
        for text, behind in pairs
        if (ratio := contrast(getattr(colours, text), getattr(colours, behind))) < FOR_TEXT
    }
    assert weak == {}


@pytest.mark.parametrize("name", PALETTES)
def test_every_colour_is_one(name: str) -> None:
    colours = colours_of(name)
    assert all(QColor(getattr(colours, field.name)).isValid() for field in fields(Colours))


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_nothing_is_left_to_fill_in_in_the_style_sheet(size: int) -> None:
    sheet = style_sheet(colours_of("light"), size)
    assert "$" not in sheet
    assert "@" not in sheet


def test_the_side_where_reading_begins_is_filled_in() -> None:
    one, other = (style_sheet(colours_of("light"), 100, mirrored=it) for it in (False, True))
    assert "border-left: 4px" in one
    assert "border-right: 4px" in other
    assert "border-left: 4px" not in other


def test_lengths_of_text_grow_with_it() -> None:
    ordinary, large = (style_sheet(colours_of("light"), size) for size in (100, 200))
    assert "font-size: 25px" in ordinary
    assert "font-size: 50px" in large


def test_the_window_is_dressed_anew_when_somebody_chooses(qapp: QApplication, theme: Theme) -> None:
    theme.apply(Settings(Appearance.DARK, 200))
    assert QFontInfo(qapp.font()).pixelSize() == 30
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(colours_of("dark").window)
    theme.apply(Settings(Appearance.LIGHT, 100))
    assert QFontInfo(qapp.font()).pixelSize() == 15
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(colours_of("light").window)


NONE = Qt.ContrastPreference.NoPreference


class Changes:
    """A signal that a test sends."""

    def __init__(self) -> None:
        self._told: list[Callable[[], None]] = []

    def connect(self, told: Callable[[], None]) -> None:
        self._told.append(told)

    def emit(self) -> None:
        for told in self._told:
            told()


class Wish:
    """A computer that asks for high contrast, in the place of Qt's account of it."""

    def __init__(self, scheme: Qt.ColorScheme, wish: Qt.ContrastPreference) -> None:
        self.scheme, self.wish = scheme, wish
        self.colorSchemeChanged, self.contrastPreferenceChanged = Changes(), Changes()
        self.colorScheme, self.contrastPreference = self._scheme_now, self._wish_now

    def accessibility(self) -> "Wish":
        return self

    def _wish_now(self) -> Qt.ContrastPreference:
        return self.wish

    def _scheme_now(self) -> Qt.ColorScheme:
        return self.scheme


@pytest.mark.parametrize(
    ("scheme", "wish", "name"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, "dark"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, "contrast"),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, "contrast_light"),
    ],
)
def test_the_window_follows_the_computer(
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    scheme: Qt.ColorScheme,
    wish: Qt.ContrastPreference,
    name: str,
) -> None:
    theme, computer = Theme(qapp), Wish(scheme, wish)
    theme.apply(Settings())
    monkeypatch.setattr(type(qapp), "styleHints", lambda *_: computer)
    theme.follow_computer(partial(theme.apply, Settings()))
    window = QColor(colours_of(name).window)
    assert qapp.palette().color(QPalette.ColorRole.Window) == window
    for one, then in (("contrast_light", Qt.ContrastPreference.HighContrast), ("light", NONE)):
        computer.scheme = Qt.ColorScheme.Light
        computer.colorSchemeChanged.emit()
        computer.wish = then
        computer.contrastPreferenceChanged.emit()
        behind = QColor(colours_of(one).window)
        assert qapp.palette().color(QPalette.ColorRole.Window) == behind
    computer.scheme = Qt.ColorScheme.Dark
    computer.colorSchemeChanged.emit()
    dark = QColor(colours_of("dark").window)
    assert qapp.palette().color(QPalette.ColorRole.Window) == dark


def test_what_somebody_chose_is_kept_whatever_the_computer_asks_for(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme, chosen = Theme(qapp), Settings(Appearance.DARK)
    theme.apply(chosen)
    computer = Wish(Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast)
    monkeypatch.setattr(type(qapp), "styleHints", lambda *_: computer)
    theme.follow_computer(partial(theme.apply, chosen))
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(colours_of("dark").window)
    theme.apply(Settings(Appearance.LIGHT))


def test_widgets_that_paint_themselves_find_their_colours_in_the_palette() -> None:
    colours, roles = colours_of("dark"), QPalette.ColorRole
    made = palette(colours)
    assert made.color(roles.Highlight) == QColor(colours.accent)
    assert made.color(roles.Accent) == QColor(colours.focus)
    disabled = made.color(QPalette.ColorGroup.Disabled, roles.ButtonText)
    assert disabled == QColor(colours.muted)
