"""Feedback posts: which there are, and what they show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final
from uuid import UUID

from osslog.domain.records import Agency

ENGLISH: Final = "en"
LONGEST_WELCOME: Final = 300
VOUCHER_SIZE: Final = 64


@dataclass(frozen=True, slots=True)
class Desk:
    """One feedback post of a location, known by the Ed25519 key with which it signs.

    `is_own` is true of the post on the coordinator's own computer. `file_issue` is the number of
    the last file that was made for it, `withdrawn_on` None while its entries are accepted. `told`
    is a hash of what that file said, its number and what was merged left out.
    """

    id: UUID
    location_id: str
    name: str
    public_key: bytes
    takes_visits: bool
    is_own: bool
    file_issue: int
    enrolled_on: date
    withdrawn_on: date | None = None
    told: bytes = bytes(32)


@dataclass(frozen=True, slots=True)
class DeskSetup:
    """What all posts of a location show, and how its words are cleared.

    `languages` are codes of `desk_languages`, English always among them. `welcome` has words of
    the location's own by language. `needs_second_look` says that words are released only once two
    coordinators have looked at them.
    """

    languages: tuple[str, ...] = (ENGLISH,)
    welcome: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    needs_second_look: bool = False


@dataclass(frozen=True, slots=True)
class DeskPlan:
    """What one post knows: whose it is, whom it seals to, and what it asks. No secret is in it.

    `issue` grows with each file that the coordinator makes for the post, and `made_on` is the day
    of the file. `asked` and `agencies` are for visits, which it takes only where `takes_visits`.
    `merged` has the first sixteen bytes of the SHA-256 of entries that need not be kept any
    longer. `vouchers` tell a post that knows older keys of the location that these are its new
    ones: see `services.desk_voucher`.
    """

    desk_id: UUID
    desk_name: str
    desk_public_key: bytes
    location_id: str
    location_name: str
    location_public_key: bytes
    inbox_key: bytes
    issue: int
    made_on: date
    takes_visits: bool
    asked: tuple[str, ...] = ()
    agencies: tuple[Agency, ...] = ()
    languages: tuple[str, ...] = (ENGLISH,)
    welcome: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    merged: frozenset[bytes] = frozenset()
    vouchers: frozenset[bytes] = frozenset()

    def is_later_than(self, other: "DeskPlan") -> bool:
        """Whether this comes after another plan of the same post.

        A vault that was restored from a backup counts files anew, so a later day is enough.
        """
        return self.issue > other.issue or self.made_on > other.made_on

    def has_same_keys(self, other: "DeskPlan") -> bool:
        """Whether both name the same location with the same two keys."""
        return (self.location_id, self.location_public_key, self.inbox_key) == (
            other.location_id,
            other.location_public_key,
            other.inbox_key,
        )
