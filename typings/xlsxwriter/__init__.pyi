# The part of XlsxWriter that osslog uses.

from collections.abc import Mapping
from types import TracebackType
from typing import IO, Self

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

class Workbook:
    def __init__(
        self, filename: str | IO[bytes], options: Mapping[str, object] | None = None
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...
    def set_properties(self, properties: Mapping[str, object]) -> None: ...
    def add_format(self, properties: Mapping[str, object] | None = None) -> Format: ...
    def add_worksheet(self, name: str | None = None) -> Worksheet: ...
