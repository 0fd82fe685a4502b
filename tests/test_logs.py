"""Reports of defects: what happened and where in the code, never who or what was typed."""

from datetime import date
from pathlib import Path

import pytest

from osslog import logs
from osslog.errors import CannotWrite

SECRET = "Mrs Pettigrew of Mill Lane"
TODAY = date(2017, 6, 20)


def fail(words: str) -> None:
    raise ValueError(words)


def caught(words: str) -> BaseException:
    """An error with another behind it, both of which hold words."""
    error = KeyError(words)
    try:
        fail(words)
    except ValueError as first:
        error.__cause__ = first
    return error


def test_a_report_names_the_errors_and_the_places_that_led_to_them() -> None:
    report = logs.defect_report(caught(SECRET))
    assert "builtins.KeyError" in report
    assert "builtins.ValueError" in report
    assert "fail" in report
    assert "test_logs line " in report


def test_a_report_holds_no_words_and_no_paths() -> None:
    report = logs.defect_report(caught(SECRET))
    assert "Pettigrew" not in report
    assert str(Path(__file__).parent) not in report
    assert "/" not in report


def test_a_report_ends_where_errors_go_round_in_a_circle() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert logs.defect_report(one).count("ValueError") == 1


def test_reports_are_added_with_their_day(tmp_path: Path) -> None:
    logs.keep_report(tmp_path, "first", TODAY)
    logs.keep_report(tmp_path, "second", TODAY)
    kept = (tmp_path / logs.FILE_NAME).read_text()
    assert kept == "2017-06-20\nfirst\n\n2017-06-20\nsecond\n\n"


def test_the_oldest_reports_drop_out_before_the_file_grows_too_large(tmp_path: Path) -> None:
    for number in range(60):
        logs.keep_report(tmp_path, f"report {number}\n" + "x" * 5_000, TODAY)
    kept = (tmp_path / logs.FILE_NAME).read_bytes()
    assert len(kept) <= logs.LARGEST_BYTES
    assert kept.startswith(b"2017-06-20\nreport ")
    assert b"report 59\n" in kept
    assert b"report 0\n" not in kept


def test_one_report_that_is_too_large_is_cut(tmp_path: Path) -> None:
    logs.keep_report(tmp_path, "x" * 3 * logs.LARGEST_BYTES, TODAY)
    assert (tmp_path / logs.FILE_NAME).stat().st_size == logs.LARGEST_BYTES


def test_nothing_is_kept_while_there_is_no_data_folder(tmp_path: Path) -> None:
    logs.keep_report(tmp_path / "data", "report", TODAY)
    assert not (tmp_path / "data").exists()


def test_a_file_that_is_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / logs.FILE_NAME).mkdir()
    with pytest.raises(CannotWrite):
        logs.keep_report(tmp_path, "report", TODAY)
