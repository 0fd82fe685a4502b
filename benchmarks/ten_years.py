"""A location with ten years behind it: 5,000 drop-ins, 100,000 visits, 10,000 feedback forms."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from benchmarks.saving import KDF, PASSPHRASE
from osslog.domain import code_lists
from osslog.services import workspace
from osslog.services.location_workspace import LocationWorkspace

LOCATION_ID = "ashford"
FIRST_DAY = date(2007, 7, 2)
TODAY = date(2017, 6, 20)
DROP_INS = 5_000
VISITS = 100_000
FEEDBACK_FORMS = 10_000
WAITING_WORDS = 20

_AGENCIES = 25
_PRESENT = 5
_ASKED = ("sex", "age_band", "ethnic_group")
_CANCELLED_EVERY = 50

Row = tuple[int | bytes | str | None, ...]


def make(folder: Path) -> None:
    """Make the vault in `folder`; a drop-in of `TODAY` is open in it."""
    with_osslog, _ = workspace.set_up_location(
        folder,
        location_id=LOCATION_ID,
        name="Ashford",
        passphrase=PASSPHRASE,
        person="Benchmark",
        today=lambda: FIRST_DAY,
        kdf=KDF,
    )
    made_up = random.Random(DROP_INS)  # noqa: S311, made-up data needs no secrecy
    for number in range(_AGENCIES):
        with_osslog.agencies.add(LOCATION_ID, f"Agency {number + 1}")
    _fill(with_osslog, made_up)
    with_osslog.close()


def _fill(location: LocationWorkspace, made_up: random.Random) -> None:
    """Write the rows straight into the tables: a hundred thousand saves would take minutes."""
    connection = location.vault.connection
    with location.vault.transaction():
        connection.executemany(
            """
            INSERT INTO drop_in (key, id, location_id, held_on, mode, cancelled_because)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            _drop_ins(made_up),
        )
        connection.executemany(
            "INSERT INTO agency_presence (drop_in, agency) VALUES (?, ?)",
            (
                (drop_in, agency)
                for drop_in in range(1, DROP_INS + 1)
                if drop_in % _CANCELLED_EVERY
                for agency in made_up.sample(range(1, _AGENCIES + 1), _PRESENT)
            ),
        )
        connection.executemany(
            f"""
            INSERT INTO visit (
                key, id, drop_in, visit_number, mode, agencies_asked, abuse_asked,
                {", ".join(_ASKED)}
            ) VALUES (?, ?, ?, ?, ?, 1, 0{", ?" * len(_ASKED)})
            """,  # noqa: S608, built from the questions above alone
            _visits(made_up),
        )
        connection.executemany(
            "INSERT INTO visit_agency (visit, agency) VALUES (?, ?)",
            ((key, made_up.randint(1, _AGENCIES)) for key in range(1, VISITS + 1)),
        )
        connection.executemany(
            "INSERT INTO referral (visit, destination, outcome) VALUES (?, ?, ?)",
            (
                (
                    key,
                    made_up.choice(code_lists.DESTINATION.codes),
                    made_up.choice(code_lists.OUTCOME.codes),
                )
                for key in range(1, VISITS + 1, 2)
            ),
        )
        connection.executemany(
            """
            INSERT INTO feedback (
                id, location_id, month, helpful, better_informed, feels_safer, words,
                agreed_to_quote, language, words_state
            ) VALUES (?, ?, ?, ?, 'yes', 'yes', ?, 1, 'en', ?)
            """,
            _feedback(made_up),
        )


def _day(drop_in: int) -> date:
    """The day of a drop-in: they are spread evenly, and the last one is today's."""
    return FIRST_DAY + timedelta(days=(TODAY - FIRST_DAY).days * drop_in // DROP_INS)


def _id(made_up: random.Random) -> bytes:
    return UUID(int=made_up.getrandbits(128), version=4).bytes


def _drop_ins(made_up: random.Random) -> Iterator[Row]:
    for key in range(1, DROP_INS + 1):
        is_held = key % _CANCELLED_EVERY or key == DROP_INS
        yield (
            key,
            _id(made_up),
            LOCATION_ID,
            _day(key).isoformat(),
            made_up.choice(code_lists.MODE.codes),
            None if is_held else "The building was closed.",
        )


def _visits(made_up: random.Random) -> Iterator[Row]:
    held = [key for key in range(1, DROP_INS + 1) if key % _CANCELLED_EVERY or key == DROP_INS]
    answers = [code_lists.QUESTIONS[question].codes for question in _ASKED]
    for key in range(1, VISITS + 1):
        yield (
            key,
            _id(made_up),
            # Visits come in the order of their drop-ins.
            held[(key - 1) * len(held) // VISITS],
            made_up.choice(code_lists.VISIT_NUMBER.codes),
            made_up.choice(code_lists.MODE.codes),
            *(made_up.choice(codes) for codes in answers),
        )


def _feedback(made_up: random.Random) -> Iterator[Row]:
    for number in range(1, FEEDBACK_FORMS + 1):
        is_waiting = number > FEEDBACK_FORMS - WAITING_WORDS
        yield (
            _id(made_up),
            LOCATION_ID,
            f"{_day(number * DROP_INS // FEEDBACK_FORMS):%Y-%m}",
            made_up.choice(("yes", "partly", "no")),
            "Somebody listened, and rang the council while I waited." if is_waiting else "",
            "waiting" if is_waiting else "none",
        )
