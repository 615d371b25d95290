"""How Thai and English write dates and years, and which date of the Common Era each means.

A pattern goes with a function that takes its match and yields (start, end, meanings); a date is ("date", year, month, day),
with None for each part that is not written.
"""

import re

from checks.pairs import date_doubts
from checks.pairs.date_doubts import ERA, date
from checks.pairs.perhaps import perhaps
from common.words import MONTHS

SHORT_MONTHS = {
    "th": r"ม\.ค\. ก\.พ\. มี\.ค\. เม\.ย\. พ\.ค\. มิ\.ย\. ก\.ค\. ส\.ค\. ก\.ย\. ต\.ค\. พ\.ย\. ธ\.ค\.".split(),
    "en": r"Jan\.? Feb\.? Mar\.? Apr\.? May Jun\.? Jul\.? Aug\.? Sept?\.? Oct\.? Nov\.? Dec\.?".split(),
}
TO = r"\s*(?:–|-|—|−|ถึง|และ|หรือ|\bto\b|\band\b|\bor\b|\buntil\b)\s*"
LISTED = rf"(?:{TO}|\s*[,/]\s*)"
BUDDHIST = r"2[3-6]\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAYS = rf"(?<![\d.])(?P<days>{_DAY}(?:{TO}{_DAY})*)"
ERA_TH = r"(?:[พค]\.\s?ศ\.|พุทธศักราช|คริสต์ศักราช)\s*"
_THAI_YEAR = rf"(?:\s*(?:ปี\s*)?(?:{ERA_TH})?(?P<year>\d{{4}})(?!\d|,\d))"
_SHORT_YEAR = r"(?:\s*(?P<year>\d{4}|\d{2})(?![\d.:,/]))"
_ENGLISH_YEAR = r"(?:B\.?\s?E\.?\s*)?(?P<year>\d{4})(?!\d)"
YEAR_TH = r"(?:ปี(?:งบประมาณ|การศึกษา|บัญชี)?)"
_TILL = r"\s*(?:–|-|—|−|ถึง|\bto\b|\buntil\b)\s*"


def bare_year(year: int, language: str) -> list[tuple]:
    """What else four digits by themselves can mean."""
    if language == "th" and 2300 < year < 2700:
        return [date(year - ERA)]
    return [date(year)] if 1750 < year < 2200 else []


def _common_era(digits: str) -> int:
    """A year of either era: those of the Buddhist Era that pages speak of lie above 2300. Thai may leave out the century."""
    year = int(digits) + (2500 if len(digits) == 2 else 0)
    return year - ERA if year > 2300 else year


def _dates(language: str):
    def meanings(found: re.Match):
        parts = found.groupdict()
        year = _common_era(parts["year"]) if parts.get("year") else None
        days = [int(day) for day in re.findall(r"\d+", parts.get("days") or "")] or [None]
        month = _month(parts["month"], language)
        return [(*found.span(), [*date_doubts.others(found, year, month, day), date(year, month, day)]) for day in days]

    return meanings


def _month(word: str, language: str) -> int:
    both = zip(MONTHS[language], SHORT_MONTHS[language], strict=True)
    return next(number for number, names in enumerate(both, 1) if re.fullmatch("|".join(names), word))


def _month_range(language: str):
    """ต.ค.–ธ.ค. 2567: short names are months for certain where two of them bound a time. The year is the last one's."""

    def meanings(found: re.Match):
        year = _common_era(found["year"]) if found["year"] else None
        yield found.start("first"), found.end("first"), [date(None, _month(found["first"], language))]
        yield found.start("month"), found.end(), [date(year, _month(found["month"], language))]

    return meanings


def _figures(found: re.Match):
    """2025-09-30, 30/9/2568, 9/30/2025, and วันที่ 30 เดือน 9 ปี 2568."""
    day, month, year = (found[3], found[2], found[1]) if found[1] else (found[4], found[5], found[6])
    if int(month) > 12:  # 12/31/2025
        day, month = month, day
    if int(month) > 12:
        yield from date_doubts.figures(found)
        return
    yield found.start(), found.end(), [date(_common_era(year), int(month), int(day))]


def _years(found: re.Match):
    """Years after words that say so, one or several: พ.ศ. 2566–2568."""
    for number, year in enumerate(re.finditer(r"\d{4}", found[0])):
        start = found.start() + (year.start() if number else 0)
        yield start, found.start() + year.end(), date_doubts.of_a_year(found, int(year[0]), _common_era(year[0]))


def _short_range(found: re.Match):
    """2024–25."""
    for year in (found[1], found[1][:2] + found[2]):
        yield found.start(), found.end(), [date(_common_era(year))]


def _both_eras(found: re.Match):
    """B.E. 2562 (2019) is one year; where the two are not one, nothing answers the second."""
    yield found.start(), found.end(), [date(int(found[1]) - ERA)]
    if int(found[1]) - ERA != int(found[2]):
        yield found.start(2), found.end(2), [("not that year", int(found[1]) - ERA)]


_MONTH_FIGURE, _DAY_FIGURE = "(0?[1-9]|1[0-2])", r"(0?[1-9]|[12]\d|3[01])"
_FIGURES = re.compile(
    rf"(?<![\d-])(\d{{4}})-{_MONTH_FIGURE}-{_DAY_FIGURE}(?![\d-])|(?<![\d/]){_DAY_FIGURE}/{_DAY_FIGURE}/(\d{{4}})(?![\d/])"
)
_IN_WORDS = re.compile(rf"()()(){_DAY_FIGURE}\s*เดือน(?:ที่)?\s*{_MONTH_FIGURE}\s*(?:ปี\s*)?(?:{ERA_TH})?(\d{{4}})(?!\d)")
_SHORT_RANGE = re.compile(r"(?<!\d)(2[3-6]\d\d|19\d\d|20\d\d)\s?[–/-]\s?(\d\d)(?![\d-])")
_BOTH = re.compile(rf"(?:พ\.\s?ศ\.|พุทธศักราช|\bB\.?\s?E\.?)\s*({BUDDHIST})\s*\((?:{ERA_TH})?((?:1[89]|20)\d\d)\)")


def _thai():
    long, short = "|".join(MONTHS["th"]), "|".join(SHORT_MONTHS["th"])
    no_name = r"(?!\s?[ก-ฮ]\.)"  # ก.พ.ร. is an office
    yield _BOTH, _both_eras
    yield _IN_WORDS, _figures
    yield re.compile(rf"{_DAYS}\s*(?:เดือน)?\s*(?P<month>{long}){_THAI_YEAR}?"), _dates("th")
    yield re.compile(rf"{_DAYS}\s*(?:เดือน)?\s*(?P<month>{short}){_SHORT_YEAR}?"), _dates("th")
    yield re.compile(rf"(?P<first>{short}){_TILL}(?P<month>{short}){no_name}{_THAI_YEAR}?"), _month_range("th")
    # Without a day, ก.พ. is a month only with its whole year: สำนักงาน ก.พ. 47/111 is an address.
    yield re.compile(rf"(?P<month>{long}|{short}){_THAI_YEAR}"), _dates("th")
    yield re.compile(rf"เดือน\s*(?P<month>{short}){no_name}"), _dates("th")
    yield _FIGURES, _figures
    yield _SHORT_RANGE, _short_range
    more = rf"(?:{LISTED}(?:{ERA_TH})?\d{{4}}(?!\d|,\d))*"
    yield re.compile(rf"(?:{YEAR_TH}\s*)?{ERA_TH}\d{{4}}(?!\d){more}"), _years
    yield re.compile(rf"{YEAR_TH}\s*{BUDDHIST}(?!\d){more}"), _years
    yield re.compile(rf"(?<![\d.,]){BUDDHIST}(?:{LISTED}{BUDDHIST})+(?![\d,])"), _years


def _english():
    names, short = "|".join((*MONTHS["en"], *SHORT_MONTHS["en"])), "|".join(SHORT_MONTHS["en"])
    month = rf"(?P<month>{names})"
    yield _BOTH, _both_eras
    yield re.compile(rf"{_DAYS}\s+(?:of\s+)?{month}(?!\w)(?:,?\s+{_ENGLISH_YEAR})?"), _dates("en")
    yield re.compile(rf"\b{month}\s+{_DAYS}(?!\d)(?:,?\s+{_ENGLISH_YEAR})?"), _dates("en")
    in_short = rf"\b(?P<first>{short}){_TILL}(?P<month>{short})(?!\w)(?:,?\s+{_ENGLISH_YEAR})?"
    yield re.compile(in_short), _month_range("en")
    yield re.compile(rf"\b{month},?\s+(?:of\s+)?{_ENGLISH_YEAR}"), _dates("en")
    yield _FIGURES, _figures
    more = rf"(?:{LISTED}(?:B\.?\s?E\.?\s*)?{BUDDHIST}(?!\d))*"
    yield re.compile(rf"\b(?:[Yy]ears?|FY)\s?{BUDDHIST}(?!\d|,\d){more}"), _years  # told by checks.eras
    yield re.compile(rf"\bB\.?\s?E\.?\s*{BUDDHIST}(?!\d){more}|(?<!\d){BUDDHIST}\s?B\.?E\.?(?!\w)"), _years
    yield (
        re.compile(rf"\b(?:C\.?E\.?|A\.?D\.?)\s*{BUDDHIST}(?!\d)|(?<!\d){BUDDHIST}\s(?:C\.?E|A\.?D)\b"),
        _years,
    )  # these, too
    yield _SHORT_RANGE, _short_range


_NAMES = (*MONTHS["en"], *SHORT_MONTHS["en"])
PERHAPS = {
    "th": perhaps(r"\d\d\d\d", r"\.[ก-ฮ]\.", *MONTHS["th"]),
    "en": perhaps(
        r"\d\d\d\d",
        rf"\d(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{'|'.join(_NAMES).lower()})",
        *(rf"{name.lower()}(?:\s+\d|{_TILL})" for name in _NAMES),
    ),
}
PATTERNS = {"th": tuple(_thai()), "en": tuple(_english())}
