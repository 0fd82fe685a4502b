"""Reading a signer card before anything is trusted."""

from pathlib import Path

import pytest

from osslog.errors import CannotRead, NotAllowedInput
from osslog.export.signer_card import CardRefused
from osslog.services.given_files import LARGEST_CARD_FILE
from osslog.services.offered_card import OfferedCard, offered_card
from tests.data.summary_workshop import DOVER, card_of


def test_a_card_says_whose_it_is_and_keeps_its_words_to_itself(tmp_path: Path) -> None:
    card = card_of(DOVER)
    path = tmp_path / "card.json"
    path.write_bytes(card.to_json())
    offered = offered_card(path)
    assert offered == OfferedCard("dover", "Dover", card.to_json())
    assert not any(word in repr(offered) for word in card.words)


def test_other_files_are_refused_each_with_its_own_sentence(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    with pytest.raises(CannotRead):
        offered_card(path)
    path.write_bytes(b'{"type": "something else"}')
    with pytest.raises(CardRefused):
        offered_card(path)
    path.write_bytes(b" " * (LARGEST_CARD_FILE + 1))
    with pytest.raises(NotAllowedInput):
        offered_card(path)
