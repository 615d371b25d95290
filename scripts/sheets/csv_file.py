"""CSV as offices save it: UTF-8 with or without its mark, UTF-16 with its mark, or Thai Windows (CP874, TIS-620)."""

import codecs
import csv
import io
import re
from pathlib import Path

from common.data_model import THAI
from common.problems import Problem, Refused
from sheets.cells import MEGABYTE, OLE2, Cell, Sheet, contents, file_problem, is_open_document, refused

LARGEST = 5 * MEGABYTE
MOST_ROWS = 10_000
# A last cell that is certainly whole: a text in quotation marks may have been cut off between two of its own.
QUOTED_FIGURE = re.compile(r"(?:^|[\n\r,;\t])\"[0-9./]*[0-9]\"$")
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(path: Path) -> list[Sheet]:
    """The file cut at commas, at semicolons and at tabs: only the right one has a heading row. Raises Refused."""
    raw = contents(path, LARGEST)
    if is_open_document(raw):
        raise refused(path, "open_document")
    if raw.startswith((b"PK\x03\x04", OLE2)):
        raise refused(path, "excel_named_csv" if raw.startswith(b"PK") else "extension")
    text = _decoded(raw, str(path))
    if text.count("\n") + text.count("\r") > 2 * MOST_ROWS or len(text.splitlines()) > MOST_ROWS:
        raise refused(path, "too_big", limit=f"> {MOST_ROWS:,} rows")
    return [_sheet(text, delimiter, str(path)) for delimiter in ",;\t"]


def _decoded(raw: bytes, file: str) -> str:
    try:
        text = raw.decode("utf-16" if raw.startswith(UTF16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        text = _thai_windows(raw, file, error)
    if "\0" in text:
        raise refused(file, "no_text")
    return text


def _thai_windows(raw: bytes, file: str, error: UnicodeDecodeError) -> str:
    """Text in CP874. A broken UTF-8 file must not be taken for it: its letters would become other Thai letters."""
    guess = raw.decode("utf-8", "replace")
    if raw.startswith(UTF16) or len(THAI.findall(guess)) > guess.count("\ufffd"):
        line = raw[: error.start].count(b"\n") + 1
        problem = file_problem(file, "no_text" if raw.startswith(UTF16) else "broken_utf8")
        raise Refused([Problem(file, line, 1, problem.th, problem.en)])
    try:
        return raw.decode("cp874")
    except UnicodeDecodeError:
        raise refused(file, "no_text") from None


def _sheet(text: str, delimiter: str, file: str) -> Sheet:
    sheet = Sheet(file, None, delimiter=delimiter)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for fields in reader:
            _add_row(sheet, line, fields)
            line = reader.line_num + 1
    except csv.Error:
        broken = file_problem(file, "broken_csv")
        sheet.broken = Problem(file, line, 1, broken.th, broken.en)
    if not text.endswith(("\n", "\r")) and not QUOTED_FIGURE.search(text):
        _mark_last(sheet)
    return sheet


def _add_row(sheet: Sheet, line: int, fields: list[str]) -> None:
    for column, value in enumerate(fields, 1):
        if value.strip():
            wrong = "line_break" if len(value.splitlines()) > 1 else ""
            sheet.cells[line, column] = Cell(sheet.file, None, line, column, value, wrong=wrong)
    sheet.widths[line] = len(fields)


def _mark_last(sheet: Sheet) -> None:
    """The last cell of a last line without an end: nobody knows whether more belonged to it."""
    if sheet.widths:
        place = (line := max(sheet.widths), sheet.widths[line])
        sheet.cells[place] = Cell(
            sheet.file, None, *place, getattr(sheet.cells.get(place), "text", ""), wrong="cut_off"
        )
