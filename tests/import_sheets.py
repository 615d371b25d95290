"""Files as an office sends them, for the tests of the import: one good table, ways to save it, and what must come of it."""

import csv
import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from common import located_yaml

TARGET = "docs/data/assessments/2569.yml"
THAI = re.compile("[\u0e01-\u0e5b]")
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
    ["ชื่อเอกสารต้นทาง (ภาษาอังกฤษ)", "no: #1"],
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
    "out_of": "500",
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
        "title": {"th": "รายงาน # 1: ผลการประเมิน", "en": "no: #1"},
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


# The row and the cell of the score that the tests spoil.
LEADERSHIP = row_of("การนำองค์การ")
CELL = f"B{LEADERSHIP}"


def save_excel(path: Path, rows: list[list], change=lambda sheet: None, title: str = "ผล") -> Path:
    """Saves rows as .xlsx; change: what to do with the openpyxl sheet before."""
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    change(book.active)
    book.save(path)
    return path


def as_csv(rows: list[list], delimiter: str = ",", encoding: str = "utf-8", quoting: int = csv.QUOTE_MINIMAL) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=quoting).writerows(rows)
    return text.getvalue().encode(encoding)


def repack(file: Path, change: Callable[[str, bytes], bytes], **added: bytes) -> Path:
    """Changes the parts of a saved workbook one by one, and adds others to it."""
    with zipfile.ZipFile(file) as old:
        parts = {name: change(name, old.read(name)) for name in old.namelist()} | added
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return file


def put(place: str, value, number_format: str | None = None):
    """A change of one cell of a sheet."""

    def change(sheet):
        sheet[place].value = value
        sheet[place].number_format = number_format or sheet[place].number_format

    return change


def put_dates(sheet, first: int) -> None:
    """Makes every date of the good table a real one; first: the year in which its period begins, in either era."""
    days = {"วันเริ่มรอบการประเมิน": (first, 10, 1), "วันสิ้นสุดรอบการประเมิน": (first + 1, 9, 30)}
    days |= {"วันที่ของเอกสารต้นทาง": (first + 1, 10, 15), "วันที่เผยแพร่": (first + 1, 11, 1)}
    for item, day in days.items():
        put(f"B{row_of(item)}", date(*day))(sheet)


def with_rows(*changes: tuple[str, str | None]) -> list[list]:
    """The good table with the values of these items changed, new items added, and those whose value is None taken out."""
    rows = table()
    for item, value in changes:
        found = [row for row in rows if row[0] == item]
        rows = [row for row in rows if row not in found] if value is None else rows
        for row in found:
            row[1] = value
        if not found:
            rows.append([item, value])
    return rows


def data(project, name: str = TARGET):
    return located_yaml.read(project.file(name)).data


def assert_brought_in(project, file, *options: str, expected=DATA, target: str = TARGET):
    done = project.run("import_assessment.py", str(file), *options)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    assert data(project, target) == expected
    return done.stdout.replace("\u00a0", " ")


def assert_refused(project, file, place: str, message: str, *options: str) -> str:
    """One line names the place (ผล!C7, 7:3, or none for the whole file) and the reason in both languages; nothing is written."""
    before = project.snapshot()
    done = project.run("import_assessment.py", str(file), *options)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    separator = "" if not place else ":" if place[0].isdecimal() else ": "
    start = f"{file}{separator}{place}: "
    told = [line for line in done.stderr.splitlines() if line.startswith(start) and message in line]
    assert told and all(THAI.search(line.split(" | ")[0].removeprefix(start)) for line in told), done.stderr
    assert project.snapshot() == before
    return done.stderr


def hide_column(sheet, column):
    sheet.column_dimensions[column].hidden = True


def second_sheet(sheet, state: str):
    other = sheet.parent.create_sheet("สำรอง")
    other.sheet_state = state
    for row in table():
        other.append(row)


def several_years() -> list[list]:
    """The good table as one column among those of other years."""
    rows = [row for row in table()[1:] if row[0] != "ปีงบประมาณ"]
    return [["หมวด", "2568", "คะแนน ปี พ.ศ. ๒๕๖๙", 2027], *([name, "1", value, "2"] for name, value in rows)]
