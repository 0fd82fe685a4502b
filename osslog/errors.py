"""Troubles that osslog knows how to tell a person about.

A `KnownError` carries the sentence that is shown and what to do next. Any other exception that
reaches the window or the command line is a defect of osslog and is reported as one.
"""


class KnownError(Exception):
    """A trouble with a plain sentence for the person and a stable code for scripts.

    `code` is a lower-case identifier that never changes once published; `sentence` says what
    happened; `next_step` says what the person can do, and may be empty.
    """

    code = "refused"
    default_sentence = "osslog could not do this."
    default_next_step = ""

    def __init__(self, sentence: str = "", next_step: str = "") -> None:
        self.sentence = sentence or self.default_sentence
        self.next_step = next_step or self.default_next_step
        super().__init__(self.sentence)

    @property
    def message(self) -> str:
        """The sentence followed by the next step, as one line."""
        return f"{self.sentence} {self.next_step}".strip()


class NotAllowedInput(KnownError):
    """What was typed or given does not pass the rules; the sentence says which."""

    code = "not_allowed"


class WrongPassphrase(KnownError):
    """No key slot opens with the passphrase or words that were given."""

    code = "wrong_passphrase"
    default_sentence = "That passphrase does not open this folder."
    default_next_step = "Check Caps Lock and try again. Nothing was changed."


class DamagedFile(KnownError):
    """A file exists but its content is not what osslog wrote."""

    code = "damaged"
    default_sentence = "This file is damaged."
    default_next_step = "Nothing was changed. Restore the latest backup into a new folder."


class NotAVault(KnownError):
    """The data folder holds no vault of the kind that was asked for."""

    code = "no_vault"
    default_sentence = "There is no osslog vault in this folder."
    default_next_step = "Choose another folder or set one up."


class AlreadyThere(KnownError):
    """Something that would be written exists already and is kept as it is."""

    code = "already_there"


class InUse(KnownError):
    """Another osslog holds the data folder's lock."""

    code = "in_use"
    default_sentence = "osslog is already open on this folder."
    default_next_step = "Close it there first, then try again."


class NewerVersion(KnownError):
    """The file was made by a later osslog than this one."""

    code = "newer_version"
    default_sentence = "This was made by a newer osslog."
    default_next_step = "Install the newest osslog, then open it again. Nothing was changed."


class DiskFull(KnownError):
    """There was no room to write; what was stored before is unharmed."""

    code = "disk_full"
    default_sentence = "The disk is full, so this was not saved."
    default_next_step = "Free some space and save again. Nothing stored before was lost."


class CannotWrite(KnownError):
    """The folder or file may not be written by this person."""

    code = "cannot_write"
    default_sentence = "osslog may not write in this folder."
    default_next_step = "Choose a folder that you may change, or ask your IT team."


class CannotRead(KnownError):
    """A file is missing or may not be read by this person."""

    code = "cannot_read"
    default_sentence = "osslog cannot read this file."
    default_next_step = "Check that it is still there and that you may open it."


class ClockSetBack(KnownError):
    """The computer's date lies before something that the vault has already recorded."""

    code = "clock_set_back"
    default_sentence = "This computer's date is earlier than the last entry in the vault."
    default_next_step = "Set the date right, then try again. Nothing was changed."


class NotFound(KnownError):
    """Something that was named does not exist in this vault."""

    code = "not_found"
