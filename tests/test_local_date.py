from datetime import date, datetime

from osslog.local_date import BelievedToday, local_today
from tests.data.location_records import Calendar


def test_today_is_the_computers_day() -> None:
    before = datetime.now().astimezone().date()
    assert before <= local_today() <= datetime.now().astimezone().date()


def test_the_computers_day_is_believed_until_somebody_says_another() -> None:
    calendar = Calendar(date(2018, 6, 20))
    today = BelievedToday(calendar)
    assert today() == date(2018, 6, 20)
    assert not today.is_confirmed
    today.believe(date(2017, 6, 20))
    assert today() == date(2017, 6, 20)
    assert today.computers_day == date(2018, 6, 20)
    assert today.is_confirmed


def test_the_day_that_was_said_goes_on_at_midnight() -> None:
    calendar = Calendar(date(2018, 6, 20))
    today = BelievedToday(calendar)
    today.believe(date(2017, 6, 30))
    calendar.day = date(2018, 6, 21)
    assert today() == date(2017, 7, 1)
