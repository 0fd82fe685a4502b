"""The one table of reasons for which a summary file is refused."""

import re
import string

import pytest

from osslog.domain import code_lists
from osslog.domain.import_batch import HistoryReason
from osslog.export.summary_refusal import REFUSALS, Reason, SummaryRefused
from tests.data.make_summaries import CHECKOUT

DETAILS: dict[str, str | int] = {
    "location_id": "ashford",
    "year": "2016/17",
    "revision": 2,
    "newest": 3,
    "member": "summary.csv",
    "detail": "The months do not add up to the visits.",
}


@pytest.mark.parametrize("reason", list(Reason))
def test_each_reason_has_its_code_sentence_and_next_step(reason: Reason) -> None:
    refused = SummaryRefused(reason, **DETAILS)
    assert (refused.code, refused.reason) == (reason.value, reason)
    assert re.fullmatch(r"[A-Z][^{}]+\.", refused.sentence)
    assert re.fullmatch(r"[A-Z][^{}]+\.", refused.next_step)


def test_no_two_reasons_share_a_sentence() -> None:
    sentences = [refusal.sentence for refusal in REFUSALS.values()]
    assert len(set(sentences)) == len(sentences) == len(Reason)


def test_the_reasons_stand_in_the_published_order() -> None:
    published = (CHECKOUT / "docs/formats/annual-summary.md").read_text(encoding="utf-8")
    table = published.partition("| code | refused because |\n|---|---|\n")[2].partition("\n\n")[0]
    codes = re.findall(r"^\| `([a-z_]+)` \| [A-Z`]", table, re.MULTILINE)
    assert codes == [reason.value for reason in Reason]


def test_the_reasons_out_of_history_are_those_of_the_county() -> None:
    assert [reason.value for reason in Reason][-4:] == [reason.value for reason in HistoryReason]


def test_a_sentence_takes_no_other_details() -> None:
    parts = [
        part for refusal in REFUSALS.values() for part in string.Formatter().parse(refusal.sentence)
    ]
    assert {name for _, name, _, _ in parts if name} == set(DETAILS)


def test_every_code_and_its_wording_is_published() -> None:
    published = (CHECKOUT / "docs/formats/annual-summary.md").read_text(encoding="utf-8")
    lists = (
        *code_lists.QUESTIONS.values(),
        code_lists.OUTCOME,
        code_lists.DESTINATION,
        *code_lists.FEEDBACK_QUESTIONS,
    )
    for question in lists:
        _, found, after = published.partition(f"**`{question.code}`** {question.label}")
        assert found, question.code
        answers = "; ".join(f"`{answer.code}` {answer.label}" for answer in question.answers)
        assert after.split("\n")[2] == answers
