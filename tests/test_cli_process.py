"""The commands as processes of their own: passphrases without echo, exit statuses, bytes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line import PASSPHRASE, make_county, make_location, passphrase_file

OSSLOG = [sys.executable, "-m", "osslog"]

TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
"""A program that gives another one a terminal, and passes on what is typed and shown."""


def osslog(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command to its end, with nobody at the keyboard."""
    return subprocess.run(
        [*OSSLOG, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def at_a_terminal(typed: str, *arguments: str | Path) -> tuple[int, str]:
    """Run a command at a terminal, type lines, and return its status and all that was seen."""
    seen = b""
    lines = typed.splitlines(keepends=True)
    with subprocess.Popen(
        [sys.executable, "-c", TERMINAL, *OSSLOG, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as terminal:
        assert terminal.stdin is not None
        assert terminal.stdout is not None
        while shown := os.read(terminal.stdout.fileno(), 4096):
            seen += shown
            # A line is typed when it is asked for: before that the terminal still echoes.
            if lines and seen.rstrip(b" ").endswith(b":"):
                os.write(terminal.stdin.fileno(), lines.pop(0).encode())
    return terminal.returncode, seen.decode()


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """The data folder of a location's vault."""
    return make_location(tmp_path / "vault", "ashford", "Ashford")


def test_a_passphrase_is_asked_for_and_never_shown(vault: Path) -> None:
    status, seen = at_a_terminal(f"{PASSPHRASE}\n", "check", "--data-dir", vault)
    assert status == 0
    assert "Passphrase:" in seen
    assert "No damage was found." in seen
    assert PASSPHRASE not in seen


def test_a_wrong_passphrase_at_the_terminal_is_refused(vault: Path) -> None:
    status, seen = at_a_terminal("another one altogether\n", "check", "--data-dir", vault)
    assert status == 1
    assert "That passphrase does not open this folder." in seen
    assert "another one" not in seen


def test_a_new_passphrase_is_asked_for_until_both_are_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "county"
    typed = f"{PASSPHRASE}\nsomething else\n{PASSPHRASE}\n{PASSPHRASE}\n"
    status, seen = at_a_terminal(typed, "county", "init", "--data-dir", folder)
    assert status == 0
    assert "do not match" in seen
    assert PASSPHRASE not in seen
    assert (
        osslog(
            "check", "--data-dir", folder, "--passphrase-file", passphrase_file(tmp_path)
        ).returncode
        == 0
    )


def test_stopping_at_the_question_ends_with_1(vault: Path) -> None:
    status, seen = at_a_terminal("\x03", "check", "--data-dir", vault)
    assert status == 1
    assert "Stopped." in seen
    assert "Traceback" not in seen


def test_neither_command_line_nor_environment_gives_a_passphrase(vault: Path) -> None:
    ran = osslog("check", "--data-dir", vault, OSSLOG_PASSPHRASE=PASSPHRASE)
    assert ran.returncode == 2
    assert osslog("check", "--passphrase", PASSPHRASE).returncode == 2


def test_the_table_has_its_own_line_ends_and_letters_on_every_system(tmp_path: Path) -> None:
    county = make_county(tmp_path / "county")
    ran = osslog(
        *("county", "table", "--year", "2016/17", "--format", "csv", "--data-dir", county),
        *("--passphrase-file", passphrase_file(tmp_path)),
        PYTHONIOENCODING="cp1252",
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout == b"location,visits_2015_16,visits_2016_17,percent_change\r\n"


def test_words_outside_the_systems_code_page_are_written_as_utf_8(
    tmp_path: Path, vault: Path
) -> None:
    sheet = tmp_path / "Tunbridge \u2013 \u0141\u00f3d\u017a.csv"
    ran = osslog(
        *("visits", "import", sheet, "--data-dir", vault),
        *("--passphrase-file", passphrase_file(tmp_path)),
        PYTHONIOENCODING="cp1252",
    )
    assert ran.returncode == 1
    assert sheet.name in ran.stderr.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
@pytest.mark.parametrize("arguments", [["check", "--json"], ["--version"]])
def test_an_answer_that_finds_no_room_is_no_defect(
    tmp_path: Path, vault: Path, arguments: list[str]
) -> None:
    opens = ["--data-dir", str(vault), "--passphrase-file", str(passphrase_file(tmp_path))]
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*OSSLOG, *opens, *arguments], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ran.returncode == 1
    assert ran.stderr == b"The answer could not be written to where it was sent.\n"


def test_a_reader_that_goes_away_is_no_defect(tmp_path: Path) -> None:
    county = make_county(tmp_path / "county")
    opens = ["--data-dir", str(county), "--passphrase-file", str(passphrase_file(tmp_path))]
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [*OSSLOG, "county", "table", "--year", "2016/17", *opens],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (1, b"")


@pytest.mark.parametrize(
    ("arguments", "status"), [(["--version"], 0), (["check"], 1), (["nonsense"], 2)]
)
def test_a_process_ends_with_the_commands_status(arguments: list[str], status: int) -> None:
    assert osslog(*arguments).returncode == status


def test_the_self_test_works_here_and_leaves_nothing(isolated_folders: Path) -> None:
    before = {path for path in isolated_folders.rglob("*") if path.is_file()}
    ran = osslog("self-test")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode().endswith("Everything works.\n")
    assert {path for path in isolated_folders.rglob("*") if path.is_file()} == before
