"""Names as offices write them: of items, headings and choices, in Thai and English, however they are spaced or numbered."""

import re
from difflib import get_close_matches

HEADINGS = {
    "item": "รายการ หมวด หัวข้อ ประเด็น item items category categories topic field".split(),
    "value": "ค่า คะแนน ผลคะแนน คะแนนที่ได้ ผลการประเมิน value values score scores points".split(),
    "help": ["วิธีกรอก", "คำอธิบาย", "หมายเหตุ", "how to fill in", "help", "note", "notes", "remarks"],
}
INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
NUMBERED = re.compile(r"(หมวดที่|หมวด|category)?([0-9]{1,2}(?![0-9])[.):]*)?")
YEAR = re.compile(
    r"(?:ปีงบประมาณ|ปี|fiscal year|fy|year)? ?(พ\. ?ศ\.|พศ|b\.?e\.?|ค\. ?ศ\.|คศ|c\.?e\.?|a\.?d\.?)? ?([0-9]{4})"
)
ERAS = ("พ.ศ", "พศ", "b.e", "be", "ค.ศ", "คศ", "c.e", "ce", "a.d", "ad")
# Years that can be told apart: 2500 to 2699 are of the Buddhist Era, 1957 to 2156 of the Common Era.
BUDDHIST, COMMON, BETWEEN = range(2500, 2700), range(1957, 2157), 543


def clean(text: str) -> str:
    """Text without the spaces around it and without characters that have no width."""
    return " ".join(INVISIBLE.sub("", text).split())


def key(text: str) -> str:
    """What two ways of writing one name have in common: letters alone, the sara am and sara ae that look alike made one."""
    text = re.sub("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "\\1\u0e33", clean(text).replace("เเ", "แ"))
    return re.sub(r"[\s_-]", "", text.translate(THAI_DIGITS).casefold()).strip(":.")


def common_year(number: int, era: str = "") -> int | None:
    """A year of either era in the Common Era; None where it can be neither, or is not of the era that is named."""
    if number in BUDDHIST and era[:1] in ("", "พ", "b"):
        return number - BETWEEN
    if number in COMMON and era[:1] in ("", "ค", "c", "a"):
        return number
    return None


def fiscal_year(text: str) -> int | None:
    """A fiscal year in the Buddhist Era, from a year of either era; None where the text is none."""
    year = YEAR.fullmatch(clean(text).translate(THAI_DIGITS).casefold())
    common = common_year(int(year[2]), year[1] or "") if year else None
    return common + BETWEEN if common else None


def _parts(text: str) -> list[str]:
    """The names in a cell that says the same thing twice: ค่า / Value, การนำองค์การ (Leadership)."""
    return [part for part in re.split(r"[/|()\n]", text) if key(part)]


def heading(text: str) -> str | int | None:
    """What a column holds by its heading: "item", "value", "help", or the fiscal year of its values."""
    found = {_heading(part) for part in _parts(text)}
    if len(found - {"value"}) == 1 and isinstance(year := (found - {"value"}).pop(), int):
        return year
    return found.pop() if len(found) == 1 else None


def _heading(text: str) -> str | int | None:
    for kind, words in HEADINGS.items():
        if key(text) in map(key, words):
            return kind
    words = sorted(HEADINGS["value"], key=len, reverse=True)
    return fiscal_year(re.sub(f"^({'|'.join(words)})", "", clean(text).casefold()))


class Names:
    """Things and the names that people give them: of((thing, names), ...)."""

    def __init__(self, things: list[tuple[object, list[str]]]):
        self._things: dict[str, list] = {}
        self._shown: dict[str, str] = {}
        for thing, names in things:
            for name in names:
                found = self._things.setdefault(key(name), [])
                found += [] if thing in found else [thing]
                self._shown.setdefault(key(name), name)

    def find(self, text: str) -> list:
        """The things that a text names: one, none, or several where it is ambiguous."""
        if whole := self._one(text):
            return whole
        parts = [self._one(part) for part in _parts(text)]
        if not parts or not all(parts):
            return []
        common = [thing for thing in parts[0] if all(thing in part for part in parts)]
        return common or [thing for part in parts for thing in part]

    def nearest(self, text: str) -> list[str]:
        """The known names that look most like a text."""
        return [self._shown[name] for name in get_close_matches(key(text), self._things, n=3, cutoff=0)]

    def _one(self, text: str) -> list:
        name = key(text)
        return self._things.get(name) or self._things.get(key(NUMBERED.sub("", name, count=1)), [])
