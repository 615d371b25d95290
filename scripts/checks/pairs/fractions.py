"""Parts of a whole: two-thirds, "3 in 4", สองในสาม, เศษหนึ่งส่วนสี่, 3/4; each may be written as so many per cent instead."""

import re
from collections.abc import Iterator
from decimal import Decimal

from checks.pairs import units
from checks.pairs.fact import MAY, MUST, Fact
from checks.pairs.perhaps import perhaps

_NUMBERS = {
    "en": {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)},
    "th": {word: n for n, word in enumerate("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ".split(), 1)},
}
_PARTS = "half third quarter fifth sixth seventh eighth ninth tenth".split()
_BY_NAME = {word: number for number, word in enumerate(_PARTS, 2)} | {"fourth": 4, "halve": 2}
_FIGURE = r"(?<![\d.,/-])\d{1,3}"
_EN, _TH = ("|".join((*_NUMBERS[language], _FIGURE)) for language in ("en", "th"))
_PATTERNS = {
    "en": (
        re.compile(rf"\b(one|an?)(?:-|\s(?=\w+\sof\b))({'|'.join(_BY_NAME)})\b", re.IGNORECASE),
        re.compile(rf"\b({_EN})[\s-]({'|'.join(_BY_NAME)})s\b", re.IGNORECASE),
        re.compile(rf"\b({_EN})\s(?:in|out\sof)\s(?:every\s)?({_EN})\b(?![.,]?\d)", re.IGNORECASE),
    ),
    "th": (
        re.compile(rf"เศษ\s?({_TH})\s?ส่วน\s?({_TH})(?![.,]?\d)"),
        re.compile(r"()()(?:กึ่ง|ครึ่ง)(?:หนึ่ง|(?<=ครึ่ง)ราคา)"),
        re.compile(rf"({_TH})\s?ใน\s?({_TH}(?!ารถ|ม))(?![.,]?\d)"),
    ),
}
_OF_A_UNIT = re.compile(rf"\sof\san?\s(?:{units.ANY['en']})", re.IGNORECASE)
_SLASH = re.compile(r"(?<![\d/.,-])([1-9])/([2-9]|10)(?![\d/.,-])")
_PERHAPS = {
    "en": perhaps(*_BY_NAME, r"\d/\d", *(rf"{number}\s(?:in|out)\s" for number in (*_NUMBERS["en"], r"\d"))),
    "th": perhaps("เศษ", "กึ่ง", "ครึ่ง", r"\d/\d", *(rf"{number}\s?ใน" for number in (*_NUMBERS["th"], r"\d"))),
}


def find(text: str, language: str) -> Iterator[Fact]:
    """Each part of a whole. It is stated, too, where both its numbers are."""
    for pattern in (*_PATTERNS[language], _SLASH) if _PERHAPS[language](text) else ():
        for found in pattern.finditer(text):
            over, under = (_number(word.lower(), language) for word in found.groups()) if found[1] else (1, 2)
            if over < under:
                yield _fact(found, over, under)


def _number(word: str, language: str) -> int:
    if word.isdigit():
        return int(word)
    return 1 if word in ("a", "an") else (_NUMBERS[language] | _BY_NAME)[word]


def _fact(found: re.Match, over: int, under: int) -> Fact:
    percents = {round(Decimal(100 * over) / under, places).normalize() for places in (0, 1, 2)}
    shares = [("number", f"{percent:f}") for percent in sorted(percents)]
    simple = Decimal(over) / under
    parts = tuple(
        Fact((("number", str(number)),), found[place], found.start(place), MUST if found[place].isdigit() else MAY)
        for place, number in ((1, over), (2, under))
    )
    parts = parts if found[1] else ()
    weight = min((part.weight for part in parts), default=MAY)
    if of := _OF_A_UNIT.match(found.string, found.end()):
        amount, written = (units.amount(simple, of.lastgroup),), found.string[found.start() : of.end()]
        return Fact(amount, written, found.start(), weight, of.lastgroup)
    return Fact((("fraction", str(simple.normalize())), *shares), found[0], found.start(), weight, parts=parts)
