"""The locations of a vault: their names, what they ask, and the keys that speak for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from osslog.domain import code_lists
from osslog.domain.location import Location, problem_with_location_id
from osslog.domain.words import problem_with_name, tidy
from osslog.errors import AlreadyThere, NotAllowedInput, NotFound
from osslog.safe_files import make_private_folder, write_file
from osslog.services.clock import Today, believable_today
from osslog.storage import audit, locations
from osslog.storage.audit import AuditEvent
from osslog.storage.cipher import Connection
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault

if TYPE_CHECKING:
    from osslog.export.signer_card import SignerCard

CHOOSABLE_QUESTIONS = (
    *(question.code for question in code_lists.OPTIONAL_QUESTIONS),
    code_lists.AGENCIES_SEEN,
)
"""The codes of everything that a location may choose to ask."""


@dataclass(frozen=True, slots=True)
class WrittenCard:
    """A signer card that was written: the file for the county, the page to print, its words."""

    json_path: Path
    pdf_path: Path
    words: tuple[str, ...]


class Locations:
    """What a coordinator does with the vault's locations."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def all(self) -> tuple[Location, ...]:
        """Every location in the order in which they were added."""
        return locations.all_locations(self._vault.connection)

    def get(self, location_id: str | None) -> Location:
        """One location; the only one where `location_id` is None.

        Raises:
            NotFound: there is no such location, or none at all.
            NotAllowedInput: None, and the vault has several.
        """
        if location_id is not None:
            return self._find(location_id)
        there = self.all()
        if not there:
            raise NotFound("This vault has no location yet.", "Add one first.")
        if len(there) > 1:
            ids = ", ".join(location.id for location in there)
            raise NotAllowedInput(f"Say which location: this vault has {ids}.")
        return there[0]

    def add(self, location_id: str, name: str) -> Location:
        """Add a location with new keys, the questions asked at first and no agencies.

        Raises:
            NotAllowedInput: the id or the name breaks the rules.
            AlreadyThere: the vault has a location of this id.
            ClockSetBack: as its name says.
        """
        location = new_location(location_id, name)
        with self._vault.transaction():
            connection = self._vault.connection
            now = believable_today(connection, self._today)
            if locations.exists(connection, location_id):
                raise AlreadyThere(f"There is a location {location_id} already.")
            keep_new(connection, location, now)
        return location

    def rename(self, location_id: str, name: str) -> Location:
        """Give a location another display name; its id stays.

        Raises:
            NotFound: there is no such location.
            NotAllowedInput: the name breaks the rules.
        """
        good_name = _good_name(name)
        with self._vault.transaction():
            self._find(location_id)
            locations.rename(self._vault.connection, location_id, good_name)
        return self._find(location_id)

    def choose_questions(self, location_id: str, codes: Sequence[str]) -> Location:
        """Make `codes` the optional questions that a location asks from now on, in this order.

        Visits that are there keep what they were asked.

        Raises:
            NotFound: there is no such location.
            NotAllowedInput: a code is unknown or named twice.
        """
        chosen = tuple(codes)
        if not set(chosen) <= set(CHOOSABLE_QUESTIONS) or len(set(chosen)) != len(chosen):
            raise NotAllowedInput("Choose each question once, out of those that there are.")
        with self._vault.transaction():
            self._find(location_id)
            locations.choose_questions(self._vault.connection, location_id, chosen)
        return self._find(location_id)

    def signer_card(self, location_id: str) -> "SignerCard":
        """The card that tells the county a location's public keys.

        Raises:
            NotFound: there is no such location.
        """
        from osslog.export.signer_card import SignerCard

        location = self._find(location_id)
        keys = self._keys(location_id)
        return SignerCard(location.id, location.name, keys.public_key, keys.inbox_public_key)

    def write_signer_card(self, location_id: str, folder: Path) -> WrittenCard:
        """Write a location's card into `folder`, as a file for the county and a page to print.

        A card that was written there before is replaced: it can always be made again.

        Raises:
            NotFound: there is no such location.
            CannotWrite, DiskFull: as their names say.
        """
        from osslog.export import card_pdf

        card = self.signer_card(location_id)
        make_private_folder(folder)
        json_path = folder / f"osslog-{location_id}-signer-card.json"
        pdf_path = json_path.with_suffix(".pdf")
        write_file(json_path, card.to_json())
        write_file(pdf_path, card_pdf.render(card))
        return WrittenCard(json_path, pdf_path, card.words)

    def allowed_signers(self) -> str:
        """OpenSSH's allowed signers file with a line for each location."""
        from osslog.export import allowed_signers

        return "".join(
            f"{allowed_signers.line(location_id, key).rstrip()}\n"
            for location_id, key in self.pinned_keys().items()
        )

    def pinned_keys(self) -> dict[str, bytes]:
        """Each location's public signing key by the location's id."""
        return {location.id: self._keys(location.id).public_key for location in self.all()}

    def _find(self, location_id: str) -> Location:
        return found_location(self._vault, location_id)

    def _keys(self, location_id: str) -> LocationKeys:
        keys = locations.keys(self._vault.connection, location_id)
        if keys is None:
            raise NotFound(f"There is no location {location_id} in this vault.")
        return keys


def new_location(location_id: str, name: str) -> Location:
    """A location as it begins: it asks the questions asked at first.

    Raises:
        NotAllowedInput: the id or the name breaks the rules.
    """
    problem = problem_with_location_id(location_id)
    if problem:
        raise NotAllowedInput(problem)
    return Location(location_id, _good_name(name), code_lists.ASKED_AT_FIRST)


def keep_new(connection: Connection, location: Location, now: date) -> None:
    """Store a location with new keys, inside the caller's transaction."""
    locations.add(connection, location, LocationKeys.new())
    audit.append(connection, AuditEvent.LOCATION_ADDED, location.id, now)


def found_location(vault: Vault, location_id: str) -> Location:
    """The location with this id.

    Raises:
        NotFound: the vault has no such location.
    """
    location = locations.find(vault.connection, location_id)
    if location is None:
        raise NotFound(f"There is no location {location_id} in this vault.")
    return location


def _good_name(name: str) -> str:
    kept = tidy(name)
    problem = problem_with_name(kept, "location")
    if problem:
        raise NotAllowedInput(problem)
    return kept
