"""The zip around an annual summary, of which every byte follows from its five members.

Nothing is compressed, so nothing can grow on reading, and nothing is extracted to disk. The
reader finds the members, packs them again and demands the same bytes: a comment, a second
entry, another time stamp or a byte before, between or after them cannot pass.
"""

import struct
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from osslog.export.summary_refusal import Reason, SummaryRefused

MEMBERS = ("summary.json", "summary.csv", "summary.pdf", "manifest.json", "manifest.json.sig")
"""The members of the zip in their order."""

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_MEMBER = 5 * 1024 * 1024
"""Limits in bytes: of the file and its members together, and of each member but the PDF."""

_UNLIMITED = "summary.pdf"
_EARLIEST_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_VERSION = 20
_ORDINARY_FILE = 0o100644 << 16

# Of APPNOTE.TXT (PKWARE), 4.3.7, 4.3.12 and 4.3.16.
_LOCAL_HEADER_SIZE = 30
_ENTRY = struct.Struct("<4s16x2L3H12x")
_ENTRY_SIGNATURE = b"PK\x01\x02"
_END = struct.Struct("<4s6xHL6x")
_END_SIGNATURE = b"PK\x05\x06"
_LONGEST_COMMENT = 0xFFFF


def write(members: Mapping[str, bytes]) -> bytes:
    """The one zip that holds these five members.

    Raises:
        KeyError: a member is missing.
    """
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name in MEMBERS:
            archive.writestr(_header(name), members[name])
    return written.getvalue()


def _header(name: str) -> zipfile.ZipInfo:
    header = zipfile.ZipInfo(name, _EARLIEST_TIME)
    header.create_system = _UNIX
    header.create_version = _VERSION
    header.extract_version = _VERSION
    header.external_attr = _ORDINARY_FILE
    return header


def read(content: bytes) -> dict[str, bytes]:
    """The five members of `content`, if it is exactly the zip that `write` makes of them.

    Raises:
        SummaryRefused: `not_zip`, `too_large`, `members` or `not_canonical`.
    """
    if len(content) > LARGEST_FILE:
        raise SummaryRefused(Reason.TOO_LARGE)
    names, sizes = _listed(content)
    if names != list(MEMBERS):
        raise SummaryRefused(Reason.MEMBERS)
    members = {}
    start = 0
    for name, size in zip(names, sizes, strict=True):
        start += _LOCAL_HEADER_SIZE + len(name)
        members[name] = content[start : start + size]
        start += size
    if write(members) != content:
        raise SummaryRefused(Reason.NOT_CANONICAL)
    return members


def _listed(content: bytes) -> tuple[list[str], list[int]]:
    """The names and sizes that the directory gives the members.

    A size is believed only in so far as too large a one is refused: what is read lies within
    `content`, and a wrong size shows when the members are packed again.
    """
    names: list[str] = []
    sizes: list[int] = []
    total = 0
    for name, size in _entries(content):
        total += size
        if total > LARGEST_FILE or (size > LARGEST_MEMBER and name != _UNLIMITED):
            raise SummaryRefused(Reason.TOO_LARGE)
        # One name too many is enough to refuse a file that lists a million.
        if len(names) <= len(MEMBERS):
            names.append(name)
            sizes.append(size)
    return names, sizes


def _entries(content: bytes) -> Iterator[tuple[str, int]]:
    """The directory's entries, wherever the end record says that it begins.

    The standard library's reader is not used, because it keeps every entry of a hostile
    directory in memory and meets damage with half a dozen kinds of exception.
    """
    earliest = max(0, len(content) - _LONGEST_COMMENT - _END.size)
    end = content.rfind(_END_SIGNATURE, earliest)
    if end < 0 or end + _END.size > len(content):
        raise SummaryRefused(Reason.NOT_ZIP)
    _, count, directory_size = _END.unpack_from(content, end)
    place = end - directory_size
    for _ in range(count):
        if place < 0 or place + _ENTRY.size > end:
            raise SummaryRefused(Reason.NOT_ZIP)
        signature, packed, size, *lengths = _ENTRY.unpack_from(content, place)
        if signature != _ENTRY_SIGNATURE:
            raise SummaryRefused(Reason.NOT_ZIP)
        place += _ENTRY.size
        yield content[place : place + lengths[0]].decode("ascii", "replace"), max(packed, size)
        place += sum(lengths)
    if place != end:
        raise SummaryRefused(Reason.NOT_ZIP)
