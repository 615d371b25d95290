"""Slips of the fingers in English: a small word typed twice, "the the", and "12st" for 12th. What stands in “ ” is left alone."""

import re
from collections.abc import Iterator

from common.problems import Problem
from pages import prose
from pages import text as page_text
from pages.source import Page

# Only words that no sentence needs twice. "Had had", "that that" and "turn it on on Monday" are right.
TWICE = re.compile(
    r"\b(the|an|of|and|or|is|are|was|were|for|with|from|by|to|be)(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)\1\b(?![-’'])",
    re.IGNORECASE,
)
ORDINAL = re.compile(r"(?<![\w.,/-])(\d+)(st|nd|rd|th)\b")
ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def check(page: Page) -> Iterator[Problem]:
    """Every figure with the ending of another one."""
    for found in _found(ORDINAL, page):
        right = _ordinal(found[1])
        if found[0] != right:
            yield page.problem(
                page.at(found.start()),
                f"“{found[0]}” เขียนผิด โปรดเขียน “{right}”",
                f'"{found[0]}" is wrong; write "{right}"',
            )


def check_twice(page: Page) -> Iterator[Problem]:
    """Every small word that stands twice, which a sentence may need once in a while."""
    for found in _found(TWICE, page):
        word = found[1]
        th = f"“{word}” พิมพ์ซ้ำกันสองครั้ง โปรดตรวจ หากไม่ตั้งใจ โปรดลบคำหนึ่ง"
        yield page.problem(page.at(found.start()), th, f'"{word}" is typed twice here; if it is not meant, delete one')


def _found(pattern: re.Pattern, page: Page) -> Iterator[re.Match]:
    if page.language == "en":
        yield from pattern.finditer(page_text.unquoted(prose.in_page(page.source)))


def _ordinal(number: str) -> str:
    teens = number[-2:] in ("11", "12", "13")
    return number + ("th" if teens else ENDINGS.get(number[-1], "th"))
