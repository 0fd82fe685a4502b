"""The annual summaries that a location has written."""

from dataclasses import replace
from datetime import date

import pytest

from osslog.domain.location import Location
from osslog.domain.reporting_year import ReportingYear
from osslog.storage import audit, locations, summaries
from osslog.storage.audit import AuditEvent
from osslog.storage.cipher import BrokenConstraint, Connection
from osslog.storage.locations import LocationKeys
from osslog.storage.summaries import KeptSummary
from osslog.storage.vault import Vault

YEAR, BEFORE = ReportingYear(2016), ReportingYear(2015)
FIRST = KeptSummary(
    "ashford", YEAR, 1, None, date(2017, 7, 3), "ab" * 32, b'{"figures":1}', b"PK\x03\x04"
)
SECOND = replace(FIRST, revision=2, reason="Late", manifest_hash="cd" * 32, file=b"PK")


@pytest.fixture
def connection(open_vault: Vault) -> Connection:
    """A vault with two locations, one of which is named within the other."""
    for location_id in ("ashford", "new-ashford"):
        location = Location(location_id, location_id.title())
        locations.add(open_vault.connection, location, LocationKeys.new())
    return open_vault.connection


def test_revisions_come_back_as_they_were_kept(connection: Connection) -> None:
    assert summaries.last(connection, "ashford", YEAR) is None
    for kept in (SECOND, FIRST, replace(FIRST, year=BEFORE)):
        summaries.add(connection, kept)
    assert summaries.of_year(connection, "ashford", YEAR) == (FIRST, SECOND)
    assert summaries.last(connection, "ashford", YEAR) == SECOND
    assert summaries.years(connection, "ashford") == (BEFORE, YEAR)
    assert summaries.of_year(connection, "new-ashford", YEAR) == ()


def test_a_revision_is_kept_once(connection: Connection) -> None:
    summaries.add(connection, FIRST)
    with pytest.raises(BrokenConstraint):
        summaries.add(connection, replace(SECOND, revision=1))
    assert summaries.last(connection, "ashford", YEAR) == FIRST


def note(connection: Connection, event: AuditEvent, detail: str, day: date) -> None:
    """Add to the audit log."""
    audit.append(connection, event, detail, day)


def test_a_restore_is_remembered_until_the_year_s_next_revision(connection: Connection) -> None:
    def restored_on(location_id: str = "ashford", year: ReportingYear = YEAR) -> date | None:
        return summaries.restored_on_since(connection, location_id, year)

    detail = summaries.audit_detail("ashford", YEAR, 1)
    note(connection, AuditEvent.SUMMARY_WRITTEN, detail, date(2017, 7, 3))
    assert restored_on() is None
    note(connection, AuditEvent.RESTORE, "backup", date(2017, 7, 4))
    assert restored_on() == date(2017, 7, 4)
    for location_id, year in (("new-ashford", YEAR), ("ashford", BEFORE)):
        detail = summaries.audit_detail(location_id, year, 1)
        note(connection, AuditEvent.SUMMARY_WRITTEN, detail, date(2017, 7, 5))
    assert restored_on() == date(2017, 7, 4)
    assert restored_on("new-ashford") is None
    note(connection, AuditEvent.RESTORE, "backup", date(2017, 7, 6))
    assert restored_on() == date(2017, 7, 6)
    detail = summaries.audit_detail("ashford", YEAR, 2)
    note(connection, AuditEvent.REVISION_WRITTEN, detail, date(2017, 7, 7))
    assert restored_on() is None
    assert restored_on("new-ashford") == date(2017, 7, 6)


def test_neither_figures_nor_file_show_when_a_summary_is_printed() -> None:
    assert "PK" not in repr(FIRST)
    assert "figures" not in repr(FIRST)
