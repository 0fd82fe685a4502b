"""Marks in the window's words."""

from PySide6.QtCore import QCoreApplication

from osslog.domain.mark import MarkKind
from osslog.ui.marked_words import Spot


def kind_in_words(kind: MarkKind | None) -> str:
    """What a mark takes a part of somebody's words for; None where a person chose the part."""
    if kind is None:
        return _tr("Chosen by you")
    return {
        MarkKind.NAME: _tr("Name"),
        MarkKind.TELEPHONE: _tr("Telephone number"),
        MarkKind.EMAIL: _tr("E-mail address"),
        MarkKind.POSTCODE: _tr("Postcode"),
        MarkKind.NHS_NUMBER: _tr("NHS number"),
        MarkKind.NI_NUMBER: _tr("National Insurance number"),
        MarkKind.ADDRESS: _tr("Address"),
        MarkKind.PLACE: _tr("Place"),
        MarkKind.DATE: _tr("Date"),
        MarkKind.KIN: _tr("Family"),
    }[kind]


def spot_in_words(spot: Spot) -> str:
    """A line of the list below the words: of which kind, and what stood or stands there."""
    kind = kind_in_words(spot.kind)
    if spot.original is None:
        return _tr("{kind}: {words}").format(kind=kind, words=spot.text)
    return _tr("{kind}: {words} is now {replacement}").format(
        kind=kind, words=spot.original, replacement=spot.text
    )


def marks_in_words(open_marks: int, replaced: int) -> str:
    """What the screen found, without a promise."""
    if not open_marks and not replaced:
        return _tr("Nothing was marked. Read it all the same.")
    if not open_marks:
        return _tr("Nothing else is marked. Read it all the same.")
    return (
        _tr("1 mark. Read all of it: there may be more than is marked.")
        if open_marks == 1
        else _tr("{count} marks. Read all of it: there may be more than is marked.").format(
            count=open_marks
        )
    )


def left_marks_in_words(count: int) -> str:
    """The question before words are released with marks in them."""
    return (
        _tr("1 mark is still there. Release all the same?")
        if count == 1
        else _tr("{count} marks are still there. Release all the same?").format(count=count)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("MarkWords", text)
