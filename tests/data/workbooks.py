"""Workbooks made by hand, so that each can have the fault that it is named for."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

STYLES = (
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>'
    '<numFmt numFmtId="165" formatCode="[Red]0.00&quot; days&quot;"/></numFmts>'
    '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>'
    '<xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>'
)
"""Cell styles: 0 and 3 show numbers, 1 and 2 days, 4 a time of day."""


def cell(place: str, value: str, kind: str = "", style: int = 0, formula: str = "") -> str:
    """A cell; without a kind it holds a number."""
    kind_of = f' t="{kind}"' if kind else ""
    worked_out = f"<f>{formula}</f>" if formula else ""
    return f'<c r="{place}" s="{style}"{kind_of}>{worked_out}<v>{value}</v></c>'


def inline(place: str, text: str) -> str:
    """A cell that holds its own text."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def row(number: int, *cells: str) -> str:
    """A row of cells."""
    return f'<row r="{number}">{"".join(cells)}</row>'


def sheet(*rows: str, merged: Sequence[str] = (), space: str = SPACE, before: str = "") -> str:
    """A sheet's part."""
    places = "".join(f'<mergeCell ref="{place}"/>' for place in merged)
    merges = f"<mergeCells>{places}</mergeCells>" if places else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<worksheet xmlns="{space}">'
        f"<sheetData>{''.join(rows)}</sheetData>{merges}</worksheet>"
    )


def parts_of(
    sheets: Mapping[str, str],
    *,
    texts: Sequence[str] = (),
    starts_1904: bool = False,
    hidden: Sequence[str] = (),
    space: str = SPACE,
) -> dict[str, str]:
    """All parts of a workbook with these sheets; `texts` are XML inside `si`."""
    states = ("visible", "hidden")
    names = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"'
        f' state="{states[name in hidden]}"/>'
        for number, name in enumerate(sheets, start=1)
    )
    shared = "".join(f"<si>{text}</si>" for text in texts)
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" '
        f'Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(sheets) + 1)
    )
    parts = {
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{space}" xmlns:r="{_OFFICE}">'
            f'<workbookPr date1904="{int(starts_1904)}"/><sheets>{names}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}">{relations}'
            f'<Relationship Id="t" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
            f'<Relationship Id="s" Type="{_OFFICE}/styles" Target="/xl/styles.xml"/>'
            "</Relationships>"
        ),
        "xl/sharedStrings.xml": (f'<sst xmlns="{space}">{shared}</sst>'),
        "xl/styles.xml": f'<styleSheet xmlns="{space}">{STYLES}</styleSheet>',
    }
    for number, content in enumerate(sheets.values(), start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = content
    return parts


def zipped(parts: Mapping[str, str | bytes], method: int = ZIP_DEFLATED) -> bytes:
    """A workbook's file."""
    file = BytesIO()
    with ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def workbook(*rows: str, texts: Sequence[str] = (), merged: Sequence[str] = ()) -> bytes:
    """A workbook with one sheet called Visits."""
    return zipped(parts_of({"Visits": sheet(*rows, merged=merged)}, texts=texts))
