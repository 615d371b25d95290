"""The import brings in exactly what an office's file says, or refuses with the cell, in Thai and in English, and writes nothing."""

import os
import re
import shutil
import subprocess
from datetime import date, datetime

import pytest

import located_yaml
from conftest import ROOT
from import_sheets import DATA, HEADINGS, as_csv, row_of, save_excel, table

TARGET = "docs/data/assessments/2569.yml"
THAI = re.compile("[\u0e01-\u0e5b]")
LEADERSHIP = row_of("การนำองค์การ")
CELL = f"B{LEADERSHIP}"


def put(place: str, value, number_format: str | None = None):
    """A change of one cell of a sheet."""

    def change(sheet):
        sheet[place].value = value
        sheet[place].number_format = number_format or sheet[place].number_format

    return change


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


# What offices really send, all of it saying the same.
REORDERED = [["ลำดับ", "คะแนน", "น้ำหนัก", "Item", "หมายเหตุ"]] + [
    [number, value, 10.5, name, "ครบ"] for number, (name, value) in enumerate(table()[1:], 1)
]
ENGLISH = {
    "ปีงบประมาณ": "Fiscal year",
    "วันเริ่มรอบการประเมิน": "period.start",
    "วันสิ้นสุดรอบการประเมิน": "PERIOD END",
    "สถานะข้อมูล": "Status:",
    "คะแนนรวม": " Total ",
    "การนำองค์การ": "1. Leadership",
    "การวางแผนเชิงยุทธศาสตร์": "strategic-planning",
    "การให้ความสำคัญกับผู้รับบริการและผู้มีส่วนได้ส่วนเสีย": "Category 3: Customer and Stakeholder Focus",
    "การมุ่งเน้นบุคลากร": "Workforce Focus (การมุ่งเน้นบุคลากร)",
    "การมุ่งเน้นระบบปฏิบัติการ": "scores.operations",
}
NAMED_IN_ENGLISH = [["Category", "Score"]] + [[ENGLISH.get(name, name), value] for name, value in table()[1:]]
TWO_NAMES = [["No.", "รายการ", "Item", "ค่า / Value"]] + [
    [number, name, ENGLISH.get(name, name), value] for number, (name, value) in enumerate(table()[1:], 1)
]
SEVERAL_YEARS = [["หมวด", "2568", "คะแนน ปี พ.ศ. ๒๕๖๙", 2027]] + [
    [name, "1", value, "2"] for name, value in table()[1:] if name != "ปีงบประมาณ"
]
GOOD = {
    "columns in another order, with others between them": REORDERED,
    "English headings and names": NAMED_IN_ENGLISH,
    "names in both languages": TWO_NAMES,
    "titles above and empty rows between": [["ผลการประเมิน", None], [None, None], table()[0], [None, ""], *table()[1:]],
    "Thai digits": with_rows(("ปีงบประมาณ", "๒๕๖๙"), ("การนำองค์การ", "๔๓๐.๐๐"), ("วันที่เผยแพร่", "๑/๑๑/๒๕๖๙")),
    "Common Era": with_rows(("ปีงบประมาณ", "ค.ศ. 2026"), ("วันที่เผยแพร่", "1 November 2026")),
    "Buddhist Era": with_rows(("ปีงบประมาณ", "พ.ศ. 2569"), ("วันที่เผยแพร่", "1 พฤศจิกายน พ.ศ. 2569")),
    "short months": with_rows(("วันที่เผยแพร่", "1 พ.ย. 2569"), ("วันที่ของเอกสารต้นทาง", "15 Oct 2026")),
    "year first": with_rows(("วันที่เผยแพร่", "2569-11-01"), ("วันที่ของเอกสารต้นทาง", "2026-10-15")),
    "spaces and signs without width": with_rows(
        ("การนำองค์การ", "\u00a0430\u200b.00 "), ("วันที่เผยแพร่", " 1/11/2569\ufeff")
    ),
    "names typed with look-alike signs": [
        [name.replace("ำ", "\u0e4d\u0e32").replace("แ", "เเ"), value] for name, value in table()
    ],
    "status in English": with_rows(("สถานะข้อมูล", "Official")),
    "status as the page says it": with_rows(("สถานะข้อมูล", "ผลอย่างเป็นทางการ / Official result")),
    "level by its id": with_rows(("ระดับ", "advance")),
    "level in both languages": with_rows(("ระดับ", "ก้าวหน้า / Advance")),
    "other words for not assessed": with_rows(("การมุ่งเน้นระบบปฏิบัติการ", "Not Assessed")),
    "the framework in words": with_rows(
        ("กรอบการประเมิน", "การประเมินสถานะของหน่วยงานภาครัฐในการเป็นระบบราชการ 4.0 (PMQA 4.0)")
    ),
}


@pytest.mark.parametrize("rows", GOOD.values(), ids=GOOD)
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_every_way_of_writing_a_good_table_gives_the_same_data(project, tmp_path, rows, kind):
    file = tmp_path / f"ผล.{kind}"
    if kind == "xlsx":
        save_excel(file, rows)
    else:
        file.write_bytes(as_csv(rows))
    assert_brought_in(project, file)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_csv_in_every_encoding_and_with_every_separator(project, tmp_path, encoding, delimiter):
    file = tmp_path / "ผล.csv"
    file.write_bytes(as_csv(table(), delimiter, encoding))
    assert_brought_in(project, file)


def test_csv_in_big_endian_utf_16_and_with_the_signs_of_thai_windows(project, tmp_path):
    file = tmp_path / "a.csv"
    file.write_bytes(b"\xfe\xff" + as_csv(table(), encoding="utf-16-be"))
    assert_brought_in(project, file)
    rows = with_rows(("ผู้ประเมิน (ภาษาอังกฤษ)", "OPDC \u2013 \u201cThailand\u201d\u2026"))
    (tmp_path / "b.csv").write_bytes(as_csv(rows, encoding="cp874"))
    project.file(TARGET).unlink()
    expected = DATA | {"assessor": DATA["assessor"] | {"en": "OPDC \u2013 \u201cThailand\u201d\u2026"}}
    assert_brought_in(project, tmp_path / "b.csv", expected=expected)


EXCEL_FORMS = {
    "a number": put(CELL, 430),
    "a number with decimals": put(CELL, 430.0, "0"),
    "a number as text": put(CELL, "430.00", "@"),
    "a date of the Common Era": put(f"B{row_of('วันที่เผยแพร่')}", date(2026, 11, 1)),
    "a date whose year was typed in the Buddhist Era": put(f"B{row_of('วันที่เผยแพร่')}", date(2569, 11, 1)),
    "a year as a number": put("B2", 2569),
    "a merged title": lambda sheet: (sheet.insert_rows(1), put("A1", "ผล")(sheet), sheet.merge_cells("A1:B1")),
    "a formula in a column that is not used": put("D5", "=1+1"),
    "a hidden column that is not used": lambda sheet: (put("D5", 1)(sheet), _hide_column(sheet, "D")),
    "a hidden sheet": lambda sheet: _second_sheet(sheet, "hidden"),
}


def _hide_column(sheet, column):
    sheet.column_dimensions[column].hidden = True


def _second_sheet(sheet, state: str):
    other = sheet.parent.create_sheet("สำรอง")
    other.sheet_state = state
    for row in table():
        other.append(row)


@pytest.mark.parametrize("change", EXCEL_FORMS.values(), ids=EXCEL_FORMS)
def test_excel_gives_the_same_data_however_its_cells_are_typed(project, tmp_path, change):
    out = assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", table(), change))
    assert ("ไม่ได้อ่านแผ่นงานที่ซ่อนไว้ สำรอง" in out and "Hidden sheets, not read" in out) == (
        change is EXCEL_FORMS["a hidden sheet"]
    )


def test_it_shows_what_it_understood_in_both_languages_with_the_cells(project, tmp_path):
    rows = [[*HEADINGS, "น้ำหนัก"], *([*row, 10] for row in table()[1:])]
    out = assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", rows))
    assert re.search(r"วันเริ่มรอบการประเมิน / Period start +1 ตุลาคม 2568 / 1 October 2025  \(ผล!B3\)\n", out)
    assert re.search(rf"การนำองค์การ / Leadership +430\.00  \(ผล!{CELL}\)\n", out)
    assert "ไม่ได้ใช้คอลัมน์ น้ำหนัก (ผล!C1)" in out and "Columns not used: น้ำหนัก (ผล!C1)" in out
    assert f"เขียน {TARGET} แล้ว" in out and f"Wrote {TARGET}" in out


def test_without_a_day_of_publication_it_is_today_and_without_a_level_there_is_none(project, tmp_path):
    rows = with_rows(("วันที่เผยแพร่", ""), ("ระดับ", None))
    expected = {key: value for key, value in DATA.items() if key != "level"} | {"published": date.today().isoformat()}
    out = assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", rows), expected=expected)
    assert "ไม่ได้ระบุระดับ / No level was given" in out


def test_a_sample_calls_itself_one_and_builds(project, tmp_path):
    rows = with_rows(
        ("สถานะข้อมูล", "ข้อมูลตัวอย่าง"), ("หมายเหตุ (ภาษาไทย)", "สมมติ"), ("หมายเหตุ (ภาษาอังกฤษ)", "no: 'made' up")
    )
    expected = DATA | {"status": "sample", "note": {"th": "สมมติ", "en": "no: 'made' up"}}
    assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", rows), expected=expected)
    first = project.file(TARGET).read_text("utf-8").splitlines()[0]
    assert first == "# ข้อมูลตัวอย่าง ไม่ใช่ผลการประเมินจริง / Sample data, not actual results"
    assert project.build().returncode == 0


def test_what_was_brought_in_builds_and_is_written_whole(project, tmp_path):
    assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", table()))
    assert [path.name for path in project.file(TARGET).parent.iterdir() if path.name.startswith(".")] == []
    assert project.file(TARGET).stat().st_mode & 0o044
    assert project.build().returncode == 0


# One cell of an Excel file that cannot stay as it is: the change, the cell that must be named, and words of the reason.
BAD_CELLS = {
    "a decimal comma": (put(CELL, "95,10"), CELL, "has a comma, which could mean decimals or thousands"),
    "a thousands comma": (put(CELL, "1,234.50"), CELL, "has a comma"),
    "a percentage": (put(CELL, "95.10 %"), CELL, "is a percentage, but this framework's scores run from 0 to 500"),
    "a cell that shows percentages": (put(CELL, 0.951, "0.00%"), CELL, "95.1 % is a percentage"),
    "three decimals": (put(CELL, 412.123), CELL, "412.123 has more than 2 decimals"),
    "what a calculation left": (put(CELL, 412.09999999999997), CELL, "has more than 2 decimals"),
    "a unit": (put(CELL, "430 คะแนน"), CELL, "is not a score; write only the number"),
    "a space inside": (put(CELL, "4 30"), CELL, "is not a score"),
    "letters that look like digits": (put(CELL, "43O"), CELL, "is not a score"),
    "a score in words": (put(CELL, "ดีมาก"), CELL, "is not a score"),
    "a dash": (put(CELL, "-"), CELL, "is not a score"),
    "no score": (put(CELL, None), CELL, "has no score; write the score or not assessed"),
    "a score above the scale": (put(CELL, 500.01), CELL, "500.01 is outside 0 to 500"),
    "a score below the scale": (put(CELL, -1), CELL, "-1.00 is outside 0 to 500"),
    "true": (put(CELL, True), CELL, "is TRUE or FALSE"),
    "a date for a score": (put(CELL, date(2026, 4, 30)), CELL, "is a date (2026-04-30), which cannot stand here"),
    "a total that was not assessed": (
        put(f"B{row_of('คะแนนรวม')}", "ไม่ได้ประเมิน"),
        f"B{row_of('คะแนนรวม')}",
        "is not a number",
    ),
    "a formula": (put(CELL, "=400+30"), CELL, "is a formula (=400+30)"),
    "#N/A": (put(CELL, "#N/A"), CELL, "is the error #N/A; write the value, or not_assessed"),
    "#DIV/0!": (put(CELL, "#DIV/0!"), CELL, "is the error #DIV/0!"),
    "a hidden row": (lambda s: setattr(s.row_dimensions[LEADERSHIP], "hidden", True), CELL, "is in a hidden row"),
    "a row without height": (lambda s: setattr(s.row_dimensions[LEADERSHIP], "height", 0), CELL, "is in a hidden row"),
    "a hidden column": (lambda s: _hide_column(s, "B"), CELL, "is in a hidden column"),
    "a value that is not shown": (put(CELL, 430, ";;;"), CELL, "does not show"),
    "merged values": (lambda s: s.merge_cells(f"B{LEADERSHIP}:B{LEADERSHIP + 1}"), CELL, "is part of merged cells"),
    "a merged item": (lambda s: s.merge_cells("A2:B2"), "A2", "is part of merged cells"),
    "a merged heading": (lambda s: s.merge_cells("B1:C1"), "B1", "is part of merged cells"),
    "an unknown item": (put("A14", "การนำองค์กร"), "A14", "the nearest known names are การนำองค์การ"),
    "a value without an item": (put("A14", None), "B14", "there is a value but no item"),
    "an item twice": (put("A15", "คะแนนรวม"), "A15", "Total score: is already at ผล!A14"),
    "two items in one cell": (put("A14", "คะแนนรวม / การนำองค์การ"), "A14", "names more than one item"),
    "an unknown status": (put("B5", "เสร็จแล้ว"), "B5", "choose one of official, provisional, sample"),
    "an unknown level": (put("B8", "ทอง"), "B8", "choose one of basic, advance, significance"),
    "a year of no era": (put("B2", 2300), "B2", "is not a fiscal year; write four digits"),
    "a year of two digits": (put("B2", 69), "B2", "is not a fiscal year"),
    "a year of the wrong era": (put("B2", "ค.ศ. 2569"), "B2", "is not a fiscal year"),
    "another year": (put("B2", 2570), "B4", "period.end: must lie in fiscal year 2570"),
    "a month first": (put("B4", "9/30/2569"), "B4", "is not a date; write day/month/year"),
    "a year of two digits in a date": (put("B4", "30/9/69"), "B4", "is not a date"),
    "a day that does not exist": (put("B4", "31/9/2569"), "B4", "is not a date"),
    "a date and a time": (put("B4", datetime(2026, 9, 30, 12, 30)), "B4", "is not a date"),
    "a number for a date": (put("B4", 46295), "B4", "is not a date"),
    "a period upside down": (put("B3", "1/10/2569"), "B4", "must be after period.start"),
    "Thai in English": (put("B7", "สำนักงาน"), "B7", "assessor.en: the English text must have no Thai letters"),
    "no Thai in Thai": (put("B6", "OPDC"), "B6", "assessor.th: the Thai text must have Thai letters"),
    "a mark of direction": (put("B7", "OP\u202eDC"), "B7", "has an invisible character"),
    "an address that is none": (put("B11", "opdc.go.th"), "B11", "must be a web address"),
    "sample words in an actual result": (put("B7", "Sample data"), "B7", 'cannot have the words "sample data"'),
    "an empty source": (put("B11", None), "B11", "Source address: has no value; write it"),
}


@pytest.mark.parametrize(("change", "cell", "message"), BAD_CELLS.values(), ids=BAD_CELLS)
def test_a_bad_cell_is_named_with_the_reason(project, tmp_path, change, cell, message):
    assert_refused(project, save_excel(tmp_path / "ผล.xlsx", table(), change), f"ผล!{cell}", message)


def _array_formula(sheet):
    from openpyxl.worksheet.formula import ArrayFormula

    sheet[CELL] = ArrayFormula(f"B{LEADERSHIP}:B{LEADERSHIP + 1}", "=C1:C2")


def test_the_results_of_an_array_formula_are_formulas_too(project, tmp_path):
    file = save_excel(tmp_path / "ผล.xlsx", table(), _array_formula)
    assert_refused(project, file, f"ผล!B{LEADERSHIP + 1}", "is a formula")


@pytest.mark.parametrize(
    "item", ["ปีงบประมาณ", "สถานะข้อมูล", "ผู้ประเมิน (ภาษาอังกฤษ)", "คะแนนรวม", "ผลลัพธ์การดำเนินการ", "วันที่ของเอกสารต้นทาง"]
)
def test_a_missing_item_is_named_in_both_languages(project, tmp_path, item):
    file = save_excel(tmp_path / "ผล.xlsx", with_rows((item, None)))
    assert f"ไม่มีรายการ “{item}”" in assert_refused(project, file, "", 'there is no item "')


def test_every_mistake_is_told_at_once(project, tmp_path):
    rows = with_rows(("การนำองค์การ", "x"), ("วันที่เผยแพร่", "x"), ("คะแนนรวม", None))
    assert len(assert_refused(project, save_excel(tmp_path / "ผล.xlsx", rows), "", "").splitlines()) == 3


BAD_CSV = {
    "a decimal comma that cuts the row": (
        b"430.00",
        b"430,00",
        rf"{LEADERSHIP}:2",
        "this row has 3 cells but the heading has 2",
    ),
    "a missing comma": (b",430.00", b"430.00", rf"{LEADERSHIP}:2", "this row has 1 cells"),
    "a formula": (b"430.00", b"=430", rf"{LEADERSHIP}:2", "is a formula (=430)"),
    "an error": (b"430.00", b"#N/A", rf"{LEADERSHIP}:2", "is the error #N/A"),
    "a line break": (b"430.00", b'"430\n00"', rf"{LEADERSHIP}:2", "has a line break in it"),
    "an open quotation mark": (b"430.00", b'"430.00', rf"{LEADERSHIP}:1", "a quotation mark is missing or misplaced"),
    "the end of the file cut off": (b"405.75\r\n", b"40", "21:2", "the value may be cut off"),
}


@pytest.mark.parametrize(("old", "new", "place", "message"), BAD_CSV.values(), ids=BAD_CSV)
def test_a_bad_line_of_csv_is_named_with_the_reason(project, tmp_path, old, new, place, message):
    content = as_csv(table())
    assert content.count(old) == 1
    (tmp_path / "ผล.csv").write_bytes(content.replace(old, new))
    assert_refused(project, tmp_path / "ผล.csv", place, message)


def test_a_number_cut_in_two_by_its_comma_is_not_taken_for_two_cells(project, tmp_path):
    rows = [[*HEADINGS, "วิธีกรอก"], *([*row, "-"] for row in table()[1:])]
    content = as_csv(rows).replace(b"430.00,-", b"430,50")
    (tmp_path / "ผล.csv").write_bytes(content)
    assert_refused(project, tmp_path / "ผล.csv", f"{LEADERSHIP}:2", "430,50 may be one number cut in two")


def test_a_broken_utf_8_file_is_not_taken_for_thai_windows(project, tmp_path):
    (tmp_path / "ผล.csv").write_bytes(as_csv(table()).replace("ก้าวหน้า".encode(), "ก้าวหน้า".encode() + b"\xe0\xb8"))
    assert_refused(project, tmp_path / "ผล.csv", f"{row_of('ระดับ')}:1", "this UTF-8 file is broken on this line")


# Files that cannot be read at all: name, content, and words of the one sentence.
BAD_FILES = {
    "an old Excel file": ("a.xls", b"", "only .xlsx and .csv can be read"),
    "an OpenDocument sheet": ("a.ods", b"", "save it as .xlsx or .csv"),
    "no ending": ("a", b"", "only .xlsx and .csv can be read"),
    "a password": ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "has a password or is an old .xls"),
    "text named .xlsx": ("a.xlsx", b"item,value\n", "is broken or is no Excel file"),
    "nothing at all": ("a.xlsx", b"", "is broken or is no Excel file"),
    "an empty CSV": ("a.csv", b"", "no heading row in the first 20 rows"),
    "Excel named .csv": ("a.csv", b"PK\x03\x04" + bytes(100), "rename it to end in .xlsx"),
    "no text": ("a.csv", b"item,value\n\0\0\n", "cannot be read as text"),
    "half of UTF-16": ("a.csv", b"\xff\xfea", "cannot be read as text"),
    "no encoding of Thai": ("a.csv", b"item,value\n\xff\xfc\n", "cannot be read as text"),
    "over 5 MB": ("a.csv", b"item,value\n" + b"x" * 5_000_001, "the file is too big (> 5 MB)"),
    "over 10,000 rows": ("a.csv", b"item,value\n" * 10_001, "the file is too big (> 10,000 rows)"),
}


@pytest.mark.parametrize(("name", "content", "message"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_file_that_cannot_be_read_gets_one_sentence(project, tmp_path, name, content, message):
    (tmp_path / name).write_bytes(content)
    place = "1:1" if message.startswith("cannot be read") and content.startswith(b"\xff\xfe") else ""
    assert len(assert_refused(project, tmp_path / name, place, message).splitlines()) == 1


def test_a_file_that_is_not_there_and_a_folder_get_one_sentence(project, tmp_path):
    assert_refused(project, tmp_path / "none.xlsx", "", "there is no such file")
    assert_refused(project, tmp_path / "none.pdf", "", "there is no such file")
    (tmp_path / "folder.xlsx").mkdir()
    assert_refused(project, tmp_path / "folder.xlsx", "", "this is not a file")


def _repacked(tmp_path, name: str, content: bytes):
    """A good workbook with one more or another part."""
    import zipfile

    good, file = save_excel(tmp_path / "good.xlsx", table()), tmp_path / "ผล.xlsx"
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, old.read(part) if part != name else b"")
        if name not in old.namelist():
            new.writestr(name, content)
    if name in ("xl/workbook.xml",):
        with zipfile.ZipFile(good) as old, zipfile.ZipFile(file, "w") as new:
            for part in old.namelist():
                new.writestr(part, content if part == name else old.read(part))
    return file


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><workbook/>'


@pytest.mark.parametrize(
    ("part", "content", "message"),
    [
        ("xl/media/picture.bmp", bytes(50_000_001), "the file is too big (> 50 MB)"),
        ("xl/workbook.xml", ENTITIES, "is broken or is no Excel file"),
        ("xl/workbook.xml", ENTITIES.decode().encode("utf-16"), "is broken or is no Excel file"),
        ("xl/workbook.xml", b"<workbook", "is broken or is no Excel file"),
    ],
    ids=["50 MB unpacked", "entities", "entities in UTF-16", "broken XML"],
)
def test_a_dangerous_workbook_gets_one_sentence(project, tmp_path, part, content, message):
    assert len(assert_refused(project, _repacked(tmp_path, part, content), "", message).splitlines()) == 1


def test_sizes_that_a_workbook_declares_are_not_believed(project, tmp_path):
    file = _repacked(tmp_path, "xl/media/picture.bmp", bytes(60_000_000))
    real, declared = (60_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little")
    file.write_bytes(file.read_bytes().replace(real, declared))
    assert_refused(project, file, "", "is broken or is no Excel file")


def test_a_merge_of_a_million_cells_is_refused_at_once(project, tmp_path):
    file = save_excel(tmp_path / "good.xlsx", table(), lambda sheet: sheet.merge_cells("D1:E2"))
    import zipfile

    with zipfile.ZipFile(file) as old, zipfile.ZipFile(tmp_path / "ผล.xlsx", "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b"D1:E2", b"D1:XFD1048576"))
    assert_refused(project, tmp_path / "ผล.xlsx", "", "> 100,000 cells")


@pytest.mark.parametrize(
    ("rows", "options", "place", "message"),
    [
        ([["ชื่อ", "ค่า"], *table()[1:]], [], "", "no heading row in the first 20 rows"),
        ([[None, "x"]] * 20 + table(), [], "", "no heading row in the first 20 rows"),
        ([["รายการ", "ค่า", "คะแนน"], *table()[1:]], [], "ผล!C1", "more than one column of values (ผล!B1, ผล!C1)"),
        ([["รายการ", "2569", "ค.ศ. 2026"], *table()[1:]], [], "ผล!C1", "more than one column of values"),
        (SEVERAL_YEARS, [], "ผล!B1", "several fiscal years (2568, 2569, 2570); choose one with --year"),
        (SEVERAL_YEARS, ["--year", "2571"], "ผล!B1", "the table has no fiscal year 2571; there is 2568, 2569, 2570"),
        (table(), ["--year", "2568"], "ผล!B2", "fiscal year 2569 differs from 2568 at --year"),
        ([["รายการ", "2568"], *table()[1:]], [], "ผล!B2", "fiscal year 2569 differs from 2568 at ผล!B1"),
    ],
)
def test_a_table_that_is_not_clear_is_refused(project, tmp_path, rows, options, place, message):
    assert_refused(project, save_excel(tmp_path / "ผล.xlsx", rows), place, message, *options)


def test_two_sheets_with_a_table_are_refused_by_name(project, tmp_path):
    file = save_excel(tmp_path / "ผล.xlsx", table(), lambda sheet: _second_sheet(sheet, "visible"))
    assert_refused(project, file, "", "more than one sheet has a table of results (ผล, สำรอง)")


@pytest.mark.parametrize("year", ["2569", "2026", "๒๕๖๙"])
def test_the_year_chooses_among_columns_and_may_stand_in_for_its_row(project, tmp_path, year):
    out = assert_brought_in(project, save_excel(tmp_path / "a.xlsx", SEVERAL_YEARS), "--year", year)
    assert "Columns not used: 2568 (ผล!B1), 2027 (ผล!D1)" in out
    project.file(TARGET).unlink()
    assert_brought_in(project, save_excel(tmp_path / "b.xlsx", with_rows(("ปีงบประมาณ", None))), "--year", year)


def test_mistakes_in_the_command_are_told_in_both_languages(project, tmp_path):
    file = str(save_excel(tmp_path / "ผล.xlsx", table()))
    for arguments in ([], [file, "--yaer", "2569"], [file, "--year", "69"], [file, "--template"]):
        done = project.run("import_assessment.py", *arguments)
        assert done.returncode == 1 and "Traceback" not in done.stderr
        thai, english = done.stderr.strip().split(" | ")
        assert THAI.search(thai) and re.search("[a-z]{3}", english)
    told = project.run("import_assessment.py", "--help").stdout
    assert "แสดงสิ่งที่เข้าใจ" in told and "It shows what it understood" in told


def test_a_year_is_never_overwritten_without_being_asked(project, tmp_path):
    assert_brought_in(project, save_excel(tmp_path / "a.xlsx", table()))
    file = save_excel(tmp_path / "b.xlsx", with_rows(("การนำองค์การ", "431.00")))
    assert_refused(project, file, "", f"already in {TARGET}; to replace it, run this again with --replace")


def test_a_replaced_figure_is_shown_and_kept_as_a_correction(project, tmp_path):
    assert_brought_in(project, save_excel(tmp_path / "a.xlsx", table()))
    changes = {"การนำองค์การ": "431.00", "ระดับ": "", "ผู้ประเมิน (ภาษาอังกฤษ)": "OPDC", "วันที่เผยแพร่": ""}
    day = date.today().isoformat()
    project.replace(TARGET, "published: 2026-11-01", f"published: {day}")
    first = [{"date": day, "field": "level", "was": "advance", "now": "none"}]
    first += [{"date": day, "field": "scores.leadership", "was": "430.00", "now": "431.00"}]
    expected = DATA | {
        "scores": DATA["scores"] | {"leadership": "431.00"},
        "assessor": DATA["assessor"] | {"en": "OPDC"},
    }
    expected |= {"published": day, "corrections": first}
    del expected["level"]
    out = assert_brought_in(
        project, save_excel(tmp_path / "b.xlsx", with_rows(*changes.items())), "--replace", expected=expected
    )
    for line in ("level: advance → none", "scores.leadership: 430.00 → 431.00", "assessor.en: OPDC: Thailand → OPDC"):
        assert f"  {line}\n" in out
    assert "published:" not in out and "(เดิม → ใหม่)" in out and "(was → now)" in out
    project.replace(
        TARGET, "    now: 431.00", "    now: 431.00\n    why:\n      th: 'พิมพ์: ผิด'\n      en: A typing error"
    )
    first[1] |= {"why": {"th": "พิมพ์: ผิด", "en": "A typing error"}}
    again = {"date": day, "field": "scores.leadership", "was": "431.00", "now": "not_assessed"}
    expected |= {"corrections": [*first, again], "scores": DATA["scores"] | {"leadership": "not_assessed"}}
    rows = with_rows(*(changes | {"การนำองค์การ": "ไม่ประเมิน"}).items())
    assert_brought_in(project, save_excel(tmp_path / "c.xlsx", rows), "--replace", expected=expected)
    assert project.build().returncode == 0


def test_a_sample_gives_way_to_an_actual_result_without_a_correction_but_never_the_other_way(project, tmp_path):
    sample = save_excel(tmp_path / "a.xlsx", with_rows(("สถานะข้อมูล", "sample"), ("การนำองค์การ", "1")))
    actual = save_excel(tmp_path / "b.xlsx", table())
    assert project.run("import_assessment.py", str(sample)).returncode == 0
    assert_brought_in(project, actual, "--replace")
    assert_refused(project, sample, "", "cannot be replaced by a sample", "--replace")


@pytest.mark.parametrize("options", [[], ["--replace"]])
def test_where_nothing_changes_nothing_is_written(project, tmp_path, options):
    file = save_excel(tmp_path / "ผล.xlsx", with_rows(("วันที่เผยแพร่", "")))
    assert project.run("import_assessment.py", str(file)).returncode == 0
    before = project.snapshot()
    done = project.run("import_assessment.py", str(file), *options)
    assert done.returncode == 0 and "Nothing differs" in done.stdout and "ไม่มีอะไรเปลี่ยน" in done.stdout
    assert project.snapshot() == before


def test_a_file_that_is_there_but_cannot_be_read_is_never_overwritten(project, tmp_path):
    project.file(TARGET).write_text("total: x\n", "utf-8")
    before = project.snapshot()
    done = project.run("import_assessment.py", str(save_excel(tmp_path / "ผล.xlsx", table())), "--replace")
    assert done.returncode == 1 and f"{TARGET}:1:" in done.stderr and project.snapshot() == before


def test_a_folder_that_cannot_be_written_gets_one_sentence(project, tmp_path):
    project.file(TARGET).parent.rename(project.file("docs/data/away"))
    file = save_excel(tmp_path / "ผล.xlsx", table())
    done = project.run("import_assessment.py", str(file))
    assert done.returncode == 1 and done.stderr.startswith(f"{TARGET}: ") and "cannot be written" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.fixture
def percent(project):
    """A second framework, scored from 0 to 100."""
    text = project.file("docs/data/frameworks/pmqa-4.0.yml").read_text("utf-8")
    text = (
        text.replace("id: pmqa-4.0\n", "id: po\n")
        .replace("max: 500", "max: 100")
        .replace("  - id: basic", "  - id: base")
    )
    text = text.replace("PMQA 4.0)", "PO)")
    project.file("docs/data/frameworks/po.yml").write_text(text, "utf-8")
    return project


PO = [("กรอบการประเมิน", "po"), ("คะแนนรวม", "95.10 %"), *((row[0], "95.1") for row in table()[14:])]


@pytest.mark.parametrize(
    "change", [put(CELL, 0.951, "0.00%"), put(CELL, "95.10%"), put(CELL, 95.1, '0.00" %"'), put(CELL, 95.1)]
)
def test_percentages_are_read_where_the_scale_is_0_to_100(percent, tmp_path, change):
    scores = {category: "95.10" for category in DATA["scores"]}
    expected = DATA | {"framework": "po", "total": "95.10", "scores": scores}
    assert_brought_in(percent, save_excel(tmp_path / "ผล.xlsx", with_rows(*PO), change), expected=expected)


def test_a_second_assessment_of_a_year_has_a_file_of_its_own(percent, tmp_path):
    pmqa = with_rows(("กรอบการประเมิน", "PMQA-4.0"))
    assert_brought_in(percent, save_excel(tmp_path / "a.xlsx", pmqa))
    file = save_excel(tmp_path / "b.xlsx", with_rows(*PO))
    assert percent.run("import_assessment.py", str(file)).returncode == 0
    assert data(percent)["framework"] == "pmqa-4.0"
    assert data(percent, "docs/data/assessments/2569-po.yml")["framework"] == "po"
    assert percent.run("import_assessment.py", str(file)).stdout.count("Nothing differs") == 1


def test_where_there_are_several_frameworks_the_sheet_must_name_one(percent, tmp_path):
    message = 'there is no item "Framework"; add a row for it with one of pmqa-4.0, po'
    assert_refused(percent, save_excel(tmp_path / "ผล.xlsx", table()), "", message)


def test_the_template_of_the_newest_years_framework_or_of_the_one_that_is_asked_for(percent, tmp_path):
    from openpyxl import load_workbook

    for name, options in (("pmqa-4.0", []), ("po", ["--framework", "po"])):
        file = tmp_path / f"{name}.xlsx"
        assert percent.run("import_assessment.py", "--template", str(file), *options).returncode == 0
        assert load_workbook(file)["ผล"]["C2"].value == name
    done = percent.run("import_assessment.py", "--template", str(tmp_path / "x.xlsx"), "--framework", "x")
    assert done.returncode == 1 and "there is no framework x; there is pmqa-4.0, po" in done.stderr


@pytest.fixture
def template(project, tmp_path):
    file = tmp_path / "template.xlsx"
    done = project.run("import_assessment.py", "--template", str(file))
    assert done.returncode == 0 and "เขียนแบบกรอก" in done.stdout and "Wrote the template" in done.stdout
    return file


def test_the_filled_in_template_comes_in_right(project, template):
    from openpyxl import load_workbook

    book = load_workbook(template)
    values = dict(table()[1:]) | {"วันที่เผยแพร่": date(2569, 11, 1), "ปีงบประมาณ": 2569, "คะแนนรวม": 412.5}
    for row in book["ผล"].iter_rows(min_row=3):
        row[2].value = values.get(row[0].value)
    book.save(template)
    assert_brought_in(project, template)


def test_the_template_explains_itself_in_both_languages_and_checks_its_cells(template):
    from openpyxl import load_workbook

    sheet, guide = load_workbook(template)
    assert (sheet.title, guide.title, sheet.freeze_panes) == ("ผล", "คำอธิบาย", "A2")
    assert [cell.value for cell in sheet[1]] == ["รายการ", "Item", "ค่า / Value", "วิธีกรอก / How to fill in"]
    names = [row[0].value for row in sheet.iter_rows(min_row=2)]
    assert {name for name, _ in table()[1:]} < set(names)
    for row in sheet.iter_rows(min_row=2):
        assert THAI.search(row[0].value) and re.search("[a-z]", row[1].value)
        assert THAI.search(row[3].value.split(" / ")[0]) and re.search("[a-z]", row[3].value.split(" / ")[1])
    checked = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert {checked[f"C{2 + names.index(name)}"].type for name in ("สถานะข้อมูล", "ระดับ")} == {"list"}
    score = checked[f"C{2 + names.index('การนำองค์การ')}"]
    assert "<=500" in score.formula1 and "ไม่ได้ประเมิน" in score.formula1
    assert checked[f"C{2 + names.index('วันที่เผยแพร่')}"].type == "date"


def test_an_empty_template_is_refused_cell_by_cell(project, template):
    told = assert_refused(project, template, "ผล!C9", "Total score: has no value; write it")
    assert len(told.splitlines()) == 14


def test_the_template_never_overwrites_a_file(project, template):
    before = template.read_bytes()
    done = project.run("import_assessment.py", "--template", str(template))
    assert done.returncode == 1 and "never overwritten" in done.stderr and "จึงไม่เขียนทับ" in done.stderr
    assert template.read_bytes() == before
    done = project.run("import_assessment.py", "--template", str(template.with_name("a.csv")))
    assert done.returncode == 1 and "must be an .xlsx file" in done.stderr


def test_the_command_reads_and_writes_in_the_folder_that_it_is_called_from(project, tmp_path):
    shutil.copyfile(ROOT / "requirements.txt", project.file("requirements.txt"))
    project.file(".venv").symlink_to(ROOT / ".venv")
    save_excel(tmp_path / "ผล.xlsx", table())
    for arguments in (["--template"], ["ผล.xlsx"]):
        command = ["/bin/sh", str(project.file("scripts/import_assessment")), *arguments]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=os.environ, check=False)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "แบบกรอกผลการประเมิน-assessment-template.xlsx").is_file()
    assert data(project) == DATA
