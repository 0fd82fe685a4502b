"""The visit sheet that is printed for a morning without a laptop."""

from dataclasses import dataclass
from pathlib import Path

from osslog.errors import AlreadyThere
from osslog.safe_files import read_file, write_file
from osslog.services.locations import Locations
from osslog.storage import agencies
from osslog.storage.vault import Vault

FILE_NAME = "visit-sheet"
"""The name says nothing of the place, nor of what is counted there."""

_MOST_NAMES = 1000


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A sheet that was written, and how many visits one leaf of it takes."""

    path: Path
    visits: int


class PaperSheets:
    """What a coordinator prints."""

    def __init__(self, vault: Vault, locations: Locations) -> None:
        self._vault = vault
        self._locations = locations

    def write(self, location_id: str, folder: Path) -> WrittenSheet:
        """Write the sheet of a location with the questions that it asks and its agencies.

        The same sheet is not written twice; another file of its name is kept.

        Raises:
            NotFound: there is no such location.
            CannotWrite, DiskFull: as their names say.
        """
        from osslog.export import paper_sheet_pdf

        location = self._locations.get(location_id)
        listed = agencies.of_location(self._vault.connection, location_id)
        sheet = paper_sheet_pdf.PaperSheet(
            location.name,
            location.asked,
            tuple(agency.name for agency in listed if agency.active),
        )
        visits = sum(paper_sheet_pdf.visits_on(sheet))
        path = written_once(folder, FILE_NAME, paper_sheet_pdf.render(sheet))
        return WrittenSheet(path, visits)


def written_once(folder: Path, name: str, content: bytes) -> Path:
    """Where a PDF of this name and content is in the folder, written if it was not there.

    Raises:
        AlreadyThere: the folder has too many files of the name.
        CannotWrite, DiskFull: as their names say.
    """
    for number in range(1, _MOST_NAMES):
        suffix = "" if number == 1 else f"-{number}"
        path = folder / f"{name}{suffix}.pdf"
        if path.is_file():
            if read_file(path, at_most=len(content)) == content:
                return path
        else:
            write_file(path, content, replace=False)
            return path
    raise AlreadyThere(f"There are too many files called {name} in this folder.")
