"""Why an annual summary file is refused: each reason's stable code, sentence and next step.

The codes are part of the published format (`docs/formats/annual-summary.md`); the sentences are
for the county analyst who imports the file.
"""

from dataclasses import dataclass
from enum import StrEnum

from osslog.errors import KnownError


class Reason(StrEnum):
    """The reasons, in the order in which they are looked for."""

    NOT_ZIP = "not_zip"
    TOO_LARGE = "too_large"
    MEMBERS = "members"
    NOT_CANONICAL = "not_canonical"
    JSON = "json"
    SCHEMA = "schema"
    UNKNOWN_SIGNER = "unknown_signer"
    KEY_CHANGED = "key_changed"
    SIGNATURE = "signature"
    HASH = "hash"
    RECIPIENT = "recipient"
    FIGURES = "figures"
    FUTURE_YEAR = "future_year"
    ALREADY_RECEIVED = "already_received"
    OLDER_REVISION = "older_revision"
    REVISION_CONFLICT = "revision_conflict"
    HISTORY_CONFLICT = "history_conflict"


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the analyst is told; names in braces are the details of `SummaryRefused`."""

    sentence: str
    next_step: str


_AS_WRITTEN = "Ask the location to send the file again, exactly as osslog wrote it."
_TELEPHONE = "Telephone the location on a number that you knew before."

REFUSALS = {
    Reason.NOT_ZIP: Refusal("This is not a zip file, or part of it is missing.", _AS_WRITTEN),
    Reason.TOO_LARGE: Refusal(
        "This file is larger than an annual summary can be.",
        "Check that it is the right file.",
    ),
    Reason.MEMBERS: Refusal(
        "This zip file does not hold exactly the five parts of an annual summary.",
        _AS_WRITTEN,
    ),
    Reason.NOT_CANONICAL: Refusal(
        "This zip file was packed again or changed by another program.",
        _AS_WRITTEN,
    ),
    Reason.JSON: Refusal(
        "The part {member} is damaged, or another program wrote it.",
        _AS_WRITTEN,
    ),
    Reason.SCHEMA: Refusal(
        "The part {member} does not follow the format that this osslog knows.",
        "Check whether there is a newer osslog; if not, ask the location to write it again.",
    ),
    Reason.UNKNOWN_SIGNER: Refusal(
        "This file says that it comes from {location_id}, of which no key is trusted here.",
        "Add the location's signer card after comparing its eight words by telephone.",
    ),
    Reason.KEY_CHANGED: Refusal(
        "This file was signed with a different key from the one trusted for {location_id}.",
        f"Do not use it. {_TELEPHONE} Ask whether its key was changed.",
    ),
    Reason.SIGNATURE: Refusal(
        "The signature does not match: {location_id} did not sign this file as it is now.",
        f"Do not use it. {_TELEPHONE}",
    ),
    Reason.HASH: Refusal(
        "The part {member} was changed after {location_id} signed this file.",
        f"Do not use it. {_TELEPHONE}",
    ),
    Reason.RECIPIENT: Refusal(
        "This file was made for somebody other than this county team.",
        "Ask the location to write the summary for your county team.",
    ),
    Reason.FIGURES: Refusal(
        "The figures in this file contradict each other: {detail}",
        "Ask the location to check its figures and write the summary again.",
    ),
    Reason.FUTURE_YEAR: Refusal(
        "This file is for {year}, a reporting year that has not begun.",
        "Check the date of this computer; if it is right, ask the location about its own.",
    ),
    Reason.ALREADY_RECEIVED: Refusal(
        "This file was received before.",
        "Nothing was changed, and nothing needs doing.",
    ),
    Reason.OLDER_REVISION: Refusal(
        "This is revision {revision} of {location_id} for {year}; revision {newest} is here.",
        "Nothing was changed. Keep to the newer one.",
    ),
    Reason.REVISION_CONFLICT: Refusal(
        "Another file is here that is also revision {revision} of {location_id} for {year}, "
        "with different content.",
        f"Use neither for now. {_TELEPHONE} Ask which of the two it stands by.",
    ),
    Reason.HISTORY_CONFLICT: Refusal(
        "This revision {revision} of {location_id} for {year} does not follow from the "
        "revision that is here.",
        f"{_TELEPHONE} Ask whether its vault was restored from a backup.",
    ),
}
"""Every reason with its sentence and next step; nothing else words a refusal."""


class SummaryRefused(KnownError):
    """An annual summary file is not accepted; `code` says why and never changes once published."""

    def __init__(self, reason: Reason, **details: str | int) -> None:
        """Word the refusal; `details` fill the names in braces of the reason's sentence.

        Raises:
            KeyError: a detail that the sentence needs is missing.
        """
        refusal = REFUSALS[reason]
        super().__init__(refusal.sentence.format(**details), refusal.next_step)
        self.reason = reason
        self.code = reason.value
