"""Years that are written in other ways than by themselves: the 1990s, ช่วงปี 63–65, R.S. 112 (1893). As in figure_patterns."""

import re

from checks.pairs.date_doubts import date
from checks.pairs.date_patterns import ERA_TH, TO, YEAR_TH
from checks.pairs.fact import HINT, MUST
from checks.pairs.perhaps import perhaps

_DECADE = re.compile(r"\b((?:1[89]|20)\d0)'?s\b")
_SHORT = re.compile(rf"{YEAR_TH}\s*(?:{ERA_TH})?([4-7]\d){TO}([4-7]\d)(?![\d%,/]|\.\d)")
_RATTANAKOSIN = re.compile(r"\bR\.?S\.?\s?(\d{1,3})\s\((?:[AC]\.?[DE]\.?\s)?(1[789]\d\d)\)")
_BEFORE_RATTANAKOSIN = 1781


def _decade(found: re.Match):
    """Thai may name its first year, or its first and its last."""
    first = int(found[1])
    yield *found.span(), [("number", found[1]), *(date(year) for year in range(first + 9, first - 1, -1))]


def _short(found: re.Match):
    """Years B.E. without their century."""
    for place in (1, 2):
        yield *found.span(place), [("number", found[place]), date(1957 + int(found[place]))]


def _rattanakosin(found: re.Match):
    """The year in brackets says again what stands before it; that year ran from April to March."""
    same = int(found[2]) - int(found[1]) - _BEFORE_RATTANAKOSIN in (0, 1)
    yield *found.span(1), [("number", found[1])]
    yield *found.span(2), [date(int(found[2]))], HINT if same else MUST


PERHAPS = {"th": perhaps(r"\d\d"), "en": perhaps(r"\d\d\d0", r"r\.?s\.?\s?\d")}
PATTERNS = {"th": ((_SHORT, _short),), "en": ((_DECADE, _decade), (_RATTANAKOSIN, _rattanakosin))}
