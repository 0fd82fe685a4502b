"""The committed summary files, one for each fault, are refused each with its own code."""

import json
from datetime import date
from pathlib import Path

import pytest

from osslog.export import allowed_signers, summary_archive, summary_file
from osslog.export.summary_file import VerifiedSummary
from osslog.export.summary_refusal import Reason, SummaryRefused
from tests.data.example_summaries import TODAY, full_summary
from tests.data.make_summaries import CHECKOUT, FIXTURES, GOLDEN, GOLDEN_PDF, files
from tests.data.summary_workshop import COUNTY_RECIPIENT

FOLDER = CHECKOUT / FIXTURES
EXPECTED: dict[str, str | None] = json.loads((FOLDER / "expected.json").read_text())
PINNED = allowed_signers.read((FOLDER / "signers").read_text())
ENTRIES = CHECKOUT / GOLDEN / "entries"
"""Golden files of other formats, which have a test of their own."""

CODES = [reason.value for reason in Reason]


def outcome(
    path: Path, *, pinned: dict[str, bytes] = PINNED, today: date = TODAY
) -> VerifiedSummary | str:
    try:
        return summary_file.verify(path.read_bytes(), pinned=pinned, today=today)
    except SummaryRefused as refused:
        return refused.code


def test_every_committed_file_is_the_one_that_the_script_makes() -> None:
    made = files()
    assert [str(path) for path, content in made.items() if on_disk(path) != content] == []
    committed = {
        path.relative_to(CHECKOUT)
        for folder in (FIXTURES, GOLDEN)
        for path in (CHECKOUT / folder).rglob("*")
        if path.is_file() and path.name != ".gitattributes" and ENTRIES not in path.parents
    }
    assert committed == {*made, GOLDEN_PDF}


def on_disk(path: Path) -> bytes | None:
    whole = CHECKOUT / path
    return whole.read_bytes() if whole.exists() else None


def test_the_fixtures_hold_a_fault_for_every_reason_within_one_file() -> None:
    assert {code for code in EXPECTED.values() if code} == set(
        CODES[: CODES.index("future_year") + 1]
    )


@pytest.mark.parametrize("name", EXPECTED)
def test_a_file_is_refused_for_the_fault_that_it_is_named_for(name: str) -> None:
    code = EXPECTED[name]
    found = outcome(FOLDER / name)
    assert found == code if code else isinstance(found, VerifiedSummary)


def test_nothing_is_accepted_where_no_key_is_trusted() -> None:
    expected = {
        name: min(code or "future_year", "unknown_signer", key=CODES.index)
        for name, code in EXPECTED.items()
    }
    assert {name: outcome(FOLDER / name, pinned={}) for name in EXPECTED} == expected


def test_the_calendar_is_looked_at_last() -> None:
    expected = {name: code or "future_year" for name, code in EXPECTED.items()}
    day_before = date(2016, 6, 30)
    assert {name: outcome(FOLDER / name, today=day_before) for name in EXPECTED} == expected


def test_a_file_for_a_county_is_accepted_by_that_county_alone() -> None:
    content = (FOLDER / "invalid/for_another_recipient.zip").read_bytes()
    verified = summary_file.verify(content, pinned=PINNED, today=TODAY, recipient=COUNTY_RECIPIENT)
    assert verified.manifest.recipient == COUNTY_RECIPIENT
    other = COUNTY_RECIPIENT[:-1] + "p"
    with pytest.raises(SummaryRefused) as refused:
        summary_file.verify(content, pinned=PINNED, today=TODAY, recipient=other)
    assert refused.value.code == "recipient"


def test_the_golden_file_says_what_its_members_say() -> None:
    folder = CHECKOUT / GOLDEN
    content = (folder / "osslog-ashford-2016-17-r1.zip").read_bytes()
    pinned = allowed_signers.read((folder / "signers").read_text())
    verified = summary_file.verify(content, pinned=pinned, today=date(2026, 1, 1))
    assert verified.summary == full_summary()
    for name, member in summary_archive.read(content).items():
        assert (folder / name).read_bytes() == member


def test_no_single_byte_of_a_file_can_be_changed() -> None:
    content = (FOLDER / "valid/few_visits.zip").read_bytes()
    assert isinstance(outcome(FOLDER / "valid/few_visits.zip"), VerifiedSummary)
    changed = bytearray(content)
    for place in range(len(content)):
        changed[place] ^= 1 << place % 8
        with pytest.raises(SummaryRefused):
            summary_file.verify(bytes(changed), pinned=PINNED, today=TODAY)
        changed[place] = content[place]


def test_no_file_can_be_cut_short() -> None:
    content = (FOLDER / "valid/few_visits.zip").read_bytes()
    for length in range(len(content)):
        with pytest.raises(SummaryRefused):
            summary_file.verify(content[:length], pinned=PINNED, today=TODAY)
