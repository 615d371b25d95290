"""Ways in which a file gets spoilt: in its Excel cells, or in its bytes. See corruptions."""

from collections.abc import Callable

from openpyxl.utils import get_column_letter

from corruptions import EITHER, REFUSED, Table
from import_sheets import ROWS


def _cell(change: Callable) -> Callable[[Table], None]:
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
    sheet.column_dimensions[get_column_letter(cell.column)].hidden = True


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
    """Thai Windows has no characters without width."""
    table.encoding = table.random.choice(["utf-8-sig", "cp874", "utf-16"])
    if any(sign in str(table.rows) for sign in ("\\u200b", "\\ufeff", "\\u2009", "\\u202e", "\u066b", "０")):
        table.encoding = "utf-16"


def _other_delimiter(table: Table) -> None:
    table.delimiter = table.random.choice(";\t")


IN_EXCEL = [
    *map(_cell, (_hide_row, _hide_column, _formula, _percent, _boolean, _as_date, _merge)),
    _real_number,
    _flip,
    _truncate,
]
IN_CSV = [_other_encoding, _other_delimiter, _open_quote, _lost_sign, _cut_end, _stray_byte]
