"""What is set for the window, read back whatever happened to its file."""

import json
from pathlib import Path

import pytest

from osslog import settings
from osslog.errors import CannotWrite
from osslog.settings import Appearance, Settings

CHOSEN = Settings(Appearance.CONTRAST, 175)


def test_what_was_chosen_is_there_the_next_time(tmp_path: Path) -> None:
    folder = tmp_path / "not there yet"
    settings.write(folder, CHOSEN)
    assert settings.read(folder) == CHOSEN


def test_a_folder_without_settings_gives_those_at_first(tmp_path: Path) -> None:
    assert settings.read(tmp_path) == Settings(Appearance.SYSTEM, 100)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"appearance": [], "text_percent": {}}',
        b'{"appearance": "pink", "text_percent": 110}',
        b'{"appearance": null, "text_percent": "200"}',
        b'{"text_percent": true}',
    ],
)
def test_a_damaged_file_gives_the_settings_at_first(tmp_path: Path, content: bytes) -> None:
    (tmp_path / settings.FILE_NAME).write_bytes(content)
    assert settings.read(tmp_path) == Settings()


def test_one_damaged_setting_leaves_the_others(tmp_path: Path) -> None:
    fields = {"appearance": "dark", "text_percent": 7, "unknown": 1}
    (tmp_path / settings.FILE_NAME).write_text(json.dumps(fields))
    assert settings.read(tmp_path) == Settings(Appearance.DARK, 100)


def test_settings_hold_nothing_but_the_windows_looks(tmp_path: Path) -> None:
    settings.write(tmp_path, CHOSEN)
    fields = json.loads((tmp_path / settings.FILE_NAME).read_bytes())
    assert fields == {"appearance": "contrast", "text_percent": 175}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite):
        settings.write(tmp_path / "file" / "data", CHOSEN)
