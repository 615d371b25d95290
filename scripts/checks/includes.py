"""Where pages show data: includes that are not there, and lines that a page has lost."""

import re
from collections.abc import Iterator

from common.problems import Problem
from pages import only
from pages.folder import Pages
from pages.source import Mark, Page


def check(page: Page, pages: Pages, pieces: dict[str, str], required: dict) -> Iterator[Problem]:
    """Every include that there is not, and every line that must be there and is lost."""
    for mark in page.includes:
        right = _in_language(mark.words, page)
        if mark.words != right and right in pieces:
            th = f'บรรทัดนี้แสดงข้อมูลของอีกภาษาหนึ่ง โปรดเขียน --8<-- "{right}"'
            yield page.problem(mark, th, f'this line shows data in the other language; write --8<-- "{right}"')
        elif mark.words != right or right not in pieces:
            th = f'ไม่มีข้อมูลชื่อ "{mark.words}" สำหรับภาษานี้ โปรดตรวจชื่อ'
            en = f'there is no include "{mark.words}" in this language; check its name'
            if mark.words.startswith("to-complete/"):
                th += " หรือลบบรรทัดนี้หากเรื่องนี้เรียบร้อยแล้ว"
                en += ", or delete this line if its point has been completed"
            yield page.problem(mark, th, en)
    for name in _lost(page, required):
        yield _lost_include(page, name, pages)


def _in_language(name: str, page: Page) -> str:
    """An include's name as this page must have it."""
    return re.sub(r"\.(?:th|en)\.md$", f".{page.language}.md", name)


def _lost(page: Page, required: dict) -> list[str]:
    shown = {_in_language(mark.words, page) for mark in page.includes}
    names = (name for name, stems in required.items() if page.stem in stems)
    return [name for name in names if f"{name}.{page.language}.md" not in shown]


def without_twins_of_lost(problems: list[Problem], pages: Pages, required: dict) -> list[Problem]:
    """Without what is told of a line because its twin has been lost, which is told where it is missing."""
    places = {
        (twin.file, mark.line)
        for page in pages.values()
        for name in _lost(page, required)
        if (twin := pages.get((page.stem, only.other(page))))
        for mark in twin.includes
        if mark.words.startswith(f"{name}.")
    }
    return [problem for problem in problems if (problem.file, problem.line) not in places]


def _lost_include(page: Page, name: str, pages: Pages) -> Problem:
    """A line that must be there, told where its twin has it, if that is known."""
    line, heading = f'--8<-- "{name}.{page.language}.md"', _heading_of(name, page, pages)
    th, en = f"บรรทัด {line} หายไป โปรดใส่กลับ", f"the line {line} is missing; put it back"
    if heading:
        th, en = f"{th}ใต้หัวข้อ “{heading.words}”", f'{en} under the heading "{heading.words}"'
    if name.startswith("to-complete/"):
        point = name.removeprefix("to-complete/")
        th += f" หรือหากเรื่องนี้เรียบร้อยแล้ว ลบ {point} จาก docs/data/to_complete.yml"
        en += f", or if the point is done delete {point} from docs/data/to_complete.yml"
    return page.problem(heading, th, en)


def _heading_of(name: str, page: Page, pages: Pages) -> Mark | None:
    """The heading under which the twin shows this data."""
    twin = pages.get((page.stem, only.other(page)))
    places = [mark.line for mark in twin.includes if mark.words.startswith(f"{name}.")] if twin else []
    above = [mark.id for mark in twin.headings if mark.line < places[0]] if places else []
    return next((mark for mark in page.headings if above and mark.id == above[-1]), None)
