"""`summary.json`: one way to write each summary, and nothing else is read."""

import json
from decimal import Decimal

import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings

from osslog.domain import canonical_json
from osslog.domain.annual_summary import AnnualSummary
from osslog.export import summary_json
from osslog.export.summary_refusal import SummaryRefused
from tests.data.example_summaries import full_summary, summaries

FIELDS = sorted(json.loads(summary_json.encode(full_summary())))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(summaries())
def test_a_summary_is_read_back_as_it_was_written(summary: AnnualSummary) -> None:
    content = summary_json.encode(summary)
    assert summary_json.decode(content) == summary
    assert rfc8785.dumps(json.loads(content)) == content


def test_shares_travel_as_text_with_two_places() -> None:
    summary = full_summary()
    fields = json.loads(summary_json.encode(summary))
    assert fields["twice_or_more_share"] == "40.00"
    assert [table["yes_share"] for table in fields["feedback"]] == ["83.33", "66.67", None]
    assert summary.feedback[0].yes_share == Decimal("83.33")


def test_the_marking_the_type_and_the_schema_stand_beside_the_figures() -> None:
    fields = json.loads(summary_json.encode(full_summary()))
    assert fields["marking"] == "County team only: contains small counts, not for publication"
    assert (fields["type"], fields["schema"]) == ("osslog-annual-summary-figures", 1)


@pytest.mark.parametrize("field", FIELDS)
def test_no_field_may_be_missing(field: str) -> None:
    fields = json.loads(summary_json.encode(full_summary()))
    del fields[field]
    assert code_of(fields) == "schema"


OTHER_TYPES = [
    (field, value)
    for field, right in sorted(json.loads(summary_json.encode(full_summary())).items())
    for value in (True, 7, "7", [None], [{"code": 1}], {}, {"code": 1})
    if not (isinstance(value, int | str) and type(value) is type(right))
]


@pytest.mark.parametrize(("field", "value"), OTHER_TYPES)
def test_no_field_may_be_of_another_type(field: str, value: object) -> None:
    fields = json.loads(summary_json.encode(full_summary()))
    fields[field] = value
    assert code_of(fields) == "schema"


def code_of(fields: object) -> str:
    with pytest.raises(SummaryRefused) as refused:
        summary_json.decode(canonical_json.encode(fields))
    assert "summary.json" in refused.value.sentence
    return refused.value.code


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b'{"a":1.5}', b"\xff", b"[" * 100_000])
def test_what_is_not_canonical_json_is_told_from_what_is_not_a_summary(content: bytes) -> None:
    with pytest.raises(SummaryRefused) as refused:
        summary_json.decode(content)
    assert refused.value.code == "json"
