"""Made-up summaries and counties that the tests of documents share."""

import dataclasses
import random
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from osslog.domain import code_lists
from osslog.domain.annual_summary import (
    MARKING,
    AnnualSummary,
    Origin,
    PreviousYear,
    YearCounts,
    build_summary,
)
from osslog.domain.county_year import CountyYear, ExpectedLocation, collate
from osslog.domain.location import Location, LocationName
from osslog.domain.reporting_year import ReportingYear

YEAR = ReportingYear(2016)

PUBLISHED = {
    "Ashford": (362, 443),
    "Canterbury": (328, 293),
    "Dover": (188, 208),
    "Shepway": (260, 295),
    "Maidstone": (222, 182),
    "Dartford": (138, 111),
    "Gravesend": (135, 106),
    "Herne Bay": (163, 157),
    "Medway": (638, 546),
    "Sheerness": (167, 64),
    "Sittingbourne": (208, 148),
    "Thanet": (281, 146),
    "Tonbridge": (70, 53),
}
"""The county's published visits in 2015/16 and 2016/17, in its order of locations."""

COMPUTED_BEFORE = PreviousYear("2015/16", 362, Origin.COMPUTED)

ID_SIGNS = "abcdefghijklmnopqrstuvwxyz-"

LONG_NAMES = (
    "Saint Bartholomew's and the Upper Stour Villages Community Library, Family Centre",
    "W" * 80,
)
"""Names of the greatest length: one of many words, and one that cannot be broken anywhere."""

QUOTES = (
    "I left with a plan, and with a smile for the first time in months.",
    "They listened. [name removed] found us a safe place the same day.",
    "Nobody rushed me & I could bring my little one.",
    "Très gentil, merci. Дякую! Ευχαριστώ. Cảm ơn rất nhiều.",
)
"""Words as they are released, in letters that the font has."""


def location_id(name: str) -> str:
    """The id that goes with a sample location's name."""
    return "".join(sign for sign in name.lower().replace(" ", "-") if sign in ID_SIGNS)[:40]


def summary(
    name: str = "Ashford",
    *,
    visits: int = 443,
    words: tuple[str, ...] = QUOTES,
    agencies: tuple[str, ...] = code_lists.STARTING_AGENCIES[:6],
    previous: PreviousYear | None = COMPUTED_BEFORE,
    unknown_numbers: int = 41,
    male: int = 26,
) -> AnnualSummary:
    """A location's year with every question asked and something in every table."""
    chance = random.Random(1)
    drop_ins = dict.fromkeys(YEAR.months, 4)
    by_month = _spread(chance, visits, YEAR.months)
    asked = visits - visits // 20
    answers = {"visit_number": _visit_numbers(visits, min(unknown_numbers, visits))}
    answers["mode"] = _spread(chance, visits, code_lists.MODE.codes)
    answers |= {
        question.code: _spread(chance, asked, (*question.codes, "prefer_not_to_say", "not_known"))
        for question in code_lists.OPTIONAL_QUESTIONS
    }
    male = min(male, visits)
    answers["sex"] = {"male": male, "female": visits - male}
    return build_summary(
        Location(location_id(name), name),
        YEAR,
        1,
        YearCounts(
            drop_ins_by_month=drop_ins,
            visits_by_month=by_month,
            drop_ins_cancelled=2,
            answers=answers,
            asked=dict.fromkeys(answers, asked) | {"mode": visits, "sex": visits},
            agencies={agency: chance.randint(1, 48) for agency in agencies},
            agencies_seen={agency: chance.randint(0, visits // 4) for agency in agencies},
            agencies_asked=asked,
            referrals={
                (place, outcome): chance.randint(1, 20)
                for place in code_lists.DESTINATION.codes[:9]
                for outcome in code_lists.OUTCOME.codes
            },
            feedback_forms=max(60, len(words)),
            feedback={
                (question.code, answer): count
                for question in code_lists.FEEDBACK_QUESTIONS
                for answer, count in zip(
                    question.codes, (41, 9, 2, max(60, len(words)) - 52), strict=True
                )
            },
            words=words,
        ),
        previous,
    )


def empty_summary() -> AnnualSummary:
    """A location's year in which nothing was recorded."""
    counts = YearCounts({}, {}, 0, {}, {}, {}, {}, 0, {}, 0, {})
    return build_summary(Location("cranbrook", "Cranbrook"), YEAR, 1, counts, None)


def published_county() -> CountyYear:
    """The thirteen locations with the published visits, each previous figure from its file."""
    summaries = {
        location_id(name): summary(
            name,
            visits=now,
            previous=PreviousYear("2015/16", before, Origin.COMPUTED),
            unknown_numbers=now // 10,
            male=now // 17,
            words=(),
        )
        for name, (before, now) in PUBLISHED.items()
    }
    return collate(YEAR, expected(*PUBLISHED), summaries, {}, {})


def awkward_county() -> CountyYear:
    """A county with everything that can go otherwise than planned.

    Ashford's sources disagree; Canterbury's previous figure was entered; Dover's comes from its
    accepted file and has no number for its people; Shepway has no previous figure; Maidstone
    had none before; Thanet sent nothing; the last two have long names.
    """
    names = ("Ashford", "Canterbury", "Dover", "Shepway", "Maidstone", "Thanet", *LONG_NAMES)
    summaries = {
        location_id(name): summary(name, visits=100 + number, previous=None)
        for number, name in enumerate(names)
        if name != "Thanet"
    }
    summaries["ashford"] = summary(previous=PreviousYear("2015/16", 360, Origin.ENTERED))
    summaries["dover"] = dataclasses.replace(
        summaries["dover"], people=None, people_twice_or_more=None, questions=()
    )
    before = {"ashford": summary(visits=362), "dover": summary("Dover", visits=188)}
    entered = {"ashford": 355, "canterbury": 328, "maidstone": 0, "thanet": 281}
    return collate(YEAR, expected(*names), summaries, before, entered)


def expected(*names: str) -> tuple[ExpectedLocation, ...]:
    """The county's locations of these names."""
    return tuple(ExpectedLocation(location_id(name), (LocationName(name),)) for name in names)


def _visit_numbers(visits: int, unknown: int) -> dict[str, int]:
    known = visits - unknown
    second = known // 6
    third = known // 10
    return {
        "first": known - second - third,
        "second": second,
        "third_or_later": third,
        "not_known": unknown // 2,
        "prefer_not_to_say": unknown - unknown // 2,
    }


def _spread(chance: random.Random, total: int, keys: tuple[str, ...]) -> dict[str, int]:
    counts = dict.fromkeys(keys, 0)
    for key in chance.choices(keys, k=total):
        counts[key] += 1
    return counts


def text_of(pdf: bytes) -> str:
    """All that the document says, in its order, with single spaces."""
    return " ".join(" ".join(pages_of(pdf)).split())


def pages_of(pdf: bytes) -> list[str]:
    """What each page says, with single spaces."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def body_of(pdf: bytes) -> str:
    """What a marked document says without the marking and the foot of its pages."""
    bodies = (page.removeprefix(MARKING).rpartition(" Page ")[0] for page in pages_of(pdf))
    return " ".join(" ".join(bodies).split())


def objects_of(pdf: bytes) -> list[DictionaryObject]:
    """Every dictionary in the document."""
    reader = PdfReader(BytesIO(pdf))
    numbers = range(1, int(str(reader.trailer["/Size"])))
    every = (reader.get_object(number) for number in numbers)
    return [found for found in every if isinstance(found, DictionaryObject)]


def embedded_fonts(pdf: bytes) -> set[str]:
    """The fonts that the document brings along; fails where it uses one that it does not bring."""
    objects = objects_of(pdf)
    used = {str(found["/BaseFont"]) for found in objects if found.get("/Type") == "/Font"}
    brought = {str(found["/FontName"]) for found in objects if "/FontFile2" in found}
    assert used <= brought, f"not embedded: {used - brought}"
    return {name.partition("+")[2] for name in brought}
