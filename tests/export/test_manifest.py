"""The manifest, written and read in one way."""

import json
from dataclasses import replace
from datetime import date

import pytest

from osslog.domain import canonical_json
from osslog.export import manifest
from osslog.export.manifest import Manifest, ManifestFile
from osslog.export.summary_refusal import SummaryRefused

MANIFEST = Manifest(
    location_id="ashford",
    location_name="Ashford",
    year="2016/17",
    revision=2,
    reason="Three visits were entered late.",
    written_on=date(2017, 7, 14),
    previous="0" * 64,
    key_id="SHA256:" + "A" * 43,
    recipient="age1" + "q" * 58,
    audit_head="f" * 64,
    files=tuple(ManifestFile.of(name, name.encode()) for name in manifest.HASHED_MEMBERS),
)


def read(content: bytes) -> Manifest:
    return manifest.from_value(canonical_json.decode(content), content)


def test_a_manifest_is_read_back_as_it_was_written() -> None:
    assert read(MANIFEST.to_json()) == MANIFEST
    first = replace(MANIFEST, revision=1, reason=None, previous=None, recipient=None)
    assert read(first.to_json()) == first


def test_a_manifest_has_the_published_fields() -> None:
    fields = json.loads(MANIFEST.to_json())
    assert list(fields) == [
        "audit_head",
        "files",
        "key_id",
        "location_id",
        "location_name",
        "previous",
        "reason",
        "recipient",
        "revision",
        "schema",
        "type",
        "written_on",
        "year",
    ]
    assert (fields["type"], fields["schema"]) == ("osslog-annual-summary", 1)
    assert fields["written_on"] == "2017-07-14"
    assert [list(file) for file in fields["files"]] == [["name", "sha256", "size"]] * 3


@pytest.mark.parametrize("field", sorted(json.loads(MANIFEST.to_json())))
def test_no_field_may_be_missing(field: str) -> None:
    fields = json.loads(MANIFEST.to_json())
    del fields[field]
    with pytest.raises(SummaryRefused) as refused:
        read(canonical_json.encode(fields))
    assert refused.value.code == "schema"


@pytest.mark.parametrize("text", ["", " late", "two\nlines", "\u202eetal", "x" * 501])
def test_a_reason_is_one_line_of_some_words(text: str) -> None:
    assert not manifest.is_reason(text)
    assert manifest.is_reason("x" * 500)
