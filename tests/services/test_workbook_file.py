"""Reading workbooks, honest and hostile."""

import zlib
from datetime import date
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osslog.domain.old_sheet import FORMULA_WITHOUT_RESULT, LONGEST_CELL, MOST_COLUMNS, Cell
from osslog.progress import Cancelled, no_progress
from osslog.services import workbook_cells, workbook_file
from osslog.services.sheet_refused import SheetDamaged, SheetRefused, SheetTooLarge
from osslog.services.workbook_file import read_workbook
from tests.data.workbooks import (
    SPACE,
    STRICT,
    cell,
    inline,
    parts_of,
    row,
    sheet,
    workbook,
    zipped,
)


def cells_of(content: bytes) -> dict[int, tuple[Cell, ...]]:
    """The rows of the only sheet, by their numbers."""
    (only,) = read_workbook(content, no_progress)
    return {one.line: one.cells for one in only.rows}


def refused(content: bytes) -> SheetRefused:
    """The refusal of a file."""
    with pytest.raises(SheetRefused) as caught:
        read_workbook(content, no_progress)
    return caught.value


def with_part(name: str, content: str | bytes) -> bytes:
    """A workbook with one part in the place of its own."""
    parts: dict[str, str | bytes] = {**parts_of({"Visits": sheet(row(1, cell("A1", "1")))})}
    return zipped({**parts, name: content})


# What workbooks say ------------------------------------------------------------------------------


def test_texts_numbers_truths_and_errors_are_read_as_they_are_seen() -> None:
    content = workbook(
        row(
            2,
            cell("A2", "0", "s"),
            inline("B2", "  own text "),
            cell("C2", "34.0"),
            cell("D2", "2.5"),
            cell("E2", "1", "b"),
            cell("F2", "#REF!", "e"),
            cell("H2", "1E3"),
        ),
        texts=["<r><t>rich </t></r><r><t>text</t></r><rPh><t>unread</t></rPh>"],
    )
    assert cells_of(content) == {
        2: ("rich text", "own text", "34", "2.5", "TRUE", "#REF!", "", "1000")
    }


def test_numbers_that_are_shown_as_days_are_days_and_their_time_is_dropped() -> None:
    content = workbook(
        row(
            1,
            cell("A1", "42619", style=1),
            cell("B1", "42619.4375", style=2),
            cell("C1", "42619", style=3),
            cell("D1", "0.4375", style=4),
            cell("E1", "2016-09-06T10:30:00", "d"),
        )
    )
    day = date(2016, 9, 6)
    assert cells_of(content) == {1: (day, day, "42619", "0.4375", day)}


def test_a_workbook_that_counts_from_1904_is_four_years_on() -> None:
    parts = parts_of({"Visits": sheet(row(1, cell("A1", "41157", style=1)))}, starts_1904=True)
    (only,) = read_workbook(zipped(parts), no_progress)
    assert only.rows[0].cells == (date(2016, 9, 6),)
    assert only.starts_1904


def test_a_formula_counts_by_its_result_and_one_without_is_seen_to_have_none() -> None:
    content = workbook(
        row(
            1,
            cell("A1", "7", formula="3+4"),
            cell("B1", "done", "str", formula="X"),
            cell("C1", "", formula="1+1"),
            '<c r="D1"><f>HYPERLINK("http://x")</f></c>',
            cell("E1", "", "str", formula='""'),
        )
    )
    assert cells_of(content) == {1: ("7", "done", FORMULA_WITHOUT_RESULT, FORMULA_WITHOUT_RESULT)}


def test_a_merged_day_counts_for_each_row_that_has_something_and_makes_no_rows() -> None:
    content = workbook(
        row(1, cell("A1", "42619", style=1), inline("B1", "one")),
        row(2, inline("B2", "two")),
        row(3, '<c r="B3"/>'),
        row(5, inline("A5", "own"), inline("B5", "five")),
        merged=["A1:A4", "B1:C1"],
    )
    day = date(2016, 9, 6)
    assert cells_of(content) == {1: (day, "one"), 2: (day, "two"), 5: ("own", "five")}


def test_places_that_are_left_out_follow_one_another() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    assert cells_of(workbook(rows)) == {1: ("1", "2"), 2: ("3",)}


def test_several_sheets_are_told_apart_and_empty_ones_are_passed_over() -> None:
    parts = parts_of(
        {
            "2016": sheet(row(1, inline("A1", "a"))),
            "Empty": sheet(),
            "Lists": sheet(row(1, inline("A1", "b"))),
        },
        hidden=["Lists"],
    )
    found = read_workbook(zipped(parts), no_progress)
    assert [(one.name, one.hidden) for one in found] == [("2016", False), ("Lists", True)]


def test_the_strict_kind_of_workbook_is_read_as_well() -> None:
    parts = parts_of({"V": sheet(row(1, cell("A1", "0", "s")), space=STRICT)}, texts=["<t>x</t>"])
    assert cells_of(zipped(parts)) == {1: ("x",)}


def test_control_signs_that_workbooks_write_in_a_way_of_their_own_are_resolved() -> None:
    content = workbook(row(1, inline("A1", "one_x000A_two"), inline("B1", "_xD800_")))
    assert cells_of(content) == {1: ("one\ntwo", "_xD800_")}


def test_of_a_long_text_no_more_is_kept_than_an_answer_has() -> None:
    kept = cells_of(workbook(row(1, inline("A1", "x" * 100_000))))
    assert kept == {1: ("x" * LONGEST_CELL,)}


def test_the_reading_says_how_far_it_is_and_can_be_stopped() -> None:
    content = workbook(*(row(n, inline(f"A{n}", "x" * 400)) for n in range(1, 1000)))
    steps: list[tuple[int, int]] = []
    read_workbook(content, lambda done, total: steps.append((done, total)))
    assert len(steps) > 3
    assert steps[-1][0] == steps[-1][1]

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_workbook(content, stop)


# Hostile workbooks -------------------------------------------------------------------------------


def test_entities_are_refused_before_they_can_grow() -> None:
    tens = ((n, f"&l{n - 1};" * 10) for n in range(1, 10))
    laughs = "".join(f'<!ENTITY l{n} "{ten}">' for n, ten in tens)
    doctype = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>'
    content = with_part(
        "xl/worksheets/sheet1.xml", sheet(row(1, inline("A1", "&l9;")), before=doctype)
    )
    assert isinstance(refused(content), SheetDamaged)


def test_a_file_of_the_computer_cannot_be_named_in_a_workbook() -> None:
    doctype = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    content = with_part(
        "xl/worksheets/sheet1.xml", sheet(row(1, inline("A1", "&f;")), before=doctype)
    )
    assert isinstance(refused(content), SheetDamaged)


def test_a_bomb_is_stopped_by_what_comes_out_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_file, "LARGEST_PART", 1024 * 1024)
    bomb = sheet(row(1, inline("A1", " " * 3_000_000)))
    content = with_part("xl/worksheets/sheet1.xml", bomb)
    assert len(content) < 10_000
    assert isinstance(refused(content), SheetTooLarge)


def test_a_bomb_that_lies_about_its_size_is_stopped_too() -> None:
    content = with_part("xl/worksheets/sheet1.xml", sheet(row(1, inline("A1", " " * 3_000_000))))
    size = len(sheet(row(1, inline("A1", " " * 3_000_000)))).to_bytes(4, "little")
    assert content.count(size) == 2
    lying = content.replace(size, (1000).to_bytes(4, "little"))
    assert isinstance(refused(lying), SheetDamaged)


def test_cells_in_the_furthest_corner_cost_nothing() -> None:
    content = workbook(row(1, inline("A1", "x")), row(1_048_576, inline("B1048576", "y")))
    assert cells_of(content) == {1: ("x",), 1_048_576: ("", "y")}


@pytest.mark.parametrize(
    "place", ["XFD1", "A1048577", "A0", "AAAA1", "a1", "1A", "", "A9999999", "A1;B1"]
)
def test_a_cell_that_stands_where_no_sheet_of_visits_has_one_is_refused(place: str) -> None:
    refused(workbook(row(1, inline(place, "x"))))


def test_a_sheet_with_too_many_cells_rows_or_columns_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [row(n, *(cell(f"{column}{n}", "1") for column in "ABCD")) for n in range(1, 8)]
    assert len(cells_of(workbook(*rows))) == 7
    monkeypatch.setattr(workbook_cells.SheetCells, "ROOM", 20)
    assert isinstance(refused(workbook(*rows)), SheetTooLarge)
    monkeypatch.undo()
    monkeypatch.setattr(workbook_cells, "MOST_ROWS", 6)
    assert isinstance(refused(workbook(*rows)), SheetTooLarge)
    monkeypatch.undo()
    monkeypatch.setattr(workbook_cells, "MOST_COLUMNS", 3)
    assert isinstance(refused(workbook(*rows)), SheetTooLarge)
    assert MOST_COLUMNS < 16_384


def test_merges_that_name_the_whole_sheet_again_and_again_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workbook_cells, "MOST_CELLS", 1000)
    rows = [row(n, cell(f"B{n}", "1")) for n in range(1, 101)]
    content = workbook(*rows, merged=["A1:A1048576"] * 20)
    assert isinstance(refused(content), SheetTooLarge)


def test_a_text_that_is_named_and_not_there_is_damage() -> None:
    for number in ("5", "-1", "x", "99999999999999999999"):
        assert isinstance(
            refused(workbook(row(1, cell("A1", number, "s")), texts=["<t>a</t>"])), SheetDamaged
        )


def test_elements_inside_one_another_without_end_are_refused() -> None:
    deep = "<a>" * 100_000 + "</a>" * 100_000
    content = with_part("xl/worksheets/sheet1.xml", sheet(deep))
    assert isinstance(refused(content), SheetDamaged)


def test_one_endless_name_is_refused() -> None:
    content = with_part("xl/worksheets/sheet1.xml", f"<worksheet><{'x' * 3_000_000}/></worksheet>")
    assert isinstance(refused(content), SheetDamaged)


def test_a_part_that_is_no_xml_or_in_an_encoding_of_no_account_is_damage() -> None:
    for content in (
        "not xml",
        "",
        "<worksheet>",
        '<?xml version="1.0" encoding="utf-7"?><worksheet/>',
        '<?xml version="1.0" encoding="no-such"?><worksheet/>',
        b"\xff\xfe<\x00",
    ):
        refused(with_part("xl/worksheets/sheet1.xml", content))


def test_parts_that_point_elsewhere_or_outside_are_refused() -> None:
    relations = parts_of({"V": sheet()})["xl/_rels/workbook.xml.rels"]
    for target in ("../../../etc/passwd", "file:///etc/passwd", "http://example.org/x.xml"):
        moved = relations.replace("worksheets/sheet1.xml", target)
        refused(with_part("xl/_rels/workbook.xml.rels", moved))


def test_a_sheet_that_lies_outside_the_file_is_not_looked_for() -> None:
    relations = parts_of({"V": sheet()})["xl/_rels/workbook.xml.rels"]
    moved = relations.replace('Target="worksheets', 'TargetMode="External" Target="worksheets')
    assert read_workbook(with_part("xl/_rels/workbook.xml.rels", moved), no_progress) == ()


def test_a_protected_part_a_binary_workbook_and_another_zip_are_named() -> None:
    content = bytearray(workbook(row(1, cell("A1", "1"))))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = -1
        while (place := content.find(sign, place + 1)) >= 0:
            content[place + flags] |= 1
    assert "password" in refused(bytes(content)).sentence
    assert ".xlsb" in refused(zipped({"xl/workbook.bin": "x"})).sentence
    assert refused(zipped({"readme.txt": "x"})).sentence == SheetRefused.default_sentence
    other = zipped(parts_of({"V": sheet(row(1, cell("A1", "1")))}), ZIP_BZIP2)
    refused(other)


def test_a_zip_of_very_many_parts_is_refused_unread() -> None:
    content = workbook(row(1, cell("A1", "1"))) + b"PK\x01\x02" * 10_001
    assert isinstance(refused(content), SheetTooLarge)


def test_another_makers_elements_of_the_same_name_are_not_taken_for_cells() -> None:
    strange = (
        f'<x:c xmlns:x="urn:x" r="A1"><x:v>1</x:v></x:c><c xmlns="{SPACE}" r="B1"><v>2</v></c>'
    )
    assert cells_of(workbook(f'<row r="1">{strange}</row>')) == {1: ("", "2")}


def test_a_damaged_checksum_is_damage() -> None:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, part in parts_of({"V": sheet(row(1, cell("A1", "1")))}).items():
            archive.writestr(name, part)
        place = archive.getinfo("xl/worksheets/sheet1.xml")
    crc = place.CRC.to_bytes(4, "little")
    content = file.getvalue().replace(crc, zlib.crc32(b"other").to_bytes(4, "little"))
    assert isinstance(refused(content), SheetDamaged)


_WHOLE = workbook(
    row(1, cell("A1", "0", "s"), cell("B1", "42619", style=1)),
    texts=["<t>Date</t>"],
    merged=["A1:A2"],
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_workbook_with_any_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(_WHOLE)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    for broken in (bytes(content), bytes(content[:cut])):
        try:
            read_workbook(broken, no_progress)
        except SheetRefused:
            continue


_XML = st.text(alphabet='<>/="&; rcvt0123ABsxmn\n', max_size=300)


@settings(max_examples=150, deadline=None)
@given(_XML)
def test_a_sheet_of_any_xml_is_read_or_refused(inside: str) -> None:
    content = with_part("xl/worksheets/sheet1.xml", sheet(f'<row r="1">{inside}</row>'))
    try:
        read_workbook(content, no_progress)
    except SheetRefused:
        return
