"""The PIN of one unlocking: it fits or not, and nothing of it can be read back."""

import pickle

import pytest

from osslog.errors import NotAllowedInput
from osslog.services.session_pin import SessionPin
from osslog.storage.key_slots import KdfProfile

CHEAP = KdfProfile(memory_mib=64, passes=1)


@pytest.fixture(scope="module")
def pin() -> SessionPin:
    return SessionPin.choose("473829", CHEAP)


def test_only_the_chosen_digits_fit(pin: SessionPin) -> None:
    assert pin.fits("473829")
    for other in ("473828", "928374", "", "4738290", "473829 "):
        assert not pin.fits(other)


def test_the_same_digits_look_different_each_time(pin: SessionPin) -> None:
    assert SessionPin.choose("473829", CHEAP) != pin


def test_nothing_of_it_can_be_read(pin: SessionPin) -> None:
    assert "473829" not in repr(pin)
    assert b"473829" not in pickle.dumps(pin)
    assert repr(pin) == "SessionPin()"


def test_a_bad_choice_is_refused() -> None:
    with pytest.raises(NotAllowedInput):
        SessionPin.choose("123456", CHEAP)
