"""Makes annual summary files with one fault each, rightly hashed and signed but for that fault."""

import hashlib
import struct
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from typing import Any

import msgspec
from nacl.signing import SigningKey

from osslog.domain import canonical_json
from osslog.domain.annual_summary import AnnualSummary
from osslog.domain.location import Location
from osslog.export import ssh_signature, summary_archive, summary_csv, summary_file, summary_json
from osslog.export.manifest import NAMESPACE, Manifest, ManifestFile
from osslog.export.signer_card import SignerCard
from osslog.export.summary_file import BuiltSummary
from tests.data.example_summaries import ASHFORD, TODAY, small_summary

DOVER = Location("dover", "Dover")
HERNE_BAY = Location("herne-bay", "Herne Bay")
AUDIT_HEAD = hashlib.sha256(b"osslog test audit log").hexdigest()
COUNTY_RECIPIENT = "age1" + "q" * 58
SMALL_PDF = b"%PDF-1.4\n% stands for the printed summary\n%%EOF\n"

Fields = dict[str, Any]
Change = Callable[[Fields], None]


def seed_of(location_id: str) -> bytes:
    """The seed of a location's signing key in tests. Everybody knows it: trust it nowhere."""
    return hashlib.sha256(f"osslog test key, trust it nowhere: {location_id}".encode()).digest()


def public_key(location_id: str) -> bytes:
    return bytes(SigningKey(seed_of(location_id)).verify_key)


def card_of(location: Location) -> SignerCard:
    inbox_key = hashlib.sha256(f"osslog test inbox key: {location.id}".encode()).digest()
    return SignerCard(location.id, location.name, public_key(location.id), inbox_key)


PINNED = {location.id: public_key(location.id) for location in (ASHFORD, DOVER)}
"""The keys that the reader of the fixtures trusts; Herne Bay's is not among them."""


def built(
    summary: AnnualSummary,
    *,
    after: BuiltSummary | None = None,
    pdf: bytes = SMALL_PDF,
    written_on: date = TODAY,
) -> BuiltSummary:
    """A genuine file; `after` is the revision before."""
    return summary_file.build(
        summary,
        signing_seed=seed_of(summary.location_id),
        written_on=written_on,
        reason=None if after is None else "Three visits were entered late.",
        previous=None if after is None else after.manifest_hash,
        audit_head=AUDIT_HEAD,
        pdf=pdf,
    )


@dataclass(frozen=True, slots=True)
class Workshop:
    """Rebuilds the file of `summary` with one thing changed and the rest made to fit.

    It writes what `summary_file.build` refuses to write.
    """

    summary: AnnualSummary
    signing_key_of: str
    claims_key_of: str
    namespace: str = NAMESPACE

    @classmethod
    def of(cls, summary: AnnualSummary) -> "Workshop":
        return cls(summary, summary.location_id, summary.location_id)

    def signed_by(self, location_id: str) -> "Workshop":
        """With another location's key, and saying so."""
        return replace(self, signing_key_of=location_id, claims_key_of=location_id)

    def file(
        self,
        *,
        figures: bytes | None = None,
        change_manifest: Change | None = None,
        manifest: bytes | None = None,
    ) -> bytes:
        """The file with these bytes for `summary.json` and this change of or for the manifest."""
        contents = {
            "summary.json": summary_json.encode(self.summary) if figures is None else figures,
            "summary.csv": summary_csv.render(self.summary),
            "summary.pdf": SMALL_PDF,
        }
        if manifest is None:
            manifest = changed(self._manifest(contents).to_json(), change_manifest)
        contents["manifest.json"] = manifest
        contents["manifest.json.sig"] = ssh_signature.sign(
            seed_of(self.signing_key_of), self.namespace, manifest
        )
        return summary_archive.write(contents)

    def with_figures(self, change: Change) -> bytes:
        """The file with a change of the fields of `summary.json`."""
        return self.file(figures=changed(summary_json.encode(self.summary), change))

    def with_figures_text(self, old: str, new: str) -> bytes:
        """The file with a change of the text of `summary.json`."""
        return self.file(figures=replaced(summary_json.encode(self.summary), old, new))

    def with_manifest_text(self, old: str, new: str) -> bytes:
        """The file with a change of the text of `manifest.json`."""
        genuine = summary_archive.read(self.file())["manifest.json"]
        return self.file(manifest=replaced(genuine, old, new))

    def _manifest(self, contents: Mapping[str, bytes]) -> Manifest:
        return Manifest(
            location_id=self.summary.location_id,
            location_name=self.summary.location_name,
            year=self.summary.year,
            revision=self.summary.revision,
            reason=None,
            written_on=TODAY,
            previous=None,
            key_id=ssh_signature.fingerprint(public_key(self.claims_key_of)),
            recipient=None,
            audit_head=AUDIT_HEAD,
            files=tuple(ManifestFile.of(*item) for item in contents.items()),
        )


def changed(content: bytes, change: Change | None) -> bytes:
    """Canonical JSON with a change of its fields."""
    if change is None:
        return content
    fields: Fields = msgspec.json.decode(content)
    change(fields)
    return canonical_json.encode(fields)


def replaced(content: bytes, old: str, new: str) -> bytes:
    """`content` with one place changed, which must be there."""
    assert content.count(old.encode()) >= 1, old
    return content.replace(old.encode(), new.encode("utf-8", "surrogatepass"), 1)


def with_member(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A file with one member changed after signing, packed again in the right way."""
    members = summary_archive.read(content)
    return summary_archive.write({**members, name: change(members[name])})


def packed(
    entries: list[tuple[str, bytes]],
    *,
    change_header: Callable[[zipfile.ZipInfo], None] = lambda _header: None,
    comment: bytes = b"",
) -> bytes:
    """A zip of these members; each header as it should be but for `change_header`."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in entries:
            header = zipfile.ZipInfo(name)
            header.create_system = 3
            header.external_attr = 0o100644 << 16
            change_header(header)
            archive.writestr(header, content)
        archive.comment = comment
    return written.getvalue()


def entries_of(content: bytes) -> list[tuple[str, bytes]]:
    return list(summary_archive.read(content).items())


def place_of_directory_entry(content: bytes, name: str) -> int:
    """Where the directory's entry of a member begins."""
    (directory,) = struct.unpack_from("<L", content, len(content) - 6)
    return content.index(name.encode(), directory) - 46


def place_of_local_header(content: bytes, name: str) -> int:
    """Where the header before a member's content begins."""
    place = place_of_directory_entry(content, name)
    (start,) = struct.unpack_from("<L", content, place + 42)
    return int(start)


def patched(content: bytes, place: int, new: bytes) -> bytes:
    """`content` with bytes written over at `place`."""
    assert content[place : place + len(new)] != new
    return content[:place] + new + content[place + len(new) :]


def without(field: str) -> Callable[[Fields], None]:
    def change(fields: Fields) -> None:
        del fields[field]

    return change


def with_(**new: object) -> Callable[[Fields], None]:
    def change(fields: Fields) -> None:
        fields.update(new)

    return change


def with_in(field: str, **new: object) -> Callable[[Fields], None]:
    def change(fields: Fields) -> None:
        inner = fields[field]
        (inner[0] if isinstance(inner, list) else inner).update(new)

    return change


SMALL = Workshop.of(small_summary())
"""What most faults are put into."""
