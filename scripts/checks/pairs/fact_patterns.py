"""How Thai and English write numbers, days of the week, telephone numbers and e-mail addresses, and what each means."""

import re

from checks.pairs import clock_patterns, date_patterns
from checks.pairs.date_patterns import date
from common.words import MONTHS

WEEKDAYS = {
    "th": "จันทร์ อังคาร พุธ พฤหัส(?:บดี)? ศุกร์ เสาร์ อาทิตย์".split(),
    "en": "Mon(?:day)? Tue(?:s|sday)? Wed(?:nesday)? Thu(?:rs|rsday)? Fri(?:day)? Sat(?:urday)? Sun(?:day)?".split(),
}
WORKING_DAYS, WEEKEND = (tuple(("weekday", number) for number in days) for days in (range(1, 6), (6, 7)))


def national(phone: str) -> str:
    """A telephone number's digits as they are dialled in Thailand."""
    digits = re.sub(r"\D", "", phone)
    return f"0{digits[2:].removeprefix('0')}" if phone[0] == "+" else digits


def _phone(found: re.Match):
    yield found.start(), found.end(), [("phone", national(found[0]))]


def _mail(found: re.Match):
    yield found.start(), found.end(), [("mail", found[0].lower())]


def certain(found: re.Match, language: str) -> bool:
    """Whether a name of a month or weekday can be nothing else: อาทิตย์ is the sun too, and May and March are words."""
    if language == "th":
        return found[0] in MONTHS["th"] or re.match("วัน(?!ทำ|ราช)", found[0]) is not None
    return found[0].endswith(("day", "days")) and found[0] != "midday" or found[0] in {*MONTHS["en"]} - {"May", "March"}


def _names(language: str):
    """Names of months and days: pattern, meanings."""
    for number, name in enumerate(MONTHS[language], 1):
        yield re.compile(name if language == "th" else rf"\b{name}\b"), (date(None, number),)
    for number, name in enumerate(WEEKDAYS[language], 1):
        yield re.compile(rf"(?:วัน)?{name}" if language == "th" else rf"\b{name}s?\b"), (("weekday", number),)


NAMES = {
    "th": (
        *_names("th"),
        (re.compile("เที่ยง(?!ธรรม|ตรง|แท้|คืน)"), (("time", 720),)),
        (re.compile("เที่ยงคืน"), (("time", 0),)),
        (re.compile("สุดสัปดาห์"), WEEKEND),
        (re.compile("วัน(?:ทำการ|ทำงาน|ราชการ)"), WORKING_DAYS),
    ),
    "en": (
        *_names("en"),
        (re.compile(r"\b(?:noon|midday)\b"), (("time", 720),)),
        (re.compile(r"\bmidnight\b"), (("time", 0),)),
        (re.compile(r"\bweekends?\b", re.IGNORECASE), WEEKEND),
        (re.compile(r"\b(?:weekday|working day|business day)s?\b", re.IGNORECASE), WORKING_DAYS),
    ),
}
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"\+66[\s()-]*(?:\(?0\)?[\s-]*)?\d(?:[\s-]?\d){7,8}(?!\d)|(?<![\d.,])(?:\(0\d\)|0\d?)(?:[\s-]?\d){7,8}(?!\d)"
)
# In this order: what one pattern has taken is no longer there for the next.
PATTERNS = {
    "th": ((_MAIL, _mail), (_PHONE, _phone), *clock_patterns.PATTERNS["th"], *date_patterns.PATTERNS["th"]),
    "en": ((_MAIL, _mail), (_PHONE, _phone), *clock_patterns.PATTERNS["en"], *date_patterns.PATTERNS["en"]),
}
