"""A table of results understood: each row found to be an item of the framework, and its value read."""

from dataclasses import dataclass, field

from common.problems import Problem, Refused
from importing import doubts as assessment_doubts
from importing import values as sheet_values
from importing.items import FRAMEWORK, Item, items_of, names_of
from importing.values import Context, has_hidden_signs, read
from sheets.cells import Cell, file_problem
from sheets.names import Names, clean, is_average, is_remark
from sheets.table import Row, Table


@dataclass
class Understood:
    """What a sheet says. values: path in the data file -> text as the file has it; cells: where each stands.

    lacking: the items that are needed and could not be read; problems: why; skipped: rows that say nothing.
    """

    file: str
    framework: object
    items: list[Item]
    values: dict[tuple[str, ...], str] = field(default_factory=dict)
    cells: dict[tuple[str, ...], Cell] = field(default_factory=dict)
    lacking: list[Item] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    skipped: list[Cell] = field(default_factory=list)

    def fields(self, published: str) -> dict:
        """The data file's fields; published: the day to write where the sheet has none."""
        out_of = str(self.framework.scale.max)
        fields: dict = {"framework": self.framework.id, "out_of": out_of, "published": published}
        for path in (item.path for item in self.items if item.path in self.values):
            group = fields
            for step in path[:-1]:
                group = group.setdefault(step, {})
            group[path[-1]] = self.values[path]
        return fields

    def place(self, path: tuple[str, ...]) -> str:
        """Where a value stands in the sheet; empty where it does not come from there."""
        return self.cells[path].place if path in self.values and path in self.cells else ""


@dataclass
class _Rows:
    """The rows of a table: of each item, those that are nobody's, and what is wrong with them."""

    named: dict[Item, Row] = field(default_factory=dict)
    skipped: list[Cell] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    misspelt: set[Item] = field(default_factory=set)


def understand(table: Table, frameworks: dict, wanted: int | None) -> Understood:
    """Reads the table; wanted: the fiscal year (B.E.) asked for. Raises Refused where the framework is not known."""
    if table.sheet.broken:
        raise Refused([table.sheet.broken])
    framework = _framework(table, frameworks)
    items = items_of(framework)
    rows = _named(table.rows, names_of(items))
    what = Understood(table.sheet.file, framework, items, skipped=rows.skipped)
    what.problems = (
        table.shifted() + [cell.problem(cell.wrong) for cell in table.headings if cell.wrong] + rows.problems
    )
    shifted = {problem.line for problem in table.shifted()}
    for item, row in rows.named.items():
        what.cells[item.path] = row.value
        if broken := _broken([*row.names, row.value], item):
            what.problems += broken
        elif row.value.row not in shifted and clean(row.value.text):
            _read(item, row.value, what, Context(frameworks, framework))
    what.problems += assessment_doubts.of(table, rows.named, what, wanted, shifted)
    what.lacking = _lacking(what)
    what.problems += _missing(what, rows, shifted)
    return what


def _read(item: Item, cell: Cell, what: Understood, context: Context) -> None:
    try:
        what.values[item.path] = read(item, cell, context)
    except Refused as refused:
        what.problems += refused.problems


def _broken(cells: list[Cell], item: Item | None = None) -> list[Problem]:
    """What nobody could check in these cells. A hidden column is told at its heading, a hidden row at its last cell.

    Only a score may be missing, so only there that is proposed.
    """
    score = "error_score" if item and item.kind == "score" else "error"
    wrong = [cell for cell in cells if cell.wrong not in ("", "hidden_column")]
    wrong = [cell for cell in wrong if cell.wrong != "hidden_row" or cell is wrong[-1]]
    return [cell.problem(score if cell.wrong == "error" else cell.wrong) for cell in wrong]


def _framework(table: Table, frameworks: dict):
    """The framework that the sheet names; it may be left out where there is only one. Raises Refused."""
    context, names = Context(frameworks, None), names_of([FRAMEWORK])
    found = [row.value for row in table.rows if _found(row, names) == [FRAMEWORK]]
    for cell in (cell for cell in found if clean(cell.text)):
        if broken := _broken([cell]):
            raise Refused(broken)
        return frameworks[read(FRAMEWORK, cell, context)]
    if len(frameworks) == 1:
        return next(iter(frameworks.values()))
    details = sheet_values.choices(sheet_values.frameworks(context))
    if found:
        raise Refused([found[0].problem("empty_framework", name_th=FRAMEWORK.th, name_en=FRAMEWORK.en, **details)])
    raise Refused(
        [file_problem(table.sheet.file, "missing_framework", name_th=FRAMEWORK.th, name_en=FRAMEWORK.en, **details)]
    )


def _found(row: Row, names: Names) -> list[Item]:
    """The items that all the names of a row agree on; each item that is named where they do not."""
    found = [names.find(cell.text) for cell in row.names]
    if not found or not all(found):
        return []
    common = [item for item in found[0] if all(item in each for each in found)]
    return common or [item for each in found for item in each]


def _named(rows: list[Row], names: Names) -> _Rows:
    """Each item's row, and the rows that name none, several, or one that has been."""
    result = _Rows()
    for row in rows:
        found = _found(row, names)
        if not found and _says_nothing(row):
            result.skipped.append((row.names or [row.value])[0])
        elif not row.names:
            result.problems += _broken([row.value]) or [row.value.problem("no_item")]
        elif len(found) != 1:
            result.problems += _broken(row.names) or [_unknown(row, found, names, result)]
        elif found[0] in result.named:
            item, first = found[0], result.named[found[0]].names[0].place
            problem = row.names[0].problem("repeated", name_th=item.th, name_en=item.en, first=first)
            result.problems.append(problem)
        else:
            result.named[found[0]] = row
    return result


def _says_nothing(row: Row) -> bool:
    """A title of a section or a remark, with no value beside it; or a remark in the column of values."""
    if not row.names:
        return is_remark(row.value.text) and not row.value.wrong
    return not row.value.text and row.value.wrong in ("", "merged", "hidden_row", "hidden_column")


def _unknown(row: Row, found: list[Item], names: Names, result: _Rows) -> Problem:
    if found:
        result.misspelt.update(found)
        kind = "two_items" if len(row.names) == 1 else "two_names"
        told = ", ".join(item.th for item in found), ", ".join(item.en for item in found)
        return row.names[0].problem(kind, names_th=told[0], names_en=told[1])
    cell = next(cell for cell in row.names if not names.find(cell.text))
    if has_hidden_signs(cell.text):
        return cell.problem("invisible")
    if is_average(cell.text):
        return cell.problem("average")
    near = names.nearest(cell.text)
    result.misspelt.update(near[:1])
    told = ", ".join(item.th for item in near), ", ".join(item.en for item in near)
    return cell.problem("unknown_item", near_th=told[0], near_en=told[1])


def _lacking(what: Understood) -> list[Item]:
    """The items that are needed and have no value: all that every result has, and the whole of a group that was begun."""
    begun = {item.path[0] for item in what.items if item.path in what.values}
    if what.values.get(("status",)) not in (None, "sample"):
        begun.add("source")
    needed = (item for item in what.items if item.required or (len(item.path) > 1 and item.path[0] in begun))
    return [item for item in needed if item.path not in what.values]


def _missing(what: Understood, rows: _Rows, shifted: set[int]) -> list[Problem]:
    """The empty cells, and in one sentence the rows that are not there."""
    problems, absent = [], []
    for item in what.lacking:
        row = rows.named.get(item)
        if row is None:
            absent += [] if item in rows.misspelt else [item]
        elif not clean(row.value.text) and not row.value.wrong and row.value.row not in shifted:
            kind = "empty_score" if item.kind == "score" else "empty"
            problems.append(row.value.problem(kind, name_th=item.th, name_en=item.en))
    if absent:
        told = ", ".join(f"“{item.th}”" for item in absent), ", ".join(f'"{item.en}"' for item in absent)
        problems.append(file_problem(what.file, "missing", names_th=told[0], names_en=told[1]))
    return problems
