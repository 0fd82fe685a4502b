import dataclasses
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from osslog.domain.annual_summary import MARKING, AnnualSummary
from osslog.domain.old_sheet import OldSheet
from osslog.domain.period_figures import PeriodFigures
from osslog.export import county_csv, summary_csv, summary_json, summary_pdf, summary_workbook
from osslog.export.shaping import is_mixed
from osslog.services.workbook_file import read_workbook
from tests.export.pdf_samples import QUOTES, awkward_county, empty_summary, summary, text_of
from tests.export.spoken_words import AWKWARD, BY_LANGUAGE, all_words, letters

STANDING = "As in revision 1 of the signed summary, written on 03/07/2017."
HOSTILE_NAMES = ("=cmd|'/c calc'!A1", "+Mind", "@home", "-1", "https://example.org", "_x0041_")


def read(content: bytes) -> dict[str, OldSheet]:
    """The sheets of a workbook by their names, as osslog's own reader finds them."""
    return {sheet.name: sheet for sheet in read_workbook(content, lambda _done, _of: None)}


def closed(text: str) -> str:
    """A text without its spaces."""
    return "".join(text.split())


def workbook(value: AnnualSummary) -> dict[str, OldSheet]:
    return read(summary_workbook.render(value, STANDING))


def column(sheet: OldSheet, heading: str) -> list[object]:
    """What stands below a heading."""
    place = sheet.rows[0].cells.index(heading)
    return [row.cells[place] for row in sheet.rows[1:]]


def test_released_words_are_the_same_in_json_pdf_and_spreadsheet() -> None:
    value = summary(words=all_words())

    in_json = summary_json.decode(summary_json.encode(value)).words
    in_workbook = column(workbook(value)["Words"], "Words")
    assert set(in_json) >= {*BY_LANGUAGE.values(), *AWKWARD}
    assert list(in_json) == sorted(in_json)
    assert in_workbook == list(in_json)

    pdf = text_of(summary_pdf.render(value)).partition("In visitors' own words")[2]
    at = 0
    for words in in_json:
        # pypdf moves brackets and full stops where words run leftwards, and sees spaces where
        # marks stand apart; letters it keeps.
        at = letters(pdf).index(letters(words), at) + len(letters(words))
        assert is_mixed(words) or closed(f"“{words}”") in closed(pdf)


def test_no_csv_holds_anybodys_words() -> None:
    csv = summary_csv.render(summary(words=all_words())).decode()

    assert not [words for words in all_words() if len(words) > 4 and words in csv]
    county = county_csv.render(awkward_county()).decode()
    assert "Ashford" in county
    assert not [words for words in QUOTES if words in county]
    assert "words" not in {field.name for field in dataclasses.fields(PeriodFigures)}


def test_every_cell_is_filled_and_headings_are_unique() -> None:
    for sheet in workbook(summary(words=all_words())).values():
        headings, *rows = (row.cells for row in sheet.rows)
        assert len(set(headings)) == len(headings)
        assert all(headings)
        assert rows
        for row in rows:
            assert len(row) == len(headings)
            assert all(str(cell).strip() for cell in row)
            assert row[-1] == MARKING


def test_the_cover_says_what_it_is_whose_and_for_whom() -> None:
    cover = workbook(summary(words=all_words()))["Cover"]
    told = dict(zip(column(cover, "About"), column(cover, "What to know"), strict=True))

    assert told["For whom"] == MARKING
    assert told["Location"] == "Ashford"
    assert told["Reporting year"] == "2016/17: 1 July 2016 to 30 June 2017"
    assert told["Where these figures stand"] == STANDING
    assert str(told["Sheets"]).startswith("Year, Months, Answers, Agencies")
    assert {"Units", "Bases", "Shorthand", "Words"} <= set(told)


def test_the_figures_are_those_of_the_summary() -> None:
    value = summary()
    sheets = workbook(value)

    assert column(sheets["Year"], "Value")[:3] == ["443", "48", "2"]
    assert column(sheets["Year"], "Value")[4] == "22.38"
    assert column(sheets["Months"], "Visits") == [str(month.visits) for month in value.months]
    assert column(sheets["Feedback"], "Yes, % of base") == ["78.85"] * 3
    asked = sum(len(table.answers) + 3 for table in value.questions)
    assert len(sheets["Answers"].rows) == 1 + 6 + asked


def test_a_year_without_anything_has_no_empty_sheet() -> None:
    sheets = workbook(empty_summary())

    assert "Words" not in sheets
    assert "Words" not in column(sheets["Cover"], "About")
    assert all(len(sheet.rows) > 1 for sheet in sheets.values())
    assert "[x]" in column(sheets["Year"], "Value")


def test_no_name_and_no_words_become_a_formula_a_number_or_an_address() -> None:
    value = summary("=Ashford", agencies=HOSTILE_NAMES, words=all_words())
    content = summary_workbook.render(value, STANDING)

    with ZipFile(BytesIO(content)) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if "/worksheets/" in name]
        assert not [name for name in book.namelist() if "externalLink" in name]
    assert len(sheets) > 7
    assert not [sheet for sheet in sheets if "<f>" in sheet or "hyperlink" in sheet]
    assert set(column(read(content)["Agencies"], "Agency")) == set(HOSTILE_NAMES)


def test_the_same_summary_gives_the_same_bytes_and_leaves_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # No temporary file can be made there.
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    value = summary(words=all_words())

    first = summary_workbook.render(value, STANDING)

    assert first == summary_workbook.render(value, STANDING)
    assert first != summary_workbook.render(value, "Another.")


def test_the_name_of_the_file_is_not_that_of_a_signed_summary() -> None:
    assert summary_workbook.file_name(summary()) == "osslog-figures-ashford-2016-17.xlsx"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="an office suite, where there is one")
def test_another_program_finds_the_words_as_text(tmp_path: Path) -> None:
    file = tmp_path / "year.xlsx"
    file.write_bytes(summary_workbook.render(summary(words=all_words()), STANDING))
    every_sheet = "csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true,false,false,false,-1"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/home",
            "--headless",
            "--convert-to",
            every_sheet,
            "--outdir",
            tmp_path,
            file,
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )

    lines = (tmp_path / "year-Words.csv").read_text(encoding="utf-8").splitlines()
    assert [line.partition("\t")[0] for line in lines[1:]] == list(all_words())
