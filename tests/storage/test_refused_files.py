"""The files that an import refused, as they are stored."""

from datetime import date

import pytest

from osslog.domain.import_batch import RefusedFile
from osslog.storage import received_summaries, refused_files
from osslog.storage.cipher import BrokenConstraint
from osslog.storage.vault import Vault

TODAY = date(2017, 7, 14)


def test_refused_files_are_found_by_import_in_the_order_given(open_vault: Vault) -> None:
    connection = open_vault.connection
    first, second = (received_summaries.add_batch(connection, TODAY) for _ in range(2))
    in_first = [RefusedFile("z.zip", "not_zip"), RefusedFile("a.zip", "signature")]
    in_second = [RefusedFile("a.zip", "older_revision")]
    refused_files.add(connection, first, in_first)
    refused_files.add(connection, second, in_second)
    assert refused_files.by_batch(connection) == {first: in_first, second: in_second}


def test_an_import_without_refusals_has_none(open_vault: Vault) -> None:
    batch = received_summaries.add_batch(open_vault.connection, TODAY)
    refused_files.add(open_vault.connection, batch, [])
    assert refused_files.by_batch(open_vault.connection) == {}


def test_a_refused_file_belongs_to_an_import(open_vault: Vault) -> None:
    with pytest.raises(BrokenConstraint):
        refused_files.add(open_vault.connection, 7, [RefusedFile("a.zip", "not_zip")])


def test_a_name_longer_than_any_that_is_shown_is_a_defect(open_vault: Vault) -> None:
    batch = received_summaries.add_batch(open_vault.connection, TODAY)
    with pytest.raises(BrokenConstraint):
        refused_files.add(open_vault.connection, batch, [RefusedFile("x" * 201, "not_zip")])
