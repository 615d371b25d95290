"""What the import tells: every mistake at once, each in one sentence of the sheet's own words, in lines that can be read."""

import re
import subprocess
import sys
import unicodedata

import pytest
from openpyxl.styles import Font

from common import terminal
from import_sheets import (
    CELL,
    LEADERSHIP,
    THAI,
    as_csv,
    assert_refused,
    hide_column,
    put,
    row_of,
    save_excel,
    table,
    with_rows,
)

# What data files call their fields and values: no word of a Thai sentence.
CODES = re.compile(
    r"scores\.|period\.|source\.|assessor\.|not_assessed|official|provisional|\bsample\b|advance|leadership"
)


def thai(told: str) -> str:
    return "\n".join(line.split(" | ")[0] for line in told.splitlines())


def test_every_kind_of_mistake_is_told_in_one_round(project, tmp_path):
    rows = with_rows(
        ("การนำองค์การ", "600"),
        ("การวางแผนเชิงยุทธศาสตร์", "x"),
        ("สถานะข้อมูล", "x"),
        ("ผู้ประเมิน (ภาษาอังกฤษ)", "สำนักงาน"),
        ("วันเริ่มรอบการประเมิน", "1/10/2566"),
        ("วันที่ของเอกสารต้นทาง", "31/9/2569"),
        ("คะแนนรวม", ""),
        ("ผลลัพธ์การดำเนินการ", None),
    )

    def change(sheet):
        sheet.row_dimensions[row_of("การมุ่งเน้นบุคลากร")].hidden = True
        sheet.merge_cells("B6:C6")
        sheet["B18"].number_format = '@"0"'

    told = assert_refused(project, save_excel(tmp_path / "ผล.xlsx", rows, change), "", "")
    for place, words in {
        "": 'there is no row "Results"; add each',
        "ผล!B15": "Leadership: 600.00 is outside 0 to 500",
        "ผล!B16": '"x" is not a score',
        "ผล!B5": 'unknown value "x"',
        "ผล!B7": "Assessor in English: the English text must have no Thai letters",
        "ผล!B3": "Period start: the period is longer than a year",
        "ผล!B12": "there is no such date (31/9/2569)",
        "ผล!B14": "Total score: has no value",
        "ผล!B19": "is in a hidden row",
        "ผล!B18": "the cell's format",
        "ผล!B6": "is part of merged cells",
    }.items():
        assert re.search(rf"{place}: .*{re.escape(words)}", told), words
    assert len(told.splitlines()) == 11
    assert not CODES.search(thai(told))


def test_sentences_about_fields_and_days_use_their_names_and_words(project, tmp_path):
    file = save_excel(tmp_path / "ผล.xlsx", with_rows(("วันสิ้นสุดรอบการประเมิน", "30/9/2568")))
    told = assert_refused(project, file, "ผล!B4", "Period end: must be after Period start")
    assert "วันสิ้นสุดรอบการประเมิน: ต้องอยู่หลัง วันเริ่มรอบการประเมิน" in told
    rows = with_rows(("ปีงบประมาณ", "2570"))
    told = assert_refused(project, save_excel(tmp_path / "ผล.xlsx", rows), "ผล!B4", "which ends 30 September 2027")
    assert "ซึ่งสิ้นสุด 30 กันยายน 2570" in told and not CODES.search(thai(told))


def test_all_missing_rows_are_told_in_one_sentence_in_the_order_of_the_template(project, tmp_path):
    (tmp_path / "ผล.csv").write_bytes(as_csv([["หมวด", "คะแนน"], *table()[14:]]))
    told = assert_refused(
        project, tmp_path / "ผล.csv", "", "the site needs them even where the assessor's file has none"
    )
    names = '"Fiscal year", "Period start", "Period end", "Status", "Assessor in Thai", "Assessor in English", "Total score"'
    assert len(told.splitlines()) == 2 - 1 and f"there is no row {names}" in told


def test_a_misspelt_item_gets_one_sentence(project, tmp_path):
    for name in ("การนำองค์กร", "1. การนำองค์กร", "การนำ\u200eองค์การ", "คะแนนรวม / การนำองค์การ"):
        file = save_excel(tmp_path / "ผล.xlsx", table(), put(f"A{LEADERSHIP}", name))
        told = assert_refused(project, file, f"ผล!A{LEADERSHIP}", "")
        assert len(told.splitlines()) == (2 if "\u200e" in name else 1), told


def test_the_nearest_names_are_names_and_names_that_contradict_are_told_as_such(project, tmp_path):
    file = save_excel(tmp_path / "ผล.xlsx", table(), put(f"A{LEADERSHIP}", "leadrship"))
    told = assert_refused(project, file, f"ผล!A{LEADERSHIP}", "the nearest known names are Leadership")
    assert "ชื่อที่ใกล้เคียงคือ การนำองค์การ" in told
    rows = [["รายการ", "Item", "ค่า"], *([name, None, value] for name, value in table()[1:])]
    rows[LEADERSHIP - 1][1] = "Operations Focus"
    told = assert_refused(
        project,
        save_excel(tmp_path / "ผล.xlsx", rows),
        f"ผล!A{LEADERSHIP}",
        "different items (Leadership, Operations Focus)",
    )
    assert "คนละรายการ (การนำองค์การ, การมุ่งเน้นระบบปฏิบัติการ) โปรดแก้ให้ตรงกัน" in told


@pytest.mark.parametrize("sign", ["\u200e", "\u200f", "\u00ad", "\u202e"])
@pytest.mark.parametrize("item", ["การนำองค์การ", "วันที่เผยแพร่", "ระดับ", "ปีงบประมาณ"])
def test_a_sign_that_nobody_sees_is_told_as_such(project, tmp_path, sign, item):
    value = dict(table()[1:])[item]
    file = save_excel(tmp_path / "ผล.xlsx", with_rows((item, value[:2] + sign + value[2:])))
    assert_refused(project, file, f"ผล!B{row_of(item)}", "has an invisible character in it")


def test_a_hidden_column_and_a_hidden_row_are_told_once(project, tmp_path):
    file = save_excel(tmp_path / "ผล.xlsx", table(), lambda sheet: hide_column(sheet, "B"))
    assert len(assert_refused(project, file, "ผล!B1", "is in a hidden column").splitlines()) == 1
    file = save_excel(
        tmp_path / "ผล.xlsx", table(), lambda sheet: setattr(sheet.row_dimensions[LEADERSHIP], "hidden", True)
    )
    assert len(assert_refused(project, file, f"ผล!{CELL}", "is in a hidden row").splitlines()) == 1


COMMANDS = {
    "nothing": ([], "name one .xlsx or .csv file, or use --template"),
    "an unknown option": (["a.xlsx", "--yaer", "2569"], "--yaer 2569 is not known to this command"),
    "two files": (["a.xlsx", "b.xlsx"], "b.xlsx is not known"),
    "an option without its value": (["a.xlsx", "--year"], "--year is not used as it should be"),
    "a value where none belongs": (["a.xlsx", "--replace=x"], "--replace is not used"),
    "a shortened option": (["a.xlsx", "--rep"], "--rep is not known"),
    "a file and the template": (["a.xlsx", "--template", "b.xlsx"], "cannot go together"),
    "a year of two digits": (["a.xlsx", "--year", "69"], "--year 69 is not a fiscal year"),
}


@pytest.mark.parametrize(("arguments", "message"), COMMANDS.values(), ids=COMMANDS)
def test_a_wrong_command_gets_one_sentence_in_both_languages(project, arguments, message):
    done = project.run("import_assessment.py", *arguments)
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1 and message in done.stderr
    assert THAI.search(done.stderr.split(" | ")[0]) and not THAI.search(done.stderr.split(" | ")[1])


def columns(text: str) -> int:
    return sum(unicodedata.category(char) != "Mn" for char in text)


def test_the_report_fits_a_terminal_of_80_columns(project, tmp_path):
    long = "สำนักงานคณะกรรมการพัฒนาระบบราชการ" * 5
    rows = [[*row, "10"] for row in with_rows(("ผู้ประเมิน (ภาษาไทย)", long), ("ผู้ประเมิน (ภาษาอังกฤษ)", "OPDC " * 30))]
    rows[0][2] = "น้ำหนักของแต่ละหมวดในการประเมินครั้งนี้ (เป้าหมาย)"
    file = save_excel(tmp_path / "ผล.xlsx", rows)
    out = project.run("import_assessment.py", str(file)).stdout
    out += project.run("import_assessment.py", str(save_excel(tmp_path / "b.xlsx", table())), "--replace").stdout
    assert "Differences from" in out and max(map(columns, out.splitlines())) <= 80
    assert long in re.sub(r"\n +", "", out) and all(line == line.rstrip() for line in out.splitlines())
    assert not any(unicodedata.category(line.lstrip()[0]) == "Mn" for line in out.splitlines() if line.strip())


def test_a_name_and_its_value_stand_beside_or_below_one_another():
    assert terminal.in_columns("ก", "1", 5) == "  ก  1"
    assert terminal.in_columns("กข", "1", 5) == "  กข\n     1"
    assert terminal.in_columns("ก", "x" * 76, 5) == "  ก\n      " + "x" * 74 + "\n      xx"


def test_a_reader_who_stops_listening_stops_nothing(project, tmp_path):
    """import_assessment FILE | head -1"""
    command = [
        sys.executable,
        str(project.file("scripts/import_assessment.py")),
        str(save_excel(tmp_path / "ผล.xlsx", table())),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.close()
        assert running.stderr.read() == b"" and running.wait() == 0
    assert project.file("docs/data/assessments/2569.yml").is_file()


def test_the_template_says_where_it_is(project, tmp_path):
    done = project.run("import_assessment.py", "--template")
    assert f"  {project.root}/แบบกรอกผลการประเมิน-assessment-template.xlsx\n" in done.stdout


def test_figures_that_seem_to_stand_on_another_scale_are_pointed_out(project, tmp_path):
    small = [[name, "87.50" if name == "คะแนนรวม" else value, *more] for name, value, *more in table()]
    small = [[name, "0.90" if name == "การนำองค์การ" else value, *more] for name, value, *more in small]
    done = project.run("import_assessment.py", str(save_excel(tmp_path / "ผล.xlsx", small)))
    assert done.returncode == 0, done.stderr
    assert "โปรดตรวจ 0.90" in done.stdout and "less than a hundredth of the full mark" in done.stdout


def test_a_level_that_is_none_may_be_left_empty(project, tmp_path):
    file = save_excel(tmp_path / "ผล.xlsx", with_rows(("ระดับ", "ไม่มี")))
    assert "หรือเว้นว่างหากผู้ประเมินไม่ได้ให้ระดับ" in assert_refused(project, file, "", "leave it empty")


def test_sara_am_in_two_signs_becomes_one_in_what_is_published(project, tmp_path):
    file = save_excel(tmp_path / "ผล.xlsx", with_rows(("ผู้ประเมิน (ภาษาไทย)", "ส\u0e4d\u0e32นักงาน ก.พ.ร.")))
    done = project.run("import_assessment.py", str(file))
    assert done.returncode == 0, done.stderr
    text = (project.root / "docs/data/assessments/2569.yml").read_text("utf-8")
    assert "สำนักงาน" in text and "\u0e4d" not in text


def test_white_letters_on_white_are_refused(project, tmp_path):
    def whiten(sheet):
        sheet[CELL].font = Font(color="FFFFFFFF")

    assert_refused(project, save_excel(tmp_path / "ผล.xlsx", table(), whiten), "", "")
