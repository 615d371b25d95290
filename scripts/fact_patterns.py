"""How Thai and English write dates, years, times and telephone numbers, and what each means."""

import re
from decimal import Decimal
from itertools import chain

from words import MONTHS

ERA = 543
SHORT_MONTHS = {
    "th": r"ม\.ค\. ก\.พ\. มี\.ค\. เม\.ย\. พ\.ค\. มิ\.ย\. ก\.ค\. ส\.ค\. ก\.ย\. ต\.ค\. พ\.ย\. ธ\.ค\.".split(),
    "en": [rf"{month[:3]}[a-z]?\.?" for month in MONTHS["en"]],
}
WEEKDAYS = {
    "th": "จันทร์ อังคาร พุธ พฤหัส(?:บดี)? ศุกร์ เสาร์ อาทิตย์".split(),
    "en": "Mon(?:day)? Tue(?:s|sday)? Wed(?:nesday)? Thu(?:rs|rsday)? Fri(?:day)? Sat(?:urday)? Sun(?:day)?".split(),
}
NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?")
NAMED = re.compile(r"\d\.0")  # Thailand 4.0 is not Thailand 4
TO = r"\s*(?:–|-|—|−|ถึง|และ|หรือ|,|/|\bto\b|\band\b|\bor\b|\buntil\b)\s*"
_EN_MONTH = "|".join(chain(MONTHS["en"], SHORT_MONTHS["en"]))
_DAYS = rf"(?<![\d.])(?P<days>\d{{1,2}}(?:st|nd|rd|th)?(?:{TO}\d{{1,2}}(?:st|nd|rd|th)?)*)"
_EN_YEAR = r"(?P<era>B\.?\s?E\.?\s*)?(?P<year>\d{4})(?!\d)"
_TH_YEAR = r"(?:\s*(?:ปี\s*)?(?P<era>[พค]\.\s?ศ\.\s*)?(?P<year>\d{4})(?!\d|,\d))"
_TH_SHORT_YEAR = r"(?:\s*(?P<year>\d{4}|\d{2})(?![\d.:,]))"
THAI_YEARS = r"2[3-6]\d\d"


def key(number: Decimal) -> str:
    """A number as it is compared: 412.50 is 412.5."""
    return f"{number.normalize():f}"


def date(year: int | None, month: int | None, day: int | None) -> tuple:
    """A date or a part of one, in the Common Era."""
    return ("date", year, month, day)


def common_era(digits: str, era: str | None, language: str) -> int:
    """A year of either era. Thai pages count in พ.ศ. and may write its last two digits only."""
    year = int(digits)
    if len(digits) == 2:
        year += 2500 if language == "th" else 2000
    buddhist = era[0] in "พBb" if era else language == "th" and year > 2300
    return year - ERA if buddhist else year


def bare_year(year: int, language: str) -> list[tuple]:
    """What else four digits by themselves can mean."""
    if language == "th" and 2300 < year < 2700:
        return [date(year - ERA, None, None)]
    return [date(year, None, None)] if 1750 < year < 2200 else []


def _month(word: str, language: str) -> int:
    for number, (long, short) in enumerate(zip(MONTHS[language], SHORT_MONTHS[language], strict=True), 1):
        if re.fullmatch(f"{long}|{short}", word, re.IGNORECASE):
            return number
    raise ValueError(word)


def _dates(language: str):
    def meanings(found: re.Match):
        parts = found.groupdict()
        year = common_era(parts["year"], parts.get("era"), language) if parts.get("year") else None
        month, start = _month(parts["month"], language), found.start()
        days = [int(day) for day in re.findall(r"\d+", parts.get("days") or "")] or [None]
        return [(start, found.end(), [date(year, month, day)]) for day in days]

    return meanings


def _figures(language: str):
    """2025-09-30, and 30/9/2568."""

    def meanings(found: re.Match):
        day, month, year = (found[3], found[2], found[1]) if found[1] else (found[4], found[5], found[6])
        yield found.start(), found.end(), [date(common_era(year, None, language), int(month), int(day))]

    return meanings


def _years(language: str, era: str | None):
    """Years after words that say so, one or several: พ.ศ. 2566–2568."""

    def meanings(found: re.Match):
        for number, year in enumerate(re.finditer(r"\d{4}", found[0])):
            start = found.start() + (year.start() if number else 0)
            yield start, found.start() + year.end(), [date(common_era(year[0], era, language), None, None)]

    return meanings


def _left_in_buddhist_era(found: re.Match):
    """A year that an English page has as the Thai page writes it; nothing answers it."""
    for year in re.finditer(THAI_YEARS, found[0]):
        yield found.start() + year.start(), found.start() + year.end(), [("buddhist year", int(year[0]))]


def _both_eras(found: re.Match):
    """B.E. 2562 (2019) is one year; where the two do not agree, nothing answers the second."""
    yield found.start(), found.end(1), [date(int(found[1]) - ERA, None, None)]
    if int(found[1]) - ERA != int(found[2]):
        yield found.start(2), found.end(2), [("not that year", int(found[2]))]


def _short_range(found: re.Match):
    """2024–25."""
    for year in (found[1], found[1][:2] + found[2]):
        yield found.start(), found.end(), [date(common_era(year, None, "th"), None, None)]


def _times(found: re.Match):
    """08.30–16.30 น., 8.30 a.m. to 4.30 p.m., 4 p.m.; what lacks a.m. or p.m. at the start of a range can be either."""
    parts = found.groupdict()
    last = parts.get("half") or ""
    first = parts.get("first_half") or ("" if parts.get("till") else last)
    for name, half in (("from", first), ("till", last)):
        if parts.get(name):
            halves = [half] if half or not last else ["am", last]
            yield found.start(name), found.end(name), [("time", _of_day(minutes(parts[name]), part)) for part in halves]


def minutes(clock: str) -> int:
    """Minutes since midnight of 8, 8.30 or 8:30."""
    hour, _, minute = clock.replace(".", ":").partition(":")
    return 60 * int(hour) + int(minute or 0)


def _of_day(minutes: int, half: str) -> int:
    if not half:
        return minutes
    return minutes % 720 + (720 if half.lower().startswith("p") else 0)


def _phone(found: re.Match):
    digits = re.sub(r"\D", "", found[0])
    yield found.start(), found.end(), [("phone", f"0{digits[2:].removeprefix('0')}" if found[0][0] == "+" else digits)]


def _mail(found: re.Match):
    yield found.start(), found.end(), [("mail", found[0].lower())]


def certain(found: re.Match, language: str) -> bool:
    """Whether a name of a month or weekday can be nothing else: อาทิตย์ is the sun too, and May and March are words."""
    if language == "th":
        return found[0].startswith("วัน") or found[0] in MONTHS["th"]
    return found[0] not in ("May", "March", "Sat", "Sun", "Wed", "Mon", "noon", "midday")


def _names(language: str):
    for number, name in enumerate(MONTHS[language], 1):
        yield re.compile(rf"{name}" if language == "th" else rf"\b{name}\b"), date(None, number, None)
    for number, name in enumerate(WEEKDAYS[language], 1):
        yield re.compile(rf"(?:วัน)?{name}" if language == "th" else rf"\b{name}s?\b"), ("weekday", number)


NAMES = {language: tuple(_names(language)) for language in MONTHS}
_NOON = ((re.compile("เที่ยง(?!ธรรม|ตรง)"), ("time", 720)), (re.compile(r"\b(?:noon|midday)\b"), ("time", 720)))
NAMES = {"th": (*NAMES["th"], _NOON[0]), "en": (*NAMES["en"], _NOON[1])}
_BOTH_ERAS = re.compile(r"(?:พ\.\s?ศ\.|\bB\.?\s?E\.?)\s*(\d{4})\s*\((?:ค\.\s?ศ\.\s*)?(\d{4})\)")
_EVERYWHERE = (
    (_BOTH_ERAS, _both_eras),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), _mail),
    (
        re.compile(r"\+66[\s()-]*(?:\(?0\)?[\s-]*)?\d(?:[\s-]?\d){7,8}(?!\d)|(?<![\d.,])0\d?(?:[\s-]?\d){7,8}(?!\d)"),
        _phone,
    ),
)
_FIGURES = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])|(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_CLOCK = re.compile(r"(?<![\d.:])(?P<from>\d{1,2}:\d{2})(?![\d:])")
_SHORT_RANGE = re.compile(r"(?<!\d)(2[3-6]\d\d|19\d\d|20\d\d)\s?[–/-]\s?(\d\d)(?![\d-])")


def _thai():
    long, short = "|".join(MONTHS["th"]), "|".join(SHORT_MONTHS["th"])
    yield re.compile(rf"{_DAYS}\s*(?P<month>{long}){_TH_YEAR}?"), _dates("th")
    yield re.compile(rf"{_DAYS}\s*(?P<month>{short}){_TH_SHORT_YEAR}?"), _dates("th")
    yield re.compile(rf"(?P<month>{long}){_TH_YEAR}"), _dates("th")
    yield re.compile(rf"(?P<month>{short}){_TH_SHORT_YEAR}"), _dates("th")
    yield _FIGURES, _figures("th")
    time = r"\d{1,2}[.:]\d{2}"
    yield re.compile(rf"(?<![\d.])(?P<from>{time})(?:\s*น\.)?(?:{TO}(?P<till>{time}))?\s*(?:น\.|นาฬิกา)"), _times
    yield _CLOCK, _times
    yield _SHORT_RANGE, _short_range
    more = rf"(?:{TO}(?:[พค]\.\s?ศ\.\s*)?\d{{4}}(?!\d))*"
    yield re.compile(rf"(?:(?:ปี(?:งบประมาณ|การศึกษา|บัญชี)?)\s*)?ค\.\s?ศ\.\s*\d{{4}}(?!\d){more}"), _years("th", "ค")
    yield re.compile(rf"(?:ปี(?:งบประมาณ|การศึกษา|บัญชี)?\s*)?พ\.\s?ศ\.\s*\d{{4}}(?!\d){more}"), _years("th", "พ")
    yield re.compile(rf"ปี(?:งบประมาณ|การศึกษา|บัญชี)?\s*{THAI_YEARS}(?!\d){more}"), _years("th", None)
    yield re.compile(rf"(?<![\d.,]){THAI_YEARS}(?:{TO}{THAI_YEARS})+(?![\d,])"), _years("th", None)


def _english():
    month = rf"(?P<month>{_EN_MONTH})"
    yield re.compile(rf"{_DAYS}\s+(?:of\s+)?{month}\b(?:,?\s+{_EN_YEAR})?"), _dates("en")
    yield re.compile(rf"\b{month}\s+{_DAYS}(?!\d)(?:,?\s+{_EN_YEAR})?"), _dates("en")
    yield re.compile(rf"\b{month}\s+(?:of\s+)?{_EN_YEAR}"), _dates("en")
    yield _FIGURES, _figures("en")
    half, time = r"\s?(?P<{}>[ap]\.?m\b\.?)", r"\d{1,2}(?:[.:]\d{2})?"
    first, last = half.format("first_half"), half.format("half")
    yield re.compile(rf"(?<![\d.])(?P<from>{time})(?:{first})?{TO}(?P<till>{time}){last}", re.IGNORECASE), _times
    yield re.compile(rf"(?<![\d.])(?P<from>{time}){last}", re.IGNORECASE), _times
    yield _CLOCK, _times
    more = rf"(?:{TO}(?:B\.?\s?E\.?\s*)?{THAI_YEARS}(?!\d))*"
    yield re.compile(rf"\bB\.?\s?E\.?\s*\d{{4}}(?!\d){more}|(?<!\d)\d{{4}}\s?B\.?E\.?(?!\w)"), _years("en", "B")
    said = r"\b(?:in|since|until|by|during|before|after|years?|FY)\s?"
    yield (
        re.compile(rf"(?:{said}){THAI_YEARS}(?!\d){more}|(?<!\d){THAI_YEARS}{TO}{THAI_YEARS}(?!\d)", re.I),
        _left_in_buddhist_era,
    )
    yield _SHORT_RANGE, _short_range


PATTERNS = {"th": (*_EVERYWHERE, *_thai()), "en": (*_EVERYWHERE, *_english())}
