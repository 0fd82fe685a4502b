"""A location's feedback posts: made, told what to ask, withdrawn, and handed over to."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from nacl.signing import SigningKey

from osslog.domain.desk import ENGLISH, LONGEST_WELCOME, Desk, DeskPlan, DeskSetup
from osslog.domain.desk_languages import desk_language
from osslog.domain.words import LONGEST_NAME, is_tidy, problem_with_name, tidy
from osslog.errors import AlreadyThere, CannotRead, NotAllowedInput, NotFound
from osslog.export.desk_file import LARGEST_FILE, SUFFIX, DeskFile, DeskFileRefused
from osslog.safe_files import make_private_folder, read_file, write_file
from osslog.services.clock import Today, believable_today
from osslog.services.desk_plan import plan_for
from osslog.services.locations import found_location
from osslog.storage import audit, desk_folder, desks, locations, merged_entries
from osslog.storage.audit import AuditEvent
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault

OWN_NAME: Final = "This computer"
"""What the post on the coordinator's own computer is called."""

_MOST_MERGED_TOLD: Final = 20_000
_BEFORE_ANY: Final = date(2000, 1, 1)


class NotFromThisLocation(DeskFileRefused):
    """A feedback post's file was not signed with the location's keys in force."""

    code = "not_from_this_location"
    default_sentence = "No location of this vault signed this file with the keys that it has now."
    default_next_step = "Make a new feedback post in the place of that one."


@dataclass(frozen=True, slots=True)
class WrittenDeskFile:
    """A file that was made for a post, and the words that the post must show."""

    path: Path
    words: tuple[str, ...]


class Desks:
    """What a coordinator does with feedback posts."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def all(self, location_id: str) -> tuple[Desk, ...]:
        """A location's posts in the order in which they were made."""
        return desks.of_location(self._vault.connection, location_id)

    def due(self, location_id: str) -> frozenset[UUID]:
        """The posts on other computers that do not know yet how things are: a file is due."""
        return frozenset(
            desk.id
            for desk in self.all(location_id)
            if not desk.is_own and desk.withdrawn_on is None and desk.told != self._told(desk)
        )

    def setup(self, location_id: str) -> DeskSetup:
        """What a location's posts show."""
        return desks.setup(self._vault.connection, location_id)

    def change_setup(self, location_id: str, setup: DeskSetup) -> DeskSetup:
        """Let a location's posts show something else; they learn it from their next file.

        Raises:
            NotFound: there is no such location.
            NotAllowedInput: a language is unknown, or words of welcome break the rules.
        """
        unknown = [code for code in setup.languages if desk_language(code) is None]
        if unknown or ENGLISH not in setup.languages:
            raise NotAllowedInput("Choose among the languages that are offered.")
        welcome = {code: tidy(words) for code, words in setup.welcome.items() if tidy(words)}
        if not all(is_tidy(words, at_most=LONGEST_WELCOME) for words in welcome.values()):
            raise NotAllowedInput(
                f"Words of welcome may have at most {LONGEST_WELCOME} characters, all of which "
                "can be printed."
            )
        kept = replace(setup, welcome=welcome)
        with self._vault.transaction():
            found_location(self._vault, location_id)
            desks.keep_setup(self._vault.connection, location_id, kept)
        return kept

    def words(self, location_id: str) -> tuple[str, ...]:
        """The eight words that each post of a location must show.

        Raises:
            NotFound: there is no such location.
        """
        from osslog.services.locations import Locations

        return Locations(self._vault, self._today).signer_card(location_id).words

    def enrol(
        self, location_id: str, name: str, folder: Path, *, takes_visits: bool = False
    ) -> WrittenDeskFile:
        """Make a post for another computer, and write its first file into `folder`.

        The file carries the new post's own key, which opens nothing; the vault keeps only its
        public half.

        Raises:
            NotFound: there is no such location.
            NotAllowedInput: the name breaks the rules.
            AlreadyThere: a post of this name is in use.
            CannotWrite, DiskFull: as their names say; there is no such post then.
        """
        kept_name = _good_name(name)
        seed = bytes(SigningKey.generate())
        with self._writing() as written:
            found_location(self._vault, location_id)
            if any(one.name == kept_name for one in self.all(location_id)):
                raise AlreadyThere(f"There is a feedback post called {kept_name} already.")
            desk = self._add(
                uuid4(), location_id, kept_name, _public(seed), takes_visits=takes_visits
            )
            written.append(self._write(desk, folder, seed))
        return written[0]

    def later_file(self, desk_id: UUID, folder: Path) -> WrittenDeskFile:
        """Write a file that brings a post what changed since its last one.

        Raises:
            NotFound: there is no such post.
            CannotWrite, DiskFull: as their names say.
        """
        with self._writing() as written:
            desk = self._find(desk_id)
            desk = replace(desk, file_issue=desk.file_issue + 1, told=self._told(desk))
            desks.change(self._vault.connection, desk)
            written.append(self._write(desk, folder, None))
        return written[0]

    def take_in_again(self, path: Path) -> Desk:
        """Know a post again of which the vault was restored from a backup of before it was made.

        `path` is any file that was made for it. A post that the vault knows stays as it is.

        Raises:
            NotFromThisLocation: no location of this vault signed it with its keys in force.
            NewerVersion, DeskFileRefused, CannotRead: as their names say.
            ClockSetBack: as its name says.
        """
        content = read_file(path, at_most=LARGEST_FILE)
        if len(content) > LARGEST_FILE:
            raise DeskFileRefused
        plan = DeskFile.from_json(content).plan
        with self._vault.transaction():
            if not self._has_signed(plan):
                raise NotFromThisLocation
            known = desks.find(self._vault.connection, plan.desk_id)
            if known is not None:
                return known
            return self._add(
                plan.desk_id,
                plan.location_id,
                self._free_name(plan.location_id, plan.desk_name),
                plan.desk_public_key,
                takes_visits=plan.takes_visits,
                file_issue=plan.issue,
            )

    def let_take_visits(self, desk_id: UUID, *, takes_visits: bool) -> Desk:
        """Let a post log visits or not; it learns that from its next file.

        Raises:
            NotFound: there is no such post.
        """
        return self._change(desk_id, takes_visits=takes_visits)

    def withdraw(self, desk_id: UUID) -> Desk:
        """Accept nothing more from a post, because it was lost or is out of use.

        Raises:
            NotFound: there is no such post.
            ClockSetBack: as its name says.
        """
        return self._change(desk_id, withdrawn=True)

    def bring_back(self, desk_id: UUID) -> Desk:
        """Accept a withdrawn post's entries again.

        Raises:
            NotFound: there is no such post.
        """
        return self._change(desk_id, withdrawn=False)

    def hand_over(self, location_id: str) -> Path:
        """Make the post on this computer ready for visitors; returns its folder.

        It is made the first time, and told each time what it asks. Where the post that is there
        is damaged, withdrawn or another vault's, a new one takes its place; entries stay.

        Raises:
            NotFound: there is no such location.
            InUse: the post is open already.
            ClockSetBack, CannotRead, CannotWrite, DiskFull: as their names say.
        """
        folder = desk_folder.folder_of(self._vault.folder, location_id)
        with self._vault.transaction():
            found_location(self._vault, location_id)
            if not self._tell_own(location_id, folder):
                seed = bytes(SigningKey.generate())
                name = self._free_name(location_id, OWN_NAME)
                desk = self._add(uuid4(), location_id, name, _public(seed), is_own=True)
                plan = self._file(desk).to_json()
                desk_folder.enrol(folder, plan, seed, replace=True)
        return folder

    def _tell_own(self, location_id: str, folder: Path) -> bool:
        """Tell the post on this computer what it asks; false where there is none to go on with."""
        try:
            desk = self.own(location_id)
            if desk is None or desk.withdrawn_on is not None:
                return False
            opened = desk_folder.OpenDesk.open(folder)
        except desk_folder.DamagedDesk:
            return False
        try:
            if opened.public_key != desk.public_key:
                return False
            desk = replace(desk, file_issue=desk.file_issue + 1, is_own=True)
            desks.change(self._vault.connection, desk)
            file = self._file(desk)
            opened.take_plan(file.to_json(), file.plan.merged)
        finally:
            opened.close()
        return True

    def own(self, location_id: str) -> Desk | None:
        """The post of a location in this vault's folder, or None where it is not this vault's.

        One that the vault does not know, because it was restored from a backup of before, is
        taken in again where the location itself signed what the post was told.

        Raises:
            DamagedDesk: what the post was told cannot be read.
            ClockSetBack: as its name says.
        """
        if location_id not in desk_folder.enrolled(self._vault.folder):
            return None
        folder = desk_folder.folder_of(self._vault.folder, location_id)
        try:
            plan = DeskFile.from_json(desk_folder.read_plan(folder)).plan
        except (DeskFileRefused, CannotRead) as trouble:
            raise desk_folder.DamagedDesk from trouble
        known = desks.find(self._vault.connection, plan.desk_id)
        if known is not None:
            return known if known.location_id == location_id else None
        if plan.location_id != location_id or not self._has_signed(plan):
            return None
        return self._add(
            plan.desk_id,
            location_id,
            self._free_name(location_id, OWN_NAME),
            plan.desk_public_key,
            is_own=True,
            file_issue=plan.issue,
        )

    def _has_signed(self, plan: DeskPlan) -> bool:
        """Whether a location of this vault signed what a post was told, with its present key."""
        keys = locations.keys(self._vault.connection, plan.location_id)
        return keys is not None and keys.public_key == plan.location_public_key

    def _free_name(self, location_id: str, wanted: str) -> str:
        taken = {desk.name for desk in self.all(location_id)}
        name, number = wanted, 1
        while name in taken:
            number += 1
            more = f" ({number})"
            name = f"{wanted[: LONGEST_NAME - len(more)].rstrip()}{more}"
        return name

    @contextmanager
    def _writing(self) -> Iterator[list[WrittenDeskFile]]:
        """A transaction that takes away the files written in it where it fails."""
        written: list[WrittenDeskFile] = []
        try:
            with self._vault.transaction():
                yield written
        except BaseException:
            for file in written:
                with suppress(OSError):
                    file.path.unlink()
            raise

    def _add(
        self,
        desk_id: UUID,
        location_id: str,
        name: str,
        public_key: bytes,
        *,
        takes_visits: bool = False,
        is_own: bool = False,
        file_issue: int = 1,
    ) -> Desk:
        now = believable_today(self._vault.connection, self._today)
        desk = Desk(desk_id, location_id, name, public_key, takes_visits, is_own, file_issue, now)
        desk = replace(desk, told=self._told(desk))
        desks.add(self._vault.connection, desk)
        audit.append(self._vault.connection, AuditEvent.DESK_ADDED, location_id, now)
        return desk

    def _change(
        self,
        desk_id: UUID,
        *,
        takes_visits: bool | None = None,
        withdrawn: bool | None = None,
    ) -> Desk:
        with self._vault.transaction():
            connection = self._vault.connection
            now = believable_today(connection, self._today)
            desk = self._find(desk_id)
            if takes_visits is not None:
                desk = replace(desk, takes_visits=takes_visits)
            if withdrawn is not None:
                desk = replace(desk, withdrawn_on=now if withdrawn else None)
                event = AuditEvent.DESK_WITHDRAWN if withdrawn else AuditEvent.DESK_ADDED
                audit.append(connection, event, desk.location_id, now)
            desks.change(connection, desk)
        return desk

    def _write(self, desk: Desk, folder: Path, seed: bytes | None) -> WrittenDeskFile:
        file = self._file(desk, seed=seed)
        make_private_folder(folder)
        kind = "first" if seed is not None else f"later-{desk.file_issue}"
        path = folder / f"osslog-{desk.location_id}-post-{desk.id.hex[:8]}-{kind}{SUFFIX}"
        write_file(path, file.to_json())
        return WrittenDeskFile(path, file.words)

    def _told(self, desk: Desk) -> bytes:
        """A hash of what a file made now would say that can change."""
        plan = replace(self._plan(desk, _BEFORE_ANY), issue=1)
        keys = self._keys(desk.location_id)
        return hashlib.sha256(DeskFile.signed(plan, keys.signing_seed).to_json()).digest()

    def _file(self, desk: Desk, *, seed: bytes | None = None) -> DeskFile:
        now = believable_today(self._vault.connection, self._today)
        plan = replace(self._plan(desk, now), merged=self._merged_of(desk))
        return DeskFile.signed(plan, self._keys(desk.location_id).signing_seed, seed=seed)

    def _merged_of(self, desk: Desk) -> frozenset[bytes]:
        """The names of the last entries that came in; a post of this vault keeps none of them."""
        if desk.is_own:
            return frozenset()
        merged = merged_entries.of_desk(self._vault.connection, desk.id)
        return frozenset(
            entry.file_hash[: desk_folder.NAMED_SIZE] for entry in merged[-_MOST_MERGED_TOLD:]
        )

    def _plan(self, desk: Desk, made_on: date) -> DeskPlan:
        return plan_for(self._vault, desk, self._keys(desk.location_id), made_on)

    def _find(self, desk_id: UUID) -> Desk:
        desk = desks.find(self._vault.connection, desk_id)
        if desk is None:
            raise NotFound("There is no such feedback post in this vault.")
        return desk

    def _keys(self, location_id: str) -> LocationKeys:
        keys = locations.keys(self._vault.connection, location_id)
        if keys is None:
            raise NotFound(f"There is no location {location_id} in this vault.")
        return keys


def _public(seed: bytes) -> bytes:
    return bytes(SigningKey(seed).verify_key)


def _good_name(name: str) -> str:
    kept = tidy(name)
    problem = problem_with_name(kept, "feedback post")
    if problem:
        raise NotAllowedInput(problem)
    return kept
