"""Small files that a person names."""

from pathlib import Path

import pytest

from osslog.errors import CannotRead, KnownError, NotAllowedInput
from osslog.export import allowed_signers
from osslog.services.given_files import (
    LARGEST_CARD_FILE,
    LARGEST_PASSPHRASE_FILE,
    card_in,
    passphrase_in,
    signers_in,
)

PUBLIC_KEY = bytes(range(32))


@pytest.mark.parametrize(
    ("content", "passphrase"),
    [
        (b"two words", "two words"),
        (b"two words\n", "two words"),
        (b"two words\r\n", "two words"),
        (b"two words\n\n", "two words\n"),
        (b" two words \n", " two words "),
        ("\ufeffcaf\u00e9\n".encode(), "caf\u00e9"),
    ],
)
def test_only_the_last_newline_is_no_part_of_a_passphrase(
    tmp_path: Path, content: bytes, passphrase: str
) -> None:
    file = tmp_path / "passphrase.txt"
    file.write_bytes(content)
    assert passphrase_in(file) == passphrase


@pytest.mark.parametrize("content", [b"\xff\xfea\x00", b"x" * (LARGEST_PASSPHRASE_FILE + 1)])
def test_something_else_is_no_passphrase(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "passphrase.txt"
    file.write_bytes(content)
    with pytest.raises(NotAllowedInput, match=r"passphrase\.txt"):
        passphrase_in(file)


def test_signers_are_read_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "signers"
    file.write_text(allowed_signers.line("dover", PUBLIC_KEY))
    assert signers_in(file) == {"dover": PUBLIC_KEY}


@pytest.mark.parametrize("content", [b"\xff\xfe", b"dover ssh-rsa AAAA\n"])
def test_something_else_is_no_file_of_signers(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "signers"
    file.write_bytes(content)
    with pytest.raises(KnownError):
        signers_in(file)


def test_a_card_is_read_up_to_the_largest_that_there_can_be(tmp_path: Path) -> None:
    file = tmp_path / "card.json"
    file.write_bytes(b"x" * LARGEST_CARD_FILE)
    assert card_in(file) == b"x" * LARGEST_CARD_FILE
    file.write_bytes(b"x" * (LARGEST_CARD_FILE + 1))
    with pytest.raises(NotAllowedInput, match="too large"):
        card_in(file)


def test_a_file_that_is_missing_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"none\.txt"):
        passphrase_in(tmp_path / "none.txt")
