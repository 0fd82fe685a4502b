"""The round through every part: `tests/test_cli_process.py` runs it whole, as a process."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from osslog.local_date import local_today
from osslog.services import self_test
from osslog.services.returns import FileResult, verify_only
from osslog.services.self_test import SelfTestFailed, run_self_test


def test_it_stops_at_the_first_part_that_does_not_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse_all(
        paths: Sequence[Path], pinned: Mapping[str, bytes], today: date
    ) -> tuple[FileResult, ...]:
        return tuple(replace(one, accepted=False) for one in verify_only(paths, pinned, today))

    told: list[str] = []
    monkeypatch.setattr(self_test, "verify_only", refuse_all)
    with pytest.raises(SelfTestFailed, match="a signed summary is written and verified"):
        run_self_test(today=local_today, tell=told.append)
    assert told == [
        "Works: a visit is kept in an encrypted vault.",
        "Works: the vault is sound.",
        "Works: a feedback post seals an answer.",
        "Works: a sealed answer is merged.",
    ]
