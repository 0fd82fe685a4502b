"""Feedback: typed in, its words read, released or withheld."""

from osslog.domain.records import WordsState
from osslog.domain.words import LONGEST_FEEDBACK
from osslog.ui.message import MessageKind
from osslog.ui.pages.feedback import FeedbackPage
from tests.ui.made_up import LOCATION_ID
from tests.ui.person import Person


def feedback_of(person: Person) -> FeedbackPage:
    """Go to the page."""
    person.go_to(3)
    return person.page(FeedbackPage)


def test_an_empty_page_says_what_will_be_there(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    assert page.kept.text() == "0 forms are kept for June 2017."
    assert page.waiting.nothing.isVisible()
    assert page.form.month.codes() == ("2017-06",)


def test_a_form_is_kept_with_its_month_by_keys_alone(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("123")
    coordinator.tab_to(page.save_button)
    coordinator.type("\r")
    assert page.kept.text() == "1 form is kept for June 2017."
    assert page.bar.message.sentence == "Saved"
    assert page.form.questions["helpful"].isAncestorOf(coordinator.focused)
    assert not page.has_unsaved()


def test_words_wait_to_be_read_and_are_released_as_edited(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("111")
    coordinator.type("Ann helped me")
    coordinator.tab_to(page.form.agreed)
    coordinator.type("1\r")
    (card,) = page.waiting.cards
    assert card.words.words() == "Ann helped me"
    card.words.set_words("[name removed] helped me")
    assert page.has_unsaved()
    coordinator.tab_to(card.release)
    coordinator.type("\r")
    assert page.waiting.cards == ()
    assert page.bar.message.sentence == "Released for the summary."
    assert kept_words(coordinator, page) == [(WordsState.RELEASED, "[name removed] helped me")]


def test_words_of_somebody_who_did_not_agree_can_only_be_withheld(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("111")
    coordinator.type("Please tell nobody")
    coordinator.tab_to(page.save_button)
    coordinator.type("\r")
    (card,) = page.waiting.cards
    assert not card.release.isVisible()
    assert card.words.area.isReadOnly()
    coordinator.tab_to(card.withhold)
    coordinator.type("\r")
    assert kept_words(coordinator, page) == [(WordsState.WITHHELD, None)]


def test_a_release_can_be_undone(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("111Warm")
    coordinator.tab_to(page.form.agreed)
    coordinator.type("1\r")
    coordinator.tab_to(page.waiting.cards[0].release)
    coordinator.type("\r")
    coordinator.tab_to(page.bar.message.action)
    coordinator.type("\r")
    assert len(page.waiting.cards) == 1
    assert kept_words(coordinator, page) == [(WordsState.WAITING, None)]


def test_a_form_can_be_taken_back(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("111Warm")
    coordinator.tab_to(page.save_button)
    coordinator.type("\r")
    coordinator.tab_to(page.bar.message.action)
    coordinator.type("\r")
    assert page.kept.text() == "0 forms are kept for June 2017."
    assert page.waiting.cards == ()


def test_words_that_are_too_long_are_refused_and_given_back(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    words = "x" * (LONGEST_FEEDBACK + 1)
    page.form.words.set_words(words)
    assert page.form.words.area.property("trouble")
    coordinator.tab_to(page.save_button)
    coordinator.type("\r")
    assert page.bar.message.kind is MessageKind.PROBLEM
    assert page.form.words.words() == words


def test_an_empty_form_is_not_kept(coordinator: Person) -> None:
    page = feedback_of(coordinator)
    coordinator.type("\r")
    coordinator.tab_to(page.save_button)
    coordinator.type("\r")
    assert page.kept.text() == "0 forms are kept for June 2017."


def test_what_is_edited_on_a_card_outlasts_another_page(busy_coordinator: Person) -> None:
    page = feedback_of(busy_coordinator)
    card = page.waiting.cards[0]
    card.words.set_words("changed")
    busy_coordinator.go_to(1)
    busy_coordinator.go_to(3)
    assert card in page.waiting.cards
    assert card.words.words() == "changed"


class Box:
    """Holds what the worker thread brings."""

    def __init__(self) -> None:
        self.content: object = None

    def put(self, content: object) -> None:
        """Take it."""
        self.content = content


def kept_words(person: Person, page: FeedbackPage) -> list[tuple[WordsState, str | None]]:
    """What the vault has of this month's words, read where the vault may be touched."""
    box = Box()
    person.background.run(
        lambda: [
            (one.words_state, one.released_words)
            for one in page.workspace.feedback.in_month(LOCATION_ID, "2017-06")
        ],
        box.put,
        box.put,
    )
    person.wait()
    assert isinstance(box.content, list)
    return box.content
