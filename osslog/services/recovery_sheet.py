"""The file that new recovery words are handed over in, once: a page to print, or one line."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

from osslog.errors import CannotWrite, DiskFull, KnownError
from osslog.safe_files import write_file, writing_troubles

_PAGE: Final = ".pdf"


@contextmanager
def reserved(path: Path) -> Iterator[None]:
    """Hold `path` for the sheet while a vault is made; given up where that fails.

    A vault whose words have no place to go is not made in the first place.

    Raises:
        AlreadyThere: there is a file, which is kept.
        CannotWrite, DiskFull: as their names say.
    """
    write_file(path, b"", replace=False)
    try:
        yield
    except BaseException:
        with writing_troubles(path.parent):
            path.unlink(missing_ok=True)
        raise


def write(path: Path, words: Sequence[str], made_on: date) -> None:
    """Write the words into the reserved file: a page to print where it is a PDF, else one line.

    Raises:
        KnownError: the words could not be written; says how to get new ones.
    """
    is_page = path.suffix.casefold() == _PAGE
    content = _page(words, made_on) if is_page else f"{' '.join(words)}\n".encode()
    try:
        write_file(path, content)
    except (CannotWrite, DiskFull) as trouble:
        raise KnownError(
            "The vault was made, but its recovery words could not be written.",
            "Open it with the passphrase and make new words in the settings.",
        ) from trouble


def write_page(path: Path, words: Sequence[str], made_on: date) -> Path:
    """Write a page to print where a person chose; returns where it is, which ends in `.pdf`.

    Raises:
        CannotWrite, DiskFull: as their names say; the words are still on the screen.
    """
    page = path.with_suffix(_PAGE)
    write_file(page, _page(words, made_on))
    return page


def _page(words: Sequence[str], made_on: date) -> bytes:
    from osslog.export import recovery_sheet_pdf

    return recovery_sheet_pdf.render(words, made_on)
