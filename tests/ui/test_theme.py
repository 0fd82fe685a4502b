"""The window's colours can be read by everybody, and its text grows."""

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from osslog.settings import TEXT_SIZES, Appearance, Settings
from osslog.ui.theme import Colours, Theme, colours_of, palette, style_sheet

PALETTES = ("light", "dark", "contrast")
FOR_TEXT, FOR_SHAPES, FOR_HIGH_CONTRAST = 4.5, 3.0, 7.0

TEXT_ON = (
    ("text", ("window", "surface", "accent_soft", "problem_soft", "success_soft", "line")),
    ("muted", ("window", "surface", "accent_soft")),
    ("accent", ("window", "surface")),
    ("accent_text", ("accent", "accent_hover")),
    ("problem", ("window", "surface", "problem_soft")),
    ("success", ("surface", "success_soft")),
)
SHAPES_ON = (
    ("control_line", ("window", "surface")),
    ("focus", ("window", "surface", "accent_soft")),
    ("accent", ("window", "surface")),
    ("accent_text", ("accent",)),
)


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    read = QColor(colour)
    return (
        0.2126 * _linear(read.redF())
        + 0.7152 * _linear(read.greenF())
        + 0.0722 * _linear(read.blueF())
    )


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_of_contrast_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", PALETTES)
def test_every_text_stands_out_from_what_is_behind_it(name: str) -> None:
    colours = colours_of(name)
    least = FOR_HIGH_CONTRAST if name == "contrast" else FOR_TEXT
    weak = {
        (text, behind): ratio
        for text, backgrounds in TEXT_ON
        for behind in backgrounds
        if (name, behind) != ("contrast", "line")
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


@pytest.mark.parametrize("name", PALETTES)
def test_every_colour_is_one(name: str) -> None:
    colours = colours_of(name)
    assert all(QColor(getattr(colours, field.name)).isValid() for field in fields(Colours))


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_nothing_is_left_to_fill_in_in_the_style_sheet(size: int) -> None:
    sheet = style_sheet(colours_of("light"), size)
    assert "$" not in sheet
    assert "@" not in sheet


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


def test_widgets_that_paint_themselves_find_their_colours_in_the_palette() -> None:
    colours, roles = colours_of("dark"), QPalette.ColorRole
    made = palette(colours)
    assert made.color(roles.Highlight) == QColor(colours.accent)
    assert made.color(roles.Accent) == QColor(colours.focus)
    disabled = made.color(QPalette.ColorGroup.Disabled, roles.ButtonText)
    assert disabled == QColor(colours.muted)
