"""Numbers that are written as words, to ninety-nine, and words that multiply the number before them, in Thai and in English."""

import re
from decimal import Decimal

_ENGLISH = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_ENGLISH += "seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
_ORDINALS += "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_THAI = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
VALUES = (
    {word: number for number, word in enumerate(_ENGLISH, 1)}
    | {word: number for number, word in enumerate(_ORDINALS, 1)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {"once": 1, "twice": 2}
    | {word: number for number, word in enumerate(_THAI, 1)}
    | {"เอ็ด": 1, "ยี่": 2}
)
# Longest first: "seventeen" before "seven". In Thai a number's letters begin many other words: สามารถ, ห้าม, เก้าอี้.
_UNITS = "|".join(sorted((*_ENGLISH, *_ORDINALS, "once", "twice"), key=len, reverse=True))
THAI_UNITS = r"หนึ่ง|สอง|สาม(?!ารถ|ัญ|ัค|ี)|สี่|ห้า(?!ม|ง)|หก(?!ล้ม)|เจ็ด|แปด|เก้า(?!อี้)"
WORDS = {
    "en": re.compile(
        rf"\b(?:(?P<tens>{'|'.join(_TENS)})(?:[- ](?P<last>{_UNITS}))?|(?P<unit>{_UNITS}))\b", re.IGNORECASE
    ),
    "th": re.compile(rf"(?P<tens>(?:ยี่|{THAI_UNITS})?สิบ)(?P<last>เอ็ด|{THAI_UNITS})?|(?<!อัน)(?P<unit>{THAI_UNITS})"),
}
# Words that may stand for a number, and often do not: they answer it, and need no answer.
HINTS = {
    "en": (
        (re.compile(r"\b(?:an?|each|every|per|single|only|sole|annual(?:ly)?|yearly|daily|weekly|monthly)\b", re.I), 1),
        (re.compile(r"\b(?:both|pair|doubled?|twin|twofold)\b", re.I), 2),
        (re.compile(r"\b(?:no|none|zero|nothing)\b", re.I), 0),
        (re.compile(r"\bhalf\b", re.I), 50),
        (re.compile(r"\bquarters?\b", re.I), 4),
    ),
    "th": (
        (re.compile("เดียว|แรก|ละ|ต่อ|ทุก"), 1),
        (re.compile("คู่|ทั้งคู่"), 2),
        (re.compile("ศูนย์|ไม่มี"), 0),
        (re.compile("ครึ่ง"), 50),
    ),
}
SCALES = {
    "en": {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    "th": {"ร้อย": 2, "พัน": 3, "หมื่น": 4, "แสน": 5, "ล้าน": 6}
    | {"สิบล้าน": 7, "ร้อยล้าน": 8, "พันล้าน": 9, "หมื่นล้าน": 10, "แสนล้าน": 11, "ล้านล้าน": 12},
}
_LONGEST = {language: "|".join(sorted(scales, key=len, reverse=True)) for language, scales in SCALES.items()}
# "3 ร้อยละ" is no hundred, and "5 พันธกิจ" are five missions.
SCALE = {"en": re.compile(rf"\s+({_LONGEST['en']})\b", re.I), "th": re.compile(rf"\s*({_LONGEST['th']})(?!ละ|ธ)")}


def value(found: re.Match, language: str) -> int:
    """The number that a match of WORDS stands for."""
    tens = found["tens"]
    if not tens:
        return VALUES[found["unit"].lower()]
    last = VALUES[found["last"].lower()] if found["last"] else 0
    return last + (10 * VALUES.get(tens.removesuffix("สิบ"), 1) if language == "th" else VALUES[tens.lower()])


def scaled(number: Decimal, text: str, end: int, language: str) -> tuple[Decimal, int]:
    """A number with the "million" or "ล้าน" behind it, and where both end."""
    found = SCALE[language].match(text, end)
    if not found:
        return number, end
    return number * Decimal(10) ** SCALES[language][found[1].lower()], found.end()
