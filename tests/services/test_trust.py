"""Trusting a location's key after its card's eight words were compared."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from osslog.domain.location import Location, LocationName
from osslog.errors import AlreadyThere, ClockSetBack, NotAllowedInput, NotFound
from osslog.export.signer_card import CardRefused, SignerCard
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.trust import KeyChanged, Trust, WrongWords
from osslog.storage import audit
from tests.data.summary_workshop import DOVER, card_of, public_key

SHEPWAY = Location("shepway", "Shepway")


def words_of(card: SignerCard) -> str:
    return " ".join(card.words)


def trust_card(trust: Trust, card: SignerCard) -> Location:
    return trust.trust(card.to_json(), words_of(card))


def other_key(card: SignerCard) -> SignerCard:
    """The same location's card with a key that is not its own."""
    return replace(card, public_key=public_key("herne-bay"))


def test_a_card_whose_words_fit_is_trusted_and_its_location_expected(
    county: CountyWorkspace,
) -> None:
    card = card_of(DOVER)
    assert trust_card(county.trust, card) == DOVER
    assert county.trust.pinned_keys() == {"dover": public_key("dover")}
    (expected,) = county.trust.expected()
    assert (expected.location_id, expected.names) == ("dover", (LocationName("Dover"),))
    (signer,) = county.trust.signers()
    assert (signer.location_name, signer.key_id, signer.words) == (
        "Dover",
        card.key_id,
        card.words,
    )
    assert signer.trusted_on == county.today()


def test_locations_are_expected_in_the_order_in_which_they_came(county: CountyWorkspace) -> None:
    county.trust.expect("shepway", "Shepway")
    trust_card(county.trust, card_of(DOVER))
    county.trust.expect("ashford", "Ashford")
    trust_card(county.trust, card_of(SHEPWAY))
    ids = [location.location_id for location in county.trust.expected()]
    assert ids == ["shepway", "dover", "ashford"]
    assert [signer.location_id for signer in county.trust.signers()] == ["shepway", "dover"]


@pytest.mark.parametrize("change", [str.upper, lambda words: words.replace(" ", "  \n\t ") + "\n"])
def test_case_spaces_and_line_breaks_are_forgiven(
    county: CountyWorkspace, change: "type[str]"
) -> None:
    card = card_of(DOVER)
    county.trust.trust(card.to_json(), change(words_of(card)))
    assert "dover" in county.trust.pinned_keys()


def test_wrong_words_are_refused_with_what_to_do_and_nothing_is_kept(
    county: CountyWorkspace,
) -> None:
    card = card_of(DOVER)
    before = audit.head(county.vault.connection)
    swapped = " ".join((card.words[1], card.words[0], *card.words[2:]))
    for words in (swapped, words_of(card_of(SHEPWAY)), " ".join(card.words[:7])):
        with pytest.raises(WrongWords) as refused:
            county.trust.trust(card.to_json(), words)
        assert "Telephone" in refused.value.next_step
    assert county.trust.expected() == ()
    assert county.trust.pinned_keys() == {}
    assert audit.head(county.vault.connection) == before


def test_the_number_of_words_is_named_where_it_is_wrong(county: CountyWorkspace) -> None:
    with pytest.raises(WrongWords, match="8 words; 2 were given"):
        county.trust.trust(card_of(DOVER).to_json(), "two words")


def test_the_words_of_a_changed_card_do_not_fit_it(county: CountyWorkspace) -> None:
    card = card_of(DOVER)
    with pytest.raises(WrongWords):
        county.trust.trust(other_key(card).to_json(), words_of(card))


def test_what_is_no_card_is_refused(county: CountyWorkspace) -> None:
    with pytest.raises(CardRefused):
        county.trust.trust(card_of(DOVER).to_json() + b"\n", words_of(card_of(DOVER)))


def test_the_same_card_again_changes_nothing(county: CountyWorkspace) -> None:
    card = card_of(DOVER)
    trust_card(county.trust, card)
    before = audit.head(county.vault.connection)
    assert trust_card(county.trust, card) == DOVER
    assert audit.head(county.vault.connection) == before
    assert len(county.trust.signers()) == 1


def test_another_key_is_a_hard_stop_whatever_words_are_given(county: CountyWorkspace) -> None:
    card = card_of(DOVER)
    changed = other_key(card)
    trust_card(county.trust, card)
    for words in (words_of(changed), words_of(card), ""):
        with pytest.raises(KeyChanged, match="Dover is trusted with a different key") as stopped:
            county.trust.trust(changed.to_json(), words)
        assert stopped.value.code == "key_changed"
    assert county.trust.pinned_keys() == {"dover": card.public_key}


def test_a_key_is_replaced_only_when_that_is_asked_for(county: CountyWorkspace) -> None:
    card = card_of(DOVER)
    changed = other_key(card)
    trust_card(county.trust, card)
    with pytest.raises(WrongWords):
        county.trust.replace(changed.to_json(), words_of(card))
    assert county.trust.replace(changed.to_json(), words_of(changed)) == DOVER
    assert county.trust.pinned_keys() == {"dover": changed.public_key}
    assert len(county.trust.expected()) == 1
    events = county.vault.connection.rows("SELECT event, detail FROM audit ORDER BY sequence")
    assert events[-3:] == [
        ("signer_trusted", "dover"),
        ("signer_retired", "dover"),
        ("signer_trusted", "dover"),
    ]


def test_the_replaced_key_is_a_changed_key_from_then_on(county: CountyWorkspace) -> None:
    card = card_of(DOVER)
    changed = other_key(card)
    trust_card(county.trust, card)
    county.trust.replace(changed.to_json(), words_of(changed))
    with pytest.raises(KeyChanged):
        trust_card(county.trust, card)


def test_there_is_nothing_to_replace_where_no_key_is_trusted(county: CountyWorkspace) -> None:
    card = card_of(DOVER)
    county.trust.expect("dover", "Dover")
    with pytest.raises(NotFound, match="none to replace"):
        county.trust.replace(card.to_json(), words_of(card))


def test_one_key_is_not_trusted_for_two_locations(county: CountyWorkspace) -> None:
    trust_card(county.trust, card_of(DOVER))
    twin = replace(card_of(DOVER), location_id="dover-two")
    with pytest.raises(NotAllowedInput, match=r"that of Dover \(dover\)"):
        trust_card(county.trust, twin)
    trust_card(county.trust, card_of(SHEPWAY))
    with pytest.raises(NotAllowedInput, match="a key of its own"):
        county.trust.replace(
            replace(card_of(SHEPWAY), public_key=public_key("dover")).to_json(),
            words_of(replace(card_of(SHEPWAY), public_key=public_key("dover"))),
        )
    assert set(county.trust.pinned_keys()) == {"dover", "shepway"}


def test_a_new_card_with_the_same_key_is_kept_in_the_place_of_the_old(
    county: CountyWorkspace,
) -> None:
    card = card_of(DOVER)
    trust_card(county.trust, card)
    renewed = replace(
        card,
        location_name="Dover and Deal",
        inbox_key=hashlib.sha256(b"another inbox").digest(),
    )
    trust_card(county.trust, renewed)
    (signer,) = county.trust.signers()
    assert signer.words == renewed.words
    assert signer.location_name == "Dover"
    assert county.trust.pinned_keys() == {"dover": card.public_key}


def test_a_location_bears_another_name_from_a_day_on(county: CountyWorkspace) -> None:
    trust_card(county.trust, card_of(SHEPWAY))
    county.trust.rename("shepway", "Folkestone\n and Hythe ", date(2018, 4, 1))
    (expected,) = county.trust.expected()
    assert expected.names == (
        LocationName("Shepway"),
        LocationName("Folkestone  and Hythe", date(2018, 4, 1)),
    )
    assert county.trust.signers()[0].location_name == "Shepway"


@pytest.mark.parametrize("name", ["", " \n ", "a" * 81, "Dover\u202e"])
def test_a_name_that_cannot_be_printed_is_refused(county: CountyWorkspace, name: str) -> None:
    county.trust.expect("shepway", "Shepway")
    with pytest.raises(NotAllowedInput):
        county.trust.expect("dover", name)
    with pytest.raises(NotAllowedInput):
        county.trust.rename("shepway", name, date(2018, 4, 1))
    assert [each.names for each in county.trust.expected()] == [(LocationName("Shepway"),)]


def test_a_location_is_expected_once_and_under_a_good_id(county: CountyWorkspace) -> None:
    county.trust.expect("dover", "Dover")
    with pytest.raises(AlreadyThere):
        county.trust.expect("dover", "Dover")
    with pytest.raises(NotAllowedInput):
        county.trust.expect("Dover!", "Dover")
    with pytest.raises(NotFound):
        county.trust.rename("elsewhere", "Elsewhere", date(2018, 4, 1))


def test_nothing_is_trusted_while_the_clock_is_set_back(county: CountyWorkspace) -> None:
    trust = Trust(county.vault, lambda: date(2001, 1, 1))
    with pytest.raises(ClockSetBack):
        trust_card(trust, card_of(DOVER))
    assert county.trust.expected() == ()
