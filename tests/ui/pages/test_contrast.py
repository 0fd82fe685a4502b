"""Every text and every edge of a control on every page, measured in a picture of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from osslog.settings import Appearance, Settings
from osslog.ui.theme import Theme
from tests.ui.contrast import (
    FOR_HIGH_CONTRAST,
    FOR_LARGE_TEXT,
    FOR_SHAPES,
    FOR_TEXT,
    edge_in,
    strongest_in,
)
from tests.ui.every_view import every_view
from tests.ui.person import Person

LARGE_TEXT = 24
"""The height in pixels from which WCAG 2.2 takes text for large."""

INSIDE_EDGE = 7
BEFORE_EDGE = 4
AFTER_EDGE = 9
EDGED = (QLineEdit, QPlainTextEdit, QComboBox)

# Letters are drawn thick enough for their full colour from this size on.
LARGE = 200


def in_view(widget: QWidget) -> bool:
    """Whether all of it can be seen."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def place_of(widget: QWidget, margin: int = 0) -> QRect:
    """Where it stands in the picture of its window."""
    place = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    return place.adjusted(margin, margin, -margin, -margin)


def texts_of(window: QWidget) -> Iterator[tuple[str, QWidget, int]]:
    """Each text in view, whose it is, and how far its sheet's edge is kept out."""
    for label in window.findChildren(QLabel):
        if in_view(label) and label.text().strip():
            yield label.text(), label, 0
    for button in window.findChildren(QAbstractButton):
        if in_view(button) and button.text().strip():
            yield button.text(), button, INSIDE_EDGE
    for field in window.findChildren(QLineEdit):
        if in_view(field) and (field.text() or field.placeholderText()):
            yield field.text() or field.placeholderText(), field, INSIDE_EDGE


def weak_texts(window: QWidget, picture: QImage, *, high: bool) -> Iterator[str]:
    """The texts in view that do not stand out enough from what is behind them."""
    for text, widget, margin in texts_of(window):
        is_large = widget.fontInfo().pixelSize() >= LARGE_TEXT * LARGE // 100
        least = FOR_HIGH_CONTRAST if high else FOR_LARGE_TEXT if is_large else FOR_TEXT
        seen = strongest_in(picture, place_of(widget, margin))
        if seen < least:
            yield f"{text!r}: {seen:.2f}"


def weak_edges(window: QWidget, picture: QImage) -> Iterator[str]:
    """The fields in view whose edge cannot be seen."""
    for kind in EDGED:
        for field in window.findChildren(kind):
            place = place_of(field)
            before = place.left() - BEFORE_EDGE
            if in_view(field) and before >= 0:
                across = range(before, place.left() + AFTER_EDGE)
                seen = edge_in(picture, across, place.center().y())
                if seen < FOR_SHAPES:
                    yield f"the edge of {field.accessibleName()!r}: {seen:.2f}"


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_all_that_is_on_a_page_can_be_seen(
    busy_coordinator: Person, theme: Theme, appearance: Appearance
) -> None:
    theme.apply(Settings(appearance, LARGE))
    window = busy_coordinator.window
    window.resize(1280, 1600)
    weak, measured = [], 0
    for view in every_view(busy_coordinator):
        picture = window.grab().toImage()
        measured += sum(1 for _ in texts_of(window))
        found = weak_texts(window, picture, high=appearance is Appearance.CONTRAST)
        weak += [f"{view}: {fault}" for fault in (*found, *weak_edges(window, picture))]
    assert measured > 100
    assert weak == []


def test_the_measure_sees_what_is_too_weak(busy_coordinator: Person, theme: Theme) -> None:
    theme.apply(Settings(Appearance.LIGHT, LARGE))
    window = busy_coordinator.window
    window.resize(1280, 1600)
    window.setStyleSheet("QLabel { color: #C8C8C8; } QLineEdit { border-color: #F0F0F0; }")
    busy_coordinator.wait()
    picture = window.grab().toImage()
    assert len(list(weak_texts(window, picture, high=False))) > 5
    window.setStyleSheet("")
