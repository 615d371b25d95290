"""Days as offices write them: 30/9/2569, 30 กันยายน พ.ศ. 2569, 30 ก.ย.2569, 2026-09-30. Figures are day/month/year, as in Thai usage."""

import re

from common import words
from sheets.cells import Cell
from sheets.names import THAI_DIGITS, clean, common_year, key

SHORT_MONTHS = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()
MONTHS = {
    key(name).replace(".", ""): number
    for months in (*words.MONTHS.values(), SHORT_MONTHS, [month[:3] for month in words.MONTHS["en"]])
    for number, name in enumerate(months, 1)
}
ERAS = ("", "พศ", "คศ", "be", "ce", "ad")
IN_WORDS = re.compile(r"(?:วันที่)?\s*([0-9]{1,2})(?:\s*เดือน)?(\D+)([0-9]{4})")
DAY_FIRST = re.compile(r"(?:วันที่)?\s*([0-9]{1,2})\s*([/.\s-])\s*([0-9]{1,2})\s*\2\s*([0-9]{4})")
YEAR_FIRST = re.compile(r"([0-9]{4})([/-])([0-9]{1,2})\2([0-9]{1,2})")
# The years of the last century in which programs put a year that was typed with two digits; no result is that old.
TWO_DIGITS = range(1900, 2000)


def parts(cell: Cell) -> tuple[int, int, int] | None:
    """Year (Common Era), month and day, which need not exist together; None where the cell has no such three."""
    found = (cell.day.year, cell.day.month, cell.day.day, "") if cell.day else _written(_digits(cell))
    if found is None or found[1] not in range(1, 13) or not (year := common_year(found[0], found[3])):
        return None
    return year, found[1], found[2]


def may_be_turned(cell: Cell) -> bool:
    """Whether the program that a date was typed into may have taken its day for the month. CSV has it year first then."""
    written = cell.sheet is None and YEAR_FIRST.fullmatch(_digits(cell))
    day = parts(cell) if cell.day or written else None
    return day is not None and day[2] <= 12 and day[1] != day[2]


def stayed_text(cell: Cell) -> bool:
    """Whether a date is text as its writer typed it, day first."""
    return not cell.day and parts(cell) is not None and not YEAR_FIRST.fullmatch(_digits(cell))


def _digits(cell: Cell) -> str:
    return clean(cell.text).translate(THAI_DIGITS)


def _written(text: str) -> tuple[int, int | None, int, str] | None:
    """Year, month, day and era."""
    if found := YEAR_FIRST.fullmatch(text):
        return int(found[1]), int(found[3]), int(found[4]), ""
    if found := DAY_FIRST.fullmatch(text):
        return int(found[4]), int(found[3]), int(found[1]), ""
    if found := IN_WORDS.fullmatch(text):
        month, era = _month_and_era(found[2])
        return int(found[3]), month, int(found[1]), era
    return None


def _month_and_era(between: str) -> tuple[int | None, str]:
    """What stands between the day and the year: ต.ค., ตค, ตุลาคม พ.ศ., October."""
    letters = re.sub(r"[.\s/-]", "", between).casefold()
    known = [(MONTHS.get(letters.removesuffix(era)), era) for era in ERAS if letters.endswith(era)]
    return next(((month, era) for month, era in known if month), (None, ""))
