"""Code lists have the field's exact labels and codes that never change."""

import re

import pytest

from osslog.domain import code_lists
from osslog.domain.code_lists import CodeList

EVERY_LIST = (
    *code_lists.QUESTIONS.values(),
    code_lists.OUTCOME,
    code_lists.DESTINATION,
    *code_lists.FEEDBACK_QUESTIONS,
)


@pytest.mark.parametrize("code_list", EVERY_LIST, ids=lambda code_list: code_list.code)
def test_codes_are_short_stable_and_unique(code_list: CodeList) -> None:
    assert len(set(code_list.codes)) == len(code_list.codes)
    assert all(re.fullmatch("[a-z0-9_]{1,24}", code) for code in code_list.codes)


@pytest.mark.parametrize("code_list", EVERY_LIST, ids=lambda code_list: code_list.code)
def test_each_label_and_each_code_leads_back_to_its_code(code_list: CodeList) -> None:
    for code in (*code_list.codes, *code_lists.UNKNOWN_LABELS):
        assert code_list.code_of(code) == code
        assert code_list.code_of(f"  {code_list.label_of(code).upper()} ") == code


def test_a_label_typed_with_an_en_dash_or_a_curly_quote_is_understood() -> None:
    assert code_lists.AGE_BAND.code_of("18\N{EN DASH}24") == "18_24"
    assert code_lists.HEARD_FROM.code_of(
        "School or children\N{RIGHT SINGLE QUOTATION MARK}s centre"
    )


def test_an_answer_of_another_list_is_not_understood() -> None:
    assert code_lists.SEX.code_of("White") is None


def test_the_three_unknown_answers_are_apart_from_each_lists_own() -> None:
    for question in code_lists.QUESTIONS.values():
        assert not set(question.codes) & set(code_lists.UNKNOWN_LABELS)


def test_only_abuse_takes_several_answers() -> None:
    multiple = [question.code for question in code_lists.QUESTIONS.values() if question.multiple]
    assert multiple == ["abuse"]


def test_a_new_location_asks_few_questions_that_exist() -> None:
    optional = {question.code for question in code_lists.OPTIONAL_QUESTIONS}
    assert set(code_lists.ASKED_AT_FIRST) <= {*optional, code_lists.AGENCIES_SEEN}
    assert len(code_lists.ASKED_AT_FIRST) < 5


def test_the_codes_are_those_that_vaults_and_summaries_hold() -> None:
    """A changed code would orphan what is stored: this list only ever grows."""
    assert {code_list.code: code_list.codes for code_list in EVERY_LIST} == {
        "visit_number": ("first", "second", "third_or_later"),
        "mode": ("in_person", "telephone", "video"),
        "sex": ("female", "male"),
        "gender_same": ("yes", "no"),
        "age_band": ("16_17", "18_24", "25_34", "35_44", "45_54", "55_64", "65_over"),
        "ethnic_group": ("white", "mixed", "asian", "black", "other"),
        "sexual_orientation": ("heterosexual", "gay_lesbian", "bisexual", "other"),
        "long_condition": ("yes", "no"),
        "condition_reduces": ("a_lot", "a_little", "not_at_all"),
        "abuse": (
            "physical_sexual",
            "violent_threatening",
            "controlling_coercive",
            "economic",
            "psychological_emotional",
        ),
        "visitor_part": ("experiencing", "family_friend", "professional", "other"),
        "children": ("0", "1", "2", "3_more"),
        "interpreter": ("yes", "no"),
        "risk": ("standard", "medium", "high", "not_assessed"),
        "heard_from": (
            "police",
            "council",
            "health",
            "school",
            "agency",
            "friend_family",
            "online",
            "card_poster",
            "been_before",
            "other",
        ),
        "outcome": ("referred", "signposted", "seen_here", "declined", "waiting"),
        "destination": (
            "idva_community",
            "idva_hospital",
            "idva_specialist",
            "marac",
            "outreach",
            "refuge",
            "resettlement",
            "sanctuary",
            "private_rent",
            "emergency_welfare",
            "victim_support",
            "housing_options",
            "police",
            "legal_advice",
            "money_advice",
            "mental_health",
            "substance_misuse",
            "childrens_services",
            "immigration",
            "cyberstalking",
            "flee_fund",
            "freedom",
            "recovery_toolkit",
            "liberty",
            "own_my_life",
            "phoenix",
            "perpetrator_programme",
            "other",
        ),
        "helpful": ("yes", "partly", "no", "not_answered"),
        "better_informed": ("yes", "partly", "no", "not_answered"),
        "feels_safer": ("yes", "partly", "no", "not_answered"),
    }
