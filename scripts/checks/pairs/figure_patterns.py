"""Figures that stand for something else than they seem to: ratios like 1:20, อาการ 32, and "Grade 9 (M.3)".

As in date_patterns, with a weight besides where it is not MUST, and None where a pattern finds what is not meant.
"""

import re

from checks.pairs import clock_patterns
from checks.pairs.fact import HINT
from checks.pairs.perhaps import perhaps

_RATIO = re.compile(r"(?<![\d.:])\d[\d,]*(?:\s?:\s?\d[\d,]*)+")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")
_CALLED = re.compile(r"(?:(?:อัตรา|สัด|มาตรา)ส่วน|\b(?:ratio|scale|proportion)s?\b)[^.;\d]{0,60}$", re.IGNORECASE)
_CALLED_AFTER = re.compile(r"\s(?:ratio|scale|proportion)\b", re.IGNORECASE)
# The parts of a sound body, and so "in good health"; but ครบ 32 คน are counted.
_BODY = re.compile(r"อาการ(?:ครบ)?\s?(32)(?![.,]?\d)")
_SOUND = re.compile(r"ครบ\s?(32)(?![.,]?\d)(?!\s?(?!ประการ|ไม่|และ|แต่|ทุก|หรือ)[ก-ฮเ-ไ])")
_GRADE = re.compile(r"\bGrade\s(\d{1,2})(?=\s?[(/]\s?(?:M|P|Matt?hayom|Prathom)\.?\s?\d)")


def _ratio(found: re.Match):
    """1:20 after "a ratio of"; 8:30 there may be a time all the same."""
    if not (_CALLED.search(found.string[: found.start()]) or _CALLED_AFTER.match(found.string, found.end())):
        return None
    time = [("time", clock_patterns.minutes(found[0]))] if _CLOCK.fullmatch(found[0]) else []
    return [
        (found.start() + one.start(), found.start() + one.end(), [("number", str(int(one[0].replace(",", "")))), *time])
        for one in re.finditer(r"\d[\d,]*(?<!,)", found[0])
    ]


def _body(found: re.Match):
    yield *found.span(1), [("number", "32")], HINT


def _grade(found: re.Match):
    """M.3 is grade 9: the one explains the other, and Thai has only one of them."""
    yield *found.span(1), [("number", found[1])], HINT


PERHAPS = {"th": perhaps(r":\s?\d", "อาการ", "ครบ"), "en": perhaps(r":\s?\d", "grade")}
PATTERNS = {
    "th": ((_RATIO, _ratio), (_BODY, _body), (_SOUND, _body)),
    "en": ((_RATIO, _ratio), (_GRADE, _grade)),
}
