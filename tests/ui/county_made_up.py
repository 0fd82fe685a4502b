"""Made-up county vaults for the window's tests and pictures, and choosing files in its dialogs."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from osslog.domain.location import Location
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.workspace import set_up_county, unlock
from osslog.ui.file_dialog import FileDialog
from tests.data.county_returns import PUBLISHED, published_files
from tests.data.summary_workshop import card_of
from tests.ui.made_up import CHEAP, PASSPHRASE, that_day
from tests.ui.person import Person

SEVENOAKS = Location("sevenoaks", "Sevenoaks")


def make_county(folder: Path) -> CountyWorkspace:
    """A new county vault that knows no location, open."""
    workspace, _words = set_up_county(
        folder, passphrase=PASSPHRASE, person="Analyst", today=that_day, kdf=CHEAP
    )
    return workspace


def trust_published(workspace: CountyWorkspace) -> None:
    """Trust the cards of the thirteen published locations."""
    for location, *_ in PUBLISHED:
        card = card_of(location)
        workspace.trust.trust(card.to_json(), " ".join(card.words))


def unlocked_county(folder: Path) -> CountyWorkspace:
    """A county vault that is there, open."""
    return unlock_on(folder, that_day())


def card_file(folder: Path, location: Location, *, words_of_key: str | None = None) -> Path:
    """A location's signer card as a file; with the key of another location where one is named."""
    card = card_of(location)
    if words_of_key is not None:
        other = card_of(Location(words_of_key, location.name))
        card = type(card)(location.id, location.name, other.public_key, other.inbox_key)
    path = folder / f"{location.id}-{words_of_key or 'own'}.json"
    path.write_bytes(card.to_json())
    return path


def choose(person: Person, *paths: Path) -> None:
    """Put the paths into the file dialog that is open, and press Enter.

    They are not typed sign by sign: the dialog would open lists of what fits.
    """
    (dialog,) = person.window.findChildren(FileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    names = " ".join(f'"{path}"' for path in paths) if len(paths) > 1 else str(paths[0])
    line.setText(names)
    QTest.keyClick(line, Qt.Key.Key_Return)
    # A desktop gives the keys back to the window by itself.
    person.window.activateWindow()
    assert QTest.qWaitForWindowActive(person.window)


def drop(widget: QWidget, event: QDragEnterEvent | QDropEvent) -> bool:
    """Let a drag come to a widget as Qt would; whether it was taken."""
    event.setAccepted(False)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


MIDDLE = QPoint(300, 300)


def fill_county(folder: Path, post: Path) -> None:
    """A county in the autumn after the year: eleven of thirteen have sent their summary."""
    workspace, _words = set_up_county(
        folder, passphrase=PASSPHRASE, person="Analyst", today=lambda: date(2017, 7, 3), kdf=CHEAP
    )
    trust_published(workspace)
    workspace.trust.expect("sevenoaks", "Sevenoaks")
    workspace.close()
    sent = zip((location.id for location, *_ in PUBLISHED), published_files(post), strict=True)
    files = dict(sent)
    late, never = ("medway", "tonbridge"), ("sheerness", "thanet")
    in_time = [path for name, path in files.items() if name not in {*late, *never}]
    for day, arrived in (
        (date(2017, 7, 20), in_time),
        (date(2017, 9, 4), [files[name] for name in late]),
    ):
        workspace = unlock_on(folder, day)
        workspace.returns.import_files(arrived)
        workspace.close()


def unlock_on(folder: Path, day: date) -> CountyWorkspace:
    """A county vault that is there, open on this day."""
    workspace = unlock(folder, PASSPHRASE, today=lambda: day)
    assert isinstance(workspace, CountyWorkspace)
    return workspace
