"""Which facts of one language the other does not have, and which of them most likely stand for one another.

A fact is answered however often it stands there: a translation may name a number twice, or leave it to a pronoun.
"""

import re
from collections.abc import Iterator
from datetime import date

from checks.pairs.fact import HINT, MAY, MUST, Fact

FAR = 60  # years from now
FEW = ("0", "1")  # as words, these seldom count


def apart(thai: list[Fact], english: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """What each language states and the other does not."""
    ours, theirs = _unanswered(thai, english), _unanswered(english, thai)
    if not ours and not theirs:  # as nearly always
        return [], []
    ours, theirs = _without_parts(ours, thai, theirs, english), _without_parts(theirs, english, ours, thai)
    return _told(ours, theirs), _told(theirs, ours)


def _unanswered(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """Each fact once that nothing answers; a hint answers it for as long as no word for another number stands there."""
    if not any(fact.weight > HINT for fact in facts):
        return []
    others = [*others, *(part for other in others for part in other.parts)]
    left, seen = [], set()
    firm = [other for other in others if other.weight > HINT or other.meanings[0][0] != "number"]
    for fact in facts:
        if fact.weight > HINT and fact.meanings not in seen and not fact.answered(firm):
            left += _lacking(fact, firm)
            seen.add(fact.meanings)
    if not left:
        return []
    hints = [other for other in others if other.weight == HINT]
    words = [
        other
        for other in firm
        if other.weight == MAY and other.is_count and other.main[1] not in FEW and not other.answered(facts)
    ]
    return [fact for fact in left if words or not fact.answered(hints)]


def _lacking(fact: Fact, others: list[Fact]) -> list[Fact]:
    """What of a fact is not answered: its parts, where the others have one of them."""
    parts = [part for part in fact.parts if not part.answered(others)]
    return parts if 0 < len(parts) < len(fact.parts) else [fact]


def _without_parts(left: list[Fact], facts: list[Fact], others_left: list[Fact], others: list[Fact]) -> list[Fact]:
    """Without the dates that the other language has in parts: "1 to 4 May 2026" states the year of the first day too.

    Of the other language's dates, those count first that are themselves unanswered.
    """
    dates = [fact for fact in others_left if _date(fact)] or others
    stated, others_stated = _parts(facts), _parts(others)
    return [
        fact for fact in left if not any(_in_parts(_date(fact), stated, _date(other), others_stated) for other in dates)
    ]


def _in_parts(ours: tuple, stated: set, theirs: tuple, others_stated: set) -> bool:
    """Whether two dates agree, and each has what it lacks elsewhere in its own text."""
    if not (ours and theirs) or not any(a and a == b for a, b in zip(ours, theirs, strict=True)):
        return False
    return all(
        a == b or (not a and (part, b) in stated) or (not b and (part, a) in others_stated)
        for part, (a, b) in enumerate(zip(ours, theirs, strict=True))
    )


def _date(fact: Fact) -> tuple:
    """Year, month and day of a date."""
    kind, *parts = fact.main
    return tuple(parts) if kind == "date" else ()


def _parts(facts: list[Fact]) -> set:
    return {part for fact in facts for part in enumerate(_date(fact))}


def _told(left: list[Fact], others_left: list[Fact]) -> list[Fact]:
    """A word for a number is told only against another number: "three" against สอง, or against 4; alone it may be an idiom.

    "Noon" is told only against another time.
    """
    kinds = {_kind(other) for other in others_left}
    return [fact for fact in left if fact.weight == MUST or _kind(fact) in kinds and fact.main[1] not in FEW]


def _kind(fact: Fact) -> str:
    return "number" if fact.is_count else fact.main[0]


def opposed(thai: list[Fact], english: list[Fact]) -> list[tuple[Fact, Fact, str]]:
    """The same number with another unit or bound: 7 วัน and 7 months, อย่างน้อย 7 and "up to 7"; and which of the two it is.

    Told only where every such number of both languages has one that is known, and none is the same.
    """
    if not thai or not english:
        return []
    found = []
    for number in dict.fromkeys(fact.main for fact in _numbers(thai)):
        ours, theirs = ([fact for fact in _numbers(side) if fact.main == number] for side in (thai, english))
        for name in ("unit", "bound"):
            has, others = ({_quality(fact, name) for fact in side} for side in (ours, theirs))
            if others and has.isdisjoint(others) and "" not in has | others:
                stated = name == "unit" and (_amounts(ours) <= _amounts(english) or _amounts(theirs) <= _amounts(thai))
                lone_percent = "percent" in has | others and not (
                    _percent(thai) and _percent(english)
                )  # told by itself
                found += [(ours[0], theirs[0], name)] if not (stated or lone_percent) else []
    return found


def _numbers(facts: list[Fact]) -> list[Fact]:
    whole = [*facts, *(part for fact in facts for part in fact.parts)]
    return [fact for fact in whole if fact.weight > HINT and fact.main[0] == "number"]


def _quality(fact: Fact, name: str) -> str:
    return "" if fact.weight == MAY and fact.main[1] in FEW else getattr(fact, name)


def _amounts(facts: list[Fact]) -> set:
    return {meaning for fact in facts for meaning in fact.meanings if meaning[0] == "amount"}


def _percent(facts: list[Fact]) -> bool:
    return any(fact.main == ("percent",) for fact in facts)


def is_far(fact: Fact) -> bool:
    """Whether it is a year that hardly anybody writes of yet."""
    return bool(_date(fact)) and (_date(fact)[0] or 0) > date.today().year + FAR


def partners(ours: list[Fact], theirs: list[Fact]) -> Iterator[tuple[Fact | None, Fact | None]]:
    """Facts of the two languages that most likely stand for one another: of one kind, then of others; last those without any."""
    ours, theirs = list(ours), list(theirs)
    for alike in (_of_one_kind, _may_be_mistyped):
        for fact in list(ours):
            if other := next((other for other in theirs if alike(fact, other)), None):
                ours.remove(fact)
                theirs.remove(other)
                yield fact, other
    yield from ((fact, None) for fact in ours)
    yield from ((None, other) for other in theirs)


def _of_one_kind(fact: Fact, other: Fact) -> bool:
    return fact.main[0] == other.main[0]


def _may_be_mistyped(fact: Fact, other: Fact) -> bool:
    """A year is never meant for an ordinal or a few of something: only for what has four digits."""
    years = [_date(one)[1:] == (None, None) for one in (fact, other)]
    return not any(years) or all(
        year or re.fullmatch(r"\d{4}", one.written) for year, one in zip(years, (fact, other), strict=True)
    )
