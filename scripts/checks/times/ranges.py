"""Ranges that end before they begin: พ.ศ. 2570–2566, 18–15 February 2027, 8 March to 2 March 2027. Of times, 16.00–9.00 น. is a night's."""

import re
from collections.abc import Iterator

from checks.pairs.date_patterns import ERA_TH, YEAR_TH
from checks.times import dates
from checks.times.dates import Date
from checks.times.fault import Fault

_DASH = r"\s*[–—-]\s*"
# After the word for a year; without one, มอก. 2570-2566 is a standard of พ.ศ. 2566.
_YEARS = {
    "th": re.compile(
        rf"(?:{YEAR_TH}\s*(?:{ERA_TH})?|{ERA_TH})(?P<first>\d{{4}}){_DASH}(?:{ERA_TH})?(?P<last>\d{{4}})(?!\d)"
    ),
    "en": re.compile(
        rf"\b(?:[Yy]ears?|FY|B\.?\s?E\.?|[Dd]uring|[Pp]eriod|[Bb]etween)\s+(?P<first>\d{{4}})(?:{_DASH}|\s+(?:to|and)\s+)(?P<last>\d{{4}})(?!\d)"
    ),
}
_TILL = re.compile(r"\s*(?:–|—|-|ถึง(?:วันที่)?|\bto\b|\buntil\b)\s*(?:วันที่\s*|วัน)?")
_FIRST_DAY = r"(?<![\dA-Za-z.,/–—-])(?P<first>\d{1,2})(?:st|nd|rd|th)?"
# Without a word for days, only those that stand close together: "Chapter 12 – 5 March 2027".
_DAY_BEFORE = re.compile(
    rf"(?:วันที่|\b(?:[Ff]rom|[Bb]etween|[Oo]n)(?:\sthe)?)\s*{_FIRST_DAY}(?:{_TILL.pattern})$"
    rf"|{_FIRST_DAY.replace('first', 'close')}[–—-]$"
)
# Something that is moved from one day to another, or told backwards, may go back.
_BACK = re.compile(
    r"ย้อน|เลื่อน|เปลี่ยน|แก้|จากเดิม|back|earlier|moved|brought|changed|rescheduled|postponed|correct|advanced", re.I
)


def find(text: str, language: str) -> Iterator[Fault]:
    """Every range of years and of days that goes back in time."""
    for found in _YEARS[language].finditer(text):
        if int(found["first"]) > int(found["last"]) and _same_era(found) and not _goes_back(text, found.start()):
            yield _fault(found.start("first"), found["first"], found["last"])
    days = sorted((day for day in dates.find(text, language) if day.exists), key=lambda day: day.start)
    for first, last in zip(days, days[1:]):
        joined = first.end <= last.start and _TILL.fullmatch(text, first.end, last.start)
        if joined and _is_later(first, last) and not _goes_back(text, first.start):
            yield _fault(first.start, text[first.start : first.end].strip(), text[last.start : last.end].strip())
    for last in days:
        first = last.certain and _DAY_BEFORE.search(text, max(0, last.start - 40), last.start)
        if first and last.day < _day(first) <= 31 and not _goes_back(text, first.start()):
            name = "first" if first["first"] else "close"
            if not (name == "close" and dates.is_labelled(text, first.start(name))):
                yield _fault(first.start(name), first[name], text[last.start : last.end].strip())


def _day(found: re.Match) -> int:
    return int(found["first"] or found["close"])


def _is_later(first: Date, last: Date) -> bool:
    """Whether a day comes after another for certain. With one year, 28 December – 3 January 2027 goes across a year's end."""
    if first.year and last.year:
        return _order(first) > _order(last)
    return bool(last.year) and first.month == last.month and first.day > last.day


def _same_era(found: re.Match) -> bool:
    return int(found["first"]) - int(found["last"]) < 400


def _goes_back(text: str, start: int) -> bool:
    return bool(_BACK.search(text[text.rfind("\n\n", 0, start) + 1 : start]))


def _order(day: Date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _fault(start: int, first: str, last: str) -> Fault:
    th = f"ช่วงเวลานี้เริ่มที่ “{first}” และสิ้นสุดที่ “{last}” ซึ่งมาก่อน โปรดแก้ให้ถูกต้อง หรือสลับลำดับ"
    en = f"this range begins with “{first}” and ends with “{last}”, which is earlier; correct one, or put the earlier first"
    return Fault(start, th, en)
