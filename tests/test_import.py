"""What offices really send comes in right, however it is typed, saved, named and ordered."""

import csv
import re
from datetime import date

import pytest

from import_sheets import (
    CELL,
    DATA,
    HEADINGS,
    TARGET,
    as_csv,
    assert_brought_in,
    hide_column,
    put,
    put_dates,
    row_of,
    save_excel,
    second_sheet,
    several_years,
    table,
    with_rows,
)

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
GOOD = {
    "columns in another order, with others between them": REORDERED,
    "English headings and names": NAMED_IN_ENGLISH,
    "names in both languages": TWO_NAMES,
    "titles above and empty rows between": [["ผลการประเมิน", None], [None, None], table()[0], [None, ""], *table()[1:]],
    "Thai digits": with_rows(("ปีงบประมาณ", "๒๕๖๙"), ("การนำองค์การ", "๔๓๐.๐๐"), ("วันที่เผยแพร่", "๑/๑๑/๒๕๖๙")),
    "Common Era": with_rows(("ปีงบประมาณ", "ค.ศ. 2026"), ("วันที่เผยแพร่", "1 November 2026")),
    "Buddhist Era": with_rows(("ปีงบประมาณ", "พ.ศ. 2569"), ("วันที่เผยแพร่", "1 พฤศจิกายน พ.ศ. 2569")),
    "short months": with_rows(("วันที่เผยแพร่", "1 พ.ย. 2569"), ("วันที่ของเอกสารต้นทาง", "15 Oct 2026")),
    "short months as they are typed": with_rows(
        ("วันเริ่มรอบการประเมิน", "1 ต.ค.2568"),
        ("วันสิ้นสุดรอบการประเมิน", "30 กย 2569"),
        ("วันที่เผยแพร่", "วันที่ 1 เดือนพฤศจิกายน พ.ศ. 2569"),
    ),
    "year first": with_rows(
        ("วันเริ่มรอบการประเมิน", "2568-10-01"),
        ("วันสิ้นสุดรอบการประเมิน", "2026-09-30"),
        ("วันที่เผยแพร่", "2569/11/1"),
        ("วันที่ของเอกสารต้นทาง", "2026-10-15"),
    ),
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
    file.write_bytes(as_csv(table(), delimiter, encoding, csv.QUOTE_ALL))
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
    "a date that has no other reading": put(f"B{row_of('วันที่ของเอกสารต้นทาง')}", date(2026, 10, 15)),
    "dates of the Common Era": lambda sheet: put_dates(sheet, 2025),
    "dates whose years were typed in the Buddhist Era": lambda sheet: put_dates(sheet, 2568),
    "a year as a number": put("B2", 2569),
    "ends of lines as Excel writes them": put("B6", "สำนักงาน ก.พ.ร._x000D_\n"),
    "a merged title": lambda sheet: (sheet.insert_rows(1), put("A1", "ผล")(sheet), sheet.merge_cells("A1:B1")),
    "a formula in a column that is not used": put("D5", "=1+1"),
    "a hidden column that is not used": lambda sheet: (put("D5", 1)(sheet), hide_column(sheet, "D")),
    "a hidden sheet": lambda sheet: second_sheet(sheet, "hidden"),
}


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


@pytest.mark.parametrize("year", ["2569", "2026", "๒๕๖๙"])
def test_the_year_chooses_among_columns_and_may_stand_in_for_its_row(project, tmp_path, year):
    out = assert_brought_in(project, save_excel(tmp_path / "a.xlsx", several_years()), "--year", year)
    assert "Columns not used: 2568 (ผล!B1), 2027 (ผล!D1)" in out
    project.file(TARGET).unlink()
    assert_brought_in(project, save_excel(tmp_path / "b.xlsx", with_rows(("ปีงบประมาณ", None))), "--year", year)
