"""Which facts of one language the other does not have, and which of them most likely stand for one another.

A fact is answered however often it stands there: a translation may name a number twice, or leave it to a pronoun.
"""

from itertools import zip_longest

from checks.pairs.facts import HINT, MAY, MUST, Fact

FEW = ("0", "1")  # as words, these seldom count


def apart(thai: list[Fact], english: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """What each language states and the other does not."""
    ours, theirs = _unanswered(thai, english), _unanswered(english, thai)
    ours, theirs = _without_parts(ours, thai, theirs, english), _without_parts(theirs, english, ours, thai)
    return _told(ours, theirs), _told(theirs, ours)


def _unanswered(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """Each fact once that nothing answers; a hint answers it for as long as no word for another number stands there."""
    left, seen = [], set()
    firm = [other for other in others if other.weight > HINT or other.meanings[0][0] != "number"]
    for fact in facts:
        if fact.weight > HINT and fact.meanings not in seen and not fact.answered(firm):
            left.append(fact)
            seen.add(fact.meanings)
    hints = [other for other in others if other.weight == HINT]
    words = [other for other in firm if other.weight == MAY and other.main[1] not in FEW and not other.answered(facts)]
    return [fact for fact in left if words or not fact.answered(hints)]


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
    """A word for a number is told only against another number: "three" against สอง, or against 4; alone it may be an idiom."""
    numbers = any(other.meanings[0][0] == "number" for other in others_left)
    return [fact for fact in left if fact.weight == MUST or numbers and fact.main[1] not in FEW]


def partners(ours: list[Fact], theirs: list[Fact]):
    """Facts of the two languages that most likely stand for one another: those of one kind first, then the rest in order."""
    ours, theirs = list(ours), list(theirs)
    for fact in list(ours):
        other = next((other for other in theirs if other.main[0] == fact.main[0]), None)
        if other:
            ours.remove(fact)
            theirs.remove(other)
            yield fact, other
    yield from zip_longest(ours, theirs)
