"""The computer's date, and whether it can be believed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeAlias

from osslog.errors import ClockSetBack
from osslog.storage import audit, drop_ins
from osslog.storage.cipher import Connection

Today: TypeAlias = Callable[[], date]
"""What day it is; given from outside, so that no service reads the clock."""


FAR_AHEAD: Final = timedelta(weeks=6)
"""How long after the last drop-in a day is far enough away to ask whether it is right."""

_FAR_AHEAD_OF_THE_FIRST: Final = timedelta(days=360)


@dataclass(frozen=True, slots=True)
class DateDoubt:
    """Why today's date is to be asked about: it is before `latest`, or very long after it.

    `latest` is the day of the last drop-in, or of whatever else was recorded last.
    """

    today: date
    latest: date

    @property
    def is_set_back(self) -> bool:
        """Whether it cannot be right, unless what was recorded is wrong."""
        return self.today < self.latest


def doubt_about_today(connection: Connection, today: Today) -> DateDoubt | None:
    """Whether a person should say what day it is, because the computer's date looks wrong.

    A clock that is a year ahead looks like a long break, and is asked about as well: a year of
    visits under a wrong date could not be told from right ones afterwards.
    """
    now, held = today(), drop_ins.latest_held(connection)
    acted = audit.last_act(connection)
    latest = max((day for day in (acted, held) if day is not None), default=now)
    if now < latest:
        return DateDoubt(now, latest)
    if held is not None:
        return DateDoubt(now, held) if now - held > FAR_AHEAD else None
    return DateDoubt(now, latest) if now - latest > _FAR_AHEAD_OF_THE_FIRST else None


def believable_today(connection: Connection, today: Today) -> date:
    """Today's date, where it is not before anything that the vault has recorded.

    Raises:
        ClockSetBack: something audited, unlocking and backups apart, or a drop-in that was
            held lies after today.
    """
    now = today()
    recorded = (audit.last_act(connection), drop_ins.latest_held(connection))
    latest = max((day for day in recorded if day is not None), default=now)
    if now < latest:
        raise ClockSetBack(
            f"This computer says that today is {now:%d/%m/%Y}, but the vault has an entry of "
            f"{latest:%d/%m/%Y}."
        )
    return now
