"""Years in the era of their page's language: Thai counts in the Buddhist Era (พ.ศ.), English in the Common Era.

The other era is right where it is named (ค.ศ. 2025, B.E. 2568) and in “ ”. Told is only what is a year for certain: after a month, a
word for a year or the name of an era. Whether the twin means the same year, checks.pairs compares.
"""

import re
from collections.abc import Iterator

from checks.pairs.date_patterns import BUDDHIST, ERA, ERA_TH, LISTED, SHORT_MONTHS, YEAR_TH
from checks.thai.typing_rules import arabic
from common.problems import Problem
from common.words import MONTHS
from pages import prose
from pages import text as page_text
from pages.source import Page

_MONTH = {language: "|".join((*MONTHS[language], *SHORT_MONTHS[language])) for language in MONTHS}
_END = r"(?!\d|[.,]\d)"
_COMMON, _BUDDHIST = rf"(?P<year>(?:19|20)\d\d){_END}", rf"(?P<year>2[4-6]\d\d){_END}"
_DAY_TH, _DAY = r"(?:(?<!\d)\d{1,2}\s*(?:เดือน\s*)?)?", r"(?:(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
_PS = r"(?!\s*\(พ\.?\s?ศ|\s*\(พุทธ)"
_BE = r"(?!\s*\(?B\.?\s?E\b)"
# What all below have in them, and most texts have not; much faster to look for.
PERHAPS = {"th": re.compile(r"(?:19|20)\d\d|ค\.|คริสต์"), "en": re.compile(r"2[4-6]\d\d|B\.?\s?E")}
# A year of the other era that nothing calls so; and one that bears the name of the era that it is not of.
UNNAMED = {
    "th": (
        rf"{_DAY_TH}(?:{_MONTH['th']})\s*(?:ปี\s*)?{_COMMON}{_PS}",
        rf"{YEAR_TH}\s*{_COMMON}(?:{LISTED}(?:19|20)\d\d{_END})*+{_PS}",
    ),
    "en": (
        rf"{_DAY}\b(?:{_MONTH['en']}),?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?(?:of\s+)?{_BUDDHIST}{_BE}",
        rf"\b(?:[Yy]ears?|FY)\s?{_BUDDHIST}(?:{LISTED}{BUDDHIST}{_END})*+{_BE}",
        rf"(?<![\d/])\d{{1,2}}/\d{{1,2}}/{_BUDDHIST}(?!/){_BE}",
    ),
}
MISNAMED = {
    "th": (
        rf"(?:พ\.\s?ศ\.|พุทธศักราช)\s*{_COMMON}(?!\s*\({ERA_TH})",
        rf"(?:ค\.\s?ศ\.|คริสต์ศักราช)\s*{_BUDDHIST}(?!\s*\({ERA_TH})",
    ),
    "en": (
        rf"\bB\.?\s?E\.?\s*{_COMMON}",
        rf"\b(?:C\.?E\.?|A\.?D\.?)\s*{_BUDDHIST}",
        rf"{_BUDDHIST}\s(?:C\.?E|A\.?D)\b",
    ),
}


def check(page: Page) -> Iterator[Problem]:
    """Every year that is not of the era that readers will take it for."""
    text = arabic(page_text.unquoted(prose.in_page(page.source)))
    if not PERHAPS[page.language].search(text):
        return
    for pattern in UNNAMED[page.language]:
        for found in re.finditer(pattern, text):
            yield _problem(page, found, *_unnamed(found, page.language))
    for pattern in MISNAMED[page.language]:
        for found in re.finditer(pattern, text):
            yield _problem(page, found, *_misnamed(int(found["year"]), page.language))


def _problem(page: Page, found: re.Match, th: str, en: str) -> Problem:
    return page.problem(page.at(found.start("year")), th, en)


def _unnamed(found: re.Match, language: str) -> tuple[str, str]:
    year = found["year"]
    apart = ERA if language == "th" else -ERA
    whole = " ".join(re.sub(r"\d{4}", lambda digits: str(int(digits[0]) + apart), found[0]).split())
    if language == "th":
        th = f"“{year}” เป็นปี ค.ศ. โปรดเขียนปี พ.ศ. “{whole}” หรือใส่ ค.ศ. หน้าปี"
        return th, f'"{year}" is a year of the Common Era; write "{whole}", or put ค.ศ. before the year'
    return f"“{year}” เป็นปี พ.ศ. โปรดเขียนปี ค.ศ. “{whole}”", f'"{year}" is a Buddhist year; write "{whole}"'


def _misnamed(year: int, language: str) -> tuple[str, str]:
    common = year - ERA if year > 2300 else year
    right = f"พ.ศ. {common + ERA}" if language == "th" else f"B.E. {common + ERA} ({common})"
    other = f"ค.ศ. {common}" if language == "th" else str(common)
    if year > 2300:
        return (
            f"“{year}” ไม่ใช่ปี ค.ศ. โปรดเขียน “{right}” หรือ “{other}”",
            f'"{year}" is no year of the Common Era; write "{right}" or "{other}"',
        )
    return (
        f"“{year}” ไม่ใช่ปี พ.ศ. โปรดเขียน “{right}” หรือ “{other}”",
        f'"{year}" is no Buddhist year; write "{right}" or "{other}"',
    )
