"""Where the data folder lies."""

from pathlib import Path

from osslog.paths import data_folder


def test_the_chosen_folder_comes_before_all_else(tmp_path: Path) -> None:
    assert data_folder(tmp_path, {"OSSLOG_DATA_DIR": "/elsewhere"}) == tmp_path


def test_the_environment_names_it_where_nothing_is_chosen() -> None:
    assert data_folder(None, {"OSSLOG_DATA_DIR": "/elsewhere"}) == Path("/elsewhere")


def test_else_it_is_the_platforms_own_place_and_is_not_made() -> None:
    folder = data_folder(None, {})
    assert folder.name == "osslog"
    assert not folder.exists()
