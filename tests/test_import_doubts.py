"""What seems to be a result but may be something else is refused: other columns, years, categories, and turned dates."""

from datetime import date

import pytest

from import_sheets import (
    DATA,
    LEADERSHIP,
    as_csv,
    assert_brought_in,
    assert_refused,
    put,
    put_dates,
    row_of,
    save_excel,
    table,
    with_rows,
)

START, END = f"B{row_of('วันเริ่มรอบการประเมิน')}", f"B{row_of('วันสิ้นสุดรอบการประเมิน')}"
FIRST_FIGURE = row_of("คะแนนรวม")


def beside(heading: object, figure: object, value_heading: str = "ค่า") -> list[list]:
    """The good table with a column of other figures after the values."""
    rows = [[*row, figure if index >= FIRST_FIGURE - 1 else None] for index, row in enumerate(table())]
    rows[0] = ["รายการ", value_heading, heading]
    return rows


@pytest.mark.parametrize(
    "heading",
    [
        "คะแนนเต็ม",
        "คะแนนเต็ม (500)",
        "คะแนน (เต็ม)",
        "น้ำหนัก (ร้อยละ)",
        "ค่าเป้าหมาย",
        "เป้าหมาย",
        "Target",
        "Max score",
        "ลำดับที่",
        "No.",
        "2568",
    ]
    + ["หมายเหตุ", "Weight"],
)
def test_a_column_that_plainly_holds_other_figures_is_passed_over(project, tmp_path, heading):
    options = ["--year", "2569"] if heading == "2568" else []
    rows = beside(heading, 500, "2569" if options else "ค่า")
    assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", rows), *options)


@pytest.mark.parametrize("heading", ["ประเมินตนเอง", "ร้อยละ", "ครั้งที่ 2", "ผู้ตรวจ", "Self-assessment", None])
@pytest.mark.parametrize("figure", [450, "450.00", "๔๕๐", "90 %", "=B14", "1,450.50"])
def test_figures_in_another_column_are_refused_where_it_does_not_say_what_they_are(project, tmp_path, heading, figure):
    file = save_excel(tmp_path / "ผล.xlsx", beside(heading, figure))
    told = assert_refused(project, file, f"ผล!C{FIRST_FIGURE}", "it is not certain which has the result")
    assert len(told.splitlines()) == 1 and f'the column "{heading or "-"}"' in told


def test_words_in_another_column_and_figures_beside_other_rows_change_nothing(project, tmp_path):
    rows = beside("ความเห็น", "ดีขึ้น")
    rows[1][2] = 2569
    assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", rows))


@pytest.mark.parametrize("result", ["ผลที่ได้", "ผลการประเมิน", "คะแนนที่ได้", "ได้", "Result"])
def test_a_score_beside_another_column_of_results_is_refused(project, tmp_path, result):
    assert_refused(
        project, save_excel(tmp_path / "ผล.xlsx", beside(result, 450, "คะแนน")), "ผล!C1", "more than one column"
    )


def test_full_marks_are_never_taken_for_the_result(project, tmp_path):
    rows = [row if index < FIRST_FIGURE - 1 else [row[0], 500] for index, row in enumerate(table())]
    rows[0] = ["รายการ", "คะแนน"]
    assert_refused(
        project, save_excel(tmp_path / "ผล.xlsx", rows), "ผล!B1", "all in this column is 500, the highest score"
    )
    rows[-1][1] = "ไม่ได้ประเมิน"
    assert_refused(project, save_excel(tmp_path / "ผล.xlsx", rows), "ผล!B1", "the highest score")
    rows[0][1], rows[-1][1] = "คะแนนที่ได้", 500
    expected = DATA | {"total": "500.00", "scores": {name: "500.00" for name in DATA["scores"]}}
    assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", rows), expected=expected)


@pytest.mark.parametrize(
    "title",
    [
        "ประจำปีงบประมาณ พ.ศ. 2568",
        "ผลการประเมินปี ๒๕๖๘",
        "Fiscal Year 2025",
        "FY2025",
        "แผน ปี 2566 - 2568",
        "ปี พ.ศ.2570 ถึง 2572",
    ],
)
def test_another_year_in_a_title_is_refused(project, tmp_path, title):
    told = assert_refused(
        project, save_excel(tmp_path / "ผล.xlsx", [[title], *table()]), "ผล!B3", "at ผล!A1; make them the same"
    )
    assert "fiscal year 2569 differs from" in told and "ที่ช่อง ผล!A1 โปรดแก้" in told


@pytest.mark.parametrize(
    "title",
    ["ประจำปีงบประมาณ พ.ศ. 2569", "FY 2026", "แผนปี 2566-2570", "ณ วันที่ 30 กันยายน 2568", "หนังสือที่ 2568/12", "ปี 25680"],
)
def test_the_same_year_in_a_title_or_a_number_that_is_no_year_of_it_changes_nothing(project, tmp_path, title):
    assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", [[title], *table()]))


def test_a_title_of_another_year_than_the_one_that_is_asked_for_is_refused(project, tmp_path):
    rows = [["ปีงบประมาณ 2568"], *with_rows(("ปีงบประมาณ", None))]
    file = save_excel(tmp_path / "ผล.xlsx", rows)
    assert_refused(project, file, "ผล!B2", "fiscal year 2569 differs from 2568 at ผล!A1", "--year", "2569")


@pytest.mark.parametrize(("name", "right"), [("ปี2568", False), ("ผล 2568", False), ("ผล 2569", True), ("12345", True)])
def test_a_sheet_named_after_another_year_is_refused(project, tmp_path, name, right):
    file = save_excel(tmp_path / "ผล.xlsx", table(), title=name)
    if right:
        assert "ปีงบประมาณ พ.ศ. 2569" in project.run("import_assessment.py", str(file)).stdout.replace("\u00a0", " ")
    else:
        told = assert_refused(project, file, f"{name}!B2", "differs from 2568 at the sheet's name")
        assert "ที่ชื่อแผ่นงาน" in told


@pytest.mark.parametrize(
    "name", ["7. การนำองค์การ", "หมวด 2 การนำองค์การ", "หมวดที่ ๗ : การนำองค์การ", "Category 3 Leadership"]
)
def test_a_number_that_is_not_the_categorys_own_is_refused(project, tmp_path, name):
    file = save_excel(tmp_path / "ผล.xlsx", table(), put(f"A{LEADERSHIP}", name))
    assert_refused(project, file, f"ผล!A{LEADERSHIP}", "but is category 1 of the framework")


@pytest.mark.parametrize(
    ("heading", "first", "right"), [("หมวด", 1, True), ("Category", 1, True), ("ลำดับ", 13, True), ("หมวด", 2, False)]
)
def test_the_numbers_of_a_column_of_categories_are_their_own_but_others_may_run_on(
    project, tmp_path, heading, first, right
):
    rows = [[max(row - LEADERSHIP + first, 0) or None, *cells] for row, cells in enumerate(table(), 1)]
    rows[0][0] = heading
    rows[FIRST_FIGURE - 1][0] = None
    file = save_excel(tmp_path / "ผล.xlsx", rows)
    if right:
        assert_brought_in(project, file)
    else:
        assert_refused(project, file, f"ผล!A{LEADERSHIP}", "has the number 2 but is category 1")


def test_a_date_that_may_have_been_turned_is_refused_where_others_stayed_text(project, tmp_path):
    """1/10/2568 typed into an English program is 10 January, and 30/9/2569 stays a text."""
    for other in ("30/9/2569", "30 กันยายน 2569"):
        rows = with_rows(("วันสิ้นสุดรอบการประเมิน", other))
        file = save_excel(tmp_path / "ผล.xlsx", rows, put(START, date(2568, 1, 10)))
        told = assert_refused(project, file, f"ผล!{START}", "day and month may have been exchanged (10/1 / 1/10)")
        assert len(told.splitlines()) == 1
    rows = as_csv(with_rows(("วันเริ่มรอบการประเมิน", "2568-01-10")))
    (tmp_path / "ผล.csv").write_bytes(rows)
    assert_refused(project, tmp_path / "ผล.csv", "3:2", "day and month may have been exchanged")


def test_a_date_with_one_reading_may_stand_beside_texts(project, tmp_path):
    day = f"B{row_of('วันที่เผยแพร่')}"
    file = save_excel(tmp_path / "ผล.xlsx", table(), put(day, date(2026, 11, 11)))
    assert_brought_in(project, file, expected=DATA | {"published": "2026-11-11"})


def test_a_date_typed_year_first_that_stayed_text_in_excel_is_what_was_typed(project, tmp_path):
    assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", with_rows(("วันที่เผยแพร่", "2026-11-01"))))


def test_a_year_typed_with_two_digits_is_refused_as_a_date_as_well(project, tmp_path):
    """1/10/68 typed into a Thai program is of 1968."""

    def change(sheet):
        put_dates(sheet, 2568)
        put(START, date(1968, 10, 1))(sheet)

    message = "is of the year 1968, as happens to a year typed with two digits (68)"
    assert_refused(project, save_excel(tmp_path / "ผล.xlsx", table(), change), f"ผล!{START}", message)


@pytest.mark.parametrize(("start", "right"), [("1/9/2568", True), ("1/10/2567", False), ("1/10/2558", False)])
def test_a_period_much_longer_than_a_year_is_refused(project, tmp_path, start, right):
    file = save_excel(tmp_path / "ผล.xlsx", with_rows(("วันเริ่มรอบการประเมิน", start)))
    if right:
        period = DATA["period"] | {"start": "2025-09-01"}
        assert_brought_in(project, file, expected=DATA | {"period": period})
    else:
        told = assert_refused(project, file, f"ผล!{START}", "the period is longer than a year (1 October")
        assert "ถึง 30 กันยายน 2569) โปรดตรวจปี" in told
