import csv
import dataclasses
from io import StringIO

import pytest

from osslog.domain.county_year import CountyYear, collate
from osslog.export import county_csv
from tests.export.pdf_samples import YEAR, awkward_county, expected, published_county

PUBLISHED_CSV = """\
location,visits_2015_16,visits_2016_17,percent_change
Ashford,362,443,22.38
Canterbury,328,293,-10.67
Dover,188,208,10.64
Shepway,260,295,13.46
Maidstone,222,182,-18.02
Dartford,138,111,-19.57
Gravesend,135,106,-21.48
Herne Bay,163,157,-3.68
Medway,638,546,-14.42
Sheerness,167,64,-61.68
Sittingbourne,208,148,-28.85
Thanet,281,146,-48.04
Tonbridge,70,53,-24.29
"""


def named(name: str) -> CountyYear:
    """A county of one location that is called `name`."""
    (location,) = expected("Dover")
    location = dataclasses.replace(
        location, names=(dataclasses.replace(location.names[0], name=name),)
    )
    return collate(YEAR, [location], {}, {}, {})


def test_the_published_visits_give_the_published_table() -> None:
    assert county_csv.render(published_county()) == PUBLISHED_CSV.replace("\n", "\r\n").encode()


def test_what_is_not_known_is_marked_and_never_zero() -> None:
    lines = county_csv.render(awkward_county()).decode().split("\r\n")

    assert "Shepway,[x],103,[x]" in lines
    assert "Maidstone,0,104,[z]" in lines
    assert "Thanet,281,[x],[x]" in lines


def test_each_location_has_one_row_and_there_are_no_totals_or_blank_rows() -> None:
    county = awkward_county()
    content = county_csv.render(county).decode()

    rows = list(csv.reader(StringIO(content, newline="")))
    assert [row[0] for row in rows[1:]] == [row.location_name for row in county.rows]
    assert {len(row) for row in rows} == {4}
    assert content.endswith("\r\n")
    assert content.count("\n") == content.count("\r\n") == len(rows)


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\uff1d"])
def test_a_name_can_never_become_a_formula(first: str) -> None:
    name = first + 'HYPERLINK("file:x")'

    content = county_csv.render(named(name)).decode()

    (cell, *_) = list(csv.reader(StringIO(content, newline="")))[1]
    assert cell == f"'{name}"


@pytest.mark.parametrize("name", ['The "Old" Library', "Bay, Herne", "Łódź Hall"])
def test_a_name_with_commas_quotes_or_accents_reads_back_the_same(name: str) -> None:
    content = county_csv.render(named(name))

    assert not content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(content.decode(), newline="")))
    assert rows[1] == [name, "[x]", "[x]", "[x]"]
