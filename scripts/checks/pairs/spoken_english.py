"""Times of day as English speaks them: half past nine in the evening, a quarter to four, nine o'clock, 9 in the morning."""

import re

from checks.pairs.fact import MAY, MUST

_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_HOUR = rf"(?P<hour>(?<![\d.,:])(?:1[0-2]|[1-9])(?![\d,:]|\.\d)|\b(?:{'|'.join(_HOURS)})\b)"
_PART = r"(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night)\b|(?P<half>[ap])\.?m\b\.?)"
_CLOCK = r"(?P<clock>\s+o['’]clock\b)"
_MINUTES = {"half past": 30, "quarter past": 15, "quarter to": -15}
_NO_DATE = r"(?!\w|\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"  # the quarter to 3 May
_PAST = re.compile(
    rf"\b(?:a\s+)?(?P<minutes>{'|'.join(_MINUTES)})\s+{_HOUR}(?:{_CLOCK})?(?:\s*{_PART})?{_NO_DATE}", re.IGNORECASE
)
_AT = re.compile(rf"{_HOUR}(?:{_CLOCK})?(?:\s+{_PART})?", re.IGNORECASE)


def _past(found: re.Match):
    """Without a part of the day, it may be before or after noon."""
    minute = 60 * _hour(found) + _MINUTES[found["minutes"].lower()]
    yield found.start(), found.end(), _times(found, minute)


def _at(found: re.Match):
    """ "Nine in the morning" may be nine people, and "one in the morning" one of two meetings."""
    if not (found["clock"] or found["part"] or found["night"]):
        return None
    number, times = ("number", str(_hour(found))), _times(found, 60 * _hour(found))
    sure = found["clock"] or found["hour"].isdigit()
    return [(*found.span(), [*times, number] if sure else [number, *times], MUST if sure else MAY)]


def _hour(found: re.Match) -> int:
    word = found["hour"].lower()
    return int(word) if word.isdigit() else _HOURS.index(word) + 1


def _times(found: re.Match, minute: int) -> list[tuple]:
    parts = found.groupdict()
    before, after = ("time", minute % 720), ("time", minute % 720 + 720)
    if parts["night"]:
        return [after if 6 <= _hour(found) < 12 else before]
    word = (parts["part"] or parts.get("half") or "").lower()
    if not word:
        return [before, after]
    return [before if word in ("morning", "a") else after]


SIGNS = ("half", "quarter", "o['’]clock", "morning", "afternoon", "evening", "night")  # of which each of these has one
PATTERNS = ((_PAST, _past), (_AT, _at))
