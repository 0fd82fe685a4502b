"""Days and months as the window writes them."""

from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_in_words(day: date) -> str:
    """A day such as "3 July 2017"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def weekday_in_words(day: date) -> str:
    """A day such as "Monday 3 July 2017"."""
    return f"{_WEEKDAYS[day.weekday()]} {day_in_words(day)}"


def month_in_words(month: str) -> str:
    """A month such as "July 2017", from `YYYY-MM`."""
    year, number = month.split("-")
    return f"{_MONTHS[int(number) - 1]} {year}"
