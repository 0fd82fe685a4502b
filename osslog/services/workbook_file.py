"""Reading the cells of an Excel workbook (.xlsx, .xlsm), and nothing else of it.

A workbook is a zip of XML parts (ECMA-376). What comes here may be anything, and the process
holds the vault's key: so parts are read as a stream, each with a limit of bytes that are counted
after unpacking; a document type declaration, hence every entity, is refused; formulas, macros,
links and pictures are never looked at. docs/decisions/0012-a-reader-of-workbooks-of-our-own.md
says why no library does this.
"""

import posixpath
import re
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from osslog.domain.old_sheet import OldSheet, is_date_format
from osslog.progress import Progress
from osslog.services.sheet_refused import SheetDamaged, SheetRefused, SheetTooLarge
from osslog.services.workbook_cells import Attributes, PartReader, SharedTexts, SheetCells

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

LARGEST_PART = 128 * 1024 * 1024
LARGEST_SMALL_PART = 8 * 1024 * 1024
MOST_PARTS = 10_000
MOST_SHEETS = 100

_CHUNK: Final = 64 * 1024
_LONGEST_TOKEN: Final = 1024 * 1024
_DEEPEST: Final = 64
_PART_OF_ZIP: Final = b"PK\x01\x02"
_BINARY_WORKBOOK: Final = "xl/workbook.bin"
_SPACES: Final = re.compile(
    r"http://(?:schemas\.openxmlformats\.org|purl\.oclc\.org/ooxml)/"
    r"(?:spreadsheetml|package|officeDocument)[^ ]* "
)


def read_workbook(content: bytes, progress: Progress) -> tuple[OldSheet, ...]:
    """The sheets of a workbook that have anything in them, in their order.

    Raises:
        SheetRefused: it is no workbook, protected, damaged, or too large; says which.
        Cancelled: `progress` stopped the work.
    """
    if content.count(_PART_OF_ZIP) > MOST_PARTS:
        raise SheetTooLarge
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _Workbook(archive, progress).sheets()
    except (BadZipFile, zlib.error, EOFError, ExpatError, LookupError, ValueError) as trouble:
        # Of ValueError: zipfile's for a place outside the file, expat's for an encoding.
        raise SheetDamaged from trouble
    except NotImplementedError as trouble:
        raise SheetRefused from trouble


class _Workbook:
    def __init__(self, archive: ZipFile, progress: Progress) -> None:
        self._archive = archive
        self._progress = progress
        self._sizes = {info.filename: info.file_size for info in archive.infolist()}
        self._done = 0
        self._total = 1

    def sheets(self) -> tuple[OldSheet, ...]:
        if _BINARY_WORKBOOK in self._sizes:
            raise SheetRefused("This is a binary workbook (.xlsb), which osslog cannot read.")
        main = self._targets("")
        place = next((part for kind, part in main.values() if kind == "officeDocument"), None)
        if place is None:
            raise SheetRefused
        book = _Book()
        self._read(place, book, LARGEST_SMALL_PART)
        targets = self._targets(place)
        wanted = [
            (name, hidden, targets[key][1])
            for name, hidden, key in book.sheets
            if targets.get(key, ("", ""))[0] == "worksheet"
        ]
        if len(wanted) > MOST_SHEETS:
            raise SheetTooLarge
        by_kind = dict(targets.values())
        texts_at, styles_at = by_kind.get("sharedStrings"), by_kind.get("styles")
        parts = [texts_at, *(part for _, _, part in wanted)]
        self._total = sum(self._sizes.get(part, 0) for part in parts if part) or 1
        texts, styles = SharedTexts(), _Styles()
        if texts_at is not None:
            self._read(texts_at, texts, LARGEST_PART)
        if styles_at is not None:
            self._read(styles_at, styles, LARGEST_SMALL_PART)
        found, room = [], SheetCells.ROOM
        for name, hidden, part in wanted:
            cells = SheetCells(texts.texts, styles.dates, starts_1904=book.starts_1904, room=room)
            self._read(part, cells, LARGEST_PART)
            room = cells.room
            rows = cells.rows()
            if rows:
                found.append(OldSheet(name, rows, book.starts_1904, hidden))
        return tuple(found)

    def _targets(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part names: by key, the kind and the place of another part."""
        folder, name = posixpath.split(part)
        relations = _Relations()
        place = posixpath.join(folder, "_rels", f"{name}.rels")
        if place not in self._sizes:
            raise SheetRefused
        self._read(place, relations, LARGEST_SMALL_PART)
        return {
            key: (kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
            for key, (kind, target) in relations.found.items()
        }

    def _read(self, part: str, reader: PartReader, limit: int) -> None:
        if part not in self._sizes:
            raise SheetDamaged
        info = self._archive.getinfo(part)
        if info.flag_bits & 1:
            raise SheetRefused("This workbook is protected with a password.")
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise SheetRefused
        parser = _parser(reader)
        read = 0
        with self._archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                read += len(chunk)
                parser.Parse(chunk, False)
                if read > limit:
                    raise SheetTooLarge
                if read - parser.CurrentByteIndex > _LONGEST_TOKEN:
                    raise SheetDamaged
                self._progress(min(self._done + read, self._total), self._total)
            parser.Parse(b"", True)
        if limit == LARGEST_PART:
            self._done += read


def _parser(reader: PartReader) -> "XMLParserType":
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise SheetDamaged
        # Elements of other makers' extensions keep their space, so that no name is mistaken.
        reader.start(_SPACES.sub("", name), attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        reader.end(_SPACES.sub("", name))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _refuse_doctype(*_declared: object) -> None:
    """No part of a workbook has a document type; one that declares entities is an attack."""
    raise SheetDamaged


class _Relations(PartReader):
    """What a `.rels` part says: the kind and the target of each relation, by its key."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[str, str]] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))


class _Book(PartReader):
    """The names of the sheets, in order, and how days are counted."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, bool, str]] = []
        self.starts_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "workbookPr":
            self.starts_1904 = attributes.get("date1904") in {"1", "true"}
        elif name == "sheet":
            key = next((value for at, value in attributes.items() if at.endswith(" id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", ""), hidden, key))


class _Styles(PartReader):
    """Which of the cells' styles show days."""

    def __init__(self) -> None:
        self.dates: set[int] = set()
        self._codes: dict[int, str] = {}
        self._in_cells = False
        self._count = 0

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            self._codes[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            number = _number(attributes.get("numFmtId"))
            if is_date_format(number, self._codes.get(number)):
                self.dates.add(self._count)
            self._count += 1

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0
