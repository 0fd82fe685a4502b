"""A marker that was typed into feedback is nowhere in clear, whatever happened to the process.

The marker goes through a vault's whole life: kept, corrected, backed up, restored, read by a
process that crashes and written by one that is killed in the middle. Then every file that is
left anywhere is searched, packed ones unpacked.
"""

import io
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.command_line import PASSPHRASE, passphrase_file

MARKER = "Quillfeather-Zuppinger"
FORMS = [MARKER.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]

RECORD = """
from contextlib import closing
from datetime import date
from pathlib import Path
from uuid import uuid4
from osslog.domain.records import Feedback
from osslog.services.workspace import set_up_location
from osslog.storage.key_slots import KdfProfile

made, _ = set_up_location(
    Path(FOLDER), location_id="ashford", name="Ashford", passphrase=PASSPHRASE, person="Ann",
    today=date.today, kdf=KdfProfile(64, 1),
)
with closing(made):
    for number in range(200):
        kept = made.feedback.keep(
            Feedback(uuid4(), "ashford", "2016-09", words=f"{MARKER} {number}")
        )
    made.feedback.withhold(kept.id)
    released = made.feedback.keep(
        Feedback(uuid4(), "ashford", "2016-09", words=f"Thank you, {MARKER}", agreed_to_quote=True)
    )
    made.feedback.release(released.id, "Thank you, [name removed]")
    made.feedback.delete(kept.id)
"""

CRASH = """
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from osslog import __main__, cli
from osslog.services.workspace import unlock

def crash(arguments):
    with closing(unlock(Path(FOLDER), PASSPHRASE, today=date.today)) as opened:
        words = [form.words for form in opened.feedback.in_month("ashford", "2016-09")]
        assert any(MARKER in one for one in words)
        raise ValueError(words)

cli.main = crash
sys.argv = ["osslog", "check", "--data-dir", FOLDER]
sys.exit(__main__.main())
"""

KILLED = """
import os, signal
from datetime import date
from pathlib import Path
from uuid import uuid4
from osslog.domain.records import Feedback
from osslog.services.workspace import unlock
from osslog.storage import feedback

opened = unlock(Path(FOLDER), PASSPHRASE, today=date.today)
connection = opened.vault.connection
connection.execute("PRAGMA cache_size = 10")
with opened.vault.transaction():
    for number in range(2000):
        feedback.add(connection, Feedback(uuid4(), "ashford", "2016-09", words=MARKER * 40))
    connection.execute("UPDATE feedback SET words = words || words")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def python(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program that knows the marker, the passphrase and the data folder."""
    known = f"MARKER, PASSPHRASE, FOLDER = {MARKER!r}, {PASSPHRASE!r}, {str(folder)!r}\n"
    return subprocess.run(
        [sys.executable, "-c", known + program], capture_output=True, text=True, check=False
    )


def osslog(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command."""
    return subprocess.run(
        [sys.executable, "-m", "osslog", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def contents(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """What a file holds, and what is packed inside it."""
    yield name, content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.namelist():
                yield from contents(f"{name}/{member}", archive.read(member))
    if content.startswith(b"%PDF-"):
        pages = PdfReader(io.BytesIO(content)).pages
        yield f"{name} as text", "\n".join(page.extract_text() for page in pages).encode()


def places_of_marker(*folders: Path) -> list[str]:
    """Every file below the folders in which the marker can be read."""
    return [
        place
        for folder in folders
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for place, content in contents(str(file), file.read_bytes())
        if any(form in content for form in FORMS)
    ]


def test_the_search_finds_what_is_planted_in_clear(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"before {MARKER} after")
    (tmp_path / "b.log").write_bytes(f"before {MARKER}".encode("utf-16"))
    with zipfile.ZipFile(tmp_path / "c.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inside.json", f'{{"words":"{MARKER}"}}')
    found = [place.removeprefix(f"{tmp_path}/") for place in places_of_marker(tmp_path)]
    assert found == ["a.txt", "b.log", "c.zip/inside.json"]


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_no_file_that_a_whole_life_leaves_behind_has_the_marker(
    tmp_path: Path, isolated_folders: Path
) -> None:
    data, out = tmp_path / "data", tmp_path / "out"
    opens = ("--data-dir", data, "--passphrase-file", passphrase_file(tmp_path))
    recorded = python(RECORD, data)
    assert (recorded.returncode, recorded.stderr) == (0, "")

    sheet = tmp_path / "visits.csv"
    sheet.write_text(f"date,visit_number,row_id\n2016-09-06,First,{MARKER}\n")
    ran = [
        osslog("visits", "import", sheet, *opens),
        osslog("summary", "write", "--year", "2016/17", "--out", out, *opens),
        osslog("signer-card", "--out", out, *opens),
        osslog("backup", out, *opens),
    ]
    sheet.unlink()
    (backup,) = out.glob("*backup*")
    restored = ("--data-dir", tmp_path / "restored", *opens[2:])
    ran += [osslog("restore", backup, *restored), osslog("check", *restored)]
    assert [(one.returncode, one.stderr) for one in ran] == [(0, "")] * len(ran)

    crashed = python(CRASH, data)
    assert crashed.returncode == 1
    assert "builtins.ValueError" in crashed.stderr
    assert (data / "defects.log").exists()
    killed = python(KILLED, data)
    assert killed.returncode == -signal.SIGKILL
    assert (data / "vault.db-journal").stat().st_size > 10_000

    said = [one.stdout + one.stderr for one in (*ran, crashed, killed)]
    assert not any(MARKER in words for words in said)
    assert (out / "osslog-ashford-2016-17-r1.zip").exists()
    assert places_of_marker(tmp_path, isolated_folders) == []
    assert osslog("check", *opens).returncode == 0
