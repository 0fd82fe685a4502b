"""Figures that somebody typed from an earlier report."""

import pytest

from osslog.storage import entered_figures
from osslog.storage.cipher import BrokenConstraint
from osslog.storage.vault import Vault


def test_a_figure_is_found_for_its_location_and_year_alone(open_vault: Vault) -> None:
    connection = open_vault.connection
    entered_figures.enter(connection, "ashford", "2015/16", 362)
    assert entered_figures.find(connection, "ashford", "2015/16") == 362
    assert entered_figures.find(connection, "ashford", "2014/15") is None
    assert entered_figures.find(connection, "medway", "2015/16") is None


def test_nought_is_a_figure(open_vault: Vault) -> None:
    entered_figures.enter(open_vault.connection, "ashford", "2015/16", 0)
    assert entered_figures.find(open_vault.connection, "ashford", "2015/16") == 0


def test_a_figure_replaces_the_one_entered_before(open_vault: Vault) -> None:
    connection = open_vault.connection
    entered_figures.enter(connection, "ashford", "2015/16", 326)
    entered_figures.enter(connection, "ashford", "2015/16", 362)
    assert entered_figures.find(connection, "ashford", "2015/16") == 362


def test_a_figure_that_is_taken_back_is_gone(open_vault: Vault) -> None:
    connection = open_vault.connection
    entered_figures.enter(connection, "ashford", "2015/16", 362)
    entered_figures.enter(connection, "medway", "2015/16", 638)
    entered_figures.forget(connection, "ashford", "2015/16")
    assert entered_figures.of_year(connection, "2015/16") == {"medway": 638}


def test_a_year_s_figures_come_together(open_vault: Vault) -> None:
    connection = open_vault.connection
    entered_figures.enter(connection, "ashford", "2015/16", 362)
    entered_figures.enter(connection, "medway", "2015/16", 638)
    entered_figures.enter(connection, "medway", "2014/15", 600)
    assert entered_figures.of_year(connection, "2015/16") == {"ashford": 362, "medway": 638}


@pytest.mark.parametrize(("year", "visits"), [("2015", 1), ("2015/16", -1)])
def test_what_is_no_figure_of_a_year_is_refused(open_vault: Vault, year: str, visits: int) -> None:
    with pytest.raises(BrokenConstraint):
        entered_figures.enter(open_vault.connection, "ashford", year, visits)
