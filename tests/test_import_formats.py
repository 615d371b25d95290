"""A value comes in only where its cell shows that very value to whoever opens the file."""

from decimal import Decimal

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from import_sheets import CELL, assert_brought_in, assert_refused, put, put_dates, repack, row_of, save_excel, table
from sheets import number_format as sheet_format

ACCOUNTING = '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        ("412.35", "General", "412.35"),
        ("412.35", "general", "412.35"),
        ("412.35", "@", "412.35"),
        ("412.35", "0.00", "412.35"),
        ("412.5", "0.00", "412.5"),
        ("412", "0", "412"),
        ("412.35", "#,##0.00", "412.35"),
        ("412.35", "#.##", "412.35"),
        ("412.35", "?0.0?", "412.35"),
        ("0.5", ".00", "0.5"),
        ("0", "0", "0"),
        ("412.35", ACCOUNTING, "412.35"),
        ("-412.35", ACCOUNTING, "-412.35"),
        ("-412.35", "0.00;-0.00", "-412.35"),
        ("-412.35", "0.00", "-412.35"),
        ("0", "0.00;-0.00", "0"),
        ("0", "0.00;-0.00;0", "0"),
        ("412.35", '0.00;-0.00;"-"', "412.35"),
        ("412.35", "0.00;@", "412.35"),
        ("412.35", "[Red]0.00", "412.35"),
        ("412.35", "[Color 12]0.00", "412.35"),
        ("412.35", "[$-D00041E]0.00", "412.35"),
        ("412.35", "t0.00", "412.35"),
        ("412.35", "*-0.00", "412.35"),
        ("412.35", '0.00" "', "412.35"),
        ("0.951", "0.0%", "95.1 %"),
        ("0.951", "0.00 %", "95.1 %"),
        ("95.1", '0.0"%"', "95.1 %"),
        ("95.1", "0.0\\ \\%", "95.1 %"),
    ],
)
def test_a_format_that_shows_the_number_itself_gives_it(number, code, text):
    assert sheet_format.of_number(Decimal(number), code) == (text, "", "")


@pytest.mark.parametrize(
    ("number", "code", "wrong", "shows"),
    [
        ("412.35", "0", "shown_otherwise", "412"),
        ("412.35", "0.0", "shown_otherwise", "412.4"),
        ("412.351", "#,##0.00", "shown_otherwise", "412.35"),
        ("0.951", "0%", "shown_otherwise", "95"),
        ("412", ";;;", "invisible_format", ""),
        ("412", ";;;@", "invisible_format", ""),
        ("412", ";;0;@", "invisible_format", ""),
        ("412", '"ไม่ได้ประเมิน"', "invisible_format", ""),
        ("412", '"ไม่ได้ประเมิน";General', "invisible_format", ""),
        ("0", "0.00;-0.00;", "invisible_format", ""),
        ("0", "0.00;-0.00;-", "invisible_format", ""),
        ("0", '0.00;-0.00;"ไม่ได้ประเมิน"', "invisible_format", ""),
        ("0", "#", "invisible_format", ""),
        ("0", "#.##", "invisible_format", ""),
        ("-1", "0.00;", "invisible_format", ""),
        *(
            (number, code, "odd_format", code)
            for number, code in (
                ("0", ACCOUNTING),
                ("-1", "0.00;0.00"),
                ("412", "-0.00"),
                ("412", "(0.00)"),
                ("412", "0.0,"),
                ("412", "# ?/?"),
                ("412", "0E+00"),
                ("412", '"1"0'),
                ("412", '0"0"'),
                ("412", "0\\9"),
                ("412", '"412"'),
                ("412", '[>400]"สูง";0.00'),
                ("0.95", "[<=1]0.0%;0.0"),
                ("412", "[$฿-41E]0.00"),
                ("412", '"฿"0.00'),
                ("0.95", "0.0%%"),
                ("0.95", '0.0%"%"'),
                ("412", "@@"),
                ("412", "General0"),
                ("412", "[71]"),
                ("412", "0;0;0;@;@"),
            )
        ),
    ],
)
def test_a_format_that_shows_something_else_is_told(number, code, wrong, shows):
    assert sheet_format.of_number(Decimal(number), code)[1:] == (wrong, shows)


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        *((code, "") for code in ("General", "@", "0.00", "0.00;-0.00", ACCOUNTING, ";;;@", '"x"', "[Red]@")),
        *((code, "invisible_format") for code in (";;;", '0;0;0;"ไม่ได้ประเมิน"')),
        *((code, "odd_format") for code in ('@"0"', '"1"@', "@@", "0;0;0;@%", "0;0;0;0@", '"412"@')),
    ],
)
def test_a_format_of_text_shows_the_text_itself_or_is_told(code, wrong):
    assert sheet_format.of_text(code) == wrong


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        *((code, "") for code in ("mm-dd-yy", "d/m/yyyy", "[$-107041E]d mmm yy;@", "d/m/bbbb", "yyyy\\-mm\\-dd")),
        *((code, "odd_format") for code in ("yyyy", "mmm yyyy", "d-mmm", '"d/m/"yyyy', "General")),
    ],
)
def test_a_format_of_dates_shows_day_month_and_year_or_is_told(code, wrong):
    assert sheet_format.of_day(code) == wrong


@pytest.mark.parametrize(
    ("value", "code", "message"),
    [
        (412.35, "0", "the cell shows 412 but holds 412.35; type the value"),
        (41, '"1"0', 'the cell\'s format ("1"0) may show something else than its value 41'),
        (412, ";;;@", "the cell's format hides its value 412"),
        ("412.00", ";;;", "the cell's format hides its value 412.00"),
        ("412.00", '@"0"', 'the cell\'s format (@"0") may show something else'),
        (412, '0.0"%"', "412 % is a percentage"),
        (412, "0.0\\%", "412 % is a percentage"),
    ],
)
def test_a_cell_that_shows_something_else_is_refused_with_what_it_holds(project, tmp_path, value, code, message):
    assert_refused(project, save_excel(tmp_path / "ผล.xlsx", table(), put(CELL, value, code)), f"ผล!{CELL}", message)


def test_a_date_that_is_not_wholly_shown_is_refused(project, tmp_path):
    def change(sheet):
        put_dates(sheet, 2025)
        sheet["B3"].number_format = "mmm yyyy"

    assert_refused(project, save_excel(tmp_path / "ผล.xlsx", table(), change), "ผล!B3", "format (mmm yyyy) may show")


def test_a_format_that_excel_knows_by_its_number_alone_is_not_general(project, tmp_path):
    """71 is a Thai format of dates."""
    file = save_excel(tmp_path / "ผล.xlsx", table(), put(CELL, 412, "0.00%"))
    repack(file, lambda _, old: old.replace(b'numFmtId="10"', b'numFmtId="71"'))
    assert_refused(project, file, f"ผล!{CELL}", "the cell's format ([71]) may show something else")


def test_a_nought_on_a_sheet_that_shows_none_is_refused(project, tmp_path):
    def change(sheet):
        put(CELL, 0)(sheet)
        sheet.sheet_view.showZeros = False

    assert_refused(project, save_excel(tmp_path / "ผล.xlsx", table(), change), f"ผล!{CELL}", "hides its value 0")


RAISED, STRUCK = InlineFont(vertAlign="superscript"), InlineFont(strike=True)
LOWERED = InlineFont(vertAlign="subscript")
MARKED = {
    "a footnote's number": (CellRichText("445.5", TextBlock(RAISED, "1")), "raised or lowered letters"),
    "a lowered number": (CellRichText(TextBlock(InlineFont(), "45"), TextBlock(LOWERED, "2")), "raised or lowered"),
    "a digit struck out": (CellRichText(TextBlock(STRUCK, "4"), "45"), "text that is struck out (445)"),
    "all struck out": (CellRichText(TextBlock(STRUCK, "445")), "text that is struck out (445)"),
}


@pytest.mark.parametrize(("value", "message"), MARKED.values(), ids=MARKED)
@pytest.mark.parametrize("item", ["การนำองค์การ", "วันที่เผยแพร่", "ผู้ประเมิน (ภาษาอังกฤษ)"])
def test_raised_and_struck_out_parts_of_a_value_are_refused(project, tmp_path, value, message, item):
    cell = f"B{row_of(item)}"
    assert_refused(project, save_excel(tmp_path / "ผล.xlsx", table(), put(cell, value)), f"ผล!{cell}", message)


def test_a_cell_struck_out_is_refused_even_where_a_part_of_it_is_bold(project, tmp_path):
    for value in (430, "430.00", CellRichText("4", TextBlock(InlineFont(b=True), "30"))):

        def change(sheet, value=value):
            put(CELL, value)(sheet)
            sheet[CELL].font = Font(strike=True)

        file = save_excel(tmp_path / "ผล.xlsx", table(), change)
        assert_refused(project, file, f"ผล!{CELL}", "text that is struck out (430")


def test_parts_in_bold_or_in_colour_and_spaces_of_any_kind_change_nothing(project, tmp_path):
    value = CellRichText("43", TextBlock(InlineFont(b=True, color="FF0000"), "0.00"), TextBlock(RAISED, " "))
    assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", table(), put(CELL, value)))


def test_a_comment_on_a_value_is_told(project, tmp_path):
    def change(sheet):
        sheet[CELL].comment = Comment("แก้เป็น 445\nA", "x")
        sheet["D4"] = "x"
        sheet["D4"].comment = Comment("unused", "x")

    out = assert_brought_in(project, save_excel(tmp_path / "ผล.xlsx", table(), change))
    assert f"ช่อง ผล!{CELL} มีความเห็นแนบอยู่ โปรดอ่านก่อนเผยแพร่: แก้เป็น 445 A\n" in out
    assert f"The cell ผล!{CELL} has a comment; read it before you publish: แก้เป็น 445 A\n" in out
    assert "unused" not in out
