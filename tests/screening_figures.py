"""Measures the screen on made-up answers: `python tests/screening_figures.py [FILE...]`.

Each line of a collection is `{"language": "en", "answer": "... ⟦name|Sarah⟧ ..."}`: what stands in
the signs is to be found, and their kind. docs/screening.md says what the figures mean. Without a
FILE both collections in tests/data/screening are measured.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from osslog.domain.mark import Mark, MarkKind
from osslog.services.screening import screen

FOLDER = Path(__file__).parent / "data" / "screening"
DEVELOPMENT = FOLDER / "development.jsonl"
HELD_OUT = FOLDER / "held_out.jsonl"
HELD_OUT_EMAILS = FOLDER / "held_out_emails.jsonl"

LONGEST = 2000
TO_FIND = re.compile(r"⟦([a-z_]+)\|([^⟦⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Answer:
    """Somebody's words, and what in them is to be found."""

    language: str
    words: str
    to_find: tuple[Mark, ...]


def read_answers(file: Path) -> list[Answer]:
    """Read a collection; a line that is not as it should be is a ValueError."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [read_answer(line) for line in lines if line.strip()]


def read_answer(line: str) -> Answer:
    """Read one line of a collection."""
    read = json.loads(line)
    pieces: list[str] = []
    to_find: list[Mark] = []
    length = done = 0
    for match in TO_FIND.finditer(read["answer"]):
        before = read["answer"][done : match.start()]
        start = length + len(before)
        length = start + len(match[2])
        pieces += [before, match[2]]
        to_find.append(Mark(start, length, MarkKind(match[1])))
        done = match.end()
    pieces.append(read["answer"][done:])
    words = "".join(pieces)
    if (
        "⟦" in words
        or "⟧" in words
        or len(words) > LONGEST
        or any(not words[one.start : one.end].strip() for one in to_find)
    ):
        raise ValueError(line)
    return Answer(read["language"], words, tuple(to_find))


@dataclass(slots=True)
class Figures:
    """What was to be found and what was marked, counted by kind and by language."""

    to_find: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    found_whole: Counter[str] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def recall(self, label: str) -> float:
        """The share that was found of what was to be found: at least half of its characters."""
        return self.found[label] / self.to_find[label] if self.to_find[label] else 1.0

    def recall_whole(self, label: str) -> float:
        """The share of which each letter and digit was marked."""
        return self.found_whole[label] / self.to_find[label] if self.to_find[label] else 1.0

    def precision(self, label: str) -> float:
        """The share of marks that overlap something to be found."""
        return self.right[label] / self.marks[label] if self.marks[label] else 1.0


def measure(answers: Iterable[Answer]) -> Figures:
    """Screen each answer and count; labels are a kind, a language, or "all"."""
    figures = Figures()
    for answer in answers:
        marks = screen(answer.words, answer.language)
        covered = {position for mark in marks for position in range(mark.start, mark.end)}
        for one in answer.to_find:
            _count_one(figures, answer, one, covered)
        for mark in marks:
            labels = (mark.kind.value, answer.language, "all")
            figures.marks.update(labels)
            if any(mark.start < one.end and one.start < mark.end for one in answer.to_find):
                figures.right.update(labels)
            else:
                figures.wrong.append(_told(answer, mark))
    return figures


def _count_one(figures: Figures, answer: Answer, one: Mark, covered: set[int]) -> None:
    labels = (one.kind.value, answer.language, "all")
    figures.to_find.update(labels)
    length = one.end - one.start
    if 2 * len(covered.intersection(range(one.start, one.end))) >= length:
        figures.found.update(labels)
    else:
        figures.missed.append(_told(answer, one))
    letters = {
        position for position in range(one.start, one.end) if answer.words[position].isalnum()
    }
    if letters <= covered:
        figures.found_whole.update(labels)


def _told(answer: Answer, mark: Mark) -> str:
    around = answer.words[max(0, mark.start - 25) : mark.end + 25]
    return f"{answer.language} {mark.kind}: {answer.words[mark.start : mark.end]!r} in {around!r}"


def report(title: str, figures: Figures) -> Iterator[str]:
    """The figures as lines to read, with every miss and every false mark."""
    yield f"== {title}"
    yield f"{'':12}{'to find':>9}{'found':>9}{'whole':>9}{'marks':>9}{'right':>9}"
    languages = sorted(set(figures.to_find) - set(MarkKind) - {"all"})
    for label in (*(kind.value for kind in MarkKind), *languages, "all"):
        yield (
            f"{label:12}{figures.to_find[label]:>9}{figures.recall(label):>9.1%}"
            f"{figures.recall_whole(label):>9.1%}{figures.marks[label]:>9}"
            f"{figures.precision(label):>9.1%}"
        )
    yield from (f"missed  {line}" for line in figures.missed)
    yield from (f"wrong   {line}" for line in figures.wrong)


def main(files: list[str]) -> int:
    """Print the figures of each file; 1 where one is missing."""
    missing = 0
    for file in [Path(name) for name in files] or [DEVELOPMENT, HELD_OUT, HELD_OUT_EMAILS]:
        if file.is_file():
            sys.stdout.writelines(
                f"{line}\n" for line in report(file.name, measure(read_answers(file)))
            )
        else:
            missing = 1
            sys.stdout.write(f"== {file.name} is not there\n")
    return missing


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
