"""The annual summary files in `tests/data/summaries/`: each is named for the fault it holds.

A fixture's value is the file and the reason code with which it is refused, None where it is
accepted on 14 July 2017 by a county that trusts the test keys of Ashford and Dover.
"""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import replace

from osslog.domain.reporting_year import ReportingYear
from osslog.export import ssh_signature, summary_json
from osslog.export.manifest import NAMESPACE
from tests.data import summary_json_faults, summary_zip_faults
from tests.data.example_summaries import ASHFORD, empty_summary, full_summary, small_summary
from tests.data.summary_workshop import (
    COUNTY_RECIPIENT,
    DOVER,
    HERNE_BAY,
    SMALL,
    Workshop,
    built,
    public_key,
    replaced,
    seed_of,
    with_,
    with_in,
    with_member,
)

Fixtures = dict[str, tuple[bytes, str | None]]

ED25519_ORDER = 2**252 + 27742317777372353535851937790883648493


def fixtures() -> Fixtures:
    """Every file by its path under `tests/data/summaries/`, with its reason code."""
    found: Fixtures = {}
    for folder, code, files in (
        ("valid", None, _valid()),
        ("invalid", "not_zip", summary_zip_faults.not_zip()),
        ("invalid", "too_large", summary_zip_faults.too_large()),
        ("invalid", "members", summary_zip_faults.other_members()),
        ("invalid", "not_canonical", summary_zip_faults.not_canonical()),
        ("invalid", "json", summary_json_faults.not_json()),
        ("invalid", "json", summary_json_faults.manifest_not_json()),
        ("invalid", "schema", summary_json_faults.not_schema()),
        ("invalid", "schema", summary_json_faults.manifest_not_schema()),
        ("tampered", "unknown_signer", _unknown_signer()),
        ("tampered", "key_changed", _other_key()),
        ("tampered", "signature", _not_signed()),
        ("tampered", "hash", _changed_after_signing()),
        ("invalid", "recipient", _for_somebody_else()),
        ("invalid", "figures", _contradicting()),
        ("invalid", "future_year", _in_the_future()),
    ):
        for name, content in files.items():
            path = f"{folder}/{name}.zip"
            assert path not in found, path
            found[path] = (content, code)
    return found


def _valid() -> dict[str, bytes]:
    first = built(full_summary())
    other = built(full_summary(more_visits=1))
    renamed = replace(ASHFORD, name="أشفورد ا\u200cشفورد")
    return {
        "every_table": first.content,
        "few_visits": built(small_summary()).content,
        "no_visits": built(empty_summary(DOVER)).content,
        "name_in_another_script": built(full_summary(renamed)).content,
        "second_revision": built(full_summary(revision=2, more_visits=3), after=first).content,
        # Genuine each by itself, in conflict with every_table and second_revision.
        "first_revision_with_other_figures": other.content,
        "second_revision_of_another_history": built(
            full_summary(revision=2, more_visits=2), after=other
        ).content,
    }


def _unknown_signer() -> dict[str, bytes]:
    return {
        "unknown_signer": built(empty_summary(HERNE_BAY)).content,
        "unknown_signer_with_a_trusted_key": Workshop.of(empty_summary(HERNE_BAY))
        .signed_by("ashford")
        .file(),
    }


def _other_key() -> dict[str, bytes]:
    return {
        "key_of_another_location": SMALL.signed_by("dover").file(),
        "key_of_a_stranger": SMALL.signed_by("a stranger").file(),
    }


def _not_signed() -> dict[str, bytes]:
    genuine = SMALL.file()

    def signature(change: Callable[[bytes], bytes]) -> bytes:
        return with_member(genuine, "manifest.json.sig", change)

    return {
        "manifest_changed": with_member(
            genuine, "manifest.json", lambda text: replaced(text, "2017-07-14", "2017-07-15")
        ),
        "signature_of_another_location": replace(SMALL, signing_key_of="dover").file(),
        "signature_of_another_namespace": replace(SMALL, namespace="file").file(),
        "signature_of_another_manifest": signature(
            lambda _: ssh_signature.sign(seed_of("ashford"), NAMESPACE, b"{}")
        ),
        "signature_missing": signature(lambda _: b""),
        "signature_of_the_wrong_length": signature(lambda text: _armoured(_blob(text)[:-1])),
        "signature_with_other_hash": signature(
            lambda text: _armoured(_blob(text).replace(b"sha512", b"sha256"))
        ),
        "signature_that_names_another_key": signature(
            lambda text: _armoured(_blob(text).replace(public_key("ashford"), public_key("dover")))
        ),
        "signature_with_another_s": signature(_with_another_s),
        "signature_with_bytes_after_it": signature(lambda text: _armoured(_blob(text) + b"\0")),
        "signature_with_crlf": signature(lambda text: text.replace(b"\n", b"\r\n")),
        "signature_with_lines_of_76": signature(lambda text: _armoured(_blob(text), columns=76)),
        "signature_without_last_newline": signature(lambda text: text[:-1]),
        "signature_with_one_more_newline": signature(lambda text: text + b"\n"),
        "signature_with_one_more_space": signature(lambda text: text.replace(b"\n", b" \n")),
    }


def _blob(armour: bytes) -> bytes:
    return base64.b64decode(b"".join(armour.splitlines()[1:-1]))


def _armoured(blob: bytes, *, columns: int = 70) -> bytes:
    text = base64.b64encode(blob).decode()
    lines = [text[start : start + columns] for start in range(0, len(text), columns)]
    begin, end = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
    return "\n".join([begin, *lines, end, ""]).encode()


def _with_another_s(armour: bytes) -> bytes:
    # S and S + L solve the same equation; a strict reader takes only the smaller one.
    blob = _blob(armour)
    s = int.from_bytes(blob[-32:], "little") + ED25519_ORDER
    return _armoured(blob[:-32] + s.to_bytes(32, "little"))


def _changed_after_signing() -> dict[str, bytes]:
    genuine = SMALL.file()
    other_figures = summary_json.encode(small_summary(4))
    pdf_hash = hashlib.sha256(b"%PDF-1.4\n").hexdigest()
    return {
        "figures_changed": with_member(genuine, "summary.json", lambda _: other_figures),
        "figures_of_another_location": with_member(
            genuine, "summary.json", lambda _: summary_json.encode(empty_summary(DOVER))
        ),
        "csv_changed": with_member(
            genuine, "summary.csv", lambda text: replaced(text, "Kent Police", "Kent police")
        ),
        "pdf_changed": with_member(genuine, "summary.pdf", lambda text: text + b"\n"),
        "pdf_missing": with_member(genuine, "summary.pdf", lambda _: b""),
        "hash_signed_wrong": SMALL.file(change_manifest=with_in("files", sha256=pdf_hash)),
        "size_signed_wrong": SMALL.file(change_manifest=with_in("files", size=1)),
    }


def _for_somebody_else() -> dict[str, bytes]:
    return {
        "for_another_recipient": SMALL.file(change_manifest=with_(recipient=COUNTY_RECIPIENT)),
    }


def _contradicting() -> dict[str, bytes]:
    figures = SMALL.with_figures
    return {
        "figures_do_not_add_up": figures(with_(visits=4)),
        "figures_below_zero": figures(with_(drop_ins_cancelled=-1)),
        "months_do_not_add_up": figures(with_in("months", visits=4)),
        "base_does_not_add_up": figures(with_in("questions", base=2)),
        "range_of_people_is_wrong": figures(with_(people={"high": 3, "low": 3})),
        "share_is_wrong": figures(with_(twice_or_more_share="49.99")),
        "more_words_than_forms": figures(with_(words=["a", "b", "c", "d"])),
        "year_before_that_is_none": figures(with_in("previous_year", year="2015")),
        "another_year_inside": figures(with_(year="2015/16")),
        "another_name_inside": figures(with_(location_name="Dover")),
        "another_location_inside": figures(with_(location_id="dover")),
        "another_revision_inside": figures(with_(revision=2)),
    }


def _in_the_future() -> dict[str, bytes]:
    return {
        "year_in_the_future": Workshop.of(empty_summary(year=ReportingYear(2018))).file(),
        "year_far_in_the_future": Workshop.of(empty_summary(year=ReportingYear(2099))).file(),
    }
