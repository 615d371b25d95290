"""The facts in a text that both languages must share: numbers, years, dates, times, days, telephone numbers, e-mail, code.

Each fact is what it means, not how it is written: "พ.ศ. ๒๕๖๘" and "2025" are one year, "02 448 9111" and "+66 2 448 9111" one
telephone. Where a sign can mean two things (2568 may be a year or an amount), the fact has both meanings.
"""

import re
from functools import lru_cache

from checks.pairs import fact_patterns as patterns
from checks.pairs import quantities
from checks.pairs.fact import HINT, Fact
from checks.pairs.perhaps import perhaps
from checks.thai.typing_rules import arabic
from common.words import NBSP
from pages import source as page_source
from pages.prose import URL

# What is no text to the reader: addresses of links, attributes, tags, web addresses, and a picture's file name in place of its
# words, which checks.plain tells. An e-mail address in < > is text.
SILENT = re.compile(
    r"(?<=!\[)[^\]\n]*\.(?:png|jpe?g|gif|webp|avif|svg)(?=\])|"
    rf"\]\([^)]*\)|\]\[[^\]]*\]|\{{[^}}`]*\}}|<(?![^\s<>:/]+@)[^>]*>|{URL}|&#?\w+;|^--8<--.*$",
    re.MULTILINE,
)
HIDES = re.compile(r"[]\[{<&]|https?://|www\.")  # with which each of these begins
PERCENT = re.compile(r"%|ร้อยละ|เปอร์เซ็นต์|\bper ?cent\b", re.IGNORECASE)

# These are no per cent: from 2% to 3% is one of them.
POINTS = re.compile(r"จุด\s?(?:ร้อยละ|เปอร์เซ็นต์)|ร้อยละ\s*\d[\d.,]*\s*จุด|\bpercentage[\s-]points?\b", re.IGNORECASE)
HAS_PERCENT = perhaps("%", "ร้อยละ", "เปอร์เซ็นต์", "per ?cent")


@lru_cache(4096)
def read(text: str, language: str) -> list[Fact]:
    """Every fact of a text, in its order."""
    text = arabic(text).replace(NBSP, " ")
    facts = [_code(text[start:end], start, ticks) for start, end, ticks in page_source.code(text)]
    text = page_source.without_code(text, lambda code: "\0" * len(code))
    text = SILENT.sub(_blank, text) if HIDES.search(text) else text
    for has_any, kinds in patterns.PATTERNS[language]:
        for pattern, meanings in kinds if has_any(text) else ():
            text = pattern.sub(_taker(facts, meanings, text), text)
    return sorted([*facts, *quantities.read(text, language), *_names(text, language)], key=lambda fact: fact.offset)


def _code(written: str, start: int, ticks: int) -> Fact:
    return Fact((("code", written[ticks:-ticks].strip()),), written, start)


def _taker(facts: list[Fact], meanings, text: str):
    """Takes what a pattern finds as facts, and leaves nothing in its place; all stays where its meanings are None."""

    def take(found: re.Match) -> str:
        stated = meanings(found)
        if stated is None:
            return found[0]
        for start, end, meant, *weight in stated:
            facts.append(Fact(tuple(meant), text[start:end].strip(), start, *weight))
        return _blank(found)

    return take


def _blank(found: re.Match) -> str:
    return re.sub(r"[^\n]", "\0", found[0])  # no space: what stands after it does not begin a word


def _names(text: str, language: str):
    for pattern, meanings in patterns.NAMES[language] if patterns.HAS_NAMES[language](text) else ():
        for found in pattern.finditer(text):
            yield Fact(meanings, found[0], found.start(), patterns.weight(found, language))
    if not HAS_PERCENT(text):
        return
    if found := POINTS.search(text):
        yield Fact((("percent",),), found[0], found.start(), HINT)
    if found := PERCENT.search(POINTS.sub(_blank, text)):
        yield Fact((("percent",),), found[0], found.start())
