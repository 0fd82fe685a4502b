"""The county's commands, in process, on real vaults and real summaries."""

from contextlib import closing
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest

from osslog.domain.reporting_year import ReportingYear
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

YEAR = ReportingYear(2016)
VISITS = {"dover": (2, 3), "thanet": (4, 2)}
"""Of each location the visits of 2015/16 and of 2016/17."""


class Sent(NamedTuple):
    """What a location sends to the county."""

    summary: Path
    card: Path
    words: str


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sent]:
    """What two locations send, by their ids."""
    return {
        location_id: send(tmp_path_factory.mktemp(location_id), location_id)
        for location_id in VISITS
    }


def send(folder: Path, location_id: str) -> Sent:
    """Record a location's visits, write its summary and its card."""
    make_location(folder / "vault", location_id, location_id.title())
    with closing(unlock(folder / "vault", PASSPHRASE, today=lambda: DAY)) as opened:
        assert isinstance(opened, LocationWorkspace)
        before, now = VISITS[location_id]
        rows = ["2015-09-08,First"] * before + ["2016-09-06,First"] * now
        opened.imports.read(location_id, "\n".join(["date,visit_number", *rows]).encode())
        card = opened.locations.write_signer_card(location_id, folder)
        summary = opened.year.write(location_id, YEAR, folder)
    return Sent(summary.path, card.json_path, " ".join(card.words))


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs a command."""
    return runner(capsysbinary)


@pytest.fixture(scope="module")
def _trusting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_county(tmp_path_factory.mktemp("county") / "vault")


@pytest.fixture
def opens(tmp_path: Path, _trusting: Path) -> list[str]:
    """The options that open a county's vault of the test's own."""
    copytree(_trusting, tmp_path / "county")
    passphrase = passphrase_file(tmp_path)
    return ["--data-dir", str(tmp_path / "county"), "--passphrase-file", str(passphrase)]


def trust_all(run: Run, opens: list[str], sent: dict[str, Sent]) -> None:
    """Trust the cards of both locations."""
    for one in sent.values():
        assert run("county", "trust", one.card, "--words", one.words, *opens).status == 0


def table(run: Run, opens: list[str]) -> bytes:
    """The county's table as CSV."""
    ran = run("county", "table", "--year", "2016/17", "--format", "csv", *opens)
    assert (ran.status, ran.errors) == (0, "")
    return ran.output


def test_county_init_shows_words_that_open_the_vault(run: Run, tmp_path: Path) -> None:
    opens = ["--data-dir", tmp_path / "new", "--passphrase-file", passphrase_file(tmp_path)]
    ran = run("county", "init", "--json", *opens)
    (answer,) = ran.answers
    assert ran.status == 0
    unlock_with_recovery_words(
        tmp_path / "new", answer["recovery_words"], today=lambda: DAY.replace(year=2099)
    ).close()


def test_county_init_writes_the_words_into_a_file_where_one_is_named(
    run: Run, tmp_path: Path
) -> None:
    opens = ["--data-dir", tmp_path / "new", "--passphrase-file", passphrase_file(tmp_path)]
    words = tmp_path / "words.txt"
    ran = run("county", "init", "--recovery-out", words, *opens)
    assert ran.status == 0
    assert len(words.read_text().split()) == 12
    assert not set(words.read_text().split()[:4]) <= set(ran.text.split())


def test_a_card_is_trusted_by_its_words_alone(
    run: Run, opens: list[str], sent: dict[str, Sent]
) -> None:
    card = sent["dover"].card
    ran = run("county", "trust", card, "--words", sent["thanet"].words, *opens)
    assert ran.status == 1
    assert "These are not the eight words" in ran.errors
    ran = run("county", "trust", card, "--words", sent["dover"].words.upper(), "--json", *opens)
    assert ran.answers == [{"location": "dover", "name": "Dover"}]


def test_something_else_is_no_card(run: Run, opens: list[str], sent: dict[str, Sent]) -> None:
    ran = run("county", "trust", sent["dover"].summary, "--words", "a b c d e f g h", *opens)
    assert (ran.status, ran.output) == (1, b"")


def test_another_key_for_a_trusted_location_is_a_hard_stop(
    run: Run, opens: list[str], sent: dict[str, Sent], tmp_path: Path
) -> None:
    trust_all(run, opens, sent)
    other = send(tmp_path, "dover")
    ran = run("county", "trust", other.card, "--words", other.words, *opens)
    assert ran.status == 1
    assert "Telephone the location" in ran.errors
    ran = run("county", "import", other.summary, "--json", *opens)
    assert (ran.status, ran.answers[0]["reason"]) == (1, "key_changed")


def test_summaries_become_the_table_with_each_byte_as_published(
    run: Run, opens: list[str], sent: dict[str, Sent]
) -> None:
    trust_all(run, opens, sent)
    ran = run("county", "import", *(one.summary for one in sent.values()), "--json", *opens)
    assert ran.status == 0
    assert [(answer["location"], answer["accepted"]) for answer in ran.answers] == [
        ("dover", True),
        ("thanet", True),
    ]
    assert set(ran.answers[0]) == {
        "file",
        "accepted",
        "reason",
        "location",
        "year",
        "revision",
    }
    assert table(run, opens) == (
        b"location,visits_2015_16,visits_2016_17,percent_change\r\n"
        b"Dover,2,3,50.00\r\n"
        b"Thanet,4,2,-50.00\r\n"
    )
    assert run("county", "table", "--year", "2016/17", "--json", *opens).answers[0] == {
        "location": "dover",
        "name": "Dover",
        "visits_before": 2,
        "visits": 3,
        "percent_change": "50.00",
    }
    text = run("county", "table", "--year", "2016/17", *opens).text
    assert "County team only" in text
    assert "50.00" in text


def test_a_file_that_is_refused_does_not_keep_the_others_out(
    run: Run, opens: list[str], sent: dict[str, Sent], tmp_path: Path
) -> None:
    dover = sent["dover"]
    run("county", "trust", dover.card, "--words", dover.words, *opens)
    empty = tmp_path / "empty.zip"
    empty.touch()
    ran = run("county", "import", empty, dover.summary, sent["thanet"].summary, *opens)
    assert ran.status == 1
    assert ran.text == f"{dover.summary}: Dover, 2016/17, revision 1: accepted.\n"
    assert len(ran.errors.splitlines()) == 2
    assert ran.errors.startswith(f"{empty}: ")
    assert table(run, opens).count(b"\r\n") == 2


def test_undo_takes_back_the_last_import_that_stands(
    run: Run, opens: list[str], sent: dict[str, Sent]
) -> None:
    trust_all(run, opens, sent)
    for one in sent.values():
        assert run("county", "import", one.summary, *opens).status == 0
    both = table(run, opens)
    assert run("county", "undo", *opens).status == 0
    assert table(run, opens).splitlines()[2] == b"Thanet,[x],[x],[x]"
    assert run("county", "undo", "--json", *opens).answers == [{"undone": 1}]
    ran = run("county", "undo", *opens)
    assert (ran.status, ran.errors) == (1, "There is no import to take back.\n")
    for one in sent.values():
        assert run("county", "import", one.summary, *opens).status == 0
    assert table(run, opens) == both


def test_undo_passes_over_an_import_that_accepted_nothing(
    run: Run, opens: list[str], sent: dict[str, Sent], tmp_path: Path
) -> None:
    trust_all(run, opens, sent)
    assert run("county", "import", sent["dover"].summary, *opens).status == 0
    (tmp_path / "letter.zip").write_bytes(b"no summary")
    assert run("county", "import", tmp_path / "letter.zip", *opens).status == 1
    assert run("county", "undo", "--json", *opens).answers == [{"undone": 1}]
    assert run("county", "undo", *opens).errors == "There is no import to take back.\n"


def test_a_file_that_was_received_before_is_no_error(
    run: Run, opens: list[str], sent: dict[str, Sent]
) -> None:
    trust_all(run, opens, sent)
    first, second = (
        run("county", "import", sent["dover"].summary, "--json", *opens) for _ in range(2)
    )
    assert (first.status, second.status) == (0, 0)
    assert first.answers == second.answers


def test_the_report_is_a_pdf_in_the_folder_that_is_named(
    run: Run, opens: list[str], sent: dict[str, Sent], tmp_path: Path
) -> None:
    trust_all(run, opens, sent)
    run("county", "import", sent["dover"].summary, *opens)
    (answer,) = run(
        "county", "report", "--year", "2016/17", "--out", tmp_path / "out", "--json", *opens
    ).answers
    assert Path(answer["file"]).parent == tmp_path / "out"
    assert Path(answer["file"]).read_bytes().startswith(b"%PDF-")


def test_the_county_verifies_by_its_own_trust(
    run: Run, opens: list[str], sent: dict[str, Sent]
) -> None:
    dover = sent["dover"]
    ran = run("summary", "verify", dover.summary, "--json", *opens)
    assert (ran.status, ran.answers[0]["reason"]) == (1, "unknown_signer")
    run("county", "trust", dover.card, "--words", dover.words, *opens)
    assert run("summary", "verify", dover.summary, *opens).status == 0


def test_a_county_command_does_not_work_on_a_locations_vault(run: Run, tmp_path: Path) -> None:
    vault = make_location(tmp_path / "vault", "dover", "Dover")
    opens = ["--data-dir", vault, "--passphrase-file", passphrase_file(tmp_path)]
    ran = run("county", "undo", *opens)
    assert ran.status == 1
    assert "holds a location's vault" in ran.errors


def test_a_location_is_expected_before_its_card_and_named_as_missing(
    run: Run, opens: list[str]
) -> None:
    ran = run("county", "expect", "sevenoaks", "--name", "Sevenoaks", *opens)
    assert (ran.status, ran.text.strip()) == (0, "Expecting Sevenoaks (sevenoaks).")
    table = run("county", "table", "--year", "2016/17", *opens).text
    assert "Sevenoaks" in table
    assert "[x]" in table
    again = run("county", "expect", "sevenoaks", "--name", "Sevenoaks", *opens)
    assert (again.status, "expected already" in again.errors) == (1, True)


def test_a_new_name_stands_in_tables_from_its_year_on(run: Run, opens: list[str]) -> None:
    run("county", "expect", "shepway", "--name", "Shepway", *opens)
    name = ("--name", "Folkestone and Hythe", "--since", "2018-04-01")
    assert run("county", "rename", "shepway", *name, *opens).status == 0
    before = run("county", "table", "--year", "2016/17", *opens).text
    after = run("county", "table", "--year", "2017/18", *opens).text
    assert "Shepway" in before
    assert "Folkestone" not in before
    assert "Folkestone and Hythe" in after
    assert run("county", "rename", "dover", *name, *opens).status == 1
    wrong = ("--name", "Dover", "--since", "1 April")
    assert run("county", "rename", "shepway", *wrong, *opens).status == 2
