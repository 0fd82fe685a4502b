"""Saying all that is wrong with a record at once."""

import pytest

from osslog.domain.validation import Problem
from osslog.services.record_refused import RecordRefused, refuse_if_any


def test_each_problem_is_told_in_one_refusal() -> None:
    problems = (Problem("mode", "Say the mode."), Problem("sex", "Sex: give one answer."))
    with pytest.raises(RecordRefused) as refused:
        refuse_if_any(iter(problems))
    assert refused.value.problems == problems
    assert refused.value.message == "Say the mode. Sex: give one answer."
    assert refused.value.code == "not_allowed"


def test_a_record_without_a_problem_is_not_refused() -> None:
    refuse_if_any(())
