import pytest

from osslog.domain.session_pin import pin_problem


@pytest.mark.parametrize("digits", ["473829", "000123", "112233", "909091"])
def test_six_digits_are_a_pin(digits: str) -> None:
    assert pin_problem(digits) is None


@pytest.mark.parametrize(
    "digits", ["", "47382", "4738291", "47382a", "４７３８２９", "47382²", " 47382"]
)
def test_anything_but_six_digits_is_not(digits: str) -> None:
    assert "six digits" in (pin_problem(digits) or "")


@pytest.mark.parametrize(
    "digits", ["123456", "012345", "567890", "654321", "098765", "777777", "121212"]
)
def test_what_anybody_would_try_first_is_not(digits: str) -> None:
    assert "first" in (pin_problem(digits) or "")
