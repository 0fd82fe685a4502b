"""Reading and writing the OpenSSH allowed-signers file."""

import pytest

from osslog.export import allowed_signers
from osslog.export.allowed_signers import SignersRefused
from osslog.export.ssh_signature import public_key_text
from tests.data.summary_workshop import public_key

ASHFORD, DOVER = public_key("ashford"), public_key("dover")


def test_written_lines_are_read_back() -> None:
    text = allowed_signers.line("ashford", ASHFORD) + allowed_signers.line("dover", DOVER)
    assert allowed_signers.read(text) == {"ashford": ASHFORD, "dover": DOVER}


def test_comments_empty_lines_and_the_plain_form_are_read() -> None:
    text = (
        f"# trusted by telephone\r\n\r\nashford {public_key_text(ASHFORD)} coordinator@ashford\r\n"
    )
    assert allowed_signers.read(text) == {"ashford": ASHFORD}


def test_the_same_line_twice_does_no_harm() -> None:
    assert allowed_signers.read(allowed_signers.line("ashford", ASHFORD) * 2) == {
        "ashford": ASHFORD
    }


def test_a_second_key_for_a_location_is_refused() -> None:
    text = allowed_signers.line("ashford", ASHFORD) + allowed_signers.line("ashford", DOVER)
    with pytest.raises(SignersRefused, match="Line 2 gives ashford a second key"):
        allowed_signers.read(text)


KEY = public_key_text(ASHFORD)


@pytest.mark.parametrize(
    "line",
    [
        "ashford",
        f"Ashford {KEY}",
        f"ashford,dover {KEY}",
        f"* {KEY}",
        f"ashford cert-authority {KEY}",
        f'ashford namespaces="file" {KEY}',
        KEY.replace("ssh-ed25519", "ashford ssh-rsa"),
        f"ashford {KEY[:-4]}",
        f"ashford {KEY[:-1]}",
        f"ashford {KEY[:-1]}!",
        "ashford ssh-ed25519 AAAA",
        "ashford ssh-ed25519 " + "A" * 68,
    ],
)
def test_any_other_line_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(SignersRefused) as refused:
        allowed_signers.read(f"# one\n{line}\n")
    assert "ine 2" in refused.value.sentence
    assert refused.value.code == "signers"
