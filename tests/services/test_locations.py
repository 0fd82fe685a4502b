"""The locations of a vault: names, questions, keys."""

import json
from pathlib import Path

import pytest
from nacl.public import PublicKey, SealedBox
from nacl.signing import VerifyKey

from osslog.domain.code_lists import ASKED_AT_FIRST
from osslog.domain.location import Location
from osslog.errors import AlreadyThere, CannotWrite, NotAllowedInput, NotFound
from osslog.export import allowed_signers
from osslog.export.signer_card import SignerCard
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.locations import CHOOSABLE_QUESTIONS
from osslog.storage import audit


def test_a_new_location_asks_a_few_questions_and_lists_no_agency(
    location: LocationWorkspace,
) -> None:
    assert location.locations.all() == (Location("ashford", "Ashford", ASKED_AT_FIRST),)
    assert location.agencies.all("ashford") == ()


def test_locations_come_in_the_order_in_which_they_were_added(location: LocationWorkspace) -> None:
    location.locations.add("thanet", "Thanet")
    location.locations.add("canterbury", "Canterbury")
    ids = [one.id for one in location.locations.all()]
    assert ids == ["ashford", "thanet", "canterbury"]


def test_the_only_location_needs_no_naming(location: LocationWorkspace) -> None:
    assert location.locations.get(None).id == "ashford"
    location.locations.add("dover", "Dover")
    with pytest.raises(NotAllowedInput, match="ashford, dover"):
        location.locations.get(None)
    assert location.locations.get("dover").name == "Dover"
    with pytest.raises(NotFound):
        location.locations.get("medway")


@pytest.mark.parametrize(
    ("location_id", "name"),
    [("Dover", "Dover"), ("d", "Dover"), ("do ver", "Dover"), ("dover", ""), ("dover", "x" * 81)],
)
def test_an_id_or_a_name_that_breaks_the_rules_is_refused(
    location: LocationWorkspace, location_id: str, name: str
) -> None:
    with pytest.raises(NotAllowedInput):
        location.locations.add(location_id, name)
    assert len(location.locations.all()) == 1


def test_an_id_is_given_once(location: LocationWorkspace) -> None:
    key = location.locations.pinned_keys()["ashford"]
    with pytest.raises(AlreadyThere):
        location.locations.add("ashford", "Ashford again")
    assert location.locations.get("ashford").name == "Ashford"
    assert location.locations.pinned_keys()["ashford"] == key


def test_a_new_location_is_noted_in_the_audit_log(location: LocationWorkspace) -> None:
    before = audit.head(location.vault.connection)
    location.locations.add("dover", "Dover")
    assert audit.head(location.vault.connection) != before
    assert location.backups.check() == ()


def test_a_location_is_renamed_and_keeps_its_id_and_keys(location: LocationWorkspace) -> None:
    key = location.locations.pinned_keys()["ashford"]
    assert location.locations.rename("ashford", " Ashford Gateway ").name == "Ashford Gateway"
    assert location.locations.get("ashford").name == "Ashford Gateway"
    assert location.locations.pinned_keys() == {"ashford": key}
    with pytest.raises(NotAllowedInput):
        location.locations.rename("ashford", "")
    with pytest.raises(NotFound):
        location.locations.rename("dover", "Dover")


def test_a_location_asks_what_was_chosen_in_that_order(location: LocationWorkspace) -> None:
    chosen = ("risk", "agencies_seen", "sex", "abuse")
    assert location.locations.choose_questions("ashford", chosen).asked == chosen
    assert location.locations.get("ashford").asked == chosen
    assert location.locations.choose_questions("ashford", ()).asked == ()
    every = location.locations.choose_questions("ashford", CHOOSABLE_QUESTIONS)
    assert every.asked == CHOOSABLE_QUESTIONS


@pytest.mark.parametrize("codes", [("sex", "sex"), ("name",), ("visit_number",), ("mode",)])
def test_a_question_that_cannot_be_chosen_is_refused(
    location: LocationWorkspace, codes: tuple[str, ...]
) -> None:
    with pytest.raises(NotAllowedInput):
        location.locations.choose_questions("ashford", codes)
    assert location.locations.get("ashford").asked == ASKED_AT_FIRST


def test_each_location_has_keys_of_its_own(location: LocationWorkspace) -> None:
    location.locations.add("dover", "Dover")
    cards = [location.locations.signer_card(one) for one in ("ashford", "dover")]
    assert len({key for card in cards for key in (card.public_key, card.inbox_key)}) == 4
    assert location.locations.pinned_keys() == {card.location_id: card.public_key for card in cards}
    for card in cards:
        VerifyKey(card.public_key)
        SealedBox(PublicKey(card.inbox_key)).encrypt(b"feedback")


def test_a_card_is_written_as_a_file_and_as_a_page(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    folder = tmp_path / "new" / "folder"
    written = location.locations.write_signer_card("ashford", folder)
    card = SignerCard.from_json(written.json_path.read_bytes())
    assert card == location.locations.signer_card("ashford")
    assert card.words == written.words
    assert written.pdf_path.read_bytes().startswith(b"%PDF")
    assert {path.name for path in folder.iterdir()} == {
        "osslog-ashford-signer-card.json",
        "osslog-ashford-signer-card.pdf",
    }


def test_a_card_is_written_anew_after_a_change_of_name(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    before = location.locations.write_signer_card("ashford", tmp_path)
    location.locations.rename("ashford", "Ashford Gateway")
    after = location.locations.write_signer_card("ashford", tmp_path)
    assert json.loads(after.json_path.read_bytes())["location_name"] == "Ashford Gateway"
    assert after.words != before.words


def test_a_card_cannot_be_written_where_a_file_stands_in_the_way(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "cards"
    in_the_way.write_text("a file")
    with pytest.raises(CannotWrite):
        location.locations.write_signer_card("ashford", in_the_way)
    with pytest.raises(NotFound):
        location.locations.write_signer_card("dover", tmp_path)


def test_openssh_s_allowed_signers_have_a_line_for_each_location(
    location: LocationWorkspace,
) -> None:
    location.locations.add("dover", "Dover")
    text = location.locations.allowed_signers()
    assert len(text.splitlines()) == 2
    assert allowed_signers.read(text) == location.locations.pinned_keys()
