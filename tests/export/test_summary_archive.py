"""The zip around a summary: one way to pack it, nothing else is read."""

import struct
import zipfile
import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osslog.export import summary_archive
from osslog.export.summary_archive import LARGEST_FILE, LARGEST_MEMBER, MEMBERS
from osslog.export.summary_refusal import SummaryRefused
from tests.data.summary_workshop import packed

SMALL = {name: name.encode() for name in MEMBERS}


def code_of(content: bytes) -> str:
    with pytest.raises(SummaryRefused) as refused:
        summary_archive.read(content)
    return refused.value.code


def by_hand(members: dict[str, bytes]) -> bytes:
    """The zip as the published format spells it out, byte for byte."""
    body, directory = b"", b""
    for name in MEMBERS:
        content = members[name]
        fields = (20, 0, 0, 0, 33, zlib.crc32(content), len(content), len(content), len(name), 0)
        common = struct.pack("<5H3L2H", *fields)
        directory += b"PK\x01\x02" + struct.pack("<H", 20 | 3 << 8) + common
        directory += struct.pack("<3H2L", 0, 0, 0, 0o100644 << 16, len(body)) + name.encode()
        body += b"PK\x03\x04" + common + name.encode() + content
    end = struct.pack("<4H2LH", 0, 0, 5, 5, len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


contents = st.fixed_dictionaries({name: st.binary(max_size=300) for name in MEMBERS})


@given(contents)
def test_the_members_come_back_as_they_were_packed(members: dict[str, bytes]) -> None:
    content = summary_archive.write(members)
    assert summary_archive.read(content) == members
    assert content == by_hand(members)


def test_anybody_can_look_into_the_zip() -> None:
    with zipfile.ZipFile(BytesIO(summary_archive.write(SMALL))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == SMALL


def test_a_member_that_holds_a_zip_does_not_confuse_the_reader() -> None:
    members = {**SMALL, "summary.pdf": summary_archive.write(SMALL)}
    assert summary_archive.read(summary_archive.write(members)) == members


def test_a_file_beyond_the_limit_is_refused_whatever_it_holds() -> None:
    assert code_of(bytes(LARGEST_FILE + 1)) == "too_large"
    assert code_of(bytes(LARGEST_FILE)) == "not_zip"
    pdf = bytes(LARGEST_FILE - len(summary_archive.write({**SMALL, "summary.pdf": b""})))
    largest = summary_archive.write({**SMALL, "summary.pdf": pdf})
    assert len(largest) == LARGEST_FILE
    assert summary_archive.read(largest)["summary.pdf"] == pdf
    assert code_of(summary_archive.write({**SMALL, "summary.pdf": pdf + b"\0"})) == "too_large"


@pytest.mark.parametrize("name", [name for name in MEMBERS if name != "summary.pdf"])
def test_each_member_but_the_pdf_has_its_own_limit(name: str) -> None:
    largest = {**SMALL, name: bytes(LARGEST_MEMBER)}
    assert summary_archive.read(summary_archive.write(largest)) == largest
    beyond = {**SMALL, name: bytes(LARGEST_MEMBER + 1)}
    assert code_of(summary_archive.write(beyond)) == "too_large"


def test_a_member_that_would_expand_beyond_its_limit_is_not_read() -> None:
    def deflate(header: zipfile.ZipInfo) -> None:
        header.compress_type = zipfile.ZIP_DEFLATED

    entries = list({**SMALL, "summary.csv": bytes(LARGEST_MEMBER + 1)}.items())
    bomb = packed(entries, change_header=deflate)
    assert len(bomb) < 10_000
    assert code_of(bomb) == "too_large"


def test_a_directory_of_very_many_members_is_refused() -> None:
    entry = b"PK\x01\x02" + bytes(42)
    directory = entry * 0xFFFF
    end = struct.pack("<4H2LH", 0, 0, 0xFFFF, 0xFFFF, len(directory), 0, 0)
    assert code_of(directory + b"PK\x05\x06" + end) == "members"


@settings(max_examples=300)
@given(st.data(), contents)
def test_damage_of_any_kind_is_refused_with_a_code(
    data: st.DataObject, members: dict[str, bytes]
) -> None:
    genuine = summary_archive.write(members)
    start = data.draw(st.integers(0, len(genuine)))
    end = data.draw(st.integers(start, min(len(genuine), start + 64)))
    damaged = genuine[:start] + data.draw(st.binary(max_size=64)) + genuine[end:]
    if damaged != genuine:
        assert code_of(damaged) in {"not_zip", "too_large", "members", "not_canonical"}


@given(st.binary(max_size=400), st.binary(max_size=200))
def test_rubbish_is_refused_with_a_code(rubbish: bytes, more: bytes) -> None:
    assert code_of(rubbish) == "not_zip"
    end = struct.pack("<4H2LH", 0, 0, 5, 5, len(more), 0, 0)
    assert code_of(rubbish + more + b"PK\x05\x06" + end) in {"not_zip", "members", "too_large"}
