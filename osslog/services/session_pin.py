"""The PIN that brings somebody back after Hide now: for one unlocking, and only in memory."""

import secrets
from dataclasses import dataclass, field
from hmac import compare_digest
from typing import Final

from osslog.domain.session_pin import pin_problem
from osslog.errors import NotAllowedInput
from osslog.storage import key_slots
from osslog.storage.key_slots import SALT_BYTES, KdfProfile

PIN_COST: Final = KdfProfile(memory_mib=64, passes=3)
"""A tenth of a second: somebody waits for it, and it guards nothing that leaves the memory."""


@dataclass(frozen=True, slots=True)
class SessionPin:
    """Tells whether six digits are the ones that were chosen, and keeps no trace of them.

    Only a slow salted hash is in memory. It guards what is on the screen from a passer-by; who
    can read the memory of the process finds the vault's own key there.
    """

    _salt: bytes = field(repr=False)
    _hash: bytes = field(repr=False)
    _kdf: KdfProfile = field(repr=False)

    @classmethod
    def choose(cls, digits: str, kdf: KdfProfile = PIN_COST) -> "SessionPin":
        """The PIN that these digits are.

        Raises:
            NotAllowedInput: they are not six digits, or the first that anybody would try.
        """
        problem = pin_problem(digits)
        if problem is not None:
            raise NotAllowedInput(problem)
        salt = secrets.token_bytes(SALT_BYTES)
        return cls(salt, key_slots.derive(digits.encode(), salt, kdf), kdf)

    def fits(self, digits: str) -> bool:
        """Whether these are the digits; as slow as `PIN_COST`."""
        return compare_digest(self._hash, key_slots.derive(digits.encode(), self._salt, self._kdf))
