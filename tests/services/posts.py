"""Feedback posts at work in tests: on a second laptop, on the coordinator's own computer."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from osslog.domain.records import Feedback
from osslog.services.clock import Today
from osslog.services.desk_enrolment import enrol
from osslog.services.desk_post import DeskPost
from osslog.services.location_workspace import LocationWorkspace
from osslog.storage import feedback, locations, merged_entries
from osslog.storage.entry_seal import SEALED_SIZE
from tests.data.desk_entries import Hand, answers, key_of_post


@dataclass
class Laptop:
    """A second laptop with a feedback post, and the stick that goes to and fro."""

    data_folder: Path
    stick: Path
    post: DeskPost
    today: Today

    def says(self, *words: str) -> None:
        """Save an answer with each of these words."""
        for one in words:
            self.post.save_feedback(**answers(one))

    def bring(self, *words: str) -> Path:
        """Save answers and copy all that wait to the stick; returns the folder on it."""
        self.says(*words)
        self.post.copy_to(self.stick)
        return self.stick

    def hand(self) -> Hand:
        """What somebody can do who has the post's key."""
        plan = self.post.plan
        return Hand(key_of_post(self.post.folder), plan.inbox_key, plan.desk_id, plan.location_id)

    def open_again(self) -> None:
        """Close the post and open it anew."""
        self.post.close()
        location_id = self.post.plan.location_id
        self.post = DeskPost.open(self.data_folder, location_id, today=self.today)


def set_up_laptop(
    location: LocationWorkspace,
    folder: Path,
    *,
    location_id: str = "ashford",
    name: str = "Library laptop",
    takes_visits: bool = False,
) -> Laptop:
    """A laptop whose post the coordinator has just enrolled."""
    stick, data_folder = folder / "stick", folder / "laptop"
    written = location.desks.enrol(location_id, name, stick, takes_visits=takes_visits)
    enrol(data_folder, written.path)
    written.path.unlink()
    post = DeskPost.open(data_folder, location_id, today=location.today)
    return Laptop(data_folder, stick, post, location.today)


def put(folder: Path, name: str, sealed: bytes) -> Path:
    """Lay a file among the entries on a stick."""
    place = folder / "osslog-entries"
    place.mkdir(parents=True, exist_ok=True)
    path = place / f"{name}.osslog-entry"
    path.write_bytes(sealed)
    return path


def files_on(stick: Path) -> list[Path]:
    """The entries that lie on a stick."""
    return sorted(path for path in stick.rglob("*.osslog-entry") if path.is_file())


def all_feedback(location: LocationWorkspace, location_id: str = "ashford") -> list[Feedback]:
    """Everything that was said at a location, by words."""
    found: list[Feedback] = []
    for month in feedback.months(location.vault.connection, location_id):
        found += location.feedback.in_month(location_id, month)
    return sorted(found, key=lambda form: form.words)


def words_of(location: LocationWorkspace, location_id: str = "ashford") -> list[str]:
    """The words of everything that was said at a location."""
    return [form.words for form in all_feedback(location, location_id)]


def inbox_secret(location: LocationWorkspace, location_id: str = "ashford") -> bytes:
    """What opens the location's entries."""
    keys = locations.keys(location.vault.connection, location_id)
    assert keys is not None
    return keys.inbox_secret


def merged_count(location: LocationWorkspace) -> int:
    """How many entries came in altogether."""
    return sum(
        len(merged_entries.of_desk(location.vault.connection, desk.id))
        for one in location.locations.all()
        for desk in location.desks.all(one.id)
    )


def damaged_copies(sealed: bytes) -> Iterable[bytes]:
    """The file with each of its bytes changed in turn."""
    for place in range(SEALED_SIZE):
        changed = bytearray(sealed)
        changed[place] ^= 1 << place % 8
        yield bytes(changed)
