"""A location's feedback posts: made, told what to ask, withdrawn, and handed over to."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from nacl.signing import SigningKey

from osslog.domain.desk import ENGLISH, LONGEST_WELCOME, Desk, DeskPlan, DeskSetup
from osslog.domain.desk_languages import desk_language
from osslog.domain.words import is_tidy, problem_with_name, tidy
from osslog.errors import AlreadyThere, KnownError, NotAllowedInput, NotFound
from osslog.export.desk_file import SUFFIX, DeskFile, DeskFileRefused
from osslog.safe_files import make_private_folder, write_file
from osslog.services.clock import Today, believable_today
from osslog.services.locations import found_location
from osslog.storage import agencies, audit, desk_folder, desks, locations, merged_entries
from osslog.storage.audit import AuditEvent
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault

OWN_NAME: Final = "This computer"
"""What the post on the coordinator's own computer is called."""

_MOST_MERGED_TOLD: Final = 20_000
_MERGED_SIZE: Final = 16


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
        with self._vault.transaction():
            found_location(self._vault, location_id)
            if any(one.name == kept_name for one in self.all(location_id)):
                raise AlreadyThere(f"There is a feedback post called {kept_name} already.")
            desk = self._add(
                uuid4(), location_id, kept_name, _public(seed), takes_visits=takes_visits
            )
            return self._write(desk, folder, seed)

    def later_file(self, desk_id: UUID, folder: Path) -> WrittenDeskFile:
        """Write a file that brings a post what changed since its last one.

        Raises:
            NotFound: there is no such post.
            CannotWrite, DiskFull: as their names say.
        """
        with self._vault.transaction():
            desk = self._find(desk_id)
            desk = replace(desk, file_issue=desk.file_issue + 1, told=self._told(desk))
            desks.change(self._vault.connection, desk)
            return self._write(desk, folder, None)

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

        It is made the first time, and told each time what it asks.

        Raises:
            NotFound: there is no such location.
            InUse: the post is open already.
            DamagedDesk, CannotRead, CannotWrite, DiskFull: as their names say.
        """
        folder = desk_folder.folder_of(self._vault.folder, location_id)
        with self._vault.transaction():
            found_location(self._vault, location_id)
            desk = self.own(location_id)
            if desk is None:
                seed = bytes(SigningKey.generate())
                desk = self._add(
                    uuid4(), location_id, self._own_name(location_id), _public(seed), is_own=True
                )
                desk_folder.enrol(folder, self._file(desk).to_json(), seed)
                return folder
            desk = replace(desk, file_issue=desk.file_issue + 1, withdrawn_on=None)
            desks.change(self._vault.connection, desk)
            opened = desk_folder.OpenDesk.open(folder)
            try:
                file = self._file(desk)
                opened.take_plan(file.to_json(), file.plan.merged)
            finally:
                opened.close()
        return folder

    def own(self, location_id: str) -> Desk | None:
        """The post of a location in this vault's folder, or None.

        One that the vault does not know, because it was restored from a backup of before, is
        taken in again where the location itself signed what the post was told.
        """
        if location_id not in desk_folder.enrolled(self._vault.folder):
            return None
        folder = desk_folder.folder_of(self._vault.folder, location_id)
        try:
            plan = DeskFile.from_json(desk_folder.read_plan(folder)).plan
        except DeskFileRefused as trouble:
            raise desk_folder.DamagedDesk from trouble
        known = desks.find(self._vault.connection, plan.desk_id)
        if known is not None:
            return known
        if plan.location_public_key != self._keys(location_id).public_key:
            raise KnownError(
                "The feedback post in this folder belongs to other keys of the location.",
                "Its answers stay where they are. Restore the backup that it was used with.",
            )
        return self._add(
            plan.desk_id,
            location_id,
            self._own_name(location_id),
            plan.desk_public_key,
            is_own=True,
            file_issue=plan.issue,
        )

    def _own_name(self, location_id: str) -> str:
        taken = {desk.name for desk in self.all(location_id)}
        name, number = OWN_NAME, 1
        while name in taken:
            number += 1
            name = f"{OWN_NAME} ({number})"
        return name

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
        plan = replace(self._plan(desk), issue=1, merged=frozenset())
        keys = self._keys(desk.location_id)
        return hashlib.sha256(DeskFile.signed(plan, keys.signing_seed).to_json()).digest()

    def _file(self, desk: Desk, *, seed: bytes | None = None) -> DeskFile:
        keys = self._keys(desk.location_id)
        return DeskFile.signed(self._plan(desk), keys.signing_seed, seed=seed)

    def _plan(self, desk: Desk) -> DeskPlan:
        connection = self._vault.connection
        location = found_location(self._vault, desk.location_id)
        keys = self._keys(desk.location_id)
        setup = desks.setup(connection, desk.location_id)
        listed = agencies.of_location(connection, desk.location_id)
        merged: Sequence[bytes] = [
            entry.file_hash[:_MERGED_SIZE]
            for entry in merged_entries.of_desk(connection, desk.id)[-_MOST_MERGED_TOLD:]
        ]
        return DeskPlan(
            desk_id=desk.id,
            desk_name=desk.name,
            desk_public_key=desk.public_key,
            location_id=location.id,
            location_name=location.name,
            location_public_key=keys.public_key,
            inbox_key=keys.inbox_public_key,
            issue=desk.file_issue,
            takes_visits=desk.takes_visits,
            asked=location.asked,
            agencies=tuple(agency for agency in listed if agency.active),
            languages=setup.languages,
            welcome=setup.welcome,
            merged=frozenset(() if desk.is_own else merged),
        )

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
