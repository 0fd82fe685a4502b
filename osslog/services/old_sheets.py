"""Opening an old spreadsheet, whatever kind of file it is."""

from pathlib import Path

from osslog.domain.old_sheet import OldSheet
from osslog.progress import Progress, no_progress
from osslog.safe_files import read_file
from osslog.services.sheet_refused import SheetRefused, SheetTooLarge

LARGEST_SPREADSHEET = 32 * 1024 * 1024

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"\x7fELF", b"MZ", b"\x1f\x8b")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_BEGINNING = 200


def read_old_sheets(path: Path, progress: Progress = no_progress) -> tuple[OldSheet, ...]:
    """The sheets of the spreadsheet at `path` that have anything in them.

    Raises:
        CannotRead: the file is missing or may not be opened.
        SheetRefused: it is no spreadsheet that can be read, or too large; says what would help.
        Cancelled: `progress` stopped the work.
    """
    content = read_file(path, at_most=LARGEST_SPREADSHEET)
    if len(content) > LARGEST_SPREADSHEET:
        raise SheetTooLarge(
            f"This file is larger than {LARGEST_SPREADSHEET // 1024 // 1024} MiB, so it is no "
            "record of visits alone."
        )
    sheets = sheets_of(content, path.stem, progress)
    if not sheets:
        raise SheetRefused(
            "There is nothing in this file.", "Choose the one that holds the visits."
        )
    return sheets


def sheets_of(content: bytes, name: str, progress: Progress = no_progress) -> tuple[OldSheet, ...]:
    """The sheets of a spreadsheet's content; `name` is for one without names of its own."""
    if content.startswith(_ZIP):
        if _OPEN_DOCUMENT in content[:_BEGINNING]:
            raise SheetRefused("This is an OpenDocument file, which osslog cannot read.")
        from osslog.services.workbook_file import read_workbook

        return read_workbook(content, progress)
    if content.startswith(_OLD_OFFICE):
        raise SheetRefused(
            "This is a workbook in Excel’s old format (.xls), or one protected with a password.",
            "Open it in a spreadsheet program and save it as .xlsx, without a password. "
            "Nothing was taken over.",
        )
    if content.startswith(_OTHER_KINDS):
        raise SheetRefused
    from osslog.services.text_table import read_text_table

    return read_text_table(content, name, progress)
