"""What else may be meant where a date seems to stand: "May 3 people come", "In September 31 people", รุ่นที่ 31 กันยายน, มอก. 2570-2566."""

import re

ERA = 543
_VERB, _STARTS = re.compile(r"(?:May|March)\s"), re.compile(r"(?:^|[.!?:;|\n(“\"*#])\s*$")
_ON, _WORD = re.compile(r"\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom)\s+$"), re.compile(r"\s+[a-z]")
_NUMBERED = re.compile(r"(?<!วัน)(?<!จันทร์)(?<!อังคาร)(?<!พุธ)(?<!บดี)(?<!ศุกร์)(?<!เสาร์)(?<!อาทิตย์)ที่\s*$")
_STANDARD = re.compile(r"(?:มอก\.|[A-Z]{2,})\s*$")


def date(year: int | None, month: int | None = None, day: int | None = None) -> tuple:
    """A date or a part of one, in the Common Era."""
    return ("date", year, month, day)


def others(found: re.Match, year: int | None, month: int, day: int | None) -> list[tuple]:
    """What a month with a day or a year may mean besides: a verb and a number, or a number beside a month."""
    before = found.string[: found.start()]
    if _VERB.match(found[0]) and _STARTS.search(before) and not (year and day):
        return [date(year)] if year else [("number", str(day)), date(None, month)]
    beside = found[0][0].isupper() and not year and not _ON.search(before) and _WORD.match(found.string, found.end())
    if day and (beside or _NUMBERED.search(before)):
        return [("number", str(day)), date(year, month)]
    return []


def of_a_year(found: re.Match, year: int, common: int) -> list[tuple]:
    """What a year may mean. พ.ศ. 2112 is 1569, which is a plain number in English; of พ.ศ. 2025, checks.eras tells what is meant."""
    if _STANDARD.search(found.string[: found.start()]):
        return [("number", str(year)), date(common)]
    if "พ" not in found[0] or not 1000 < year <= 2300:
        return [date(common)]
    own = [date(common)] if 1900 <= year < 2100 else []
    return [("number", str(year - ERA)), date(year - ERA), *own]


def figures(found: re.Match):
    """20/15/2568 is the number of a document, or a date that is none, which checks.times tells."""
    for figure in re.finditer(r"\d+", found[0]):
        yield found.start() + figure.start(), found.start() + figure.end(), [("number", str(int(figure[0])))]
