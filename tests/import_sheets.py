"""Files as an office sends them, for the tests of the import: one good table, and ways to save it."""

import csv
import io
from pathlib import Path

from openpyxl import Workbook

HEADINGS = ["รายการ", "ค่า"]
# What a good file says, one row an item (the first of them on row 2) ...
ROWS = [
    ["ปีงบประมาณ", "2569"],
    ["วันเริ่มรอบการประเมิน", "1/10/2568"],
    ["วันสิ้นสุดรอบการประเมิน", "30/9/2569"],
    ["สถานะข้อมูล", "ผลจริง"],
    ["ผู้ประเมิน (ภาษาไทย)", "สำนักงาน ก.พ.ร."],
    ["ผู้ประเมิน (ภาษาอังกฤษ)", "OPDC: Thailand"],
    ["ระดับ", "ก้าวหน้า"],
    ["ชื่อเอกสารต้นทาง (ภาษาไทย)", "รายงาน # 1: ผลการประเมิน"],
    ["ชื่อเอกสารต้นทาง (ภาษาอังกฤษ)", "- no"],
    ["ที่อยู่เว็บของเอกสารต้นทาง", "https://www.opdc.go.th/report.pdf"],
    ["วันที่ของเอกสารต้นทาง", "15/10/2569"],
    ["วันที่เผยแพร่", "1/11/2569"],
    ["คะแนนรวม", "412.50"],
    ["การนำองค์การ", "430.00"],
    ["การวางแผนเชิงยุทธศาสตร์", "415.25"],
    ["การให้ความสำคัญกับผู้รับบริการและผู้มีส่วนได้ส่วนเสีย", "425.10"],
    ["การวัด การวิเคราะห์และการจัดการความรู้", "395.00"],
    ["การมุ่งเน้นบุคลากร", "405.00"],
    ["การมุ่งเน้นระบบปฏิบัติการ", "ไม่ได้ประเมิน"],
    ["ผลลัพธ์การดำเนินการ", "405.75"],
]
# ... and the data file that it must become.
DATA = {
    "framework": "pmqa-4.0",
    "fiscal_year": "2569",
    "period": {"start": "2025-10-01", "end": "2026-09-30"},
    "status": "official",
    "assessor": {"th": "สำนักงาน ก.พ.ร.", "en": "OPDC: Thailand"},
    "total": "412.50",
    "level": "advance",
    "published": "2026-11-01",
    "scores": {
        "leadership": "430.00",
        "strategic-planning": "415.25",
        "customers-stakeholders": "425.10",
        "measurement-knowledge": "395.00",
        "workforce": "405.00",
        "operations": "not_assessed",
        "results": "405.75",
    },
    "source": {
        "title": {"th": "รายงาน # 1: ผลการประเมิน", "en": "- no"},
        "url": "https://www.opdc.go.th/report.pdf",
        "date": "2026-10-15",
    },
}
SCORES = [row for row, (_, value) in enumerate(ROWS) if value.count(".") == 1 and value.replace(".", "").isdecimal()]


def table() -> list[list]:
    """The good table, headings first, to be changed."""
    return [list(row) for row in (HEADINGS, *ROWS)]


def row_of(item: str) -> int:
    """The row in the sheet (from 1) on which an item stands."""
    return 2 + [name for name, _ in ROWS].index(item)


def save_excel(path: Path, rows: list[list], change=lambda sheet: None, title: str = "ผล") -> Path:
    """Saves rows as .xlsx; change: what to do with the openpyxl sheet before."""
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    change(book.active)
    book.save(path)
    return path


def as_csv(rows: list[list], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)
