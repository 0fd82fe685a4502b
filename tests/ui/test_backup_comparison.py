"""A backup beside what is here: each thing that would follow from a restore has its sentence."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from osslog.services.backup_look import BackupLook, Holding
from osslog.services.workspace import VaultKind
from osslog.storage.vault_contents import VaultContents
from osslog.ui.backup_comparison import BackupComparison

FOLDER = Path("/srv/coordinator/osslog")
CONTENTS = VaultContents(("Herne Bay",), 12, 1234, date(2017, 6, 20), 1)
THERE = Holding(VaultKind.LOCATION, ("Ann", "Bea"), CONTENTS)
HERE = Holding(VaultKind.LOCATION, ("Ann",), replace(CONTENTS, visits=1235))
LOOK = BackupLook(date(2017, 6, 20), THERE, HERE, "", is_same_vault=True)


@pytest.fixture
def comparison(qtbot: QtBot) -> BackupComparison:
    """The table, with nothing in it yet."""
    made = BackupComparison()
    qtbot.addWidget(made)
    return made


def test_counts_stand_beside_each_other(comparison: BackupComparison) -> None:
    comparison.show_look(LOOK, FOLDER)
    assert comparison.rows == (
        ("Made on", "20 June 2017", ""),
        ("Whose", "Herne Bay", "Herne Bay"),
        ("Last drop-in", "20 June 2017", "20 June 2017"),
        ("Drop-ins", "12", "12"),
        ("Visits", "1,234", "1,235"),
        ("Summaries written", "1", "1"),
        ("People", "Ann, Bea", "Ann"),
    )
    assert comparison.warnings[0] == "1 visit that is here now is not in the backup."
    assert str(FOLDER) in comparison.warnings[-1]


def test_a_county_has_no_drop_ins_and_no_visits(comparison: BackupComparison) -> None:
    county = Holding(VaultKind.COUNTY, ("Cass",), VaultContents((), 0, 0, None, 13))
    comparison.show_look(
        BackupLook(date(2017, 9, 1), county, None, "", is_same_vault=False), FOLDER
    )
    assert comparison.rows == (
        ("Made on", "1 September 2017", ""),
        ("Whose", "The county", "–"),
        ("Summaries received", "13", "–"),
        ("People", "Cass", "–"),
    )
    assert comparison.warnings == (f"There is nothing here yet. The backup is put into {FOLDER}.",)


@pytest.mark.parametrize(
    ("look", "words"),
    [
        (replace(LOOK, is_same_vault=False), "another vault’s backup"),
        (replace(LOOK, here=replace(HERE, contents=None)), "does not open with what you typed"),
        (replace(LOOK, here=None, here_trouble="vault.db is damaged."), "vault.db is damaged."),
        (replace(LOOK, returning=("Bea",)), "let in again by the backup"),
        (replace(LOOK, later=("Cy",)), "because they came later: Cy."),
        (replace(LOOK, older=("Ann",)), "counts again, not one that was chosen since: Ann."),
        (replace(LOOK, has_older_keys=True), "The signer card is the earlier one again"),
        (replace(LOOK, has_other_words=True), "recovery words of the day of the backup"),
        (
            replace(LOOK, here=replace(HERE, contents=replace(CONTENTS, summaries=2))),
            "Summaries that were written since",
        ),
    ],
)
def test_what_would_follow_is_told(
    comparison: BackupComparison, look: BackupLook, words: str
) -> None:
    comparison.show_look(replace(LOOK, here=THERE), FOLDER)
    assert words not in " ".join(comparison.warnings)
    comparison.show_look(look, FOLDER)
    assert words in " ".join(comparison.warnings)
