"""Writing the visit sheet of a real location."""

from pathlib import Path

import pytest

from osslog.errors import CannotWrite, NotFound
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.workspace import set_up_location
from tests.export.pdf_samples import text_of
from tests.services.conftest import CHEAP, PASSPHRASE, TODAY


@pytest.fixture
def workspace(tmp_path: Path) -> LocationWorkspace:
    """A location with two agencies, of which one comes no longer."""
    made, _ = set_up_location(
        tmp_path / "data",
        location_id="herne-bay",
        name="Herne Bay",
        passphrase=PASSPHRASE,
        person="Ann Weller",
        today=lambda: TODAY,
        kdf=CHEAP,
    )
    made.agencies.add("herne-bay", "Oasis")
    gone = made.agencies.add("herne-bay", "Centra")
    made.agencies.set_active(gone.id, active=False)
    return made


def test_the_sheet_has_the_locations_own_questions_and_agencies(
    workspace: LocationWorkspace, tmp_path: Path
) -> None:
    workspace.locations.choose_questions("herne-bay", ("risk", "agencies_seen"))
    written = workspace.paper_sheets.write("herne-bay", tmp_path)
    text = text_of(written.path.read_bytes())
    assert "Herne Bay" in text
    assert "Oasis" in text
    assert "Centra" not in text
    assert "Risk, where an agency has assessed it" in text
    assert "Ethnic group" not in text
    assert written.visits == text.count("Visit here since 1")
    workspace.close()


def test_the_same_sheet_is_written_once_and_other_files_are_kept(
    workspace: LocationWorkspace, tmp_path: Path
) -> None:
    theirs = tmp_path / "visit-sheet.pdf"
    theirs.write_bytes(b"somebody's own")
    first = workspace.paper_sheets.write("herne-bay", tmp_path).path
    assert first.name == "visit-sheet-2.pdf"
    assert workspace.paper_sheets.write("herne-bay", tmp_path).path == first
    workspace.locations.choose_questions("herne-bay", ())
    assert workspace.paper_sheets.write("herne-bay", tmp_path).path.name == "visit-sheet-3.pdf"
    assert theirs.read_bytes() == b"somebody's own"
    workspace.close()


def test_an_unknown_location_and_a_folder_that_is_not_there_are_refused(
    workspace: LocationWorkspace, tmp_path: Path
) -> None:
    with pytest.raises(NotFound):
        workspace.paper_sheets.write("dover", tmp_path)
    with pytest.raises(CannotWrite):
        workspace.paper_sheets.write("herne-bay", tmp_path / "gone")
    workspace.close()
