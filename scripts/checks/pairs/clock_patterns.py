"""How Thai and English write times of day, and which minute of the day each means.

A pattern goes with a function that takes its match and yields (start, end, meanings), as in date_patterns. 24.00 น. is midnight.
"""

import re

from checks.pairs import spoken_english, thai_number_words
from checks.pairs.date_patterns import TO
from checks.pairs.perhaps import perhaps

DAY = 24 * 60
_HALF = r"\s?(?P<{}>[ap]\.?m\b\.?)"
_TIME = r"(?<![\d.])(?P<from>{})"
_UNTIL = r"\s*(?:–|-|—|−|ถึง|และ)\s*"
_ANYWHERE = re.compile(r"(?<![\d.:])(?P<from>\d{1,2}:\d{2})(?![\d:])")
_HOUR = rf"\d{{1,2}}|{thai_number_words.UNITS}|สิบเอ็ด|สิบ"
# The Thai clock as it is spoken: what stands before and after an hour, and what that adds to it.
_SPOKEN = re.compile(
    rf"(?:(?P<night>ตี)\s?(?P<a>{_HOUR})|(?P<afternoon>บ่าย)\s?(?:(?P<b>{_HOUR})(?:\s?โมง)?|โมง)|(?P<c>{_HOUR})\s?โมง(?P<evening>เย็น)"
    rf"|(?P<d>{_HOUR})\s?โมง(?P<morning>เช้า)|(?P<e>{_HOUR})\s?(?P<dark>ทุ่ม)|(?<![\d.])(?P<f>{_HOUR})\s?(?P<day>โมง))(?:\s?(?P<half>ครึ่ง)(?!วัน|ราคา|หนึ่ง))?"
)
_SPOKEN_FROM = re.compile(rf"(?<![\d.:])(?P<from>{_HOUR}){_UNTIL}(?=(?:{_HOUR})\s?(?:โมง|ทุ่ม))")
_ADDS = {"night": 0, "afternoon": 12, "evening": 12, "morning": 0, "dark": 18, "day": 0}
_TENS = rf"(?:(?:ยี่|{thai_number_words.UNITS})?สิบ(?:เอ็ด|{thai_number_words.UNITS})?|{thai_number_words.UNITS}|\d{{1,2}})"
_IN_FULL = re.compile(
    rf"(?<![\d.:])(?P<hour>{_TENS})\s?นาฬิกา\s?(?P<minute>{_TENS})\s?นาที|(?P<alone>(?!\d){_TENS})\s?นาฬิกา"
)


def minutes(clock: str) -> int:
    """Minutes since midnight of 8, 8.30 or 8:30."""
    hour, _, minute = clock.replace(".", ":").partition(":")
    return (60 * int(hour) + int(minute or 0)) % DAY


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


def _spoken(found: re.Match):
    """ตี 5, 6 โมงเช้า, บ่ายโมงครึ่ง, 4 โมงเย็น, 2 ทุ่ม. The old 2 โมงเช้า is 8 o'clock; ตี 3 may also be "to beat three times"."""
    part = next(name for name in _ADDS if found[name])
    said = _number(next(filter(None, (found[name] for name in "abcdef")), "1"))
    if part == "day":
        yield found.start(), found.end(), _by_day(said, 30 if found["half"] else 0)
        return
    hour = said + _ADDS[part] + (6 if part == "morning" and said < 6 else 0)
    count = [("number", str(said))] if part == "night" else []
    yield found.start(), found.end(), [("time", (60 * hour + (30 if found["half"] else 0)) % DAY), *count]


def _number(word: str) -> int:
    return int(word) if word.isdigit() else thai_number_words.value(word)


def _by_day(said: int, minute: int) -> list[tuple]:
    """11 โมง is in the morning; 3 โมง is in the afternoon, at 3 or, as of old, 9 in the morning."""
    hours = [said] if said > 5 else [said + 12, said, said + 6]
    return [*(("time", (60 * hour + minute) % DAY) for hour in hours), ("number", str(said))]


def _spoken_from(found: re.Match):
    """The 9 of 9–11 โมง and of "1–3 ทุ่ม": which part of the day it is in stands behind it."""
    said = _number(found["from"])
    times = [("time", 60 * (said + more) % DAY) for more in (0, 12, 18)]
    yield found.start("from"), found.end("from"), [*times, ("number", str(said))]


def _in_full(found: re.Match):
    """แปดนาฬิกา, 8 นาฬิกา 30 นาที."""
    hour, minute = _number(found["hour"] or found["alone"]), _number(found["minute"] or "0")
    yield found.start(), found.end(), [("time", (60 * hour + minute) % DAY)]


def _twelve(found: re.Match):
    """12 noon, 12 midnight."""
    yield found.start(), found.end(), [("time", 0 if found[0].lower().endswith("midnight") else 720)]


def _thai():
    time = r"\d{1,2}(?:[.:]\d{2})?"
    clock = r"(?:น\.(?!\s?[ก-ฮ]\.)|นาฬิกา)"  # น.ส. is a woman's title
    yield _IN_FULL, _in_full
    yield re.compile(rf"{_TIME.format(time)}\s*(?:{clock})?{_UNTIL}(?P<till>{time})\s*{clock}"), _times
    yield re.compile(rf"{_TIME.format(time)}\s*{clock}"), _times
    yield _SPOKEN_FROM, _spoken_from
    yield _SPOKEN, _spoken
    yield _ANYWHERE, _times


def _english():
    time, first, last = r"\d{1,2}(?:[.:]\d{2})?", _HALF.format("first_half"), _HALF.format("half")
    yield from spoken_english.PATTERNS
    yield re.compile(rf"{_TIME.format(time)}(?:{first})?{TO}(?P<till>{time}){last}", re.IGNORECASE), _times
    yield re.compile(_TIME.format(time) + last, re.IGNORECASE), _times
    yield re.compile(r"(?<![\d.:])12(?:[.:]00)?\s(?:noon|midday|midnight)\b", re.IGNORECASE), _twelve
    yield _ANYWHERE, _times


PERHAPS = {
    "th": perhaps(r"\d:\d\d", r"\d\s*น\.", "นาฬิกา", "โมง", "ทุ่ม", "ตี", "บ่าย"),
    "en": perhaps(r"\d:\d\d", r"\d\s?[ap]\.?m", *spoken_english.SIGNS, "noon", "midday"),
}
PATTERNS = {"th": tuple(_thai()), "en": tuple(_english())}
