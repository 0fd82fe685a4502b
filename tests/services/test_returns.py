"""Importing the summaries that locations return, into a real county vault."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from osslog.domain.import_batch import HistoryReason, RefusedFile
from osslog.domain.location import Location
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import ClockSetBack, DiskFull, NotAllowedInput, NotFound
from osslog.export.signer_card import SignerCard
from osslog.export.summary_file import BuiltSummary
from osslog.export.summary_refusal import Reason
from osslog.progress import Cancelled
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.returns import FileResult, ImportReport, Returns, verify_only
from osslog.storage import audit
from tests.data.county_returns import ASHFORD, PUBLISHED, file_in, published_files, summary
from tests.data.example_summaries import YEAR
from tests.data.summary_workshop import Workshop, built, card_of, public_key
from tests.services.conftest import TODAY, unlock_county

HERNE_BAY = Location("herne-bay", "Herne Bay")
FIRST = built(summary(10))
SECOND = built(summary(11, revision=2), after=FIRST)
THIRD = built(summary(12, revision=3), after=SECOND)
OTHER_FIRST = built(summary(99))
OTHER_SECOND = built(summary(98, revision=2), after=FIRST)
STRANGE_SECOND = built(summary(97, revision=2), after=OTHER_FIRST)

NOT_ON_WINDOWS = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such names, pipes or limits"
)


@pytest.fixture
def post(tmp_path: Path) -> Path:
    """The folder that files arrive in."""
    folder = tmp_path / "post"
    folder.mkdir()
    return folder


@pytest.fixture
def receive(
    county_of_thirteen: CountyWorkspace, post: Path
) -> Callable[..., tuple[FileResult, ...]]:
    """Imports files together; returns what became of each."""

    def import_together(*files: BuiltSummary) -> tuple[FileResult, ...]:
        paths = [file_in(post, file, f"{place}.zip") for place, file in enumerate(files)]
        return county_of_thirteen.returns.import_files(paths).results

    return import_together


Receive = Callable[..., tuple[FileResult, ...]]


def visits_of_ashford(county: CountyWorkspace) -> int | None:
    (row,) = (row for row in county.tables.collate(YEAR).rows if row.location_id == "ashford")
    return row.visits


def reasons(report: ImportReport) -> list[str | None]:
    return [result.reason for result in report.results]


# Files that are accepted ------------------------------------------------------------------------


def test_thirteen_files_are_accepted_together(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    report = county_of_thirteen.returns.import_files(published_files(post))
    assert reasons(report) == [None] * 13
    assert all(result.accepted for result in report.results)
    assert [(result.location, result.year, result.revision) for result in report.results] == [
        (location.id, "2016/17", 1) for location, *_ in PUBLISHED
    ]
    assert report.results[0].sentence == "Ashford, 2016/17, revision 1: accepted."
    assert report.results[0].note is None
    (batch,) = county_of_thirteen.returns.history()
    assert (batch.number, batch.imported_on, batch.undone) == (report.batch, TODAY, False)
    assert [received.location_id for received in batch.accepted] == [
        location.id for location, *_ in PUBLISHED
    ]
    assert batch.refused == ()


def test_the_kept_bytes_are_those_that_came(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    receive(FIRST)
    row = county_of_thirteen.vault.connection.row(
        "SELECT file, manifest_hash FROM received_summary"
    )
    assert row == (FIRST.content, FIRST.manifest_hash)


def test_an_import_is_a_coarse_line_in_the_audit_log(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    receive(FIRST, OTHER_SECOND, STRANGE_SECOND)
    connection = county_of_thirteen.vault.connection
    last = connection.row("SELECT event, detail FROM audit ORDER BY sequence DESC LIMIT 1")
    assert last == ("import", "import 1: 2 accepted, 1 refused")
    assert audit.verify(connection) == []


def test_figures_are_identical_after_a_restart(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    county_of_thirteen.returns.import_files(published_files(post))
    before = county_of_thirteen.tables.collate(YEAR)
    county_of_thirteen.close()
    reopened = unlock_county(county_of_thirteen.folder)
    assert reopened.tables.collate(YEAR) == before
    reopened.close()


# Revisions --------------------------------------------------------------------------------------


def test_a_later_revision_takes_the_place_of_the_one_before(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    receive(FIRST)
    (result,) = receive(SECOND)
    assert result.accepted
    assert result.note == "It takes the place of revision 1."
    assert visits_of_ashford(county_of_thirteen) == 11


def test_the_same_file_again_is_no_error_and_changes_nothing(
    county_of_thirteen: CountyWorkspace, receive: Receive, post: Path
) -> None:
    receive(FIRST)
    connection = county_of_thirteen.vault.connection
    head = audit.head(connection)
    report = county_of_thirteen.returns.import_files([file_in(post, FIRST)])
    (result,) = report.results
    assert (result.accepted, result.reason, result.location) == (True, None, "ashford")
    assert "received before" in (result.note or "")
    assert report.batch is None
    assert audit.head(connection) == head
    assert len(county_of_thirteen.returns.history()) == 1


def test_a_file_that_is_given_twice_is_kept_once(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    first, again = receive(FIRST, FIRST)
    assert (first.note, again.accepted) == (None, True)
    assert "received before" in (again.note or "")
    assert county_of_thirteen.vault.connection.value("SELECT count(*) FROM received_summary") == 1


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_in_which_revisions_are_given_does_not_matter(
    county_of_thirteen: CountyWorkspace, receive: Receive, order: tuple[int, int, int]
) -> None:
    files = (FIRST, SECOND, THIRD)
    results = receive(*(files[place] for place in order))
    assert [result.revision for result in results] == [place + 1 for place in order]
    assert all(result.accepted for result in results)
    assert visits_of_ashford(county_of_thirteen) == 12


def test_an_older_revision_is_refused(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    receive(THIRD)
    (result,) = receive(FIRST)
    assert (result.accepted, result.reason) == (False, "older_revision")
    assert "revision 3 is here" in result.sentence
    assert result.note is None
    assert (result.location, result.year, result.revision) == ("ashford", "2016/17", 1)
    assert visits_of_ashford(county_of_thirteen) == 12


def test_an_older_revision_with_other_content_says_that_it_differs(receive: Receive) -> None:
    receive(FIRST, SECOND)
    (result,) = receive(OTHER_FIRST)
    assert result.reason == "older_revision"
    assert "differs from the revision 1" in (result.note or "")


def test_the_same_revision_with_other_figures_is_an_alarm(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    receive(FIRST)
    (result,) = receive(OTHER_FIRST)
    assert (result.accepted, result.reason) == (False, "revision_conflict")
    assert "Telephone" in result.sentence
    assert visits_of_ashford(county_of_thirteen) == 10


@pytest.mark.parametrize("order", [1, -1])
def test_two_new_files_that_contradict_each_other_are_both_refused(
    county_of_thirteen: CountyWorkspace, receive: Receive, order: int
) -> None:
    results = receive(*(FIRST, OTHER_FIRST)[::order])
    assert [result.reason for result in results] == ["revision_conflict"] * 2
    assert visits_of_ashford(county_of_thirteen) is None


def test_a_revision_that_follows_another_history_is_refused(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    receive(FIRST)
    (result,) = receive(STRANGE_SECOND)
    assert (result.accepted, result.reason) == (False, "history_conflict")
    assert visits_of_ashford(county_of_thirteen) == 10


def test_a_revision_whose_predecessor_is_not_here_is_accepted_with_a_note(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    (result,) = receive(THIRD)
    assert result.accepted
    assert result.note == "Revision 2, which it follows, was not received."
    assert visits_of_ashford(county_of_thirteen) == 12


def test_a_file_that_bears_another_locations_name_is_told_apart(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    (result,) = receive(built(replace(summary(10), location_name="Dover")))
    assert (result.accepted, result.location) == (True, "ashford")
    assert result.note == ("The file calls ashford Dover; the county's name for it is Ashford.")
    dover = [
        row.visits
        for row in county_of_thirteen.tables.collate(YEAR).rows
        if row.location_id == "dover"
    ]
    assert dover == [None]


def test_every_reason_of_history_has_a_published_sentence() -> None:
    assert {reason.value for reason in HistoryReason} <= {reason.value for reason in Reason}


# Undo -------------------------------------------------------------------------------------------


def test_undo_lets_the_earlier_revision_count_again(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    returns = county_of_thirteen.returns
    receive(FIRST)
    receive(SECOND)
    returns.undo(2)
    assert visits_of_ashford(county_of_thirteen) == 10
    assert [batch.undone for batch in returns.history()] == [True, False]
    returns.undo(1)
    assert visits_of_ashford(county_of_thirteen) is None


def test_what_was_undone_can_be_imported_again(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    receive(FIRST)
    receive(SECOND)
    county_of_thirteen.returns.undo(2)
    (result,) = receive(SECOND)
    assert (result.accepted, result.note) == (True, "It takes the place of revision 1.")
    assert visits_of_ashford(county_of_thirteen) == 11


def test_the_highest_revision_seen_is_remembered_after_undo(
    county_of_thirteen: CountyWorkspace, receive: Receive
) -> None:
    receive(SECOND)
    county_of_thirteen.returns.undo(1)
    (older,) = receive(FIRST)
    (rival,) = receive(OTHER_SECOND)
    assert (older.reason, rival.reason) == ("older_revision", "revision_conflict")
    assert visits_of_ashford(county_of_thirteen) is None


def test_an_import_is_undone_once(county_of_thirteen: CountyWorkspace, receive: Receive) -> None:
    receive(FIRST)
    county_of_thirteen.returns.undo(1)
    with pytest.raises(NotAllowedInput, match="undone already"):
        county_of_thirteen.returns.undo(1)
    with pytest.raises(NotFound):
        county_of_thirteen.returns.undo(7)


def test_undo_takes_back_the_whole_import(county_of_thirteen: CountyWorkspace, post: Path) -> None:
    report = county_of_thirteen.returns.import_files(published_files(post))
    assert report.batch is not None
    county_of_thirteen.returns.undo(report.batch)
    assert len(county_of_thirteen.tables.collate(YEAR).missing) == 13
    assert county_of_thirteen.tables.years() == ()


# Whose file it is -------------------------------------------------------------------------------


def test_a_location_whose_card_is_not_here_is_an_unknown_signer(
    county: CountyWorkspace, post: Path
) -> None:
    county.trust.expect("ashford", "Ashford")
    report = county.returns.import_files([file_in(post, FIRST)])
    assert reasons(report) == ["unknown_signer"]


def test_a_file_signed_with_another_key_is_refused_until_the_key_is_replaced(
    county: CountyWorkspace, post: Path
) -> None:
    old = SignerCard("ashford", "Ashford", public_key("dover"), bytes(32))
    county.trust.trust(old.to_json(), " ".join(old.words))
    path = file_in(post, FIRST)
    assert reasons(county.returns.import_files([path])) == ["key_changed"]
    new = card_of(ASHFORD)
    county.trust.replace(new.to_json(), " ".join(new.words))
    assert reasons(county.returns.import_files([path])) == [None]


def test_a_file_that_claims_another_location_s_name_is_refused(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    content = Workshop.of(summary(10)).signed_by("dover").file()
    path = post / "osslog-ashford-2016-17-r1.zip"
    path.write_bytes(content)
    assert reasons(county_of_thirteen.returns.import_files([path])) == ["key_changed"]


def test_a_changed_byte_is_refused(county_of_thirteen: CountyWorkspace, post: Path) -> None:
    path = file_in(post, FIRST)
    content = bytearray(FIRST.content)
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    (result,) = county_of_thirteen.returns.import_files([path]).results
    assert not result.accepted
    assert (result.location, result.year, result.revision) == (None, None, None)


def test_a_year_that_has_not_begun_is_refused(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    later = date(2018, 7, 1)
    file = built(summary(1, year=ReportingYear.containing(later)), written_on=later)
    report = county_of_thirteen.returns.import_files([file_in(post, file)])
    assert reasons(report) == ["future_year"]


# Files that are none ----------------------------------------------------------------------------


def test_what_cannot_be_read_is_refused_by_itself_and_the_others_go_on(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    good = file_in(post, FIRST)
    folder = post / "folder.zip"
    folder.mkdir()
    empty = post / "empty.zip"
    empty.touch()
    paths = [post / "gone.zip", folder, empty, good, Path("null\0byte.zip")]
    report = county_of_thirteen.returns.import_files(paths)
    assert reasons(report) == [
        "cannot_read",
        "cannot_read",
        "not_zip",
        None,
        "cannot_read",
    ]
    assert report.results[0].sentence.startswith("gone.zip is missing")
    assert visits_of_ashford(county_of_thirteen) == 10


@NOT_ON_WINDOWS
def test_a_pipe_is_not_waited_for(county_of_thirteen: CountyWorkspace, post: Path) -> None:
    pipe = post / "pipe.zip"
    os.mkfifo(pipe)
    assert reasons(county_of_thirteen.returns.import_files([pipe])) == ["cannot_read"]


def test_a_share_that_vanishes_half_way_costs_only_what_was_not_read(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    paths = published_files(post)

    def vanish(done: int, total: int) -> None:
        if (done, total) == (5, 13):
            post.rename(post.with_name("gone"))

    report = county_of_thirteen.returns.import_files(paths, progress=vanish)
    assert reasons(report) == [None] * 5 + ["cannot_read"] * 8
    assert len(county_of_thirteen.tables.collate(YEAR).missing) == 8


def test_a_file_that_is_too_large_is_never_read_whole(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    path = post / "large.zip"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert reasons(county_of_thirteen.returns.import_files([path])) == ["too_large"]


def test_junk_among_good_files_is_refused_file_by_file(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    junk = []
    for number in range(500):
        path = post / f"junk {number}.zip"
        path.write_bytes(FIRST.content[: number * 7 % len(FIRST.content)])
        junk.append(path)
    good = published_files(post)
    paths = [*junk[:250], *good, *junk[250:]]
    report = county_of_thirteen.returns.import_files(paths)
    assert [result.accepted for result in report.results] == [False] * 250 + [True] * 13 + (
        [False] * 250
    )
    assert all(result.sentence for result in report.results)
    (batch,) = county_of_thirteen.returns.history()
    assert (len(batch.accepted), len(batch.refused)) == (13, 500)


def test_the_history_names_what_was_refused_and_why_without_its_folder(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    path = post / "letter.pdf"
    path.write_bytes(b"%PDF")
    report = county_of_thirteen.returns.import_files([path])
    assert report.results[0].file == str(path)
    (batch,) = county_of_thirteen.returns.history()
    assert (batch.accepted, batch.refused) == ((), (RefusedFile("letter.pdf", "not_zip"),))


@NOT_ON_WINDOWS
def test_names_that_could_deceive_are_shown_and_kept_harmless(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    names = [b"line\nbreak.zip", b"\xe2\x80\xaepiz.oss", b"\xff\xfe.zip", b"\x1b[2J.zip"]
    paths = [post / os.fsdecode(name) for name in names]
    for path in paths:
        path.write_bytes(b"junk")
    missing = post / ("x" * 250 + "\n")
    report = county_of_thirteen.returns.import_files([*paths, missing])
    shown = [Path(result.file).name for result in report.results]
    assert shown[:4] == [
        "line\ufffdbreak.zip",
        "\ufffdpiz.oss",
        "\ufffd\ufffd.zip",
        "\ufffd[2J.zip",
    ]
    assert all("\n" not in result.sentence for result in report.results)
    (batch,) = county_of_thirteen.returns.history()
    assert [refused.file for refused in batch.refused] == [*shown[:4], "x" * 200]


# Stopping ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("stop_at", [0, 6, 13])
def test_an_import_that_is_stopped_leaves_nothing(
    county_of_thirteen: CountyWorkspace, post: Path, stop_at: int
) -> None:
    connection = county_of_thirteen.vault.connection
    head = audit.head(connection)

    def stop(done: int, total: int) -> None:
        if (done, total) == (stop_at, 13):
            raise Cancelled

    paths = published_files(post)
    with pytest.raises(Cancelled):
        county_of_thirteen.returns.import_files(paths, progress=stop)
    assert county_of_thirteen.returns.history() == ()
    assert audit.head(connection) == head
    report = county_of_thirteen.returns.import_files(paths)
    assert reasons(report) == [None] * 13


def test_progress_goes_from_nothing_to_all(county_of_thirteen: CountyWorkspace, post: Path) -> None:
    told: list[tuple[int, int]] = []
    county_of_thirteen.returns.import_files(
        published_files(post), progress=lambda done, total: told.append((done, total))
    )
    assert told == [(done, 13) for done in range(14)]


@NOT_ON_WINDOWS
def test_a_full_disk_leaves_nothing_of_an_import(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    import resource

    paths = published_files(post)
    database = county_of_thirteen.vault.connection.path
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (database.stat().st_size + 8192, hard))
    try:
        with pytest.raises(DiskFull):
            county_of_thirteen.returns.import_files(paths)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert county_of_thirteen.returns.history() == ()
    assert county_of_thirteen.vault.check() == []
    assert reasons(county_of_thirteen.returns.import_files(paths)) == [None] * 13


def test_nothing_is_imported_while_the_clock_is_set_back(
    county_of_thirteen: CountyWorkspace, post: Path
) -> None:
    returns = Returns(county_of_thirteen.vault, lambda: date(2001, 1, 1))
    with pytest.raises(ClockSetBack):
        returns.import_files(published_files(post))
    assert county_of_thirteen.returns.history() == ()


def test_an_import_of_nothing_is_no_batch(county_of_thirteen: CountyWorkspace) -> None:
    assert county_of_thirteen.returns.import_files([]) == ImportReport(None, ())


# Verifying without a vault ----------------------------------------------------------------------


def test_files_are_verified_without_a_vault_or_history(post: Path) -> None:
    paths = [
        file_in(post, SECOND, "second.zip"),
        file_in(post, FIRST, "first.zip"),
        file_in(post, built(summary(5, HERNE_BAY)), "herne-bay.zip"),
        post / "gone.zip",
    ]
    results = verify_only(paths, {"ashford": public_key("ashford")}, TODAY)
    assert [(result.accepted, result.reason) for result in results] == [
        (True, None),
        (True, None),
        (False, "unknown_signer"),
        (False, "cannot_read"),
    ]
    assert results[0].sentence == "Ashford, 2016/17, revision 2: genuine."
    assert (results[1].location, results[1].year, results[1].revision) == ("ashford", "2016/17", 1)


def test_verifying_can_be_stopped(post: Path) -> None:
    def stop(done: int, total: int) -> None:
        assert (done, total) == (0, 1)
        raise Cancelled

    with pytest.raises(Cancelled):
        verify_only([file_in(post, FIRST)], {}, TODAY, progress=stop)
