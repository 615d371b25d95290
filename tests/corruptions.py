"""Ways in which a good table gets spoilt on its way: in its cells, its rows and columns, its Excel file, or its bytes.

Each changes a Table, and says what must come of it where that is certain. Only what a program can know is a corruption: a
430.00 that became 431.00 is another valid number.
"""

import copy
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from import_sheets import DATA, ROWS, SCORES, as_csv, row_of, save_excel, table

SAME, REFUSED, EITHER = "the same data", "a refusal", "the same data or a refusal"


@dataclass
class Table:
    """A table on its way into a file. data: what it says, whatever is done to its form; must: what must come of it."""

    random: random.Random
    rows: list[list] = field(default_factory=table)
    data: dict = field(default_factory=lambda: copy.deepcopy(DATA))
    must: str = SAME
    on_sheet: list[Callable] = field(default_factory=list)
    on_bytes: list[Callable] = field(default_factory=list)
    delimiter: str = ","
    encoding: str = "utf-8"

    def expect(self, outcome: str) -> None:
        """A refusal outweighs everything, and doubt outweighs certainty."""
        self.must = max(self.must, outcome, key=[SAME, EITHER, REFUSED].index)

    def score(self) -> int:
        """The index of a row whose number is still as it was."""
        scores = [ROWS[row] for row in SCORES]
        return self.random.choice([index for index, row in enumerate(self.rows) if row[-2:] in scores])

    def change(self, row: int, text: object) -> None:
        self.rows[row] = [*self.rows[row][:-1], text]

    def write(self, path) -> None:
        if path.suffix == ".xlsx":
            save_excel(path, self.rows, lambda sheet: [change(sheet) for change in self.on_sheet])
            content = path.read_bytes()
        else:
            content = as_csv(self.rows, self.delimiter, self.encoding)
        for change in self.on_bytes:
            content = change(content)
        path.write_bytes(content)


def _number(forms: list[Callable[[str], object]], outcome: str) -> Callable[[Table], None]:
    """A corruption of the form of one number."""

    def corrupt(table: Table) -> None:
        row = table.score()
        table.change(row, table.random.choice(forms)(table.rows[row][-1]))
        table.expect(outcome)

    return corrupt


def _item(item: str, forms: list[object], outcome: str) -> Callable[[Table], None]:
    """A corruption of one item's value."""

    def corrupt(table: Table) -> None:
        table.change(_at(table, item), table.random.choice(forms))
        table.expect(outcome)

    return corrupt


def _at(table: Table, item: str) -> int:
    return next(index for index, row in enumerate(table.rows) if item in row)


def _thai(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def _inside(text: str, sign: str) -> str:
    return f"{text[:1]}{sign}{text[1:]}"


GOOD_NUMBERS = [
    _thai,
    lambda text: _inside(text, "\u200b"),
    lambda text: f" \u00a0{text}\u2009\ufeff",
    lambda text: f"{text}\n",
    lambda text: text.removesuffix("0"),
]
BAD_NUMBERS = [
    lambda text: text.replace(".", ","),
    lambda text: text.replace(".", ""),
    lambda text: text.replace(".", ".."),
    lambda text: text.replace(".", ". "),
    lambda text: text.replace(".", "/"),
    lambda text: f"1,{text}",
    lambda text: f"{text}5",
    lambda text: f"{text} %",
    lambda text: f"{text} คะแนน",
    lambda text: f"={text}",
    lambda text: f"'{text}",
    lambda text: f"-{text}",
    lambda text: f"+{text}",
    lambda text: f"0{text}",
    lambda text: f"({text})",
    lambda text: f"{text}\n1",
    lambda text: _inside(text, " "),
    lambda text: _inside(text, "O"),
    lambda text: _inside(text, "\n"),
    lambda text: _inside(text, "\u202e"),
    lambda text: f"{text[0]}.{text[1:3]}E2",
    lambda text: text.replace(".", "\u066b"),
    lambda text: text.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    lambda _: "#N/A",
    lambda _: "#DIV/0!",
    lambda _: "",
    lambda _: "-",
    lambda _: "n/a",
    lambda _: "nan",
    lambda _: "inf",
    lambda _: "500.01",
    lambda _: "99999999999999999999",
    lambda _: "1/10/2568",
]


def _shuffle_rows(table: Table) -> None:
    rows = table.rows[1:]
    table.random.shuffle(rows)
    table.rows[1:] = rows


def _empty_rows(table: Table) -> None:
    for _ in range(table.random.randint(1, 3)):
        table.rows.insert(table.random.randint(1, len(table.rows)), [""] * len(table.rows[0]))


def _titles(table: Table) -> None:
    table.rows[:0] = [["ผลการประเมินปีงบประมาณ พ.ศ. 2569", *[""] * (len(table.rows[0]) - 1)]] * table.random.randint(1, 5)


def _far_heading(table: Table) -> None:
    table.rows[:0] = [["-", *[""] * (len(table.rows[0]) - 1)]] * 20
    table.expect(REFUSED)


def _column_before(table: Table) -> None:
    for index, row in enumerate(table.rows):
        row.insert(0, index or "ลำดับ")


def _no_heading(table: Table) -> None:
    headings = [["", ""], ["รายการ", "อื่น ๆ"], ["เรื่อง", "ค่า"], ["ค่า", "รายการ"]]
    table.rows[_at(table, "รายการ")] = table.random.choice(headings)
    table.expect(REFUSED)


def _value_is_year(table: Table) -> None:
    table.change(_at(table, "รายการ"), table.random.choice(["2569", "ปี ๒๕๖๙", "FY 2026", "คะแนน พ.ศ. 2569"]))


def _value_is_another_year(table: Table) -> None:
    table.change(_at(table, "รายการ"), "2568")
    table.expect(REFUSED)


def _delete(table: Table) -> None:
    del table.rows[table.score()]
    table.expect(REFUSED)


def _repeat(table: Table) -> None:
    table.rows.append(list(table.rows[table.score()]))
    table.expect(REFUSED)


def _swap_names(table: Table) -> None:
    """Two names exchanged is another table, and must become what it says."""
    one, other = _at(table, "การนำองค์การ"), _at(table, "การวางแผนเชิงยุทธศาสตร์")
    table.rows[one][0], table.rows[other][0] = table.rows[other][0], table.rows[one][0]
    scores = table.data["scores"]
    scores["leadership"], scores["strategic-planning"] = scores["strategic-planning"], scores["leadership"]


def _spell(table: Table) -> None:
    row = table.rows[_at(table, table.random.choice(["การนำองค์การ", "คะแนนรวม", "ระดับ", "สถานะข้อมูล"]))]
    cut = table.random.randrange(1, len(row[0]))
    row[0] = row[0][:cut] + table.random.choice(["", "x", "ก"]) + row[0][cut + 1 :] + table.random.choice(["ๆ", "."])
    table.expect(EITHER)


def _rename(table: Table) -> None:
    """A name by which the item is known as well."""
    row = table.rows[_at(table, "การมุ่งเน้นบุคลากร")]
    row[0] = table.random.choice(
        [
            "5. การมุ่งเน้นบุคลากร",
            "หมวด ๕ การมุ่งเน้น บุคลากร",
            "workforce",
            "WORKFORCE FOCUS",
            "การมุ่งเน้นบุคลากร (Workforce Focus)",
        ]
    )


def _two_items(table: Table) -> None:
    table.rows[_at(table, "การมุ่งเน้นบุคลากร")][0] = "การมุ่งเน้นบุคลากร / Leadership"
    table.expect(REFUSED)


def _shift(table: Table) -> None:
    """One row pushed a cell to the right."""
    table.rows[table.score()].insert(0, "")
    table.expect(REFUSED)


def _cells(change: Callable) -> Callable[[Table], None]:
    """A corruption of the sheet around one cell of Excel; change: what to do with the sheet, the cell's row and the chance."""

    def corrupt(table: Table) -> None:
        row = table.score() + 1
        table.on_sheet.append(lambda sheet: change(sheet, sheet.cell(row, len(table.rows[row - 1]))))
        table.expect(REFUSED)

    return corrupt


def _merge(sheet, cell) -> None:
    sheet.merge_cells(start_row=cell.row, end_row=cell.row, start_column=cell.column - 1, end_column=cell.column)


def _hide_row(sheet, cell) -> None:
    sheet.row_dimensions[cell.row].hidden = True


def _hide_column(sheet, cell) -> None:
    sheet.column_dimensions[cell.column_letter].hidden = True


def _formula(sheet, cell) -> None:
    cell.value = "=400+30"


def _percent(sheet, cell) -> None:
    cell.value, cell.number_format = 4.3, "0.00%"


def _boolean(sheet, cell) -> None:
    cell.value = True


def _as_date(sheet, cell) -> None:
    cell.value, cell.number_format = 430, "d mmm yyyy"


def _real_number(table: Table) -> None:
    for row in range(len(table.rows)):
        if (
            isinstance(table.rows[row][-1], str)
            and table.rows[row][-1].replace(".", "").isascii()
            and table.rows[row] in ROWS[12:]
        ):
            table.change(row, float(table.rows[row][-1]))


def _flip(table: Table) -> None:
    """One byte of the packed file turned into another."""
    place, mask = table.random.random(), table.random.randrange(1, 256)

    def flip(content: bytes) -> bytes:
        at = int(place * len(content))
        return content[:at] + bytes([content[at] ^ mask]) + content[at + 1 :]

    table.on_bytes.append(flip)
    table.expect(EITHER)


def _truncate(table: Table) -> None:
    part = table.random.random()
    table.on_bytes.append(lambda content: content[: int(part * len(content))])
    table.expect(REFUSED)


def _on_text(table: Table, change: Callable[[str], str]) -> None:
    """A change of a CSV's text, in whatever encoding it has then."""
    table.on_bytes.append(lambda content: change(content.decode(table.encoding)).encode(table.encoding))


def _cut_end(table: Table) -> None:
    """The end of a CSV lost: its last row is one that every result has."""
    lost = table.random.randrange(1, 12)
    _on_text(table, lambda text: text[:-lost])
    table.expect(EITHER if lost == 1 else REFUSED)


def _lost_sign(table: Table) -> None:
    """A separator or the end of a line lost from a CSV, or one too many in it."""
    sign = table.random.choice([table.delimiter, "\r\n"])
    choice, extra = table.random.random(), table.random.random() < 0.5

    def lose(text: str) -> str:
        places = [at for at in range(len(text)) if text.startswith(sign, at)][:-1]
        at = places[int(choice * len(places))]
        return text[:at] + sign * (2 if extra else 0) + text[at + len(sign) :]

    _on_text(table, lose)
    table.expect(EITHER if sign == "\r\n" and extra else REFUSED)


def _stray_byte(table: Table) -> None:
    """A byte that belongs to no letter."""
    place, byte = table.random.random(), bytes([table.random.choice([0, 0xFE, 0xFF])])

    def add(content: bytes) -> bytes:
        at = int(place * len(content))
        return content[:at] + byte + content[at:]

    table.on_bytes.append(add)
    table.expect(REFUSED)


def _open_quote(table: Table) -> None:
    """A quotation mark before a number that is never closed."""
    row = table.score()
    number = f"{table.delimiter}{table.rows[row][-1]}"
    _on_text(table, lambda text: text.replace(number, number.replace(table.delimiter, f'{table.delimiter}"')))
    table.expect(REFUSED)


def _other_encoding(table: Table) -> None:
    table.encoding = table.random.choice(["utf-8-sig", "cp874", "utf-16"])


def _other_delimiter(table: Table) -> None:
    table.delimiter = table.random.choice(";\t")


DATES = [
    "๑/๑๑/๒๕๖๙",
    "2026-11-01",
    "2569/11/1",
    "1 พ.ย. 2569",
    "1 พฤศจิกายน พ.ศ. 2569",
    "1 November 2026",
    "01.11.2026",
    "วันที่ 1 พฤศจิกายน 2569",
]
NO_DATES = [
    "11/31/2569",
    "1/11/69",
    "31/11/2569",
    "30/2/2569",
    "1 ต.ย. 2569",
    "พ.ย. 2569",
    "46327",
    "1/11/2369",
    "1 พฤศจิกายน ค.ศ. 2569",
    "00/11/2569",
]
YEARS = ["๒๕๖๙", "2026", "พ.ศ. 2569", "ค.ศ. 2026", "ปีงบประมาณ 2569", "FY2026", " 2569 "]
NO_YEARS = ["69", "2596", "2568", "2,569", "25 69", "พ.ศ. 2026", "ค.ศ. 2569", "2569.0", "", "=2569"]
# In the order in which they can follow one another: values, names, rows, headings, and all around them.
ANYWHERE = [
    _number(GOOD_NUMBERS, SAME),
    _number(BAD_NUMBERS, REFUSED),
    _number(BAD_NUMBERS, REFUSED),
    _item("วันที่เผยแพร่", DATES, SAME),
    _item("วันที่เผยแพร่", NO_DATES, REFUSED),
    _item("ปีงบประมาณ", YEARS, SAME),
    _item("ปีงบประมาณ", NO_YEARS, REFUSED),
    _item("การมุ่งเน้นระบบปฏิบัติการ", ["not_assessed", "ไม่ประเมิน", "NOT ASSESSED", " ไม่ได้ประเมิน\u200b"], SAME),
    _item("การมุ่งเน้นระบบปฏิบัติการ", ["", "n/a", "ไม่มี", "0 คะแนน", "ไม่ได้", "-"], REFUSED),
    _item("สถานะข้อมูล", ["official", "ผลอย่างเป็นทางการ", "Official result"], SAME),
    _item("สถานะข้อมูล", ["", "จริง", "offical", "official sample", "=A1"], REFUSED),
    _item("ระดับ", ["advance", "Advance", "Level: Advance", "ระดับก้าวหน้า"], SAME),
    _item("ระดับ", ["Advanced", "ก้าว", "3", "ก้าวหน้า / Basic"], REFUSED),
    _swap_names,
    _spell,
    _rename,
    _two_items,
    _repeat,
    _delete,
    _shift,
    _shuffle_rows,
    _value_is_year,
    _value_is_another_year,
    _no_heading,
    _empty_rows,
    _titles,
    _far_heading,
    _column_before,
]
IN_EXCEL = [
    *map(_cells, (_merge, _hide_row, _hide_column, _formula, _percent, _boolean, _as_date)),
    _real_number,
    _flip,
    _truncate,
]
IN_CSV = [_other_encoding, _other_delimiter, _open_quote, _lost_sign, _stray_byte, _cut_end]
