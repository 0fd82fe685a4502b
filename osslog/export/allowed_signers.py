"""The OpenSSH allowed-signers file: which public key belongs to which location id.

`ssh-keygen -Y verify -f signers -I <location id>` reads it; each line allows one key to sign
annual summaries and nothing else. Source: ssh-keygen(1), "ALLOWED SIGNERS".
"""

import base64
import binascii
import re

from osslog.domain.location import problem_with_location_id
from osslog.errors import KnownError
from osslog.export.manifest import NAMESPACE
from osslog.export.ssh_signature import public_key_text

_LINE = re.compile(
    rf'(?P<location_id>\S+)(?: namespaces="{NAMESPACE}")? ssh-ed25519 (?P<key>\S+)(?: .*)?',
    re.ASCII,
)
_KEY_SIZE = 32


class SignersRefused(KnownError):
    """An allowed-signers file cannot be read."""

    code = "signers"
    default_next_step = "Each line is: location id, ssh-ed25519, public key."


def line(location_id: str, public_key: bytes) -> str:
    """The line, with its newline, that lets `public_key` sign for the location."""
    return f'{location_id} namespaces="{NAMESPACE}" {public_key_text(public_key)}\n'


def read(text: str) -> dict[str, bytes]:
    """The public keys by location id; empty lines and lines beginning with `#` do not count.

    Raises:
        SignersRefused: a line is not of the form that `line` writes, or a location has two
            different keys.
    """
    keys: dict[str, bytes] = {}
    for number, entry in enumerate(text.splitlines(), start=1):
        if not entry.strip() or entry.startswith("#"):
            continue
        location_id, key = _read_line(number, entry.strip())
        if keys.setdefault(location_id, key) != key:
            raise SignersRefused(f"Line {number} gives {location_id} a second key.")
    return keys


def _read_line(number: int, entry: str) -> tuple[str, bytes]:
    match = _LINE.fullmatch(entry)
    if match is None or problem_with_location_id(match["location_id"]):
        raise SignersRefused(f"Line {number} does not name a location and its key.")
    try:
        key = base64.b64decode(match["key"], validate=True)[-_KEY_SIZE:]
    except binascii.Error as trouble:
        raise SignersRefused(f"The key in line {number} is damaged.") from trouble
    if len(key) != _KEY_SIZE or public_key_text(key) != f"ssh-ed25519 {match['key']}":
        raise SignersRefused(f"The key in line {number} is not an Ed25519 key.")
    return match["location_id"], key
