"""The top of a page: its title, description and so on stand between two lines of ---."""

import re

from common.problems import Problem, Refused

LINE = "---"
MEANT = re.compile(r"\s*[-–—―‐−=_*]+\s*")  # what word processors and hurried fingers make of three hyphens
FIELD = re.compile(r"[\w-]+\s*:|[ \t]+\S|#(?!#| .*\{ *#)|- ")


def end(lines: list[str], file: str) -> int:
    """Where the top ends: the index of its second line of ---. Raises Refused."""
    if lines[0].strip() != LINE:
        raise Refused([Problem(file, 1, 1, *_no_beginning(lines))])
    for number, line in enumerate(lines):
        if number and line.rstrip() == LINE:
            return number
    number = next((number for number, line in enumerate(lines) if number and not FIELD.match(line)), len(lines) - 1)
    raise Refused([Problem(file, number + 1, 1, *_no_end(lines[number]))])


def _no_beginning(lines: list[str]) -> tuple[str, str]:
    if MEANT.fullmatch(lines[0]):
        return _three_hyphens()
    if not lines[0].strip() and any(lines):
        th = "บรรทัดแรกว่าง โปรดลบ หน้าต้องขึ้นต้นด้วยบรรทัด ---"
        return th, "the first line is empty; delete it: a page begins with a line of ---"
    th = "หน้าต้องขึ้นต้นด้วยบรรทัด --- แล้วจึงเป็น title: description: และบรรทัด --- อีกบรรทัด โปรดเพิ่มเหนือบรรทัดนี้"
    en = "a page must begin with its title: and description: between two lines of ---; put what is missing above this line"
    return th, en


def _no_end(line: str) -> tuple[str, str]:
    if MEANT.fullmatch(line):
        return _three_hyphens()
    th = "ส่วนหัวของหน้ายังไม่จบ โปรดเพิ่มบรรทัด --- เหนือบรรทัดนี้ ใต้ช่องสุดท้าย"
    return th, "the top of the page does not end; put a line of --- above this line, below the last field"


def _three_hyphens() -> tuple[str, str]:
    return "บรรทัดนี้ต้องเป็นขีดกลางสามตัวเท่านั้น โปรดเขียน ---", "this line must be just three hyphens; write ---"


def front_matter(**fields: str | list[str]) -> str:
    """The front matter of a page that is made from data; no reader of YAML takes its values for anything but text."""
    lines = "\n".join(f"{name}: {_quoted(value)}" for name, value in fields.items())
    return f"---\n{lines}\n---\n\n"


def _quoted(value: str | list[str]) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_quoted, value))}]"
    return "'" + value.replace("'", "''") + "'"
