"""Kills a feedback post, or a merge, before each of its steps in turn, and looks at what is left.

A step is a call that changes the disk: opening, syncing, renaming, dating or removing a file, and
each statement of the vault's database. What was acknowledged before the kill has to come in, once,
and no number of an entry may be used twice or left out. Run with a scratch folder and the name of
the use; prints the outcome as JSON.
"""

import json
import os
import shutil
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

from nacl.pwhash import argon2id

from osslog.services.desk_enrolment import enrol
from osslog.services.desk_post import DeskPost
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.workspace import set_up_location, unlock
from osslog.storage import feedback
from osslog.storage.cipher import Connection
from osslog.storage.key_slots import KdfProfile
from tests.data.desk_entries import answers
from tests.storage.drills.killed_steps import (
    DATABASE_CALLS,
    DISK_CALLS,
    Countdown,
    Outcome,
    quick_derivation,
)

PASSPHRASE = "seven quiet herons by the sluice"
CHEAP = KdfProfile(memory_mib=64, passes=1)


def today() -> date:
    """The day of the drill."""
    return date(2017, 6, 30)


class Use:
    """One use: how it starts, what it does, and what must be true afterwards."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.vault, self.laptop, self.stick = folder / "vault", folder / "laptop", folder / "stick"
        self.said = folder / "said"

    def prepare(self) -> None:
        """Make a vault, its own post and a laptop with one, and an answer at each."""
        made, _ = set_up_location(
            self.vault,
            location_id="ashford",
            name="Ashford",
            passphrase=PASSPHRASE,
            person="Ann",
            today=today,
            kdf=CHEAP,
        )
        self.said.touch()
        made.desks.hand_over("ashford")
        enrol(self.laptop, made.desks.enrol("ashford", "Library", self.stick).path)
        made.close()
        self.say(self.vault, "own 1", "own 2")
        self.say(self.laptop, "library 1", "library 2")

    def unlock(self) -> LocationWorkspace:
        """The vault, open."""
        opened = unlock(self.vault, PASSPHRASE, today=today, kdf=CHEAP)
        assert isinstance(opened, LocationWorkspace)
        return opened

    def post(self, data_folder: Path) -> DeskPost:
        """A post, open."""
        return DeskPost.open(data_folder, "ashford", today=today)

    def say(self, data_folder: Path, *words: str) -> None:
        """Save answers at a post, and note each that was acknowledged."""
        post = self.post(data_folder)
        for one in words:
            post.save_feedback(**answers(one))
            with self.said.open("ab", buffering=0) as file:
                file.write(f"{one}\n".encode())
        post.close()

    def begin(self) -> None:
        """Do what is not looked at: other drills kill the opening of a vault."""

    def act(self) -> None:
        """Do it."""
        raise NotImplementedError

    def faults(self) -> list[str]:
        """What is wrong after the kill, once everybody has gone on and everything is merged."""
        self.say(self.vault, "own again")
        self.say(self.laptop, "library again")
        opened = self.unlock()
        opened.inbox.merge_own()
        post = self.post(self.laptop)
        post.copy_to(self.stick, again=True)
        post.close()
        opened.inbox.merge_folder(self.stick)
        later = opened.desks.later_file(self.second_laptop(opened), self.stick)
        post = self.post(self.laptop)
        post.take_file(later.path)
        waiting = post.waiting()
        post.close()
        found = self.look(opened)
        if waiting.not_copied or waiting.copied:
            found.append(f"{waiting} at the laptop after all was merged and named")
        opened.close()
        found += [str(path) for path in self.folder.rglob("*.part")]
        return found

    def second_laptop(self, opened: LocationWorkspace) -> UUID:
        """The id of the laptop's post."""
        return next(desk.id for desk in opened.desks.all("ashford") if not desk.is_own)

    def look(self, opened: LocationWorkspace) -> list[str]:
        """Compare what came in with what was acknowledged."""
        connection = opened.vault.connection
        words = Counter(
            form.words
            for month in feedback.months(connection, "ashford")
            for form in feedback.in_month(connection, "ashford", month)
        )
        said = self.said.read_text().splitlines()
        found = [f"{one} came in {words[one]} times" for one in said if words[one] != 1]
        unsaid = words.keys() - set(said)
        if len(unsaid) > 1:
            found.append(f"{unsaid} were not acknowledged")
        found += [f"{gap}" for gap in opened.inbox.gaps("ashford")]
        found += [f"{one}" for one in opened.inbox.set_aside()]
        found += opened.vault.check()
        return found


class AtVault(Use):
    """A use of the vault, opened before."""

    def begin(self) -> None:
        """Open it."""
        self.opened = self.unlock()


class Save(Use):
    """Two more answers at the coordinator's own computer."""

    def act(self) -> None:
        """Save them."""
        self.say(self.vault, "own 3", "own 4")


class Copy(Use):
    """Copying to a stick."""

    def act(self) -> None:
        """Copy."""
        post = self.post(self.laptop)
        post.copy_to(self.stick)
        post.close()


class TakeFile(Use):
    """A later file that names what was merged."""

    def prepare(self) -> None:
        """Merge what the laptop has, and make the file."""
        super().prepare()
        post = self.post(self.laptop)
        post.copy_to(self.stick)
        post.close()
        opened = self.unlock()
        opened.inbox.merge_folder(self.stick)
        opened.desks.later_file(self.second_laptop(opened), self.stick)
        opened.close()

    def act(self) -> None:
        """Take it."""
        (path,) = self.stick.glob("*later*")
        post = self.post(self.laptop)
        post.take_file(path)
        post.close()


class MergeOwn(AtVault):
    """Merging at unlock."""

    def act(self) -> None:
        """Merge."""
        self.opened.inbox.merge_own()


class MergeStick(AtVault):
    """Merging from a stick."""

    def prepare(self) -> None:
        """Copy to the stick."""
        super().prepare()
        post = self.post(self.laptop)
        post.copy_to(self.stick)
        post.close()

    def act(self) -> None:
        """Merge."""
        self.opened.inbox.merge_folder(self.stick)


class HandOverAnew(AtVault):
    """Handing over where the post that is there was withdrawn, so that a new one is made."""

    def prepare(self) -> None:
        """Merge what is there, and withdraw the post."""
        super().prepare()
        opened = self.unlock()
        opened.inbox.merge_own()
        own = opened.desks.own("ashford")
        assert own is not None
        opened.desks.withdraw(own.id)
        opened.close()

    def act(self) -> None:
        """Hand over."""
        self.opened.desks.hand_over("ashford")

    def faults(self) -> list[str]:
        """The coordinator hands over once more, and all goes on."""
        self.begin()
        self.act()
        self.opened.close()
        return super().faults()


USES: dict[str, type[Use]] = {
    "save": Save,
    "copy": Copy,
    "take_file": TakeFile,
    "merge_own": MergeOwn,
    "merge_stick": MergeStick,
    "hand_over_anew": HandOverAnew,
}


def is_killed(use: Use, before_step: int) -> bool:
    """Whether the use had a step of that number and was killed before it."""
    child = os.fork()
    if child == 0:
        use.begin()
        countdown = Countdown(before_step)
        for name in (*DISK_CALLS, "utime"):
            countdown.watch(os, name)
        for name in DATABASE_CALLS:
            countdown.watch(Connection, name)
        use.act()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError("the use failed without being killed")
    return False


def main(scratch: Path, name: str) -> None:
    """Go through all steps of one use."""
    kind = USES[name]
    (scratch / "pristine").mkdir()
    kind(scratch / "pristine").prepare()
    outcome = Outcome()
    while True:
        place = scratch / f"killed before step {outcome.steps}"
        shutil.copytree(scratch / "pristine", place)
        use = kind(place)
        killed = is_killed(use, outcome.steps)
        outcome.faults += [f"step {outcome.steps}: {fault}" for fault in use.faults()]
        if not killed:
            break
        shutil.rmtree(place)
        outcome.steps += 1
    sys.stdout.write(json.dumps({"steps": outcome.steps, "faults": outcome.faults}))


if __name__ == "__main__":
    with patch.object(argon2id, "kdf", quick_derivation):
        main(Path(sys.argv[1]), sys.argv[2])
