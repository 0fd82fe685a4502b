"""Importing sheets of visits into a real vault."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from osslog.domain.location import Location
from osslog.domain.records import Agency, DropIn, Given, Referral, Visit
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.visit_sheet import RowProblem
from osslog.errors import CannotRead, ClockSetBack, NotFound
from osslog.progress import Cancelled
from osslog.services.visit_import import (
    LARGEST_FILE,
    MOST_PROBLEMS_TOLD,
    FileTooLarge,
    ImportOutcome,
    ImportRefused,
    VisitImport,
)
from osslog.storage import agencies, audit, drop_ins, locations, visits
from osslog.storage.key_slots import KdfProfile
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind

TODAY = date(2017, 7, 3)
YEAR = ReportingYear(2016)
ASHFORD, DOVER = "ashford", "dover"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A vault of two locations, without records."""
    made, _ = Vault.create(
        tmp_path / "data",
        VaultKind.LOCATION,
        "seven quiet herons by the sluice",
        "Ann Weller",
        today=TODAY,
        kdf=KdfProfile(memory_mib=64, passes=1),
    )
    with made:
        for location_id in (ASHFORD, DOVER):
            with made.transaction():
                locations.add(
                    made.connection, Location(location_id, location_id.title()), LocationKeys.new()
                )
        yield made


@pytest.fixture
def imports(vault: Vault) -> VisitImport:
    """What is tested."""
    return VisitImport(vault, lambda: TODAY)


def sheet(*lines: str) -> bytes:
    return ("\r\n".join(lines) + "\r\n").encode()


def refused(imports: VisitImport, content: bytes) -> ImportRefused:
    with pytest.raises(ImportRefused) as caught:
        imports.read(ASHFORD, content)
    return caught.value


def days(vault: Vault, location_id: str = ASHFORD) -> tuple[DropIn, ...]:
    return drop_ins.between(vault.connection, location_id, YEAR.first_day, YEAR.last_day)


def visits_on(vault: Vault, location_id: str = ASHFORD) -> tuple[Visit, ...]:
    return tuple(
        visit
        for drop_in in days(vault, location_id)
        for visit in visits.of_drop_in(vault.connection, drop_in.id)
    )


def add_drop_in(vault: Vault, drop_in: DropIn) -> None:
    with vault.transaction():
        drop_ins.add(vault.connection, drop_in)


def count_everything(vault: Vault) -> tuple[int, ...]:
    counted = vault.connection.row(
        """
        SELECT (SELECT count(*) FROM visit), (SELECT count(*) FROM drop_in),
            (SELECT count(*) FROM agency), (SELECT count(*) FROM agency_presence),
            (SELECT count(*) FROM imported_row), (SELECT count(*) FROM referral)
        """
    )
    assert counted is not None
    return counted


ONE_OF_EACH = sheet(
    "date,mode,visit_number,sex,abuse,agencies,referrals",
    "2016-09-06,,First,Female,Economic abuse,Kent Police;Mind,Refuge: Waiting",
    "2016-09-06,Video,Second,,,None,",
    "2016-09-13,,Not known,,,kent  police,",
)


def test_rows_become_drop_ins_visits_and_agencies(vault: Vault, imports: VisitImport) -> None:
    assert imports.read(ASHFORD, ONE_OF_EACH) == ImportOutcome(3, 0, 2)
    names = {one.id: one.name for one in agencies.of_location(vault.connection, ASHFORD)}
    assert sorted(names.values()) == ["Kent Police", "Mind"]
    first_day, second_day = days(vault)
    assert [names[one] for one in first_day.agencies] == ["Kent Police", "Mind"]
    assert [names[one] for one in second_day.agencies] == ["Kent Police"]
    one, two, three = visits_on(vault)
    assert one.answers == (Given("sex", ("female",)), Given("abuse", ("economic",)))
    assert one.agencies_seen == first_day.agencies
    assert one.referrals == (Referral("refuge", "waiting"),)
    assert (two.mode, two.agencies_seen) == ("video", ())
    assert (three.visit_number, three.mode) == ("not_known", "in_person")


def test_the_same_file_twice_adds_nothing(vault: Vault, imports: VisitImport) -> None:
    imports.read(ASHFORD, ONE_OF_EACH)
    before = count_everything(vault), audit.head(vault.connection)
    assert imports.read(ASHFORD, ONE_OF_EACH) == ImportOutcome(0, 3, 0)
    assert (count_everything(vault), audit.head(vault.connection)) == before


def test_a_longer_version_of_the_file_adds_only_what_is_new(
    vault: Vault, imports: VisitImport
) -> None:
    imports.read(ASHFORD, ONE_OF_EACH)
    longer = ONE_OF_EACH + sheet(
        "13/09/2016,,Not known,,,Kent Police,", "2016-09-20,,First,Male,,,"
    )
    assert imports.read(ASHFORD, longer) == ImportOutcome(2, 3, 1)
    assert len(visits_on(vault)) == 5


def test_identical_rows_are_as_many_visits(vault: Vault, imports: VisitImport) -> None:
    twice = sheet("date,visit_number", "2016-09-06,First", "2016-09-06,First")
    assert imports.read(ASHFORD, twice).added == 2
    thrice = twice + sheet("2016-09-06,First")
    assert imports.read(ASHFORD, thrice) == ImportOutcome(1, 2, 0)
    assert len(visits_on(vault)) == 3


def test_rows_sorted_anew_with_columns_in_another_order_are_the_same_rows(
    imports: VisitImport,
) -> None:
    imports.read(ASHFORD, sheet("date,visit_number,sex", "2016-09-06,1,Male", "2016-09-13,2,"))
    again = sheet("sex,visit_number,date", ",2,2016-09-13", "Male,1,06/09/2016")
    assert imports.read(ASHFORD, again) == ImportOutcome(0, 2, 0)


def test_a_row_with_a_known_row_id_and_other_content_is_refused(
    vault: Vault, imports: VisitImport
) -> None:
    imports.read(ASHFORD, sheet("row_id,date,visit_number", "7,2016-09-06,First"))
    assert imports.read(
        ASHFORD, sheet("row_id,date,visit_number", "7,2016-09-06,1", "8,2016-09-06,1")
    ) == ImportOutcome(1, 1, 0)
    refusal = refused(
        imports, sheet("row_id,date,visit_number", "9,2016-09-06,First", "7,2016-09-06,Second")
    )
    assert [row.line for row in refusal.rows] == [3]
    assert "Correct the visit in osslog" in refusal.rows[0].sentence
    assert len(visits_on(vault)) == 2


def test_an_imported_visit_that_was_deleted_or_corrected_does_not_come_back(
    vault: Vault, imports: VisitImport
) -> None:
    imports.read(ASHFORD, ONE_OF_EACH)
    deleted, corrected, _ = visits_on(vault)
    with vault.transaction():
        visits.set_deleted(vault.connection, deleted.id, deleted=True)
        key = visits.add(vault.connection, replace(corrected, id=uuid4(), mode="telephone"))
        visits.supersede(vault.connection, corrected.id, key)
    assert imports.read(ASHFORD, ONE_OF_EACH) == ImportOutcome(0, 3, 0)
    assert [visit.mode for visit in visits_on(vault)] == ["telephone", "in_person"]


def test_one_bad_row_keeps_all_others_out(vault: Vault, imports: VisitImport) -> None:
    before = count_everything(vault)
    refusal = refused(imports, ONE_OF_EACH + sheet("2016-09-20,,First,Woman,,New Agency,"))
    assert refusal.rows == (RowProblem(5, 'Sex: there is no answer called "Woman".'),)
    assert "1 problem, the first in line 5." in refusal.message
    assert count_everything(vault) == before


def test_ten_thousand_rows_with_one_bad_import_nothing(vault: Vault, imports: VisitImport) -> None:
    rows = [f"2016-09-{day:02d},First" for day in range(1, 26) for _ in range(400)]
    rows[8_000] = "2016-09-31,First"
    refusal = refused(imports, sheet("date,visit_number", *rows))
    assert [row.line for row in refusal.rows] == [8_002]
    assert sum(count_everything(vault)) == 0


def test_ten_thousand_rows_are_imported_in_one_go(imports: VisitImport) -> None:
    rows = [
        f"2016-09-{day:02d},First,Female,Economic abuse,Kent Police;Mind,Refuge: Waiting"
        for day in range(1, 26)
        for _ in range(400)
    ]
    content = sheet("date,visit_number,sex,abuse,agencies,referrals", *rows)
    assert imports.read(ASHFORD, content) == ImportOutcome(10_000, 0, 25)


def test_no_more_problems_are_told_than_somebody_reads_but_all_are_counted(
    imports: VisitImport,
) -> None:
    refusal = refused(imports, sheet("date,visit_number", *["never,First"] * 150))
    assert (len(refusal.rows), refusal.count) == (MOST_PROBLEMS_TOLD, 150)
    assert "150 problems" in refusal.message


def test_visits_go_to_the_drop_in_that_is_there_and_take_its_mode(
    vault: Vault, imports: VisitImport
) -> None:
    mind = Agency(uuid4(), "Mind")
    with vault.transaction():
        agencies.add(vault.connection, ASHFORD, mind)
    held = DropIn(uuid4(), ASHFORD, date(2016, 9, 6), "telephone", agencies=(mind.id,))
    add_drop_in(vault, held)
    add_drop_in(vault, DropIn(uuid4(), ASHFORD, held.held_on))
    content = sheet("date,visit_number,agencies", "2016-09-06,First,Kent Police")
    assert imports.read(ASHFORD, content) == ImportOutcome(1, 0, 0)
    first, second = days(vault)
    (visit,) = visits.of_drop_in(vault.connection, held.id)
    assert (first.id, visit.mode) == (held.id, "telephone")
    assert len(first.agencies) == 2
    assert first.agencies[0] == mind.id
    assert second.agencies == ()


def test_the_drop_in_that_was_held_is_taken_before_a_cancelled_one(
    vault: Vault, imports: VisitImport
) -> None:
    day = date(2016, 9, 6)
    held = DropIn(uuid4(), ASHFORD, day)
    add_drop_in(vault, DropIn(uuid4(), ASHFORD, day, cancelled_because="Flood"))
    add_drop_in(vault, held)
    imports.read(ASHFORD, sheet("date,visit_number", "2016-09-06,First"))
    assert visits.count_on(vault.connection, held.id) == 1


def test_a_visit_to_a_cancelled_drop_in_is_refused(vault: Vault, imports: VisitImport) -> None:
    add_drop_in(vault, DropIn(uuid4(), ASHFORD, date(2016, 12, 27), cancelled_because="Christmas"))
    refusal = refused(imports, sheet("date,visit_number", "27/12/2016,First"))
    assert refusal.rows[0].sentence == "The drop-in on 27/12/2016 is recorded as cancelled."


def test_an_agency_is_known_again_whatever_its_case(vault: Vault, imports: VisitImport) -> None:
    police = Agency(uuid4(), "Kent Police")
    with vault.transaction():
        agencies.add(vault.connection, ASHFORD, police)
        agencies.add(vault.connection, DOVER, Agency(uuid4(), "Mind"))
    imports.read(ASHFORD, sheet("date,visit_number,agencies", "2016-09-06,1,KENT POLICE;Mind"))
    listed = agencies.of_location(vault.connection, ASHFORD)
    assert [one.name for one in listed] == ["Kent Police", "Mind"]
    assert police.id in days(vault)[0].agencies
    assert len(agencies.of_location(vault.connection, DOVER)) == 1


def test_each_location_has_rows_of_its_own(vault: Vault, imports: VisitImport) -> None:
    imports.read(ASHFORD, ONE_OF_EACH)
    assert imports.read(DOVER, ONE_OF_EACH).added == 3
    assert len(visits_on(vault, DOVER)) == len(visits_on(vault, ASHFORD)) == 3


def test_a_location_that_is_not_in_the_vault_is_not_found(imports: VisitImport) -> None:
    with pytest.raises(NotFound):
        imports.read("thanet", ONE_OF_EACH)


def test_a_sheet_without_rows_adds_nothing(imports: VisitImport) -> None:
    assert imports.read(ASHFORD, sheet("date,visit_number")) == ImportOutcome(0, 0, 0)


def test_stopping_keeps_nothing(vault: Vault, imports: VisitImport) -> None:
    told = []

    def stop_late(done: int, total: int) -> None:
        told.append((done, total))
        if done:
            raise Cancelled

    rows = ["2016-09-06,First"] * 250
    before = count_everything(vault)
    with pytest.raises(Cancelled):
        imports.read(ASHFORD, sheet("date,visit_number", *rows), progress=stop_late)
    assert told == [(0, 250), (100, 250)]
    assert count_everything(vault) == before


def test_a_clock_that_was_set_back_imports_nothing(vault: Vault) -> None:
    early = VisitImport(vault, lambda: date(2016, 12, 1))
    add_drop_in(vault, DropIn(uuid4(), ASHFORD, date(2017, 6, 27)))
    with pytest.raises(ClockSetBack):
        early.read(ASHFORD, ONE_OF_EACH)


def test_the_audit_log_says_that_visits_were_imported_and_nothing_of_them(
    vault: Vault, imports: VisitImport
) -> None:
    imports.read(ASHFORD, ONE_OF_EACH)
    row = vault.connection.row(
        "SELECT on_date, event, detail FROM audit ORDER BY sequence DESC LIMIT 1"
    )
    assert row == ("2017-07-03", "import", "visits of ashford")
    assert audit.verify(vault.connection) == []


def test_a_file_is_read_from_its_place(tmp_path: Path, imports: VisitImport) -> None:
    path = tmp_path / "visits.csv"
    path.write_bytes(ONE_OF_EACH)
    assert imports.read_file(ASHFORD, path).added == 3
    with pytest.raises(CannotRead):
        imports.read_file(ASHFORD, tmp_path / "missing.csv")


def test_a_file_larger_than_any_sheet_is_refused_unread(
    tmp_path: Path, imports: VisitImport
) -> None:
    path = tmp_path / "disk.img"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(FileTooLarge, match="larger than 32 MiB"):
        imports.read_file(ASHFORD, path)
