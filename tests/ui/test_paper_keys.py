"""What is printed on a visit sheet is what the window takes."""

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from osslog.domain.code_lists import (
    AGENCIES_SEEN,
    DESTINATION,
    MODE,
    OPTIONAL_QUESTIONS,
    OUTCOME,
    VISIT_NUMBER,
)
from osslog.domain.destination_letters import letters_of_destinations
from osslog.domain.records import Agency
from osslog.export.paper_sheet_pdf import PaperSheet, questions_on
from osslog.ui.chip import Choice
from osslog.ui.question_row import choices_of
from osslog.ui.type_ahead import fitting
from osslog.ui.visit_form import FormLayout, VisitForm

ASKED = (*(question.code for question in OPTIONAL_QUESTIONS), AGENCIES_SEEN)


def test_each_box_has_the_key_of_its_chip_in_the_order_of_the_form(qtbot: QtBot) -> None:
    agencies = tuple(Agency(UUID(int=number), f"Agency {number}") for number in range(9))
    form = VisitForm()
    qtbot.addWidget(form)
    form.ask(FormLayout(ASKED, agencies))
    sheet = PaperSheet("Herne Bay", ASKED, tuple(agency.name for agency in agencies))
    printed = [tuple(option.key for option in one.options) for one in questions_on(sheet)]
    asked = (VISIT_NUMBER.code, MODE.code, *ASKED)
    in_window = [tuple(chip.choice.key for chip in form.row(code).chips.chips) for code in asked]
    assert printed[: len(asked)] == in_window
    outcomes = tuple(choice.key for choice in choices_of(OUTCOME, with_unknown=False))
    assert set(printed[len(asked) :]) == {outcomes}


@pytest.mark.parametrize("code", DESTINATION.codes)
def test_the_letters_of_a_place_bring_it_to_the_top_when_typed(code: str) -> None:
    places = [Choice(answer.code, answer.label) for answer in DESTINATION.answers]
    typed = letters_of_destinations()[code]
    assert fitting(typed, places)[0].code == code
