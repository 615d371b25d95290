"""Names as offices write them: of items, headings and choices, in Thai and English, however they are spaced or numbered."""

import re
from difflib import get_close_matches

HEADINGS = {
    "item": "รายการ หมวด หัวข้อ ประเด็น item items category categories topic field".split(),
    "value": (
        "ค่า คะแนน ผลคะแนน คะแนนที่ได้ คะแนนได้ ผลการประเมิน ผลที่ได้ ที่ได้ ได้ ผล "
        "value values score scores points result obtained actual"
    ).split(),
    "help": ["วิธีกรอก", "คำอธิบาย", "หมายเหตุ", "how to fill in", "help", "note", "notes", "remarks"],
}
# Columns of numbers that are plainly no results.
OTHER_NUMBERS = [
    *"ลำดับ ลำดับที่ ที่ เลขที่ ข้อ ข้อที่ no number # คะแนนเต็ม เต็ม max maximum weight target goal".split(),
    *"น้ำหนัก ค่าน้ำหนัก เป้าหมาย ค่าเป้าหมาย คะแนนเป้าหมาย".split(),
    *("full marks", "full score", "maximum score", "max score", "out of", "target score"),
]
# A heading that full marks have as often as results.
UNCERTAIN = "คะแนน score scores points".split()
REMARKS = ("หมายเหตุ", "ที่มา", "note", "source", "*")
AVERAGES = ("ค่าเฉลี่ย", "เฉลี่ย", "คะแนนเฉลี่ย", "average", "mean")
INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
NUMBERED = re.compile(r"(หมวดที่|หมวด|category)?([0-9]{1,2}(?![0-9])[.):]*)?")
YEAR = re.compile(
    r"(?:ปีงบประมาณ|ปี|fiscal year|fy|year)? ?(พ\. ?ศ\.|พศ|b\.?e\.?|ค\. ?ศ\.|คศ|c\.?e\.?|a\.?d\.?)? ?([0-9]{4})"
)
# A year in a title: after a word for it, and the years that it runs to.
TITLE_YEAR = re.compile(
    r"(?:ปีงบประมาณ|ปีงบฯ?|ปี|fiscal years?|fy|years?) ?(?:พ\. ?ศ\.?|พศ|ค\. ?ศ\.?|คศ|b\.?e\.?|c\.?e\.?)? ?"
    r"([0-9]{4})(?![0-9])(?: ?(?:-|–|ถึง|to|และ|and|/|,) ?([0-9]{4})(?![0-9]))?"
)
ERAS = ("พ.ศ", "พศ", "b.e", "be", "ค.ศ", "คศ", "c.e", "ce", "a.d", "ad")
# Years that can be told apart: 2500 to 2699 are of the Buddhist Era, 1957 to 2156 of the Common Era.
BUDDHIST, COMMON, BETWEEN = range(2500, 2700), range(1957, 2157), 543


def clean(text: str) -> str:
    """Text without the spaces around it and without characters that have no width."""
    return " ".join(INVISIBLE.sub("", text).split())


def whole_am(text: str) -> str:
    """Text in which a sara am that was written as two signs, as copies from PDF have it, is one."""
    return re.sub("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "\\1\u0e33", text)


def key(text: str) -> str:
    """What two ways of writing one name have in common: letters alone, the sara am and sara ae that look alike made one."""
    text = whole_am(clean(text).replace("เเ", "แ"))
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


def title_years(text: str, is_name: bool = False) -> range:
    """The fiscal years (B.E.) of which a title speaks, from the first to the last; is_name: it is a sheet's short name."""
    text = clean(text).translate(THAI_DIGITS).casefold()
    found = re.findall(r"(?<![0-9])([0-9]{4})(?![0-9])()", text) if is_name else TITLE_YEAR.findall(text)
    years = [common + BETWEEN for pair in found for year in pair if year and (common := common_year(int(year)))]
    return range(min(years), max(years) + 1) if years else range(0)


def number(text: str) -> int | None:
    """The number before a name, or the only thing in a cell: 3. การวัด, หมวดที่ ๓ การวัด, ๓."""
    found = NUMBERED.match(key(text))[2]
    return int(found.strip(".):")) if found else None


def is_other_number(text: str) -> bool:
    """Whether a heading plainly says that its column holds other numbers than results: full marks, weights, other years."""
    others = set(map(key, OTHER_NUMBERS))
    return any(key(part) in others for part in _parts(text)) or isinstance(heading(text), int)


def is_remark(text: str) -> bool:
    """Whether a text calls itself a remark or a source."""
    return clean(text).casefold().startswith(REMARKS)


def is_average(text: str) -> bool:
    return key(text).startswith(tuple(map(key, AVERAGES)))


def is_category(text: str) -> bool:
    return key(text).startswith(("หมวด", "categor"))


def is_uncertain(text: str) -> bool:
    return key(text) in UNCERTAIN


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
        for thing, names in things:
            for name in names:
                found = self._things.setdefault(key(name), [])
                found += [] if thing in found else [thing]

    def find(self, text: str) -> list:
        """The things that a text names: one, none, or several where it is ambiguous."""
        if whole := self._one(text):
            return whole
        parts = [self._one(part) for part in _parts(text)]
        if not parts or not all(parts):
            return []
        common = [thing for thing in parts[0] if all(thing in part for part in parts)]
        return common or [thing for part in parts for thing in part]

    def nearest(self, text: str) -> list:
        """The things whose names look most like a text, the nearest first."""
        name = key(NUMBERED.sub("", key(text), count=1))
        near = get_close_matches(name, self._things, n=3, cutoff=0)
        return list(dict.fromkeys(thing for name in near for thing in self._things[name]))

    def _one(self, text: str) -> list:
        name = key(text)
        return self._things.get(name) or self._things.get(key(NUMBERED.sub("", name, count=1)), [])
