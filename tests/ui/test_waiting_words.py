"""Many words that wait: their cards come a few at a time."""

from uuid import UUID

from pytestqt.qtbot import QtBot

from osslog.domain.records import Feedback
from osslog.ui.waiting_words import WaitingCard, WaitingWords

MANY = 11


def words_of(count: int) -> tuple[Feedback, ...]:
    return tuple(
        Feedback(UUID(int=number), "ashford", "2017-06", words=f"Words {number}")
        for number in range(1, count + 1)
    )


def shown(qtbot: QtBot, waiting: tuple[Feedback, ...]) -> WaitingWords:
    view = WaitingWords()
    qtbot.addWidget(view)
    view.setProperty("shown_by_test", True)
    view.show_waiting(waiting)
    view.show()
    return view


def test_the_first_cards_are_there_at_once_and_the_others_follow_in_order(qtbot: QtBot) -> None:
    waiting = words_of(MANY)
    view = shown(qtbot, waiting)
    assert 0 < len(view.cards) < MANY
    assert view.heading.text() == f"Words to read: {MANY}"
    assert not view.is_complete
    qtbot.waitUntil(lambda: view.is_complete)
    assert [card.feedback for card in view.cards] == list(waiting)
    assert [card.y() for card in view.cards] == sorted(card.y() for card in view.cards)


def test_what_was_read_before_its_card_came_gets_none(qtbot: QtBot) -> None:
    waiting = words_of(MANY)
    view = shown(qtbot, waiting)
    first = view.cards[0]
    first.words.set_words("Edited")
    view.show_waiting(waiting[:-1])
    qtbot.waitUntil(lambda: view.is_complete)
    assert [card.feedback for card in view.cards] == list(waiting[:-1])
    assert view.cards[0] is first
    assert view.is_touched()


def test_a_card_that_came_last_tells_too(qtbot: QtBot) -> None:
    view = shown(qtbot, words_of(MANY))
    qtbot.waitUntil(lambda: view.is_complete)
    told: list[WaitingCard] = []
    view.withhold_wanted.connect(told.append)
    view.cards[-1].withhold.click()
    assert told == [view.cards[-1]]
