"""The user guide and the page for the desk."""

import re
from pathlib import Path

import pytest

from osslog.errors import AlreadyThere
from osslog.resource_files import guide_file
from osslog.services import guides
from osslog.services.guides import Topic

FOLDER = guide_file("README.md").parent
LINKS = re.compile(r"\]\((?P<target>[^)]*)\)")
TOPIC = Topic("a.md", "A", "# Locking\n\nPress [Lock now](b.md) or ![the page](c.png).\n")


def test_every_chapter_of_the_folder_is_a_topic_once_and_begins_with_its_title() -> None:
    topics = guides.topics()
    files = [topic.file for topic in topics]

    assert len(topics) >= 8
    assert sorted([*files, "README.md"]) == sorted(path.name for path in FOLDER.glob("*.md"))
    assert [topic.text.splitlines()[0] for topic in topics] == [f"# {t.title}" for t in topics]


def test_what_the_guide_points_to_is_in_its_folder() -> None:
    for topic in guides.topics():
        for link in LINKS.finditer(topic.text):
            target = link["target"]
            assert re.fullmatch(r"[a-z0-9-]+\.(md|png)", target), f"{topic.file}: {target}"
            assert (FOLDER / target).is_file(), f"{topic.file}: {target}"


def test_each_picture_of_the_folder_is_shown_somewhere_with_words_for_it() -> None:
    shown = {
        picture["file"]
        for topic in guides.topics()
        for picture in re.finditer(r"!\[[^]]{10,}\]\((?P<file>[^)]+)\)", topic.text)
    }
    assert shown == {path.name for path in FOLDER.glob("*.png")}


def test_the_guide_is_short() -> None:
    for topic in guides.topics():
        assert len(topic.text.split()) < 700, topic.file


@pytest.mark.parametrize(
    ("words", "expected"),
    [("lock", True), ("LOCK now", True), ("now the", True), ("b.md", False), ("lock away", False)],
)
def test_a_topic_speaks_of_words_that_a_reader_sees(words: str, expected: bool) -> None:  # noqa: FBT001, a case of the table
    assert TOPIC.speaks_of(words) is expected


def test_the_desk_guide_is_written_once_and_the_same_one_stays(tmp_path: Path) -> None:
    first = guides.write_desk_guide(tmp_path / "out")
    before = first.stat().st_mtime_ns

    assert first.read_bytes() == guides.desk_guide()
    assert guides.write_desk_guide(tmp_path / "out") == first
    assert first.stat().st_mtime_ns == before
    assert first.stat().st_mode & 0o777 == 0o600


def test_another_file_of_its_name_is_kept(tmp_path: Path) -> None:
    (tmp_path / guides.DESK_GUIDE_NAME).write_text("mine")

    with pytest.raises(AlreadyThere):
        guides.write_desk_guide(tmp_path)
    assert (tmp_path / guides.DESK_GUIDE_NAME).read_text() == "mine"
