import pytest
from nacl.public import PrivateKey
from nacl.signing import SigningKey

from osslog.export import card_pdf
from osslog.export.signer_card import SignerCard
from tests.export.pdf_samples import LONG_NAMES, embedded_fonts, pages_of, text_of


def card(name: str = "Herne Bay", location_id: str = "herne-bay") -> SignerCard:
    seed = bytes(range(32))
    return SignerCard(
        location_id, name, bytes(SigningKey(seed).verify_key), bytes(PrivateKey(seed).public_key)
    )


def test_the_card_says_location_id_fingerprint_and_numbered_words() -> None:
    text = text_of(card_pdf.render(card()))

    assert text.startswith("Herne Bay ")
    assert "Location id herne-bay" in text
    assert f"Key fingerprint {card().key_id}" in text
    words = " ".join(f"{number} {word}" for number, word in enumerate(card().words, start=1))
    assert words in text


def test_the_card_says_to_ring_a_number_that_was_known_before() -> None:
    text = text_of(card_pdf.render(card()))

    assert "rings the location's coordinator on a number that it knew before" in text
    assert "One word differs: do not add the card." in text


@pytest.mark.parametrize("name", LONG_NAMES)
def test_the_card_is_one_page_also_with_the_longest_names(name: str) -> None:
    (page,) = pages_of(card_pdf.render(card(name, "h" * 40)))

    assert name.replace(" ", "") in page.replace(" ", "")
    assert page.endswith(("…, signer card", f"{name}, signer card"))


def test_a_name_with_markup_or_letters_that_the_font_lacks_is_shown_all_the_same() -> None:
    text = text_of(card_pdf.render(card("<b>Bay</b> 谷")))

    assert text.startswith("<b>Bay</b> 谷 ")
    assert "the name is exact in the card file" in text


def test_the_same_card_gives_the_same_bytes_and_another_key_others() -> None:
    other = SignerCard("herne-bay", "Herne Bay", b"\x01" * 32, card().inbox_key)

    assert card_pdf.render(card()) == card_pdf.render(card())
    assert card_pdf.render(card()) != card_pdf.render(other)


def test_it_brings_all_its_fonts_along() -> None:
    assert embedded_fonts(card_pdf.render(card())) == {"NotoSans-Bold", "NotoSans-Regular"}
