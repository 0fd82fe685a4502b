"""Annual summary files, rightly hashed and signed, with a fault in their JSON."""

import unicodedata

from osslog.export import summary_json
from tests.data.summary_workshop import SMALL, Fields, with_, with_in, without


def not_json() -> dict[str, bytes]:
    """Files whose `summary.json` is not canonical JSON."""
    genuine = summary_json.encode(SMALL.summary)
    text = SMALL.with_figures_text
    words = "Somebody listened."
    return {
        "json_empty": SMALL.file(figures=b""),
        "json_cut_short": SMALL.file(figures=genuine[:-1]),
        "json_duplicate_key": text('"revision":1,', '"revision":1,"revision":1,'),
        "json_nan": text('"visits":3,', '"visits":NaN,'),
        "json_infinity": text('"visits":3,', '"visits":-Infinity,'),
        "json_deep_nesting": SMALL.file(figures=b"[" * 5000 + b"]" * 5000),
        "json_nested_beyond_the_limit": text(f'["{words}"]', "[" * 40 + "]" * 40),
        "json_huge_integer": text('"visits":3,', f'"visits":{10**400},'),
        "json_integer_beyond_53_bits": text('"visits":3,', f'"visits":{2**53},'),
        "json_fraction": text('"visits":3,', '"visits":3.0,'),
        "json_exponent": text('"visits":3,', '"visits":3e0,'),
        "json_minus_zero": text('"drop_ins_cancelled":0', '"drop_ins_cancelled":-0'),
        "json_leading_zero": text('"visits":3,', '"visits":03,'),
        "json_space": text('"visits":3,', '"visits": 3,'),
        "json_last_newline": SMALL.file(figures=genuine + b"\n"),
        "json_byte_order_mark": SMALL.file(figures=b"\xef\xbb\xbf" + genuine),
        "json_keys_unsorted": SMALL.file(figures=b'{"visits":3,' + genuine[1:]),
        "json_key_not_ascii": text('"revision":1,', '"revisión":1,'),
        "json_control_character": text(words, "Somebody\x07listened."),
        "json_needless_escape": text(words, "\\u0053omebody listened."),
        "json_half_a_surrogate_pair": text(words, "Somebody \\ud800 listened."),
        "json_half_a_surrogate_pair_in_utf_8": text(words, "Somebody \ud800 listened."),
        "json_not_utf_8": SMALL.file(figures=genuine.replace(b"Somebody", b"Some\xffody")),
        "json_utf_16": SMALL.file(figures=genuine.decode().encode("utf-16")),
    }


def manifest_not_json() -> dict[str, bytes]:
    """Files whose `manifest.json` is not canonical JSON."""
    text = SMALL.with_manifest_text
    return {
        "manifest_duplicate_key": text('"revision":1,', '"revision":1,"revision":1,'),
        "manifest_nan": text('"revision":1,', '"revision":NaN,'),
        "manifest_space": text('"revision":1,', '"revision": 1,'),
        "manifest_not_json": SMALL.file(manifest=b"Ashford, 443 visits"),
        "manifest_deep_nesting": SMALL.file(manifest=b"[" * 5000 + b"]" * 5000),
        # Not JSON comes before not signed.
        "manifest_and_figures_not_json": SMALL.file(manifest=b"{", figures=b"{"),
    }


def not_schema() -> dict[str, bytes]:
    """Files whose `summary.json` is not of the format."""
    figures = SMALL.with_figures
    decomposed = unicodedata.normalize("NFD", "Café")
    return {
        "schema_2": figures(with_(schema=2)),
        "schema_true": figures(with_(schema=True)),
        "another_type": figures(with_(type="osslog-annual-summary")),
        "no_object": SMALL.file(figures=b"[]"),
        "marking_missing": figures(without("marking")),
        "marking_changed": figures(with_(marking="For publication")),
        "unknown_field": figures(with_(comment="None.")),
        "unknown_field_inside": figures(with_in("months", weather="fine")),
        "missing_field": figures(without("drop_ins_held")),
        "missing_field_that_may_be_null": figures(without("previous_year")),
        "number_as_text": figures(with_(visits="3")),
        "text_as_number": figures(with_(location_id=7)),
        "true_as_number": figures(with_(drop_ins_cancelled=True)),
        "null_as_number": figures(with_(visits=None)),
        "share_as_number": figures(with_(twice_or_more_share=50)),
        "share_with_one_place": figures(with_(twice_or_more_share="50.0")),
        "share_with_three_places": figures(with_(twice_or_more_share="50.000")),
        "share_with_exponent": figures(with_(twice_or_more_share="5E1")),
        "share_with_plus_sign": figures(with_(twice_or_more_share="+50.00")),
        "share_nan": figures(with_(twice_or_more_share="NaN")),
        "share_minus_zero": figures(with_in("feedback", yes_share="-0.00")),
        "share_in_other_digits": figures(with_(twice_or_more_share="٥٠.٠٠")),
        "unknown_origin": figures(with_in("previous_year", origin="guessed")),
        "year_as_in_file_names": figures(with_(year="2016-17")),
        "year_that_is_none": figures(with_(year="2016/18")),
        "location_id_is_a_path": figures(with_(location_id="../ashford")),
        "revision_0": figures(with_(revision=0)),
        "name_empty": figures(with_(location_name="")),
        "words_empty": figures(with_(words=[""])),
        "json_escaped_control_character": figures(with_(words=["Somebody\x07listened."])),
        "json_newline_in_words": figures(with_(words=["Somebody\nlistened."])),
        "json_bidi_override": figures(with_(words=["Somebody \u202edenetsil."])),
        "json_bidi_isolate": figures(with_(location_name="\u2066Ashford")),
        "json_noncharacter": figures(with_in("agencies", agency="Kent\uffff")),
        "json_not_nfc": figures(with_in("agencies", agency=decomposed)),
        "words_too_long": figures(with_(words=["x" * 2001])),
    }


def manifest_not_schema() -> dict[str, bytes]:
    """Files whose `manifest.json` is not of the format."""

    def manifest(**new: object) -> bytes:
        return SMALL.file(change_manifest=with_(**new))

    def reversed_files(fields: Fields) -> None:
        fields["files"].reverse()

    def two_files(fields: Fields) -> None:
        del fields["files"][2]

    return {
        "manifest_schema_2": manifest(schema=2),
        "manifest_schema_true": manifest(schema=True),
        "manifest_of_another_type": manifest(type="osslog-annual-summary-figures"),
        "manifest_unknown_field": manifest(comment="None."),
        "manifest_missing_field": SMALL.file(change_manifest=without("recipient")),
        "manifest_location_id_is_a_path": manifest(location_id="../ashford"),
        "manifest_name_with_bidi_override": manifest(location_name="Ash\u202edrof"),
        "manifest_year_that_is_none": manifest(year="2016/18"),
        "manifest_revision_0": manifest(revision=0, reason="Because.", previous="0" * 64),
        "manifest_revision_as_text": manifest(revision="1"),
        "manifest_reason_at_revision_1": manifest(reason="Because."),
        "manifest_previous_at_revision_1": manifest(previous="0" * 64),
        "manifest_revision_2_without_previous": manifest(revision=2, reason="Because."),
        "manifest_revision_2_without_reason": manifest(revision=2, previous="0" * 64),
        "manifest_previous_is_no_hash": manifest(revision=2, reason="Because.", previous="r1"),
        "manifest_empty_reason": manifest(revision=2, reason="", previous="0" * 64),
        "manifest_date_that_is_none": manifest(written_on="2017-02-29"),
        "manifest_date_with_time": manifest(written_on="2017-07-14T00:00:00"),
        "manifest_hash_in_capitals": SMALL.file(change_manifest=with_in("files", sha256="A" * 64)),
        "manifest_audit_head_too_short": manifest(audit_head="0" * 63),
        "manifest_key_id_of_another_form": manifest(key_id="MD5:" + "0" * 43),
        "manifest_recipient_of_another_form": manifest(recipient="county@example.org"),
        "manifest_files_reordered": SMALL.file(change_manifest=reversed_files),
        "manifest_file_missing": SMALL.file(change_manifest=two_files),
        "manifest_file_size_below_zero": SMALL.file(change_manifest=with_in("files", size=-1)),
    }
