"""Units behind numbers, in both languages, and what an amount is in the smallest of its kind: a year and a half is 18 months."""

import re
from decimal import Decimal

from checks.pairs.fact import Fact
from common.words import MONTHS

_MONTHS = "|".join(MONTHS["th"])
_SMALLER = r"\d|\s*(?:เดือน|สัปดาห์|วัน(?!ที่))"  # 1 ปี 10 เดือน, but not หมวด 7 ปี 68
# Unit: how it is written after a number (English, Thai), what it is counted in and how many of these it has, and its own words.
# Thai numbers often stand before a word that begins like a unit: ครั้งที่ 7 วันที่ 5, หมวด 7 ปี พ.ศ., 3 คนพิการ.
UNITS = {
    "year": (r"years?", rf"ปี(?!\s*(?:\d\d(?!{_SMALLER})|พ\.|\0))", "month", 12, "ปี"),
    "month": (r"months?", rf"เดือน(?!\s*(?:\d{{1,2}}(?!{_SMALLER})|\0|{_MONTHS}))", "month", 1, "เดือน"),
    "fortnight": (r"fortnights?", "ปักษ์", "minute", 20160, "ปักษ์"),
    "week": (r"weeks?", "สัปดาห์", "minute", 10080, "สัปดาห์"),
    "day": (r"days?", r"วัน(?!ที่|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์|หยุด|นี้|สำคัญ)", "minute", 1440, "วัน"),
    "hour": (r"hours?|hrs?", r"ชั่วโมง|ชม\.", "minute", 60, "ชั่วโมง"),
    "minute": (r"minutes?|mins?", "นาที", "minute", 1, "นาที"),
    "baht": ("baht", "บาท", "baht", 1, "บาท"),
    "dollar": (r"(?:US\s)?dollars?", r"ดอลลาร์|เหรียญสหรัฐ", "dollar", 1, "ดอลลาร์"),
    "person": (r"people|persons?", r"คน(?!พิการ|งาน|ไข้|ต่าง|ขับ|ไทย|ละ|ที่)", "person", 1, "คน"),
    "kilometre": (r"kilomet(?:re|er)s?|km", r"กิโลเมตร|กม\.", "metre", 1000, "กิโลเมตร"),
    "metre": (r"met(?:re|er)s?", "เมตร", "metre", 1, "เมตร"),
    "kilogram": (r"kilograms?|kilos?|kg", r"กิโลกรัม|กก\.", "kilogram", 1, "กิโลกรัม"),
    "percent": (r"%|per ?cent", "%|เปอร์เซ็นต์", "percent", 1, "ร้อยละ"),
}
_END = {"en": r"(?![A-Za-z])", "th": ""}
ANY = {
    language: "|".join(rf"(?P<{unit}>(?:{written[place]}){_END[language]})" for unit, written in UNITS.items())
    for place, language in enumerate(("en", "th"))
}
_AFTER = {
    "en": re.compile(rf"[\s-]?(?:(?:working|business|calendar|full|consecutive)\s)?(?:{ANY['en']})", re.IGNORECASE),
    "th": re.compile(rf"\s?(?:{ANY['th']})"),
}
_BEFORE = re.compile(r"ร้อยละ\s*$")
_NO_MORE, _NO_LESS = r"(?:no|not(?:\s+be)?)\s+(?:more|longer)\s+than", r"(?:no|not(?:\s+be)?)\s+(?:less|fewer)\s+than"
_BOUNDS = {
    "en": (
        ("least", re.compile(rf"\b(?:at\s+least|{_NO_LESS}|a\s+minimum\s+of)\s+$", re.IGNORECASE)),
        ("most", re.compile(rf"\b(?:at\s+most|{_NO_MORE}|up\s+to|a\s+maximum\s+of|not\s+exceeding)\s+$", re.I)),
    ),
    "th": (
        ("least", re.compile(r"(?:อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า)\s*(?:ร้อยละ\s*)?$")),
        ("most", re.compile(r"(?:ไม่เกิน|ไม่มากกว่า|อย่างมาก|ไม่เกินกว่า)\s*(?:ร้อยละ\s*)?$")),
    ),
}
_BEFOREHAND = re.compile(r"before|prior|advance|ahead|ก่อน|ล่วงหน้า")
BOUNDS = {"least": ("อย่างน้อย", "at least"), "most": ("ไม่เกิน", "at most")}


def after(text: str, end: int, language: str) -> tuple[str, int]:
    """The unit that stands right after a number, and where it ends; none where there is none that is known."""
    found = _AFTER[language].match(text, end)
    return (found.lastgroup, found.end()) if found else ("", end)


def before(text: str, start: int) -> str:
    """The unit that stands before a number: ร้อยละ."""
    return "percent" if _BEFORE.search(text, max(0, start - 10), start) else ""


def bound(text: str, start: int, end: int, language: str) -> str:
    """Whether the number that stands here is called the least or the most; "up to 7 days before" may be either."""
    words = text[max(0, start - 30) : start]
    name = next((name for name, pattern in _BOUNDS[language] if pattern.search(words)), "")
    return name if name and not _BEFOREHAND.search(text, end, end + 40) else ""


def amount(value: Decimal, unit: str) -> tuple:
    """What so many units mean, in whatever unit of their kind they are written."""
    _, _, base, factor, _ = UNITS[unit]
    return ("amount", base, f"{(value * factor).normalize():f}")


def amounts(value: Decimal, unit: str) -> tuple[tuple, ...]:
    """The same, and what it is also said to be: a month and a half is six weeks or 45 days."""
    if (value, unit) != (Decimal("1.5"), "month"):
        return (amount(value, unit),)
    return amount(value, unit), amount(Decimal(6), "week"), amount(Decimal(45), "day")


def count(fact: Fact) -> Decimal:
    """How many of its units a fact states."""
    amount = next(Decimal(meaning[2]) for meaning in fact.meanings if meaning[0] == "amount")
    return amount / UNITS[fact.unit][3]


def said(value: Decimal, unit: str, language: str) -> str:
    """So many units in words."""
    if value == Decimal("0.5"):
        return f"ครึ่ง{UNITS[unit][4]}" if language == "th" else f"half {'an' if unit == 'hour' else 'a'} {unit}"
    number = f"{value.normalize():,f}"
    if language == "th":
        return f"ร้อยละ {number}" if unit == "percent" else f"{number} {UNITS[unit][4]}"
    if unit == "percent":
        return f"{number}%"
    plural = {"baht": "baht", "person": "people"}.get(unit, f"{unit}s")
    return f"{number} {unit if value == 1 else plural}"
