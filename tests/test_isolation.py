"""The tests' own isolation, without which they could reach the person's folders."""

import os
import tempfile
from pathlib import Path

import platformdirs
import pytest


@pytest.fixture(scope="module")
def folders_seen_by_a_shared_fixture() -> dict[str, str]:
    """What a fixture that several tests share meets in the environment."""
    return {name: os.environ[name] for name in ("HOME", "OSSLOG_DATA_DIR", "TMPDIR")}


def test_every_folder_of_a_person_is_inside_the_tests_own_folder(isolated_folders: Path) -> None:
    places = [
        Path.home(),
        Path(os.environ["OSSLOG_DATA_DIR"]),
        Path(tempfile.mkdtemp()),
        platformdirs.user_data_path("osslog"),
        platformdirs.user_config_path("osslog"),
        platformdirs.user_cache_path("osslog"),
    ]
    assert all(place.is_relative_to(isolated_folders) for place in places), places


def test_shared_fixtures_do_not_reach_a_persons_folders_either(
    folders_seen_by_a_shared_fixture: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    base = tmp_path_factory.getbasetemp()
    places = folders_seen_by_a_shared_fixture.values()
    assert all(Path(place).is_relative_to(base) for place in places), places
