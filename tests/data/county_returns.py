"""The thirteen locations of the county's published table, and summary files as they send them."""

from pathlib import Path

from osslog.domain.annual_summary import (
    AnnualSummary,
    Origin,
    PreviousYear,
    YearCounts,
    build_summary,
)
from osslog.domain.location import Location
from osslog.domain.reporting_year import ReportingYear
from osslog.export.summary_file import BuiltSummary
from tests.data.example_summaries import YEAR
from tests.data.summary_workshop import built

PUBLISHED = (
    (Location("ashford", "Ashford"), 362, 443, "22.38"),
    (Location("canterbury", "Canterbury"), 328, 293, "-10.67"),
    (Location("dover", "Dover"), 188, 208, "10.64"),
    (Location("shepway", "Shepway"), 260, 295, "13.46"),
    (Location("maidstone", "Maidstone"), 222, 182, "-18.02"),
    (Location("dartford", "Dartford"), 138, 111, "-19.57"),
    (Location("gravesend", "Gravesend"), 135, 106, "-21.48"),
    (Location("herne-bay", "Herne Bay"), 163, 157, "-3.68"),
    (Location("medway", "Medway"), 638, 546, "-14.42"),
    (Location("sheerness", "Sheerness"), 167, 64, "-61.68"),
    (Location("sittingbourne", "Sittingbourne"), 208, 148, "-28.85"),
    (Location("thanet", "Thanet"), 281, 146, "-48.04"),
    (Location("tonbridge", "Tonbridge"), 70, 53, "-24.29"),
)
"""Each location, its visits in 2015/16 and 2016/17, and the change as printed."""

ASHFORD = PUBLISHED[0][0]


def summary(
    visits: int,
    location: Location = ASHFORD,
    *,
    previous: int | None = None,
    year: ReportingYear = YEAR,
    revision: int = 1,
) -> AnnualSummary:
    """A summary with so many visits, each a first one, all of them in July."""
    july = year.months[0]
    counts = YearCounts(
        drop_ins_by_month={july: 1},
        visits_by_month={july: visits},
        drop_ins_cancelled=0,
        answers={"visit_number": {"first": visits}, "mode": {"in_person": visits}},
        asked={"visit_number": visits, "mode": visits},
        agencies={},
        agencies_seen={},
        agencies_asked=0,
        referrals={},
        feedback_forms=0,
        feedback={},
    )
    before = None
    if previous is not None:
        before = PreviousYear(year.previous.label, previous, Origin.COMPUTED)
    return build_summary(location, year, revision, counts, before)


def file_in(folder: Path, file: BuiltSummary, name: str | None = None) -> Path:
    """Put a file into a folder, under its own or another name."""
    path = folder / (name or file.name)
    path.write_bytes(file.content)
    return path


def published_files(folder: Path) -> list[Path]:
    """The thirteen files of 2016/17, each with its own figure of the year before."""
    return [
        file_in(folder, built(summary(now, location, previous=before)))
        for location, before, now, _ in PUBLISHED
    ]
