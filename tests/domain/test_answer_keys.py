from osslog.domain.answer_keys import NONE_KEY, UNKNOWN_KEYS, keys_for, keys_of
from osslog.domain.code_lists import MODE, OPTIONAL_QUESTIONS, OUTCOME, VISIT_NUMBER


def test_every_answer_of_every_question_has_a_key_of_its_own() -> None:
    for question in (VISIT_NUMBER, MODE, *OPTIONAL_QUESTIONS, OUTCOME):
        keys = [*keys_of(question), *UNKNOWN_KEYS.values()]
        assert all(keys)
        assert len(set(keys)) == len(keys)


def test_how_a_visit_takes_place_is_chosen_by_letters_that_no_question_uses() -> None:
    assert keys_of(MODE) == ("I", "T", "V")
    others = {key for question in OPTIONAL_QUESTIONS for key in keys_of(question)}
    assert not others & set(keys_of(MODE))
    assert NONE_KEY == "0"


def test_keys_go_from_digits_to_letters_and_then_run_out() -> None:
    assert keys_for(11) == [*"1234567890", "A"]
    assert "0" not in keys_for(12, apart_from="0")
    assert keys_for(40)[-1] == ""
