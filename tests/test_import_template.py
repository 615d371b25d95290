"""The template explains itself, checks its cells, and comes in right once it is filled in."""

import os
import re
import shutil
import subprocess

import pytest
from openpyxl import load_workbook

from conftest import ROOT
from import_sheets import DATA, THAI, assert_brought_in, assert_refused, data, save_excel, table


@pytest.fixture
def template(project, tmp_path):
    file = tmp_path / "template.xlsx"
    done = project.run("import_assessment.py", "--template", str(file))
    assert done.returncode == 0 and "เขียนแบบกรอก" in done.stdout and "Wrote the template" in done.stdout
    return file


def test_the_filled_in_template_comes_in_right(project, template):
    book = load_workbook(template)
    values = dict(table()[1:])
    for row in book["ผล"].iter_rows(min_row=3):
        row[2].value = values.get(row[0].value)
    book.save(template)
    assert_brought_in(project, template)


def test_the_template_explains_itself_in_both_languages_and_checks_its_cells(template):
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
    for item in ("วันเริ่มรอบการประเมิน", "วันที่ของเอกสารต้นทาง", "วันที่เผยแพร่"):
        rule, how = checked[f"C{2 + names.index(item)}"], sheet.cell(2 + names.index(item), 4).value
        assert rule.type == "custom" and "วัน/เดือน/ปี" in how and "day/month/year" in how


def test_every_cell_to_fill_in_is_text_so_that_no_program_makes_something_else_of_it(template):
    cells = [row[2] for row in load_workbook(template)["ผล"].iter_rows(min_row=2)]
    assert len(cells) == 23 and {cell.number_format for cell in cells} == {"@"}


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
