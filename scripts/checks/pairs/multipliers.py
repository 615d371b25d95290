"""Multipliers that stand apart from their number: 5–10 ล้าน, "5 to 10 million", (1.25) ล้านบาท, สองเท่าครึ่ง."""

import re
from dataclasses import replace
from decimal import Decimal

from checks.pairs import units
from checks.pairs.date_patterns import TO
from checks.pairs.fact import Fact
from checks.pairs.thai_number_words import SCALES

_WORDS = {
    "en": {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    "th": {word: number for word, number in SCALES.items() if number >= 100},
}
_SCALE = {
    "en": re.compile(rf"(?P<first>{'|'.join(_WORDS['en'])})$", re.IGNORECASE),
    "th": re.compile("(?P<first>ร้อย|พัน|หมื่น|แสน)?(?P<last>ล้าน)$|(?P<only>ร้อย|พัน|หมื่น|แสน)$"),
}
# Accounts write a loss in brackets. (2) พันธกิจ is an item of a list.
_BRACKETS = {
    "en": re.compile(r"\((\d[\d,]*(?:\.\d+)?)\)(?=\s(?:thousand|million|billion|trillion)\b)", re.IGNORECASE),
    "th": re.compile(rf"\((\d[\d,]*(?:\.\d+)?)\)(?=\s?(?:ร้อย|พัน|หมื่น|แสน|ล้าน)+(?:{units.ANY['th']}))"),
}
_RANGE = re.compile(TO, re.IGNORECASE)
_AND_A_HALF = re.compile("\\s?เท่าครึ่ง")


def without_brackets(text: str, language: str) -> str:
    """The text with figures out of their brackets where a multiplier follows, and all that follows in its place."""
    return _BRACKETS[language].sub(r"  \1", text)


def shared(numbers: list[Fact], text: str, language: str) -> list[Fact]:
    """The numbers, each that begins a range with the multiplier behind the range: it may belong to both ends."""
    return [_scaled(*two, text, language) for two in zip(numbers, numbers[1:])] + numbers[-1:]


def _scaled(first: Fact, second: Fact, text: str, language: str) -> Fact:
    scale = _scale(second, language)
    between = text[first.offset + len(first.written) : second.offset]
    if not scale or first.main[0] != "number" or second.main[0] != "number" or not _RANGE.fullmatch(between):
        return first
    if not 0 < Decimal(first.main[1]) < Decimal(second.main[1]) / scale:
        return first
    return replace(first, meanings=(("number", f"{(Decimal(first.main[1]) * scale).normalize():f}"), *first.meanings))


def _scale(fact: Fact, language: str) -> int:
    """What the last words of a number multiply by; 0 where there are none."""
    found, scale = _SCALE[language].search(fact.written), 1
    for word in found.groupdict().values() if found else ():
        scale *= _WORDS[language][word.lower()] if word else 1
    return scale if found else 0


def times_and_a_half(fact: Fact, text: str) -> Fact:
    """2 เท่าครึ่ง."""
    half = _AND_A_HALF.match(text, fact.offset + len(fact.written))
    if not half:
        return fact
    number = Decimal(fact.main[1]) + Decimal("0.5")
    return replace(fact, meanings=(("number", f"{number:f}"),), written=text[fact.offset : half.end()])
