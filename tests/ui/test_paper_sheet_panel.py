"""The visit sheet, written and opened from the settings by keys."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from osslog.ui.pages.settings import SettingsPage
from osslog.ui.paper_sheet_panel import PaperSheetPanel
from tests.export.pdf_samples import text_of
from tests.ui.person import Person


class Viewer(QObject):
    """Stands for the system's own viewer."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open_file(self, url: QUrl) -> None:
        """Remember what was opened."""
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    """What opens files."""
    made = Viewer()
    method = cast("bytes", "open_file")  # PySide takes a str, whatever its stubs say
    QDesktopServices.setUrlHandler("file", made, method)
    yield made
    QDesktopServices.unsetUrlHandler("file")


def panel_of(person: Person) -> PaperSheetPanel:
    """Go to the panel by keys."""
    person.go_to(5)
    page = person.page(SettingsPage)
    person.tab_to(page.sections)
    person.type(page.sections.choice.chip("paper").choice.key)
    return page.paper


def test_the_sheet_is_saved_and_opened(coordinator: Person, viewer: Viewer, tmp_path: Path) -> None:
    panel = panel_of(coordinator)
    panel.folder.line.setText(str(tmp_path))
    coordinator.tab_to(panel.open_button)
    coordinator.type("\r")
    (sheet,) = tmp_path.glob("visit-sheet*.pdf")
    assert viewer.opened == [sheet]
    assert "Herne Bay" in text_of(sheet.read_bytes())
    assert sheet.name in panel.message.sentence


def test_the_sheet_is_only_saved(coordinator: Person, viewer: Viewer, tmp_path: Path) -> None:
    panel = panel_of(coordinator)
    panel.folder.line.setText(str(tmp_path))
    coordinator.tab_to(panel.save_button)
    coordinator.type("\r")
    assert viewer.opened == []
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    assert "visits" in panel.message.sentence


def test_a_folder_that_is_not_there_is_said_beside_the_field(
    coordinator: Person, tmp_path: Path
) -> None:
    panel = panel_of(coordinator)
    panel.folder.line.setText(str(tmp_path / "gone"))
    coordinator.tab_to(panel.save_button)
    coordinator.type("\r")
    assert panel.folder.trouble.isVisible()
    assert not panel.message.isVisible()
