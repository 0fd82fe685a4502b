"""Building the signed file and verifying it."""

import hashlib
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from osslog.domain.annual_summary import AnnualSummary
from osslog.export import allowed_signers, summary_file, summary_json
from osslog.export.summary_file import BuiltSummary
from osslog.export.summary_refusal import SummaryRefused
from tests.data.example_summaries import (
    QUOTES,
    TODAY,
    YEAR,
    empty_summary,
    full_summary,
    small_summary,
    summaries,
)
from tests.data.summary_workshop import (
    AUDIT_HEAD,
    SMALL_PDF,
    built,
    public_key,
    seed_of,
    with_member,
)

PINNED = {"ashford": public_key("ashford")}


def build(summary: AnnualSummary, **other: str | None) -> BuiltSummary:
    arguments = {"reason": None, "previous": None, "audit_head": AUDIT_HEAD, **other}
    return summary_file.build(
        summary,
        signing_seed=seed_of("ashford"),
        written_on=TODAY,
        pdf=SMALL_PDF,
        reason=arguments["reason"],
        previous=arguments["previous"],
        audit_head=str(arguments["audit_head"]),
    )


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(summaries())
def test_whatever_a_vault_counts_reaches_the_county_unchanged(summary: AnnualSummary) -> None:
    is_first = summary.revision == 1
    file = build(
        summary,
        reason=None if is_first else "A visit was entered late.",
        previous=None if is_first else "0" * 64,
    )
    pinned = {summary.location_id: public_key("ashford")}
    verified = summary_file.verify(file.content, pinned=pinned, today=TODAY)
    assert verified.summary == summary == summary_json.decode(verified.figures)
    assert verified.manifest_hash == file.manifest_hash
    assert (verified.manifest.year, verified.manifest.written_on) == (summary.year, TODAY)


def test_the_same_summary_gives_the_same_bytes() -> None:
    assert build(full_summary()) == build(full_summary())


def test_the_file_is_named_after_location_year_and_revision() -> None:
    assert build(full_summary()).name == "osslog-ashford-2016-17-r1.zip"


def test_a_revision_names_the_manifest_of_the_one_before() -> None:
    first = build(full_summary())
    second = built(full_summary(revision=2, more_visits=3), after=first)
    verified = summary_file.verify(second.content, pinned=PINNED, today=TODAY)
    assert verified.manifest.previous == first.manifest_hash
    with zipfile.ZipFile(BytesIO(first.content)) as archive:
        assert hashlib.sha256(archive.read("manifest.json")).hexdigest() == first.manifest_hash


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="this machine has no ssh-keygen")
def test_stock_ssh_keygen_accepts_a_written_summary_and_refuses_a_changed_one(
    tmp_path: Path,
) -> None:
    with zipfile.ZipFile(BytesIO(build(full_summary()).content)) as archive:
        archive.extractall(tmp_path)
    (tmp_path / "signers").write_text(allowed_signers.line("ashford", PINNED["ashford"]))
    manifest = (tmp_path / "manifest.json").read_bytes()
    assert ssh_keygen_accepts(tmp_path, manifest)
    assert not ssh_keygen_accepts(tmp_path, manifest.replace(b"2016/17", b"2015/16"))


def ssh_keygen_accepts(folder: Path, manifest: bytes) -> bool:
    command = "ssh-keygen -Y verify -f signers -I ashford -n osslog-annual-summary"
    checked = subprocess.run(
        [*command.split(), "-s", "manifest.json.sig"],
        cwd=folder,
        input=manifest,
        capture_output=True,
        check=False,
    )
    return checked.returncode == 0


FULL = full_summary()


@pytest.mark.parametrize(
    ("summary", "code"),
    [
        (replace(FULL, visits=25), "figures"),
        (replace(FULL, words=QUOTES[::-1]), "figures"),
        (replace(FULL, location_name="Ash\u202edrof"), "schema"),
        (replace(FULL, revision=2), "schema"),
        (replace(FULL, revision=0), "schema"),
        (replace(FULL, twice_or_more_share=Decimal("40.0")), "schema"),
    ],
)
def test_a_summary_that_a_county_would_refuse_is_not_written(
    summary: AnnualSummary, code: str
) -> None:
    with pytest.raises(SummaryRefused) as refused:
        build(summary)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "other", [{"reason": "Because."}, {"previous": "0" * 64}, {"audit_head": "none"}]
)
def test_a_manifest_that_a_county_would_refuse_is_not_written(other: dict[str, str]) -> None:
    with pytest.raises(SummaryRefused) as refused:
        build(full_summary(), **other)
    assert refused.value.code == "schema"


def test_words_that_fill_more_than_a_member_holds_are_not_written() -> None:
    forms = 2700
    summary = small_summary(forms)
    tables = [replace(table, not_answered=forms - table.base) for table in small_summary().feedback]
    summary = replace(
        summary, feedback_forms=forms, feedback=tuple(tables), words=("x" * 2000,) * forms
    )
    with pytest.raises(SummaryRefused) as refused:
        build(summary)
    assert refused.value.code == "too_large"


def test_a_year_counts_as_begun_from_its_first_day() -> None:
    content = build(empty_summary()).content
    first_day = YEAR.first_day
    assert summary_file.verify(content, pinned=PINNED, today=first_day).summary.visits == 0
    with pytest.raises(SummaryRefused) as refused:
        summary_file.verify(content, pinned=PINNED, today=date(2016, 6, 30))
    assert refused.value.code == "future_year"
    assert "2016/17" in refused.value.sentence


def test_a_refusal_names_the_part_that_was_changed() -> None:
    content = with_member(built(small_summary()).content, "summary.pdf", lambda pdf: pdf + b"\n")
    with pytest.raises(SummaryRefused) as refused:
        summary_file.verify(content, pinned=PINNED, today=TODAY)
    assert refused.value.code == "hash"
    assert "summary.pdf was changed after ashford signed" in refused.value.sentence
