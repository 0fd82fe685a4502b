"""Taking old spreadsheets over into a real vault."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from osslog.domain.location import Location
from osslog.domain.old_sheet import OldSheet
from osslog.domain.records import Agency, DropIn
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.sheet_mapping import NOTHING, SheetMapping, Undated
from osslog.errors import ClockSetBack, NotFound
from osslog.progress import Cancelled
from osslog.services.old_sheets import sheets_of
from osslog.services.take_over import MOST_EXAMPLES, MOST_PROBLEMS, TakeOver, YearOfVisits
from osslog.services.visit_import import ImportOutcome, ImportRefused, VisitImport
from osslog.storage import agencies, audit, drop_ins, locations, summaries
from osslog.storage.key_slots import KdfProfile
from osslog.storage.locations import LocationKeys
from osslog.storage.summaries import KeptSummary
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind
from tests.data.workbooks import cell, inline, row, workbook

TODAY = date(2017, 7, 3)
ASHFORD = "ashford"

LINES = (
    "Ashford drop-in",
    "Date;Client name;M/F;Age;New?;Seen by;Referred to;Notes",
    "06.09.2016;Jane Doe;F;34;New;Kent Police;MARAC;shy",
    ";Ann Other;F;70;2nd;none;;",
    "13 Sep 2016;Bob Roe;M;n/k;;Kent Police, Mind;Housing;",
    "Total;;;;3;;;",
)
OLD = "\r\n".join(LINES).encode("cp1252")


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A vault of one location that lists one agency."""
    made, _ = Vault.create(
        tmp_path / "data",
        VaultKind.LOCATION,
        "seven quiet herons by the sluice",
        "Ann Weller",
        today=TODAY,
        kdf=KdfProfile(memory_mib=64, passes=1),
    )
    with made:
        with made.transaction():
            locations.add(made.connection, Location(ASHFORD, "Ashford"), LocationKeys.new())
            police = Agency(_id(1), "Kent Police")
            agencies.add(made.connection, ASHFORD, police)
        yield made


def _id(number: int) -> UUID:
    return UUID(int=number)


@pytest.fixture
def take_over(vault: Vault) -> TakeOver:
    """What is tested."""
    return TakeOver(vault, lambda: TODAY)


def old_sheet(content: bytes = OLD) -> OldSheet:
    """The only sheet of a file."""
    (sheet,) = sheets_of(content, "old")
    return sheet


def guessed(take_over: TakeOver, sheet: OldSheet) -> SheetMapping:
    """The guess, with rows without a date as above."""
    return replace(take_over.guess(ASHFORD, sheet), undated=Undated.AS_ABOVE)


def everything(vault: Vault) -> tuple[object, ...]:
    """What a change to the vault would change."""
    counted = vault.connection.row(
        """
        SELECT (SELECT count(*) FROM visit), (SELECT count(*) FROM drop_in),
            (SELECT count(*) FROM agency), (SELECT count(*) FROM imported_row)
        """
    )
    return counted, audit.head(vault.connection)


def test_looking_says_what_would_be_added_and_changes_nothing(
    vault: Vault, take_over: TakeOver
) -> None:
    before = everything(vault)
    sheet = old_sheet()
    preview = take_over.look(ASHFORD, sheet, guessed(take_over, sheet))
    assert everything(vault) == before
    assert (preview.visits, preview.days, preview.new_drop_ins) == (3, 2, 2)
    assert (preview.first_day, preview.last_day) == (date(2016, 9, 6), date(2016, 9, 13))
    assert (preview.new_agencies, preview.left_out) == (("Mind",), 1)
    assert preview.years == (YearOfVisits(ReportingYear(2016), 3, is_written=False),)
    assert [row.line for row in preview.examples] == [3, 4, 5]
    assert preview.problems == ()


def test_adding_does_what_was_looked_at_and_keeps_nothing_else(
    vault: Vault, take_over: TakeOver
) -> None:
    sheet = old_sheet()
    assert take_over.add(ASHFORD, sheet, guessed(take_over, sheet)) == ImportOutcome(3, 0, 2)
    days = drop_ins.between(vault.connection, ASHFORD, date(2016, 7, 1), TODAY)
    names = {one.id: one.name for one in agencies.of_location(vault.connection, ASHFORD)}
    assert [[names[one] for one in day.agencies] for day in days] == [
        ["Kent Police"],
        ["Kent Police", "Mind"],
    ]
    tables = vault.connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    kept = "".join(
        repr(vault.connection.rows(f'SELECT * FROM "{name}"'))  # noqa: S608 its own tables
        for (name,) in tables
    )
    assert "Kent Police" in kept
    assert not any(word in kept for word in ("Jane", "Ann Other", "Roe", "shy"))


def test_the_same_file_again_adds_nothing_however_it_was_saved(
    vault: Vault, take_over: TakeOver
) -> None:
    sheet = old_sheet()
    take_over.add(ASHFORD, sheet, guessed(take_over, sheet))
    before = everything(vault)
    as_workbook = old_sheet(
        workbook(
            row(1, inline("A1", "Day"), inline("B1", "Sex"), inline("C1", "Age"),
                inline("D1", "New?"), inline("E1", "Agencies"), inline("F1", "Referred to")),
            row(2, cell("A2", "42619", style=1), inline("B2", "Female"), cell("C2", "34"),
                inline("D2", "first"), inline("E2", "kent police"), inline("F2", "MARAC")),
            row(3, cell("A3", "42619", style=1), inline("B3", "f"), cell("C3", "70"),
                inline("D3", "2nd"), inline("E3", "none")),
            row(4, cell("A4", "42626", style=1), inline("B4", "m"), inline("C4", "?"),
                inline("E4", "Mind; Kent Police"), inline("F4", "housing")),
        )
    )  # fmt: skip
    mapping = guessed(take_over, as_workbook)
    assert take_over.look(ASHFORD, as_workbook, mapping).already_there == 3
    assert take_over.add(ASHFORD, as_workbook, mapping) == ImportOutcome(0, 3, 0)
    assert everything(vault) == before


def test_rows_that_were_imported_by_the_command_are_known_in_the_window(
    vault: Vault, take_over: TakeOver
) -> None:
    strict = (
        b"date,visit_number,sex,age_band,agencies,referrals\r\n"
        b"2016-09-06,First,Female,25-34,Kent Police,MARAC: Referred\r\n"
    )
    VisitImport(vault, lambda: TODAY).read(ASHFORD, strict)
    sheet = old_sheet()
    preview = take_over.look(ASHFORD, sheet, guessed(take_over, sheet))
    assert (preview.visits, preview.already_there) == (2, 1)


def test_one_row_in_the_way_keeps_all_out(vault: Vault, take_over: TakeOver) -> None:
    before = everything(vault)
    sheet = old_sheet(OLD.replace(b"13 Sep 2016", b"31 Sep 2016"))
    mapping = guessed(take_over, sheet)
    preview = take_over.look(ASHFORD, sheet, mapping)
    assert (preview.problem_count, preview.problems[0].line) == (1, 5)
    with pytest.raises(ImportRefused) as caught:
        take_over.add(ASHFORD, sheet, mapping)
    assert caught.value.rows == preview.problems
    assert everything(vault) == before


def test_problems_of_all_kinds_are_listed_in_the_order_of_the_rows(
    vault: Vault, take_over: TakeOver
) -> None:
    with vault.transaction():
        drop_ins.add(
            vault.connection,
            DropIn(_id(9), ASHFORD, date(2016, 9, 13), cancelled_because="snow"),
        )
    lines = [
        "Date,Sex,Age",
        "soon,F,",
        "13/09/2016,F,",
        "06/09/2016,Martian,",
        "01/08/2017,F,",
        "06/09/2016,F,34",
    ]
    sheet = old_sheet("\n".join(lines).encode())
    preview = take_over.look(ASHFORD, sheet, guessed(take_over, sheet))
    assert [problem.line for problem in preview.problems] == [2, 3, 4, 5]
    assert "cancelled" in preview.problems[1].sentence


def test_of_very_many_problems_and_visits_the_first_are_shown(take_over: TakeOver) -> None:
    rows = ["Date,Sex", *("soon,F" for _ in range(MOST_PROBLEMS + 5))]
    sheet = old_sheet("\n".join(rows).encode())
    preview = take_over.look(ASHFORD, sheet, guessed(take_over, sheet))
    assert (len(preview.problems), preview.problem_count) == (MOST_PROBLEMS, MOST_PROBLEMS + 5)
    sheet = old_sheet("\n".join(rows).replace("soon", "06/09/2016").encode())
    preview = take_over.look(ASHFORD, sheet, guessed(take_over, sheet))
    assert (len(preview.examples), preview.visits) == (MOST_EXAMPLES, MOST_PROBLEMS + 5)


def test_a_year_whose_summary_is_written_is_pointed_out(vault: Vault, take_over: TakeOver) -> None:
    with vault.transaction():
        summaries.add(
            vault.connection,
            KeptSummary(ASHFORD, ReportingYear(2016), 1, None, TODAY, "0" * 64, b"{}", b"zip"),
        )
    sheet = old_sheet(OLD.replace(b"06.09.2016", b"06.06.2016"))
    preview = take_over.look(ASHFORD, sheet, guessed(take_over, sheet))
    assert [(one.year.label, one.visits, one.is_written) for one in preview.years] == [
        ("2015/16", 2, False),
        ("2016/17", 1, True),
    ]


def test_words_are_listed_with_the_locations_agencies_in_mind(take_over: TakeOver) -> None:
    sheet = old_sheet()
    found = take_over.words(ASHFORD, sheet, guessed(take_over, sheet))
    seen = {one.words: one.answer for one in found if one.column == 5}
    assert seen == {"Kent Police": "Kent Police", "Mind": "Mind", "none": "none"}


def test_the_line_with_the_names_can_be_another_one(take_over: TakeOver) -> None:
    sheet = old_sheet()
    assert take_over.guess(ASHFORD, sheet).header_line == 2
    assert take_over.guess(ASHFORD, sheet, 3).header_line == 3


def test_a_stop_in_the_middle_keeps_nothing(vault: Vault, take_over: TakeOver) -> None:
    before = everything(vault)
    sheet = old_sheet()

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        take_over.add(ASHFORD, sheet, guessed(take_over, sheet), progress=stop)
    assert everything(vault) == before


def test_an_unknown_location_and_a_clock_that_was_set_back_are_refused(
    vault: Vault, take_over: TakeOver
) -> None:
    sheet = old_sheet()
    mapping = guessed(take_over, sheet)
    with pytest.raises(NotFound):
        take_over.look("dover", sheet, mapping)
    early = TakeOver(vault, lambda: date(2015, 1, 1))
    with pytest.raises(ClockSetBack):
        early.add(ASHFORD, sheet, mapping)


def test_a_file_is_opened_from_its_place(take_over: TakeOver, tmp_path: Path) -> None:
    file = tmp_path / "old.csv"
    file.write_bytes(OLD)
    assert take_over.open(file) == (old_sheet(),)


def test_words_that_mean_nothing_leave_the_question_not_asked(take_over: TakeOver) -> None:
    sheet = old_sheet()
    mapping = guessed(take_over, sheet)
    answers = {(2, word): NOTHING for word in ("f", "m")}
    preview = take_over.look(ASHFORD, sheet, replace(mapping, answers=answers))
    assert all(row.answers == () or row.answers[0].question != "sex" for row in preview.examples)
