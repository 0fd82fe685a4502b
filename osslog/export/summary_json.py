"""`summary.json`: the annual summary as canonical JSON, from which alone the county computes.

Its fields are those of `domain.annual_summary.AnnualSummary`, with `type`, `schema` and
`marking` beside them. Shares are decimal strings with two places. The format is published in
`docs/formats/annual-summary.md`.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from osslog.domain import canonical_json
from osslog.domain.annual_summary import MARKING, AnnualSummary
from osslog.domain.canonical_json import Json, NotCanonical
from osslog.domain.location import problem_with_location_id
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.words import LONGEST_FEEDBACK, LONGEST_NAME, is_tidy
from osslog.export.manifest import is_written_as
from osslog.export.summary_refusal import Reason, SummaryRefused

TYPE = "osslog-annual-summary-figures"
SCHEMA = 1
MEMBER = "summary.json"

_SHARE = re.compile(r"(0|[1-9][0-9]*)\.[0-9]{2}", re.ASCII)


def encode(summary: AnnualSummary) -> bytes:
    """The canonical bytes of `summary`."""
    return canonical_json.encode(_fields(summary))


def _fields(summary: AnnualSummary) -> dict[str, Json]:
    fields: dict[str, Json] = msgspec.to_builtins(summary)
    return {**fields, "type": TYPE, "schema": SCHEMA, "marking": MARKING}


def decode(content: bytes) -> AnnualSummary:
    """The summary that `content` is the one way to write.

    Whether its figures agree with each other is for `summary_consistency` to say.

    Raises:
        SummaryRefused: `json`, where it is not canonical JSON; `schema`, where it is not this
            version of the format.
    """
    try:
        value = canonical_json.decode(content)
    except NotCanonical as trouble:
        raise SummaryRefused(Reason.JSON, member=MEMBER) from trouble
    return from_value(value, content)


def from_value(value: Json, content: bytes) -> AnnualSummary:
    """The summary that `content` is; `value` is what `canonical_json.decode` made of it.

    Raises:
        SummaryRefused: `schema`, where a field is missing, unknown, or not what it should be.
    """
    try:
        summary = msgspec.convert(value, AnnualSummary)
        is_valid = is_written_as(_fields(summary), content) and _follows_schema(summary)
    except (msgspec.ValidationError, ValueError) as trouble:
        raise SummaryRefused(Reason.SCHEMA, member=MEMBER) from trouble
    if not is_valid:
        raise SummaryRefused(Reason.SCHEMA, member=MEMBER)
    return summary


def _follows_schema(summary: AnnualSummary) -> bool:
    names = (summary.location_name, *(agency.agency for agency in summary.agencies))
    return (
        problem_with_location_id(summary.location_id) is None
        and summary.revision >= 1
        and summary.year == ReportingYear.parse(summary.year).label
        and all(_SHARE.fullmatch(str(share)) for share in _shares(summary))
        and all(name and is_tidy(name, at_most=LONGEST_NAME) for name in names)
        and all(words and is_tidy(words, at_most=LONGEST_FEEDBACK) for words in summary.words)
    )


def _shares(summary: AnnualSummary) -> Iterator[Decimal]:
    if summary.twice_or_more_share is not None:
        yield summary.twice_or_more_share
    for table in summary.feedback:
        if table.yes_share is not None:
            yield table.yes_share
