"""The user guide that the window shows, and the one-page guide for the desk.

The guide is the folder `docs/guide/`: Markdown that a browser of the source shows as well. Its
`README.md` names the topics in their order.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from osslog.errors import AlreadyThere
from osslog.resource_files import guide_file
from osslog.safe_files import make_private_folder, read_file, write_file

DESK_GUIDE_NAME = "desk-guide.pdf"
"""It says nothing of what is kept here, like all names of files."""

_TOPIC = re.compile(r"^\d+\. \[(?P<title>[^]]+)\]\((?P<file>[a-z-]+\.md)\)", re.MULTILINE)
_WORD = re.compile(r"\S+")
_LINK_OR_PICTURE = re.compile(r"!?\[(?P<shown>[^]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Topic:
    """One chapter of the guide: its file's name, its title, and its text as Markdown."""

    file: str
    title: str
    text: str

    def speaks_of(self, words: str) -> bool:
        """Whether each of the words is in it, small or large, whole or as a part."""
        plain = _LINK_OR_PICTURE.sub(r"\g<shown>", self.text).casefold()
        return all(word in plain for word in _WORD.findall(words.casefold()))


def topics() -> tuple[Topic, ...]:
    """The guide's topics in their order."""
    index = guide_file("README.md").read_text(encoding="utf-8")
    return tuple(
        Topic(found["file"], found["title"], guide_file(found["file"]).read_text(encoding="utf-8"))
        for found in _TOPIC.finditer(index)
    )


def write_desk_guide(folder: Path) -> Path:
    """Write the page for the desk into a folder, to be printed; returns where it is.

    The same page that is there already is left as it is.

    Raises:
        AlreadyThere: another file has the name, and is kept.
        CannotWrite, DiskFull: as their names say.
    """
    content = desk_guide()
    path = folder / DESK_GUIDE_NAME
    make_private_folder(folder)
    try:
        write_file(path, content, replace=False)
    except AlreadyThere:
        if read_file(path, at_most=len(content)) != content:
            raise
    return path


def desk_guide() -> bytes:
    """The page for the desk as a PDF, the same bytes each time."""
    from osslog.export import desk_guide_pdf

    return desk_guide_pdf.render()
