"""How many and how much: the numbers of a text in figures and in words, with the units and the bounds that belong to them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from checks.pairs import clock_patterns, date_patterns, fractions, frequencies, hints, multipliers, number_words, units
from checks.pairs.fact import HINT, MAY, MUST, Fact
from checks.pairs.perhaps import perhaps

NAMED = re.compile(r"\d\.0")  # Thailand 4.0 is not Thailand 4
CLOCK = re.compile(r"\d{1,2}\.[0-5]\d")  # a number that may be a time
_MINUS = re.compile(r"(?:^|[\s(“])[-−]$")
_AND = re.compile(r"\s*(?:and\s+|และ\s*|กับ\s*|,\s*)?")
_AND_A_HALF = {"en": re.compile(r"\s+and\s+a\s+half\b", re.I), "th": re.compile("ครึ่ง")}
_EN, _TH = units.ANY["en"], units.ANY["th"]
# Amounts without a number. "A year" only answers: it is most often no amount.
_UNNUMBERED = {
    "en": (
        (re.compile(rf"\bhalf[\s-](?:of\s)?(?:(?:an?|the)\s)?(?:{_EN})", re.I), Decimal("0.5"), MAY),
        (re.compile(rf"\ban?\s(?:half[\s-])(?:{_EN})", re.I), Decimal("0.5"), MAY),
        (re.compile(rf"\ban?\s(?:{_EN})\s+and\s+a\s+half\b", re.I), Decimal("1.5"), MAY),
        (re.compile(rf"\ban?\s(?:{_EN})", re.I), Decimal(1), HINT),
    ),
    "th": (
        (re.compile(rf"ครึ่ง(?:{_TH})(?!แรก|หลัง)"), Decimal("0.5"), MAY),
        (re.compile(rf"(?<![\d\s])(?:{_TH})ครึ่ง"), Decimal("1.5"), MAY),
    ),
}
_HAS_UNNUMBERED = {
    "en": perhaps("half", *(rf"an?\s(?:{written.lower()})" for written, *_ in units.UNITS.values())),
    "th": perhaps("ครึ่ง"),
}


def key(number: Decimal) -> str:
    """A number as it is compared: 412.50 is 412.5."""
    return f"{number.normalize():f}"


def read(text: str, language: str) -> list[Fact]:
    """Every number and amount of a text; what only answers others is among them."""
    facts, text = [], multipliers.without_brackets(text, language)
    for found in fractions.find(text, language):
        facts += [found, Fact((("percent",),), found.written, found.offset, HINT)]
    rest = _without(text, facts)
    words = list(_in_words(rest, language))
    numbers = sorted([*words, *_in_figures(_without(rest, words), language)], key=lambda fact: fact.offset)
    numbers = multipliers.shared([_measured(fact, text, language) for fact in numbers], text, language)
    rest = _without(rest, numbers)
    facts += [
        *frequencies.repeated(_joined(numbers, text, language), text, language),
        *_unnumbered(rest, language),
        *_hints(rest, language),
    ]
    return facts


def _in_words(text: str, language: str) -> Iterator[Fact]:
    for start, end, values in number_words.find(text, language):
        sign = -1 if _MINUS.search(text, max(0, start - 2), start) and text[start].isdigit() else 1
        meanings = tuple(("number", key(sign * value)) for value in values)
        yield Fact(meanings, text[start:end], start, MUST if text[start].isdigit() else MAY)


def _in_figures(text: str, language: str) -> Iterator[Fact]:
    """Figures; four digits that could be a year of the page's era can mean that too."""
    for found in number_words.NUMBER.finditer(text):
        plain = not _MINUS.search(text, max(0, found.start() - 2), found.start())
        number = Decimal(found[0].replace(",", "")) * (1 if plain else -1)
        meanings = [("number", found[0] if plain and NAMED.fullmatch(found[0]) else key(number))]
        if plain and re.fullmatch(r"\d{4}", found[0]):
            meanings += date_patterns.bare_year(int(found[0]), language)
        elif plain and CLOCK.fullmatch(found[0]):
            meanings.append(("time", clock_patterns.minutes(found[0])))
        yield Fact(tuple(meanings), found[0], found.start())


def _measured(fact: Fact, text: str, language: str) -> Fact:
    """The number with its unit and bound; with a half behind the unit, as in "1 ปีครึ่ง", one more thing that it can mean."""
    if fact.main[0] != "number" or NAMED.fullmatch(fact.main[1]):
        return fact
    value, end = Decimal(fact.main[1]), fact.offset + len(fact.written)
    unit, end = units.after(text, end, language)
    unit = unit or units.before(text, fact.offset)
    fact = replace(fact, unit=unit, bound=units.bound(text, fact.offset, end, language))
    if not unit:
        return multipliers.times_and_a_half(fact, text)
    if half := _AND_A_HALF[language].match(text, end):
        value, whole = value + Decimal("0.5"), fact
        meanings = (("number", key(value)), *units.amounts(value, unit))
        return replace(fact, meanings=meanings, written=text[fact.offset : half.end()], parts=(whole,))
    return replace(fact, meanings=(*fact.meanings, units.amount(value, unit)))


def _joined(numbers: list[Fact], text: str, language: str) -> list[Fact]:
    """1 hour 30 minutes is one amount."""
    result: list[Fact] = []
    for fact in numbers:
        before = result[-1] if result else None
        if before and (joined := _as_one(before, fact, text, language)):
            result[-1] = joined
        else:
            result.append(fact)
    return result


def _as_one(first: Fact, second: Fact, text: str, language: str) -> Fact | None:
    """Two amounts that stand side by side, the second in a smaller unit."""
    if not (first.unit and second.unit) or first.parts or units.UNITS[first.unit][2] != units.UNITS[second.unit][2]:
        return None
    _, end = units.after(text, first.offset + len(first.written), language)
    smaller = units.UNITS[second.unit][3] < units.UNITS[first.unit][3]
    if not (smaller and _AND.fullmatch(text, end, second.offset)):
        return None
    _, last = units.after(text, second.offset + len(second.written), language)
    total = sum(units.count(fact) * units.UNITS[fact.unit][3] for fact in (first, second))
    meanings = (("amount", units.UNITS[first.unit][2], key(total)),)
    return Fact(
        meanings, text[first.offset : last], first.offset, max(first.weight, second.weight), parts=(first, second)
    )


def _unnumbered(text: str, language: str) -> Iterator[Fact]:
    for pattern, value, weight in _UNNUMBERED[language] if _HAS_UNNUMBERED[language](text) else ():
        for found in pattern.finditer(text):
            unit = found.lastgroup
            yield Fact(units.amounts(value, unit), found[0], found.start(), weight, unit)
        text = pattern.sub(lambda found: "\0" * len(found[0]), text)


def _hints(text: str, language: str) -> Iterator[Fact]:
    for pattern, number in hints.HINTS[language]:
        if found := pattern.search(text):
            yield Fact((("number", str(number)),), found[0], found.start(), HINT)
    if found := hints.SHARE[language].search(text):
        yield Fact((("percent",),), found[0], found.start(), HINT)


def _without(text: str, facts: list[Fact]) -> str:
    """The text with nothing where these stand, each place as it was."""
    for fact in facts:
        end = fact.offset + len(fact.written)
        text = text[: fact.offset] + re.sub(r"[^\n]", "\0", fact.written) + text[end:]
    return text
