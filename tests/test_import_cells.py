"""A cell that cannot be read for certain is refused by its name, with the reason, and nothing is written."""

from datetime import date, datetime

import pytest
from openpyxl.worksheet.formula import ArrayFormula

from import_sheets import (
    CELL,
    HEADINGS,
    LEADERSHIP,
    as_csv,
    assert_refused,
    hide_column,
    put,
    repack,
    row_of,
    save_excel,
    table,
    with_rows,
)

# One cell of an Excel file that cannot stay as it is: the change, the cell that must be named, and words of the reason.
BAD_CELLS = {
    "a decimal comma": (put(CELL, "95,10"), CELL, "has a comma, which could mean decimals or thousands"),
    "a thousands comma": (put(CELL, "1,234.50"), CELL, "has a comma"),
    "a percentage": (put(CELL, "95.10 %"), CELL, "is a percentage, but this framework's scores run from 0 to 500"),
    "a cell that shows percentages": (put(CELL, 0.951, "0.00%"), CELL, "95.1 % is a percentage"),
    "three decimals": (put(CELL, 412.123), CELL, "412.123 has more than 2 decimals"),
    "what a calculation left": (put(CELL, 412.1000000000001), CELL, "has more than 2 decimals"),
    "a unit": (put(CELL, "430 คะแนน"), CELL, "is not a score; write only the number"),
    "a space inside": (put(CELL, "4 30"), CELL, "is not a score"),
    "a line break inside": (put(CELL, "4\n30"), CELL, '"4 30" is not a score'),
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
    "#N/A": (put(CELL, "#N/A"), CELL, "is the error #N/A; write the score, or not assessed if"),
    "#DIV/0!": (put(CELL, "#DIV/0!"), CELL, "is the error #DIV/0!"),
    "a hidden row": (lambda s: setattr(s.row_dimensions[LEADERSHIP], "hidden", True), CELL, "is in a hidden row"),
    "a hidden column": (lambda s: hide_column(s, "B"), "B1", "is in a hidden column"),
    "a value that is not shown": (put(CELL, 430, ";;;"), CELL, "hides its value 430; set the format to General"),
    "a value behind other words": (
        put(CELL, 430, '"412.50"'),
        CELL,
        'format ("412.50") may show something else than its value 430',
    ),
    "merged values": (lambda s: s.merge_cells(f"B{LEADERSHIP}:B{LEADERSHIP + 1}"), CELL, "is part of merged cells"),
    "a merged item": (lambda s: s.merge_cells("A2:B2"), "A2", "is part of merged cells"),
    "a merged heading": (lambda s: s.merge_cells("B1:C1"), "B1", "is part of merged cells"),
    "an unknown item": (put("A14", "การนำองค์กร"), "A14", "the nearest known names are Leadership"),
    "a value without an item": (put("A14", None), "B14", "there is a value but no item"),
    "an item twice": (put("A15", "คะแนนรวม"), "A15", "Total score: is already at ผล!A14"),
    "two items in one cell": (put("A14", "คะแนนรวม / การนำองค์การ"), "A14", "names more than one item"),
    "an unknown status": (
        put("B5", "เสร็จแล้ว"),
        "B5",
        "choose one of Official result, Provisional result, not yet official",
    ),
    "an unknown level": (put("B8", "ทอง"), "B8", "choose one of Basic, Advance, Significance"),
    "a year of no era": (put("B2", 2300), "B2", "is not a fiscal year; write four digits"),
    "a year of two digits": (put("B2", 69), "B2", "is not a fiscal year"),
    "a year of the wrong era": (put("B2", "ค.ศ. 2569"), "B2", "is not a fiscal year"),
    "another year": (put("B2", 2570), "B4", "Period end: must lie in fiscal year 2570, which ends 30 September 2027"),
    "a month first": (put("B4", "9/30/2569"), "B4", "is not a date; write day/month/year"),
    "a year of two digits in a date": (put("B4", "30/9/69"), "B4", "is not a date"),
    "a day that does not exist": (put("B4", "31/9/2569"), "B4", "there is no such date (31/9/2569)"),
    "a date and a time": (put("B4", datetime(2026, 9, 30, 12, 30)), "B4", "is not a date"),
    "a day that has not been": (put("B13", "1/11/2669"), "B13", "lies in the future; check the day and the year"),
    "a document that has not been": (put("B12", "15/10/2600"), "B12", "lies in the future"),
    "a document from before the period's end": (put("B12", "29/9/2569"), "B12", "before the end of the period"),
    "a document from after its publication": (put("B12", "2/11/2569"), "B12", "after the day of publication"),
    "published before the period's end": (
        put("B13", "29/9/2569"),
        "B13",
        "Published: must not be before the end of the period, 30",
    ),
    "a number for a date": (put("B4", 46295), "B4", "is not a date"),
    "a period upside down": (put("B3", "1/10/2569"), "B4", "Period end: must be after Period start"),
    "Thai in English": (put("B7", "สำนักงาน"), "B7", "Assessor in English: the English text must have no Thai letters"),
    "no Thai in Thai": (put("B6", "OPDC"), "B6", "Assessor in Thai: the Thai text must have Thai letters"),
    "a mark of direction": (put("B7", "OP\u202eDC"), "B7", "has an invisible character"),
    "an address that is none": (put("B11", "opdc.go.th"), "B11", "must be a web address"),
    "sample words in an actual result": (put("B7", "Sample data"), "B7", 'cannot have the words "sample data"'),
    "an empty source": (put("B11", None), "B11", "Source address: has no value; write it"),
}


@pytest.mark.parametrize(("change", "cell", "message"), BAD_CELLS.values(), ids=BAD_CELLS)
def test_a_bad_cell_is_named_with_the_reason(project, tmp_path, change, cell, message):
    assert_refused(project, save_excel(tmp_path / "ผล.xlsx", table(), change), f"ผล!{cell}", message)


def test_percentages_in_thai_digits_are_percentages(project, tmp_path):
    """Excel knows that format by its number alone."""
    file = save_excel(tmp_path / "ผล.xlsx", table(), put(CELL, 0.95, "0.00%"))
    repack(file, lambda _, old: old.replace(b'numFmtId="10"', b'numFmtId="68"'))
    assert_refused(project, file, f"ผล!{CELL}", "95 % is a percentage")


@pytest.mark.parametrize(
    ("size", "place", "message"),
    [(("row", LEADERSHIP), CELL, "is in a hidden row"), (("column", "B"), "B1", "is in a hidden column")],
    ids=["a row without height", "a column without width"],
)
def test_what_is_too_small_to_be_seen_is_hidden(project, tmp_path, size, place, message):
    def change(sheet):
        if size[0] == "row":
            sheet.row_dimensions[size[1]].height = 77
        else:
            sheet.column_dimensions[size[1]].width = 77

    file = save_excel(tmp_path / "ผล.xlsx", table(), change)
    repack(file, lambda _, old: old.replace(b'ht="77"', b'ht="0"').replace(b'width="77"', b'width="0"'))
    assert_refused(project, file, f"ผล!{place}", message)


def _array_formula(sheet):
    sheet[CELL] = ArrayFormula(f"B{LEADERSHIP}:B{LEADERSHIP + 1}", "=C1:C2")


def test_the_results_of_an_array_formula_are_formulas_too(project, tmp_path):
    file = save_excel(tmp_path / "ผล.xlsx", table(), _array_formula)
    assert_refused(project, file, f"ผล!{CELL}", "is a formula (=C1:C2)")
    assert_refused(project, file, f"ผล!B{LEADERSHIP + 1}", "is a formula")


@pytest.mark.parametrize(
    "item", ["ปีงบประมาณ", "สถานะข้อมูล", "ผู้ประเมิน (ภาษาอังกฤษ)", "คะแนนรวม", "ผลลัพธ์การดำเนินการ", "วันที่ของเอกสารต้นทาง"]
)
def test_a_missing_item_is_named_in_both_languages(project, tmp_path, item):
    file = save_excel(tmp_path / "ผล.xlsx", with_rows((item, None)))
    assert f"ไม่มีแถว “{item}” โปรดเพิ่ม" in assert_refused(project, file, "", 'there is no row "')


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
