"""A file that an office sent, as sheets of cells that know their place: read(path) -> list of Sheet.

Nothing is interpreted here. A cell's text is what was typed: a number in its shortest form, a percentage with its sign.
What nobody could check (formulas, errors, hidden and merged cells) is marked, and refused where the table needs the cell.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from openpyxl.utils import get_column_letter

from common.problems import Problem, Refused
from importing import messages as import_messages
from sheets import messages as sheet_messages

MESSAGES = sheet_messages.MESSAGES | import_messages.MESSAGES
MEGABYTE = 1_000_000
# What a file of the old Excel begins with, and one with a password.
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What a file of OpenDocument says of itself at its very beginning.
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
LONGEST_QUOTE = 60
ERROR = re.compile(r"#[A-Z0-9/_]+[!?]?|#+|Err:[0-9]+", re.IGNORECASE)


@dataclass(frozen=True, order=True)
class SheetProblem(Problem):
    """A mistake in a cell of an Excel sheet (ผล!C7), or in a file as a whole (no cell)."""

    cell: str = ""

    def __str__(self) -> str:
        where = f"{self.file}: {self.cell}" if self.cell else self.file
        return f"{where}: {self.th} | {self.en}"


def quoted(text: str) -> str:
    """Text of a cell as messages quote it."""
    text = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


def file_problem(file: object, kind: str, **details) -> SheetProblem:
    """A mistake of a whole file."""
    th, en = (words.format(**details) for words in MESSAGES[kind])
    return SheetProblem(str(file), 1, 1, th, en)


def refused(file: object, kind: str, **details) -> Refused:
    return Refused([file_problem(file, kind, **details)])


@dataclass(frozen=True)
class Cell:
    """One cell; an empty one has no text. In CSV (no sheet) the row is a line, and columns are counted as the sheet's."""

    file: str
    sheet: str | None
    row: int
    column: int
    text: str = ""
    day: date | None = None
    wrong: str = ""
    # What the cell's format shows, or that format, where that is not the text; and a comment on the cell.
    shows: str = ""
    note: str = ""

    @property
    def place(self) -> str:
        if self.sheet is None:
            return f"{self.row}:{self.column}"
        return f"{self.sheet}!{get_column_letter(self.column)}{self.row}"

    @property
    def shown(self) -> str:
        """The text as a message quotes it: on one line, short, and without signs that act on a terminal."""
        return quoted(self.text)

    def told(self, th: str, en: str) -> Problem:
        """A mistake in this cell."""
        if self.sheet is None:
            return Problem(self.file, self.row, self.column, th, en)
        return SheetProblem(self.file, self.row, self.column, th, en, cell=self.place)

    def problem(self, kind: str, **details) -> Problem:
        """A mistake in this cell, in the words of importing.messages."""
        return self.told(
            *(words.format(text=self.shown, shows=quoted(self.shows), **details) for words in MESSAGES[kind])
        )


@dataclass
class Sheet:
    """The filled cells of a sheet by (row, column), and what is hidden, merged or part of a formula in it."""

    file: str
    name: str | None
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    # What is wrong with a whole range: (kind, first row, first column, last row, last column).
    ranges: list[tuple[str, int, int, int, int]] = field(default_factory=list)
    # CSV alone: the number of cells in each row, the sign between them, and what ended the reading too early.
    widths: dict[int, int] = field(default_factory=dict)
    delimiter: str = ""
    broken: Problem | None = None

    @property
    def rows(self) -> list[int]:
        return sorted({row for row, _ in self.cells})

    def row(self, row: int) -> list[Cell]:
        """A row's filled cells, from left to right."""
        return [self.cell(*place) for place in sorted(place for place in self.cells if place[0] == row)]

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place, empty or not, marked with what is wrong with it."""
        cell = self.cells.get((row, column)) or Cell(self.file, self.name, row, column)
        return cell if cell.wrong else replace(cell, wrong=self._wrong(cell))

    def _wrong(self, cell: Cell) -> str:
        for kind, top, left, bottom, right in self.ranges:
            if top <= cell.row <= bottom and left <= cell.column <= right:
                return kind
        if cell.row in self.hidden_rows:
            return "hidden_row"
        if cell.column in self.hidden_columns:
            return "hidden_column"
        return "formula" if cell.text.startswith("=") else "error" if ERROR.fullmatch(cell.text) else ""


def is_open_document(raw: bytes) -> bool:
    return OPEN_DOCUMENT in raw[:200]


def contents(path: Path, largest: int) -> bytes:
    """A file's bytes. Raises Refused where it cannot be opened or is larger than it may be."""
    try:
        if not path.exists():
            raise refused(path, "no_file")
        if not path.is_file():
            raise refused(path, "not_a_file")
        if path.stat().st_size > largest:
            raise refused(path, "too_big", limit=f"> {largest // MEGABYTE} MB")
        return path.read_bytes()
    except OSError as error:
        raise refused(path, "unreadable", reason=error.strerror) from None
