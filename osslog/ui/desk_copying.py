"""Where a post's answers are copied to by themselves, and how that went."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from osslog import desk_settings
from osslog.desk_settings import DeskSettings
from osslog.errors import KnownError
from osslog.services.desk_post import DeskPost
from osslog.ui.background import Background
from osslog.ui.desk_work import Copied, copy_entries


class DeskCopying(QObject):
    """`changed` says that there is another folder or trouble, `copied` how many went.

    What cannot be copied waits at the post, and goes with the next copy. No visitor is told.
    """

    changed = Signal()
    copied = Signal(object)

    def __init__(
        self, post: DeskPost, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._post = post
        self._background = background
        self._folder: Path | None = None
        self._trouble: KnownError | None = None

    @property
    def folder(self) -> Path | None:
        """Where answers are copied to, where somebody chose that."""
        return self._folder

    @property
    def trouble(self) -> KnownError | None:
        """Why the last copy did not work, or None where it did."""
        return self._trouble

    def begin(self) -> None:
        """Read what was chosen before."""
        reading = partial(desk_settings.read, self._post.folder)
        self._background.run(reading, self._remember, self._note)

    def choose(self, folder: Path | None) -> None:
        """Copy to another folder from now on, at once for the first time; or with None not."""
        self._folder = folder
        self._trouble = None
        chosen = DeskSettings("" if folder is None else str(folder))
        writing = partial(desk_settings.write, self._post.folder, chosen)
        self._background.run(writing, self._was_kept, self._note)
        if folder is not None:
            self.copy(again=False)

    def copy_by_itself(self) -> None:
        """Copy what waits, where a folder is chosen; called after each answer."""
        self._copy(self._note_copied, again=False)

    def copy(self, again: bool) -> None:  # noqa: FBT001 a signal carries it
        """Copy what waits because somebody wants it, `again` with what was copied before."""
        self._copy(self._tell_copied, again=again)

    def _copy(self, done: Callable[[Copied], None], *, again: bool) -> None:
        if self._folder is not None:
            copying = partial(copy_entries, self._post, self._folder, again=again)
            self._background.run(copying, done, self._note)

    def _remember(self, settings: DeskSettings) -> None:
        self._folder = Path(settings.copy_to) if settings.copy_to else None
        self.changed.emit()

    def _was_kept(self, _done: None) -> None:
        self.changed.emit()

    def _note(self, trouble: KnownError) -> None:
        self._trouble = trouble
        self.changed.emit()

    def _note_copied(self, _copied: Copied) -> None:
        self._trouble = None
        self.changed.emit()

    def _tell_copied(self, copied: Copied) -> None:
        self._note_copied(copied)
        self.copied.emit(copied)
