"""Signs that a table says something else than it seems to: another year, another column, another category, another day."""

import re
from decimal import Decimal

from common.problems import Problem
from importing.items import Item
from sheets import days as sheet_days
from sheets import names as sheet_names
from sheets.cells import Cell
from sheets.names import THAI_DIGITS, clean
from sheets.table import Row, Table

YEAR = ("fiscal_year",)
OPTION, SHEET_NAME = ("ตัวเลือก --year", "--year"), ("ชื่อแผ่นงาน", "the sheet's name")
FIGURE = re.compile(r"=.*|-?[0-9][0-9,]*(\.[0-9]+)?( ?%)?", re.DOTALL)


def of(table: Table, rows: dict[Item, Row], what, wanted: int | None, shifted: set[int]) -> list[Problem]:
    """Every doubt about a table whose rows are known and read; shifted: rows whose cells are not below their headings."""
    scored = [row for item, row in rows.items() if item.kind in ("score", "number") and row.value.row not in shifted]
    return [
        *_years(table, what, wanted),
        *_categories(rows, what.framework),
        *_other_columns(table, scored),
        *_full_marks(table, rows, what),
        *_days([row.value for item, row in rows.items() if item.kind == "day"]),
    ]


def _years(table: Table, what, wanted: int | None):
    """The year of its row, of the values' heading and of --year must be one, and taken from whichever there is."""
    given = [(year, *place) for year, *place in ((table.year, *_at(table.heading)), (wanted, *OPTION)) if year]
    if YEAR not in what.values and YEAR not in what.cells and given:
        what.values[YEAR] = str(given[0][0])
        what.cells |= {YEAR: table.heading} if table.year else {}
    if YEAR not in what.values:
        return
    year, cell = int(what.values[YEAR]), what.cells.get(YEAR, table.heading)
    given = [(range(other, other + 1), *place) for other, *place in given]
    given += [(sheet_names.title_years(title.text), *_at(title)) for title in table.titles]
    given.append((sheet_names.title_years(table.sheet.name or "", is_name=True), *SHEET_NAME))
    for years, th, en in given:
        if years and year not in years:
            told = "-".join(map(str, dict.fromkeys((years[0], years[-1]))))
            yield cell.problem("other_year", year=year, wanted=told, where_th=th, where_en=en)


def _at(cell: Cell) -> tuple[str, str]:
    return f"ช่อง {cell.place}", cell.place


def _categories(rows: dict[Item, Row], framework):
    """A number before a category's name, or in a column of categories, is the category's own."""
    order = [category.id for category in framework.categories]
    for item, row in rows.items():
        if item.kind != "score" or sheet_names.number(item.th) or sheet_names.number(item.en):
            continue
        right = order.index(item.path[1]) + 1
        for cell in (*row.numbers, *row.names):
            if (found := sheet_names.number(cell.text)) not in (None, right):
                details = {"name_th": item.th, "name_en": item.en, "found": found, "right": right}
                yield cell.problem("other_number", **details)


def _other_columns(table: Table, scored: list[Row]):
    """Figures beside the scores that may be the result, unless their heading plainly says what else they are."""
    seen: set[int] = set()
    for cell in (cell for row in scored for cell in table.beside(row.value.row)):
        heading = table.sheet.cell(table.heading.row, cell.column)
        known = sheet_names.is_other_number(heading.text) or sheet_names.heading(heading.text) == "help"
        if cell.column not in seen and not known and FIGURE.fullmatch(clean(cell.text).translate(THAI_DIGITS)):
            seen.add(cell.column)
            yield cell.problem("other_column", heading=heading.shown or "-", read=table.heading.place)


def _full_marks(table: Table, rows: dict[Item, Row], what):
    """A column called just "score" in which all is the highest score may hold what could have been scored."""
    paths = [item.path for item in rows if item.kind in ("score", "number")]
    figures = {what.values[path] for path in paths if path in what.values} - {"not_assessed"}
    if sheet_names.is_uncertain(table.heading.text) and set(map(Decimal, figures)) == {what.framework.scale.max}:
        yield table.heading.problem("full_marks", max=what.framework.scale.max)


def _days(cells: list[Cell]):
    """Where some dates stayed texts, their program did not take them for dates: it may have taken others the wrong way round."""
    if any(sheet_days.stayed_text(cell) for cell in cells):
        for cell in (cell for cell in cells if sheet_days.may_be_turned(cell)):
            yield cell.problem("turned", turned=_turned(sheet_days.parts(cell)))


def _turned(day: tuple[int, int, int]) -> str:
    return f"{day[2]}/{day[1]} / {day[1]}/{day[2]}"
