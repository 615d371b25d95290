"""The Excel template of a result: it explains itself in Thai and in English, and its cells know what may stand in them."""

import os
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from assessment.labels import LABELS
from importing.items import Item, items_of

NAME = Path("แบบกรอกผลการประเมิน-assessment-template.xlsx")
SHEET, GUIDE = "ผล", "คำอธิบาย"
HEADINGS = ("รายการ", "Item", "ค่า / Value", "วิธีกรอก / How to fill in")
WIDTHS, GUIDE_WIDTHS = (48, 48, 40, 80), (64, 64, 96)
ROW_HEIGHT = 50  # two lines of text
# The Thai typeface of government documents; where it is missing, Excel and LibreOffice take their own.
FONT, SIZE = "TH Sarabun New", 16
LINE, SHADE = Border(bottom=Side("thin", "BFBFBF")), PatternFill("solid", "E2EFDA")
# The years that end a date or stand alone, in either era.
YEARS = (1957, 2699)
STATUS = ("official", "provisional", "sample")
HOW = {
    "framework": "กรอกไว้ให้แล้ว / filled in already",
    "year": "ปีสี่หลัก เช่น 2569 หรือ 2026 / four digits, such as 2569 or 2026",
    "day": "วัน/เดือน/ปี เช่น 30/9/2569 / day/month/year, such as 30/9/2026",
    "source.date": "วัน/เดือน/ปี เช่น 15/10/2569 ผลจริงต้องมี / day/month/year, such as 15/10/2026; needed for an actual result",
    "status": "เลือกจากรายการ / choose from the list",
    "level": "เลือกจากรายการ ถ้าไม่มีให้เว้นว่าง / choose from the list; leave empty if none was given",
    "number": "ตามเอกสารของผู้ประเมิน ไม่คำนวณเอง {min} ถึง {max} ทศนิยมไม่เกิน {decimals} ตำแหน่ง / "
    "as the assessor's document has it, {min} to {max}, at most {decimals} decimals",
    "score": "{min} ถึง {max} หรือคำว่า ไม่ได้ประเมิน / {min} to {max}, or: not assessed",
    "text": "ข้อความ / text",
    "source": "ผลจริงต้องมี / needed for an actual result",
    "published": "วัน/เดือน/ปี เช่น 1/11/2569 ถ้าเว้นว่างจะใช้วันนี้ / day/month/year, such as 1/11/2026; today, if left empty",
    "note": "ไม่มีก็ได้ ถ้ามีต้องมีทั้งสองภาษา / may be left empty; else fill in both languages",
}
# Every cell to fill in is text, so that no program makes 0.9 of 90%, or January of 1/10/2568.
TEXT = "@"
INSTRUCTIONS = (
    ("กรอกเฉพาะช่อง “ค่า / Value” ในแผ่นงาน “ผล”", 'Fill in only the column "Value" of the sheet "ผล".'),
    (
        "พิมพ์ตัวเลขตามเอกสารของผู้ประเมิน ห้ามใช้สูตรหรือจุลภาค",
        "Type figures as in the assessor's document; no formulas, no commas.",
    ),
    ("ห้ามผสานหรือซ่อนเซลล์", "Do not merge or hide cells."),
    (
        "บันทึกเป็น .xlsx แล้วสั่ง ./scripts/import_assessment ตามด้วยชื่อไฟล์",
        "Save it as .xlsx and run ./scripts/import_assessment with its name.",
    ),
)


def write(path: Path, framework) -> None:
    """Writes the template of a framework whole. Raises OSError."""
    book = Workbook()
    guide = _Guide(book.create_sheet(GUIDE), framework)
    _fill(book.active, framework, guide)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        book.save(new)
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)


class _Guide:
    """The second sheet: instructions, and the lists from which cells of the first one choose."""

    def __init__(self, sheet, framework):
        self.sheet, self.headings = sheet, []
        for thai, english in INSTRUCTIONS:
            sheet.append((thai, english))
        sheet.append(())
        statuses = [{language: LABELS[language][status] for language in LABELS} for status in STATUS]
        levels = [{language: level.name[language] for language in LABELS} for level in framework.levels]
        categories = [{language: part.name[language] for language in LABELS} for part in framework.categories]
        self.statuses = self._list("สถานะข้อมูล", "Status", statuses)
        self.levels = self._list("ระดับ จากต่ำไปสูง", "Levels, lowest first", levels)
        self._list("หมวด ตามลำดับของกรอบการประเมิน", "Categories, in the framework's order", categories)
        _set_type(sheet, GUIDE_WIDTHS, self.headings)

    def _list(self, thai: str, english: str, names: list[dict]) -> str:
        """Writes a list; returns the range of its bilingual choices, empty where there are none."""
        self.sheet.append((thai, english, f"{thai} / {english}"))
        self.headings.append(self.sheet.max_row)
        first = self.sheet.max_row + 1
        for name in names:
            self.sheet.append((name["th"], name["en"], f"{name['th']} / {name['en']}"))
        return f"'{GUIDE}'!$C${first}:$C${self.sheet.max_row}" if names else ""


def _fill(sheet, framework, guide: _Guide) -> None:
    sheet.title = SHEET
    sheet.append(HEADINGS)
    for item in items_of(framework):
        value = framework.id if item.kind == "framework" else None
        sheet.append((item.th, item.en, value, _how(item, framework)))
        cell = sheet.cell(sheet.max_row, 3)
        cell.number_format = TEXT
        if validation := _validation(item, cell.coordinate, framework, guide):
            sheet.add_data_validation(validation)
            validation.add(cell.coordinate)
    sheet.freeze_panes = "A2"
    _set_type(sheet, WIDTHS, [1])


def _how(item: Item, framework) -> str:
    how, scale = HOW.get(item.code) or HOW.get(item.path[0], HOW[item.kind]), framework.scale
    return how.format(min=scale.min, max=scale.max, decimals=scale.decimals)


def _validation(item: Item, place: str, framework, guide: _Guide) -> DataValidation | None:
    number = _between(f"VALUE({place})", framework.scale.min, framework.scale.max)
    words = ",".join(f'{place}="{label["not_assessed"]}"' for label in LABELS.values())
    year = _between(f"VALUE(RIGHT({place},4))", *YEARS)
    rules = {
        "status": {"type": "list", "formula1": guide.statuses},
        "level": {"type": "list", "formula1": guide.levels},
        "number": {"type": "custom", "formula1": number},
        "score": {"type": "custom", "formula1": f"OR({number},{words})"},
        "year": {"type": "custom", "formula1": year},
        "day": {"type": "custom", "formula1": year, "errorStyle": "warning"},
    }
    if not rules.get(item.kind, {}).get("formula1"):
        return None
    how = _how(item, framework)
    return DataValidation(
        **rules[item.kind], allow_blank=True, showErrorMessage=True, error=how, prompt=how, showInputMessage=True
    )


def _between(value: str, low: object, high: object) -> str:
    """A formula for a number that was typed as text; what is no number is not between."""
    return f"IFERROR(AND({value}>={low},{value}<={high}),FALSE)"


def _set_type(sheet, widths: tuple[int, ...], headings: list[int]) -> None:
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for number, row in enumerate(sheet.iter_rows(), 1):
        sheet.row_dimensions[number].height = ROW_HEIGHT
        for cell in row:
            cell.font, cell.border = Font(FONT, SIZE, bold=number in headings), LINE
            cell.fill = SHADE if number in headings else PatternFill()
            cell.alignment = Alignment(wrap_text=True, vertical="center")
