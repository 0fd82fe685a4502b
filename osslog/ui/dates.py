"""Days and months as the window writes them."""

from datetime import date

from PySide6.QtCore import QCoreApplication


def month_name(number: int) -> str:
    """The name of a month of the year, from 1 to 12."""
    return (
        _tr("January"), _tr("February"), _tr("March"), _tr("April"), _tr("May"), _tr("June"),
        _tr("July"), _tr("August"), _tr("September"), _tr("October"), _tr("November"),
        _tr("December"),
    )[number - 1]  # fmt: skip


def weekday_name(number: int) -> str:
    """The name of a day of the week, from 0 for Monday."""
    return (
        _tr("Monday"), _tr("Tuesday"), _tr("Wednesday"), _tr("Thursday"), _tr("Friday"),
        _tr("Saturday"), _tr("Sunday"),
    )[number]  # fmt: skip


def day_in_words(day: date) -> str:
    """A day such as "3 July 2017"."""
    return _tr("{day} {month} {year}").format(
        day=day.day, month=month_name(day.month), year=day.year
    )


def weekday_in_words(day: date) -> str:
    """A day such as "Monday 3 July 2017"."""
    return _tr("{weekday} {day} {month} {year}").format(
        weekday=weekday_name(day.weekday()),
        day=day.day,
        month=month_name(day.month),
        year=day.year,
    )


def month_in_words(month: str) -> str:
    """A month such as "July 2017", from `YYYY-MM`."""
    year, number = month.split("-")
    return _tr("{month} {year}").format(month=month_name(int(number)), year=year)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dates", text)
