"""Tells every date, time, amount and telephone number that cannot be, where it stands."""

import re
from collections.abc import Iterator
from functools import lru_cache

from checks.figures import in_words, separators, short_phones
from checks.thai.typing_rules import arabic
from checks.times import clocks, days, months, ranges
from common.problems import Problem
from common.words import NBSP
from pages import prose
from pages import text as page_text
from pages.source import Page

PARTS = (days, clocks, ranges, months, in_words, separators, short_phones)
DIGIT = re.compile(r"\d")


def check(page: Page) -> Iterator[Problem]:
    """Everything of a page that cannot be, save what checks.thai tells; what is in “ ” are somebody's own words."""
    for start, th, en in _faults(prose.in_page(page.source), page.language):
        if th:
            yield page.problem(page.at(start), th, en)


def told(text: str, language: str) -> bool:
    """Whether a text has something that is told of, and so cannot be compared yet."""
    return bool(_faults(text, language))


@lru_cache(2048)
def _faults(text: str, language: str) -> tuple:
    if not DIGIT.search(text):  # all of them have figures
        return ()
    text = arabic(page_text.unquoted(text)).replace(NBSP, " ")
    return tuple(fault for part in PARTS for fault in part.find(text, language))
