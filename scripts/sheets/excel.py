"""Excel files (.xlsx), as sheets of cells: read(path) -> list of Sheet."""

import io
import warnings
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
from openpyxl.cell.rich_text import CellRichText
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE
from openpyxl.utils import range_boundaries
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from common.problems import Refused
from sheets import number_format as sheet_format
from sheets.cells import Cell, Sheet, contents, refused
from sheets.package import LARGEST, make_sure

# Rows lower and columns narrower than this cannot be seen.
SEEN = 1


def read(path: Path) -> list[Sheet]:
    """Every sheet of a workbook, in order. Raises Refused with one clear sentence where it cannot be used."""
    raw = contents(path, LARGEST)
    try:
        make_sure(raw, path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that openpyxl does not keep
            book = openpyxl.load_workbook(io.BytesIO(raw), keep_links=False, rich_text=True)
        return [_sheet(sheet, str(path)) for sheet in book.worksheets]
    except Refused:
        raise
    except Exception:  # openpyxl has no error of its own: a broken file ends in whatever its parsers met
        raise refused(path, "not_excel") from None


def _sheet(source, file: str) -> Sheet:
    sheet = Sheet(file, source.title, hidden=source.sheet_state != "visible")
    no_zeros = any(view.showZeros is False for view in source.views.sheetView)
    for place, cell in sorted(source._cells.items()):  # rows and columns in between would be made anew, up to a million
        if cell.value is not None and (value := _cell(sheet, cell, no_zeros)).text:
            sheet.cells[place] = value
        if isinstance(cell.value, ArrayFormula | DataTableFormula) and cell.value.ref:
            sheet.ranges.append(_range("formula", cell.value.ref))
    sheet.ranges += [_range("merged", merged.coord) for merged in source.merged_cells.ranges if ":" in merged.coord]
    _hide(sheet, source)
    return sheet


def _hide(sheet: Sheet, source) -> None:
    """Marks the rows and columns that nobody sees."""
    if source.sheet_format.zeroHeight:
        sheet.hidden_rows = {row for row, _ in sheet.cells if source.row_dimensions[row].height is None}
    for row, size in source.row_dimensions.items():
        if size.hidden or (size.height is not None and size.height < SEEN):
            sheet.hidden_rows.add(row)
    for size in source.column_dimensions.values():
        if size.hidden or size.width < SEEN:
            sheet.hidden_columns.update(range(size.min, size.max + 1))


def _range(kind: str, reference: str) -> tuple[str, int, int, int, int]:
    left, top, right, bottom = range_boundaries(reference)
    return kind, top, left, bottom, right


def _cell(sheet: Sheet, cell, no_zeros: bool) -> Cell:
    value, kind, day, wrong, shows = cell.value, cell.data_type, None, "", ""
    if kind == "f":
        value, wrong = value if isinstance(value, str) else getattr(value, "text", "="), "formula"
    elif kind == "e":
        wrong = "error"
    elif isinstance(value, bool):
        value, wrong = str(value).upper(), "boolean"
    elif isinstance(value, datetime) and not any(value.timetuple()[3:6]):
        day = value.date()
        value, wrong, shows = day.isoformat(), sheet_format.of_day(_format(cell)), _format(cell)
    elif isinstance(value, int | float):
        value, wrong, shows = sheet_format.of_number(Decimal(repr(value)), _format(cell))
        wrong = "invisible_format" if no_zeros and not value.strip("0. %") else wrong
    elif isinstance(value, str | CellRichText):
        wrong, shows = _marked(cell) or sheet_format.of_text(_format(cell)), _format(cell)
        value = unescape(str(value))  # _x000D_ is how Excel writes the end of a line
    note = cell.comment.text if cell.comment else ""
    return Cell(
        sheet.file,
        sheet.name,
        cell.row,
        cell.column,
        str(value),
        day,
        wrong or _struck(cell) or _unseen(cell),
        shows,
        note,
    )


def _format(cell) -> str:
    """The code of a cell's format; in brackets its number where only Excel knows what that means."""
    number = cell._style.numFmtId
    if number < BUILTIN_FORMATS_MAX_SIZE and number not in BUILTIN_FORMATS:
        return sheet_format.THAI_FORMATS.get(number, f"[{number}]")
    return cell.number_format


def _marked(cell) -> str:
    """Parts of a text that do not count (struck out), or are not its own (a raised number is a footnote's)."""
    runs = [run for run in cell.value if str(run).strip()] if isinstance(cell.value, CellRichText) else []
    fonts = [cell.font if isinstance(run, str) else run.font for run in runs]
    if any(font.strike for font in fonts):
        return "struck"
    return "raised" if len({font.vertAlign or "baseline" for font in fonts}) > 1 else ""


def _unseen(cell) -> str:
    """White letters on a cell that no colour fills: nobody could check them. The first colour of a theme is its paper."""
    colour, filled = cell.font.color, cell.fill.fill_type
    white = colour is not None and (
        colour.rgb in ("FFFFFFFF", "00FFFFFF") or (colour.type == "theme" and colour.theme == 0)
    )
    return "invisible_format" if white and not filled else ""


def _struck(cell) -> str:
    return "struck" if cell.font.strike and not isinstance(cell.value, CellRichText) else ""
