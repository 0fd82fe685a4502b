"""The annual summary of many visits, against the same figures by hand-written SQL.

The floor reads a plain copy of the database, without a cipher, in one pass over each table that
the figures need.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from sqlcipher3 import dbapi2

from benchmarks.ratio import Ratio, in_turn, seconds
from benchmarks.saving import new_location
from osslog.domain import code_lists
from osslog.domain.reporting_year import ReportingYear
from osslog.services.location_workspace import LocationWorkspace

_YEAR = ReportingYear(2016)
_TODAY = date(2017, 8, 1)
_SIZES = {1_000: 25, 100_000: 7, 1_000_000: 3}
_TARGET = 1.5
_AGENCIES = ("Centra", "Choices", "Citizens Advice", "Housing Options", "Mind", "Victim Support")

# Half of the optional questions are asked, which is more than most locations do.
_ASKED = ("sex", "age_band", "ethnic_group", "visitor_part", "children", "heard_from")


def measure(folder: Path) -> list[Ratio]:
    """The ratios at each size."""
    return [_measure(folder / str(size), size, rounds) for size, rounds in _SIZES.items()]


def _measure(folder: Path, size: int, rounds: int) -> Ratio:
    location = new_location(folder, today=_TODAY)
    _fill(location, size)
    plain = _plain_copy(location, folder / "plain.db")
    ours, floor = location.year.figures("ashford", _YEAR), _by_hand(plain)
    if (ours.visits, ours.visit_numbers.first) != (floor["visits"], floor["visit_number first"]):
        raise RuntimeError("the two ways do not count the same")
    result = in_turn(
        f"summary of {size:,} visits",
        "hand-written SQL, plain SQLite",
        ours=lambda: seconds(lambda: location.year.figures("ashford", _YEAR)),
        floor=lambda: seconds(lambda: _by_hand(plain)),
        rounds=rounds,
        target=_TARGET,
    )
    plain.close()
    location.close()
    return result


def _fill(location: LocationWorkspace, size: int) -> None:
    """Weekly drop-ins with `size` visits between them, written straight into the tables."""
    made_up = random.Random(size)  # noqa: S311, made-up data needs no secrecy
    agencies = [location.agencies.add("ashford", name) for name in _AGENCIES]
    for week in range(52):
        location.drop_ins.begin(
            "ashford",
            _YEAR.first_day + timedelta(weeks=week),
            agencies=tuple(agency.id for agency in made_up.sample(agencies, 4)),
        )
    connection = location.vault.connection
    with location.vault.transaction():
        connection.executemany(
            f"""
            INSERT INTO visit (
                key, id, drop_in, visit_number, mode, agencies_asked, abuse_asked,
                {", ".join(_ASKED)}
            ) VALUES (?, ?, ?, ?, ?, 1, 0{", ?" * len(_ASKED)})
            """,  # noqa: S608, built from the questions above alone
            _visits(made_up, size),
        )
        connection.executemany(
            "INSERT INTO visit_agency (visit, agency) VALUES (?, ?)",
            ((key, made_up.randint(1, len(agencies))) for key in range(1, size + 1)),
        )
        connection.executemany(
            "INSERT INTO referral (visit, destination, outcome) VALUES (?, ?, ?)",
            (
                (
                    key,
                    made_up.choice(code_lists.DESTINATION.codes),
                    made_up.choice(code_lists.OUTCOME.codes),
                )
                for key in range(1, size + 1, 2)
            ),
        )


def _visits(made_up: random.Random, size: int) -> Iterator[tuple[int | bytes | str, ...]]:
    answers = [code_lists.QUESTIONS[question].codes for question in _ASKED]
    for key in range(1, size + 1):
        yield (
            key,
            UUID(int=made_up.getrandbits(128)).bytes,
            # A year's visits come in the order of its drop-ins.
            1 + (key - 1) * 52 // size,
            made_up.choice(code_lists.VISIT_NUMBER.codes),
            made_up.choice(code_lists.MODE.codes),
            *(made_up.choice(codes) for codes in answers),
        )


def _plain_copy(location: LocationWorkspace, path: Path) -> dbapi2.Connection:
    connection = location.vault.connection
    connection.execute("ATTACH ? AS plain KEY ''", (str(path),))
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.execute("DETACH plain")
    plain = dbapi2.connect(path, isolation_level=None)
    plain.execute(f"PRAGMA cache_size = {connection.value('PRAGMA cache_size')}")
    plain.execute("PRAGMA temp_store = MEMORY")
    return plain


def _by_hand(plain: dbapi2.Connection) -> dict[str, int]:
    """Every figure of the summary, by one statement for each table."""
    columns = {question: question for question in ("visit_number", "mode", *_ASKED)}
    counted = [
        (f"{question} {code}", f"count(*) FILTER (WHERE visit.{column} = '{code}')")
        for question, column in columns.items()
        for code in (*code_lists.QUESTIONS[question].codes, *code_lists.UNKNOWN_LABELS)
    ]
    counted += [
        (f"month {month}", f"count(*) FILTER (WHERE drop_in.held_on GLOB '{month}*')")
        for month in _YEAR.months
    ]
    current = "visit.superseded_by IS NULL AND visit.deleted = 0"
    between = f"'{_YEAR.first_day}' AND '{_YEAR.last_day}'"
    year = f"drop_in.location_id = 'ashford' AND drop_in.held_on BETWEEN {between}"
    (row,) = plain.execute(
        f"""
        SELECT count(*), {", ".join(sql for _, sql in counted)}
        FROM visit JOIN drop_in ON drop_in.key = visit.drop_in
        WHERE {year} AND drop_in.deleted = 0 AND {current}
        """  # noqa: S608, built from the code lists alone
    )
    figures = dict(zip(["visits", *(name for name, _ in counted)], row, strict=True))
    for table, columns_ in (("referral", "destination, outcome"), ("visit_agency", "agency")):
        for *group, count in plain.execute(
            f"""
            SELECT {columns_}, count(*)
            FROM {table}
            JOIN visit ON visit.key = {table}.visit
            JOIN drop_in ON drop_in.key = visit.drop_in
            WHERE {year} AND drop_in.deleted = 0 AND {current}
            GROUP BY {columns_}
            """  # noqa: S608, built from the two tables above alone
        ):
            figures[f"{table} {group}"] = count
    ((figures["attended"],),) = plain.execute(
        f"""
        SELECT count(*) FROM agency_presence
        JOIN drop_in ON drop_in.key = agency_presence.drop_in WHERE {year}
        """  # noqa: S608, built from the year alone
    )
    return figures
