"""What the import understood and what it changes, told in Thai and in English."""

import unicodedata
from datetime import date

import words
from assessment_changes import Difference
from assessment_labels import LABELS
from assessment_sheet import Understood
from sheet_items import Item
from sheet_table import Table
from sheets import Sheet

UNDERSTOOD = (
    "เข้าใจไฟล์ดังนี้ โปรดตรวจกับเอกสารของผู้ประเมิน\nThis is what the file says. Compare it with the assessor's document."
)
UNUSED = "ไม่ได้ใช้คอลัมน์ {names}\nColumns not used: {names}"
HIDDEN = "ไม่ได้อ่านแผ่นงานที่ซ่อนไว้ {names}\nHidden sheets, not read: {names}"
CHANGES = "ต่างจาก {target} ดังนี้ (เดิม → ใหม่)\nDifferences from {target} (was → now)"
SAME = "ไม่มีอะไรเปลี่ยนจาก {target} จึงไม่ได้เขียนไฟล์\nNothing differs from {target}, so nothing was written."
WRITTEN = (
    "เขียน {target} แล้ว สั่ง ./scripts/serve เพื่อดูผล หรือ ./scripts/build เพื่อสร้างเว็บไซต์\n"
    "Wrote {target}. See it with ./scripts/serve, or build the site with ./scripts/build."
)
TEMPLATE = (
    "เขียนแบบกรอก {target} แล้ว กรอกแล้วสั่ง ./scripts/import_assessment ตามด้วยชื่อไฟล์\n"
    "Wrote the template {target}. Fill it in, then run ./scripts/import_assessment with its name."
)


def understood(what: Understood, fields: dict, table: Table, sheets: list[Sheet]) -> str:
    """A line an item: its name in both languages, its value in words, the cell it comes from."""
    rows = [
        _row(item, value, what) for item in what.items if (value := _value(fields, item.path)) or item.kind == "level"
    ]
    width = max(_width(name) for name, _, _ in rows)
    lines = [UNDERSTOOD, *(f"  {_padded(name, width)}  {value}{place}" for name, value, place in rows)]
    unused = ", ".join(f"{cell.shown} ({cell.place})" for cell in table.unused)
    hidden = ", ".join(sheet.name for sheet in sheets if sheet.hidden)
    lines += [words_.format(names=names) for words_, names in ((UNUSED, unused), (HIDDEN, hidden)) if names]
    return "\n".join(lines)


def changes(target: str, changed: list[Difference]) -> str:
    """A line for each field that differs."""
    return "\n".join([CHANGES.format(target=target), *(f"  {field}: {was} → {now}" for field, was, now in changed)])


def _row(item: Item, value: str, what: Understood) -> tuple[str, str, str]:
    place = what.place(item.path) if what.values.get(item.path) == value else ""
    return f"{item.th} / {item.en}", _in_words(item, value, what), f"  ({place})" if place else ""


def _value(fields: dict, path: tuple[str, ...]) -> str:
    for step in path:
        fields = fields.get(step, {})
    return fields or ""


def _in_words(item: Item, value: str, what: Understood) -> str:
    """A value as each language has it; what is the same in both stands once."""
    said = [_said(item, value, what, language) for language in words.LANGUAGES]
    return " / ".join(dict.fromkeys(said)).replace(words.NBSP, " ")


def _said(item: Item, value: str, what: Understood, language: str) -> str:
    if item.kind == "framework":
        return what.framework.name[language]
    if item.kind == "level":
        return what.framework.level(value).name[language] if value else LABELS[language]["no_level"]
    if item.kind == "year":
        return words.fiscal_year(int(value), language)
    if item.kind == "day":
        return words.day_in_words(date.fromisoformat(value), language)
    if item.kind == "status" or value == "not_assessed":
        return LABELS[language][value]
    return value


def _width(text: str) -> int:
    """The columns that a text takes in a terminal: marks above and below Thai letters take none."""
    return sum(unicodedata.category(char) != "Mn" for char in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
