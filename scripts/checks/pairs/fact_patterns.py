"""How Thai and English write numbers, times, days of the week, telephone numbers and e-mail addresses, and what each means."""

import re
from decimal import Decimal

from checks.pairs import date_patterns
from checks.pairs.date_patterns import TO, date
from common.words import MONTHS

NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?")
NAMED = re.compile(r"\d\.0")  # Thailand 4.0 is not Thailand 4
CLOCK = re.compile(r"\d{1,2}\.[0-5]\d")  # a number that may be a time
WEEKDAYS = {
    "th": "จันทร์ อังคาร พุธ พฤหัส(?:บดี)? ศุกร์ เสาร์ อาทิตย์".split(),
    "en": "Mon(?:day)? Tue(?:s|sday)? Wed(?:nesday)? Thu(?:rs|rsday)? Fri(?:day)? Sat(?:urday)? Sun(?:day)?".split(),
}
WORKING_DAYS = tuple(("weekday", number) for number in range(1, 6))
HALF = r"\s?(?P<{}>[ap]\.?m\b\.?)"
TIME = r"(?<![\d.])(?P<from>{})"


def key(number: Decimal) -> str:
    """A number as it is compared: 412.50 is 412.5."""
    return f"{number.normalize():f}"


def minutes(clock: str) -> int:
    """Minutes since midnight of 8, 8.30 or 8:30."""
    hour, _, minute = clock.replace(".", ":").partition(":")
    return 60 * int(hour) + int(minute or 0)


def _times(found: re.Match):
    """08.30–16.30 น., 8.30 a.m. to 4.30 p.m., 4 p.m.; what lacks a.m. or p.m. at the start of a range can be either."""
    parts = found.groupdict()
    last = parts.get("half") or ""
    first = parts.get("first_half") or ("" if parts.get("till") else last)
    for name, half in (("from", first), ("till", last)):
        if parts.get(name):
            halves = [half] if half or not last else ["am", last]
            after = parts.get("first_half") if name == "from" and parts.get("till") else parts.get("half")
            end = found.string.index(after, found.end(name)) + len(after) if after else found.end(name)
            yield found.start(name), end, [("time", _of_day(minutes(parts[name]), part)) for part in halves]


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
        (re.compile("เที่ยง(?!ธรรม|ตรง)"), (("time", 720),)),
        (re.compile("วัน(?:ทำการ|ทำงาน|ราชการ)"), WORKING_DAYS),
    ),
    "en": (
        *_names("en"),
        (re.compile(r"\b(?:noon|midday)\b"), (("time", 720),)),
        (re.compile(r"\b(?:weekday|working day|business day)s?\b", re.IGNORECASE), WORKING_DAYS),
    ),
}
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"\+66[\s()-]*(?:\(?0\)?[\s-]*)?\d(?:[\s-]?\d){7,8}(?!\d)|(?<![\d.,])(?:\(0\d\)|0\d?)(?:[\s-]?\d){7,8}(?!\d)"
)
_ANYWHERE = re.compile(r"(?<![\d.:])(?P<from>\d{1,2}:\d{2})(?![\d:])")


def _thai_times():
    time = r"\d{1,2}[.:]\d{2}"
    yield re.compile(rf"{TIME.format(time)}(?:\s*น\.)?(?:{TO}(?P<till>{time}))?\s*(?:น\.|นาฬิกา)"), _times


def _english_times():
    time, first, last = r"\d{1,2}(?:[.:]\d{2})?", HALF.format("first_half"), HALF.format("half")
    yield re.compile(rf"{TIME.format(time)}(?:{first})?{TO}(?P<till>{time}){last}", re.IGNORECASE), _times
    yield re.compile(TIME.format(time) + last, re.IGNORECASE), _times


# In this order: what one pattern has taken is no longer there for the next.
PATTERNS = {
    "th": ((_MAIL, _mail), (_PHONE, _phone), *_thai_times(), (_ANYWHERE, _times), *date_patterns.PATTERNS["th"]),
    "en": ((_MAIL, _mail), (_PHONE, _phone), *_english_times(), (_ANYWHERE, _times), *date_patterns.PATTERNS["en"]),
}
