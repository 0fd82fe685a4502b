"""The screen as the Feedback page uses it: what it marks, where, and how it bears any words."""

import subprocess
import sys
from types import FrameType
from typing import Self

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from osslog.domain.code_lists import STARTING_AGENCIES
from osslog.domain.mark import Mark, MarkKind
from osslog.domain.screening.screen import Screen
from osslog.services.screening import screen
from tests.screening_figures import (
    DEVELOPMENT,
    HELD_OUT,
    HELD_OUT_EMAILS,
    LONGEST,
    Answer,
    Figures,
    measure,
    read_answer,
    read_answers,
    report,
)

LANGUAGES = ("en", "pl", "ro", "sk", "uk", "ne", "pa", "ur", "ar", "fa", "ckb", "tr")
NUMBERS_AND_ADDRESSES = ("telephone", "email", "postcode", "nhs_number", "ni_number", "address")


def marked(words: str, language: str = "en") -> list[tuple[str, str]]:
    """What is marked in `words`, and for what."""
    return [(words[mark.start : mark.end], mark.kind.value) for mark in screen(words, language)]


COLLECTIONS = [DEVELOPMENT, HELD_OUT]
"""Each is held to the same figures; docs/screening.md says what they are."""


@pytest.fixture(scope="module", params=COLLECTIONS, ids=lambda file: file.stem)
def figures(request: pytest.FixtureRequest) -> Figures:
    """The figures of one collection."""
    return measure(read_answers(request.param))


@pytest.mark.parametrize("kind", NUMBERS_AND_ADDRESSES)
def test_at_least_95_of_100_numbers_and_addresses_are_found(figures: Figures, kind: str) -> None:
    assert figures.to_find[kind] >= 10
    assert figures.recall(kind) >= 0.95


def test_95_of_100_addresses_of_those_who_write_them_strangely_are_found() -> None:
    figures = measure(read_answers(HELD_OUT_EMAILS))
    assert figures.to_find["email"] >= 80
    assert figures.recall("email") >= 0.95
    assert figures.precision("email") >= 0.9


def test_at_least_85_of_100_names_are_found(figures: Figures) -> None:
    assert figures.to_find["name"] >= 100
    assert figures.recall("name") >= 0.85


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_answers_and_most_of_it_is_found(figures: Figures, language: str) -> None:
    assert figures.to_find[language] >= 15
    assert figures.recall(language) >= 0.8


def test_at_least_85_of_100_marks_are_right(figures: Figures) -> None:
    assert figures.precision("all") >= 0.85


def test_the_collection_tempts_with_answers_in_which_nothing_is_to_be_found() -> None:
    answers = read_answers(DEVELOPMENT)
    assert len(answers) >= 400
    assert {answer.language for answer in answers if not answer.to_find} == set(LANGUAGES)
    for kind in MarkKind:
        held = {it.language for it in answers for one in it.to_find if one.kind is kind}
        assert len(held) >= (12 if kind is MarkKind.NAME else 5)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("07700 900123", "telephone"),
        ("07700-900-123", "telephone"),
        ("(01632) 960 123", "telephone"),
        ("+44 (0)7700 900 123", "telephone"),
        ("0 7 7 0 0 9 0 0 1 2 3", "telephone"),
        ("O77OO 9OO l23", "telephone"),
        ("oh seven seven double oh nine hundred one two three", "telephone"),
        ("٠٧٧٠٠ ٩٠٠١٢٣", "telephone"),
        ("۰۷۷۰۰ ۹۰۰۱۲۳", "telephone"),
        ("०७७०० ९००१२३", "telephone"),
        ("੦੭੭੦੦ ੯੦੦੧੨੩", "telephone"),
        ("０７７００９００１２３", "telephone"),
        ("0\u200b7\u200b7\u200b0\u200b0 900\u2060123", "telephone"),
        ("jane@example.com", "email"),
        ("jane dot doe at example dot com", "email"),
        ("jane [at] example [dot] com", "email"),
        ("anna małpa example kropka com", "email"),
        ("ME14 1XX", "postcode"),
        ("me141xx", "postcode"),
        ("M E 1 4  1 X X", "postcode"),
        ("МЕ14 1ХХ", "postcode"),
        ("943 476 5919", "nhs_number"),
        ("9434765919", "nhs_number"),
        ("QQ 12 34 56 C", "ni_number"),
        ("qq123456c", "ni_number"),
        ("Q Q one two three four five six C", "ni_number"),
        ("14 Acacia Avenue", "address"),
        ("flat 3, 14 acacia avenue", "address"),
        ("ul. Długiej 12 m. 4", "address"),
        ("12 March 1984", "date"),
        ("03/07/1988", "date"),
        ("٠٣/٠٧/١٩٨٨", "date"),
        ("Sarah Okafor", "name"),
        ("Mrs. O\N{RIGHT SINGLE QUOTATION MARK}Brien", "name"),
        ("Sаrаh", "name"),
        ("S\u00adar\u200dah", "name"),
        ("s4rah", "name"),
        ("S a r a h", "name"),
        ("Sarah-Jane McAllister", "name"),
    ],
)
def test_one_thing_is_found_whole_however_it_is_spelled(words: str, kind: str) -> None:
    before, after = "please note ", ", thank you."
    assert marked(before + words + after) == [(words, kind)]


@pytest.mark.parametrize(
    "words",
    [
        *(f"I saw {agency} at the desk on Tuesday." for agency in STARTING_AGENCIES),
        "Will you be open? May I come in May, I hope? Grace and faith helped.",
        "IDVA, MARAC and the NHS. I went to the Police. The GP too.",
        "24/7, 10/10, 9-5, 10:30 to 12.45, £1,250.50 and 100%.",
        "The helpline is 0808 2000 247; in danger ring 999.",
        "They helped me with Universal Credit and the Freedom Programme.",
    ],
)
def test_ordinary_words_are_left_alone(words: str) -> None:
    assert marked(words) == []


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("pl", "Dziękuję Tomkowi za wszystko.", "Tomkowi"),
        ("sk", "Ďakujem Katke a všetkým.", "Katke"),
        ("uk", "Дякую Оксані за допомогу.", "Оксані"),
        ("ro", "Îi mulțumesc Mariei.", "Mariei"),
        ("tr", "Ayşe'ye teşekkürler.", "Ayşe"),
        ("ne", "मेरो नाम मञ्जरी हो", "मञ्जरी"),
        ("pa", "ਮੇਰਾ ਨਾਂ ਹਰਪ੍ਰੀਤ ਕੌਰ ਹੈ", "ਹਰਪ੍ਰੀਤ ਕੌਰ"),
        ("ur", "میرا نام شازیہ ہے", "شازیہ"),
        ("ar", "اسمي رفاه وعندي أولاد", "رفاه"),
        ("fa", "اسمم آیلار است", "آیلار"),
        ("ckb", "خاتوو ژیلا باش بوو", "خاتوو ژیلا"),
    ],
)
def test_names_are_found_in_the_forms_of_their_language(
    language: str, words: str, name: str
) -> None:
    assert (name, "name") in marked(words, language)


def test_an_address_line_is_one_mark() -> None:
    line = "Flat 2b, 40 St Peter's Street, Canterbury, Kent, CT1 9ZZ"
    assert marked(f"I was at {line} then") == [(line, "address")]


def test_positions_count_code_points_past_combining_marks_and_emoji() -> None:
    words = "👩‍👧 e\u0301te\u0301 👋🏽 Re\u0301ka\u0301 07700 900123"
    assert ("07700 900123", "telephone") in marked(words, "ro")


def test_a_combining_mark_is_taken_with_its_letter() -> None:
    assert marked("thank you Zoe\u0308 for all") == [("Zoe\u0308", "name")]


def test_a_tag_with_a_region_and_an_unknown_language_are_screened_too() -> None:
    for language in ("en-GB", "PL", "xx", "", "zh-Hans"):
        assert ("07700 900123", "telephone") in marked("07700 900123", language)


def assert_lawful(words: str, marks: tuple[Mark, ...]) -> None:
    """In order, never overlapping, inside the words, and about something."""
    end = 0
    for mark in marks:
        assert end <= mark.start < mark.end <= len(words)
        end = mark.end


SIGNS = st.one_of(
    st.characters(),
    st.sampled_from(
        "  .,-/@'0123456789OolI٠۱२੩अਕاعكیАЕ\u200b\u200c\u200d\u202e\u0301\ufeff🙂\n\t\0"
    ),
)
SCRAPS = st.sampled_from(
    [
        "Sarah ",
        "07700 ",
        "at ",
        "dot ",
        "ME14 ",
        "Street ",
        "ul. ",
        "मेरो नाम ",
        "اسمي ",
        "12/",
        "Mrs ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    words=st.lists(st.one_of(SIGNS, SCRAPS), max_size=120).map("".join),
    language=st.sampled_from(LANGUAGES),
)
@example(words="\ufdfa" * 50, language="ar")
@example(words="\u0301", language="en")
@example(words="@", language="en")
@example(words="\ud800", language="en")
def test_any_words_are_borne(words: str, language: str) -> None:
    assert_lawful(words, screen(words, language))


class CallsCounted:
    """Counts the calls of functions, in Python and in C, while it watches."""

    def __init__(self) -> None:
        self.calls = 0

    def __enter__(self) -> Self:
        sys.setprofile(self._count)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)

    def _count(self, _frame: FrameType, event: str, _about: object) -> None:
        self.calls += event in {"call", "c_call"}


WEARING = [
    "a",
    "A ",
    "A. ",
    "1 ",
    "12/",
    "O",
    "@",
    "a@",
    "at dot ",
    "jane at ",
    "Sarah ",
    "Sarah Okafor was ",
    "my name is ",
    "1 Street ",
    "ul. ",
    "flat 1 ",
    "07700 900123 ",
    "seven ",
    "double ",
    "M E ",
    "🙂",
    "\u200b",
    "\u0301",
    "\ufdfa",
    "مادر ",
    "ਮੇਰਾ ਨਾਂ ",
    "मेरो छोरी र ",
]


@pytest.mark.parametrize("scrap", WEARING)
def test_the_work_grows_no_faster_than_the_words(scrap: str) -> None:
    screen(scrap, "en")
    work = []
    for length in (LONGEST // 4, LONGEST):
        with CallsCounted() as counted:
            marks = screen((scrap * length)[:length], "en")
        assert_lawful((scrap * length)[:length], marks)
        work.append(counted.calls)
    assert work[1] <= work[0] * 6


def test_the_tool_counts_what_is_half_covered_whole_and_missed() -> None:
    answer = Answer(
        "en",
        "Sarah Okafor, qwertz and Tom Sm",
        (Mark(0, 12, MarkKind.NAME), Mark(14, 20, MarkKind.PLACE)),
    )
    counted = measure([answer])
    assert (counted.found["name"], counted.found_whole["name"]) == (1, 1)
    assert counted.recall("place") == 0
    assert counted.precision("all") == 0.5
    told = "\n".join(report("made up", counted))
    assert "missed  en place: 'qwertz'" in told
    assert "wrong   en name: 'Tom Sm'" in told


@pytest.mark.parametrize(
    "line",
    [
        '{"language": "en", "answer": "⟦surname|Okafor⟧"}',
        '{"language": "en", "answer": "⟦name|Okafor"}',
        '{"language": "en", "answer": "⟦name| ⟧"}',
    ],
)
def test_a_line_that_is_not_as_it_should_be_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_answer(line)


def test_a_screen_without_lists_of_names_still_finds_numbers() -> None:
    from osslog.domain.screening.word_lists import LIST_NAMES, read_lists

    labels = {
        "streets": "after_strong after_weak before_strong before_weak unit dwelling house between",
        "titles": "before before_weak after after_weak",
        "cues": "strong weak verbs place_before thanks tell",
        "little": "common",
    }
    texts = {
        name: "\n".join(f"{label}: qq" for label in labels.get(name, "en").split())
        for name in LIST_NAMES
    }
    marks = Screen(read_lists(texts)).marks("07700 900123 jane@example.com", "en")
    assert [mark.kind for mark in marks] == [MarkKind.TELEPHONE, MarkKind.EMAIL]


def test_the_library_for_telephone_numbers_is_loaded_with_the_first_number_in_doubt() -> None:
    ask = (
        "import sys; from osslog.services.screening import screen;"
        "screen('Sarah rang, 07700 900123', 'en'); early = 'phonenumbers' in sys.modules;"
        "screen('55501234', 'en'); print(early, 'phonenumbers' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True)
    assert said.stdout.split() == ["False", "True"]
