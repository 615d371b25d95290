"""A file that cannot be read, or holds no one clear table, gets one sentence, and nothing is written."""

import re

import pytest

from import_sheets import THAI, assert_refused, repack, save_excel, second_sheet, several_years, table

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
    file = repack(save_excel(tmp_path / "ผล.xlsx", table()), lambda _, old: old, **{part: content})
    assert len(assert_refused(project, file, "", message).splitlines()) == 1


def test_sizes_that_a_workbook_declares_are_not_believed(project, tmp_path):
    picture = {"xl/media/picture.bmp": bytes(60_000_000)}
    file = repack(save_excel(tmp_path / "ผล.xlsx", table()), lambda _, old: old, **picture)
    real, declared = (60_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little")
    file.write_bytes(file.read_bytes().replace(real, declared))
    assert_refused(project, file, "", "is broken or is no Excel file")


@pytest.mark.parametrize("kind", ["mergeCell", "hyperlink"])
def test_a_range_of_millions_of_cells_is_refused_at_once(project, tmp_path, kind):
    def change(sheet):
        sheet.merge_cells("D1:E2")
        sheet["C1"].hyperlink = "https://www.opdc.go.th/"

    file = save_excel(tmp_path / "ผล.xlsx", table(), change)
    old = {"mergeCell": b'ref="D1:E2"', "hyperlink": b'ref="C1"'}[kind]
    repack(file, lambda _, part: part.replace(old, b'ref="D1:XFD1048576"'))
    assert_refused(project, file, "", "> 50,000 cells")


def test_a_part_of_millions_of_tags_is_refused_at_once(project, tmp_path):
    styles = b"<styleSheet>" + b"<xf/>" * 200_000
    file = repack(save_excel(tmp_path / "ผล.xlsx", table()), lambda _, old: old, **{"xl/styles.xml": styles})
    assert_refused(project, file, "", "> 50,000 cells")


@pytest.mark.parametrize(
    ("rows", "options", "place", "message"),
    [
        ([["ชื่อ", "ค่า"], *table()[1:]], [], "", "no heading row in the first 20 rows"),
        ([[None, "x"]] * 20 + table(), [], "", "no heading row in the first 20 rows"),
        ([["รายการ", "ค่า", "คะแนน"], *table()[1:]], [], "ผล!C1", "more than one column of values (ผล!B1, ผล!C1)"),
        ([["รายการ", "2569", "ค.ศ. 2026"], *table()[1:]], [], "ผล!C1", "more than one column of values"),
        (several_years(), [], "ผล!B1", "several fiscal years (2568, 2569, 2570); choose one with --year"),
        (several_years(), ["--year", "2571"], "ผล!B1", "the table has no fiscal year 2571; there is 2568, 2569, 2570"),
        (table(), ["--year", "2568"], "ผล!B2", "fiscal year 2569 differs from 2568 at --year"),
        ([["รายการ", "2568"], *table()[1:]], [], "ผล!B2", "fiscal year 2569 differs from 2568 at ผล!B1"),
    ],
)
def test_a_table_that_is_not_clear_is_refused(project, tmp_path, rows, options, place, message):
    assert_refused(project, save_excel(tmp_path / "ผล.xlsx", rows), place, message, *options)


def test_two_sheets_with_a_table_are_refused_by_name(project, tmp_path):
    file = save_excel(tmp_path / "ผล.xlsx", table(), lambda sheet: second_sheet(sheet, "visible"))
    assert_refused(project, file, "", "more than one sheet has a table of results (ผล, สำรอง)")


def test_mistakes_in_the_command_are_told_in_both_languages(project, tmp_path):
    file = str(save_excel(tmp_path / "ผล.xlsx", table()))
    for arguments in ([], [file, "--yaer", "2569"], [file, "--year", "69"], [file, "--template"]):
        done = project.run("import_assessment.py", *arguments)
        assert done.returncode == 2 and "Traceback" not in done.stderr
        thai, english = done.stderr.strip().split(" | ")
        assert THAI.search(thai) and re.search("[a-z]{3}", english)
    told = project.run("import_assessment.py", "--help").stdout
    assert "แสดงสิ่งที่เข้าใจ" in told and "It shows what it understood" in told
