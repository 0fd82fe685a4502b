"""What can become of words that wait: how it is done, what is then said, and how it is undone."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from osslog.domain.words_to_read import OpenWords
from osslog.services.feedback import FeedbackForms
from osslog.ui.two_looks import TwoLooks
from osslog.ui.undo import UndoStep


def releasing(forms: FeedbackForms, opened: OpenWords, words: str, looks: TwoLooks) -> UndoStep:
    """Release these words, or keep them as the first of two looks."""
    feedback_id = opened.feedback.id
    release = partial(forms.release, feedback_id, words, reader=looks.reader or "")
    if looks.is_first(opened):
        back = UndoStep(
            partial(forms.take_back_first_look, feedback_id),
            _tr("Your first look is taken back."),
        )
        return UndoStep(release, _tr("Kept as a first look. Somebody else looks next."), back)
    return UndoStep(release, _tr("Released for the summary."), _waiting_again(forms, opened))


def withholding(forms: FeedbackForms, opened: OpenWords) -> UndoStep:
    """Keep the words out of the summary."""
    withhold = partial(forms.withhold, opened.feedback.id)
    return UndoStep(withhold, _tr("Withheld: the words stay here."), _waiting_again(forms, opened))


def sending_back(forms: FeedbackForms, opened: OpenWords) -> UndoStep:
    """Take a first look away, so that the words wait for another; this is not undone."""
    take = partial(forms.take_back_first_look, opened.feedback.id)
    return UndoStep(take, _tr("The words wait for a first look again."))


def _waiting_again(forms: FeedbackForms, opened: OpenWords) -> UndoStep:
    return UndoStep(partial(forms.take_back, opened.feedback.id), _tr("The words wait again."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClearingUndo", text)
