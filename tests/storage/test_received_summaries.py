"""Accepted summaries as they are stored."""

from datetime import date

import pytest

from osslog.domain.import_batch import ReceivedSummary
from osslog.storage import received_summaries
from osslog.storage.cipher import BrokenConstraint, Connection
from osslog.storage.received_summaries import AcceptedFile
from osslog.storage.vault import Vault

TODAY = date(2017, 7, 14)


def receive(connection: Connection, *received: tuple[str, str, int]) -> int:
    """One import of files of these locations, years and revisions; returns its number."""
    batch = received_summaries.add_batch(connection, TODAY)
    for location_id, year, revision in received:
        name = f"{location_id} {year} {revision}"
        summary = ReceivedSummary(location_id, year, revision, name)
        received_summaries.add(
            connection, batch, AcceptedFile(summary, f"figures of {name}".encode(), name.encode())
        )
    return batch


def test_the_highest_revision_counts_in_whatever_order_they_came(open_vault: Vault) -> None:
    connection = open_vault.connection
    receive(connection, ("ashford", "2016/17", 2), ("medway", "2016/17", 1))
    receive(connection, ("ashford", "2016/17", 10), ("ashford", "2015/16", 3))
    receive(connection, ("ashford", "2016/17", 9))
    assert received_summaries.current_figures(connection, "2016/17") == {
        "ashford": b"figures of ashford 2016/17 10",
        "medway": b"figures of medway 2016/17 1",
    }


def test_an_undone_import_does_not_count_and_stays_known(open_vault: Vault) -> None:
    connection = open_vault.connection
    first = receive(connection, ("ashford", "2016/17", 1))
    second = receive(connection, ("ashford", "2016/17", 2))
    received_summaries.undo(connection, second)
    assert received_summaries.current_figures(connection, "2016/17") == {
        "ashford": b"figures of ashford 2016/17 1"
    }
    assert received_summaries.is_undone(connection, first) is False
    assert received_summaries.is_undone(connection, second) is True
    known = received_summaries.ever_received(connection, {("ashford", "2016/17")})
    assert known == {
        ("ashford", "2016/17"): [
            ReceivedSummary("ashford", "2016/17", 1, "ashford 2016/17 1"),
            ReceivedSummary("ashford", "2016/17", 2, "ashford 2016/17 2", undone=True),
        ]
    }


def test_what_was_never_received_has_an_empty_history(open_vault: Vault) -> None:
    place = ("ashford", "2016/17")
    assert received_summaries.ever_received(open_vault.connection, {place}) == {place: []}
    assert received_summaries.is_undone(open_vault.connection, 1) is None
    assert received_summaries.current_figures(open_vault.connection, "2016/17") == {}


def test_years_are_those_that_count_the_latest_first(open_vault: Vault) -> None:
    connection = open_vault.connection
    receive(connection, ("ashford", "2015/16", 1), ("ashford", "2016/17", 1))
    undone = receive(connection, ("ashford", "2017/18", 1))
    received_summaries.undo(connection, undone)
    assert received_summaries.years(connection) == ("2016/17", "2015/16")


def test_imports_are_listed_with_what_each_brought(open_vault: Vault) -> None:
    connection = open_vault.connection
    first = receive(connection, ("ashford", "2016/17", 1), ("medway", "2016/17", 1))
    second = receive(connection)
    received_summaries.undo(connection, first)
    assert received_summaries.batches(connection) == (
        (second, TODAY, False),
        (first, TODAY, True),
    )
    assert received_summaries.by_batch(connection) == {
        first: [
            ReceivedSummary("ashford", "2016/17", 1, "ashford 2016/17 1", undone=True),
            ReceivedSummary("medway", "2016/17", 1, "medway 2016/17 1", undone=True),
        ]
    }


def test_a_file_belongs_to_an_import(open_vault: Vault) -> None:
    summary = ReceivedSummary("ashford", "2016/17", 1, "hash")
    with pytest.raises(BrokenConstraint):
        received_summaries.add(open_vault.connection, 7, AcceptedFile(summary, b"", b""))
