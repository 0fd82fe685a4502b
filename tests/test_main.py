"""Where a process begins: window or command, and what is said of a defect."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from osslog.__main__ import chosen_folder, opens_window, tell_of_defect

MARKER = "Zephaniah Quillfeather"


@pytest.mark.parametrize("arguments", [[], ["--data-dir", "here"], ["--data-dir=here"]])
def test_without_a_command_the_window_opens(arguments: list[str]) -> None:
    assert opens_window(arguments)


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["--help"], ["--data-dir", "here", "check"], ["--data-dir"], ["--json", "check"]],
)
def test_a_command_does_not_open_the_window(arguments: list[str]) -> None:
    assert not opens_window(arguments)


@pytest.mark.parametrize(
    "arguments", [["--data-dir", "here"], ["--data-dir=here"], ["check", "--data-dir", "here"]]
)
def test_the_folder_is_the_one_that_is_named(arguments: list[str]) -> None:
    assert chosen_folder(arguments) == Path("here")


def test_without_a_name_the_folder_is_the_usual_one() -> None:
    assert chosen_folder(["check"]) == Path(os.environ["OSSLOG_DATA_DIR"])


def imported_when(code: str) -> set[str]:
    """The modules of a fresh process after `code`."""
    program = f"{code}\nimport sys\nprint(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    return set(ran.stdout.decode().split())


def test_the_way_to_the_window_loads_nothing_that_commands_need() -> None:
    loaded = imported_when("import osslog.__main__")
    assert not loaded & {"click", "osslog.cli", "sqlcipher3", "nacl", "reportlab", "PySide6"}


def test_commands_load_no_more_than_they_need() -> None:
    loaded = imported_when("import osslog.cli")
    assert not loaded & {"sqlcipher3", "nacl", "reportlab", "PySide6", "osslog.services.workspace"}


def test_a_defect_is_told_without_what_was_typed(
    capsys: pytest.CaptureFixture[str], isolated_folders: Path
) -> None:
    tell_of_defect(KeyError, KeyError(MARKER), None)
    told = capsys.readouterr().err
    kept = [file.read_text() for file in isolated_folders.rglob("*.log")]
    assert "defect of osslog" in told
    assert "builtins.KeyError" in told
    assert len(kept) == 1
    assert "builtins.KeyError" in kept[0]
    assert MARKER not in told + kept[0]


def test_stopping_with_the_keyboard_is_no_defect(capsys: pytest.CaptureFixture[str]) -> None:
    tell_of_defect(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert capsys.readouterr().err == "Stopped.\n"


def test_a_process_with_a_defect_ends_with_1_and_shows_no_traceback(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from osslog import __main__, cli\n"
        "def fail(arguments):\n"
        f"    secret = {MARKER!r}\n"
        "    raise ValueError(secret)\n"
        "cli.main = fail\n"
        "sys.argv = ['osslog', 'check']\n"
        "sys.exit(__main__.main())\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert ran.returncode == 1
    assert "builtins.ValueError" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert MARKER not in ran.stderr + ran.stdout


def test_new_files_of_a_process_are_for_this_person_only(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from osslog import __main__, cli\n"
        "def write(arguments):\n"
        "    Path(arguments[0]).write_text('x')\n"
        "    return 0\n"
        "cli.main = write\n"
        f"sys.argv = ['osslog', {str(tmp_path / 'made')!r}]\n"
        "sys.exit(__main__.main())\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
    assert (tmp_path / "made").stat().st_mode & 0o077 == 0
