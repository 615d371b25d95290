"""Values as offices write them, read into the form of the data file: read(item, cell, context) -> text. Never a guess.

Accepted: Thai digits, years of both eras, dates in words, a percentage where the scale is 0 to 100. Refused with the
reason: whatever can be understood in two ways, such as 95,10.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from yaml.reader import Reader

from assessment.labels import LABELS
from common import data_model, words
from common.problems import Refused
from importing.items import Item
from sheets import days as sheet_days
from sheets import names as sheet_names
from sheets.cells import Cell
from sheets.names import THAI_DIGITS, Names, clean, key

NOT_ASSESSED = {key(word) for word in ("not_assessed", "ไม่ประเมิน", *(LABELS[each]["not_assessed"] for each in LABELS))}
STATUS = {"official": ("ผลจริง",), "provisional": ("ผลเบื้องต้น",), "sample": ("ข้อมูลตัวอย่าง", "ตัวอย่าง")}
HIDDEN_SIGNS = re.compile(f"{data_model.INVISIBLE.pattern}|\u00ad")


@dataclass(frozen=True)
class Choice:
    """A value to choose, and the names under which it is known."""

    id: str
    th: str
    en: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Context:
    """What values are read against: every framework, and the one of this sheet."""

    frameworks: dict
    framework: object


def read(item: Item, cell: Cell, context: Context) -> str:
    """The value as the data file has it. Raises Refused with the cell."""
    if has_hidden_signs(cell.text):
        raise Refused([cell.problem("invisible")])
    if cell.day and item.kind != "day":
        raise _refused("a_date", item, cell)
    return READERS[item.kind](item, cell, context)


def has_hidden_signs(text: str) -> bool:
    """Whether a text has characters that nobody sees and that are no mere spaces."""
    return bool(HIDDEN_SIGNS.search(clean(text)) or Reader.NON_PRINTABLE.search(clean(text)))


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
    if cell.day and cell.day.year in sheet_days.TWO_DIGITS:
        raise _refused("two_digit_year", item, cell, year=cell.day.year, digits=cell.day.year % 100)
    day = sheet_days.parts(cell)
    if day is None:
        raise _refused("day", item, cell)
    try:
        return date(*day).isoformat()
    except ValueError:
        raise _refused("no_such_day", item, cell) from None


def _text(item: Item, cell: Cell, _) -> str:
    return sheet_names.whole_am(clean(cell.text))


def _choice(item: Item, cell: Cell, things: list[Choice]) -> str:
    found = Names([(each.id, [each.id, each.th, each.en, *each.also]) for each in things]).find(cell.text)
    if len(found) != 1:
        raise _refused("level" if item.kind == "level" else "choice", item, cell, **choices(things))
    return found[0]


def choices(things: list[Choice]) -> dict[str, str]:
    """The names to choose from, as messages have them in each language."""
    return {"choices_th": ", ".join(each.th for each in things), "choices_en": ", ".join(each.en for each in things)}


def _status(item: Item, cell: Cell, _) -> str:
    names = [Choice(each, LABELS["th"][each], LABELS["en"][each], also) for each, also in STATUS.items()]
    return _choice(item, cell, names)


def _level(item: Item, cell: Cell, context: Context) -> str:
    return _choice(item, cell, [_level_choice(level) for level in context.framework.levels])


def _level_choice(level) -> Choice:
    also = tuple(LABELS[each]["level"].format(level=level.name[each]) for each in LABELS)
    return Choice(level.id, level.name.th, level.name.en, also)


def frameworks(context: Context) -> list[Choice]:
    return [Choice(each.id, each.name.th, each.name.en) for each in context.frameworks.values()]


def _framework(item: Item, cell: Cell, context: Context) -> str:
    return _choice(item, cell, frameworks(context))


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
