"""A year's figures as a spreadsheet with released words, made of `AnnualSummary` alone.

One table a sheet; each row carries the marking, which so goes with it wherever it is copied. What
people typed is written as text and never as a number, an address or a formula, whatever it begins
with. Nothing is written but the workbook: the library keeps its parts in memory and none in
temporary files.

It is a copy to work with. The county takes `summary.json` alone, and no program of osslog reads
this.
"""

from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook

from osslog.domain.annual_summary import MARKING, AnnualSummary
from osslog.domain.reporting_year import ReportingYear
from osslog.export.line_order import is_right_to_left
from osslog.export.summary_sheets import Cell, Sheet, sheets

_FIXED_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""The day that the file says it was made on: the same figures give the same bytes."""
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_MARKING: Final = "Marking"
_MARKING_WIDTH: Final = 56
_A4: Final = 9
_LINE: Final = 15.75
_SPARE: Final = 4
"""So many letters fewer than its width are counted on a line of a column: some are wide."""


def file_name(summary: AnnualSummary) -> str:
    """What the file is called: it does not look like a signed summary's."""
    year = ReportingYear.parse(summary.year).file_label
    return f"osslog-figures-{summary.location_id}-{year}.xlsx"


def render(summary: AnnualSummary, standing: str) -> bytes:
    """The workbook's bytes; `standing` is a sentence on which revision has these figures."""
    file = BytesIO()
    with Workbook(file, _OPTIONS) as book:
        book.set_properties(
            {
                "title": f"{summary.location_name}: figures of {summary.year}",
                "comments": MARKING,
                "created": _FIXED_DAY,
            }
        )
        looks = _Looks(book)
        for sheet in sheets(summary, standing):
            _write(book, sheet, looks)
    return file.getvalue()


class _Looks:
    """How cells look; a text that is read from right to left is laid out so."""

    def __init__(self, book: Workbook) -> None:
        top: dict[str, object] = {"valign": "top"}
        head: dict[str, object] = {"bold": True, "text_wrap": True, "bg_color": "#E3E9EE"}
        self.heading = book.add_format({**head, "align": "left"})
        self.figure_heading = book.add_format({**head, "align": "right"})
        self.text = book.add_format({**top, "text_wrap": True})
        self.leftward_text = book.add_format({**top, "text_wrap": True, "reading_order": 2})
        self.figure = book.add_format({**top, "align": "right", "num_format": "#,##0"})
        self.share = book.add_format({**top, "align": "right", "num_format": "0.00"})
        self.marking = book.add_format(
            {**top, "align": "left", "indent": 1, "font_color": "#8C1D18"}
        )
        self.marking_heading = book.add_format({**head, "align": "left", "indent": 1})


def _write(book: Workbook, sheet: Sheet, looks: _Looks) -> None:
    page = book.add_worksheet(sheet.name)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.freeze_panes(1, 0)
    page.set_footer("&L&A&RPage &P of &N")
    headings = [
        (name, looks.heading if place < sheet.texts else looks.figure_heading)
        for place, (name, _) in enumerate(sheet.columns)
    ]
    last = len(sheet.columns)
    page.add_table(
        0,
        0,
        len(sheet.rows),
        last,
        {
            "name": sheet.name,
            "style": "Table Style Light 1",
            "banded_rows": False,
            "columns": [
                {"header": name, "header_format": look}
                for name, look in (*headings, (_MARKING, looks.marking_heading))
            ],
        },
    )
    for place, (_, width) in enumerate((*sheet.columns, (_MARKING, _MARKING_WIDTH))):
        page.set_column(place, place, width)
    for line, row in enumerate(sheet.rows, start=1):
        page.set_row(line, _LINE * _lines(sheet, row))
        for place, cell in enumerate(row):
            if isinstance(cell, Decimal):
                page.write_number(line, place, cell, looks.share)
            elif isinstance(cell, int):
                page.write_number(line, place, cell, looks.figure)
            elif place >= sheet.texts:
                page.write_string(line, place, cell, looks.figure)
            else:
                look = looks.leftward_text if is_right_to_left(cell) else looks.text
                page.write_string(line, place, cell, look)
        page.write_string(line, last, MARKING, looks.marking)


def _lines(sheet: Sheet, row: tuple[Cell, ...]) -> int:
    """On how many lines the texts of a row stand: no spreadsheet program is asked for it."""
    texts = zip(row[: sheet.texts], sheet.columns, strict=False)
    return max(
        1 if len(str(cell)) <= width else -(-len(str(cell)) // (width - _SPARE))
        for cell, (_, width) in texts
    )
