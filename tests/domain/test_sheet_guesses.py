"""What is guessed of an old spreadsheet, and what is left for somebody who knows."""

import pytest

from osslog.domain.code_lists import (
    ABUSE,
    AGE_BAND,
    CHILDREN,
    DESTINATION,
    ETHNIC_GROUP,
    HEARD_FROM,
    INTERPRETER,
    MODE,
    NOT_KNOWN,
    OPTIONAL_QUESTIONS,
    OUTCOME,
    PREFER_NOT_TO_SAY,
    QUESTIONS,
    RISK,
    SEX,
    VISIT_NUMBER,
    CodeList,
)
from osslog.domain.old_sheet import Cell, OldRow, OldSheet
from osslog.domain.sheet_guesses import (
    guess_answer,
    guess_header,
    guess_mapping,
    guess_name,
    is_identifying,
)
from osslog.domain.sheet_mapping import (
    LEFT_OUT,
    MARKED,
    NOTHING,
    REFERRAL_OUTCOME,
    TARGETS,
    TICKED_ABUSE,
    TICKED_AGENCY,
    TICKED_PLACE,
)
from osslog.domain.visit_sheet import AGENCIES, COLUMNS, DATE, NO_AGENCY, REFERRALS

LISTED = ("Kent Police", "Rising Sun")


def sheet(*rows: tuple[Cell, ...]) -> OldSheet:
    return OldSheet("x", tuple(OldRow(line, cells) for line, cells in enumerate(rows, start=1)))


def guess(target: str, words: str, name: str = "") -> str | None:
    return guess_answer(target, words, name=name, agencies=LISTED)


def columns(*names: str) -> tuple[str, ...]:
    return guess_mapping(sheet(names, ("a",) * len(names)), LISTED).targets


# Columns -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Date", DATE),
        ("Session date", DATE),
        ("New / repeat", VISIT_NUMBER.code),
        ("First visit?", VISIT_NUMBER.code),
        ("Gender", SEX.code),
        ("M/F", SEX.code),
        ("Age", AGE_BAND.code),
        ("Age range", AGE_BAND.code),
        ("Ethnicity", ETHNIC_GROUP.code),
        ("Type of abuse", ABUSE.code),
        ("No. of children", CHILDREN.code),
        ("Interpreter required", INTERPRETER.code),
        ("How did they hear of us", HEARD_FROM.code),
        ("Referred by", HEARD_FROM.code),
        ("Referred to", REFERRALS),
        ("Outcome", REFERRAL_OUTCOME),
        ("DASH risk", RISK.code),
        ("Agencies seen", AGENCIES),
        ("Agency name", AGENCIES),
        ("Contact method", MODE.code),
        ("Weather", LEFT_OUT),
    ],
)
def test_a_columns_name_says_what_it_is(name: str, target: str) -> None:
    assert columns(name) == (target,)


@pytest.mark.parametrize("target", [target for target in TARGETS if target in COLUMNS])
def test_the_names_of_osslogs_own_sheet_are_known(target: str) -> None:
    assert columns(target) == (target,)


@pytest.mark.parametrize("question", OPTIONAL_QUESTIONS, ids=lambda one: one.code)
def test_a_questions_own_words_are_known(question: CodeList) -> None:
    assert columns(question.label.upper()) == (question.code,)


@pytest.mark.parametrize(
    "name",
    [
        "Name",
        "Client name",
        "Surname",
        "Initials",
        "DOB",
        "D.O.B.",
        "Date of birth",
        "Address",
        "Post code",
        "Telephone no",
        "Mobile",
        "E-mail",
        "Case number",
        "Crime ref",
        "NHS number",
        "Notes",
        "Comments",
        "Time in",
        "Client",
        "Perpetrator",
    ],
)
def test_columns_that_name_people_are_left_out(name: str) -> None:
    assert is_identifying(name)
    assert columns(name) == (LEFT_OUT,)


def test_only_one_column_is_guessed_to_be_the_date_and_several_to_be_agencies() -> None:
    assert columns("Date", "Date entered", "Agency 1", "Agency 2") == (
        DATE,
        LEFT_OUT,
        AGENCIES,
        AGENCIES,
    )


def test_columns_with_ticks_are_known_by_their_names() -> None:
    ticked = sheet(
        ("Date", "Kent Police", "Refuge", "Economic abuse", "Mind", "Police"),
        ("6/9/16", "x", "Y", "1", "", "x"),
        ("6/9/16", "", "N", "0", "x", ""),
    )
    assert guess_mapping(ticked, LISTED).targets == (
        DATE,
        TICKED_AGENCY,
        TICKED_PLACE,
        TICKED_ABUSE,
        TICKED_AGENCY,
        TICKED_PLACE,
    )


def test_a_column_of_days_is_the_date_whatever_it_is_called() -> None:
    from datetime import date

    found = guess_mapping(sheet(("When", "DOB"), (date(2016, 9, 6), date(1980, 1, 1))), ())
    assert found.targets == (DATE, LEFT_OUT)


def test_the_names_of_the_columns_are_found_below_a_title() -> None:
    assert guess_header(sheet(("Herne Bay OSS",), ("2016",), ("Date", "Sex"), ("1", "F"))) == 3
    assert guess_header(sheet(("a", "b"), ("c", "d"))) == 1
    assert guess_header(OldSheet("x", ())) == 1


# Words -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda one: one.code)
def test_each_lists_own_answers_mean_themselves(question: CodeList) -> None:
    for answer in question.answers:
        assert guess(question.code, answer.label.upper()) == answer.code
        assert guess(question.code, answer.code) == answer.code


@pytest.mark.parametrize(
    ("target", "words", "answer"),
    [
        (SEX.code, "F", "female"),
        (SEX.code, "Man", "male"),
        (SEX.code, "N/K", NOT_KNOWN),
        (SEX.code, "refused", PREFER_NOT_TO_SAY),
        (SEX.code, "n/a", NOTHING),
        (SEX.code, "Jane", None),
        (AGE_BAND.code, "34", "25_34"),
        (AGE_BAND.code, "16", "16_17"),
        (AGE_BAND.code, "65", "65_over"),
        (AGE_BAND.code, "65+", "65_over"),
        (AGE_BAND.code, "over 65", "65_over"),
        (AGE_BAND.code, "18 to 24", "18_24"),
        (AGE_BAND.code, "18–24 years", "18_24"),
        (AGE_BAND.code, "18-30", None),
        (AGE_BAND.code, "30+", None),
        (AGE_BAND.code, "12", None),
        (AGE_BAND.code, "999", None),
        (ETHNIC_GROUP.code, "White British", "white"),
        (ETHNIC_GROUP.code, "White and Asian", "mixed"),
        (ETHNIC_GROUP.code, "Black British", "black"),
        (ETHNIC_GROUP.code, "Asian other", "asian"),
        (ETHNIC_GROUP.code, "any other", "other"),
        (ETHNIC_GROUP.code, "British", None),
        (VISIT_NUMBER.code, "New", "first"),
        (VISIT_NUMBER.code, "2nd", "second"),
        (VISIT_NUMBER.code, "2", "second"),
        (VISIT_NUMBER.code, "7", "third_or_later"),
        (VISIT_NUMBER.code, "Repeat", None),
        (VISIT_NUMBER.code, "", NOT_KNOWN),
        (CHILDREN.code, "0", "0"),
        (CHILDREN.code, "5", "3_more"),
        (INTERPRETER.code, "Y", "yes"),
        (INTERPRETER.code, "no", "no"),
        (MODE.code, "phone call", "telephone"),
        (MODE.code, "f2f", "in_person"),
        (ABUSE.code, "Physical", "physical_sexual"),
        (ABUSE.code, "emotional", "psychological_emotional"),
        (ABUSE.code, "physical and emotional", None),
        (HEARD_FROM.code, "GP", "health"),
        (HEARD_FROM.code, "police website", None),
        (RISK.code, "std", "standard"),
        (REFERRALS, "refuge space", "refuge"),
        (REFERRALS, "Housing", "housing_options"),
        (REFERRALS, "IDVA", None),
        (REFERRALS, "none", NOTHING),
        (REFERRALS, "Aunt May", None),
        (REFERRAL_OUTCOME, "Declined", "declined"),
        (REFERRAL_OUTCOME, "signposted only", "signposted"),
        (REFERRAL_OUTCOME, "n/k", NOTHING),
        (AGENCIES, "kent  police", "Kent Police"),
        (AGENCIES, "Mind", "Mind"),
        (AGENCIES, "none", NO_AGENCY),
        (AGENCIES, "Jane Smith", None),
        (TICKED_AGENCY, "x", MARKED),
        (TICKED_AGENCY, "No", NOTHING),
        (TICKED_AGENCY, "maybe", None),
        (TICKED_PLACE, "waiting", "waiting"),
        (DATE, "x", None),
    ],
)
def test_words_mean_what_only_they_can_mean(target: str, words: str, answer: str | None) -> None:
    assert guess(target, words) == answer


def test_yes_is_the_first_visit_where_the_column_asks_for_that() -> None:
    assert guess(VISIT_NUMBER.code, "Y", "First visit?") == "first"
    assert guess(VISIT_NUMBER.code, "N", "First visit?") is None
    assert guess(VISIT_NUMBER.code, "Y", "Visit") is None


def test_the_name_of_a_ticked_column_means_an_agency_a_place_or_an_abuse() -> None:
    assert guess_name(TICKED_AGENCY, "rising sun", agencies=LISTED) == "Rising Sun"
    assert guess_name(TICKED_AGENCY, "Jane", agencies=LISTED) is None
    assert guess_name(TICKED_PLACE, "MARAC", agencies=LISTED) == "marac"
    assert guess_name(TICKED_PLACE, "Unknown", agencies=LISTED) is None
    assert guess_name(TICKED_ABUSE, "financial", agencies=LISTED) == "economic"
    assert guess_name(DATE, "financial", agencies=LISTED) is None


@pytest.mark.parametrize("code", [*DESTINATION.codes])
def test_each_place_to_refer_to_means_itself(code: str) -> None:
    assert guess(REFERRALS, DESTINATION.label_of(code)) == code
    assert OUTCOME.codes[0] == guess(REFERRAL_OUTCOME, "referred to them")
