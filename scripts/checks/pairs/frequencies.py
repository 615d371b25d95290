"""How often: ทุก 3 เดือน, ปีละ 2 ครั้ง, "every six months", "twice a year", "quarterly". Each is the time from one to the next."""

import re
from collections.abc import Iterator
from decimal import Decimal

from checks.pairs import units
from checks.pairs.fact import HINT, MAY, Fact
from checks.pairs.perhaps import perhaps

_TIMES = ("year", "month", "fortnight", "week", "day", "hour", "minute")
_UNIT = {
    language: "|".join(f"(?P<{unit}>{units.UNITS[unit][place]})" for unit in _TIMES)
    for language, place in (("en", 0), ("th", 1))
}
_EVERY = {"en": re.compile(r"\bevery\s+$", re.IGNORECASE), "th": re.compile(r"ทุก(?:\s?ๆ)?\s*$")}
_A = r"(?:an?|per|each|every|in\s+an?|in\s+(?:each|every))\s+(?:(?:fiscal|financial|calendar|budget)\s+)?"
_A_YEAR = {
    "en": re.compile(rf"(?:(?<=once)|(?<=twice)|(?<=thrice)|\s+times?)\s+{_A}(?:{_UNIT['en']})\b", re.IGNORECASE),
    "th": re.compile(rf"\s?ครั้งต่อ(?:{_UNIT['th']})"),
}
_OF_A_YEAR, _OFTEN = re.compile(rf"(?:{_UNIT['th']})ละ\s*$"), re.compile(r"\s?ครั้ง")
_ONCE = re.compile(rf"(?:{_UNIT['th']})ละครั้ง")
_MONTHS, _MINUTES = "month", "minute"
# Words that say how often; they only answer: an annual report is not said to come once a year.
_WORDS = {
    "en": (
        (r"quarterly|(?:every|each|per|a) quarter", _MONTHS, 3),
        (r"half-?\s?yearly|(?:semi|bi)-?annual(?:ly)?|six-monthly|every half[\s-]year", _MONTHS, 6),
        (rf"annual(?:ly)?|yearly|per annum|{_A}year", _MONTHS, 12),
        (r"biennial(?:ly)?|every (?:other|second) year", _MONTHS, 24),
        (rf"monthly|{_A}month", _MONTHS, 1),
        (r"bi-?monthly|every (?:other|second) month", _MONTHS, 2),
        (rf"fortnightly|bi-?weekly|every (?:other|second) week|{_A}fortnight", _MINUTES, 20160),
        (rf"weekly|{_A}week", _MINUTES, 10080),
        (rf"daily|{_A}day", _MINUTES, 1440),
        (rf"hourly|{_A}hour", _MINUTES, 60),
    ),
    "th": (
        ("(?:ทุก|ราย)ไตรมาส|ไตรมาสละ", _MONTHS, 3),
        ("(?:ทุก|ราย)ครึ่งปี", _MONTHS, 6),
        ("(?:ทุก|ราย|ประจำ)ปี|ปีละ", _MONTHS, 12),
        ("ปีเว้นปี", _MONTHS, 24),
        ("(?:ทุก|ราย|ประจำ)เดือน|เดือนละ", _MONTHS, 1),
        ("เดือนเว้นเดือน", _MONTHS, 2),
        ("(?:ทุก|ราย)ปักษ์", _MINUTES, 20160),
        ("(?:ทุก|ราย|ประจำ)สัปดาห์|สัปดาห์ละ", _MINUTES, 10080),
        ("(?:ทุก|ราย|ประจำ)วัน|วันละ", _MINUTES, 1440),
        ("(?:ทุก|ราย)ชั่วโมง|ชั่วโมงละ", _MINUTES, 60),
    ),
}
_PATTERNS = {
    "en": [(re.compile(rf"\b(?:{words})\b", re.IGNORECASE), base, every) for words, base, every in _WORDS["en"]],
    "th": [(re.compile(words), base, every) for words, base, every in _WORDS["th"]],
}
_PERHAPS = {
    "en": perhaps("quarter", "year", "annu", "bienn", "month", "fortnight", "week", "dai", "day", "hour"),
    "th": perhaps("ทุก", "ราย", "ประจำ", "ละ(?<!และ)", "เว้น"),
}


def repeated(numbers: list[Fact], text: str, language: str) -> list[Fact]:
    """The numbers, those that say how often as such; and the words without a number that say it."""
    facts = [_often(fact, text, language) for fact in numbers]
    for fact in facts:
        if fact.main[0] == "every":
            text = text[: fact.offset] + "\0" * len(fact.written) + text[fact.offset + len(fact.written) :]
    return [*facts, *_in_words(text, language)]


def _often(fact: Fact, text: str, language: str) -> Fact:
    end = fact.offset + len(fact.written)
    if fact.unit in _TIMES and not fact.parts and (every := _EVERY[language].search(text, 0, fact.offset)):
        _, end = units.after(text, end, language)
        meaning = _every(units.count(fact), fact.unit)
        return Fact((meaning,), text[every.start() : end], every.start(), fact.weight, parts=(fact,))
    if fact.main[0] != "number" or not Decimal(fact.main[1]) > 0:
        return fact
    if times := _A_YEAR[language].match(text, end):
        return _times(fact, times.lastgroup, text[fact.offset : times.end()], fact.offset)
    of = language == "th" and _OF_A_YEAR.search(text, 0, fact.offset)
    if of and (often := _OFTEN.match(text, end)):
        return _times(fact, of.lastgroup, text[of.start() : often.end()], of.start())
    return fact


def _times(number: Fact, unit: str, written: str, start: int) -> Fact:
    return Fact((_every(1 / Decimal(number.main[1]), unit),), written, start, number.weight, unit, parts=(number,))


def _every(count: Decimal, unit: str) -> tuple:
    _, _, base, factor, _ = units.UNITS[unit]
    return ("every", base, f"{round(count * factor, 4).normalize():f}")


def _in_words(text: str, language: str) -> Iterator[Fact]:
    for once in _ONCE.finditer(text) if language == "th" else ():
        yield Fact((_every(Decimal(1), once.lastgroup),), once[0], once.start(), MAY, once.lastgroup)
    text = _ONCE.sub("", text)
    for pattern, base, every in _PATTERNS[language] if _PERHAPS[language](text) else ():
        if found := pattern.search(text):
            yield Fact((("every", base, str(every)),), found[0], found.start(), HINT)


def said(fact: Fact, language: str) -> str:
    """How often, in words: every 3 months, 3 times a week, once a year."""
    number = fact.parts[0].main[1] if fact.parts else "1"
    if not fact.unit:
        amount = units.said(units.count(fact.parts[0]), fact.parts[0].unit, language)
        return f"ทุก {amount}" if language == "th" else f"every {amount}"
    if language == "th":
        return f"{units.UNITS[fact.unit][4]}ละ{'' if number == '1' else f' {number} '}ครั้ง"
    times = {"1": "once", "2": "twice"}.get(number, f"{number} times")
    return f"{times} {'an' if fact.unit == 'hour' else 'a'} {fact.unit}"
