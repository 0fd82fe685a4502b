"""The one place that asks the computer for its date; everything below is told."""

from datetime import date, datetime


def local_today() -> date:
    """Today's date where this computer is."""
    return datetime.now().astimezone().date()
