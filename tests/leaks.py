"""Searches everything that a process left on a disk, as somebody would who wants to read it.

Files are looked into as they are, unpacked, and decoded; every run of bytes that could be a key is
tried on every sealed entry.
"""

import base64
import binascii
import bz2
import gzip
import hashlib
import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from nacl.bindings import (
    crypto_scalarmult_base,
    crypto_sign_ed25519_sk_to_curve25519,
    crypto_sign_seed_keypair,
)

from osslog.storage.entry_files import SUFFIX
from osslog.storage.entry_seal import SEALED_SIZE, CannotOpenSeal, NotWellSealed, open_seal

DEEPEST: Final = 3
KEY_SIZE: Final = 32
LARGEST_FOR_KEYS: Final = 64 * 1024
"""A file larger than this is looked through for words, and not for keys at each of its bytes."""

_HEX: Final = re.compile(rb"[0-9a-fA-F]{16,}")
_BASE64: Final = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
_ZLIB: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]")


def files_below(*folders: Path) -> dict[str, bytes]:
    """What every file below the folders holds, by its path."""
    return {
        str(path): path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def sealed_files(files: dict[str, bytes]) -> dict[str, bytes]:
    """Those of the files that are sealed entries."""
    return {
        name: content
        for name, content in files.items()
        if name.endswith(SUFFIX) or len(content) == SEALED_SIZE
    }


def forms_of(marker: str) -> frozenset[bytes]:
    """How words may stand in a file."""
    plain = [marker.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32")]
    escaped = marker.encode("ascii", "backslashreplace")
    return frozenset([*plain, escaped, marker.encode("utf-8")[::-1]])


def contents(content: bytes, deep: int = DEEPEST) -> Iterator[bytes]:
    """A file's content, and whatever is packed or encoded in it."""
    yield content
    if deep:
        for inside in _inside(content):
            yield from contents(inside, deep - 1)


def _inside(content: bytes) -> Iterator[bytes]:
    for run in _HEX.findall(content):
        yield binascii.unhexlify(run[: len(run) // 2 * 2])
    for run in _BASE64.findall(content):
        bare = run.rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
        for start in range(4):
            part = bare[start:]
            part = part[: len(part) - (len(part) % 4 == 1)]
            yield base64.b64decode(part + b"=" * (-len(part) % 4))
    for found in _ZLIB.finditer(content):
        yield from _unpacked(zlib.decompressobj().decompress, content[found.start() :])
    for begin, unpack in (
        (b"\x1f\x8b", gzip.decompress),
        (b"BZh", bz2.decompress),
        (b"\xfd7zXZ", lzma.decompress),
    ):
        if content.startswith(begin):
            yield from _unpacked(unpack, content)
    if content.startswith(b"PK") and zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield archive.read(name)


def _unpacked(unpack: Callable[[bytes], bytes], content: bytes) -> Iterator[bytes]:
    try:
        unpacked = unpack(content)
    except (OSError, EOFError, zlib.error, lzma.LZMAError):
        return
    if unpacked:
        yield unpacked


def places_of(markers: Iterable[str], files: dict[str, bytes]) -> set[tuple[str, str]]:
    """Which file holds which marker, in whatever form, or has it in its name."""
    forms = {marker: forms_of(marker) for marker in markers}
    return {
        (name, marker)
        for name, content in files.items()
        for inside in (name.encode(), *contents(content))
        for marker, written in forms.items()
        if any(form in inside for form in written)
    }


def possible_keys(files: dict[str, bytes]) -> frozenset[bytes]:
    """Every run of bytes that could open something, with what is commonly made of a key."""
    found: set[bytes] = {bytes(KEY_SIZE)}
    for content in files.values():
        if len(content) > LARGEST_FOR_KEYS:
            continue
        for inside in contents(content, 1):
            found.update(
                inside[start : start + KEY_SIZE]
                for start in range(max(0, len(inside) - KEY_SIZE + 1))
            )
    keys = set(found)
    for one in found:
        keys.add(hashlib.sha256(one).digest())
        keys.add(one[::-1])
        if len(set(one)) > KEY_SIZE // 4:  # words of few signs are no seeds
            _, pair = crypto_sign_seed_keypair(one)
            keys.add(crypto_sign_ed25519_sk_to_curve25519(pair))
    return frozenset(key for key in keys if len(key) == KEY_SIZE)


def opened_by(keys: Iterable[bytes], sealed: dict[str, bytes]) -> list[str]:
    """The sealed files that one of the keys opens, as the recipient's or as the sealer's.

    Files sealed to one recipient have one key in common, so that each possible key is tried on
    the first; and each file has a key of its own, whose public half it begins with.
    """
    found: set[str] = set()
    one_time = {content[:KEY_SIZE]: name for name, content in sealed.items()}
    first = next(iter(sealed.values()))
    for key in keys:
        public: bytes = crypto_scalarmult_base(key)
        if public in one_time:
            found.add(one_time[public])
        if _opens(first, key):
            found.update(name for name, content in sealed.items() if _opens(content, key))
    return sorted(found)


def _opens(sealed: bytes, key: bytes) -> bool:
    try:
        open_seal(sealed, key)
    except CannotOpenSeal:
        return False
    except NotWellSealed:
        pass
    return True
