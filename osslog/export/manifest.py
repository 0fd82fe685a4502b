"""The manifest of an annual summary file: what it is, who signed it, and each member's hash.

It is the one member that is signed; through its hashes the signature covers all others. The
format is published in `docs/formats/annual-summary.md`.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import date

import msgspec

from osslog.domain import canonical_json
from osslog.domain.canonical_json import Json
from osslog.domain.location import problem_with_location_id
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.words import LONGEST_NAME, is_tidy
from osslog.export.summary_refusal import Reason, SummaryRefused

NAMESPACE = "osslog-annual-summary"
"""The `type` of a manifest and the namespace of its signature."""

SCHEMA = 1
MEMBER = "manifest.json"
HASHED_MEMBERS = ("summary.json", "summary.csv", "summary.pdf")
LONGEST_REASON = 500
"""How many characters the reason for a revision may have."""

_SHA256 = re.compile("[0-9a-f]{64}", re.ASCII)
_KEY_ID = re.compile("SHA256:[A-Za-z0-9+/]{43}", re.ASCII)
_AGE_RECIPIENT = re.compile("age1[02-9ac-hj-np-z]{58}", re.ASCII)


@dataclass(frozen=True, slots=True)
class ManifestFile:
    """One hashed member; `size` is in bytes, `sha256` in small hexadecimal digits."""

    name: str
    size: int
    sha256: str

    @classmethod
    def of(cls, name: str, content: bytes) -> "ManifestFile":
        """The entry that describes `content`."""
        return cls(name, len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is signed.

    `reason` says why there is a revision, and `previous` is the SHA-256 of the manifest of the
    revision before; both are None at revision 1. `key_id` is the fingerprint of the signing
    key, `recipient` the age recipient of the county or None, `audit_head` the SHA-256 at the
    head of the vault's audit log.
    """

    location_id: str
    location_name: str
    year: str
    revision: int
    reason: str | None
    written_on: date
    previous: str | None
    key_id: str
    recipient: str | None
    audit_head: str
    files: tuple[ManifestFile, ...]

    def to_json(self) -> bytes:
        """The canonical bytes."""
        return canonical_json.encode(_fields(self))


def _fields(manifest: Manifest) -> dict[str, Json]:
    fields: dict[str, Json] = msgspec.to_builtins(manifest)
    return {**fields, "type": NAMESPACE, "schema": SCHEMA}


def from_value(value: Json, content: bytes) -> Manifest:
    """The manifest that `content` is; `value` is what `canonical_json.decode` made of it.

    Raises:
        SummaryRefused: `schema`, where a field is missing, unknown, or not what it should be.
    """
    try:
        manifest = msgspec.convert(value, Manifest)
        is_valid = is_written_as(_fields(manifest), content) and _follows_schema(manifest)
    except (msgspec.ValidationError, ValueError) as trouble:
        raise SummaryRefused(Reason.SCHEMA, member=MEMBER) from trouble
    if not is_valid:
        raise SummaryRefused(Reason.SCHEMA, member=MEMBER)
    return manifest


def is_written_as(fields: dict[str, Json], content: bytes) -> bool:
    """Whether canonical JSON holds a member's `fields` as they are, neither more nor fewer.

    The content is known to lie within the profile, so that is not looked at again.
    """
    return msgspec.json.encode(fields, order="sorted") == content


def _follows_schema(manifest: Manifest) -> bool:
    is_first = manifest.revision == 1
    hashes = [file.sha256 for file in manifest.files] + [manifest.audit_head]
    if manifest.previous is not None:
        hashes.append(manifest.previous)
    return (
        problem_with_location_id(manifest.location_id) is None
        and manifest.location_name != ""
        and is_tidy(manifest.location_name, at_most=LONGEST_NAME)
        and manifest.year == ReportingYear.parse(manifest.year).label
        and manifest.revision >= 1
        and (manifest.reason is None) == is_first == (manifest.previous is None)
        and (manifest.reason is None or is_reason(manifest.reason))
        and all(_SHA256.fullmatch(text) for text in hashes)
        and _KEY_ID.fullmatch(manifest.key_id) is not None
        and (manifest.recipient is None or _AGE_RECIPIENT.fullmatch(manifest.recipient) is not None)
        and tuple(file.name for file in manifest.files) == HASHED_MEMBERS
        and all(file.size >= 0 for file in manifest.files)
    )


def is_reason(text: str) -> bool:
    """Whether `text` can be the reason for a revision."""
    return text != "" and is_tidy(text, at_most=LONGEST_REASON)
