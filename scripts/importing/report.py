"""What the import understood and what it changes, told in Thai and in English, in lines that a terminal shows whole."""

from datetime import date
from decimal import Decimal

from assessment.labels import LABELS
from common import terminal, words
from importing.changes import Plan
from importing.items import Item
from importing.understood import Understood
from sheets.cells import Cell, Sheet, quoted
from sheets.table import Table

UNDERSTOOD = (
    "เข้าใจไฟล์ดังนี้ โปรดตรวจกับเอกสารของผู้ประเมิน\nThis is what the file says. Compare it with the assessor's document."
)
UNUSED = "ไม่ได้ใช้คอลัมน์ {names}\nColumns not used: {names}"
SKIPPED = "ไม่ได้ใช้แถวที่ไม่มีค่า {names}\nRows without a value, not used: {names}"
HIDDEN = "ไม่ได้อ่านแผ่นงานที่ซ่อนไว้ {names}\nHidden sheets, not read: {names}"
NOTE = "ช่อง {place} มีความเห็นแนบอยู่ โปรดอ่านก่อนเผยแพร่: {text}\nThe cell {place} has a comment; read it before you publish: {text}"
SMALL = (
    "โปรดตรวจว่าใช้กรอบการประเมินถูกต้อง: คะแนนทุกค่าไม่ถึงหนึ่งในสี่ของคะแนนเต็ม {max} คะแนน\n"
    "Check that this is the right assessment: every figure is less than a quarter of the full mark, {max}."
)
TINY = (
    "โปรดตรวจ {names} ซึ่งไม่ถึง 1 ใน 100 ของคะแนนเต็ม {max} คะแนน\n"
    "Check {names}: less than a hundredth of the full mark, {max}."
)
CHANGES = "ต่างจาก {target} ดังนี้ (เดิม → ใหม่)\nDifferences from {target} (was → now)"
UNSEEN = (
    "ผลเดิมยังไม่อยู่ในการบันทึก (commit) ล่าสุดของ git จึงถือว่ายังไม่เผยแพร่ และไม่บันทึกเป็นการแก้ไขหลังเผยแพร่\n"
    "The result that was there is not in git's last commit, so it counts as not yet published: no correction is recorded."
)
SAME = "ไม่มีอะไรเปลี่ยนจาก {target} จึงไม่ได้เขียนไฟล์\nNothing differs from {target}, so nothing was written."
WRITTEN = (
    "เขียน {target} แล้ว สั่ง ./scripts/serve เพื่อดูผล หรือ ./scripts/build เพื่อสร้างเว็บไซต์\n"
    "Wrote {target}. See it with ./scripts/serve, or build the site with ./scripts/build."
)
TEMPLATE = (
    "เขียนแบบกรอกไว้ที่\nWrote the template to\n  {target}\n"
    "กรอกแล้วสั่ง ./scripts/import_assessment ตามด้วยชื่อไฟล์\nFill it in, then run ./scripts/import_assessment with its name."
)
# The column in which values begin, where the names before them are not too long.
VALUES = 42
# What a result is out of follows from its framework: no row of a sheet says it.
OUT_OF = Item(("out_of",), "number", "คะแนนเต็ม", "Full mark")
NONE = {"th": "ไม่มี", "en": "none"}


def understood(what: Understood, fields: dict, table: Table, sheets: list[Sheet]) -> str:
    """Each item with its name in both languages, its value in words, the cell it comes from; then what was not used."""
    rows = [(item, _value(fields, item.path)) for item in what.items]
    lines = [_row(item, value, what) for item, value in rows if value or item.kind == "level"]
    lists = (UNUSED, table.unused), (SKIPPED, what.skipped)
    told = [(text, ", ".join(f"{cell.shown} ({cell.place})" for cell in cells)) for text, cells in lists]
    told.append((HIDDEN, ", ".join(sheet.name for sheet in sheets if sheet.hidden)))
    more = [text.format(names=names) for text, names in told if names] + [_note(cell) for cell in _noted(what, table)]
    more += _small_figures(what)
    return "\n".join([UNDERSTOOD, *lines, *map(terminal.folded, more)])


def changes(target: str, plan: Plan, what: Understood) -> str:
    """Each field that differs, in words; and whether readers can have seen what was there."""
    items = {item.code: item for item in (*what.items, OUT_OF)}
    lines = [_change(items[field], was, now, what) for field, was, now in plan.changed]
    unseen = [] if plan.published or plan.old.status == "sample" else [terminal.folded(UNSEEN)]
    return "\n".join([terminal.folded(CHANGES.format(target=target)), *lines, *unseen])


def _change(item: Item, was: str, now: str, what: Understood) -> str:
    said = [" → ".join(_said(item, value, what, language) for value in (was, now)) for language in words.LANGUAGES]
    return terminal.in_columns(f"{item.th} / {item.en}", _joined(said), VALUES)


def _row(item: Item, value: str, what: Understood) -> str:
    place = what.place(item.path) if what.values.get(item.path) == value else ""
    said = _joined([_said(item, value, what, language) for language in words.LANGUAGES])
    return terminal.in_columns(f"{item.th} / {item.en}", said + (f"  ({place})" if place else ""), VALUES)


def _value(fields: dict, path: tuple[str, ...]) -> str:
    for step in path:
        fields = fields.get(step, {})
    return fields or ""


def _joined(said: list[str]) -> str:
    """A value as each language has it; what is the same in both stands once."""
    return " / ".join(dict.fromkeys(said)).replace(words.NBSP, " ")


def _said(item: Item, value: str, what: Understood, language: str) -> str:
    if value == "none":
        return NONE[language]
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


def _small_figures(what: Understood) -> list[str]:
    """Figures that may stand on another scale: 87.59 of 100, or 0.9 for 90 %, where the full mark is 500."""
    top = what.framework.scale.max
    paths = [item.path for item in what.items if item.kind in ("score", "number")]
    given = {
        path: Decimal(what.values[path]) for path in paths if what.values.get(path, "not_assessed") != "not_assessed"
    }
    tiny = [path for path, figure in given.items() if 0 < figure * 100 < top]
    if given and max(given.values()) * 4 < top:
        return [SMALL.format(max=top)]
    names = ", ".join(f"{what.values[path]} ({what.place(path)})" for path in tiny)
    return [TINY.format(names=names, max=top)] if tiny else []


def _noted(what: Understood, table: Table) -> list[Cell]:
    """The cells that were read and bear a comment."""
    rows = {cell.row for cell in what.cells.values()} | {table.heading.row}
    columns = (*table.names, table.values)
    return [cell for place, cell in sorted(table.sheet.cells.items()) if cell.note and _is_in(place, rows, columns)]


def _is_in(place: tuple[int, int], rows: set[int], columns: tuple[int, ...]) -> bool:
    return place[0] in rows and place[1] in columns


def _note(cell: Cell) -> str:
    return NOTE.format(place=cell.place, text=quoted(cell.note))
