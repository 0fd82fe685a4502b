"""OpenSSH signatures (SSHSIG) by Ed25519 keys, written in exactly one way.

`ssh-keygen -Y verify` accepts what `sign` writes. Source: PROTOCOL.sshsig of OpenSSH. The
signature itself is made and checked by libsodium; only the framing is done here.
"""

import base64
import binascii
import hashlib

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

_MAGIC = b"SSHSIG"
_VERSION = (1).to_bytes(4, "big")
_KEY_TYPE = b"ssh-ed25519"
_HASH_NAME = b"sha512"
_SIGNATURE_SIZE = 64
_BEGIN = b"-----BEGIN SSH SIGNATURE-----\n"
_END = b"-----END SSH SIGNATURE-----\n"
_COLUMNS = 70


def sign(seed: bytes, namespace: str, message: bytes) -> bytes:
    """The armoured signature of `message` by the Ed25519 key with this 32-byte seed."""
    key = SigningKey(seed)
    signature = key.sign(_signed_data(namespace, message)).signature
    return _armoured(bytes(key.verify_key), namespace, signature)


def is_signature(armoured: bytes, public_key: bytes, namespace: str, message: bytes) -> bool:
    """Whether `armoured` is the one way to write a signature of `message` by `public_key`.

    The key and the namespace that the armour names count for nothing by themselves: all of it
    but the 64 bytes of the signature follows from the arguments and must be the same.
    """
    body = armoured.removeprefix(_BEGIN).removesuffix(_END).replace(b"\n", b"")
    try:
        signature = binascii.a2b_base64(body, strict_mode=True)[-_SIGNATURE_SIZE:]
    except binascii.Error:
        return False
    if _armoured(public_key, namespace, signature) != armoured:
        return False
    try:
        VerifyKey(public_key).verify(_signed_data(namespace, message), signature)
    except BadSignatureError:
        return False
    return True


def public_key_text(public_key: bytes) -> str:
    """The public key as OpenSSH writes it in a line: `ssh-ed25519 AAAA...`."""
    encoded = base64.b64encode(_key_blob(public_key)).decode("ascii")
    return f"{_KEY_TYPE.decode('ascii')} {encoded}"


def fingerprint(public_key: bytes) -> str:
    """The public key's fingerprint as OpenSSH shows it: `SHA256:...`."""
    digest = hashlib.sha256(_key_blob(public_key)).digest()
    return "SHA256:" + base64.b64encode(digest).decode("ascii").rstrip("=")


def _string(content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + content


def _key_blob(public_key: bytes) -> bytes:
    return _string(_KEY_TYPE) + _string(public_key)


def _signed_data(namespace: str, message: bytes) -> bytes:
    digest = hashlib.sha512(message).digest()
    parts = (namespace.encode("ascii"), b"", _HASH_NAME, digest)
    return _MAGIC + b"".join(_string(part) for part in parts)


def _armoured(public_key: bytes, namespace: str, signature: bytes) -> bytes:
    parts = (
        _key_blob(public_key),
        namespace.encode("ascii"),
        b"",
        _HASH_NAME,
        _string(_KEY_TYPE) + _string(signature),
    )
    blob = _MAGIC + _VERSION + b"".join(_string(part) for part in parts)
    text = base64.b64encode(blob)
    lines = (text[start : start + _COLUMNS] for start in range(0, len(text), _COLUMNS))
    return _BEGIN + b"".join(line + b"\n" for line in lines) + _END
