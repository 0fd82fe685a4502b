"""Feedback: its parts, cards typed in from a stack, and what is wrong with a card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from osslog.domain.records import Feedback, WordsState
from osslog.domain.words import LONGEST_FEEDBACK
from osslog.ui.message import MessageKind
from osslog.ui.pages.feedback import CARDS, READ, WORDS, FeedbackPage
from osslog.ui.shortcut_list import ShortcutList
from tests.ui.made_up import LOCATION_ID
from tests.ui.person import Person, hold_worker

CONTROL = Qt.KeyboardModifier.ControlModifier


def feedback_of(person: Person) -> FeedbackPage:
    """Go to the page."""
    person.go_to(3)
    return person.page(FeedbackPage)


def kept(person: Person, page: FeedbackPage) -> tuple[Feedback, ...]:
    """What the vault has of this month."""
    return person.ask(lambda: page.workspace.feedback.in_month(LOCATION_ID, "2017-06"))


def test_with_nothing_to_read_the_page_opens_with_a_card(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    assert page.part == CARDS
    assert page.cards.month_count.text() == "0 forms are kept for June 2017."
    assert page.cards.heading.text() == "Card 1 of this stack"
    assert page.cards.form.month.codes() == ("2017-06",)
    assert page.cards.form.questions["helpful"].isAncestorOf(coordinator.focused)


def test_with_words_to_read_it_opens_with_the_first_of_them(busy_coordinator: Person) -> None:
    page = feedback_of(busy_coordinator)
    assert page.part == WORDS
    assert page.parts.chip(WORDS).text() == "Words to read (3)"
    assert busy_coordinator.focused is page.waiting.panel.words
    assert page.is_complete()


def test_the_part_that_somebody_chose_stays_in_front(busy_coordinator: Person) -> None:
    page = feedback_of(busy_coordinator)
    busy_coordinator.tab_to(page.parts)
    busy_coordinator.type("2")
    busy_coordinator.go_to(1)
    busy_coordinator.go_to(3)
    assert page.part == CARDS
    assert page.cards.form.questions["helpful"].isAncestorOf(busy_coordinator.focused)


def test_only_the_bar_and_the_keys_of_the_part_in_front_are_there(
    busy_coordinator: Person,
) -> None:
    page = feedback_of(busy_coordinator)
    assert [page.waiting.bar.isVisible(), page.cards.bar.isVisible()] == [True, False]
    page.show_part(CARDS)
    page.cards.start_here()
    busy_coordinator.press(Qt.Key.Key_F7)
    busy_coordinator.wait()
    assert [page.waiting.bar.isVisible(), page.cards.bar.isVisible()] == [False, True]
    states = {one.words_state for one in kept(busy_coordinator, page)}
    assert WordsState.WITHHELD not in states


def test_a_card_without_words_takes_four_keys_and_the_next_begins(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    before = coordinator.presses
    coordinator.type("123\r")
    assert coordinator.presses - before == 4
    coordinator.type("111\r")
    assert page.cards.heading.text() == "Card 3 of this stack"
    assert page.cards.month_count.text() == "2 forms are kept for June 2017."
    assert page.cards.bar.message.sentence == "Saved card 2"
    assert page.cards.form.questions["helpful"].isAncestorOf(coordinator.focused)
    assert not page.has_unsaved()
    answers = {
        (one.helpful, one.better_informed, one.feels_safer) for one in kept(coordinator, page)
    }
    assert answers == {("yes", "partly", "no"), ("yes", "yes", "yes")}


def test_enter_in_words_asks_for_agreement_first(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("111Warm\r")
    assert kept(coordinator, page) == ()
    assert page.cards.form.agreed.isAncestorOf(coordinator.focused)
    coordinator.type("1")
    assert coordinator.focused is page.cards.form.language
    coordinator.type("U\r")
    (card,) = kept(coordinator, page)
    assert (card.words, card.agreed_to_quote, card.language) == ("Warm", True, "uk")
    assert page.cards.form.language.currentData() == "en"
    assert page.parts.chip(WORDS).text() == "Words to read (1)"


def test_control_and_enter_save_from_the_words(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("111Warm")
    coordinator.press(Qt.Key.Key_Return, CONTROL)
    coordinator.wait()
    (card,) = kept(coordinator, page)
    assert (card.words, card.agreed_to_quote) == ("Warm", False)


def test_the_month_stays_for_the_whole_stack(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.tab_to(page.cards.form.month)
    coordinator.type("2111\r111\r")
    assert page.cards.month_count.text() == "2 forms are kept for May 2017."
    assert kept(coordinator, page) == ()


def test_the_last_card_is_taken_back_into_the_form(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("111\r113Warm\r1\r")
    coordinator.press(Qt.Key.Key_Z, CONTROL)
    coordinator.wait()
    assert page.cards.heading.text() == "Card 2 of this stack"
    assert page.cards.form.words.words() == "Warm"
    assert page.cards.form.questions["feels_safer"].codes() == ("no",)
    assert len(kept(coordinator, page)) == 1
    coordinator.type("2\r")
    assert sorted(one.helpful for one in kept(coordinator, page)) == ["partly", "yes"]


def test_a_card_that_is_taken_back_leaves_the_next_one_alone(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("113\r2")
    coordinator.press(Qt.Key.Key_Z, CONTROL)
    coordinator.wait()
    assert page.cards.form.questions["helpful"].codes() == ("partly",)
    assert page.cards.form.questions["feels_safer"].codes() == ()
    assert kept(coordinator, page) == ()


def test_a_new_stack_counts_from_one(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    assert not page.cards.stack_button.isVisible()
    coordinator.type("111\r")
    coordinator.tab_to(page.cards.stack_button)
    coordinator.type("\r")
    assert page.cards.heading.text() == "Card 1 of this stack"
    coordinator.press(Qt.Key.Key_Z, CONTROL)
    coordinator.wait()
    assert len(kept(coordinator, page)) == 1


def test_keys_go_on_to_the_next_card_while_the_vault_is_busy(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    may_go_on = hold_worker(coordinator)
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_2):
        coordinator.press(key)
    assert page.cards.heading.text() == "Card 2 of this stack"
    assert page.cards.form.questions["helpful"].codes() == ("partly",)
    assert page.has_unsaved()
    may_go_on.set()
    coordinator.wait()
    assert len(kept(coordinator, page)) == 1


def test_a_card_that_cannot_be_saved_is_given_back_or_asked_for_again(
    coordinator: Person,
) -> None:
    page = feedback_of(coordinator)
    connection = page.workspace.vault.connection
    coordinator.ask(lambda: connection.execute("PRAGMA query_only = 1"))
    coordinator.type("113Warm\r1\r")
    assert page.cards.bar.message.kind is MessageKind.PROBLEM
    assert page.cards.form.words.words() == "Warm"
    assert page.cards.heading.text() == "Card 1 of this stack"
    may_go_on = hold_worker(coordinator)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_2):
        coordinator.press(key)
    may_go_on.set()
    coordinator.wait()
    said = page.cards.bar.message.sentence
    assert said.startswith("A card before this one was not saved, and is to be typed in again. ")
    assert page.cards.form.questions["helpful"].codes() == ("partly",)
    assert kept(coordinator, page) == ()


def test_an_empty_card_is_not_kept(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("\r")
    coordinator.tab_to(page.cards.save_button)
    coordinator.type("\r")
    assert kept(coordinator, page) == ()
    assert page.cards.heading.text() == "Card 1 of this stack"


def test_words_that_are_too_long_are_refused_and_given_back(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    words = "x" * (LONGEST_FEEDBACK + 1)
    page.cards.form.words.set_words(words)
    assert page.cards.form.words.area.property("trouble")
    coordinator.tab_to(page.cards.save_button)
    coordinator.type("\r")
    assert page.cards.bar.message.kind is MessageKind.PROBLEM
    assert page.cards.form.words.words() == words
    assert page.cards.heading.text() == "Card 1 of this stack"


def paste(person: Person, text: str) -> None:
    """Put a text on the clipboard, and press Ctrl+V."""
    QApplication.clipboard().setText(text)
    person.press(Qt.Key.Key_V, CONTROL)
    person.wait()


def test_a_hundred_thousand_characters_are_not_pasted(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("111Warm ")
    paste(coordinator, "x" * 100_000)
    words = page.cards.form.words
    assert words.words() == "Warm"
    assert words.trouble.text().startswith("Nothing was pasted: that is 100,000 characters")
    assert words.area.accessibleDescription() == words.trouble.text()
    coordinator.type("and")
    assert not words.trouble.isVisible()


@pytest.mark.parametrize(
    ("pasted", "shown"),
    [
        ("one\r\ntwo\nthree", "one two three"),
        ("a\x00b\x1b[31mc\u202ed\u2066e\ufdd0", "ab[31mcde"),
        ("👩‍👧 thank you 🙏", "👩‍👧 thank you 🙏"),
        ("خیلی ممنون", "خیلی ممنون"),
    ],
)
def test_what_is_pasted_is_kept_as_far_as_it_can_be_printed(
    coordinator: Person, pasted: str, shown: str
) -> None:
    page = feedback_of(coordinator)
    coordinator.type("111")
    paste(coordinator, pasted)
    coordinator.press(Qt.Key.Key_Return, CONTROL)
    coordinator.wait()
    assert [one.words for one in kept(coordinator, page)] == [shown]


def test_words_without_a_space_break_at_the_edge(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("111")
    paste(coordinator, "x" * LONGEST_FEEDBACK)
    area = page.cards.form.words.area
    assert area.horizontalScrollBar().maximum() == 0
    assert area.document().size().height() > 3


def listed_keys(person: Person) -> set[str]:
    """The keys that F1 lists."""
    person.press(Qt.Key.Key_F1)
    shown = person.window.findChild(ShortcutList)
    assert isinstance(shown, ShortcutList)
    keys = {note.keys for note in shown.notes()}
    person.press(Qt.Key.Key_Escape)
    return keys


def test_the_keys_of_the_part_in_front_are_listed(busy_coordinator: Person) -> None:
    page = feedback_of(busy_coordinator)
    assert {"F2", "F3", "F4", "F6", "F7", "F8"} <= listed_keys(busy_coordinator)
    page.show_part(READ)
    page.read.start_here()
    assert "F6" not in listed_keys(busy_coordinator)
