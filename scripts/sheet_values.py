"""Values as offices write them, read into the form of the data file: read(item, cell, context) -> text. Never a guess.

Accepted: Thai digits, years of both eras, dates in words, a percentage where the scale is 0 to 100. Refused with the
reason: whatever can be understood in two ways, such as 95,10.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from yaml.reader import Reader

import data_model
import sheet_names
import words
from assessment_labels import LABELS
from problems import Refused
from sheet_items import Item
from sheet_names import THAI_DIGITS, Names, clean, key
from sheets import Cell

NOT_ASSESSED = {key(word) for word in ("not_assessed", "ไม่ประเมิน", *(LABELS[each]["not_assessed"] for each in LABELS))}
STATUS = {"official": ["ผลจริง"], "provisional": ["ผลเบื้องต้น"], "sample": ["ข้อมูลตัวอย่าง", "ตัวอย่าง"]}
SHORT_MONTHS = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()
MONTHS = {
    key(name): number
    for months in (*words.MONTHS.values(), SHORT_MONTHS, [month[:3] for month in words.MONTHS["en"]])
    for number, name in enumerate(months, 1)
}
DAY_FIRST = re.compile(r"(?:วันที่)?\s*([0-9]{1,2})\s*([/.\s-])\s*(\D+?|[0-9]{1,2})\s*\2\s*(\D*?)\s*([0-9]{4})")
YEAR_FIRST = re.compile(r"([0-9]{4})([/-])([0-9]{1,2})\2([0-9]{1,2})")


@dataclass(frozen=True)
class Context:
    """What values are read against: every framework, and the one of this sheet."""

    frameworks: dict
    framework: object


def read(item: Item, cell: Cell, context: Context) -> str:
    """The value as the data file has it. Raises Refused with the cell."""
    if cell.day and item.kind != "day":
        raise _refused("a_date", item, cell)
    return READERS[item.kind](item, cell, context)


def _refused(kind: str, item: Item, cell: Cell, **details) -> Refused:
    return Refused([cell.problem(kind, name_th=item.th, name_en=item.en, **details)])


def _number(item: Item, cell: Cell, context: Context) -> str:
    text = clean(cell.text).translate(THAI_DIGITS)
    if text.endswith("%"):
        text = _percentage(item, cell, context, text)
    if "," in text:
        raise _refused("comma", item, cell)
    decimals = context.framework.scale.decimals
    if re.fullmatch(rf"-?[0-9]+\.[0-9]{{{decimals + 1},}}", text):
        raise _refused("decimals", item, cell, decimals=decimals)
    if not re.fullmatch(r"-?(0|[1-9][0-9]{0,5})(\.[0-9]+)?", text):
        raise _refused("score" if item.kind == "score" else "number", item, cell)
    return words.figure(Decimal(text) + 0, decimals)


def _percentage(item: Item, cell: Cell, context: Context, text: str) -> str:
    scale = context.framework.scale
    if (scale.min, scale.max) != (0, 100):
        raise _refused("percent", item, cell, min=scale.min, max=scale.max)
    return text[:-1].rstrip()


def _score(item: Item, cell: Cell, context: Context) -> str:
    return "not_assessed" if key(cell.text) in NOT_ASSESSED else _number(item, cell, context)


def _year(item: Item, cell: Cell, _) -> str:
    year = sheet_names.fiscal_year(cell.text)
    if year is None:
        raise _refused("year", item, cell)
    return str(year)


def _day(item: Item, cell: Cell, _) -> str:
    day = (cell.day.day, cell.day.month, cell.day.year, "") if cell.day else _written_day(cell.text)
    try:
        return date(sheet_names.common_year(day[2], day[3]), day[1], day[0]).isoformat()
    except (TypeError, ValueError):  # no date at all, a year of no era, or a day that does not exist
        raise _refused("day", item, cell) from None


def _written_day(text: str) -> tuple[int, int, int, str] | None:
    """Day, month, year and era of a date in figures or words. Figures are day/month/year, as Thai usage has it."""
    text = clean(text).translate(THAI_DIGITS)
    if found := YEAR_FIRST.fullmatch(text):
        return int(found[4]), int(found[3]), int(found[1]), ""
    if found := DAY_FIRST.fullmatch(text):
        month = int(found[3]) if found[3].isdecimal() else MONTHS.get(key(found[3]))
        era = key(found[4])
        return int(found[1]), month, int(found[5]), era if era in ("", *sheet_names.ERAS) else "?"
    return None


def _text(item: Item, cell: Cell, _) -> str:
    text = clean(cell.text)
    if data_model.INVISIBLE.search(text) or Reader.NON_PRINTABLE.search(text):
        raise _refused("invisible", item, cell)
    return text


def _choice(item: Item, cell: Cell, things: list[tuple[str, list[str]]]) -> str:
    found = Names(things).find(cell.text)
    if len(found) != 1:
        raise _refused("choice", item, cell, choices=", ".join(thing for thing, _ in things))
    return found[0]


def _status(item: Item, cell: Cell, _) -> str:
    names = {status: [status, *also, *(LABELS[each][status] for each in LABELS)] for status, also in STATUS.items()}
    return _choice(item, cell, list(names.items()))


def _level(item: Item, cell: Cell, context: Context) -> str:
    return _choice(item, cell, [(level.id, _level_names(level)) for level in context.framework.levels])


def _level_names(level) -> list[str]:
    return [
        level.id,
        *(form for each in LABELS for form in (level.name[each], LABELS[each]["level"].format(level=level.name[each]))),
    ]


def _framework(item: Item, cell: Cell, context: Context) -> str:
    return _choice(
        item, cell, [(each.id, [each.id, each.name.th, each.name.en]) for each in context.frameworks.values()]
    )


READERS = {
    "number": _number,
    "score": _score,
    "year": _year,
    "day": _day,
    "text": _text,
    "status": _status,
    "level": _level,
    "framework": _framework,
}
