"""The PIN that brings somebody back after Hide now: for one unlocking, and only in memory."""

import secrets
from dataclasses import dataclass, field
from hmac import compare_digest

from osslog.domain.session_pin import pin_problem
from osslog.errors import NotAllowedInput
from osslog.storage import key_slots
from osslog.storage.key_slots import SALT_BYTES, STANDARD, KdfProfile


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
    def choose(cls, digits: str, kdf: KdfProfile = STANDARD) -> "SessionPin":
        """The PIN that these digits are; takes about as long as unlocking.

        Raises:
            NotAllowedInput: they are not six digits, or the first that anybody would try.
        """
        problem = pin_problem(digits)
        if problem is not None:
            raise NotAllowedInput(problem)
        salt = secrets.token_bytes(SALT_BYTES)
        return cls(salt, key_slots.derive(digits.encode(), salt, kdf), kdf)

    def fits(self, digits: str) -> bool:
        """Whether these are the digits; takes about as long as unlocking."""
        return compare_digest(self._hash, key_slots.derive(digits.encode(), self._salt, self._kdf))
