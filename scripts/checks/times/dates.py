"""How Thai and English write whole dates, as far as something in them can be wrong: the day, the month, the weekday.

Told is only what is a date for certain. "รุ่นที่ 31 กันยายน" and "in September 31 people" are none.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checks.pairs.date_patterns import ERA, ERA_TH, SHORT_MONTHS
from checks.pairs.perhaps import perhaps
from common.words import MONTHS

WEEKDAYS = {
    "th": ("จันทร์", "อังคาร", "พุธ", "พฤหัส(?:บดี|ฯ)?", "ศุกร์", "เสาร์", "(?<=วัน)อาทิตย์"),
    "en": (
        "Mon(?:day)?",
        "Tue(?:sday|s)?",
        "Wed(?:nesday)?",
        "Thu(?:rsday|rs)?",
        "Fri(?:day)?",
        "Sat(?:urday)?",
        "Sun(?:day)?",
    ),
}
# The year began on 1 April until 1940: before that, January to March of พ.ศ. 2455 were those of 1913.
FIRST_YEAR = 1941
_DAY = r"(?<![\d.,/])(?P<day>\d{1,2})"
_SUFFIX = r"(?P<suffix>st|nd|rd|th)?"
_MONTH = {language: "|".join((*MONTHS[language], *SHORT_MONTHS[language])) for language in MONTHS}
_NAMED = {language: "|".join(names) for language, names in WEEKDAYS.items()}
_YEAR_TH = rf"(?:\s*(?:ปี\s*)?(?:{ERA_TH})?(?P<year>\d{{4}})(?!\d|,\d)|(?<=\.)\s*(?P<short>\d\d)(?![\d.:,/]))?"
_YEAR = r"(?:,?\s+(?:B\.?\s?E\.?\s*)?(?P<year>\d{4})(?![\d,]))?"
_BEHIND = {language: rf"(?:\s*\((?:วัน)?(?P<behind>{_NAMED[language]})\))?" for language in MONTHS}
# Each begins with a look at its first letter: most letters begin none.
_PATTERNS = {
    "th": (
        re.compile(
            rf"(?=[วจอพศเ\d])(?:(?:วัน)?(?P<weekday>{_NAMED['th']})\s*(?:ที่\s*)?)?{_DAY}\s*(?:เดือน\s*)?(?P<month>{_MONTH['th']}){_YEAR_TH}{_BEHIND['th']}"
        ),
    ),
    "en": (
        re.compile(
            rf"(?=[MTWFS\d])(?:\b(?P<weekday>{_NAMED['en']})\.?,?\s+(?:the\s+)?)?{_DAY}{_SUFFIX}\s+(?P<of>of\s+)?(?P<month>{_MONTH['en']})(?!\w){_YEAR}{_BEHIND['en']}"
        ),
        re.compile(
            rf"(?=[MTWFSJADNO])(?:\b(?P<weekday>{_NAMED['en']})\.?,?\s+)?\b(?P<month>{_MONTH['en']})\s+{_DAY}{_SUFFIX}(?![\d.:%]){_YEAR}{_BEHIND['en']}"
        ),
    ),
}
# What each of them has in it, and most texts have not; much faster to look for.
_PERHAPS = {
    "th": perhaps(rf"\d\s*(?:เดือน\s*)?(?:{_MONTH['th']})"),
    "en": perhaps(
        rf"\d(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH['en'].lower()})",
        *(rf"{month}\s+\d" for month in _MONTH["en"].lower().split("|")),
    ),
}
_LABELS = re.compile(
    r"(?:(?<!วัน)ที่|เล่ม|ตอน(?:พิเศษ)?|ฉบับ|หน้า|รุ่น|ห้อง|ข้อ|หมวด|ชั้น|มาตรา|ง|เลข|\b(?:No\.?|Nos\.?|issues?|vol\.?|volume|pages?|p\.|room|section"
    r"|chapter|part|number|batch|class|course|round))\s*$",
    re.IGNORECASE,
)
_DATED = re.compile(r"วันที่\s*$")
_ENDS = re.compile(r"\s*(?:$|[.,;:)\n–—-]|(?:and|to|at|or|until|is|was)\b)")


@dataclass(frozen=True)
class Date:
    """A date as it is written. year: of the Common Era, None where there is none; weekday: from 1, Monday, to 7."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None
    certain: bool  # a date, and no number beside a month

    @property
    def days_of_month(self) -> int:
        """How many days its month has; in February 29 where the year is not known or long ago."""
        known = self.year if self.year and self.year >= FIRST_YEAR else 2000
        return monthrange(known, self.month)[1]

    @property
    def exists(self) -> bool:
        return 1 <= self.day <= self.days_of_month


@lru_cache(maxsize=2)  # days and ranges are looked for in one text after the other
def find(text: str, language: str) -> tuple[Date, ...]:
    """Every date with a day and the name of a month."""
    return tuple(_find(text, language)) if _PERHAPS[language](text) else ()


def _find(text: str, language: str) -> Iterator[Date]:
    for pattern in _PATTERNS[language]:
        for found in pattern.finditer(text):
            parts = found.groupdict()
            year = _year(parts["year"], parts.get("short"))
            weekday = next((word for word in (parts["weekday"], parts["behind"]) if word), None)
            yield Date(
                found.start(),
                found.end(),
                int(found["day"]),
                _number(found["month"], list(zip(MONTHS[language], SHORT_MONTHS[language], strict=True))),
                year,
                weekday and _number(weekday, [(name,) for name in WEEKDAYS[language]]),
                _is_certain(found, year, language),
            )


def _year(whole: str | None, short: str | None) -> int | None:
    year = int(whole or 0) or (2500 + int(short) if short else 0)
    return (year - ERA if year > 2300 else year) or None


def _number(word: str, names: list[tuple[str, ...]]) -> int:
    return next(n for n, forms in enumerate(names, 1) if re.fullmatch("|".join(forms).replace("(?<=วัน)", ""), word))


def is_labelled(text: str, start: int) -> bool:
    """Whether the number that stands here is that of a room, a round, a page."""
    return bool(_LABELS.search(text[max(0, start - 20) : start]))


def _is_certain(found: re.Match, year: int | None, language: str) -> bool:
    before, parts = found.string[max(0, found.start() - 20) : found.start()], found.groupdict()
    if is_labelled(found.string, found.start()):
        return False
    if year or parts["weekday"] or _DATED.search(before):
        return True
    if language == "th":
        return int(found["day"]) <= 31
    return bool(parts["suffix"] or parts.get("of") or _ENDS.match(found.string, found.end()))
