"""How Thai and English write numbers, days of the week, telephone numbers and e-mail addresses, and what each means."""

import re

from checks.pairs import clock_patterns, date_patterns, figure_patterns, year_patterns
from checks.pairs.date_patterns import date
from checks.pairs.fact import HINT, MAY, MUST
from checks.pairs.perhaps import perhaps
from checks.pairs.thai_number_words import UNITS
from common.words import MONTHS

WEEKDAYS = {
    "th": "จันทร์ อังคาร พุธ พฤหัส(?:บดี)? ศุกร์ เสาร์ อาทิตย์".split(),
    "en": "Mon(?:day)? Tue(?:s|sday)? Wed(?:nesday)? Thu(?:rs|rsday)? Fri(?:day)? Sat(?:urday)? Sun(?:day)?".split(),
}
_NOON_OR_MIDNIGHT = re.compile("เที่ยง(?:คืน|วัน)?|noon|midday|midnight", re.IGNORECASE)
_COUNTED = re.compile(rf"(?:\d|{UNITS}|สิบ|เอ็ด)\s?$")  # 3 วันทำการ
WORKING_DAYS, WEEKEND = (tuple(("weekday", number) for number in days) for days in (range(1, 6), (6, 7)))


def national(phone: str) -> str:
    """A telephone number's digits as they are dialled in Thailand."""
    digits = re.sub(r"\D", "", phone)
    return f"0{digits[2:].removeprefix('0')}" if phone[0] == "+" else digits


def _phone(found: re.Match):
    yield found.start(), found.end(), [("phone", national(found[0]))]


def _mail(found: re.Match):
    yield found.start(), found.end(), [("mail", found[0].lower())]


def weight(found: re.Match, language: str) -> int:
    """Of a name in NAMES. Noon and midnight may be left unsaid, but not be taken for one another."""
    if _certain(found, language):
        return MUST
    return MAY if _NOON_OR_MIDNIGHT.fullmatch(found[0]) else HINT


def _certain(found: re.Match, language: str) -> bool:
    """Whether a name of a month or weekday can be nothing else: อาทิตย์ is the sun too, and May and March are words."""
    if found[0] == "วันทำการ":
        return bool(_COUNTED.search(found.string, 0, found.start()))
    if language == "th":
        return found[0] in MONTHS["th"] or re.match("วัน(?!ทำ|ราช)", found[0]) is not None
    return found[0].endswith(("day", "days")) and found[0] != "midday" or found[0] in {*MONTHS["en"]} - {"May", "March"}


def _names(language: str):
    """Names of months and days: pattern, meanings."""
    for number, name in enumerate(MONTHS[language], 1):
        yield re.compile(name if language == "th" else rf"\b{name}\b"), (date(None, number),)
    for number, name in enumerate(WEEKDAYS[language], 1):
        yield re.compile(rf"(?:วัน)?{name}" if language == "th" else rf"\b{name}s?\b"), (("weekday", number),)


_WORKING = "(?:working|business|office)"
_LEAVING_OUT = "(?:exclud(?:ing|es)|not (?:counting|including)|except|other than)"
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
        (re.compile(r"\b(?:noon|midday)\b", re.IGNORECASE), (("time", 720),)),
        (re.compile(r"\bmidnight\b", re.IGNORECASE), (("time", 0),)),
        (re.compile(r"\bweekends?\b", re.IGNORECASE), WEEKEND),
        (re.compile(rf"\b(?:weekday|work-?day|{_WORKING}[\s-]day)s?\b", re.IGNORECASE), WORKING_DAYS),
        (re.compile(rf"\b{_WORKING}\shours?\b", re.IGNORECASE), WORKING_DAYS),
        (re.compile(rf"\b{_LEAVING_OUT}\s(?=(?:\w+\s){{0,3}}(?:weekend|holiday))", re.IGNORECASE), WORKING_DAYS),
    ),
}
_LIKE_NAMES = {
    "th": (*MONTHS["th"], *WEEKDAYS["th"], "เที่ยง", "สุดสัปดาห์", "วัน(?:ทำ|ราช)"),
    "en": (
        *(rf"{name.lower()}s?\b" for name in (*MONTHS["en"], *WEEKDAYS["en"])),
        "noon",
        "mid(?:day|night)",
        "week-?(?:day|end)",
        "work",
    )
    + ("business", "office", "exclud", "not ", "except", "other than"),
}
HAS_NAMES = {language: perhaps(*signs) for language, signs in _LIKE_NAMES.items()}
_KINDS = (figure_patterns, clock_patterns, year_patterns, date_patterns)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"\+66[\s()-]*(?:\(?0\)?[\s-]*)?\d(?:[\s-]?\d){7,8}(?!\d)|(?<![\d.,])(?:\(0\d\)|0\d?)(?:[\s-]?\d){7,8}(?!\d)"
)
# In this order: what one pattern has taken is no longer there for the next. Each kind with what tells whether a text may have it.
PATTERNS = {
    language: (
        (perhaps("@"), ((_MAIL, _mail),)),
        (perhaps(r"0[\s()\d-]{6}", r"\+66"), ((_PHONE, _phone),)),
        *((kind.PERHAPS[language], kind.PATTERNS[language]) for kind in _KINDS),
    )
    for language in ("th", "en")
}
