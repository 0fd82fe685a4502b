"""Which post is here: it is opened, goes by the coordinator's files, and is closed."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from osslog.domain.desk import DeskPlan
from osslog.errors import KnownError
from osslog.services.desk_enrolment import LookAtDeskFile
from osslog.services.desk_post import DeskPost
from osslog.ui.background import Background
from osslog.ui.desk_copying import DeskCopying
from osslog.ui.desk_work import DeskHome, find_posts, open_post, take_file

_LONGEST_WAIT_MS: Final = 3_000
"""So long a copy that is under way may hold up the way out: a stick may hang for ever."""


class DeskOpening(QObject):
    """Has one post open at a time; only the worker thread asks it for anything.

    `found` carries what several posts know, or none, `entered` the post that was opened at the
    start, and `refused` why none was. Of a file, `taken` carries what it did, and `not_taken` why
    it was not, with whether the post was closed and opened again meanwhile. `closed` is the end.
    """

    found = Signal(object)
    entered = Signal(object)
    refused = Signal(object)
    taken = Signal(object)
    not_taken = Signal(object, bool)
    closed = Signal()

    def __init__(
        self, home: DeskHome, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._background = background
        self._stick = Background(self)
        self._post: DeskPost | None = None
        self._copying: DeskCopying | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._close)
        self._stick.defect.connect(background.defect)

    @property
    def post(self) -> DeskPost | None:
        """The post that is open."""
        return self._post

    @property
    def copying(self) -> DeskCopying | None:
        """Where its answers are copied to."""
        return self._copying

    def look_for_post(self) -> None:
        """Open the post that is here, where there is one."""
        self._background.run(partial(find_posts, self._home), self._choose, self._refuse)

    def open(self, location_id: str) -> None:
        """Open the post of a location."""
        opening = partial(open_post, self._home, location_id)
        self._background.run(opening, self._enter, self._refuse)

    def take_file(self, look: LookAtDeskFile) -> None:
        """Go by a file whose words were compared where they must be."""
        if look.enrols and self._copying is not None:
            self._copying.end()  # another post takes its place
        self._background.run(
            partial(take_file, self._home, self._post, look),
            partial(self._was_taken, look),
            partial(self._was_not_taken, look),
        )

    def close(self) -> None:
        """Let others in, once what is being copied is there, or after a few seconds all the same.

        What was not copied waits, and goes with the next copy.
        """
        if self._copying is not None and self._copying.is_under_way:
            self._copying.ended.connect(self._close)
            self._patience.start(_LONGEST_WAIT_MS)
        else:
            self._close()

    def let_go(self) -> None:
        """Take no more work: the window goes."""
        self._stick.close()

    def _choose(self, found: tuple[DeskPlan, ...]) -> None:
        if len(found) == 1:
            self.open(found[0].location_id)
        else:
            self.found.emit(found)

    def _enter(self, post: DeskPost) -> None:
        self._keep(post)
        self.entered.emit(post)

    def _refuse(self, trouble: KnownError) -> None:
        self.refused.emit(trouble)

    def _keep(self, post: DeskPost) -> None:
        if post is not self._post:
            if self._copying is not None:
                self._copying.end()
            self._post = post
            self._copying = DeskCopying(post, self._background, self._stick, self)
            self._copying.begin()

    def _was_taken(self, look: LookAtDeskFile, post: DeskPost) -> None:
        self._keep(post)
        self.taken.emit(look)

    def _was_not_taken(self, look: LookAtDeskFile, trouble: KnownError) -> None:
        if look.enrols and self._post is not None:  # it was closed to make room for another
            opening = partial(open_post, self._home, self._post.plan.location_id)
            self._background.run(opening, partial(self._stay, trouble), self._refuse)
        else:
            self.not_taken.emit(trouble, False)

    def _stay(self, trouble: KnownError, post: DeskPost) -> None:
        self._keep(post)
        self.not_taken.emit(trouble, True)

    def _close(self) -> None:
        self._patience.stop()
        if self._copying is not None:
            self._copying.end()
        post, self._post = self._post, None
        if post is None:
            self.closed.emit()
        else:
            self._background.run(post.close, self._was_closed, self._was_closed)

    def _was_closed(self, _outcome: KnownError | None) -> None:
        self.closed.emit()
