"""Which locations the county expects, and whose key it trusts for each."""

from dataclasses import dataclass
from datetime import date

from osslog.domain.county_year import ExpectedLocation
from osslog.domain.location import (
    Location,
    LocationName,
    name_on,
    problem_with_location_id,
)
from osslog.domain.words import problem_with_name, tidy
from osslog.errors import AlreadyThere, KnownError, NotAllowedInput, NotFound
from osslog.export.signer_card import SignerCard
from osslog.services.clock import Today, believable_today
from osslog.storage import audit, expected_locations, signers
from osslog.storage.audit import AuditEvent
from osslog.storage.signers import Signer
from osslog.storage.vault import Vault


class WrongWords(KnownError):
    """The words that were typed are not those of the card."""

    code = "wrong_words"
    default_next_step = (
        "Telephone the location on a number that you knew before and let it read its eight words "
        "to you. If they still differ, do not use this card. Nothing was kept."
    )


class KeyChanged(KnownError):
    """A card brings another key than the one that is trusted for its location."""

    code = "key_changed"
    default_next_step = (
        "Nothing was changed. Telephone the location on a number that you knew before and ask "
        "whether its key was changed. Replace the key only if it was."
    )


@dataclass(frozen=True, slots=True)
class TrustedSigner:
    """A location's trusted key: its OpenSSH fingerprint and the words of its card."""

    location_id: str
    location_name: str
    key_id: str
    words: tuple[str, ...]
    trusted_on: date


class Trust:
    """What the county does with its list of locations and their signer cards."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def expected(self) -> tuple[ExpectedLocation, ...]:
        """The locations that the county expects, in its order, with their names over time."""
        return expected_locations.all_expected(self._vault.connection)

    def signers(self) -> tuple[TrustedSigner, ...]:
        """The trusted keys, in the county's order of locations."""
        found = []
        for signer in signers.in_force(self._vault.connection):
            card = SignerCard.from_json(signer.card)
            found.append(
                TrustedSigner(
                    signer.location_id,
                    self._present_name(signer.location_id),
                    card.key_id,
                    card.words,
                    signer.trusted_on,
                )
            )
        return tuple(found)

    def pinned_keys(self) -> dict[str, bytes]:
        """The public keys that files are verified with, by location id."""
        in_force = signers.in_force(self._vault.connection)
        return {signer.location_id: signer.public_key for signer in in_force}

    def expect(self, location_id: str, name: str) -> ExpectedLocation:
        """Expect a location whose card is not here yet, after all others.

        Raises:
            NotAllowedInput: the id or the name breaks the rules.
            AlreadyThere: the location is expected already.
            ClockSetBack: as its name says.
        """
        problem = problem_with_location_id(location_id)
        if problem:
            raise NotAllowedInput(problem)
        good_name = _good_name(name)
        connection = self._vault.connection
        with self._vault.transaction():
            now = believable_today(connection, self._today)
            if expected_locations.exists(connection, location_id):
                raise AlreadyThere(f"{location_id} is expected already.")
            expected_locations.add(connection, location_id, good_name)
            audit.append(connection, AuditEvent.LOCATION_ADDED, location_id, now)
        return ExpectedLocation(location_id, (LocationName(good_name),))

    def rename(self, location_id: str, name: str, since: date) -> None:
        """Let a location bear another name from a day on; tables of earlier years keep the old.

        Raises:
            NotAllowedInput: the name breaks the rules.
            NotFound: the location is not expected.
        """
        good_name = _good_name(name)
        connection = self._vault.connection
        with self._vault.transaction():
            if not expected_locations.exists(connection, location_id):
                raise NotFound(f"The county does not expect a location {location_id}.")
            expected_locations.name_from(connection, location_id, good_name, since)

    def trust(self, card: bytes, words: str) -> Location:
        """Trust the key on a location's card, whose eight words were compared by telephone.

        A location that is not expected yet is, from now on, under the card's name. The same
        card again changes nothing; another card with the same key is kept in its place.

        Raises:
            CardRefused: the file is no signer card.
            KeyChanged: another key is trusted for the location; see `replace`.
            WrongWords: the words are not the card's.
            NotAllowedInput: another location is trusted with the same key.
            ClockSetBack: as its name says.
        """
        read = SignerCard.from_json(card)
        connection = self._vault.connection
        with self._vault.transaction():
            present = signers.of_location(connection, read.location_id)
            if present is not None and present.public_key != read.public_key:
                raise KeyChanged(
                    f"{self._present_name(read.location_id)} is trusted with a different key "
                    "from the one on this card."
                )
            _demand_words(read, words)
            self._demand_key_of_nobody_else(read)
            if present is None or present.card != card:
                self._put_in_force(read, present)
            return Location(read.location_id, self._present_name(read.location_id))

    def replace(self, card: bytes, words: str) -> Location:
        """Trust the card's key in the place of the one that was trusted for its location.

        Files that were received under the old key stay; new ones need the new key.

        Raises:
            CardRefused, WrongWords, NotAllowedInput, ClockSetBack: as in `trust`.
            NotFound: no key is trusted for the location.
        """
        read = SignerCard.from_json(card)
        connection = self._vault.connection
        with self._vault.transaction():
            present = signers.of_location(connection, read.location_id)
            if present is None:
                raise NotFound(
                    f"No key is trusted for {read.location_name}, so there is none to replace.",
                    "Trust the card instead.",
                )
            _demand_words(read, words)
            self._demand_key_of_nobody_else(read)
            if present.card != card:
                self._put_in_force(read, present)
            return Location(read.location_id, self._present_name(read.location_id))

    def _demand_key_of_nobody_else(self, card: SignerCard) -> None:
        for signer in signers.in_force(self._vault.connection):
            if signer.public_key == card.public_key and signer.location_id != card.location_id:
                raise NotAllowedInput(
                    f"The key of this card is that of {self._present_name(signer.location_id)} "
                    f"({signer.location_id}); each location has a key of its own.",
                    f"Ask {card.location_name} for its own card. Nothing was changed.",
                )

    def _put_in_force(self, card: SignerCard, present: Signer | None) -> None:
        connection = self._vault.connection
        now = believable_today(connection, self._today)
        if not expected_locations.exists(connection, card.location_id):
            expected_locations.add(connection, card.location_id, card.location_name)
        if present is not None:
            signers.retire(connection, card.location_id, now)
            audit.append(connection, AuditEvent.SIGNER_RETIRED, card.location_id, now)
        signers.add(connection, Signer(card.location_id, card.to_json(), card.public_key, now))
        audit.append(connection, AuditEvent.SIGNER_TRUSTED, card.location_id, now)

    def _present_name(self, location_id: str) -> str:
        names = expected_locations.names(self._vault.connection, location_id)
        return name_on(names, self._today())


def _good_name(name: str) -> str:
    tidied = tidy(name)
    problem = problem_with_name(tidied, "location")
    if problem:
        raise NotAllowedInput(problem)
    return tidied


def _demand_words(card: SignerCard, words: str) -> None:
    typed = words.casefold().split()
    if len(typed) != len(card.words):
        raise WrongWords(f"A card has {len(card.words)} words; {len(typed)} were given.")
    if tuple(typed) != card.words:
        raise WrongWords(f"These are not the eight words of the card for {card.location_name}.")
