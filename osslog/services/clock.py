"""The computer's date, and whether it can be believed."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from osslog.errors import ClockSetBack
from osslog.storage import audit, drop_ins
from osslog.storage.cipher import Connection

Today: TypeAlias = Callable[[], date]
"""What day it is; given from outside, so that no service reads the clock."""


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
