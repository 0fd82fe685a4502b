import dataclasses
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from osslog.domain.annual_summary import MARKING, Origin, PreviousYear
from osslog.domain.figures import VisitNumbers
from osslog.domain.summary_consistency import inconsistencies
from osslog.export import summary_pdf
from osslog.export.shaping import STAND_IN
from tests.export.pdf_samples import (
    LONG_NAMES,
    QUOTES,
    body_of,
    embedded_fonts,
    empty_summary,
    pages_of,
    summary,
    text_of,
)
from tests.export.spoken_words import spoken_words

HOSTILE = '<img src="/etc/hostname"/> <b>bold</b> &amp; <para><font size=90>=1+1 <a href="x">'

RENDER_AND_TELL = """
import hashlib, sys

opened = []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)

from osslog.export import summary_pdf
from tests.export.pdf_samples import embedded_fonts, QUOTES, summary

hostile = '<img src="planted.png"/><img src="file:planted.png"/>'
words = tuple(sorted((*QUOTES, hostile)))
pdf = summary_pdf.render(summary(hostile, words=words, agencies=(hostile, "Mind")))
print(hashlib.sha256(pdf).hexdigest(), sum("planted" in name for name in opened), len(opened) > 9)
"""


@pytest.fixture(scope="module")
def text() -> str:
    """What the document of an ordinary year says."""
    return text_of(summary_pdf.render(summary()))


def test_the_samples_are_summaries_as_the_county_would_accept() -> None:
    assert inconsistencies(summary()) == ()
    assert inconsistencies(empty_summary()) == ()


def test_every_page_is_marked_and_says_location_year_and_revision() -> None:
    pages = pages_of(summary_pdf.render(dataclasses.replace(summary(), revision=3)))

    assert len(pages) > 4
    for number, page in enumerate(pages, start=1):
        assert page.startswith(MARKING)
        assert page.endswith(f"Page {number} of {len(pages)} Ashford, 2016/17, revision 3")


def test_the_headline_says_visits_drop_ins_and_the_change(text: str) -> None:
    assert "443 visits at 48 drop-ins held, up 22.38% on the 362 visits of 2015/16. " in text
    assert "2 drop-ins were cancelled." in text


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        (500, "443 visits at 48 drop-ins held, down 11.40% on the 500 visits of 2015/16."),
        (443, "443 visits at 48 drop-ins held, the same as the 443 visits of 2015/16."),
        (0, "443 visits at 48 drop-ins held, after none in 2015/16."),
        (None, "443 visits at 48 drop-ins held. "),
    ],
)
def test_the_headline_fits_each_year_before(before: int | None, sentence: str) -> None:
    previous = None if before is None else PreviousYear("2015/16", before, Origin.COMPUTED)

    assert sentence in text_of(summary_pdf.render(summary(previous=previous)))


def test_the_months_stand_above_the_year_and_the_year_before(text: str) -> None:
    given = summary()
    july, june = given.months[0], given.months[-1]
    assert f"July 2016 {july.drop_ins} {july.visits} August 2016" in text
    assert f"June 2017 {june.drop_ins} {june.visits} Year 2016/17 48 443" in text
    assert "Year before, 2015/16 [x] 362 Change from the year before, % [x] 22.38" in text


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (Origin.COMPUTED, "were counted from the visits recorded here."),
        (Origin.ENTERED, "were entered from an earlier report."),
    ],
)
def test_it_says_how_the_year_before_is_known(origin: Origin, words: str) -> None:
    given = summary(previous=PreviousYear("2015/16", 362, origin))

    assert f"The visits of 2015/16 {words}" in text_of(summary_pdf.render(given))


def test_a_year_before_that_is_not_known_is_not_available_and_no_zero() -> None:
    text = text_of(summary_pdf.render(summary(previous=None)))

    assert "Year before, 2015/16 [x] [x] Change from the year before, % [x] [x]" in text


def test_people_are_a_range_with_how_it_is_known(text: str) -> None:
    assert "People who came 295 to 336 People who came on two or more occasions 67 to 108" in text
    assert "Their share of all people, % [x]" in text
    assert "For 41 visits that is not known" in text
    assert "First visit since 1 July 295 Second visit 67 Third or later visit 40" in text


def test_people_are_one_figure_with_a_share_where_every_answer_is_known() -> None:
    text = text_of(summary_pdf.render(summary(unknown_numbers=0)))

    assert "People who came 326 People who came on two or more occasions 73" in text
    assert "Their share of all people, % 22.39" in text
    assert "The answer is known for every visit." in text


def test_answers_that_disagree_give_no_people() -> None:
    given = dataclasses.replace(
        summary(),
        people=None,
        people_twice_or_more=None,
        twice_or_more_share=None,
        visit_numbers=VisitNumbers(first=3, second=440),
    )

    text = text_of(summary_pdf.render(given))

    assert "People who came [x] People who came on two or more occasions [x]" in text
    assert "Their share of all people, % [x]" in text
    assert "disagree with each other" in text


def test_each_question_has_its_counts_shares_base_and_those_not_asked(text: str) -> None:
    given = summary()
    assert "Sex Answer Visits Share of base, % Female 417 94.13 Male 26 5.87" in text
    for table in given.questions:
        assert f"Base: visits asked {table.base} 100.00 Not asked {table.not_asked} [z]" in text
    abuse = given.question("abuse")
    assert abuse is not None
    economic = next(answer.visits for answer in abuse.answers if answer.code == "economic")
    share = (Decimal(economic) * 100 / abuse.base).quantize(Decimal("0.01"))
    assert f"Economic abuse {economic} {share} " in text
    assert text.count("More than one answer was possible") == 1


def test_agencies_stand_with_the_drop_ins_that_they_attended(text: str) -> None:
    given = summary()
    assert "Drop-ins attended are out of 48 drop-ins held. 421 visits of 443 were asked" in text
    for line in given.agencies:
        assert f"{line.agency} {line.attended} " in text


def test_agencies_that_no_visit_was_asked_about_are_not_available_and_no_zero() -> None:
    given = summary(agencies=("Mind",))
    given = dataclasses.replace(
        given,
        agencies_asked=0,
        agencies=(dataclasses.replace(given.agencies[0], attended=12, seen_in=None),),
    )

    text = text_of(summary_pdf.render(given))

    assert "Mind 12 25.00 [x]" in text
    assert "No visit was asked which agencies the visitor saw." in text


def test_referrals_are_counted_by_outcome_and_in_all(text: str) -> None:
    given = summary()
    for line in given.referrals:
        outcomes = (line.referred, line.signposted, line.seen_here, line.declined, line.waiting)
        assert " ".join(str(count) for count in (*outcomes, line.total)) in text
    everything = sum(line.total for line in given.referrals)
    assert text.split("All referrals ")[1].split()[5] == str(everything)


def test_feedback_has_its_bases_and_shares(text: str) -> None:
    assert "60 feedback forms were filled in." in text
    assert "Was the help that you got today helpful? 41 9 2 8 52 78.85" in text


def test_feedback_that_nobody_answered_has_no_share() -> None:
    given = summary()
    first = dataclasses.replace(
        given.feedback[0], yes=0, partly=0, no=0, not_answered=60, base=0, yes_share=None
    )
    given = dataclasses.replace(given, feedback=(first, *given.feedback[1:]))

    assert "helpful? 0 0 0 60 0 [z]" in text_of(summary_pdf.render(given))


def test_each_quote_that_was_released_is_there_and_in_order() -> None:
    text = text_of(summary_pdf.render(summary(words=tuple(sorted(QUOTES)))))

    places = [text.index(f"“{words}”") for words in sorted(QUOTES)]
    assert places == sorted(places)


def test_five_hundred_quotes_and_a_hundred_agencies_run_over_many_pages() -> None:
    words = tuple(f"{number:03} They listened to me." for number in range(500))
    agencies = tuple(f"Agency {number:03} of the Upper Stour" for number in range(100))

    pages = pages_of(summary_pdf.render(summary(words=words, agencies=agencies)))
    text = " ".join(pages)

    assert len(pages) > 20
    assert all(page.startswith(MARKING) for page in pages)
    for quote in words:
        assert text.count(f"“{quote}”") == 1
    for agency in agencies:
        assert agency in text


def test_the_longest_quote_is_printed_to_its_end() -> None:
    words = " ".join(["They listened to me and we made a plan together."] * 40)[:1999] + "!"
    before, _, after = body_of(summary_pdf.render(summary(words=(words,)))).partition(words)

    assert before.endswith("“")
    assert after.startswith("”")


@pytest.mark.parametrize("name", LONG_NAMES)
def test_the_longest_names_are_printed_whole(name: str) -> None:
    pages = pages_of(summary_pdf.render(summary(name, agencies=(name, "Mind"))))

    # A name without any space is broken where the line ends.
    assert name.replace(" ", "") in pages[0].replace(" ", "")
    assert name.replace(" ", "") in "".join(pages[1:]).replace(" ", "")


def test_markup_in_names_and_words_is_printed_letter_by_letter() -> None:
    given = summary("Mind <i>&</i> Co", words=(HOSTILE,), agencies=("<b>A</b> & <br/>B",))

    text = text_of(summary_pdf.render(given))

    assert f"“{HOSTILE}”" in text
    assert "<b>A</b> & <br/>B" in text
    assert text.count("Mind <i>&</i> Co") == len(pages_of(summary_pdf.render(given))) + 1


def test_other_processes_make_the_same_bytes_and_open_no_file_that_words_name(
    tmp_path: Path,
) -> None:
    root = Path(__file__).parent.parent.parent
    (tmp_path / "planted.png").write_bytes(b"not a picture")
    told = {
        subprocess.run(
            [sys.executable, "-c", RENDER_AND_TELL],
            cwd=tmp_path,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }

    (line,) = told
    assert line.split()[1:] == ["0", "True"]


def test_words_in_letters_that_the_fonts_lack_can_be_copied_and_the_reader_is_told() -> None:
    text = text_of(summary_pdf.render(summary(words=("Thank you 谢谢",))))

    assert "“Thank you 谢谢”" in text
    assert "the words are exact in summary.json" in text


def test_where_the_fonts_have_every_letter_there_is_no_such_note(text: str) -> None:
    assert STAND_IN not in text
    assert "summary.json" not in text
    assert "summary.json" not in text_of(summary_pdf.render(summary(words=spoken_words())))


def test_a_year_without_anything_is_told_in_words_without_a_failure() -> None:
    text = text_of(summary_pdf.render(empty_summary()))

    assert "0 visits at 0 drop-ins held." in text
    assert "No agency was recorded at any drop-in." in text
    assert "No referral was recorded." in text
    assert "No feedback form was filled in." in text
    assert "In visitors' own words" not in text
    assert "What visitors told us" not in text


def test_it_brings_all_its_fonts_along() -> None:
    assert embedded_fonts(summary_pdf.render(summary())) == {"NotoSans-Bold", "NotoSans-Regular"}
