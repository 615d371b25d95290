"""A workbook that other programs would read differently, or not at all, is refused as broken: every cell stands once."""

import re

import pytest

from import_sheets import LEADERSHIP, assert_brought_in, assert_refused, repack, save_excel, table

SHEET = "xl/worksheets/sheet1.xml"
TEXTS = '<c r="B{row}" t="inlineStr"><is>{text}</is></c>'
BROKEN = "is broken or is no Excel file"


def with_cell(tmp_path, xml: str):
    """The good table with other XML in the place of one cell."""

    def change(name: str, part: bytes) -> bytes:
        if name != SHEET:
            return part
        text, found = re.subn(
            rf'<c r="B{LEADERSHIP}"[^>]*>.*?</c>', lambda _: xml.format(row=LEADERSHIP), part.decode(), flags=re.S
        )
        assert found == 1
        return text.encode()

    return repack(save_excel(tmp_path / "ผล.xlsx", table()), change)


BROKEN_CELLS = {
    "twice": '<c r="B{row}"><v>430</v></c><c r="B{row}"><v>499</v></c>',
    "twice in two cases": '<c r="B{row}"><v>430</v></c><c r="b{row}"><v>499</v></c>',
    "of another row": '<c r="B99"><v>430</v></c>',
    "in row nought": '<c r="B0"><v>430</v></c>',
    "two values": '<c r="B{row}"><v>430</v><v>499</v></c>',
    "a value and a text": '<c r="B{row}" t="inlineStr"><v>499</v><is><t>430</t></is></c>',
    "two texts": TEXTS.replace("{text}", "<t>430</t><t>0</t>"),
    "a text and parts": TEXTS.replace("{text}", "<t>430</t><r><t>0</t></r>"),
    "two texts in a part": TEXTS.replace("{text}", "<r><t>4</t><t>30</t></r>"),
    "an underscore in a number": '<c r="B{row}"><v>4_30</v></c>',
    "Thai digits for a number": '<c r="B{row}"><v>๔๓๐</v></c>',
    "wide digits for a number": '<c r="B{row}" t="n"><v>４３０</v></c>',
    "not a number": '<c r="B{row}"><v>NaN</v></c>',
    "an underscore in a place of the texts": '<c r="B{row}" t="s"><v>1_0</v></c>',
    "an underscore in a style": '<c r="B{row}" s="0_0"><v>430</v></c>',
    "a kind that there is not": '<c r="B{row}" t="q"><v>430</v></c>',
    "a row twice": '<c r="B{row}"><v>430</v></c></row><row r="{row}"><c r="C{row}"><v>499</v></c>',
    "a row twice, written otherwise": '<c r="B{row}"><v>430</v></c></row><row r="0{row}"><c r="C{row}"><v>499</v></c>',
    "an underscore in a row": '<c r="B{row}"><v>430</v></c></row><row r="9_9">',
}


@pytest.mark.parametrize("xml", BROKEN_CELLS.values(), ids=BROKEN_CELLS)
def test_a_cell_that_is_not_clear_makes_the_file_broken(project, tmp_path, xml):
    told = assert_refused(project, with_cell(tmp_path, xml), "", BROKEN)
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize(
    "xml",
    [
        '<c r="B{row}"><v>430</v></c>',
        '<c r="B{row}" t="n"><v> 4.3E2 </v></c>',
        '<c r="B{row}"><v>430.0</v></c>',
        "<c><v>430</v></c>",
        '<c r="B{row}" t="str"><v>430</v></c>',
        TEXTS.replace("{text}", "<r><t>4</t></r><r><t>30</t></r>"),
        TEXTS.replace("{text}", '<t>430</t><rPh sb="0" eb="1"><t>9</t></rPh>'),
    ],
)
def test_every_right_way_to_write_a_cell_comes_in(project, tmp_path, xml):
    assert_brought_in(project, with_cell(tmp_path, xml))


def test_two_texts_in_the_list_of_texts_are_broken_too(project, tmp_path):
    file = save_excel(tmp_path / "ผล.xlsx", table())
    repack(file, lambda _, part: part.replace(b"<t>430.00</t>", b"<t>430.00</t><t>1</t>"))
    assert_refused(project, file, "", BROKEN)


def test_a_sheet_in_utf_16_is_looked_through_as_well(project, tmp_path):
    def change(name: str, part: bytes) -> bytes:
        if name != SHEET:
            return part
        text = part.decode().replace(f'<c r="A{LEADERSHIP}"', f'<c r="B{LEADERSHIP}"')
        return ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")

    assert_refused(project, repack(save_excel(tmp_path / "ผล.xlsx", table()), change), "", BROKEN)


def test_rows_that_are_hidden_unless_they_say_otherwise_are_hidden(project, tmp_path):
    def change(sheet):
        sheet.sheet_format.zeroHeight = True
        for row in range(1, 40):
            sheet.row_dimensions[row].height = None if row == LEADERSHIP else 20

    assert_refused(
        project, save_excel(tmp_path / "ผล.xlsx", table(), change), f"ผล!B{LEADERSHIP}", "is in a hidden row"
    )


def test_strict_open_xml_is_called_by_its_name(project, tmp_path):
    old, new = (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    file = repack(save_excel(tmp_path / "ผล.xlsx", table()), lambda _, part: part.replace(old, new))
    assert_refused(project, file, "", "was saved as Strict Open XML; save it again as an ordinary Excel Workbook")


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_renamed_opendocument_sheet_is_called_by_its_name(project, tmp_path, ending):
    file = tmp_path / f"ผล.{ending}"
    head = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
    file.write_bytes(head + bytes(1000))
    assert_refused(project, file, "", "this is an OpenDocument file (.ods); open it and save it as .xlsx or .csv")
