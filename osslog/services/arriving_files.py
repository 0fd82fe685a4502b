"""Files that are said to be annual summaries: read, and verified without asking history."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from osslog.domain.import_batch import Arrival, ReceivedSummary
from osslog.domain.words import has_refused_character
from osslog.errors import CannotRead, KnownError
from osslog.export import summary_file, summary_json
from osslog.export.summary_archive import LARGEST_FILE
from osslog.export.summary_file import VerifiedSummary
from osslog.export.summary_refusal import SummaryRefused
from osslog.progress import Progress
from osslog.safe_files import read_file
from osslog.storage.received_summaries import AcceptedFile


@dataclass(frozen=True, slots=True)
class GenuineFile:
    """A file that passed every check that needs no history."""

    verified: VerifiedSummary
    content: bytes = field(repr=False)

    @property
    def arrival(self) -> Arrival:
        """What history judges."""
        manifest = self.verified.manifest
        return Arrival(
            manifest.location_id,
            manifest.year,
            manifest.revision,
            self.verified.manifest_hash,
            manifest.previous,
        )

    @property
    def accepted(self) -> AcceptedFile:
        """What is kept of it."""
        manifest = self.verified.manifest
        received = ReceivedSummary(
            manifest.location_id, manifest.year, manifest.revision, self.verified.manifest_hash
        )
        return AcceptedFile(received, summary_json.encode(self.verified.summary), self.content)


def examined(
    paths: Sequence[Path], pinned: Mapping[str, bytes], today: date, progress: Progress
) -> Iterator[tuple[Path, GenuineFile | KnownError]]:
    """Each path with its genuine file, or with the reason why it is none.

    Only one file is held at a time; `progress` is told before each.
    """
    for done, path in enumerate(paths):
        progress(done, len(paths))
        outcome: GenuineFile | KnownError
        try:
            content = _content(path)
            verified = summary_file.verify(content, pinned=pinned, today=today)
            outcome = GenuineFile(verified, content)
        except (CannotRead, SummaryRefused) as trouble:
            outcome = trouble
        yield path, outcome


def _content(path: Path) -> bytes:
    """The file's bytes, but no more than one above the largest allowed number.

    Raises:
        CannotRead: it is missing, no ordinary file, or may not be read.
    """
    name = shown_name(path.name)
    try:
        # A pipe or a device would keep the reader waiting, so that only files are opened.
        if path.is_file():
            return read_file(path, at_most=LARGEST_FILE)
    except (OSError, CannotRead) as trouble:
        raise CannotRead(f"osslog cannot read {name}.") from trouble
    raise CannotRead(f"{name} is missing, or it is not a file.")


def shown_name(text: str) -> str:
    """A file's name that can be printed and stored: signs that cannot are replaced."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if has_refused_character(sign) else sign for sign in text
    )
