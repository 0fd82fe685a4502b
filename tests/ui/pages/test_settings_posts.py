"""Settings of feedback posts: second laptops and their files, languages, welcome, second looks."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from osslog.domain.desk import LONGEST_WELCOME
from osslog.domain.desk_languages import DESK_LANGUAGES
from osslog.services.backups import restore
from osslog.services.desk_enrolment import enrol
from osslog.services.desk_post import DeskPost
from osslog.ui.location_view import LocationView
from osslog.ui.message import MessageKind
from osslog.ui.pages.settings import SettingsPage
from osslog.ui.post_card import PostCard
from osslog.ui.post_languages_panel import OFFERED
from tests.ui.county_made_up import choose
from tests.ui.made_up import LOCATION_ID, PASSPHRASE, that_day, unlocked
from tests.ui.pages.test_settings import settings_of
from tests.ui.person import Person, hold_worker


@pytest.fixture
def page(coordinator: Person) -> SettingsPage:
    """The section of feedback posts, in front."""
    return settings_of(coordinator, "posts")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with nothing on it."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


def make_post(
    person: Person, page: SettingsPage, stick: Path, name: str = "Library laptop", visits: str = ""
) -> None:
    """Make a post for another laptop, by keys."""
    person.tab_to(page.posts.add)
    person.type("\r" + name)
    if visits:
        person.tab_to(page.posts.form.visits)
        person.type(visits)
    person.tab_to(page.posts.form.folder)
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type(str(stick))
    person.tab_to(page.posts.form.act_button)
    person.type("\r")


def card_of(page: SettingsPage, name: str) -> PostCard:
    """The post of this name."""
    (card,) = (card for card in page.posts.cards if card.desk.name == name)
    return card


def texts_in(page: SettingsPage) -> str:
    """All that stands on the steps of a new post."""
    return " ".join(label.text() for label in page.posts.steps.findChildren(QLabel))


def test_a_post_for_another_laptop_is_made_and_opens_with_its_file(
    coordinator: Person, page: SettingsPage, stick: Path, tmp_path: Path
) -> None:
    assert page.posts.no_own.isVisible()
    make_post(coordinator, page, stick, visits="2")
    (file,) = stick.iterdir()
    words = page.posts.steps.words.accessibleName().split()
    assert len(words) == 8
    assert file.name in texts_in(page)
    assert "delete the file" in texts_in(page)
    location_id = enrol(tmp_path / "laptop", file)
    with closing(DeskPost.open(tmp_path / "laptop", location_id, today=that_day)) as post:
        assert post.words == tuple(words)
        assert post.plan.takes_visits
    assert coordinator.focused is page.posts.steps.done
    coordinator.type("\r")
    card = card_of(page, "Library laptop")
    assert page.posts.words.text() == " ".join(words)
    assert card.state.text() == (
        "Takes feedback and visits. Made on 20 June 2017; its first file was written."
    )
    assert not card.due.isVisible()


def test_a_name_that_is_missing_or_taken_is_said_where_it_is_typed(
    coordinator: Person, page: SettingsPage, stick: Path
) -> None:
    make_post(coordinator, page, stick, name="")
    assert "needs a name" in page.posts.form.name.trouble.text()
    coordinator.type("Library laptop")
    assert page.has_unsaved()
    coordinator.tab_to(page.posts.form.act_button)
    coordinator.type("\r")
    coordinator.type("\r")
    make_post(coordinator, page, stick)
    assert "already" in page.posts.form.message.sentence
    coordinator.press(Qt.Key.Key_Escape)
    assert not page.has_unsaved()
    assert len(page.posts.cards) == 1


def test_a_folder_that_is_gone_makes_no_post(
    coordinator: Person, page: SettingsPage, tmp_path: Path
) -> None:
    make_post(coordinator, page, tmp_path / "pulled out")
    assert "no such folder" in page.posts.form.folder.trouble.text()
    coordinator.press(Qt.Key.Key_Escape)
    assert page.posts.cards == ()


def test_a_stick_that_is_pulled_out_a_moment_before_makes_no_post(
    coordinator: Person, page: SettingsPage, stick: Path, tmp_path: Path
) -> None:
    may_go_on = hold_worker(coordinator)
    page.posts.add.click()
    page.posts.form.name.line.setText("Library laptop")
    page.posts.form.folder.line.setText(str(stick))
    page.posts.form.act_button.click()
    stick.rename(tmp_path / "pulled out")
    may_go_on.set()
    coordinator.wait()
    assert "no longer there" in page.posts.form.message.sentence
    assert not stick.exists()
    coordinator.press(Qt.Key.Key_Escape)
    assert page.posts.cards == ()


def test_what_is_changed_makes_a_later_file_due_until_it_is_written(
    coordinator: Person, page: SettingsPage, stick: Path, tmp_path: Path
) -> None:
    make_post(coordinator, page, stick)
    (first,) = stick.iterdir()
    location_id = enrol(tmp_path / "laptop", first)
    first.unlink()
    coordinator.type("\r")
    coordinator.go_to(1)
    coordinator.ask(lambda: page.workspace.agencies.add(LOCATION_ID, "Rising Sun"))
    coordinator.go_to(5)
    card = card_of(page, "Library laptop")
    assert card.due.isVisible()
    coordinator.tab_to(card.file)
    coordinator.type("\r")
    choose(coordinator, stick)
    coordinator.wait()
    (later,) = stick.iterdir()
    assert page.posts.message.kind is MessageKind.SUCCESS
    assert str(later) in page.posts.message.sentence
    assert not card_of(page, "Library laptop").due.isVisible()
    with closing(DeskPost.open(tmp_path / "laptop", location_id, today=that_day)) as post:
        post.take_file(later)
        assert [agency.name for agency in post.plan.agencies] == ["Rising Sun"]


def test_a_post_is_withdrawn_after_a_question_and_brought_back(
    coordinator: Person, page: SettingsPage, stick: Path
) -> None:
    make_post(coordinator, page, stick)
    coordinator.type("\r")
    card = card_of(page, "Library laptop")
    coordinator.tab_to(card.withdraw)
    coordinator.type("\r")
    assert "nothing from Library laptop is accepted" in card.question.sentence.text()
    assert coordinator.focused is card.question.no
    coordinator.press(Qt.Key.Key_Escape)
    assert coordinator.focused is card.withdraw
    coordinator.type("\r")
    coordinator.tab_to(card.question.yes)
    coordinator.type("\r")
    card = card_of(page, "Library laptop")
    assert card.state.text().startswith("Withdrawn on 20 June 2017.")
    assert not card.file.isVisible()
    coordinator.tab_to(card.bring_back)
    coordinator.type("\r")
    assert "is back" in page.posts.message.sentence
    assert card_of(page, "Library laptop").desk.withdrawn_on is None


def test_visits_are_allowed_and_no_longer_allowed(
    coordinator: Person, page: SettingsPage, stick: Path
) -> None:
    make_post(coordinator, page, stick)
    coordinator.type("\r")
    coordinator.tab_to(card_of(page, "Library laptop").visits)
    coordinator.type("\r")
    card = card_of(page, "Library laptop")
    assert card.desk.takes_visits
    assert card.due.isVisible()
    coordinator.tab_to(card.visits)
    coordinator.type("\r")
    card = card_of(page, "Library laptop")
    assert not card.desk.takes_visits
    assert not card.due.isVisible()  # it was never told otherwise


def test_a_post_that_a_restored_vault_does_not_know_is_known_again_from_its_file(
    coordinator: Person, page: SettingsPage, stick: Path, tmp_path: Path
) -> None:
    backup = coordinator.ask(lambda: page.workspace.backups.write(tmp_path / "backups"))
    make_post(coordinator, page, stick)
    (file,) = stick.iterdir()
    coordinator.window.lock()
    coordinator.wait()
    restore(backup, page.workspace.vault.folder, PASSPHRASE, today=that_day)
    coordinator.unlock()
    page = settings_of(coordinator, "posts")
    assert not page.posts.cards
    coordinator.tab_to(page.posts.know_again)
    coordinator.type("\r")
    choose(coordinator, file)
    coordinator.wait()
    assert page.posts.message.sentence.startswith("Library laptop is known.")
    assert card_of(page, "Library laptop").desk.withdrawn_on is None


def test_this_computers_post_is_shown_once_it_was_handed_over(
    coordinator: Person, page: SettingsPage
) -> None:
    coordinator.ask(lambda: page.workspace.desks.hand_over(LOCATION_ID))
    coordinator.go_to(1)
    coordinator.go_to(5)
    card = card_of(page, "This computer")
    assert not page.posts.no_own.isVisible()
    assert not card.file.isVisible()
    assert "each time you hand over" in card.state.text()


def test_every_language_but_english_can_be_switched_on_by_both_of_its_names(
    page: SettingsPage,
) -> None:
    shown = [chip.text() for chip in page.post_languages.languages.chips]
    assert len(shown) == len(DESK_LANGUAGES) - 1
    for language, text in zip(OFFERED, shown, strict=True):
        assert language.own_name in text
        assert language.english_name in text


def test_what_unreviewed_means_is_said_before_a_language_is_switched_on(
    coordinator: Person, page: SettingsPage
) -> None:
    panel = page.post_languages
    coordinator.tab_to(panel.languages)
    coordinator.type("1")
    assert "nobody who speaks it has checked" in panel.question.sentence.text()
    assert coordinator.focused is panel.question.no
    coordinator.type("\r")
    assert panel.languages.codes() == ()
    read = page.workspace.desks.setup
    assert coordinator.ask(lambda: read(LOCATION_ID)).languages == ("en",)
    coordinator.type("1")
    coordinator.tab_to(panel.question.yes)
    coordinator.type("\r")
    assert coordinator.ask(lambda: read(LOCATION_ID)).languages == ("en", "pl")
    assert "from a later file" in panel.message.sentence
    coordinator.type("1")  # off needs no question
    assert coordinator.ask(lambda: read(LOCATION_ID)).languages == ("en",)


def test_another_language_while_the_question_stands_asks_about_that_one(
    coordinator: Person, page: SettingsPage
) -> None:
    panel = page.post_languages
    coordinator.tab_to(panel.languages)
    coordinator.type("1")
    panel.languages.setFocus()
    coordinator.type("2")
    assert panel.question.sentence.text().startswith("Romanian is unreviewed")
    coordinator.tab_to(panel.question.yes)
    coordinator.type("\r")
    setup = coordinator.ask(lambda: page.workspace.desks.setup(LOCATION_ID))
    assert setup.languages == ("en", "ro")
    assert panel.languages.codes() == ("ro",)


def test_words_of_welcome_are_kept_for_each_language_that_is_on(
    coordinator: Person, page: SettingsPage
) -> None:
    coordinator.tab_to(page.post_languages.languages)
    coordinator.type("8")
    coordinator.tab_to(page.post_languages.question.yes)
    coordinator.type("\r")
    english, arabic = page.post_welcome.fields
    coordinator.tab_to(english)
    coordinator.type("Thank you for coming.")
    assert english.count.text() == "21 of 300 characters"
    assert page.has_unsaved()
    arabic.area.setPlainText("أهلا وسهلا")
    line = arabic.area.document().firstBlock().layout().lineAt(0)
    assert line.naturalTextRect().left() > arabic.area.width() / 2  # at the side where it begins
    coordinator.tab_to(page.post_welcome.save)
    coordinator.type("\r")
    assert not page.has_unsaved()
    setup = coordinator.ask(lambda: page.workspace.desks.setup(LOCATION_ID))
    assert dict(setup.welcome) == {"en": "Thank you for coming.", "ar": "أهلا وسهلا"}


def test_words_of_welcome_that_are_too_long_are_not_kept(
    coordinator: Person, page: SettingsPage
) -> None:
    (field,) = page.post_welcome.fields
    field.area.setPlainText("x" * (LONGEST_WELCOME + 1))
    assert "shorten it" in field.count.text()
    coordinator.tab_to(page.post_welcome.save)
    coordinator.type("\r")
    assert coordinator.focused is field.area
    setup = coordinator.ask(lambda: page.workspace.desks.setup(LOCATION_ID))
    assert not setup.welcome


def test_half_typed_words_stay_while_a_language_is_switched_on(
    coordinator: Person, page: SettingsPage
) -> None:
    coordinator.tab_to(page.post_welcome.fields[0])
    coordinator.type("Thank you")
    page.post_languages.languages.setFocus()
    coordinator.type("1")
    coordinator.tab_to(page.post_languages.question.yes)
    coordinator.type("\r")
    assert [field.words() for field in page.post_welcome.fields] == ["Thank you", ""]


def test_going_back_to_one_look_is_asked_about(coordinator: Person, page: SettingsPage) -> None:
    panel = page.second_look
    read = page.workspace.desks.setup
    coordinator.tab_to(panel.looks)
    coordinator.type("2")
    assert coordinator.ask(lambda: read(LOCATION_ID)).needs_second_look
    coordinator.type("1")
    assert "one person alone decides" in panel.question.sentence.text()
    coordinator.press(Qt.Key.Key_Escape)
    assert panel.looks.codes() == ("two",)
    assert coordinator.ask(lambda: read(LOCATION_ID)).needs_second_look
    coordinator.type("1")
    coordinator.tab_to(panel.question.yes)
    coordinator.type("\r")
    assert not coordinator.ask(lambda: read(LOCATION_ID)).needs_second_look


def test_two_locations_have_posts_of_their_own(
    open_window: Callable[[Path], Person], location_folder: Path, stick: Path
) -> None:
    with closing(unlocked(location_folder)) as workspace:
        workspace.locations.add("whitstable", "Whitstable")
        workspace.desks.enrol("whitstable", "Hall laptop", stick)
    person = open_window(location_folder)
    person.unlock()
    page = settings_of(person, "posts")
    assert not page.posts.cards
    view = person.view
    assert isinstance(view, LocationView)
    person.tab_to(view.location)
    person.press(Qt.Key.Key_Down)
    person.wait()
    assert [card.desk.name for card in page.posts.cards] == ["Hall laptop"]
