"""How a vault vouches to a post for new keys: with the signing key of before, which the post knows.

Anybody can make a file for a feedback post with osslog, and name keys of their own in it. A post
that is at work takes other keys only where the location's key that it knows has signed them.
Nothing that lies at a post is enough to make such a signature.
"""

from typing import Final

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from osslog.domain.desk import DeskPlan

_TAG: Final = b"osslog-desk-voucher-v1\n"


def by_vault(plan: DeskPlan, old_signing_seed: bytes) -> bytes:
    """What a vault puts into a post's file for a signing key that the location had before."""
    return SigningKey(old_signing_seed).sign(_said(plan)).signature


def holds(plan: DeskPlan, known_public_key: bytes) -> bool:
    """Whether the location's signing key that a post knows vouches for a plan's keys."""
    return any(_is_signed(one, _said(plan), known_public_key) for one in plan.vouchers)


def _is_signed(voucher: bytes, said: bytes, public_key: bytes) -> bool:
    try:
        VerifyKey(public_key).verify(said, voucher)
    except (BadSignatureError, ValueError):
        return False
    return True


def _said(plan: DeskPlan) -> bytes:
    return b"".join(
        (
            _TAG,
            plan.desk_id.bytes,
            plan.location_public_key,
            plan.inbox_key,
            plan.location_id.encode("ascii"),
        )
    )
