import dataclasses

import pytest

from osslog.domain.annual_summary import MARKING
from osslog.domain.county_year import collate
from osslog.export import county_text
from tests.export.pdf_samples import (
    LONG_NAMES,
    YEAR,
    awkward_county,
    expected,
    published_county,
)

PUBLISHED_TEXT = """\
Visits to One Stop Shops, 2015/16 and 2016/17
County team only: contains small counts, not for publication

Location                        2015/16    2016/17  Change, %
-------------------------------------------------------------
Ashford                             362        443      22.38
Canterbury                          328        293     -10.67
Dover                               188        208      10.64
Shepway                             260        295      13.46
Maidstone                           222        182     -18.02
Dartford                            138        111     -19.57
Gravesend                           135        106     -21.48
Herne Bay                           163        157      -3.68
Medway                              638        546     -14.42
Sheerness                           167         64     -61.68
Sittingbourne                       208        148     -28.85
Thanet                              281        146     -48.04
Tonbridge                            70         53     -24.29
-------------------------------------------------------------
13 locations with both years      3,160      2,752     -12.91
"""


def test_the_published_visits_give_an_aligned_table_with_totals() -> None:
    assert county_text.render(published_county()) == PUBLISHED_TEXT


def test_who_is_missing_and_what_is_left_out_of_the_totals_is_said() -> None:
    text = " ".join(county_text.render(awkward_county()).split())

    assert "No summary of 2016/17 from Thanet." in text
    assert "4 locations with both years 878 750 -14.58" in text
    assert "All summaries of 2016/17 that are here: 1,066 visits." in text
    assert "[x] means that a figure is not available" in text


def test_previous_figures_that_disagree_are_told_with_their_sources() -> None:
    text = " ".join(county_text.render(awkward_county()).split())

    assert (
        "Ashford, 2015/16: 362 counts (the accepted file of 2015/16); other sources say 360 (the "
        "file of 2016/17, where it was entered from an earlier report) and 355 (an entry by the "
        "county team)."
    ) in text


def test_no_line_is_longer_than_eighty_columns_and_no_name_is_cut() -> None:
    text = county_text.render(awkward_county())

    assert max(len(line) for line in text.splitlines()) <= 80
    assert all(line == line.rstrip() for line in text.splitlines())
    assert LONG_NAMES[0] in " ".join(
        line[:47].strip() for line in text.splitlines() if "Saint" in line or "Villages" in line
    )
    assert text.count("W") == LONG_NAMES[1].count("W")


def test_signs_that_take_two_columns_or_none_keep_the_figures_aligned() -> None:
    county = collate(YEAR, expected("Dover", "Thanet"), {}, {}, {"dover": 1, "thanet": 2})
    names = ("谷" * 4, "Q\u0308uay")
    rows = tuple(
        dataclasses.replace(row, location_name=name)
        for row, name in zip(county.rows, names, strict=True)
    )

    lines = county_text.render(dataclasses.replace(county, rows=rows)).splitlines()

    plain = lines.index(next(line for line in lines if line.startswith("Location")))
    wide, marked = lines[plain + 2], lines[plain + 3]
    assert len(wide) == len(lines[plain]) - 4
    assert len(marked) == len(lines[plain]) + 1


@pytest.mark.parametrize("names", [(), ("Dover",)])
def test_a_year_without_summaries_is_a_table_all_the_same(names: tuple[str, ...]) -> None:
    text = county_text.render(collate(YEAR, expected(*names), {}, {}, {}))

    assert MARKING in text
    assert "0 locations with both years          0          0        [z]" in text
    assert ("No summary of 2016/17 from Dover." in text) == bool(names)


def test_figures_that_no_location_can_have_still_stand_apart() -> None:
    county = collate(YEAR, expected("Dover"), {}, {}, {"dover": 1})
    (row,) = county.rows
    monstrous = dataclasses.replace(row, visits=10**15, percent_change="99999999999999900.00")

    text = county_text.render(dataclasses.replace(county, rows=(monstrous,)))

    assert "Dover 1 1,000,000,000,000,000 99999999999999900.00" in " ".join(text.split())
