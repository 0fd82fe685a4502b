"""The commands of a location, in process, on real vaults."""

import json
import zipfile
from contextlib import closing
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from osslog import cli_options
from osslog.domain.records import Visit
from osslog.local_date import local_today
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.workspace import unlock, unlock_with_recovery_words
from tests.command_line import (
    DAY,
    PASSPHRASE,
    Run,
    make_county,
    make_location,
    passphrase_file,
    runner,
)

SHEET = (
    "date,visit_number,sex,agencies\r\n"
    "2016-09-06,First,Female,Kent Police\r\n"
    "2016-09-06,Second,Male,\r\n"
    "2015-09-08,First,Female,\r\n"
)


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs a command."""
    return runner(capsysbinary)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """The data folder of a location's vault."""
    return make_location(tmp_path / "vault", "ashford", "Ashford")


@pytest.fixture
def opens(tmp_path: Path, vault: Path) -> list[str]:
    """The options that open the vault."""
    return ["--data-dir", str(vault), "--passphrase-file", str(passphrase_file(tmp_path))]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A spreadsheet of three visits in two years."""
    file = tmp_path / "visits.csv"
    file.write_bytes(SHEET.encode())
    return file


def test_init_sets_up_a_vault_whose_words_open_it(run: Run, tmp_path: Path) -> None:
    folder, words = tmp_path / "data", tmp_path / "words.txt"
    ran = run(
        *("init", "--location-id", "herne-bay", "--name", "Herne Bay", "--recovery-out", words),
        *("--data-dir", folder, "--passphrase-file", passphrase_file(tmp_path), "--json"),
    )
    assert (ran.status, ran.errors) == (0, "")
    assert ran.answers == [{"folder": str(folder), "recovery_file": str(words)}]
    assert words.stat().st_mode & 0o777 == 0o600
    with closing(
        unlock_with_recovery_words(folder, words.read_text(), today=local_today)
    ) as opened:
        assert isinstance(opened, LocationWorkspace)
        assert opened.locations.get(None).name == "Herne Bay"


def test_init_writes_a_page_to_print_where_a_pdf_is_named(run: Run, tmp_path: Path) -> None:
    sheet = tmp_path / "words.pdf"
    ran = run(
        *("init", "--location-id", "dover", "--name", "Dover", "--recovery-out", sheet),
        *("--data-dir", tmp_path / "data", "--passphrase-file", passphrase_file(tmp_path)),
    )
    assert ran.status == 0
    assert sheet.read_bytes().startswith(b"%PDF-")


def test_init_keeps_a_file_that_is_there_and_makes_no_vault(run: Run, tmp_path: Path) -> None:
    there = tmp_path / "words.txt"
    there.write_text("mine")
    ran = run(
        *("init", "--location-id", "dover", "--name", "Dover", "--recovery-out", there),
        *("--data-dir", tmp_path / "data", "--passphrase-file", passphrase_file(tmp_path)),
    )
    assert ran.status == 1
    assert ran.errors == "words.txt is there already and was kept.\n"
    assert there.read_text() == "mine"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("location_id", "passphrase", "sentence"),
    [("Dover", PASSPHRASE, "small letters"), ("dover", "password1234", "easy to guess")],
)
def test_init_that_is_refused_leaves_no_empty_sheet_behind(
    run: Run, tmp_path: Path, location_id: str, passphrase: str, sentence: str
) -> None:
    words = tmp_path / "words.txt"
    file = passphrase_file(tmp_path, passphrase.encode())
    ran = run(
        *("init", "--location-id", location_id, "--name", "Dover", "--recovery-out", words),
        *("--data-dir", tmp_path / "data", "--passphrase-file", file),
    )
    assert ran.status == 1
    assert sentence in ran.errors
    assert not words.exists()


def test_init_keeps_a_vault_that_is_there(
    run: Run, tmp_path: Path, vault: Path, opens: list[str]
) -> None:
    before = (vault / "vault.json").read_bytes()
    words = tmp_path / "words.txt"
    ran = run("init", "--location-id", "dover", "--name", "Dover", "--recovery-out", words, *opens)
    assert ran.status == 1
    assert "was kept" in ran.errors
    assert (vault / "vault.json").read_bytes() == before
    assert not words.exists()


@pytest.mark.parametrize("before", [0, 2, 4, 5])
def test_common_options_stand_before_or_after_the_command(
    run: Run, opens: list[str], sheet: Path, before: int
) -> None:
    options = [*opens, "--json"]
    ran = run(*options[:before], "visits", "import", sheet, *options[before:])
    assert ran.status == 0
    assert ran.answers[0]["added"] == 3


def test_an_option_after_the_command_wins(run: Run, tmp_path: Path, opens: list[str]) -> None:
    assert run("--data-dir", tmp_path / "nowhere", "check", *opens).status == 0


def test_the_folder_may_be_named_by_the_environment(
    run: Run, vault: Path, opens: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OSSLOG_DATA_DIR", str(vault))
    assert run("check", *opens[2:]).status == 0


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_the_last_newline_of_a_passphrase_file_does_not_count(
    run: Run, tmp_path: Path, vault: Path, ending: str
) -> None:
    file = passphrase_file(tmp_path, (PASSPHRASE + ending).encode())
    assert run("check", "--data-dir", vault, "--passphrase-file", file).status == 0


def test_a_byte_order_mark_is_no_part_of_the_passphrase(
    run: Run, tmp_path: Path, vault: Path
) -> None:
    file = passphrase_file(tmp_path, b"\xef\xbb\xbf" + PASSPHRASE.encode())
    assert run("check", "--data-dir", vault, "--passphrase-file", file).status == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xff\xfe", "it is not UTF-8 text"),
        (b"x" * 5000, "too large"),
        (b"another phrase altogether", "That passphrase does not open this folder."),
        (b"", "That passphrase does not open this folder."),
    ],
)
def test_a_file_without_the_passphrase_is_refused_in_one_sentence(
    run: Run, tmp_path: Path, vault: Path, content: bytes, sentence: str
) -> None:
    file = passphrase_file(tmp_path, content)
    ran = run("check", "--data-dir", vault, "--passphrase-file", file)
    assert (ran.status, ran.output) == (1, b"")
    assert sentence in ran.errors
    assert ran.errors.count("\n") == 1


def test_a_missing_passphrase_file_is_refused(run: Run, tmp_path: Path, vault: Path) -> None:
    ran = run("check", "--data-dir", vault, "--passphrase-file", tmp_path / "none.txt")
    assert (ran.status, ran.errors) == (
        1,
        "osslog cannot read none.txt. Check that it is still there and that you may open it.\n",
    )


@pytest.mark.parametrize("arguments", [["check"], ["backup", "there"], ["signer-card"]])
def test_a_folder_without_a_vault_is_refused_before_a_passphrase_is_asked_for(
    run: Run, tmp_path: Path, arguments: list[str]
) -> None:
    more = ["--out", str(tmp_path / "out")] if arguments == ["signer-card"] else []
    ran = run(*arguments, *more, "--data-dir", tmp_path / "nowhere")
    assert ran.status == 1
    assert ran.errors.startswith(f"There is no osslog vault in {tmp_path / 'nowhere'}.")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["county", "frobnicate"],
        ["visits"],
        ["visits", "import"],
        ["summary", "write", "--out", "x"],
        ["summary", "write", "--year", "2016/18", "--out", "x"],
        ["summary", "verify"],
        ["county", "table", "--year", "2016/17", "--format", "xlsx"],
        ["demo"],
        ["demo", "--out", "x", "--seed", "one"],
        ["init", "--name", "Dover"],
        ["check", "--passphrase", "given here"],
    ],
)
def test_wrong_usage_ends_with_2_and_says_how(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.output) == (2, b"")
    assert "Usage: osslog" in ran.errors


def test_nobody_is_asked_for_a_passphrase_where_nobody_is(run: Run, vault: Path) -> None:
    ran = run("check", "--data-dir", vault)
    assert ran.status == 2
    assert "--passphrase-file" in ran.errors


@pytest.mark.parametrize("arguments", [["--help"], ["county", "table", "--help"], ["--version"]])
def test_help_is_done_and_not_refused(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.errors) == (0, "")
    assert ran.text.startswith(("Usage: osslog", "osslog 0."))


def test_a_sheet_is_imported_once(run: Run, opens: list[str], sheet: Path) -> None:
    first, second = (run("visits", "import", sheet, *opens) for _ in range(2))
    assert first.text == "Ashford: 3 visits added, 0 were there before, 2 drop-ins made for them.\n"
    assert second.text.startswith("Ashford: 0 visits added, 3 were there before")
    assert run("visits", "import", sheet, *opens, "--json").answers == [
        {"location": "ashford", "added": 0, "already_there": 3, "drop_ins_added": 0}
    ]


def test_a_bad_sheet_is_refused_with_every_line(run: Run, tmp_path: Path, opens: list[str]) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(f"{SHEET}31/02/2016,First,,\r\n2016-09-06,First,F,\r\n".encode())
    ran = run("visits", "import", bad, *opens)
    assert (ran.status, ran.output) == (1, b"")
    assert ran.errors.splitlines()[:2] == [
        'Line 5: There is no day "31/02/2016" in the calendar.',
        'Line 6: Sex: there is no answer called "F".',
    ]
    assert ran.errors.splitlines()[2].startswith("The file has 2 problems, the first in line 5.")


def test_a_vault_of_several_locations_wants_to_know_which(
    run: Run, tmp_path: Path, sheet: Path
) -> None:
    folder = make_location(tmp_path / "both", "dover", "Dover", "thanet")
    opens = ["--data-dir", folder, "--passphrase-file", passphrase_file(tmp_path)]
    ran = run("visits", "import", sheet, *opens)
    assert ran.status == 1
    assert "this vault has dover, thanet" in ran.errors
    assert run("--location", "thanet", "visits", "import", sheet, *opens).status == 0
    ran = run("visits", "import", sheet, *opens, "--location", "margate")
    assert ran.status == 1
    assert "margate" in ran.errors


def test_a_summary_is_written_verified_and_given_out_again(
    run: Run, tmp_path: Path, opens: list[str], sheet: Path
) -> None:
    run("visits", "import", sheet, *opens)
    write = ("summary", "write", "--year", "2016/17", "--out", tmp_path / "out", *opens)
    ran = run(*write, "--json")
    (answer,) = ran.answers
    assert answer == {
        "file": str(tmp_path / "out" / "osslog-ashford-2016-17-r1.zip"),
        "location": "ashford",
        "year": "2016/17",
        "revision": 1,
        "is_new": True,
    }
    with zipfile.ZipFile(answer["file"]) as archive:
        figures = json.loads(archive.read("summary.json"))
    assert (figures["visits"], figures["previous_year"]["visits"]) == (2, 1)
    verified = run("summary", "verify", "--json", answer["file"], *opens)
    assert verified.status == 0
    assert verified.answers == [
        {
            "file": answer["file"],
            "accepted": True,
            "reason": None,
            "location": "ashford",
            "year": "2016/17",
            "revision": 1,
        }
    ]
    assert run(*write, "--json").answers[0]["is_new"] is False


def test_another_revision_wants_a_reason(
    run: Run, tmp_path: Path, vault: Path, opens: list[str], sheet: Path
) -> None:
    run("visits", "import", sheet, *opens)
    write = ("summary", "write", "--year", "2016/17", "--out", tmp_path / "out", *opens)
    assert run(*write).status == 0
    with closing(unlock(vault, PASSPHRASE, today=local_today)) as opened:
        assert isinstance(opened, LocationWorkspace)
        (held,) = opened.drop_ins.on_day("ashford", date(2016, 9, 6))
        opened.visits.log(Visit(uuid4(), held.id, "third_or_later"))
    ran = run(*write)
    assert ran.status == 1
    assert "Say why there is another revision." in ran.errors
    ran = run(*write, "--reason", "A visit was found on paper", "--json")
    assert ran.answers[0]["revision"] == 2


def test_a_summary_of_a_year_that_has_not_begun_is_refused(
    run: Run, tmp_path: Path, opens: list[str]
) -> None:
    ran = run("summary", "write", "--year", "2098/99", "--out", tmp_path / "out", *opens)
    assert ran.status == 1
    assert "The year 2098/99 begins on 01/07/2098." in ran.errors
    assert not (tmp_path / "out").exists()


def test_files_that_are_refused_are_each_told_and_do_not_hide_the_good_one(
    run: Run, tmp_path: Path, opens: list[str], sheet: Path
) -> None:
    run("visits", "import", sheet, *opens)
    run("summary", "write", "--year", "2016/17", "--out", tmp_path / "out", *opens)
    good = tmp_path / "out" / "osslog-ashford-2016-17-r1.zip"
    changed = tmp_path / "changed.zip"
    content = bytearray(good.read_bytes())
    content[content.index(b'"revision":1')] ^= 1
    changed.write_bytes(content)
    files = [changed, good, tmp_path / "missing.zip", sheet]
    ran = run("summary", "verify", "--json", *files, *opens)
    assert ran.status == 1
    assert [answer["file"] for answer in ran.answers] == [str(file) for file in files]
    assert [answer["accepted"] for answer in ran.answers] == [False, True, False, False]
    assert all((answer["reason"] is None) is answer["accepted"] for answer in ran.answers)
    assert ran.answers[3]["reason"] == "not_zip"
    assert len(ran.errors.splitlines()) == 3
    plain = run("summary", "verify", *files, *opens)
    assert (plain.status, plain.errors) == (1, ran.errors)
    assert plain.text == f"{good}: Ashford, 2016/17, revision 1: genuine.\n"


def test_a_summary_is_verified_by_a_file_of_signers_without_any_vault(
    run: Run, tmp_path: Path, vault: Path, opens: list[str], sheet: Path
) -> None:
    run("visits", "import", sheet, *opens)
    run("summary", "write", "--year", "2016/17", "--out", tmp_path / "out", *opens)
    file = tmp_path / "out" / "osslog-ashford-2016-17-r1.zip"
    with closing(unlock(vault, PASSPHRASE, today=local_today)) as opened:
        assert isinstance(opened, LocationWorkspace)
        line = opened.locations.allowed_signers()
    signers = tmp_path / "signers"
    signers.write_text(line)
    nowhere = ("--data-dir", tmp_path / "nowhere")
    assert run("summary", "verify", file, "--signers", signers, *nowhere).status == 0
    signers.write_text(line.replace("ashford", "thanet"))
    ran = run("summary", "verify", "--json", file, "--signers", signers)
    assert ran.status == 1
    assert ran.answers[0]["reason"] == "unknown_signer"
    signers.write_text("ashford ssh-ed25519 nonsense\n")
    ran = run("summary", "verify", file, "--signers", signers)
    assert (ran.status, ran.output) == (1, b"")


def test_a_signer_card_is_written_with_its_words(
    run: Run, tmp_path: Path, opens: list[str]
) -> None:
    ran = run("signer-card", "--out", tmp_path / "cards", "--json", *opens)
    (answer,) = ran.answers
    assert len(answer["words"].split()) == 8
    assert Path(answer["page"]).read_bytes().startswith(b"%PDF-")
    assert json.loads(Path(answer["card"]).read_bytes())["location_id"] == "ashford"
    assert answer["words"] in run("signer-card", "--out", tmp_path / "cards", *opens).text


def test_a_backup_is_restored_into_another_folder_and_beside_the_present_vault(
    run: Run, tmp_path: Path, opens: list[str], sheet: Path
) -> None:
    run("visits", "import", sheet, *opens)
    (answer,) = run("backup", tmp_path / "backups", "--json", *opens).answers
    there = ("--data-dir", tmp_path / "restored", *opens[2:])
    assert run("restore", answer["file"], *there).status == 0
    assert run("visits", "import", sheet, *there, "--json").answers[0]["already_there"] == 3
    (again,) = run("restore", answer["file"], *there, "--json").answers
    assert again["made_on"] == local_today().isoformat()
    assert Path(again["kept_in"]).is_dir()


def test_restoring_something_else_is_refused_and_keeps_the_vault(
    run: Run, opens: list[str], sheet: Path
) -> None:
    assert run("restore", sheet, *opens).status == 1
    assert run("check", *opens).status == 0


def test_check_says_that_a_sound_vault_is_sound(run: Run, opens: list[str]) -> None:
    assert run("check", *opens).text == "No damage was found.\n"
    assert run("check", "--json", *opens).answers == [{"sound": True, "problems": []}]


def test_check_finds_damage(run: Run, vault: Path, opens: list[str]) -> None:
    database = vault / "vault.db"
    content = bytearray(database.read_bytes())
    for place in range(len(content) // 2, len(content), 4096):
        content[place] ^= 1
    database.write_bytes(content)
    ran = run("check", *opens)
    assert (ran.status, ran.output) == (1, b"")
    assert "damaged" in ran.errors


def test_a_location_command_does_not_work_on_the_countys_vault(
    run: Run, tmp_path: Path, sheet: Path
) -> None:
    county = make_county(tmp_path / "county")
    opens = ["--data-dir", county, "--passphrase-file", passphrase_file(tmp_path)]
    ran = run("visits", "import", sheet, *opens)
    assert ran.status == 1
    assert "holds the county's vault" in ran.errors


def test_a_clock_before_the_vaults_last_day_is_refused(
    run: Run, opens: list[str], sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli_options, "local_today", lambda: DAY.replace(year=2016))
    ran = run("visits", "import", sheet, *opens)
    assert ran.status == 1
    assert "but the vault has an entry of" in ran.errors
