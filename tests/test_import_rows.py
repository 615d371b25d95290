"""Rows that are no items, totals, last lines and neighbouring figures: understood, passed over and told, or refused."""

import csv

import pytest

from import_sheets import DATA, as_csv, assert_brought_in, assert_refused, row_of, save_excel, table, with_rows


def test_titles_of_sections_and_remarks_without_a_value_are_passed_over_and_told(project, tmp_path):
    rows = [
        *table()[:13],
        ["คะแนนรายหมวด", None],
        *table()[13:],
        ["หมายเหตุ: คะแนนเต็ม 500", None],
        [None, "ที่มา: ก.พ.ร."],
    ]
    file = save_excel(tmp_path / "ผล.xlsx", rows, lambda sheet: sheet.merge_cells("A14:B14"))
    out = " ".join(assert_brought_in(project, file).split())
    places = "คะแนนรายหมวด (ผล!A14), หมายเหตุ: คะแนนเต็ม 500 (ผล!A23), ที่มา: ก.พ.ร. (ผล!B24)"
    assert f"ไม่ได้ใช้แถวที่ไม่มีค่า {places}" in out and f"Rows without a value, not used: {places}" in out


@pytest.mark.parametrize("text", ["450", "ก้าวหน้า", "ไม่ได้ประเมิน"])
def test_a_value_without_a_name_is_never_passed_over(project, tmp_path, text):
    assert_refused(
        project, save_excel(tmp_path / "ผล.xlsx", [*table(), [None, text]]), "ผล!B22", "there is a value but no item"
    )


@pytest.mark.parametrize("name", ["รวมทั้งสิ้น", "รวมทั้งหมด", "คะแนนรวมทั้งสิ้น", "Grand total"])
def test_a_total_is_known_by_its_other_names_but_only_once(project, tmp_path, name):
    rows = [[name if row[0] == "คะแนนรวม" else row[0], row[1]] for row in table()]
    assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", rows))
    project.file("docs/data/assessments/2569.yml").unlink()
    file = save_excel(tmp_path / "ผล.xlsx", [*table(), [name, 2476.1]])
    told = assert_refused(project, file, "ผล!A22", "Total score: is already at ผล!A14; keep only one row")
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("name", ["ค่าเฉลี่ย", "คะแนนเฉลี่ยทุกหมวด", "Average"])
def test_an_average_is_told_to_be_no_item(project, tmp_path, name):
    file = save_excel(tmp_path / "ผล.xlsx", [*table(), [name, 412.68]])
    told = assert_refused(project, file, "ผล!A22", "is no item of a result; delete the row, or call it Total score")
    assert "โปรดลบแถวนี้" in told


def test_an_error_is_not_assessed_only_where_there_is_a_score(project, tmp_path):
    for item, proposed in (("การนำองค์การ", True), ("คะแนนรวม", False), ("วันที่เผยแพร่", False)):
        told = assert_refused(
            project,
            save_excel(tmp_path / "ผล.xlsx", with_rows((item, "#N/A"))),
            f"ผล!B{row_of(item)}",
            "is the error #N/A",
        )
        assert ("ให้เขียน ไม่ได้ประเมิน" in told) == proposed == ("or not assessed" in told)


def test_the_last_line_of_a_csv_needs_no_end_where_its_figure_is_certainly_whole(project, tmp_path):
    file = tmp_path / "ผล.csv"
    file.write_bytes(as_csv(table(), quoting=csv.QUOTE_ALL).rstrip())
    assert_brought_in(project, file)
    content = as_csv(table()).rstrip()
    rows = with_rows(("หมายเหตุ (ภาษาไทย)", "สมมติ"), ("หมายเหตุ (ภาษาอังกฤษ)", 'call it "A"'))
    quoted = as_csv(rows, quoting=csv.QUOTE_ALL).rstrip()
    cut = quoted[: quoted.rindex(b'""A') + 1]
    for spoilt, place in ((content, "21:2"), (cut, "23:2"), (as_csv(table(), quoting=csv.QUOTE_ALL)[:-4], "21:1")):
        file.write_bytes(spoilt)
        assert_refused(project, file, place, "")


def test_a_row_that_its_comma_cuts_in_two_gets_one_sentence(project, tmp_path):
    (tmp_path / "ผล.csv").write_bytes(as_csv(table()).replace(b"430.00", b"430,00"))
    told = assert_refused(project, tmp_path / "ผล.csv", f"{row_of('การนำองค์การ')}:2", "this row has 3 cells")
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("heading", ["คะแนนเต็ม", "น้ำหนัก"])
def test_whole_numbers_beside_full_marks_are_two_numbers(project, tmp_path, heading):
    rows = [[*row, "500" if row[1].replace(".", "").isdecimal() else ""] for row in with_rows(("การนำองค์การ", "450"))]
    rows[0][2] = heading
    (tmp_path / "ผล.csv").write_bytes(as_csv(rows))
    expected = DATA | {"scores": DATA["scores"] | {"leadership": "450.00"}}
    assert_brought_in(project, tmp_path / "ผล.csv", expected=expected)


def test_an_empty_framework_is_told_at_its_cell(project, tmp_path):
    text = project.file("docs/data/frameworks/pmqa-4.0.yml").read_text("utf-8")
    project.file("docs/data/frameworks/po.yml").write_text(text.replace("id: pmqa-4.0\n", "id: po\n"), "utf-8")
    file = save_excel(tmp_path / "ผล.xlsx", with_rows(("กรอบการประเมิน", "")))
    assert_refused(project, file, "ผล!B22", "Framework: has no value; choose one of")
    file = save_excel(tmp_path / "ผล.xlsx", with_rows(("กรอบการประเมิน", "=A1")))
    assert_refused(project, file, "ผล!B22", "is a formula (=A1)")
