"""Annual summary files with a fault in the zip."""

import struct
import zipfile
from functools import partial

from osslog.export.summary_archive import LARGEST_FILE, LARGEST_MEMBER
from tests.data.summary_workshop import (
    SMALL,
    entries_of,
    packed,
    patched,
    place_of_directory_entry,
    place_of_local_header,
    replaced,
)


def not_zip() -> dict[str, bytes]:
    """Files in which no zip can be read."""
    genuine = SMALL.file()
    directory = place_of_directory_entry(genuine, "summary.json")
    return {
        "empty": b"",
        "text": b"location,visits\r\nAshford,443\r\n",
        "cut_short_by_one_byte": genuine[:-1],
        "cut_in_half": genuine[: len(genuine) // 2],
        "directory_damaged": patched(genuine, directory, b"XX"),
        "directory_larger_than_the_file": patched(genuine, len(genuine) - 10, b"\xff\xff\xff\x00"),
        "directory_counts_too_few": patched(genuine, len(genuine) - 12, b"\x04"),
        "directory_counts_too_many": patched(genuine, len(genuine) - 12, b"\xff\xff"),
    }


def too_large() -> dict[str, bytes]:
    """Zips that say that they hold more than an annual summary may."""
    genuine = dict(entries_of(SMALL.file()))
    directory = place_of_directory_entry(SMALL.file(), "summary.csv")
    return {
        "member_expands_beyond_its_limit": packed(
            list({**genuine, "summary.csv": bytes(LARGEST_MEMBER + 1)}.items()),
            change_header=_compress,
        ),
        "members_expand_beyond_the_limit": packed(
            list({**genuine, "summary.pdf": bytes(LARGEST_FILE)}.items()),
            change_header=_compress,
        ),
        "lying_size_beyond_the_limit": patched(
            SMALL.file(), directory + 24, struct.pack("<L", 2**32 - 1)
        ),
    }


def _compress(header: zipfile.ZipInfo) -> None:
    # Deflate's bytes depend on the library's version, those of bzip2 do not.
    header.compress_type = zipfile.ZIP_BZIP2


def other_members() -> dict[str, bytes]:
    """Zips of other members than the five in their order."""
    entries = entries_of(SMALL.file())
    text = entries[0][1]
    return {
        "no_members": packed([]),
        "member_added": packed([*entries, ("readme.txt", b"Read me.\n")]),
        "member_added_first": packed([("readme.txt", b"Read me.\n"), *entries]),
        "member_missing": packed([entry for entry in entries if entry[0] != "summary.csv"]),
        "member_doubled": _doubled(entries, text),
        "member_reordered": packed([entries[1], entries[0], *entries[2:]]),
        "member_renamed": packed([("Summary.json", text), *entries[1:]]),
        "member_in_a_folder": packed([("ashford/summary.json", text), *entries[1:]]),
        "member_outside_the_folder": packed([("../summary.json", text), *entries[1:]]),
        "many_members": packed([(f"{number}", b"") for number in range(50)]),
    }


def _doubled(entries: list[tuple[str, bytes]], text: bytes) -> bytes:
    # The library warns of a second member of the same name, so that one is renamed afterwards.
    other = replaced(text, '"visits":3,', '"visits":4,')
    content = packed([*entries, ("summary.jsoX", other)])
    return content.replace(b"summary.jsoX", b"summary.json")


def not_canonical() -> dict[str, bytes]:
    """Zips of the five members, packed in another way than the one."""
    genuine = SMALL.file()
    entries = entries_of(genuine)
    entry = partial(place_of_directory_entry, genuine)
    local = partial(place_of_local_header, genuine)
    size = len(dict(entries)["summary.csv"])
    return {
        "member_compressed": packed(entries, change_header=_compress),
        "lying_size": patched(genuine, entry("summary.csv") + 24, struct.pack("<L", size - 1)),
        "lying_packed_size": patched(
            genuine, entry("summary.csv") + 20, struct.pack("<L", size + 1)
        ),
        "lying_size_before_the_member": patched(
            genuine, local("summary.csv") + 22, struct.pack("<L", size + 1)
        ),
        "lying_checksum": patched(genuine, entry("summary.pdf") + 16, b"\0\0\0\0"),
        "lying_place": patched(genuine, entry("summary.json") + 42, struct.pack("<L", 7)),
        "zip_comment": packed(entries, comment=b"From Ashford"),
        "member_comment": packed(entries, change_header=_comment),
        "extra_field": packed(entries, change_header=_extra_field),
        "other_time": packed(entries, change_header=_other_time),
        "other_system": packed(entries, change_header=_other_system),
        "other_permissions": packed(entries, change_header=_other_permissions),
        "other_name_before_the_member": patched(genuine, local("summary.pdf") + 30, b"summary.exe"),
        "said_to_be_encrypted": patched(genuine, entry("summary.pdf") + 8, b"\x01"),
        "prefix_bytes": b"\0" + genuine,
        "suffix_bytes": genuine + b"\0",
        "two_archives": SMALL.with_figures_text("Somebody", "Anybody") + genuine,
        "bytes_between_the_members": genuine[: local("summary.csv")]
        + b"\0"
        + genuine[local("summary.csv") :],
    }


def _comment(header: zipfile.ZipInfo) -> None:
    header.comment = b"From Ashford"


def _extra_field(header: zipfile.ZipInfo) -> None:
    header.extra = struct.pack("<2H", 0xCAFE, 0)


def _other_time(header: zipfile.ZipInfo) -> None:
    header.date_time = (2017, 7, 14, 9, 30, 0)


def _other_system(header: zipfile.ZipInfo) -> None:
    header.create_system = 0


def _other_permissions(header: zipfile.ZipInfo) -> None:
    header.external_attr = 0o100755 << 16
