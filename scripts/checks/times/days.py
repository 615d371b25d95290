"""Days that no calendar has: 31 September, 29 February of a common year, 13/13/2568; and a weekday that is another day's."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from checks.pairs.date_patterns import ERA
from checks.pairs.messages import WEEKDAYS
from checks.times import dates
from checks.times.dates import Date
from checks.times.fault import Fault
from common.words import MONTHS

_PERHAPS = re.compile(r"\d[/-]\d")  # in each of these
_IN_FIGURES = re.compile(
    r"(?<![\d/-])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>(?:19|20|2[45])\d\d)(?![\d/])"
    r"|(?<![\d/-])(?P<iy>(?:19|20|2[45])\d\d)-(?P<im>\d\d)-(?P<id>\d\d)(?![\d-])"
)
# A document may have a number such as 45/13/2568, a standard one such as 2000-31-09.
_OF_A_DOCUMENT = re.compile(r"(?:(?<!วัน)ที่|เลข|รหัส|[A-Z]{2,}|มอก\.|\b[Nn]o\.?)\s*$")


def find(text: str, language: str) -> Iterator[Fault]:
    """Every day that is not, and every wrong weekday."""
    for day in dates.find(text, language):
        if day.certain and not day.exists:
            yield _no_day(day)
        elif day.certain and day.weekday and (day.year or 0) >= dates.FIRST_YEAR:
            right = date(day.year, day.month, day.day).isoweekday()
            if right != day.weekday:
                yield _other_weekday(day, right)
    for found in _IN_FIGURES.finditer(text) if _PERHAPS.search(text) else ():
        if not _OF_A_DOCUMENT.search(text[max(0, found.start() - 12) : found.start()]):
            yield from _in_figures(found, language)


def _no_day(day: Date) -> Fault:
    month_th, month = (MONTHS[language][day.month - 1] for language in ("th", "en"))
    leap = day.month == 2 and day.year and day.days_of_month < day.day <= 29
    in_th, in_en = (f" พ.ศ. {day.year + ERA} ", f" {day.year}") if leap else ("", "")
    th = f"ไม่มีวันที่ {day.day} {month_th} เพราะเดือน{month_th}{in_th}มี {day.days_of_month} วัน โปรดเขียนวันที่ที่ถูกต้อง"
    en = f"there is no {day.day} {month}: {month}{in_en} has {day.days_of_month} days; write the right date"
    return Fault(day.start, th, en)


def _other_weekday(day: Date, right: int) -> Fault:
    (said_th, said), (right_th, right_en) = WEEKDAYS[day.weekday - 1], WEEKDAYS[right - 1]
    month_th, month = (MONTHS[language][day.month - 1] for language in ("th", "en"))
    th = f"{day.day} {month_th} {day.year + ERA} เป็นวัน{right_th} ไม่ใช่วัน{said_th} โปรดเขียน “วัน{right_th}” หรือแก้วันที่"
    en = f"{day.day} {month} {day.year} is a {right_en}, not a {said}; write “{right_en}”, or correct the date"
    return Fault(day.start, th, en)


def _in_figures(found: re.Match, language: str) -> Iterator[Fault]:
    """Day, month and year; in English the month may come first."""
    day, month, year = (int(found[a] or found[b]) for a, b in (("d", "id"), ("m", "im"), ("y", "iy")))
    year -= ERA if year > 2300 else 0
    swapped = language == "en" and bool(found["d"]) and _exists(month, day, year)
    if max(day, month) > 31 or _exists(day, month, year) or swapped:
        return
    if 1 <= month <= 12 and day:
        yield _no_day(Date(found.start(), found.end(), day, month, year, None, True))
    else:
        th, en = f"ไม่มีเดือนที่ {month} โปรดเขียนวันที่ที่ถูกต้อง", f"there is no month {month}; write the right date"
        yield Fault(found.start(), th, en)


def _exists(day: int, month: int, year: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(max(year, dates.FIRST_YEAR) if month != 2 else year, month)[1]
