"""How a vault vouches to a post for new keys: by the old inbox key, which the post knows.

Anybody can make a file for a feedback post with osslog, and name keys of their own in it. A post
that is at work takes other keys only where the vault that it belongs to vouches for them. Both
sides make the same check value: the vault of its old private inbox key and the post's public key,
the post of its own private key and the old public one.
"""

import hashlib
import hmac
from typing import Final

from nacl.public import Box, PrivateKey, PublicKey
from nacl.signing import SigningKey, VerifyKey

from osslog.domain.desk import VOUCHER_SIZE, DeskPlan

_TAG: Final = b"osslog-desk-voucher-v1\n"


def by_vault(plan: DeskPlan, old_inbox_secret: bytes) -> bytes:
    """What a vault that had an inbox key before puts into a post's file."""
    post = VerifyKey(plan.desk_public_key).to_curve25519_public_key()
    return _voucher(plan, Box(PrivateKey(old_inbox_secret), post))


def holds(plan: DeskPlan, seed: bytes, known_inbox_key: bytes) -> bool:
    """Whether the vault that has the inbox key which a post knows vouches for a plan's keys.

    `seed` is the post's own signing key.
    """
    own = SigningKey(seed).to_curve25519_private_key()
    wanted = _voucher(plan, Box(own, PublicKey(known_inbox_key)))
    return any(hmac.compare_digest(wanted, one) for one in plan.vouchers)


def _voucher(plan: DeskPlan, box: Box) -> bytes:
    """The check value of what a plan says of its keys, under what both sides share."""
    said = b"".join(
        (
            _TAG,
            plan.desk_id.bytes,
            plan.location_public_key,
            plan.inbox_key,
            plan.location_id.encode("ascii"),
        )
    )
    return hashlib.blake2b(said, key=box.shared_key(), digest_size=VOUCHER_SIZE).digest()
