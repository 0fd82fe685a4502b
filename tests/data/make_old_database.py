"""Writes the databases of this version of the schema into `tests/data/old_databases/`.

Run from the checkout before a migration is added: `python -m tests.data.make_old_database`. The
files stay for good: every later osslog must open them, and a test holds it to that. A folder
that is there is kept as it is, because it was made by the code of its time.

What is received and handed out goes in below the services: the records are there for the
schema's sake, and the same in every version.
"""

import shutil
import tempfile
from datetime import date
from pathlib import Path
from uuid import uuid4

from osslog.domain.annual_summary import AnnualSummary
from osslog.domain.import_batch import ReceivedSummary
from osslog.domain.records import Feedback, Given, Referral, Visit
from osslog.domain.reporting_year import ReportingYear
from osslog.export import summary_json
from osslog.export.summary_file import BuiltSummary
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.trust import Trust
from osslog.services.workspace import set_up_location
from osslog.storage import audit, entered_figures, migration, received_summaries, summaries
from osslog.storage.audit import AuditEvent
from osslog.storage.key_slots import KdfProfile
from osslog.storage.received_summaries import AcceptedFile
from osslog.storage.summaries import KeptSummary
from osslog.storage.vault import Vault
from osslog.storage.vault_file import DATABASE_NAME, FILE_NAME, VaultKind
from tests.data.example_summaries import ASHFORD, full_summary
from tests.data.summary_workshop import built, card_of

OLD_DATABASES = Path(__file__).parent / "old_databases"
PASSPHRASE_FILE = "test-data-passphrase.txt"
PASSPHRASE = "made up for tests and opens nothing else"
CHEAP = KdfProfile(memory_mib=64, passes=1)
TODAY = date(2017, 7, 14)
YEAR = ReportingYear(2016)


def main() -> None:
    """Make both kinds of vault, fill them, and keep their two files each."""
    target = OLD_DATABASES / f"version_{migration.bundled()[-1].number}"
    with tempfile.TemporaryDirectory() as made:
        make_location(Path(made) / VaultKind.LOCATION)
        make_county(Path(made) / VaultKind.COUNTY)
        target.mkdir(parents=True)
        for kind in VaultKind:
            (target / kind).mkdir()
            for name in (FILE_NAME, DATABASE_NAME):
                shutil.copyfile(Path(made) / kind / name, target / kind / name)
    (target / PASSPHRASE_FILE).write_text(PASSPHRASE + "\n", encoding="utf-8")


def make_location(folder: Path) -> None:
    """Ashford's vault: drop-ins, visits with all that can be answered, feedback, a summary."""
    workspace, _ = set_up_location(
        folder,
        location_id="ashford",
        name="Ashford",
        passphrase=PASSPHRASE,
        person="Test Coordinator",
        today=lambda: TODAY,
        kdf=CHEAP,
    )
    police = workspace.agencies.add("ashford", "Kent Police").id
    housing = workspace.agencies.add("ashford", "Housing Options").id
    monday = workspace.drop_ins.begin("ashford", date(2016, 10, 3), agencies=(police, housing))
    june = workspace.drop_ins.begin("ashford", date(2017, 6, 30), mode="telephone")
    workspace.drop_ins.cancel("ashford", date(2016, 12, 26), "Bank holiday")
    full = Visit(
        uuid4(),
        monday.id,
        "first",
        answers=(Given("sex", ("male",)), Given("abuse", ("economic", "physical_sexual"))),
        agencies_seen=(housing,),
        referrals=(Referral("refuge", "referred"), Referral("legal_advice", "signposted")),
    )
    workspace.visits.log(full)
    slip = workspace.visits.log(Visit(uuid4(), monday.id, "third_or_later"))
    workspace.visits.correct(slip.id, Visit(uuid4(), monday.id, "second"))
    workspace.visits.delete(workspace.visits.log(Visit(uuid4(), june.id, "not_known")).id)
    workspace.visits.log(Visit(uuid4(), june.id, "first", mode="telephone"))
    _keep_feedback(workspace)
    workspace.year.enter_previous("ashford", YEAR, 362)
    _keep_summary(workspace.vault, full_summary())
    workspace.close()


def _keep_feedback(workspace: LocationWorkspace) -> None:
    quoted = Feedback(
        uuid4(),
        "ashford",
        "2016-10",
        helpful="yes",
        feels_safer="partly",
        words="Somebody listened to me.",
        agreed_to_quote=True,
    )
    workspace.feedback.keep(quoted)
    workspace.feedback.release(quoted.id, "Somebody listened to me.")
    workspace.feedback.keep(Feedback(uuid4(), "ashford", "2017-06", helpful="no"))


def _keep_summary(vault: Vault, summary: AnnualSummary) -> None:
    file = built(summary)
    figures = summary_json.encode(summary)
    kept = KeptSummary("ashford", YEAR, 1, None, TODAY, file.manifest_hash, figures, file.content)
    with vault.transaction():
        detail = summaries.audit_detail("ashford", YEAR, 1)
        audit.append(vault.connection, AuditEvent.SUMMARY_WRITTEN, detail, TODAY)
        summaries.add(vault.connection, kept)


def make_county(folder: Path) -> None:
    """A county's vault: two locations, a trusted key, a summary and an undone revision of it."""
    vault, _ = Vault.create(
        folder, VaultKind.COUNTY, PASSPHRASE, "Test Analyst", today=TODAY, kdf=CHEAP
    )
    trust = Trust(vault, lambda: TODAY)
    card = card_of(ASHFORD)
    trust.trust(card.to_json(), " ".join(card.words))
    trust.expect("shepway", "Shepway")
    trust.rename("shepway", "Folkestone and Hythe", date(2018, 4, 1))
    first = built(full_summary())
    second = built(full_summary(revision=2, more_visits=3), after=first)
    with vault.transaction():
        _receive(vault, full_summary(), first)
        undone = _receive(vault, full_summary(revision=2, more_visits=3), second)
        received_summaries.undo(vault.connection, undone)
        entered_figures.enter(vault.connection, "shepway", "2015/16", 260)
    vault.close()


def _receive(vault: Vault, summary: AnnualSummary, file: BuiltSummary) -> int:
    batch = received_summaries.add_batch(vault.connection, TODAY)
    received = ReceivedSummary(
        summary.location_id, summary.year, summary.revision, file.manifest_hash
    )
    accepted = AcceptedFile(received, summary_json.encode(summary), file.content)
    received_summaries.add(vault.connection, batch, accepted)
    return batch


if __name__ == "__main__":
    main()
