"""Hands over to feedback and comes back, with real processes and real keys: `make handover`.

osslog is started as a person starts it, on a screen of its own (Xvfb) under a window manager
(openbox), and nothing is done to it but pressing keys and buttons through the X server (xdotool).
What happened is found out from outside: from the system's own books in /proc, from the files, from
the list of windows, from the picture of the screen, and from what a screen reader is told.
`--out` keeps a picture of the whole screen at each station.

It makes a location's vault, starts what it needs, and ends what it started.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Final
from uuid import uuid4
from zipfile import ZipFile

from PySide6.QtGui import QImage

from osslog.domain.desk import DeskSetup
from osslog.domain.desk_languages import desk_language
from osslog.domain.mark import DETAILS_REMOVED, NAME_REMOVED
from osslog.domain.records import Visit
from osslog.domain.reporting_year import ReportingYear
from osslog.services.workspace import set_up_location
from osslog.storage.entry_seal import SEALED_SIZE
from osslog.ui.desk_words import DeskText, DeskWords
from tests.real_screen import SECONDS, TOOLS, Running, Screen, end, screen_of_its_own, wait_for
from tests.screen_reader import ScreenReader, Seen

LOCATION_ID: Final = "herne-bay"
PASSPHRASE: Final = "seven quiet herons by the sluice"
WRONG: Final = "seven quiet herons by the bridge"
PERSON: Final = "Zephaniah Quillfeather"

ENGLISH: Final = "Margaret Holloway sat with me and gave me 07700 900123 to ring."
CLEARED: Final = f"{NAME_REMOVED} sat with me and gave me {DETAILS_REMOVED} to ring."
UKRAINIAN: Final = "Дякую, мені тут дуже допомогли."
URDU: Final = "شکریہ، اب میں محفوظ محسوس کرتی ہوں۔"
STOPPED: Final = "He must never find out"
LEFT_LYING: Final = "I will stay with my sister"
SAID: Final = (ENGLISH, UKRAINIAN, URDU, STOPPED, LEFT_LYING)
KEYBOARDS: Final = {"en": "gb", "uk": "ua", "ur": "pk"}

SWITCHING: Final = (
    *("alt+Tab", "alt+shift+Tab", "alt+Escape", "super+d"),
    *("ctrl+alt+Right", "ctrl+alt+Left", "super+F2", "alt+F10", "F11"),
)
"""Keys with which people get from one window, or one screen of windows, to another."""

_QUIET_SECONDS: Final = 100.0  # a quiet minute, and room for a slow computer

OTHER_PROGRAM: Final = (
    "from PySide6.QtWidgets import QApplication, QLabel\n"
    "application = QApplication(['other'])\n"
    "label = QLabel('Another program')\n"
    "label.setWindowTitle('Another program')\n"
    "label.resize(500, 300)\n"
    "label.show()\n"
    "application.exec()\n"
)


class RealHandover:
    """The way; `home` is an empty folder in which all of it lies."""

    def __init__(self, screen: Screen, reader: ScreenReader, home: Path) -> None:
        self._screen = screen
        self._reader = reader
        self._folder = home / "data"
        self._stick = home / "stick"
        self._stick.mkdir()
        self._words = DeskWords("en")
        self._running: Running | None = None
        self._start_picture = QImage()
        self._signers = ""
        self._file = self._stick

    @property
    def running(self) -> Running:
        """The process of osslog."""
        assert self._running is not None
        return self._running

    def go(self) -> None:
        """Go the whole way."""
        self._signers = make_vault(self._folder)
        self.begin()
        self.hand_over()
        self.answer_in_english()
        self.switch_tasks()
        self.stop_in_the_middle()
        self.answer_in_ukrainian()
        self.go_away_in_the_middle()
        self.answer_in_urdu()
        self.leave()
        self.come_back()
        self.clear_the_words()
        self.write_the_summary()
        self.end()

    # The coordinator

    def begin(self) -> None:
        """Start osslog, and unlock it."""
        self._running = Running(self._folder, self._screen.environment)
        self._wait_for_name("Unlock")
        self._screen.park()
        self._screen.type(PASSPHRASE)
        self._screen.press("Return")
        wait_for(self.running.has_vault, "the vault's lock is held")
        self._wait_for_name("Hand over to feedback")
        self._screen.keep("coordinator")
        if self.running.may_be_looked_into():
            assert "sqlcipher" in self.running.libraries()
            assert self._folder / "vault.db" in self.running.open_files()
            assert self.running.remembers(PERSON)

    def hand_over(self) -> None:
        """One key: the same process is a post then, and has nothing of the vault."""
        assert not self.running.is_post()
        self._screen.press("ctrl+h")
        wait_for(self.running.is_post, "the process became a post")
        self._wait_for_name(self._say(DeskText.START))
        assert self.running.process.poll() is None
        assert self.running.is_vault_free()
        if self.running.may_be_looked_into():
            assert "sqlcipher" not in self.running.libraries()
            of_vault = {file for file in self.running.open_files() if "desk" not in file.parts}
            assert of_vault == set(), of_vault
            assert not self.running.remembers(PASSPHRASE)
            assert not self.running.remembers(PERSON)
        self._demand_nothing_of_vault()
        self._start_picture = self._screen.settle()
        self._screen.keep("post")

    def leave(self) -> None:
        """Close the post from its panel: the passphrase is asked for."""
        self._press_until_focused("For the coordinator")
        self._screen.press("Return")
        leave = "Leave: ask for the passphrase"
        self._wait_for_name(leave)
        self._screen.keep("panel")
        self._press_until_focused(leave)
        self._screen.press("Return")
        wait_for(lambda: not self.running.is_post(), "the post became the window again")
        self._wait_for_name("Unlock")
        sealed = self._sealed()
        assert [len(path.read_bytes()) for path in sealed] == [SEALED_SIZE] * 3
        post = b"".join(path.read_bytes() for path in self._files_of_post())
        for word in " ".join(SAID).split():
            assert len(word) < 6 or word.encode() not in post, word

    def come_back(self) -> None:
        """Be refused with a wrong passphrase, and come in with the right one."""
        self._screen.type(WRONG)
        self._screen.press("Return")
        self._wait_for_words("That passphrase does not open this folder.")
        self._screen.keep("wrong-passphrase")
        assert self.running.is_vault_free()
        wait_for(
            lambda: not any("try again in" in one.name for one in self._read()),
            "the wait after a wrong passphrase is over",
        )
        self._screen.type(PASSPHRASE)
        self._screen.press("Return")
        self._wait_for_words("3 answers came in from the feedback post.")
        assert self._sealed() == []
        self._screen.keep("merged")

    def clear_the_words(self) -> None:
        """Take out what identifies; release two, and withhold what may not be printed."""
        self._screen.press("ctrl+3")
        for waiting in (3, 2, 1):
            self._wait_for_name(f"Words to read ({waiting})", role="")
            words = self._words_in_front()
            self._screen.press("End")  # read, so that the next key is meant for these words
            if words == ENGLISH:
                self._clear_english()
                self._screen.press("F6")
            elif words == UKRAINIAN:
                self._screen.keep("not-agreed")
                self._screen.press("F7")
            else:
                assert words == URDU
                self._screen.keep("urdu-to-read")
                self._screen.press("F6")
        self._wait_for_words("Nothing waits.")
        self._screen.keep("all-read")

    def write_the_summary(self) -> None:
        """Write it to the stick, and check it with osslog's and with OpenSSH's own tools."""
        self._screen.press("ctrl+4")
        self._wait_for_name("Year end", role="")
        self._screen.settle()
        self._screen.press("2")
        self._wait_for_name("Write the summary")
        self._press_until_focused("Folder for the file")
        self._screen.press("ctrl+a")
        self._screen.type(str(self._stick))
        self._press_until_focused("Write the summary")
        self._screen.press("Return")
        year = ReportingYear.containing(date.today()).file_label  # noqa: DTZ011 as people say
        file = self._stick / f"osslog-{LOCATION_ID}-{year}-r1.zip"
        self._wait_for_words("Revision 1 is written")
        self._screen.keep("summary")
        with ZipFile(file) as archive:
            archive.extractall(self._stick)
        figures = json.loads((self._stick / "summary.json").read_bytes())
        assert figures["words"] == sorted((CLEARED, URDU)), figures["words"]
        table = (self._stick / "summary.csv").read_text()
        assert not any(word in table for word in f"{CLEARED} {URDU}".split() if len(word) > 5)
        self._file = file

    def end(self) -> None:
        """Close the window, and let stock tools judge the file."""
        self._screen.press("alt+F4")
        assert self.running.process.wait(SECONDS) == 0
        signers = self._stick / "signers"
        signers.write_text(self._signers)
        self._osslog("summary", "verify", str(self._file), "--signers", str(signers))
        with (self._stick / "manifest.json").open("rb") as manifest:
            subprocess.run(
                [
                    *("ssh-keygen", "-Y", "verify", "-f", str(signers), "-I", LOCATION_ID),
                    *("-n", "osslog-annual-summary"),
                    *("-s", str(self._stick / "manifest.json.sig")),
                ],
                stdin=manifest,
                stdout=subprocess.DEVNULL,
                check=True,
            )

    # Visitors

    def answer_in_english(self) -> None:
        """All by keys, with an agreement."""
        self._screen.press("Return")
        self._wait_for_name(self._say(DeskText.HELPFUL))
        self._screen.keep("question")
        for key, following in (
            ("1", DeskText.BETTER_INFORMED),
            ("2", DeskText.FEELS_SAFER),
            ("3", DeskText.WORDS),
        ):
            self._screen.press(key)
            self._wait_for_name(self._say(following))
        self._type_words(ENGLISH)
        self._screen.keep("words")
        self._screen.press("Return")
        self._wait_for_name(self._say(DeskText.QUOTE))
        self._screen.press("2")
        self._screen.keep("quote")
        self._screen.press("Return")
        self._be_thanked(1)

    def switch_tasks(self) -> None:
        """Press the usual keys to get elsewhere, while another program is there, too."""
        other = subprocess.Popen(
            [sys.executable, "-c", OTHER_PROGRAM], env=self._screen.environment
        )
        try:
            wait_for(
                lambda: "Another program" in self._screen.windows().values(), "another program"
            )
            self._screen.keep("another-program")
            for keys in SWITCHING:
                self._screen.press(keys)
                self._screen.keep(f"after-{keys.replace('+', '-')}")
                self._demand_nothing_of_vault()
                self._bring_post_back()
            self._hold_alt_tab()
            self._bring_post_back()
        finally:
            end(other)
        self._be_at_the_beginning()

    def stop_in_the_middle(self) -> None:
        """Press Stop, because somebody comes too near."""
        self._start_and_skip_to_words()
        self._type_words(STOPPED)
        self._press_until_focused(self._say(DeskText.STOP))
        self._screen.press("space")
        self._be_at_the_beginning()
        assert len(self._sealed()) == 1

    def answer_in_ukrainian(self) -> None:
        """With the mouse, and nothing but words, which only the team may read."""
        self._choose_language("uk")
        self._screen.keep("ukrainian")
        self._click(self._say(DeskText.START))
        for text in (DeskText.HELPFUL, DeskText.BETTER_INFORMED, DeskText.FEELS_SAFER):
            self._wait_for_name(self._say(text))
            self._click(self._say(DeskText.SKIP))
        self._type_words(UKRAINIAN)
        self._screen.keep("ukrainian-words")
        self._click(self._say(DeskText.NEXT))
        self._click(self._say(DeskText.SEND))
        self._be_thanked(2)

    def go_away_in_the_middle(self) -> None:
        """Leave words lying on the screen for a minute."""
        self._start_and_skip_to_words()
        self._type_words(LEFT_LYING)
        self._wait_for_name(self._say(DeskText.GO_ON), seconds=_QUIET_SECONDS)
        self._screen.keep_now("still-there")
        assert not any(LEFT_LYING in one.words for one in self._read())
        self._be_at_the_beginning(_QUIET_SECONDS)
        assert len(self._sealed()) == 2

    def answer_in_urdu(self) -> None:
        """From right to left, with an agreement."""
        self._choose_language("ur")
        self._screen.press("Return")
        self._wait_for_name(self._say(DeskText.HELPFUL))
        self._screen.keep("urdu")
        for key, following in (
            ("1", DeskText.BETTER_INFORMED),
            ("1", DeskText.FEELS_SAFER),
            ("2", DeskText.WORDS),
        ):
            self._screen.press(key)
            self._wait_for_name(self._say(following))
        self._type_words(URDU)
        self._screen.keep("urdu-words")
        self._screen.press("Return")
        self._wait_for_name(self._say(DeskText.QUOTE))
        self._screen.press("2")
        self._screen.keep("urdu-quote")
        self._screen.press("Return")
        self._be_thanked(3)

    # Parts of the way

    def _say(self, text: DeskText) -> str:
        return self._words.say(text)

    def _read(self) -> tuple[Seen, ...]:
        return self._reader.read(self.running.id)

    def _find(self, name: str, role: str = "") -> Seen | None:
        return next((one for one in self._read() if one.name == name and role in one.role), None)

    def _wait_for_name(self, name: str, role: str = "", seconds: float = SECONDS) -> Seen:
        found: list[Seen] = []

        def is_there() -> bool:
            one = self._find(name, role)
            found.extend([] if one is None else [one])
            return one is not None

        wait_for(is_there, f"{name!r} is in view", seconds)
        return found[0]

    def _wait_for_words(self, words: str) -> None:
        wait_for(
            lambda: any(words in f"{one.name} {one.words}" for one in self._read()),
            f"{words!r} is in view",
        )

    def _press_until_focused(self, name: str) -> None:
        for _ in range(80):
            if any(one.has_focus and one.name == name for one in self._read()):
                return
            self._screen.press("Tab")
        raise TimeoutError(f"the Tab key does not get to {name!r}")

    def _click(self, name: str) -> None:
        self._screen.click(self._wait_for_name(name, "button").middle)

    def _choose_language(self, code: str) -> None:
        language = desk_language(code)
        assert language is not None
        self._press_until_focused(language.own_name)
        self._screen.press("space")
        self._words = DeskWords(code)
        start = self._say(DeskText.START)
        self._wait_for_name(start)
        self._press_until_focused(start)
        self._screen.use_keyboard(KEYBOARDS[code])

    def _start_and_skip_to_words(self) -> None:
        self._screen.press("Return")
        for text in (DeskText.HELPFUL, DeskText.BETTER_INFORMED, DeskText.FEELS_SAFER):
            self._wait_for_name(self._say(text))
            self._press_until_focused(self._say(DeskText.SKIP))
            self._screen.press("Return")

    def _type_words(self, words: str) -> None:
        name = self._say(DeskText.WORDS)
        self._wait_for_name(name, "text")
        self._screen.type(words)
        wait_for(lambda: any(one.words == words for one in self._read()), "the words are typed")

    def _be_thanked(self, saved: int) -> None:
        wait_for(lambda: len(self._sealed()) == saved, f"answer {saved} is sealed")
        self._wait_for_name(self._say(DeskText.THANKS))
        self._screen.keep_now("thanks")
        assert not any(word in one.words for one in self._read() for word in SAID)
        self._be_at_the_beginning()

    def _be_at_the_beginning(self, seconds: float = SECONDS) -> None:
        """Find the very picture that was there before anybody came."""
        self._words = DeskWords("en")
        self._screen.use_keyboard(KEYBOARDS["en"])
        try:
            wait_for(
                lambda: self._screen.look() == self._start_picture, "the first picture", seconds
            )
        except TimeoutError:
            self._screen.keep_now("not-as-before")
            raise

    def _hold_alt_tab(self) -> None:
        """Look at the list that the window manager shows while Alt is held."""
        self._screen.ask("xdotool", "keydown", "alt", "key", "Tab")
        self._screen.keep("alt-held")
        self._screen.ask("xdotool", "keyup", "alt")

    def _bring_post_back(self) -> None:
        self._screen.press("super+F1")

        def is_back() -> bool:
            self._screen.bring_forward("osslog")
            return self._screen.settle() == self._start_picture

        wait_for(is_back, "the post is in front again")

    def _demand_nothing_of_vault(self) -> None:
        """No window but the post's has anything to do with osslog, and no title says more."""
        titles = [one for one in self._screen.windows().values() if one != "Another program"]
        assert titles == ["osslog"], titles
        everything = self._screen.everything()
        for word in (PERSON, "Today", "Herne Bay", "visit"):
            assert word not in everything, word
        assert not any(PERSON in f"{one.name} {one.words}" for one in self._read())
        osslogs = [one for one in self._reader.programs() if one == self.running.id]
        assert len(osslogs) <= 1, osslogs

    def _words_in_front(self) -> str:
        found: list[str] = []

        def is_there() -> bool:
            found.extend(one.words for one in self._read() if one.name.startswith("Words in "))
            return bool(found and found[-1])

        wait_for(is_there, "somebody's words")
        return found[-1]

    def _clear_english(self) -> None:
        self._wait_for_words("2 marks.")
        self._screen.keep("marks")
        for _ in range(2):
            self._screen.press("F2", "F3")
        wait_for(lambda: self._words_in_front() == CLEARED, "the words are cleared")
        self._screen.keep("cleared")

    def _files_of_post(self) -> Iterator[Path]:
        return (path for path in (self._folder / "desk").rglob("*") if path.is_file())

    def _sealed(self) -> list[Path]:
        return [path for path in self._files_of_post() if path.suffix == ".osslog-entry"]

    def _osslog(self, *arguments: str) -> None:
        subprocess.run(
            [sys.executable, "-m", "osslog", *arguments],
            cwd=Path(__file__).parent.parent,
            env=self._screen.environment,
            stdout=subprocess.DEVNULL,
            check=True,
        )


def make_vault(folder: Path) -> str:
    """A location with a drop-in today, and posts that speak three languages.

    Returns what says with which key the location signs.
    """
    workspace, _words = set_up_location(
        folder,
        location_id=LOCATION_ID,
        name="Herne Bay",
        passphrase=PASSPHRASE,
        person=PERSON,
        today=date.today,
    )
    today = date.today()  # noqa: DTZ011 the day as people here say it
    drop_in = workspace.drop_ins.begin(LOCATION_ID, today)
    for number in ("first", "first", "second"):
        workspace.visits.log(Visit(uuid4(), drop_in.id, number))
    workspace.desks.change_setup(LOCATION_ID, DeskSetup(tuple(KEYBOARDS)))
    signers = workspace.locations.allowed_signers()
    workspace.close()
    return signers


def main(arguments: list[str]) -> int:
    """Start a screen, go the way, and say how it ended."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, help="a folder for pictures of the screen")
    asked = parser.parse_args(arguments)
    missing = [tool for tool in (*TOOLS, "ssh-keygen") if shutil.which(tool) is None]
    if missing:
        sys.stderr.write(f"Install {', '.join(missing)} first, and at-spi2-core.\n")
        return 2
    if asked.out is not None:
        shutil.rmtree(asked.out, ignore_errors=True)
        asked.out.mkdir(parents=True)
    began = time.monotonic()
    with ExitStack() as started:
        home = Path(started.enter_context(tempfile.TemporaryDirectory()))
        screen = started.enter_context(screen_of_its_own(home, asked.out))
        reader = ScreenReader(screen.environment)
        started.callback(reader.close)
        screen.environment["AT_SPI_BUS_ADDRESS"] = reader.address
        way = RealHandover(screen, reader, home)
        started.callback(_end_osslog, way)
        try:
            way.go()
        except BaseException:
            screen.keep_now("failed")
            raise
    sys.stdout.write(f"The way is done, in {time.monotonic() - began:.0f} seconds.\n")
    return 0


def _end_osslog(way: RealHandover) -> None:
    with ExitStack() as ended:
        ended.callback(end, way.running.process)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
