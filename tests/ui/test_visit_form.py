"""The entry of a visit: what it collects, and how the keys lead through it."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osslog.domain.code_lists import (
    ABUSE,
    AGE_BAND,
    AGENCIES_SEEN,
    ASKED_AT_FIRST,
    ETHNIC_GROUP,
    MODE,
    SEX,
    VISIT_NUMBER,
)
from osslog.domain.records import Agency, Given, Referral
from osslog.domain.visit_draft import VisitDraft
from osslog.ui.visit_form import FormLayout, VisitForm

pytestmark = pytest.mark.usefixtures("theme")

HOUSING = Agency(UUID(int=1), "Housing Options")
POLICE = Agency(UUID(int=2), "Kent Police")
ASKS = FormLayout(ASKED_AT_FIRST, (HOUSING, POLICE))


@pytest.fixture
def form(qtbot: QtBot) -> VisitForm:
    form = VisitForm()
    form.ask(ASKS)
    form.setProperty("shown_by_test", True)
    form.resize(900, 700)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitExposed(form)
    form.start_here()
    return form


def press(form: VisitForm, *keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            for sign in key:
                QTest.keyClick(form.windowHandle(), ord(sign))
        else:
            QTest.keyClick(form.windowHandle(), key)


def question_in_focus(form: VisitForm) -> str:
    for code in (VISIT_NUMBER.code, MODE.code, *ASKED_AT_FIRST):
        if form.row(code).isAncestorOf(form.focusWidget()):
            return code
    return ""


def test_nothing_is_answered_before_somebody_answers(form: VisitForm) -> None:
    assert form.draft() == VisitDraft()
    assert form.draft().visit_number is None
    assert form.draft().agencies_seen is None
    assert not form.is_touched()
    assert form.row(SEX.code).state.text() == "Not asked"
    assert form.row(SEX.code).state.isVisible()


def test_a_number_answers_and_leads_to_the_next_question_without_an_answer(form: VisitForm) -> None:
    press(form, "1")
    assert question_in_focus(form) == SEX.code
    press(form, "1", "3")
    assert question_in_focus(form) == ETHNIC_GROUP.code
    press(form, "p")
    assert question_in_focus(form) == AGENCIES_SEEN
    assert form.draft() == VisitDraft(
        "first",
        answers=(
            Given(SEX.code, ("female",)),
            Given(AGE_BAND.code, ("25_34",)),
            Given(ETHNIC_GROUP.code, ("prefer_not_to_say",)),
        ),
    )


def test_seeing_no_agency_is_an_answer_of_its_own(form: VisitForm) -> None:
    form.row(AGENCIES_SEEN).setFocus()
    press(form, "21")
    assert form.draft().agencies_seen == (HOUSING.id, POLICE.id)
    press(form, "0")
    assert form.draft().agencies_seen == ()
    press(form, "0")
    assert form.draft().agencies_seen is None


def test_several_answers_are_kept_where_the_question_allows_them(form: VisitForm) -> None:
    form.ask(FormLayout((ABUSE.code,)))
    form.row(ABUSE.code).setFocus()
    press(form, "14")
    assert form.draft().answers == (Given(ABUSE.code, ("physical_sexual", "economic")),)


def test_referrals_are_chosen_with_their_outcome(form: VisitForm) -> None:
    form.referrals.setFocus()
    press(form, "mar", Qt.Key.Key_Return, "2", "hou", Qt.Key.Key_Return, "5")
    assert form.draft().referrals == (
        Referral("marac", "signposted"),
        Referral("housing_options", "waiting"),
    )
    assert form.referrals.add.line.hasFocus()


def test_a_referral_can_be_taken_out_again(form: VisitForm) -> None:
    form.put(VisitDraft(referrals=(Referral("marac", "referred"), Referral("refuge", "declined"))))
    form.referrals.lines[0].remove.click()
    assert form.draft().referrals == (Referral("refuge", "declined"),)


def test_enter_saves_from_every_question(qtbot: QtBot, form: VisitForm) -> None:
    for place in (form.row(VISIT_NUMBER.code), form.row(AGENCIES_SEEN), form.referrals):
        place.setFocus()
        with qtbot.waitSignal(form.save_wanted):
            press(form, Qt.Key.Key_Return)
    form.put(VisitDraft(referrals=(Referral("marac", "referred"),)))
    form.referrals.lines[0].setFocus()
    with qtbot.waitSignal(form.save_wanted):
        press(form, Qt.Key.Key_Enter)


def test_enter_in_a_half_typed_referral_takes_it_and_does_not_save(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.referrals.setFocus()
    with qtbot.assertNotEmitted(form.save_wanted):
        press(form, "ref", Qt.Key.Key_Return)
    assert form.draft().referrals == (Referral("refuge", "referred"),)


def test_the_arrows_go_from_question_to_question(form: VisitForm) -> None:
    press(form, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert question_in_focus(form) == SEX.code
    press(form, Qt.Key.Key_Up)
    assert question_in_focus(form) == MODE.code
    for _ in range(9):
        press(form, Qt.Key.Key_Down)
    assert form.referrals.add.line.hasFocus()
    press(form, Qt.Key.Key_Up)
    assert question_in_focus(form) == AGENCIES_SEEN


def test_escape_loses_nothing(form: VisitForm) -> None:
    press(form, "11", Qt.Key.Key_Escape)
    assert form.draft().visit_number == "first"
    assert form.isVisible()


def test_what_is_put_in_comes_out_again(form: VisitForm) -> None:
    draft = VisitDraft(
        "not_known",
        "video",
        (Given(SEX.code, ("male",)), Given(AGE_BAND.code, ("not_known",))),
        (POLICE.id,),
        (Referral("refuge", "declined"),),
    )
    form.put(draft)
    assert form.draft() == draft
    form.clear()
    assert form.draft() == VisitDraft()


def test_other_questions_keep_what_was_answered(form: VisitForm) -> None:
    press(form, "21")
    form.ask(FormLayout((SEX.code, ABUSE.code), (), "telephone"))
    assert form.draft().visit_number == "second"
    assert form.draft().answers == (Given(SEX.code, ("female",)),)


def test_an_untouched_form_takes_the_drop_ins_way_of_being_held(form: VisitForm) -> None:
    form.ask(FormLayout(ASKED_AT_FIRST, (), "telephone"))
    assert form.draft() == VisitDraft(mode="telephone")
    assert not form.is_touched()
