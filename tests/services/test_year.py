"""The end of the year: figures counted by hand, and the summary that is written of them."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from osslog.domain.annual_summary import (
    AgencyAttendance,
    AnswerCount,
    FeedbackTable,
    MonthFigures,
    Origin,
    PreviousYear,
    QuestionTable,
    ReferralCounts,
)
from osslog.domain.code_lists import QUESTIONS
from osslog.domain.figures import CountRange, VisitNumbers
from osslog.domain.old_sheet import OldSheet
from osslog.domain.records import DropIn
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.summary_consistency import inconsistencies
from osslog.errors import AlreadyThere, CannotWrite, ClockSetBack, NotAllowedInput, NotFound
from osslog.export import summary_archive, summary_file
from osslog.export.summary_file import VerifiedSummary
from osslog.export.summary_refusal import SummaryRefused
from osslog.services import backups
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.workbook_file import read_workbook
from osslog.services.year import CountyRevisionNeeded, FutureYear, NothingRecorded, ReasonNeeded
from osslog.storage import audit
from tests.data.location_records import Calendar, feedback_of, visit_to
from tests.services.conftest import PASSPHRASE, TODAY, unlock_location

YEAR, BEFORE, AFTER = ReportingYear(2016), ReportingYear(2015), ReportingYear(2017)
MARCH_7 = date(2017, 3, 7)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder for summaries, not made yet."""
    return tmp_path / "to the county"


def visited(location: LocationWorkspace, day: date, *numbers: str) -> DropIn:
    """Record a drop-in at Ashford and a visit for each of the visit numbers."""
    drop_in = location.drop_ins.begin("ashford", day)
    for number in numbers:
        location.visits.log(visit_to(drop_in.id, number))
    return drop_in


def verified(location: LocationWorkspace, path: Path) -> VerifiedSummary:
    """What the county makes of a file."""
    return summary_file.verify(
        path.read_bytes(), pinned=location.locations.pinned_keys(), today=TODAY
    )


def record_a_small_year(location: LocationWorkspace) -> None:
    """Three drop-ins, a cancelled one, six visits that count, three forms."""
    centra, mind, oasis = (
        location.agencies.add("ashford", name).id for name in ("Centra", "Mind", "Oasis")
    )
    july = location.drop_ins.begin("ashford", date(2016, 7, 1), agencies=(centra, mind))
    june = location.drop_ins.begin("ashford", date(2017, 6, 30), agencies=(centra,))
    evening = location.drop_ins.begin("ashford", date(2017, 6, 30), mode="telephone")
    location.drop_ins.cancel("ashford", date(2016, 12, 27), "Library closed")
    location.agencies.set_active(mind, active=False)
    log = location.visits.log
    log(
        visit_to(
            july.id, seen=(centra,), referrals=(("refuge", "referred"),), sex="female", risk="high"
        )
    )
    log(visit_to(july.id, seen=(centra, mind), sex="male"))
    log(
        visit_to(
            june.id,
            "second",
            seen=(),
            referrals=(("refuge", "waiting"), ("police", "declined")),
            sex="prefer_not_to_say",
            abuse=("economic", "physical_sexual"),
        )
    )
    # The questions asked have changed: from here on neither sex nor agencies.
    log(visit_to(june.id, abuse="not_known"))
    log(visit_to(evening.id, "third_or_later", mode="telephone"))
    wrong = log(visit_to(evening.id, "second", mode="video", sex="male"))
    location.visits.correct(wrong.id, visit_to(evening.id, "first", mode="telephone"))
    mistaken = log(visit_to(july.id, sex="male", seen=(oasis,)))
    location.visits.delete(mistaken.id)
    location.feedback.keep(replace(feedback_of("2016-07"), helpful="partly"))
    location.feedback.keep(replace(feedback_of("2017-06"), better_informed="not_answered"))
    quoted = location.feedback.keep(feedback_of("2017-06", "Jo was kind"))
    location.feedback.release(quoted.id, "[name removed] was kind")
    location.feedback.keep(feedback_of("2017-07", "Of the next year"))


def table(question: str, base: int, not_asked: int, **answers: int) -> QuestionTable:
    """A table whose first answers are given; the others are nought."""
    codes = QUESTIONS[question].codes
    return QuestionTable(
        question,
        QUESTIONS[question].multiple,
        base,
        tuple(AnswerCount(code, answers.get(code, 0)) for code in codes),
        answers.get("prefer_not_to_say", 0),
        answers.get("not_known", 0),
        not_asked,
    )


def test_every_figure_of_a_small_year_is_the_one_counted_by_hand(
    location: LocationWorkspace,
) -> None:
    record_a_small_year(location)
    summary = location.year.figures("ashford", YEAR)
    assert (summary.location_id, summary.location_name, summary.year, summary.revision) == (
        ("ashford", "Ashford", "2016/17", 1)
    )
    assert summary.visits == 6
    assert summary.visit_numbers == VisitNumbers(first=4, second=1, third_or_later=1)
    assert summary.people == CountRange(4, 4)
    assert summary.people_twice_or_more == CountRange(1, 1)
    assert summary.twice_or_more_share == Decimal("25.00")
    assert (summary.drop_ins_held, summary.drop_ins_cancelled) == (3, 1)
    assert [month for month in summary.months if month.drop_ins or month.visits] == [
        MonthFigures("2016-07", 1, 2),
        MonthFigures("2017-06", 2, 4),
    ]
    assert summary.questions == (
        table("mode", 6, 0, in_person=4, telephone=2),
        table("sex", 3, 3, female=1, male=1, prefer_not_to_say=1),
        table("abuse", 2, 4, physical_sexual=1, economic=1, not_known=1),
        table("risk", 1, 5, high=1),
    )
    assert summary.agencies_asked == 3
    assert summary.agencies == (
        AgencyAttendance("Centra", 2, 2),
        AgencyAttendance("Mind", 1, 1),
        AgencyAttendance("Oasis", 0, 0),
    )
    assert summary.referrals == (
        ReferralCounts("refuge", referred=1, waiting=1),
        ReferralCounts("police", declined=1),
    )
    assert summary.feedback_forms == 3
    assert summary.feedback == (
        FeedbackTable("helpful", 2, 1, 0, 0, 3, Decimal("66.67")),
        FeedbackTable("better_informed", 2, 0, 0, 1, 2, Decimal("100.00")),
        FeedbackTable("feels_safer", 3, 0, 0, 0, 3, Decimal("100.00")),
    )
    assert summary.words == ("[name removed] was kind",)
    assert summary.previous_year is None
    assert inconsistencies(summary) == ()


def test_the_years_are_those_of_anything_recorded_the_newest_first(
    location: LocationWorkspace,
) -> None:
    assert location.year.years("ashford") == ()
    visited(location, date(2016, 6, 30))
    location.feedback.keep(feedback_of("2017-07"))
    assert location.year.years("ashford") == (AFTER, BEFORE)
    location.drop_ins.cancel("ashford", MARCH_7, "Snow")
    assert location.year.years("ashford") == (AFTER, YEAR, BEFORE)
    with pytest.raises(NotFound):
        location.year.figures("dover", YEAR)


def test_the_year_before_is_computed_where_the_vault_has_drop_ins_of_it(
    location: LocationWorkspace,
) -> None:
    assert location.year.figures("ashford", YEAR).previous_year is None
    location.drop_ins.cancel("ashford", date(2016, 1, 5), "Snow")
    location.year.enter_previous("ashford", YEAR, 362)
    entered = PreviousYear("2015/16", 362, Origin.ENTERED)
    assert location.year.figures("ashford", YEAR).previous_year == entered
    drop_in = visited(location, date(2016, 2, 29), "first", "first")
    computed = PreviousYear("2015/16", 2, Origin.COMPUTED)
    assert location.year.figures("ashford", YEAR).previous_year == computed
    for visit in location.visits.of_drop_in(drop_in.id):
        location.visits.delete(visit.id)
    assert location.year.figures("ashford", YEAR).previous_year == replace(computed, visits=0)


def test_the_year_before_is_known_from_its_summary_once_its_rows_are_gone(
    location: LocationWorkspace, out: Path
) -> None:
    visited(location, date(2016, 2, 29), "first", "first")
    location.year.write("ashford", BEFORE, out)
    with location.vault.transaction():
        for statement in ("DELETE FROM visit", "DELETE FROM drop_in"):
            location.vault.connection.execute(statement)
    location.year.enter_previous("ashford", YEAR, 362)
    known = location.year.figures("ashford", YEAR).previous_year
    assert known == PreviousYear("2015/16", 2, Origin.COMPUTED)


def test_an_entered_figure_can_be_replaced_and_taken_back(location: LocationWorkspace) -> None:
    for entered, visits in ((326, 326), (362, 362), (0, 0)):
        location.year.enter_previous("ashford", YEAR, entered)
        known = location.year.figures("ashford", YEAR).previous_year
        assert known == PreviousYear("2015/16", visits, Origin.ENTERED)
    location.year.enter_previous("ashford", YEAR, None)
    assert location.year.figures("ashford", YEAR).previous_year is None
    for wrong in (-1, 10**9):
        with pytest.raises(NotAllowedInput):
            location.year.enter_previous("ashford", YEAR, wrong)
    with pytest.raises(NotFound):
        location.year.enter_previous("dover", YEAR, 362)


def test_a_written_summary_is_what_the_county_accepts(
    location: LocationWorkspace, out: Path
) -> None:
    record_a_small_year(location)
    summary = location.year.figures("ashford", YEAR)
    written = location.year.write("ashford", YEAR, out, reason="not needed at first")
    assert written.path == out / "osslog-ashford-2016-17-r1.zip"
    assert (written.revision, written.is_new) == (1, True)
    accepted = verified(location, written.path)
    assert accepted.summary == summary
    assert (accepted.manifest.reason, accepted.manifest.previous) == (None, None)
    assert accepted.manifest.written_on == TODAY
    assert accepted.manifest.audit_head == audit.head(location.vault.connection)
    (receipt,) = location.year.written("ashford", YEAR)
    assert (receipt.revision, receipt.written_on, receipt.reason) == (1, TODAY, None)
    assert receipt.manifest_hash == accepted.manifest_hash
    assert location.year.figures("ashford", YEAR) == summary


def test_unchanged_figures_are_given_out_as_the_same_bytes(
    location: LocationWorkspace, out: Path, calendar: Calendar, tmp_path: Path
) -> None:
    visited(location, MARCH_7, "first")
    first = location.year.write("ashford", YEAR, out)
    calendar.day = TODAY + timedelta(days=90)
    again = location.year.write("ashford", YEAR, out, reason="again")
    elsewhere = location.year.write("ashford", YEAR, tmp_path / "stick")
    assert (again.path, again.revision, again.is_new) == (first.path, 1, False)
    assert elsewhere.path.read_bytes() == first.path.read_bytes()
    assert len(location.year.written("ashford", YEAR)) == 1


def test_an_agency_listed_later_does_not_change_a_year_that_is_over(
    location: LocationWorkspace, out: Path
) -> None:
    record_a_small_year(location)
    location.year.write("ashford", YEAR, out)
    location.agencies.add("ashford", "Family Matters")
    assert location.year.figures("ashford", YEAR).revision == 1
    assert not location.year.write("ashford", YEAR, out).is_new


def test_changed_figures_want_a_reason_and_make_a_revision(
    location: LocationWorkspace, out: Path
) -> None:
    drop_in = visited(location, MARCH_7, "first")
    first = location.year.write("ashford", YEAR, out)
    late = location.visits.log(visit_to(drop_in.id, "second"))
    assert location.year.figures("ashford", YEAR).revision == 2
    for reason in (None, "", " \n ", "x" * 501, "late\u202e"):
        with pytest.raises(ReasonNeeded):
            location.year.write("ashford", YEAR, out, reason=reason)
    assert len(location.year.written("ashford", YEAR)) == 1
    second = location.year.write("ashford", YEAR, out, reason=" A late\nentry ")
    assert (second.path.name, second.revision, second.is_new) == (
        ("osslog-ashford-2016-17-r2.zip", 2, True)
    )
    accepted = verified(location, second.path)
    assert accepted.manifest.reason == "A late entry"
    assert accepted.manifest.previous == verified(location, first.path).manifest_hash
    assert [receipt.reason for receipt in location.year.written("ashford", YEAR)] == [
        None,
        "A late entry",
    ]
    # The figures of the first revision again are a third one, not the first.
    location.visits.delete(late.id)
    third = location.year.write("ashford", YEAR, out, reason="It was entered by mistake")
    assert third.revision == 3


def test_another_name_of_the_location_is_another_summary(
    location: LocationWorkspace, out: Path
) -> None:
    visited(location, MARCH_7, "first")
    location.year.write("ashford", YEAR, out)
    location.locations.rename("ashford", "Ashford Gateway")
    with pytest.raises(ReasonNeeded):
        location.year.write("ashford", YEAR, out)
    written = location.year.write("ashford", YEAR, out, reason="New name")
    assert verified(location, written.path).summary.location_name == "Ashford Gateway"


def test_each_location_and_year_counts_its_own_revisions(
    location: LocationWorkspace, out: Path
) -> None:
    location.locations.add("dover", "Dover")
    for location_id in ("ashford", "dover"):
        for year in (BEFORE, YEAR):
            location.drop_ins.begin(location_id, year.first_day)
            assert location.year.write(location_id, year, out).revision == 1
    assert {path.name for path in out.iterdir()} == {
        f"osslog-{place}-{year}-r1.zip"
        for place in ("ashford", "dover")
        for year in ("2015-16", "2016-17")
    }


def test_a_year_is_written_from_its_first_day_on(
    location: LocationWorkspace, out: Path, calendar: Calendar
) -> None:
    calendar.day = date(2018, 6, 30)
    with pytest.raises(FutureYear) as refused:
        location.year.write("ashford", ReportingYear(2018), out)
    assert refused.value.code == "future_year"
    calendar.day = date(2018, 7, 1)
    location.drop_ins.begin("ashford", calendar.day)
    assert location.year.write("ashford", ReportingYear(2018), out).is_new


def test_no_summary_is_signed_of_a_year_of_which_nothing_is_recorded(
    location: LocationWorkspace, out: Path
) -> None:
    with pytest.raises(NothingRecorded, match="Nothing is recorded for Ashford in 2015/16"):
        location.year.write("ashford", BEFORE, out)
    assert location.year.written("ashford", BEFORE) == ()
    location.drop_ins.cancel("ashford", BEFORE.first_day, "Nobody to run it")
    assert location.year.write("ashford", BEFORE, out).is_new


def test_nothing_is_written_while_the_clock_is_set_back(
    location: LocationWorkspace, out: Path, calendar: Calendar
) -> None:
    location.drop_ins.begin("ashford", TODAY)
    calendar.day = TODAY - timedelta(days=1)
    with pytest.raises(ClockSetBack):
        location.year.write("ashford", YEAR, out)
    with pytest.raises(ClockSetBack):
        location.year.enter_previous("ashford", YEAR, 362)
    assert location.year.written("ashford", YEAR) == ()
    assert not out.exists()


def test_another_file_of_the_same_name_is_kept_and_the_revision_too(
    location: LocationWorkspace, out: Path, tmp_path: Path
) -> None:
    visited(location, MARCH_7)
    out.mkdir()
    other = out / "osslog-ashford-2016-17-r1.zip"
    other.write_bytes(b"somebody else's")
    with pytest.raises(AlreadyThere):
        location.year.write("ashford", YEAR, out)
    assert other.read_bytes() == b"somebody else's"
    again = location.year.write("ashford", YEAR, tmp_path / "stick")
    assert (again.revision, again.is_new) == (1, False)
    other.unlink()
    assert location.year.write("ashford", YEAR, out).path.read_bytes() == again.path.read_bytes()


def test_a_folder_that_cannot_be_written_to_loses_nothing(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    visited(location, MARCH_7)
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("in the way")
    with pytest.raises(CannotWrite):
        location.year.write("ashford", YEAR, in_the_way / "folder")
    assert not location.year.write("ashford", YEAR, tmp_path / "stick").is_new


def test_a_summary_that_cannot_be_built_leaves_no_trace(
    location: LocationWorkspace, out: Path
) -> None:
    drop_in = visited(location, MARCH_7, "first")
    connection = location.vault.connection
    with location.vault.transaction():
        connection.execute("UPDATE visit SET visit_number = 'fourth'")
    head = audit.head(connection)
    with pytest.raises(SummaryRefused):
        location.year.write("ashford", YEAR, out)
    assert audit.head(connection) == head
    assert location.year.written("ashford", YEAR) == ()
    assert location.visits.count_on(drop_in.id) == 1


def test_the_spreadsheet_says_which_revision_has_its_figures(
    location: LocationWorkspace, out: Path
) -> None:
    record_a_small_year(location)
    out.mkdir()

    path = location.year.write_workbook("ashford", YEAR, out)
    before = _sheets(path)
    location.year.write("ashford", YEAR, out)
    assert location.year.write_workbook("ashford", YEAR, out) == path
    after = _sheets(path)

    assert path.name == "osslog-figures-ashford-2016-17.xlsx"
    assert "No signed summary has these figures." in _told(before)
    assert "As in revision 1 of the signed summary, written on" in _told(after)
    assert [row.cells[0] for row in after["Words"].rows] == ["Words", "[name removed] was kind"]
    assert after["Months"] == before["Months"]


def test_no_spreadsheet_is_written_of_a_year_of_which_nothing_is_recorded(
    location: LocationWorkspace, out: Path
) -> None:
    out.mkdir()
    with pytest.raises(NothingRecorded):
        location.year.write_workbook("ashford", YEAR, out)
    assert list(out.iterdir()) == []


def _told(sheets: dict[str, OldSheet]) -> str:
    return " ".join(str(row.cells[1]) for row in sheets["Cover"].rows)


def _sheets(path: Path) -> dict[str, OldSheet]:
    sheets = read_workbook(path.read_bytes(), lambda _done, _of: None)
    return {sheet.name: sheet for sheet in sheets}


def test_after_a_change_of_keys_the_summary_is_signed_anew(
    location: LocationWorkspace, out: Path
) -> None:
    visited(location, MARCH_7, "first")
    first = location.year.write("ashford", YEAR, out)
    location.keys.add_passphrase("Bea Marsh", "nine tall larches over the weir")
    (ann,) = (one for one in location.keys.people() if one.person == "Ann Weller")
    location.keys.remove(ann.slot_id, ["nine tall larches over the weir"])
    assert location.year.figures("ashford", YEAR).revision == 2
    with pytest.raises(ReasonNeeded):
        location.year.write("ashford", YEAR, out)
    second = location.year.write("ashford", YEAR, out, reason="New signing key")
    accepted = verified(location, second.path)
    assert accepted.manifest.previous == _manifest_hash(first.path)
    assert not location.year.write("ashford", YEAR, out).is_new


def _manifest_hash(path: Path) -> str:
    return hashlib.sha256(summary_archive.read(path.read_bytes())["manifest.json"]).hexdigest()


@pytest.fixture
def restored(
    location: LocationWorkspace, out: Path, tmp_path: Path, calendar: Calendar
) -> Iterator[LocationWorkspace]:
    """The vault from a backup that was made after revision 1 and before revision 2 was written."""
    drop_in = visited(location, MARCH_7, "first")
    location.year.write("ashford", YEAR, out)
    backup = location.backups.write(tmp_path / "backups")
    location.visits.log(visit_to(drop_in.id))
    location.year.write("ashford", YEAR, out, reason="A late entry")
    folder = tmp_path / "restored"
    backups.restore(backup, folder, PASSPHRASE, today=calendar)
    workspace = unlock_location(folder, calendar)
    yield workspace
    workspace.close()


def test_after_a_restore_the_county_s_last_revision_is_asked_for(
    restored: LocationWorkspace, out: Path, tmp_path: Path
) -> None:
    second = _manifest_hash(out / "osslog-ashford-2016-17-r2.zip")
    for reason in (None, "Restored"):
        with pytest.raises(CountyRevisionNeeded, match="restored on 14/07/2017"):
            restored.year.write("ashford", YEAR, tmp_path / "new", reason=reason)
    with pytest.raises(ReasonNeeded):
        restored.year.write(
            "ashford", YEAR, tmp_path / "new", known_revision=2, known_manifest_hash=second
        )
    third = restored.year.write(
        "ashford",
        YEAR,
        tmp_path / "new",
        reason="Restored from a backup",
        known_revision=2,
        known_manifest_hash=second,
    )
    assert third.revision == 3
    assert verified(restored, third.path).manifest.previous == second
    # From here on the vault knows again what went out.
    assert not restored.year.write("ashford", YEAR, tmp_path / "new").is_new


def test_a_county_that_has_no_more_than_the_backup_is_given_the_same_bytes(
    restored: LocationWorkspace, out: Path, tmp_path: Path
) -> None:
    first = out / "osslog-ashford-2016-17-r1.zip"
    again = restored.year.write(
        "ashford",
        YEAR,
        tmp_path / "new",
        known_revision=1,
        known_manifest_hash=_manifest_hash(first),
    )
    assert (again.revision, again.is_new) == (1, False)
    assert again.path.read_bytes() == first.read_bytes()
    never_sent = restored.year.write("ashford", YEAR, tmp_path / "new", known_revision=0)
    assert never_sent.path.read_bytes() == first.read_bytes()


def test_a_county_whose_revision_differs_from_the_kept_one_is_followed(
    restored: LocationWorkspace, tmp_path: Path
) -> None:
    written = restored.year.write(
        "ashford",
        YEAR,
        tmp_path / "new",
        reason="The county has another first revision",
        known_revision=1,
        known_manifest_hash="ab" * 32,
    )
    assert written.revision == 2
    assert verified(restored, written.path).manifest.previous == "ab" * 32


def test_a_restore_asks_for_every_year_that_had_begun_and_no_later_one(
    restored: LocationWorkspace, calendar: Calendar, tmp_path: Path
) -> None:
    restored.drop_ins.begin("ashford", BEFORE.first_day)
    with pytest.raises(CountyRevisionNeeded):
        restored.year.write("ashford", BEFORE, tmp_path / "new")
    assert restored.year.write("ashford", BEFORE, tmp_path / "new", known_revision=0).is_new
    assert not restored.year.write("ashford", BEFORE, tmp_path / "new").is_new
    calendar.day = date(2018, 7, 1)
    restored.drop_ins.begin("ashford", calendar.day)
    assert restored.year.write("ashford", ReportingYear(2018), tmp_path / "new").is_new


@pytest.mark.parametrize(
    ("revision", "manifest_hash"),
    [
        (None, "ab" * 32),
        (2, None),
        (10_000, "ab" * 32),
        (2**53, "ab" * 32),
        (-1, "ab" * 32),
        (0, "ab" * 32),
        (2, "AB" * 32),
        (2, "ab" * 31),
        (2, ""),
    ],
)
def test_what_the_county_says_is_judged(
    location: LocationWorkspace, out: Path, revision: int | None, manifest_hash: str | None
) -> None:
    with pytest.raises(NotAllowedInput, match="county's last"):
        location.year.write(
            "ashford", YEAR, out, known_revision=revision, known_manifest_hash=manifest_hash
        )
    assert location.year.written("ashford", YEAR) == ()
