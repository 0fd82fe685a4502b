"""The Tab key goes where the eye goes: through the layouts, from top to bottom.

Qt's own chain of widgets follows the order in which they were made, which is another one as soon
as chips and lines come and go.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from osslog.ui.widgets import keep_in_view


@runtime_checkable
class PutsInPlace(Protocol):
    """A widget that has no layout, because it puts what is in it in its place itself."""

    def in_reading_order(self) -> Sequence[QWidget]:
        """What is in it."""


def tab_stops(root: QWidget) -> list[QWidget]:
    """The widgets below `root` that the Tab key stops at, in reading order."""
    from PySide6.QtCore import Qt  # not before somebody presses a key: see widgets.py

    return [
        widget
        for widget in _below(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollArea)
        and widget.isEnabled()
    ]


def move_focus(root: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next stop, or the one before, in view; whether there is any."""
    from PySide6.QtCore import Qt

    stops = tab_stops(root)
    if not stops:
        return False
    focused: QWidget | None = root.focusWidget()
    step = 1 if forward else -1
    if focused in stops:
        place = (stops.index(focused) + step) % len(stops)
    else:  # from a part that holds stops, such as the pages, on to those
        inside = (place for place, stop in enumerate(stops) if _holds(focused, stop))
        place = next(inside, 0)
        place = place if forward else (place - 1) % len(stops)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[place].setFocus(reason)
    keep_in_view(stops[place])
    return True


def _holds(outer: QWidget | None, inner: QWidget) -> bool:
    return outer is not None and outer.isAncestorOf(inner)


def _below(widget: QWidget) -> Iterator[QWidget]:
    """A widget and what stands in it; what is hidden, such as other pages, is not looked into."""
    yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None and not inside.isHidden():
            yield from _below(inside)
        return
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)
    elif isinstance(widget, PutsInPlace):
        for one in widget.in_reading_order():
            if not one.isHidden():
                yield from _below(one)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    """What a layout holds, in order, without a Python name for any `QLayoutItem`.

    PySide keeps such a name as long as the layout, past the item's own end; whatever Qt then
    makes at the same address appears under it, as an item instead of what it is.
    """
    from PySide6.QtCore import Qt

    parent, direct = layout.parentWidget(), Qt.FindChildOption.FindDirectChildrenOnly
    beside = parent.findChildren(QWidget, options=direct) if parent is not None else []
    held: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(one), one) for one in beside]
    held += [(layout.indexOf(one), one) for one in layout.children() if isinstance(one, QLayout)]
    for place, one in sorted(held, key=_place):
        if place < 0:
            continue
        if isinstance(one, QWidget):
            if not one.isHidden():
                yield from _below(one)
        else:
            yield from _in_layout(one)


def _place(placed: tuple[int, QWidget | QLayout]) -> int:
    return placed[0]
