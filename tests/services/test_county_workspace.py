"""A county vault that is open."""

from osslog.services.backups import Backups
from osslog.services.county_tables import CountyTables
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.keys import Keys
from osslog.services.returns import Returns
from osslog.services.trust import Trust


def test_every_part_of_the_workspace_is_there(county: CountyWorkspace) -> None:
    assert isinstance(county.trust, Trust)
    assert isinstance(county.returns, Returns)
    assert isinstance(county.tables, CountyTables)
    assert isinstance(county.keys, Keys)
    assert isinstance(county.backups, Backups)
