import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

if sys.platform == "win32":
    pytest.skip("modes and core limits are the POSIX systems'", allow_module_level=True)


def run(code: str, folder: Path) -> str:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_new_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    code = (
        "from osslog.process_safety import harden_process\n"
        "harden_process()\n"
        "open('made', 'w').close()\n"
    )
    run(code, tmp_path)
    assert (tmp_path / "made").stat().st_mode & 0o777 == 0o600


def test_no_core_is_left_after_a_crash(tmp_path: Path) -> None:
    code = (
        "import resource\n"
        "most = resource.getrlimit(resource.RLIMIT_CORE)[1]\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (most, most))\n"
        "from osslog.process_safety import harden_process\n"
        "harden_process()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE))\n"
    )
    assert run(code, tmp_path).strip() == "(0, 0)"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has prctl")
def test_other_programs_of_the_person_cannot_read_the_memory(tmp_path: Path) -> None:
    code = (
        "import ctypes\n"
        "from osslog.process_safety import harden_process\n"
        "harden_process()\n"
        "get_dumpable = 3\n"
        "print(ctypes.CDLL(None).prctl(get_dumpable, 0, 0, 0, 0))\n"
    )
    assert run(code, tmp_path).strip() == "0"
