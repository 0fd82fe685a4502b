"""Small files that a person names: a passphrase, trusted signers, a signer card."""

from pathlib import Path

from osslog.errors import NotAllowedInput
from osslog.safe_files import read_file

LARGEST_PASSPHRASE_FILE = 4096
LARGEST_SIGNERS_FILE = 1024 * 1024
LARGEST_CARD_FILE = 64 * 1024


def passphrase_in(path: Path) -> str:
    """The passphrase that a file holds; its last newline does not count.

    Raises:
        CannotRead: the file is missing or may not be opened.
        NotAllowedInput: it is too large or no UTF-8 text.
    """
    text = _text_in(path, LARGEST_PASSPHRASE_FILE, "a passphrase")
    return text.removesuffix("\n").removesuffix("\r")


def signers_in(path: Path) -> dict[str, bytes]:
    """The public keys by location id that an OpenSSH file of allowed signers names.

    Raises:
        CannotRead: the file is missing or may not be opened.
        NotAllowedInput, SignersRefused: it is no such file.
    """
    from osslog.export import allowed_signers

    return allowed_signers.read(_text_in(path, LARGEST_SIGNERS_FILE, "allowed signers"))


def card_in(path: Path) -> bytes:
    """The content of a signer card's file, which may be anything yet.

    Raises:
        CannotRead: the file is missing or may not be opened.
        NotAllowedInput: it is too large.
    """
    return _content_of(path, LARGEST_CARD_FILE, "a signer card")


def _text_in(path: Path, limit: int, what: str) -> str:
    try:
        # A text editor may have put a byte order mark before the text.
        return _content_of(path, limit, what).decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise NotAllowedInput(f"{path.name} is no file of {what}: it is not UTF-8 text.") from (
            trouble
        )


def _content_of(path: Path, limit: int, what: str) -> bytes:
    content = read_file(path, at_most=limit)
    if len(content) > limit:
        raise NotAllowedInput(f"{path.name} is too large to be a file of {what}.")
    return content
