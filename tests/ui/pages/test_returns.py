"""Returns: importing, taking back and trusting, by keys, on real vaults with real files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from osslog.ui.pages.returns import ReturnsPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.reading_order import tab_stops
from osslog.ui.returns_history import SHOWN_AT_ONCE
from osslog.ui.returns_results import MOST_SHOWN
from osslog.ui.text_grid_content import MARKED_ROLE
from tests.data.county_returns import ASHFORD, PUBLISHED, file_in, published_files, summary
from tests.data.example_summaries import YEAR
from tests.data.summary_workshop import DOVER, built, card_of, with_member
from tests.ui.county_made_up import (
    MIDDLE,
    SEVENOAKS,
    card_file,
    choose,
    drop,
    unlocked_county,
)
from tests.ui.person import Person


def page_of(person: Person) -> ReturnsPage:
    """The page, which is the first."""
    return person.page(ReturnsPage)


def press(person: Person, button: QWidget) -> None:
    """Go to a button with the Tab key and press Enter."""
    person.tab_to(button)
    person.type("\r")


def import_by_keys(person: Person, *paths: Path) -> ReturnsPage:
    """Import files through the dialog."""
    page = page_of(person)
    press(person, page.import_button)
    choose(person, *paths)
    person.wait()
    return page


def offer_card(person: Person, path: Path) -> ReturnsPage:
    """Choose a signer card in the dialog."""
    page = page_of(person)
    press(person, page.card_button)
    choose(person, path)
    person.wait()
    return page


def statuses(page: ReturnsPage) -> dict[str, str]:
    """What the table says of each location's summary."""
    return {row[0]: row[1] for row in page.status.grid.content.rows}


def words_of(location_id: str) -> str:
    """The words of a location's card, as somebody reads them out."""
    (location,) = (one for one, *_ in PUBLISHED if one.id == location_id)
    return " ".join(card_of(location).words)


def tampered(folder: Path) -> Path:
    """Dover's summary with its printed document changed after signing."""
    genuine = built(summary(208, DOVER, previous=188))
    path = folder / genuine.name
    path.write_bytes(with_member(genuine.content, "summary.pdf", lambda pdf: pdf + b"\n"))
    return path


# Who has sent their summary ---------------------------------------------------------------------


def test_an_empty_county_says_to_begin_with_the_signer_cards(first_analyst: Person) -> None:
    page = page_of(first_analyst)
    assert page.status.nobody.isVisible()
    assert "signer card" in page.status.nobody.text()
    assert not page.status.grid.isVisible()
    assert first_analyst.focused is page.card_button


def test_each_location_stands_there_with_what_is_here_of_it(analyst: Person, post: Path) -> None:
    page = page_of(analyst)
    assert page.status.heading.text() == "2015/16: 0 of 13 summaries are here"
    import_by_keys(analyst, file_in(post, built(summary(443))))
    assert page.status.heading.text() == "2016/17: 1 of 13 summaries are here"
    assert page.year_choice.currentText() == "2016/17"
    rows = page.status.grid.content.rows
    assert rows[0] == ("Ashford", "✓ Revision 1", "20 Jun 2017", "✓ Trusted")
    assert rows[1] == ("Canterbury", "– Not received", "–", "✓ Trusted")
    assert len(rows) == len(PUBLISHED)


def test_another_year_is_chosen_by_keys(analyst_with_returns: Person) -> None:
    page = page_of(analyst_with_returns)
    assert [page.year_choice.itemText(place) for place in range(page.year_choice.count())] == [
        "2016/17",
        "2015/16",
    ]
    assert set(statuses(page).values()) == {"✓ Revision 1"}
    assert not page.status.missing.isVisible()
    analyst_with_returns.tab_to(page.year_choice)
    analyst_with_returns.press(Qt.Key.Key_Down)
    analyst_with_returns.wait()
    assert page.status.heading.text() == "2015/16: 0 of 13 summaries are here"
    assert set(statuses(page).values()) == {"– Not received"}


def test_a_location_without_a_card_is_marked(analyst: Person, county_folder: Path) -> None:
    analyst.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    analyst.wait()
    workspace = unlocked_county(county_folder)
    workspace.trust.expect("sevenoaks", "Sevenoaks")
    workspace.close()
    analyst.unlock()
    grid = page_of(analyst).status.grid
    assert grid.content.rows[-1] == ("Sevenoaks", "– Not received", "–", "! None yet")
    last = len(grid.content.rows) - 1
    assert grid.model().index(last, 3).data(MARKED_ROLE) is True
    assert grid.model().index(0, 3).data(MARKED_ROLE) is False


# Importing --------------------------------------------------------------------------------------


def test_a_tampered_file_among_good_ones_is_refused_first_by_sign_and_word(
    analyst: Person, post: Path
) -> None:
    good = [path for path in published_files(post)[:4] if "dover" not in path.name]
    page = import_by_keys(analyst, *good, tampered(post))
    results = page.results.grid
    assert page.results.heading.text() == "Import: 1 refused, 3 accepted"
    outcome, file, what = results.content.rows[0]
    assert (outcome, file) == ("! Refused", "osslog-dover-2016-17-r1.zip")
    assert what.startswith("The part summary.pdf was changed after dover signed this file.")
    assert "Do not use it." in what
    assert results.model().index(0, 0).data(MARKED_ROLE) is True
    assert [row[0] for row in results.content.rows[1:]] == ["✓ Accepted"] * 3
    assert results.content.rows[1][2] == "Ashford, 2016/17, revision 1: accepted."
    assert analyst.focused is results
    assert statuses(page)["Dover"] == "– Not received"
    assert page.status.heading.text() == "2016/17: 3 of 13 summaries are here"
    assert page.status.missing.text().startswith("Still to come: Dover, Maidstone,")
    assert page.status.missing.text().endswith(" Thanet and Tonbridge.")
    (line,) = page.history.lines
    assert line.words.text() == "Import 1, 20 June 2017"
    assert line.counts.text() == "3 accepted, 1 refused"


def test_a_file_that_is_here_already_is_told_from_a_new_one(analyst: Person, post: Path) -> None:
    path = file_in(post, built(summary(443)))
    page = import_by_keys(analyst, path)
    page = import_by_keys(analyst, path)
    assert page.results.heading.text() == "Import: 1 here already"
    assert page.results.grid.content.rows[0][0] == "– Here already"
    assert "This file was received before." in page.results.grid.content.rows[0][2]


def test_the_same_file_twice_in_one_import_is_new_once(analyst: Person, post: Path) -> None:
    first = file_in(post, built(summary(443)))
    copy = file_in(post, built(summary(443)), "copy.zip")
    page = import_by_keys(analyst, first, copy)
    assert page.results.heading.text() == "Import: 1 accepted, 1 here already"


def test_the_list_of_results_is_put_away_by_keys(analyst: Person, post: Path) -> None:
    page = import_by_keys(analyst, file_in(post, built(summary(443))))
    press(analyst, page.results.close_button)
    assert not page.results.isVisible()
    assert analyst.focused is page.import_button


def test_a_long_list_is_cut_after_the_refused_and_says_what_is_left_out(
    analyst: Person, post: Path
) -> None:
    good, bad = file_in(post, built(summary(443))), tampered(post)
    page = page_of(analyst)
    drop_on(page, [good] * (MOST_SHOWN + 20) + [bad])
    analyst.wait()
    rows = page.results.grid.content.rows
    assert len(rows) == MOST_SHOWN
    assert rows[0][0] == "! Refused"
    assert rows[1][0] == "✓ Accepted"
    assert page.results.more.text() == "Not listed: 21 here already."
    assert page.results.more.isVisible()


def drop_on(page: ReturnsPage, paths: list[Path]) -> None:
    """Drag files over the page and let them go."""
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    keys, mouse = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    action = Qt.DropAction.CopyAction
    assert drop(page, QDragEnterEvent(MIDDLE, action, files, mouse, keys))
    assert drop(page, QDropEvent(QPointF(MIDDLE), action, files, mouse, keys))


def test_files_that_are_dropped_on_the_page_are_imported(analyst: Person, post: Path) -> None:
    page = page_of(analyst)
    drop_on(page, published_files(post))
    analyst.wait()
    assert page.results.heading.text() == "Import: 13 accepted"
    assert page.bar.message.sentence == "Import: 13 accepted"
    assert set(statuses(page).values()) == {"✓ Revision 1"}


def test_an_address_of_the_network_is_not_taken(analyst: Person) -> None:
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/summary.zip")])
    event = QDragEnterEvent(
        MIDDLE,
        Qt.DropAction.CopyAction,
        link,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert not drop(page_of(analyst), event)


def import_without_end(person: Person, post: Path, qtbot: QtBot) -> ReturnsPage:
    """Begin an import that takes long, and wait until it is in the middle."""
    page = page_of(person)
    drop_on(page, published_files(post) * 200)
    qtbot.waitUntil(lambda: 0 < page.progress.bar.value() < page.progress.bar.maximum())
    return page


def nothing_came_of_it(person: Person, county_folder: Path) -> None:
    """Lock the window and look into its vault."""
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    workspace = unlocked_county(county_folder)
    assert workspace.returns.history() == ()
    assert workspace.tables.collate(YEAR).visits == 0
    workspace.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_stopping_in_the_middle_leaves_nothing(
    analyst: Person, post: Path, county_folder: Path, qtbot: QtBot, key: Qt.Key
) -> None:
    page = import_without_end(analyst, post, qtbot)
    assert page.has_unsaved()
    assert analyst.focused is page.progress.cancel
    assert not page.bar.isVisible()
    analyst.press(key)
    assert page.progress.words.text() == "Stopping …"
    analyst.wait()
    assert page.bar.message.sentence == "Stopped. Nothing was changed."
    assert not page.progress.isVisible()
    assert not page.results.isVisible()
    assert analyst.focused is page.import_button
    assert not page.has_unsaved()
    nothing_came_of_it(analyst, county_folder)


def test_locking_in_the_middle_leaves_nothing(
    analyst: Person, post: Path, county_folder: Path, qtbot: QtBot
) -> None:
    import_without_end(analyst, post, qtbot)
    nothing_came_of_it(analyst, county_folder)
    analyst.page(UnlockPage)


def test_a_second_import_waits_for_the_first(analyst: Person, post: Path, qtbot: QtBot) -> None:
    page = import_without_end(analyst, post, qtbot)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(post / "x.zip"))])
    event = QDragEnterEvent(
        MIDDLE,
        Qt.DropAction.CopyAction,
        files,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert not drop(page, event)
    analyst.press(Qt.Key.Key_Escape)
    analyst.wait()


# Taking back ------------------------------------------------------------------------------------


def test_an_import_is_taken_back_after_a_question(
    analyst_with_returns: Person, county_folder: Path
) -> None:
    person, page = analyst_with_returns, page_of(analyst_with_returns)
    press(person, page.history.lines[0].undo)
    question = page.history.lines[0].question
    assert question is not None
    assert question.isVisible()
    assert person.focused is question.keep
    assert set(statuses(page).values()) == {"✓ Revision 1"}
    press(person, question.confirm)
    assert page.bar.message.sentence == "Import 1 was undone."
    assert set(statuses(page).values()) == {"– Taken back"}
    assert page.history.lines[0].counts.text() == "13 accepted, 0 refused · undone"
    assert not page.history.lines[0].undo.isVisible()
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    workspace = unlocked_county(county_folder)
    assert workspace.tables.collate(YEAR).visits == 0
    workspace.close()


def test_an_import_is_kept_where_somebody_thinks_better_of_it(
    analyst_with_returns: Person,
) -> None:
    person, page = analyst_with_returns, page_of(analyst_with_returns)
    press(person, page.history.lines[0].undo)
    person.type("\r")
    assert page.history.lines[0].question is None
    assert person.focused is page.history.lines[0].undo
    assert page.status.heading.text() == "2016/17: 13 of 13 summaries are here"


def test_an_import_that_kept_nothing_has_nothing_to_take_back(analyst: Person, post: Path) -> None:
    page = import_by_keys(analyst, tampered(post))
    assert page.history.lines[0].counts.text() == "0 accepted, 1 refused"
    assert not page.history.lines[0].undo.isVisible()


def test_earlier_imports_are_shown_by_and_by(analyst: Person, post: Path) -> None:
    page, bad = page_of(analyst), tampered(post)
    drop_on(page, [file_in(post, built(summary(443)))])
    for _ in range(SHOWN_AT_ONCE + 3):
        analyst.wait()
        drop_on(page, [bad])
    analyst.wait()
    shown = [line.words.text().partition(",")[0] for line in page.history.lines]
    assert shown == [f"Import {number}" for number in range(12, 12 - SHOWN_AT_ONCE, -1)]
    press(analyst, page.history.show_more)
    assert len(page.history.lines) == SHOWN_AT_ONCE + 4
    assert not page.history.show_more.isVisible()
    assert analyst.focused is page.history.lines[-1].undo


# Signer cards -----------------------------------------------------------------------------------


def test_a_card_is_trusted_by_the_words_that_are_heard(first_analyst: Person, post: Path) -> None:
    page = offer_card(first_analyst, card_file(post, DOVER))
    assert page.card.heading.text() == "Signer card of Dover"
    assert "on a number that you knew before" in page.card.script.text()
    heard = ", ".join(f"{n}. {word.upper()}" for n, word in enumerate(words_of("dover").split(), 1))
    assert not any(word in page.card.script.text() for word in words_of("dover").split())
    first_analyst.type(heard + "\r")
    assert page.bar.message.sentence.startswith("The key of Dover is trusted.")
    assert not page.card.isVisible()
    assert page.status.grid.content.rows == (("Dover", "– Not received", "–", "✓ Trusted"),)
    assert first_analyst.focused is page.import_button


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            "abandon ability able about above absent absorb abstract",
            "These are not the eight words",
        ),
        ("abandon ability", "A card has 8 words; 2 were given."),
    ],
)
def test_wrong_words_trust_nothing(
    first_analyst: Person, post: Path, typed: str, sentence: str
) -> None:
    page = offer_card(first_analyst, card_file(post, DOVER))
    first_analyst.type(typed + "\r")
    assert page.card.words.trouble.text().startswith(sentence)
    assert page.card.isVisible()
    assert page.status.nobody.isVisible()
    assert page.has_unsaved()
    first_analyst.type(words_of("dover") + "\r")
    assert page.bar.message.sentence.startswith("The key of Dover is trusted.")


def test_no_words_at_all_are_asked_for_again(first_analyst: Person, post: Path) -> None:
    page = offer_card(first_analyst, card_file(post, DOVER))
    first_analyst.type(" 1. 2. \r")
    assert page.card.words.trouble.text() == "Type the words that you hear."
    assert page.card.isVisible()


def test_a_card_that_is_put_aside_is_forgotten(first_analyst: Person, post: Path) -> None:
    page = offer_card(first_analyst, card_file(post, DOVER))
    first_analyst.type("abandon")
    press(first_analyst, page.card.stop_button)
    assert not page.card.isVisible()
    assert page.bar.message.sentence == "Nothing was changed."
    assert not page.has_unsaved()
    assert page.status.nobody.isVisible()


def test_a_changed_key_stops_and_the_old_one_stays(analyst: Person, post: Path) -> None:
    other = card_file(post, ASHFORD, words_of_key="stranger")
    page = offer_card(analyst, other)
    analyst.type(words_of("ashford") + "\r")
    assert page.card.message.sentence.startswith(
        "Ashford is trusted with a different key from the one on this card."
    )
    assert not page.card.words.isVisible()
    assert analyst.focused is page.card.stop_button
    analyst.type("\r")
    assert not page.card.isVisible()
    imported = import_by_keys(analyst, file_in(post, built(summary(443))))
    assert imported.results.heading.text() == "Import: 1 accepted"


def test_a_changed_key_is_replaced_in_a_step_of_its_own(analyst: Person, post: Path) -> None:
    other = card_file(post, ASHFORD, words_of_key="stranger")
    new_words = " ".join(type(card_of(ASHFORD)).from_json(other.read_bytes()).words)
    page = offer_card(analyst, other)
    analyst.type(new_words + "\r")
    assert page.card.message.sentence.startswith("Ashford is trusted with a different key")
    press(analyst, page.card.replace_button)
    assert page.card.heading.text() == "Replace the key of Ashford"
    assert page.card.words.text() == ""
    analyst.type(words_of("ashford") + "\r")
    assert page.card.words.trouble.text().startswith("These are not the eight words")
    analyst.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    analyst.type(new_words + "\r")
    assert page.bar.message.sentence == (
        "The new key of Ashford is trusted in the place of the old one."
    )
    imported = import_by_keys(analyst, file_in(post, built(summary(443))))
    assert imported.results.grid.content.rows[0][2].startswith(
        "This file was signed with a different key from the one trusted for ashford."
    )


def test_a_file_that_is_no_card_is_told_in_the_bar(first_analyst: Person, post: Path) -> None:
    path = post / "card.json"
    path.write_bytes(b"{}")
    page = offer_card(first_analyst, path)
    assert page.bar.message.sentence.startswith("This file is not a location’s signer card") or (
        page.bar.message.sentence.startswith("This file is not a location's signer card")
    )
    assert not page.card.isVisible()


def test_a_new_location_joins_the_others(analyst: Person, post: Path) -> None:
    page = offer_card(analyst, card_file(post, SEVENOAKS))
    analyst.type(" ".join(card_of(SEVENOAKS).words) + "\r")
    assert page.status.grid.content.rows[-1][0] == "Sevenoaks"
    assert page.status.heading.text().endswith("of 14 summaries are here")


# For everybody ----------------------------------------------------------------------------------


def test_everything_the_tab_key_stops_at_has_a_name(
    analyst_with_returns: Person, post: Path
) -> None:
    page = import_by_keys(analyst_with_returns, tampered(post))
    page = offer_card(analyst_with_returns, card_file(post, SEVENOAKS))
    stops = tab_stops(page)
    assert len(stops) >= 8
    assert [stop for stop in stops if not (stop.accessibleName() or stop.property("text"))] == []


def test_what_has_the_focus_is_in_view(analyst_with_returns: Person, qapp: QApplication) -> None:
    page = page_of(analyst_with_returns)
    analyst_with_returns.window.resize(900, 420)
    qapp.processEvents()
    for _ in tab_stops(analyst_with_returns.window):
        analyst_with_returns.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        focused = analyst_with_returns.focused
        assert not focused.visibleRegion().isEmpty(), focused.accessibleName()
    assert page.scroll_area.verticalScrollBar().maximum() > 0
