"""The lines of a page that show data: --8<-- "name.th.md", and what is meant to be one."""

import re

INCLUDE = re.compile(r'--8<-- "([^"]*)"\s*$')
# With other dashes or quotation marks, a sign lost, or spaces before it; what it shows is certain all the same. Its spaces are its
# own line's: in a whole page, each empty line would else be gone through again from every one before it.
MISTYPED = re.compile(
    r"[^\S\n]*[-–—]*[^\S\n]?(?:8<|<8|(?<=[-–—])8(?=[-–—]))[-–—]*[^\S\n]*[\"'“”„‘’«]?(?P<include>[\w/.-]+\.(?:th|en)\.md)[\"'“”„‘’»]?[^\S\n]*$"
)


def meant(line: str) -> str | None:
    """How a mistyped line should be written."""
    found = None if INCLUDE.match(line) else MISTYPED.match(line)
    return f'--8<-- "{found["include"]}"' if found else None


def told(line: str, right: str) -> tuple[int, str, str]:
    """The column of a mistyped line, and what to say of it."""
    th = f'โปรดเขียนบรรทัดนี้เป็น {right} ให้ชิดขอบซ้าย (ใช้ " ตรง)'
    return len(line) - len(line.lstrip()) + 1, th, f'write this line as {right} at the left edge (straight ")'
