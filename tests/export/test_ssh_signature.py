"""The SSHSIG framing, held against the real ssh-keygen."""

import base64
import shutil
import subprocess
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from osslog.export import allowed_signers, ssh_signature
from osslog.export.manifest import NAMESPACE

SEED = bytes(range(32))
PUBLIC_KEY = bytes(SigningKey(SEED).verify_key)
MESSAGE = b'{"type":"osslog-annual-summary"}'

needs_ssh_keygen = pytest.mark.skipif(
    shutil.which("ssh-keygen") is None, reason="this machine has no ssh-keygen"
)


def run_ssh_keygen(
    *arguments: str | Path, given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["ssh-keygen", *arguments], input=given, capture_output=True, check=False)


def new_key(folder: Path) -> tuple[Path, bytes, bytes]:
    """A key that ssh-keygen made: its file, its seed and its public key."""
    path = folder / "key"
    assert run_ssh_keygen("-q", "-t", "ed25519", "-N", "", "-f", path).returncode == 0
    public_key = base64.b64decode(path.with_suffix(".pub").read_text().split()[1])[-32:]
    private = base64.b64decode("".join(path.read_text().splitlines()[1:-1]))
    # OpenSSH keeps the seed and the public key after it as one string of 64 bytes.
    end_of_seed = private.rindex(public_key)
    return path, private[end_of_seed - 32 : end_of_seed], public_key


@needs_ssh_keygen
@pytest.mark.parametrize("message", [b"", MESSAGE, bytes(range(256)) * 40])
def test_a_signature_is_byte_for_byte_the_one_that_ssh_keygen_writes(
    tmp_path: Path, message: bytes
) -> None:
    path, seed, _ = new_key(tmp_path)
    theirs = run_ssh_keygen("-Y", "sign", "-q", "-f", path, "-n", NAMESPACE, given=message)
    assert theirs.returncode == 0, theirs.stderr
    assert ssh_signature.sign(seed, NAMESPACE, message) == theirs.stdout


@needs_ssh_keygen
def test_ssh_keygen_accepts_a_signature_and_refuses_a_changed_message(tmp_path: Path) -> None:
    signers, signature = tmp_path / "signers", tmp_path / "message.sig"
    signers.write_text(allowed_signers.line("ashford", PUBLIC_KEY))
    signature.write_bytes(ssh_signature.sign(SEED, NAMESPACE, MESSAGE))
    check = ("-Y", "verify", "-f", signers, "-n", NAMESPACE, "-s", signature, "-I")
    accepted = run_ssh_keygen(*check, "ashford", given=MESSAGE)
    assert accepted.returncode == 0, accepted.stderr
    assert b"Good" in accepted.stdout
    assert run_ssh_keygen(*check, "ashford", given=MESSAGE + b" ").returncode != 0
    assert run_ssh_keygen(*check, "dover", given=MESSAGE).returncode != 0


@needs_ssh_keygen
def test_key_and_fingerprint_are_written_as_ssh_keygen_writes_them(tmp_path: Path) -> None:
    path, _, public_key = new_key(tmp_path)
    written = path.with_suffix(".pub").read_text()
    assert ssh_signature.public_key_text(public_key) == " ".join(written.split()[:2])
    shown = run_ssh_keygen("-l", "-f", path).stdout.decode()
    assert ssh_signature.fingerprint(public_key) == shown.split()[1]


def test_a_signature_is_one_only_of_its_message_key_and_namespace() -> None:
    signature = ssh_signature.sign(SEED, NAMESPACE, MESSAGE)
    other_key = bytes(SigningKey(bytes(32)).verify_key)
    assert ssh_signature.is_signature(signature, PUBLIC_KEY, NAMESPACE, MESSAGE)
    assert not ssh_signature.is_signature(signature, PUBLIC_KEY, NAMESPACE, MESSAGE + b" ")
    assert not ssh_signature.is_signature(signature, other_key, NAMESPACE, MESSAGE)
    assert not ssh_signature.is_signature(signature, PUBLIC_KEY, "file", MESSAGE)


def test_no_other_byte_makes_a_signature() -> None:
    signature = ssh_signature.sign(SEED, NAMESPACE, MESSAGE)
    for place in range(len(signature)):
        changed = bytearray(signature)
        changed[place] ^= 1
        assert not ssh_signature.is_signature(bytes(changed), PUBLIC_KEY, NAMESPACE, MESSAGE), place


@pytest.mark.parametrize("text", [b"", b"\n", b"not armour", b"-----BEGIN SSH SIGNATURE-----\n"])
def test_what_is_no_armour_is_no_signature(text: bytes) -> None:
    assert not ssh_signature.is_signature(text, PUBLIC_KEY, NAMESPACE, MESSAGE)
