"""A paragraph that was pasted twice. Headings, items and rows may be alike on purpose, and so may short sentences.

Under one heading nobody means it; under another one it may be what every part is to end with, so that is only noted.
"""

from bisect import bisect
from collections.abc import Iterator

from common.problems import Problem
from pages import text as page_text
from pages.source import Mark, Page

LEAST = 60  # characters


def check(page: Page) -> Iterator[Problem]:
    """Every paragraph that stands under the same heading already."""
    return (problem for problem, same in _repeated(page) if same)


def check_elsewhere(page: Page) -> Iterator[Problem]:
    """Every paragraph that stands under another heading already."""
    return (problem for problem, same in _repeated(page) if not same)


def _repeated(page: Page) -> Iterator[tuple[Problem, bool]]:
    """Each paragraph that the page has already, and whether it has it under the same heading."""
    headings, first = [heading.line for heading in page.headings], {}
    for block in page_text.paragraphs(page):
        words = " ".join(block.text.split())
        line = first.setdefault(words, block.number)
        if line != block.number and len(page_text.seen(words).strip()) >= LEAST:
            th = f"ย่อหน้านี้ซ้ำกับย่อหน้าที่บรรทัด {line} โปรดลบย่อหน้าหนึ่ง"
            mark = Mark("", block.number, len(block.lines[0]) - len(block.lines[0].lstrip()) + 1)
            problem = page.problem(mark, th, f"this paragraph stands on line {line} already; delete one of the two")
            yield problem, bisect(headings, line) == bisect(headings, block.number)
