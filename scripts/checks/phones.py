"""Telephone numbers that are all but the agency's own: most likely it with a wrong digit, but perhaps another line of its office."""

import re
from collections.abc import Iterator

from checks.figures import short_phones
from checks.pairs.fact_patterns import national
from checks.thai.typing_rules import arabic
from common import agency
from common.problems import Problem, Refused
from pages import text as page_text
from pages.source import Page

# A digit more or less than a number of Bangkok has.
ALMOST = re.compile(r"(?:\+66|(?<![\d.,/-])\(?0)[ ()-]*\d(?:[ ()-]?\d){5,8}(?!\d)")


def check(page: Page) -> Iterator[Problem]:
    """Every number that is one digit away from the agency's, save those that are told as too short."""
    own = None
    for number, column, text in page_text.texts(page):
        for found in ALMOST.finditer(arabic(text)):
            own = own or _own(page.language)
            if own and _near(national(found[0]), national(own)) and not _is_told(found, text, page.language):
                th = f"เลขนี้ต่างจาก docs/data/agency.yml ({own}) หนึ่งหลัก โปรดตรวจ"
                en = f"this number differs from docs/data/agency.yml ({own}) in one digit; check it"
                yield page.problem(page_text.mark(number, column, found), th, en)


def _is_told(found: re.Match, text: str, language: str) -> bool:
    """Whether it is told as too short."""
    return any(fault.start == found.start() for fault in short_phones.find(arabic(page_text.unquoted(text)), language))


def _own(language: str) -> str | None:
    """The agency's number; none where its file cannot be read, which is told elsewhere."""
    try:
        return re.sub(r"\s", " ", agency.read().phone_words(language))
    except Refused:
        return None


def _near(number: str, own: str) -> bool:
    """Whether one digit has been changed, or one lost or added."""
    if len(number) == len(own):
        return sum(a != b for a, b in zip(number, own, strict=True)) == 1
    shorter, longer = sorted((number, own), key=len)
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
