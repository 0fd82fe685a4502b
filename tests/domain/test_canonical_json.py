from typing import Any, cast

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as some

from osslog.domain.canonical_json import (
    DEEPEST_NESTING,
    LARGEST_INTEGER,
    NotCanonical,
    decode,
    encode,
)

ASCII_KEYS = some.text(alphabet=some.characters(max_codepoint=127), max_size=8)
SCALARS = (
    some.none()
    | some.booleans()
    | some.integers(min_value=-LARGEST_INTEGER, max_value=LARGEST_INTEGER)
    | some.text()
)
VALUES = some.recursive(
    SCALARS, lambda inner: some.lists(inner) | some.dictionaries(ASCII_KEYS, inner)
)


@given(VALUES)
def test_a_value_is_written_as_rfc_8785_has_it(value: object) -> None:
    assert encode(value) == rfc8785.dumps(cast("Any", value))


@given(VALUES)
def test_what_is_written_is_read_as_the_same_value(value: object) -> None:
    assert decode(encode(value)) == value


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        float("nan"),
        {"share": 0.5},
        LARGEST_INTEGER + 1,
        -LARGEST_INTEGER - 1,
        {"é": 1},
        {1: "one"},
        "\ud800",
        b"bytes",
        {"a", "set"},
        object(),
    ],
)
def test_a_value_outside_the_profile_is_not_written(value: object) -> None:
    with pytest.raises(NotCanonical):
        encode(value)


def test_nesting_is_written_to_its_limit_and_no_further() -> None:
    value: object = 1
    for _ in range(DEEPEST_NESTING):
        value = [value]
    assert decode(encode(value)) == value
    with pytest.raises(NotCanonical):
        encode([value])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" 1",
        b"1 ",
        b"1\n",
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a":1,"a":2}',
        b'{"a": 1}',
        b'{"a":1,}',
        b"1.0",
        b"1e3",
        b"-0",
        b"01",
        b"+1",
        b"NaN",
        b"Infinity",
        b"9007199254740992",
        b"123456789012345678901234567890",
        b'"\\u0041"',
        b'"\\/"',
        b'"\\u000a"',
        b'"\\u001F"',
        b'"\\ud800"',
        b'"\\ud83d\\ude00"',
        b'"\xed\xa0\x80"',
        b'"\xff"',
        b'"\x01"',
        b"\xef\xbb\xbf1",
        '{"é":1}'.encode(),
        b"[" * 100_000,
        b"[" * 900 + b"]" * 900,
        b'{"a":' * 900 + b"1" + b"}" * 900,
        b"[1][2]",
        b"true false",
        b"'a'",
    ],
)
def test_bytes_that_are_not_the_one_way_to_write_a_value_are_refused(content: bytes) -> None:
    with pytest.raises(NotCanonical):
        decode(content)


def test_the_longest_integers_of_the_profile_are_read() -> None:
    assert decode(b"[9007199254740991,-9007199254740991]") == [LARGEST_INTEGER, -LARGEST_INTEGER]
