"""What a coordinator is told of a sealed entry that was not accepted: one sentence, one next step.

The codes are part of the published format (`docs/formats/sealed-entry.md`). Each sentence speaks
of one file, so that it can stand beside a count of files. Nothing that is set aside is lost: it
is looked at again at each merge, and comes in by itself once its reason is gone.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from osslog.domain.sealed_entry import EntryFault


class FaultWords(NamedTuple):
    """What happened, and what the coordinator can do."""

    sentence: str
    next_step: str


_WORDS: Final[Mapping[EntryFault, FaultWords]] = {
    EntryFault.NOT_ENTRY: FaultWords(
        "This file is not whole, or no feedback post wrote it.",
        "If a stick was pulled out too early, let the post copy its answers again: it still has "
        "them.",
    ),
    EntryFault.WRONG_INBOX_KEY: FaultWords(
        "This file was sealed for another location or vault, or it was changed on its way.",
        "It stays where it is. Check that the post shows this location's eight words; if it does "
        "not, do not use it any longer, and tell your IT team.",
    ),
    EntryFault.NOT_CANONICAL: FaultWords(
        "This file opens, but is not written as a feedback post writes.",
        "If the post has a newer osslog than this computer, install that here, and merge again. "
        "If not, somebody else made it: do not let it in.",
    ),
    EntryFault.UNKNOWN_DESK: FaultWords(
        "This file comes from a feedback post that this vault does not know.",
        "If nobody of yours set that post up, somebody else made the file. If the vault was "
        "restored from an older backup, choose a file that was made for the post, so that it is "
        "known again, and merge again.",
    ),
    EntryFault.SIGNATURE: FaultWords(
        "This file names one of your feedback posts, but that post did not sign it.",
        "Somebody made it who does not have the post's key. Do not let it in, and tell your IT "
        "team where it came from.",
    ),
    EntryFault.WRONG_LOCATION: FaultWords(
        "This file names another location than the one that its feedback post belongs to.",
        "No post of yours writes such a file. Tell your IT team where it came from.",
    ),
    EntryFault.WITHDRAWN_DESK: FaultWords(
        "This file comes from a feedback post that was withdrawn.",
        "If the post is in good hands, bring it back under Settings, and merge again.",
    ),
    EntryFault.KIND: FaultWords(
        "This file has a visit, and its feedback post may take feedback only.",
        "If the post should take visits, allow that under Settings, and merge again.",
    ),
    EntryFault.ID_CONFLICT: FaultWords(
        "This file has the number of an entry that came in before, with different content.",
        "A post never does this by itself. Ask whether the post's folder was copied or put back, "
        "and withdraw the post if nobody can say.",
    ),
    EntryFault.RECORD: FaultWords(
        "This file has an answer, a month or a day that cannot be.",
        "Check the date of this computer and of the post's. A visit can also name an agency that "
        "this location does not have.",
    ),
}


def in_words(fault: EntryFault) -> FaultWords:
    """What is said of an entry that was refused for this reason."""
    return _WORDS[fault]
