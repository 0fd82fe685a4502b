from osslog.domain.code_lists import DESTINATION
from osslog.domain.destination_letters import letters_of_destinations


def test_each_place_to_refer_to_has_letters_of_its_own_that_fit_three_boxes() -> None:
    letters = letters_of_destinations()
    assert tuple(letters) == DESTINATION.codes
    assert len(set(letters.values())) == len(letters)
    assert all(2 <= len(typed) <= 3 and typed.isalpha() for typed in letters.values())
