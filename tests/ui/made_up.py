"""Made-up workspaces for the window's tests and pictures: real vaults under a cheap key."""

import random
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from osslog.domain.code_lists import (
    AGE_BAND,
    ETHNIC_GROUP,
    OUTCOME,
    SEX,
    VISIT_NUMBER,
)
from osslog.domain.records import Feedback, Given, Referral, Visit
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.session_pin import SessionPin
from osslog.services.workspace import (
    Workspace,
    set_up_county,
    set_up_location,
    unlock,
    unlock_with_recovery_words,
)
from osslog.storage import audit, preferences
from osslog.storage.audit import AuditEvent
from osslog.storage.key_slots import KdfProfile
from osslog.storage.preferences import PreferenceName
from osslog.ui.doorway import Doorway, MadeVault, NewVault

CHEAP = KdfProfile(memory_mib=64, passes=1)
PASSPHRASE = "seven quiet herons by the sluice"
TODAY = date(2017, 6, 20)
LOCATION_ID = "herne-bay"

_AGENCIES = ("Citizens Advice", "Housing Options", "Kent Police", "Rising Sun", "Victim Support")
WORDS = (
    "I was listened to for the first time in years.",
    "They helped me fill in the forms and rang the council while I waited.",
    "The room was warm and nobody rushed me.",
)
_PLACES = ("housing_options", "outreach", "legal_advice", "freedom", "marac", "refuge")


def that_day() -> date:
    """The day on which everything here happens."""
    return TODAY


class CheapDoorway(Doorway):
    """The way in, with keys that cost little to derive."""

    def session_pin(self, digits: str) -> SessionPin:
        """A PIN under a cheap key."""
        return SessionPin.choose(digits, CHEAP)

    def unlock(self, passphrase: str) -> Workspace:
        """Open the vault; what is added to it later gets a cheap key."""
        return unlock(self.folder, passphrase, today=self.today, kdf=CHEAP)

    def unlock_with_recovery_words(self, words: str) -> Workspace:
        """Open the vault with its twelve words, for cheap keys too."""
        return unlock_with_recovery_words(self.folder, words, today=self.today, kdf=CHEAP)

    def set_up_location(self, new: NewVault) -> MadeVault:
        """Make a location vault under a cheap key."""
        return MadeVault(
            *set_up_location(
                self.folder,
                location_id=new.location_id,
                name=new.name,
                passphrase=new.passphrase,
                person=new.person,
                today=self.today,
                kdf=CHEAP,
            )
        )

    def set_up_county(self, new: NewVault) -> MadeVault:
        """Make a county vault under a cheap key."""
        return MadeVault(
            *set_up_county(
                self.folder,
                passphrase=new.passphrase,
                person=new.person,
                today=self.today,
                kdf=CHEAP,
            )
        )


def make_location(folder: Path) -> LocationWorkspace:
    """A new location vault with nothing in it, open."""
    workspace, _words = set_up_location(
        folder,
        location_id=LOCATION_ID,
        name="Herne Bay",
        passphrase=PASSPHRASE,
        person="Coordinator",
        today=lambda: date(2016, 7, 1),
        kdf=CHEAP,
    )
    workspace.close()
    made = unlocked(folder)
    with made.vault.transaction():  # so that nobody is reminded of anything
        audit.append(
            made.vault.connection, AuditEvent.BACKUP, "osslog-backup-2017-06-20-1.zip", TODAY
        )
        preferences.keep(
            made.vault.connection, PreferenceName.RECOVERY_REHEARSED, TODAY.isoformat()
        )
    return made


def unlocked(folder: Path) -> LocationWorkspace:
    """A location vault that is there, open."""
    workspace = unlock(folder, PASSPHRASE, today=that_day, kdf=CHEAP)
    assert isinstance(workspace, LocationWorkspace)
    return workspace


def _answer(chance: random.Random) -> str:
    return chance.choices(("yes", "partly", "no"), (9, 2, 1))[0]


def fill_location(workspace: LocationWorkspace, *, drop_ins: int = 24) -> None:
    """A year of fortnightly drop-ins up to `TODAY`, the same each time."""
    chance = random.Random(2017)
    agencies = [workspace.agencies.add(LOCATION_ID, name) for name in _AGENCIES]
    days = [TODAY - timedelta(days=14 * back) for back in range(drop_ins, 0, -1)]
    for day in (*days, TODAY):
        there = [agency for agency in agencies if chance.random() < 0.7]
        drop_in = workspace.drop_ins.begin(
            LOCATION_ID, day, agencies=[agency.id for agency in there]
        )
        for _ in range(chance.randint(3, 8)):
            workspace.visits.log(
                Visit(
                    UUID(int=chance.getrandbits(128)),
                    drop_in.id,
                    chance.choices(VISIT_NUMBER.codes, (6, 3, 1))[0],
                    answers=(
                        Given(SEX.code, (chance.choices(SEX.codes, (12, 1))[0],)),
                        Given(AGE_BAND.code, (chance.choice(AGE_BAND.codes),)),
                        Given(
                            ETHNIC_GROUP.code,
                            (chance.choices(ETHNIC_GROUP.codes, (20, 1, 2, 1, 1))[0],),
                        ),
                    ),
                    agencies_seen=tuple(agency.id for agency in there if chance.random() < 0.4),
                    referrals=tuple(
                        Referral(place, chance.choices(OUTCOME.codes, (6, 3, 1, 1, 1))[0])
                        for place in chance.sample(_PLACES, chance.choice((0, 0, 1, 1, 2)))
                    ),
                )
            )
        for _ in range(chance.randint(0, 2)):
            workspace.feedback.keep(
                Feedback(
                    UUID(int=chance.getrandbits(128)),
                    LOCATION_ID,
                    f"{day:%Y-%m}",
                    helpful=_answer(chance),
                    better_informed=_answer(chance),
                    feels_safer=_answer(chance),
                )
            )
    for words, agreed in zip(WORDS, (True, True, False), strict=True):
        workspace.feedback.keep(
            Feedback(
                UUID(int=chance.getrandbits(128)),
                LOCATION_ID,
                f"{TODAY:%Y-%m}",
                "yes",
                "yes",
                "partly",
                words,
                agreed,
            )
        )
