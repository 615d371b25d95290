"""The table of results in a file: its heading row, the column of items, and the column of values of one fiscal year."""

import re
from dataclasses import dataclass, field, replace

from common.problems import Problem, Refused
from sheets import names as sheet_names
from sheets.cells import Cell, Sheet, refused
from sheets.names import THAI_DIGITS, clean

HEADING_ROWS = 20
NUMBER = re.compile(r"[0-9๐-๙]+\.?")
DIGITS = re.compile(r"[0-9]{1,3}")
MORE_DIGITS = re.compile(r"[0-9]{1,3}(\.[0-9]+)?( ?%)?")


@dataclass(frozen=True)
class Row:
    """One line of the table: the cells that name its item (Thai, English), its value, and the numbers of its category."""

    names: list[Cell]
    value: Cell
    numbers: list[Cell] = field(default_factory=list)


@dataclass
class Table:
    """A sheet's table. year: the fiscal year (B.E.) that heads its values, if one does; unused: headings passed over."""

    sheet: Sheet
    heading: Cell
    names: list[int]
    values: int
    year: int | None
    unused: list[Cell]

    @property
    def rows(self) -> list[Row]:
        """Every line below the heading that has an item or a value."""
        rows = [Row(self._names(row), self.sheet.cell(row, self.values), self._numbers(row)) for row in self._below]
        return [row for row in rows if row.names or row.value.text or row.value.wrong == "formula"]

    @property
    def headings(self) -> list[Cell]:
        """The headings of the columns that are read."""
        return [self.sheet.cell(self.heading.row, column) for column in (*self.names, self.values)]

    @property
    def titles(self) -> list[Cell]:
        """What stands above the table."""
        return [self.sheet.cells[place] for place in sorted(self.sheet.cells) if place[0] < self.heading.row]

    def beside(self, row: int) -> list[Cell]:
        """The filled cells of a row that are not read."""
        return [cell for cell in self.sheet.row(row) if cell.column not in (*self.names, self.values)]

    def shifted(self) -> list[Problem]:
        """CSV alone: the rows whose cells do not stand below their headings."""
        return [problem for row in self._below for problem in self._shifted(row)]

    @property
    def _below(self) -> list[int]:
        return [row for row in self.sheet.rows if row > self.heading.row]

    def _names(self, row: int) -> list[Cell]:
        """The cells that name an item; a running number beside a name is none."""
        cells = [self.sheet.cell(row, column) for column in self.names]
        cells = [cell for cell in cells if clean(cell.text) or cell.wrong == "formula"]
        named = [cell for cell in cells if not NUMBER.fullmatch(clean(cell.text))]
        return named or cells

    def _numbers(self, row: int) -> list[Cell]:
        """The numbers below a heading such as หมวด."""
        cells = [self.sheet.cell(row, cell.column) for cell in self.headings if sheet_names.is_category(cell.text)]
        return [cell for cell in cells if NUMBER.fullmatch(clean(cell.text))]

    def _shifted(self, row: int):
        """CSV alone: a comma inside a number or a text pushes the rest of its row one cell on."""
        value, widths = self.sheet.cell(row, self.values), self.sheet.widths
        count, expected = widths.get(row), widths.get(self.heading.row)
        if count != expected:
            yield value.problem("row_width", count=count, expected=expected)
            return
        after = self.sheet.cell(value.row, value.column + 1)
        texts = [clean(cell.text).translate(THAI_DIGITS) for cell in (value, after)]
        other = sheet_names.is_other_number(self.sheet.cell(self.heading.row, value.column + 1).text)
        if self.sheet.delimiter == "," and not other and DIGITS.fullmatch(texts[0]) and MORE_DIGITS.fullmatch(texts[1]):
            yield replace(value, text=",".join(texts)).problem("split_number")


def find(sheets: list[Sheet], file: str, wanted: int | None) -> Table:
    """The table in the only visible sheet that has one; wanted: a fiscal year (B.E.) to choose among columns. Raises Refused."""
    found = [(sheet, row) for sheet in sheets if not sheet.hidden and (row := _heading_row(sheet))]
    if not found:
        if broken := [sheet.broken for sheet in sheets if sheet.broken]:
            raise Refused(broken[:1])
        raise refused(file, "no_table")
    if len(found) > 1:
        raise refused(file, "two_tables", names=", ".join(sheet.name or repr(sheet.delimiter) for sheet, _ in found))
    return _table(*found[0], wanted)


def _heading_row(sheet: Sheet) -> int | None:
    for row in (row for row in sheet.rows if row <= HEADING_ROWS):
        kinds = {sheet_names.heading(cell.text) for cell in sheet.row(row)}
        if "item" in kinds and ("value" in kinds or any(isinstance(kind, int) for kind in kinds)):
            return row
    return None


def _table(sheet: Sheet, row: int, wanted: int | None) -> Table:
    kinds = {cell: sheet_names.heading(cell.text) for cell in sheet.row(row)}
    values = [cell for cell, kind in kinds.items() if kind == "value" or isinstance(kind, int)]
    chosen = _chosen(values, kinds, wanted)
    names = [cell.column for cell, kind in kinds.items() if kind == "item"]
    unused = [cell for cell, kind in kinds.items() if cell is not chosen and kind not in ("item", "help")]
    year = kinds[chosen] if isinstance(kinds[chosen], int) else None
    return Table(sheet, chosen, names, chosen.column, year, unused)


def _chosen(values: list[Cell], kinds: dict, wanted: int | None) -> Cell:
    """The heading of the values: the only one, or among several fiscal years the one that is wanted."""
    years = [kinds[cell] for cell in values]
    if len(values) > 1 and ("value" in years or len(set(years)) < len(years)):
        raise Refused([values[1].problem("two_values", places=", ".join(cell.place for cell in values))])
    if years == ["value"]:
        return values[0]
    told = {"years": ", ".join(map(str, sorted(years)))}
    if wanted is None and len(values) > 1:
        raise Refused([values[0].problem("several_years", last=max(years), **told)])
    if wanted is not None and wanted not in years:
        raise Refused([values[0].problem("no_such_year", wanted=wanted, **told)])
    return values[years.index(wanted) if wanted else 0]
