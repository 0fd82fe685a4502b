"""Where a post's answers are copied to by themselves, and how that went."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from osslog import desk_settings
from osslog.desk_settings import DeskSettings
from osslog.errors import KnownError
from osslog.services.desk_post import DeskPost
from osslog.ui.background import Background
from osslog.ui.desk_work import CarriedOut, Copied, carry_out, note_copied


class DeskCopying(QObject):
    """`changed` says that there is another folder or trouble, `copied` how many went.

    What cannot be copied waits at the post, and goes with the next copy. No visitor is told, and
    none waits: the post's own thread lists what is to go and notes what went, and a thread of its
    own, `stick`, writes to the stick, which may be slow or hang. `ended` follows each copy.
    """

    changed = Signal()
    copied = Signal(object)
    ended = Signal()

    def __init__(
        self,
        post: DeskPost,
        background: Background,
        stick: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._post = post
        self._background = background
        self._stick = stick
        self._folder: Path | None = None
        self._trouble: KnownError | None = None
        self._is_under_way = False
        self._is_over = False
        self._is_told = False
        self._wanted_next: set[bool] = set()  # whether again, while another copy is under way

    @property
    def folder(self) -> Path | None:
        """Where answers are copied to, where somebody chose that."""
        return self._folder

    @property
    def trouble(self) -> KnownError | None:
        """Why the last copy did not work, or None where it did."""
        return self._trouble

    @property
    def is_under_way(self) -> bool:
        """Whether something is being copied."""
        return self._is_under_way

    def begin(self) -> None:
        """Read what was chosen before."""
        reading = partial(desk_settings.read, self._post.folder)
        self._background.run(reading, self._remember, self._note)

    def end(self) -> None:
        """Use the post no more: it is closed, or another takes its place."""
        self._is_over = True

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
        self._copy(again=False)

    def copy(self, again: bool) -> None:  # noqa: FBT001 a signal carries it
        """Copy what waits because somebody wants it, `again` with what was copied before."""
        self._is_told = self._folder is not None
        self._copy(again=again)

    def _copy(self, *, again: bool) -> None:
        if self._folder is None or self._is_over:
            return
        if self._is_under_way:
            self._wanted_next.add(again)
            return
        self._is_under_way = True
        listing = partial(self._post.to_copy, again=again)
        self._background.run(listing, self._carry, self._fail)

    def _carry(self, wanted: tuple[Path, ...]) -> None:
        if self._folder is None or self._is_over:
            self._end_one()
        else:
            self._stick.run(partial(carry_out, wanted, self._folder), self._keep, self._fail)

    def _keep(self, carried: CarriedOut) -> None:
        if self._is_over:
            self._end_one()  # they wait still, and are copied once more
        else:
            noting = partial(note_copied, self._post, carried)
            self._background.run(noting, self._tell, self._fail)

    def _tell(self, copied: Copied) -> None:
        is_last = not self._wanted_next
        self._note(copied.trouble)
        if self._is_told and is_last and copied.trouble is None:
            self._is_told = False
            self.copied.emit(copied)
        self._end_one()

    def _fail(self, trouble: KnownError) -> None:
        self._is_told = False
        self._note(trouble)
        self._end_one()

    def _end_one(self) -> None:
        """Let the next copy begin, if one was wanted meanwhile."""
        self._is_under_way = False
        wanted, self._wanted_next = self._wanted_next, set()
        if wanted:
            self._copy(again=True in wanted)
        if not self._is_under_way:
            self.ended.emit()

    def _remember(self, settings: DeskSettings) -> None:
        self._folder = Path(settings.copy_to) if settings.copy_to else None
        self.changed.emit()

    def _was_kept(self, _done: None) -> None:
        self.changed.emit()

    def _note(self, trouble: KnownError | None) -> None:
        self._trouble = trouble
        self.changed.emit()
