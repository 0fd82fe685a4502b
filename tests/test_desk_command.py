"""The ways to the feedback post from outside: its command, and osslog where only a post is."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

import pytest

from osslog import __main__, app, cli, desk_app
from osslog.restart import desk_arguments
from osslog.services.desk_enrolment import enrol, posts_in
from tests.ui.made_up import LOCATION_ID, make_location

Opened: TypeAlias = list[tuple[Path, str | None, bool, bool]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Which posts were opened, without their window."""
    seen: Opened = []

    def run(
        folder: Path,
        location_id: str | None = None,
        *,
        is_handed_over: bool = False,
        new_owner: bool = False,
    ) -> int:
        seen.append((folder, location_id, is_handed_over, new_owner))
        return 0

    monkeypatch.setattr(desk_app, "run", run)
    return seen


def through_main(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    """Run osslog as a process begins."""
    monkeypatch.setattr(sys, "argv", ["osslog", *arguments])
    monkeypatch.setattr(__main__, "harden_process", lambda: None)
    return __main__.main()


def through_commands(arguments: list[str], _monkeypatch: pytest.MonkeyPatch) -> int:
    """Run osslog as its commands begin."""
    return cli.main(arguments)


@pytest.mark.parametrize("way", [through_main, through_commands])
def test_the_command_opens_the_post_that_is_meant(
    way: Callable[[list[str], pytest.MonkeyPatch], int],
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    handed_over = list(desk_arguments(Path("here"), "herne-bay", is_handed_over=True))
    assert way(["desk", "--data-dir", "here"], monkeypatch) == 0
    assert way(["desk", "--location", "dover", "--data-dir=here"], monkeypatch) == 0
    assert way(handed_over, monkeypatch) == 0
    assert way(["desk", "--new-owner", "--data-dir", "here"], monkeypatch) == 0
    assert opened == [
        (Path("here"), None, False, False),
        (Path("here"), "dover", False, False),
        (Path("here"), "herne-bay", True, False),
        (Path("here"), None, False, True),
    ]


@pytest.mark.parametrize(
    "arguments", [["desk", "--location"], ["desk", "--passphrase-file", "x"], ["desk", "more"]]
)
def test_what_is_written_wrongly_is_told_and_opens_nothing(
    arguments: list[str],
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert through_main(arguments, monkeypatch) == 2
    assert capsys.readouterr().err
    assert opened == []


def test_the_plain_way_does_not_wait_for_what_commands_need() -> None:
    program = (
        "import sys\n"
        "from osslog import __main__\n"
        "sys.argv = ['osslog', 'desk', '--data-dir', 'here']\n"
        "sys.modules['osslog.desk_app'] = sys\n"
        "sys.run = lambda *_a, **_k: 0\n"
        "import osslog; osslog.desk_app = sys\n"
        "__main__.main()\n"
        "print('click' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_where_there_is_a_post_and_no_vault_osslog_opens_the_post(
    opened: Opened, tmp_path: Path
) -> None:
    with closing(make_location(tmp_path / "vault")) as workspace:
        written = workspace.desks.enrol(LOCATION_ID, "Library laptop", tmp_path / "stick")
    enrol(tmp_path / "laptop", written.path)
    assert posts_in(tmp_path / "laptop") == (LOCATION_ID,)
    assert app.run(tmp_path / "laptop") == 0
    assert opened == [(tmp_path / "laptop", None, False, False)]
