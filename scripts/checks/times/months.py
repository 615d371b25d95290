"""Names of months that are misspelt beside a day or a year: 18 Febuary 2027, 5 มกรคม 2570. A word may be one sign away from its month."""

import re
from collections.abc import Iterator

from checks.pairs.date_patterns import ERA_TH
from checks.thai.checks import problems_in
from checks.thai.text_rule import THAI
from checks.times.fault import Fault
from common.words import MONTHS

_YEAR = r"(?:19|20|2[45])\d\d(?!\d)"
_DAY = r"\d(?<![\d.,]\d)\d?"  # what begins with a figure is found much faster than what begins with a look behind it
_PATTERNS = {
    "th": (
        re.compile(rf"{_DAY}\s*(?:เดือน\s*)?(?P<word>[{THAI}]{{4,12}})(?![{THAI}])"),
        re.compile(rf"(?:เดือน\s*|(?<![{THAI}]))(?P<word>[{THAI}]{{4,12}})\s*(?:ปี\s*)?(?:{ERA_TH})?{_YEAR}"),
    ),
    "en": (
        re.compile(rf"{_DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<word>[A-Za-z]{{4,10}})\b"),
        re.compile(rf"\b(?P<word>[A-Z][a-z]{{3,9}}),?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?(?:of\s+)?{_YEAR}"),
    ),
}
_LONG = {language: [name for name in names if len(name) >= 5] for language, names in MONTHS.items()}
_OTHER_WORDS = {"match", "marsh", "larch", "parch", "arch", "mach", "marc", "merch", "marche", "augusta"}


def find(text: str, language: str) -> Iterator[Fault]:
    """Every misspelt month, with its name; without words where checks.thai tells of it."""
    of_a_day, of_a_year = _PATTERNS[language]
    matches = [*of_a_day.finditer(text), *(of_a_year.finditer(text) if re.search(_YEAR, text) else ())]
    found = {match.start("word"): match["word"] for match in matches}
    for start, word in found.items():
        if right := _month(word, language):
            th = f"“{word}” สะกดผิด โปรดเขียน “{right}”"
            told = language == "th" and problems_in(word)
            yield Fault(start, "" if told else th, "" if told else f"“{word}” is misspelt; write “{right}”")


def _month(word: str, language: str) -> str | None:
    """The one month that a word is a slip for."""
    word = word.lower() if language == "en" else word
    months = {name.lower(): name for name in _LONG[language]}
    if word in {*months, *(f"{name}s" for name in months), *_OTHER_WORDS}:
        return None
    near = [name for low, name in months.items() if _one_sign_away(word, low)]
    return near[0] if len(near) == 1 else None


def _one_sign_away(word: str, right: str) -> bool:
    """Whether one sign is another one, too many, missing, or has changed places with the next."""
    if len(word) == len(right):
        apart = [place for place, (a, b) in enumerate(zip(word, right, strict=True)) if a != b]
        first = apart[0] if apart else 0
        swapped = len(apart) == 2 and word[first : first + 2] == right[first + 1] + right[first]
        return len(apart) == 1 or swapped and apart[1] == first + 1
    shorter, longer = sorted((word, right), key=len)
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
