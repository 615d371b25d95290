"""Numbers that are written as words, or partly so: "four hundred thousand", "1.5 million", สี่แสน, "2 แสน 5 หมื่น", "Rama IX"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from checks.pairs import thai_number_words
from checks.pairs.perhaps import perhaps

NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?")
_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_UNITS += "seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
ORDINALS += "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_VALUES = (
    {word: Decimal(number) for number, word in enumerate(_UNITS, 1)}
    | {word: Decimal(number) for number, word in enumerate(ORDINALS, 1)}
    | {word: Decimal(10 * number) for number, word in enumerate(_TENS, 2)}
    | {"once": Decimal(1), "twice": Decimal(2), "thrice": Decimal(3), "half": Decimal("0.5")}
)
_SCALES = {"dozen": 12, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALE = "|".join(_SCALES)
_LAST = "|".join(sorted((*_UNITS, *ORDINALS, "once", "twice", "thrice"), key=len, reverse=True))
_BELOW_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_LAST}))?|(?:{_LAST}))\b"
_FIGURE = r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_HALF = r"(?:\s+and\s+a\s+half\b)"
_HUNDREDS = (
    rf"(?:an?|{_BELOW_100}|{_FIGURE})\s+hundred\b(?:\s+(?:and\s+)?{_BELOW_100}(?!\s+hundred\b)(?![- ](?:{_LAST})))?"
)
_PART = re.compile(
    rf"(?<!\w)(?:(?:half\s+an?|an?|(?:{_HUNDREDS}|{_BELOW_100}|{_FIGURE}){_HALF}?)\s+(?P<scale>{_SCALE})\b{_HALF}?"
    rf"|(?:{_HUNDREDS}|{_BELOW_100}){_HALF}?|{_FIGURE}{_HALF})",
    re.IGNORECASE,
)
_TOKEN = re.compile(rf"{_FIGURE}|\b(?:{'|'.join(_TENS)}|{_LAST}|half|hundred|{_SCALE})\b", re.IGNORECASE)
_HAS_WORDS = perhaps(*_TENS, *_LAST.split("|"), *_SCALES, "hundred", "half")
_LOOK_ALIKES = str.maketrans("ſıİ", "sii")  # which a pattern takes for these letters where it ignores the case
_JOINED = re.compile(r"\s+(?:and\s+)?|,\s+(?:and\s+)?")
# "between one hundred and two thousand": this "and" joins no number, unless another one follows.
_BETWEEN = re.compile(r"\b(?:between|both)\s(?:(?!\band\b)[^.;,])+\sand\b(?![^.;,]*\band\b)", re.IGNORECASE)
# Where a Roman numeral is one for certain; of two letters and more also after any other name: Elizabeth II.
_ROMAN_AFTER = (
    r"Rama|Chapter|Part|Title|Division|Section|Schedule|Annex|Appendix|Volume|Book|Phase|Type|Class|Category|Level|Table|Figure"
    r"|Group|Zone|Article|รัชกาลที่|หมวด(?:ที่)?|ภาค(?:ที่)?|ส่วน(?:ที่)?|บทที่|ระยะที่|ประเภท(?:ที่)?|ชนิด(?:ที่)?|กลุ่ม(?:ที่)?|ระดับ|ภาคผนวก"
)
_ROMAN = re.compile(
    rf"(?:(?i:{_ROMAN_AFTER})\s?(?=[IVX])|[A-Z][a-z]+\s(?=[IVX]{{2}}))(X{{0,3}}(?:IX|IV|V?I{{0,3}}))(?!\w)"
)
_LAST_ROMAN = re.compile(r"[IVX](?!\w)")
_ROMAN_SIGNS = {"I": 1, "V": 5, "X": 10}


def find(text: str, language: str) -> Iterator[tuple[int, int, list[Decimal]]]:
    """Where each number that is not in figures alone begins and ends, and what it can mean."""
    for found in _ROMAN.finditer(text) if _LAST_ROMAN.search(text) else ():
        if found[1]:
            yield found.start(1), found.end(1), [Decimal(_roman(found[1]))]
    if language == "th":
        yield from thai_number_words.find(text)
    elif _HAS_WORDS(text):
        yield from _english(text)


def _roman(word: str) -> int:
    values = [_ROMAN_SIGNS[sign] for sign in word]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _english(text: str) -> Iterator[tuple[int, int, list[Decimal]]]:
    """Parts such as "two million" and "three hundred thousand" that stand side by side are one number."""
    whole: tuple[int, int, Decimal] | None = None
    scale = 0
    for found in _PART.finditer(_BETWEEN.sub(lambda clause: clause[0][:-3] + "\0\0\0", text)):
        number = _value(found[0])
        if whole and number < scale and _goes_on(found, whole[1]):
            whole = whole[0], found.end(), whole[2] + number
        else:
            if whole:
                yield *whole[:2], [whole[2]]
            whole = found.start(), found.end(), number
        scale = _SCALES[_small(found["scale"])] if found["scale"] not in (None, "dozen") else 0
    if whole:
        yield *whole[:2], [whole[2]]


def _goes_on(found: re.Match, end: int) -> bool:
    """Whether a part belongs to the number that ends before it: not in "two million, three ministries"."""
    gap = _JOINED.fullmatch(found.string, end, found.start())
    return bool(gap) and ("," not in gap[0] or bool(found["scale"]) or "hundred" in found[0].lower())


def _small(words: str) -> str:
    return words.translate(_LOOK_ALIKES).lower()


def _value(words: str) -> Decimal:
    """The number that one part stands for: a half is one of what stands before it."""
    total, number, last = Decimal(0), Decimal(0), Decimal(1)
    for token in _TOKEN.findall(_small(words)):
        if token == "hundred":
            number, last = (number or 1) * 100, Decimal(1)
        elif token in _SCALES:
            last = Decimal(_SCALES[token])
            total, number = (number or 1) * last, Decimal(0)
        elif token == "half":
            number += last / 2
        else:
            number += _VALUES[token] if token in _VALUES else Decimal(token.replace(",", ""))
    return total + number
