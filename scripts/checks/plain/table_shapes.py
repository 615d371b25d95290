"""Tables that would not be published as they are written: no table at all, or with cells lost."""

import re
from collections.abc import Iterator

from pages.blocks import Block
from pages.source import without_code

Fault = tuple[tuple[int, int], tuple[str, str]]  # line and column, and the message in Thai and in English
ROW = re.compile(r"\s*\|.*\S")
DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
CELL = re.compile(r"(?<!\\)\|")
QUOTED = re.compile(r"^[\s>]*(?:[-*+]\s+)?")  # what stands before a row in a quotation or a list
EXAMPLE = "| ชื่อ | คะแนน |", "| Name | Score |"

NAMELESS = (
    f"ตารางไม่มีชื่อคอลัมน์ โปรดเพิ่มแถวชื่อคอลัมน์เหนือบรรทัดนี้ เช่น {EXAMPLE[0]}",
    f"this table has no row of column names; add one above this line, such as {EXAMPLE[1]}",
)
BEFORE = "โปรดเว้นบรรทัดว่างก่อนตาราง", "leave an empty line before a table"
AFTER = "โปรดเว้นบรรทัดว่างหลังตาราง", "leave an empty line after a table"
EMPTY_NAME = "คอลัมน์นี้ไม่มีชื่อ โปรดเขียนชื่อคอลัมน์", "this column has no name; write one"
EMPTY_ROW = "แถวนี้ว่าง โปรดเติมข้อความหรือลบแถว", "this row is empty; fill it in, or delete it"


def cells(line: str) -> list[str]:
    """The cells of a row; a | in code is none."""
    line = QUOTED.sub("", without_code(line, lambda code: "x" * len(code))).strip()
    line = line.removeprefix("|")
    return CELL.split(line[:-1] if line.endswith("|") and not line.endswith("\\|") else line)


def of_text(block: Block) -> Iterator[Fault]:
    """A paragraph that was meant to be a table, or that has one under its words."""
    lines = block.text.split("\n")
    for at, line in enumerate(lines[:-1]):
        divided = "|" in lines[at + 1] and DELIMITER.match(lines[at + 1])
        if "|" in line and (divided or ROW.match(line) and ROW.match(lines[at + 1])):
            yield _no_table(block, lines, at, bool(divided))
            return


def _no_table(block: Block, lines: list[str], at: int, divided: bool) -> Fault:
    """Why the table that begins at a line of a paragraph is none."""
    divider = divider_of(len(cells(lines[at])))
    if DELIMITER.match(lines[at]):
        return block.places[at], NAMELESS
    if not divided:
        th = f"ตารางต้องขึ้นต้นด้วยแถวชื่อคอลัมน์ แล้วมีบรรทัด {divider} ถัดจากแถวนั้น"
        en = f"a table must begin with a row of column names, and below it the line {divider}"
        return block.places[at], (th, en)
    if len(cells(lines[at])) != len(cells(lines[at + 1])):
        th = f"บรรทัดนี้ต้องมีช่องเท่ากับจำนวนคอลัมน์ โปรดเขียน {divider}"
        return block.places[at + 1], (th, f"this line must have as many cells as there are columns; write {divider}")
    return block.places[at], BEFORE


def divider_of(columns: int) -> str:
    """The line under the names of so many columns."""
    return "|" + "---|" * columns


def written(row: list[str]) -> tuple[str, str]:
    """How a row that was pasted from a spreadsheet is written, and the line below it."""
    right = f"| {' | '.join(row)} |"
    th = f"ตารางที่วางจาก Excel โปรดเขียนแถวแรกเป็น {right} บรรทัดถัดไปเป็น {divider_of(len(row))} แถวอื่นคั่นแต่ละช่องด้วย | เช่นกัน"
    en = f"pasted from Excel: write the first row as {right}, below it {divider_of(len(row))}, and the other rows like the first"
    return th, en


def of_table(table: Block, lines: dict[int, str], body: list[str], start: int) -> Iterator[Fault]:
    """Rows with more or fewer cells than there are columns, empty ones, and columns without a name."""
    first, columns = table.children[0].last_line, table.columns
    names = cells(lines.get(first, ""))
    if len(names) != columns:
        return  # read otherwise here than by Markdown, which knows
    yield from _empty_name(lines[first], first, names)
    number = first + 2
    while lines.get(number, "").strip(" >"):
        line, row = lines[number], cells(body[number - start])
        place = number, len(line) - len(QUOTED.sub("", line)) + 1
        if not CELL.search(line):
            yield place, AFTER
            return
        if len(row) != columns:
            th = f"แถวนี้มี {len(row)} ช่อง แต่ตารางมี {columns} คอลัมน์ โปรดเติมหรือลบช่อง"
            en = f"this row has {_counted(len(row), 'cell')}, but the table has {_counted(columns, 'column')}; add or delete a cell"
            yield place, (th, en)
        elif not any(cell.strip() for cell in row):
            yield place, EMPTY_ROW
        number += 1


def _empty_name(line: str, number: int, names: list[str]) -> Iterator[Fault]:
    """The first column whose name is empty."""
    column = line.find("|") + 1 if QUOTED.sub("", line).startswith("|") else 0
    for name in names:
        if not name.strip():
            yield (number, column + 1), EMPTY_NAME
            return
        column += len(name) + 1


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"
