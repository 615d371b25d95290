"""The facts in a text that both languages must share: numbers, years, dates, times, days, telephone numbers, e-mail, code.

Each fact is what it means, not how it is written: "พ.ศ. ๒๕๖๘" and "2025" are one year, "02 448 9111" and "+66 2 448 9111" one
telephone. Where a sign can mean two things (2568 may be a year or an amount), the fact has both meanings.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from checks.pairs import clock_patterns, date_patterns, number_words
from checks.pairs import fact_patterns as patterns
from common.words import NBSP
from pages import source as page_source
from pages.prose import URL

DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙" + NBSP, "0123456789 ")
# What is no text to the reader: addresses of links, attributes, tags, web addresses, and a picture's file name in place of its
# words, which checks.plain tells. An e-mail address in < > is text.
SILENT = re.compile(
    r"(?<=!\[)[^\]\n]*\.(?:png|jpe?g|gif|webp|avif|svg)(?=\])|"
    rf"\]\([^)]*\)|\]\[[^\]]*\]|\{{[^}}`]*\}}|<(?![^\s<>:/]+@)[^>]*>|{URL}|&#?\w+;|^--8<--.*$",
    re.MULTILINE,
)
PERCENT = re.compile(r"%|ร้อยละ|เปอร์เซ็นต์|\bper ?cent\b", re.IGNORECASE)
MUST, MAY, HINT = 2, 1, 0  # a figure must have its like in the other language; a word may; a hint only answers


@dataclass(frozen=True)
class Fact:
    """Something that the text states: all that it can mean, how it is written, where, and whether it needs an answer."""

    meanings: tuple[tuple, ...]
    written: str
    offset: int
    weight: int = MUST

    def answers(self, other: "Fact") -> bool:
        """Whether both can mean the same."""
        return any(meaning in other.meanings for meaning in self.meanings)

    def answered(self, others: list["Fact"]) -> bool:
        """Whether one of these can mean the same."""
        return any(self.answers(other) for other in others)

    @property
    def main(self) -> tuple:
        """What it most likely means: a date where it can be one."""
        return self.meanings[-1] if self.meanings[-1][0] == "date" else self.meanings[0]


@lru_cache(4096)
def read(text: str, language: str) -> list[Fact]:
    """Every fact of a text, in its order."""
    text = text.translate(DIGITS)
    facts = [_code(text[start:end], start, ticks) for start, end, ticks in page_source.code(text)]
    text = SILENT.sub(_blank, page_source.without_code(text, lambda code: "\0" * len(code)))
    for pattern, meanings in patterns.PATTERNS[language]:
        text = pattern.sub(_taker(facts, meanings, text), text)
    return sorted([*facts, *_numbers(text, language), *_hints(text, language)], key=lambda fact: fact.offset)


def _code(written: str, start: int, ticks: int) -> Fact:
    return Fact((("code", written[ticks:-ticks].strip()),), written, start)


def _taker(facts: list[Fact], meanings, text: str):
    """Takes what a pattern finds as facts, and leaves spaces in its place."""

    def take(found: re.Match) -> str:
        for start, end, meant in meanings(found):
            facts.append(Fact(tuple(meant), text[start:end].strip(), start))
        return _blank(found)

    return take


def _blank(found: re.Match) -> str:
    return re.sub(r"[^\n]", "\0", found[0])  # no space: what stands after it does not begin a word


def _numbers(text: str, language: str):
    for found in patterns.NUMBER.finditer(text):
        yield _number(found, text, language)
    rest = patterns.NUMBER.sub(_blank, text)
    for found in number_words.WORDS[language].finditer(rest):
        number, end = number_words.scaled(Decimal(number_words.value(found, language)), text, found.end(), language)
        yield Fact((("number", patterns.key(number)),), text[found.start() : end], found.start(), MAY)


def _number(found: re.Match, text: str, language: str) -> Fact:
    """A figure; four digits that could be a year of the page's era can mean that too."""
    number, end = number_words.scaled(Decimal(found[0].replace(",", "")), text, found.end(), language)
    sign = -1 if re.search(r"(?:^|[\s(“])[-−]$", text[: found.start()]) else 1
    plain = end == found.end() and sign == 1
    meanings = [("number", found[0] if plain and patterns.NAMED.fullmatch(found[0]) else patterns.key(number * sign))]
    if plain and re.fullmatch(r"\d{4}", found[0]):
        meanings += date_patterns.bare_year(int(found[0]), language)
    elif plain and patterns.CLOCK.fullmatch(found[0]):
        meanings.append(("time", clock_patterns.minutes(found[0])))
    return Fact(tuple(meanings), text[found.start() : end], found.start())


def _hints(text: str, language: str):
    for pattern, number in number_words.HINTS[language]:
        if found := pattern.search(text):
            yield Fact((("number", str(number)),), found[0], found.start(), HINT)
    for pattern, meanings in patterns.NAMES[language]:
        for found in pattern.finditer(text):
            yield Fact(meanings, found[0], found.start(), MUST if patterns.certain(found, language) else HINT)
    if found := PERCENT.search(text):
        yield Fact((("percent",),), found[0], found.start())
