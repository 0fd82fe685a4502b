import dataclasses

import pytest

from osslog.domain.annual_summary import MARKING
from osslog.domain.county_year import collate
from osslog.export import county_pdf
from tests.export.pdf_samples import (
    LONG_NAMES,
    PUBLISHED,
    YEAR,
    awkward_county,
    embedded_fonts,
    expected,
    pages_of,
    published_county,
    summary,
    text_of,
)


@pytest.fixture(scope="module")
def published() -> str:
    return text_of(county_pdf.render(published_county()))


@pytest.fixture(scope="module")
def awkward() -> str:
    return text_of(county_pdf.render(awkward_county()))


def test_every_page_is_marked_and_numbered() -> None:
    pages = pages_of(county_pdf.render(published_county()))

    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert page.startswith(MARKING)
        assert page.endswith(f"Page {number} of {len(pages)} One Stop Shops, county report 2016/17")


def test_the_table_is_the_published_one_with_totals(published: str) -> None:
    for row in published_county().rows:
        before, now = PUBLISHED[row.location_name]
        assert f"{row.location_name} {before} {now} {row.percent_change} a" in published
    assert "13 locations with figures of both years 3,160 2,752 -12.91" in published
    assert "2,752 visits at 13 locations, down 12.91% on the 3,160 visits of 2015/16." in published


def test_a_previous_figure_says_where_it_is_from_unless_from_an_accepted_file(
    published: str, awkward: str
) -> None:
    source = "is from the file of 2016/17, where it was counted from the visits."
    assert f"a: The figure of 2015/16 {source}" in published
    assert "Dover 188 102 -45.74 Shepway" in awkward
    assert "Canterbury 328 101 -69.21 b" in awkward
    assert "b: The figure of 2015/16 is from an entry by the county team." in awkward


def test_sources_that_disagree_are_shown(published: str, awkward: str) -> None:
    assert "Ashford 362 443 22.38 a" in awkward
    assert "a: Other sources have another figure, see below." in awkward
    assert "Figures of 2015/16 that disagree Ashford, 2015/16: 362 counts" in awkward
    assert "disagree" not in published


def test_who_is_missing_is_said_at_the_top(published: str, awkward: str) -> None:
    assert "No summary of 2016/17 is here from Thanet. The report is incomplete." in awkward
    assert "incomplete" not in published


def test_totals_of_two_years_leave_out_who_has_only_one(awkward: str) -> None:
    assert "1,066 visits at 7 locations. At the 4 locations with figures of both years" in awkward
    assert "4 locations with figures of both years 878 750 -14.58" in awkward
    assert "Shepway [x] 103 [x]" in awkward
    assert "Maidstone 0 104 [z]" in awkward
    assert "Thanet 281 [x] [x]" in awkward


def test_people_are_added_and_labelled_so(published: str) -> None:
    summaries = published_county().summaries.values()
    low = sum(given.people.low for given in summaries if given.people)
    high = sum(given.people.high for given in summaries if given.people)

    label = "All drop-ins; people at each location, added"
    assert f"{label} {13 * 48} {low:,} to {high:,}" in published


def test_a_location_whose_answers_disagree_is_left_out_of_the_people(awkward: str) -> None:
    assert "Dover 48 [x] [x]" in awkward
    assert "At 1 location the answers disagree with each other; its people are not in" in awkward


def test_male_visitors_and_helpfulness_have_their_bases(published: str, awkward: str) -> None:
    assert "Location Visits by male visitors Base: visits asked for the sex" in published
    assert "Ashford 26 443 5.87" in published
    male = sum(now // 17 for _, now in PUBLISHED.values())
    assert f"All that are available {male} 2,752 5.70" in published
    assert f"All that are available {13 * 41} {13 * 52} 78.85" in published
    assert "Dover [x] [x] [x]" in awkward


def test_a_year_without_summaries_says_so() -> None:
    text = text_of(county_pdf.render(collate(YEAR, expected("Dover"), {}, {}, {})))

    assert "No summary of 2016/17 is here yet." in text
    assert "Dover [x] [x] [x]" in text
    assert "Male visitors" not in text


def test_a_first_year_has_no_change_to_tell() -> None:
    county = collate(YEAR, expected("Dover"), {"dover": summary("Dover", previous=None)}, {}, {})

    text = text_of(county_pdf.render(county))

    assert "443 visits at 1 location. No location has a figure of 2015/16." in text


def test_many_locations_run_over_pages_with_the_headings_repeated() -> None:
    names = [f"Location {first}{second}" for first in "abcdefg" for second in "abcdefghij"]
    summaries = {place.location_id: summary() for place in expected(*names)}

    pages = pages_of(county_pdf.render(collate(YEAR, expected(*names), summaries, {}, {})))

    assert all(" ".join(pages).count(f"{name} ") == 4 for name in names)
    assert sum("Location 2015/16 2016/17 Change, % Note" in page for page in pages) == 2


def test_names_are_printed_whole_letter_by_letter_and_marked_where_the_font_lacks_them() -> None:
    county = awkward_county()
    rows = tuple(
        dataclasses.replace(row, location_name=name)
        for row, name in zip(
            county.rows, (*LONG_NAMES, '<img src="x.png"/> &', "谷", *"abcd"), strict=True
        )
    )

    text = text_of(county_pdf.render(dataclasses.replace(county, rows=rows)))

    assert '<img src="x.png"/> & 188 102' in text
    assert "谷 [x] 103 [x]" in text
    assert "the names are exact in the county table" in text
    assert text.replace(" ", "").count("W" * 80) == 4


def test_the_same_year_gives_the_same_bytes() -> None:
    assert county_pdf.render(published_county()) == county_pdf.render(published_county())


def test_it_brings_all_its_fonts_along() -> None:
    assert embedded_fonts(county_pdf.render(awkward_county())) == {
        "NotoSans-Bold",
        "NotoSans-Regular",
    }
