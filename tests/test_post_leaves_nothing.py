"""Everything that a feedback post leaves on a disk, with the post's own keys, tells no answer.

A real `osslog desk` takes answers in its window by real keys, in a home of its own; it ends in
every way there is: left, in the middle of somebody's words, by a defect, by a crash, killed. Then
every byte that is left anywhere is searched, and every run of bytes tried as a key.
"""

import base64
import os
import signal
import subprocess
import sys
import zlib
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from nacl.public import PrivateKey

from osslog.domain.visit_draft import VisitDraft
from osslog.services.desk_enrolment import enrol
from osslog.services.desk_post import DeskPost
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.workspace import set_up_location
from osslog.storage.entry_seal import SEALED_SIZE
from osslog.storage.key_slots import KdfProfile
from tests.data.desk_entries import INBOX_KEY, INBOX_SECRET, POST_SEED, Hand
from tests.leaks import files_below, opened_by, places_of, possible_keys, sealed_files

ROOT = Path(__file__).parent.parent
PASSPHRASE = "seven quiet herons by the sluice"
MARKER = "Quillfeather-Zuppinger"
UNSENT = "Unsent-Marrowbone"
STRUCTURE = (
    "osslog-sealed-entry-v1",
    "better_informed",
    "feels_safer",
    "agreed_to_quote",
    '"helpful":',
    "visit_number",
    "heard_from",
    "school_or",
)
"""What only the content of an entry says: its tag, and the names and codes of answers."""

DRIVEN = """
import os, signal, sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from osslog import __main__
from osslog.ui.desk_window import DeskWindow
from osslog.ui.pages.desk_form import DeskFormPage
from osslog.ui.pages.desk_thanks import DeskThanksPage

folder, ending, said, unsent = sys.argv[1:]
enter = DeskWindow._enter

class Visitors:
    def __init__(self, window):
        self.window = window
        self.left = ["123" + said + "\\r2\\r", "321\\r"]
    def type(self, text):
        for sign in text:
            key = Qt.Key.Key_Return if sign == "\\r" else ord(sign)
            QTest.keyClick(self.window.windowHandle(), key)
    def come(self):
        if self.window._background.is_busy:
            QTimer.singleShot(5, self.come)
        elif self.left:
            self.type("\\r" + self.left.pop(0))
            QTimer.singleShot(5, self.go)
        else:
            self.end()
    def go(self):
        if not isinstance(self.window.page, DeskThanksPage):
            QTimer.singleShot(5, self.go)
            return
        print("saved", flush=True)
        self.window.clear()
        QTimer.singleShot(5, self.come)
    def end(self):
        if ending != "left":
            self.type("\\r123" + unsent)
            assert isinstance(self.window.page, DeskFormPage)
            assert self.window.page.words_step.field.toPlainText() == unsent
        if ending == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if ending == "crashed":
            import ctypes
            ctypes.string_at(0)
        if ending == "defect":
            QTimer.singleShot(0, self.fail)
        QTimer.singleShot(50, self.window.leave)
    def fail(self):
        raise ValueError(f"{said} {unsent}")

def drive(window, post):
    enter(window, post)
    window.visitors = Visitors(window)  # Qt keeps no object alive for its method
    QTimer.singleShot(0, window.visitors.come)

DeskWindow._enter = drive
sys.argv = ["osslog", "desk", "--data-dir", folder]
sys.exit(__main__.main())
"""


def today() -> date:
    """The day on which everything happens: the process's own."""
    return date.today()  # noqa: DTZ011 the process believes its own computer as well


@pytest.fixture
def vault(tmp_path_factory: pytest.TempPathFactory) -> LocationWorkspace:
    """The coordinator's vault, which is on another computer."""
    made, _ = set_up_location(
        tmp_path_factory.mktemp("elsewhere") / "vault",
        location_id="ashford",
        name="Ashford",
        passphrase=PASSPHRASE,
        person="Ann",
        today=today,
        kdf=KdfProfile(64, 1),
    )
    return made


def at_post(data: Path, ending: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Let visitors come to a real post, until it ends in some way."""
    own = {
        name: str(home / name.lower())
        for name in (
            "HOME",
            "TMPDIR",
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_RUNTIME_DIR",
            "XDG_STATE_HOME",
        )
    }
    for place in own.values():
        Path(place).mkdir(mode=0o700, parents=True, exist_ok=True)
    return subprocess.run(
        [sys.executable, "-c", DRIVEN, str(data), ending, MARKER, UNSENT],
        cwd=home,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
            **own,
        },
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_nobody_reads_an_answer_from_all_that_a_post_leaves_and_all_its_keys(
    vault: LocationWorkspace, tmp_path: Path
) -> None:
    data, stick, home = tmp_path / "data", tmp_path / "stick", tmp_path / "home"
    vault.agencies.add("ashford", "Kent Police")
    enrol(data, vault.desks.enrol("ashford", "Library", stick, takes_visits=True).path)
    endings = {"left": 0, "defect": 0, "crashed": -signal.SIGSEGV, "killed": -signal.SIGKILL}
    said = ""
    for ending, status in endings.items():
        done = at_post(data, ending, home)
        assert (done.returncode, done.stdout.count("saved")) == (status, 2), done.stderr
        said += done.stdout + done.stderr
    with closing(DeskPost.open(data, "ashford", today=today)) as post:
        for number in ("first", "second"):
            post.save_visit(VisitDraft(number), today())
        waiting = post.waiting()
        assert waiting.not_copied + waiting.copied == 10
        post.copy_to(stick)
    said_by_osslog = {"what the processes said": said.encode()}

    files = files_below(tmp_path) | said_by_osslog
    names = {Path(name).name for name in files}
    assert {"desk.json", "desk.key", "state.json"} <= names
    assert names & {"defects.log", "crash.txt"}
    sealed = sealed_files(files)
    assert len(sealed) == 20  # each of the ten at the post and on the stick
    assert {len(content) for content in sealed.values()} == {SEALED_SIZE}

    assert places_of((MARKER, UNSENT, *STRUCTURE), files) == set()
    rest = {name: content for name, content in files.items() if name not in sealed}
    keys = possible_keys(rest)
    assert (data / "desk" / "ashford" / "desk.key").read_bytes() in keys
    at_the_post = {name: content for name, content in sealed.items() if name.startswith(str(data))}
    assert opened_by(keys, at_the_post) == []

    # The coordinator reads all of it: what was searched did hold the answers.
    merged = vault.inbox.merge_folder(stick)
    assert (merged.feedback, merged.visits) == (8, 2)
    words = [form.words for form in vault.feedback.in_month("ashford", f"{today():%Y-%m}")]
    assert sorted(words) == sorted(4 * ["", MARKER])
    vault.close()


def test_nor_from_the_coordinators_own_folder_while_the_vault_is_closed(
    vault: LocationWorkspace,
) -> None:
    folder = vault.folder
    vault.desks.hand_over("ashford")
    vault.close()
    with closing(DeskPost.open(folder, "ashford", today=today)) as post:
        for _ in range(3):
            post.save_feedback(
                helpful="yes",
                better_informed="partly",
                feels_safer="no",
                words=MARKER,
                agreed_to_quote=True,
                language="en",
            )
        files = files_below(folder)  # while the post is open as well
    files |= {f"{name} afterwards": content for name, content in files_below(folder).items()}
    assert {"vault.db", "vault.json", "desk.key"} <= {Path(name).name for name in files}
    assert places_of((MARKER, *STRUCTURE), files) == set()
    sealed = sealed_files(files)
    assert len(sealed) == 6
    rest = {name: content for name, content in files.items() if name not in sealed}
    assert opened_by(possible_keys(rest), sealed) == []


@pytest.mark.parametrize(
    "leak",
    [
        MARKER.encode(),
        f"x{MARKER}".encode("utf-16-le"),
        base64.b64encode(f"..{MARKER}".encode()),
        b"log " + base64.urlsafe_b64encode(f".{MARKER}".encode()),
        MARKER.encode().hex().encode(),
        b"\0\1" + zlib.compress(MARKER.encode() * 9),
        base64.b64encode(zlib.compress(b'{"better_informed":"no"}')),
        b'..."feels_safer":"yes"...',
    ],
)
def test_the_search_finds_an_answer_that_leaked_in_any_form(tmp_path: Path, leak: bytes) -> None:
    (tmp_path / "noise").write_bytes(bytes(range(256)) * 40)
    assert places_of((MARKER, *STRUCTURE), files_below(tmp_path)) == set()
    (tmp_path / "leak").write_bytes(leak)
    found = places_of((MARKER, *STRUCTURE), files_below(tmp_path))
    assert {Path(name).name for name, _ in found} == {"leak"}


@pytest.mark.parametrize("form", ["raw", "in the middle", "hex", "base64", "reversed"])
def test_the_search_finds_a_key_that_leaked_in_any_form(form: str) -> None:
    sealed = {"a": Hand().seal(), "b": Hand().seal()}
    assert opened_by(possible_keys({"key of the post": POST_SEED, "plan": INBOX_KEY}), sealed) == []
    leaks = {
        "raw": INBOX_SECRET,
        "in the middle": b"xyz" + INBOX_SECRET + b"z",
        "hex": b'{"key":"' + INBOX_SECRET.hex().encode() + b'"}',
        "base64": base64.b64encode(INBOX_SECRET),
        "reversed": INBOX_SECRET[::-1],
    }
    assert opened_by(possible_keys({"leak": leaks[form]}), sealed) == ["a", "b"]


def test_the_search_finds_the_key_that_an_entry_was_sealed_with() -> None:
    """libsodium throws that key away; here it is made by hand, and kept."""
    one_time = PrivateKey(bytes(range(7, 39)))
    sealed = {"a": bytes(one_time.public_key).ljust(SEALED_SIZE, b"x"), "b": Hand().seal()}
    assert opened_by(possible_keys({"leak": b"..." + bytes(one_time)}), sealed) == ["a"]
    assert opened_by(possible_keys({"leak": b"..." + bytes(one_time.public_key)}), sealed) == []
