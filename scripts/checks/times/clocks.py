"""Times of day that no clock shows: 25.00 น., 9.75 น., 14 p.m.; only where it is a time for certain, for 40:60 may be a ratio."""

import re
from collections.abc import Iterator

from checks.pairs.date_patterns import TO
from checks.times.fault import Fault

_TIME = r"(?<![\d.,:])(?P<{0}>\d{{1,2}})(?:[.:](?P<{0}_minute>\d{{2}}))?"
_WITH_MINUTES = r"(?<![\d.,:])(?P<last>\d{1,2})[.:](?P<last_minute>\d{2})"
_FIRST, _LAST = _TIME.format("first"), _TIME.format("last")
_THAI_CLOCK = r"\s*(?:น\.(?!\s?[ก-ฮ]\.)|นาฬิกา)"
_HALF = r"\s?(?P<half>[ap]\.m\b\.?|[ap]m\b)"
_PATTERNS = {
    "th": (
        re.compile(rf"(?:{_FIRST}(?:{_THAI_CLOCK})?\s*(?:–|-|—|ถึง)\s*)?{_WITH_MINUTES}{_THAI_CLOCK}"),
        re.compile(r"เวลา\s*(?<![\d.,:])(?P<last>\d{1,2}):(?P<last_minute>\d{2})(?!\d|:)"),
    ),
    "en": (
        re.compile(rf"(?:{_FIRST}(?:\s?[ap]\.?m\b\.?)?{TO})?{_LAST}{_HALF}"),
        re.compile(r"\b(?:at|until)\s(?P<last>\d{1,2}):(?P<last_minute>\d{2})(?!\d|:)"),
    ),
}
# What each of them has in it, and most texts have not; much faster to look for.
_PERHAPS = {"th": re.compile(r"\d[.:]\d\d"), "en": re.compile(r"\d\s?[ap]\.?m|\d:\d\d")}


def find(text: str, language: str) -> Iterator[Fault]:
    """Every time that is none, once a range."""
    if not _PERHAPS[language].search(text):
        return
    found = [match for pattern in _PATTERNS[language] for match in pattern.finditer(text)]
    faults = [_fault(match, name) for match in found for name in _wrong(match)[:1]]
    yield from {fault.start: fault for fault in reversed(faults)}.values()


def _wrong(found: re.Match) -> list[str]:
    """Which of the times is none. Without minutes, what stands before a time may be a day or a room, and "30 am" two words."""
    parts = found.groupdict()
    first = ["first"] if parts.get("first_minute") else []
    last = [] if parts.get("half") == "am" and not parts["last_minute"] else ["last"]
    return [name for name in (*first, *last) if not _is_time(parts, name, found)]


def _is_time(parts: dict, name: str, found: re.Match) -> bool:
    hour, minute = int(parts[name]), int(parts[f"{name}_minute"] or 0)
    if name == "last" and parts.get("half") and 12 < hour <= 24:
        return False
    ratio = found[0].startswith(("at", "until")) and (hour + minute == 100 or hour < 10)  # diluted at 1:60
    return ratio or minute < 60 and 60 * hour + minute <= 60 * 24


def _fault(found: re.Match, name: str) -> Fault:
    hour, minute = int(found[name]), found[f"{name}_minute"] or "00"
    written = found[0][found.start(name) - found.start() :].strip() if name == "last" else f"{found[name]}.{minute}"
    half = found.groupdict().get("half")
    if (half or "").startswith("p") and name == "last" and 12 < hour <= 24 and int(minute) < 60:
        right = f"{hour - 12}{'' if minute == '00' else '.' + minute} p.m." if hour < 24 else "midnight"
        return Fault(
            found.start(name),
            f"“{written}” ไม่ใช่เวลาแบบ 12 ชั่วโมง โปรดเขียน “{right}”",
            f"there is no “{written}”; write “{right}”",
        )
    if hour == 24 and int(minute) < 60:
        th = f"ไม่มีเวลา “{written}” วันสิ้นสุดที่ 24.00 น. หลังจากนั้นโปรดเขียน “00.{minute}”"
        en = f"there is no time “{written}”: a day ends at 24.00; after that, write “00.{minute}”"
        return Fault(found.start(name), th, en)
    th = f"ไม่มีเวลา “{written}” ชั่วโมงมีถึง 24 และนาทีมีถึง 59 โปรดเขียนเวลาที่ถูกต้อง"
    return Fault(
        found.start(name), th, f"there is no time “{written}”: hours go to 24 and minutes to 59; write the right time"
    )
