"""Numbers in Thai words, with or without figures between them: สี่แสน, หนึ่งล้านห้าแสน, 2 แสน 5 หมื่น, 3.5 ล้าน, ครึ่งล้าน, 2 ล้านครึ่ง."""

import re
from collections.abc import Iterator
from decimal import Decimal

from checks.pairs.perhaps import perhaps

_DIGITS = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_VALUES = {word: number for number, word in enumerate(_DIGITS, 1)} | {"เอ็ด": 1, "ยี่": 2}
SCALES = {"สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10**4, "แสน": 10**5, "ล้าน": 10**6}
MILLION = SCALES["ล้าน"]
# A number's letters begin many other words: สามารถ, ห้าม, เก้าอี้; ร้อยละ is per cent, and พันธกิจ a mission.
UNITS = r"หนึ่ง|สอง|สาม(?!ารถ|ัญ|ัค|ี)|สี่|ห้า(?!ม|ง)|หก(?!ล้ม)|เจ็ด|แปด|เก้า(?!อี้)"
_FIGURE = r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_COUNT = rf"(?:\s?{_FIGURE}\s*|{UNITS})"
_BELOW_MILLION = (
    rf"(?:{_COUNT}แสน)?(?:{_COUNT}หมื่น)?(?:{_COUNT}พัน(?!ธ))?(?:{_COUNT}ร้อย(?!ละ))?(?:(?:ยี่|{UNITS})?สิบ)?(?:เอ็ด|{UNITS})?"
)
_NUMBER = re.compile(
    rf"(?<!อัน)(?=[\dหสเแยคล])(?:ล้าน(?=ครึ่ง)|(?:ครึ่ง|{_FIGURE}\s*|{_BELOW_MILLION}(?<=.))(?:ล้าน|โหล)(?:ล้าน)*(?:{_BELOW_MILLION})|{_BELOW_MILLION})"
    r"(?:(?:(?<=พัน)|(?<=หมื่น)|(?<=แสน)|(?<=ล้าน))ครึ่ง)?"
)
_PERHAPS = perhaps(*_DIGITS, "เอ็ด", "สิบ", "ล้าน", "โหล", r"\d\s*(?:ร้อย|พัน|หมื่น|แสน)")
_TOKEN = re.compile(rf"{_FIGURE}|ครึ่ง|โหล|เอ็ด|ยี่|{'|'.join(SCALES)}|{UNITS}")


def find(text: str) -> Iterator[tuple[int, int, list[Decimal]]]:
    """Where each number with words in it begins and ends, and what it can mean."""
    for found in _NUMBER.finditer(text) if _PERHAPS(text) else ():
        words = found[0].strip()
        if words not in ("", "ครึ่ง") and not re.fullmatch(_FIGURE, words):
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            yield start, start + len(words), _values(words)


def _values(words: str) -> list[Decimal]:
    """What the words mean: สองหมื่นห้า is 25,000 in talk and 20,005 in books."""
    millions, rest, digit, last = Decimal(0), Decimal(0), Decimal(0), Decimal(1)
    tokens = _TOKEN.findall(words)
    for token in tokens:
        if token in ("ล้าน", "โหล"):
            last = Decimal(MILLION if token == "ล้าน" else 12)
            millions, rest, digit = (millions + rest + digit or 1) * last, Decimal(0), Decimal(0)
        elif token in SCALES:
            last = Decimal(SCALES[token])
            rest, digit = rest + (digit or 1) * last, Decimal(0)
        elif token == "ครึ่ง":
            digit += last / 2
        else:
            digit = Decimal(_VALUES[token]) if token in _VALUES else Decimal(token.replace(",", ""))
    whole = millions + rest
    spoken = [whole + digit * last / 10] if tokens[-1] in _DIGITS and last >= 100 else []
    return [whole + digit, *spoken]


def value(word: str) -> int:
    """A number in words: เก้า, สิบเอ็ด."""
    return int(_values(word)[0])
