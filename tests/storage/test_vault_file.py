import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from osslog.domain import canonical_json
from osslog.errors import DamagedFile, KnownError, NewerVersion, NotAVault
from osslog.storage import key_slots, vault_file
from osslog.storage.key_slots import KdfProfile, SlotOwner
from osslog.storage.vault_file import VaultFile, VaultKind, decode, encode, read

VAULT_ID = "0b0f4b1e-26f4-4b6e-8a51-8c2d1de40c5e"
DAY = date(2016, 2, 29)


@pytest.fixture(scope="module")
def file(cheap_kdf: KdfProfile) -> VaultFile:
    owner = SlotOwner(VAULT_ID, 1, "Zoë Weller", DAY)
    return VaultFile(
        VAULT_ID,
        VaultKind.LOCATION,
        DAY,
        (
            key_slots.seal_with_passphrase(bytes(32), "some passphrase", owner, cheap_kdf),
            key_slots.seal_with_wrapping_key(bytes(32), bytes(32), owner),
        ),
    )


def rewritten(file: VaultFile, **changes: object) -> bytes:
    """The file with fields changed and its checksum made to fit again."""
    fields = json.loads(encode(file))
    del fields["sha256"]
    fields |= changes
    fields["sha256"] = hashlib.sha256(canonical_json.encode(fields)).hexdigest()
    return canonical_json.encode(fields)


def with_slot(file: VaultFile, **changes: object) -> bytes:
    """The file with fields of its first slot changed; None removes one."""
    slots = json.loads(encode(file))["slots"]
    slots[0] |= changes
    slots[0] = {name: value for name, value in slots[0].items() if value is not None}
    return rewritten(file, slots=slots)


def test_what_is_written_is_read_again(file: VaultFile) -> None:
    assert decode(encode(file)) == file


def test_the_first_bytes_say_what_it_is(file: VaultFile) -> None:
    fields = json.loads(encode(file))
    assert (fields["type"], fields["schema"], fields["kind"]) == ("osslog-vault", 1, "location")


def test_any_changed_byte_is_damage(file: VaultFile) -> None:
    content = encode(file)
    for at in range(len(content)):
        changed = bytearray(content)
        changed[at] ^= 0x01
        with pytest.raises(DamagedFile):
            decode(bytes(changed))


@pytest.mark.parametrize("share", [0, 1, 100, 500, -1])
def test_a_file_cut_short_is_damage(file: VaultFile, share: int) -> None:
    with pytest.raises(DamagedFile):
        decode(encode(file)[:share])


def test_anything_behind_the_end_is_damage(file: VaultFile) -> None:
    with pytest.raises(DamagedFile):
        decode(encode(file) + b"\n")


@pytest.mark.parametrize(
    "content", [b"[]", b"null", b"{}", b'{"type":"osslog-vault"}', b"[" * 100_000, b"\xff\xfe"]
)
def test_other_content_is_damage(content: bytes) -> None:
    with pytest.raises(DamagedFile):
        decode(content)


def test_a_huge_file_is_damage_and_not_read_whole(closed_folder: Path) -> None:
    with (closed_folder / "vault.json").open("r+b") as sparse:
        sparse.truncate(10**12)
    with pytest.raises(DamagedFile):
        read(closed_folder)


def test_a_later_format_is_told_from_damage(file: VaultFile) -> None:
    with pytest.raises(NewerVersion):
        decode(rewritten(file, schema=2, something_new=[1]))


def test_a_later_format_that_is_damaged_is_damage(file: VaultFile) -> None:
    with pytest.raises(DamagedFile):
        decode(rewritten(file, schema=2).replace(b"location", b"locatiom"))


@pytest.mark.parametrize(
    "changes",
    [
        {"schema": 0},
        {"schema": "1"},
        {"kind": "desk"},
        {"made_on": "20160229"},
        {"made_on": "2015-02-29"},
        {"more": 1},
        {"slots": []},
        {"vault_id": "another"},
    ],
    ids=str,
)
def test_a_whole_file_with_a_wrong_field_is_damage(
    file: VaultFile, changes: dict[str, object]
) -> None:
    with pytest.raises(DamagedFile):
        decode(rewritten(file, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"memory_mib": 63},
        {"memory_mib": 1025},
        {"memory_mib": 2**40},
        {"passes": 0},
        {"passes": 11},
        {"lanes": 2},
        {"lanes": None},
        {"salt": "00"},
        {"salt": None},
        {"nonce": "zz" * 24},
        {"nonce": "AB" * 24},
        {"sealed_key": "00" * 47},
        {"kind": "keyring"},
        {"kind": "desk"},
        {"generation": "1"},
        {"vault_id": "another"},
        {"person": 7},
        {"more": 1},
    ],
    ids=str,
)
def test_a_slot_with_a_wrong_field_is_damage(file: VaultFile, changes: dict[str, object]) -> None:
    with pytest.raises(DamagedFile):
        decode(with_slot(file, **changes))


def test_two_slots_of_one_id_are_damage(file: VaultFile) -> None:
    slots = json.loads(encode(file))["slots"]
    slots[1]["id"] = slots[0]["id"]
    with pytest.raises(DamagedFile):
        decode(rewritten(file, slots=slots))


def test_slots_of_three_generations_are_damage(file: VaultFile) -> None:
    slots = json.loads(encode(file))["slots"]
    more = [slots[0] | {"id": str(number), "generation": number} for number in (2, 3)]
    assert decode(rewritten(file, slots=[*slots, more[0]])).generations == [2, 1]
    with pytest.raises(DamagedFile):
        decode(rewritten(file, slots=[*slots, *more]))


# In a folder


@pytest.fixture
def closed_folder(file: VaultFile, tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    vault_file.write(folder, file)
    (folder / "vault.db").write_bytes(b"the database")
    return folder


def test_a_folder_is_read(file: VaultFile, closed_folder: Path) -> None:
    assert read(closed_folder) == file


def test_an_empty_folder_or_none_is_no_vault(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NotAVault):
            read(folder)


@pytest.mark.parametrize("name", ["vault.json", "vault.db"])
def test_a_missing_file_is_named(closed_folder: Path, name: str) -> None:
    (closed_folder / name).unlink()
    with pytest.raises(DamagedFile, match=name):
        read(closed_folder)


def test_an_empty_file_is_named(closed_folder: Path) -> None:
    (closed_folder / "vault.json").write_bytes(b"")
    with pytest.raises(DamagedFile, match=r"vault\.json is empty"):
        read(closed_folder)


def test_damage_and_a_missing_vault_are_different_sentences(closed_folder: Path) -> None:
    def sentence() -> str:
        try:
            read(closed_folder)
        except KnownError as trouble:
            return trouble.sentence
        return ""

    said = {sentence()}
    (closed_folder / "vault.json").write_bytes(b"{}")
    said.add(sentence())
    (closed_folder / "vault.json").unlink()
    said.add(sentence())
    (closed_folder / "vault.db").unlink()
    said.add(sentence())
    assert len(said) == 4
