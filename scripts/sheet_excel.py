"""Excel files (.xlsx). They are made safe before they are parsed: their size unpacked, and no document types or entities."""

import io
import re
import warnings
import zipfile
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
from openpyxl.utils import range_boundaries
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from problems import Refused
from sheets import MEGABYTE, OLE2, Cell, Sheet, contents, refused

LARGEST = 50 * MEGABYTE
# Signs that begin a tag, and cells of merged or linked ranges: openpyxl makes an object of each.
MOST_PARTS = 200_000
RANGED = re.compile(rb"<(?:\w+:)?(?:mergeCell|hyperlink)\s[^<]*")
REFERENCE = re.compile(rb"ref\s*=\s*[\"']([^\"']*)")
LITERAL = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]|_.|\*.")
# The two Thai formats for percentages that Excel knows by number alone: ๙๕% and ๙๕.๑๐%.
THAI_PERCENT = (67, 68)


def read(path: Path) -> list[Sheet]:
    """Every sheet of a workbook, in order. Raises Refused with one clear sentence where it cannot be used."""
    raw = contents(path, LARGEST)
    if raw.startswith(OLE2):
        raise refused(path, "encrypted")
    try:
        _make_sure(raw, path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that openpyxl does not keep
            book = openpyxl.load_workbook(io.BytesIO(raw), keep_links=False)
        return [_sheet(sheet, str(path)) for sheet in book.worksheets]
    except Refused:
        raise
    except Exception:  # openpyxl has no error of its own: a broken file ends in whatever its parsers met
        raise refused(path, "not_excel") from None


def _make_sure(raw: bytes, path: Path) -> None:
    """Unpacks everything once, piece by piece: sizes that the file declares may be untrue, and each part has its checksum."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = archive.infolist()
        if len({part.filename for part in parts}) < len(parts):
            raise refused(path, "not_excel")
        left, made = LARGEST, 0
        for part in parts:
            content = _unpacked(archive, part, left, path)
            left -= len(content)
            if re.search(rb"<!(DOCTYPE|ENTITY)", content.replace(b"\0", b"")):
                raise refused(path, "not_excel")
            references = REFERENCE.findall(b"".join(RANGED.findall(content)))
            made += content.count(b"<") + sum(map(_size, references))
            if made > MOST_PARTS:
                raise refused(path, "too_big", limit=f"> {MOST_PARTS // 4:,} cells")


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int, path: Path) -> bytes:
    content = bytearray()
    with archive.open(part) as stream:
        while piece := stream.read(65536):
            content += piece
            if len(content) > most:
                raise refused(path, "too_big", limit="> 50 MB")
    return bytes(content)


def _size(reference: bytes) -> int:
    """The cells of a range, each of which openpyxl would make."""
    left, top, right, bottom = range_boundaries(reference.decode())
    return (right - left + 1) * (bottom - top + 1)


def _sheet(source, file: str) -> Sheet:
    sheet = Sheet(file, source.title, hidden=source.sheet_state != "visible")
    for place, cell in sorted(source._cells.items()):  # rows and columns in between would be made anew, up to a million
        if cell.value is not None and (value := _cell(sheet, cell)).text:
            sheet.cells[place] = value
        if isinstance(cell.value, ArrayFormula | DataTableFormula) and cell.value.ref:
            sheet.ranges.append(_range("formula", cell.value.ref))
    sheet.ranges += [_range("merged", merged.coord) for merged in source.merged_cells.ranges if ":" in merged.coord]
    sheet.hidden_rows = {row for row, size in source.row_dimensions.items() if size.hidden or size.height == 0}
    for size in source.column_dimensions.values():
        if size.hidden or size.width == 0:
            sheet.hidden_columns.update(range(size.min, size.max + 1))
    return sheet


def _range(kind: str, reference: str) -> tuple[str, int, int, int, int]:
    left, top, right, bottom = range_boundaries(reference)
    return kind, top, left, bottom, right


def _cell(sheet: Sheet, cell) -> Cell:
    value, kind, day, wrong = cell.value, cell.data_type, None, ""
    if kind == "f":
        value, wrong = value if isinstance(value, str) else getattr(value, "text", "="), "formula"
    elif kind == "e":
        wrong = "error"
    elif isinstance(value, bool):
        value, wrong = str(value).upper(), "boolean"
    elif isinstance(value, datetime) and not any(value.timetuple()[3:6]):
        value, day = value.date().isoformat(), value.date()
    elif isinstance(value, int | float):
        value = _typed(value, cell)
    elif isinstance(value, str):
        value = unescape(value)  # _x000D_ is how Excel writes the end of a line
    if not re.search("[0#?@A-Za-z]", LITERAL.sub("", cell.number_format)):
        wrong = wrong or "invisible_format"
    return Cell(sheet.file, sheet.name, cell.row, cell.column, str(value), day, wrong)


def _typed(value: float, cell) -> str:
    """A number as it would be typed: shortest form, and in a cell that shows percentages 0.951 is 95.1 %."""
    number = Decimal(repr(value))
    if "%" in LITERAL.sub("", cell.number_format) or cell._style.numFmtId in THAI_PERCENT:
        return f"{(number * 100).normalize():f} %"
    return f"{number.normalize():f}"
