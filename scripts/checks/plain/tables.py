"""Tables that can be read by ear: every column has a name."""

import re
from collections.abc import Iterator

from common.problems import Problem
from pages.source import Mark, Page

ROW = re.compile(r" {0,3}\|")
DELIMITER = re.compile(r" {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
CELL = re.compile(r"(?<!\\)\|")
EXAMPLE = "| ชื่อ | คะแนน |", "| Name | Score |"


def check(page: Page) -> Iterator[Problem]:
    """Every table without the names of its columns, or with a column that has none."""
    lines = dict(page.lines)
    for number, line in page.lines:
        if not ROW.match(line) or ROW.match(lines.get(number - 1, "")):
            continue  # no table, or not its first row
        if "|" in line and DELIMITER.match(line):
            yield _nameless(page, number, "เหนือบรรทัดนี้", "above this line")
        elif not DELIMITER.match(lines.get(number + 1, "")):
            if ROW.match(lines.get(number + 1, "")):
                yield _undivided(page, number, line)
        else:
            yield from _empty_names(page, number, line)


def _nameless(page: Page, number: int, th: str, en: str) -> Problem:
    return page.problem(
        Mark("", number, 1),
        f"ตารางไม่มีชื่อคอลัมน์ โปรดเพิ่มแถวชื่อคอลัมน์{th} เช่น {EXAMPLE[0]}",
        f"this table has no row of column names; add one {en}, such as {EXAMPLE[1]}",
    )


def _undivided(page: Page, number: int, line: str) -> Problem:
    divider = "|" + "---|" * max(len(CELL.split(line.strip().strip("|"))), 1)
    th = f"ตารางต้องขึ้นต้นด้วยแถวชื่อคอลัมน์ แล้วมีบรรทัด {divider} ถัดจากแถวนั้น"
    return page.problem(
        Mark("", number, 1), th, f"a table must begin with a row of column names, and below it the line {divider}"
    )


def _empty_names(page: Page, number: int, line: str) -> Iterator[Problem]:
    """The first column whose name is empty."""
    column = line.index("|") + 1
    for cell in CELL.split(line.rstrip().removesuffix("|")[column:]):
        if not cell.strip():
            th, en = "คอลัมน์นี้ไม่มีชื่อ โปรดเขียนชื่อคอลัมน์", "this column has no name; write one"
            yield page.problem(Mark("", number, column + 1), th, en)
            return
        column += len(cell) + 1
