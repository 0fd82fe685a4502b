"""One round through every part of osslog in a temporary folder, to be run on a built package.

It uses real vaults, keys and files, and stops at the first part that does not do its work.
"""

import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

from osslog.domain.desk import ENGLISH
from osslog.domain.records import Feedback, Referral, Visit
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import KnownError
from osslog.export.signer_card import SignerCard
from osslog.safe_files import read_file
from osslog.services import backups, workspace
from osslog.services.clock import Today
from osslog.services.desk_post import DeskPost
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.returns import verify_only

_LOCATION = "self-test"
_LARGEST_REPORT = 20 * 1024 * 1024

Tell: TypeAlias = Callable[[str], None]


class SelfTestFailed(KnownError):
    """A part of this osslog does not do its work."""

    code = "self_test_failed"
    default_next_step = "Install osslog again, and report this if it comes back."


@dataclass(frozen=True, slots=True)
class _Round:
    folder: Path
    passphrase: str
    today: Today
    tell: Tell

    def demand(self, what: str, *, works: bool) -> None:
        """Go on where something works.

        Raises:
            SelfTestFailed: it does not.
        """
        if not works:
            raise SelfTestFailed(f"The self-test failed: {what}.")
        self.tell(f"Works: {what}.")


def run_self_test(*, today: Today, tell: Tell) -> None:
    """Set up, record, seal, merge, sign, import, print, back up and restore.

    `tell` hears of each part.

    Raises:
        SelfTestFailed: the first part that does not work.
        KnownError: what a part says of its trouble.
    """
    with tempfile.TemporaryDirectory(prefix="osslog-self-test-") as name:
        going = _Round(Path(name), workspace.offered_passphrase(), today, tell)
        made, words = workspace.set_up_location(
            going.folder / "location",
            location_id=_LOCATION,
            name="Self-test",
            passphrase=going.passphrase,
            person="Self-test",
            today=today,
        )
        with closing(made):
            _record(going, made)
            _merge(going, made)
            handed_over = _hand_over(going, made)
            backup = made.backups.write(going.folder / "backups")
        opened = workspace.unlock_with_recovery_words(made.folder, " ".join(words), today=today)
        opened.close()
        going.demand("recovery words open the vault", works=opened.kind is made.kind)
        _receive(going, *handed_over)
        restored = backups.restore(backup, going.folder / "restored", going.passphrase, today=today)
        going.demand("a backup is written and restored", works=restored.made_on == today())
    tell("Everything works.")


def _record(going: _Round, made: LocationWorkspace) -> None:
    agency = made.agencies.add(_LOCATION, "Self-test agency")
    drop_in = made.drop_ins.begin(_LOCATION, going.today(), agencies=[agency.id])
    made.visits.log(
        Visit(
            uuid4(),
            drop_in.id,
            "first",
            agencies_seen=(agency.id,),
            referrals=(Referral("outreach", "referred"),),
        )
    )
    month = f"{going.today():%Y-%m}"
    made.feedback.keep(Feedback(uuid4(), _LOCATION, month, helpful="yes"))
    going.demand(
        "a visit is kept in an encrypted vault", works=made.visits.count_on(drop_in.id) == 1
    )
    going.demand("the vault is sound", works=not made.backups.check())


def _merge(going: _Round, made: LocationWorkspace) -> None:
    made.desks.hand_over(_LOCATION)
    with closing(DeskPost.open(made.folder, _LOCATION, today=going.today)) as post:
        post.save_feedback(
            helpful="yes",
            better_informed="yes",
            feels_safer="yes",
            words="",
            agreed_to_quote=False,
            language=ENGLISH,
        )
        going.demand("a feedback post seals an answer", works=post.waiting().not_copied == 1)
    merged = made.inbox.merge_own()
    going.demand("a sealed answer is merged", works=merged.feedback == 1)


def _hand_over(going: _Round, made: LocationWorkspace) -> tuple[Path, SignerCard]:
    year = ReportingYear.containing(going.today())
    summary = made.year.write(_LOCATION, year, going.folder / "summaries").path
    (result,) = verify_only([summary], made.locations.pinned_keys(), going.today())
    going.demand("a signed summary is written and verified", works=result.accepted)
    (result,) = verify_only([summary], {}, going.today())
    going.demand("a signer whom nobody trusts is refused", works=not result.accepted)
    return summary, made.locations.signer_card(_LOCATION)


def _receive(going: _Round, summary: Path, card: SignerCard) -> None:
    year = ReportingYear.containing(going.today())
    made, _ = workspace.set_up_county(
        going.folder / "county", passphrase=going.passphrase, person="Self-test", today=going.today
    )
    with closing(made) as county:
        county.trust.trust(card.to_json(), " ".join(card.words))
        report = county.returns.import_files([summary])
        going.demand("the county imports it", works=all(one.accepted for one in report.results))
        going.demand("the county's table has it", works=county.tables.collate(year).visits == 1)
        pdf = county.tables.write_report(year, going.folder)
        content = read_file(pdf, at_most=_LARGEST_REPORT)
        going.demand("the county's report is a PDF", works=content.startswith(b"%PDF-"))
