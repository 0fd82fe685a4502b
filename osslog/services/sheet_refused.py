"""Saying that a spreadsheet's file cannot be read, and what would help."""

from osslog.domain.old_sheet import MOST_COLUMNS, MOST_ROWS
from osslog.errors import KnownError


class SheetRefused(KnownError):
    """The file cannot be read as a spreadsheet; nothing was taken over."""

    code = "sheet_refused"
    default_sentence = "This file is no spreadsheet that osslog can read."
    default_next_step = (
        "Open it in a spreadsheet program and save it as .xlsx or as CSV. Nothing was taken over."
    )


class SheetTooLarge(SheetRefused):
    """The file holds more than any record of visits."""

    code = "sheet_too_large"
    default_sentence = (
        "This file holds more than a record of visits: osslog reads at most "
        f"{MOST_ROWS:,} rows of {MOST_COLUMNS} columns."
    )
    default_next_step = "Keep only the sheet of visits in it, or split it by year."


class SheetDamaged(SheetRefused):
    """The file begins like a workbook, but is not whole or contradicts itself."""

    code = "sheet_damaged"
    default_sentence = "This workbook is damaged, so osslog reads nothing from it."
    default_next_step = (
        "Open it in a spreadsheet program, which may mend it, and save it under a new name."
    )
