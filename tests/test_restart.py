"""Another osslog in the place of this one: nothing of the process before is left in it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from osslog import restart
from osslog.__main__ import chosen_folder, opens_desk
from osslog.errors import CannotRead

MARKER = "Mrs Pettigrew of Mill Lane"

BECOME = """
import os, sys
from osslog import restart
from osslog.process_safety import harden_process
harden_process()
marker = "Mrs Pettigrew of " + "Mill Lane"
kept = open(sys.argv[1])
os.set_inheritable(kept.fileno(), True)  # as a library might that knows nothing better
report = '''
import json, os, sys
print(json.dumps({
    "process": os.getpid(),
    "files": [os.readlink(f"/proc/self/fd/{n}") for n in os.listdir("/proc/self/fd")
              if int(n) > 2 and os.path.exists(f"/proc/self/fd/{n}")],
    "environment": dict(os.environ),
    "modules": [line.split()[-1] for line in open("/proc/self/maps")],
    "arguments": sys.argv[1:],
}))
'''
import sqlcipher3.dbapi2
restart.own_command = lambda arguments: (sys.executable, "-c", report, *arguments)
print(os.getpid(), flush=True)
restart.replace_process(["desk", "--data-dir", "here"])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_the_process_that_follows_has_no_file_and_no_library_of_the_one_before(
    tmp_path: Path,
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(MARKER)
    done = subprocess.run(
        [sys.executable, "-c", BECOME, str(secret)], capture_output=True, text=True, check=True
    )
    before, after = done.stdout.splitlines()
    told = json.loads(after)
    assert told["process"] == int(before)  # it became the other one; no second one stayed behind
    assert str(secret) not in told["files"]
    assert not any("sqlcipher" in name for name in told["modules"])
    assert MARKER not in json.dumps(told)
    # A terminal's library sets these two by itself.
    assert told["environment"].keys() - os.environ.keys() <= {"COLUMNS", "LINES"}
    assert told["arguments"] == ["desk", "--data-dir", "here"]


def test_the_next_osslog_is_not_looked_for_in_the_current_folder(tmp_path: Path) -> None:
    (tmp_path / "osslog").mkdir()
    (tmp_path / "osslog" / "__init__.py").write_text("")
    (tmp_path / "osslog" / "__main__.py").write_text("print('somebody else')")
    done = subprocess.run(
        restart.own_command(["--version"]), cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("osslog ")


def test_the_arguments_of_a_post_lead_to_it_without_waiting_for_commands(tmp_path: Path) -> None:
    arguments = restart.desk_arguments(tmp_path, "herne-bay", is_handed_over=True)
    assert opens_desk(arguments)
    assert chosen_folder(arguments) == tmp_path
    assert arguments[-3:] == ("--location", "herne-bay", "--handed-over")


def test_a_program_that_is_gone_is_told_of_before_anything_is_closed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    restart.demand_own_program()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    with pytest.raises(CannotRead, match="no longer where it was"):
        restart.demand_own_program()
