"""Visits as they are stored, with kinds of abuse, agencies seen and referrals.

A visit counts while no correction has superseded it and it is not marked as deleted.
"""

from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from osslog.domain import code_lists
from osslog.domain.records import Given, Referral, Visit
from osslog.storage.cipher import Connection, Row

SINGLE_ANSWERS = tuple(
    question.code for question in code_lists.OPTIONAL_QUESTIONS if not question.multiple
)
"""The optional questions with one answer: each is a column of that name, in this order."""

_INSERT = """
INSERT INTO visit (
    id, drop_in, visit_number, mode, agencies_asked, abuse_asked, sex, age_band, ethnic_group,
    visitor_part, children, interpreter, heard_from, risk, gender_same, sexual_orientation,
    long_condition, condition_reduces
) VALUES (
    :id, (SELECT key FROM drop_in WHERE id = :drop_in), :visit_number, :mode, :agencies_asked,
    :abuse_asked, :sex, :age_band, :ethnic_group, :visitor_part, :children, :interpreter,
    :heard_from, :risk, :gender_same, :sexual_orientation, :long_condition, :condition_reduces
)
"""

_SELECT = """
SELECT
    visit.key, visit.id, drop_in.id, visit.visit_number, visit.mode, visit.agencies_asked,
    visit.abuse_asked, visit.sex, visit.age_band, visit.ethnic_group, visit.visitor_part,
    visit.children, visit.interpreter, visit.heard_from, visit.risk, visit.gender_same,
    visit.sexual_orientation, visit.long_condition, visit.condition_reduces
FROM visit JOIN drop_in ON drop_in.key = visit.drop_in
"""


def add(connection: Connection, visit: Visit) -> int:
    """Store a new visit and return its integer key."""
    abuse = visit.answer_to(code_lists.ABUSE.code)
    row: dict[str, str | int | bytes | None] = dict.fromkeys(SINGLE_ANSWERS)
    row |= {
        given.question: given.codes[0]
        for given in visit.answers
        if given.question != code_lists.ABUSE.code
    }
    row |= {
        "id": visit.id.bytes,
        "drop_in": visit.drop_in_id.bytes,
        "visit_number": visit.visit_number,
        "mode": visit.mode,
        "agencies_asked": visit.agencies_seen is not None,
        "abuse_asked": abuse is not None,
    }
    key = connection.execute(_INSERT, row).last_row_id
    for code in abuse or ():
        connection.execute("INSERT INTO visit_abuse (visit, code) VALUES (?, ?)", (key, code))
    for agency in visit.agencies_seen or ():
        connection.execute(
            """
            INSERT INTO visit_agency (visit, agency)
            VALUES (?, (SELECT key FROM agency WHERE id = ?))
            """,
            (key, agency.bytes),
        )
    for referral in visit.referrals:
        connection.execute(
            "INSERT INTO referral (visit, destination, outcome) VALUES (?, ?, ?)",
            (key, referral.destination, referral.outcome),
        )
    return key


def supersede(connection: Connection, visit_id: UUID, corrected_key: int) -> None:
    """Mark a visit as corrected by another."""
    connection.execute(
        "UPDATE visit SET superseded_by = ? WHERE id = ?", (corrected_key, visit_id.bytes)
    )


def set_deleted(connection: Connection, visit_id: UUID, *, deleted: bool) -> None:
    """Mark a visit as deleted, or take the mark away."""
    connection.execute("UPDATE visit SET deleted = ? WHERE id = ?", (deleted, visit_id.bytes))


def exists(connection: Connection, visit_id: UUID) -> bool:
    """Whether a visit has this id, in whatever state."""
    return bool(connection.value("SELECT 1 FROM visit WHERE id = ?", (visit_id.bytes,)))


def find(connection: Connection, visit_id: UUID, *, deleted: bool = False) -> Visit | None:
    """The visit that no correction has superseded, or None.

    With `deleted` only where it is marked as deleted, else only where it is not.
    """
    row = connection.row(
        f"{_SELECT} WHERE visit.id = ? AND visit.superseded_by IS NULL AND visit.deleted = ?",
        (visit_id.bytes, deleted),
    )
    if row is None:
        return None
    key = row[0]
    return _visit(
        row,
        tuple(
            code
            for (code,) in connection.rows("SELECT code FROM visit_abuse WHERE visit = ?", (key,))
        ),
        tuple(
            UUID(bytes=id_)
            for (id_,) in connection.rows(
                """
                SELECT agency.id FROM visit_agency JOIN agency ON agency.key = visit_agency.agency
                WHERE visit_agency.visit = ? ORDER BY agency.key
                """,
                (key,),
            )
        ),
        tuple(
            Referral(*pair)
            for pair in connection.rows(
                "SELECT destination, outcome FROM referral WHERE visit = ?", (key,)
            )
        ),
    )


def of_drop_in(connection: Connection, drop_in_id: UUID) -> tuple[Visit, ...]:
    """The visits of a drop-in that count, in order of entry; a corrected one keeps its place."""
    wanted = (drop_in_id.bytes,)
    rows = connection.rows(
        f"{_SELECT} WHERE drop_in.id = ? AND visit.superseded_by IS NULL AND visit.deleted = 0",
        wanted,
    )
    abuse = defaultdict(list)
    for key, code in connection.execute(
        """
        SELECT visit.key, visit_abuse.code FROM drop_in
        JOIN visit ON visit.drop_in = drop_in.key
        JOIN visit_abuse ON visit_abuse.visit = visit.key
        WHERE drop_in.id = ?
        """,
        wanted,
    ):
        abuse[key].append(code)
    seen = defaultdict(list)
    for key, agency in connection.execute(
        """
        SELECT visit.key, agency.id FROM drop_in
        JOIN visit ON visit.drop_in = drop_in.key
        JOIN visit_agency ON visit_agency.visit = visit.key
        JOIN agency ON agency.key = visit_agency.agency
        WHERE drop_in.id = ? ORDER BY agency.key
        """,
        wanted,
    ):
        seen[key].append(UUID(bytes=agency))
    referrals = defaultdict(list)
    for key, destination, outcome in connection.execute(
        """
        SELECT visit.key, referral.destination, referral.outcome FROM drop_in
        JOIN visit ON visit.drop_in = drop_in.key
        JOIN referral ON referral.visit = visit.key
        WHERE drop_in.id = ?
        """,
        wanted,
    ):
        referrals[key].append(Referral(destination, outcome))
    entered = _first_keys(connection, drop_in_id)
    return tuple(
        _visit(row, tuple(abuse[row[0]]), tuple(seen[row[0]]), tuple(referrals[row[0]]))
        for row in sorted(rows, key=lambda row: entered[row[0]])
    )


def count_on(connection: Connection, drop_in_id: UUID) -> int:
    """How many visits of a drop-in count."""
    counted: int = connection.value(
        """
        SELECT count(*) FROM visit
        WHERE drop_in = (SELECT key FROM drop_in WHERE id = ?)
            AND superseded_by IS NULL AND deleted = 0
        """,
        (drop_in_id.bytes,),
    )
    return counted


def _first_keys(connection: Connection, drop_in_id: UUID) -> Mapping[int, int]:
    """For each visit of the drop-in that counts, the key with which it was first entered."""
    return dict(
        connection.rows(
            """
            WITH RECURSIVE version (visit, key) AS (
                SELECT key, key FROM visit
                WHERE drop_in = (SELECT key FROM drop_in WHERE id = ?) AND superseded_by IS NULL
                UNION ALL
                SELECT version.visit, visit.key FROM version
                JOIN visit ON visit.superseded_by = version.key
            )
            SELECT visit, min(key) FROM version GROUP BY visit
            """,
            (drop_in_id.bytes,),
        )
    )


def _visit(
    row: Row,
    abuse: tuple[str, ...],
    seen: tuple[UUID, ...],
    referrals: tuple[Referral, ...],
) -> Visit:
    _, id_, drop_in_id, visit_number, mode, agencies_asked, abuse_asked, *answers = row
    given: dict[str, tuple[str, ...]] = {
        question: (code,)
        for question, code in zip(SINGLE_ANSWERS, answers, strict=True)
        if code is not None
    }
    if abuse_asked:
        given[code_lists.ABUSE.code] = _in_order(abuse, code_lists.ABUSE.codes)
    return Visit(
        UUID(bytes=id_),
        UUID(bytes=drop_in_id),
        visit_number,
        mode,
        tuple(
            Given(question.code, given[question.code])
            for question in code_lists.OPTIONAL_QUESTIONS
            if question.code in given
        ),
        seen if agencies_asked else None,
        tuple(sorted(referrals, key=_referral_order)),
    )


def _in_order(codes: tuple[str, ...], order: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(codes, key=[*order, *code_lists.UNKNOWN_LABELS].index))


def _referral_order(referral: Referral) -> tuple[int, int]:
    return (
        code_lists.DESTINATION.codes.index(referral.destination),
        code_lists.OUTCOME.codes.index(referral.outcome),
    )
