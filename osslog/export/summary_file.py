"""The annual summary file: built once by a location, verified by the county.

One zip of five members, of which the manifest is signed. The format, the order of checks and
the reason codes are published in `docs/formats/annual-summary.md`.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from nacl.signing import SigningKey

from osslog.domain import canonical_json
from osslog.domain.annual_summary import AnnualSummary
from osslog.domain.canonical_json import Json, NotCanonical
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.summary_consistency import inconsistencies
from osslog.export import manifest, ssh_signature, summary_archive, summary_csv, summary_json
from osslog.export.manifest import NAMESPACE, Manifest, ManifestFile
from osslog.export.summary_refusal import Reason, SummaryRefused

_SIGNATURE_MEMBER = "manifest.json.sig"


@dataclass(frozen=True, slots=True)
class BuiltSummary:
    """A file as it is handed over; `manifest_hash` is what the next revision calls `previous`."""

    name: str
    content: bytes
    manifest_hash: str


@dataclass(frozen=True, slots=True)
class VerifiedSummary:
    """What a file that passed every check says, and the SHA-256 of its manifest.

    `figures` is its `summary.json`, which `summary_json.decode` reads again.
    """

    summary: AnnualSummary
    manifest: Manifest
    manifest_hash: str
    figures: bytes = field(repr=False)


def build(
    summary: AnnualSummary,
    *,
    signing_seed: bytes,
    written_on: date,
    reason: str | None,
    previous: str | None,
    audit_head: str,
    pdf: bytes,
) -> BuiltSummary:
    """The signed file of `summary`; the same arguments give the same bytes.

    `reason` and `previous` are None for revision 1 and only then; `previous` and `audit_head`
    are SHA-256 in small hexadecimal digits.

    Raises:
        SummaryRefused: a county would refuse the file, so it is not made.
    """
    public_key = bytes(SigningKey(signing_seed).verify_key)
    contents = {
        "summary.json": summary_json.encode(summary),
        "summary.csv": summary_csv.render(summary),
        "summary.pdf": pdf,
    }
    signed = Manifest(
        location_id=summary.location_id,
        location_name=summary.location_name,
        year=summary.year,
        revision=summary.revision,
        reason=reason,
        written_on=written_on,
        previous=previous,
        key_id=ssh_signature.fingerprint(public_key),
        recipient=None,
        audit_head=audit_head,
        files=tuple(ManifestFile.of(*item) for item in contents.items()),
    ).to_json()
    contents[manifest.MEMBER] = signed
    contents[_SIGNATURE_MEMBER] = ssh_signature.sign(signing_seed, NAMESPACE, signed)
    content = summary_archive.write(contents)
    verified = verify(content, pinned={summary.location_id: public_key}, today=written_on)
    return BuiltSummary(file_name(summary), content, verified.manifest_hash)


def file_name(summary: AnnualSummary) -> str:
    """The name that the file is given: `osslog-ashford-2016-17-r1.zip`. Readers ignore it."""
    year = ReportingYear.parse(summary.year).file_label
    return f"osslog-{summary.location_id}-{year}-r{summary.revision}.zip"


def verify(
    content: bytes,
    *,
    pinned: Mapping[str, bytes],
    today: date,
    recipient: str | None = None,
) -> VerifiedSummary:
    """What `content` says, once every check has been passed in the published order.

    `pinned` has the trusted Ed25519 public key by location id; `recipient` is the reader's own
    age recipient, if there is one.

    Raises:
        SummaryRefused: the first check that failed.
    """
    members = summary_archive.read(content)
    manifest_content, figures_content = members[manifest.MEMBER], members[summary_json.MEMBER]
    manifest_value = _decoded(manifest_content, manifest.MEMBER)
    figures_value = _decoded(figures_content, summary_json.MEMBER)
    signed = manifest.from_value(manifest_value, manifest_content)
    summary = summary_json.from_value(figures_value, figures_content)
    _check_signer(signed, pinned)
    if not ssh_signature.is_signature(
        members[_SIGNATURE_MEMBER], pinned[signed.location_id], NAMESPACE, manifest_content
    ):
        raise SummaryRefused(Reason.SIGNATURE, location_id=signed.location_id)
    for file in signed.files:
        if file != ManifestFile.of(file.name, members[file.name]):
            raise SummaryRefused(Reason.HASH, member=file.name, location_id=signed.location_id)
    if signed.recipient not in {None, recipient}:
        raise SummaryRefused(Reason.RECIPIENT)
    _check_figures(summary, signed)
    if ReportingYear.parse(signed.year).first_day > today:
        raise SummaryRefused(Reason.FUTURE_YEAR, year=signed.year)
    manifest_hash = hashlib.sha256(manifest_content).hexdigest()
    return VerifiedSummary(summary, signed, manifest_hash, figures_content)


def _decoded(content: bytes, member: str) -> Json:
    try:
        return canonical_json.decode(content)
    except NotCanonical as trouble:
        raise SummaryRefused(Reason.JSON, member=member) from trouble


def _check_signer(signed: Manifest, pinned: Mapping[str, bytes]) -> None:
    key = pinned.get(signed.location_id)
    if key is None:
        raise SummaryRefused(Reason.UNKNOWN_SIGNER, location_id=signed.location_id)
    if signed.key_id != ssh_signature.fingerprint(key):
        raise SummaryRefused(Reason.KEY_CHANGED, location_id=signed.location_id)


def _check_figures(summary: AnnualSummary, signed: Manifest) -> None:
    if (summary.location_id, summary.location_name, summary.year, summary.revision) != (
        signed.location_id,
        signed.location_name,
        signed.year,
        signed.revision,
    ):
        detail = "its two parts name different locations, years or revisions."
        raise SummaryRefused(Reason.FIGURES, detail=detail)
    found = inconsistencies(summary)
    if found:
        raise SummaryRefused(Reason.FIGURES, detail=found[0])
