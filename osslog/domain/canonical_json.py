"""Canonical JSON: one way to write each value, so that bytes can be hashed, signed and compared.

The profile is a part of RFC 8785 (JSON Canonicalization Scheme): UTF-8, object keys ASCII and
sorted, no spaces, whole numbers below 2**53 in size, no fractions; shares and percentages travel
as decimal strings. What `decode` accepts, `encode` writes again as the same bytes.
"""

from typing import TypeAlias

import msgspec

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"

LARGEST_INTEGER = 2**53 - 1
DEEPEST_NESTING = 32


class NotCanonical(ValueError):
    """The value or the bytes lie outside the profile."""


def encode(value: object) -> bytes:
    """The canonical bytes of `value`: dictionaries, lists, tuples, strings, integers, bool, None.

    Raises:
        NotCanonical: the value holds anything that the profile does not allow.
    """
    _demand_profile(value, DEEPEST_NESTING)
    try:
        return msgspec.json.encode(value, order="sorted")
    except UnicodeEncodeError as trouble:
        raise NotCanonical("a string holds half of a surrogate pair") from trouble


def decode(content: bytes) -> Json:
    """The value that `content` is the canonical form of.

    Doubled keys, spaces, other orders and other spellings all fail, because the value is
    encoded again and must give the same bytes.

    Raises:
        NotCanonical: the content is no JSON, or not written in the one way.
    """
    try:
        value: Json = msgspec.json.decode(content)
    except (ValueError, RecursionError) as trouble:
        raise NotCanonical("the content is not JSON") from trouble
    if encode(value) != content:
        raise NotCanonical("the content is not written in the canonical way")
    return value


def _demand_profile(value: object, levels_left: int) -> None:
    if value is None or isinstance(value, bool | str):
        return
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise NotCanonical("an integer is too large")
        return
    if not isinstance(value, dict | list | tuple):
        raise NotCanonical(f"a {type(value).__name__} has no place in canonical JSON")
    if levels_left == 0:
        raise NotCanonical("the nesting is too deep")
    if isinstance(value, dict):
        for key in value:
            if not isinstance(key, str) or not key.isascii():
                raise NotCanonical("an object's key is not an ASCII string")
        value = list(value.values())
    for part in value:
        _demand_profile(part, levels_left - 1)
